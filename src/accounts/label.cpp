#include "accounts/label.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::uint32_t most_words = 12;
constexpr std::size_t most_answers = 8;
constexpr std::size_t fewest_telling = 2;
constexpr float enough = 5;  // weight of a run that says something

struct Run {
  std::uint32_t document = 0;
  Range<Word> words;
  float weight = 0;
  bool cut = false;         // the two have more words in common
  std::uint32_t first = 0;  // word of its passage
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
        if (same) keep(a.document, {x.begin + i + 1 - now[j + 1], x.begin + i + 1}, x.begin);
      }
      std::swap(before, now);
    }
  }

  const Run& best() const { return best_; }

  // With the article that stands before it: `l'encontre` of `à l'encontre`.
  std::string text(const Run& run) const {
    const Document& document = documents_[run.document];
    Range<Word> words = run.words;
    const auto before = [&](std::uint32_t back) { return fold(document[words.begin - back]); };
    const bool apart = words.begin >= run.first + 2 && !is_word(decode(document[words.begin - 1], 0).code_point);
    const std::uint32_t back = apart ? 2 : 1;  // `l`, an apostrophe
    if (words.begin >= run.first + back && find_determiner(before(back)) && !begins_with_article(run))
      words.begin -= back;
    return text(run.document, words) + (run.cut ? " …" : "");
  }

  // `whole`: they end where the passage does, so that its last small word belongs to them (`he was sent for`).
  std::string text(std::uint32_t document, Range<Word> words, bool whole = false) const {
    const auto is_mark = [&](std::uint32_t w) { return !is_word(decode(documents_[document][w], 0).code_point); };
    while (!words.empty() && !begins(document, words.begin)) ++words.begin;
    while (!words.empty() && (whole ? is_mark(words.end - 1) : vocabulary_.key(document, words.end - 1) == none))
      --words.end;
    return in_one_line(document, words);
  }

  std::string in_one_line(std::uint32_t document, Range<Word> words) const {
    const std::string text = without_half_quotes(std::string(documents_[document](words)));
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const Decoded c = decode(text, at);
      if (!is_space(c.code_point))
        out.append(text, at, c.size);
      else if (!out.empty() && !out.ends_with(' '))
        out += ' ';
      at += c.size;
    }
    return out;
  }

  // Words that tell something: one, or a number alone, is no title.
  std::size_t telling(std::uint32_t document, Range<Word> words) const {
    std::size_t count = 0;
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      if (vocabulary_.key(document, w) != none && !is_digit(decode(documents_[document][w], 0).code_point)) ++count;
    return count;
  }

  static constexpr std::uint32_t longest = 60;
  static Range<Word> start(const Candidate& c) {
    return {c.words.begin, std::min(c.words.end, c.words.begin + longest)};
  }

 private:
  bool begins_with_article(const Run& run) const {
    return find_determiner(fold(documents_[run.document][run.words.begin])) != nullptr;
  }

  bool alike(std::uint32_t a, std::uint32_t i, std::uint32_t b, std::uint32_t j) const {
    const std::uint32_t x = vocabulary_.key(a, i), y = vocabulary_.key(b, j);
    if (x != none || y != none) return x == y;
    return fold(documents_[a][i]) == fold(documents_[b][j]);
  }

  // `000` of `5.000`.
  static bool is_rest_of_number(const Document& document, std::uint32_t word) {
    const auto digit = [&](std::uint32_t w) { return is_digit(decode(document[w], 0).code_point); };
    const auto glued = [&](std::uint32_t w) { return document.words[w].text.end == document.words[w + 1].text.begin; };
    return word > 1 && digit(word) && (document[word - 1] == "." || document[word - 1] == ",") && glued(word - 1) &&
           digit(word - 2) && glued(word - 2);
  }

  // A word that tells something, its article, `il`, `ne`; not `que`, `de`, a mark.
  bool begins(std::uint32_t document, std::uint32_t word) const {
    const std::string_view text = documents_[document][word];
    if (is_rest_of_number(documents_[document], word)) return false;
    if (vocabulary_.key(document, word) != none) return true;
    const std::string folded = fold(text);
    if (folded == "de" || folded == "d") return false;
    if (folded == "qui" || folded == "who") return true;
    return find_determiner(folded) || find_pronoun(folded) || folded == "ne" || folded == "n" || folded == "not";
  }

  // A mark of quotation whose other one was cut off.
  static std::string without_half_quotes(std::string text) {
    for (const auto& [open, close] : {std::pair("\"", "\""), std::pair("«", "»"), std::pair("“", "”")}) {
      const bool one = std::string_view(open) == close;
      const std::size_t opened = count(text, open), closed = one ? 0 : count(text, close);
      if (one ? opened % 2 == 0 : opened == closed) continue;
      erase(text, open);
      erase(text, close);
    }
    return text;
  }

  static std::size_t count(std::string_view text, std::string_view mark) {
    std::size_t found = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
      ++found;
    return found;
  }

  static void erase(std::string& text, std::string_view mark) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
  }

  // Of a longer one its beginning.
  void keep(std::uint32_t document, Range<Word> words, std::uint32_t first) {
    if (words.size() > most_words) {
      best_.cut = best_.cut || (best_.document == document && best_.words.begin == words.begin);
      return;
    }
    const float weight = vocabulary_.weight(vocabulary_.keys(document, words));
    if (weight > best_.weight && telling(document, words) >= fewest_telling)
      best_ = {document, words, weight, false, first};
  }

  std::span<const Document> documents_;
  const Vocabulary& vocabulary_;
  Run best_;
};

}  // namespace

std::string label_of(std::span<const Document> documents, std::span<const Candidate> candidates,
                     const Vocabulary& vocabulary, const Question& question) {
  Labeller labeller(documents, vocabulary);
  const std::size_t count = std::min(most_answers, question.answers.size());
  for (std::size_t x = 0; x < count; ++x)
    for (std::size_t y = x + 1; y < count; ++y)
      labeller.compare(candidates[question.answers[x].candidates.front()],
                       candidates[question.answers[y].candidates.front()]);
  if (labeller.best().weight >= enough) return labeller.text(labeller.best());
  const auto surest = std::ranges::max_element(question.answers, {}, &Answer::fit);
  const Candidate& c = candidates[surest->candidates.front()];
  const Range<Word> head{c.words.begin, std::min(c.words.end, c.words.begin + most_words)};
  std::string text = labeller.text(c.document, head, head.end == c.words.end);
  if (text.empty()) text = labeller.in_one_line(c.document, head);
  return head.end < c.words.end ? text + " …" : text;
}

}  // namespace dixit::comparison
