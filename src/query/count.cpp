#include "query/count.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "document/names.h"
#include "query/match.h"
#include "store/actors.h"

namespace dixit {
namespace {

constexpr std::uint64_t most_dense = 1 << 22;  // combinations that are counted in a table

bool is_time(CountBy by) { return by == CountBy::day || by == CountBy::month || by == CountBy::year; }

// 20240403 as a number without large gaps, and back.
std::uint32_t dense_date(std::uint32_t date, CountBy by) {
  const std::uint32_t year = date / 10000, month = date / 100 % 100 % 13, day = date % 100 % 32;
  if (by == CountBy::year) return year;
  return by == CountBy::month ? year * 13 + month : (year * 13 + month) * 32 + day;
}

std::string date_label(std::uint32_t dense, CountBy by) {
  if (dense == 0) return "";
  const std::uint32_t day = by == CountBy::day ? dense % 32 : 0;
  const std::uint32_t months = by == CountBy::day ? dense / 32 : dense;
  const std::uint32_t year = by == CountBy::year ? dense : months / 13, month = by == CountBy::year ? 0 : months % 13;
  const auto digits = [](std::uint32_t number, std::size_t count) {
    const std::string text = std::to_string(number);
    return std::string(count - std::min(count, text.size()), '0') + text;
  };
  return digits(year, 4) + (month == 0 ? "" : '-' + digits(month, 2)) + (day == 0 ? "" : '-' + digits(day, 2));
}

// Of each actor, his state's two letters as a number.
std::vector<std::uint32_t> states(const Database& db) {
  std::vector<std::uint32_t> states;
  Sql select = db.sql("SELECT a.id, " + state_sql("a") +
                      " FROM actors a WHERE a.id IN "
                      "(SELECT coalesce(same_as, id) FROM actors WHERE state IS NOT NULL)");
  while (select.step()) {
    const auto actor = static_cast<std::size_t>(select.integer(0));
    const std::string_view code = select.text(1);
    if (code.size() != 2) continue;
    if (actor >= states.size()) states.resize(actor + 1);
    states[actor] = static_cast<std::uint32_t>((code[0] & 31) * 32 + (code[1] & 31));
  }
  return states;
}

Column column_of(CountBy by) {
  switch (by) {
    case CountBy::to:
      return Column::to;
    case CountBy::via:
      return Column::via;
    case CountBy::act:
      return Column::act;
    case CountBy::form:
      return Column::form;
    case CountBy::kind:
      return Column::kind;
    case CountBy::polarity:
      return Column::polarity;
    case CountBy::distance:
      return Column::distance;
    case CountBy::article:
      return Column::document;
    case CountBy::outlet:
      return Column::outlet;
    case CountBy::language:
      return Column::language;
    default:
      return Column::who;
  }
}

std::string text_of(const Database& db, std::string_view sql, std::uint32_t id) {
  Sql select = db.sql(sql);
  return select.bind(1, std::int64_t{id}).step() ? std::string(select.text(0)) : "";
}

// Calls `use` with the value of each, a number of moderate size.
template <class Use>
void each_value(CountBy by, const std::vector<std::uint32_t>& found, Facts& facts, Use use) {
  if (is_time(by)) {
    const std::vector<std::uint32_t>& dates = facts.dates();
    for (const std::uint32_t id : found) use(dense_date(dates[id], by));
    return;
  }
  const std::vector<std::uint32_t>& column = facts.column(column_of(by));
  if (by != CountBy::state) {
    for (const std::uint32_t id : found) use(column[id]);
    return;
  }
  const std::vector<std::uint32_t> of_state = states(facts.db());
  for (const std::uint32_t id : found) use(column[id] < of_state.size() ? of_state[column[id]] : 0);
}

}  // namespace

std::vector<std::uint32_t> values_of(CountBy by, const std::vector<std::uint32_t>& found, Facts& facts) {
  std::vector<std::uint32_t> values;
  values.reserve(found.size());
  each_value(by, found, facts, [&](std::uint32_t value) { values.push_back(value); });
  return values;
}

std::string label_of(CountBy by, std::uint32_t value, const Database& db) {
  switch (by) {
    case CountBy::who:
    case CountBy::to:
      return text_of(db, "SELECT name FROM actors WHERE id = ?1", value);
    case CountBy::via:
    case CountBy::outlet:
    case CountBy::language:
      return text_of(db, "SELECT text FROM dictionary WHERE id = ?1", value);
    case CountBy::article:
      return text_of(db, "SELECT coalesce(title, name) FROM documents WHERE id = ?1", value);
    case CountBy::act:
      return std::string(to_string(static_cast<Act>(value)));
    case CountBy::form:
      return std::string(to_string(static_cast<Form>(value)));
    case CountBy::kind:
      return std::string(to_string(static_cast<Kind>(value)));
    case CountBy::polarity:
      return std::string(to_string(static_cast<Polarity>(value)));
    case CountBy::distance:
      return std::string(to_string(static_cast<Distance>(value)));
    case CountBy::state:
      return value == 0 ? "" : std::string{static_cast<char>(64 + value / 32), static_cast<char>(64 + value % 32)};
    case CountBy::day:
    case CountBy::month:
    case CountBy::year:
      return date_label(value, by);
  }
  return "";
}

namespace {

struct Group {
  std::uint64_t values = 0;  // as Digits has them
  std::uint64_t count = 0;
};

// The values of some fields as digits of one number, which is in the order of the fields. Where that would have more
// than 64 bits the digits before a field become one: their place among all that there are.
class Digits {
 public:
  // The next field, whose values are below `base`; `keys`: the numbers so far, which make room for it.
  void add(std::uint64_t base, std::vector<std::uint64_t>& keys) {
    Field& field = fields_.emplace_back(Field{base, {}});
    if (different_ > UINT64_MAX / base) pack(field, keys);
    different_ *= base;
    for (std::uint64_t& key : keys) key *= base;
  }
  std::uint64_t different() const { return different_; }  // at most
  std::vector<std::uint32_t> values_of(std::uint64_t key) const {
    std::vector<std::uint32_t> values(fields_.size());
    for (std::size_t i = fields_.size(); i-- > 0;) {
      values[i] = static_cast<std::uint32_t>(key % fields_[i].base);
      key /= fields_[i].base;
      if (!fields_[i].before.empty()) key = fields_[i].before[key];
    }
    return values;
  }

 private:
  struct Field {
    std::uint64_t base = 1;
    std::vector<std::uint64_t> before;  // ascending; empty: they stand as they are
  };

  void pack(Field& field, std::vector<std::uint64_t>& keys) {
    field.before = keys;
    std::ranges::sort(field.before);
    field.before.erase(std::ranges::unique(field.before).begin(), field.before.end());
    for (std::uint64_t& key : keys)
      key = static_cast<std::uint64_t>(std::ranges::lower_bound(field.before, key) - field.before.begin());
    different_ = field.before.size();
  }

  std::vector<Field> fields_;
  std::uint64_t different_ = 1;
};

std::vector<Group> groups_of(const std::vector<std::uint64_t>& keys, std::uint64_t different) {
  std::vector<Group> groups;
  if (different <= most_dense) {
    std::vector<std::uint32_t> counts(different);
    for (const std::uint64_t key : keys) ++counts[key];
    for (std::uint64_t key = 0; key < different; ++key) {
      if (counts[key] > 0) groups.push_back({key, counts[key]});
    }
    return groups;
  }
  std::unordered_map<std::uint64_t, std::uint64_t> counts;
  for (const std::uint64_t key : keys) ++counts[key];
  for (const auto& [key, count] : counts) groups.push_back({key, count});  // sorted below
  return groups;
}

std::vector<Group> groups_of_several(const std::vector<CountBy>& by, const std::vector<std::uint32_t>& found,
                                     Facts& facts, Digits& digits) {
  std::vector<std::uint64_t> keys(found.size());
  for (const CountBy field : by) {
    const std::vector<std::uint32_t> values = values_of(field, found, facts);
    digits.add(values.empty() ? 1 : std::uint64_t{*std::ranges::max_element(values)} + 1, keys);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] += values[i];
  }
  return groups_of(keys, digits.different());
}

// The same without a copy of the values: facets count one field of all that is found.
std::vector<Group> groups_of_one(CountBy by, const std::vector<std::uint32_t>& found, Facts& facts, Digits& digits) {
  std::vector<std::uint32_t> counts(1);
  bool sparse = false;
  each_value(by, found, facts, [&](std::uint32_t value) {
    if (value >= most_dense) {
      sparse = true;
      return;
    }
    if (value >= counts.size()) counts.resize(std::size_t{value} * 3 / 2 + 1);
    ++counts[value];
  });
  if (sparse) return groups_of_several({by}, found, facts, digits);
  std::vector<std::uint64_t> none_before;
  digits.add(counts.size(), none_before);
  std::vector<Group> groups;
  for (std::uint64_t value = 0; value < counts.size(); ++value) {
    if (counts[value] > 0) groups.push_back({value, counts[value]});
  }
  return groups;
}

}  // namespace

std::vector<Counted> counted(const std::vector<std::uint32_t>& found, const std::vector<CountBy>& by, Page page,
                             Facts& facts, std::uint64_t& how_many) {
  Digits digits;
  std::vector<Group> groups =
      by.size() == 1 ? groups_of_one(by.front(), found, facts, digits) : groups_of_several(by, found, facts, digits);
  how_many = groups.size();
  const bool in_time = std::ranges::any_of(by, is_time);
  const auto before = [in_time](const Group& a, const Group& b) {
    if (!in_time && a.count != b.count) return a.count > b.count;
    return a.values < b.values;
  };
  const auto end = static_cast<std::ptrdiff_t>(page.end(groups.size()));
  std::partial_sort(groups.begin(), groups.begin() + end, groups.end(), before);
  std::vector<Counted> counts;
  for (std::size_t i = page.begin(groups.size()); i < static_cast<std::size_t>(end); ++i) {
    Counted one;
    one.count = groups[i].count;
    one.values = digits.values_of(groups[i].values);
    for (std::size_t field = 0; field < by.size(); ++field)
      one.labels.push_back(label_of(by[field], one.values[field], facts.db()));
    counts.push_back(std::move(one));
  }
  return counts;
}

}  // namespace dixit
