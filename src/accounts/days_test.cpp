// Days of the week that differ, and words that exclude each other as sides tell what they did.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/opposed.h"
#include "accounts/opposites.h"
#include "accounts/test_readouts.h"

namespace dixit::comparison {
namespace {

Range<Word> all_words(const Document& document) { return {0, static_cast<std::uint32_t>(document.words.size())}; }

bool other_days(const std::string& a, const std::string& b) {
  const Document one = plain_document("a", a), other = plain_document("b", b);
  return on_other_days({one, all_words(one)}, {other, all_words(other)});
}

bool opposed_words(const std::string& a, const std::string& b) {
  const Document one = plain_document("a", a), other = plain_document("b", b);
  return opposite_words({one, all_words(one)}, {other, all_words(other)});
}

TEST(Days, OfTheWeekDiffer) {
  EXPECT_TRUE(other_days("Il rouvre mardi.", "Il rouvre jeudi."));
  EXPECT_TRUE(other_days("Il rouvre Mardi.", "It reopens on Wednesday."));
  EXPECT_FALSE(other_days("Il rouvre mardi.", "It reopens on Tuesday.")) << "in either language";
  EXPECT_FALSE(other_days("Il rouvre dimanche.", "It reopens on Sunday."));
  EXPECT_FALSE(other_days("Il rouvre mardi.", "It reopens soon."));
  EXPECT_FALSE(other_days("It reopens soon.", "Il rouvre mardi."));
  EXPECT_FALSE(other_days("It opens on Monday and Friday.", "It opens on Friday.")) << "one in common";
}

// Two bodies tell of one bridge.
std::vector<Document> two_tell(const std::string& of_one, const std::string& of_other) {
  std::vector<Document> documents;
  for (const auto& [who, words] : {std::pair("Norvik Ministry", of_one), std::pair("Northport Hospital", of_other)}) {
    Maker m(who, "The " + std::string(who) + " said that " + words + ".");
    m.say(m.entity(who, Kind::organisation), Act::say, words);
    documents.push_back(m.document);
  }
  return documents;
}

const Relation* relation_of(const Accounts& accounts, RelationKind kind) {
  for (const Matter& m : accounts.matters)
    for (const Relation& r : m.relations)
      if (r.kind == kind) return &r;
  return nullptr;
}

TEST(Days, AccountsThatTellOtherDaysDiverge) {
  const std::string one = "the northern bridge would reopen on Tuesday";
  for (const char* other : {"the northern bridge would reopen on Thursday",
                            "lorries could use the northern bridge again when it would reopen on Thursday"}) {
    const std::vector<Document> documents = two_tell(one, other);
    const Accounts accounts = compare(documents);
    const Relation* diverges = relation_of(accounts, RelationKind::diverges);
    ASSERT_TRUE(diverges) << other;
    EXPECT_EQ(diverges->rule, "days");
    ASSERT_EQ(diverges->reason.size(), 2U);
    EXPECT_EQ(documents[0](diverges->reason.front().words), one);
    EXPECT_FALSE(relation_of(accounts, RelationKind::agrees)) << other;
  }
}

TEST(Days, OneDayIsNoConflict) {
  const std::string one = "the northern bridge would reopen on Tuesday",
                    other = "lorries could use the northern bridge again when it would reopen on Tuesday";
  const std::vector<Document> documents = two_tell(one, other);
  const Accounts accounts = compare(documents);
  EXPECT_FALSE(relation_of(accounts, RelationKind::diverges));
  EXPECT_TRUE(relation_of(accounts, RelationKind::narrower));
}

// The rule by which what two sides tell themselves of it is related; empty: by none.
std::string rule_between(const std::string& one, const std::string& other) {
  Two two("She said that " + one + ".", "He said that " + other + ".");
  two.a.say(0, Act::say, one).meaning = two.b.say(0, Act::say, other).meaning = {60, 0, 0};
  const std::vector<Document> documents = two.documents();
  const Accounts accounts = compare(documents);
  const Relation* relation = between(accounts, one, other, documents);
  return relation ? relation->rule : std::string();
}

TEST(Days, ReadoutsThatTellOtherDaysDiverge) {
  const std::string bridge = "the northern bridge over the Varn at Velk would reopen to lorries on ";
  EXPECT_EQ(rule_between(bridge + "Tuesday", bridge + "Thursday"), "days");
  EXPECT_EQ(rule_between(bridge + "Tuesday", bridge + "Tuesday"), "same content");
}

// That the other day is another thing's is likely where the words are many, or few of them are the same.
TEST(Days, OfOtherThingsDoNotDiverge) {
  const std::string one = "the northern bridge would reopen on ",
                    long_one =
                        " though the divers and the masons who had worked on it for all of the winter and the "
                        "spring asked that the lorries of the salt company should wait until the new gates were "
                        "painted";
  EXPECT_EQ(rule_between(one + "Tuesday", one + "Thursday" + long_one), "");
  EXPECT_EQ(rule_between(one + "Tuesday", "on Thursday divers would take lorries over the northern bridge"), "");
  EXPECT_NE(rule_between(one + "Tuesday", one + "Tuesday" + long_one), "") << "of one day they are alike";
}

// Too far from each other to be in conflict, and still no accord.
TEST(Days, OtherDaysAreNoAccord) {
  const auto agree = [](const std::string& day) {
    const std::string one = "the northern bridge over the Varn would reopen to lorries and coaches on Tuesday",
                      other = "on " + day + " divers would let lorries and coaches over the northern bridge again";
    const std::vector<Document> documents = two_tell(one, other);
    return relation_of(compare(documents), RelationKind::agrees) != nullptr;
  };
  EXPECT_TRUE(agree("Tuesday"));
  EXPECT_FALSE(agree("Thursday"));
}

TEST(Days, OppositesOfWhatSidesDo) {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"leaving", "remained"},  {"withdrawn", "stayed"},   {"lifted", "remain"},        {"reopened", "closed"},
      {"closed", "kept"},       {"rouvrira", "fermee"},    {"quitte", "restera"},       {"retirees", "maintenues"},
      {"levees", "maintenues"}, {"supprime", "maintient"}, {"expelled", "voluntarily"}, {"expulse", "volontairement"},
      {"released", "held"},     {"liberes", "detient"},    {"resumed", "suspended"},    {"intact", "destroyed"},
      {"intactes", "detruites"}};
  for (const auto& [one, other] : pairs) {
    EXPECT_TRUE(are_opposites(one, other)) << one;
    EXPECT_TRUE(are_opposites(other, one)) << other;
  }
  EXPECT_FALSE(are_opposites("levier", "maintenues")) << "another word";
  EXPECT_FALSE(are_opposites("relever", "maintenues"));
  EXPECT_FALSE(are_opposites("held", "holds"));
}

TEST(Days, OppositesInPassages) {
  EXPECT_TRUE(opposed_words("The guards of the pass are leaving Sund.", "The guards of the pass stay in Sund."));
  EXPECT_TRUE(opposed_words("Les sanctions sur le sel sont levées.", "Les sanctions sur le sel sont maintenues."));
  EXPECT_FALSE(opposed_words("Les sanctions sur le sel sont levées.", "Les quais de Velk restent maintenus."))
      << "of something else";
}

}  // namespace
}  // namespace dixit::comparison
