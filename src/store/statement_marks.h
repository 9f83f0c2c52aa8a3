// What a person said of single statements, and where it holds today.
//
//   for (const StatementMark& mark : marks_of(db, 7)) use(mark);   // of document 7
//   const auto held = holding(marks_of(db, 7));                    // what holds of each statement, by its index there
//
//   StatementMarks marks(db, columns, actors);                     // inside the writer's transaction
//   marks.apply(7);       // to the rows of document 7, once they stand and whenever marks or actors have changed
//
// A statement is known by its article, the version of it and the code points of its content, from the first to the
// last, and of its cue; so a mark outlives reading again. Where nothing is read at its place it stays, with `statement`
// 0. A mark on the first appearance of a statement holds for its copies, unless they have one of that kind themselves.
// Of several of one kind the newest holds; to accept and to reject are one kind. Throws Error where SQLite fails.
// Belongs to the thread of the Database.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "store/actors.h"
#include "store/columns.h"
#include "store/database.h"

namespace dixit {

struct StatementMark {
  std::uint32_t correction = 0;  // corrections.id
  std::uint32_t document = 0;    // documents.id of what was asked for; of a mark on its first appearance too
  std::uint32_t statement = 0;   // statements.id there; 0: nothing is read at that place
  std::uint32_t index = none;    // of it in Document::statements
  std::uint32_t actor = 0;       // of `who`: as it was found for the name, 0: unknown
  Kind actor_kind = Kind::unknown;
  std::uint32_t entity = none;       // of `who`: the actor's index in Document::entities, none: not in this article
  std::uint32_t begin = 0, end = 0;  // code points of the content, or of the cue where there is none
  std::string kind;                  // accept, reject, who, act
  std::string value, read;           // of who and act: what a person says, what was read
  std::string article, made;         // the key of the article it was made on; ISO 8601, UTC
};

// In the order they were made, those on the first appearance of a statement before its own.
std::vector<StatementMark> marks_of(const Database& db, std::uint32_t document);

enum MarkBit : std::uint8_t { mark_accepted = 1, mark_rejected = 2, mark_who = 4, mark_act = 8 };  // statements.marked

struct MarkedStatement {  // what holds of one
  bool accepted = false, rejected = false;
  const StatementMark *who = nullptr, *act = nullptr;  // in the list that was given
};
std::map<std::uint32_t, MarkedStatement> holding(const std::vector<StatementMark>& marks);  // by index

class StatementMarks {
 public:
  StatementMarks(Database& db, ColumnWriter& columns, Actors& actors);

  bool apply(std::uint32_t document);       // false: there are none to apply
  void forget(const std::string& article);  // with the article
  void drop() { known_ = false; }           // another writer may have made some

 private:
  bool any(std::uint32_t document);
  void set(std::uint32_t statement, const MarkedStatement& marked);

  Database& db_;
  ColumnWriter& columns_;
  Actors& actors_;
  Sql any_of_, before_, read_, set_;
  bool any_ = false, known_ = false;
};

// What a mark of this name adds to its actor, who counts it as one more article: so he lasts as long as it does.
Identity called(const std::string& name);

}  // namespace dixit
