#include "statements/decode.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "encoder/test_document.h"

namespace dixit {
namespace {

// A text whose words stand between spaces; quotations from « to » or to the end.
Document document_of(std::string_view text) {
  Document d = spaced_words_of(text);
  for (std::uint32_t w = 0; w < d.words.size(); ++w) {
    if (d[w] == "«") d.quotations.push_back({{w, static_cast<std::uint32_t>(d.words.size())}, false, none, false});
    if (d[w] == "»" && !d.quotations.empty()) d.quotations.back().words.end = w + 1, d.quotations.back().closed = true;
  }
  return d;
}

// One letter a word: . none, s source, q cue, c content, a addressee, v via.
std::vector<Role> roles_of(const std::string& letters) {
  std::vector<Role> out;
  for (char c : letters) out.push_back(static_cast<Role>(std::string(".sqcav").find(c)));
  return out;
}

std::string letters_of(const std::vector<Role>& roles) {
  std::string out;
  for (Role r : roles) out += ".sqcav"[static_cast<std::size_t>(r)];
  return out;
}

// Scores that favour the given roles by `odds`, with no opinion about edges.
PairScores scores_of(const std::string& letters, float odds = 0.9F) {
  PairScores s;
  s.words = {0, static_cast<std::uint32_t>(letters.size())};
  for (Role r : roles_of(letters)) {
    auto& row = s.roles.emplace_back();
    row.fill(std::log((1 - odds) / 5));
    row[static_cast<std::size_t>(r)] = std::log(odds);
  }
  s.begin.assign(letters.size(), 0.5F);
  s.end.assign(letters.size(), 0.5F);
  return s;
}

std::string agreed(const Document& d, std::uint32_t trigger, bool cue, const std::string& letters) {
  auto roles = roles_of(letters);
  agree_with_quotations(d, {0, static_cast<std::uint32_t>(roles.size())}, {trigger, cue, 1}, roles);
  return letters_of(roles);
}

const std::vector<float> indirect_heads = {0.05F, 0.8F, 0.05F, 0.1F}, quoted_heads = {0.4F, 0.1F, 0.4F, 0.1F};

// The roles `letters`, completed; each word may have the role of `may` with a probability of .3.
std::string completed(std::string_view text, const std::string& letters, const std::string& may) {
  PairScores scores = scores_of(letters);
  const std::vector<Role> other = roles_of(may);
  for (std::size_t i = 0; i < other.size(); ++i)
    if (other[i] != Role::none) scores.roles[i][static_cast<std::size_t>(other[i])] = std::log(0.3F);
  std::vector<Role> roles = roles_of(letters);
  complete_phrases(document_of(text), scores, roles);
  return letters_of(roles);
}

TEST(CompletePhrases, ADeterminerTakesItsNoun) {
  EXPECT_EQ(completed("Selon un communiqué du ministère , oui", "qv.....", "..vvv.."), "qvvvv..");
  EXPECT_EQ(completed("Les deux hommes ont dit oui", "s...qc", ".ss..."), "sss.qc");
}

TEST(CompletePhrases, OnlyWordsThatMayBeOfIt) {
  EXPECT_EQ(completed("Il leur a dit oui", "sa.qc", "....."), "sa.qc") << "a pronoun";
  EXPECT_EQ(completed("Selon un communiqué , oui", "qv...", "..vvv"), "qvv..") << "up to a mark";
  EXPECT_EQ(completed("Selon Paul et Anne , oui", "qs....", "..ss.."), "qs....") << "no determiner";
  EXPECT_EQ(completed("Selon un oui", "qvc", "..v"), "qvc") << "what is another part stays it";
}

TEST(CompletePhrases, ATitleTakesTheNameBehindIt) {
  EXPECT_EQ(completed("M . Doran a dit oui", "s...qc", "......"), "sss.qc");
  EXPECT_EQ(completed("M . Doran a dit oui", "ss..qc", "......"), "sss.qc") << "with the dot of the title";
  EXPECT_EQ(completed("Oui , a dit Mme Inès Valmont lundi", "c..qs...", "........"), "c..qsss.");
  EXPECT_EQ(completed("Oui à M . Doran", "qaa..", "....."), "qaaaa");
  EXPECT_EQ(completed("M . a dit oui", "s..qc", "....."), "s..qc") << "no name";
  EXPECT_EQ(completed("She told me Paris said no", "sqa..qc", "......."), "sqa..qc") << "no title";
  EXPECT_EQ(completed("M . Doran a dit oui", "s.cqqc", "......"), "s.cqqc") << "what is another part stays it";
}

TEST(DecodeRoles, TakesTheBestRoleOfEachWord) {
  EXPECT_EQ(letters_of(decode_roles(scores_of("ss.qccc.a"), {3, true, 1})), "ss.qccc.a");
}

TEST(DecodeRoles, TriggerKeepsItsRole) {
  EXPECT_EQ(letters_of(decode_roles(scores_of("ss..ccc"), {3, true, 1})), "ss.qccc");
  EXPECT_EQ(letters_of(decode_roles(scores_of("....ccc"), {3, false, 1})), "...cccc");
}

TEST(DecodeRoles, EdgesDecideADoubtfulWord) {
  PairScores s = scores_of("sqcccc..");
  for (std::size_t i : {5U, 6U}) s.roles[i].fill(std::log(0.04F));
  for (std::size_t i : {5U, 6U}) s.roles[i][3] = std::log(0.41F), s.roles[i][0] = std::log(0.43F);
  s.begin.assign(8, 0.01F);
  s.end.assign(8, 0.01F);
  s.begin[2] = 0.95F;
  s.end[6] = 0.95F;
  EXPECT_EQ(letters_of(decode_roles(s, {1, true, 1})), "sqccccc.");
  s.end[6] = 0.01F;
  s.end[4] = 0.95F;
  EXPECT_EQ(letters_of(decode_roles(s, {1, true, 1})), "sqccc...");
}

TEST(Quotations, MostOfAQuotationPullsInTheRestAndTheMarks) {
  const Document d = document_of("« La France est ouverte » , ont ajouté des élus .");
  EXPECT_EQ(agreed(d, 8, true, "..ccc...qss."), "cccccc..qss.");
}

TEST(Quotations, AnInciseStaysOut) {
  const Document d = document_of("« La lutte , dit Claire , est une priorité »");
  EXPECT_EQ(agreed(d, 4, true, ".cc.qs..ccc"), "ccccqsccccc");
}

TEST(Quotations, AnInnerStatementDoesNotSwallowTheOuterQuotation) {
  const Document d = document_of("« Paul dit que tout va bien » , assure Claire .");
  EXPECT_EQ(agreed(d, 2, true, ".sq.ccc....."), ".sq.ccc.....");
}

TEST(Quotations, AFewWordsDoNotPullInAQuotation) {
  const Document d = document_of("Claire a cité « un très long texte de Paul »");
  EXPECT_EQ(agreed(d, 2, true, "sqq.c......"), "sqq.c......");
}

TEST(Quotations, GoesOnInTheNextParagraph) {
  Document d = document_of("Claire dit : « Un mot de plus « Deux mots encore »");
  d.quotations[0].words.end = 8, d.quotations[0].closed = false;
  d.quotations[1].continues = true;
  EXPECT_EQ(agreed(d, 1, true, "sq..cccc...."), "sq.ccccccccc");
  d.quotations[1].continues = false;
  EXPECT_EQ(agreed(d, 1, true, "sq..cccc...."), "sq.ccccc....");
}

TEST(MakeStatement, JoinsOverMarksAndTrims) {
  const Document d = document_of("Claire a dit que la ville , et le pays , dorment .");
  const Statement s = make_statement(d, {0, 13}, {2, true, 1},
                                     roles_of("sqqcccc"
                                              "cccc"
                                              "cc"));
  ASSERT_EQ(s.content.size(), 1U);
  EXPECT_EQ(d(s.content[0]), "la ville , et le pays , dorment");
  EXPECT_EQ(d(s.cue[0]), "a dit");
  EXPECT_EQ(d(s.source[0]), "Claire");
}

// What the reader makes of `« Nous proposons une trêve »`, of the statement that the quotation tells.
TEST(MakeStatement, MarksOfTheQuotationAroundAreNoContent) {
  const Document d = document_of("« Nous proposons 30 jours » , dit Claire");
  const Statement s = make_statement(d, {0, 9}, {2, true, 1}, roles_of("csqccc..."));
  ASSERT_EQ(s.content.size(), 1U);
  EXPECT_EQ(d(s.content[0]), "30 jours");
  const Statement marks = make_statement(d, {0, 9}, {2, true, 1}, roles_of("csq..c..."));
  EXPECT_EQ(marks.content.size(), 2U) << "nothing but marks: as it was read";
}

TEST(MakeStatement, MediumWithoutWhatLeadsToIt) {
  const Document d = document_of("Claire dit non au micro d ’ Europe 1 et par De Standaard");
  const Statement s = make_statement(d, {0, 13}, {1, true, 1}, roles_of("sqc..vvvv.vvv"));
  ASSERT_EQ(s.via.size(), 2U);
  EXPECT_EQ(d(s.via[0]), "Europe 1");
  EXPECT_EQ(d(s.via[1]), "De Standaard");
}

TEST(MakeStatement, ContentInPiecesAroundTheCue) {
  const Document d = document_of("« Un » , dit Claire , « deux »");
  const Statement s = make_statement(d, {0, 9}, {4, true, 1}, roles_of("ccc.qs.ccc"));
  ASSERT_EQ(s.content.size(), 2U);
  EXPECT_EQ(d(s.content[0]), "« Un »");
  EXPECT_EQ(d(s.content[1]), "« deux »");
}

struct FormCase {
  const char* text;
  Range<Word> content;
  std::vector<float> heads;
  Form form;
};

TEST(FormOf, FollowsFromContentAndMarks) {
  const FormCase cases[] = {
      {"Claire dit « tout va bien »", {2, 7}, quoted_heads, Form::direct},
      {"Claire dénonce un « contrat de dupes »", {2, 8}, quoted_heads, Form::mixed},
      {"Claire dit que tout va bien", {3, 6}, indirect_heads, Form::indirect},
      {"Claire dénonce le contrat", {2, 4}, {0.1F, 0.2F, 0.1F, 0.6F}, Form::narrated},
      {"Claire dit que les « gilets jaunes » sont partis", {3, 10}, indirect_heads, Form::indirect},
      {"« Paul dit que tout va bien » assure Claire", {4, 7}, indirect_heads, Form::indirect},
  };
  for (const FormCase& c : cases) {
    const Document d = document_of(c.text);
    Statement s;
    s.content = {c.content};
    EXPECT_EQ(form_of(d, s, c.heads).value, c.form) << c.text;
  }
}

TEST(OwnAct, WhatOneDoesByTheWordsOfHisQuotation) {
  const auto own = [](const std::string& text, const std::string& letters, std::uint32_t trigger) {
    const Document d = document_of(text);
    Statement s =
        make_statement(d, {0, static_cast<std::uint32_t>(letters.size())}, {trigger, true, 1}, roles_of(letters));
    s.trigger = trigger;
    return is_own_act(d, s);
  };
  EXPECT_TRUE(own("« Nous démentons » dit Anne", ".sq...", 2));
  EXPECT_FALSE(own("« Nous démentons tout » dit Anne", ".sqc...", 2));
  EXPECT_FALSE(own("« Elle dément » dit Anne", ".sq...", 2));
  EXPECT_FALSE(own("Nous démentons , dit Anne", "sq...", 1));
}

}  // namespace
}  // namespace dixit
