#include "accounts/told_as.h"

#include "accounts/names.h"
#include "accounts/stance.h"

namespace dixit {

ToldAs told_as(const Position& position, std::span<const Document> documents) {
  if (position.stance != Stance::denies) return static_cast<ToldAs>(position.stance);
  if (position.evidence.empty()) return ToldAs::denies;
  const Evidence& best = position.evidence.front();
  if (best.statement == none) return ToldAs::affirms;
  const Statement& statement = documents[best.document].statements[best.statement];
  const bool negated = statement.polarity.value == Polarity::negated;
  if (statement.act.value == Act::deny) return negated ? ToldAs::affirms : ToldAs::denies;
  const bool said = comparison::is_quoted(documents[best.document], best.words);
  return negated && !said ? ToldAs::does_not_say : ToldAs::affirms;
}

std::string_view to_string(ToldAs value) {
  return value == ToldAs::does_not_say ? "does not say" : to_string(static_cast<Stance>(value));
}

}  // namespace dixit
