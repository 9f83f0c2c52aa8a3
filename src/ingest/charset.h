// The bytes of a page or a text as UTF-8.
//
//   std::uint32_t replaced = 0;
//   std::string html = page_to_utf8(bytes, replaced);
//
// In this order: a byte order mark; UTF-8 where the bytes are that, but for a few slips, whatever the page
// declares; the charset that the server `told`, unless it is UTF-8, which they are not; the charset of `<meta charset>`
// or `<meta http-equiv>` in the first 4,096 bytes; windows-1252, which ISO-8859-1 and ASCII mean too, as in browsers.
// Bytes that the charset lacks become U+FFFD and are counted. Fails on nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dixit {

std::string page_to_utf8(std::string_view bytes, std::uint32_t& replaced, std::string_view told = {});

// Plain text or JSON, which declare nothing: UTF-8 with or without a mark, UTF-16 with one; windows-1252 where more
// characters are broken UTF-8 than whole, and what is beyond ASCII stands as it does in text of that charset.
std::string text_to_utf8(std::string_view bytes, std::uint32_t& replaced);

bool is_utf16(std::string_view bytes);  // with its mark

}  // namespace dixit
