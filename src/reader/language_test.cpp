#include "reader/language.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(Language, IsToldOfOrdinaryTexts) {
  EXPECT_EQ(recognise_language("Le conseil municipal a voté hier soir la construction d'une nouvelle école, malgré les "
                               "réserves de plusieurs élus de l'opposition."),
            "fr");
  EXPECT_EQ(recognise_language("The town council voted last night to build a new school, despite the doubts of several "
                               "members of the opposition."),
            "en");
  EXPECT_EQ(recognise_language("Der Stadtrat hat gestern Abend den Bau einer neuen Schule beschlossen, obwohl mehrere "
                               "Mitglieder der Opposition Zweifel geäußert haben."),
            "de");
}

TEST(Language, OfShortTextsComesFromCommonWords) {
  EXPECT_EQ(recognise_language("« Non », a dit le maire."), "fr");
  EXPECT_EQ(recognise_language("\"No\", she said to the mayor."), "en");
  EXPECT_EQ(recognise_language("El alcalde dijo que la escuela no se abrirá."), "es");
  EXPECT_EQ(recognise_language(""), "");
  EXPECT_EQ(recognise_language("12 345"), "");
}

TEST(Language, IsNotDisturbedByWhatIsNotText) {
  const std::string odd = std::string("\0\x01\x7F \uFFFF \uFDD0 ", 13) +
                          "Le conseil municipal a voté hier soir la construction d'une nouvelle école dans le bourg.";
  EXPECT_EQ(recognise_language(odd), "fr");
  EXPECT_EQ(recognise_language("\xFF\xFE\xFA"), "");
}

TEST(Language, OfALongTextIsThatOfItsBeginning) {
  std::string text;
  while (text.size() < 5'000'000) text += "Le maire a dit que les habitants de la commune seraient consultés. ";
  EXPECT_EQ(recognise_language(text), "fr");
}

TEST(Language, CodeIsTheFirstPartOfATag) {
  EXPECT_EQ(language_code("fr"), "fr");
  EXPECT_EQ(language_code("fr-CA"), "fr");
  EXPECT_EQ(language_code(" EN_gb.UTF-8"), "en");
  EXPECT_EQ(language_code("fr, en"), "fr");
  EXPECT_EQ(language_code("gsw"), "gsw");
  for (const char* french : {"fra", "fre", "FRA", "fra-CA"}) EXPECT_EQ(language_code(french), "fr") << french;
  EXPECT_EQ(language_code("eng"), "en");
  for (const char* none : {"und", "mul", "mis", "zxx"}) EXPECT_EQ(language_code(none), "") << none;
  EXPECT_EQ(language_code("french"), "");
  EXPECT_EQ(language_code("f"), "");
  EXPECT_EQ(language_code(""), "");
  EXPECT_EQ(language_code("42"), "");
}

}  // namespace
}  // namespace dixit
