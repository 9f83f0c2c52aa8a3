// Whose account a release is, where one alone is heard in it, or another than who heads its outlet.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "accounts/camps.h"
#include "accounts/test_readouts.h"

namespace dixit {
namespace {

// Who is told of in a release: his name, beside what else he is called.
struct Told {
  std::string name;
  Kind kind = Kind::person;
  std::vector<std::string> also = {};
};

std::uint32_t tell_of(Maker& release, const Told& told) {
  const std::uint32_t who = release.entity(told.name, told.kind);
  Entity& entity = release.document.entities[who];
  entity.names.insert(entity.names.end(), told.also.begin(), told.also.end());
  return who;
}

// One in which `heard` alone says something.
Maker release_with(const std::string& outlet, const Told& heard) {
  Maker release("a", heard.name + " said that the quay was open.");
  release.document.outlet = outlet;
  const std::uint32_t who = tell_of(release, heard);
  release.say(who, Act::say, "the quay was open");
  Mention mention;
  mention.words = find_words(release.document, heard.name);
  mention.entity = who;
  release.document.mentions.push_back(mention);
  return release;
}

// Is a release of the outlet the account of whoever alone is heard in it?
bool is_account_of(const std::string& outlet, const Told& heard) {
  const std::vector<Document> documents = {release_with(outlet, heard).document};
  const comparison::Camps camps(documents);
  return camps.of({0, none}) == camps.of({0, 0});
}

TEST(CampsLeading, AUnionIsNotLedByWhoEmploysItsMembers) {
  const std::string federation = "Fédération des dockers de Velk", firm = "Société des tramways de Velk";
  for (const char* employer : {"le directeur", "la patronne", "l'employeur"})
    EXPECT_FALSE(is_account_of(federation, {employer})) << employer;
  EXPECT_TRUE(is_account_of(federation, {"la présidente"}));
  EXPECT_TRUE(is_account_of(federation, {"Eva Rowan", Kind::person, {"présidente de la Fédération des dockers"}}));
  EXPECT_TRUE(is_account_of(firm, {"le directeur"})) << "who heads a firm";
}

TEST(CampsLeading, ABodyIsNotLedByWhoHasNoPartInIt) {
  const std::string federation = "Fédération des dockers de Velk";
  for (const char* other : {"le juge", "le préfet", "la députée", "le journaliste", "l'habitante", "le ministre"})
    EXPECT_FALSE(is_account_of(federation, {other})) << other;
  EXPECT_FALSE(is_account_of(federation, {"Eva Rowan"})) << "told to be nothing";
}

TEST(CampsLeading, AnOfficeIsNotLedByManyOrByAPaper) {
  const std::string prefecture = "Préfecture de la Varne";
  EXPECT_FALSE(is_account_of(prefecture, {"les organisateurs", Kind::group}));
  EXPECT_FALSE(is_account_of(prefecture, {"le rapport", Kind::document}));
  EXPECT_TRUE(is_account_of(prefecture, {"le préfet"}));
  const std::string ministry = "Ministry of Trade of Castany";
  EXPECT_FALSE(is_account_of(ministry, {"the organisers", Kind::group}));
  EXPECT_FALSE(is_account_of(ministry, {"the report", Kind::document}));
}

TEST(CampsLeading, AnOfficeIsNotLedByAnotherBody) {
  const std::string ministry = "Ministère de la Mer de Castany";
  const Kind body = Kind::organisation;
  EXPECT_FALSE(is_account_of(ministry, {"Velsund Motor", body}));
  EXPECT_FALSE(is_account_of(ministry, {"un collectif de familles", body}));
  EXPECT_TRUE(is_account_of(ministry, {"l'administration", body})) << "of power";
  EXPECT_TRUE(is_account_of(ministry, {"la Direction de la Mer", body})) << "has a word of the outlet";
}

TEST(CampsLeading, AStateLeadsInWhatItsOwnOfficesPrint) {
  EXPECT_TRUE(is_account_of("Ministry of Trade of Castany", {"Castany", Kind::state}));
  EXPECT_FALSE(is_account_of("Ministry of Trade of Castany", {"Orlande", Kind::state}))
      << "its text names the other state alone";
  EXPECT_TRUE(is_account_of("Ministry of Trade", {"Orlande", Kind::state})) << "an outlet that tells no land";
}

TEST(CampsLeading, AStateWhoseReadoutIsThereLeadsInNoOther) {
  for (const Kind kind : {Kind::state, Kind::person}) {  // whatever it was taken for
    const std::vector<Document> documents = {release_with("Ministry of Trade", {"Orlande", kind}).document,
                                             readout("b", orlande, "Pavel Doran", "It was cold.").document};
    const comparison::Camps camps(documents);
    EXPECT_NE(camps.of({0, none}), camps.of({0, 0})) << static_cast<int>(kind);
    EXPECT_EQ(camps.of({1, none}), camps.of({0, 0})) << static_cast<int>(kind);
  }
}

TEST(CampsLeading, WhoIsOfAnotherLandDoesNotLead) {
  const auto leads = [](const std::string& outlet, const std::string& told_as) {
    return is_account_of(outlet, {"Idriss Moll", Kind::person, {told_as}});
  };
  const std::string castanian = "Presidency of Castany";
  EXPECT_FALSE(leads(castanian, "Minister of Defence of Sambara"));
  EXPECT_FALSE(leads(castanian, "the Sambara Minister"));
  EXPECT_FALSE(leads("Présidence de Castany", "Président du Sambara"));
  EXPECT_FALSE(leads("Présidence de Castany", "Président du Sénoura"));  // an accent in the land
  EXPECT_TRUE(leads(castanian, "Defence Minister of Castany"));
  EXPECT_TRUE(leads(castanian, "the President of the sympathy")) << "no land, without a capital";
  EXPECT_TRUE(leads("Presidency of the Republic", "Minister of Defence of Sambara")) << "an outlet that tells no land";
  EXPECT_TRUE(is_account_of("Department of Defense of Castany",
                            {"Grant Calloway", Kind::person, {"Secretary of Defense Grant Calloway"}}))
      << "his given name is no land";
  EXPECT_TRUE(is_account_of(castanian, {"Idriss Moll", Kind::person, {"Secretary Calloway Idriss Moll"}}))
      << "nor is what stands behind no preposition";
}

TEST(CampsLeading, AnEmbassyIsOfWhoSendsIt) {
  const std::string embassy = "Ambassade de Valmorie au Kolanda";
  EXPECT_FALSE(is_account_of(embassy, {"Idriss Moll", Kind::person, {"Président du Kolanda"}}));
  EXPECT_FALSE(is_account_of(embassy, {"Kolanda", Kind::state}));
  EXPECT_TRUE(is_account_of(embassy, {"Valmorie", Kind::state}));
  EXPECT_TRUE(is_account_of(embassy, {"l'ambassadrice"}));
}

// The release of `outlet` tells that `head` met `guest`, who alone is heard: is it the account of the head, of the
// guest?
std::pair<bool, bool> whose_account(const std::string& outlet, const Told& head, const Told& guest) {
  Maker release = release_with(outlet, guest);
  const std::uint32_t who = tell_of(release, head);
  release.document.contacts.push_back({});
  release.document.contacts.back().parties = {who, 0};
  const std::vector<Document> documents = {release.document};
  const comparison::Camps camps(documents);
  const std::uint32_t own = camps.of({0, none});
  return {own == camps.of({0, who}), own == camps.of({0, 0})};
}

using Whose = std::pair<bool, bool>;

TEST(CampsLeading, AHeadWhoSaysNothingLeadsBeforeTheGuest) {
  const Told guest = {"Luis Prado", Kind::person, {"the Minister of Fisheries"}};
  const Told head = {"Alma Reyne", Kind::person, {"President Alma Reyne"}};
  EXPECT_EQ(whose_account("Presidency of Tallmark", head, guest), Whose(true, false));
  EXPECT_EQ(whose_account("Ministry of Fisheries of Tallmark", head, guest), Whose(false, true))
      << "his own office is that of the outlet";
  EXPECT_EQ(whose_account("Presidency of Tallmark", {"Alma Reyne", Kind::person, {"Minister Alma Reyne"}}, guest),
            Whose(false, true))
      << "her office is not that of the outlet";
}

TEST(CampsLeading, APalaceNamesItsHeadWithoutAnOffice) {
  const Told guest = {"Luis Prado", Kind::person, {"the Minister of Fisheries"}};
  EXPECT_EQ(whose_account("Chancellery of Tallmark", {"Anton Sedov"}, guest), Whose(true, false));
  EXPECT_EQ(whose_account("Ministry of Health of Tallmark", {"Anton Sedov"},
                          {"Luis Prado", Kind::person, {"Ambassador Luis Prado"}}),
            Whose(false, true));
  EXPECT_EQ(whose_account("Chancellery of Tallmark", {"Anton Sedov", Kind::person, {"Bishop Anton Sedov"}}, guest),
            Whose(false, true))
      << "he is told to be something else";
  EXPECT_EQ(whose_account("Chancellery of Tallmark", {"Anton Sedov"},
                          {"Luis Prado", Kind::person, {"Chancellor Luis Prado"}}),
            Whose(false, true))
      << "he who speaks has the office";
}

TEST(CampsLeading, AHeadOfAnotherLandIsNotTheOutlets) {
  const Told guest = {"Luis Prado", Kind::person, {"the Minister of Fisheries"}};
  const Told head = {"Alma Reyne", Kind::person, {"President of Sambara"}};
  EXPECT_EQ(whose_account("Presidency of Tallmark", head, guest), Whose(false, true));
  EXPECT_EQ(whose_account("Presidency of Tallmark", {"Alma Reyne", Kind::person, {"President of Tallmark"}}, guest),
            Whose(true, false));
}

TEST(CampsLeading, WhoSpeaksByTheOfficeAloneIsTheHeadWhoIsNamed) {
  const Told head = {"Alma Reyne", Kind::person, {"la présidente Alma Reyne"}};
  const std::string presidency = "Présidence de Tallmark";
  EXPECT_EQ(whose_account(presidency, head, {"la présidente"}), Whose(true, true));
  EXPECT_EQ(whose_account(presidency, {"Alma Reyne", Kind::person, {"la reine Alma Reyne"}}, {"la présidente"}),
            Whose(false, true))
      << "another office";
}

}  // namespace
}  // namespace dixit
