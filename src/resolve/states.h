// The state that a name stands for: its own names, its capital, the seats of its power.
//
//   state_of("washington")->code == "US";  state_of("le kremlin")->code == "RU"
//   state_of("france")->sort == StateName::country
//
// Pure; safe from any thread. The table is ours; codes are ISO 3166-1 alpha-2, `EU` and `XK` included.
#pragma once

#include <string_view>

#include "document/document.h"

namespace dixit::resolution {

// `Chine` · `Pékin` · `le Kremlin` · `l'État hébreu`
enum class StateName : std::uint8_t { country, capital, seat, epithet };

struct State {
  std::string_view code;
  StateName sort = StateName::country;
};

// `folded`: lower case, no accents, words joined by one space, without an article; nullptr: none.
const State* state_of(std::string_view folded);

// `castany` and `castanaise`: alike but for an ending, as a state's name and its adjective are, of states that no table
// has too. Folded words.
bool of_one_state(std::string_view a, std::string_view b);

}  // namespace dixit::resolution
