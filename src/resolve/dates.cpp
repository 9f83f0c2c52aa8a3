#include "resolve/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <unordered_map>

#include "lexicon/calendar.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t farthest_before = 30, farthest_after = 10;  // words between a cue and its date
constexpr unsigned soon = 3;  // months: `en mai` of an article of April is to come, `en décembre` is past

using std::chrono::day, std::chrono::days, std::chrono::month, std::chrono::sys_days, std::chrono::year;
using std::chrono::weekday, std::chrono::year_month_day;

// `dimanche`, 0, to `samedi`; not `les lundis`, which are no day.
std::optional<unsigned> weekday_of(std::string_view word) {
  const Weekday* found = find_weekday(word);
  return found && !found->plural ? std::optional(found->number) : std::nullopt;
}

std::optional<unsigned> number(std::string_view word) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  if (error != std::errc{} ||
      !(rest.empty() || rest == "er" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th"))
    return {};
  return value;
}

std::string iso(year_month_day date) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string iso_month(int y, unsigned m) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u", y, m);
  return text.data();
}

// Reads dates against the article's own; without one, those that tell their year.
class Finder {
 public:
  Finder(const Forms& forms, std::string_view date) : forms_(forms) {
    if (date.size() < 7 || date[4] != '-') return;
    const auto y = number(date.substr(0, 4)), m = number(date.substr(5, 2));
    const auto d = date.size() >= 10 ? number(date.substr(8, 2)) : std::nullopt;
    if (!y || !m || *m < 1 || *m > 12 || *y < 1000) return;
    year_ = static_cast<int>(*y), month_ = *m;
    const year_month_day day_date{year{year_}, month{month_}, day{d.value_or(1)}};
    if (d && day_date.ok()) today_ = sys_days(day_date);
    dated_ = true;
  }

  bool dated() const { return dated_; }
  std::string week_before() const { return today_ ? iso(*today_ - days(7)) : std::string(); }

  std::optional<DateWords> at(std::uint32_t w) const {
    if (auto found = full(w)) return found;
    if (dated_)
      if (auto found = relative(w)) return found;
    return month_or_year(w);
  }

  // `depuis lundi`, `since late March`: how long, not when.
  bool is_since(std::uint32_t w) const {
    static constexpr std::array between = {"le", "la", "l", "ce", "cette", "the", "this", "last", "fin",  "debut",
                                           "mi", "-",  "d", "de", "late",  "'",   "of",   "’",    "early"};
    while (w > 0 && std::ranges::find(between, word(w - 1)) != between.end()) --w;
    return w > 0 && (word(w - 1) == "depuis" || word(w - 1) == "since");
  }

 private:
  std::string_view word(std::uint32_t w) const {
    return w < forms_.size() ? std::string_view(forms_.folded[w]) : std::string_view();
  }

  std::optional<int> year_at(std::uint32_t w) const {
    const auto told = number(word(w));
    if (!told || word(w).size() != 4 || *told < 1900 || *told >= 2100) return {};
    return static_cast<int>(*told);
  }

  // The year that puts it nearest before the article, or the one the text gives.
  std::string dated(unsigned d, unsigned m, std::uint32_t& end, bool coming) const {
    int y = m > month_ && !coming ? year_ - 1 : m < month_ && coming ? year_ + 1 : year_;
    std::uint32_t at = end;
    if (word(at) == ",") ++at;
    if (const auto told = year_at(at)) {
      y = *told;
      end = at + 1;
    } else if (!dated_) {
      return {};
    }
    const year_month_day date{year{y}, month{m}, day{d}};
    return date.ok() ? iso(date) : std::string();
  }

  // `mardi 23 juillet`, `le 4 avril 2019`, `Tuesday, July 23`, `July 23`, `mardi`.
  std::optional<DateWords> full(std::uint32_t w) const {
    std::uint32_t at = w;
    const std::optional<unsigned> day_of_week = weekday_of(word(at));
    if (day_of_week) at += word(at + 1) == "," || word(at + 1) == "." ? 2 : 1;
    unsigned d = 0, m = 0;
    std::uint32_t end = at;
    const auto month_at = [&](std::uint32_t i) {
      const Month* found = find_month(word(i));
      return found ? found->number : 0U;
    };
    if (const auto n = number(word(at)); n && *n >= 1 && *n <= 31 && (m = month_at(at + 1)) != 0) {
      d = *n, end = at + 2;
    } else if ((m = month_at(at)) != 0) {
      const std::uint32_t next = word(at + 1) == "." ? at + 2 : at + 1;
      const auto n2 = number(word(next));
      if (n2 && *n2 >= 1 && *n2 <= 31 && word(next).size() <= 4) d = *n2, end = next + 1;
    }
    if (d != 0) {
      std::uint32_t end_after = end;
      const std::string past = dated(d, m, end, false);
      if (past.empty()) return {};
      return DateWords{{w, end}, past, dated(d, m, end_after, true)};
    }
    if (!day_of_week || !today_) return {};
    return by_weekday(w, *day_of_week);
  }

  std::optional<DateWords> by_weekday(std::uint32_t w, unsigned day_of_week) const {
    const unsigned now = weekday(*today_).c_encoding();
    int back = static_cast<int>((now + 7 - day_of_week) % 7);
    const bool last = word(w + 1) == "dernier" || (w > 0 && word(w - 1) == "last");
    const bool next = word(w + 1) == "prochain" || (w > 0 && word(w - 1) == "next");
    if (last && back == 0) back = 7;
    const sys_days past = *today_ - days(back), coming = *today_ + days((7 - back) % 7);
    const std::string told = iso(next ? coming : past);
    return DateWords{{w, w + 1}, told, iso(last ? past : coming)};
  }

  std::optional<DateWords> on_day(std::uint32_t w, std::uint32_t words, int from_today) const {
    if (!today_) return {};
    const std::string date = iso(*today_ + days(from_today));
    return DateWords{{w, w + words}, date, date};
  }

  // `hier`, `ce matin`, `la veille`, `il y a deux jours`, `last year`.
  std::optional<DateWords> relative(std::uint32_t w) const {
    const std::string_view a = word(w), b = word(w + 1), c = word(w + 2);
    if (a == "avant" && b == "-" && c == "hier") return on_day(w, 3, -2);
    if ((a == "hier" && !(w > 1 && word(w - 2) == "avant")) || a == "yesterday") return on_day(w, 1, -1);
    if (a == "demain" || a == "tomorrow") return on_day(w, 1, 1);
    if (a == "tonight" || a == "today") return on_day(w, 1, 0);
    if (a == "aujourd" && c == "hui") return on_day(w, 3, 0);
    const bool part = b == "matin" || b == "soir" || b == "midi" || b == "morning" || b == "afternoon" ||
                      b == "evening" || b == "nuit";
    if ((a == "ce" || a == "this" || a == "cet" || a == "cette") && (part || (b == "apres" && word(w + 3) == "midi")))
      return on_day(w, 2, 0);
    if (a == "ce" && b == "jour" && c != "-") return on_day(w, 2, 0);  // not `ce jour-là`
    if (part_of_today(w)) return on_day(w, 2, 0);
    if (a == "la" && b == "veille") return on_day(w, 2, -1);
    if ((a == "l" && c == "an" && (word(w + 3) == "dernier" || word(w + 3) == "passe")) ||
        (a == "last" && b == "year") || (a == "annee" && b == "derniere"))
      return DateWords{{w, w + 2}, std::to_string(year_ - 1), std::to_string(year_ - 1)};
    if ((a == "mois" && b == "dernier") || (a == "last" && b == "month")) {
      const std::string date = month_ == 1 ? iso_month(year_ - 1, 12) : iso_month(year_, month_ - 1);
      return DateWords{{w, w + 2}, date, date};
    }
    return ago(w);
  }

  // `en début d'après-midi`, `dans la matinée`, but not `jeudi dans la matinée`.
  bool part_of_today(std::uint32_t w) const {
    const std::string_view a = word(w), b = word(w + 1), c = word(w + 2);
    if (w < 2 || weekday_of(word(w - 2)) || weekday_of(word(w - 1))) return false;
    const bool start = (a == "debut" || a == "fin" || a == "milieu") && b == "d" && word(w - 1) == "en";
    if (start) return word(w + 3) == "apres" && word(w + 5) == "midi" && !weekday_of(word(w + 6));
    return word(w - 1) == "dans" && a == "la" && (b == "matinee" || b == "soiree") && !weekday_of(c) && c != "de";
  }

  std::optional<DateWords> ago(std::uint32_t w) const {
    static const std::unordered_map<std::string_view, int> small = {{"deux", 2}, {"trois", 3}, {"quatre", 4},
                                                                    {"two", 2},  {"three", 3}, {"four", 4}};
    const auto n = small.find(word(w));
    if (n == small.end()) return {};
    if (word(w + 1) == "jours" && w > 1 && word(w - 1) == "a" && word(w - 2) == "y") return on_day(w, 2, -n->second);
    if (word(w + 1) == "days" && (word(w + 2) == "ago" || word(w + 2) == "earlier")) return on_day(w, 2, -n->second);
    return {};
  }

  // `en février dernier`, `in May`, `his May 2018 promise`, `en 2012`, `fin 2012`.
  std::optional<DateWords> month_or_year(std::uint32_t w) const {
    const std::string_view lead = w > 0 ? word(w - 1) : std::string_view();
    const bool part = lead == "fin" || lead == "debut" || lead == "early" || lead == "late";
    const bool in = lead == "en" || lead == "in";
    if (const Month* found = find_month(word(w))) return month_of(w, found->number, in || part);
    if (!year_at(w) || !(in || part)) return {};
    return DateWords{{w, w + 1}, std::string(word(w)), std::string(word(w))};
  }

  std::optional<DateWords> month_of(std::uint32_t w, unsigned m, bool placed) const {
    if (const auto told = year_at(w + 1)) {
      const std::string date = iso_month(*told, m);
      return DateWords{{w, w + 2}, date, date};
    }
    static constexpr std::array leads = {"depuis", "since", "last", "mi", "-", "de", "d", "'", "of"};
    const std::string_view lead = w > 0 ? word(w - 1) : std::string_view();
    if (!dated_ || !(placed || std::ranges::find(leads, lead) != leads.end())) return {};
    const bool past = lead == "depuis" || lead == "since" || lead == "last" || word(w + 1).starts_with("dernier");
    const std::string coming = iso_month(m < month_ ? year_ + 1 : year_, m);
    const bool far = m > month_ + soon;
    return DateWords{{w, w + 1}, m > month_ && (past || far) ? iso_month(year_ - 1, m) : iso_month(year_, m), coming};
  }

  const Forms& forms_;
  int year_ = 0;
  unsigned month_ = 0;
  bool dated_ = false;
  std::optional<sys_days> today_;
};

// Words of `Journal du dimanche`, `USA Today`, `place du 8 Mai`.
std::vector<bool> in_names(const Document& document) {
  std::vector<bool> named(document.words.size(), false);
  for (const Mention& m : document.mentions)
    if (m.form == MentionForm::name && m.type != MentionType::person && m.words.size() > 1)
      std::fill(named.begin() + m.words.begin, named.begin() + m.words.end, true);
  return named;
}

// `will not say`, which is marked as negated; no French ending tells it: `jura` is past.
bool is_to_come(const Forms& forms, const Statement& statement) {
  if (statement.polarity.value == Polarity::hypothetical) return true;
  if (statement.cue.empty()) return false;
  const Range<Word> cue = statement.cue.front();
  for (std::uint32_t w = cue.begin; w < cue.end; ++w)
    if (forms.folded[w] == "will") return true;
  return false;
}

}  // namespace

Dates::Dates(const Document& document, const Forms& forms) : document_(document), forms_(forms) {
  const Finder finder(forms, document.date);
  dated_ = finder.dated();
  week_before_ = finder.week_before();
  const std::vector<bool> named = in_names(document);
  for (std::uint32_t w = 0; w < forms.size(); ++w) {
    auto found = named[w] ? std::nullopt : finder.at(w);
    if (!found) continue;
    told_today_ |= found->before == document.date && !forms.quoted[w];  // `aujourd'hui` in a speech is its own day
    w = found->words.end - 1;
    if (!finder.is_since(found->words.begin)) all_.push_back(std::move(*found));
  }
}

std::string Dates::beside(const Statement& statement, Range<Word>& found) const {
  const auto& parts = !statement.cue.empty()       ? statement.cue
                      : !statement.content.empty() ? statement.content
                                                   : statement.source;
  if (parts.empty() || all_.empty()) return {};
  const Range<Word> cue = parts.front();
  const Range<Word> sentence = document_.sentences[forms_.sentence[cue.begin]].words;
  const auto in_content = [&](std::uint32_t w) {
    const auto after = std::ranges::upper_bound(statement.content, w, {}, [](const Range<Word>& r) { return r.begin; });
    return after != statement.content.begin() && std::prev(after)->contains(w);
  };
  const bool to_come = is_to_come(forms_, statement);
  const auto comes = [&](std::string_view date) { return date.substr(0, document_.date.size()) > document_.date; };
  std::string best;
  std::uint32_t nearest = UINT32_MAX;
  const std::uint32_t from = std::max(sentence.begin, cue.begin > farthest_before ? cue.begin - farthest_before : 0);
  auto at = std::ranges::lower_bound(all_, from, {}, [](const DateWords& d) { return d.words.begin; });
  for (; at != all_.end() && at->words.begin < std::min(sentence.end, cue.end + farthest_after); ++at) {
    const std::string& date = to_come ? at->after : at->before;
    if (in_content(at->words.begin) || (dated_ && !to_come && comes(date))) continue;
    const bool after = at->words.begin >= cue.begin;
    // `mardi` right after the cue or at the head of the sentence is its own; in between it is often another's.
    const std::uint32_t distance =
        after ? at->words.begin - std::min(at->words.begin, cue.end)
              : std::min(2 * (cue.begin - at->words.end), 4 + at->words.begin - sentence.begin);
    if (distance >= nearest) continue;
    nearest = distance;
    best = date;
    found = at->words;
  }
  return best;
}

std::string Dates::usual(const std::vector<std::string>& told) const {
  if (!dated_ || told_today_ || document_.date.size() < 10) return dated_ ? document_.date : std::string();
  std::vector<std::string> near;
  const std::string month = document_.date.substr(0, 7), week = week_before_.empty() ? month : week_before_;
  const auto take = [&](const std::string& date) {
    if (date.size() == 10 && date <= document_.date && (date >= week || date.starts_with(month))) near.push_back(date);
  };
  for (const std::string& date : told) take(date);
  if (near.empty())
    for (const DateWords& date : all_) take(date.before);
  std::ranges::sort(near);
  std::string best = month;
  std::size_t most = 0;
  for (std::size_t i = 0; i < near.size();) {
    const std::size_t next = static_cast<std::size_t>(std::ranges::upper_bound(near, near[i]) - near.begin());
    if (next - i >= most) most = next - i, best = near[i];
    i = next;
  }
  return best;
}

}  // namespace dixit::resolution
