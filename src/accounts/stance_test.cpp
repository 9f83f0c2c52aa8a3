// How a party stands to a matter, on hand-built statements.
#include "accounts/stance.h"

#include <gtest/gtest.h>

#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

struct Told {
  Act act = Act::say;
  std::string cue, content, language = "en";
  Polarity polarity = Polarity::actual;
};

Stance stance(const Told& told) {
  Document document = plain_document("a", "They " + told.cue + ' ' + told.content + '.');
  document.language = told.language;
  Statement s;
  s.cue = {find_words(document, told.cue)};
  s.content = {find_words(document, told.content)};
  s.act = {told.act, 1};
  s.polarity = {told.polarity, 1};
  document.statements = {s};
  Candidate c;
  c.words = s.content.front();
  c.statement = 0;
  c.size = static_cast<std::uint32_t>(folded_words(document, c.words).size());
  return stance_of(document, c);
}

TEST(Stance, WhatIsProposedOrHopedForIsDemanded) {
  EXPECT_EQ(stance({Act::propose, "ont proposé", "une prime pour les soignants", "fr"}), Stance::demands);
  EXPECT_EQ(stance({Act::propose, "suggested", "the bridge was built too late"}), Stance::affirms);
  EXPECT_EQ(stance({Act::believe, "souhaitent", "la fin des travaux avant juin", "fr"}), Stance::demands);
  EXPECT_EQ(stance({Act::say, "tiennent ces propos :", "le pont sera fermé en juin", "fr"}), Stance::affirms);
}

TEST(Stance, WhatWasNotSaidIsDeclined) {
  EXPECT_EQ(stance({Act::say, "did not say", "who paid for the bridge", "en", Polarity::negated}), Stance::declines);
  EXPECT_EQ(stance({Act::say, "have not discussed", "the price of the bridge", "en", Polarity::negated}),
            Stance::denies);
}

TEST(Stance, WhatIsQuotedWholeWasSaid) {
  const Told plain = {Act::say, "ne mâche pas ses mots :", "l'effet est énorme", "fr", Polarity::negated};
  EXPECT_EQ(stance(plain), Stance::denies);
  Told quoted = plain;
  quoted.content = "« l'effet est énorme »";
  EXPECT_EQ(stance(quoted), Stance::affirms);
}

TEST(Stance, WhoForbidsRefuses) {
  EXPECT_EQ(stance({Act::demand, "ont interdit", "les rassemblements sur le quai", "fr"}), Stance::refuses);
  EXPECT_EQ(stance({Act::demand, "banned", "lorries from the quay"}), Stance::refuses);
  EXPECT_EQ(stance({Act::demand, "exigent", "les rassemblements sur le quai", "fr"}), Stance::demands);
}

TEST(Stance, WhoQuestionsDoubts) {
  EXPECT_EQ(stance({Act::believe, "are skeptical of", "the value of the bridge"}), Stance::doubts);
  EXPECT_EQ(stance({Act::ask, "questioned", "the value of the bridge"}), Stance::doubts);
  EXPECT_EQ(stance({Act::ask, "took questions on", "the value of the bridge"}), Stance::asks);
  EXPECT_EQ(stance({Act::ask, "ont questionné", "le maire sur le pont", "fr"}), Stance::asks);
}

TEST(Stance, BlameIsInTheWords) {
  EXPECT_EQ(stance({Act::say, "said", "the mayor manipulated the accounts"}), Stance::blames);
  EXPECT_EQ(stance({Act::say, "said", "the mayor is responsible for the bridges"}), Stance::affirms);
  EXPECT_EQ(stance({Act::say, "said", "the alleged culprit might come back"}), Stance::affirms);
}

TEST(Stance, NobodyDeniesWhatHeSupports) {
  EXPECT_EQ(stance({Act::say, "said", "the bridge was not closed"}), Stance::denies);
  EXPECT_EQ(stance({Act::support, "welcomed that", "the bridge was not closed"}), Stance::affirms);
}

}  // namespace
}  // namespace dixit::comparison
