// Which party speaks for an entity of an article.
//
//   const Membership membership(accounts);
//   membership.party_of({document, entity});   // index in Accounts::parties, or none
//
// Keeps nothing of `accounts`. Const use is safe from several threads.
#pragma once

#include <map>
#include <utility>

#include "accounts/accounts.h"

namespace dixit {

class Membership {
 public:
  explicit Membership(const Accounts& accounts);

  std::uint32_t party_of(const PartyMember& member) const;

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> party_;  // of (document, entity)
};

}  // namespace dixit
