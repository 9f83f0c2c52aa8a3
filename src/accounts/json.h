// A comparison as JSON, the form that leaves the program: docs/compare.md, docs/schema/accounts-1.json.
//
//   out << to_json(compare(documents), documents, {.id = "2024-04-03-call"}) << '\n';
//
// One object on one line. Parties, matters, positions, relations and silence stand in the field's form, read by
// scorers of competing accounts; beside it stands what is dixit's own: reasons, probabilities, sentences, accounts of
// the contact, the authors' claims. Offsets are [begin, end) in Unicode code points of the article's text, and every
// span has the words it covers beside it. Keys always stand in the same order, and the same comparison gives the
// same bytes. Needs the documents that were compared, in the same order. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "accounts/accounts.h"

namespace dixit {

// Raised when a field changes its meaning or goes; a new field does not raise it.
inline constexpr int accounts_schema_version = 1;

struct AccountsJsonOptions {
  std::string_view id;  // what to call the event; empty: the first article's id
};

// Without a line end.
std::string to_json(const Accounts& accounts, std::span<const Document> documents,
                    const AccountsJsonOptions& options = {});

}  // namespace dixit
