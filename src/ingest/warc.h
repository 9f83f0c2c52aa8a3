// The records of a web archive (WARC 0.17 to 1.1), one at a time.
//
//   WarcReader archive("crawl.warc.gz", Lines("crawl.warc.gz", limits), limits);
//   WarcRecord record;
//   while (archive.next(record)) use(record.url, record.block);
//
// A record that may be an article is held in memory, whole, up to `Limits::page`; of the others only the beginning is.
// A fault is thrown as Error, which names the record and the byte that it begins at (of the unpacked data), and
// `next` may be called again: it goes on with the next record that can be found, if any. Only a record that is whole is
// given: its length must lead to another record, one with a damaged head too, or to the end. Views hold until the next
// call. One thread at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/limits.h"
#include "ingest/lines.h"

namespace dixit {

struct WarcRecord {
  std::string type;          // `response`, `conversion` …, in lower case
  std::string url;           // WARC-Target-URI
  std::string date;          // when it was fetched: ISO 8601, the day; empty: not told
  std::string content_type;  // of the block, in lower case: `application/http`, `text/plain` …
  std::string charset;
  std::string_view block;  // what it holds
  bool whole = false;      // else `block` is its beginning
};

class WarcReader {
 public:
  WarcReader(std::string name, Lines lines, const Limits& limits);

  bool next(WarcRecord& record);  // false: there are no more

  std::uint64_t number() const { return number_; }  // of the record that was given or thrown at, 1-based
  std::string place() const;                        // of it, for a person: the file, the record, its byte
  std::uint64_t bytes_read() const { return lines_.bytes_read(); }

 private:
  void pass_over(std::uint64_t size);
  bool to_next_record();
  bool find_record();
  [[noreturn]] void lose_damaged();
  std::size_t read_header(WarcRecord& record, std::uint64_t& length);
  void hold(WarcRecord& record, std::size_t header, std::uint64_t length);
  [[noreturn]] void lose(std::size_t skip, const std::string& what);
  [[noreturn]] void cut(std::size_t skip, std::uint64_t length, std::uint64_t there);

  std::string name_;
  Lines lines_;
  Limits limits_;
  std::uint64_t number_ = 0, at_ = 0;
  bool whole_ = false;         // it was held so
  std::uint64_t held_ = 0;     // bytes of the record that was given, still to be skipped
  std::uint64_t length_ = 0;   // of its block
  bool damaged_next_ = false;  // the record behind the one that was given has a head, but not its first line
  bool lost_ = false;          // where the next record begins is not known
};

}  // namespace dixit
