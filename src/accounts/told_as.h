// What a stance is called beside the passage that carries it.
//
//   told_as(position, documents)   // ToldAs::affirms, of `aucune trêve n'avait été proposée`, though it denies
//
// Whoever is told to deny what itself says no, is told to say the opposite. So `denies` is said only where the act of
// the statement denies; where its cue holds the no, that the party does not say so; else that it affirms, as the
// passage has its no in it. All other stances are called what they are. Pure.
#pragma once

#include <span>
#include <string_view>

#include "accounts/accounts.h"

namespace dixit {

// In the order of Stance, and one more.
enum class ToldAs : std::uint8_t {
  affirms,
  denies,
  doubts,
  asks,
  demands,
  refuses,
  blames,
  figures,
  declines,
  does_not_say
};

ToldAs told_as(const Position& position, std::span<const Document> documents);

std::string_view to_string(ToldAs value);  // as the stance; `does not say`

}  // namespace dixit
