// What kind of input bytes are, told from themselves and only then from a file's name.
//
//   format_of("<!DOCTYPE html>…", "page") == InputFormat::page
//   format_of("{\"text\": …}\n{…", "-") == InputFormat::json_lines
//   format_of("WARC/1.0\r\nWARC-Type: …", "-") == InputFormat::warc
//   binary_name("\x89PNG…") == "a picture"
//
// `head` is the beginning, 64 KB or all there is. Any bytes have a format. Pure.
#pragma once

#include <string_view>

namespace dixit {

enum class InputFormat {
  text,
  page,        // HTML
  json_lines,  // a JSON document a line
  json,        // one JSON document over several lines, or an array of them
  warc,        // a web archive
  pdf,
  office,  // a zip archive, which an office document is
  binary   // none of these
};

InputFormat format_of(std::string_view head, std::string_view path);

// Of bytes that `format_of` calls binary: what they seem to be, with what to do; never empty.
std::string_view binary_name(std::string_view head);

}  // namespace dixit
