#include "figures/units.h"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

using enum UnitKind;

enum class Where : std::uint8_t { both, fr, en };

struct Name {
  std::string_view words;  // folded, joined by spaces; the longer before the shorter that begins it
  std::string_view code;
  UnitKind kind;
  Where where = Where::both;
  double scale = 1;
};

constexpr auto names = std::to_array<Name>({
    {"%", "%", share},
    {"pour cent", "%", share, Where::fr},
    {"percent", "%", share},
    {"per cent", "%", share, Where::en},
    {"pc", "%", share, Where::en},
    {"points de base", "basis point", share, Where::fr},
    {"basis points", "basis point", share, Where::en},
    {"points de pourcentage", "point", share, Where::fr},
    {"point de pourcentage", "point", share, Where::fr},
    {"percentage points", "point", share, Where::en},
    {"percentage point", "point", share, Where::en},
    {"points", "point", share},
    {"point", "point", share},
    {"pts", "point", share},
    {"€", "EUR", money},
    {"euros", "EUR", money},
    {"euro", "EUR", money},
    {"centimes", "EUR", money, Where::fr, 0.01},
    {"cents", "USD", money, Where::en, 0.01},
    {"dollars canadiens", "CAD", money},
    {"canadian dollars", "CAD", money},
    {"dollars australiens", "AUD", money},
    {"australian dollars", "AUD", money},
    {"dollars americains", "USD", money},
    {"us dollars", "USD", money},
    {"$", "USD", money},
    {"us$", "USD", money},
    {"dollars", "USD", money},
    {"dollar", "USD", money},
    {"livres sterling", "GBP", money},
    {"livres", "GBP", money, Where::fr},
    {"£", "GBP", money},
    {"pounds", "GBP", money, Where::en},
    {"pence", "GBP", money, Where::en, 0.01},
    {"usd", "USD", money},
    {"eur", "EUR", money},
    {"gbp", "GBP", money},
    {"chf", "CHF", money},
    {"cad", "CAD", money},
    {"francs cfa", "XOF", money},
    {"fcfa", "XOF", money},
    {"f cfa", "XOF", money},
    {"francs suisses", "CHF", money},
    {"swiss francs", "CHF", money},
    {"yens", "JPY", money},
    {"yen", "JPY", money},
    {"¥", "JPY", money},
    {"yuans", "CNY", money},
    {"yuan", "CNY", money},
    {"roubles", "RUB", money},
    {"rubles", "RUB", money},
    {"roupies", "INR", money},
    {"rupees", "INR", money},
    {"dirhams", "MAD", money},
    {"dinars tunisiens", "TND", money},
    {"dinars", "DZD", money},
    {"hryvnias", "UAH", money},
    {"couronnes suedoises", "SEK", money},
    {"kilometres carres", "km2", measure},
    {"square kilometres", "km2", measure},
    {"square kilometers", "km2", measure},
    {"square miles", "square mile", measure},
    {"square feet", "square foot", measure},
    {"square meters", "m2", measure},
    {"square metres", "m2", measure},
    {"km²", "km2", measure},
    {"km2", "km2", measure},
    {"km / h", "km/h", measure},
    {"mph", "mile/h", measure},
    {"miles an hour", "mile/h", measure, Where::en},
    {"miles per hour", "mile/h", measure, Where::en},
    {"kph", "km/h", measure},
    {"noeuds", "knot", measure, Where::fr},
    {"knots", "knot", measure, Where::en},
    {"km", "km", measure},
    {"kilometres heure", "km/h", measure},
    {"kilometres", "km", measure},
    {"kilometre", "km", measure},
    {"kilometers", "km", measure},
    {"kilometer", "km", measure},
    {"milles marins", "nautical mile", measure, Where::fr},
    {"milles nautiques", "nautical mile", measure, Where::fr},
    {"mille nautique", "nautical mile", measure, Where::fr},
    {"milles", "nautical mile", measure, Where::fr},
    {"nautical miles", "nautical mile", measure, Where::en},
    {"nautical mile", "nautical mile", measure, Where::en},
    {"miles", "mile", measure},
    {"mile", "mile", measure},
    {"kilometre carre", "km2", measure},
    {"metres carres", "m2", measure},
    {"metre carre", "m2", measure},
    {"square metre", "m2", measure},
    {"square meter", "m2", measure},
    {"square mile", "square mile", measure},
    {"square foot", "square foot", measure},
    {"m²", "m2", measure},
    {"m2", "m2", measure},
    {"kilometres cubes", "km3", measure},
    {"cubic kilometres", "km3", measure},
    {"cubic kilometers", "km3", measure},
    {"metres cubes", "m3", measure},
    {"metre cube", "m3", measure},
    {"cubic metres", "m3", measure},
    {"cubic meters", "m3", measure},
    {"cubic feet", "cubic foot", measure},
    {"m³", "m3", measure},
    {"m3", "m3", measure},
    {"metres", "m", measure},
    {"metre", "m", measure},
    {"meters", "m", measure},
    {"meter", "m", measure},
    {"m", "m", measure},
    {"centimetres", "cm", measure},
    {"centimeters", "cm", measure},
    {"cm", "cm", measure},
    {"millimetres", "mm", measure},
    {"millimeters", "mm", measure},
    {"mm", "mm", measure},
    {"feet", "foot", measure, Where::en},
    {"foot", "foot", measure, Where::en},
    {"inches", "inch", measure, Where::en},
    {"yards", "yard", measure, Where::en},
    {"acres", "acre", measure},
    {"hectares", "hectare", measure},
    {"hectare", "hectare", measure},
    {"ha", "hectare", measure},
    {"tonnes", "tonne", measure},
    {"tonne", "tonne", measure},
    {"tons", "ton", measure, Where::en},
    {"kilogrammes", "kg", measure},
    {"kilograms", "kg", measure},
    {"kilos", "kg", measure},
    {"kilo", "kg", measure},
    {"kg", "kg", measure},
    {"grammes", "g", measure},
    {"grams", "g", measure},
    {"litres", "litre", measure},
    {"litre", "litre", measure},
    {"liters", "litre", measure},
    {"gallons", "gallon", measure},
    {"barils", "barrel", measure},
    {"barrels", "barrel", measure},
    {"megawatts", "MW", measure},
    {"mw", "MW", measure},
    {"gigawatts", "GW", measure},
    {"gw", "GW", measure},
    {"twh", "TWh", measure},
    {"gwh", "GWh", measure},
    {"mwh", "MWh", measure},
    {"kwh", "kWh", measure},
    {"kilowatts", "kW", measure},
    {"kilowattheures", "kWh", measure},
    {"megawattheures", "MWh", measure},
    {"gigawattheures", "GWh", measure},
    {"terawattheures", "TWh", measure},
    {"kilowatt - heures", "kWh", measure},
    {"kilowatt - hours", "kWh", measure},
    {"kw", "kW", measure},
    {"decibels", "decibel", measure},
    {"onces", "ounce", measure, Where::fr},
    {"ounces", "ounce", measure, Where::en},
    {"hectolitres", "hectolitre", measure},
    {"quintaux", "quintal", measure, Where::fr},
    {"° c", "degree", measure},
    {"° f", "degree", measure},
    {"°", "degree", measure},
    {"degres celsius", "degree", measure},
    {"degres", "degree", measure},
    {"degre", "degree", measure},
    {"degrees celsius", "degree", measure},
    {"degrees fahrenheit", "degree", measure},
    {"degrees", "degree", measure},
    {"degree", "degree", measure},
    {"secondes", "second", time},
    {"seconde", "second", time, Where::fr},
    {"seconds", "second", time},
    {"minutes", "minute", time},
    {"minute", "minute", time},
    {"min", "minute", time},
    {"heures", "hour", time},
    {"heure", "hour", time},
    {"hours", "hour", time},
    {"hour", "hour", time},
    {"jours", "day", time},
    {"jour", "day", time},
    {"journees", "day", time},
    {"days", "day", time},
    {"day", "day", time},
    {"semaines", "week", time},
    {"semaine", "week", time},
    {"weeks", "week", time},
    {"week", "week", time},
    {"mois", "month", time},
    {"months", "month", time},
    {"month", "month", time},
    {"ans", "year", time},
    {"an", "year", time, Where::fr},
    {"annees", "year", time},
    {"annee", "year", time},
    {"years", "year", time},
    {"year", "year", time},
    {"decennies", "decade", time},
    {"decennie", "decade", time},
    {"decades", "decade", time},
    {"decade", "decade", time, Where::en},
    {"siecles", "century", time},
    {"siecle", "century", time},
    {"centuries", "century", time},
    {"century", "century", time},
});

std::uint32_t count_words(std::string_view phrase) {
  return 1 + static_cast<std::uint32_t>(std::ranges::count(phrase, ' '));
}

std::optional<Unit> name_at(const Words& words, std::uint32_t at) {
  const Folded first(words.raw(at));
  if (first.view().empty()) return std::nullopt;
  for (const Name& name : names) {
    if (!name.words.starts_with(first.view()) || !words.phrase(at, name.words)) continue;
    if (name.where != Where::both && (name.where == Where::fr) != words.french()) continue;
    const std::uint32_t end = at + count_words(name.words);
    if (words.french() && words.hyphen(end) && words.glued(end) && words.glued(end + 1)) continue;  // `week-ends`
    return Unit{name.code, name.kind, name.scale, at, end};
  }
  return std::nullopt;
}

std::optional<Unit> suffix_unit(const Amount& amount) {
  constexpr std::string_view known = " km m cm mm kg g ha t km² m² min mw gw kwh pc ";
  const Folded suffix(amount.suffix);
  const std::size_t at = known.find(suffix.view());
  if (at == std::string_view::npos || known[at - 1] != ' ' || known[at + suffix.view().size()] != ' ')
    return std::nullopt;
  const std::string_view code = suffix.view() == "t" ? "tonne" : suffix.view() == "ha" ? "hectare" : std::string_view();
  if (!code.empty()) return Unit{code, measure};
  for (const Name& name : names)
    if (name.words == suffix.view()) return Unit{name.code, name.kind};
  return std::nullopt;
}

// A currency mark before the amount: `$600`, `US$ 5`, `C$`.
std::optional<Unit> mark_before(const Words& words, const Amount& amount) {
  const std::uint32_t at = amount.words.begin - 1;
  const std::string_view mark = words.raw(at);
  if (mark == "USD" || mark == "EUR" || mark == "GBP" || mark == "CHF" || mark == "CAD")
    return Unit{mark, money, 1, at, amount.words.end};
  if (mark != "€" && mark != "$" && mark != "£" && mark != "¥") return std::nullopt;
  Unit unit = *name_at(words, at);
  const bool national = words.glued(at) && words.in(at - 1, " us c a ca au ");
  if (national) unit.begin = at - 1;
  if (national && words.in(at - 1, " c ca ")) unit.code = "CAD";
  if (national && words.in(at - 1, " a au ")) unit.code = "AUD";
  unit.end = amount.words.end;
  return unit;
}

// `millions d'euros`, `30 milliards" d'euros`: the word after `de`.
std::uint32_t after_of(const Words& words, const Amount& amount, std::uint32_t at) {
  if (amount.scale < 1e6 && amount.kind != AmountKind::group && amount.kind != AmountKind::order && !words.quote(at) &&
      amount.value < 1e6)
    return at;
  if (words.quote(at)) ++at;
  if (words.is(at, "d") && words.is(at + 1, "'")) return at + 2;
  return words.in(at, " de of ") ? at + 1 : at;
}

}  // namespace

std::optional<Unit> read_unit(const Words& words, const Amount& amount) {
  if (!amount.suffix.empty()) {
    std::optional<Unit> unit = suffix_unit(amount);
    if (unit) unit->begin = amount.words.begin, unit->end = amount.words.end;
    return unit;
  }
  if (const std::optional<Unit> before = mark_before(words, amount)) return before;
  std::uint32_t at = amount.words.end;
  const bool joined = words.hyphen(at) && words.glued(at) && words.glued(at + 1);
  if (joined && words.french()) return std::nullopt;
  at = joined ? at + 1 : after_of(words, amount, at);
  std::optional<Unit> unit = name_at(words, at);
  if (!unit && joined && words.is(at, "page")) unit = Unit{"page", measure, 1, 0, at + 1};
  if (!unit) return unit;
  unit->begin = amount.words.begin;
  unit->old = (words.hyphen(unit->end) && words.is(unit->end + 1, "old")) || words.is(unit->end, "old");
  return unit;
}

bool is_unit_word(const Words& words, std::uint32_t at) {
  const std::string_view word = words.raw(at);
  if (word.size() < 3 || word.ends_with('s')) return words.phrase(at, "percentage point");
  const std::optional<Unit> unit = name_at(words, at);
  return unit && unit->kind != money && unit->code != "%";
}

std::uint32_t period_end(const Words& words, std::uint32_t at, bool money) {
  std::uint32_t unit = at + 1;
  if (words.hyphen(at) && words.in(at + 1, " a an ") && words.hyphen(at + 2)) {
    unit = at + 3;
  } else if (money && words.french() && words.in(at, " le la ")) {
    const std::optional<Unit> measured = name_at(words, unit);
    return measured && measured->kind == measure ? measured->end : at;
  } else if (money && words.phrase(at, "de l ' heure")) {
    return at + 4;
  } else if (!words.in(at, words.french() ? " par / " : " a an per each every / ")) {
    return at;
  }
  if (words.in(unit, " personne person head habitant foyer menage eleve salarie nuit night share ")) return unit + 1;
  const std::optional<Unit> found = name_at(words, unit);
  if (!found || words.in(found->end, " earlier ago later before after ")) return at;
  return found->kind == time || (money && found->kind == measure) ? found->end : at;
}

}  // namespace dixit
