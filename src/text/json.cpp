#include "text/json.h"

#include <charconv>
#include <cmath>

#include "text/unicode.h"

namespace dixit {

void append_json_string(std::string& out, std::string_view text) {
  std::string repaired;
  if (!is_utf8(text)) {
    std::uint32_t replaced = 0;
    repaired = to_utf8(text, replaced);
    text = repaired;
  }
  out += '"';
  std::size_t plain = 0;  // start of what needs no escape and is not yet copied
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += "0123456789abcdef"[c >> 4];
        out += "0123456789abcdef"[c & 15];
    }
  }
  out.append(text, plain);
  out += '"';
}

void JsonWriter::separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

JsonWriter& JsonWriter::open(char mark) {
  separate();
  out_ += mark;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char mark) {
  out_ += mark;
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  out_ += ':';
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  separate();
  append_json_string(out_, value);
  return *this;
}

JsonWriter& JsonWriter::string_or_null(std::string_view value) { return value.empty() ? null() : string(value); }

JsonWriter& JsonWriter::integer_or_null(std::int64_t value) { return value == 0 ? null() : integer(value); }

JsonWriter& JsonWriter::integer(std::int64_t value) {
  char buffer[24];
  return raw({buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr});
}

JsonWriter& JsonWriter::number(float value) {
  if (!std::isfinite(value)) return null();
  char buffer[64];  // the largest float has 39 digits before the point
  const char* end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 4).ptr;
  while (end[-1] == '0') --end;
  if (end[-1] == '.') --end;
  const std::string_view digits(buffer, end);
  return raw(digits == "-0" ? "0" : digits);
}

JsonWriter& JsonWriter::exact(double value) {
  if (!std::isfinite(value)) return null();
  if (value == 0) return raw("0");
  // Beyond these there would be hundreds of digits, or an integer that few readers can hold.
  const double size = std::abs(value);
  const auto format = size >= 1e-6 && size < 1e18 ? std::chars_format::fixed : std::chars_format::scientific;
  char buffer[64];
  return raw({buffer, std::to_chars(buffer, buffer + sizeof buffer, value, format).ptr});
}

}  // namespace dixit
