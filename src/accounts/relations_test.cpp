// Which relations are not written: what is blamed, who is answered, who agrees.
#include <gtest/gtest.h>

#include <set>

#include "accounts/accounts.h"
#include "accounts/test_accounts.h"

namespace dixit {
namespace {

std::set<std::string> parties_that(RelationKind kind, const Document& document) {
  std::set<std::string> found;
  const Accounts accounts = compare(std::span(&document, 1));
  for (const Matter& matter : accounts.matters)
    for (const Relation& r : matter.relations)
      if (r.kind == kind) found.insert(accounts.parties[matter.positions[r.b].party].name);
  return found;
}

// `la gestion de la crise des grévistes par …`: they are only what it is about.
TEST(Relations, BlameIsLaidOnWhomItsWordsBeginWith) {
  const auto blamed = [](const std::string& blame) {
    Maker m("a", "Hal Reed said the quay of Norvik is safe. Ida Moll denounced " + blame + ".");
    const std::uint32_t hal = m.entity("Hal Reed", Kind::person);
    m.say(hal, Act::say, "the quay of Norvik is safe");
    m.say(m.entity("Ida Moll", Kind::person), Act::criticise, blame);
    const std::uint32_t begin = find_words(m.document, blame).begin;
    for (std::uint32_t w = begin; w < m.document.words.size(); ++w)
      if (m.document[w] == "Reed")
        m.document.mentions.push_back(
            {{w - 1, w + 1}, MentionType::person, MentionForm::name, Gender::unknown, Number::singular, hal, 1});
    return parties_that(RelationKind::blames, m.document);
  };
  EXPECT_EQ(blamed("the empty words of Hal Reed on the quay of Norvik"), std::set<std::string>{"Hal Reed"});
  EXPECT_TRUE(blamed("how the quay of Norvik is kept since the days of Hal Reed").empty());
}

TEST(Relations, NobodysWordsAreBlamed) {
  const auto blames = [](const std::string& who) {
    Maker m("a", "Norland blamed " + who + " for having suggested a link between the cable and the ship.");
    m.say(m.entity("Norland", Kind::state), Act::criticise,
          who + " for having suggested a link between the cable and the ship");
    m.say(m.entity(who, Kind::group), Act::propose, "a link between the cable and the ship").parent = 0;
    return !parties_that(RelationKind::blames, m.document).empty();
  };
  EXPECT_TRUE(blames("Karvenia"));
  EXPECT_FALSE(blames("these people"));
}

// Ida Moll says one thing, Hal Reed answers her, and then somebody replies: whom to?
std::set<std::string> replied_to(const std::string& cue, const std::string& to = "") {
  const std::string asked = "the mayor gave his word on the harbour before witnesses",
                    first = "the harbour must be dredged first of all", last = "the harbour needs no mayor at all";
  Maker m("c", "Ida Moll said that " + asked + ". Hal Reed replied that " + first + ". Paul Brack " + cue + " that " +
                   last + ".");
  m.say(m.entity("Ida Moll", Kind::person), Act::say, asked);
  m.say(m.entity("Hal Reed", Kind::person), Act::say, first).cue = {find_words(m.document, "replied")};
  Statement& reply = m.say(m.entity("Paul Brack", Kind::person), Act::say, last);
  reply.cue = {find_words(m.document, cue)};
  if (!to.empty()) reply.to = m.entity(to, Kind::person);
  const Accounts accounts = compare(std::span(&m.document, 1));
  std::set<std::string> found;
  for (const Matter& matter : accounts.matters)
    for (const Relation& r : matter.relations)
      if (r.kind == RelationKind::replies && accounts.parties[matter.positions[r.a].party].name == "Paul Brack")
        found.insert(accounts.parties[matter.positions[r.b].party].name);
  return found;
}

TEST(Relations, AReplyIsToWhomItSays) {
  EXPECT_EQ(replied_to("retorted", "Hal Reed"), std::set<std::string>{"Hal Reed"});
  EXPECT_TRUE(replied_to("retorted", "Eva Sorel").empty()) << "she said nothing just before";
  EXPECT_TRUE(replied_to("retorted").empty()) << "both may answer Ida Moll";
}

// `Y says that X said …` is no accord of the two.
TEST(Relations, WhoTellsWhatAnotherSaysDoesNotAgree) {
  const auto agree = [](bool told) {
    const std::string words = "the northern quay of Norvik was repaired with granite before the autumn storms";
    Maker m("a", "Hal Reed said that " + words + ". Ida Moll said that Hal Reed claimed that " + words + " and stone.");
    const std::uint32_t hal = m.entity("Hal Reed", Kind::person), ida = m.entity("Ida Moll", Kind::person);
    m.say(hal, Act::say, words);
    m.say(ida, Act::say, told ? "Hal Reed claimed that " + words + " and stone" : words + " and stone");
    if (told) {
      Statement& inner = m.say(hal, Act::say, words + " and stone");
      inner.parent = 1;
    }
    return !parties_that(RelationKind::agrees, m.document).empty() ||
           !parties_that(RelationKind::narrower, m.document).empty();
  };
  EXPECT_FALSE(agree(true));
  EXPECT_TRUE(agree(false));
}

TEST(Relations, HowSureTheyAreSaysHowManyHold) {
  const std::string words = "the northern quay of Norvik was repaired with granite before the autumn storms";
  Maker m("a", "Hal Reed said that " + words +
                   ". It rained. Ida Moll said that before the autumn storms the northern "
                   "quay of Norvik was repaired by divers.");
  m.say(m.entity("Hal Reed", Kind::person), Act::say, words);
  m.say(m.entity("Ida Moll", Kind::person), Act::say,
        "before the autumn storms the northern quay of Norvik was repaired by divers");
  const Accounts accounts = compare(std::span(&m.document, 1));
  ASSERT_FALSE(accounts.matters.empty());
  ASSERT_FALSE(accounts.matters[0].relations.empty());
  EXPECT_LT(accounts.matters[0].relations[0].probability, .5F) << "of such accords in papers one in four holds";
}

}  // namespace
}  // namespace dixit
