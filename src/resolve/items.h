// What refers to somebody in a document, in the order of the text: mentions, sources, addressees.
//
//   for (const Item& item : items_of(document)) …   // of those that begin at one word the longest first
//
// Pure.
#pragma once

#include <vector>

#include "document/document.h"

namespace dixit::resolution {

enum class Part : std::uint8_t { source, addressee, mention };

struct Item {
  Range<Word> words;
  Part part = Part::mention;
  std::uint32_t index = none;  // of the mention or the statement
};

std::vector<Item> items_of(const Document& document);

}  // namespace dixit::resolution
