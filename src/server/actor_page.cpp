#include "server/actor_page.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "query/ask.h"
#include "query/found.h"
#include "query/statement_json.h"
#include "server/about_actor.h"
#include "server/actor_rows.h"
#include "server/time_axis.h"
#include "store/actor_reference.h"
#include "text/json.h"
#include "text/unicode.h"

namespace dixit {
namespace {

using Counts = std::vector<std::pair<std::string, std::int64_t>>;  // of acts, of cues: the most first

struct Outlet {
  std::int64_t said = 0;
  std::map<std::uint32_t, std::int64_t> acts;
  std::map<std::string, std::int64_t> cues;
};

template <class Key, class Name>
Counts ordered(const std::map<Key, std::int64_t>& counts, std::size_t most, Name name) {
  Counts all;
  for (const auto& [key, count] : counts) all.emplace_back(name(key), count);
  std::ranges::stable_sort(all, std::greater(), &Counts::value_type::second);
  all.resize(std::min(all.size(), most));
  return all;
}

void add_counts(JsonWriter& json, std::string_view list, std::string_view key, const Counts& counts) {
  json.key(list).begin_array();
  for (const auto& [name, count] : counts)
    json.begin_object().key(key).string(name).key("count").integer(count).end_object();
  json.end_array();
}

void add_list(JsonWriter& json, std::string_view key, const std::vector<std::int64_t>& counts) {
  json.key(key).begin_array();
  for (const std::int64_t count : counts) json.integer(count);
  json.end_array();
}

class ActorPage {
 public:
  ActorPage(Facts& facts, ActorRow row) : facts_(facts), rows_(facts.db()), row_(std::move(row)) {
    all_ = ids_of(find(facts, parse(""), {}));
    said_ = ids_of(find(facts, parse("who:" + reference()), {}));
  }

  std::string json() {
    std::string out;
    JsonWriter json(out);
    add_actor(json.begin_object(), row_);
    json.key("names").begin_array();
    for (const std::string& name : row_.names) json.string(name);
    json.end_array();
    add_side(json, "said", "who:" + reference(), actor_term(QueryField::who, row_.id, true, facts_.db()), CountBy::to);
    add_side(json, "said_to", "to:" + reference(), actor_term(QueryField::to, row_.id, true, facts_.db()),
             CountBy::who);
    const std::string about = about_question(row_, facts_.db());
    add_side(json, "about", about, about, CountBy::who);
    add_outlets(json);
    add_times(json);
    json.end_object();
    return out;
  }

 private:
  std::string reference() const { return actor_reference(row_.id); }

  // `shown`: the question in words where there are such; none asked: nothing is found. `with`: whom they are said with.
  void add_side(JsonWriter& json, std::string_view key, const std::string& asked, const std::string& shown,
                CountBy with) {
    Answer answer;
    if (!asked.empty()) {
      AskOptions options;
      options.limit = most_recent;
      options.facets = {CountBy::act, with};
      answer = ask(facts_, parse(asked), options);
    }
    json.key(key).begin_object().key("total").integer(static_cast<std::int64_t>(answer.total));
    json.key("of").integer(static_cast<std::int64_t>(all_.size()));
    Counts acts;
    if (!answer.facets.empty())
      for (const FacetValue& act : answer.facets[0].values) acts.emplace_back(act.label, act.count);
    add_counts(json, "acts", "act", acts);
    json.key("with").begin_array();
    if (!answer.facets.empty()) add_others(json, answer.facets[1]);
    json.end_array().key("recent").begin_array();
    for (const Found& found : answer.found) json.json(statement_json(rows_.of(found.statement), nullptr));
    json.end_array().key("question").string(shown).end_object();
  }

  static void add_others(JsonWriter& json, const Facet& facet) {
    for (const FacetValue& other : facet.values) {
      if (other.value == 0) continue;
      json.begin_object().key("actor").string(actor_reference(other.value)).key("name").string(other.label);
      json.key("count").integer(static_cast<std::int64_t>(other.count)).end_object();
    }
  }

  // How each outlet names his acts.
  std::map<std::uint32_t, Outlet> outlets() {
    const std::vector<std::uint32_t>&outlet = facts_.column(Column::outlet), &act = facts_.column(Column::act);
    std::map<std::uint32_t, Outlet> all;
    for (const std::uint32_t id : said_) {
      Outlet& one = all[outlet[id]];
      ++one.said;
      ++one.acts[act[id]];
    }
    Sql cue = facts_.db().sql("SELECT cue FROM statements WHERE id = ?1");
    const std::size_t first = said_.size() - std::min(said_.size(), most_cued);
    for (std::size_t i = first; i < said_.size(); ++i) {
      if (!cue.bind(1, std::int64_t{said_[i]}).step()) continue;
      if (const std::string words = lower(cue.text(0)); !words.empty()) ++all[outlet[said_[i]]].cues[words];
      cue.reset();
    }
    return all;
  }

  void add_outlets(JsonWriter& json) {
    const std::vector<std::uint32_t>& outlet = facts_.column(Column::outlet);
    std::vector<std::int64_t> of;
    for (const std::uint32_t id : all_) {
      if (outlet[id] >= of.size()) of.resize(outlet[id] + 1);
      ++of[outlet[id]];
    }
    const std::map<std::uint32_t, Outlet> all = outlets();
    std::vector<const std::pair<const std::uint32_t, Outlet>*> order;
    for (const auto& one : all) order.push_back(&one);
    std::ranges::stable_sort(order, std::greater(), [](const auto* one) { return one->second.said; });
    order.resize(std::min(order.size(), most_outlets));
    json.key("outlets").begin_array();
    for (const auto* one : order) {
      json.begin_object().key("outlet").string_or_null(label_of(CountBy::outlet, one->first, facts_.db()));
      json.key("said").integer(one->second.said).key("of").integer(of[one->first]);
      add_counts(json, "acts", "act", ordered(one->second.acts, SIZE_MAX, [&](std::uint32_t act) {
                   return label_of(CountBy::act, act, facts_.db());
                 }));
      add_counts(json, "cues", "cue", ordered(one->second.cues, most_cues, [](const std::string& cue) { return cue; }));
      json.end_object();
    }
    json.end_array();
  }

  void add_times(JsonWriter& json) {
    const std::vector<std::uint32_t> months = values_of(CountBy::month, said_, facts_);
    const TimeAxis axis(CountBy::month, months);
    json.key("times").begin_array();
    for (const std::string& time : axis.labels(facts_.db())) json.string(time);
    const std::vector<std::int64_t> counts = axis.counts(months);
    add_list(json.end_array(), "counts", counts);
    add_list(json, "totals", axis.counts(values_of(CountBy::month, all_, facts_)));
    auto undated = static_cast<std::int64_t>(said_.size());
    for (const std::int64_t count : counts) undated -= count;
    json.key("undated").integer(undated);
  }

  Facts& facts_;
  FoundRows rows_;
  ActorRow row_;
  std::vector<std::uint32_t> all_, said_;  // statements.id, ascending
};

}  // namespace

std::optional<std::string> actor_json(Facts& facts, std::uint32_t actor) {
  const Snapshot snapshot(facts);
  std::optional<ActorRow> row = ActorRows(facts.db()).of(actor);
  if (!row) return std::nullopt;
  return ActorPage(facts, *std::move(row)).json();
}

}  // namespace dixit
