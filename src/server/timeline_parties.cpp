#include "server/timeline_parties.h"

#include <unordered_map>

namespace dixit {

TimelineParties::TimelineParties(const Database& db, const Accounts& accounts,
                                 const std::vector<std::uint32_t>& documents)
    : accounts_(accounts), documents_(documents) {
  Sql first = db.sql("SELECT first_statement FROM documents WHERE id = ?1");
  for (const std::uint32_t document : documents) {
    first_.push_back(first.bind(1, std::int64_t{document}).step() ? first.number(0) : 0);
    first.reset();
  }
  find_members(db);
  for (const Matter& matter : accounts.matters) {
    for (const Position& position : matter.positions) {
      for (const Evidence& evidence : position.evidence) {
        if (evidence.statement != none) carries_[statement(evidence)] = position.party;
      }
    }
  }
}

std::uint32_t TimelineParties::statement(const Evidence& evidence) const {
  return evidence.statement == none ? 0 : first_.at(evidence.document) + evidence.statement;
}

void TimelineParties::find_members(const Database& db) {
  Sql select = db.sql("SELECT actor FROM entities WHERE document = ?1 AND number = ?2");
  actors_.resize(accounts_.parties.size());
  for (std::size_t i = 0; i < accounts_.parties.size(); ++i) {
    for (const PartyMember& member : accounts_.parties[i].members) {
      const std::uint32_t document = documents_.at(member.document);
      if (!select.bind(1, std::int64_t{document}).bind(2, std::int64_t{member.entity}).step()) continue;
      const auto actor = select.number(0);
      select.reset();
      speaks_for_[{document, actor}] = i;
      actors_[i].insert(actor);
    }
  }
}

std::vector<Lane> TimelineParties::lanes() const {
  std::vector<Lane> lanes;
  for (std::size_t i = 0; i < accounts_.parties.size(); ++i) {
    const Party& party = accounts_.parties[i];
    lanes.push_back({party.id, party.name, actors_[i].size() == 1 ? *actors_[i].begin() : 0});
  }
  return lanes;
}

std::size_t TimelineParties::lane_of(const Point& point) const {
  const auto carried = carries_.find(point.statement);
  if (carried != carries_.end()) return carried->second;
  const auto member = speaks_for_.find({point.document, point.actor});
  return member == speaks_for_.end() ? accounts_.parties.size() : member->second;
}

void TimelineParties::add_revisions(std::vector<Point>& points) const {
  std::unordered_map<std::uint32_t, Point*> by_statement;
  for (Point& point : points) by_statement[point.statement] = &point;
  for (const Matter& matter : accounts_.matters) {
    for (const Relation& relation : matter.relations) {
      if (relation.kind != RelationKind::revises || relation.reason.size() != 2) continue;
      const std::uint32_t later = statement(relation.reason[0]), before = statement(relation.reason[1]);
      const auto point = by_statement.find(later);
      if (point != by_statement.end() && by_statement.contains(before)) point->second->revises = before;
    }
  }
}

}  // namespace dixit
