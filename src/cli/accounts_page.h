// Competing accounts as one HTML page to open anywhere, print and send: no scripts, nothing fetched.
//
//   out << accounts_page(view, "dixit 0.1.0");
//
// The event and the parties; a grid with a row a matter and a column a party; each matter with its passages in their
// sentences; what the authors claim; the articles, whole, with every passage marked, so that each cell links to where
// its words stand and back. Signs and words tell how accounts stand to each other, colours only repeat it. All text
// of articles is escaped, and the page's own policy forbids scripts and loading. The same view gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "cli/accounts_view.h"

namespace dixit {

std::string accounts_page(const AccountsView& view, std::string_view program);

}  // namespace dixit
