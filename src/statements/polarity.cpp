#include "statements/polarity.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/unicode.h"

namespace dixit {
namespace {

using Cue = std::vector<std::string>;  // its words, in lower case, without marks

template <std::size_t N>
bool any(const Cue& cue, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(cue, [&](const std::string& w) { return std::ranges::find(words, w) != words.end(); });
}

constexpr std::array<std::string_view, 2> first_negation = {"ne", "n"};
constexpr std::array<std::string_view, 11> second_negation = {
    "pas", "jamais", "rien", "plus", "aucun", "aucune", "guère", "ni", "personne", "nullement", "point"};
constexpr std::array<std::string_view, 6> english_negation = {"not", "never", "neither", "nobody", "without", "cannot"};
constexpr std::array<std::string_view, 21> hypothetical_words = {
    "aurait",   "auraient", "pourrait", "pourraient", "devrait",   "devraient", "pourra",
    "pourront", "devra",    "devront",  "would",      "could",     "might",     "may",
    "should",   "will",     "ll",       "reportedly", "allegedly", "if",        "serait"};
// Verbs that, negated, say that it was said all the same, or speak of will: `n'a pas manqué de`.
constexpr std::array<std::string_view, 25> saying_anyway = {
    "manqu",   "hésit",  "cess",    "cach",   "oubli",   "souhait", "voul", "veu",  "accept",
    "convain", "myst",   "regrett", "démord", "surpr",   "exclu",   "dout", "tard", "étonn",
    "laiss",   "souten", "digèr",   "que",    "hesitat", "mince",   "shy"};
constexpr std::array<std::string_view, 3> pleas = {"guilty", "coupable", "coupables"};  // `pleaded not guilty`
constexpr std::array<std::string_view, 6> future_endings = {"era", "ira", "dra", "eront", "iront", "dront"};

Cue words_of(const Document& document, const std::vector<Range<Word>>& parts) {
  Cue out;
  for (Range<Word> p : parts)
    for (std::uint32_t w = p.begin; w < p.end; ++w)
      if (is_word(decode(document[w], 0).code_point)) out.push_back(lower(document[w]));
  return out;
}

// Negated, they say it the louder: `n'en démord pas`, `ne tarit pas d'éloges`, `ne cache pas sa colère`.
constexpr std::array<std::string_view, 10> louder = {"décol", "démord", "tari",  "mâch", "cach",
                                                     "myst",  "hésit",  "hesit", "tard", "manqu"};
constexpr std::array<std::string_view, 3> hearsay = {"reportedly", "allegedly", "apparently"};
constexpr std::array<std::string_view, 6> nobody = {"personne", "nul", "nulle", "rien", "aucun", "aucune"};

bool begins_any(const Cue& cue, std::span<const std::string_view> stems) {
  return std::ranges::any_of(cue, [&](const std::string& w) {
    return std::ranges::any_of(stems, [&](std::string_view stem) { return w.starts_with(stem); });
  });
}

// `ne reconnaît que des retards`: he does; not `personne n'a dit que`.
bool is_restricted(const Document& document, const Statement& statement, const Cue& cue) {
  if (document.language == "en" || !any(cue, first_negation) || any(cue, second_negation)) return false;
  const Range<Word> first = statement.cue.front();
  const std::uint32_t after = statement.cue.back().end;
  if (after >= document.words.size()) return false;
  if (const std::string next = lower(document[after]); next != "que" && next != "qu") return false;
  Cue before = words_of(document, statement.source);
  for (std::uint32_t w = first.begin - std::min(first.begin, 3U); w < first.begin; ++w)
    before.push_back(lower(document[w]));
  return !any(before, nobody);
}

// `stopped short of calling`, `is yet to confirm`
bool is_short_of(const Cue& cue) {
  for (std::size_t i = 1; i < cue.size(); ++i)
    if ((cue[i] == "short" && cue[i - 1].starts_with("stop")) || (cue[i] == "to" && cue[i - 1] == "yet")) return true;
  return false;
}

// `didn ’ t`, `isn ' t`: two words.
bool contracted(const Cue& cue) {
  for (std::size_t i = 1; i < cue.size(); ++i)
    if (cue[i] == "t" && cue[i - 1].ends_with('n')) return true;
  return false;
}

bool future(const std::string& word) {
  return std::ranges::any_of(future_endings,
                             [&](std::string_view e) { return word.size() >= e.size() + 2 && word.ends_with(e); });
}

// `Nous demandons le retrait`, `We demand`: said by saying so.
bool is_performed(const Document& document, const Statement& statement, const Cue& cue) {
  constexpr std::array<std::string_view, 8> french = {"demandons", "exigeons", "condamnons", "réclamons",
                                                      "dénonçons", "appelons", "contestons", "rejetons"};
  constexpr std::array<std::string_view, 8> english = {"demand", "condemn", "reject", "urge",
                                                       "call",   "deny",    "ask",    "oppose"};
  const Cue source = words_of(document, statement.source);
  if (source.size() != 1 || cue.empty()) return false;
  return source.front() == "nous" ? std::ranges::find(french, cue.front()) != french.end()
                                  : source.front() == "we" && std::ranges::find(english, cue.front()) != english.end();
}

}  // namespace

std::optional<Polarity> polarity_of_cue(const Document& document, const Statement& statement) {
  const Cue cue = words_of(document, statement.cue);
  if (cue.empty()) return std::nullopt;
  if (any(cue, pleas)) return Polarity::actual;
  if (statement.act.value == Act::decline) return Polarity::actual;
  if (cue.size() == 1 && any(cue, hearsay)) return Polarity::actual;
  const bool negation =
      (any(cue, first_negation) && any(cue, second_negation)) || any(cue, english_negation) || contracted(cue);
  if (negation && begins_any(cue, louder)) return Polarity::actual;
  if (is_short_of(cue)) return Polarity::negated;
  if (is_restricted(document, statement, cue)) return Polarity::actual;
  const bool refusal = statement.act.value == Act::decline || statement.act.value == Act::reject;
  if (negation && !refusal && !begins_any(cue, saying_anyway)) return Polarity::negated;
  if (is_performed(document, statement, cue)) return Polarity::actual;
  if (any(cue, hypothetical_words)) return Polarity::hypothetical;
  if (document.language != "en" && std::ranges::any_of(cue, future)) return Polarity::hypothetical;
  return std::nullopt;
}

}  // namespace dixit
