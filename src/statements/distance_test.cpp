#include "statements/distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "document/names.h"
#include "encoder/test_document.h"

namespace dixit {
namespace {

const std::vector<float> neutral_heads = {0.9F, 0.05F, 0.05F};

// A text whose cue stands between [ ], each piece of its content between { }.
struct Told {
  Document document;
  Statement statement;

  explicit Told(std::string_view marked) {
    std::string text;
    std::vector<std::pair<char, std::uint32_t>> edges;
    for (const char c : marked) {
      if (std::string_view("[]{}").find(c) == std::string_view::npos)
        text += c;
      else
        edges.emplace_back(c, static_cast<std::uint32_t>(text.size()));
    }
    document = words_of(text);
    for (const auto& [c, at] : edges) {
      const auto word = static_cast<std::uint32_t>(
          std::ranges::count_if(document.words, [&, at = at](const Word& w) { return w.text.end <= at; }));
      auto& parts = c == '[' || c == ']' ? statement.cue : statement.content;
      if (c == '[' || c == '{')
        parts.push_back({word, word});
      else
        parts.back().end = word;
    }
  }
};

AuthorStance stance(const Told& told, const std::vector<float>& heads = neutral_heads) {
  return stance_of(told.document, told.statement, heads);
}

// The distance and the words that show it: `doubted: sans preuve`.
std::string shown(std::string_view marked, const std::vector<float>& heads = neutral_heads) {
  const Told told(marked);
  const AuthorStance s = stance(told, heads);
  std::string out(to_string(s.distance.value));
  if (!s.words.empty()) out += ": " + std::string(told.document(s.words));
  return out;
}

TEST(StanceOf, EndorsedByTheCue) {
  EXPECT_EQ(shown("Claire [rappelle] que {le pont est fermé}."), "endorsed: rappelle");
  EXPECT_EQ(shown("Claire [a révélé] que {le pont cède}."), "endorsed: a révélé");
  EXPECT_EQ(shown("Claire [reconnaît] {une erreur}."), "endorsed: reconnaît");
  EXPECT_EQ(shown("Claire [constate] que {tout ferme}."), "endorsed: constate");
  EXPECT_EQ(shown("Claire [concède] {un retard}."), "endorsed: concède");
  EXPECT_EQ(shown("Claire [admet] {un retard}."), "endorsed: admet");
  EXPECT_EQ(shown("Claire [a admis] {un retard}."), "endorsed: a admis");
  EXPECT_EQ(shown("Claire [avoue] {un retard}."), "endorsed: avoue");
  EXPECT_EQ(shown("Claire [découvre] que {tout ferme}."), "endorsed: découvre");
  EXPECT_EQ(shown("Claire [a découvert] que {tout ferme}."), "endorsed: a découvert");
}

TEST(StanceOf, EndorsedByTheCueInEnglish) {
  EXPECT_EQ(shown("The mayor [revealed] that {the bridge gives way}."), "endorsed: revealed");
  EXPECT_EQ(shown("The mayor [reminded] them that {the bridge is shut}."), "endorsed: reminded");
  EXPECT_EQ(shown("The mayor [admitted] {a delay}."), "endorsed: admitted");
  EXPECT_EQ(shown("The mayor spoke, [acknowledging] {a delay}."), "endorsed: acknowledging");
  EXPECT_EQ(shown("The mayor [conceded] {a delay}."), "endorsed: conceded");
}

TEST(StanceOf, DoubtedByTheCue) {
  EXPECT_EQ(shown("Paul [prétend] que {tout va bien}."), "doubted: prétend");
  EXPECT_EQ(shown("Paul [se targue] d'{un succès}."), "doubted: se targue");
  EXPECT_EQ(shown("Paul [allègue] {un oubli}."), "doubted: allègue");
  EXPECT_EQ(shown("The mayor [claimed] that {all is well}."), "doubted: claimed");
  EXPECT_EQ(shown("The mayor [purports] that {all is well}."), "doubted: purports");
  EXPECT_EQ(shown("The mayor [falsely said] that {all is well}."), "doubted: falsely said");
}

TEST(StanceOf, OtherCuesAreNeutral) {
  EXPECT_EQ(shown("Paul [affirme] que {tout va bien}."), "neutral");
  EXPECT_EQ(shown("Paul [proclame] {sa joie}."), "neutral") << "only the beginning of a word tells";
  EXPECT_EQ(shown("The mayor [said] {no}."), "neutral");
}

TEST(StanceOf, AsidesAroundTheCue) {
  EXPECT_EQ(shown("Paul [affirme], sans aucune preuve, que {tout va bien}."), "doubted: sans aucune preuve");
  EXPECT_EQ(shown("Paul [affirme] sans preuve que {tout va bien}."), "doubted: sans preuve");
  EXPECT_EQ(shown("Paul [affirme] sans la moindre preuve que {tout va bien}."), "doubted: sans la moindre preuve");
  EXPECT_EQ(shown("À tort, Paul [affirme] que {tout va bien}."), "doubted: À tort");
  EXPECT_EQ(shown("Paul tente de faire croire, [dit]-il, que {tout va bien}."), "doubted: faire croire");
  EXPECT_EQ(shown("Le soi-disant témoin [affirme] que {tout va bien}."), "doubted: soi-disant");
  EXPECT_EQ(shown("Paul [dit] sans fondement que {tout va bien}."), "doubted: sans fondement");
  EXPECT_EQ(shown("Claire [note] à juste titre que {tout ferme}."), "endorsed: à juste titre");
  EXPECT_EQ(shown("Claire [a raison de dire] que {tout ferme}."), "endorsed: a raison de dire");
  EXPECT_EQ(shown("Paul [compte], à raison de trois par jour, que {tout ferme}."), "neutral");
}

TEST(StanceOf, AsidesInEnglish) {
  EXPECT_EQ(shown("The mayor [said] without evidence that {all is well}."), "doubted: without evidence");
  EXPECT_EQ(shown("The mayor [said], without any evidence, that {all is well}."), "doubted: without any evidence");
  EXPECT_EQ(shown("With no evidence, the mayor [said] that {all is well}."), "doubted: With no evidence");
  EXPECT_EQ(shown("The mayor [said] without proof that {all is well}."), "doubted: without proof");
  EXPECT_EQ(shown("The mayor rightly [said] that {all is well}."), "endorsed: rightly");
}

TEST(StanceOf, AsideGoesBeforeTheCue) {
  EXPECT_EQ(shown("Paul [rappelle], à tort, que {tout va bien}."), "doubted: à tort");
}

TEST(StanceOf, ContentIsNotSearched) {
  EXPECT_EQ(shown("Paul [dit] que {Claire parle sans preuve}."), "neutral");
  EXPECT_EQ(shown("{Il prétend à tort que non}, [dit] Paul."), "neutral");
}

TEST(StanceOf, FarAwayIsNotBeside) {
  EXPECT_EQ(shown("À tort ou non dans ce long débat qui dure encore, Paul [dit] que {tout va bien}."), "neutral");
  EXPECT_EQ(shown("Il parlait sans preuve. Paul [dit] que {tout va bien}."), "neutral") << "another sentence";
  EXPECT_EQ(shown("« {Tout va bien} », [dit] Paul. À tort ou non."), "neutral") << "another sentence";
}

TEST(StanceOf, ToldInAnotherIsNeutral) {
  Told told("Paul [prétend], à tort, que {tout va bien}.");
  told.statement.parent = 0;
  const AuthorStance s = stance(told, {0.1F, 0.1F, 0.8F});
  EXPECT_EQ(s.distance.value, Distance::neutral);
  EXPECT_TRUE(s.words.empty());
  EXPECT_GT(s.distance.probability, 0.5F);
}

TEST(StanceOf, NegatedIsNeutral) {
  Told told("Paul n'[a pas révélé] {son âge}.");
  told.statement.polarity.value = Polarity::negated;
  const AuthorStance s = stance(told, {0.1F, 0.8F, 0.1F});
  EXPECT_EQ(s.distance.value, Distance::neutral);
  EXPECT_TRUE(s.words.empty());
}

TEST(StanceOf, HeadsAlone) {
  EXPECT_EQ(shown("Paul [dit] que {tout va bien}.", {0.1F, 0.05F, 0.85F}), "doubted: dit");
  EXPECT_EQ(shown("Paul [dit] que {tout va bien}.", {0.1F, 0.85F, 0.05F}), "endorsed: dit");
  EXPECT_EQ(shown("Paul [dit] que {tout va bien}.", {0.65F, 0.05F, 0.3F}), "doubted: dit") << "neutral is likelier";
  EXPECT_EQ(shown("Paul [dit] que {tout va bien}.", {0.6F, 0.2F, 0.2F}), "neutral") << "neither is likely";
  const AuthorStance s = stance(Told("Paul [dit] que {tout va bien}."), {0.1F, 0.05F, 0.85F});
  EXPECT_FLOAT_EQ(s.distance.probability, 0.85F);
}

TEST(StanceOf, WordsGoBeforeTheHeads) {
  EXPECT_EQ(shown("Paul [prétend] que {tout va bien}.", {0.05F, 0.9F, 0.05F}), "doubted: prétend");
}

TEST(StanceOf, CuesThatTakeNoSide) {
  const std::vector<float> endorsed = {0.05F, 0.9F, 0.05F};
  EXPECT_EQ(shown("Claire [a confirmé] que {tout ferme}.", endorsed), "neutral");
  EXPECT_EQ(shown("Claire [réaffirme] que {tout ferme}.", endorsed), "neutral");
  EXPECT_EQ(shown("C'est [la confirmation] que {tout ferme}.", endorsed), "endorsed: la confirmation");
  EXPECT_EQ(shown("Claire [souligne et rappelle] que {tout ferme}.", endorsed), "endorsed: souligne et rappelle");
}

TEST(StanceOf, WithoutACue) {
  EXPECT_EQ(shown("{Tout va bien}, sans preuve."), "neutral");
  EXPECT_EQ(shown("{Tout va bien}.", {0.05F, 0.05F, 0.9F}), "doubted: Tout va bien") << "by the heads: the whole of it";
}

}  // namespace
}  // namespace dixit
