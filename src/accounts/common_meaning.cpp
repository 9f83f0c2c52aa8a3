#include "accounts/common_meaning.h"

namespace dixit {

std::vector<std::int16_t> without_common(std::span<const std::int8_t> meaning) {
  std::vector<std::int16_t> result;
  if (meaning.size() != common_meaning.size()) return result;
  for (std::size_t i = 0; i < meaning.size(); ++i)
    result.push_back(static_cast<std::int16_t>(meaning[i] - common_meaning[i]));
  return result;
}

std::int32_t product(std::span<const std::int16_t> a, std::span<const std::int16_t> b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

}  // namespace dixit
