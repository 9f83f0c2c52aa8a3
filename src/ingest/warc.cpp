#include "ingest/warc.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/date.h"
#include "ingest/http.h"
#include "text/ascii.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr std::size_t longest_header = 1 << 16;
constexpr std::size_t beginning_size = 1 << 16;  // of a block that is not held whole
constexpr std::size_t around = 16;               // bytes looked at behind a record: two line ends and what begins next
constexpr std::string_view version_start = "WARC/";
constexpr std::size_t version_size = 6;     // `1.0`, and the end of the line
constexpr std::size_t around_version = 32;  // bytes in which all of that stands, and the empty line before it

// Behind the empty line; 0: there is none.
std::size_t end_of_header(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 1)) {
    if (bytes.substr(at + 1, 1) == "\n") return at + 2;
    if (bytes.substr(at + 1, 2) == "\r\n") return at + 3;
  }
  return 0;
}

// What stands between records; zeros are what a disk holds where a crawler was stopped.
std::size_t line_ends(std::string_view bytes) {
  return std::min(bytes.find_first_not_of(std::string_view("\r\n\0", 3)), bytes.size());
}

// Where a line like `WARC/1.0` begins; npos: nowhere.
std::size_t find_version(std::string_view bytes) {
  for (std::size_t at = bytes.find(version_start); at != bytes.npos; at = bytes.find(version_start, at + 1)) {
    const std::string_view line = bytes.substr(at + version_start.size(), version_size);
    const std::size_t end = line.find_first_not_of("0123456789.");
    if (end != line.npos && end > 0 && (line[end] == '\r' || line[end] == '\n')) return at;
  }
  return bytes.npos;
}

// Likewise, behind the empty line that ends a record.
std::size_t find_version_after_space(std::string_view bytes) {
  for (std::size_t at = find_version(bytes); at != bytes.npos;) {
    const std::string_view before = bytes.substr(0, at);
    if (before.ends_with("\n\n") || before.ends_with("\r\n\r\n")) return at;
    const std::size_t next = find_version(bytes.substr(at + 1));
    at = next == bytes.npos ? next : at + 1 + next;
  }
  return bytes.npos;
}

// Whether `bytes`, which stand behind a record, are the end or what another one begins with.
bool begins_record(std::string_view bytes) {
  bytes.remove_prefix(line_ends(bytes));
  return bytes.starts_with(version_start) || version_start.starts_with(bytes);
}

// Whether `bytes`, which stand behind a record, are an empty line and a head of which the first line is damaged: fields
// of a record's own (`WARC-Type: …`) stand in it, as they do in no text.
bool begins_damaged_record(std::string_view bytes) {
  const std::size_t ends = line_ends(bytes);
  if (std::ranges::count(bytes.substr(0, ends), '\n') < 2) return false;
  bytes = bytes.substr(ends, longest_header);
  const std::string head = ascii_lower(bytes.substr(0, end_of_header(bytes)));
  return head.find("\nwarc-") != head.npos;
}

bool may_be_article(const WarcRecord& record) {
  if (record.type == "response") return record.content_type == "application/http";
  const bool text = record.content_type == "text/plain" || record.content_type == "text/html" ||
                    record.content_type == "application/xhtml+xml";
  return (record.type == "resource" || record.type == "conversion") && text;
}

std::string without_brackets(std::string url) {
  const bool brackets = url.starts_with('<') && url.ends_with('>') && url.size() > 1;
  return brackets ? url.substr(1, url.size() - 2) : url;
}

bool is_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

std::string in_brackets(const std::optional<Error>& fault) {
  return fault ? std::string(" (") + fault->what() + ")" : "";
}

std::string shown(std::string_view value) { return "`" + std::string(value.substr(0, 30)) + "`"; }

}  // namespace

WarcReader::WarcReader(std::string name, Lines lines, const Limits& limits)
    : name_(std::move(name)), lines_(std::move(lines)), limits_(limits) {}

std::string WarcReader::place() const {
  return name_ + ": record " + std::to_string(number_) + " at byte " + std::to_string(at_);
}

// Gives up the record after `skip` of its bytes: the next one is searched for from there.
void WarcReader::lose(std::size_t skip, const std::string& what) {
  lines_.skip(skip);
  lost_ = true;
  throw Error(place() + ": " + what);
}

void WarcReader::cut(std::size_t skip, std::uint64_t length, std::uint64_t there) {
  lose(skip, "is cut: of its " + std::to_string(length) + " bytes " + std::to_string(there) +
                 " are there; fetch the archive again" + in_brackets(lines_.take_fault()));
}

bool WarcReader::next(WarcRecord& record) {
  pass_over(std::exchange(held_, 0));
  if (!to_next_record()) return false;
  ++number_;
  at_ = lines_.position();
  std::uint64_t length = 0;
  const std::size_t header = read_header(record, length);
  hold(record, header, length);
  return true;
}

// The rest of a record, `size` bytes. Of one that is not held whole nothing else has shown that its length is right.
void WarcReader::pass_over(std::uint64_t size) {
  while (!whole_ && size > 0) {
    const std::string_view bytes = lines_.peek(static_cast<std::size_t>(std::min<std::uint64_t>(size, beginning_size)));
    if (const std::size_t at = find_version_after_space(bytes); at != bytes.npos) {
      lines_.skip(at);
      throw Error(place() + ": its Content-Length of " + std::to_string(length_) + " leads beyond byte " +
                  std::to_string(lines_.position()) + ", where another record begins; the record is left out");
    }
    if (bytes.size() < beginning_size) break;
    size -= lines_.skip(bytes.size() - around_version);
  }
  if (const std::uint64_t skipped = lines_.skip(size); skipped < size) cut(0, length_, length_ - (size - skipped));
}

// False: the end. What ended the file before its end is thrown.
bool WarcReader::to_next_record() {
  const bool searched = std::exchange(lost_, false);
  if (searched && !find_record()) return false;
  while (const std::size_t size = line_ends(lines_.peek(around))) lines_.skip(size);
  const std::string_view bytes = lines_.peek(version_start.size());
  if (bytes.empty()) {
    const std::optional<Error> fault = lines_.take_fault();
    lost_ = lines_.go_on();
    if (fault) throw Error(std::string(fault->what()) + " (after record " + std::to_string(number_) + ")");
    return lost_ && to_next_record();
  }
  if (!bytes.starts_with(version_start) && !version_start.starts_with(bytes)) {
    if (std::exchange(damaged_next_, false)) lose_damaged();
    lost_ = true;
    throw Error(name_ + ": found at byte " + std::to_string(lines_.position()) + ", after record " +
                std::to_string(number_) +
                ", what begins no record; expected `WARC/1.0`; the length of that record is wrong, or the archive is "
                "damaged; it is read on from the next record that can be found");
  }
  return true;
}

// The record before it is whole: what begins here is one of its own.
void WarcReader::lose_damaged() {
  ++number_;
  at_ = lines_.position();
  lose(0,
       "its head is damaged: found no `WARC/` at its beginning, expected `WARC/1.0`; the record is left out; fetch "
       "the archive again");
}

bool WarcReader::find_record() {
  while (true) {
    const std::string_view bytes = lines_.peek(beginning_size);
    const std::size_t at = find_version(bytes);
    if (at != bytes.npos) {
      lines_.skip(at);
      return true;
    }
    const bool ended = bytes.size() < beginning_size;
    lines_.skip(ended ? bytes.size() : bytes.size() - version_start.size() - version_size);
    if (!ended) continue;
    lines_.take_fault();  // the record that was given up has told of it
    if (!lines_.go_on()) return false;
  }
}

// Its size.
std::size_t WarcReader::read_header(WarcRecord& record, std::uint64_t& length) {
  const std::string_view bytes = lines_.peek(longest_header);
  const std::size_t size = end_of_header(bytes);
  if (size == 0 && bytes.size() < longest_header) {
    lose(bytes.size(), "is cut in its header; fetch the archive again" + in_brackets(lines_.take_fault()));
  }
  if (size == 0) lose(version_start.size(), "its header is longer than 64 KB; the archive is damaged");
  record = {};
  std::string_view header = bytes.substr(bytes.find('\n') + 1, size);
  std::string name, value, content_length;
  while (next_field(header, name, value)) {
    if (name == "warc-type") record.type = value;
    if (name == "warc-target-uri") record.url = without_brackets(value);
    if (name == "warc-date") record.date = find_date(value);
    if (name == "content-type") read_content_type(value, record.content_type, record.charset);
    if (name == "content-length") content_length = value;
  }
  for (char& c : record.type)
    if (c >= 'A' && c <= 'Z') c |= 32;
  const bool known = is_number(content_length, length) && length < UINT64_MAX / 2;
  if (!known) lose(size, "found the Content-Length " + shown(content_length) + ", expected how many bytes it has");
  return size;
}

void WarcReader::hold(WarcRecord& record, std::size_t header, std::uint64_t length) {
  const bool whole = may_be_article(record) && length <= limits_.page;
  const auto size = static_cast<std::size_t>(whole ? length : std::min<std::uint64_t>(length, beginning_size));
  std::string_view bytes = lines_.peek(header + size + around);
  const bool leads_on = begins_record(bytes.substr(std::min(bytes.size(), header + size)));
  if (whole && !leads_on) {
    bytes = lines_.peek(header + size + around + longest_header);
    damaged_next_ = begins_damaged_record(bytes.substr(header + size));
  }
  record.block = bytes.substr(header, size);
  record.whole = whole;
  if (whole && size > record.block.size()) cut(header, length, record.block.size());
  if (whole && !leads_on && !damaged_next_)
    lose(header,
         "its Content-Length of " + std::to_string(length) + " leads to no other record; the record is left out");
  held_ = header + length;
  whole_ = whole;
  length_ = length;
}

}  // namespace dixit
