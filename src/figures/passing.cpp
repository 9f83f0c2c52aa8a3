#include "figures/passing.h"

namespace dixit {
namespace {

constexpr std::string_view labels =
    " article articles lot lots lignes chapitres numeros etapes art acte act page pages chapitre chapter numero no n "
    "nr rn rd route autoroute chaine channel "
    "version phase etape stage level zone groupe group type loi law decret section title titre alinea room salle "
    "flight vol bus ligne line porte gate rue boulevard day jour episode season saison tome volume formule figure "
    "table tableau resolution chambre division ligue league top apollo categorie category proposition amendement "
    "amendment regle rule step lot bac annexe annex tour pic case bill cote hill kilometre unit "
    "unite bloc block poste post ° # nº n° ";
constexpr std::string_view streets = " rue avenue boulevard quai impasse allee chemin bis ter street road lane drive ";

// `Covid-19`, `F-16`, `#501`, `.45`: hangs on to what is before.
bool hangs_on(const Words& words, std::uint32_t begin) {
  if (!words.glued(begin)) return false;
  if (words.hyphen(begin - 1)) return words.glued(begin - 1) && (words.letters(begin - 2) || words.digits(begin - 2));
  return words.in(begin - 1, " # / : @ _ * & ° = ") || (words.is(begin - 1, ".") && words.digits(begin));
}

// `11-Septembre`, `a three-part test`, `deux-pièces`.
bool runs_on(const Words& words, const Draft& d) {
  const std::uint32_t end = d.core.end;
  if (words.in(end + 1, " plus odd strong ")) return false;
  return !d.unit && words.hyphen(end) && words.glued(end) && words.glued(end + 1);
}

bool multiplies(const Words& words, const Draft& d) {
  return words.in(d.core.begin - 1, " x × ") || words.in(d.core.end, " x × ");
}

bool plain(const Draft& d) {
  return !d.unit && !d.bound && !d.range && !d.sign && !d.vote && d.amount.scale == 1 &&
         d.amount.kind == AmountKind::number;
}

// `14 Mill Lane`.
bool in_street(const Words& words, const Draft& d) {
  if (!d.amount.digits || d.unit || d.bound) return false;
  std::uint32_t at = d.core.end;
  if (words.in(at + (words.is(at, ",") ? 1 : 0), streets)) return true;
  if (words.is(at, "place") && words.in(at + 1, " du de des d ")) return true;
  if (words.phrase(at, "de la rue") || words.phrase(at, "du boulevard") || words.phrase(at, "de l ' avenue"))
    return true;
  while (at < d.core.end + 3 && words.capital(at)) ++at;
  return at > d.core.end && words.capital(at - 1) && words.in(at - 1, streets);
}

bool is_label(const Words& words, const Draft& d) {
  const std::uint32_t begin = d.core.begin, before = begin - 1;
  if (d.unit && d.unit->kind != UnitKind::measure && d.unit->kind != UnitKind::time) return false;
  if (words.in(before, labels) && !words.is(before, ",") && !d.unit) return true;
  const bool goes_on = words.in(before, " et and ou or à to ") && words.digits(before - 1);  // `les lots 3 et 7`
  if (goes_on && words.in(before - 2, labels) && d.amount.digits && !d.unit) return true;
  if (words.in(before, " no n ") || (words.is(before, ".") && words.is(before - 1, "no"))) return true;
  if (d.amount.digits && words.raw(d.core.end) == "Minutes") return true;
  if (in_street(words, d)) return true;
  if (!plain(d) || !d.amount.digits || d.amount.marked) return false;
  if (words.in(before, " le la l ") || (words.is(before, "'") && words.is(before - 1, "l"))) return true;
  if (words.phrase(begin - 2, "echelle de") || words.phrase(begin - 2, "scale of")) return true;
  const bool named =
      words.capital(before) && (!words.opens(before) || words.in(d.core.end, " est a sera etait is was "));
  return named && (d.amount.value < 100 || !words.letters(d.core.end));
}

// `3. Aucune date …`, `(4) Visits …`: of a list.
bool numbers_item(const Words& words, const Draft& d) {
  const std::uint32_t begin = d.core.begin, end = d.core.begin + 1;
  const bool opens = begin == words.begin() || (begin == words.begin() + 1 && words.is(begin - 1, "("));
  return opens && d.amount.digits && d.amount.value < 100 && words.in(end, " . ) ° ") && words.glued(end) &&
         words.capital(end + 1) && !words.glued(end + 1);
}

constexpr std::string_view definite =
    " les the ces these those nos mes leurs ses its their both tous toutes aux his her our my your vos other "
    "autres ";

// Is something counted by the word after? Not in `les deux, a-t-il dit`.
bool noun_at(const Words& words, std::uint32_t i) {
  if (words.quote(i)) ++i;
  return words.letters(i) &&
         !words.in(i,
                   " et ou qui que a ont est sont and or who that have has were was are is en dans pour à au sur par "
                   "avec se ne in on at to for from with by will would had could should ");
}

// `les quatre premiers pays`, `the first seven of them`, `the second of the three hearings`: some of a row.
bool in_order(const Words& words, std::uint32_t before, std::uint32_t end) {
  if (words.in(before, definite) && words.in(end, " premiers premieres ")) return true;
  if (words.is(before, "first") && words.is(before - 1, "the")) return true;
  constexpr std::string_view ranks = " first second third fourth fifth premier premiere dernier derniere ";
  const bool of = words.is(before, "des") || (words.is(before - 1, "of") && words.in(before, definite));
  const std::uint32_t rank = words.is(before, "des") ? before - 1 : before - 2;
  return of && (words.in(rank, ranks) || (words.french() && Folded(words.raw(rank)).view().ends_with("ieme")));
}

// Told of before, or a pronoun: `les deux hommes`, `these three`, `tous les quatre`.
bool is_resumed(const Words& words, const Draft& d) {
  if (!plain(d) || d.amount.marked || d.amount.value > 20) return false;
  const std::uint32_t before = d.core.begin - 1;
  if (in_order(words, before, d.core.end)) return true;
  if (words.in(before, " ces these those tous toutes both eux nous vous elles ")) return true;
  if (!words.in(before, definite)) return false;
  return !noun_at(words, d.core.end) || (d.amount.value == 2 && !words.is(before, "other"));
}

// `7 jours sur 7`, `24 hours a day`, `17 médecins pour 100 000 habitants`: always, or to compare by.
bool only_compares(const Words& words, const Draft& d) {
  const std::uint32_t before = d.core.begin - 1;
  if (d.unit && d.unit->kind == UnitKind::time) {
    if (words.is(d.unit->end, "sur") && (words.digits(d.unit->end + 1) || words.letters(d.unit->end + 1)))
      return read_amount(words, d.unit->end + 1).has_value();
    return (d.low == 24 && words.phrase(d.unit->end, "a day")) || (d.low == 7 && words.phrase(d.unit->end, "a week"));
  }
  if (d.unit || d.bound || d.amount.kind != AmountKind::number) return false;
  if (words.is(before, "sur") && words.in(before - 1, " jours mois heures ")) return true;
  const double value = d.low.value_or(0);
  const bool round = value == 100 || value == 1000 || value == 10000 || value == 100000 || value == 1e6;
  if (!round || !words.is(before, words.french() ? "pour" : "per") || !words.letters(d.core.end)) return false;
  for (std::uint32_t back = 2; back <= 5; ++back)
    if (words.digits(before - back + 1) || read_amount(words, before - back + 1)) return true;
  return false;
}

// `vivre à deux`, `coupé en deux`, `deux par deux`; a written number with nothing to count.
bool counts_nothing(const Words& words, const Draft& d) {
  if (!plain(d) || d.amount.digits || d.amount.value > 20) return false;
  const std::uint32_t before = d.core.begin - 1;
  if (noun_at(words, d.core.end))
    return words.is(d.core.end, "par") ||
           (words.is(d.amount.words.begin, "neuf") && words.letters(before) && !words.in(before, " de les des et à "));
  if (words.in(before, " par by ") && tells_factor(words, d)) return false;
  if (corrects(words, d)) return false;
  if (words.in(before, " à en par by in into of ") || words.is(d.core.end, "par")) return true;
  return !words.opens(d.core.begin) && !words.letters(d.core.end);
}

// `le Mouvement Cinq Etoiles`.
bool is_name(const Words& words, const Draft& d) {
  const std::uint32_t begin = d.core.begin;
  return plain(d) && !d.amount.digits && words.capital(begin) && !words.opens(begin) && words.letters(begin - 1) &&
         words.capital(begin - 1);
}

}  // namespace

bool tells_factor(const Words& words, const Draft& draft) {
  const std::uint32_t by = draft.words.begin - 1;
  if (draft.unit || draft.range) return false;
  if (words.phrase(by - 3, "by a factor of")) return true;
  const Folded verb(words.raw(by - 1));
  return words.in(by, " par by ") && (verb.view().starts_with("multipli") || verb.view().starts_with("divis"));
}

bool corrects(const Words& words, const Draft& draft) {
  std::uint32_t at = draft.words.begin - 1;
  if (words.is(at, "'") && words.is(at - 1, "d")) --at;
  if (words.in(at, " de d ")) --at;
  if (!words.in(at, " mais but ")) return false;
  for (std::uint32_t back = 1; back <= 8; ++back)
    if (words.in(at - back, " pas non not ")) return true;
  return false;
}

bool in_passing(const Words& words, const Draft& draft) {
  if (!draft.amount.suffix.empty() && !draft.unit) return true;
  if (hangs_on(words, draft.core.begin) && !draft.vote) return true;
  if (runs_on(words, draft) || multiplies(words, draft)) return true;
  return is_time(words, draft) || numbers_item(words, draft) || is_label(words, draft) || is_resumed(words, draft) ||
         is_name(words, draft) || only_compares(words, draft) || counts_nothing(words, draft);
}

}  // namespace dixit
