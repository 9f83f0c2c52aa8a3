#include "resolve/sides.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

using Names = std::vector<std::string>;

// What is named beside the telling that stands between `[` and `]`, sorted.
struct Told {
  Sides sides;
  Names named, about;

  Told(std::string_view text, ContactKind kind, const std::string& language = "fr") {
    std::string tagged(text);
    const std::size_t open = tagged.find('['), close = tagged.find(']');
    std::string telling = tagged.substr(open + 1, close - open - 1);
    for (std::size_t tag = telling.find('<'); tag != std::string::npos; tag = telling.find('<'))
      telling.erase(tag, telling.find('>') + 1 - tag);
    tagged.erase(close, 1).erase(open, 1);
    Marked marked(tagged, language, "", false);
    Document& d = marked.document;
    Contact& c = d.contacts.emplace_back();
    c.kind = {kind, 1};
    const auto at = static_cast<std::uint32_t>(d.text.find(telling));
    Range<Word> words{none, 0};
    for (std::uint32_t w = 0; w < d.words.size(); ++w)
      if (d.words[w].text.begin >= at && d.words[w].text.end <= at + telling.size())
        words = {std::min(words.begin, w), w + 1};
    c.mentions = {words};
    const Forms forms(d);
    const NameIndex names(d);
    sides = sides_of(d, forms, names, c);
    for (const Range<Word> r : sides.named) named.emplace_back(d(r));
    for (const Range<Word> r : sides.about) about.emplace_back(d(r));
    std::ranges::sort(named);
  }
};

Names named(std::string_view text, ContactKind kind, const std::string& language = "fr") {
  return Told(text, kind, language).named;
}

TEST(Sides, SubjectsOfOneVerb) {
  EXPECT_EQ(named("<p>Anne Rivoire</p> et <p>Luc Amiot</p> [se sont rencontrés].", ContactKind::meeting),
            (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(named("<p>Ann Rivers</p> and <p>Luke Hart</p> [met] in <l>Sund</l>.", ContactKind::meeting, "en"),
            (Names{"Ann Rivers", "Luke Hart"}));
}

TEST(Sides, Objects) {
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a reçu] mardi <p>Luc Amiot</p>.", ContactKind::meeting),
            (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a rencontré] en janvier des pêcheurs de <l>Sund</l>.", ContactKind::meeting),
            (Names{"Anne Rivoire", "des pêcheurs de Sund"}));
  EXPECT_EQ(named("<p>Ann Rivers</p> [met] senior police officers in <l>Sund</l>.", ContactKind::meeting, "en"),
            (Names{"Ann Rivers", "senior police officers"}));
}

TEST(Sides, Passives) {
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a été reçue] par <p>Luc Amiot</p>.", ContactKind::meeting),
            (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Sides, With) {
  EXPECT_EQ(
      named("<p>Anne Rivoire</p> [s'est entretenue] lundi au téléphone avec <p>Luc Amiot</p>.", ContactKind::call),
      (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a parlé] du port avec <p>Luc Amiot</p>.", ContactKind::talks),
            (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Sides, Between) {
  EXPECT_EQ(named("<p>Eva Sorel</p> suit [l'appel] entre <p>Anne Rivoire</p> et <p>Luc Amiot</p>.", ContactKind::call),
            (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(named("[Talks] between the union and <p>Ann Rivers</p> failed.", ContactKind::talks, "en"),
            (Names{"Ann Rivers", "the union"}));
}

TEST(Sides, Lists) {
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a reçu] <p>Luc Amiot</p>, <p>Eva Sorel</p> et <p>Paul Vasseur</p>.",
                  ContactKind::meeting),
            (Names{"Anne Rivoire", "Eva Sorel", "Luc Amiot", "Paul Vasseur"}));
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a reçu] <p>Luc Amiot</p>, maire de <l>Sund</l>.", ContactKind::meeting),
            (Names{"Anne Rivoire", "Luc Amiot"}))
      << "a title is not one more";
}

TEST(Sides, Letters) {
  EXPECT_EQ(named("[La lettre] de <p>Anne Rivoire</p> à <p>Luc Amiot</p> est longue.", ContactKind::letter),
            (Names{"Anne Rivoire", "Luc Amiot"}));
  const Told t("Dans [une lettre] adressée à <p>Luc Amiot</p>, <p>Anne Rivoire</p> proteste.", ContactKind::letter);
  EXPECT_EQ(t.named, Names{"Luc Amiot"});
  EXPECT_EQ(t.about, Names{"Anne Rivoire"});
}

TEST(Sides, Visits) {
  EXPECT_EQ(named("[La visite] de <p>Anne Rivoire</p> au <l>Norland</l>.", ContactKind::visit),
            (Names{"Anne Rivoire", "au Norland"}));
  EXPECT_EQ(named("<p>Ann Rivers</p> [visited] <l>Norland</l>.", ContactKind::visit, "en"),
            (Names{"Ann Rivers", "Norland"}));
  EXPECT_EQ(named("<p>Ann Rivers</p>'s [visit] to <l>Norland</l>.", ContactKind::visit, "en"),
            (Names{"Ann Rivers", "Norland"}));
}

TEST(Sides, Relatives) {
  EXPECT_EQ(named("Je vois <p>Anne Rivoire</p>, qui [a reçu] <p>Luc Amiot</p>.", ContactKind::meeting),
            (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Sides, Pronouns) {
  EXPECT_EQ(named("<p>Anne Rivoire</p> l'[a rencontré].", ContactKind::meeting), (Names{"Anne Rivoire", "l"}));
  const Told t("<p>Anne Rivoire</p> l'[a rencontrée].", ContactKind::meeting);
  EXPECT_TRUE(t.sides.feminine);
}

TEST(Sides, WhomTheyAsk) {
  EXPECT_EQ(
      named("<p>Eva Sorel</p> a demandé à <p>Anne Rivoire</p> de [recevoir] <p>Luc Amiot</p>.", ContactKind::meeting),
      (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Sides, NamedElsewhere) {
  EXPECT_TRUE(Told("Les deux hommes [se sont rencontrés].", ContactKind::meeting).sides.both);
  EXPECT_TRUE(Told("[Leur entretien] fut long.", ContactKind::meeting).sides.both);
  EXPECT_TRUE(Told("[L'entretien] fut long.", ContactKind::meeting).sides.again);
  EXPECT_TRUE(Told("J'[ai rencontré] <p>Luc Amiot</p>.", ContactKind::meeting).sides.speaker);
}

TEST(Sides, WhatIsNoParty) {
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a appelé] par erreur à la demande de tous.", ContactKind::call),
            Names{"Anne Rivoire"});
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a rencontré], à <l>Sund</l>, <p>Luc Amiot</p>.", ContactKind::meeting).front(),
            "Anne Rivoire");
}

TEST(Sides, OddPlaces) {
  EXPECT_EQ(named("[rencontre]", ContactKind::meeting), Names{});
  EXPECT_EQ(named("[,] avec", ContactKind::meeting), Names{});
  EXPECT_EQ(named("Avec, entre [entretien] avec entre et, à", ContactKind::meeting), Names{});
}

TEST(Sides, ANameBesideADescription) {
  EXPECT_EQ(
      named("<p>Anne Rivoire</p> [s'est entretenue] avec son homologue, le ministre <p>Luc Amiot</p>, et une juge.",
            ContactKind::talks),
      (Names{"Anne Rivoire", "Luc Amiot", "une juge"}));
  EXPECT_EQ(named("<p>Anne Rivoire</p> [doit rencontrer] le ministre (affaires étrangères), <p>Luc Amiot</p>, à "
                  "<l>Sund</l>.",
                  ContactKind::meeting),
            (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(named("<p>Ann Rivers</p> [will meet] the president of the <o>Karvenian Council</o>, <p>Luke Hart</p>.",
                  ContactKind::meeting, "en"),
            (Names{"Ann Rivers", "Luke Hart"}));
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a reçu] le maire, <p>Luc Amiot</p> et <p>Eva Sorel</p>.", ContactKind::meeting),
            (Names{"Anne Rivoire", "Eva Sorel", "Luc Amiot", "le maire"}))
      << "a list of three";
}

TEST(Sides, ThoseThatADescriptionCountsUp) {
  EXPECT_EQ(
      named("<p>Anne Rivoire</p> [a en outre rencontré] des ministres comme <p>Luc Amiot</p> et <p>Eva Sorel</p>.",
            ContactKind::meeting),
      (Names{"Anne Rivoire", "Eva Sorel", "Luc Amiot"}));
  EXPECT_EQ(named("<p>Ann Rivers</p> [met] leaders, including <p>Luke Hart</p>.", ContactKind::meeting, "en"),
            (Names{"Ann Rivers", "Luke Hart"}));
}

TEST(Sides, ExtentsOfDescriptions) {
  const auto met = [](const std::string& whom, const std::string& language = "fr") {
    const std::string verb = language == "en" ? " [met] " : " [a reçu] ";
    return named("<p>Anne Rivoire</p>" + verb + whom, ContactKind::meeting, language);
  };
  EXPECT_EQ(met("des élus karvénais et norlandais hier."), (Names{"Anne Rivoire", "des élus karvénais et norlandais"}));
  EXPECT_EQ(met("les partis représentés au Sénat lundi."), (Names{"Anne Rivoire", "les partis représentés au Sénat"}));
  EXPECT_EQ(met("le maire ainsi que des pêcheurs."), (Names{"Anne Rivoire", "des pêcheurs", "le maire"}));
  EXPECT_EQ(met("a <l>Norland</l>-trained lawyer.", "en"), (Names{"Anne Rivoire", "a Norland-trained lawyer"}));
}

TEST(Sides, HavingATalkIsNoNoun) {
  EXPECT_EQ(named("<p>Anne Rivoire</p> [a eu des discussions] avec <p>Luc Amiot</p>.", ContactKind::talks),
            (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(named("<l>Norland</l> is ready, but <p>it</p> [was open to talks] with <l>Karvenia</l> during a visit to "
                  "<l>Sund</l>.",
                  ContactKind::talks, "en"),
            (Names{"Karvenia", "it"}));
}

TEST(Sides, AnotherMeetsThoseNamed) {
  const Told told("<p>Anne Rivoire</p> dort avant [un entretien] avec <p>Luc Amiot</p> et <p>Eva Sorel</p>.",
                  ContactKind::talks);
  EXPECT_TRUE(told.sides.one_sided);
  EXPECT_EQ(told.about, Names{"Anne Rivoire"});
  EXPECT_FALSE(Told("[Une réunion] de <p>Luc Amiot</p> et <p>Eva Sorel</p>.", ContactKind::meeting).sides.one_sided);
}

TEST(Sides, FarBehindANounIsNoneOfIt) {
  const Told told("[Cette rencontre] survient au lendemain des frappes de la <l>Karvénie</l>.", ContactKind::meeting);
  EXPECT_EQ(told.named, Names{});
  EXPECT_TRUE(told.sides.again);
}

}  // namespace
}  // namespace dixit::resolution
