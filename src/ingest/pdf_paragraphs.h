// The lines of pages as running text.
//
//   std::string text = join_pages(std::move(pdf.pages));   // "Un para-" + "graphe.", "12", "Un autre." → two
//   paragraphs
//
// Paragraphs are parted by an empty line. One ends where the next line is set in, stands farther off, is of another
// size or begins a list, or where its last line is short and ends a sentence; it goes on over columns and pages where
// its last line is full and ends none. Words parted at the end of a line are joined: the hyphen stays where the word
// has it elsewhere in the text, before a capital or a digit, and in `peut-être`, `celui-ci`, `vient-il`. Page numbers,
// and lines at the upper and lower edge that return on other pages, are left out. Any lines give a text. Pure; linear
// but for sorting.
#pragma once

#include <string>
#include <vector>

#include "ingest/pdf_pages.h"

namespace dixit {

std::string join_pages(std::vector<PdfPage> pages);

// Takes out what stands at the edges of pages and returns: running heads and feet, page numbers.
void drop_edges(std::vector<PdfPage>& pages);

// Where a page has columns of running text, puts them one after the other; else leaves the order as poppler found it.
// What stands over several columns parts what is above from what is below it.
void order_columns(PdfPage& page);

}  // namespace dixit
