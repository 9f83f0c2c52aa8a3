// What an input may grow to before it is given up.
#pragma once

#include <cstdint>

namespace dixit {

struct Limits {
  std::uint64_t document = 256u << 20;   // bytes of one document, unpacked
  std::uint64_t page = 64u << 20;        // bytes of one page in a web archive, of one part of an office document
  std::uint64_t ratio = 1000;            // unpacked to packed
  std::uint64_t ratio_from = 64u << 20;  // unpacked bytes below which any ratio is fine
  std::uint64_t pdf_memory = 1u << 30;   // bytes that the program which reads a PDF may have
  std::uint32_t pdf_seconds = 60;        // of a processor that it may take, and half of what may pass meanwhile
};

}  // namespace dixit
