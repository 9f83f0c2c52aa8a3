#include <gtest/gtest.h>

#include "contacts/test_tellings.h"

namespace dixit {
namespace {

TEST(Believed, TheSurestOfItsTellings) {
  Told t("[parlé] [parlé]");
  t.contacts[0].confidence = 0.4F;
  t.contacts[1].confidence = 0.8F;
  EXPECT_EQ(t.whole()[confidence], 0.8F);
}

TEST(Believed, ToldPlainlyOnceIsEnough) {
  EXPECT_EQ(Told("[garde ses distances] puis [une rencontre]").whole()[plain], 1);
  EXPECT_EQ(Told("[une rencontre] puis [garde ses distances]").whole()[plain], 1);
  EXPECT_EQ(Told("[garde ses distances] puis [un débat]").whole()[plain], 0);
}

TEST(Believed, HowLikelyItsPartiesAre) {
  Told t("Anne, Luc et lui ont [parlé]");
  t.document.entities.resize(3);
  const auto values = [&] {
    const auto all = t.whole();
    return std::vector<float>(all.begin() + second_party, all.end());
  };
  EXPECT_EQ(values(), (std::vector<float>{0, 0, 0})) << "nobody";
  t.contacts[0].parties = {0};
  EXPECT_EQ(values(), (std::vector<float>{0, 0, 0})) << "one alone";
  t.contacts[0].parties = {0, 1, 2};
  const auto likely = t.likely();
  ASSERT_EQ(likely.size(), 3U);
  const float best = likely[0].probability, second = likely[1].probability;
  EXPECT_EQ(values(), (std::vector<float>{second, likely[2].probability, best * second}));
}

TEST(Believed, TheTwoSurestPhrasesNearATelling) {
  const auto values = [](std::string_view text, std::vector<std::vector<float>> near) {
    Told t(text);
    for (std::size_t i = 0; i < near.size(); ++i)
      for (const float probability : near[i]) t.contacts.at(i).parties_near.push_back({{0, 1}, probability});
    const auto all = t.whole();
    return std::vector<float>(all.begin() + surest_near, all.begin() + only_again);
  };
  EXPECT_EQ(values("[garde ses distances]", {{0.3F, 0.9F, 0.5F}}), (std::vector<float>{0.9F, 0}));
  EXPECT_EQ(values("[une rencontre]", {{0.9F, 0.5F, 0.3F}}), (std::vector<float>{0.9F, 0.5F}));
  EXPECT_EQ(values("[une rencontre]", {{0.9F}}), (std::vector<float>{0.9F, 0}));
  EXPECT_EQ(values("[une rencontre]", {}), (std::vector<float>{0, 0}));
  // Of several tellings the greatest of each.
  EXPECT_EQ(values("[ses distances] [une rencontre]", {{0.9F, 0.1F}, {0.4F, 0.3F}}), (std::vector<float>{0.9F, 0.3F}));
  EXPECT_EQ(values("[ses distances] [une rencontre]", {{0.4F, 0.3F}, {0.9F, 0.1F}}), (std::vector<float>{0.9F, 0.3F}));
}

TEST(Believed, ToldOnlyAgain) {
  const auto values = [](std::string_view text) {
    const auto all = Told(text).whole();
    return std::vector<float>{all[only_again], all[first_again]};
  };
  EXPECT_EQ(values("[La rencontre] dure. Après [cette rencontre], rien."), (std::vector<float>{1, 1}));
  EXPECT_EQ(values("[La rencontre] dure. [Une rencontre], rien."), (std::vector<float>{0, 1}));
  EXPECT_EQ(values("[Une rencontre] suit. [La rencontre] dure."), (std::vector<float>{0, 0}));
}

TEST(Believed, LogOddsAreTheWeightedSum) {
  Told t("Anne [a rencontré] Luc. [La rencontre] dure.");
  t.contacts[0].confidence = 0.7F;
  const auto values = t.whole();
  const float odds = std::inner_product(values.begin(), values.end(), believed_weights.begin(), believed_bias);
  EXPECT_FLOAT_EQ(believed(t.document, t.contacts, t.likely()), odds);
}

}  // namespace
}  // namespace dixit
