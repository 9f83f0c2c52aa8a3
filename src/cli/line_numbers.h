// At which line of the text a word stands, counted from 1.
//
//   const LineNumbers lines(doc);
//   lines.of(doc.statements[0].trigger);   // 3
//
// Keeps to the document, which must outlive it. A word that there is not stands at line 1. Thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace dixit {

class LineNumbers {
 public:
  explicit LineNumbers(const Document& document);

  std::uint32_t of(std::uint32_t word) const;
  std::uint32_t last() const { return static_cast<std::uint32_t>(ends_.size()) + 1; }

 private:
  const Document& document_;
  std::vector<std::uint32_t> ends_;  // byte of each newline
};

}  // namespace dixit
