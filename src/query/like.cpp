#include "query/like.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>

#include "accounts/common_meaning.h"
#include "store/sign_codes.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr std::size_t compared = 4000;  // exactly
constexpr std::uint16_t apart = meaning_size + 1;

using Code = std::array<std::uint64_t, code_size / 8>;

// How many signs differ; `apart` where there is no code.
std::uint16_t distance(const Code& question, const char* at) {
  Code code;
  std::memcpy(code.data(), at, code_size);
  int bits = 0;
  std::uint64_t any = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    bits += std::popcount(code[i] ^ question[i]);
    any |= code[i];
  }
  return any == 0 ? apart : static_cast<std::uint16_t>(bits);
}

// The allowed ones with the fewest differing signs, ascending by id.
std::vector<std::uint32_t> candidates(const Database& db, const Code& question, const StatementSet& allowed) {
  std::vector<std::uint16_t> distances(allowed.size(), apart);
  std::array<std::size_t, apart + 1> how_many{};
  Sql blocks = db.sql("SELECT block, codes FROM sign_codes ORDER BY block");
  while (blocks.step()) {
    const std::string_view codes = blocks.blob(1);
    const auto first = static_cast<std::size_t>(blocks.integer(0)) * code_block;
    const std::size_t slots =
        std::min<std::size_t>(codes.size() / code_size, allowed.size() - std::min(first, allowed.size()));
    for (std::size_t slot = 0; slot < slots; ++slot) {
      const auto id = static_cast<std::uint32_t>(first + slot);
      if (!allowed.has(id)) continue;
      distances[id] = distance(question, codes.data() + slot * code_size);
      ++how_many[distances[id]];
    }
  }
  std::uint16_t last = 0;
  for (std::size_t sum = how_many[0]; sum < compared && last + 1 < apart; sum += how_many[last]) ++last;
  std::vector<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < distances.size(); ++id) {
    if (distances[id] <= last) ids.push_back(id);
  }
  return ids;
}

// What the question means, to compare others with.
class Meant {
 public:
  explicit Meant(std::span<const std::int8_t> question)
      : own_(without_common(question)), square_(static_cast<double>(product(own_, own_))) {}

  float likeness(std::string_view vector) const {
    const auto other = without_common({reinterpret_cast<const std::int8_t*>(vector.data()), vector.size()});
    const double squares = square_ * static_cast<double>(product(other, other));
    return squares > 0 ? static_cast<float>(static_cast<double>(product(own_, other)) / std::sqrt(squares)) : 0;
  }

 private:
  std::vector<std::int16_t> own_;
  double square_;
};

}  // namespace

std::vector<Near> nearest(const Database& db, std::span<const std::int8_t> question, const StatementSet& allowed) {
  if (question.size() != meaning_size) {
    throw Error("the meaning of the question: found " + std::to_string(question.size()) + " numbers, expected " +
                std::to_string(meaning_size) + "; use a model that gives meanings");
  }
  const SignCode signs = sign_code(question);
  Code code;
  std::memcpy(code.data(), signs.data(), code_size);
  const Meant meant(question);
  std::vector<Near> found;
  Sql select = db.sql("SELECT vector FROM meanings WHERE statement = ?1");
  for (const std::uint32_t id : candidates(db, code, allowed)) {
    if (!select.bind(1, std::int64_t{id}).step()) continue;
    const std::string_view vector = select.blob(0);
    if (vector.size() == meaning_size) found.push_back({id, meant.likeness(vector)});
    select.reset();
  }
  std::erase_if(found, [](const Near& one) { return one.likeness < least_near; });
  std::ranges::stable_sort(found, std::greater(), &Near::likeness);
  if (found.size() > most_near) found.resize(most_near);
  return found;
}

}  // namespace dixit
