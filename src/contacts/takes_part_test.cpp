#include "contacts/takes_part.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contacts/contact_weights.h"
#include "encoder/test_document.h"

namespace dixit {
namespace {

using Parties = std::vector<std::uint32_t>;

// The values, in the order of takes_part.cpp.
enum Value {
  told_share,
  told,
  near,
  near_any,
  surest,
  second,
  before,
  joined_to,
  nested,
  mentions_share,
  most_mentioned,
  in_opening,
  named,
  as_person,
  first_kind
};
static_assert(first_kind + 5 == party_values);

// A text, one person for each of the names at all their places, and tellings.
struct Scene {
  Document document;
  std::vector<Contact> tellings;

  Scene(std::string_view text, const std::vector<std::string_view>& names) {
    document = words_of(text);
    for (const std::string_view name : names) {
      Entity& entity = document.entities.emplace_back();
      entity.kind = Kind::person;
      for (const Range<Word> words : all(name)) {
        Mention mention;
        mention.words = words;
        mention.entity = static_cast<std::uint32_t>(document.entities.size() - 1);
        document.mentions.push_back(mention);
      }
    }
    std::ranges::stable_sort(document.mentions, [](const Mention& a, const Mention& b) {
      return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
    });
    for (std::uint32_t m = 0; m < document.mentions.size(); ++m)
      document.entities[document.mentions[m].entity].mentions.push_back(m);
  }

  std::vector<Range<Word>> all(std::string_view text) const {
    std::vector<Range<Word>> found;
    for (std::uint32_t w = 0; w < document.words.size(); ++w)
      for (std::uint32_t end = w + 1; end <= document.words.size(); ++end) {
        const std::string_view words = document(Range<Word>{w, end});
        if (words.size() > text.size()) break;
        if (words == text) found.push_back({w, end});
      }
    return found;
  }

  Contact& telling(std::string_view words, Parties parties = {}) {
    Contact& c = tellings.emplace_back();
    c.mentions = {all(words).front()};
    c.parties = std::move(parties);
    return c;
  }

  std::array<float, party_values> of(std::uint32_t entity) const {
    for (const PartyCandidate& c : TakesPart(document).candidates(tellings))
      if (c.entity == entity) return c.values;
    ADD_FAILURE() << "not among those who may take part: " << entity;
    return {};
  }
  Parties candidates() const {
    Parties all;
    for (const PartyCandidate& c : TakesPart(document).candidates(tellings)) all.push_back(c.entity);
    return all;
  }
};

TEST(TakesPart, WhoseSentenceAndThoseBesideIt) {
  Scene s("Paul dort. Luc attend. Eva a reçu Anne. Jean part. Zoé rit.", {"Paul", "Luc", "Eva", "Anne", "Jean", "Zoé"});
  s.telling("a reçu");
  EXPECT_EQ(s.candidates(), (Parties{1, 2, 3, 4}));
  s.tellings.front().parties = {5};
  EXPECT_EQ(s.candidates(), (Parties{1, 2, 3, 4, 5})) << "who is told to, from anywhere";
}

TEST(TakesPart, NobodyFarAwayInALongSentence) {
  std::string text = "Luc";
  for (int i = 0; i < 200; ++i) text += " attend";
  Scene s(text + " Eva a reçu Anne", {"Luc", "Eva", "Anne"});
  s.telling("a reçu");
  EXPECT_EQ(s.candidates(), (Parties{1, 2}));
}

TEST(TakesPart, ShareOfTheTellings) {
  Scene s("Eva a reçu Luc. La rencontre dure. Anne attend.", {"Eva", "Luc", "Anne"});
  s.telling("a reçu", {0, 1});
  s.telling("La rencontre", {0, 2});
  EXPECT_EQ(s.of(0)[told_share], 1);
  EXPECT_EQ(s.of(1)[told_share], 0.5F);
  EXPECT_EQ(s.of(1)[told], 1);
  s.tellings.back().parties.clear();
  EXPECT_EQ(s.of(2)[told_share], 0);
  EXPECT_EQ(s.of(2)[told], 0);
}

TEST(TakesPart, ThePhrasesNear) {
  Scene s("Le maire de Lyon a reçu Luc et Anne.", {"Le maire de Lyon", "Lyon", "Luc", "Anne"});
  const auto near_to = [&](std::string_view phrase, float probability) {
    s.tellings.back().parties_near.push_back({s.all(phrase).front(), probability});
  };
  s.telling("a reçu");
  near_to("maire de Lyon", 0.75F);
  near_to("Luc", 0.5F);
  near_to("Anne", 0.25F);
  EXPECT_EQ(s.of(0)[near], 0.75F) << "the mention likest the phrase";
  EXPECT_EQ(s.of(1)[near], 0);
  EXPECT_EQ(s.of(1)[near_any], 0);
  EXPECT_EQ(s.of(3)[near_any], 1);
  const auto rank = [&](std::uint32_t entity) { return std::pair(s.of(entity)[surest], s.of(entity)[second]); };
  EXPECT_EQ(rank(0), std::pair(1.0F, 0.0F));
  EXPECT_EQ(rank(1), std::pair(0.0F, 0.0F));
  EXPECT_EQ(rank(2), std::pair(0.0F, 1.0F));
  EXPECT_EQ(rank(3), std::pair(0.0F, 0.0F));
  s.telling("a reçu");
  near_to("Anne", 0.9F);
  EXPECT_EQ(s.of(3)[near], 0.9F) << "the surest of all tellings";
  EXPECT_EQ(rank(3), std::pair(1.0F, 0.0F));
}

TEST(TakesPart, APhraseBesideAConjunctionIsOneOfAList) {
  Scene s("Le maire Luc Bar et Anne se sont vus.", {"Le maire Luc Bar et Anne", "Luc Bar", "Anne"});
  s.telling("se sont vus");
  s.tellings.back().parties_near = {{s.all("Le maire Luc Bar").front(), 0.9F}, {s.all("Anne").front(), 0.8F}};
  EXPECT_EQ(s.of(0)[near_any], 0);
  EXPECT_EQ(s.of(1)[near], 0.9F);
  EXPECT_EQ(s.of(2)[near], 0.8F);
  Scene alone("Le maire et Anne se sont vus.", {"Le maire et Anne", "Anne"});
  alone.telling("se sont vus");
  alone.tellings.back().parties_near = {{alone.all("Le maire").front(), 0.9F}};
  EXPECT_EQ(alone.of(0)[near], 0.9F) << "there is no other";
}

TEST(TakesPart, ByItsPlaceInTheSentence) {
  Scene s("Jean dort. Eva a reçu Luc et l'élu, le préfet. Paul rit.", {"Jean", "Eva", "Luc", "élu", "préfet", "Paul"});
  s.telling("a reçu");
  const auto values = [&](Value value) {
    std::vector<float> all;
    for (std::uint32_t e = 0; e < 6; ++e) all.push_back(s.of(e)[value]);
    return all;
  };
  EXPECT_EQ(values(before), (std::vector<float>{0, 1, 0, 0, 0, 0})) << "the sentence before does not count";
  EXPECT_EQ(values(joined_to), (std::vector<float>{0, 0, 0, 1, 1, 0}));
}

TEST(TakesPart, WithinALongerName) {
  Scene s("Le maire de Lyon a reçu Luc à Paris.", {"Le maire de Lyon", "Lyon", "Luc", "Paris"});
  s.telling("a reçu");
  EXPECT_EQ(s.of(1)[nested], 1);
  for (const std::uint32_t e : {0U, 2U, 3U}) EXPECT_EQ(s.of(e)[nested], 0);
  Scene alone("Le maire de Lyon a reçu Lyon.", {"Le maire de Lyon", "Lyon"});
  alone.telling("a reçu");
  EXPECT_EQ(alone.of(1)[nested], 0) << "it stands by itself too";
}

TEST(TakesPart, HowOftenAndHowTheArticleSpeaksOfThem) {
  std::string filler;
  for (int i = 0; i < 60; ++i) filler += "mot ";
  Scene s("Eva dort. " + filler + ". Eva a reçu Luc.", {"Eva", "Luc"});
  s.telling("a reçu");
  EXPECT_EQ(s.of(0)[mentions_share], 1);
  EXPECT_EQ(s.of(0)[most_mentioned], 1);
  EXPECT_EQ(s.of(1)[mentions_share], 0.5F);
  EXPECT_EQ(s.of(1)[most_mentioned], 0);
  EXPECT_EQ(s.of(0)[in_opening], 1);
  EXPECT_EQ(s.of(1)[in_opening], 0);
  EXPECT_EQ(s.of(1)[named], 1);
  EXPECT_EQ(s.of(1)[as_person], 1);
  Mention& luc = s.document.mentions[s.document.entities[1].mentions.front()];
  luc.form = MentionForm::title;
  luc.type = MentionType::group;
  EXPECT_EQ(s.of(1)[named], 0);
  EXPECT_EQ(s.of(1)[as_person], 0);
}

TEST(TakesPart, EachKindHasItsOwn) {
  Scene s("Eva a reçu Luc.", {"Eva", "Luc"});
  s.telling("a reçu");
  for (std::size_t kind = 0; kind <= static_cast<std::size_t>(Kind::unknown); ++kind) {
    s.document.entities[0].kind = static_cast<Kind>(kind);
    const auto values = s.of(0);
    for (std::size_t k = 0; k < 5; ++k) EXPECT_EQ(values[first_kind + k], k == kind ? 1 : 0);
  }
}

TEST(TakesPart, TheLikeliestFirst) {
  Scene s("Eva a reçu Luc. Anne attend Paul.", {"Eva", "Luc", "Anne", "Paul"});
  s.telling("a reçu", {0, 1});
  const auto all = TakesPart(s.document).run(s.tellings);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_TRUE(std::ranges::is_sorted(all, std::ranges::greater{}, &LikelyParty::probability));
  for (const auto& [entity, probability, shown] : all) {
    EXPECT_EQ(shown, entity < 2);
    const auto values = s.of(entity);
    const float odds = std::inner_product(values.begin(), values.end(), party_weights.begin(), party_bias);
    EXPECT_NEAR(probability, 1 / (1 + std::exp(-odds)), 1e-5F);
  }
}

TEST(TakesPart, ADocumentWithoutSentences) {
  Scene s("Eva a reçu Luc.", {"Eva", "Luc"});
  s.document.sentences.clear();
  s.telling("a reçu", {1});
  EXPECT_EQ(s.candidates(), Parties{1});
}

TEST(TakesPart, TwoThatAreEquallyNear) {
  Scene s("Eva a reçu Luc.", {"Eva", "Luc"});
  Contact& c = s.telling("a reçu");
  for (const std::string_view name : {"Eva", "Luc"}) c.parties_near.push_back({s.all(name).front(), 0.5F});
  for (const std::uint32_t e : {0U, 1U}) {
    EXPECT_EQ(s.of(e)[surest], 1);
    EXPECT_EQ(s.of(e)[second], 0);
  }
}

Parties likely(const std::vector<float>& probabilities, bool shown = true) {
  std::vector<LikelyParty> all;
  for (std::uint32_t i = 0; i < probabilities.size(); ++i) all.push_back({9 - i, probabilities[i], shown});
  return likely_parties(all);
}

TEST(LikelyParties, InTheOrderOfTheText) { EXPECT_EQ(likely({0.9F, 0.8F, 0.7F}), (Parties{7, 8, 9})); }

TEST(LikelyParties, TheTwoLikeliestUnlessHardlyLikely) {
  EXPECT_EQ(likely({0.12F, 0.1F}), (Parties{8, 9}));
  EXPECT_EQ(likely({0.9F, 0.01F}), Parties{9});
  EXPECT_EQ(likely({0.9F, 0.8F, 0.1F}), (Parties{8, 9})) << "a third must be likely";
  EXPECT_EQ(likely({}), Parties{});
}

TEST(LikelyParties, WhomNoTellingShowsOnlyFillsUpTwo) { EXPECT_EQ(likely({0.9F, 0.8F, 0.7F}, false), (Parties{8, 9})); }

TEST(LikelyParties, SixAtMost) { EXPECT_EQ(likely(std::vector<float>(9, 0.9F)), (Parties{4, 5, 6, 7, 8, 9})); }

}  // namespace
}  // namespace dixit
