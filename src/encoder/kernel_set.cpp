#include "encoder/kernel_set.h"

#include <cstdlib>
#include <string_view>

#include "encoder/amx.h"

namespace dixit {
namespace {

Level asked() {
  const char* name = std::getenv("DIXIT_LEVEL");
  const std::string_view text = name == nullptr ? "" : name;
  if (text == "avx512") return Level::avx512;
  return text == "plain" ? Level::plain : text == "avx2" ? Level::avx2 : Level::amx;
}

#if defined(__x86_64__) && defined(__GNUC__)
void multiply_by_tiles(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads,
                       std::uint32_t columns, Signed which, Rows<std::int32_t> y) {
  const auto multiply = amx_takes(quads) ? amx_multiply : avx512_kernels.multiply_bytes;
  multiply(x, panels, quads, columns, which, y);
}

const KernelSet* amx_kernels() {
  static const KernelSet set = [] {
    KernelSet made = avx512_kernels;
    made.multiply_bytes = multiply_by_tiles;
    return made;
  }();
  return &set;
}
#endif

const KernelSet& fastest(Level most) {
  for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
    const KernelSet* set = *level <= most ? kernel_set(*level) : nullptr;
    if (set != nullptr) return *set;
  }
  return plain_kernels;
}

}  // namespace

const KernelSet* kernel_set(Level level) {
  if (level == Level::plain) return &plain_kernels;
#if defined(__x86_64__) && defined(__GNUC__)
  if (level == Level::avx2) return __builtin_cpu_supports("avx2") ? &avx2_kernels : nullptr;
  const bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
  if (!wide || !__builtin_cpu_supports("avx512vnni")) return nullptr;
  if (level == Level::avx512) return &avx512_kernels;
  return has_amx() ? amx_kernels() : nullptr;
#else
  return nullptr;
#endif
}

const KernelSet& chosen_kernels() { return fastest(asked()); }

}  // namespace dixit
