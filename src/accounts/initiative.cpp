#include "accounts/initiative.h"

#include <algorithm>

#include "accounts/membership.h"
#include "accounts/official.h"

namespace dixit {
namespace {

bool holds(const Statement& statement, Range<Word> words) {
  return std::ranges::any_of(statement.content, [&](const Range<Word>& piece) {
    return piece.begin <= words.begin && words.end <= piece.end;
  });
}

// Inner statements stand after outer ones.
std::uint32_t innermost(const Document& document, Range<Word> words) {
  std::uint32_t found = none;
  for (std::uint32_t i = 0; i < document.statements.size(); ++i) {
    if (holds(document.statements[i], words)) found = i;
  }
  return found;
}

bool told_before(const std::vector<Asked>& asked, const Asked& one) {
  return std::ranges::any_of(asked, [&](const Asked& other) {
    return other.document == one.document && other.words == one.words && other.entity == one.entity;
  });
}

}  // namespace

std::vector<Asked> who_asked(const Accounts& accounts, std::span<const Document> documents) {
  const Membership membership(accounts);
  std::vector<Asked> found;
  for (const ContactAccount& account : accounts.event.contact) {
    const Document& document = documents[account.document];
    const Contact& contact = document.contacts[account.contact];
    for (std::size_t i = 0; i < contact.initiative.size() && i < contact.initiative_words.size(); ++i) {
      Asked asked{account.document, contact.initiative[i], none, contact.initiative_words[i], none, account.party};
      asked.party = membership.party_of({asked.document, asked.entity});
      asked.statement = innermost(document, asked.words);
      const bool by_itself = comparison::is_readout(document);  // which is one account
      if (!by_itself && asked.statement != none && document.statements[asked.statement].entity != none) {
        asked.according = membership.party_of({asked.document, document.statements[asked.statement].entity});
      }
      if (!told_before(found, asked)) found.push_back(asked);
    }
  }
  return found;
}

std::uint32_t agreed_initiative(const std::vector<Asked>& asked) {
  if (asked.empty()) return none;
  const std::uint32_t party = asked.front().party;
  return std::ranges::all_of(asked, [&](const Asked& one) { return one.party == party; }) ? party : none;
}

}  // namespace dixit
