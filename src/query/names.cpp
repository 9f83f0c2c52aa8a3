#include "query/names.h"

#include <algorithm>
#include <array>
#include <span>

#include "query/act_names.h"
#include "text/unicode.h"

namespace dixit {
namespace {

using Name = QueryName;  // several of one value: the first is the English one, the second the French one

template <class T>
constexpr Name named(std::string_view name, T value) {
  return {name, static_cast<std::uint32_t>(value)};
}

constexpr std::array query_words{
    named("who", QueryWord::who),
    named("qui", QueryWord::who),
    named("source", QueryWord::who),
    named("to", QueryWord::to),
    named("a", QueryWord::to),
    named("via", QueryWord::via),
    named("about", QueryWord::about),
    named("sur", QueryWord::about),
    named("quote", QueryWord::quote),
    named("citation", QueryWord::quote),
    named("act", QueryWord::act),
    named("acte", QueryWord::act),
    named("form", QueryWord::form),
    named("forme", QueryWord::form),
    named("kind", QueryWord::kind),
    named("nature", QueryWord::kind),
    named("polarity", QueryWord::polarity),
    named("polarite", QueryWord::polarity),
    named("distance", QueryWord::distance),
    named("in", QueryWord::in),
    named("dans", QueryWord::in),
    named("article", QueryWord::in),
    named("outlet", QueryWord::outlet),
    named("media", QueryWord::outlet),
    named("journal", QueryWord::outlet),
    named("lang", QueryWord::language),
    named("langue", QueryWord::language),
    named("language", QueryWord::language),
    named("state", QueryWord::state),
    named("etat", QueryWord::state),
    named("pays", QueryWord::state),
    named("country", QueryWord::state),
    named("date", QueryWord::date),
    named("since", QueryWord::since),
    named("depuis", QueryWord::since),
    named("until", QueryWord::until),
    named("jusqu'a", QueryWord::until),
    named("jusque", QueryWord::until),
    named("said", QueryWord::said),
    named("dit", QueryWord::said),
    named("confidence", QueryWord::confidence),
    named("confiance", QueryWord::confidence),
    named("like", QueryWord::like),
    named("comme", QueryWord::like),
    named("limit", QueryWord::limit),
    named("limite", QueryWord::limit),
    named("offset", QueryWord::offset),
    named("decalage", QueryWord::offset),
};

constexpr std::array counts{
    named("who", CountBy::who),
    named("qui", CountBy::who),
    named("to", CountBy::to),
    named("a", CountBy::to),
    named("via", CountBy::via),
    named("act", CountBy::act),
    named("acte", CountBy::act),
    named("form", CountBy::form),
    named("forme", CountBy::form),
    named("kind", CountBy::kind),
    named("nature", CountBy::kind),
    named("polarity", CountBy::polarity),
    named("polarite", CountBy::polarity),
    named("distance", CountBy::distance),
    named("in", CountBy::article),
    named("article", CountBy::article),
    named("dans", CountBy::article),
    named("outlet", CountBy::outlet),
    named("media", CountBy::outlet),
    named("journal", CountBy::outlet),
    named("lang", CountBy::language),
    named("langue", CountBy::language),
    named("language", CountBy::language),
    named("state", CountBy::state),
    named("etat", CountBy::state),
    named("pays", CountBy::state),
    named("country", CountBy::state),
    named("day", CountBy::day),
    named("jour", CountBy::day),
    named("date", CountBy::day),
    named("month", CountBy::month),
    named("mois", CountBy::month),
    named("year", CountBy::year),
    named("an", CountBy::year),
    named("annee", CountBy::year),
};

constexpr std::array sorts{
    named("date", SortBy::date),
    named("said", SortBy::said),
    named("dit", SortBy::said),
    named("confidence", SortBy::confidence),
    named("confiance", SortBy::confidence),
    named("added", SortBy::added),
    named("ajout", SortBy::added),
};

constexpr std::array forms{
    named("direct", Form::direct),  named("indirect", Form::indirect), named("mixed", Form::mixed),
    named("mixte", Form::mixed),    named("narrated", Form::narrated), named("narrativise", Form::narrated),
    named("narre", Form::narrated),
};
constexpr std::array kinds{
    named("person", Kind::person),
    named("personne", Kind::person),
    named("organisation", Kind::organisation),
    named("organization", Kind::organisation),
    named("state", Kind::state),
    named("etat", Kind::state),
    named("group", Kind::group),
    named("groupe", Kind::group),
    named("document", Kind::document),
    named("unknown", Kind::unknown),
    named("inconnu", Kind::unknown),
};
constexpr std::array polarities{
    named("actual", Polarity::actual),
    named("reel", Polarity::actual),
    named("negated", Polarity::negated),
    named("nie", Polarity::negated),
    named("hypothetical", Polarity::hypothetical),
    named("hypothetique", Polarity::hypothetical),
};
constexpr std::array distances{
    named("neutral", Distance::neutral),  named("neutre", Distance::neutral),  named("endorsed", Distance::endorsed),
    named("endosse", Distance::endorsed), named("doubted", Distance::doubted), named("doute", Distance::doubted),
};

using Names = std::span<const Name>;

Names values_of(QueryField field) {
  switch (field) {
    case QueryField::act:
      return act_names();
    case QueryField::form:
      return forms;
    case QueryField::kind:
      return kinds;
    case QueryField::polarity:
      return polarities;
    case QueryField::distance:
      return distances;
    default:
      return {};
  }
}

std::optional<std::uint32_t> find(Names names, std::string_view name) {
  const std::string folded = fold(name);
  const auto at = std::ranges::find(names, folded, &Name::name);
  return at == names.end() ? std::nullopt : std::optional(at->value);
}

template <class T>
std::optional<T> find_as(Names names, std::string_view name) {
  const std::optional<std::uint32_t> value = find(names, name);
  return value ? std::optional(static_cast<T>(*value)) : std::nullopt;
}

// The English one.
std::string_view first_name(Names names, std::uint32_t value) {
  const auto at = std::ranges::find(names, value, &Name::value);
  return at == names.end() ? std::string_view() : at->name;
}

// `who (qui), to (a) …`: of each value the first name, and the second where there is one.
std::string listed(Names names) {
  std::string list;
  for (std::size_t i = 0; i < names.size();) {
    std::size_t end = i;
    while (end < names.size() && names[end].value == names[i].value) ++end;
    list += (list.empty() ? "" : ", ") + std::string(names[i].name);
    if (end > i + 1) list += " (" + std::string(names[i + 1].name) + ')';
    i = end;
  }
  return list;
}

// Letters to put in, take out, change or swap with their neighbour to make one of the other.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

std::string nearest(Names names, std::string_view name) {
  std::vector<std::string_view> known;
  for (const Name& one : names) known.push_back(one.name);
  return dixit::nearest(known, name);
}

}  // namespace

std::string nearest(std::span<const std::string_view> names, std::string_view name) {
  constexpr std::size_t longest = 24;  // no name is as long
  const std::string folded = fold(name.substr(0, longest));
  std::size_t best = folded.size() < 4 ? 2 : folded.size() < 6 ? 3 : 4;  // more is another word
  std::string_view found;
  for (const std::string_view known : names) {
    const bool begun = folded.size() >= 3 && known.starts_with(folded);
    const std::size_t distance = begun ? 1 : edits(folded, known);
    if (distance < best) {
      best = distance;
      found = known;
    }
  }
  return std::string(found);
}

std::optional<QueryWord> query_word_named(std::string_view name) { return find_as<QueryWord>(query_words, name); }

std::optional<QueryField> field_of(QueryWord word) {
  switch (word) {
    case QueryWord::who:
      return QueryField::who;
    case QueryWord::to:
      return QueryField::to;
    case QueryWord::via:
      return QueryField::via;
    case QueryWord::about:
      return QueryField::about;
    case QueryWord::quote:
      return QueryField::quote;
    case QueryWord::act:
      return QueryField::act;
    case QueryWord::form:
      return QueryField::form;
    case QueryWord::kind:
      return QueryField::kind;
    case QueryWord::polarity:
      return QueryField::polarity;
    case QueryWord::distance:
      return QueryField::distance;
    case QueryWord::in:
      return QueryField::in;
    case QueryWord::outlet:
      return QueryField::outlet;
    case QueryWord::language:
      return QueryField::language;
    case QueryWord::state:
      return QueryField::state;
    case QueryWord::date:
    case QueryWord::since:
    case QueryWord::until:
      return QueryField::date;
    case QueryWord::said:
      return QueryField::said;
    case QueryWord::confidence:
      return QueryField::confidence;
    default:
      return std::nullopt;  // no condition
  }
}

std::optional<CountBy> count_named(std::string_view name) { return find_as<CountBy>(counts, name); }
std::string_view count_name(CountBy by) {
  return by == CountBy::article ? "article" : first_name(counts, static_cast<std::uint32_t>(by));
}
std::optional<SortBy> sort_named(std::string_view name) { return find_as<SortBy>(sorts, name); }
std::optional<std::uint32_t> value_named(QueryField field, std::string_view name) {
  if (const std::optional<std::uint32_t> value = find(values_of(field), name)) return value;
  if (field != QueryField::act) return std::nullopt;
  for (const std::string& verb : infinitives(fold(name)))
    if (const std::optional<std::uint32_t> act = find(act_names(), verb)) return act;
  return std::nullopt;
}

std::string known_query_words() { return listed(query_words); }
std::string known_counts() { return listed(counts); }
std::string known_sorts() { return listed(sorts); }
std::string known_values(QueryField field) { return listed(values_of(field)); }

std::string nearest_query_word(std::string_view name) { return nearest(query_words, name); }
std::string nearest_count(std::string_view name) { return nearest(counts, name); }
std::string nearest_sort(std::string_view name) { return nearest(sorts, name); }
std::string nearest_value(QueryField field, std::string_view name) { return nearest(values_of(field), name); }

}  // namespace dixit
