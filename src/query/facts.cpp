#include "query/facts.h"

#include <sqlite3.h>

#include <algorithm>

namespace dixit {
namespace {

constexpr std::size_t most_kept = 24;  // expressions whose sets are kept

}  // namespace

void StatementSet::add_growing(std::uint32_t id) {
  if (id >= size_) {
    size_ = std::size_t{id} + 1;
    bits_.resize(std::max((size_ + 63) / 64, bits_.size()));
  }
  add(id);
}

void StatementSet::invert() {
  for (std::uint64_t& bits : bits_) bits = ~bits;
  if (size_ % 64 != 0) bits_.back() &= (std::uint64_t{1} << size_ % 64) - 1;
}

StatementSet& StatementSet::operator&=(const StatementSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= i < other.bits_.size() ? other.bits_[i] : 0;
  return *this;
}

StatementSet& StatementSet::operator|=(const StatementSet& other) {
  for (std::size_t i = 0; i < std::min(bits_.size(), other.bits_.size()); ++i) bits_[i] |= other.bits_[i];
  return *this;
}

std::size_t StatementSet::count() const {
  std::size_t count = 0;
  for (const std::uint64_t bits : bits_) count += static_cast<std::size_t>(std::popcount(bits));
  return count;
}

const std::vector<std::uint32_t>& Facts::dates() {
  if (dates_) return *dates_;
  const std::vector<std::uint32_t>& dates = column(Column::date);
  const std::vector<std::uint32_t>& first = column(Column::first);
  std::size_t without = 0;
  for (std::size_t i = 0; i < dates.size(); ++i) without += static_cast<std::size_t>(dates[i] == 0 && first[i] != 0);
  if (without == 0) return dates;  // no need for another column
  dates_ = dates;
  const std::vector<std::uint32_t>& said = column(Column::when);
  for (std::size_t i = 0; i < dates.size(); ++i) (*dates_)[i] = dates[i] == 0 ? said[i] : dates[i];
  return *dates_;
}

const std::vector<std::uint32_t>& Facts::column(Column column) {
  std::optional<std::vector<std::uint32_t>>& values = columns_[static_cast<std::size_t>(column)];
  if (!values) {
    values = read_column(db_.handle(), column);
    // A column of which the last blocks are missing has zeros there, as the others do where nothing was written.
    if (column != Column::first) values->resize(this->column(Column::first).size());
  }
  return *values;
}

const StatementSet& Facts::with_words(const std::string& expression) {
  const auto known = std::ranges::find(words_, expression, &std::pair<std::string, StatementSet>::first);
  if (known != words_.end()) {
    std::rotate(words_.begin(), known, known + 1);
    return words_.front().second;
  }
  StatementSet set = none();
  Sql select = db_.sql("SELECT rowid FROM statement_words WHERE statement_words MATCH ?1");
  select.bind(1, expression);
  while (select.step()) {
    const auto id = select.number(0);
    if (id < set.size()) set.add(id);  // the columns know it
  }
  if (words_.size() >= most_kept) words_.pop_back();
  words_.insert(words_.begin(), {expression, std::move(set)});
  return words_.front().second;
}

void Facts::renew() {
  const Version now{db_.number("PRAGMA data_version"), sqlite3_total_changes64(db_.handle())};
  if (now == version_) return;
  for (auto& column : columns_) column.reset();
  dates_.reset();
  words_.clear();
  version_ = now;
  ++renewed_;
}

Snapshot::Snapshot(const Database& db) : db_(db), begun_(sqlite3_get_autocommit(db.handle()) != 0) {
  if (begun_) db_.sql("BEGIN").run();
}
// By the other constructor, so that the transaction ends where this one throws.
Snapshot::Snapshot(Facts& facts) : Snapshot(facts.db()) {
  // Reading the version begins the transaction: it is that of all that is read until the end.
  facts.renew();
}
Snapshot::~Snapshot() {
  if (begun_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace dixit
