// Any text as what the program that reads PDFs writes: a crashed or misled one may write anything.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/pdf_pages.h"
#include "ingest/pdf_paragraphs.h"
#include "text/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::uint32_t replaced = 0;
  const std::string xhtml = dixit::to_utf8({reinterpret_cast<const char*>(data), size}, replaced);
  dixit::PdfPages pdf = dixit::read_pdf_pages(xhtml);
  if (!dixit::is_utf8(pdf.told.title) || !dixit::is_utf8(pdf.told.author)) std::abort();
  if (!dixit::is_utf8(dixit::join_pages(std::move(pdf.pages)))) std::abort();
  return 0;
}
