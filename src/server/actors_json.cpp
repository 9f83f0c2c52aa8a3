#include "server/actors_json.h"

#include <algorithm>
#include <vector>

#include "query/ask.h"
#include "query/begun_word.h"
#include "query/words.h"
#include "server/actor_rows.h"
#include "store/words.h"
#include "text/json.h"

namespace dixit {
namespace {

// Empty: no word that names keep.
std::string begun_words(std::string_view name, WordStems& stems) {
  std::string expression;
  for (Range<char> word = next_word(name, 0); !word.empty(); word = next_word(name, word.end)) {
    const std::string_view one = name.substr(word.begin, word.size());
    const bool last = next_word(name, word.end).empty();
    if (is_small(one, stems) && !(last && expression.empty())) continue;
    expression += (expression.empty() ? "" : " AND ") + begun_expression(one, stems);
  }
  return expression;
}

std::vector<std::uint32_t> named(const Database& db, const std::string& words) {
  Sql select = words.empty() ? db.sql("SELECT id FROM actors WHERE same_as IS NULL")
                             : db.sql(
                                   "SELECT DISTINCT coalesce(a.same_as, a.id) FROM actor_words w JOIN actors a ON "
                                   "a.id = w.rowid WHERE actor_words MATCH ?1");
  if (!words.empty()) select.bind(1, words);
  std::vector<std::uint32_t> actors;
  while (select.step()) actors.push_back(select.number(0));
  return actors;
}

// How many statements each says, by his id.
std::vector<std::uint32_t> said(Facts& facts) {
  const std::vector<std::uint32_t>& who = facts.column(Column::who);
  std::vector<std::uint32_t> counts;
  for (const Found& one : find(facts, parse(""), {})) {
    if (who[one.statement] >= counts.size()) counts.resize(who[one.statement] + 1);
    ++counts[who[one.statement]];
  }
  return counts;
}

}  // namespace

std::string actors_json(Facts& facts, const ActorsRequest& request) {
  const Snapshot snapshot(facts);
  const Database& db = facts.db();
  const std::string words = begun_words(request.name, db.words());
  const bool nothing_asked = next_word(request.name, 0).empty();
  std::vector<std::uint32_t> actors;
  if (nothing_asked || !words.empty()) actors = named(db, words);
  const std::vector<std::uint32_t> counts = said(facts);
  const auto count = [&](std::uint32_t actor) { return actor < counts.size() ? counts[actor] : 0; };
  const Page page{request.offset, request.limit};
  const auto end = actors.begin() + static_cast<std::ptrdiff_t>(page.end(actors.size()));
  std::partial_sort(actors.begin(), end, actors.end(), [&](std::uint32_t a, std::uint32_t b) {
    return count(a) != count(b) ? count(a) > count(b) : a < b;
  });
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("total").integer(static_cast<std::int64_t>(actors.size())).key("actors").begin_array();
  ActorRows rows(db);
  for (auto at = actors.begin() + static_cast<std::ptrdiff_t>(page.begin(actors.size())); at < end; ++at) {
    add_actor(json.begin_object(), rows.of(*at).value());
    json.key("said").integer(count(*at)).end_object();
  }
  json.end_array().end_object();
  return out;
}

}  // namespace dixit
