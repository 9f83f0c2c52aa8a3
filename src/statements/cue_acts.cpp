#include "statements/cue_acts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "statements/known_cues.h"
#include "text/unicode.h"

namespace dixit {
namespace {

using Words = std::vector<std::string>;  // folded, without marks

constexpr std::uint32_t longest_name = 6;  // words

Words words_of(const Document& document, const std::vector<Range<Word>>& parts) {
  Words out;
  for (const Range<Word> p : parts)
    for (std::uint32_t w = p.begin; w < p.end; ++w)
      if (is_word(decode(document[w], 0).code_point)) out.push_back(fold(document[w]));
  return out;
}

template <std::size_t N>
bool any(const Words& words, const std::array<std::string_view, N>& list) {
  return std::ranges::any_of(words, [&](const std::string& w) { return std::ranges::find(list, w) != list.end(); });
}

template <std::size_t N>
bool any_begins(const Words& words, const std::array<std::string_view, N>& stems) {
  return std::ranges::any_of(words, [&](const std::string& w) {
    return std::ranges::any_of(stems, [&](std::string_view stem) { return w.starts_with(stem); });
  });
}

bool is_infinitive(const std::string& word) {
  return word.ends_with("er") || word.ends_with("ir") || word.ends_with("re");
}

constexpr std::array<std::string_view, 24> praise = {
    "brilliant", "historic",   "hero",        "heroes",    "great",   "excellent", "wonderful", "remarkable",
    "fantastic", "courageous", "brave",       "inspiring", "welcome", "superb",    "terrific",  "outstanding",
    "amazing",   "positive",   "encouraging", "success",   "triumph", "visionary", "beautiful", "exemplary"};

// What it says that one will not speak of: `refuse de commenter`, `n'a pas souhaité réagir`.
bool is_declined(const Words& cue, const Words& content, bool is_english) {
  constexpr std::array<std::string_view, 9> french = {"comment", "reagi",  "repond",  "precise", "detail",
                                                      "exprim",  "devoil", "expliqu", "dire"};
  constexpr std::array<std::string_view, 7> english = {"comment", "say",      "discuss", "answer",
                                                       "respond", "elaborat", "specify"};
  const Words first = content.empty() ? Words{} : Words{content.front()};
  const auto speaks = [&](const Words& words) {
    return is_english ? any_begins(words, english) : any_begins(words, french);
  };
  constexpr std::array<std::string_view, 2> refusing = {"refus", "declin"};
  if (any_begins(cue, refusing)) return speaks(cue) || speaks(first);
  constexpr std::array<std::string_view, 2> would = {"would", "won"};
  constexpr std::array<std::string_view, 3> not_so = {"not", "t", "pas"};
  constexpr std::array<std::string_view, 4> wishing = {"souhait", "voul", "veu", "desir"};
  return any(cue, not_so) && (is_english ? any(cue, would) : any_begins(cue, wishing)) && speaks(cue);
}

// What the words of cue and content tell together, given what was read.
std::optional<Act> act_of_both(const Words& cue, const Words& content, Act read, bool is_english) {
  constexpr std::array<std::string_view, 3> refused = {"ecart", "declin", "dismiss"};
  if (read == Act::deny && any_begins(cue, refused)) return Act::reject;
  constexpr std::array<std::string_view, 1> claims = {"revendiqu"};
  constexpr std::array<std::string_view, 9> deeds = {"attent", "attaqu",  "assassin", "meurtr", "explosion",
                                                     "tir",    "incendi", "enlevem",  "frappe"};
  if (any_begins(cue, claims) && any_begins(content, deeds)) return Act::admit;
  constexpr std::array<std::string_view, 1> smaller = {"downplay"};
  if (read == Act::criticise && any_begins(cue, smaller)) return Act::say;
  if (is_declined(cue, content, is_english)) return Act::decline;
  return std::nullopt;
}

std::optional<Act> act_of_known(const Document& document, const std::vector<Range<Word>>& cue) {
  std::uint32_t last = cue.back().end - 1;
  while (last > cue.back().begin && !is_word(decode(document[last], 0).code_point)) --last;
  return known_cue(document, last).act;
}

bool is_upper_word(const Document& document, std::uint32_t word) {
  return is_upper(decode(document[word], 0).code_point);
}

}  // namespace

std::optional<Act> act_of_cue(const Document& document, const Statement& statement) {
  const Words cue = words_of(document, statement.cue), content = words_of(document, statement.content);
  if (cue.empty()) return std::nullopt;
  const bool is_english = document.language == "en";
  const Act read = statement.act.value;
  constexpr std::array<std::string_view, 3> guilty = {"guilty", "coupable", "coupables"};
  constexpr std::array<std::string_view, 4> not_so = {"not", "non", "n", "ne"};
  constexpr std::array<std::string_view, 2> pleads = {"plead", "plaid"};
  if (any_begins(cue, pleads) && any(cue, guilty)) return any(cue, not_so) ? Act::deny : Act::admit;
  constexpr std::array<std::string_view, 1> refuses = {"refus"};
  constexpr std::array<std::string_view, 4> comment = {"commentaire", "commentaires", "comment", "comments"};
  if (read == Act::reject && any_begins(cue, refuses) && any(content, comment)) return Act::decline;
  constexpr std::array<std::string_view, 2> maintains = {"soutien", "souten"};
  if (read == Act::support && statement.form.value == Form::indirect && !is_english && any_begins(cue, maintains))
    return Act::say;
  constexpr std::array<std::string_view, 4> calls = {"called", "calls", "calling", "call"};
  if (read == Act::criticise && is_english && any(cue, calls) && !content.empty() && any(content, praise))
    return Act::support;
  if (read == Act::request && is_english && cue.back().starts_with("demand")) return Act::demand;
  if (const auto told = act_of_both(cue, content, read, is_english)) return told;
  return act_of_known(document, statement.cue);
}

bool is_told_to(const Document& document, const Statement& statement) {
  if (statement.source.empty() || !statement.addressee.empty()) return false;
  const Words cue = words_of(document, statement.cue);
  if (cue.size() < 2 || statement.source.front().begin > statement.cue.front().begin) return false;
  constexpr std::array<std::string_view, 4> seen = {"vu", "vue", "vus", "vues"};
  constexpr std::array<std::string_view, 2> reflexive = {"s", "se"};
  if (document.language != "en") return any(cue, seen) && any(cue, reflexive) && is_infinitive(cue.back());
  constexpr std::array<std::string_view, 4> being = {"was", "were", "been", "being"};
  constexpr std::array<std::string_view, 4> given = {"refused", "denied", "offered", "promised"};
  return any(cue, being) && std::ranges::find(given, cue.back()) != given.end() && !statement.content.empty();
}

Range<Word> quoted_by(const Document& document, const Statement& statement) {
  if (statement.source.size() != 1 || statement.cue.size() != 1) return {};
  const Range<Word> cue = statement.cue.front(), by = statement.source.front();
  constexpr std::array<std::string_view, 2> quoted = {"quoted", "cited"};
  constexpr std::array<std::string_view, 3> being = {"was", "were", "is"};
  const Words words = words_of(document, statement.cue);
  if (!any(words, quoted) || !any(words, being) || by.begin <= cue.end || fold(document[by.begin - 1]) != "by")
    return {};
  std::uint32_t begin = cue.begin;
  while (begin > 0 && cue.begin - begin < longest_name && is_upper_word(document, begin - 1)) --begin;
  return {begin, cue.begin};
}

void move_apology(const Document& document, Statement& statement) {
  if (statement.act.value != Act::regret || !statement.content.empty() || statement.cue.size() != 1) return;
  const Range<Word> cue = statement.cue.front();
  constexpr std::array<std::string_view, 5> wants = {"exig", "reclam", "demand", "attend", "requ"};
  std::uint32_t what = cue.end;
  while (what > cue.begin && !fold(document[what - 1]).starts_with("excuse") &&
         !fold(document[what - 1]).starts_with("apolog"))
    --what;
  if (what < cue.begin + 2) return;
  std::uint32_t begin = what - 1;
  constexpr std::array<std::string_view, 11> before = {"des", "ses", "d",   "de",     "une", "an",
                                                       "a",   "his", "her", "public", "full"};
  const auto goes_with = [&](std::uint32_t w) {  // `des excuses`, `a public apology`, `d'excuses`
    const bool mark = !is_word(decode(document[w], 0).code_point);
    return mark || std::ranges::find(before, fold(document[w])) != before.end();
  };
  while (begin > cue.begin + 1 && goes_with(begin - 1)) --begin;
  const Words asks = words_of(document, {{cue.begin, begin}});
  if (asks.empty() || !any_begins(Words{asks.back()}, wants)) return;
  statement.act = {asks.back().starts_with("demand") && document.language != "en" ? Act::request : Act::demand, 0.9F};
  statement.content = {{begin, cue.end}};
  statement.cue = {{cue.begin, begin}};
}

}  // namespace dixit
