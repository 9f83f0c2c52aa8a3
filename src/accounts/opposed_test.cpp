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

TEST(Opposites, EitherOrder) {
  EXPECT_TRUE(are_opposites("inside", "outside"));
  EXPECT_TRUE(are_opposites("fermee", "ouverte"));
  EXPECT_FALSE(are_opposites("inside", "inside"));
}

}  // namespace
}  // namespace dixit::comparison
