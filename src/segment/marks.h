// What the parts of `segment` tell each other; not for use elsewhere.
//
//   std::vector<Mark> marks = …;   // one a word
//   marks[i].code_point            // the first of the word
//   marks[i].role                  // whether the word opens or closes a quotation
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"

namespace dixit {

enum class MarkRole : std::uint8_t { plain, opens, closes };

struct Mark {
  char32_t code_point = 0;
  MarkRole role = MarkRole::plain;
  bool spaced = true;  // white space or the start of the text stands before it
};

// Both need words and paragraphs. The first adds quotations and sets the roles, the second reads them.
void find_quotations(Document& doc, std::vector<Mark>& marks);
void find_sentences(Document& doc, const std::vector<Mark>& marks);

}  // namespace dixit
