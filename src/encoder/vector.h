// The floats of one register, for the kernels alone: the compiler's own vectors, which mean the same on
// every processor. A file that includes this says first what it compiles for:
//
//   #define DIXIT_LEVEL avx2                          // the namespace of its kernels
//   #define DIXIT_LANES 8                             // floats in a register
//   #define DIXIT_TARGET [[gnu::target("avx2")]]      // empty: what the compiler takes for granted
//
// Every function carries the target, so that all are inlined into each other and nothing else is: code
// of the standard library that one level compiled could else be what all of them call.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

#define DIXIT_INLINE [[gnu::always_inline]] DIXIT_TARGET static inline
#define DIXIT_KERNEL DIXIT_TARGET static

namespace dixit::DIXIT_LEVEL {

constexpr std::size_t lanes = DIXIT_LANES;
using V = float __attribute__((vector_size(4 * DIXIT_LANES)));
using Integers = std::int32_t __attribute__((vector_size(4 * DIXIT_LANES)));
using Bits = std::uint32_t __attribute__((vector_size(4 * DIXIT_LANES)));
using Bytes = std::uint8_t __attribute__((vector_size(DIXIT_LANES)));

constexpr float shift = 12582912.0f;  // 1.5 x 2^23: the last bits of a sum with it are the rounded number
constexpr std::uint32_t shift_bits = 0x4B400000u;

template <class T = V>
DIXIT_INLINE T load(const void* p) {
  T v;
  std::memcpy(&v, p, sizeof v);
  return v;
}

template <class T>
DIXIT_INLINE void store(void* p, T v) {
  std::memcpy(p, &v, sizeof v);
}

DIXIT_INLINE V all(float x) { return x - V{}; }  // not x + 0, which loses the sign of -0

DIXIT_INLINE Integers all(std::int32_t x) { return x - Integers{}; }

// Those of x[at] … that stand before x[n], and `rest` in the lanes that are left.
template <class T>
DIXIT_INLINE auto load_some(const T* x, std::size_t at, std::size_t n, T rest = 0) {
  auto v = all(rest);
  if (at + lanes <= n) [[likely]]
    std::memcpy(&v, x + at, sizeof v);
  else if (at < n)
    std::memcpy(&v, x + at, (n - at) * sizeof(T));
  return v;
}

template <class Element, class T>
DIXIT_INLINE void store_some(Element* x, std::size_t at, std::size_t n, T v) {
  static_assert(sizeof v == lanes * sizeof(Element));
  if (at + lanes <= n) [[likely]]
    return store(x + at, v);
  std::memcpy(x + at, &v, (n - at) * sizeof(Element));
}

// a where it is less (greater), else b. With masks, because GCC 12 warns of its own intrinsics without.
DIXIT_INLINE V smaller(V a, V b) {
#if DIXIT_LANES == 16
  return (V)_mm512_maskz_min_ps(0xFFFF, (__m512)a, (__m512)b);
#else
  return a < b ? a : b;
#endif
}
DIXIT_INLINE V greater(V a, V b) {
#if DIXIT_LANES == 16
  return (V)_mm512_maskz_max_ps(0xFFFF, (__m512)a, (__m512)b);
#else
  return a > b ? a : b;
#endif
}
DIXIT_INLINE Integers greater(Integers a, Integers b) {
#if DIXIT_LANES == 16
  return (Integers)_mm512_maskz_max_epi32(0xFFFF, (__m512i)a, (__m512i)b);
#else
  return a > b ? a : b;
#endif
}
DIXIT_INLINE V magnitude(V x) { return __builtin_bit_cast(V, __builtin_bit_cast(Bits, x) & 0x7FFFFFFFu); }

using Four = float __attribute__((vector_size(16)));
using FourIntegers = std::int32_t __attribute__((vector_size(16)));

// -0 becomes +0: which of the two is met first must not matter.
DIXIT_INLINE float greatest_of(V v) {
  Four f[lanes / 4];
  std::memcpy(f, &v, sizeof f);
  for (std::size_t i = 1; i < lanes / 4; ++i) f[0] = f[0] > f[i] ? f[0] : f[i];
  const float even = f[0][0] > f[0][2] ? f[0][0] : f[0][2], odd = f[0][1] > f[0][3] ? f[0][1] : f[0][3];
  return (even > odd ? even : odd) + 0.0f;
}
DIXIT_INLINE float least_of(V v) { return 0.0f - greatest_of(-v); }

DIXIT_INLINE std::int32_t greatest_of(Integers v) {
  FourIntegers f[lanes / 4];
  std::memcpy(f, &v, sizeof f);
  for (std::size_t i = 1; i < lanes / 4; ++i) f[0] = f[0] > f[i] ? f[0] : f[i];
  const std::int32_t even = f[0][0] > f[0][2] ? f[0][0] : f[0][2], odd = f[0][1] > f[0][3] ? f[0][1] : f[0][3];
  return even > odd ? even : odd;
}

DIXIT_INLINE std::int32_t total(Integers v) {
  FourIntegers f[lanes / 4];
  std::memcpy(f, &v, sizeof f);
  for (std::size_t i = 1; i < lanes / 4; ++i) f[0] += f[i];
  return (f[0][0] + f[0][2]) + (f[0][1] + f[0][3]);
}

// Sixteen sums, as one register or several: number i of a row goes to sum i % 16. Added in a fixed tree.
constexpr std::size_t sums_lanes = 16, parts = sums_lanes / lanes;
struct Sums {
  V part[parts];
};

DIXIT_INLINE float total(const Sums& sums) {
  Four f[4];
  std::memcpy(f, &sums, sizeof f);
  const Four s = (f[0] + f[2]) + (f[1] + f[3]);
  return (s[0] + s[2]) + (s[1] + s[3]);
}

// 2^n e^r with x = n ln 2 + r, |r| <= ln 2 / 2, and a Taylor polynomial for e^r.
DIXIT_INLINE V exp(V x) {
  x = greater(smaller(x, all(88.0f)), all(-87.0f));
  const V shifted = x * 1.44269504f + shift;
  const V n = shifted - shift;
  const V r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  V p = r * (1.0f / 720) + (1.0f / 120);
  p = p * r + (1.0f / 24);
  p = p * r + (1.0f / 6);
  p = p * r + 0.5f;
  p = (p * r) * r + r + 1.0f;
  return p * __builtin_bit_cast(V, (__builtin_bit_cast(Bits, shifted) - shift_bits + 127) << 23);
}

// The lower 8 bits of each number.
DIXIT_INLINE Bytes lower_byte(Bits x) {
#if DIXIT_LANES == 16
  return (Bytes)_mm512_maskz_cvtepi32_epi8(0xFFFF, (__m512i)x);
#elif DIXIT_LANES == 8
  const __m256i low = (__m256i)(x & 255u);
  const __m128i halves = _mm_packs_epi32(_mm256_castsi256_si128(low), _mm256_extracti128_si256(low, 1));
  const __m128i bytes = _mm_packus_epi16(halves, halves);
  return load<Bytes>(&bytes);
#elif defined(__SSE2__)
  const __m128i low = (__m128i)(x & 255u), halves = _mm_packs_epi32(low, low);
  const __m128i bytes = _mm_packus_epi16(halves, halves);
  return load<Bytes>(&bytes);
#else
  return __builtin_convertvector(x, Bytes);
#endif
}

// a[0] b[0] + a[1] b[1] + a[2] b[2] + a[3] b[3] of the bytes that the lanes hold, added to `sums`: a from 0 to 255, b
// within ±63, for a sum of two products to fit 16 bits. What is beyond 32 bits wraps.
DIXIT_INLINE Integers add_quads(Integers sums, Integers a, Integers b) {
#if DIXIT_LANES == 16
  return (Integers)_mm512_dpbusd_epi32((__m512i)sums, (__m512i)a, (__m512i)b);
#elif DIXIT_LANES == 8
  const __m256i pairs = _mm256_maddubs_epi16((__m256i)a, (__m256i)b);
  return (Integers)((Bits)sums + (Bits)_mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
#elif defined(__SSE2__)
  const __m128i x = (__m128i)a, y = (__m128i)b;
  const __m128i even = _mm_madd_epi16(_mm_and_si128(x, _mm_set1_epi16(255)), _mm_srai_epi16(_mm_slli_epi16(y, 8), 8));
  const __m128i odd = _mm_madd_epi16(_mm_srli_epi16(x, 8), _mm_srai_epi16(y, 8));
  return (Integers)((Bits)sums + (Bits)even + (Bits)odd);
#else
  Bits sum = (Bits)sums;
  for (int at = 0; at < 32; at += 8) sum += (((Bits)a >> at) & 255u) * (Bits)((b << (24 - at)) >> 24);
  return (Integers)sum;
#endif
}

}  // namespace dixit::DIXIT_LEVEL
