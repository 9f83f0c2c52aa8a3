#include "query/ask.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include "accounts/common_meaning.h"
#include "query/saved.h"
#include "query/test_asked.h"
#include "store/columns.h"
#include "store/corrections.h"

namespace dixit {
namespace {

long most_memory() {  // KiB
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss;
}

TEST_F(Asked, AnActorWhoIsNotThereTakesNoMemory) {
  const long before = most_memory();
  EXPECT_EQ(found("who:a4294967295"), "");
  EXPECT_EQ(found("to:a4294967295"), "");
  EXPECT_EQ(found("who:a4294967295|Kremlin act:deny"), "a1:s1");
  EXPECT_LT(most_memory() - before, 200'000);
}

TEST_F(Asked, ByTable) {
  const std::pair<const char*, const char*> table[] = {
      {"", "a1:s1 a1:s2 a2:s1 a2:s2 a3:s1 a3:s2"},
      {"act:deny", "a1:s1 a2:s1 a3:s1"},
      {"acte:nier -polarity:negated", "a1:s1 a2:s1"},
      {"-act:deny", "a1:s2 a2:s2 a3:s2"},
      {"act:say|warn", "a1:s2 a2:s2"},
      {"who:Kremlin act:deny", "a1:s1"},
      {"who:moreau", "a1:s2 a2:s1"},
      {"who:\"Claire Moreau\" act:deny", "a2:s1"},
      {"who:kremlin OR act:reject", "a1:s1 a3:s2"},
      {"who:Kremlin|Martin", "a1:s1 a3:s1 a3:s2"},
      {"who:unknown", "a2:s2"},
      {"who:sources", "a2:s2"},
      {"who:nobody", ""},
      {"to:députés", "a1:s2"},
      {"via:agency", "a2:s1"},
      {"about:Odessa", "a1:s1 a2:s1"},
      {"about:odessa outlet:gazette", "a2:s1"},
      {"about:ukraine", "a3:s2"},
      {"about:l’Ukraine", "a3:s2"},
      {"nier", "a1:s1 a3:s1"},
      {"deny", "a2:s1"},
      {"denying", "a2:s1"},
      {"attaques", "a1:s1"},
      {"\"toute attaque\"", "a1:s1"},
      {"\"attaque contre\"", "a1:s1"},
      {"\"contre attaque\"", ""},
      {"la attaque", "a1:s1"},
      {"attaque & contre ?", "a1:s1"},
      {"-odessa", "a1:s2 a2:s2 a3:s1 a3:s2"},
      {"quote:\"rien à cacher\"", "a1:s2"},
      {"quote:attaque", ""},
      {"form:direct", "a1:s2"},
      {"polarity:negated", "a3:s1"},
      {"since:2024-03", "a1:s1 a1:s2 a2:s1 a2:s2"},
      {"until:2024-03", "a2:s1 a2:s2 a3:s1 a3:s2"},
      {"until:2023-06", ""},
      {"until:2023", "a3:s1 a3:s2"},
      {"date:2022-12..2023-06", ""},
      {"date:2023", "a3:s1 a3:s2"},
      {"since:2024-04-04", ""},
      {"said:2024-03-09", "a2:s1"},
      {"in:a3", "a3:s1 a3:s2"},
      {"dans:pont", "a1:s1 a1:s2"},
      {"outlet:courrier", "a1:s1 a1:s2 a3:s1 a3:s2"},
      {"outlet:\"le courrier\"", "a1:s1 a1:s2"},
      {"lang:en", "a2:s1 a2:s2"},
      {"confidence:0.85", "a1:s1 a2:s1 a3:s1"},
      {"confidence:<0,85", "a1:s2 a2:s2 a3:s2"},
      {"act:deny sort by date asc", "a3:s1 a2:s1 a1:s1"},
      {"act:deny sort by added asc", "a1:s1 a2:s1 a3:s1"},
      {"limit:2", "a1:s1 a1:s2"},
      {"limit:2 offset:4", "a3:s1 a3:s2"},
      {"offset:9", ""},
      {"'; DROP TABLE documents; --x", ""},
      {"\" OR 1=1\"", ""},
      {"about:\"content : NEAR(\"", ""},
  };
  for (const auto& [question, expected] : table) EXPECT_EQ(found(question), expected) << question;
}

TEST_F(Asked, CountsByAnyField) {
  EXPECT_EQ(counts("count by act"), "deny 3, say 1, warn 1, reject 1, ");
  EXPECT_EQ(counts("act:deny count by who"), "Kremlin 1, Claire Moreau 1, Paul Martin 1, ");
  EXPECT_EQ(counts("count by month"), "2023 2, 2024-03 2, 2024-04 2, ");
  EXPECT_EQ(counts("count by year, act"), "2023 deny 1, 2023 reject 1, 2024 say 1, 2024 deny 2, 2024 warn 1, ");
  EXPECT_EQ(counts("count by outlet limit:1"), "Le Courrier 2, ");
  EXPECT_EQ(counts("count by polarity,form"), "actual indirect 4, actual direct 1, negated indirect 1, ");
  EXPECT_EQ(counts("who:unknown count by who"), " 1, ");
  EXPECT_EQ(answer("count by act").total, 6U);
  EXPECT_EQ(answer("count by act").groups, 4U);
}

// Three numbers of 32 bits are more than one of 64 holds.
TEST_F(Asked, CountsByThreeFieldsOfManyValues) {
  ColumnWriter columns(store.database().handle());
  constexpr std::uint32_t many = 4'294'967'290;
  for (std::uint32_t id = 1; id <= 6; ++id) {
    columns.set(id, Column::who, id % 2 == 0 ? 7 : many);
    columns.set(id, Column::document, many);
    columns.set(id, Column::to, id < 5 ? many : 3);
  }
  columns.flush();
  std::string all;
  for (const Counted& counted : answer("count by who, article, to").counts) {
    for (const std::uint32_t value : counted.values) all += std::to_string(value) + ' ';
    all += "= " + std::to_string(counted.count) + ", ";
  }
  EXPECT_EQ(all,
            "7 4294967290 4294967290 = 2, 4294967290 4294967290 4294967290 = 2, 7 4294967290 3 = 1, "
            "4294967290 4294967290 3 = 1, ");
}

TEST_F(Asked, TotalsAreOfAllPages) {
  const Answer page = answer("limit:1 act:deny");
  EXPECT_EQ(page.total, 3U);
  EXPECT_EQ(page.found.size(), 1U);
}

TEST_F(Asked, RowsHaveTheirEvidence) {
  FoundRows rows(store.database());
  const FoundStatement s = rows.of(answer("who:Kremlin").found.at(0).statement);
  EXPECT_EQ(s.who, "Kremlin");
  EXPECT_EQ(s.content, "toute attaque contre Odessa");
  EXPECT_EQ(s.sentence, "Le Kremlin nie toute attaque contre Odessa.");
  EXPECT_EQ(s.outlet, "Le Courrier");
  EXPECT_EQ(s.date, "2024-04-03");
  EXPECT_EQ(s.line, 1U);
  EXPECT_EQ(s.act, Act::deny);
  EXPECT_NEAR(s.confidence, 0.9, 1e-4);
  EXPECT_THROW(rows.of(4000), Error);
}

TEST_F(Asked, CopiesAreAppearancesOfOneStatement) {
  const std::string body =
      "La maire de Vauclin a annoncé mercredi la fermeture du pont pour trois semaines au moins, le temps de refaire "
      "les "
      "piles que la crue de janvier avait abîmées. Les commerçants de la rive gauche demandent une aide de la région.";
  const std::vector<Said> said{{"maire de Vauclin", "La maire de Vauclin", "a annoncé",
                                "la fermeture du pont pour trois semaines", Act::announce}};
  add(document_of({"w1", "Agence", "2024-05-01", "fr", "Fermeture", body.c_str(), said}));
  const std::uint32_t seen = last_document(store.database());
  add(document_of({"w2", "Le Matin", "2024-05-02", "fr", "Fermeture", (body + " Agence.").c_str(), said}));
  EXPECT_EQ(found("act:announce"), "w1:s1");
  EXPECT_EQ(found("act:announce outlet:matin"), "w2:s1");
  AskOptions each;
  each.copies = true;
  EXPECT_EQ(found("act:announce", each), "w2:s1 w1:s1");
  AskOptions fresh;
  fresh.after = seen;
  EXPECT_EQ(found("act:announce", fresh), "");
  FoundRows rows(store.database());
  const FoundStatement s = rows.of(answer("act:announce").found.at(0).statement);
  ASSERT_EQ(s.also.size(), 1U);
  EXPECT_EQ(s.also[0].outlet, "Le Matin");
}

TEST_F(Asked, WhatAnEarlierVersionSaidIsNothingNew) {
  AskOptions fresh;
  fresh.after = last_document(store.database());
  Told changed = told_articles()[0];
  changed.text = "Le Kremlin nie toute attaque contre Odessa. Claire Moreau annonce une enquête aux députés.";
  changed.statements = {{"Kremlin", "Le Kremlin", "nie", "toute attaque contre Odessa", Act::deny},
                        {"Claire Moreau", "Claire Moreau", "annonce", "une enquête", Act::announce}};
  add(document_of(changed));
  EXPECT_EQ(found("in:a1", fresh), "a1:s2");
  EXPECT_EQ(found("in:a1"), "a1:s1 a1:s2");
  changed.text = "Le Kremlin nie toute attaque contre Odessa.";
  changed.statements.pop_back();
  add(document_of(changed));
  EXPECT_EQ(found("in:a1", fresh), "");
  fresh.after = last_document(store.database());
  changed.text = "Le Kremlin dément toute attaque contre Odessa. Claire Moreau annonce une enquête aux députés.";
  changed.statements[0].cue = "dément";
  changed.statements.push_back({"Claire Moreau", "Claire Moreau", "annonce", "une enquête", Act::announce});
  add(document_of(changed));
  EXPECT_EQ(found("in:a1", fresh), "a1:s2");
}

TEST_F(Asked, OnlyNewestVersions) {
  Told changed = told_articles()[0];
  changed.text = "Le Kremlin nie toute attaque contre Kiev.";
  changed.statements = {{"Kremlin", "Le Kremlin", "nie", "toute attaque contre Kiev", Act::deny}};
  add(document_of(changed));
  EXPECT_EQ(found("who:Kremlin about:Odessa"), "");
  EXPECT_EQ(found("who:Kremlin"), "a1:s1");
  AskOptions all;
  all.versions = true;
  EXPECT_EQ(found("who:Kremlin about:Odessa", all), "a1:s1");
}

// What all mean, and what this one means beside it, which signs tell; `other` of them are another's. As of real ones a
// cosine of two that have nothing in common would be about .8.
std::vector<std::int8_t> meaning(int which, int other = 0) {
  std::vector<std::int8_t> vector;
  for (int i = 0; i < 384; ++i) {
    const int sign = (i * (2 * which + 1) / 16 % 2 == 0) == (i < other) ? -1 : 1;
    vector.push_back(static_cast<std::int8_t>(common_meaning[static_cast<std::size_t>(i)] + 20 * sign));
  }
  return vector;
}

TEST_F(Asked, LikeFindsTheNearestMeanings) {
  for (int i = 0; i < 5; ++i) {
    Told told = told_articles()[0];
    const std::string id = "m" + std::to_string(i), text = std::string(told.text) + " Numéro " + id + ".";
    told.id = id.c_str();
    told.text = text.c_str();
    Document document = document_of(told);
    document.statements[0].meaning = meaning(i + 1);
    document.statements[1].meaning = meaning(i + 1, 20);
    add(std::move(document));
  }
  AskOptions options;
  options.copies = true;
  options.meaning = [](std::string_view) { return meaning(3); };
  const Answer nearest = answer("like:\"no one knows\"", options);
  EXPECT_EQ(nearest.total, 2U);  // not those that mean something else, nor those without a meaning
  EXPECT_EQ(found("like:\"no one knows\" limit:2", options), "m2:s1 m2:s2");
  EXPECT_EQ(found("like:\"no one knows\" act:say limit:1", options), "m2:s2");
  EXPECT_EQ(nearest.found[0].likeness, 1);  // not more, whatever its numbers add up to
  EXPECT_NEAR(nearest.found[1].likeness, 1 - 2 * 20.0 / 384, 1e-6);
  EXPECT_THROW(answer("like:x", {}), QueryError);
  options.meaning = [](std::string_view) { return std::vector<std::int8_t>(); };
  EXPECT_THROW(answer("like:x", options), Error);
}

TEST_F(Asked, WhatAPersonSaidOfStatementsHolds) {
  Corrections corrections(store.database());
  corrections.reject(1);
  EXPECT_EQ(found("act:deny"), "a2:s1 a3:s1");
  EXPECT_EQ(counts("count by act"), "deny 2, say 1, warn 1, reject 1, ");
  AskOptions all;
  all.copies = all.versions = true;
  EXPECT_EQ(found("who:kremlin", all), "");
  corrections.act(2, Act::deny);
  EXPECT_EQ(found("act:deny"), "a1:s2 a2:s1 a3:s1");
  corrections.who(2, "Paul Martin");
  EXPECT_EQ(found("who:martin act:deny"), "a1:s2 a3:s1");
  EXPECT_EQ(found("who:moreau"), "a2:s1");
  corrections.who(2, "");  // nobody knows who: not even by the words that were read as the speaker's
  EXPECT_EQ(found("who:unknown"), "a1:s2 a2:s2");
  EXPECT_EQ(found("who:moreau"), "a2:s1");
  EXPECT_EQ(found("who:sources"), "a2:s2");
  corrections.accept(1);
  EXPECT_EQ(found("who:kremlin"), "a1:s1");
}

TEST_F(Asked, AStateGoesOverToWhomItsNameIsMergedInto) {
  Document said = document_of({"d",
                               "Le Courrier",
                               "2024",
                               "fr",
                               "x",
                               "Moscou nie toute attaque.",
                               {{"Moscou", "Moscou", "nie", "toute attaque", Act::deny}}});
  said.entities.at(0).state = "RU";
  add(std::move(said));
  const auto actor = [&](const char* name) {
    Sql select = store.database().sql("SELECT id FROM actors WHERE name = ?1");
    return select.bind(1, name).step() ? select.number(0) : 0;
  };
  Corrections(store.database()).merge(actor("Moscou"), actor("Kremlin"));
  EXPECT_EQ(found("state:RU"), "a1:s1 d:s1");
  EXPECT_EQ(counts("state:RU count by state"), "RU 2, ");
  EXPECT_EQ(FoundRows(store.database()).of(answer("in:a1 who:Kremlin").found.at(0).statement).state, "RU");
  store.database().run("UPDATE actors SET state = 'BY' WHERE name = 'Kremlin'");  // his own goes first
  EXPECT_EQ(found("state:RU"), "");
}

TEST_F(Asked, ACopyOfWhatWasRejectedIsNotFound) {
  Told told = told_articles()[0];
  const std::string more =
      " Mot après mot, la phrase qui suit ne dit rien de plus que ce que chacun sait déjà depuis "
      "longtemps, et pourtant elle est longue assez pour que deux textes se ressemblent.";
  const std::string text = told.text + more;
  told.text = text.c_str();
  for (const char* id : {"w1", "w2"}) {
    told.id = id;
    add(document_of(told));
  }
  AskOptions copies;
  copies.copies = true;
  EXPECT_EQ(found("act:deny in:w1 OR in:w2", copies), "w2:s1 w1:s1");
  Corrections corrections(store.database());
  corrections.reject(7);
  EXPECT_EQ(found("act:deny in:w1 OR in:w2", copies), "");
  corrections.accept(9);
  EXPECT_EQ(found("act:deny in:w1 OR in:w2"), "w2:s1");
  FoundRows rows(store.database());
  EXPECT_EQ(rows.of(9).also.size(), 0U);
  corrections.undo(1);
  EXPECT_EQ(rows.of(9).also.size(), 1U);
}

// Else the connection would see the store as it was then, for ever.
TEST_F(Asked, ASnapshotThatFailsLeavesNoTransactionOpen) {
  Facts facts(store.database());
  const auto no_pragma = [](void*, int action, const char*, const char*, const char*, const char*) {
    return action == SQLITE_PRAGMA ? SQLITE_DENY : SQLITE_OK;
  };
  sqlite3_set_authorizer(store.database().handle(), no_pragma, nullptr);
  EXPECT_THROW(Snapshot{facts}, Error);
  sqlite3_set_authorizer(store.database().handle(), nullptr, nullptr);
  EXPECT_NE(sqlite3_get_autocommit(store.database().handle()), 0);
  const Snapshot snapshot(facts);
  EXPECT_EQ(ask(facts, parse("odessa"), {}).total, 2U);
}

TEST_F(Asked, OneOfManyNames) {
  std::string names = "who:moreau";
  for (int i = 0; i < 1500; ++i) names += "|n" + std::to_string(i % 100);
  EXPECT_EQ(ask(store.database(), parse(names), {}).total, ask(store.database(), parse("who:moreau"), {}).total);
  EXPECT_EQ(ask(store.database(), parse(names + "|sources"), {}).total,
            ask(store.database(), parse("who:moreau|sources"), {}).total);
}

TEST_F(Asked, SavedQuestions) {
  Database& db = store.database();
  EXPECT_FALSE(save_query(db, "denials", "act:say"));
  EXPECT_EQ(save_query(db, "denials", "act:deny"), "act:say");
  EXPECT_EQ(saved_query(db, "denials").query, "act:deny");
  EXPECT_EQ(saved_query(db, "denials").seen, last_document(db));
  EXPECT_THROW(save_query(db, "bad name", "act:deny"), Error);
  EXPECT_THROW(save_query(db, "x", "act:deni"), QueryError);
  EXPECT_THROW(save_query(db, "x", "a"), QueryError);
  EXPECT_THROW(saved_query(db, "absent"), Error);
  mark_seen(db, "denials", 100);
  mark_seen(db, "denials", 5);
  EXPECT_EQ(saved_queries(db).at(0).seen, 100U);
  save_query(db, "other", "act:say");
  rename_query(db, "denials", "denied");
  EXPECT_EQ(saved_query(db, "denied").seen, 100U);
  try {
    rename_query(db, "denied", "other");
    FAIL() << "another has the name";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("another saved question is called `other`; take another name"),
              std::string::npos)
        << error.what();
  }
  rename_query(db, "absent", "other");  // nothing
  EXPECT_EQ(saved_query(db, "other").query, "act:say");
  EXPECT_THROW(rename_query(db, "denied", "bad name"), Error);
  rename_query(db, "denied", "denials");
  EXPECT_TRUE(forget_query(db, "denials"));
  EXPECT_FALSE(forget_query(db, "denials"));
}

TEST(AskedOfNothing, AnEmptyStoreHasNothing) {
  TestStore store{std::vector<Told>{}};
  EXPECT_EQ(ask(store.database(), parse("act:deny who:x about:y outlet:z -form:direct"), {}).total, 0U);
  EXPECT_EQ(ask(store.database(), parse("count by who, month"), {}).groups, 0U);
}

}  // namespace
}  // namespace dixit
