// Competing accounts for a person at a terminal: the event, the parties, then matter by matter who says what, in the
// words of the articles, and how it stands to what the others say.
//
//   ─────┬─ 2 · pertes civiles ─ ≠ les versions s’opposent ───
//        │ Karvénie  nie
//    1:6 │   « aucun civil n'a été touché »
//        │   ≠ contredit le Norland
//
//   out << accounts_text(view, {.width = 80, .colour = true, .ui = Ui::fr}, {.context = true});
//
// Left of the bar stands the article and its line. What an article says itself stands last. Pure.
#pragma once

#include <string>

#include "cli/accounts_view.h"
#include "cli/text_output.h"

namespace dixit {

struct AccountsTextOptions {
  bool context = false;  // show the sentence that each passage stands in
};

std::string accounts_text(const AccountsView& view, const TextStyle& style, const AccountsTextOptions& options = {});

}  // namespace dixit
