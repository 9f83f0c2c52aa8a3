#include "statements/polarity.h"

#include <algorithm>
#include <array>
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

bool not_negated(const Cue& cue) {
  return std::ranges::any_of(cue, [](const std::string& w) {
    return std::ranges::any_of(saying_anyway, [&](std::string_view stem) { return w.starts_with(stem); });
  });
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
  const bool negation =
      (any(cue, first_negation) && any(cue, second_negation)) || any(cue, english_negation) || contracted(cue);
  const bool refusal = statement.act.value == Act::decline || statement.act.value == Act::reject;
  if (negation && !refusal && !not_negated(cue)) return Polarity::negated;
  if (is_performed(document, statement, cue)) return Polarity::actual;
  if (any(cue, hypothetical_words)) return Polarity::hypothetical;
  if (document.language != "en" && std::ranges::any_of(cue, future)) return Polarity::hypothetical;
  return std::nullopt;
}

}  // namespace dixit
