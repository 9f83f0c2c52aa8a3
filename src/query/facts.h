// The statements of a store as sets and columns, loaded as they are asked for.
//
//   Facts facts(db);
//   StatementSet found = facts.where(Column::act, [](std::uint32_t act) { return act == 4; });
//   found &= facts.where(Column::hidden, [](std::uint32_t hidden) { return hidden == 0; });
//   found.each([&](std::uint32_t id) { … });
//
// All sets of one Facts have the same size. Belongs to one thread, like the connection; sees the store as it was when
// each column was first asked for, so what asks wraps all in one read transaction. Who asks again and again keeps the
// Facts beside the connection and begins each time with a Snapshot, which drops what was loaded if the store has
// changed since:
//
//   const Snapshot snapshot(facts);                 // until it goes: one state of the store
//   const Answer answer = ask(facts, query, {});
//
// All columns together take 64 bytes a statement, words kept 3 at most. Throws Error where SQLite fails.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/columns.h"
#include "store/database.h"

namespace dixit {

class StatementSet {  // also of documents and actors: of row ids from 0 on
 public:
  explicit StatementSet(std::size_t size = 0) : size_(size), bits_((size + 63) / 64) {}

  std::size_t size() const { return size_; }
  bool has(std::uint32_t id) const { return id < size_ && (bits_[id / 64] >> id % 64 & 1) != 0; }
  void add(std::uint32_t id) { bits_[id / 64] |= std::uint64_t{1} << id % 64; }
  void add_growing(std::uint32_t id);  // whatever the size
  void remove(std::uint32_t id) { bits_[id / 64] &= ~(std::uint64_t{1} << id % 64); }
  void invert();
  StatementSet& operator&=(const StatementSet& other);
  StatementSet& operator|=(const StatementSet& other);
  std::size_t count() const;

  // Calls `use` with each, ascending.
  template <class Use>
  void each(Use use) const {
    for (std::size_t word = 0; word < bits_.size(); ++word) {
      for (std::uint64_t left = bits_[word]; left != 0; left &= left - 1) {
        use(static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
      }
    }
  }
  std::uint64_t& word(std::size_t i) { return bits_[i]; }

 private:
  std::size_t size_;
  std::vector<std::uint64_t> bits_;
};

class Facts {
 public:
  explicit Facts(const Database& db) : db_(db) {}

  const std::vector<std::uint32_t>& column(Column column);
  // When the article appeared, else when it was said: Column::date, or Column::when where that is 0.
  const std::vector<std::uint32_t>& dates();
  std::size_t size() { return column(Column::first).size(); }
  StatementSet none() { return StatementSet(size()); }
  // Those whose value in the column passes.
  template <class Passes>
  StatementSet where(Column name, Passes passes) {
    const std::vector<std::uint32_t>& values = column(name);
    StatementSet set(values.size());
    for (std::size_t i = 0; i < values.size(); i += 64) {  // blocks have 4096
      std::uint64_t bits = 0;
      for (std::size_t k = 0; k < 64; ++k) bits |= std::uint64_t{passes(values[i + k])} << k;
      set.word(i / 64) = bits;
    }
    return set;
  }
  // Those in which the word table finds what the FTS5 expression asks for. Lasts until the next call; the sets of the
  // last expressions are kept, for one types on, narrows and turns pages.
  const StatementSet& with_words(const std::string& expression);
  const Database& db() const { return db_; }
  void renew();  // drops what does not fit the store as this connection sees it now
  std::uint64_t renewed() const { return renewed_; }  // how often that was so

 private:
  struct Version {
    std::int64_t others = -1, own = -1;  // changes by other connections, by this one

    friend bool operator==(const Version&, const Version&) = default;
  };

  const Database& db_;
  std::array<std::optional<std::vector<std::uint32_t>>, column_count> columns_;
  std::optional<std::vector<std::uint32_t>> dates_;          // where they are not just a column
  std::vector<std::pair<std::string, StatementSet>> words_;  // the last asked for first
  Version version_;                                          // when renewed last
  std::uint64_t renewed_ = 0;
};

class Snapshot {
 public:
  explicit Snapshot(Facts& facts);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  explicit Snapshot(const Database& db);

  const Database& db_;
  bool begun_;  // false: a transaction was open already
};

}  // namespace dixit
