#include "figures/passing.h"

namespace dixit {
namespace {

constexpr std::string_view french_months =
    " janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ";
constexpr std::string_view english_months =
    " january february march april may june july august september october november december jan feb aug sept oct "
    "nov dec ";
constexpr std::string_view weekdays =
    " lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis dimanches "
    "monday tuesday wednesday thursday friday saturday sunday ";

bool month(const Words& words, std::uint32_t i) {
  return words.french() ? words.in(i, french_months) : words.capital(i) && words.in(i, english_months);
}

bool number_like(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return !word.empty() && ((word[0] >= '0' && word[0] <= '9') || find_numeral(Folded(word).view(), words.french()));
}

// `les 10, 11 et 12 novembre`, from the word after the number.
bool month_follows(const Words& words, std::uint32_t at) {
  for (int step = 0; step < 8; ++step, ++at) {
    if (month(words, at)) return true;
    const bool joins = words.in(at, " et and au à to , of the du ") || words.hyphen(at);
    if (!joins && !number_like(words, at)) return false;
    if (joins && !number_like(words, at + 1) && !month(words, at + 1) && !words.is(at + 1, "of")) return false;
  }
  return false;
}

bool is_date(const Words& words, const Draft& d) {
  if (d.amount.marked || d.amount.scale > 1 || d.unit) return false;
  const bool day = d.amount.value >= 1 && d.amount.value <= 31;
  if (day && month_follows(words, d.core.end)) return true;
  const std::uint32_t before = words.is(d.core.begin - 1, ",") ? d.core.begin - 2 : d.core.begin - 1;
  if (!d.amount.digits) return false;
  if (month(words, before) || (day && words.in(d.core.begin - 1, weekdays))) return true;
  return number_like(words, before) && month(words, before - 1);
}

bool year_like(double value) { return value >= 1800 && value <= 2100; }

bool plural_noun(const Words& words, std::uint32_t i) {
  const std::string_view word = words.raw(i);
  return word.size() > 2 && words.letters(i) && !words.capital(i) && (word.back() == 's' || word.back() == 'x') &&
         !words.in(i, " dans sans mais plus was is has as puis lors depuis sous apres ");
}

// What English names by its year: `the 2019 protests`.
bool dated_by_year(const Words& words, std::uint32_t i) {
  return !words.french() &&
         words.in(i, " levels elections games figures prices protests riots budgets standards talks ");
}

bool is_year(const Words& words, const Draft& d) {
  if (!d.amount.digits || d.amount.marked || d.amount.scale > 1 || d.unit || !year_like(d.amount.value)) return false;
  if (d.range) return year_like(d.high.value_or(0));
  if (d.bound && d.bound->bound != Bound::at_most) return false;
  const bool dated = words.in(d.core.begin - 1, " en in de depuis since of du fin debut annee year by before after ");
  if (words.in(d.core.begin - 1, " et and ou or à ") && words.digits(d.core.begin - 2)) return true;
  if (dated || dated_by_year(words, d.core.end)) return true;
  return !plural_noun(words, d.core.end) && !words.in(d.core.end, " people ");
}

bool is_hour(const Words& words, const Draft& d) {
  const std::uint32_t end = d.core.end;
  if (words.is(end, "h") || words.in(end, " am pm gmt ") || words.phrase(end, "a . m") || words.phrase(end, "p . m") ||
      words.phrase(end, "o ' clock"))
    return true;
  const std::uint32_t begin = d.words.begin;
  if (!d.unit && words.in(begin - 1, " h heures ") && words.digits(begin - 2)) return true;
  if (!d.unit) return !words.french() && d.amount.value <= 12 && words.is(begin - 1, "at") && !words.letters(end);
  if (d.unit->code != "hour" || d.amount.value > 24 || !words.french()) return false;
  if (words.digits(d.unit->end) || words.in(d.unit->end, " du gmt ")) return true;
  const bool until = d.bound && d.bound->bound == Bound::at_most;
  const bool at = until || words.in(begin - 1, " à vers des avant apres ") || words.phrase(begin - 3, "à partir de") ||
                  words.phrase(begin - 3, "à compter de");
  return at && !words.in(d.unit->end, " de d par ");
}

constexpr std::string_view persons =
    " homme femme hommes femmes jeune jeunes garcon garcons fille filles fillette enfant enfants adolescent "
    "adolescente adolescents personne personnes mineur mineurs fils bebe etudiant etudiante retraite retraitee eleve "
    "man woman people children child boy girl anyone those ";
// What lasts: `un bail de neuf ans`; else who is thirteen or more is somebody.
constexpr std::string_view lasting =
    " peine peines prison duree mandat mandats periode contrat contrats plan regne regime suspension delai delais "
    "retard bail vie moyenne total reclusion emprisonnement detention interdiction guerre conflit carriere experience "
    "existence presence absence cycle embargo exil pouvoir engagement pret recul maximum minimum sursis ferme "
    "inferieure superieure ecart anciennete cotisation cotisations report departs ";

bool word_before_says(const Words& words, std::uint32_t begin, std::string_view list, std::uint32_t reach) {
  for (std::uint32_t back = 1; back <= reach && words.inside(begin - back); ++back)
    if (words.in(begin - back, list)) return true;
  return false;
}

bool told_as_age(const Words& words, std::uint32_t begin) {
  std::uint32_t first = begin;  // of `9, 11 et 14 ans`
  while (begin - first < 6 && (number_like(words, first - 1) || words.in(first - 1, " , et ou and or "))) --first;
  if (words.phrase(first - 2, "age de") || words.phrase(first - 2, "ages of")) return true;
  for (std::uint32_t back = 1; back <= 4 && words.inside(begin - back); ++back) {
    const std::uint32_t i = begin - back;
    if (words.in(i, " agee ages agees aged ") || (words.is(i, "age") && words.raw(i).ends_with("é"))) return true;
  }
  return words.phrase(begin - 2, "age de") || words.phrase(begin - 2, "age of");
}

// Between marks after a name: `Jean Dupont, 34 ans,` and `Jane Doe, 34, said`.
bool set_apart(const Words& words, std::uint32_t begin, std::uint32_t end) {
  const bool opens = words.in(begin - 1, " , ( ");
  const bool closes = !words.inside(end) || words.in(end, " , ) . ; : ");
  if (!opens || !closes) return false;
  if (words.capital(begin - 2) || words.in(begin - 2, persons)) return true;
  // `le maire, 62 ans, brigue`: a function, by nothing but where it stands.
  if (!words.french() && opens && closes && begin + 1 == end) {
    constexpr std::string_view owners = " the his her their a my our your ";
    const bool one = words.in(begin - 3, owners) || words.in(begin - 4, owners);
    return one && words.letters(begin - 2) && !words.raw(begin - 2).ends_with('s');  // `the minister, 58,`
  }
  const bool years = words.in(end - 1, " ans years ") && words.is(end, ",") && words.is(begin - 1, ",");
  return years && words.letters(begin - 2) && !words.in(begin - 2, lasting);
}

bool is_age(const Words& words, const Draft& d) {
  const std::uint32_t begin = d.words.begin, end = d.words.end;
  const bool with_others = words.in(d.core.end, " et ou and or , ") && number_like(words, d.core.end + 1);
  if (!d.unit && words.french() && with_others && d.amount.value < 111 && told_as_age(words, begin)) return true;
  if (!d.unit)
    return d.amount.digits && !d.amount.marked && d.amount.value < 111 && !words.french() && d.low == d.high &&
           set_apart(words, d.core.begin, d.core.end);
  if (d.unit->old) return true;
  if (d.unit->code != "year" || d.low.value_or(0) > 120) return false;
  if (told_as_age(words, begin) || set_apart(words, begin, end)) return true;
  if (d.bound && words.in(d.bound->words.end - 1, " plus ")) return true;
  const std::uint32_t of = words.is(begin - 1, "de") ? begin - 2 : begin - 1;
  const bool short_of = d.range || (d.bound && words.in(begin, " plus moins "));
  if ((of == begin - 2 || short_of) && words.in(of, persons)) return true;
  if (words.phrase(end, "et plus") || words.phrase(end, "ou plus") || words.phrase(end, "and over")) return true;
  if (words.is(begin - 1, "à") && !words.in(end, " de d ferme "))
    return !word_before_says(words, begin, " retraite pension legal pivot condamne condamnes condamnee peine report ",
                             8);
  if (!words.is(begin - 1, "de") || d.amount.value < 13 || d.range || d.bound || words.in(end, " de d ")) return false;
  return !word_before_says(words, begin, lasting, 4);
}

// `deux ans de prison`, not `deux ans de la vie` nor `à deux mois du vote`.
bool lasts(const Words& words, std::uint32_t end) {
  return (words.is(end, "of") || words.is(end, "d") || words.is(end, "de")) && !words.in(end + 1, " la l the ");
}

bool only_locates(const Words& words, const Draft& d) {
  if (!d.unit || d.unit->kind != UnitKind::time) return false;
  const std::uint32_t begin = d.words.begin, end = d.words.end;
  if (words.in(end, " ago later earlier before after auparavant apres avant hence ")) return true;
  if (words.phrase(end, "plus tard") || words.phrase(end, "plus tot") || words.phrase(end, "from now")) return true;
  if (words.phrase(begin - 2, "y a") || words.in(begin - 1, " dans ")) return true;
  if (words.phrase(begin - 2, "d ' ici") || words.phrase(begin - 1, "ici") || words.phrase(begin - 2, "ici à"))
    return true;
  if (words.is(begin - 1, "in") && !words.in(end, " prison jail of ")) return true;
  if (words.in(begin - 1, " depuis since apres after ")) return !d.bound && !lasts(words, end);
  return words.is(begin - 1, "à") &&
         (words.in(end, " du des ") || words.phrase(end, "de la") || words.phrase(end, "de l"));
}

}  // namespace

bool is_time(const Words& words, const Draft& draft) {
  return is_date(words, draft) || is_year(words, draft) || is_hour(words, draft) || is_age(words, draft) ||
         only_locates(words, draft);
}

}  // namespace dixit
