// The product of bytes by the tiles of processors that have them (AMX).
//
//   if (has_amx()) amx_multiply({x, 64, 384}, panels, 96, 1152, Signed::panels, {sums, 64, 1152});
//
// As KernelSet::multiply_bytes, in whole rows of tiles: `quads` are at most 16 or a multiple of 16. Needs has_amx().
#pragma once

#include <cstdint>

#include "encoder/kernel_set.h"

namespace dixit {

// Asks the system, at the first call, to let this process use them; false where it or the processor refuses. Any
// thread may call it, and multiply once it was true.
bool has_amx();
constexpr bool amx_takes(std::uint32_t quads) { return quads <= 16 || quads % 16 == 0; }
void amx_multiply(Rows<const std::uint8_t> x, const std::uint8_t* panels, std::uint32_t quads, std::uint32_t columns,
                  Signed which, Rows<std::int32_t> y);

}  // namespace dixit
