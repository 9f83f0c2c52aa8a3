#include <gtest/gtest.h>

#include <span>
#include <string>
#include <vector>

#include "accounts/camps.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

struct Named {
  std::string name;
  Kind kind = Kind::organisation;
  std::vector<std::string> also = {};
  std::string state = {};
};

// Whether two articles that name one each, and those that a third names, name the same one.
bool one_party(const Named& name, const Named& other, const std::vector<Named>& third = {}) {
  Maker a("a", "Yes."), b("b", "No."), c("c", "So.");
  const auto add = [](Maker& article, const Named& named) {
    const std::uint32_t entity = article.entity(named.name, named.kind, named.state);
    auto& names = article.document.entities[entity].names;
    names.insert(names.end(), named.also.begin(), named.also.end());
    return entity;
  };
  const std::uint32_t first = add(a, name), second = add(b, other);
  for (const Named& named : third) add(c, named);
  const std::vector<Document> documents = {a.document, b.document, c.document};
  const comparison::Camps camps(documents);
  return camps.of({0, first}) == camps.of({1, second});
}

TEST(CampsByName, BodyByItsOtherName) {
  EXPECT_TRUE(one_party({"Nations unies"}, {"ONU"}));
  EXPECT_TRUE(one_party({"World Health Organization"}, {"Organisation mondiale de la Santé"}));
  EXPECT_TRUE(one_party({"Les Républicains"}, {"LR"}));
  EXPECT_TRUE(one_party({"UN"}, {"United Nations"}));
  EXPECT_FALSE(one_party({"un"}, {"United Nations"}));
  EXPECT_FALSE(one_party({"Banque de Farne"}, {"BF"})) << "two letters may be anybody's";
  EXPECT_TRUE(one_party({"Union des pêcheurs de Sund", Kind::organisation, {"UPLS"}}, {"UPLS"}));
  EXPECT_TRUE(one_party({"Fédération nationale des ports"}, {"FNP"}));
  EXPECT_FALSE(one_party({"Fédération nationale des ports"}, {"FNP"}, {{"Front national du port"}})) << "which?";
  EXPECT_FALSE(one_party({"House Lake Committee", Kind::organisation, {"WHO"}}, {"WHO"}))
      << "a reading that takes one for the other";
}

TEST(CampsByName, TheGovernmentOfTwoArticles) {
  const Named executive = {"l'exécutif", Kind::organisation, {"le gouvernement"}};
  EXPECT_TRUE(one_party({"le gouvernement"}, executive));
  Named other = executive;
  other.also.emplace_back("le gouvernement castanais");
  EXPECT_FALSE(one_party({"le gouvernement"}, other)) << "of another land, it may be";
}

TEST(CampsByName, BodyByAPartOfItsName) {
  EXPECT_TRUE(one_party({"la préfecture"}, {"la préfecture de la Varne"}));
  EXPECT_FALSE(one_party({"la préfecture"}, {"la préfecture de la Varne"}, {{"la préfecture du Sund"}}));
  EXPECT_FALSE(one_party({"Sund", Kind::organisation, {}, "KA"}, {"Sund Press"})) << "a state";
}

TEST(CampsByName, PersonWhoseNameIsMisspelled) {
  EXPECT_TRUE(one_party({"Vicente Rojas", Kind::person}, {"Vincente Rojas", Kind::person}));
  EXPECT_TRUE(one_party({"Omid Sadristan", Kind::person}, {"Omid Sadrystan", Kind::person}));
  EXPECT_FALSE(one_party({"Nicolas Sorel", Kind::person}, {"Nicole Sorel", Kind::person})) << "two given names";
  EXPECT_FALSE(one_party({"Anne Sorel", Kind::person}, {"Luc Sorel", Kind::person}));
  Maker both("both", "Yes.");
  const std::uint32_t martin = both.entity("Jean Morvan", Kind::person),
                      marin = both.entity("Jean Movan", Kind::person);
  const comparison::Camps camps(std::span(&both.document, 1));
  EXPECT_NE(camps.of({0, martin}), camps.of({0, marin})) << "one article names both";
}

TEST(CampsByName, PersonWhoseNameEndsADescription) {
  EXPECT_TRUE(one_party({"Luc Amiot", Kind::person}, {"le jihadiste castanais Luc Amiot", Kind::group}));
  EXPECT_TRUE(one_party({"Luc Amiot", Kind::person}, {"leur avocat Me Luc Amiot", Kind::person}));
  EXPECT_FALSE(one_party({"Luc Amiot", Kind::person}, {"la mort de Luc Amiot", Kind::person}));
  EXPECT_FALSE(one_party({"Luc Amiot", Kind::person}, {"Anne Sorel et Luc Amiot", Kind::group}));
  EXPECT_FALSE(one_party({"Dupont-Sorel", Kind::person}, {"Anne Dupont-Sorel", Kind::person},
                         {{"Luc Dupont-Sorel", Kind::person}}));
}

TEST(CampsByName, ADescriptionIsNobodysSurname) {
  EXPECT_FALSE(one_party({"A U.S. official", Kind::person}, {"A senior Sund official", Kind::person}));
}

TEST(CampsByName, WordsOfADocumentAreItsAuthors) {
  EXPECT_TRUE(one_party({"Agence du lac"}, {"un bilan établi jeudi par l'Agence du lac", Kind::document}));
  EXPECT_TRUE(one_party({"Météo Sund"}, {"le dernier bulletin de Météo Sund diffusé jeudi", Kind::document}));
  EXPECT_TRUE(one_party({"Anne Sorel", Kind::person}, {"Anne Sorel’s team"}));
  EXPECT_FALSE(one_party({"Anne Sorel", Kind::person}, {"une vidéo d'Anne Sorel", Kind::document}));
  EXPECT_FALSE(one_party({"Sund"}, {"Sund Post"}));
}

TEST(CampsByName, ADocumentGivesItsAuthorNoName) {
  Maker a("a", "Yes.");
  const std::uint32_t body = a.entity("ministère castanais", Kind::organisation);
  a.entity("un communiqué du ministère castanais", Kind::document);
  a.document.entities[1].mentions.resize(5);
  const comparison::Camps camps(std::span(&a.document, 1));
  EXPECT_EQ(camps.party(camps.of({0, body})).name, "ministère castanais");
}

TEST(CampsByName, AuthoritiesOfAState) {
  Maker a("a", "Yes."), b("b", "No.");
  const std::uint32_t state = a.entity("Yémen", Kind::state, "YE");
  const std::uint32_t authorities = b.entity("les autorités yéménites", Kind::group);
  const std::uint32_t fishermen = b.entity("les pêcheurs yéménites", Kind::group);
  const std::vector<Document> documents = {a.document, b.document};
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, state}), camps.of({1, authorities}));
  EXPECT_NE(camps.of({0, state}), camps.of({1, fishermen}));
}

TEST(CampsByName, NobodyHoldsNoAccount) {
  Maker a("a", "Yes.");
  const PartyMember nobody{0, a.entity("Nobody", Kind::person)};
  const PartyMember quantity{0, a.entity("Chaque pêcheur", Kind::person)};
  const PartyMember person{0, a.entity("une personne", Kind::person)};
  const PartyMember name{0, a.entity("No Sorel", Kind::person)};
  const PartyMember foreign{0, a.entity("김정은", Kind::person)};  // folding makes it longer
  const comparison::Camps camps(std::span(&a.document, 1));
  EXPECT_TRUE(camps.is_nobody(nobody));
  EXPECT_TRUE(camps.is_nobody(quantity));
  EXPECT_FALSE(camps.is_nobody(person));
  EXPECT_FALSE(camps.is_nobody(name));
  EXPECT_FALSE(camps.is_nobody(foreign));
}

TEST(CampsByName, OfficeOfWhomASurnameTells) {
  const Named haskell{"Runa Haskell", Kind::person, {"Haskell"}};
  EXPECT_TRUE(one_party({"Ms Haskell's office"}, haskell));
  EXPECT_FALSE(one_party({"Ms Haskell's office"}, haskell, {{"Orla Haskell", Kind::person, {"Haskell"}}})) << "of two";
  EXPECT_FALSE(one_party({"Ms Sorel's office"}, haskell));
}

}  // namespace
}  // namespace dixit
