// What two governments print of one talk, point by point.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/camps.h"
#include "accounts/test_readouts.h"

namespace dixit {
namespace {

TEST(Readouts, EachPointIsAMatter) {
  const std::string quay = "the northern quay of the harbour would be repaired by divers in spring",
                    quay2 = "in spring divers would repair the northern quay in the harbour",
                    school = "forty officers would be trained at the naval school",
                    school2 = "the naval school would train forty officers";
  Two two("She said that " + quay + ". She said that " + school + ".",
          "He said that " + school2 + ". He said that " + quay2 + ".");
  two.a.say(0, Act::say, quay).meaning = two.b.say(0, Act::say, quay2).meaning = {60, 0, 0};
  two.a.say(0, Act::say, school).meaning = two.b.say(0, Act::say, school2).meaning = {0, 60, 0};
  const std::vector<Document> documents = two.documents();
  const Accounts accounts = compare(documents);
  for (const auto& [one, other] : {std::pair(quay, quay2), std::pair(school, school2)}) {
    const Relation* relation = between(accounts, one, other, documents);
    ASSERT_TRUE(relation) << one;
    EXPECT_EQ(relation->kind, RelationKind::agrees) << one;
  }
  EXPECT_FALSE(between(accounts, quay, school2, documents));
}

TEST(Readouts, WhatTheyTellThemselvesIsMatchedByItsMeaning) {
  const std::string one = "Trains will run to the coast again from the first of May",
                    other = "Rail traffic towards the sea resumes this spring",
                    far = "Wheat was praised by all of them there";
  Two two(far + ". " + one + ".", other + ". " + far + ".");
  const std::vector<Document> documents = two.documents();
  const auto meaning_of = [&](const Document& document, Range<Word> words) -> std::vector<std::int8_t> {
    const std::string_view text = document(words);
    if (text.find(one) == 0 || text.find(other) == 0) return {60, 0, 0};
    return text.find(far) == 0 ? std::vector<std::int8_t>{0, 60, 0} : std::vector<std::int8_t>{0, 0, 60};
  };
  const Accounts by_meaning = compare(documents, meaning_of), by_words = compare(documents);
  const Relation* relation = between(by_meaning, one, other, documents);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->kind, RelationKind::agrees);
  EXPECT_FALSE(between(by_words, one, other, documents)) << "they have no word in common";
}

// Likely one matter by their words and place.
TEST(Readouts, SidesAgreeWhereEachIsNearestToTheOther) {
  const std::string one = "the guards of the northern pass sent back many persons without papers",
                    other = "every gate on the northern pass would be painted by students",
                    rest = "wheat was praised by all of them there", rest2 = "barley was praised by none of them there";
  const auto agreed = [&](std::vector<std::int8_t> meaning, bool by_sides) {
    Two two("She said that " + one + ". She said that " + rest + ".",
            "He said that " + other + ". He said that " + rest2 + ".");
    const auto speaker = [&](Maker& m, const char* name) { return by_sides ? 0 : m.entity(name, Kind::person); };
    two.a.say(0, Act::say, "spoke");
    two.b.say(0, Act::say, "spoke");
    two.a.say(speaker(two.a, "Ida Moll"), Act::say, one).meaning = {60, 0, 0};
    two.b.say(speaker(two.b, "Hal Reed"), Act::say, other).meaning = std::move(meaning);
    two.a.say(0, Act::say, rest).meaning = two.b.say(0, Act::say, rest2).meaning = {0, 60, 0};
    const std::vector<Document> documents = two.documents();
    const Accounts accounts = compare(documents);
    const Relation* relation = between(accounts, one, other, documents);
    return relation && relation->kind == RelationKind::agrees;
  };
  EXPECT_TRUE(agreed({60, 0, 60}, true));
  EXPECT_FALSE(agreed({60, 0, 60}, false)) << "whom either quotes";
  EXPECT_FALSE(agreed({5, 1, 60}, true)) << "nearer to the rest";
}

TEST(Readouts, OtherCountsAreNoAccord) {
  const std::string one = "the guards of the pass sent back 64 persons",
                    other = "the guards of the pass returned 41 foreigners";
  Two two("She said that " + one + ".", "He said that " + other + ".");
  two.a.say(0, Act::say, one).meaning = two.b.say(0, Act::say, other).meaning = {60, 0, 0};
  const std::vector<Document> plain = two.documents();
  const Accounts same = compare(plain);
  two.a.count("64", "persons", 64);
  two.b.count("41", "foreigners", 41);
  const std::vector<Document> counted = two.documents();
  const Accounts accounts = compare(counted);
  const Relation* agreed = between(same, one, other, plain);
  ASSERT_TRUE(agreed);
  EXPECT_EQ(agreed->kind, RelationKind::agrees);
  const Relation* found = between(accounts, one, other, counted);
  EXPECT_TRUE(!found || found->kind != RelationKind::agrees);
}

TEST(Readouts, AmountsOfOneUnitDiffer) {
  const std::string one = "the accord on wheat provides for 280 tonnes",
                    other = "the wheat accord on a quantity of 300 tonnes";
  Two two("She praised " + one + ".", "He praised " + other + ".");
  two.a.say(0, Act::support, one);
  two.b.say(0, Act::support, other);
  two.a.count("280 tonnes", "wheat", 280);
  two.b.count("300 tonnes", "quantity", 300);
  two.a.document.figures.back().unit = two.b.document.figures.back().unit = "tonne";
  const std::vector<Document> documents = two.documents();
  const Accounts accounts = compare(documents);
  const Relation* relation = between(accounts, one, other, documents);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->kind, RelationKind::diverges);
}

TEST(Readouts, WhatIsDemandedAndWhatIsNotDone) {
  const std::string one = "the fishing licences be extended until autumn",
                    other = "no fishing licence would be extended";
  Two two("She demanded that " + one + ".", "He said that " + other + ".");
  two.a.say(0, Act::demand, one);
  two.b.say(0, Act::say, other);
  const std::vector<Document> documents = two.documents();
  const Accounts accounts = compare(documents);
  const Relation* relation = between(accounts, one, other, documents);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->kind, RelationKind::contradicts);
}

// Told by a paper: that nobody proposed it, of what the other side proposed.
TEST(Readouts, WhatOneProposedNobodyDidSaysTheOther) {
  const std::string one = "a truce of thirty days along the river";
  const auto contradicted = [&](const std::string& other) {
    Two two("It was cold.", "It was cold.");
    two.a.say(0, Act::say, "spoke");
    two.b.say(0, Act::say, "spoke");
    Maker paper("c", "Ines Valmont proposed " + one + ". Pavel Doran said that " + other + ".");
    paper.document.outlet = "The Northport Herald";
    Statement& proposed = paper.say(paper.entity("Ines Valmont", Kind::person), Act::propose, one);
    proposed.cue = {find_words(paper.document, "proposed")};
    paper.say(paper.entity("Pavel Doran", Kind::person), Act::say, other);
    const std::vector<Document> documents = {two.a.document, two.b.document, paper.document};
    const Accounts accounts = compare(documents);
    const Relation* relation = between(accounts, one, other, documents);
    return relation && relation->kind == RelationKind::contradicts;
  };
  EXPECT_TRUE(contradicted("no truce had been proposed by anybody"));
  EXPECT_FALSE(contradicted("a truce had been proposed by nearly everybody"));
  EXPECT_FALSE(contradicted("no truce had been wanted by anybody")) << "that she proposed it may be so";
}

// Of two things that one sentence tells, the clause with the figure that the other side disputes carries the position.
TEST(Readouts, FiguresOfOneQuestionDiffer) {
  const std::string one = "the crew had landed 38 tonnes of cod, and the consul had been called at once",
                    other = "the trawler had landed only 22 tonnes of cod";
  Two two("She said that " + one + ".", "He said that " + other + ".");
  two.a.say(0, Act::say, one);
  two.b.say(0, Act::say, other);
  two.a.count("38 tonnes", "cod", 38);
  two.b.count("22 tonnes", "cod", 22);
  two.a.document.figures[0].unit = two.b.document.figures[0].unit = "tonne";
  const std::vector<Document> documents = two.documents();
  const Accounts accounts = compare(documents);
  const Relation* relation = between(accounts, "38 tonnes", "22 tonnes", documents);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->kind, RelationKind::diverges);
  EXPECT_EQ(relation->rule, "figures");
  for (const Position& position : accounts.matters.front().positions)
    EXPECT_EQ(position.stance, Stance::figures) << "though all it says affirms";
  EXPECT_FALSE(between(accounts, "consul", "22 tonnes", documents)) << "the clause, not the whole";
  ASSERT_EQ(relation->reason.size(), 2U);
  const Position& position = accounts.matters.front().positions[relation->a];
  EXPECT_EQ(documents[position.evidence.front().document](relation->reason.front().words),
            documents[position.evidence.front().document](position.evidence.front().words));
}

TEST(Readouts, AFigureThatMeetsNoneIsToldByTheWay) {
  const auto stance = [](const std::string& of_line, const std::string& outlet) {
    Two two("She said that " + of_line + ".", "He said that the herring shoals of the gulf were gone.");
    two.a.document.outlet = outlet;
    two.a.say(0, Act::say, of_line);
    two.b.say(0, Act::say, "the herring shoals of the gulf were gone");
    two.a.count("18 months", "", 18);
    const std::vector<Document> documents = two.documents();
    for (const Matter& matter : compare(documents).matters)
      for (const Position& p : matter.positions)
        if (documents[p.evidence[0].document](p.evidence[0].words).ends_with("18 months")) return p.stance;
    return Stance::asks;
  };
  const std::string whole = "the railway line along the coast would be rebuilt within 18 months";
  EXPECT_EQ(stance(whole, castany), Stance::affirms);
  EXPECT_EQ(stance("it would take 18 months", castany), Stance::figures) << "says little else";
  EXPECT_EQ(stance(whole, "The Northport Herald"), Stance::figures) << "no readout";
}

TEST(Readouts, WhoRepliesWithANoDenies) {
  const std::string asked = "the mayor gave his word on the harbour before witnesses";
  const auto found = [&](const std::string& reply, bool with_readouts) {
    Two two("It was cold.", "It was cold.");
    Maker paper("c", "Ida Moll said that " + asked + ". Paul Brack replied that " + reply + ".");
    paper.document.outlet = "The Northport Herald";
    paper.say(paper.entity("Ida Moll", Kind::person), Act::say, asked);
    Statement& replied = paper.say(paper.entity("Paul Brack", Kind::person), Act::say, reply);
    replied.cue = {find_words(paper.document, "replied")};
    std::vector<Document> documents = {paper.document};
    if (with_readouts) documents = {two.a.document, two.b.document, paper.document};
    const Accounts accounts = compare(documents);
    const Relation* relation = between(accounts, asked, reply, documents);
    return relation ? std::optional(relation->kind) : std::nullopt;
  };
  const std::string no = "nobody had promised anything of the kind to her";
  EXPECT_EQ(found(no, true), RelationKind::denies);
  EXPECT_EQ(found("the quays must be repaired first of all", true), RelationKind::replies);
  EXPECT_EQ(found(no, false), RelationKind::replies);
}

std::size_t positions(const Maker& m) {
  std::size_t count = 0;
  for (const Matter& matter : compare(std::span(&m.document, 1)).matters) count += matter.positions.size();
  return count;
}

TEST(Readouts, AllTheirSentencesAreTheirAccount) {
  const std::string text =
      "Talks on the ferry went on for long. Wheat was the second point of them. Fish came third that day. "
      "The accord on schools will be signed soon. Trains will run again from the first of May. It was late then.";
  Maker own = readout("a", castany, "Ines Valmont", text),
        paper = readout("b", "The Northport Herald", "Ida Moll", text);
  EXPECT_GT(positions(own), positions(paper));
}

TEST(Readouts, BodiesHaveThemToo) {
  Two two("It was cold.", "It was cold.");
  two.a.document.outlet = "Federation of Castanian Railwaymen";
  two.b.document.outlet = "Orlande Railways Company";
  const std::vector<Document> documents = two.documents();
  EXPECT_TRUE(comparison::Camps(documents).has_readouts_of_two());
}

TEST(Readouts, WhatBothSidesTellComesFirst) {
  const std::string quay = "the northern quay would be repaired by divers",
                    quay2 = "divers would repair the northern quay";
  Two two("She said that " + quay + ".", "He said that " + quay2 + ".");
  two.a.say(0, Act::say, quay).meaning = two.b.say(0, Act::say, quay2).meaning = {60, 0, 0};
  const std::string fish = "the herring shoals of the gulf were gone";
  Maker paper("c", "Ida Moll said that " + fish +
                       ". Jan Orr said that the gulf herring shoals were gone. Eva Lund said "
                       "that the shoals of gulf herring had gone.");
  paper.document.outlet = "The Northport Herald";
  paper.say(paper.entity("Ida Moll", Kind::person), Act::say, fish);
  paper.say(paper.entity("Jan Orr", Kind::person), Act::say, "the gulf herring shoals were gone");
  paper.say(paper.entity("Eva Lund", Kind::person), Act::say, "the shoals of gulf herring had gone");
  std::vector<Document> documents = two.documents();
  documents.insert(documents.begin(), paper.document);
  const Accounts accounts = compare(documents);
  const auto first_of = [](const Matter& matter) { return matter.positions.front().evidence.front().document; };
  const auto papers = std::ranges::find_if(accounts.matters, [&](const Matter& m) { return first_of(m) == 0; });
  ASSERT_NE(papers, accounts.matters.end());
  EXPECT_EQ(papers->positions.size(), 2U) << "as many speak, and its article comes first";
  EXPECT_EQ(accounts.matters.front().positions.size(), 2U);
  EXPECT_NE(first_of(accounts.matters.front()), 0U);
}

TEST(Readouts, ThatTwoTalkedIsNoPosition) {
  Maker m("a", "Ines Valmont and Pavel Doran spoke by phone on Tuesday.");
  m.document.outlet = castany;
  EXPECT_EQ(positions(m), 1U);
  Contact call;
  call.mentions = {find_words(m.document, "spoke by phone")};
  call.status = {ContactStatus::held, 1};
  m.document.contacts.push_back(call);
  EXPECT_EQ(positions(m), 0U);
  m.document.contacts.back().initiative_words = {find_words(m.document, "by phone")};
  EXPECT_EQ(positions(m), 1U) << "it says who asked for it";
}

// Whether the place that `text` begins with is a party that the readout is the account of.
bool is_seat(const std::string& text, ContactKind kind) {
  Maker m("a", text);
  m.document.outlet = castany;
  const std::uint32_t leader = m.entity("Eva Rowan", Kind::person), place = m.entity("Velk", Kind::organisation);
  m.say(leader, Act::say, "no more");
  Contact contact;
  contact.kind.value = kind;
  m.document.contacts = {contact};
  const std::vector<Document> documents = {m.document};
  const comparison::Camps camps(documents);
  return camps.of({0, place}) == camps.of({0, none});
}

TEST(Readouts, ThePlaceOfACallIsTheSeatOfWhoTellsIt) {
  EXPECT_TRUE(is_seat("Velk, 22 April. She said no more. Velk had asked for it.", ContactKind::call));
  EXPECT_TRUE(is_seat("Velk – She said no more. Velk had asked for it.", ContactKind::call));
  EXPECT_FALSE(is_seat("Velk, 22 April. She said no more. Velk had asked for it.", ContactKind::visit))
      << "of the host";
  EXPECT_FALSE(is_seat("She said no more. Velk had asked for it.", ContactKind::call));
  EXPECT_FALSE(is_seat("Velk, president of Sund, called. She said no more.", ContactKind::call)) << "a name, no date";
}

TEST(Readouts, APartyIsCalledByItsNameAndNotByItsOffice) {
  Two two("The Minister said no. The Minister said never. The Minister left.", "It was cold.");
  const std::uint32_t office = two.a.entity("The Minister", Kind::person);
  for (int i = 0; i < 3; ++i) two.a.document.entities[office].mentions.push_back(0);
  two.a.say(0, Act::say, "no");
  const std::vector<Document> documents = two.documents();
  const comparison::Camps camps(documents);
  ASSERT_EQ(camps.of({0, office}), camps.of({0, 0}));
  EXPECT_EQ(camps.party(camps.of({0, 0})).name, "Ines Valmont");
}

TEST(Readouts, ADatelineIsNoPosition) {
  const std::string rest = " Wheat was the second point of the talks.";
  Maker dated("a", "Velk, 22 April 2025." + rest), other("a", "It was cold that April." + rest);
  dated.document.outlet = other.document.outlet = castany;
  EXPECT_EQ(positions(dated) + 1, positions(other));
}

TEST(Readouts, ABodyByWhichItsOutletBegins) {
  const auto is_outlet = [](const std::string& outlet, const std::string& body) {
    Maker m("a", "She said no to it. They said no more.");
    m.document.outlet = outlet;
    const std::uint32_t leader = m.entity("Eva Rowan", Kind::person), entity = m.entity(body, Kind::organisation);
    m.say(leader, Act::say, "no to it");
    m.say(leader, Act::say, "to it");
    m.say(entity, Act::say, "no more");
    const std::vector<Document> documents = {m.document};
    const comparison::Camps camps(documents);
    return camps.of({0, entity}) == camps.of({0, none});
  };
  EXPECT_TRUE(is_outlet("Government Press Bureau, Norwell", "Government Press Bureau"));
  EXPECT_FALSE(is_outlet("Government Press Bureau, Norwell", "Press Bureau"));
  EXPECT_FALSE(is_outlet("The Norwell Press Bureau News", "Norwell Press Bureau")) << "a paper";
}

// The one side's waters are not the other's.
TEST(Readouts, WhatWasInOtherLandsIsNotAgreed) {
  const std::string one = "the trawler Sund was boarded at night in the waters of Castany",
                    other = "the trawler Sund was boarded at night in the waters of Orlande";
  Two two("She said that " + one + ".", "He said that " + other + ".");
  for (Maker* m : {&two.a, &two.b})
    for (const char* state : {"Castany", "Orlande"}) m->entity(state, Kind::state);
  two.a.say(0, Act::say, one).meaning = two.b.say(0, Act::say, other).meaning = {60, 0, 0};
  const std::vector<Document> documents = two.documents();
  const Accounts accounts = compare(documents);
  const Relation* relation = between(accounts, one, other, documents);
  ASSERT_TRUE(relation);
  EXPECT_EQ(relation->kind, RelationKind::contradicts);
}

void tell_contact(Maker& m, std::vector<std::uint32_t> parties, const char* telling) {
  Contact contact;
  contact.mentions = {find_words(m.document, telling)};
  contact.parties = std::move(parties);
  contact.status = {ContactStatus::held, 1};
  m.document.contacts.push_back(contact);
}

std::vector<std::string> took_part(const std::vector<Document>& documents) {
  const Accounts accounts = compare(documents);
  std::vector<std::string> names;
  for (const std::uint32_t party : accounts.event.participants) names.push_back(accounts.parties[party].name);
  return names;
}

TEST(Readouts, OnlySidesTellWhoTookPart) {
  Two two("She said that they met.", "He said that they met.");
  Maker article("c", "Hal rang Ida about it.");
  tell_contact(two.a, {0, two.a.entity("Pavel Doran", Kind::person)}, "met");
  tell_contact(article, {article.entity("Hal", Kind::person), article.entity("Ida", Kind::person)}, "rang");
  two.a.say(0, Act::say, "they met again at the old quay");
  two.a.say(0, Act::say, "they met");
  two.b.say(0, Act::say, "they met");
  article.say(0, Act::say, "Ida about it");
  article.say(1, Act::say, "Hal rang Ida");
  std::vector<Document> documents = two.documents();
  documents.push_back(article.document);
  for (const std::string& name : took_part(documents)) EXPECT_TRUE(name != "Hal" && name != "Ida") << name;
}

TEST(Readouts, WhomOneSideAloneTellsOfTookNoPart) {
  const auto names = [](bool both, bool two_tell) {
    Two two("They met Eva Sorel.", "They met Eva Sorel.");
    const std::uint32_t of_a = two.a.entity("Eva Sorel", Kind::person), of_b = two.b.entity("Eva Sorel", Kind::person);
    tell_contact(two.a, {0, two.a.entity("Pavel Doran", Kind::person), of_a}, "met");
    if (two_tell) tell_contact(two.b, {0, two.b.entity("Ines Valmont", Kind::person)}, "met");
    if (both) two.b.document.contacts.back().parties.push_back(of_b);
    two.a.say(0, Act::say, "spoke");
    two.b.say(0, Act::say, "spoke");
    return took_part(two.documents());
  };
  const std::vector<std::string> sides = {"Ines Valmont", "Pavel Doran"};
  EXPECT_EQ(names(true, true).size(), 3U);
  EXPECT_EQ(names(false, true), sides);
  EXPECT_EQ(names(false, false), sides) << "though one alone tells of them";
}

}  // namespace
}  // namespace dixit
