#include "accounts/label.h"

#include <algorithm>

#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::uint32_t most_words = 12;
constexpr std::size_t most_compared = 8;  // answers
constexpr float enough = 5;               // weight of a run that says something

struct Run {
  std::uint32_t document = 0;
  Range<Word> words;
  float weight = 0;
};

class Labeller {
 public:
  Labeller(std::span<const Document> documents, const Vocabulary& vocabulary)
      : documents_(documents), vocabulary_(vocabulary) {}

  void compare(const Candidate& a, const Candidate& b) {
    const Range<Word> x = start(a), y = start(b);
    std::vector<std::uint32_t> before(y.size() + 1), now(y.size() + 1);
    for (std::uint32_t i = 0; i < x.size(); ++i) {
      for (std::uint32_t j = 0; j < y.size(); ++j) {
        const bool same = alike(a.document, x.begin + i, b.document, y.begin + j);
        now[j + 1] = same ? before[j] + 1 : 0;
        if (same) keep(a.document, {x.begin + i + 1 - now[j + 1], x.begin + i + 1});
      }
      std::swap(before, now);
    }
  }

  const Run& best() const { return best_; }

  std::string text(std::uint32_t document, Range<Word> words) const {
    while (!words.empty() && edge(document, words.begin)) ++words.begin;
    while (!words.empty() && edge(document, words.end - 1)) --words.end;
    std::string out;
    for (const char c : documents_[document](words)) {
      const bool space = c == '\n' || c == '\t' || c == ' ';
      if (!space || !out.ends_with(' ')) out += space ? ' ' : c;
    }
    return out;
  }

  static constexpr std::uint32_t longest = 60;
  static Range<Word> start(const Candidate& c) {
    return {c.words.begin, std::min(c.words.end, c.words.begin + longest)};
  }

 private:
  bool alike(std::uint32_t a, std::uint32_t i, std::uint32_t b, std::uint32_t j) const {
    const std::uint32_t x = vocabulary_.key(a, i), y = vocabulary_.key(b, j);
    if (x != none || y != none) return x == y;
    return fold(documents_[a][i]) == fold(documents_[b][j]);
  }

  bool edge(std::uint32_t document, std::uint32_t word) const {
    if (vocabulary_.key(document, word) != none) return false;
    const std::string folded = fold(documents_[document][word]);
    return !find_determiner(folded) || folded == "de" || folded == "d";
  }

  void keep(std::uint32_t document, Range<Word> words) {
    if (words.size() > most_words) words.begin = words.end - most_words;
    const float weight = vocabulary_.weight(vocabulary_.keys(document, words));
    if (weight > best_.weight) best_ = {document, words, weight};
  }

  std::span<const Document> documents_;
  const Vocabulary& vocabulary_;
  Run best_;
};

}  // namespace

std::string label_of(std::span<const Document> documents, std::span<const Candidate> candidates,
                     const Vocabulary& vocabulary, const Question& question) {
  Labeller labeller(documents, vocabulary);
  const std::size_t count = std::min(most_compared, question.answers.size());
  for (std::size_t x = 0; x < count; ++x)
    for (std::size_t y = x + 1; y < count; ++y)
      labeller.compare(candidates[question.answers[x].candidates.front()],
                       candidates[question.answers[y].candidates.front()]);
  if (labeller.best().weight >= enough) return labeller.text(labeller.best().document, labeller.best().words);
  const auto surest = std::ranges::max_element(question.answers, {}, &Answer::fit);
  const Candidate& c = candidates[surest->candidates.front()];
  const Range<Word> head{c.words.begin, std::min(c.words.end, c.words.begin + most_words)};
  std::string text = labeller.text(c.document, head);
  if (text.empty()) text = documents[c.document](head);
  return head.end < c.words.end ? text + " …" : text;
}

}  // namespace dixit::comparison
