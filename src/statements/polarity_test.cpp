#include "statements/polarity.h"

#include <gtest/gtest.h>

#include <string>

#include "document/names.h"
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
  return found ? std::string(to_string(*found)) : "";
}

TEST(PolarityOfCue, FrenchNegation) {
  EXPECT_EQ(polarity("n ' a rien révélé"), "negated");
  EXPECT_EQ(polarity("ne confirme pas"), "negated");
  EXPECT_EQ(polarity("a révélé"), "");
  EXPECT_EQ(polarity("n ' a pas manqué de rappeler"), "actual");
  EXPECT_EQ(polarity("n ' a pas souhaité réagir", "fr", Act::decline), "actual");
}

TEST(PolarityOfCue, EnglishNegation) {
  EXPECT_EQ(polarity("did not say", "en"), "negated");
  EXPECT_EQ(polarity("didn ’ t say", "en"), "negated");
  EXPECT_EQ(polarity("declined to comment", "en", Act::decline), "actual");
}

TEST(PolarityOfCue, ConditionalAndFuture) {
  EXPECT_EQ(polarity("aurait déclaré"), "hypothetical");
  EXPECT_EQ(polarity("présenteront"), "hypothetical");
  EXPECT_EQ(polarity("déclara"), "");
  EXPECT_EQ(polarity("would deny", "en"), "hypothetical");
  EXPECT_EQ(polarity("opera", "en"), "");
}

TEST(PolarityOfCue, NegatedToSayItTheLouder) {
  EXPECT_EQ(polarity("n ' en démord pas"), "actual");
  EXPECT_EQ(polarity("ne cache pas"), "actual");
  EXPECT_EQ(polarity("would not say", "en", Act::decline), "actual");
}

TEST(PolarityOfCue, ShortOfSaying) {
  EXPECT_EQ(polarity("stopped short of calling", "en"), "negated");
  EXPECT_EQ(polarity("has yet to confirm", "en"), "negated");
}

TEST(PolarityOfCue, HearsayAlone) {
  EXPECT_EQ(polarity("reportedly", "en"), "actual");
  EXPECT_EQ(polarity("reportedly said", "en"), "hypothetical");
}

TEST(PolarityOfCue, RestrictedIsSaid) {
  const auto of = [](std::string_view text, std::uint32_t begin, std::uint32_t end) {
    Document d = spaced_words_of(text);
    d.language = "fr";
    Statement s;
    s.cue = {{begin, end}};
    const auto found = polarity_of_cue(d, s);
    return found ? std::string(to_string(*found)) : "";
  };
  EXPECT_EQ(of("Claire ne reconnaît que des retards", 1, 3), "actual");
  EXPECT_EQ(of("Personne ne dit que Claire ment", 1, 3), "");
  EXPECT_EQ(of("Claire ne dit pas que tout va bien", 1, 4), "negated");
}

TEST(PolarityOfCue, NoCue) { EXPECT_EQ(polarity(""), ""); }

}  // namespace
}  // namespace dixit
