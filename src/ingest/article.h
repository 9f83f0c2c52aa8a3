// The main text of a page: what its readers came for, without what stands around it.
//
//   std::string text = main_text(page, title, told);
//
// `told` is the article's text as the page's own metadata give it (`articleBody`), empty where they do not:
// it is taken where the page itself shows much less. Paragraphs and headings are parted by an empty line.
// Left out: the title, captions, related links, sharing, newsletters, cookies, authors, comments. Empty
// where the page has no running text. Pure; time linear in the page.
#pragma once

#include <string>
#include <string_view>

#include "ingest/page.h"

namespace dixit {

std::string main_text(const HtmlPage& page, std::string_view title, std::string_view told);

}  // namespace dixit
