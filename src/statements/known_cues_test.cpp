#include "statements/known_cues.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "encoder/test_document.h"

namespace dixit {
namespace {

// The last word of `text`, what follows `/` apart, and what is known to end there; somebody is named by the first word.
struct Ending {
  Document document;
  KnownCue cue;
  bool trigger = false;

  explicit Ending(std::string text, std::string language = "fr", float probability = 0.1F) {
    const std::size_t slash = text.find('/');
    const std::size_t last = words_of(text.substr(0, slash)).words.size() - 1;
    if (slash != std::string::npos) text.erase(slash, 2);
    document = words_of(text);
    document.language = std::move(language);
    document.mentions = {{.words = {0, 1}}};
    const auto word = static_cast<std::uint32_t>(last);
    cue = known_cue(document, word);
    trigger = is_known_trigger(document, {word, true, probability});
  }
  std::string words() const { return cue.words.empty() ? "" : std::string(document(cue.words)); }
};

TEST(KnownCue, FindsAVerbInItsForms) {
  EXPECT_EQ(Ending("Claire éreinte").words(), "éreinte");
  EXPECT_EQ(Ending("Claire éreinte").cue.act, Act::criticise);
  EXPECT_EQ(Ending("Claire chante").words(), "");
}

TEST(KnownCue, FindsTheLongestPhrase) {
  EXPECT_EQ(Ending("Claire balaye d un revers de main").words(), "balaye d un revers de main");
  EXPECT_EQ(Ending("Claire brushed aside", "en").words(), "brushed aside");
  EXPECT_EQ(Ending("Claire threw her weight / behind it", "en").words(), "threw her weight");
}

TEST(KnownCue, StepsOverOneApostropheOrHyphen) {
  EXPECT_EQ(Ending("Claire s'en est prise").words(), "s'en est prise");
  EXPECT_EQ(Ending("Claire oppose une fin de non-recevoir").words(), "oppose une fin de non-recevoir");
  EXPECT_EQ(Ending("Claire s''en est prise").words(), "");
}

TEST(KnownCue, EndsAtAMark) {
  EXPECT_EQ(Ending("The chart turned. Down", "en").words(), "");
  EXPECT_EQ(Ending("Claire turned, down", "en").words(), "");
  EXPECT_EQ(Ending("Claire put it :", "en").words(), "");
}

TEST(KnownCue, TakesNoThroughForThrew) {
  EXPECT_EQ(Ending("Claire went through the weight / behind it", "en").words(), "");
  EXPECT_EQ(Ending("Claire throws his weight / behind it", "en").words(), "throws his weight");
}

TEST(KnownCue, NeedsTheWordThatFollows) {
  EXPECT_EQ(Ending("Claire sees it / , all is well", "en").words(), "sees it");
  EXPECT_EQ(Ending("Claire sees it / on the table", "en").words(), "");
}

TEST(KnownCue, FindsWhatOneIsBeforeAColon) {
  EXPECT_EQ(Ending("Claire est formelle / : tout va bien").words(), "est formelle");
  EXPECT_EQ(Ending("Claire se montre prudente / : tout va bien").words(), "se montre prudente");
  EXPECT_EQ(Ending("Claire est formelle / et calme").words(), "");
  EXPECT_EQ(Ending("Claire sait que le calendrier est clair / : tout va bien").words(), "") << "a thing says nothing";
}

TEST(KnownCue, IsATriggerBySomeProbability) {
  EXPECT_TRUE(Ending("Claire éreinte").trigger);
  EXPECT_FALSE(Ending("Claire éreinte", "fr", 0.01F).trigger);
  EXPECT_TRUE(Ending("Claire poured scorn", "en", 0.01F).trigger);
  EXPECT_TRUE(Ending("Claire hit out / at the mayor", "en", 0.01F).trigger);
  EXPECT_FALSE(Ending("Claire fustige", "fr", 0.4F).trigger) << "the heads know it";
}

TEST(KnownCue, IsNoTriggerInALiteralSense) {
  for (const char* text :
       {"Claire turned down / an alley", "Claire brushed off / the snow", "Claire shrugged off / her coat",
        "Claire played down / the left wing", "Claire waved away / from the shore", "Claire swatted away / flies",
        "Claire hit out", "Claire owned up / to ten houses"}) {
    EXPECT_FALSE(Ending(text, "en", 0.01F).trigger) << text;
    EXPECT_TRUE(Ending(text, "en", 0.1F).trigger) << text;
  }
  EXPECT_FALSE(Ending("Claire vole au secours", "fr", 0.01F).trigger);
}

}  // namespace
}  // namespace dixit
