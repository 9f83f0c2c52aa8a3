#include "resolve/dates.h"

#include <gtest/gtest.h>

#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

// `date` 2024-04-03 is a Wednesday.
std::string when(std::string_view text, std::string date = "2024-04-03", std::string language = "fr") {
  return Marked(text, std::move(language), std::move(date)).at("1").when;
}

// Of what is yet to be said.
std::string when_it_comes(std::string_view text) {
  Marked m(text, "fr", "2024-04-03", false);
  m.at("1").polarity.value = Polarity::hypothetical;
  resolve(m.document);
  return m.at("1").when;
}

TEST(Dates, Weekdays) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> mardi <1.con>non</1.con>."), "2024-04-02");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> mercredi <1.con>non</1.con>."), "2024-04-03");
  EXPECT_EQ(when("Jeudi soir, <1.src>elle</1.src> <1.cue>a dit</1.cue> <1.con>non</1.con>."), "2024-03-28");
  EXPECT_EQ(when("<1.src>She</1.src> <1.cue>said</1.cue> on Monday <1.con>no</1.con>.", "2024-04-03", "en"),
            "2024-04-01");
  EXPECT_EQ(when("<1.src>She</1.src> <1.cue>said</1.cue> last Wednesday <1.con>no</1.con>.", "2024-04-03", "en"),
            "2024-03-27");
}

TEST(Dates, DaysOfTheMonth) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> le 29 mars <1.con>non</1.con>."), "2024-03-29");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> jeudi 28 décembre <1.con>non</1.con>."), "2023-12-28");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> le 1er juillet 2019 <1.con>non</1.con>."), "2019-07-01");
  EXPECT_EQ(when("On March 5, <1.src>she</1.src> <1.cue>said</1.cue> <1.con>no</1.con>.", "2024-04-03", "en"),
            "2024-03-05");
  EXPECT_EQ(when("<1.src>She</1.src> <1.cue>said</1.cue> on Nov. 7, 2022 <1.con>no</1.con>.", "2024-04-03", "en"),
            "2022-11-07");
}

TEST(Dates, RelativeDays) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> hier <1.con>non</1.con>."), "2024-04-02");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> avant-hier <1.con>non</1.con>."), "2024-04-01");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> ce matin <1.con>non</1.con>."), "2024-04-03");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> ce jour <1.con>non</1.con>."), "2024-04-03");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> ce jour-là <1.con>non</1.con>. C'était mardi."),
            "2024-04-02");
  EXPECT_EQ(when("<1.src>She</1.src> <1.cue>said</1.cue> yesterday <1.con>no</1.con>.", "2024-03-01", "en"),
            "2024-02-29");
}

TEST(Dates, PartsOfTheDay) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> en début d'après-midi <1.con>non</1.con>."), "2024-04-03");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> dans la matinée <1.con>non</1.con>."), "2024-04-03");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> mardi dans la soirée <1.con>non</1.con>."), "2024-04-02");
}

TEST(Dates, MonthsAndYears) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> en février <1.con>non</1.con>."), "2024-02");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> en novembre dernier <1.con>non</1.con>."), "2023-11");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> en novembre <1.con>non</1.con>."), "2023-11");
  EXPECT_EQ(when_it_comes("<1.src>Elle</1.src> <1.cue>parlera</1.cue> début mai <1.con>non</1.con>."), "2024-05")
      << "soon";
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>écrivait</1.cue> fin 2018 <1.con>non</1.con>."), "2018");
  EXPECT_EQ(when("<1.src>Her</1.src> May 2018 <1.cue>promise</1.cue> <1.con>to go</1.con>.", "2024-04-03", "en"),
            "2018-05");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> en mai 2020 <1.con>non</1.con>."), "2020-05");
  EXPECT_EQ(when("En 2012, <1.src>elle</1.src> <1.cue>a dit</1.cue> <1.con>non</1.con>."), "2012");
}

TEST(Dates, DatesOfTheContentDoNotCount) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a promis</1.cue> mercredi <1.con>une réponse pour le 5 mai</1.con>."),
            "2024-04-03");
}

TEST(Dates, WithoutADay) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>dit</1.cue> <1.con>non</1.con>. Le vote a lieu mercredi."), "2024-04-03");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>dit</1.cue> <1.con>non</1.con>."), "2024-04");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>dit</1.cue> <1.con>non</1.con>.", "2024-04"), "2024-04");
  // The only day the text speaks of.
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>dit</1.cue> <1.con>non</1.con>. Le vote a eu lieu mardi."), "2024-04-02");
}

TEST(Dates, ToldOfTheSameSpeakerInTheParagraph) {
  const Marked m(
      "<1.src><p>Luc Amiot</p></1.src> <1.cue>a dit</1.cue> lundi <1.con>non</1.con>. <2.src>Il</2.src> "
      "<2.cue>ajoute</2.cue> <2.con>oui</2.con>. "
      "Le vote a lieu mercredi.",
      "fr", "2024-04-03");
  EXPECT_EQ(m.at("2").when, "2024-04-01");
}

TEST(Dates, SinceTellsHowLong) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>dit</1.cue> depuis mai <1.con>non</1.con>."), "2024-04");
  EXPECT_EQ(when("<1.src>L'agence</1.src> <1.cue>recense</1.cue> <1.con>dix cas</1.con> depuis le 3 mars."), "2024-04");
  EXPECT_EQ(when("<1.src>She</1.src> <1.cue>says</1.cue> since late March <1.con>no</1.con>.", "2024-04-03", "en"),
            "2024-04");
}

TEST(Dates, WhatIsSaidWasNotSaidAfterTheArticle) {
  EXPECT_EQ(when("Pour le 26 avril, <1.src>elle</1.src> <1.cue>a annoncé</1.cue> <1.con>une grève</1.con>."),
            "2024-04");
  EXPECT_EQ(when_it_comes("Le 12 mai, <1.src>elle</1.src> <1.cue>dira</1.cue> <1.con>non</1.con>."), "2024-05-12");
  EXPECT_EQ(when("On May 12, <1.src>she</1.src> <1.cue>will not say</1.cue> <1.con>no</1.con>.", "2024-04-03", "en"),
            "2024-05-12");
}

TEST(Dates, APastTenseThatEndsAsAFutureIsPast) {
  const auto said = [](const std::string& cue) {
    return when("« <1.con>Non</1.con> », <1.cue>" + cue + "</1.cue> mardi <1.src>Luc Amiot</1.src>.");
  };
  for (const std::string cue : {"déclara", "jura", "assura", "montra", "admira", "dit vrai"})
    EXPECT_EQ(said(cue), "2024-04-02") << cue;
}

TEST(Dates, ThoseOfNamesAreNone) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> au <o>Courrier du dimanche</o> <1.con>non</1.con>."),
            "2024-04");
  EXPECT_EQ(when("<p>Mardi Lenoir</p> <1.cue>a dit</1.cue> <1.con>non</1.con>."), "2024-04-02") << "a slip";
}

TEST(Dates, UndatedArticles) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> le 3 mai 2021 <1.con>non</1.con>.", ""), "2021-05-03");
  EXPECT_EQ(when("En 2012, <1.src>elle</1.src> <1.cue>a dit</1.cue> <1.con>non</1.con>.", ""), "2012");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> le 3 mai <1.con>non</1.con>.", ""), "");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> hier <1.con>non</1.con>.", ""), "");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> mardi <1.con>non</1.con>.", ""), "");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> mardi <1.con>non</1.con>.", "unknown"), "");
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> mardi <1.con>non</1.con>.", "2024-13-45"), "");
}

TEST(Dates, ImpossibleDaysAreNoDates) {
  EXPECT_EQ(when("<1.src>Elle</1.src> <1.cue>a dit</1.cue> le 31 février <1.con>non</1.con>."), "2024-04");
}

}  // namespace
}  // namespace dixit::resolution
