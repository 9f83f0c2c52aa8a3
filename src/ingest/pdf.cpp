#include "ingest/pdf.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/pdf_pages.h"
#include "ingest/pdf_paragraphs.h"
#include "ingest/program.h"
#include "ingest/told.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// The exit statuses of pdftotext that mean one thing.
constexpr int cannot_open = 1, not_allowed = 3;

void check(const ProgramRun& run, std::string_view bytes, const Limits& limits) {
  const std::string seconds = std::to_string(limits.pdf_seconds);
  if (run.end == ProgramEnd::too_long)
    throw Error("pdftotext took more than " + seconds +
                " seconds over this PDF, or was killed; take its text out by hand");
  if (run.end == ProgramEnd::too_much)
    throw Error("this PDF has more text than one article may have (" + std::to_string(limits.document >> 20) +
                " MB with its places); split it");
  if (run.end == ProgramEnd::killed)
    throw Error("pdftotext crashed over this PDF, or ran out of memory; the PDF is damaged, or made to do so");
  if (run.status == not_allowed) throw Error("this PDF does not allow its text to be taken out; ask for one that does");
  if (run.status == cannot_open && bytes.find("/Encrypt") != bytes.npos)
    throw Error("this PDF is encrypted and asks for a password; save it without one");
  if (run.status != 0) throw Error("this PDF is damaged or cut: pdftotext cannot read it; fetch it again");
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size)
    if (is_letter(decode(text, at).code_point)) return true;
  return false;
}

}  // namespace

Document read_pdf(std::string_view bytes, const Limits& limits) {
  const std::string program = find_program("pdftotext");
  if (program.empty())
    throw Error(
        "is a PDF, and the program pdftotext that takes the text out of it is missing; install poppler-utils "
        "(apt install poppler-utils, dnf install poppler-utils, brew install poppler)");
  const ProgramLimits most{limits.document, limits.pdf_memory, limits.pdf_seconds};
  ProgramRun run = run_program(program, {"-q", "-bbox-layout", "-enc", "UTF-8", program_input, "-"}, bytes, most);
  check(run, bytes, limits);
  Document document;
  PdfPages pdf = read_pdf_pages(to_utf8(std::exchange(run.output, {}), document.replaced));
  const std::size_t pages = pdf.pages.size();
  document.text = join_pages(std::move(pdf.pages));
  if (!has_letters(document.text))
    throw Error("this PDF (pages: " + std::to_string(pages) +
                ") holds no text, only pictures; recognise the text in "
                "them first, for example with ocrmypdf");
  add_told(pdf.told, document);
  return document;
}

}  // namespace dixit
