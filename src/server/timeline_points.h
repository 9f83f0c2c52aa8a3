// The points of a timeline: statements as far as it shows them, with the figures that they give.
//
//   std::vector<Point> points = points_of(db, ids);    // in the order of time, undated ones last
//   find_revisions(points);                            // of a question; those of an event stand in its comparison
//
// Belongs to the thread of the Database. Throws Error where SQLite fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "store/database.h"

namespace dixit {

struct PointFigure {
  std::optional<double> low, high;
  std::string bound, unit, what;

  friend bool operator==(const PointFigure&, const PointFigure&) = default;
};

struct Point {
  std::uint32_t statement = 0, document = 0, actor = 0;
  std::uint32_t revises = 0;   // statements.id, 0: none
  std::size_t lane = 0;        // index in the timeline's lanes
  std::string said, reported;  // ISO 8601, empty: not known
  std::string content, who, to, outlet;
  Act act = Act::say;
  std::vector<PointFigure> figures;  // in its content

  std::uint32_t time() const;  // 20240403, 0: not known; when it was said, else reported
};

std::vector<Point> points_of(const Database& db, const std::vector<std::uint32_t>& statements);

// Joins each point to the latest one of an earlier day in which the same actor gives another value of the same unit for
// the same thing, in the same words. Needs the order of time.
void find_revisions(std::vector<Point>& points);

}  // namespace dixit
