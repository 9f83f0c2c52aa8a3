#include "accounts/answers.h"

#include <algorithm>

namespace dixit::comparison {

bool is_said_in_turn(const Statement& statement) {
  return statement.content.size() == 1 &&
         std::ranges::any_of(statement.why, [](const Decision& why) { return why.rule == "turn"; });
}

std::uint32_t only_who_answers(const Document& document) {
  std::uint32_t who = none;
  for (const Statement& s : document.statements) {
    if (s.entity == none || s.act.value == Act::ask || !is_said_in_turn(s)) continue;
    if (who != none && who != s.entity) return none;
    who = s.entity;
  }
  return who;
}

}  // namespace dixit::comparison
