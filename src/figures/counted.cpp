#include "figures/counted.h"

#include "figures/phrases.h"

namespace dixit {
namespace {

// Over `deux des six`: to the word after the second number.
std::uint32_t over_number(const Words& words, std::uint32_t i) {
  const std::uint32_t at = words.in(i, " les the ses leurs nos its their his her our ") ? i + 1 : i;
  if (words.digits(at)) return words.hyphen(at + 1) && words.glued(at + 2) ? at + 3 : at + 1;
  const Numeral* n = find_numeral(Folded(words.raw(at)).view(), words.french());
  if (n == nullptr || (n->kind != NumeralKind::unit && n->kind != NumeralKind::ten)) return i;
  const std::optional<Amount> number = read_written(words, at);
  return number && number->kind == AmountKind::number ? number->words.end : i;
}

Range<Word> after_of(const Words& words, std::uint32_t at) {
  if (words.is(at, "of")) {
    const Range<Word> of = phrase_from(words, over_number(words, at + 1));
    if (!words.digits(of.end) || !words.in(of.end - 1, " s ' ")) return of;
    return phrase_from(words, read_digits(words, of.end).words.end);  // `of the firm's 20,000 workers`
  }
  if (words.in(at, " des du ") && words.raw(at) != "dès") {
    const std::uint32_t next = over_number(words, at + 1);
    return phrase_from(words, next == at + 1 && words.letters(next) ? at : next);
  }
  if (words.is(at, "d") && words.is(at + 1, "entre")) return {};
  if (words.is(at, "d") && words.is(at + 1, "'"))
    return words.is(at + 2, "entre") ? Range<Word>{at + 3, at + 4} : phrase_from(words, at + 2);
  return words.is(at, "de") ? phrase_from(words, over_number(words, at + 1)) : Range<Word>{};
}

// `(+ 9)` after a share.
std::uint32_t over_brackets(const Words& words, std::uint32_t at) {
  if (words.is(at, ")")) return at + 1;
  if (!words.is(at, "(")) return at;
  for (std::uint32_t end = at + 1; end < at + 6; ++end)
    if (words.is(end, ")")) return end + 1;
  return at;
}

// `Français` in `un Français sur deux`.
Range<Word> within_ratio(const Words& words, const Draft& d) {
  for (std::uint32_t at = d.core.begin + 2; at < d.core.end; ++at)
    if (words.is(at, "sur")) return {d.core.begin + 1, at};
  return {};
}

// `% du PIB`, `sont 61 % de cet avis`: what stands after is not what is measured.
bool of_something_else(const Words& words, const Draft& d) {
  if (!d.unit || d.unit->kind != UnitKind::share) return false;
  const std::uint32_t at = d.words.end;
  return words.in(at + 1, " pib gdp ") || words.phrase(at, "de cet avis") || words.phrase(at, "d ' accord") ||
         words.phrase(at, "of gdp");
}

// `a fifth`, which only `of` says what it is of; `half the boats`, `one in five boats` need none.
bool part_of_all(const Words& words, const Draft& d) {
  const Numeral* n = find_numeral(Folded(words.raw(d.core.end - 1)).view(), false);
  return n != nullptr && n->kind == NumeralKind::fraction && n->value > 2;
}

// `three times as many boats`, but not `three times the price`: that is not what is counted.
bool compared(const Words& words, const Draft& d) {
  return words.in(d.words.end - 1, " many much more fewer less ") && words.in(d.core.end, " as times ");
}

// `onze autres blessées`, French: others of those counted before.
bool others_befallen(const Words& words, std::uint32_t at) {
  constexpr std::string_view befallen =
      " morts mortes blesses blessees tues tuees arretes arretees interpelles interpellees hospitalises hospitalisees "
      "soignes "
      "soignees ";
  return words.in(at, " autre autres ") && words.in(at + 1, befallen);
}

// `18 months in prison`, `a 5% raise`, `$2 million for roads`, English: the words after the unit.
Range<Word> after_unit(const Words& words, const Draft& d) {
  const std::uint32_t at = d.words.end;
  if (words.hyphen(d.core.end)) return phrase_from(words, at);
  if (d.unit->kind == UnitKind::time && words.is(at, "in") && words.in(at + 1, " prison jail custody detention "))
    return {at + 1, at + 2};
  const bool before_noun = words.in(d.words.begin - 1, " a an the its their his her our my your ");
  if (before_noun && d.unit->kind != UnitKind::time && words.letters(at)) {
    const Range<Word> noun = phrase_from(words, at);
    const bool clause = words.capital(at) && words.in(noun.end, " had has have would will was is ");
    if (!says_nothing(words, noun) && !clause) return noun;
  }
  if (!words.is(at, "for") && (d.unit->kind != UnitKind::money || !words.in(at, " on in "))) return {};
  const std::uint32_t from = over_number(words, at + 1);
  if (!words.is(at, "for") && from > at + 1) return {};  // `in three days`
  const Range<Word> purpose = phrase_from(words, from);
  return says_nothing(words, purpose) ? Range<Word>{} : purpose;
}

Range<Word> after_figure(const Words& words, const Draft& d) {
  std::uint32_t at = d.words.end;
  if (d.amount.kind == AmountKind::fraction && words.french())
    if (const Range<Word> within = within_ratio(words, d); !within.empty()) return within;
  if (of_something_else(words, d)) return {};
  if (words.quote(at) && words.in(at + 1, " de d des du of ")) ++at;
  if (words.is(at, "fois") || words.is(at, "times")) return {at, at + 1};
  if (words.is(d.core.begin, "twice") && !compared(words, d)) return {};
  if (compared(words, d)) return phrase_from(words, at);
  const Range<Word> of = after_of(words, at);
  if (!of.empty()) return of;
  if (words.is(at, "que") && words.in(at - 1, " plus moins ")) return {at, phrase_from(words, at + 1).end};
  if (others_befallen(words, at)) return {};
  const bool part = d.unit || d.amount.kind == AmountKind::fraction;
  if (!part) {
    if (words.french() && words.raw(at).ends_with("ment")) return {};
    const bool further = words.is(at, "more") && (english_head(words, at + 1) || english_head(words, at + 2));
    if (further) ++at;
    const Range<Word> noun = phrase_from(words, words.is(at, "(") || words.quote(at) ? at + 1 : at);
    if (!noun.empty() || !words.is(at, "for")) return noun;
    const Range<Word> purpose = phrase_from(words, at + 1);
    return says_nothing(words, purpose) ? Range<Word>{} : purpose;
  }
  if (d.amount.kind == AmountKind::fraction && !words.french())
    return part_of_all(words, d) ? Range<Word>{} : phrase_from(words, at);
  if (d.unit && d.unit->kind == UnitKind::share) {
    const std::uint32_t next = over_brackets(words, at);
    if (words.in(next, " chez parmi among ")) return phrase_from(words, next + 1);
  }
  return words.french() || !d.unit ? Range<Word>{} : after_unit(words, d);
}

// What lasted: `retenus` in `retenus durant 444 jours`, `les déplacements` in `les déplacements pendant deux mois`.
Range<Word> lasting(const Words& words, const Draft& d) {
  std::uint32_t end = d.words.begin - 1;
  if (!d.unit || d.unit->kind != UnitKind::time) return {};
  if (words.in(end, " dure dura durait durera lasted lasts ")) return {};  // its subject
  if (words.in(end - 1, " a ont has have had ") && words.letters(end) && !is_stop(words, end))
    return {end - 1, end + 1};
  if (!words.in(end, " pendant durant pour for ")) return {};
  for (int passed = 0; passed < 2; ++passed) {  // `entretenus mercredi par téléphone pendant`, in either order
    if (words.in(end - 1, " lundi mardi mercredi jeudi vendredi samedi dimanche hier today yesterday ")) --end;
    if (words.in(end - 2, " par au en by on ")) end -= 2;
  }
  const Range<Word> run = trimmed(words, run_before(words, end));
  if (!run.empty()) return run;
  return words.letters(end - 1) ? Range<Word>{end - 1, end} : Range<Word>{};
}

// English tells a bare number of the subject: `Claims for benefits hit a record 6.87 million`. The first words of
// the clause.
Range<Word> subject(const Words& words, const Draft& d) {
  const std::uint32_t figure = d.words.begin;
  if (words.french() || d.unit || words.in(figure - 1, " of ( ")) return {};
  std::uint32_t begin = figure;
  while (begin > words.begin() && figure - begin < 30 &&
         !words.in(begin - 1, " that while but said says say showed , ; : ( as when ") && !words.quote(begin - 1))
    --begin;
  std::uint32_t end = begin;
  while (end < figure && of_phrase(words, end)) ++end;
  const bool verb = end < figure && end > begin;
  const Range<Word> run = verb ? trimmed(words, {begin, end}) : Range<Word>{};
  return run.size() <= 5 && !says_nothing(words, run) ? run : Range<Word>{};
}

constexpr std::string_view changes =
    " fell rose fallen risen grown shrunk climbed dropped grew jumped increased decreased hit reached stood cost costs "
    "surged soared slipped "
    "sells sell sold averaged average averages declined remained remains totalled totaled amounted plunged plummeted "
    "exceeded topped gained falls rises "
    "stands is was are were sank shrank ";

// `Unemployment fell to 7 percent`, `a ferry would cost $3 million`: the subject of a verb of amounts before the
// figure.
Range<Word> subject_of_change(const Words& words, const Draft& d) {
  const bool measured = d.amount.kind == AmountKind::fraction ||
                        (d.unit && (d.unit->kind == UnitKind::share || d.unit->kind == UnitKind::money));
  if (words.french() || !measured) return {};
  std::uint32_t verb = d.words.begin;
  const auto between = [&](std::uint32_t i) {
    return words.in(i, " to by at from for a an record just up down even ");
  };
  while (verb > words.begin() && d.words.begin - verb < 4 && between(verb - 1)) --verb;
  if (verb == words.begin() || !words.in(verb - 1, changes)) return {};
  std::uint32_t end = verb - 1;
  const auto aside = [&](std::uint32_t i) {
    return words.in(i, " would will has have had could may might should also then now already ") ||
           (words.raw(i).size() > 4 && words.raw(i).ends_with("ly"));
  };
  while (end > words.begin() && aside(end - 1)) --end;
  std::uint32_t begin = end;
  while (begin > words.begin() && end - begin < 14 &&
         !words.in(begin - 1, " that while but and said says say showed , ; : ( ) as when because if ") &&
         !words.quote(begin - 1))
    --begin;
  std::uint32_t head = begin;
  while (head < end && (of_phrase(words, head) || words.in(head, " between for "))) ++head;
  const Range<Word> run = trimmed(words, head > begin ? Range<Word>{begin, head} : run_before(words, end));
  return says_nothing(words, run) ? Range<Word>{} : run;
}

// `agreements worth a combined 7 billion dollars`.
Range<Word> worth(const Words& words, const Draft& d) {
  std::uint32_t at = d.words.begin;
  if (words.french() || !d.unit || d.unit->kind != UnitKind::money) return {};
  while (words.in(at - 1, " a an combined total record ") && d.words.begin - at < 3) --at;
  return words.is(at - 1, "worth") ? trimmed(words, run_before(words, at - 1)) : Range<Word>{};
}

Range<Word> before_figure(const Words& words, const Draft& d) {
  if (const Range<Word> what = worth(words, d); !what.empty()) return what;
  if (const Range<Word> what = subject_of_change(words, d); !what.empty()) return what;
  if (const Range<Word> what = subject(words, d); !what.empty()) return what;
  if (const Range<Word> what = lasting(words, d); !what.empty()) return what;
  constexpr std::uint32_t reach = 30;
  const std::uint32_t first = d.words.begin;
  for (std::uint32_t end = first; end > words.begin() && first - end < reach;) {
    Range<Word> run = trimmed(words, run_before(words, end));
    if (run.size() == 1 && words.in(run.begin, " ceux celles those ") && words.in(run.end, " qui who "))
      run.end = relative_end(words, run.end);
    if (!run.empty() && !says_nothing(words, run)) return run;
    --end;
    while (end > words.begin() && of_phrase(words, end - 1) && of_phrase(words, end)) --end;
  }
  return {};
}

}  // namespace

bool counts_same(const Words& words, const Draft& draft, std::uint32_t end) {
  if (end > draft.words.begin || draft.words.begin - end > 5) return false;
  for (std::uint32_t i = end; i < draft.words.begin; ++i)
    if (words.letters(i) && !words.in(i, " contre against voix votes vote et and à to or ou soit de pour for "))
      return false;
  return true;
}

bool stands_alone(const Words& words, const Draft& draft) {
  const std::uint32_t end = draft.words.end;
  return words.opens(draft.core.begin) || words.is(draft.words.begin - 1, "dont") || others_befallen(words, end) ||
         words.in(end, " a ont est sont avait avaient etaient more were was are is said have had ");
}

Range<Word> counted(const Words& words, const Draft& draft) {
  const Range<Word> after = after_figure(words, draft);
  return after.empty() ? before_figure(words, draft) : after;
}

}  // namespace dixit
