// What was said once, though it stands in several places.
#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "accounts/accounts.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

const std::string dam =
    "the new dam on the upper river will not be built before next summer, as cement and workers are missing";
const std::string few_words = "no dam before the next summer";

// How many positions two articles have that say the same in nearly the same words; `outlet`: `Government of `.
std::size_t positions_of_both(const std::string& speaker, const std::string& other, const std::string& words = dam,
                              const std::string& more = "", const std::string& outlet = "") {
  std::vector<Document> documents;
  for (const std::string& who : {speaker, other}) {
    const std::string said = words + (who == speaker ? "" : " now");
    Maker m(who, who + " said that " + said + "." + more);
    m.say(m.entity(who, Kind::person), Act::say, said);
    if (!more.empty()) m.entity(speaker, Kind::person);
    if (!outlet.empty()) m.document.outlet = outlet + (who == speaker ? "Norland" : "Karvenia");
    documents.push_back(m.document);
  }
  std::size_t count = 0;
  for (const Matter& matter : compare(documents).matters) count += matter.positions.size();
  return count;
}

TEST(Sayings, SameWordsAreOneSayingWhoeverIsReadToSayThem) {
  EXPECT_EQ(positions_of_both("Jeanne Valmont", "a minister", few_words), 1U);
  EXPECT_EQ(positions_of_both("Jeanne Valmont", "Paul Vasseur", few_words, " Jeanne Valmont was there."), 1U);
  EXPECT_EQ(positions_of_both("Jeanne Valmont", "Paul Vasseur", few_words), 2U) << "neither article names both";
  EXPECT_EQ(positions_of_both("Jeanne Valmont", "Paul Vasseur"), 1U) << "but so many words";
}

// `at the request of Norland` is not `at the request of Karvenia`, though all other words are the same.
TEST(Sayings, WhoIsSaidToHaveAskedTellsTwoApart) {
  std::vector<Document> documents;
  for (const std::string& asked : {std::string("Norland"), std::string("Karvenia")}) {
    const std::string said = "the long and frank call on the northern ferry took place at the request of " + asked;
    Maker m(asked, "The spokesman said that " + said + ".");
    m.say(m.entity("the spokesman", Kind::person), Act::say, said);
    Contact call;
    call.mentions = {find_words(m.document, "call")};
    call.initiative = {m.entity(asked, Kind::state)};
    call.initiative_words = {find_words(m.document, "at the request of")};
    m.document.contacts.push_back(call);
    documents.push_back(m.document);
  }
  const auto positions = [&] {
    std::size_t count = 0;
    for (const Matter& matter : compare(documents).matters) count += matter.positions.size();
    return count;
  };
  EXPECT_EQ(positions(), 2U);
  for (Document& d : documents) d.contacts.clear();
  EXPECT_EQ(positions(), 1U);
}

TEST(Sayings, SameWordsOfTwoGovernmentsAreTwoAccounts) {
  EXPECT_EQ(positions_of_both("Jeanne Valmont", "a minister", dam, "", "Government of "), 2U);
}

std::vector<std::string> parties_of(const std::vector<Document>& documents) {
  const Accounts accounts = compare(documents);
  std::vector<std::string> names;
  for (const Matter& matter : accounts.matters)
    for (const Position& position : matter.positions) names.push_back(accounts.parties[position.party].name);
  return names;
}

using Names = std::vector<std::string>;

// In a heading and in the text it was said once; in two sentences, one after the other, by two.
TEST(Sayings, ToldInTurnIsSaidByTwo) {
  const std::string said = "the fire in the old harbour of Norvik was laid by somebody";
  const auto parties = [&](const std::string& between) {
    Maker m("a", "Ida Moll said that " + said + "." + between + " Hal Reed said that " + said + " too.");
    m.say(m.entity("Ida Moll", Kind::person), Act::say, said);
    m.say(m.entity("Hal Reed", Kind::person), Act::say, said + " too");
    return parties_of({m.document}).size();
  };
  EXPECT_EQ(parties(""), 2U);
  EXPECT_EQ(parties(" It rained."), 1U);
}

TEST(Sayings, WhoExcludesTheOtherIsAnother) {
  const auto quay = [](const std::string& who, const std::string& state) {
    const std::string said = "since Monday the northern quay of Norvik is " + state + " to all lorries from the town";
    Maker m(who, who + " said that " + said + ". Hal Reed was there.");
    m.say(m.entity(who, Kind::person), Act::say, said);
    m.entity("Hal Reed", Kind::person);
    return m.document;
  };
  EXPECT_EQ(parties_of({quay("Hal Reed", "open"), quay("Ida Moll", "open")}), Names({"Hal Reed"}));
  EXPECT_EQ(parties_of({quay("Hal Reed", "open"), quay("Ida Moll", "closed")}), Names({"Hal Reed", "Ida Moll"}));
}

// A heading repeats what somebody says below, and is read to be of somebody else.
TEST(Sayings, SaidTwiceInOneArticleIsOfWhomItNames) {
  Maker m("a",
          "The old quay will not last the winter. Ida Moll, of the port, said the old quay will not last the winter.");
  m.say(m.entity("Norvik Council", Kind::organisation), Act::say, "The old quay will not last the winter")
      .source.clear();
  m.say(m.entity("Ida Moll", Kind::person), Act::say, "the old quay will not last the winter");
  EXPECT_EQ(parties_of({m.document}), Names({"Ida Moll"}));
}

TEST(Sayings, APaperTellsWhatItWritesThatSomebodySays) {
  const auto fire = [](const std::string& families, double count) {
    Maker m("a", families +
                     " families have lost their homes in a warehouse fire on Monday. Captain Moll said nine families "
                     "lost their homes in the warehouse fire on Monday.");
    m.document.outlet = "Norvik Courier";
    m.say(m.entity("Captain Moll", Kind::person), Act::say,
          "nine families lost their homes in the warehouse fire on Monday")
        .source = {find_words(m.document, "Captain Moll")};
    m.count(families, "families", count);
    m.count("nine", "families", 9);
    return m.document;
  };
  EXPECT_EQ(parties_of({fire("Nine", 9)}), Names({"Captain Moll"}));
  EXPECT_EQ(parties_of({fire("Twelve", 12)}).size(), 2U);
}

// `Norland accuses Karvenia of it, Karvenia accuses Norland of it`: the words are the same, and a title that could be
// of either joins neither.
TEST(Sayings, WhoAccusesTheOtherIsAnother) {
  const std::string strike =
      " of having bombed the old hospital of Sund with two drones from the northern border, during the night, while "
      "nurses and patients slept in the cellar of the eastern wing";
  Maker m("a", "The old hospital of Sund was bombed with two drones. Norland accuses Karvenia" + strike +
                   ". Karvenia accuses Norland" + strike + ".");
  m.document.outlet = "Norvik Courier";
  const std::uint32_t norland = m.entity("Norland", Kind::state), karvenia = m.entity("Karvenia", Kind::state);
  m.say(norland, Act::accuse, "Karvenia" + strike);
  m.say(karvenia, Act::accuse, "Norland" + strike);
  for (const auto& [name, entity] : {std::pair("Karvenia", karvenia), std::pair("Norland", norland)}) {
    Mention mention;
    mention.words = find_words(m.document, std::string(name) + " of having");
    mention.words.end = mention.words.begin + 1;
    mention.entity = entity;
    m.document.mentions.push_back(mention);
  }
  const Names found = parties_of({m.document});
  EXPECT_EQ(std::set<std::string>(found.begin(), found.end()), std::set<std::string>({"Karvenia", "Norland"}));
}

}  // namespace
}  // namespace dixit
