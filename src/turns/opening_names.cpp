#include "turns/opening_names.h"

#include <algorithm>
#include <unordered_map>

#include "document/is_mark.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"
#include "turns/plain.h"

namespace dixit::conversation {
namespace {

constexpr std::uint32_t longest_opening_name = 5;  // words and marks

// `Éliane Roche Parti`, `FARY -`; not `Éliane Roche a dit`.
bool ends_there(const Document& document, std::uint32_t word, std::uint32_t end) {
  if (word + 1 >= end) return false;
  const char32_t first = decode(document[word], 0).code_point;
  if (is_word(first)) return document.language != "en" && is_upper(first);  // not `Kofi Annan Foundation`
  return document[word] != "," && document[word] != "'" && document[word] != "’" && document[word] != "(" &&
         !(document[word] == "-" && document.words[word - 1].text.end == document.words[word].text.begin);
}

// Not `Mr`, `The White`, `President`; one word alone only before a mark: `FARY - Non`.
bool may_be_name(const Document& document, Range<Word> words) {
  const std::string first = fold(document[words.begin]);
  if (find_civility(first) || find_determiner(first) || find_headword(first)) return false;
  return words.size() > 1 || (words.end < document.words.size() && is_mark(document, words.end));
}

// Not `Le` of `Éliane Roche Le pont`.
bool may_end_name(const Document& document, std::uint32_t word) {
  const std::string folded = fold(document[word]);
  return !is_stop_word(folded) && !find_determiner(folded) && !find_pronoun(folded);
}

bool begin_with_capitals(const Document& document, Range<Word> words) {
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (!is_mark(document, w) && !is_upper(decode(document[w], 0).code_point)) return false;
  return true;
}

}  // namespace

OpeningNames::OpeningNames(const Document& document, const std::vector<std::uint32_t>& questions) {
  std::unordered_map<std::string, std::size_t> begun;
  std::unordered_set<std::uint32_t> opening;  // first words of paragraphs, where a name may be read too long
  for (std::uint32_t p = questions.empty() ? 0 : questions.front() + 1; p < document.paragraphs.size(); ++p)
    answers_.push_back(p);
  for (const std::uint32_t p : answers_) {
    const Range<Word> answer = document.paragraphs[p].words;
    for (std::uint32_t end = answer.begin + 2; end <= std::min(answer.begin + longest_opening_name, answer.end); ++end)
      if (!is_mark(document, end - 1) && ends_there(document, end, answer.end))
        ++begun[plain(document, {answer.begin, end})];
  }
  for (const std::uint32_t p : answers_) opening.insert(document.paragraphs[p].words.begin);
  for (const std::uint32_t p : answers_) {
    const Range<Word> answer = document.paragraphs[p].words;
    std::string repeated;
    for (std::uint32_t end = answer.begin + 2; end <= std::min(answer.begin + longest_opening_name, answer.end); ++end)
      if (const std::string name = plain(document, {answer.begin, end});
          may_end_name(document, end - 1) && begin_with_capitals(document, {answer.begin, end}) &&
          name.find(' ') != std::string::npos && begun[name] > 1)
        repeated = name;  // the longest
    if (!repeated.empty()) names_.insert(repeated);
  }
  for (const Mention& m : document.mentions)
    if (m.form == MentionForm::name && m.type == MentionType::person && !opening.contains(m.words.begin))
      names_.insert(plain(document, m.words));
  const std::string title = plain_title(document);
  for (const auto& [name, count] : begun)
    if (name.find(' ') != std::string::npos && title.find(name) != std::string::npos) names_.insert(name);
}

Range<Word> OpeningNames::at(const Document& document, Range<Word> paragraph) const {
  const std::uint32_t last = std::min(paragraph.begin + longest_opening_name, paragraph.end);
  for (std::uint32_t end = last; end > paragraph.begin; --end)
    if (!is_mark(document, end - 1) && ends_there(document, end, paragraph.end) &&
        names_.contains(plain(document, {paragraph.begin, end})) && may_be_name(document, {paragraph.begin, end}))
      return {paragraph.begin, end};
  return {};
}

Range<Word> OpeningNames::first(const Document& document) const {
  for (const std::uint32_t answer : answers_)
    if (const Range<Word> name = at(document, document.paragraphs[answer].words); !name.empty()) return name;
  return {};
}

std::uint32_t behind_marks(const Document& document, std::uint32_t word, std::uint32_t end) {
  while (word + 1 < end && is_mark(document, word) && document[word] != "\"" && document[word] != "«" &&
         document[word] != "“")
    ++word;
  return word;
}

}  // namespace dixit::conversation
