#include "figures/passing.h"

namespace dixit {
namespace {

constexpr std::string_view labels =
    " article articles art acte act page pages chapitre chapter numero no n nr rn rd route autoroute chaine channel "
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
  return !d.unit && words.hyphen(end) && words.glued(end) && words.glued(end + 1);
}

bool multiplies(const Words& words, const Draft& d) {
  return words.in(d.core.begin - 1, " x × ") || words.in(d.core.end, " x × ");
}

bool plain(const Draft& d) {
  return !d.unit && !d.bound && !d.range && !d.sign && !d.vote && d.amount.scale == 1 &&
         d.amount.kind == AmountKind::number;
}

bool is_label(const Words& words, const Draft& d) {
  const std::uint32_t begin = d.core.begin, before = begin - 1;
  if (d.unit && d.unit->kind != UnitKind::measure && d.unit->kind != UnitKind::time) return false;
  if (words.in(before, labels) && !words.is(before, ",") && !d.unit) return true;
  if (words.in(before, " no n ") || (words.is(before, ".") && words.is(before - 1, "no"))) return true;
  if (d.amount.digits && words.raw(d.core.end) == "Minutes") return true;
  if (d.amount.digits && !d.unit && words.in(d.core.end + (words.is(d.core.end, ",") ? 1 : 0), streets)) return true;
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

// Told of before, or a pronoun: `les deux hommes`, `these three`, `tous les quatre`.
bool is_resumed(const Words& words, const Draft& d) {
  if (!plain(d) || d.amount.marked || d.amount.value > 20) return false;
  const std::uint32_t before = d.core.begin - 1;
  if (words.in(before, " ces these those tous toutes both eux nous vous elles ")) return true;
  if (!words.in(before, definite)) return false;
  return !noun_at(words, d.core.end) || (d.amount.value == 2 && !words.is(before, "other"));
}

// `vivre à deux`, `coupé en deux`, `deux par deux`; a written number with nothing to count.
bool counts_nothing(const Words& words, const Draft& d) {
  if (!plain(d) || d.amount.digits || d.amount.value > 20) return false;
  const std::uint32_t before = d.core.begin - 1;
  if (noun_at(words, d.core.end))
    return words.is(d.core.end, "par") ||
           (words.is(d.amount.words.begin, "neuf") && words.letters(before) && !words.in(before, " de les des et à "));
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

bool in_passing(const Words& words, const Draft& draft) {
  if (!draft.amount.suffix.empty() && !draft.unit) return true;
  if (hangs_on(words, draft.core.begin) && !draft.vote) return true;
  if (runs_on(words, draft) || multiplies(words, draft)) return true;
  return is_time(words, draft) || numbers_item(words, draft) || is_label(words, draft) || is_resumed(words, draft) ||
         is_name(words, draft) || counts_nothing(words, draft);
}

}  // namespace dixit
