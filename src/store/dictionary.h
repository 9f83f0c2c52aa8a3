// Texts that many rows share, as numbers: outlets, languages, folded `via`.
//
//   Dictionary dictionary(db);
//   dictionary.number("Le Courrier");   // 3, now and for ever; 0 for an empty text
//
// Inside the writer's transaction; after ROLLBACK: drop(). Throws Error where SQLite fails. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/database.h"

namespace dixit {

class Dictionary {
 public:
  explicit Dictionary(Database& db)
      : db_(db),
        select_(db.sql("SELECT id FROM dictionary WHERE text = ?1")),
        insert_(db.sql("INSERT INTO dictionary(text) VALUES(?1)")) {}

  std::uint32_t number(std::string_view text) {
    if (text.empty()) return 0;
    if (known_.size() > most_known) known_.clear();
    const auto [at, added] = known_.try_emplace(std::string(text), 0);
    if (!added) return at->second;
    if (select_.bind(1, text).step()) {
      at->second = static_cast<std::uint32_t>(select_.integer(0));
      select_.reset();
    } else {
      insert_.bind(1, text).run();
      at->second = static_cast<std::uint32_t>(db_.last_id());
    }
    return at->second;
  }
  void drop() { known_.clear(); }

 private:
  static constexpr std::size_t most_known = 100'000;

  Database& db_;
  Sql select_, insert_;
  std::unordered_map<std::string, std::uint32_t> known_;
};

}  // namespace dixit
