#include "figures/figures.h"

#include <algorithm>
#include <utility>

#include "figures/counted.h"
#include "figures/draft.h"
#include "figures/pairs.h"
#include "figures/passing.h"

namespace dixit {
namespace {

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// The cheap test that most words end at.
bool may_begin(std::string_view word) {
  return (word[0] >= '0' && word[0] <= '9') || may_be_numeral(lower_ascii(word[0]), word.size());
}

class Finder {
 public:
  Finder(Document& document, Range<Word> sentence) : document_(document), words_(document, sentence) {}

  void find() {
    for (std::uint32_t i = words_.begin(); i < words_.end();)
      i = may_begin(words_.raw(i)) ? std::max(i + 1, from(i)) : i + 1;
  }

 private:
  std::uint32_t from(std::uint32_t i);
  Draft draft_of(const Amount& amount, const Pair* range) const;
  void add_sign(Draft& draft) const;
  bool minus_told(std::uint32_t at) const;
  void add_minus(Draft& draft) const;
  std::uint32_t times_end(const Draft& draft, std::uint32_t at) const;
  void extend(Draft& draft) const;
  std::pair<double, std::uint32_t> part_more(const Draft& draft) const;
  bool one_counts(const Draft& draft) const;
  void add(const Draft& draft);
  void share_what(const Draft& draft, Figure& figure) const;
  bool times_share(const Draft& draft, const Figure& last, Figure& figure) const;
  bool compares(const Draft& draft, const Figure& figure, const Figure& last) const;
  Bound bound_of(const Draft& draft) const;
  void amend(const Draft& draft);
  std::optional<Amount> part_alone(std::uint32_t i) const;
  std::uint32_t both(const Pair& pair);

  Document& document_;
  Words words_;
};

// Adds what begins at word `i`, if anything; where to go on.
std::uint32_t Finder::from(std::uint32_t i) {
  std::optional<Amount> amount = part_alone(i);
  if (!amount) amount = read_amount(words_, i);
  if (!amount) return i + 1;
  if (amount->kind == AmountKind::nothing) return amount->words.end;
  const std::optional<Pair> pair = read_pair(words_, *amount);
  if (pair && pair->kind == PairKind::score) return pair->second.words.end;
  if (pair && pair->kind != PairKind::range) return both(*pair);
  const Draft draft = draft_of(*amount, pair ? &*pair : nullptr);
  const std::uint32_t end = std::max(amount->words.end, draft.core.end);
  if (in_passing(words_, draft)) return end;
  if (amount->kind == AmountKind::one && !one_counts(draft)) return end;
  add(draft);
  return std::max(end, draft.words.end);
}

// `Deux tiers approuvent, un tiers refuse`: a share where one was told of before.
std::optional<Amount> Finder::part_alone(std::uint32_t i) const {
  const auto& all = document_.figures;
  if (all.empty() || all.back().unit != "%" || !words_.inside(all.back().words.begin)) return std::nullopt;
  const std::optional<Amount> part = read_part(words_, i);
  if (!part) return std::nullopt;
  constexpr std::string_view verbs =
      " la le les l se s ne n y a ont est sont pense pensent estime estiment souhaite souhaitent said say oppose "
      "opposed "
      "support supported back backed want wanted think thought believe believed were are have had do did would favor "
      "favour disagree disapprove rejected ";
  return !words_.letters(part->words.end) || words_.in(part->words.end, verbs) ? part : std::nullopt;
}

// The two sides of a change or a vote: the first has the unit of the second.
std::uint32_t Finder::both(const Pair& pair) {
  Draft first = draft_of(pair.first, nullptr), second = draft_of(pair.second, nullptr);
  if (!first.unit && second.unit) {
    first.unit = second.unit;
    first.unit->begin = first.core.begin;
    first.unit->end = first.core.end;
    if (second.unit->scale != 1) first.low = first.high = pair.first.value * second.unit->scale;
  }
  const std::uint32_t end = std::max(pair.second.words.end, second.words.end);
  first.vote = second.vote = pair.kind == PairKind::vote;
  if (in_passing(words_, second) || is_time(words_, first)) return end;
  add(first);
  if (second.words.begin < document_.figures.back().words.end) return end;
  add(second);
  auto& all = document_.figures;
  const bool own = all.back().what.begin >= all.back().words.end;
  if (!first.vote && !own && !all[all.size() - 2].what.empty()) all.back().what = all[all.size() - 2].what;
  if (first.vote && all.back().what.begin >= all.back().words.end) all[all.size() - 2].what = all.back().what;
  return end;
}

Draft Finder::draft_of(const Amount& amount, const Pair* range) const {
  Draft d;
  d.amount = amount;
  d.core = amount.words;
  if (range != nullptr) {
    d.range = true;
    d.amount = range->first;
    d.core.end = range->second.words.end;
  }
  d.unit = read_unit(words_, range != nullptr ? range->second : amount);
  const std::optional<Unit> own = range != nullptr ? read_unit(words_, amount) : std::nullopt;
  if (own && !d.unit) d.unit = own;
  const double scale = d.unit ? d.unit->scale : 1;
  d.low = d.amount.value * scale;
  d.high = range != nullptr ? range->second.value * scale : d.low;
  if (amount.kind == AmountKind::order) d.high.reset();
  d.words = d.core;
  if (d.unit) d.words = {std::min(d.unit->begin, d.core.begin), std::max(d.unit->end, d.core.end)};
  if (own) d.words.begin = std::min(d.words.begin, own->begin);
  if (range != nullptr) d.words.begin = std::min(d.words.begin, range->begin);
  extend(d);
  return d;
}

// What `et demie`, `et quart`, `and a half` add, and how many words they are.
std::pair<double, std::uint32_t> Finder::part_more(const Draft& d) const {
  const std::uint32_t end = d.words.end;
  if (!d.unit) return {0, 0};
  if (words_.phrase(end, "et demi") || words_.phrase(end, "et demie")) return {.5, 2};
  if (words_.phrase(end, "and a half")) return {.5, 3};
  if (d.unit->code == "hour" && words_.phrase(end, "et quart")) return {.25, 2};
  return {0, 0};
}

// `et demi`, `fois plus`, bounds, `par mois`, the determiner of an order, the sign of a change.
void Finder::extend(Draft& d) const {
  std::uint32_t& end = d.words.end;
  if (const auto [part, size] = part_more(d); size > 0) {
    *d.low += part;
    if (d.high) *d.high += part;
    end += size;
  } else if (words_.is(end, "fois") && words_.in(end + 1, " plus moins ")) {
    end += 2;
  } else {
    end = times_end(d, end);
  }
  add_minus(d);
  d.bound = read_bound(words_, d.words);
  if (d.bound) d.words = d.bound->words;
  if (!d.unit || d.unit->kind != UnitKind::time)
    end = period_end(words_, end, d.unit && d.unit->kind == UnitKind::money);
  const bool order = d.amount.kind == AmountKind::order;
  if (order && !d.bound && words_.in(d.words.begin - 1, " des les plusieurs quelques several few many par "))
    --d.words.begin;
  else if (order && !d.bound && words_.phrase(d.words.begin - 2, "couple of"))
    d.words.begin -= words_.is(d.words.begin - 3, "a") ? 3 : 2;
  add_sign(d);
}

// Is `moins` or `minus` there, and no bound's: `au moins`, `pas moins`, `plus ou moins`?
bool Finder::minus_told(std::uint32_t at) const {
  return words_.in(at, " moins minus ") && !words_.in(at - 1, " au du le pas ni ou or ");
}

// `-12 °C`, `moins 12 degrés`.
void Finder::add_minus(Draft& d) const {
  const std::uint32_t at = d.core.begin - 1;
  if (!d.unit || d.unit->code != "degree" || d.range || d.core.begin != d.words.begin) return;
  const bool mark = words_.hyphen(at) && !words_.glued(at) && words_.glued(d.core.begin);
  if (!mark && !minus_told(at)) return;
  d.low = -*d.low;
  d.high = d.low;
  d.words.begin = at;
}

// Where `times as many`, `as high`, `times larger`, `times the price`, `-plus`, `-strong` end after an amount.
std::uint32_t Finder::times_end(const Draft& d, std::uint32_t at) const {
  if (words_.french()) return at;
  if (words_.hyphen(at) && words_.glued(at) && words_.in(at + 1, " plus odd strong ")) return at + 2;
  const bool factor = d.amount.kind == AmountKind::factor;
  if (!factor && !words_.is(at, "times")) return at;
  const std::uint32_t next = factor ? at : at + 1;
  if (words_.is(next, "as") && words_.letters(next + 1)) return next + 2;
  if (factor) return at;
  if (words_.in(next, " more less fewer ") || (words_.raw(next).ends_with("er") && words_.is(next + 1, "than")))
    return next + 1;
  return words_.in(next, " the its their his her ") ? next : at;
}

void Finder::add_sign(Draft& d) const {
  const std::uint32_t at = d.core.begin - 1;
  const bool apart = words_.in(at - 1, " , ( ; : ") || words_.quote(at - 1);
  const bool mark = words_.is(at, "+") || (words_.hyphen(at) && (!words_.glued(at) || apart));
  const bool told = (words_.is(at, "plus") || minus_told(at)) && d.unit && d.unit->code == "point";
  if (!(mark && (apart || words_.is(at, "+"))) && !told) return;
  if (d.core.begin != d.words.begin || d.amount.kind != AmountKind::number) return;
  d.sign = true;
  if (words_.hyphen(at) || words_.is(at, "moins")) {
    d.low = -*d.low;
    d.high = d.low;
  }
  d.words.begin = at;
}

// `un` is an article but with a bound, in a sentence to serve, in a tally: `un mort et 528 blessés`.
bool Finder::one_counts(const Draft& d) const {
  const std::uint32_t begin = d.words.begin, end = d.words.end;
  if (d.range) return true;
  if (d.unit && d.unit->kind == UnitKind::time) {
    if (words_.is(d.unit->end - 1, "jour") || words_.is(d.unit->end - 1, "day")) return false;
    const bool of = words_.in(end, " de d of ") && !words_.in(end + 1, " la l ");
    const bool apart = !words_.letters(end) || words_.in(end, " le la les l ferme avec et ");
    return d.bound || of || words_.hyphen(d.core.end) || (apart && words_.phrase(begin - 2, "d '")) ||
           words_.in(begin - 1, " pendant durant fait for dure durait dura durera lasted lasts ");
  }
  if (d.unit && d.unit->code == "point") return d.bound.has_value();
  if (d.unit || (d.bound && d.bound->bound != Bound::about)) return true;
  if (words_.in(end, " a ont est sont avait etait ") && words_.opens(d.core.begin)) return true;
  for (std::uint32_t at = end + 1; at < end + 4; ++at) {
    if (!words_.in(at, " et and ")) continue;
    const std::optional<Amount> next = read_amount(words_, at + 1);
    return next && next->kind == AmountKind::number && !read_unit(words_, *next);
  }
  return false;
}

Bound Finder::bound_of(const Draft& d) const {
  if (d.range) return Bound::between;
  if (d.amount.kind == AmountKind::order) return Bound::at_least;
  if (d.bound) return d.bound->bound;
  return d.amount.kind == AmountKind::group ? Bound::about : Bound::exact;
}

void Finder::add(const Draft& d) {
  Figure figure;
  figure.words = d.words;
  figure.low = d.low;
  figure.high = d.high;
  figure.bound = bound_of(d);
  if (d.unit) figure.unit = d.unit->code;
  if (d.amount.kind == AmountKind::fraction) figure.unit = "%";
  const bool times = !words_.french() && d.words.end > d.core.end && words_.is(d.core.end, "times");
  if (d.amount.kind == AmountKind::factor || times || tells_factor(words_, d)) figure.unit = "times";
  if (d.sign && figure.unit.empty()) figure.unit = "point";
  auto& all = document_.figures;
  if (!all.empty() && all.back().words.end > figure.words.begin) figure.words.begin = all.back().words.end;
  figure.what = counted(words_, d);
  if (figure.what.empty() || figure.what.end <= figure.words.begin) {
    share_what(d, figure);
  } else if (figure.bound == Bound::exact && figure.what.begin >= figure.words.end) {  // `200 voix au moins`
    if (const auto after = read_bound(words_, {figure.words.begin, figure.what.end})) figure.bound = after->bound;
  }
  all.push_back(std::move(figure));
  if (all.size() > 1) amend(d);
}

// The first of `non pas 40 mais 60 postes` counts what the second does.
void Finder::amend(const Draft& d) {
  const Figure& last = document_.figures.back();
  Figure& wrong = document_.figures[document_.figures.size() - 2];
  if (!words_.inside(wrong.words.begin) || !words_.in(wrong.words.end, " mais but ")) return;
  if (d.words.begin > wrong.words.end + 2 || last.what.begin < last.words.end || !wrong.unit.empty()) return;
  wrong.what = last.what;
  wrong.unit = last.unit;
}

// `dix-huit mois de prison, dont six avec sursis`: the same unit, of the same.
bool Finder::times_share(const Draft& d, const Figure& last, Figure& figure) const {
  const bool part =
      words_.is(d.words.begin - 1, "dont") && words_.in(d.words.end, " avec ferme fermes assortis assorti ");
  if (!part || !figure.unit.empty() || (last.unit != "month" && last.unit != "year" && last.unit != "day"))
    return false;
  figure.unit = last.unit;
  figure.what = last.what;
  return true;
}

// `le double` of what was told, `€200 more`, `mais quinze`: of the same as the figure before.
bool Finder::compares(const Draft& d, const Figure& figure, const Figure& last) const {
  if (d.amount.kind == AmountKind::factor) return words_.is(d.words.begin, "le");
  const std::uint32_t from = d.words.begin - 1;
  if (words_.is(from, "from") && words_.in(from - 1, " up down ") && figure.what.end <= d.words.begin) return true;
  if (d.amount.kind == AmountKind::fraction) return last.unit == "%" && part_alone(d.words.begin).has_value();
  if (last.unit != figure.unit) return false;
  const std::uint32_t end = d.words.end;
  const bool more = words_.in(end, " more less ") || words_.phrase(end, "de plus") || words_.phrase(end, "de moins");
  return (more && !figure.unit.empty()) || corrects(words_, d);
}

// Where nothing after the figure says what it counts, it may be what an earlier one does.
void Finder::share_what(const Draft& d, Figure& figure) const {
  const auto& all = document_.figures;
  if (all.empty()) return;
  const Figure& last = all.back();
  const std::uint32_t end = std::max(last.words.end, last.what.end);
  const bool same_sentence = words_.inside(last.words.begin);
  constexpr std::string_view times = " minute hour day week month year ";
  const bool time = d.unit && d.unit->kind == UnitKind::time && !last.unit.empty() &&
                    times.find(' ' + last.unit + ' ') != std::string_view::npos && last.what.begin >= last.words.end;
  if (same_sentence && times_share(d, last, figure)) return;
  const bool against = words_.in(d.words.begin - 1, " contre against ") && last.unit == figure.unit;
  if (same_sentence && (counts_same(words_, d, end <= d.words.begin ? end : last.words.end) || against || time ||
                        (d.sign && last.low < 100 && last.unit == "point") || compares(d, figure, last))) {
    figure.what = last.what;
    return;
  }
  if (!figure.unit.empty() || !(figure.what.empty() || stands_alone(words_, d))) return;
  constexpr std::size_t reach = 6;
  for (std::size_t back = 1; back <= std::min(reach, all.size()); ++back) {
    const Figure& f = all[all.size() - back];
    if (!f.unit.empty() || f.what.begin < f.words.end) continue;
    figure.what = f.what;
    return;
  }
}

}  // namespace

void figures(Document& doc) {
  doc.figures.clear();
  if (doc.language != "fr" && doc.language != "en") return;
  for (const Sentence& sentence : doc.sentences) Finder(doc, sentence.words).find();
}

}  // namespace dixit
