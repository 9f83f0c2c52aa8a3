#include <gtest/gtest.h>

#include "contacts/test_tellings.h"

namespace dixit {
namespace {

TEST(Believed, TheSurestOfItsTellings) {
  Told t("[parlé] [parlé]");
  t.contacts[0].confidence = 0.4F;
  t.contacts[0].status.value = ContactStatus::planned;
  t.contacts[1].confidence = 0.8F;
  t.contacts[1].kind.value = ContactKind::letter;
  t.contacts[1].status.value = ContactStatus::refused;
  const auto values = t.whole();
  EXPECT_EQ(values[confidence], 0.8F);
  EXPECT_FLOAT_EQ(values[tellings], std::log1p(2.0F));
  std::vector<float> expected(contact_values - first_kind);  // one kind, one status: those of the surest
  expected[static_cast<std::size_t>(ContactKind::letter)] = 1;
  expected[first_status - first_kind + static_cast<std::size_t>(ContactStatus::refused)] = 1;
  EXPECT_EQ(std::vector<float>(values.begin() + first_kind, values.end()), expected);
}

TEST(Believed, EachKindAndStatusHasItsOwn) {
  Told t("[parlé]");
  for (std::size_t kind = 0; kind < 7; ++kind)
    for (std::size_t status = 0; status < 5; ++status) {
      t.contacts[0].kind.value = static_cast<ContactKind>(kind);
      t.contacts[0].status.value = static_cast<ContactStatus>(status);
      const auto values = t.whole();
      EXPECT_EQ(values[first_kind + kind], 1);
      EXPECT_EQ(values[first_status + status], 1);
      EXPECT_EQ(std::accumulate(values.begin() + first_kind, values.end(), 0.0F), 2);
    }
}

TEST(Believed, ToldPlainlyOnceIsEnough) {
  EXPECT_EQ(Told("[garde ses distances] puis [une rencontre]").whole()[plain], 1);
  EXPECT_EQ(Told("[une rencontre] puis [garde ses distances]").whole()[plain], 1);
  EXPECT_EQ(Told("[garde ses distances] puis [un débat]").whole()[plain], 0);
}

TEST(Believed, PartiesAndThoseNamed) {
  Told t("Anne, Luc et lui ont [parlé] puis [parlé]");
  t.document.mentions.resize(3);
  t.document.mentions[2].form = MentionForm::pronoun;
  t.document.entities.resize(9);
  for (std::uint32_t e = 0; e < 3; ++e) t.document.entities[e].mentions = {e};
  const auto values = [&](Parties first, Parties then) {
    t.contacts[0].parties = std::move(first);
    t.contacts[1].parties = std::move(then);
    const auto all = t.whole();
    return std::vector<float>(all.begin() + three_parties, all.begin() + surest_near);
  };
  // Three or more, how many, how many are named, one at least, two at least.
  EXPECT_EQ(values({}, {}), (std::vector<float>{0, 0, 0, 0, 0}));
  EXPECT_EQ(values({0}, {2}), (std::vector<float>{0, 2, 1, 1, 0})) << "a pronoun is no name";
  EXPECT_EQ(values({0, 1}, {1, 0}), (std::vector<float>{0, 2, 2, 1, 1})) << "each counts once";
  EXPECT_EQ(values({0, 1}, {1, 2}), (std::vector<float>{1, 3, 2, 1, 1}));
  EXPECT_EQ(values({2, 3, 4, 5}, {5, 6, 7, 8}), (std::vector<float>{1, 6, 0, 0, 0})) << "six at most";
  for (std::uint32_t e = 0; e < 9; ++e) t.document.entities[e].mentions = {0};
  EXPECT_EQ(values({2, 3, 4, 5}, {5, 6, 7, 8}), (std::vector<float>{1, 6, 6, 1, 1}));
}

TEST(Believed, TheTwoSurestPhrasesNearATelling) {
  const auto values = [](std::string_view text, std::vector<std::vector<float>> near) {
    Told t(text);
    for (std::size_t i = 0; i < near.size(); ++i)
      for (const float probability : near[i]) t.contacts.at(i).parties_near.push_back({{0, 1}, probability});
    const auto all = t.whole();
    return std::vector<float>(all.begin() + surest_near, all.begin() + only_again);
  };
  EXPECT_EQ(values("[garde ses distances]", {{0.3F, 0.9F, 0.5F}}), (std::vector<float>{0.9F, 0.5F, 0}));
  EXPECT_EQ(values("[une rencontre]", {{0.9F, 0.5F, 0.3F}}), (std::vector<float>{0.9F, 0.5F, 0.5F}));
  EXPECT_EQ(values("[une rencontre]", {{0.9F}}), (std::vector<float>{0.9F, 0, 0}));
  EXPECT_EQ(values("[une rencontre]", {}), (std::vector<float>{0, 0, 0}));
  // Of several tellings the greatest of each.
  EXPECT_EQ(values("[ses distances] [une rencontre]", {{0.9F, 0.1F}, {0.4F, 0.3F}}),
            (std::vector<float>{0.9F, 0.3F, 0.3F}));
  EXPECT_EQ(values("[ses distances] [une rencontre]", {{0.4F, 0.3F}, {0.9F, 0.1F}}),
            (std::vector<float>{0.9F, 0.3F, 0.3F}));
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
  EXPECT_FLOAT_EQ(believed(t.document, t.contacts), odds);
}

}  // namespace
}  // namespace dixit
