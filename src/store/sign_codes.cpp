#include "store/sign_codes.h"

#include <algorithm>

#include "accounts/common_meaning.h"

namespace dixit {

SignCode sign_code(std::span<const std::int8_t> meaning) {
  SignCode code{};
  if (meaning.size() != meaning_size) return code;
  for (std::size_t i = 0; i < meaning_size; ++i) {
    if (meaning[i] > common_meaning[i]) code[i / 8] = static_cast<char>(code[i / 8] | 1 << i % 8);
  }
  return code;
}

SignCodes::Block& SignCodes::block_of(std::uint32_t statement) {
  const auto [at, added] = blocks_.try_emplace(statement / code_block);
  Block& block = at->second;
  if (!added) return block;
  block.codes.assign(code_block * code_size, '\0');
  Sql select = db_.sql("SELECT codes FROM sign_codes WHERE block = ?1");
  if (select.bind(1, std::int64_t{at->first}).step() && select.blob(0).size() == block.codes.size())
    block.codes = select.blob(0);
  return block;
}

void SignCodes::set(std::uint32_t statement, std::span<const std::int8_t> meaning) {
  const SignCode code = sign_code(meaning);
  Block& block = block_of(statement);
  char* at = &block.codes[statement % code_block * code_size];
  if (std::equal(code.begin(), code.end(), at)) return;
  std::ranges::copy(code, at);
  block.changed = true;
}

void SignCodes::flush() {
  Sql put = db_.sql("INSERT OR REPLACE INTO sign_codes(block, codes) VALUES(?1, ?2)");
  for (auto& [number, block] : blocks_) {
    if (block.changed) put.bind(1, std::int64_t{number}).bind_blob(2, block.codes).run();
    block.changed = false;
  }
  while (blocks_.size() > 1) blocks_.erase(blocks_.begin());
}

}  // namespace dixit
