// An HTML page as a document: its main text and what it says of it.
//
//   Document document = read_page(bytes);
//
// `charset`: what the server said of the bytes, empty where nothing is known.
// Adds `text title author date language outlet url replaced`. Any bytes give a document: a page without
// running text has an empty `text`. Linear in the page; safe to call from several threads.
#pragma once

#include <string_view>

#include "document/document.h"

namespace dixit {

Document read_page(std::string_view bytes, std::string_view charset = {});

}  // namespace dixit
