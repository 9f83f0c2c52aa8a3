// Questions to a store: what was found, in order, a page of it; or counts of it.
//
//   Database db("news.db", Database::Mode::read);
//   db.run("BEGIN");                                   // one state of the store for the answer and its rows
//   const Answer answer = ask(db, parse("who:Kremlin act:deny sort by date"), {});
//   FoundRows rows(db);
//   for (const Found& found : answer.found) use(rows.of(found.statement));
//
//   Facts facts(db);                                   // to ask more than once: facts.h
//   const Snapshot snapshot(facts);
//   ask(facts, parse("gaz"), {.prefix = true, .facets = {CountBy::who}}).facets[0].values[0].term   // `who:"Kremlin"`
//
// A statement of a wire copy that an earlier article has too is found once, by the earliest of those that meet the
// conditions. Only the newest version of an article is asked; what a person rejected is not found. Order: `like` by
// likeness, all else the newest article first, within it as in its text. Facets count all that is found, not the page.
// The store only compares meanings: the caller gives that of the question. Throws QueryError for words that the store
// does not keep and for `like` without `meaning`, Error where SQLite fails. Belongs to the thread of the Database.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "query/count.h"
#include "query/facet.h"
#include "query/facts.h"
#include "query/query.h"
#include "store/database.h"

namespace dixit {

struct AskOptions {
  bool copies = false;               // every appearance by itself
  bool versions = false;             // also of versions that newer ones replaced
  bool prefix = false;               // the word that the question ends in is still being typed: match.h
  std::uint32_t after = 0;           // only what articles with a greater documents.id are the first to have
  std::uint64_t limit = 50;          // where the question has none
  std::vector<CountBy> facets = {};  // what all that is found has, by these
  std::function<std::vector<std::int8_t>(std::string_view)> meaning = {};  // of what `like:` asks for
};

struct Found {
  std::uint32_t statement = 0;  // statements.id
  float likeness = 0;           // of `like`
};

struct Answer {
  std::uint64_t total = 0;   // statements found
  std::uint64_t groups = 0;  // different values, where it counts
  std::uint64_t offset = 0;
  std::vector<Found> found;     // the page
  std::vector<Counted> counts;  // the page; the most first, days, months and years in their order
  std::vector<Facet> facets;    // as many as were asked for, in that order
};

Answer ask(const Database& db, const Query& query, const AskOptions& options);
Answer ask(Facts& facts, const Query& query, const AskOptions& options);

// All that it finds, whatever its limit: by likeness for `like`, else by statements.id.
std::vector<Found> find(Facts& facts, const Query& query, const AskOptions& options);
std::vector<std::uint32_t> ids_of(const std::vector<Found>& found);

// Takes out what was replaced or rejected, what was there before (also in the version that an article had then), and
// every appearance of a statement but the first.
void leave_out(StatementSet& set, Facts& facts, const AskOptions& options);

}  // namespace dixit
