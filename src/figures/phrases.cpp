#include "figures/phrases.h"

#include <algorithm>
#include <array>

#include "figures/numerals.h"

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
    "vendredi notamment rien toute toutes suite afin malgre envers hors ici là notre dehors autour ";
constexpr std::string_view english_stops =
    " is are was were be been being has have had will would could should may might can do does did that which who "
    "whom and or but for to in on at by with from as if than then when while where after before since during until "
    "against among between over under about into through per he she it they we i you not no also only more most "
    "rose fell climbed dropped grew jumped increased decreased hit reached stood cost costs paid spent "
    "raised pledged saw surged soared slipped averaged there here said says told out up down off across identify "
    "now this these those each last next took "
    "gathered died came went declined remain remained ";

// `IS`, `US`: a name all the same.
bool abbreviation(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

constexpr std::string_view determiners =
    " le la les l un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque the a an "
    "its his her their our my your this these those each ceux celles celui celle ";
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
  return words.letters(i) && !is_stop(words, i) && !is_determiner(words, i) && word.size() > 3 && ends_in(word, "sx") &&
         !word.ends_with("és") && !word.ends_with("ées") && find_numeral(Folded(word).view(), true) == nullptr;
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
    } else if (!words.letters(at) || is_stop(words, at)) {
      break;
    } else if (words.in(at, " de d des du ") && nouns > 0) {
      std::uint32_t next = at + (words.is(at + 1, "'") ? 2 : 1);
      if (words.quote(next)) ++next;
      if (complements++ > 0 || !words.letters(next) || is_stop(words, next) || words.is(next, "moins")) break;
      at = next;
      wants_noun = true;
    } else if (wants_noun) {
      wants_noun = is_determiner(words, at) || words.in(at, before_nouns) || words.in(at, " de d ");
      const bool article = is_determiner(words, at) && elision(words, at + 1);
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

std::uint32_t english_end(const Words& words, std::uint32_t i) {
  std::uint32_t at = i;
  while (at < i + 5 && words.letters(at) && !is_stop(words, at)) {
    const bool head =
        english_head(words, at) && !(words.capital(at) && (words.capital(at + 1) || english_head(words, at + 1)));
    if (words.is(at, "of") && at > i) break;
    at = compound_end(words, at);
    if (head) break;
  }
  if (at > i && words.is(at, "of") && words.letters(at + 1) && !is_stop(words, at + 1)) {
    std::uint32_t tail = at + 1;
    while (tail < at + 4 && words.letters(tail) && !is_stop(words, tail) && !words.is(tail, "of"))
      tail = compound_end(words, tail);
    at = tail;
  }
  return at;
}

bool opening_quote(const Words& words, std::uint32_t i) {
  return (words.is(i, "\"") && !words.glued(i) && words.glued(i + 1)) || words.is(i, "“");
}

}  // namespace

bool is_stop(const Words& words, std::uint32_t i) {
  return words.in(i, words.french() ? french_stops : english_stops) && !abbreviation(words, i);
}

bool is_determiner(const Words& words, std::uint32_t i) { return words.in(i, determiners); }

bool english_head(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  if (words.in(i, " people men women children staff police troops media aid ")) return true;
  return ends_in(word, "s") && !is_determiner(words, i) && !word.ends_with("ss") && !word.ends_with("us") &&
         !words.is(i + 1, "'") && !words.hyphen(i + 1);
}

std::uint32_t relative_end(const Words& words, std::uint32_t i) {
  std::uint32_t end = i;
  while (end < i + longest_phrase && (words.letters(end) || words.is(end, "'") || words.hyphen(end))) ++end;
  return end;
}

Range<Word> phrase_from(const Words& words, std::uint32_t i) {
  if (!words.french() && words.is(i, "those")) return {i, words.is(i + 1, "who") ? relative_end(words, i + 1) : i + 1};
  std::uint32_t end = words.french() ? french_end(words, i) : english_end(words, i);
  if (end > i && words.in(end - 1, " ceux celles those ") && words.in(end, " qui who ")) end = relative_end(words, end);
  std::uint32_t last = end;
  while (last > i && (is_determiner(words, last - 1) || words.in(last - 1, " de d ' of ") || words.quote(last - 1)))
    --last;
  return {i, last};
}

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

bool of_phrase(const Words& words, std::uint32_t i) {
  if (words.letters(i)) return !is_stop(words, i) || words.in(i, " au aux ");
  return words.is(i, "'") || words.hyphen(i) || words.is(i, ".") || (words.quote(i) && !opening_quote(words, i));
}

Range<Word> run_before(const Words& words, std::uint32_t end) {
  std::uint32_t begin = end;
  while (begin > words.begin() && end - begin < 14 && of_phrase(words, begin - 1)) --begin;
  for (std::uint32_t i = begin; i < end; ++i)
    if (is_determiner(words, i) && !words.in(i, " des du ")) return {i, end};
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

}  // namespace dixit
