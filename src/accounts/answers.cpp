#include "accounts/answers.h"

#include <algorithm>

namespace dixit::comparison {

bool is_said_in_turn(const Document& document, const Statement& statement) {
  if (!statement.cue.empty() || statement.form.value != Form::direct || statement.content.size() != 1) return false;
  const std::uint32_t first = statement.content.front().begin;
  return std::ranges::none_of(document.quotations, [&](const Quotation& q) { return q.words.contains(first); });
}

std::uint32_t only_who_answers(const Document& document) {
  std::uint32_t who = none;
  for (const Statement& s : document.statements) {
    if (s.entity == none || s.act.value == Act::ask || !is_said_in_turn(document, s)) continue;
    if (who != none && who != s.entity) return none;
    who = s.entity;
  }
  return who;
}

}  // namespace dixit::comparison
