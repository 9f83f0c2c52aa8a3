#include "mentions/name_ends.h"

#include <gtest/gtest.h>

#include <string>

#include "encoder/test_document.h"

namespace dixit {
namespace {

std::string name(std::string_view text, Range<Word> words, MentionType type = MentionType::organisation,
                 std::string_view language = "fr") {
  Document d = words_of(text);
  d.language = language;
  const Mention mention{words, type, MentionForm::name, Gender::unknown, Number::singular, none, 1};
  return std::string(d(words_of_name(d, mention, 0, static_cast<std::uint32_t>(d.words.size()))));
}

TEST(NameEnds, NobodysNameEndsInASmallWord) {
  EXPECT_EQ(name("Claire Moreau du Réseau du lac", {0, 3}, MentionType::person), "Claire Moreau");
  EXPECT_EQ(name("l'Ordre des pêcheurs et de la mairie", {2, 6}), "Ordre des pêcheurs");
  EXPECT_EQ(name("Patrick Sorel d'Arvor part", {0, 3}, MentionType::person), "Patrick Sorel d'Arvor");
  EXPECT_EQ(name("Kim Jong-in part", {0, 4}, MentionType::person), "Kim Jong-in");
}

TEST(NameEnds, ABodysNameGoesOnBehindOf) {
  EXPECT_EQ(name("La Dépêche du Lac raconte", {1, 3}), "Dépêche du Lac");
  EXPECT_EQ(name("La Chambre des élus vote", {1, 3}), "Chambre des élus");
  EXPECT_EQ(name("Pêcheurs sans frontières part", {0, 2}), "Pêcheurs sans frontières");
  EXPECT_EQ(name("La Chambre des", {1, 3}), "Chambre");
  EXPECT_EQ(name("le Sud de la capitale", {1, 3}, MentionType::place), "Sud");
}

TEST(NameEnds, ASmallLetterGoesWithTheCapitalBefore) {
  EXPECT_EQ(name("la Patrouille de Sund vole", {2, 4}), "Patrouille de Sund");
  EXPECT_EQ(name("le Congrès castanais vote", {2, 3}), "Congrès castanais");
  EXPECT_EQ(name("le congrès castanais vote", {2, 3}), "castanais");
  EXPECT_EQ(name("hier. Le castanais vote", {3, 4}), "castanais");
  EXPECT_EQ(name("Les castanais votent", {1, 2}), "castanais");
  EXPECT_EQ(name("Selon francerive, le quai ferme", {1, 2}), "francerive");
  EXPECT_EQ(name("Le Congrès\ncastanais et votes", {2, 3}), "castanais") << "another line";
}

TEST(NameEnds, AGenitiveIsNoPartOfIt) {
  EXPECT_EQ(name("CNN’s Anna Moss left", {2, 5}, MentionType::person, "en"), "Anna Moss");
}

TEST(NameEnds, ALetterAndWhatAnApostropheHoldsToIt) {
  EXPECT_EQ(name("Then O’Rourke left", {1, 2}, MentionType::person, "en"), "O’Rourke");
  EXPECT_EQ(name("Class O left", {1, 2}, MentionType::person, "en"), "O");
}

TEST(NameEnds, SmallWordsNameNobody) {
  EXPECT_EQ(name("A hospital spokeswoman left", {0, 1}, MentionType::person, "en"), "");
  EXPECT_EQ(name("A. left", {0, 1}, MentionType::person, "en"), "A");
  EXPECT_EQ(name("Un représentant de la préfecture", {2, 4}, MentionType::person), "");
}

}  // namespace
}  // namespace dixit
