// How the page of accounts looks: on a screen light or dark, narrow or wide, and on paper.
#pragma once

#include <string_view>

namespace dixit {

extern const std::string_view page_style;  // CSS, without `<`
// `sha256-…` of `page_style`, by which the page's policy lets in this style and no other. tests/page_check.py tells
// when it is not that of the style, and what it should be.
extern const std::string_view page_style_hash;

}  // namespace dixit
