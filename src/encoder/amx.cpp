#include "encoder/amx.h"

#if defined(__x86_64__) && defined(__GNUC__) && defined(__linux__)

#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

#define DIXIT_AMX __attribute__((target("amx-tile,amx-int8")))
#define DIXIT_AMX_INLINE __attribute__((target("amx-tile,amx-int8"), always_inline)) inline

namespace dixit {
namespace {

constexpr std::uint32_t tile_side = 16, tile_width = 64;  // rows of a tile, and bytes of a row

// Tiles 0 to 3 hold sums, 4 and 5 rows of x, 6 and 7 panels.
struct alignas(64) Layout {
  Layout(std::uint32_t rows, std::uint32_t quads) {
    for (const int tile : {0, 1, 2, 3}) set(tile, rows, tile_width);
    for (const int tile : {4, 5}) set(tile, rows, 4 * quads);
    for (const int tile : {6, 7}) set(tile, quads, tile_width);
  }

  std::uint8_t palette = 1, rest[15] = {};
  std::uint16_t width[16] = {};
  std::uint8_t rows[16] = {};

 private:
  void set(int tile, std::uint32_t height, std::uint32_t bytes) {
    rows[tile] = static_cast<std::uint8_t>(height);
    width[tile] = static_cast<std::uint16_t>(bytes);
  }
};
static_assert(sizeof(Layout) == 64);

struct Task {
  const void* x;
  const void* panels;
  std::int32_t* y;
  std::size_t x_stride, y_stride;  // in bytes
  std::uint32_t steps, panel;      // of a panel: steps, and bytes in all
};

// Two tiles of panels, which come from farther than the nearest cache.
DIXIT_AMX_INLINE void fetch(const char* panel, const Task& t) {
  for (std::uint32_t at = 0; at < tile_side * tile_width; at += tile_width) {
    _mm_prefetch(panel + at, _MM_HINT_T0);
    _mm_prefetch(panel + t.panel + at, _MM_HINT_T0);
  }
}

template <Signed which, bool two>
DIXIT_AMX_INLINE void step(const char* x, const char* panel, const Task& t) {
  _tile_loadd(4, x, t.x_stride);
  _tile_loadd(6, panel, tile_width);
  _tile_loadd(7, panel + t.panel, tile_width);
  if constexpr (which == Signed::rows) {
    _tile_dpbsud(0, 4, 6);
    _tile_dpbsud(1, 4, 7);
  } else {
    _tile_dpbusd(0, 4, 6);
    _tile_dpbusd(1, 4, 7);
  }
  if constexpr (!two) return;
  _tile_loadd(5, x + tile_side * t.x_stride, t.x_stride);
  if constexpr (which == Signed::rows) {
    _tile_dpbsud(2, 5, 6);
    _tile_dpbsud(3, 5, 7);
  } else {
    _tile_dpbusd(2, 5, 6);
    _tile_dpbusd(3, 5, 7);
  }
}

// 16 rows, or two times 16, and 32 columns.
template <Signed which, bool two>
DIXIT_AMX_INLINE void block(const Task& t) {
  _tile_zero(0);
  _tile_zero(1);
  if constexpr (two) {
    _tile_zero(2);
    _tile_zero(3);
  }
  const char *x = static_cast<const char*>(t.x), *panel = static_cast<const char*>(t.panels);
  for (std::uint32_t s = 0; s < t.steps; ++s, x += tile_width, panel += tile_side * tile_width) {
    if constexpr (two) fetch(panel + tile_side * tile_width, t);
    step<which, two>(x, panel, t);
  }
  _tile_stored(0, t.y, t.y_stride);
  _tile_stored(1, t.y + tile_side, t.y_stride);
  if constexpr (two) {
    std::int32_t* below = t.y + tile_side * t.y_stride / sizeof(std::int32_t);
    _tile_stored(2, below, t.y_stride);
    _tile_stored(3, below + tile_side, t.y_stride);
  }
}

template <Signed which, bool two>
DIXIT_AMX void blocks(const Task& all, std::uint32_t rows, std::uint32_t columns) {
  constexpr std::uint32_t height = two ? 2 * tile_side : tile_side;
  for (std::uint32_t c = 0; c < columns; c += 2 * tile_side) {
    Task t = all;
    t.panels = static_cast<const char*>(all.panels) + std::size_t{c / tile_side} * all.panel;
    t.y += c;
    for (std::uint32_t r = 0; r < rows; r += height) {
      block<which, two>(t);
      t.x = static_cast<const char*>(t.x) + height * t.x_stride;
      t.y += height * t.y_stride / sizeof(std::int32_t);
    }
  }
}

// What stands in memory must be there before the tiles read it: the compiler does not know that they do.
void configure(std::uint32_t rows, std::uint32_t quads) {
  const Layout layout(rows, quads);
  __asm__ volatile("ldtilecfg %0" ::"m"(layout) : "memory");
}

template <Signed which>
DIXIT_AMX void multiply(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads,
                        std::uint32_t columns, Rows<std::int32_t> y) {
  const std::uint32_t depth = std::min(quads, tile_side), panel = quads * tile_width;
  const std::uint32_t twos = x.count / 32 * 32, ones = x.count / 16 * 16;
  const auto task = [&](std::uint32_t row) {
    return Task{x.data + std::size_t{row} * x.stride,
                panels,
                y.data + std::size_t{row} * y.stride,
                x.stride,
                y.stride * sizeof(std::int32_t),
                quads / depth,
                panel};
  };
  if (ones > 0) configure(tile_side, depth);
  if (twos > 0) blocks<which, true>(task(0), twos, columns);
  if (ones > twos) blocks<which, false>(task(twos), tile_side, columns);
  if (x.count > ones) {
    configure(x.count - ones, depth);
    blocks<which, false>(task(ones), 1, columns);
  }
  __asm__ volatile("tilerelease" ::: "memory");
}

bool asked_for_tiles() {
  constexpr long ask = 0x1023, tile_data = 18;   // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA
  constexpr unsigned tiles_of_bytes = 3u << 24;  // AMX-TILE, AMX-INT8
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (d & tiles_of_bytes) != tiles_of_bytes) return false;
  return syscall(SYS_arch_prctl, ask, tile_data) == 0;
}

}  // namespace

bool has_amx() {
  static const bool has = asked_for_tiles();
  return has;
}

void amx_multiply(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads, std::uint32_t columns,
                  Signed which, Rows<std::int32_t> y) {
  if (which == Signed::rows) {
    multiply<Signed::rows>(x, panels, quads, columns, y);
  } else {
    multiply<Signed::panels>(x, panels, quads, columns, y);
  }
}

}  // namespace dixit

#else

namespace dixit {

bool has_amx() { return false; }
void amx_multiply(Rows<const std::uint8_t>, const std::uint8_t*, std::uint32_t, std::uint32_t, Signed,
                  Rows<std::int32_t>) {}

}  // namespace dixit

#endif
