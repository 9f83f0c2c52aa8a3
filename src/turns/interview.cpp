#include "turns/interview.h"

#include <utility>

#include "lexicon/turn_words.h"
#include "text/unicode.h"
#include "turns/interviewee.h"
#include "turns/opening_names.h"

namespace dixit::conversation {
namespace {

constexpr std::size_t fewest_questions = 3, fewest_with_names = 2;

class Interview {
 public:
  Interview(const Document& document, Paragraphs& paragraphs) : document_(document), paragraphs_(paragraphs) {
    for (std::uint32_t p = 0; p + 1 < paragraphs.size(); ++p)
      if (paragraphs.asks(p) && !paragraphs.asks(p + 1)) questions_.push_back(p);
  }

  std::vector<Turn> run() {
    if (questions_.size() < fewest_with_names) return {};
    names_ = OpeningNames(document_, questions_);
    if (!is_told_by_names() && !is_told_by_persons() && asked_by_label() < fewest_with_names) return {};
    interviewee_ = find_interviewee(document_, paragraphs_.words(questions_.front()).begin);
    if (const Range<Word> named = names_.first(document_); !named.empty()) interviewee_ = named.end - 1;
    if (interviewee_ == none) return {};
    paragraphs_.know({fold(document_[interviewee_])});
    std::vector<Turn> found;
    for (std::size_t i = 0; i < questions_.size(); ++i) add_answers(i, found);
    return found;
  }

 private:
  std::uint32_t next_question(std::size_t i) const {
    return i + 1 < questions_.size() ? questions_[i + 1] : paragraphs_.size();
  }

  bool is_told_by_names() const {
    std::size_t named = 0;
    for (const std::uint32_t q : questions_) named += !names_.at(document_, paragraphs_.words(q + 1)).empty();
    return named >= fewest_with_names && 2 * named >= questions_.size();
  }

  // `Entretien.` above the first question.
  bool is_called_so() const {
    for (std::uint32_t w = 0; w < paragraphs_.words(questions_.front()).begin; ++w)
      if (names_interview(fold(document_[w]))) return true;
    return false;
  }

  // `Q: Why?`
  std::size_t asked_by_label() const {
    std::size_t count = 0;
    for (const std::uint32_t q : questions_) {
      const Range<Word> w = paragraphs_.words(q);
      count += w.size() > 2 && document_[w.begin + 1] == ":" && asks_in_turn(fold(document_[w.begin]));
    }
    return count;
  }

  bool is_told_by_persons() const {
    std::size_t addressed = 0, told = 0;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      addressed += paragraphs_.addresses(questions_[i]);
      const std::uint32_t end = i + 1 < questions_.size() ? questions_[i + 1] : questions_[i] + 2;
      bool tells = false;
      for (std::uint32_t p = questions_[i] + 1; p < end; ++p) tells |= paragraphs_.tells_itself(p);
      told += tells;
    }
    if (questions_.size() < fewest_questions || told < 2) return false;
    const bool most = 3 * told >= 2 * questions_.size();
    return addressed > 1 ? 2 * told >= questions_.size() : most && is_called_so();
  }

  // One that begins with a name is theirs, of several who answer.
  void add_answers(std::size_t question, std::vector<Turn>& found) const {
    const std::uint32_t next = next_question(question);
    std::uint32_t first = questions_[question] + 1;
    while (first + 1 < next && paragraphs_.is_caption(first)) ++first;
    for (std::uint32_t end = first + 1;; ++end) {
      const bool named = end < next && !names_.at(document_, paragraphs_.words(end)).empty();
      const bool over = !named && (end >= next || !paragraphs_.goes_on(end, next == paragraphs_.size(), true));
      if (!over && !named) continue;
      found.push_back(answer(paragraphs_.words(first), paragraphs_.words(end - 1).end));
      if (over) return;
      first = end;
    }
  }

  Turn answer(Range<Word> paragraph, std::uint32_t end) const {
    Turn turn;
    turn.label = names_.at(document_, paragraph);
    const std::uint32_t begin =
        turn.label.empty() ? paragraph.begin : behind_marks(document_, turn.label.end, paragraph.end);
    turn.speech = {begin, end};
    if (turn.label.empty()) turn.speaker = interviewee_;
    return turn;
  }

  const Document& document_;
  Paragraphs& paragraphs_;
  std::vector<std::uint32_t> questions_;  // paragraphs
  OpeningNames names_;
  std::uint32_t interviewee_ = none;  // the last word of the name
};

}  // namespace

std::vector<Turn> answers_of_interview(const Document& document, Paragraphs& paragraphs) {
  return Interview(document, paragraphs).run();
}

}  // namespace dixit::conversation
