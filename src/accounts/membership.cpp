#include "accounts/membership.h"

namespace dixit {

Membership::Membership(const Accounts& accounts) {
  for (std::uint32_t party = 0; party < accounts.parties.size(); ++party) {
    for (const PartyMember& member : accounts.parties[party].members) {
      party_.emplace(std::pair(member.document, member.entity), party);
    }
  }
}

std::uint32_t Membership::party_of(const PartyMember& member) const {
  const auto found = party_.find({member.document, member.entity});
  return found == party_.end() ? none : found->second;
}

}  // namespace dixit
