#include "server/voices_json.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "document/names.h"
#include "query/names.h"
#include "server/actor_rows.h"
#include "server/time_axis.h"
#include "store/actor_reference.h"
#include "text/json.h"

namespace dixit {
namespace {

// Of each of `kinds` things, how many statements at each step of the axis; and in all, dated or not.
struct Series {
  std::int64_t total = 0;
  std::vector<std::int64_t> counts;
};

class Voices {
 public:
  Voices(Facts& facts, const std::vector<std::uint32_t>& found, CountBy unit)
      : facts_(facts), found_(found), unit_(unit), values_(values_of(unit, found, facts)), axis_(unit, values_) {}

  std::string json() {
    std::string out;
    JsonWriter json(out);
    const std::vector<std::int64_t> totals = axis_.counts(values_);
    const auto total = static_cast<std::int64_t>(found_.size());
    json.begin_object().key("unit").string(count_name(unit_)).key("total").integer(total).key("times").begin_array();
    for (const std::string& time : axis_.labels(facts_.db())) json.string(time);
    add_counts(json.end_array(), "totals", totals);
    add_speakers(json);
    add_genders(json);
    json.key("undated").integer(total - std::reduce(totals.begin(), totals.end())).end_object();
    return out;
  }

 private:
  static void add_counts(JsonWriter& json, std::string_view key, const std::vector<std::int64_t>& counts) {
    json.key(key).begin_array();
    for (const std::int64_t count : counts) json.integer(count);
    json.end_array();
  }

  // One series for each number below `kinds` that `kind_of` gives for a found statement.
  template <class KindOf>
  std::vector<Series> series(std::size_t kinds, KindOf kind_of) const {
    std::vector<Series> all(kinds, {0, std::vector<std::int64_t>(axis_.size())});
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const std::size_t kind = kind_of(found_[i]);
      if (kind >= kinds) continue;
      ++all[kind].total;
      if (const std::optional<std::size_t> place = axis_.at(values_[i])) ++all[kind].counts[*place];
    }
    return all;
  }

  // Those who say the most, and behind them nobody known.
  std::vector<std::uint32_t> speakers() {
    std::uint64_t groups = 0;
    std::vector<std::uint32_t> all;
    bool unknown = false;
    for (const Counted& one : counted(found_, {CountBy::who}, {.offset = 0, .limit = most_voices + 1}, facts_, groups))
      one.values[0] == 0 ? void(unknown = true) : all.push_back(one.values[0]);
    if (all.size() > most_voices) all.pop_back();
    const std::vector<std::uint32_t>& who = facts_.column(Column::who);
    if (unknown || std::ranges::any_of(found_, [&](std::uint32_t id) { return who[id] == 0; })) all.push_back(0);
    return all;
  }

  void add_speakers(JsonWriter& json) {
    const std::vector<std::uint32_t> shown = speakers();
    const std::vector<std::uint32_t>& who = facts_.column(Column::who);
    std::vector<std::uint8_t> place(std::size_t{shown.empty() ? 0 : *std::ranges::max_element(shown)} + 1, UINT8_MAX);
    for (std::size_t i = 0; i < shown.size(); ++i) place[shown[i]] = static_cast<std::uint8_t>(i);
    const std::vector<Series> all = series(shown.size(), [&](std::uint32_t id) -> std::size_t {
      return who[id] < place.size() ? place[who[id]] : UINT8_MAX;
    });
    json.key("who").begin_array();
    for (std::size_t i = 0; i < shown.size(); ++i) {
      json.begin_object().key("actor").string_or_null(actor_reference(shown[i]));
      json.key("name").string_or_null(label_of(CountBy::who, shown[i], facts_.db())).key("total").integer(all[i].total);
      add_counts(json, "counts", all[i].counts);
      json.end_object();
    }
    json.end_array();
  }

  // Of persons alone: who is known by what he is, who is not by what the article says he is.
  void add_genders(JsonWriter& json) {
    const ActorKinds actors = actor_kinds(facts_.db());
    const std::vector<std::uint32_t>&who = facts_.column(Column::who), &kinds = facts_.column(Column::kind);
    constexpr std::array shown{Gender::feminine, Gender::masculine, Gender::unknown};
    const std::vector<Series> all = series(shown.size(), [&](std::uint32_t id) -> std::size_t {
      const std::uint32_t actor = who[id] < actors.kinds.size() ? who[id] : 0;
      const Kind kind = actor == 0 ? static_cast<Kind>(kinds[id]) : actors.kinds[actor];
      if (kind != Kind::person) return shown.size();
      const Gender gender = actor == 0 ? Gender::unknown : actors.genders[actor];
      return static_cast<std::size_t>(std::ranges::find(shown, gender) - shown.begin());
    });
    json.key("gender").begin_array();
    for (std::size_t i = 0; i < shown.size(); ++i) {
      json.begin_object().key("gender").string(to_string(shown[i])).key("total").integer(all[i].total);
      add_counts(json, "counts", all[i].counts);
      json.end_object();
    }
    json.end_array();
  }

  Facts& facts_;
  const std::vector<std::uint32_t>& found_;
  CountBy unit_;
  std::vector<std::uint32_t> values_;  // of each found one, its date as a number of the unit
  TimeAxis axis_;
};

}  // namespace

std::string voices_json(Facts& facts, const VoicesRequest& request) {
  const Query query = parse(request.question);
  const Snapshot snapshot(facts);
  AskOptions options;
  options.meaning = request.meaning;
  return Voices(facts, ids_of(find(facts, query, options)), request.unit).json();
}

std::optional<CountBy> unit_named(std::string_view name) {
  for (const CountBy unit : {CountBy::day, CountBy::month, CountBy::year}) {
    if (count_name(unit) == name) return unit;
  }
  return std::nullopt;
}

}  // namespace dixit
