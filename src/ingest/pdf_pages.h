// The lines of a PDF's pages, where they stand, as `pdftotext -bbox-layout` writes them.
//
//   PdfPages pdf = read_pdf_pages(xhtml);
//   std::string text = join_pages(pdf.pages);     // pdf_paragraphs.h
//
// Lines come in the order of reading that poppler found: columns one after the other. Any bytes give pages, if empty
// ones. Pure; linear in the bytes. The bytes must be
// UTF-8, and so are the strings then.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/told.h"

namespace dixit {

struct PdfLine {
  float left = 0, top = 0, right = 0, bottom = 0;  // points, from the page's left upper corner
  std::uint32_t block = 0;                         // lines that stand together; counted over all pages
  std::string text;

  float height() const { return bottom - top; }
};

struct PdfPage {
  float width = 0, height = 0;
  std::vector<PdfLine> lines;
};

struct PdfPages {
  ToldOfFile told;
  std::vector<PdfPage> pages;
};

PdfPages read_pdf_pages(std::string_view xhtml);

}  // namespace dixit
