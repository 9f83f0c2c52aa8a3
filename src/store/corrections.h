// What a person puts right about who is who, which articles are about one event, and single statements: kept apart from
// what was read, and applied to it again after every reading.
//
//   Corrections corrections(db);
//   corrections.merge(12, 7);                 // 12 is 7
//   corrections.split(7, {"article-key"});    // who is called 7 in that article is somebody else: gives the new actor
//   corrections.label(7, "Claire Moreau");
//   corrections.move("article-key", 5);       // is about event 5; 0: about one of its own. Gives the event
//   corrections.reject(103);                  // statement 103 is none; accept: it is one. Gives the correction
//   corrections.who(104, "Claire Moreau");    // she says it; "": nobody knows who does
//   corrections.act(104, Act::deny);
//   corrections.undo(corrections.last());     // the correction of that number
//
// Each is one transaction: whole when it returns. Marks on statements are known by their place (statement_marks.h) and
// may be made again and again, the newest holds; one that says what holds already is not made twice. `a12` as a name
// means actor 12, where there is one; a name that an actor of the article has means that actor; else it is found, or
// made, as the full name in an article would be. Throws Absent: no such actor, article, event, statement or correction;
// Error: a merge with itself, a split that would split nothing. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/reading_rows.h"
#include "store/statement_marks.h"
#include "text/error.h"

namespace dixit {

struct Correction {  // a row of `corrections`
  std::uint32_t id = 0, actor = 0, other = 0;
  std::string kind = {}, article = {}, value = {}, before = {};
  std::string made = {};             // ISO 8601, UTC; empty: not noted
  std::uint32_t document = 0;        // documents.id of its article; 0: it is of none, or of one that is gone
  std::uint32_t statement = 0;       // of a mark: statements.id; 0: nothing is read at its place
  std::uint32_t begin = 0, end = 0;  // of a mark: code points of the content, of the cue where there is none
};

class Absent : public Error {  // what a correction speaks of is not in the store
 public:
  enum class What : std::uint8_t { article, actor, event, statement, correction };

  Absent(What what, std::string which, const std::string& message);
  What what_is() const { return what_; }
  const std::string& which() const { return which_; }  // its number, `a12` of an actor, or what it is known by

 private:
  What what_;
  std::string which_;
};

class Corrections {
 public:
  explicit Corrections(Database& db) : db_(db) {}

  void merge(std::uint32_t actor, std::uint32_t into);
  std::uint32_t split(std::uint32_t actor, const std::vector<std::string>& articles);
  void label(std::uint32_t actor, const std::string& name);
  std::uint32_t move(const std::string& article, std::uint32_t event);

  std::uint32_t accept(std::uint32_t statement) { return mark(statement, "accept", ""); }
  std::uint32_t reject(std::uint32_t statement) { return mark(statement, "reject", ""); }
  std::uint32_t who(std::uint32_t statement, const std::string& name);
  std::uint32_t act(std::uint32_t statement, Act act);

  void undo(std::uint32_t correction);
  std::uint32_t last() const { return last_; }  // the correction that was made last; of a split, the last of its own
  std::vector<Correction> all() const;          // in the order they were made
  std::vector<StatementMark> marks(std::uint32_t document) const { return marks_of(db_, document); }

 private:
  void check(std::uint32_t actor) const;
  std::uint32_t root(std::uint32_t actor) const;
  std::uint32_t record(const Correction& correction);
  void rebuild_roots();
  void put(const std::string& article, std::uint32_t event, bool fixed);
  void split_in(const std::string& article, std::uint32_t actor, std::uint32_t other);
  bool pass_on(const Correction& correction);
  std::uint32_t event_before(const Correction& correction) const;
  void undo_event(const Correction& correction);
  std::string label_of(std::uint32_t actor) const;
  void rename(std::uint32_t actor, const std::string& name, const std::string& label_before);
  void undo_label(const Correction& correction);
  void undo_merge_or_split(const Correction& correction);
  void undo_mark(const Correction& correction);
  std::uint32_t mark(std::uint32_t statement, const std::string& kind, std::string value);
  void apply_marks(std::uint32_t document, ReadingRows& rows);

  Database& db_;
  std::uint32_t last_ = 0;
};

}  // namespace dixit
