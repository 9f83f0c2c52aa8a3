// Files, folders and streams as documents: text and metadata, not yet segmented.
//
//   Inputs inputs({"news/", "today.jsonl.gz", "-"});
//   Document document;
//   while (inputs.next(document)) use(document);
//   for (const Problem& p : inputs.problems()) print(p.message);
//
// Takes plain text, an HTML page, a JSON document a line (or one JSON document, or an array of them), PDF (by the
// program pdftotext), DOCX and ODT, and the pages of web archives (WARC), each of them also as gzip or zstd; the kind
// is told from the content. A folder gives the files in it and below, in the order of their paths, names that begin
// with a dot left out. `-` is standard input.
//
// Adds to a Document: `id` (from the JSON, else `FILE:LINE`; of a web archive the page's address; else the path as
// given), `text`, and what is known of `title date language outlet author url replaced`. Any text gives a document,
// none too (an empty file, a page of pictures), unless `Blank::told` is asked for. What cannot be read (no such file,
// no rights, a binary, a cut archive, broken JSON, a PDF that is a picture) is a Problem, and reading goes on after it;
// of an array that is whole, each item without a text is one, of a broken one the whole file. A date of a JSON document
// that is not understood is a notice: the document is given without it; so are a folder without a file, a feed, and
// broken characters in JSON lines of UTF-16. Of a web archive every whole record is given that can be found.
//
// Memory: one document at a time, but JSON lines of UTF-16 as a whole; a line of JSON or a file (of UTF-16 all of it)
// above `Limits::document` bytes is a Problem, so is a page of a web archive or a part of an office document above
// `Limits::page`, and so is an archive that grows more than `Limits::ratio` times once it gave `Limits::ratio_from`
// bytes. One thread at a time. Throws nothing of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "ingest/limits.h"

namespace dixit {

struct Origin {
  std::string file;          // as given; `-` for standard input
  std::uint32_t line = 0;    // 1-based; 0: the whole file
  std::uint64_t record = 0;  // of a web archive, 1-based; 0: it is none
  std::string fetched = {};  // ISO 8601, the day on which a crawler fetched the page, which its `date` never is
};

struct Problem {
  Origin origin;
  std::string message;     // whole, for a person: file, line, what was found, what to do
  bool is_notice = false;  // nothing is left out for it
};

// What has no text: a document, or a Problem (but what was read before is taken as it is).
enum class Blank : std::uint8_t { given, told };

class Inputs {
 public:
  // `written`: the file that the caller writes, which no folder gives.
  explicit Inputs(const std::vector<std::string>& paths, Limits limits = {}, Blank blank = Blank::given,
                  const std::string& written = "");
  ~Inputs();
  Inputs(const Inputs&) = delete;
  Inputs& operator=(const Inputs&) = delete;

  // The next document; false: there are no more. `document` is overwritten.
  bool next(Document& document);

  const Origin& origin() const;  // of the document that `next` gave
  // Its JSON, where that also holds what a model found in it (document/json.h); else empty.
  const std::string& record() const;
  std::uint64_t skipped() const;                 // records of web archives that are no article, so far
  const std::vector<Problem>& problems() const;  // so far, in the order in which they were met
  std::size_t files() const;                     // files to read in all
  std::uint64_t bytes_read() const;              // of the files as they lie on disk, so far
  std::uint64_t bytes_total() const;             // the same of all of them; 0: not known (standard input)

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

// One document from bytes in memory: an HTML page, one JSON document, or plain text. `id` is used where the
// bytes have none. Throws Error, which names `id`, where the bytes are a binary or a JSON object without a `text`.
Document ingest(std::string_view bytes, std::string id);

}  // namespace dixit
