#include "accounts/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "accounts/common_words.h"
#include "accounts/concepts.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

// The news at large counts as this many sentences of the articles, which may be few.
constexpr float background = 40;

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return '0' <= c && c <= '9'; });
}

// Empty: none.
std::string key_of(std::string_view language, std::string_view word) {
  if (!is_word(decode(word, 0).code_point)) return {};
  std::string folded = fold(word);
  if (is_number(folded)) return folded;
  if (count_code_points(folded) < 3 || is_stop_word(folded) || is_auxiliary(folded) || find_pronoun(folded) ||
      find_determiner(folded))
    return {};
  const std::string_view stem = event_stem(folded);
  const std::string_view one = concept_of(language, stem);
  return one.empty() ? std::string(stem) : '=' + std::string(one);
}

}  // namespace

Vocabulary::Vocabulary(std::span<const Document> documents) {
  std::unordered_map<std::string, std::uint32_t> index;
  std::vector<float> share, count;
  std::vector<std::uint32_t> seen;  // the sentence that was the last to have it, counted through
  std::uint32_t sentences = 0;
  for (const Document& document : documents) {
    auto& words = words_.emplace_back(document.words.size(), none);
    for (std::uint32_t w = 0; w < document.words.size(); ++w) {
      const std::string name = key_of(document.language, document[w]);
      if (name.empty()) continue;
      const auto [found, added] = index.emplace(name, static_cast<std::uint32_t>(share.size()));
      if (added) {
        share.push_back(common_share(document.language, event_key(name)));
        count.push_back(0);
        seen.push_back(0);
      }
      words[w] = found->second;
    }
    for (const Sentence& sentence : document.sentences) {
      ++sentences;
      for (std::uint32_t w = sentence.words.begin; w < sentence.words.end; ++w) {
        if (words[w] == none || seen[words[w]] == sentences) continue;
        seen[words[w]] = sentences;
        ++count[words[w]];
      }
    }
  }
  const float all = static_cast<float>(sentences) + background;
  for (std::size_t k = 0; k < share.size(); ++k)
    weights_.push_back(std::log((all + 1) / (count[k] + background * std::min(share[k], 1.F) + .5F)));
}

std::vector<std::uint32_t> Vocabulary::keys(std::uint32_t document, Range<Word> words) const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (words_[document][w] != none) out.push_back(words_[document][w]);
  std::ranges::sort(out);
  const auto rest = std::ranges::unique(out);
  out.erase(rest.begin(), rest.end());
  return out;
}

float Vocabulary::weight(const std::vector<std::uint32_t>& keys) const {
  float sum = 0;
  for (const std::uint32_t key : keys) sum += weights_[key];
  return sum;
}

Shared shared(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  Shared out;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] < b[j]) {
      ++i;
    } else if (b[j] < a[i]) {
      ++j;
    } else {
      out.weight += vocabulary.weight(a[i]);
      out.rarest = std::max(out.rarest, vocabulary.weight(a[i]));
      ++i;
      ++j;
    }
  }
  return out;
}

}  // namespace dixit::comparison
