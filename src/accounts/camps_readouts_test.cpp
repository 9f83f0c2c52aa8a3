// Whose account a readout is.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "accounts/camps.h"
#include "accounts/test_readouts.h"

namespace dixit {
namespace {

TEST(WhoseReadout, AreTheAccountOfWhoLeadsInThem) {
  Two two("The leaders agreed to meet again.", "The parties agreed to meet again.");
  const std::uint32_t both = two.a.entity("The leaders", Kind::group),
                      parties = two.b.entity("The parties", Kind::group);
  two.a.say(0, Act::say, "spoke");
  two.b.say(0, Act::say, "spoke");
  two.a.say(both, Act::agree, "to meet again");
  two.b.say(parties, Act::agree, "to meet again");
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, none}), camps.of({0, 0}));
  EXPECT_EQ(camps.of({0, both}), camps.of({0, 0}));
  EXPECT_EQ(camps.of({1, parties}), camps.of({1, 0}));
  EXPECT_NE(camps.of({0, none}), camps.of({1, none}));
  EXPECT_TRUE(camps.has_readouts_of_two());
  EXPECT_FALSE(camps.is_paper(camps.of({0, none})));
  const Party party = camps.party(camps.of({0, none}));
  EXPECT_EQ(party.name, "Ines Valmont");
  EXPECT_EQ(party.names, (std::vector<std::string>{"Ines Valmont", castany})) << "nobody else's name";
}

TEST(WhoseReadout, AreOfTheKindOfWhoIsShown) {
  Two two("She met Pavel Doran.", "It was cold.");
  two.a.entity("Pavel Doran", Kind::person);
  two.b.say(0, Act::say, "spoke");
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  const Party party = camps.party(camps.of({1, none}));
  EXPECT_EQ(party.name, "Pavel Doran");
  EXPECT_EQ(party.kind, Kind::person) << "though an outlet comes after";
}

TEST(WhoseReadout, AnOfficeIsThatOfTheOutlet) {
  Two two("The minister denied it.", "The minister denied it.");
  const std::uint32_t one = two.a.entity("the minister", Kind::person),
                      other = two.b.entity("the minister", Kind::person);
  two.a.say(0, Act::say, "spoke");
  two.b.say(0, Act::say, "spoke");
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, one}), camps.of({0, 0}));
  EXPECT_EQ(camps.of({1, other}), camps.of({1, 0}));
  EXPECT_NE(camps.of({0, one}), camps.of({1, other}));
}

TEST(WhoseReadout, AStateIsThatOfTheOutlet) {
  Two two("The Castanian side left.", "It was cold.");
  const std::uint32_t side = two.a.entity("the Castanian side", Kind::person);
  const std::uint32_t other_side = two.b.entity("side", Kind::person);
  two.b.document.entities[other_side].names = {"side", "the Castanian side"};
  Maker article("c", "Castany left.");
  const std::uint32_t state = article.entity("Castany", Kind::state), other = article.entity("Norland", Kind::state);
  const std::uint32_t soldiers = article.entity("soldats castanais", Kind::group);
  std::vector<Document> documents = two.documents();
  documents.push_back(article.document);
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({2, state}), camps.of({0, none}));
  EXPECT_EQ(camps.of({0, side}), camps.of({0, none}));
  EXPECT_EQ(camps.of({1, other_side}), camps.of({0, none})) << "by its whole name";
  EXPECT_EQ(std::ranges::count(camps.party(camps.of({0, none})).names, "side"), 0) << "which it is shown by";
  EXPECT_NE(camps.of({2, other}), camps.of({0, none}));
  EXPECT_NE(camps.of({2, soldiers}), camps.of({0, none}));
}

TEST(WhoseReadout, OfficialsOfItsStateAreOfIt) {
  Two two("It was cold.", "Castanian Minister Ilse Marn left.");
  const std::uint32_t there = two.b.entity("Castanian Minister Ilse Marn", Kind::person);
  Maker article("c", "The president of the Castanian Federation of Handball left. A Castanian diplomat left.");
  const std::uint32_t of_a_club = article.entity("the president of the Castanian Federation of Handball", Kind::person),
                      nameless = article.entity("A Castanian diplomat", Kind::person);
  std::vector<Document> documents = two.documents();
  documents.push_back(article.document);
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({1, there}), camps.of({0, none}));
  EXPECT_NE(camps.of({2, of_a_club}), camps.of({0, none}));
  EXPECT_NE(camps.of({2, nameless}), camps.of({0, none}));
}

TEST(WhoseReadout, ItsMinisterAndItsMinistrySpeakForIt) {
  Two two("The ministry denied it. The Minister said that the quay was open.", "It was cold.");
  const std::uint32_t ministry = two.a.entity("The ministry", Kind::organisation),
                      other = two.a.entity("Pavel Doran", Kind::person);
  Statement& said = two.a.say(other, Act::say, "the quay was open");  // read to be the other minister's
  said.source = {find_words(two.a.document, "The Minister")};
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, ministry}), camps.of({0, none}));
  EXPECT_EQ(camps.of_source(0, documents[0].statements.back()), camps.of({0, none}));
}

TEST(WhoseReadout, WeAreWhoPrintsIt) {
  Two two("We said that the quay was open. “We said so”, he said.", "It was cold.");
  const std::uint32_t other = two.a.entity("Pavel Doran", Kind::person);
  two.a.say(other, Act::say, "the quay was open").source = {find_words(two.a.document, "We")};
  two.a.say(0, Act::say, "spoke");
  const Range<Word> quoted = find_words(two.a.document, "We said so");
  two.a.document.quotations.push_back({{quoted.begin - 1, quoted.end + 1}});
  two.a.say(other, Act::say, "so").source = {{quoted.begin, quoted.begin + 1}};
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of_source(0, documents[0].statements.front()), camps.of({0, none}));
  EXPECT_NE(camps.of_source(0, documents[0].statements.back()), camps.of({0, none}));
}

// He says most, and is of the other outlet's state.
TEST(WhoseReadout, TheOtherMinisterDoesNotLead) {
  Two two("The Orlandish Minister Pavel Doran said that it was cold and that it was late.", "It was cold.");
  const std::uint32_t other = two.a.entity("Pavel Doran", Kind::person);
  two.a.document.entities[other].names = {"Pavel Doran", "The Orlandish Minister Pavel Doran"};
  two.a.say(other, Act::say, "it was cold");
  two.a.say(other, Act::say, "it was late");
  two.a.say(0, Act::say, "spoke");
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, none}), camps.of({0, 0}));
  EXPECT_NE(camps.of({0, none}), camps.of({0, other}));
}

TEST(WhoseReadout, AreOfWhoSigns) {
  Maker letter("a", "Pavel Doran said that it was late. Pavel Doran said no.\nInes Valmont");
  letter.document.outlet = castany;
  const std::uint32_t other = letter.entity("Pavel Doran", Kind::person),
                      who = letter.entity("Ines Valmont", Kind::person);
  Mention mention;
  mention.words = find_words(letter.document, "Ines Valmont");
  mention.entity = who;
  letter.document.mentions.push_back(mention);
  const std::uint32_t line = mention.words.begin;
  letter.document.paragraphs = {{{0, line}}, {mention.words}};
  letter.say(other, Act::say, "it was late");
  letter.say(other, Act::say, "no");
  const std::vector<Document> documents = {letter.document, Two("", "It was cold.").b.document};
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({0, none}), camps.of({0, who}));
  EXPECT_NE(camps.of({0, none}), camps.of({0, other}));
}

TEST(WhoseReadout, AreOfTheBodyThatAnotherArticleNames) {
  Two two("It was cold.", "It was cold.");
  two.a.document.outlet = "Sund Harbour Authority, Press Office";
  Maker article("c", "The Sund Harbour Authority closed. The ministry of defence of Sund left.");
  const std::uint32_t body = article.entity("Sund Harbour Authority", Kind::organisation),
                      ministry = article.entity("ministry of defence", Kind::organisation);
  std::vector<Document> documents = two.documents();
  documents.push_back(article.document);
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({2, body}), camps.of({0, none}));
  EXPECT_NE(camps.of({2, ministry}), camps.of({1, none})) << "others have one, too";
}

// What is of the one side already, by its name, does not bring both together.
TEST(WhoseReadout, WhatIsOfOneIsOfNoOther) {
  Two two("It was cold.", "The government said no.");
  two.a.document.outlet = "Government of Castany";
  const std::uint32_t own = two.b.entity("The government", Kind::organisation);
  two.b.say(own, Act::say, "no");
  two.b.say(own, Act::say, "no");
  two.b.say(own, Act::say, "no");
  two.b.say(own, Act::say, "no");
  Maker article("c", "The government left.");
  article.entity("The government", Kind::organisation);
  std::vector<Document> documents = two.documents();
  documents.push_back(article.document);
  const comparison::Camps camps(documents);
  ASSERT_EQ(camps.of({1, own}), camps.of({1, none}));
  EXPECT_NE(camps.of({0, none}), camps.of({1, none}));
}

TEST(WhoseReadout, AreOfTheBodyThatAnArticleTellsBySort) {
  Two two("It was cold.", "The ministry left.");
  two.a.document.outlet = "Velsund Motor";
  const std::uint32_t motor = two.a.entity("Velsund Motor", Kind::organisation);
  two.a.document.contacts.push_back({});
  two.a.document.contacts.back().parties = {motor};
  Maker article("c", "The company and the ministry left. The group stayed.");
  const std::uint32_t company = article.entity("The company", Kind::organisation),
                      ministry = article.entity("the ministry", Kind::organisation),
                      group = article.entity("the group", Kind::organisation);
  std::vector<Document> documents = two.documents();
  documents.push_back(article.document);
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({2, company}), camps.of({0, none}));
  EXPECT_EQ(camps.of({2, ministry}), camps.of({1, none}));
  EXPECT_NE(camps.of({2, group}), camps.of({0, none}));
}

// `Présidence de la République` names no land; who it is tells the other side.
TEST(WhoseReadout, AreOfTheCounterpartThatTheOtherTells) {
  const auto joined = [](const std::string& told_as, bool takes_part) {
    Two two("It was cold.", "Ida Moll and Pavel Doran spoke.");
    two.a.document.outlet = "Présidence de la République";
    two.a.document.entities.front() = {"e1", "the President", {"the President"}, Kind::person, Gender::unknown, "", {}};
    const std::uint32_t there = two.b.entity("Ida Moll", Kind::person);
    two.b.document.entities[there].names.push_back(told_as);
    two.b.document.contacts.push_back({});
    two.b.document.contacts.back().parties =
        takes_part ? std::vector<std::uint32_t>{0, there} : std::vector<std::uint32_t>{0};
    const std::vector<Document> documents = two.documents();
    const comparison::Camps camps(documents);
    return camps.of({1, there}) == camps.of({0, none});
  };
  EXPECT_TRUE(joined("President of Castany", true));
  EXPECT_FALSE(joined("President of Castany", false));
  EXPECT_FALSE(joined("Minister of Trade of Castany", true));
}

// `son homologue vernois`, whoever that is, where nobody of that office is named.
TEST(WhoseReadout, AreOfTheCounterpartAlone) {
  const auto joined = [](const std::string& called, bool another) {
    Two two("It was cold.", "Pavel Doran spoke with her.");
    two.b.entity("Ida Moll", Kind::person);
    const std::uint32_t there = two.b.entity(called, Kind::person);
    two.b.document.contacts.push_back({});
    two.b.document.contacts.back().parties = {0, there};
    if (another) {
      two.b.document.contacts.back().parties.push_back(1);
      two.b.document.entities[1].names.push_back("Minister of Defence");
    }
    const std::vector<Document> documents = two.documents();
    const comparison::Camps camps(documents);
    return camps.of({1, there}) == camps.of({0, none});
  };
  EXPECT_TRUE(joined("his counterpart", false));
  EXPECT_TRUE(joined("son homologue castanais", false));
  EXPECT_FALSE(joined("his host", false));
  EXPECT_FALSE(joined("his counterpart", true)) << "she is it";
}

TEST(WhoseReadout, AreOfWhoHeadsTheBody) {
  const auto joined = [](const std::string& outlet, const std::string& told_as) {
    Two two("Ida Moll said so.", "It was cold.");
    two.a.document.outlet = outlet;
    two.a.document.contacts.push_back({});
    two.a.document.contacts.back().parties = {two.a.entity("Velsund Motor", Kind::organisation)};
    const std::uint32_t head = two.a.entity("Ida Moll", Kind::person);
    two.a.document.entities[head].names.push_back(told_as);
    const std::vector<Document> documents = two.documents();
    const comparison::Camps camps(documents);
    return camps.of({0, head}) == camps.of({0, none});
  };
  EXPECT_TRUE(joined("Velsund Motor", "its chief executive"));
  EXPECT_TRUE(joined("Velsund Motor", "president of Velsund Motor"));
  EXPECT_FALSE(joined("Velsund Motor", "its spokeswoman"));
  EXPECT_FALSE(joined("Velsund Motor", "president of Northport Rail"));
  EXPECT_FALSE(joined(castany, "its president")) << "of whom the ministry met";
}

TEST(WhoseReadout, AreOfTheBodyByTheBeginningOfItsName) {
  Two two("It was cold.", "It was cold.");
  two.a.document.outlet = "Brymoor Airports";
  two.a.document.contacts.push_back({});
  two.a.document.contacts.back().parties = {two.a.entity("Brymoor Airports", Kind::organisation)};
  Maker article("c", "Brymoor left. The Presidency of Orlande stayed.");
  const std::uint32_t brymoor = article.entity("Brymoor", Kind::person);
  article.document.entities[brymoor].names = {"Brymoor"};
  two.b.document.outlet = "Presidency of the Republic of Orlande";
  const std::uint32_t presidency = article.entity("the Orlandish presidency", Kind::organisation);
  std::vector<Document> documents = two.documents();
  documents.push_back(article.document);
  const comparison::Camps camps(documents);
  EXPECT_EQ(camps.of({2, brymoor}), camps.of({0, none}));
  EXPECT_EQ(camps.of({2, presidency}), camps.of({1, none}));
}

TEST(WhoseReadout, AThirdWhoTakesPartIsNotTheOtherSide) {
  Two two("It was cold.", "Ines Valmont, Ida Moll and Pavel Doran spoke.");
  two.a.document.outlet = "Presidency of Castany";
  two.a.say(0, Act::say, "spoke");
  const std::uint32_t known = two.b.entity("Ines Valmont", Kind::person),
                      third = two.b.entity("Ida Moll", Kind::person);
  two.b.document.entities[third].names.push_back("President of Norland");
  two.b.document.contacts.push_back({});
  two.b.document.contacts.back().parties = {0, known, third};
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  ASSERT_EQ(camps.of({1, known}), camps.of({0, none}));
  EXPECT_NE(camps.of({1, third}), camps.of({0, none}));
}

TEST(WhoseReadout, AreOfTheOfficeThatOneSideAloneHas) {
  const auto joined = [](const std::string& outlet_of_other, const std::string& name) {
    Two two("It was cold.", "It was cold.");
    two.b.document.outlet = outlet_of_other;
    Maker article("c", "It was cold.");
    const std::uint32_t who = article.entity(name, Kind::person);
    std::vector<Document> documents = two.documents();
    documents.push_back(article.document);
    const comparison::Camps camps(documents);
    return camps.of({2, who}) == camps.of({0, none});
  };
  const std::string presidency = "Presidency of Orlande";
  EXPECT_TRUE(joined(presidency, "the minister"));
  EXPECT_TRUE(joined(presidency, "l'entourage du ministre"));
  EXPECT_FALSE(joined(presidency, "the minister of fisheries"));
  EXPECT_FALSE(joined(orlande, "the minister")) << "both have one";
}

}  // namespace
}  // namespace dixit
