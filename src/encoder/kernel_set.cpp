#include "encoder/kernel_set.h"

#include <cstdlib>
#include <string_view>

namespace dixit {
namespace {

Level asked() {
  const char* name = std::getenv("DIXIT_LEVEL");
  if (name == nullptr) return Level::avx512;
  const std::string_view text = name;
  return text == "plain" ? Level::plain : text == "avx2" ? Level::avx2 : Level::avx512;
}

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
  return wide && __builtin_cpu_supports("avx512vnni") ? &avx512_kernels : nullptr;
#else
  return nullptr;
#endif
}

const KernelSet& chosen_kernels() { return fastest(asked()); }

}  // namespace dixit
