// The articles of a web archive.
//
//   Archive archive("crawl.warc.gz", Lines("crawl.warc.gz", limits), limits);
//   Document document;
//   while (archive.next(document)) use(document);
//
// Taken are HTML pages that were fetched whole (`response` with a status of 2xx, `resource`), and plain text
// (`resource`, `conversion`). All else, and pages without running text, is counted. Adds to a Document what `read_page`
// and `read_plain` add; `url` is the record's, and so is `id` (without one: `FILE:RECORD`). The day of fetching is no
// date of an article and stands apart. Throws Error as WarcReader does, also for a page that is broken or larger than
// `Limits::page`; `next` may be called again; after 1,000 faults the archive is given up. Memory: one record at a time.
// One thread at a time.
#pragma once

#include <cstdint>
#include <string>

#include "document/document.h"
#include "ingest/warc.h"

namespace dixit {

class Archive {
 public:
  Archive(const std::string& name, Lines lines, const Limits& limits);

  bool next(Document& document);  // false: there are no more

  std::uint64_t record() const { return records_.number(); }   // that the document stands in, 1-based
  const std::string& fetched() const { return record_.date; }  // the day on which it was fetched; empty: not told
  std::uint64_t skipped() const { return skipped_; }           // records that are no article
  std::uint64_t bytes_read() const { return records_.bytes_read(); }

 private:
  bool next_record();
  bool read(Document& document);
  [[noreturn]] void fault(const std::string& what);

  std::string name_;
  Limits limits_;
  WarcReader records_;
  WarcRecord record_;
  std::uint64_t skipped_ = 0, faults_ = 0;
};

}  // namespace dixit
