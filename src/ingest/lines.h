// A file by its beginning, and then by its lines, by pieces of any size, or as a whole.
//
//   Lines lines("news.jsonl.gz", limits);
//   format_of(lines.head(), …);
//   std::string_view line;
//   while (lines.next(line)) …            // or: lines.all(), or: lines.peek(512), lines.skip(512)
//
// Holds one line, one piece or the whole in memory. A fault of the file (cut, broken, no more rights) is thrown as
// Error behind the last line that could be read, and ends it; a line or a whole above `Limits::document` is
// thrown too, and the next line is then read. Who reads by pieces asks for the fault where they end. Views hold
// until the next call. One thread at a time.
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
  Lines(std::string_view bytes, const std::string& name, const Limits& limits);  // `bytes` must outlive it

  std::string_view head() const;  // up to 64 KB
  bool next(std::string_view& line);
  std::string_view all();

  // What comes next, `size` bytes or all there are; they are still to be given. `size` is held in memory.
  std::string_view peek(std::size_t size);
  std::uint64_t skip(std::uint64_t size);  // how many there were
  std::optional<Error> take_fault();       // what ended the file before its end, told once
  bool go_on();  // behind broken packed data, where more can be unpacked; what was given of them ends anywhere
  std::uint64_t position() const { return unpacked_ - (buffer_.size() - from_); }  // bytes given so far, unpacked

  std::uint32_t number() const { return number_; }  // of the line that `next` gave or threw at, 1-based
  std::uint64_t bytes_read() const { return stream_.bytes_read(); }

 private:
  void begin();
  bool grow();
  std::size_t end_of_line(bool& too_long);

  std::string path_;
  Stream stream_;
  Limits limits_;
  std::string buffer_;
  std::size_t from_ = 0;  // what of `buffer_` is still to be given
  std::uint32_t number_ = 0;
  std::uint64_t unpacked_ = 0;
  bool ended_ = false;
  std::optional<Error> fault_;
};

}  // namespace dixit
