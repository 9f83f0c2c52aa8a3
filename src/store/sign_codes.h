// The signs of what statements mean, around what all mean in common, in blocks that are read in one go: docs/store.md,
// `sign_codes`.
//
//   SignCodes codes(db);                      // inside the writer's transaction
//   codes.set(statement_id, statement.meaning);
//   codes.flush();                            // before COMMIT; after ROLLBACK: drop()
//
// An empty meaning, or one of another size, leaves no code. Throws Error where SQLite fails. One thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "store/database.h"

namespace dixit {

inline constexpr std::size_t meaning_size = 384, code_size = 48;
inline constexpr std::uint32_t code_block = 4096;

using SignCode = std::array<char, code_size>;

SignCode sign_code(std::span<const std::int8_t> meaning);  // all zero where the size is another

class SignCodes {
 public:
  explicit SignCodes(Database& db) : db_(db) {}

  void set(std::uint32_t statement, std::span<const std::int8_t> meaning);
  void clear(std::uint32_t statement) { set(statement, {}); }
  void flush();
  void drop() { blocks_.clear(); }

 private:
  struct Block {
    std::string codes;
    bool changed = false;
  };
  Block& block_of(std::uint32_t statement);

  Database& db_;
  std::map<std::uint32_t, Block> blocks_;
};

}  // namespace dixit
