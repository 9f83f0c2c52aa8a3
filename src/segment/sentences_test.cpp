#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "document/validate.h"
#include "segment/abbreviations.h"
#include "segment/segment.h"

namespace dixit {
namespace {

// `text` has a `|` (with its space) at each end of a sentence within a line.
void expect_sentences(std::string_view marked) {
  std::vector<std::string> expected(1);
  for (const char c : marked) {
    if (c == '|' || c == '\n') {
      expected.emplace_back();
    } else if (!(c == ' ' && expected.back().empty())) {
      expected.back() += c;
    }
  }
  for (std::string& s : expected)
    while (s.ends_with(' ')) s.pop_back();
  Document doc;
  std::copy_if(marked.begin(), marked.end(), std::back_inserter(doc.text), [](char c) { return c != '|'; });
  segment(doc);
  EXPECT_EQ(validate(doc), std::vector<std::string>{});
  std::vector<std::string> found;
  std::uint32_t next = 0;
  for (const Sentence& s : doc.sentences) {
    EXPECT_EQ(s.words.begin, next) << "each word is in one sentence";
    next = s.words.end;
    found.emplace_back(doc(s.words));
  }
  EXPECT_EQ(next, doc.words.size());
  EXPECT_EQ(found, expected) << marked;
}

TEST(Sentences, StopsAndTitles) {
  expect_sentences("Un vote. | Deux votes ! | Trois votes ? | Fini… | Quatre");
  expect_sentences("Le budget adopté\nLe texte passe. | Il sera publié.");
  expect_sentences("Vraiment ?! | Oui... | Non.");
  expect_sentences("Il hésite... puis signe. | Elle attend… mais rien ne vient.");
}

TEST(Sentences, JoinedByMistake) {
  expect_sentences("Voici la suite.| Elle est courte.");
  Document doc;
  doc.text = "Voici la fin.Le vote a eu lieu hier.Elle part.";
  segment(doc);
  EXPECT_EQ(doc.sentences.size(), 3U);
}

TEST(Sentences, NumbersAndAddresses) {
  expect_sentences("Il y a 1.541 soldats et 3,5 millions. | Le taux est de 4.2 %.");
  expect_sentences("Voir dixit.example/a.html ou Ecrire.Ici pour la suite. | Merci.");
  expect_sentences("1. Le premier point. | 2 autres suivent.");
  expect_sentences("Il est venu en 2019. | Elle est partie en 2020. | 12 personnes restent.");
  expect_sentences("Voir art. 3 et p. 12, vol. 2. | C'est un objet d'art. | Le vol. | Elle rit.");
}

TEST(Sentences, TitlesAndInitials) {
  expect_sentences("M. Durand et Mme. Le Goff ont vu le Dr. Petit. | MM. Un et Deux aussi.");
  expect_sentences("Mr. Smith met Sen. Jones and Gov. Brown. | They left.");
  expect_sentences("J. K. Martin, J.-P. Blanc et A. Le Goff arrivent. | Ils restent.");
  expect_sentences("C'est le plan B. | Il a échoué.");
  expect_sentences("C'est la vitamine C. | Le médecin la conseille.");
  expect_sentences("The U.S. Senate voted. | It is in the U.S. | The bill passed.");
  expect_sentences("It opened at 9 a.m. Monday. | It closed at 5 p.m. | He left.");
  expect_sentences("Acme Inc. Chairman Ana Silva left Acme Inc. | The board met in St. Louis.");
  expect_sentences("Des pommes, des poires, etc. et du vin. | Des noix, etc. | Puis rien.");
  expect_sentences("Il y en a. | Elle va à Y. | On verra.");
}

TEST(Sentences, QuotationsThatGoOn) {
  expect_sentences("« Partez ! » a-t-il dit. | Elle est partie.");
  expect_sentences("« Partez ! », a-t-il dit. | Elle est partie.");
  expect_sentences("« Partez ! » – a-t-elle crié. | Puis plus rien.");
  expect_sentences("\"Partez !\" a-t-il dit. | \"Pourquoi ?\", demande-t-elle. | \"Pour rien.\" | Ana rit.");
  expect_sentences("“Go away!” he said. | “Why?” | She left.");
  expect_sentences("« C'est non. | Nous refusons. » | Le maire a raccroché.");
  expect_sentences("Il a dit : « Non ». | « Jamais », a-t-il ajouté.");
  expect_sentences("« Non. » | « Si. »");
  expect_sentences("‘We refuse.’ | The mayor left.");
  expect_sentences("– Viens ! | – Non.");
}

TEST(Sentences, ClosingMarksThatNothingOpened) {
  expect_sentences("Nous partons. » | Le maire a signé.");
  expect_sentences("We leave.\" | The mayor signed.");
}

TEST(Sentences, Brackets) {
  expect_sentences("Il viendra (peut-être.) | Elle aussi.");
  expect_sentences("Il coûte 3 euros (!) Ana le dit.");
  expect_sentences("Il vient. | (Elle aussi.) | [Fin.]");
}

TEST(Sentences, OtherStarts) {
  expect_sentences("Il paie. | 12 euros. | €5 more. | @ana répond.");
  expect_sentences("他说。| 她走了。");
  expect_sentences("Il vient. | Été comme hiver.");
}

TEST(Sentences, StopsAloneMakeNoEmptySentence) {
  expect_sentences("...");
  expect_sentences("… et puis rien.");
  expect_sentences("? ! .");
}

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

// Of a text without stops: none is longer than 500 words, and each but the last ends in `end`.
void expect_cut(const std::string& text, std::string_view end) {
  Document doc;
  doc.text = text;
  segment(doc);
  EXPECT_EQ(doc.text, text);
  EXPECT_EQ(validate(doc), std::vector<std::string>{});
  EXPECT_GE(doc.sentences.size(), doc.words.size() / 500);
  std::uint32_t next = 0;
  for (const Sentence& s : doc.sentences) {
    EXPECT_EQ(s.words.begin, next);
    EXPECT_LE(s.words.size(), 500U);
    EXPECT_GE(s.words.size(), std::min<std::size_t>(doc.words.size(), 150U));
    next = s.words.end;
    EXPECT_TRUE(next == doc.words.size() || doc(s.words).ends_with(end)) << doc(s.words).substr(0, 50);
  }
  EXPECT_EQ(next, doc.words.size());
}

TEST(Sentences, WithoutStopsAreCutAtPausesOrWords) {
  expect_cut(repeated("mot, ", 100'000), ",");
  expect_cut(repeated("un deux trois quatre cinq six sept huit neuf dix ; ", 1000), ";");
  expect_cut(repeated("a-t-il 3,5 ", 10'000), "");
  expect_cut(repeated("a-t-il ", 10'000), "a-t-il");
  expect_cut(repeated("3,5 ", 10'000), "3,5");
  expect_cut(repeated("a-", 10'000), "");
  expect_cut(repeated("他说，", 10'000), "，");
  expect_cut(repeated("mot ", 501), "mot");
  expect_cut(repeated("mot ", 999), "mot");
  Document doc;
  doc.text = repeated("mot ", 499) + ". " + repeated("Mot ", 500);
  segment(doc);
  ASSERT_EQ(doc.sentences.size(), 2U);
  EXPECT_EQ(doc.sentences[0].words.size(), 500U);
}

TEST(Abbreviations, Classes) {
  EXPECT_EQ(abbreviation("Mme"), Abbreviation::title);
  EXPECT_EQ(abbreviation("mme"), Abbreviation::no);
  EXPECT_EQ(abbreviation("art"), Abbreviation::number);
  EXPECT_EQ(abbreviation("Inc"), Abbreviation::open);
  EXPECT_EQ(abbreviation(""), Abbreviation::no);
  EXPECT_TRUE(begins_sentence("The") && begins_sentence("À") && !begins_sentence("Paris"));
}

}  // namespace
}  // namespace dixit
