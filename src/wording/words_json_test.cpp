#include "wording/words_json.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

bool has(const std::string& json, const std::string& part) { return json.find(part) != std::string::npos; }

TEST(WordsJson, NamesEveryValueInItsLanguage) {
  const std::string french = words_json(Ui::fr), english = words_json(Ui::en);
  EXPECT_TRUE(has(french, R"("deny":{"one":"nie","several":"nient"})"));
  EXPECT_TRUE(has(english, R"("deny":{"one":"denies","several":"deny"})"));
  EXPECT_TRUE(
      has(french, R"("forms":{"direct":"direct","indirect":"indirect","mixed":"mixte","narrated":"narrativisé"})"));
  EXPECT_TRUE(has(french, R"("relations":{"contradicts":{"symbol":"≠","label":"contredit",)"));
  EXPECT_TRUE(has(french, R"("declines":"ne se prononce pas","does not say":"ne dit pas"})"));
  EXPECT_TRUE(has(english, R"("months":["January","February")"));
}

TEST(WordsJson, PutsRelationsAndRulesIntoSentences) {
  const std::string french = words_json(Ui::fr), english = words_json(Ui::en);
  EXPECT_TRUE(has(french, R"("to":"répond à","by":"répond","by_several":"répondent","self":"se répond"})"));
  EXPECT_TRUE(has(french, R"("rules":{"same content":"même contenu",)"));
  EXPECT_TRUE(has(english, R"("rules":{"same content":"same content",)"));
}

TEST(WordsJson, NamesWhatBlocksLeaveOut) {
  const std::string french = words_json(Ui::fr);
  EXPECT_TRUE(has(french, R"("polarities":{"actual":"réel",)"));
  EXPECT_TRUE(has(french, R"("distances":{"neutral":"neutre",)"));
  EXPECT_TRUE(has(french, R"("statuses":{"held":"a eu lieu",)"));
  EXPECT_FALSE(has(french, R"(:"")"));
  EXPECT_FALSE(has(french, "invalid"));
}

}  // namespace
}  // namespace dixit
