#include "ingest/lines.h"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

constexpr std::size_t head_size = 1 << 16;
constexpr std::size_t chunk_size = 1 << 18;

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MB"; }

}  // namespace

Lines::Lines(const std::string& path, const Limits& limits) : path_(path), stream_(path, limits), limits_(limits) {
  begin();
}

Lines::Lines(std::string_view bytes, const std::string& name, const Limits& limits)
    : path_(name), stream_(bytes, name, limits), limits_(limits) {
  begin();
}

void Lines::begin() {
  while (buffer_.size() < head_size && grow()) {
  }
}

std::string_view Lines::head() const { return std::string_view(buffer_).substr(0, head_size); }

std::string_view Lines::all() {
  while (grow())
    if (buffer_.size() > limits_.document)
      throw Error(path_ + ": holds more than " + megabytes(limits_.document) + " in one document; split it");
  if (fault_) throw *fault_;
  return buffer_;
}

std::string_view Lines::peek(std::size_t size) {
  // Else growing by doubling would take twice as much.
  if (buffer_.size() - from_ < size && buffer_.capacity() < size + chunk_size) buffer_.reserve(size + chunk_size);
  while (buffer_.size() - from_ < size && grow()) {
  }
  return std::string_view(buffer_).substr(from_, size);
}

std::uint64_t Lines::skip(std::uint64_t size) {
  std::uint64_t skipped = 0;
  while (true) {
    const std::uint64_t here = std::min<std::uint64_t>(size - skipped, buffer_.size() - from_);
    from_ += static_cast<std::size_t>(here);
    skipped += here;
    if (skipped == size || !grow()) return skipped;
  }
}

std::optional<Error> Lines::take_fault() { return std::exchange(fault_, std::nullopt); }

bool Lines::go_on() {
  ended_ = ended_ && !stream_.to_next_member();
  return !ended_;
}

bool Lines::next(std::string_view& line) {
  bool too_long = false;
  const std::size_t end = end_of_line(too_long);
  ++number_;
  const bool last = end == std::string::npos;
  if (last && fault_) {  // what is left is a piece of a line
    buffer_.clear();
    from_ = 0;
    go_on();
    throw Error(*std::exchange(fault_, std::nullopt));
  }
  if (last && from_ == buffer_.size() && !too_long) return false;
  line = std::string_view(buffer_).substr(from_, last ? buffer_.size() - from_ : end - from_);
  from_ = last ? buffer_.size() : end + 1;
  if (too_long)
    throw Error(path_ + ":" + std::to_string(number_) + ": a line of more than " + megabytes(limits_.document) +
                "; split it");
  return true;
}

// npos: the rest has no end of line.
std::size_t Lines::end_of_line(bool& too_long) {
  std::size_t searched = from_;
  while (true) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos) return end;
    if (buffer_.size() - from_ > limits_.document) {
      too_long = true;
      from_ = buffer_.size();
    }
    const std::size_t unsearched = buffer_.size() - from_;
    if (!grow()) return std::string::npos;
    searched = from_ + unsearched;
  }
}

// Appends what the file has next; moves what is left to the front of the buffer first.
bool Lines::grow() {
  if (ended_) return false;
  buffer_.erase(0, std::exchange(from_, 0));
  const std::size_t size = buffer_.size();
  buffer_.resize(size + chunk_size);
  std::size_t got = 0;
  try {
    got = stream_.read(buffer_.data() + size, chunk_size);
  } catch (const Error& error) {
    fault_ = error;
  }
  buffer_.resize(size + got);
  unpacked_ += got;
  ended_ = got == 0;
  return got > 0;
}

}  // namespace dixit
