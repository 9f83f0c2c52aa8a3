// The parts of the page of accounts, each a section of HTML; accounts_page.cpp puts them together.
//
// Anchors: `A1` an article, `M2` a matter, `M2b` a position, `M2b-1` its first passage in its article, `C3` the
// passage of a claim.
#pragma once

#include <string>
#include <string_view>

#include "cli/accounts_view.h"
#include "cli/block.h"
#include "cli/html_text.h"

namespace dixit {

std::string page_grid(const AccountsView& view);
std::string page_matters(const AccountsView& view);  // those that are not lone
std::string page_lone(const AccountsView& view);
std::string page_claims(const AccountsView& view);
std::string page_articles(const AccountsView& view);

// ` lang="en"` where it is not the page's own; empty where the language is not known.
std::string lang_attribute(const AccountsView& view, std::string_view language);
// Names and labels are in the language of the article that has them; without a tag where that is the page's own.
std::string name_html(const AccountsView& view, std::uint32_t party);
std::string label_html(const AccountsView& view, const Matter& matter);
// A passage as it stands, cut behind `most` words where it is longer.
std::string passage_html(const AccountsView& view, const Evidence& evidence, std::uint32_t most);
// Where a passage stands, as a link to it: `art. 2, l. 14`; of one article `l. 14`.
std::string place_html(const AccountsView& view, const Evidence& evidence, std::string_view anchor);
// `<li class="conflict"><b aria-hidden="true">≠</b> contredit le Kremlin`, without its end.
std::string tie_html(const AccountsView& view, const Tie& tie);
// ` peu sûr (31 %)`, below `below`; `what`: how that is said.
std::string unsure_html(float probability, std::string_view what, float below = unsure_below);
// How positions of a matter stand to each other, as a name of a class.
std::string_view standing_class(Standing standing);
std::string passage_anchor(const Position& position, std::size_t evidence);

inline constexpr std::uint32_t all_words = UINT32_MAX;

}  // namespace dixit
