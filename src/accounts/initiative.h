// Who asked for the contact that articles are about, and according to whom: what accounts differ on most.
//
//   for (const Asked& asked : who_asked(accounts, documents))
//     print(accounts.parties[asked.party].name, documents[asked.document](asked.words));
//
// In the order of Event::contact and of the text; the same words of one article once. Pure.
#pragma once

#include <span>
#include <vector>

#include "accounts/accounts.h"

namespace dixit {

struct Asked {
  std::uint32_t document = 0, entity = none;  // who asked: index in Document::entities
  std::uint32_t party = none;                 // the party that speaks for it, if any does
  Range<Word> words;                          // that say so
  std::uint32_t statement = none;             // the innermost that holds them; none: the article says so
  std::uint32_t according = none;             // the party that says so; none: the article, or nobody's party
};

std::vector<Asked> who_asked(const Accounts& accounts, std::span<const Document> documents);

// The party that all say asked; none where accounts differ, also where one of them names nobody's party.
std::uint32_t agreed_initiative(const std::vector<Asked>& asked);

}  // namespace dixit
