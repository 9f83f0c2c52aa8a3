// Whom the text names and does not tell to be so: `l'ex-magnat de l'automobile`, `la patronne du syndicat`, `the host`.
#include <algorithm>

#include "resolve/references.h"
#include "resolve/roles.h"
#include "resolve/weights.h"

namespace dixit::resolution {
namespace {

// `la patronne du syndicat`, `the host`; not `le père`, `le juge`, `le maire`, `le président`: whoever has a seat or a
// told role may be nobody whom the text names.
bool is_of_somebody_named(const Phrase& phrase) {
  const Headword* head = phrase.headword;
  if (!phrase.definite || phrase.possessive || phrase.number == Number::plural) return false;
  if (phrase.former) return !head || head->kind == Kind::person;
  if (!head || head->kind != Kind::person) return false;
  const bool seat = is_seat(*head) || sits_or_governs(*head) || (head->field == Field::state && phrase.details.empty());
  return !(seat || head->field == Field::family || is_told_role(*head) || phrase.head_text.starts_with("procureur"));
}

}  // namespace

// Is he told to be now what the phrase says somebody was?
bool References::is_still(const Phrase& phrase, std::uint32_t record) const {
  return phrase.headword && std::ranges::any_of(registry_.said_of(record), [&](std::uint32_t d) {
           const Descriptor& told = registry_.descriptors()[d];
           return told.headword && told.headword->lemma == phrase.headword->lemma && !told.former;
         });
}

bool References::may_be_untold(const Phrase& phrase, const Seen& seen) const {
  const Record& record = registry_.records()[seen.record];
  if (record.tokens.empty() || registry_.kind(seen.record) != Kind::person || seen.quoted || !agrees(phrase, record))
    return false;
  if (phrase.former) return !is_still(phrase, seen.record);
  const bool leads_a_state = record.office && record.office->detail.empty() && !record.former;
  return !leads_a_state && !is_of_another_state(phrase, seen.record);
}

// Of those before, the one whom the text is most about.
Candidate References::not_told_so(const Phrase& phrase) const {
  if (!is_of_somebody_named(phrase) || (!phrase.former && !places_of(phrase.words).empty())) return {};
  Candidate best;
  float best_score = 0;
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    const Seen& seen = seen_[i];
    if (!may_be_untold(phrase, seen)) continue;
    const float score = 1 + (seen.subject ? told_most_of.subject : 0) + (seen.spoke ? told_most_of.speaker : 0) +
                        (seen.record == registry_.main_person() ? told_most_of.main : 0) +
                        told_most_of.each_back * static_cast<float>(looked);
    if (score > best_score) best = {seen.record, by_rule.not_told_so, "not told so", seen.words}, best_score = score;
  }
  return best;
}

}  // namespace dixit::resolution
