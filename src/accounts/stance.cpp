#include "accounts/stance.h"

#include <algorithm>
#include <array>

#include "accounts/negation.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit::comparison {
namespace {

using Words = std::vector<std::string>;

template <std::size_t N>
bool begins_like_one(std::string_view word, const std::array<std::string_view, N>& stems) {
  return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

constexpr std::array<std::string_view, 19> musts = {
    "doit",      "doivent", "devra", "faut",  "faudra",  "faudrait", "exige",    "exigent",    "exigeons", "reclame",
    "demandons", "must",    "ought", "cedez", "arretez", "exigeait", "appelons", "souhaitons", "urge"};
constexpr std::array<std::string_view, 23> blames = {
    "irrespons", "honte",    "shame", "scandal", "inadmiss", "inaccept", "unaccept", "intoler",
    "mensong",   "menteu",   "liar",  "blunder", "mepris",   "arrogan",  "coward",   "incompet",
    "complice",  "reckless", "accus", "denonc",  "manipul",  "corrupt",  "ignoran"};
constexpr std::array<std::string_view, 13> telling = {"communiquer", "commenter", "preciser", "dire", "reveler",
                                                      "repondre",    "confirmer", "comment",  "say",  "disclose",
                                                      "reveal",      "discuss",   "confirm"};
constexpr std::array<std::string_view, 6> false_words = {"faux", "fausse", "infonde", "infondee", "false", "fake"};
constexpr std::array<std::string_view, 5> lies = {"mensonge", "mensonges", "untrue", "lie", "lies"};
constexpr std::array<std::string_view, 12> being = {"est", "sont", "etait", "etaient", "serait",     "is",
                                                    "are", "was",  "were",  "a",       "totalement", "completely"};
constexpr std::array<std::string_view, 9> of_office = {
    "commenter", "commentaire", "comment", "commented", "prononcer", "reagir", "repondre", "exprimer", "communiquer"};
constexpr std::size_t figure_head = 2;     // words before a figure that the passage gives
constexpr std::size_t figure_tail = 1;     // and after what it counts
constexpr std::size_t head = 7;            // words in which a negation is that of the whole
constexpr std::uint32_t short_count = 16;  // words of a passage that mainly gives a figure

bool has(const Words& words, std::size_t most, auto&& test) {
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(most, words.size())), test);
}

// In the first words, marks not counted.
bool negates(const Document& document, Range<Word> range, std::size_t most) {
  const std::vector<std::uint32_t> found = negations(document, range);
  return !found.empty() && folded_words(document, {range.begin, found.front()}).size() < most;
}

// A figure stands at the head of the passage, or it is what all leads up to.
bool turns_on_figure(const Document& document, const Candidate& c) {
  return std::ranges::any_of(c.figures, [&](std::uint32_t f) {
    const Figure& figure = document.figures[f];
    if (figure.high == 0) return false;  // `aucune des deux armées` says no
    if (folded_words(document, {c.words.begin, figure.words.begin}).size() <= figure_head) return true;
    const std::uint32_t end = std::max(figure.words.end, figure.what.end);
    if (end >= c.words.end) return true;
    const Words tail = folded_words(document, {end, c.words.end});  // `sept morts, et non quatre`
    return tail.size() <= figure_tail || (tail[0] == "et" && tail[1] == "non") || tail[0] == "not";
  });
}

// `106,000 people had taken part, and 130 had been arrested`.
bool counts_several(const Document& document, const Candidate& c) {
  const auto counts = [&](std::uint32_t f) {
    return document.figures[f].unit.empty() && !document.figures[f].what.empty();
  };
  return std::ranges::count_if(c.figures, counts) > 1;
}

bool gives_figure(const Document& document, const Candidate& c) {
  return (c.size <= short_count && turns_on_figure(document, c)) || counts_several(document, c);
}

bool cue_has(const Document& document, const Statement& s, auto&& test) {
  return std::ranges::any_of(
      s.cue, [&](const Range<Word>& piece) { return std::ranges::any_of(folded_words(document, piece), test); });
}

// `interdit les rassemblements`: an order by its act, and a no.
bool forbids(const Document& document, const Statement& s) {
  constexpr std::array<std::string_view, 6> forbidding = {"interdi", "prohib", "forbid", "forbad", "banned", "banning"};
  return cue_has(document, s, [&](const std::string& word) { return begins_like_one(word, forbidding); });
}

// What the cue tells where the act does not.
Stance of_cue(const Document& document, const Statement& s) {
  constexpr std::array<std::string_view, 7> demanding = {"exig",    "reclam", "demand", "somm",
                                                         "souhait", "esper",  "hope"};
  constexpr std::array<std::string_view, 4> proposing = {"propos", "recomm", "precon", "conseil"};
  constexpr std::array<std::string_view, 3> refusing = {"refus", "reject", "exclu"};
  constexpr std::array<std::string_view, 2> doubting = {"skeptic", "sceptic"};
  const auto cue = [&](const auto& stems) {
    return cue_has(document, s, [&](const std::string& word) { return begins_like_one(word, stems); });
  };
  if (cue(doubting)) return Stance::doubts;
  if (cue(demanding) || (s.act.value == Act::propose && cue(proposing))) return Stance::demands;
  return cue(refusing) ? Stance::refuses : Stance::affirms;
}

// `questioned the value of`: not `took questions`, `a questionné`.
bool doubts_aloud(const Document& document, const Statement& s) {
  constexpr std::array<std::string_view, 3> questioning = {"question", "questioned", "questioning"};
  return document.language == "en" &&
         cue_has(document, s, [&](const std::string& word) { return is_one_of(word, questioning); });
}

// `n'a pas précisé`, `did not say`: not `n'a pas parlé de`.
bool leaves_open(const Document& document, const Statement& s) {
  constexpr std::array<std::string_view, 8> open = {"precis", "confirm", "say",     "said",
                                                    "expla",  "indic",   "address", "specif"};
  if (s.act.value != Act::say && s.act.value != Act::announce && s.act.value != Act::confirm) return false;
  return cue_has(document, s, [&](const std::string& word) { return begins_like_one(word, open); });
}

// Who supports or admits that something is not so, is for it.
bool may_deny(Act act) {
  constexpr std::array stands = {Act::admit, Act::promise, Act::propose, Act::support, Act::threaten};
  return std::ranges::find(stands, act) == stands.end();
}

Stance of_content(const Document& document, const Candidate& c, const Words& words, Counting counting) {
  const std::string_view text = document(c.words);
  const bool negated_at_head = negates(document, c.words, head);
  if (text.find('?') != std::string_view::npos && c.size < 25) return Stance::asks;
  if (has(words, head, [](const std::string& w) { return is_one_of(w, of_office); }) && negated_at_head)
    return Stance::declines;
  if (has(words, words.size(), [](const std::string& w) { return is_one_of(w, musts); })) return Stance::demands;
  if (counting == Counting::counts && gives_figure(document, c)) return Stance::figures;
  if (has(words, words.size(), [](const std::string& w) { return begins_like_one(w, blames); })) return Stance::blames;
  if ((c.size <= short_count ? negates(document, c.words, words.size()) : negated_at_head) ||
      calls_false(document, c.words))
    return Stance::denies;
  return Stance::affirms;
}

}  // namespace

bool is_quoted(const Document& document, Range<Word> words) {
  static constexpr std::array<std::string_view, 4> opening = {"«", "“", "\"", "‘"}, closing = {"»", "”", "\"", "’"};
  return words.size() > 2 && is_one_of(document[words.begin], opening) && is_one_of(document[words.end - 1], closing);
}

bool calls_false(const Document& document, Range<Word> range) {
  const Words words = folded_words(document, range);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (is_one_of(words[i], lies) || words[i] == "contrairement" || words[i] == "contrary" ||
        (i > 0 && is_one_of(words[i], false_words) && is_one_of(words[i - 1], being)))
      return true;
  return false;
}

std::vector<std::string> folded_words(const Document& document, Range<Word> range) {
  Words words;
  for (std::uint32_t w = range.begin; w < range.end; ++w)
    if (is_word(decode(document[w], 0).code_point)) words.push_back(fold(document[w]));
  return words;
}

Stance stance_of(const Document& document, const Candidate& c, Counting counting) {
  const Words words = folded_words(document, c.words);
  if (c.statement == none) return of_content(document, c, words, counting);
  const Statement& s = document.statements[c.statement];
  const bool negated = s.polarity.value == Polarity::negated;
  switch (s.act.value) {
    case Act::deny:
      return negated ? Stance::affirms : Stance::denies;
    case Act::decline:
      return Stance::declines;
    case Act::accuse:
    case Act::criticise:
      return negated ? Stance::denies : Stance::blames;
    case Act::demand:
    case Act::request:
      if (forbids(document, s)) return negated ? Stance::affirms : Stance::refuses;
      return negated ? Stance::refuses : Stance::demands;
    case Act::reject:
      if (!words.empty() && is_one_of(words.front(), telling)) return Stance::declines;
      return negated ? Stance::affirms : Stance::refuses;
    case Act::ask:
      return doubts_aloud(document, s) ? Stance::doubts : Stance::asks;
    default:
      break;
  }
  if (negated && !is_quoted(document, c.words)) return leaves_open(document, s) ? Stance::declines : Stance::denies;
  const Stance told = of_cue(document, s);
  if (told != Stance::affirms) return told;
  const Stance said = of_content(document, c, words, counting);
  return said == Stance::denies && !may_deny(s.act.value) ? Stance::affirms : said;
}

bool same_side(Stance a, Stance b) {
  const auto side = [](Stance s) {
    switch (s) {
      case Stance::denies:
      case Stance::refuses:
      case Stance::doubts:
        return 1;
      case Stance::blames:
        return 2;
      case Stance::demands:
      case Stance::asks:
        return 3;
      case Stance::declines:
        return 4;
      default:
        return 0;
    }
  };
  return side(a) == side(b);
}

bool asks(const Statement& statement) {
  return statement.act.value == Act::propose || statement.act.value == Act::request;
}

bool criticises(const Statement& statement) {
  return statement.act.value == Act::criticise || statement.act.value == Act::accuse;
}

}  // namespace dixit::comparison
