#include "accounts/whose.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dixit::comparison {
namespace {

bool is_of(std::string_view name, std::string_view owner) {
  const Owners found = owners(name);
  return std::ranges::find(found.names, owner) != found.names.end();
}

TEST(Whose, SpeaksForAnother) {
  EXPECT_EQ(spoken_for("porte parole du ministere de la mer"), "ministere de la mer");
  EXPECT_EQ(spoken_for("karven s spokesman"), "karven");
  EXPECT_EQ(spoken_for("avocat"), "");
  EXPECT_EQ(spoken_for("son avocat"), "") << "whose, no name tells";
  EXPECT_EQ(spoken_for("one of his lawyers"), "");
  EXPECT_EQ(spoken_for("conseiller du ministre"), "ministre");
  EXPECT_EQ(spoken_for("directeur de cabinet d anne sorel", false), "") << "asked about him, he answers for himself";
  EXPECT_EQ(spoken_for("porte parole d anne sorel", false), "anne sorel");
}

TEST(Whose, EnglishGenitive) {
  EXPECT_TRUE(is_of("Sorel's legal team", "sorel"));
  EXPECT_TRUE(is_of("Sen. Anne Sorel’s presidential campaign", "anne sorel"));
  EXPECT_TRUE(is_of("Matthis' bombshell resignation letter", "matthis"));
  EXPECT_TRUE(is_of("the Sorel campaign", "sorel"));
  EXPECT_TRUE(owners("Sorel's brother").names.empty()) << "he has words of his own";
  EXPECT_FALSE(owners("Sorel's team").goes_on);
  EXPECT_FALSE(is_of("Anna S. Moss campaign", "anna")) << "an initial";
}

TEST(Whose, DocumentByABody) {
  EXPECT_TRUE(is_of("un bilan établi jeudi par l'Agence du lac", "agence du lac"));
  EXPECT_TRUE(is_of("le dernier rapport de l'ONG Vauclin", "vauclin"));
  EXPECT_TRUE(is_of("a report from Sund News", "sund news"));
  EXPECT_TRUE(is_of("les chiffres communiqués par le secrétaire d'État chargé de la Pêche Luc Amiot", "luc amiot"));
  EXPECT_TRUE(is_of("un sondage Opinor publié lundi", "opinor publie lundi"));
  EXPECT_TRUE(owners("un sondage Opinor publié lundi").goes_on);
  EXPECT_TRUE(owners("un rapport").names.empty());
}

TEST(Whose, NotByWhomItShowsOrIsAbout) {
  EXPECT_TRUE(owners("une vidéo de la manifestante").names.empty());
  EXPECT_TRUE(owners("un article sur la commune").names.empty());
  EXPECT_FALSE(is_of("rapport au film de Luc Amiot", "luc amiot"));
  EXPECT_FALSE(is_of("the Sund Post", "sund")) << "a newspaper";
}

TEST(Whose, Camp) {
  EXPECT_TRUE(is_of("l'équipe de campagne d'Anne Sorel", "anne sorel"));
  EXPECT_TRUE(is_of("l'administration Sorel", "sorel"));
  EXPECT_TRUE(owners("la famille d'Anne Sorel").names.empty());
}

}  // namespace
}  // namespace dixit::comparison
