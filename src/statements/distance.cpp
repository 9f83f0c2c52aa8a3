#include "statements/distance.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "document/is_mark.h"
#include "document/validate.h"
#include "statements/sentence_of.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr float rule_right = 0.85F;  // of cues with such a word, counted on marked articles
constexpr float least_head = 0.25F;  // probability by the heads alone, of what is not neutral

// Beginnings of folded words.
constexpr std::array<std::string_view, 13> endorsing = {"rappel", "revel", "reconn",    "constat", "conced",
                                                        "admet",  "admis", "avou",      "decouv",  "reveal",
                                                        "remind", "admit", "acknowledg"};
constexpr std::array<std::string_view, 6> doubting = {"pretend", "targu", "claim", "allegu", "purport", "falsely"};
// Of cues that take no side whatever the heads say; not `confirmation`, which is of something that happened.
constexpr std::array<std::string_view, 11> neutral_cues = {"confirme", "confirman", "confirmai", "confirming",
                                                           "confirms", "remarqu",   "observ",    "reaffirm",
                                                           "soulign",  "precis",    "publish"};
// Folded phrases in the cue or up to a few words from it.
struct Aside {
  std::string_view words;
  Distance distance;
};
constexpr std::array<Aside, 15> asides = {{{"a tort", Distance::doubted},
                                           {"sans preuve", Distance::doubted},
                                           {"sans preuves", Distance::doubted},
                                           {"sans aucune preuve", Distance::doubted},
                                           {"sans la moindre preuve", Distance::doubted},
                                           {"sans fondement", Distance::doubted},
                                           {"soi disant", Distance::doubted},
                                           {"faire croire", Distance::doubted},
                                           {"without evidence", Distance::doubted},
                                           {"without any evidence", Distance::doubted},
                                           {"without proof", Distance::doubted},
                                           {"with no evidence", Distance::doubted},
                                           {"a raison de dire", Distance::endorsed},
                                           {"a juste titre", Distance::endorsed},
                                           {"rightly", Distance::endorsed}}};
constexpr std::uint32_t beside = 6;  // words around the cue that may hold an aside

template <std::size_t N>
bool begins(const std::string& word, const std::array<std::string_view, N>& stems) {
  return std::ranges::any_of(stems, [&](std::string_view s) { return word.starts_with(s); });
}

std::optional<AuthorStance> by_cue(const Document& document, const Statement& statement) {
  std::optional<AuthorStance> neutral;
  for (const Range<Word> part : statement.cue)
    for (std::uint32_t w = part.begin; w < part.end; ++w) {
      const std::string word = fold(document[w]);
      if (begins(word, endorsing)) return AuthorStance{{Distance::endorsed, rule_right}, part};
      if (begins(word, doubting)) return AuthorStance{{Distance::doubted, rule_right}, part};
      if (begins(word, neutral_cues)) neutral = AuthorStance{{Distance::neutral, rule_right}, {}};
    }
  return neutral;
}

// The phrase beginning at `word`, if these words stand there.
Range<Word> phrase_at(const Document& document, std::uint32_t word, std::string_view phrase) {
  std::uint32_t at = word;
  while (!phrase.empty()) {
    while (at < document.words.size() && at > word && is_mark(document, at)) ++at;
    if (at >= document.words.size()) return {};
    const std::size_t space = phrase.find(' ');
    if (fold(document[at]) != phrase.substr(0, space)) return {};
    phrase = space == std::string_view::npos ? std::string_view() : phrase.substr(space + 1);
    ++at;
  }
  return {word, at};
}

bool in_content(const Statement& statement, std::uint32_t word) {
  return std::ranges::any_of(statement.content, [&](Range<Word> part) { return part.contains(word); });
}

std::optional<AuthorStance> by_aside(const Document& document, const Statement& statement) {
  for (const Range<Word> part : statement.cue) {
    const Range<Word> sentence = sentence_of(document, part.begin);
    const std::uint32_t begin = std::max(sentence.begin, part.begin - std::min(part.begin, beside));
    const std::uint32_t end = std::min(part.end + beside, sentence.end);
    for (std::uint32_t w = begin; w < end; ++w) {
      if (is_mark(document, w) || in_content(statement, w)) continue;
      for (const Aside& aside : asides)
        if (const Range<Word> words = phrase_at(document, w, aside.words); !words.empty())
          return AuthorStance{{aside.distance, rule_right}, words};
    }
  }
  return std::nullopt;
}

}  // namespace

AuthorStance stance_of(const Document& document, const Statement& statement, const std::vector<float>& heads) {
  const float neutral = heads[static_cast<std::size_t>(Distance::neutral)];
  if (statement.parent != none || statement.polarity.value == Polarity::negated)
    return {{Distance::neutral, std::max(neutral, rule_right)}, {}};
  if (const auto told = by_aside(document, statement)) return *told;
  if (const auto told = by_cue(document, statement)) return *told;
  const auto best = std::max_element(heads.begin() + 1, heads.end());
  if (*best < least_head) return {{Distance::neutral, neutral}, {}};
  return {{static_cast<Distance>(best - heads.begin()), *best},
          statement.cue.empty() ? extent(statement) : statement.cue.front()};
}

}  // namespace dixit
