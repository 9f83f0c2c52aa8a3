// Character references of HTML.
//
//   std::string text;
//   append_decoded("Fran&ccedil;ois &amp; Cie &#8212;", text);  // "François & Cie —"
//
// Knows the names of HTML 4 and the punctuation of HTML 5 that is met in news; another name stays as it is
// written. Numbers 128 to 159 mean windows-1252, as in browsers; a number that is no character gives U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

void append_decoded(std::string_view html, std::string& out);
std::string decode_entities(std::string_view html);

}  // namespace dixit
