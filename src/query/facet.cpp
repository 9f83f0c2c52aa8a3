#include "query/facet.h"

#include <algorithm>
#include <array>

#include "query/count.h"
#include "query/names.h"
#include "query/words.h"

namespace dixit {
namespace {

constexpr std::size_t longest_shown = 1000;  // bytes of a name: a question has room for several

// Whether the words of `name` find this actor and nobody else.
bool tells(std::string_view name, std::uint32_t actor, const Database& db) {
  constexpr int most = 20;  // actors looked at, of whom many may be merged into one
  const std::string words = match_expression(name, db.words());
  if (words.empty()) return false;
  Sql found = db.sql(
      "SELECT coalesce(a.same_as, a.id) FROM (SELECT rowid AS id FROM actor_words WHERE actor_words MATCH ?1 LIMIT ?2) "
      "w JOIN actors a ON a.id = w.id");
  found.bind(1, words).bind(2, std::int64_t{most});
  int count = 0;
  bool alone = true;
  for (; found.step(); ++count) alone = alone && found.integer(0) == actor;
  return alone && count > 0 && count < most;
}

std::string term_of(CountBy by, const FacetValue& value, bool unknown_too, const Database& db) {
  if (by == CountBy::who) return actor_term(QueryField::who, value.value, unknown_too, db);
  if (by == CountBy::to) return actor_term(QueryField::to, value.value, unknown_too, db);
  const bool year = by == CountBy::year;
  const std::string field = std::string(year ? "date" : count_name(by)) + ':';
  if (value.label.empty()) return field + "unknown";
  if (by != CountBy::outlet) return field + value.label;
  const std::string name = between_marks(value.label);
  return name.empty() ? "" : field + name;
}

bool can_be_asked_for(const std::string& term) {
  try {
    return !parse(term).clauses.empty();
  } catch (const QueryError&) {  // a language that is no code of two letters
    return false;
  }
}

Facet facet_of(const std::vector<std::uint32_t>& found, CountBy by, Facts& facts) {
  Facet facet{by, {}};
  std::uint64_t groups = 0;
  const std::uint64_t limit = by == CountBy::year ? UINT64_MAX : most_values;
  std::vector<Counted> counts = counted(found, {by}, {.offset = 0, .limit = limit}, facts, groups);
  if (by == CountBy::year) std::ranges::reverse(counts);
  bool unknown_too = false;
  if (by == CountBy::who) {
    const std::vector<std::uint32_t>& who = facts.column(Column::who);
    unknown_too = std::ranges::any_of(found, [&](std::uint32_t id) { return who[id] == 0; });
  }
  for (const Counted& one : counts) {
    FacetValue value{one.values[0], one.labels[0], "", one.count};
    value.term = term_of(by, value, unknown_too, facts.db());
    if (facet.values.size() < most_values && can_be_asked_for(value.term)) facet.values.push_back(std::move(value));
  }
  return facet;
}

}  // namespace

std::string between_marks(std::string_view name) {
  struct Marks {
    std::string_view opening, closing;
  };
  static constexpr std::array<Marks, 3> known{{{"\"", "\""}, {"«", "»"}, {"“", "”"}}};
  for (const Marks& marks : known) {
    if (name.find(marks.closing) != std::string_view::npos) continue;
    return std::string(marks.opening) + std::string(name) + std::string(marks.closing);
  }
  return "";
}

std::vector<Facet> facets_of(const std::vector<std::uint32_t>& found, const std::vector<CountBy>& by, Facts& facts) {
  std::vector<Facet> facets;
  for (const CountBy one : by) facets.push_back(facet_of(found, one, facts));
  return facets;
}

std::string actor_term(QueryField field, std::uint32_t actor, bool unknown_too, const Database& db) {
  const bool who = field == QueryField::who;
  const std::string name_of_field = who ? "who:" : "to:";
  if (actor == 0) return name_of_field + "unknown";
  Sql select = db.sql("SELECT name FROM actors WHERE id = ?1");
  const std::string name = select.bind(1, std::int64_t{actor}).step() ? std::string(select.text(0)) : "";
  const std::string shown = between_marks(name);
  if (shown.empty() || shown.size() > longest_shown || !tells(name, actor, db))
    return name_of_field + 'a' + std::to_string(actor);
  // Who is not known is found by how he is worded, where that has the name in it.
  return name_of_field + shown + (who && unknown_too ? " -who:unknown" : "");
}

}  // namespace dixit
