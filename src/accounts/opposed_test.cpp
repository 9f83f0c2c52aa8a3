#include "accounts/opposed.h"

#include <gtest/gtest.h>

#include "accounts/opposites.h"
#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

template <bool (*test)(const Passage&, const Passage&)>
bool of(const std::string& a, const std::string& b) {
  const Document one = plain_document("a", a), other = plain_document("b", b);
  return test({one, {0, static_cast<std::uint32_t>(one.words.size())}},
              {other, {0, static_cast<std::uint32_t>(other.words.size())}});
}

TEST(Opposed, Negates) {
  EXPECT_TRUE(of<negates>("The northern quay is not closed.", "The quay is closed."));
  EXPECT_FALSE(of<negates>("The northern quay is closed.", "The quay is closed."));
  EXPECT_FALSE(of<negates>("The quay is closed, nobody knows why.", "The quay is closed.")) << "of something else";
}

TEST(Opposed, OppositeWords) {
  EXPECT_TRUE(of<opposite_words>("Le quai nord est ouvert.", "Le quai nord est fermé."));
  EXPECT_FALSE(of<opposite_words>("Le quai nord est fermé.", "Le quai nord est fermé."));
  EXPECT_FALSE(of<opposite_words>("Le quai est fermé, le débat ouvert.", "Le quai est ouvert, le débat fermé."))
      << "both have both";
  EXPECT_FALSE(of<opposite_words>("The quay was closed, and lorries wait.", "A talk is open, and lorries wait."))
      << "of something else";
}

TEST(Opposed, InOtherLands) {
  const auto elsewhere = [](const std::string& a, const std::string& b, const std::string& language) {
    Maker one("a", a, language), other("b", b, language);
    for (Maker* m : {&one, &other})
      for (const char* state : {"Castany", "Orlande"}) m->entity(state, Kind::state);
    return in_other_lands({one.document, {0, static_cast<std::uint32_t>(one.document.words.size())}},
                          {other.document, {0, static_cast<std::uint32_t>(other.document.words.size())}});
  };
  EXPECT_TRUE(elsewhere("Il pêchait dans les eaux castanaises.", "Il a été surpris en zone orlandaise.", "fr"));
  EXPECT_TRUE(elsewhere("It flew over international waters.", "It entered the airspace of Castany.", "en"));
  EXPECT_FALSE(elsewhere("Il pêchait dans les eaux castanaises.", "Les eaux territoriales de Castany sont là.", "fr"));
  EXPECT_FALSE(elsewhere("Il pêchait dans les eaux castanaises.", "La zone économique est vaste.", "fr"));
  EXPECT_FALSE(elsewhere("Castany complained.", "The waters of Orlande are calm.", "en"));
}

TEST(Opposites, EitherOrder) {
  EXPECT_TRUE(are_opposites("inside", "outside"));
  EXPECT_TRUE(are_opposites("fermee", "ouverte"));
  EXPECT_FALSE(are_opposites("inside", "inside"));
  EXPECT_TRUE(are_opposites("part", "entierement")) << "`prendra sa part`";
}

}  // namespace
}  // namespace dixit::comparison
