#include "figures/counted.h"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

// Words that no noun phrase of what is counted goes over.
constexpr std::string_view french_stops =
    " a à est sont ont ete etait etaient sera seront avait avaient serait seraient aurait auraient aura auront fait "
    "font "
    "qui que qu dont ou et mais donc or ni car si lorsque quand comme par pour avec sans sous sur dans chez vers "
    "entre contre depuis pendant durant selon apres avant lors parmi devant il elle ils elles on nous vous je tu se s "
    "ne n y en pas plus moins tres aussi deja encore toujours actuellement c ce cela ceci peut peuvent doit doivent "
    "soit alors tandis jusqu au aux puis soutiennent pensent estiment jugent veulent disent va vont vient tous "
    "seulement seul seuls seule seules environ quelque jamais hier samedi dimanche lundi mardi mercredi jeudi "
    "vendredi notamment rien toute toutes par contre suite afin malgre envers hors ici là notre dehors autour ";
constexpr std::string_view english_stops =
    " is are was were be been being has have had will would could should may might can do does did that which who "
    "whom and or but for to in on at by with from as if than then when while where after before since during until "
    "against among between over under about into through per he she it they we i you not no also only more most "
    "rose fell climbed dropped grew jumped increased decreased hit reached stood cost costs paid spent "
    "raised pledged saw surged soared slipped averaged there here said says told out up down off across identify "
    "soutiennent now this these those each last next took "
    "gathered died came went declined remain remained ";

// `IS`, `US`: a name all the same.
bool abbreviation(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool stop(const Words& words, std::uint32_t i) {
  return words.in(i, words.french() ? french_stops : english_stops) && !abbreviation(words, i);
}

constexpr std::string_view determiners =
    " le la les l un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque the a an "
    "its his her their our my your this these those each ceux celles celui celle ";
bool determiner(const Words& words, std::uint32_t i) { return words.in(i, determiners); }

constexpr std::string_view before_nouns =
    " grand grands grande grandes petit petits petite petites jeune jeunes ancien anciens ancienne anciennes nouveau "
    "nouveaux nouvelle nouvelles premier premiers premiere premieres dernier derniers derniere dernieres autre autres "
    "gros grosses bon bons bonne bonnes vieux vieilles principaux principales meme memes ";

bool ends_in(std::string_view word, std::string_view letters) {
  return word.size() > 2 && letters.find(word.back()) != std::string_view::npos;
}

// `sociale`, `publique`: what may follow a noun of its number; by the ending, as no dictionary is at hand.
bool adjective(const Words& words, std::uint32_t i, bool plural) {
  if (plural) return ends_in(words.raw(i), "sx");
  constexpr auto endings = std::to_array<std::string_view>(
      {"al", "ale", "el", "elle", "ique", "if", "ive", "eux", "euse", "aire", "ais", "aise", "ien", "ienne", "able"});
  const Folded word(words.raw(i));
  return word.view().size() > 5 && std::ranges::any_of(endings, [&](auto e) { return word.view().ends_with(e); });
}

bool elision(const Words& words, std::uint32_t i) { return words.glued(i) && words.is(i, "'"); }

// One word and the hyphens, apostrophes that join it to the next: `sous-marins`, `l'État`.
std::uint32_t compound_end(const Words& words, std::uint32_t i) {
  std::uint32_t end = i + 1;
  while ((words.hyphen(end) || elision(words, end)) && words.glued(end) && words.glued(end + 1) &&
         (words.letters(end + 1) || words.digits(end + 1)))
    end += 2;
  return end;
}

constexpr std::uint32_t longest_phrase = 9;  // words

// `élus` in `maires et élus`.
bool plain_plural(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return words.letters(i) && !stop(words, i) && !determiner(words, i) && word.size() > 3 && ends_in(word, "sx") &&
         !word.ends_with("és") && !word.ends_with("ées") && find_numeral(Folded(word).view(), true) == nullptr;
}

// `qui ne déclarent aucune préférence`, which alone says who `ceux` are.
std::uint32_t relative_end(const Words& words, std::uint32_t i) {
  std::uint32_t end = i;
  while (end < i + longest_phrase && (words.letters(end) || words.is(end, "'") || words.hyphen(end))) ++end;
  return end;
}

// A noun phrase that begins at `i`, French: determiner, noun, what agrees with it, one `de …`.
std::uint32_t french_end(const Words& words, std::uint32_t i) {
  std::uint32_t at = i, nouns = 0, complements = 0;
  bool plural = false, wants_noun = true;
  std::uint32_t noun_end = 0;
  while (at < i + longest_phrase && words.inside(at)) {
    if (words.quote(at) && words.letters(at + 1) && wants_noun) {
      ++at;
    } else if (words.is(at, "(") && nouns == 1 && words.is(at + 2, ")")) {
      at += 3;
    } else if (plural && at == noun_end && words.in(at, " et ou ") && plain_plural(words, at + 1)) {
      at = compound_end(words, at + 1);
    } else if (!words.letters(at) || stop(words, at)) {
      break;
    } else if (words.in(at, " de d des du ") && nouns > 0) {
      std::uint32_t next = at + (words.is(at + 1, "'") ? 2 : 1);
      if (words.quote(next)) ++next;
      if (complements++ > 0 || !words.letters(next) || stop(words, next) || words.is(next, "moins")) break;
      at = next;
      wants_noun = true;
    } else if (wants_noun) {
      wants_noun = determiner(words, at) || words.in(at, before_nouns) || words.in(at, " de d ");
      const bool article = determiner(words, at) && elision(words, at + 1);
      const std::uint32_t end = article || words.in(at, " d ") ? at + 2 : compound_end(words, at);
      plural = ends_in(words.raw(end - 1), "sx");
      if (!wants_noun) ++nouns;
      at = noun_end = end;
    } else if (adjective(words, at, plural) || words.capital(at)) {
      at = compound_end(words, at);
    } else {
      break;
    }
  }
  return at;
}

bool english_head(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  if (words.in(i, " people men women children staff police troops media aid ")) return true;
  return ends_in(word, "s") && !word.ends_with("ss") && !word.ends_with("us") && !words.is(i + 1, "'") &&
         !words.hyphen(i + 1);
}

std::uint32_t english_end(const Words& words, std::uint32_t i) {
  std::uint32_t at = i;
  while (at < i + 5 && words.letters(at) && !stop(words, at)) {
    const bool head =
        english_head(words, at) && !(words.capital(at) && (words.capital(at + 1) || english_head(words, at + 1)));
    if (words.is(at, "of") && at > i) break;
    at = compound_end(words, at);
    if (head) break;
  }
  if (at > i && words.is(at, "of") && words.letters(at + 1) && !stop(words, at + 1)) {
    std::uint32_t tail = at + 1;
    while (tail < at + 4 && words.letters(tail) && !stop(words, tail) && !words.is(tail, "of"))
      tail = compound_end(words, tail);
    at = tail;
  }
  return at;
}

Range<Word> phrase_from(const Words& words, std::uint32_t i) {
  if (!words.french() && words.is(i, "those")) return {i, words.is(i + 1, "who") ? relative_end(words, i + 1) : i + 1};
  std::uint32_t end = words.french() ? french_end(words, i) : english_end(words, i);
  if (end > i && words.in(end - 1, " ceux celles those ") && words.in(end, " qui who ")) end = relative_end(words, end);
  std::uint32_t last = end;
  while (last > i && (determiner(words, last - 1) || words.in(last - 1, " de d ' of ") || words.quote(last - 1)))
    --last;
  return {i, last};
}

// `un montant`, `the prior week`: names when or how much, not what.
bool says_nothing(const Words& words, Range<Word> run) {
  if (run.empty()) return true;
  constexpr std::string_view empty =
      " montant somme hauteur niveau record extra week month year past weekend semaine mois annee debut trimestre fin "
      "quarter journee moyenne average rest ";
  constexpr std::string_view times = " week month year semaine annee trimestre quarter past ";
  if (run.size() <= 2) return words.in(run.end - 1, empty);
  for (std::uint32_t i = run.begin; i < run.end; ++i)
    if (words.in(i, times)) return true;
  return false;
}

// Over `deux des six`: to the word after the second number.
std::uint32_t over_number(const Words& words, std::uint32_t i) {
  const std::uint32_t at = words.in(i, " les the ses leurs nos its their his her our ") ? i + 1 : i;
  const Numeral* n = find_numeral(Folded(words.raw(at)).view(), words.french());
  return words.digits(at) || (n != nullptr && n->kind == NumeralKind::unit) ? at + 1 : i;
}

Range<Word> after_of(const Words& words, std::uint32_t at) {
  if (words.is(at, "of")) return phrase_from(words, over_number(words, at + 1));
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

Range<Word> after_figure(const Words& words, const Draft& d) {
  std::uint32_t at = d.words.end;
  if (d.amount.kind == AmountKind::fraction && words.french())
    if (const Range<Word> within = within_ratio(words, d); !within.empty()) return within;
  if (of_something_else(words, d)) return {};
  if (words.quote(at) && words.in(at + 1, " de d des du of ")) ++at;
  if (words.is(at, "fois") || words.is(at, "times")) return {at, at + 1};
  const Range<Word> of = after_of(words, at);
  if (!of.empty()) return of;
  if (words.is(at, "que") && words.in(at - 1, " plus moins ")) return {at, phrase_from(words, at + 1).end};
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
  if (d.amount.kind == AmountKind::fraction && !words.french()) return phrase_from(words, at);
  if (d.unit && d.unit->kind == UnitKind::share) {
    const std::uint32_t next = over_brackets(words, at);
    if (words.in(next, " chez parmi among ")) return phrase_from(words, next + 1);
  }
  if (!words.french() && d.unit && words.hyphen(d.core.end)) return phrase_from(words, at);
  if (!words.french() && (words.is(at, "for") || (d.unit->kind == UnitKind::money && words.in(at, " on in "))))
    return phrase_from(words, at + 1);
  return {};
}

bool opening_quote(const Words& words, std::uint32_t i) {
  return (words.is(i, "\"") && !words.glued(i) && words.glued(i + 1)) || words.is(i, "“");
}

bool of_phrase(const Words& words, std::uint32_t i) {
  if (words.letters(i)) return !stop(words, i) || words.in(i, " au aux ");
  return words.is(i, "'") || words.hyphen(i) || words.is(i, ".") || (words.quote(i) && !opening_quote(words, i));
}

// The run of words that ends before `end` and holds no stop, from its first determiner.
Range<Word> run_before(const Words& words, std::uint32_t end) {
  std::uint32_t begin = end;
  while (begin > words.begin() && end - begin < 14 && of_phrase(words, begin - 1)) --begin;
  for (std::uint32_t i = begin; i < end; ++i)
    if (determiner(words, i) && !words.in(i, " des du ")) return {i, end};
  for (std::uint32_t i = begin; i < end; ++i)
    if (words.in(i, " au aux ")) return {i + 1, end};
  const bool whole = begin == words.begin() || opening_quote(words, begin - 1) || words.in(begin - 1, " that que ") ||
                     (begin < end && (words.capital(begin) || (!words.french() && english_head(words, end - 1))));
  return whole ? Range<Word>{begin, end} : Range<Word>{};
}

Range<Word> trimmed(const Words& words, Range<Word> r) {
  const auto loose = [&](std::uint32_t i) {
    return words.in(i, " de d ' of des du le la les l the ") || !words.letters(i);
  };
  while (!r.empty() && loose(r.end - 1)) --r.end;
  while (!r.empty() && !words.letters(r.begin) && !words.digits(r.begin)) ++r.begin;
  constexpr std::uint32_t kept = 7;
  if (r.size() > kept) r.end = r.begin + kept;
  return r;
}

// What lasted: `retenus` in `retenus durant 444 jours`, `les déplacements` in `les déplacements pendant deux mois`.
Range<Word> lasting(const Words& words, const Draft& d) {
  std::uint32_t end = d.words.begin - 1;
  if (!d.unit || d.unit->kind != UnitKind::time) return {};
  if (words.in(end, " dure dura durait durera lasted lasts ")) return {};  // its subject
  if (words.in(end - 1, " a ont has have had ") && words.letters(end) && !stop(words, end)) return {end - 1, end + 1};
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
    " fell rose climbed dropped grew jumped increased decreased hit reached stood cost costs surged soared slipped "
    "averaged declined remained remains totalled totaled amounted plunged plummeted exceeded topped gained falls rises "
    "stands is was are were sank shrank ";

// `Unemployment fell to 7 percent`, `a ferry would cost $3 million`: the subject of a verb of amounts before the
// figure.
Range<Word> subject_of_change(const Words& words, const Draft& d) {
  const bool measured = d.unit && (d.unit->kind == UnitKind::share || d.unit->kind == UnitKind::money);
  if (words.french() || !measured) return {};
  std::uint32_t verb = d.words.begin;
  const auto between = [&](std::uint32_t i) { return words.in(i, " to by at from a an record just up down even "); };
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
  while (head < end && of_phrase(words, head)) ++head;
  const Range<Word> run = trimmed(words, head > begin ? Range<Word>{begin, head} : run_before(words, end));
  return says_nothing(words, run) ? Range<Word>{} : run;
}

Range<Word> before_figure(const Words& words, const Draft& d) {
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
  return words.opens(draft.core.begin) || words.is(draft.words.begin - 1, "dont") ||
         words.in(end, " a ont est sont avait avaient etaient more were was are is said have had ");
}

Range<Word> counted(const Words& words, const Draft& draft) {
  const Range<Word> after = after_figure(words, draft);
  return after.empty() ? before_figure(words, draft) : after;
}

}  // namespace dixit
