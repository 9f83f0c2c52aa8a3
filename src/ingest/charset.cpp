#include "ingest/charset.h"

#include <iconv.h>
#include <simdjson.h>

#include <algorithm>
#include <cerrno>

#include "ingest/windows_1252.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace dixit {
namespace {

class Converter {
 public:
  explicit Converter(const std::string& charset)
      : handle_(iconv_open("UTF-8", charset.c_str())),
        unit_(ascii_lower(charset).starts_with("utf-16") ? 2 : 1) {}  // bytes
  ~Converter() {
    if (known()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool known() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  std::string run(std::string_view bytes, std::uint32_t& replaced) {
    std::string out;
    std::string in(bytes);  // iconv asks for bytes that it might write to
    char* from = in.data();
    std::size_t left = in.size();
    char buffer[16384];
    while (left > 0) {
      char* to = buffer;
      std::size_t room = sizeof buffer;
      const std::size_t rc = iconv(handle_, &from, &left, &to, &room);
      const int error = errno;
      out.append(buffer, sizeof buffer - room);
      if (rc != static_cast<std::size_t>(-1) || error == E2BIG) continue;
      append_utf8(out, 0xFFFD);  // what the charset lacks, or a character cut by the end
      ++replaced;
      const std::size_t skipped = std::min(left, unit_);
      from += skipped, left -= skipped;
    }
    return out;
  }

 private:
  iconv_t handle_;
  std::size_t unit_;
};

std::string convert(std::string_view bytes, const std::string& charset, std::uint32_t& replaced) {
  Converter converter(charset);
  if (!converter.known()) return to_utf8(bytes, replaced);
  // What iconv calls UTF-8 is checked again: the text must hold what the rest relies on.
  return to_utf8(converter.run(bytes, replaced), replaced);
}

// The name after `charset=` in a `meta`, in lower case.
std::string declared(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, 4096));
  for (std::size_t at = head.find("<meta"); at != head.npos; at = head.find("<meta", at + 5)) {
    const std::size_t end = std::min(head.find('>', at), head.size());
    std::size_t i = head.find("charset", at);
    if (i == head.npos || i > end) continue;
    i = head.find_first_not_of(" =\"'", i + 7);
    if (i == head.npos || i >= end) continue;
    const std::size_t last = std::min(head.find_first_of(" \"';/>", i), end);
    return head.substr(i, std::min<std::size_t>(last - i, 40));
  }
  return "";
}

// The charsets that are read as declared; another name is taken for windows-1252.
std::string meant(const std::string& name) {
  constexpr std::string_view known[] = {
      "utf-8",        "utf8",         "iso-8859-2",   "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",
      "iso-8859-7",   "iso-8859-8",   "iso-8859-9",   "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",
      "iso-8859-16",  "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
      "windows-1257", "windows-1258", "macintosh",    "koi8-r",       "koi8-u",       "shift_jis",    "euc-jp",
      "euc-kr",       "big5",         "gb2312",       "gbk",          "gb18030"};
  return std::find(std::begin(known), std::end(known), name) != std::end(known) ? name : "windows-1252";
}

// Nearly all of what is beyond ASCII is good UTF-8: a slip in a UTF-8 page, not another charset.
bool nearly_utf8(std::string_view bytes) {
  std::uint32_t wrong = 0;
  to_utf8(bytes, wrong);
  const auto high =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return static_cast<std::int64_t>(wrong) * 10 < high;
}

// Text has slips where more characters beyond ASCII are whole than broken; `É` and a no-break space of windows-1252
// happen to be a whole one.
bool more_broken_than_whole(std::string_view bytes) {
  std::int64_t more_broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded c = decode(bytes, at);
    if (!c.valid)
      ++more_broken;
    else if (c.size > 1)
      --more_broken;
    at += c.size;
  }
  return more_broken > 0;
}

const char* utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  return bytes.starts_with("\xFE\xFF") ? "UTF-16BE" : nullptr;
}

}  // namespace

bool is_utf16(std::string_view bytes) { return utf16_of(bytes) != nullptr; }

std::string text_to_utf8(std::string_view bytes, std::uint32_t& replaced) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return to_utf8(bytes.substr(3), replaced);
  if (const char* charset = utf16_of(bytes)) return convert(bytes.substr(2), charset, replaced);
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::string(bytes);
  if (more_broken_than_whole(bytes) && like_windows_1252(bytes)) return convert(bytes, "windows-1252", replaced);
  return to_utf8(bytes, replaced);
}

std::string page_to_utf8(std::string_view bytes, std::uint32_t& replaced, std::string_view told) {
  if (bytes.starts_with("\xEF\xBB\xBF") || utf16_of(bytes)) return text_to_utf8(bytes, replaced);
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::string(bytes);
  const bool of_server = !told.empty() && !told.starts_with("utf");
  const std::string charset = meant(of_server ? std::string(told) : declared(bytes));
  if (charset.starts_with("utf") || nearly_utf8(bytes)) return to_utf8(bytes, replaced);
  return convert(bytes, charset, replaced);
}

}  // namespace dixit
