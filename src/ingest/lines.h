// A file by its beginning, and then by its lines or as a whole.
//
//   Lines lines("news.jsonl.gz", limits);
//   format_of(lines.head(), …);
//   std::string_view line;
//   while (lines.next(line)) …            // or: lines.all()
//
// Holds one line, or the whole, in memory. A fault of the file (cut, broken, no more rights) is thrown as
// Error behind the last line that could be read, and ends it; a line or a whole above `Limits::document` is
// thrown too, and the next line is then read. Views hold until the next call. One thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/stream.h"
#include "text/error.h"

namespace dixit {

class Lines {
 public:
  Lines(const std::string& path, const Limits& limits);

  std::string_view head() const;  // up to 64 KB
  bool next(std::string_view& line);
  std::string_view all();

  std::uint32_t number() const { return number_; }  // of the line that `next` gave or threw at, 1-based
  std::uint64_t bytes_read() const { return stream_.bytes_read(); }

 private:
  bool grow();
  std::size_t end_of_line(bool& too_long);

  std::string path_;
  Stream stream_;
  Limits limits_;
  std::string buffer_;
  std::size_t from_ = 0;  // what of `buffer_` is still to be given
  std::uint32_t number_ = 0;
  bool ended_ = false;
  std::optional<Error> fault_;
};

}  // namespace dixit
