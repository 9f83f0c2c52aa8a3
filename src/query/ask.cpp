#include "query/ask.h"

#include <algorithm>
#include <bit>

#include "query/count.h"
#include "query/facts.h"
#include "query/like.h"
#include "query/match.h"

namespace dixit {

namespace {

// What the version of the article that was the newest up to `after` says too, in the same words.
void leave_out_unchanged(StatementSet& set, Facts& facts, std::uint32_t after) {
  Sql before = facts.db().sql(
      "SELECT 1 FROM statements s JOIN documents d ON d.id = s.document "
      "JOIN documents p ON p.id = (SELECT max(id) FROM documents WHERE key = d.key AND id <= ?2) "
      "JOIN statements o ON o.id BETWEEN p.first_statement AND p.first_statement + p.statements - 1 "
      "WHERE s.id = ?1 AND o.content = s.content AND o.source = s.source");
  const StatementSet all = set;
  before.bind(2, std::int64_t{after});
  all.each([&](std::uint32_t id) {
    if (before.bind(1, std::int64_t{id}).step()) set.remove(id);
    before.reset();
  });
}

}  // namespace

void leave_out(StatementSet& set, Facts& facts, const AskOptions& options) {
  const std::uint32_t hides = options.versions ? hidden_rejected : hidden_rejected | hidden_replaced;
  set &= facts.where(Column::hidden, [hides](std::uint32_t hidden) { return (hidden & hides) == 0; });
  if (options.after > 0) {
    set &= facts.where(Column::document, [&](std::uint32_t document) { return document > options.after; });
    leave_out_unchanged(set, facts, options.after);
  }
  if (options.copies) return;
  const std::vector<std::uint32_t>& first = facts.column(Column::first);
  bool copied = false;  // most answers have no copy in them
  set.each([&](std::uint32_t id) { copied |= first[id] != id; });
  if (!copied) return;
  const std::vector<std::uint32_t>& documents = facts.column(Column::document);
  StatementSet seen = facts.none();
  StatementSet once = facts.none();
  set.each([&](std::uint32_t id) {
    if (seen.has(first[id])) return;
    if (first[id] < seen.size()) seen.add(first[id]);
    // A new copy of what was there before is nothing new.
    if (options.after == 0 || first[id] >= documents.size() || documents[first[id]] == 0 ||
        documents[first[id]] > options.after) {
      once.add(id);
    }
  });
  set = std::move(once);
}

namespace {

struct Ranked {
  std::uint64_t key = 0;  // greater is earlier
  std::uint32_t document = 0;
  Found found;

  bool operator<(const Ranked& other) const {
    if (key != other.key) return key > other.key;
    if (document != other.document) return document > other.document;
    return found.statement < other.found.statement;
  }
};

Column sort_column(SortBy sort) {
  switch (sort) {
    case SortBy::said:
      return Column::when;
    case SortBy::confidence:
      return Column::confidence;
    case SortBy::added:
      return Column::document;
    default:
      return Column::date;
  }
}

// A value that at least `count` of them are not below: what is below need not be sorted. Of coarse steps, counted.
std::uint32_t least_shown(const std::vector<std::uint32_t>& values, std::size_t count) {
  constexpr int bits = 16;
  if (values.size() <= count) return 0;
  const int shift = std::max(0, static_cast<int>(std::bit_width(*std::ranges::max_element(values))) - bits);
  std::vector<std::uint32_t> counts(std::size_t{1} << bits);
  for (const std::uint32_t value : values) ++counts[value >> shift];
  std::uint32_t step = static_cast<std::uint32_t>(counts.size()) - 1;
  for (std::size_t sum = counts[step]; sum < count; sum += counts[step]) --step;
  return step << shift;
}

std::vector<Found> page_of(const std::vector<Found>& found, const Query& query, Page page, Facts& facts) {
  const bool by_date = query.sort == SortBy::standard || query.sort == SortBy::date;
  const std::vector<std::uint32_t>& dates = facts.dates();
  const std::vector<std::uint32_t>& column = by_date ? dates : facts.column(sort_column(query.sort));
  const std::vector<std::uint32_t>& documents = facts.column(Column::document);
  std::vector<std::uint32_t> values;
  values.reserve(found.size());
  for (const Found& one : found) {
    const std::uint32_t value = column[one.statement];
    values.push_back(query.ascending && value > 0 ? UINT32_MAX - value : value);  // what is not known stays last
  }
  const std::size_t end = page.end(found.size());
  const std::uint32_t least = least_shown(values, end);
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (values[i] < least) continue;
    const std::uint32_t id = found[i].statement;
    ranked.push_back({std::uint64_t{values[i]} << 32 | dates[id], documents[id], found[i]});
  }
  const auto last = ranked.begin() + static_cast<std::ptrdiff_t>(end);
  // Selecting first is faster than a partial sort of many.
  if (last != ranked.end()) std::nth_element(ranked.begin(), last, ranked.end());
  std::sort(ranked.begin(), last);
  std::vector<Found> shown;
  for (std::size_t i = page.begin(found.size()); i < end; ++i) shown.push_back(ranked[i].found);
  return shown;
}

std::vector<Found> near(const StatementSet& set, const Query& query, const AskOptions& options, const Database& db) {
  if (!options.meaning) throw QueryError(query.text, query.like->at, {QueryMistake::no_meanings});
  std::vector<Found> found;
  for (const Near& one : nearest(db, options.meaning(query.like->text), set)) {
    found.push_back({one.statement, one.likeness});
  }
  return found;
}

}  // namespace

std::vector<std::uint32_t> ids_of(const std::vector<Found>& found) {
  std::vector<std::uint32_t> ids;
  ids.reserve(found.size());
  for (const Found& one : found) ids.push_back(one.statement);
  return ids;
}

std::vector<Found> find(Facts& facts, const Query& query, const AskOptions& options) {
  StatementSet set = matching(query, facts, options.prefix);
  if (set.count() > 0) leave_out(set, facts, options);  // else columns need not be looked at
  if (query.like) return near(set, query, options, facts.db());
  std::vector<Found> found;
  found.reserve(set.count());
  set.each([&](std::uint32_t id) { found.push_back({id, 0}); });
  return found;
}

Answer ask(const Database& db, const Query& query, const AskOptions& options) {
  Facts facts(db);
  return ask(facts, query, options);
}

Answer ask(Facts& facts, const Query& query, const AskOptions& options) {
  const std::vector<Found> found = find(facts, query, options);
  Answer answer;
  answer.total = found.size();
  answer.offset = query.offset.value_or(0);
  const Page page{answer.offset, query.limit.value_or(options.limit)};
  if (!query.count_by.empty()) {
    answer.counts = counted(ids_of(found), query.count_by, page, facts, answer.groups);
  } else if (query.like && query.sort == SortBy::standard) {
    answer.found.assign(found.begin() + static_cast<std::ptrdiff_t>(page.begin(found.size())),
                        found.begin() + static_cast<std::ptrdiff_t>(page.end(found.size())));
  } else if (!found.empty()) {
    answer.found = page_of(found, query, page, facts);
  }
  if (!options.facets.empty()) answer.facets = facets_of(ids_of(found), options.facets, facts);
  return answer;
}

}  // namespace dixit
