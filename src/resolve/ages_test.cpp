#include "resolve/ages.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

std::vector<std::string> words_of_age(std::string_view text, const std::string& language = "fr") {
  const Marked m(text, language, "", false);
  const Forms forms(m.document);
  std::vector<std::string> found;
  for (std::uint32_t w = 0; w < forms.size(); ++w)
    if (tells_age(forms, w)) found.push_back(forms.folded[w]);
  return found;
}

// Beside the first name.
std::uint32_t beside(std::string_view text, const std::string& language = "fr") {
  const Marked m(text, language, "", false);
  return age_beside(Forms(m.document), m.document.mentions.front().words);
}

Ages told(std::string_view text) {
  const Marked m(text, "fr", "", false);
  const Forms forms(m.document);
  return ages_told(forms, {0, forms.size()});
}

TEST(Ages, TheWordsThatTellOne) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(words_of_age("le joueur de 24 ans français du club"), (Words{"24", "ans"}));
  EXPECT_EQ(words_of_age("the 24-year-old French player", "en"), (Words{"24", "year", "old"}));
  EXPECT_EQ(words_of_age("les 24 joueurs, l'an dernier"), Words{});
  EXPECT_EQ(words_of_age("the old player of the year", "en"), Words{});
}

TEST(Ages, BesideAName) {
  EXPECT_EQ(beside("<p>Nadine Rey</p>, 54 ans, rit."), 54U);
  EXPECT_EQ(beside("<p>Nadine Rey</p> (54 ans) rit."), 54U);
  EXPECT_EQ(beside("<p>Nadine Rey</p>, âgée de 54 ans, rit."), 54U);
  EXPECT_EQ(beside("<p>Nadine Rey</p>, 54, laughed.", "en"), 54U);
  EXPECT_EQ(beside("<p>Nadine Rey</p> (aged 54) laughed.", "en"), 54U);
}

TEST(Ages, OtherNumbersBesideANameAreNone) {
  EXPECT_EQ(beside("<p>Nadine Rey</p> (12) égalise."), 0U) << "a minute";
  EXPECT_EQ(beside("<p>Nadine Rey</p> (12, 54) égalise."), 0U);
  EXPECT_EQ(beside("<p>Nadine Rey</p>, 12 voix, perd."), 0U);
  EXPECT_EQ(beside("<p>Nadine Rey</p>, 540 ans, rit."), 0U);
  EXPECT_EQ(beside("Voici <p>Nadine Rey</p>"), 0U) << "at the end";
}

TEST(Ages, InWhatSomebodyIsCalled) {
  EXPECT_EQ(told("la quinquagénaire").least, 50U);
  EXPECT_EQ(told("la quinquagénaire").most, 59U);
  EXPECT_EQ(told("le joueur de 24 ans").most, 24U);
  EXPECT_EQ(told("le joueur").most, 0U);
}

}  // namespace
}  // namespace dixit::resolution
