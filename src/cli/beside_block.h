// What an article says beside its statements, as sections of lines: the contacts it tells of, the figures with whose
// they are, and what the author claims himself.
//
//   Claire Moreau ↔ le préfet  appel · 2 avril 2024
//     initiative : le préfet (à la demande du préfet), selon la mairie
//
//   for (const Section& section : beside_sections(doc, quoted_words(doc), LineNumbers(doc), 73, Ui::fr)) …
//
// A section is there where it has something. The text's own words are shown, numbers above all; figures of one
// speaker stand together, in the order of the first. Below a confidence of one half a contact is dim and says so.
// Pure; time linear in the text and what was found in it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cli/line_numbers.h"
#include "cli/terminal.h"
#include "document/document.h"
#include "wording/interface_words.h"

namespace dixit {

struct Section {
  struct Row {
    std::uint32_t word = none;  // where it stands in the text; none: nowhere, it heads those below it
    std::vector<Line> lines;
  };
  std::string_view title;
  std::vector<Row> rows;
};

std::vector<Section> beside_sections(const Document& document, const std::vector<bool>& quoted,
                                     const LineNumbers& lines, int width, Ui ui);

}  // namespace dixit
