#include "figures/figures.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "document/names.h"
#include "segment/segment.h"

namespace dixit {
namespace {

Document read(std::string_view text, std::string_view language) {
  Document doc;
  doc.text = text;
  doc.language = language;
  segment(doc);
  figures(doc);
  return doc;
}

std::string number(const std::optional<double>& value) {
  if (!value) return "…";
  char text[40];
  std::snprintf(text, sizeof text, "%.12g", *value);
  return text;
}

// `144 at_least`, `200–300 between EUR`; figures are joined by `; `.
std::string told(const Document& doc) {
  std::string out;
  for (const Figure& f : doc.figures) {
    if (!out.empty()) out += "; ";
    out += number(f.low);
    if (f.low != f.high) out += "–" + number(f.high);
    out += ' ';
    out += to_string(f.bound);
    if (!f.unit.empty()) out += ' ' + f.unit;
  }
  return out;
}

struct Case {
  std::string_view text, expected;
};

class French : public testing::TestWithParam<Case> {};
class English : public testing::TestWithParam<Case> {};

TEST_P(French, Figures) { EXPECT_EQ(told(read(GetParam().text, "fr")), GetParam().expected) << GetParam().text; }
TEST_P(English, Figures) { EXPECT_EQ(told(read(GetParam().text, "en")), GetParam().expected) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(Numbers, French,
                         testing::ValuesIn(std::vector<Case>{
                             {"Le séisme a fait 144 morts.", "144 exact"},
                             {"Ils fortifient la cote 311 depuis mai.", ""},
                             {"Elle volait à 14 milles nautiques des côtes.", "14 exact nautical mile"},
                             {"Le lac a perdu 2,5 milliards de mètres cubes.", "2500000000 exact m3"},
                             {"Il y a à peine plus de 300 places.", "300 about"},
                             {"On compte 300 places à peu près.", "300 about"},
                             {"Elle a coûté 1.000,5 euros.", "1000.5 exact EUR"},
                             {"Elle a coûté 1 000 euros.", "1000 exact EUR"},
                             {"Elle a coûté 1\u00A0541,25 euros.", "1541.25 exact EUR"},
                             {"Elle a coûté 12\u202F000\u202F€.", "12000 exact EUR"},
                             {"On compte 84.000 manifestants.", "84000 exact"},
                             {"La ville a 1,5 million d'habitants.", "1500000 exact"},
                             {"Il a vendu 2.123 millions de livres sterling.", "2123000 exact GBP"},
                             {"Vingt et un élus ont voté.", "21 exact"},
                             {"Il y avait quatre-vingt-dix-sept élus.", "97 exact"},
                             {"Elle dirige soixante-dix salariés.", "70 exact"},
                             {"Elle dirige cent cinquante salariés.", "150 exact"},
                             {"Elle dirige trois cent mille salariés.", "300000 exact"},
                             {"Elle dirige soixante et onze salariés.", "71 exact"},
                             {"Ils ont perdu deux millions cinq cent mille euros.", "2500000 exact EUR"},
                             {"Ils ont perdu deux millions et demi d'euros.", "2500000 exact EUR"},
                             {"Un plan de 3 Md€ est prêt.", "3000000000 exact EUR"},
                             {"Un plan de 20 M€ est prêt.", "20000000 exact EUR"},
                             {"Un plan de 10 k€ est prêt.", "10000 exact EUR"},
                             {"Il faut un million de masques.", "1000000 exact"},
                             {"Ils ont tiré deux douzaines de balles.", "24 exact"},
                             {"Le pain vaut 95 centimes.", "0.95 exact EUR"},
                             {"La dette atteint 3,2 % du PIB.", "3.2 exact %"},
                             {"Ils sont vingt pour cent.", "20 exact %"},
                             {"La route mesure 12 km.", "12 exact km"},
                             {"La route mesure 12km.", "12 exact km"},
                             {"L'incendie a brûlé 300 hectares.", "300 exact hectare"},
                             {"On a trouvé 40 kilos de cocaïne.", "40 exact kg"},
                             {"Il fait 38 degrés.", "38 exact degree"},
                             {"Il fait moins 12 degrés.", "-12 exact degree"},
                             {"On a fermé 2000 standards.", "2000 exact"},
                             {"Il roulait à 150 km/h.", "150 exact km/h"},
                             {"Ils sont 30 000 à défiler.", "30000 exact"},
                         }));

INSTANTIATE_TEST_SUITE_P(Bounds, French,
                         testing::ValuesIn(std::vector<Case>{
                             {"Au moins 144 personnes sont mortes.", "144 at_least"},
                             {"Il a fait au moins 30 degrés.", "30 at_least degree"},
                             {"Il a fait plus ou moins 30 degrés.", "30 about degree"},
                             {"Il fait plus ou moins 2 points.", "2 about point"},
                             {"Il ne fait pas moins 30 degrés.", "30 exact degree"},
                             {"Il fait froid, du moins 10 degrés le soir.", "10 exact degree"},
                             {"Près de 70 % des élus ont voté.", "70 about %"},
                             {"Plus de 2.000 sites sont bloqués.", "2000 more_than"},
                             {"Un peu plus de 200 sites sont bloqués.", "200 more_than"},
                             {"Il gagne moins de 900 euros par mois.", "900 less_than EUR"},
                             {"Il risque jusqu'à cinq ans de prison.", "5 at_most year"},
                             {"Environ 300 élus étaient là.", "300 about"},
                             {"Il doit quelque 50.000 euros.", "50000 about EUR"},
                             {"La hausse sera de l'ordre de 3 %.", "3 about %"},
                             {"Il ne reste que 31 % des sièges.", "31 exact %"},
                             {"Un revenu inférieur à 1.200 euros suffit.", "1200 less_than EUR"},
                             {"Elle demande un minimum de 20 euros.", "20 at_least EUR"},
                             {"Il faut 200 signatures au moins.", "200 at_least"},
                             {"Il faut 50 signatures ou plus.", "50 at_least"},
                             {"Le coût sera d'environ « 10 milliards d'euros ».", "10000000000 about EUR"},
                             {"L'amende va coûter entre 200 et 300 millions d'euros.",
                              "200000000–300000000 between EUR"},
                             {"Le taux varie de 3 à 5 %.", "3–5 between %"},
                             {"Le taux est de 10-15 %.", "10–15 between %"},
                             {"Il a emporté 80 à 90 chaises.", "80–90 between"},
                             {"Le permis est passé de 400 à 200 euros.", "400 exact EUR; 200 exact EUR"},
                             {"Le nombre de lits est passé de 22 à 28.", "22 exact; 28 exact"},
                             {"Une dizaine de manifestants attendaient.", "10 about"},
                             {"Plus d'une centaine de manifestants attendaient.", "100 more_than"},
                             {"Des milliers de manifestants attendaient.", "1000–… at_least"},
                             {"Des dizaines de milliers de manifestants attendaient.", "10000–… at_least"},
                             {"Une dizaine de milliers de manifestants attendaient.", "10000–… at_least"},
                             {"Elle réclame plusieurs millions d'euros.", "1000000–… at_least EUR"},
                             {"Un Français sur cinq est d'accord.", "20 exact %"},
                             {"Près d'un élu sur deux est d'accord.", "50 about %"},
                             {"Un quart des élus sont partis.", "25 exact %"},
                             {"La moitié des élus sont partis.", "50 exact %"},
                             {"Les deux tiers des élus sont partis.", "66.7 exact %"},
                             {"Il y a deux fois plus de malades.", "2 exact"},
                             {"Ils attendent depuis deux mois et demi de grève.", "2.5 exact month"},
                             {"Il est soutenu par 56 % des cadres (– 9 points).", "56 exact %; -9 exact point"},
                             {"La loi passe par 144 voix contre 12.", "144 exact; 12 exact"},
                             {"Le bilan est d'un mort et 528 blessés.", "1 exact; 528 exact"},
                             {"Au moins une personne est morte.", "1 at_least"},
                             {"Il a parlé pendant plus d'une heure.", "1 more_than hour"},
                             {"Il a été condamné à deux ans de prison.", "2 exact year"},
                             {"L'appel a duré un quart d'heure.", "0.25 exact hour"},
                             {"L'appel a duré trois quarts d'heure.", "0.75 exact hour"},
                             {"L'appel a duré plus d'une heure et quart.", "1.25 more_than hour"},
                         }));

INSTANTIATE_TEST_SUITE_P(NoFigures, French,
                         testing::ValuesIn(std::vector<Case>{
                             {"Le vote aura lieu le 5 janvier 2019.", ""},
                             {"Les 5 et 6 décembre, ils ont voté.", ""},
                             {"Les 10, 11 et 12 novembre, ils ont voté.", ""},
                             {"Elle a quitté le parti en 2018.", ""},
                             {"Entre 2013 et 2016, elle a été maire.", ""},
                             {"Il est arrivé à 15h30.", ""},
                             {"Il est arrivé à 8 heures.", ""},
                             {"Il est arrivé vers 15 h 30.", ""},
                             {"Jean Martin, 34 ans, a voté.", ""},
                             {"Un homme de 44 ans a été arrêté.", ""},
                             {"Une femme âgée de 84 ans a voté.", ""},
                             {"Le G7 a voté.", ""},
                             {"La RN 12 est coupée.", ""},
                             {"L'article 49.3 sera utilisé.", ""},
                             {"L'Acte 9 du mouvement commence.", ""},
                             {"Le journal 20 Minutes le dit.", ""},
                             {"Les attentats du 11-Septembre ont changé le pays.", ""},
                             {"La Covid-19 recule.", ""},
                             {"Un A380 a décollé.", ""},
                             {"La loi 1905 reste.", ""},
                             {"Un F-16 a décollé.", ""},
                             {"Le 3e tour commence au 1er mars.", ""},
                             {"Il habite 12, rue des Lilas.", ""},
                             {"Appelez le 01 23 45 67 89.", ""},
                             {"Nantes a gagné 3-0 à Lille.", ""},
                             {"Une planche de 2 x 4 suffit.", ""},
                             {"Un homme et une femme ont voté.", ""},
                             {"L'un d'eux a voté.", ""},
                             {"Les deux hommes ont voté.", ""},
                             {"Ils ont voté tous les deux.", ""},
                             {"Il habite là depuis 20 ans.", ""},
                             {"Il est venu il y a dix semaines.", ""},
                             {"Il viendra dans deux ans.", ""},
                             {"Le Mouvement Cinq Etoiles a voté.", ""},
                             {"L'université Paris 8 est bloquée.", ""},
                             {"Le logement est neuf.", ""},
                             {"Le score est de 04:08.", ""},
                             {"", ""},
                         }));

INSTANTIATE_TEST_SUITE_P(Numbers, English,
                         testing::ValuesIn(std::vector<Case>{
                             {"The plane was 14 nautical miles away.", "14 exact nautical mile"},
                             {"The lake lost 2.5 billion cubic metres.", "2500000000 exact m3"},
                             {"The road is a good 14 kilometres long.", "14 at_least km"},
                             {"They counted barely more than 300 seats.", "300 about"},
                             {"He put it at nearer 5,000 seats.", "5000 about"},
                             {"There were 300 give or take.", "300 about"},
                             {"At least 144 people died.", "144 at_least"},
                             {"They listed 2,019 prices.", "2019 exact"},
                             {"They saw minus 12 degrees.", "-12 exact degree"},
                             {"It is right to plus or minus 2 degrees.", "2 exact degree"},
                             {"Claims fell to 2.123 million.", "2123000 exact"},
                             {"Claims rose by 8,000 to 2,438,000.", "8000 exact; 2438000 exact"},
                             {"Twenty-one members voted.", "21 exact"},
                             {"Two hundred and five members voted.", "205 exact"},
                             {"A hundred members voted.", "100 exact"},
                             {"Three hundred thousand members voted.", "300000 exact"},
                             {"Thirty-five percent of the staff are women.", "35 exact %"},
                             {"It cost $1.1 billion.", "1100000000 exact USD"},
                             {"It cost £3bn.", "3000000000 exact GBP"},
                             {"It cost $5m.", "5000000 exact USD"},
                             {"It pays $600 a week.", "600 exact USD"},
                             {"It released a 225-page report.", "225 exact page"},
                             {"It takes a 40- to 60-hour course.", "40–60 between hour"},
                             {"The number may run from 3 to 5 percent.", "3–5 between %"},
                             {"Between 20 and 30 members voted.", "20–30 between"},
                             {"Hundreds of members voted.", "100–… at_least"},
                             {"Tens of thousands of members voted.", "10000–… at_least"},
                             {"Dozens of members voted.", "12–… at_least"},
                             {"A dozen members voted.", "12 about"},
                             {"Half a million members voted.", "500000 exact"},
                             {"Half of the members voted.", "50 exact %"},
                             {"Two thirds of the members voted.", "66.7 exact %"},
                             {"One in five members voted.", "20 exact %"},
                             {"The number has almost doubled.", "2 about times"},
                             {"More than 1 million workers left.", "1000000 more_than"},
                             {"Nearly 40 million workers left.", "40000000 about"},
                             {"Some 300 workers left.", "300 about"},
                             {"Up to 350 workers left.", "350 at_most"},
                             {"Just over 21 million workers left.", "21000000 more_than"},
                             {"He got a five-year term.", "5 exact year"},
                             {"The bill passed in a 61-16 vote.", "61 exact; 16 exact"},
                             {"At least one state voted.", "1 at_least"},
                             {"They talked for an hour and a half.", "1.5 exact hour"},
                             {"They talked for a quarter of an hour.", "0.25 exact hour"},
                             {"They talked for three-quarters of an hour.", "0.75 exact hour"},
                         }));

INSTANTIATE_TEST_SUITE_P(NoFigures, English,
                         testing::ValuesIn(std::vector<Case>{
                             {"They followed the 2019 protests.", ""},
                             {"They voted on March 27.", ""},
                             {"3. No date was set.", ""},
                             {"(4) Visits were discussed.", ""},
                             {"They voted on 31 August 2022.", ""},
                             {"They left in 2018.", ""},
                             {"They left at 2:30 am.", ""},
                             {"They left at 8 p.m. on Monday.", ""},
                             {"The 33-year-old founder left.", ""},
                             {"Jane Smith, 34, left.", ""},
                             {"Assembly Bill 5 was passed.", ""},
                             {"It is Company #501.", ""},
                             {"He carried a .45-caliber pistol.", ""},
                             {"The two countries agreed.", ""},
                             {"They began ten weeks ago.", ""},
                             {"They will leave in two years.", ""},
                             {"Leeds won 3-0.", ""},
                             {"The third man left.", ""},
                             {"One of them left.", ""},
                             {"It is a 2 x 4 plank.", ""},
                         }));

std::string_view what_of(const Document& doc, std::size_t figure) {
  return figure < doc.figures.size() ? doc(doc.figures[figure].what) : std::string_view("no figure");
}

TEST(What, StandsAfterTheFigure) {
  EXPECT_EQ(what_of(read("Le séisme a fait 144 morts et 551 blessés.", "fr"), 0), "morts");
  EXPECT_EQ(what_of(read("Le séisme a fait 144 morts et 551 blessés.", "fr"), 1), "blessés");
  EXPECT_EQ(what_of(read("68 pour cent des Français ont voté.", "fr"), 0), "des Français");
  EXPECT_EQ(what_of(read("Elle laisse 3 milliards de dette.", "fr"), 0), "dette");
  EXPECT_EQ(what_of(read("Il risque deux ans d'emprisonnement.", "fr"), 0), "emprisonnement");
  EXPECT_EQ(what_of(read("They hired 18 newly qualified midwives.", "en"), 0), "newly qualified midwives");
}

TEST(What, StandsBeforeTheFigure) {
  EXPECT_EQ(what_of(read("La hausse sera de 3 %.", "fr"), 0), "La hausse");
  EXPECT_EQ(what_of(read("On annonce un plan de 10 milliards d'euros.", "fr"), 0), "un plan");
}

TEST(What, IsSharedByTheSidesOfAVote) {
  EXPECT_EQ(what_of(read("La loi passe par 144 voix contre 12.", "fr"), 1), "voix");
}

TEST(Figures, HoldTheirBoundAndUnitWords) {
  const Document doc = read("Il réclame au moins 950 euros par mois.", "fr");
  ASSERT_EQ(doc.figures.size(), 1U);
  EXPECT_EQ(doc(doc.figures[0].words), "au moins 950 euros par mois");
}

TEST(Figures, AreNoneInAnotherLanguage) {
  EXPECT_TRUE(read("144 Menschen sind tot.", "de").figures.empty());
  EXPECT_TRUE(read("144 morts.", "").figures.empty());
}

TEST(Figures, NeverOverflow) {
  EXPECT_TRUE(read("Il a compté " + std::string(400, '9') + " moutons.", "fr").figures.empty());
  std::string groups = "1";
  for (int i = 0; i < 1000; ++i) groups += " 000";
  EXPECT_NO_THROW(read(groups, "fr"));
  std::string marks = "1";
  for (int i = 0; i < 1000; ++i) marks += ",5";
  EXPECT_NO_THROW(read(marks, "en"));
}

TEST(Figures, AreSortedAndDisjoint) {
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += "de 3 à 5 à 7 % ou deux cents mille et dix-quatre millions - 5 - ( + 9 au moins ";
  for (const char* language : {"fr", "en"}) {
    const Document doc = read(text, language);
    for (std::size_t i = 0; i < doc.figures.size(); ++i) {
      EXPECT_LT(doc.figures[i].words.begin, doc.figures[i].words.end);
      EXPECT_LE(doc.figures[i].words.end, doc.words.size());
      if (i > 0) {
        EXPECT_LE(doc.figures[i - 1].words.end, doc.figures[i].words.begin);
      }
    }
  }
}

Statement statement(Range<Word> content, Range<Word> source, std::uint32_t parent) {
  Statement s;
  s.content = {content};
  if (!source.empty()) s.source = {source};
  s.parent = parent;
  return s;
}

TEST(AttributeFigures, TakesTheInnermost) {
  Document doc = read("Dix élus disent que 40 maires jurent que 50 juges ont voté pour 60 lois.", "fr");
  ASSERT_EQ(doc.figures.size(), 4U);
  doc.statements = {statement({4, 12}, {0, 2}, none), statement({8, 12}, {}, 0)};
  attribute_figures(doc);
  EXPECT_EQ(doc.figures[0].statement, 0U);  // in the source
  EXPECT_EQ(doc.figures[1].statement, 0U);
  EXPECT_EQ(doc.figures[2].statement, 1U);
  EXPECT_EQ(doc.figures[3].statement, none);
}

TEST(AttributeFigures, EndsWhereParentsGoInACircle) {
  Document doc = read("Il y a 40 maires.", "fr");
  doc.statements = {statement({0, 5}, {}, 1), statement({0, 5}, {}, 0)};
  attribute_figures(doc);
  ASSERT_EQ(doc.figures.size(), 1U);
  EXPECT_NE(doc.figures[0].statement, none);
}

}  // namespace
}  // namespace dixit
