#include "server/timeline_json.h"

#include <algorithm>
#include <map>
#include <utility>

#include "document/names.h"
#include "server/timeline_contacts.h"
#include "server/timeline_parties.h"
#include "server/timeline_points.h"
#include "store/actor_reference.h"
#include "text/json.h"

namespace dixit {
namespace {

struct Timeline {
  std::vector<Lane> lanes;  // behind them `others`
  std::vector<Point> points;
  std::vector<PointContact> contacts;
  std::size_t total = 0, undated = 0;  // of all that is found
};

std::vector<std::uint32_t> documents_of(const std::vector<Point>& points) {
  std::vector<std::uint32_t> documents;
  for (const Point& point : points) documents.push_back(point.document);
  std::ranges::sort(documents);
  documents.erase(std::ranges::unique(documents).begin(), documents.end());
  return documents;
}

// The points of the newest of what was found.
void place(std::vector<std::uint32_t> found, Facts& facts, Timeline& timeline) {
  const std::vector<std::uint32_t>&said = facts.column(Column::when), &reported = facts.column(Column::date);
  const auto time = [&](std::uint32_t id) { return said[id] != 0 ? said[id] : reported[id]; };
  timeline.total = found.size();
  timeline.undated = static_cast<std::size_t>(std::ranges::count(found, 0U, time));
  if (found.size() > most_points) {
    std::ranges::nth_element(found, found.begin() + most_points, [&](std::uint32_t a, std::uint32_t b) {
      return time(a) != time(b) ? time(a) > time(b) : a > b;
    });
    found.resize(most_points);
  }
  timeline.points = points_of(facts.db(), found);
}

// The actors with the most points.
void add_lanes(Timeline& timeline) {
  std::map<std::uint32_t, std::size_t> counts;
  for (const Point& point : timeline.points) {
    if (point.actor != 0) ++counts[point.actor];
  }
  std::vector<std::pair<std::uint32_t, std::size_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::greater(), &std::pair<std::uint32_t, std::size_t>::second);
  order.resize(std::min(order.size(), most_lanes));
  std::map<std::uint32_t, std::size_t> lane_of;
  for (const auto& [actor, count] : order) {
    lane_of[actor] = timeline.lanes.size();
    timeline.lanes.push_back({actor_reference(actor), "", actor});
  }
  for (Point& point : timeline.points) {
    const auto lane = lane_of.find(point.actor);
    point.lane = lane == lane_of.end() ? timeline.lanes.size() : lane->second;
    if (lane != lane_of.end()) timeline.lanes[lane->second].name = point.who;
  }
}

void add_figures(JsonWriter& json, const std::vector<PointFigure>& figures) {
  json.key("figures").begin_array();
  for (const PointFigure& f : figures) {
    json.begin_object().key("value");
    if (f.low == f.high && f.low) {
      json.exact(*f.low);
    } else {
      json.begin_array();
      for (const auto& end : {f.low, f.high}) end ? json.exact(*end) : json.null();
      json.end_array();
    }
    json.key("bound")
        .string(f.bound)
        .key("unit")
        .string_or_null(f.unit)
        .key("what")
        .string_or_null(f.what)
        .end_object();
  }
  json.end_array();
}

void add_point(JsonWriter& json, const Point& point, std::string_view lane) {
  json.begin_object().key("statement").integer(point.statement).key("document").integer(point.document);
  json.key("lane").string(lane).key("said").string_or_null(point.said).key("reported").string_or_null(point.reported);
  json.key("act").string(to_string(point.act)).key("content").string(point.content);
  json.key("who").string_or_null(point.who).key("to").string_or_null(point.to).key("outlet").string_or_null(
      point.outlet);
  json.key("revises").integer_or_null(point.revises);
  add_figures(json, point.figures);
  json.end_object();
}

void add_contacts(JsonWriter& json, const std::vector<PointContact>& contacts) {
  json.key("contacts").begin_array();
  for (const PointContact& c : contacts) {
    json.begin_object().key("document").integer(c.document).key("kind").string(c.kind).key("status").string(c.status);
    json.key("when").string_or_null(c.when).key("reported").string_or_null(c.reported).key("parties").begin_array();
    for (const std::string& party : c.parties) json.string(party);
    json.end_array().key("content").string(c.content).end_object();
  }
  json.end_array();
}

std::string json_of(Timeline timeline) {
  std::vector<std::int64_t> counts(timeline.lanes.size() + 1);
  for (const Point& point : timeline.points) ++counts[point.lane];
  if (counts.back() > 0) timeline.lanes.push_back({"others", "", 0});
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("lanes").begin_array();
  for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
    const Lane& lane = timeline.lanes[i];
    json.begin_object().key("id").string(lane.id).key("name").string_or_null(lane.name);
    json.key("actor").string_or_null(actor_reference(lane.actor)).key("points").integer(counts[i]).end_object();
  }
  json.end_array().key("points").begin_array();
  for (const Point& point : timeline.points) add_point(json, point, timeline.lanes[point.lane].id);
  add_contacts(json.end_array(), timeline.contacts);
  json.key("total").integer(static_cast<std::int64_t>(timeline.total));
  json.key("undated").integer(static_cast<std::int64_t>(timeline.undated)).end_object();
  return out;
}

// What the documents tell: each statement once.
std::vector<std::uint32_t> statements_of(const std::vector<std::uint32_t>& documents, Facts& facts) {
  StatementSet of;
  for (const std::uint32_t document : documents) of.add_growing(document);
  StatementSet set =
      facts.where(Column::document, [&](std::uint32_t document) { return document != 0 && of.has(document); });
  if (set.count() > 0) leave_out(set, facts, {});
  std::vector<std::uint32_t> found;
  set.each([&](std::uint32_t id) { found.push_back(id); });
  return found;
}

}  // namespace

std::string timeline_json(Facts& facts, const TimelineRequest& request) {
  const Query query = parse(request.question);
  const Snapshot snapshot(facts);
  AskOptions options;
  options.meaning = request.meaning;
  Timeline timeline;
  place(ids_of(find(facts, query, options)), facts, timeline);
  find_revisions(timeline.points);
  add_lanes(timeline);
  std::vector<std::uint32_t> shown;
  for (const Point& point : timeline.points) shown.push_back(point.statement);
  std::ranges::sort(shown);
  timeline.contacts = contacts_of(facts.db(), documents_of(timeline.points), &shown);
  return json_of(std::move(timeline));
}

std::string timeline_json(Facts& facts, const Accounts& accounts, const std::vector<std::uint32_t>& documents) {
  const Snapshot snapshot(facts);
  Timeline timeline;
  place(statements_of(documents, facts), facts, timeline);
  const TimelineParties parties(facts.db(), accounts, documents);
  timeline.lanes = parties.lanes();
  for (Point& point : timeline.points) point.lane = parties.lane_of(point);
  parties.add_revisions(timeline.points);
  timeline.contacts = contacts_of(facts.db(), documents);
  return json_of(std::move(timeline));
}

}  // namespace dixit
