// Eight floats at once, for this folder alone: the compiler's own vectors, which mean the same on
// every processor and become several instructions where a register is narrower.
//
// DIXIT_CLONES before a function compiles it for AVX2 too and picks the version when the program
// starts. It must not be given to functions that take or return a vector: these are inlined. clang
// does not let such functions be inlined into a version for another processor, so it makes only the
// plain one: the same numbers, more slowly.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define DIXIT_VERSIONS
#define DIXIT_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define DIXIT_CLONES
#endif
#define DIXIT_INLINE [[gnu::always_inline]] static inline

namespace dixit {

using V8 = float __attribute__((vector_size(32)));
using V16 = float __attribute__((vector_size(64)));
using Integers8 = std::int32_t __attribute__((vector_size(32)));
using Bits8 = std::uint32_t __attribute__((vector_size(32)));
using Bytes8 = std::uint8_t __attribute__((vector_size(8)));

template <class V = V8>
DIXIT_INLINE V load(const float* p) {
  V v;
  std::memcpy(&v, p, sizeof v);
  return v;
}

template <class V>
DIXIT_INLINE void store(float* p, V v) {
  std::memcpy(p, &v, sizeof v);
}

DIXIT_INLINE V8 all(float x) { return V8{x, x, x, x, x, x, x, x}; }

// A fixed tree: neighbours by fours, by twos, then the last two.
DIXIT_INLINE float sum(V8 v) { return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7])); }

DIXIT_INLINE V8 smaller(V8 a, V8 b) { return a < b ? a : b; }
DIXIT_INLINE V8 greater(V8 a, V8 b) { return a > b ? a : b; }

// 2^n e^r with x = n ln 2 + r, |r| <= ln 2 / 2, and a Taylor polynomial for e^r.
DIXIT_INLINE V8 exp(V8 x) {
  constexpr float shift = 12582912.0f;  // 1.5 x 2^23: adding it rounds to an integer
  x = greater(smaller(x, all(88.0f)), all(-87.0f));
  const V8 shifted = x * 1.44269504f + shift;
  const V8 n = shifted - shift;
  const V8 r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  V8 p = r * (1.0f / 720) + (1.0f / 120);
  p = p * r + (1.0f / 24);
  p = p * r + (1.0f / 6);
  p = p * r + 0.5f;
  p = (p * r) * r + r + 1.0f;
  const Bits8 exponent = (std::bit_cast<Bits8>(shifted) - std::bit_cast<std::uint32_t>(shift) + 127) << 23;
  return p * std::bit_cast<V8>(exponent);
}

// Abramowitz and Stegun 7.1.26.
DIXIT_INLINE V8 erf(V8 x) {
  const V8 positive = std::bit_cast<V8>(std::bit_cast<Bits8>(x) & 0x7FFFFFFFu);
  const V8 t = 1.0f / (1.0f + positive * 0.3275911f);
  V8 p = t * 1.061405429f - 1.453152027f;
  p = p * t + 1.421413741f;
  p = p * t - 0.284496736f;
  p = p * t + 0.254829592f;
  const V8 y = 1.0f - (p * t) * exp(-(positive * positive));
  return std::bit_cast<V8>(std::bit_cast<Bits8>(y) | (std::bit_cast<Bits8>(x) & 0x80000000u));
}

}  // namespace dixit
