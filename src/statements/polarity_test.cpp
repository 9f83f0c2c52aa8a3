#include "statements/polarity.h"

#include <gtest/gtest.h>

#include <string>

#include "encoder/test_document.h"

namespace dixit {
namespace {

// `cue`: its words between spaces.
std::string polarity(std::string_view cue, const std::string& language = "fr", Act act = Act::say) {
  Document d = spaced_words_of(cue);
  d.language = language;
  Statement s;
  s.cue = {{0, static_cast<std::uint32_t>(d.words.size())}};
  s.act.value = act;
  const auto found = polarity_of_cue(d, s);
  return !found ? "" : *found == Polarity::negated ? "negated" : "hypothetical";
}

TEST(PolarityOfCue, FrenchNegation) {
  EXPECT_EQ(polarity("n ' a rien révélé"), "negated");
  EXPECT_EQ(polarity("ne confirme pas"), "negated");
  EXPECT_EQ(polarity("a révélé"), "");
  EXPECT_EQ(polarity("n ' a pas manqué de rappeler"), "");
  EXPECT_EQ(polarity("n ' a pas souhaité réagir", "fr", Act::decline), "");
}

TEST(PolarityOfCue, EnglishNegation) {
  EXPECT_EQ(polarity("did not say", "en"), "negated");
  EXPECT_EQ(polarity("didn ’ t say", "en"), "negated");
  EXPECT_EQ(polarity("declined to comment", "en", Act::decline), "");
}

TEST(PolarityOfCue, ConditionalAndFuture) {
  EXPECT_EQ(polarity("aurait déclaré"), "hypothetical");
  EXPECT_EQ(polarity("présenteront"), "hypothetical");
  EXPECT_EQ(polarity("déclara"), "");
  EXPECT_EQ(polarity("would deny", "en"), "hypothetical");
  EXPECT_EQ(polarity("opera", "en"), "");
}

TEST(PolarityOfCue, NoCue) { EXPECT_EQ(polarity(""), ""); }

}  // namespace
}  // namespace dixit
