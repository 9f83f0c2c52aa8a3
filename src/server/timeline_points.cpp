#include "server/timeline_points.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "store/columns.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr const char* one_point = R"sql(
SELECT s.document, s.actor, s.said, d.date, s.content, a.name, t.name, (SELECT text FROM dictionary WHERE id = d.outlet),
  s.act
FROM statements s JOIN documents d ON d.id = s.document LEFT JOIN actors a ON a.id = s.actor
  LEFT JOIN actors t ON t.id = s.to_actor WHERE s.id = ?1)sql";

std::optional<double> number(const Sql& sql, int column) {
  return sql.null(column) ? std::nullopt : std::optional(sql.real(column));
}

// From where to where its value may be: `au moins 144` is 144 or more, `environ 100` is 90 to 110.
std::pair<double, double> extent(const PointFigure& f) {
  constexpr double roughly = .1;
  const double low = f.low.value_or(-HUGE_VAL), high = f.high.value_or(HUGE_VAL);
  if (f.bound == "at_least" || f.bound == "more_than") return {low, HUGE_VAL};
  if (f.bound == "at_most" || f.bound == "less_than") return {-HUGE_VAL, high};
  const double more = f.bound == "about" ? roughly * std::max(std::abs(low), std::abs(high)) : 0;
  return {low - more, high + more};
}

bool may_be_equal(const PointFigure& a, const PointFigure& b) {
  const auto x = extent(a), y = extent(b);
  return x.first <= y.second && y.first <= x.second;
}

// What a figure is of; `actor` 0 or no `what`: that cannot be told.
using Thing = std::tuple<std::uint32_t, std::string, std::string>;

struct Given {
  std::size_t point = 0;
  PointFigure figure;
};

}  // namespace

std::uint32_t Point::time() const {
  const std::uint32_t when = date_number(said);
  return when != 0 ? when : date_number(reported);
}

std::vector<Point> points_of(const Database& db, const std::vector<std::uint32_t>& statements) {
  std::vector<Point> points;
  Sql select = db.sql(one_point);
  Sql figures = db.sql("SELECT low, high, bound, unit, what FROM figures WHERE document = ?1 AND statement = ?2");
  for (const std::uint32_t id : statements) {
    if (!select.bind(1, std::int64_t{id}).step()) continue;
    Point point;
    point.statement = id;
    point.document = select.number(0);
    point.actor = select.number(1);
    int column = 2;
    for (std::string* text : {&point.said, &point.reported, &point.content, &point.who, &point.to, &point.outlet})
      *text = select.text(column++);
    point.act = static_cast<Act>(select.integer(column));
    select.reset();
    figures.bind(1, std::int64_t{point.document}).bind(2, std::int64_t{id});
    while (figures.step()) {
      point.figures.push_back({number(figures, 0), number(figures, 1), std::string(figures.text(2)),
                               std::string(figures.text(3)), std::string(figures.text(4))});
    }
    points.push_back(std::move(point));
  }
  std::ranges::stable_sort(points, [](const Point& a, const Point& b) {
    return a.time() - 1 != b.time() - 1 ? a.time() - 1 < b.time() - 1 : a.statement < b.statement;  // 0 last
  });
  return points;
}

void find_revisions(std::vector<Point>& points) {
  std::map<Thing, Given> last;
  for (std::size_t i = 0; i < points.size(); ++i) {
    Point& point = points[i];
    if (point.actor == 0 || point.time() == 0) continue;
    for (const PointFigure& figure : point.figures) {
      if (figure.what.empty()) continue;
      const auto [at, first] = last.try_emplace({point.actor, figure.unit, fold(figure.what)}, Given{i, figure});
      if (first) continue;
      const Point& before = points[at->second.point];
      const bool later = before.time() < point.time();
      if (later && !may_be_equal(at->second.figure, figure)) point.revises = before.statement;
      if (later) at->second = {i, figure};
    }
  }
}

}  // namespace dixit
