// Roles that a text tells of whoever has them, and who is none of them.
#include "resolve/roles.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/marked_text.h"
#include "resolve/offices.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

const Headword& role_noun(std::string_view folded) {
  const Headword* found = find_headword(folded);
  EXPECT_NE(found, nullptr) << folded;
  static const Headword unknown;
  return found ? *found : unknown;
}

// Who says the second, where `first` says the first: `name` of who is named there, and how that one is called then.
std::string role_after(const std::string& first, const std::string& second, const std::string& language = "fr") {
  const std::string said = language == "en" ? " <1.cue>spoke</1.cue>. " : " <1.cue>parle</1.cue>. ";
  const Marked m("<1.src>" + first + "</1.src>" + said + "<2.src>" + second + "</2.src> " +
                     (language == "en" ? "<2.cue>agreed</2.cue>." : "<2.cue>acquiesce</2.cue>."),
                 language);
  return m.who("2");
}

TEST(Roles, SeatsThatNobodyHoldsBesideAnother) {
  for (const char* seat : {"maire", "prefet", "ministre", "minister", "mayor"})
    EXPECT_TRUE(is_seat(role_noun(seat))) << seat;
  for (const char* other : {"depute", "avocat", "president"}) EXPECT_FALSE(is_seat(role_noun(other))) << other;
}

TEST(Roles, WhoSitsOrGoverns) {
  for (const char* office : {"depute", "senateur", "premier ministre", "prime minister", "maire"})
    EXPECT_TRUE(sits_or_governs(role_noun(office))) << office;
  for (const char* other : {"prefet", "president", "avocat"}) EXPECT_FALSE(sits_or_governs(role_noun(other))) << other;
}

TEST(Roles, ToldOfWhoeverHasThem) {
  for (const char* role :
       {"juge", "judge", "eveque", "bishop", "policier", "chauffeur", "driver", "notaire", "referee"})
    EXPECT_TRUE(is_told_role(role_noun(role))) << role;
  for (const char* other : {"ministre", "avocat", "chanteur", "pilote"})
    EXPECT_FALSE(is_told_role(role_noun(other))) << other;
}

TEST(Roles, WhatAFirmMayBeToSomebody) {
  for (const char* part : {"landlord", "exploitant", "sous traitant", "equipementier"})
    EXPECT_TRUE(may_be_firm(part)) << part;
  for (const char* other : {"maire", "singer", "firm"}) EXPECT_FALSE(may_be_firm(other)) << other;
}

TEST(Roles, AgentsByTheirEnding) {
  for (const char* agent : {"boxeur", "danseuse", "greviste", "vernois", "patriarque"})
    EXPECT_TRUE(is_agent(agent)) << agent;
  for (const char* thing : {"gite", "jury", "mer", "tour"}) EXPECT_FALSE(is_agent(thing)) << thing;
}

TEST(Roles, BodiesThatStandForOneAnother) {
  EXPECT_TRUE(may_stand_for("syndicat", "confederation"));
  EXPECT_TRUE(may_stand_for("syndicat", "organisation"));
  EXPECT_TRUE(may_stand_for("club", "equipe"));
  EXPECT_TRUE(may_stand_for("groupe", "syndicat")) << "a noun of no row may stand for any";
  EXPECT_FALSE(may_stand_for("syndicat", "groupe"));
  EXPECT_FALSE(may_stand_for("parti", "syndicat"));
  EXPECT_FALSE(may_stand_for("club", "mouvement"));
}

TEST(RolesNobodyBears, AreWhoeverTheyAre) {
  EXPECT_EQ(role_after("<p>Paul Innes</p>", "The judge", "en"), "The judge");
  EXPECT_EQ(role_after("<p>Paul Innes</p>", "The bishop", "en"), "The bishop");
  EXPECT_EQ(role_after("<p>Paul Innes</p>", "The driver", "en"), "The driver");
  EXPECT_EQ(role_after("<p>Paul Vasseur</p>", "Le notaire"), "Le notaire");
  EXPECT_EQ(role_after("<p>Paul Vasseur</p>", "Le policier"), "Le policier");
}

TEST(RolesNobodyBears, AreThoseOfWhoIsToldToBearThem) {
  EXPECT_EQ(role_after("The judge, <p>Ann Roake</p>,", "The judge", "en"), "Ann Roake");
  EXPECT_EQ(role_after("Le chauffeur <p>Paul Vasseur</p>", "Le chauffeur"), "Paul Vasseur");
}

TEST(RolesNobodyBears, ButWhatTellsHowSomebodyLivesMayBeHis) {
  EXPECT_EQ(role_after("<p>Paul Vasseur</p>", "Le chanteur"), "Paul Vasseur");
  EXPECT_EQ(role_after("<p>Paul Vasseur</p>", "Le boxeur"), "Paul Vasseur");
}

TEST(RolesNobodyBears, ANounThatNamesNoPeopleIsNoPerson) {
  for (const char* body : {"Le gîte", "L'hôtel", "Le jury", "Le rectorat"})
    EXPECT_EQ(role_after("<p>Paul Vasseur</p>", body), body);
  EXPECT_EQ(role_after("<p>Paul Vasseur</p>", "Le gréviste"), "Paul Vasseur");
}

TEST(RolesNobodyBears, WhoSitsDoesNotGovern) {
  EXPECT_EQ(role_after("Le député <p>Paul Vasseur</p>", "Le ministre"), "Le ministre");
  EXPECT_EQ(role_after("Le député <p>Paul Vasseur</p>", "L'élu"), "Paul Vasseur");
}

TEST(RolesOfBodies, TheAuthorityIsNotTheFirmItFined) {
  const Marked m(
      "L'<o>Autorité des marchés</o> condamne <o>Velsund Rail</o>. <1.src>L'entreprise</1.src> <1.cue>conteste</1.cue> "
      "<1.con>l'amende</1.con>.");
  EXPECT_EQ(m.who("1"), "Velsund Rail");
}

TEST(RolesOfBodies, TheFirmIsNotWhoAccusesIt) {
  const auto answers = [](Act act) {
    Marked m(
        "<o>Velsund Rail</o> est visée. <1.src><o>Brécy Textile</o></1.src> <1.cue>parle</1.cue>. "
        "<2.src>L'entreprise</2.src> <2.cue>conteste</2.cue> <2.con>les faits</2.con>.",
        "fr", "", false);
    m.at("1").act.value = act;
    resolve(m.document);
    return m.who("2");
  };
  EXPECT_EQ(answers(Act::say), "Brécy Textile");
  EXPECT_EQ(answers(Act::accuse), "Velsund Rail");
  EXPECT_EQ(answers(Act::criticise), "Velsund Rail");
}

TEST(RolesOfBodies, TheFirmIsNotWhomSomebodySpeaksThrough) {
  Marked m(
      "Rien ne va pour <o>Velsund Rail</o>. <1.src><p>Paul Vasseur</p></1.src> <1.cue>parle</1.cue> à <o>Ondes "
      "Brécy</o>. "
      "<2.src>L'entreprise</2.src> <2.cue>conteste</2.cue> <2.con>les faits</2.con>.",
      "fr", "", false);
  Marked via = m;
  resolve(m.document);
  for (const Mention& mention : via.document.mentions)
    if (via.document(mention.words) == "Ondes Brécy") via.at("1").via = {mention.words};
  resolve(via.document);
  EXPECT_EQ(m.who("2"), "Ondes Brécy");
  EXPECT_EQ(via.who("2"), "Velsund Rail");
}

TEST(RolesOfHouses, WhoLeadsAMinistry) {
  EXPECT_TRUE(leads_house("foreign secretary", "foreign office"));
  EXPECT_TRUE(leads_house("home secretary", "home office"));
  EXPECT_TRUE(leads_house("defense secretary", "ministry of defence"));
  EXPECT_TRUE(leads_house("secretary of state", "department of the sea"));
  EXPECT_FALSE(leads_house("home secretary", "foreign office"));
  EXPECT_FALSE(leads_house("defense secretary", "ministry of the sea"));
}

}  // namespace
}  // namespace dixit::resolution
