#include "mentions/whole_names.h"

#include <gtest/gtest.h>

#include <string>

#include "encoder/test_document.h"

namespace dixit {
namespace {

// The names of `text` at these words, made whole: `[SUD-PTT][Claire Moreau]`.
std::string whole(std::string_view text, const std::vector<Range<Word>>& names, const std::string& language = "") {
  Document d = words_of(text);
  d.language = language;
  for (const Range<Word> words : names)
    d.mentions.push_back({words, MentionType::person, MentionForm::name, Gender::unknown, Number::singular, none, 1});
  make_names_whole(d, 0);
  std::string out;
  for (const Mention& m : d.mentions) out += "[" + std::string(d(m.words)) + "]";
  return out;
}

TEST(WholeNames, HyphensHoldCapitalsTogether) {
  EXPECT_EQ(whole("Le syndicat SUD-PTT part", {{4, 5}}), "[SUD-PTT]");
  EXPECT_EQ(whole("Le syndicat SUD-PTT part", {{3, 5}}), "[SUD-PTT]");
  EXPECT_EQ(whole("Jean-Michel Vasseur part", {{2, 4}}), "[Jean-Michel Vasseur]");
  EXPECT_EQ(whole("La CFE-CGC part", {{1, 2}}), "[CFE-CGC]");
}

TEST(WholeNames, SmallWordsLeadToTheNextName) {
  EXPECT_EQ(whole("Patrick Sorel d'Arvor part", {{0, 4}, {4, 5}}), "[Patrick Sorel d'Arvor]");
  EXPECT_EQ(whole("Claire Moreau du Lac part", {{0, 3}, {3, 4}}), "[Claire Moreau][Lac]");
}

TEST(WholeNames, ManyOwnABody) {
  EXPECT_EQ(whole("The Brevonian Footballers' Union left", {{1, 3}, {4, 5}}, "en"), "[Brevonian Footballers' Union]");
  EXPECT_EQ(whole("The Footballers' Sorel left", {{1, 2}, {3, 4}}, "en"), "[Footballers][Sorel]");
}

TEST(WholeNames, AnArticleBeforeANameAndANoun) {
  EXPECT_EQ(whole("A Norvane spokeswoman left", {{0, 2}}, "en"), "[Norvane]");
  EXPECT_EQ(whole("A Norvane left", {{0, 2}}, "en"), "[A Norvane]");
}

TEST(WholeNames, TwoNamesBesideAHyphenStayTwo) {
  EXPECT_EQ(whole("Le match France-Norland", {{2, 3}, {4, 5}}), "[France][Norland]");
}

TEST(WholeNames, TheEndOfAFunctionIsNoName) {
  EXPECT_EQ(whole("Le chef de l'État part", {{5, 6}}), "");
  EXPECT_EQ(whole("Le président de la République part", {{4, 5}}), "");
  EXPECT_EQ(whole("Le chef de la République part", {{4, 5}}), "[République]");
}

TEST(WholeNames, AHyphenBeforeASmallLetterOrASpaceJoinsNothing) {
  EXPECT_EQ(whole("Moreau-t-elle", {{0, 1}}), "[Moreau]");
  EXPECT_EQ(whole("Moreau - Vasseur", {{0, 1}}), "[Moreau]");
}

TEST(WholeNames, FullStopsHoldInitialsTogether) {
  EXPECT_EQ(whole("The U.S. left", {{1, 2}, {3, 4}}), "[U.S]");
  EXPECT_EQ(whole("The N.R.A. left", {{1, 2}}), "[N.R.A]");
  EXPECT_EQ(whole("He saw Moreau. Vasseur left", {{2, 3}, {4, 5}}), "[Moreau][Vasseur]");
}

TEST(WholeNames, AnInitialGoesWithTheSurnameBehind) {
  EXPECT_EQ(whole("Speaker Paul D. Rowan left", {{1, 3}, {4, 5}}), "[Paul D. Rowan]");
  EXPECT_EQ(whole("J. Rowan left", {{0, 1}, {2, 3}}), "[J. Rowan]");
  EXPECT_EQ(whole("L'ami de M. Rowan part", {{4, 5}, {6, 7}}), "[Rowan]");
}

TEST(WholeNames, ACivilityAloneIsNone) {
  EXPECT_EQ(whole("Mr. Rowan left", {{0, 1}, {2, 3}}), "[Rowan]");
  EXPECT_EQ(whole("Lady Rowan left", {{0, 2}}), "[Lady Rowan]");
}

TEST(WholeNames, NoPartOfAWordInHyphensIsLeftOut) {
  EXPECT_EQ(whole("Kim Jong-un part", {{0, 2}}), "[Kim Jong-un]");
  EXPECT_EQ(whole("Le maire de Vauclin-sur-Lac part", {{3, 4}}), "[Vauclin-sur-Lac]");
  EXPECT_EQ(whole("Karim al-Sadi part", {{0, 2}}), "[Karim al-Sadi]");
  EXPECT_EQ(whole("Eva Sorel-led talks", {{0, 2}}), "[Eva Sorel]");
  EXPECT_EQ(whole("Moscow-based talks", {{0, 1}}), "[Moscow]");
}

TEST(WholeNames, AParticleGoesWithItsName) {
  EXPECT_EQ(whole("M. De Wael part", {{2, 3}, {3, 4}}), "[De Wael]");
  EXPECT_EQ(whole("Claire Moreau part", {{0, 1}, {1, 2}}), "[Claire][Moreau]");
}

TEST(WholeNames, ADescriptionIsNone) {
  EXPECT_EQ(whole("Un habitant de Vauclin part", {{0, 4}}), "");
  EXPECT_EQ(whole("Un Vauclinois part", {{0, 2}}), "[Un Vauclinois]");
  EXPECT_EQ(whole("Un habitant du village d'Aulne part", {{0, 6}, {6, 7}}), "[Aulne]");
}

TEST(WholeNames, EndsBeforeABracketLeftOpen) {
  EXPECT_EQ(whole("Union du lac (UDL) part", {{0, 5}}), "[Union du lac]");
  EXPECT_EQ(whole("Union (UDL) part", {{0, 4}}), "[Union (UDL)]");
}

TEST(WholeNames, LeavesWhatStandsBefore) {
  Document d = words_of("Un habitant de Vauclin part");
  d.mentions.push_back({{0, 4}, MentionType::person, MentionForm::name, Gender::unknown, Number::singular, none, 1});
  make_names_whole(d, 1);
  EXPECT_EQ(d.mentions.size(), 1u);
}

}  // namespace
}  // namespace dixit
