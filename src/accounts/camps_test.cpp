#include "accounts/camps.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <vector>

#include "accounts/test_accounts.h"

namespace dixit {
namespace {

TEST(Camps, SpokesmanSpeaksForTheBody) {
  Maker a("a", "x");
  const std::uint32_t ministry = a.entity("le ministère de la Mer", Kind::organisation);
  const std::uint32_t spokesman = a.entity("le porte-parole du ministère de la Mer", Kind::person);
  const std::uint32_t minister = a.entity("le ministre de la Mer", Kind::person);
  const std::uint32_t other = a.entity("le ministre de la Terre", Kind::person);
  const comparison::Camps camps(std::span(&a.document, 1));
  EXPECT_EQ(camps.of({0, ministry}), camps.of({0, spokesman}));
  EXPECT_EQ(camps.of({0, ministry}), camps.of({0, minister}));
  EXPECT_NE(camps.of({0, ministry}), camps.of({0, other}));
}

// `du ministre` of an article is the minister of that article.
TEST(Camps, SpokesmanOfAnOfficeOfItsArticle) {
  Maker a("a", "x"), b("b", "x");
  const std::uint32_t minister = a.entity("le ministre", Kind::person);
  const std::uint32_t here = a.entity("le porte-parole du ministre", Kind::person);
  const std::uint32_t there = b.entity("le conseiller du ministre", Kind::person);
  const std::vector<Document> documents = {a.document, b.document};
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, minister}), camps.of({0, here}));
  EXPECT_NE(camps.of({0, minister}), camps.of({1, there}));
}

TEST(Camps, SurnameOfOneOnly) {
  Maker a("a", "x"), b("b", "x");
  const std::uint32_t full = a.entity("Jeanne Valmont", Kind::person);
  const std::uint32_t surname = b.entity("Valmont", Kind::person);
  std::vector<Document> documents = {a.document, b.document};
  EXPECT_EQ(comparison::Camps(documents).of({0, full}), comparison::Camps(documents).of({1, surname}));
  a.entity("Paul Valmont", Kind::person);
  documents = {a.document, b.document};
  EXPECT_NE(comparison::Camps(documents).of({0, full}), comparison::Camps(documents).of({1, surname}));
}

// Whether two articles that name one person each, and those that a third names, name the same one.
bool one_person(const std::string& name, const std::string& other, const std::vector<std::string>& also = {}) {
  Maker a("a", "Yes."), b("b", "No."), c("c", "So.");
  const std::uint32_t first = a.entity(name, Kind::person), second = b.entity(other, Kind::person);
  for (const std::string& named : also) c.entity(named, Kind::person);
  const std::vector<Document> documents = {a.document, b.document, c.document};
  const comparison::Camps camps(documents);
  return camps.of({0, first}) == camps.of({1, second});
}

TEST(Camps, GivenNameAndSurnameTellOnePerson) {
  EXPECT_TRUE(one_person("Anne R. Sorel", "Anne Sorel"));
  EXPECT_TRUE(one_person("Anne Rivoire Sorel Jr", "Anne Sorel"));
  EXPECT_TRUE(one_person("Anne R. Sorel", "Anne Rivoire Sorel", {"Anne Sorel"}));
  EXPECT_FALSE(one_person("Anne Rivoire Sorel", "Anne Lucie Sorel")) << "no article says that they are one";
  EXPECT_FALSE(one_person("Anne Sorel", "Luc Sorel"));
  EXPECT_TRUE(one_person("Bob Sorel", "Robert Sorel"));
  EXPECT_TRUE(one_person("Bob R. Sorel", "Rob Sorel"));
  EXPECT_FALSE(one_person("Bill Sorel", "Robert Sorel"));
  EXPECT_TRUE(one_person("Anne R. Sorel", "Sorel", {"Anne Sorel"}));
}

TEST(Camps, SurnameOfSeveralWords) {
  EXPECT_TRUE(one_person("Anne Dupont-Sorel", "Dupont-Sorel"));
  EXPECT_TRUE(one_person("Anne von der Aue", "von der Aue"));
  EXPECT_FALSE(one_person("Anne Dupont-Sorel", "Dupont-Sorel", {"Luc Dupont-Sorel"}));
  EXPECT_FALSE(one_person("Anne Dupont-Sorel", "Dupont")) << "no end of the name";
}

// Whether whom one article calls so, and names, is whom it, or another, only describes elsewhere.
bool same_office(const std::string& called, const std::string& described, const std::string& also = {}) {
  Maker a("a", "Yes."), b("b", "No.");
  const std::uint32_t named = a.entity("Anne Sorel", Kind::person), other = a.entity("Luc Amiot", Kind::person);
  a.document.entities[named].names.push_back(called);
  if (!also.empty()) a.document.entities[other].names.push_back(also);
  const std::uint32_t here = a.entity(described, Kind::person), there = b.entity(described, Kind::person);
  const std::vector<Document> documents = {a.document, b.document};
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, named}) == camps.of({0, here}), camps.of({0, named}) == camps.of({1, there})) << described;
  return camps.of({0, named}) == camps.of({1, there});
}

TEST(Camps, OfficeThatOneHolds) {
  EXPECT_TRUE(same_office("son homologue castanaise Anne Sorel", "son homologue castanaise"));
  EXPECT_TRUE(same_office("the defense secretary", "his defense secretary"));
  EXPECT_FALSE(same_office("the defense secretary", "his defense secretary", "the defense secretary")) << "two hold it";
  EXPECT_FALSE(same_office("la ministre", "la ministre")) << "of what?";
  EXPECT_FALSE(same_office("une ancienne ministre", "une ancienne ministre"));
  EXPECT_FALSE(same_office("le principal suspect", "le principal suspect"));
}

TEST(Camps, StateBeforeAnOffice) {
  Maker wire("wire",
             "Iran said no. The United States said yes. The spokesman agreed with it. So did the man in Tehran.");
  const std::uint32_t iran = wire.entity("Iran", Kind::state, "IR");
  const std::uint32_t states = wire.entity("United States", Kind::state, "US");
  const std::uint32_t house = wire.entity("White House", Kind::organisation, "US");
  const std::uint32_t spokesman = wire.entity("White House spokesman Hal Reed", Kind::person);
  const std::uint32_t president = wire.entity("Iran's President Omid Sadri", Kind::person);
  const std::uint32_t guest = wire.entity("ambassador in Iran", Kind::person);
  wire.say(iran, Act::say, "said no");
  wire.say(states, Act::say, "said yes");
  const std::vector<Document> documents = {wire.document};
  const comparison::Camps camps(documents);
  const auto camp = [&](std::uint32_t entity) { return camps.of({0, entity}); };
  EXPECT_EQ(camp(house), camp(states));
  EXPECT_EQ(camp(spokesman), camp(states));
  EXPECT_EQ(camp(president), camp(iran));
  EXPECT_NE(camp(guest), camp(iran));
  EXPECT_NE(camp(states), camp(iran));
}

// Whether who is named with this function is of Russia, where France has a say too.
bool is_russian(const std::string& function) {
  Maker wire("wire", "Russia said no. France said yes. He agreed with it.");
  const std::uint32_t russia = wire.entity("Russia", Kind::state, "RU"),
                      france = wire.entity("France", Kind::state, "FR");
  const std::uint32_t one = wire.entity("Igor Vassine", Kind::person);
  wire.document.entities[one].names.push_back(function);
  wire.say(russia, Act::say, "said no");
  wire.say(france, Act::say, "said yes");
  const std::vector<Document> documents = {wire.document};
  const comparison::Camps camps(documents);
  return camps.of({0, one}) == camps.of({0, russia});
}

TEST(Camps, FunctionBesideAName) {
  EXPECT_TRUE(is_russian("ministre russe de la Défense"));
  EXPECT_TRUE(is_russian("Russian foreign minister"));
  EXPECT_FALSE(is_russian("the Russian leader")) << "a pronoun may have been misread";
  EXPECT_FALSE(is_russian("ancien ministre russe de la Défense"));
  EXPECT_FALSE(is_russian("former Russian foreign minister"));
  EXPECT_FALSE(is_russian("ministre français de la Défense"));
  EXPECT_FALSE(is_russian("compositeur russe"));
}

// `X, directeur de cabinet d'Anne Sorel`, has a say of his own; his lawyer, too, is not everybody else's.
TEST(Camps, AnAideWithANameIsHimself) {
  Maker paper("paper", "They want more.");
  const std::uint32_t head = paper.entity("Anne Sorel", Kind::person), aide = paper.entity("Luc Amiot", Kind::person);
  const std::uint32_t lawyer = paper.entity("Eva Brack", Kind::person), other = paper.entity("Hal Moll", Kind::person);
  paper.document.entities[aide].names.push_back("le directeur de cabinet d'Anne Sorel");
  paper.document.entities[lawyer].names.push_back("son avocate Me Brack");
  paper.document.entities[other].names.push_back("son avocat");
  const comparison::Camps camps(std::span(&paper.document, 1));
  EXPECT_NE(camps.of({0, aide}), camps.of({0, head}));
  EXPECT_NE(camps.of({0, other}), camps.of({0, lawyer}));
}

TEST(Camps, WhoWasHeadOfStateOnceIsNotInAnArticleWithoutADate) {
  Maker dated("a", "They met."), undated("b", "They met.");
  dated.document.date = "2018-11-30";
  undated.document.date.clear();
  const std::uint32_t now = dated.entity("Emmanuel Macron", Kind::person);
  const std::uint32_t once = undated.entity("François Hollande", Kind::person);
  const std::uint32_t too = undated.entity("Emmanuel Macron", Kind::person);
  const std::uint32_t palace = dated.entity("Élysée", Kind::organisation, "FR");
  const std::uint32_t ministry = dated.entity("Beauvau", Kind::organisation, "FR");
  const std::vector<Document> documents = {dated.document, undated.document};
  const comparison::Camps camps(documents);
  EXPECT_NE(camps.of({0, now}), camps.of({1, once}));
  EXPECT_EQ(camps.of({0, now}), camps.of({1, too}));
  EXPECT_EQ(camps.of({0, now}), camps.of({0, palace}));
  EXPECT_NE(camps.of({0, now}), camps.of({0, ministry})) << "where a minister sits";
}

TEST(Camps, SpokeswomanOfMany) {
  Maker paper("paper", "They want more. She wants less.");
  const std::uint32_t many = paper.entity("les grévistes", Kind::group),
                      club = paper.entity("Club de la Varne", Kind::organisation);
  const std::uint32_t one = paper.entity("Anne Sorel", Kind::person), other = paper.entity("Luc Amiot", Kind::person);
  paper.document.entities[one].names.push_back("porte-parole des grévistes");
  paper.document.entities[other].names.push_back("porte-parole du Club de la Varne");
  const std::vector<Document> documents = {paper.document};
  const comparison::Camps camps(documents);
  EXPECT_NE(camps.of({0, one}), camps.of({0, many})) << "others may say otherwise";
  EXPECT_EQ(camps.of({0, other}), camps.of({0, club}));
}

}  // namespace
}  // namespace dixit
