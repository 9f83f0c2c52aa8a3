// What is of two lands is apart, and what is told by its land, its office or its town is of whoever prints there.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "accounts/camps.h"
#include "accounts/official.h"
#include "accounts/test_readouts.h"

namespace dixit {
namespace {

// What of these ministries, told in one article, are one party with the first.
std::vector<bool> one_with_first(const std::vector<std::string>& ministries) {
  Maker article("c", "It was cold.");
  for (const std::string& name : ministries) article.entity(name, Kind::organisation);
  const std::vector<Document> documents = {article.document};
  const comparison::Camps camps(documents);
  std::vector<bool> one;
  for (std::uint32_t e = 0; e < ministries.size(); ++e) one.push_back(camps.of({0, e}) == camps.of({0, 0}));
  return one;
}

using AreOne = std::vector<bool>;

TEST(CampsLands, MinistriesOfTwoLandsAreTwo) {
  const std::string norland = "le ministère de la Pêche du Norland", castany = "le ministère de la Pêche de Castany";
  EXPECT_EQ(one_with_first({norland, castany}), AreOne({true, false}));
  EXPECT_EQ(one_with_first({"Ministry of Trade of Norland", "Ministry of Trade of Castany"}), AreOne({true, false}));
  EXPECT_EQ(one_with_first({norland, "le ministère de la Pêche norlandais"}), AreOne({true, true}));
}

TEST(CampsLands, AMinistryWithoutALandIsThatOfTheOnlyOne) {
  const std::string norland = "le ministère de la Pêche du Norland", castany = "le ministère de la Pêche de Castany",
                    plain = "le ministre de la Pêche";
  EXPECT_EQ(one_with_first({norland, plain}), AreOne({true, true}));
  EXPECT_EQ(one_with_first({norland, plain, castany}), AreOne({true, false, false})) << "it may be either's";
  EXPECT_EQ(one_with_first({castany, plain, norland}), AreOne({true, false, false}));
}

TEST(CampsLands, AMinistryCalledAlikeInTwoReadoutsIsTwo) {
  for (const char* name : {"The Ministry", "The Ministry of Finance"}) {
    Two two(std::string(name) + " said no.", std::string(name) + " said yes.");
    two.a.document.outlet = "Ministry of Finance of Castany";
    two.b.document.outlet = "Ministry of Finance of Orlande";
    const std::uint32_t one = two.a.entity(name, Kind::organisation), other = two.b.entity(name, Kind::organisation);
    two.a.say(one, Act::say, "no");
    two.b.say(other, Act::say, "yes");
    two.a.entity("the Ministry of Finance of Orlande", Kind::organisation);  // whom each tells of
    two.b.entity("the Ministry of Finance of Castany", Kind::organisation);
    const std::vector<Document> documents = two.documents();
    const comparison::Camps camps(documents);
    EXPECT_NE(camps.of({0, one}), camps.of({1, other})) << name;
    EXPECT_EQ(camps.of({0, one}), camps.of({0, none})) << name;
    EXPECT_EQ(camps.of({1, other}), camps.of({1, none})) << name;
  }
}

// Whether who is told of in what `other` prints is of the outlet.
bool is_of_outlet(const std::string& outlet, const std::string& other, const std::string& told, Kind kind) {
  Two two("It was cold.", "It was cold.");
  two.a.document.outlet = outlet;
  two.b.document.outlet = other;
  const std::uint32_t who = two.b.entity(told, kind);
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  return camps.of({1, who}) == camps.of({0, none});
}

TEST(CampsLands, AKnownNationalityIsThatOfTheState) {
  const Kind side = Kind::organisation;
  EXPECT_TRUE(is_of_outlet("Palais de l'Élysée", orlande, "la partie française", side));
  EXPECT_TRUE(is_of_outlet("White House", orlande, "the American side", side));
  EXPECT_TRUE(is_of_outlet("Ministry of Defence of the United States", orlande, "the American side", side));
  EXPECT_FALSE(is_of_outlet("White House", orlande, "the Russian side", side));
  EXPECT_FALSE(is_of_outlet("White House", orlande, "the Orlandish side", side));
  EXPECT_FALSE(is_of_outlet("White House", orlande, "the American soldiers", Kind::group));
}

TEST(CampsLands, AStatesNameIsThatOfItsReadoutWhateverItWasTakenFor) {
  for (const Kind kind : {Kind::state, Kind::organisation, Kind::person, Kind::unknown})
    EXPECT_TRUE(is_of_outlet("Presidency of Castany", orlande, "Castany", kind)) << static_cast<int>(kind);
  EXPECT_TRUE(is_of_outlet("Palais de l'Élysée", orlande, "Paris", Kind::person));
  EXPECT_FALSE(is_of_outlet("Presidency of Castany", orlande, "Norland", Kind::person));
  EXPECT_FALSE(is_of_outlet("Presidency of Castany", orlande, "Castany Rovers", Kind::person)) << "more than the name";
}

TEST(CampsLands, TheHostOfAnEmbassyIsNotIt) {
  const std::string embassy = "Ambassade de Valmorie au Kolanda";
  EXPECT_EQ(comparison::state_words(embassy), std::vector<std::string>{"valmorie"});
  EXPECT_EQ(comparison::state_words("Embassy of Valmoria in Kolanda"), std::vector<std::string>{"valmoria"});
  EXPECT_TRUE(is_of_outlet(embassy, "The Northport Herald", "Valmorie", Kind::state));
  EXPECT_FALSE(is_of_outlet(embassy, "The Northport Herald", "Kolanda", Kind::state));
}

TEST(CampsLands, TheMinisterOfWhomAMinistryTellsIsNotTheOther) {
  const std::string ministry = "Ministère de la Mer";
  EXPECT_TRUE(is_of_outlet(ministry, "Association des riverains de Velk", "le ministre", Kind::person));
  EXPECT_FALSE(is_of_outlet(ministry, "Présidence de la République d'Orlande", "le ministre", Kind::person))
      << "who may be its own";
}

// Printed by `outlet`, which tells that somebody met `party`.
Document met(const std::string& outlet, const std::string& party) {
  Document document;
  document.outlet = outlet;
  document.entities = {{"e1", party, {"Eva Lund", party}, Kind::person, Gender::unknown, "", {}}};
  Contact contact;
  contact.parties = {0};
  document.contacts = {contact};
  return document;
}

TEST(CampsLands, AStatesAgencyTellsOfItsOwn) {
  const auto expect = [](bool agency, const std::string& outlet, const std::string& party, const char* why) {
    const Document document = met(outlet, party);
    EXPECT_EQ(comparison::is_agency_of_a_party(document), agency) << outlet << ": " << why;
    EXPECT_EQ(comparison::is_readout(document), agency) << outlet << ": " << why;
  };
  expect(true, "Agence pelgore d'information", "le président pelgore", "its adjective");
  expect(true, "Norvane News Agency", "President of Norvania", "by the first letters");
  expect(false, "Norvane News Agency", "President of Castany", "of others");
  expect(false, "Norvane Daily News", "President of Norvania", "no agency");
  expect(false, "Norv Press Agency", "President of Norv", "too short to tell");
  expect(false, "Norvane Agency", "President of Norvania", "what may be a firm");
}

TEST(CampsLands, MediaOfficesAreOfficial) {
  for (const char* outlet : {"Media Office of the Emirate of Sund", "Sund Ports, Media Relations",
                             "Communications Office, Velk", "Office des médias, Gouvernement de Velk"})
    EXPECT_TRUE(comparison::is_official(outlet)) << outlet;
  for (const char* outlet : {"Sund Media", "Velk Communications"})
    EXPECT_FALSE(comparison::is_official(outlet)) << outlet;
}

TEST(CampsLands, TheOfficeOfSomebodySpeaksForThem) {
  Maker article("c", "It was cold.");
  const std::uint32_t who = article.entity("Anne Darmont", Kind::person),
                      office = article.entity("le bureau de Mme Darmont", Kind::organisation),
                      other = article.entity("le bureau de tabac", Kind::organisation);
  article.document.entities[who].names.push_back("Mme Darmont");
  const std::vector<Document> documents = {article.document};
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, office}), camps.of({0, who}));
  EXPECT_NE(camps.of({0, other}), camps.of({0, who}));
}

}  // namespace
}  // namespace dixit
