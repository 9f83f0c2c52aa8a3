// `compare` on documents made by hand: what the reader would have found in two or three sentences.
#include <gtest/gtest.h>

#include <set>

#include "accounts/accounts.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

const Matter* with(const Accounts& accounts, RelationKind kind) {
  for (const Matter& m : accounts.matters)
    for (const Relation& r : m.relations)
      if (r.kind == kind) return &m;
  return nullptr;
}

std::string party(const Accounts& accounts, const Matter& matter, std::uint32_t position) {
  return accounts.parties[matter.positions[position].party].name;
}

Maker dead(std::string id, std::string who, std::string words, double value) {
  Maker m(std::move(id), "The " + who + " said that " + words + " people had died in the warehouse fire.");
  m.say(m.entity(who, Kind::organisation), Act::say, words + " people had died in the warehouse fire");
  m.count(words, "people", value);
  return m;
}

TEST(Compare, NothingIsNothing) {
  EXPECT_TRUE(compare({}).matters.empty());
  const Document empty;
  EXPECT_TRUE(compare(std::span(&empty, 1)).matters.empty());
  EXPECT_TRUE(compare(std::vector<Document>{plain_document("a", "Nobody says anything here.")}).matters.empty());
}

TEST(Compare, FiguresThatDiffer) {
  const std::vector<Document> documents = {dead("a", "Norvik Ministry", "14", 14).document,
                                           dead("b", "Northport Hospital", "23", 23).document};
  const Accounts accounts = compare(documents);
  const Matter* matter = with(accounts, RelationKind::diverges);
  ASSERT_TRUE(matter);
  ASSERT_EQ(matter->positions.size(), 2U);
  EXPECT_EQ(party(accounts, *matter, 0), "Norvik Ministry");
  EXPECT_EQ(party(accounts, *matter, 1), "Northport Hospital");
  EXPECT_EQ(matter->positions[0].stance, Stance::figures);
  EXPECT_EQ(matter->relations[0].rule, "figures");
}

TEST(Compare, SameFigureAgrees) {
  const Accounts accounts = compare(std::vector<Document>{dead("a", "Norvik Ministry", "14", 14).document,
                                                          dead("b", "Northport Hospital", "14", 14).document});
  EXPECT_TRUE(with(accounts, RelationKind::agrees));
  EXPECT_FALSE(with(accounts, RelationKind::diverges));
}

// Two say alike, in one article or in two, the second of which goes on with `more`.
bool agree(const std::string& one, const std::string& other, bool in_one_article, const std::string& more = "") {
  const std::string a = "the northern quay of Norvik was repaired with granite before the autumn storms",
                    b = "before the autumn storms the northern quay of Norvik was repaired by divers";
  Maker first("first", one + " said that " + a + "." + (in_one_article ? " " + other + " said that " + b + "." : ""));
  Maker second("second", other + " said that " + b + "." + more);
  first.say(first.entity(one, Kind::person), Act::say, a);
  Maker& last = in_one_article ? first : second;
  last.say(last.entity(other, Kind::person), Act::say, b);
  if (!more.empty()) second.entity(one, Kind::person);
  std::vector<Document> documents = {first.document};
  if (!in_one_article) documents.push_back(second.document);
  return with(compare(documents), RelationKind::agrees) != nullptr;
}

TEST(Compare, ThoseAgreeThatAreSurelyTwo) {
  EXPECT_TRUE(agree("Hal Reed", "Ida Moll", true));
  EXPECT_TRUE(agree("Hal Reed", "Ida Moll", false));
  EXPECT_FALSE(agree("Hal Reed", "Ida Moll", false, " Hal Reed was there.")) << "her article tells what he said";
  EXPECT_FALSE(agree("Hal Reed", "an official", true)) << "who may be Hal Reed";
  EXPECT_FALSE(agree("Northport Ferries", "Northport Council", true)) << "perhaps one camp";
}

TEST(Compare, RoundFiguresThatMayBothHoldDoNotDiffer) {
  Maker dozens = dead("b", "Northport Hospital", "Dozens of", 24);
  dozens.document.figures[0].high.reset();
  const Accounts accounts =
      compare(std::vector<Document>{dead("a", "Norvik Ministry", "41", 41).document, dozens.document});
  EXPECT_FALSE(with(accounts, RelationKind::diverges));
  EXPECT_TRUE(with(compare(std::vector<Document>{dead("a", "Norvik Ministry", "14", 14).document, dozens.document}),
                   RelationKind::diverges));
}

TEST(Compare, RoundFiguresBelowNothingMayBothHold) {
  Maker round = dead("b", "Northport Hospital", "Around ten", -10);
  round.document.figures[0].bound = Bound::about;
  const Maker exact = dead("a", "Norvik Ministry", "Eleven", -11), far = dead("a", "Norvik Ministry", "Fifteen", -15);
  EXPECT_FALSE(with(compare(std::vector<Document>{exact.document, round.document}), RelationKind::diverges));
  EXPECT_TRUE(with(compare(std::vector<Document>{far.document, round.document}), RelationKind::diverges));
}

Maker barn(std::string id, const std::string& who, const std::string& what) {
  Maker m(std::move(id), who + " said that " + what + '.');
  m.say(m.entity(who, Kind::person), Act::say, what);
  return m;
}

TEST(Compare, NegationOfSomethingElse) {
  const Maker fell = barn("a", "Hal Reed", "the old barn of Norvik burned down at night");
  const auto conflicts = [&](const std::string& what) {
    return with(compare(std::vector<Document>{fell.document, barn("b", "Ida Moll", what).document}),
                RelationKind::contradicts) != nullptr;
  };
  EXPECT_TRUE(conflicts("the old barn of Norvik had not burned down at night"));
  EXPECT_FALSE(conflicts("the old barn of Norvik burned down at night, nobody slept"));
}

// A rule sees a negation; between long quotations it is hardly a conflict, and no agreement either.
TEST(Compare, ConflictThatIsHardlyOne) {
  const auto relations = [](const std::string& more, Form form) {
    std::vector<Document> documents = {
        barn("a", "Hal Reed", "the old barn of Norvik burned down at night" + more).document,
        barn("b", "Ida Moll", "the old barn of Norvik had not burned down at night" + more).document};
    for (Document& d : documents) d.statements[0].form.value = form;
    std::size_t count = 0;
    for (const Matter& m : compare(documents).matters) count += m.relations.size();
    return count;
  };
  EXPECT_EQ(relations("", Form::indirect), 1U);
  EXPECT_EQ(relations(" with the hay and the tools which the farmer bought in spring", Form::direct), 0U);
}

// Who is accused and denies it, denies; who accused him blames him all the same.
TEST(Compare, WhoIsBlamedAndDenies) {
  Maker m("a", "Norland accused Karvenia of cutting the undersea cable. Karvenia denied cutting the undersea cable.");
  const std::uint32_t norland = m.entity("Norland", Kind::state), karvenia = m.entity("Karvenia", Kind::state);
  m.say(norland, Act::accuse, "Karvenia of cutting the undersea cable");
  Mention mention;
  mention.words = find_words(m.document, "Karvenia");
  mention.entity = karvenia;
  m.document.mentions.push_back(mention);
  Statement& denied = m.say(karvenia, Act::deny, "x");
  const std::uint32_t denial = find_words(m.document, "denied").begin;
  denied.content = {{denial + 1, denial + 5}};
  const Accounts accounts = compare(std::span(&m.document, 1));
  EXPECT_TRUE(with(accounts, RelationKind::denies));
  EXPECT_TRUE(with(accounts, RelationKind::blames));
}

// What is blamed stands within the words of who blames it.
TEST(Compare, WhoseWordsAreBlamed) {
  Maker m("a", "Norland blamed Karvenia for having suggested a link between the cable and the ship.");
  const std::uint32_t norland = m.entity("Norland", Kind::state), karvenia = m.entity("Karvenia", Kind::state);
  m.say(norland, Act::criticise, "Karvenia for having suggested a link between the cable and the ship");
  m.say(karvenia, Act::propose, "a link between the cable and the ship").parent = 0;
  const Accounts accounts = compare(std::span(&m.document, 1));
  const Matter* matter = with(accounts, RelationKind::blames);
  ASSERT_TRUE(matter);
  EXPECT_EQ(matter->relations.front().rule, "what the party says");
  m.document.statements[0].act.value = Act::support;
  EXPECT_FALSE(with(compare(std::span(&m.document, 1)), RelationKind::blames));
}

// Two speak of one plan; who blames it does not agree with who tells of it.
TEST(Compare, WhoBlamesDoesNotAgree) {
  const Maker told = barn("a", "Hal Reed", "the plan of Norvik for the northern quay");
  Maker other = barn("b", "Ida Moll", "the plan of Norvik for the northern quay");
  const auto agree = [&] {
    return with(compare(std::vector<Document>{told.document, other.document}), RelationKind::agrees) != nullptr;
  };
  EXPECT_TRUE(agree());
  other.document.statements[0].act.value = Act::criticise;
  EXPECT_FALSE(agree());
}

// The party that an accusation names first is the one blamed.
TEST(Compare, BlameIsLaidOnWhomItNamesFirst) {
  const std::string text =
      "Hal Reed said the quay of Norvik is safe. Eva Sorel said the quay of Norvik is closed. "
      "Ida Moll accused Hal Reed of closing the quay of Norvik against Eva Sorel.";
  Maker m("a", text);
  const std::uint32_t hal = m.entity("Hal Reed", Kind::person), eva = m.entity("Eva Sorel", Kind::person);
  m.say(hal, Act::say, "the quay of Norvik is safe");
  m.say(eva, Act::say, "the quay of Norvik is closed");
  m.say(m.entity("Ida Moll", Kind::person), Act::accuse, "Hal Reed of closing the quay of Norvik against Eva Sorel");
  const Range<Word> accused = m.document.statements[2].content[0];
  for (const auto& [entity, first] : {std::pair(hal, accused.begin), std::pair(eva, accused.end - 2)})
    m.document.mentions.push_back(
        {{first, first + 2}, MentionType::person, MentionForm::name, Gender::unknown, Number::singular, entity, 1});
  std::set<std::string> blamed;
  const Accounts accounts = compare(std::vector<Document>{m.document});
  for (const Matter& matter : accounts.matters)
    for (const Relation& r : matter.relations)
      if (r.kind == RelationKind::blames) blamed.insert(accounts.parties[matter.positions[r.b].party].name);
  EXPECT_EQ(blamed, std::set<std::string>{"Hal Reed"});
}

// `is accused of`, by nobody who is named: the paper that tells it accuses nobody.
TEST(Compare, APaperLaysNoBlame) {
  const auto blames = [](bool named) {
    Maker m("a",
            "Ida Moll accused Hal Reed of closing the quay of Norvik. Hal Reed said the quay of Norvik is closed.");
    m.document.outlet = "Norvik Post";
    const std::uint32_t ida = named ? m.entity("Ida Moll", Kind::person) : none;
    const std::uint32_t hal = m.entity("Hal Reed", Kind::person);
    m.say(ida, Act::accuse, "Hal Reed of closing the quay of Norvik");
    m.say(hal, Act::say, "the quay of Norvik is closed");
    const std::uint32_t accused = m.document.statements[0].content[0].begin;
    m.document.mentions.push_back(
        {{accused, accused + 2}, MentionType::person, MentionForm::name, Gender::unknown, Number::singular, hal, 1});
    return with(compare(std::vector<Document>{m.document}), RelationKind::blames) != nullptr;
  };
  EXPECT_TRUE(blames(true));
  EXPECT_FALSE(blames(false));
}

TEST(Compare, AnEventIsCalledByTheTitleThatMostShare) {
  std::vector<Document> documents;
  for (const char* title : {"A bird sings", "Norvik quay closed", "Quay of Norvik closed for good", ""}) {
    documents.push_back(
        barn('d' + std::to_string(documents.size()), "Hal Reed", "the quay of Norvik is closed").document);
    documents.back().title = title;
  }
  EXPECT_EQ(compare(documents).event.what, "Norvik quay closed");
  documents.resize(1);
  EXPECT_EQ(compare(documents).event.what, "A bird sings");
}

TEST(Compare, AMatterIsNotCalledByANumberOrHalfAQuotation) {
  const auto label = [](const std::string& a, const std::string& b) {
    const Accounts accounts =
        compare(std::vector<Document>{barn("a", "Hal Reed", a).document, barn("b", "Ida Moll", b).document});
    return accounts.matters.empty() ? std::string() : accounts.matters[0].label;
  };
  EXPECT_EQ(label("the quay of Norvik cost 5.000 crowns in June", "5.000 crowns went into the quay of Norvik"),
            "the quay of Norvik");
  EXPECT_EQ(label("in May the old harbour master was sent for", "nobody swims"),
            "May the old harbour master was sent for")
      << "its last word, too";
  EXPECT_EQ(label("he did not close \"the quay of Norvik", "no plan to close \"the quay of Norvik"),
            "close the quay of Norvik");
  EXPECT_EQ(
      label("the northern old stone quay of Norvik harbour where lorries wait for granite needs beams, ropes and tar",
            "a chapel, two mills and a school stand at the northern old stone quay of Norvik harbour where lorries "
            "wait for granite"),
      "the northern old stone quay of Norvik harbour where lorries wait …");
}

TEST(Compare, OppositesOfSomethingElse) {
  const Maker closed = barn("a", "Hal Reed", "the northern quay of Norvik was closed, and lorries wait");
  const auto conflicts = [&](const std::string& what) {
    return with(compare(std::vector<Document>{closed.document, barn("b", "Ida Moll", what).document}),
                RelationKind::contradicts) != nullptr;
  };
  EXPECT_TRUE(conflicts("the northern quay of Norvik was open, and lorries wait"));
  EXPECT_FALSE(conflicts("the northern quay of Norvik has lorries, a talk is open"));
}

// Of many sayings, those that have less in common than two of a few would need are one matter.
TEST(Compare, ManySayingsFallIntoFewerMatters) {
  const auto matters = [](std::size_t count) {
    std::vector<Document> documents;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string name =
          std::string("Speaker ") + static_cast<char>('A' + i % 26) + static_cast<char>('a' + i / 26);
      documents.push_back(barn('d' + std::to_string(i), name,
                               "harbour" + std::to_string(i / 4) + " pier" + std::to_string(i / 4) + " quay" +
                                   std::to_string(i) + " lorry" + std::to_string(i) + " signal" + std::to_string(i) +
                                   " mast" + std::to_string(i))
                              .document);
      for (Statement& statement : documents.back().statements) statement.meaning.clear();
    }
    return compare(documents).matters.size();
  };
  EXPECT_EQ(matters(8), 8U);
  EXPECT_LT(matters(56), 56U);
}

TEST(Compare, OneSourceCorrectsItself) {
  Maker later = dead("b", "Norvik Ministry", "23", 23);
  later.document.date = "2024-05-03";
  const Accounts accounts =
      compare(std::vector<Document>{dead("a", "Norvik Ministry", "14", 14).document, later.document});
  const Matter* matter = with(accounts, RelationKind::revises);
  ASSERT_TRUE(matter);
  const Relation& r = matter->relations[0];
  EXPECT_EQ(matter->positions[r.a].evidence[0].document, 1U);
  EXPECT_EQ(matter->positions[r.b].evidence[0].document, 0U);
  EXPECT_EQ(accounts.parties.size(), 1U);
}

TEST(Compare, WhatStandsBesideNothingComesLast) {
  Maker other("z", "The harbour will open a new quay in June, the Port Authority said.");
  const std::uint32_t authority = other.entity("Port Authority", Kind::organisation);
  other.say(authority, Act::say, "The harbour will open a new quay in June").meaning = {-60, -60, -60};
  Maker later = dead("b", "Norvik Ministry", "23", 23);
  later.document.date = "2024-05-03";
  const Accounts accounts =
      compare(std::vector<Document>{other.document, dead("a", "Norvik Ministry", "14", 14).document, later.document});
  ASSERT_EQ(accounts.matters.size(), 2U);
  EXPECT_FALSE(accounts.matters[0].relations.empty());
  EXPECT_EQ(accounts.matters[0].id, "M1");
  EXPECT_TRUE(accounts.matters[1].relations.empty());
}

TEST(Compare, Denial) {
  Maker union_("a", "The dockers said that Brackwell Lines had fired eighty workers without notice.");
  union_.say(union_.entity("Dockers Union", Kind::organisation), Act::say,
             "Brackwell Lines had fired eighty workers without notice");
  Maker company("b", "Brackwell Lines denied that it had fired eighty workers without notice.");
  company.say(company.entity("Brackwell Lines", Kind::organisation), Act::deny,
              "it had fired eighty workers without notice");
  const Accounts accounts = compare(std::vector<Document>{union_.document, company.document});
  const Matter* matter = with(accounts, RelationKind::denies);
  ASSERT_TRUE(matter);
  EXPECT_EQ(party(accounts, *matter, matter->relations[0].a), "Brackwell Lines");
  EXPECT_EQ(matter->positions[matter->relations[0].a].stance, Stance::denies);
}

TEST(Compare, EachDenialRestsOnItsOwnWords) {
  const std::string fired = "it had fired eighty workers of the Norvik quay without notice";
  const std::string hired = "it had hired eighty workers of the Norvik quay without papers";
  Maker company("a", "Brackwell Lines denied that " + fired + ". It also denied that " + hired + '.');
  const std::uint32_t brackwell = company.entity("Brackwell Lines", Kind::organisation);
  company.say(brackwell, Act::deny, fired);
  company.say(brackwell, Act::deny, hired);
  const Accounts accounts = compare(std::vector<Document>{company.document, barn("b", "Hal Reed", fired).document,
                                                          barn("c", "Ida Moll", hired).document});
  const Matter* matter = with(accounts, RelationKind::denies);
  ASSERT_TRUE(matter);
  std::size_t denials = 0;
  for (const Relation& r : matter->relations) {
    if (r.kind != RelationKind::denies) continue;
    ++denials;
    const std::string who = party(accounts, *matter, r.b);
    EXPECT_EQ(company.document(r.reason.at(0).words), who == "Hal Reed" ? fired : hired);
  }
  EXPECT_EQ(denials, 2U);
}

TEST(Compare, WireCopyIsOneSaying) {
  std::vector<Document> documents;
  for (const char* id : {"a", "b"}) {
    Maker m(id, "« Le barrage ne sera pas construit cette année », a déclaré Jeanne Valmont.", "fr");
    m.say(m.entity("Jeanne Valmont", Kind::person), Act::say, "« Le barrage ne sera pas construit cette année »");
    documents.push_back(m.document);
  }
  const Accounts accounts = compare(documents);
  ASSERT_EQ(accounts.matters.size(), 1U);
  ASSERT_EQ(accounts.matters[0].positions.size(), 1U);
  EXPECT_EQ(accounts.matters[0].positions[0].evidence.size(), 2U);
}

TEST(Compare, OnePositionHasOneStance) {
  Maker first("first", "The port of Norvik would close the northern quay to lorries.");
  first.say(first.entity("Norvik", Kind::organisation), Act::say, "would close the northern quay to lorries");
  Maker later("later", "The port of Norvik would close the northern quay to lorries.");
  later.say(later.entity("Norvik", Kind::organisation), Act::deny, "would close the northern quay to lorries");
  const std::vector<Document> documents = {first.document, later.document};
  std::size_t positions = 0;
  for (const Matter& matter : compare(documents).matters)
    for (const Position& p : matter.positions) {
      ++positions;
      EXPECT_EQ(p.evidence.size(), 1U);
      EXPECT_EQ(p.stance, p.evidence[0].document == 0 ? Stance::affirms : Stance::denies);
    }
  EXPECT_EQ(positions, 2U);
}

TEST(Compare, StanceOfWhatIsSaid) {
  const auto stance = [](Act act, const std::string& what, const Maker& counts) {
    Maker m = counts;
    m.say(m.entity("Ida Moll", Kind::person), act, what);
    return compare(std::vector<Document>{m.document}).matters.at(0).positions.at(0).stance;
  };
  Maker counts("a",
               "Some 9,000 people marched through Norvik on that day and 40 shops were shut by noon, before the rain.");
  const std::string all = counts.document.text.substr(0, counts.document.text.size() - 1);
  EXPECT_EQ(stance(Act::say, all, counts), Stance::affirms);
  counts.count("9,000", "people", 9000);
  counts.count("40", "shops", 40);
  EXPECT_EQ(stance(Act::say, all, counts), Stance::figures);
  const Maker plain("b",
                    "She condemned it in the strongest possible terms, and would not disclose where the ship lies.");
  EXPECT_EQ(stance(Act::say, "in the strongest possible terms", plain), Stance::affirms);
  EXPECT_EQ(stance(Act::reject, "disclose where the ship lies", plain), Stance::declines);
}

TEST(Compare, SameEveryTime) {
  const std::vector<Document> documents = {dead("a", "Norvik Ministry", "14", 14).document,
                                           dead("b", "Northport Hospital", "23", 23).document};
  const Accounts one = compare(documents), two = compare(documents);
  ASSERT_EQ(one.matters.size(), two.matters.size());
  for (std::size_t m = 0; m < one.matters.size(); ++m) EXPECT_EQ(one.matters[m].label, two.matters[m].label);
}

}  // namespace
}  // namespace dixit
