// The parties of an event as the lanes of its timeline: docs/api.md.
//
//   const TimelineParties parties(db, accounts, documents);   // both must outlive it
//   timeline.lanes = parties.lanes();                         // one a party, in their order
//   point.lane = parties.lane_of(point);                      // lanes().size(): none of them
//   parties.add_revisions(points);                            // where the comparison says that one revises another
//
// A statement is a party's where it carries a position of hers, else where one of her members says it. `documents`:
// documents.id, those that were compared, in that order. Throws Error where SQLite fails.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "accounts/accounts.h"
#include "server/timeline_points.h"
#include "store/database.h"

namespace dixit {

struct Lane {
  std::string id, name;
  std::uint32_t actor = 0;  // 0: several, or nobody known
};

class TimelineParties {
 public:
  TimelineParties(const Database& db, const Accounts& accounts, const std::vector<std::uint32_t>& documents);

  const std::set<std::uint32_t>& actors_of(std::size_t party) const { return actors_[party]; }  // who was joined in it
  std::vector<Lane> lanes() const;
  std::size_t lane_of(const Point& point) const;
  void add_revisions(std::vector<Point>& points) const;

 private:
  std::uint32_t statement(const Evidence& evidence) const;  // statements.id; 0: the article itself says so
  void find_members(const Database& db);

  const Accounts& accounts_;
  const std::vector<std::uint32_t>& documents_;
  std::vector<std::uint32_t> first_;                                           // statements.id of each document's first
  std::vector<std::set<std::uint32_t>> actors_;                                // of each party
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> speaks_for_;  // (document, actor) → party
  std::map<std::uint32_t, std::size_t> carries_;                               // statements.id → party
};

}  // namespace dixit
