#include "ingest/format.h"

#include <simdjson.h>

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/unicode.h"

namespace dixit {
namespace {

struct Magic {
  std::string_view start, name;
};
constexpr Magic magics[] = {
    {"\xD0\xCF\x11\xE0", "an office document of the old kind or with a password; save it as DOCX without one"},
    {"{\\rtf", "an RTF document; save it as DOCX or text"},
    {"\xFD"
     "7zXZ",
     "an xz archive; unpack it first"},
    {"BZh", "a bzip2 archive; unpack it first"},
    {"7z\xBC\xAF", "a 7z archive; unpack it first"},
    {"\x89PNG", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
    {"GIF8", "a picture"},
    {"RIFF", "a picture, sound or video"},
    {"OggS", "sound or video"},
    {"ID3", "sound"},
    {"\x7F"
     "ELF",
     "a program"},
    {"MZ", "a program"},
    {"SQLite format 3", "a database"},
};

const Magic* magic_of(std::string_view head) {
  for (const Magic& magic : magics)
    if (head.starts_with(magic.start)) return &magic;
  return nullptr;
}

std::string_view without_space(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t at = text.find_first_not_of(" \t\r\n\f");
  return at == text.npos ? std::string_view() : text.substr(at);
}

// `news.jsonl.gz` has the extension `jsonl`.
std::string extension_of(std::string_view path) {
  std::string name = ascii_lower(path);
  for (const std::string_view packed : {".gz", ".zst", ".zstd"})
    if (std::string_view(name).ends_with(packed)) name.resize(name.size() - packed.size());
  const std::size_t dot = name.find_last_of("./");
  return dot == std::string::npos || name[dot] == '/' ? "" : name.substr(dot + 1);
}

// Shares of the bytes that text has few of.
bool mostly_unreadable(std::string_view head) {
  if (head.empty() || head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return false;
  std::uint32_t invalid = 0;
  if (!simdjson::validate_utf8(head.data(), head.size())) to_utf8(head, invalid);
  const auto controls = std::count_if(head.begin(), head.end(), [](unsigned char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1B) || c == 0x7F;
  });
  return (static_cast<double>(controls) + invalid) > 0.3 * static_cast<double>(head.size());
}

bool is_utf32(std::string_view head) {
  using namespace std::string_view_literals;
  return head.starts_with("\xFF\xFE\0\0"sv) || head.starts_with("\0\0\xFE\xFF"sv);
}

bool is_tar(std::string_view head) { return head.size() > 262 && head.substr(257, 5) == "ustar"; }

// Of text in Latin letters nearly every second byte is zero.
bool is_utf16_without_mark(std::string_view head) {
  std::size_t zeros[2] = {};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t half = head.size() / 2, most = std::max(zeros[0], zeros[1]), fewest = std::min(zeros[0], zeros[1]);
  return half > 0 && most * 10 > half * 8 && fewest * 10 < half;
}

bool is_page(std::string_view head, std::string_view extension) {
  const std::string start = ascii_lower(without_space(head).substr(0, 4096));
  if (start.empty() || start.front() == '{' || start.front() == '[') return false;
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
  const bool named = extension == "html" || extension == "htm" || extension == "xhtml";
  if (start.front() != '<' && !named) return false;
  if (start.find("<html") != start.npos || start.find("<body") != start.npos || start.find("<head") != start.npos)
    return true;
  int tags = 0;
  for (const std::string_view tag :
       {"<p>", "<p ", "</p>", "<div", "</div>", "<a href", "</a>", "<h1", "<br", "<span", "<meta", "<title"})
    for (std::size_t at = start.find(tag); at != start.npos && tags < 5; at = start.find(tag, at + 1)) ++tags;
  return tags >= (named ? 1 : 5);
}

// A first line that is a whole object, or begins one and goes on beyond what is seen.
bool line_of_json(std::string_view start) {
  const std::size_t end = start.find('\n');
  if (end == start.npos) return true;
  std::string_view line = start.substr(0, end);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line.ends_with('}');
}

}  // namespace

InputFormat format_of(std::string_view head, std::string_view path) {
  const std::string extension = extension_of(path);
  const std::string_view start = without_space(head);
  if (head.starts_with("WARC/")) return InputFormat::warc;
  if (head.starts_with("%PDF-")) return InputFormat::pdf;
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return InputFormat::office;
  if (is_utf32(head) || is_tar(head)) return InputFormat::binary;
  if (magic_of(head) && (mostly_unreadable(head) || head.starts_with("{\\rtf1"))) return InputFormat::binary;
  if (is_page(head, extension) && head.find('\0') == head.npos) return InputFormat::page;
  if (mostly_unreadable(head)) return InputFormat::binary;
  if (is_page(head, extension)) return InputFormat::page;
  if (extension == "jsonl" || extension == "ndjson") return InputFormat::json_lines;
  const bool named = extension == "json";
  if (start.starts_with('{') && (named || start.find("\"text\"") != start.npos))
    return line_of_json(start) ? InputFormat::json_lines : InputFormat::json;
  if (start.starts_with('[') &&
      (named || (without_space(start.substr(1)).starts_with('{') && start.find("\"text\"") != start.npos)))
    return InputFormat::json;
  return InputFormat::text;
}

std::string_view binary_name(std::string_view head) {
  const Magic* magic = magic_of(head);
  if (magic) return magic->name;
  if (is_tar(head)) return "a tar archive; unpack it first";
  if (is_utf32(head)) return "text in UTF-32; save it as UTF-8";
  if (is_utf16_without_mark(head)) return "text in UTF-16 without its mark; save it as UTF-8";
  return "bytes that are no text, or text in an encoding that is not told; save it as UTF-8";
}

}  // namespace dixit
