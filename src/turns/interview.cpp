#include "turns/interview.h"

#include <algorithm>
#include <utility>

#include "document/is_mark.h"
#include "lexicon/turn_words.h"
#include "text/unicode.h"
#include "turns/interviewee.h"
#include "turns/opening_names.h"
#include "turns/plain.h"

namespace dixit::conversation {
namespace {

constexpr std::size_t fewest_questions = 3, fewest_with_names = 2;
constexpr std::uint32_t longest_first_label = 6;  // words and marks

class Interview {
 public:
  Interview(const Document& document, Paragraphs& paragraphs) : document_(document), paragraphs_(paragraphs) {
    for (std::uint32_t p = 0; p + 1 < paragraphs.size(); ++p)
      if (paragraphs.asks(p) && !paragraphs.asks(p + 1)) questions_.push_back(p);
  }

  std::vector<Turn> run() {
    if (questions_.size() < fewest_with_names) return {};
    names_ = OpeningNames(document_, questions_);
    const bool plain = is_told_by_dashes() || are_all_for_one();  // whoever answers
    if (!plain && !is_told_by_names() && !is_told_by_persons() && asked_by_label() < fewest_with_names &&
        !is_labelled_at_first())
      return {};
    interviewee_ = find_interviewee(document_, paragraphs_.words(questions_.front()).begin);
    if (interviewee_ == none) interviewee_ = presented_below();
    if (interviewee_ != none && is_told_of(fold(document_[interviewee_]))) interviewee_ = none;
    if (const Range<Word> named = names_.first(document_); !named.empty()) interviewee_ = named.end - 1;
    if (interviewee_ == none && !plain) return {};
    if (interviewee_ != none) paragraphs_.know({fold(document_[interviewee_])});
    add_prompts();
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
    for (const std::uint32_t q : questions_) named += begins_with_name(q + 1);
    return named >= fewest_with_names && 2 * named >= questions_.size();
  }

  // `Jeanne Roche est charpentière.` at the end.
  std::uint32_t presented_below() const {
    const Range<Word> last = paragraphs_.words(paragraphs_.size() - 1);
    for (const Mention& m : document_.mentions)
      if (m.form == MentionForm::name && m.type == MentionType::person && m.words.begin == last.begin &&
          m.words.size() > 1 && m.words.end < last.end)
        if (const std::string verb = fold(document_[m.words.end]); verb == "est" || verb == "is")
          return m.words.end - 1;
    return none;
  }

  // A president whom every other answer is about does not answer.
  bool is_told_of(const std::string& surname) const {
    std::size_t answers = 0;
    for (const std::uint32_t q : questions_) {
      const Range<Word> answer = paragraphs_.words(q + 1), name = names_.at(document_, answer);
      bool tells = false;
      for (std::uint32_t w = name.empty() ? answer.begin : name.end; w < answer.end; ++w)
        tells |= fold(document_[w]) == surname;
      answers += tells;
    }
    return answers > 1 && 2 * answers >= questions_.size();
  }

  // `LE COURRIER. – Pourquoi ?`, `Jeanne ROCHE. – Parce que …`, and no labels below.
  bool is_labelled_at_first() const {
    const Range<Word> question = paragraphs_.words(questions_.front());
    std::uint32_t w = question.begin;
    while (w < question.end && w < question.begin + longest_first_label && document_[w] != ".") ++w;
    const bool label = w + 1 < question.end && document_[w] == "." && is_mark(document_, w + 1);
    const Range<Word> name = names_.at(document_, paragraphs_.words(questions_.front() + 1));
    return label && !name.empty() && document_[name.end] == ".";
  }

  // `– Pourquoi ?`, and answers without a dash.
  bool is_told_by_dashes() const {
    std::size_t asked = 0, told = 0;
    for (const std::uint32_t q : questions_) {
      if (paragraphs_.is_led_by_dash(q + 1)) return false;
      asked += paragraphs_.is_led_by_dash(q);
      told += paragraphs_.tells_itself(q + 1) || paragraphs_.begins_as_answer(q + 1);
    }
    return asked >= fewest_questions && 4 * asked >= 3 * questions_.size() && told > 0 && addressed() > 0;
  }

  // Most questions have `vous`, and a third of the answers or more `je`.
  bool are_all_for_one() const {
    return questions_.size() > fewest_questions && 2 * addressed() > questions_.size() && told() > 1 &&
           3 * told() >= questions_.size();
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
    if (questions_.size() < fewest_questions || told() < 2) return false;
    if (addressed() > 1 && 2 * told() >= questions_.size()) return true;
    std::size_t openings = 0;  // `Oui, …`
    for (const std::uint32_t q : questions_) openings += paragraphs_.begins_as_answer(q + 1);
    return is_called_so() && (openings > 1 || (addressed() < 2 && 3 * told() >= 2 * questions_.size()));
  }

  // Questions with `vous`.
  std::size_t addressed() const {
    std::size_t count = 0;
    for (const std::uint32_t q : questions_) count += paragraphs_.addresses(q);
    return count;
  }

  // Answers with `je`, or that begin with `Oui`.
  std::size_t told() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const std::uint32_t end = i + 1 < questions_.size() ? questions_[i + 1] : questions_[i] + 2;
      bool tells = paragraphs_.begins_as_answer(questions_[i] + 1);
      for (std::uint32_t p = questions_[i] + 1; p < end; ++p) tells |= paragraphs_.tells_itself(p);
      count += tells;
    }
    return count;
  }

  // `Vous semblez pourtant heureuse.` asks, too; so does whatever stands before an answer that begins with a name,
  // where all do.
  void add_prompts() {
    const bool named = is_told_by_names();
    std::vector<std::uint32_t> all;
    for (std::uint32_t p = questions_.front(); p + 1 < paragraphs_.size(); ++p) {
      const bool asks = std::ranges::binary_search(questions_, p);
      const bool behind_answer = !all.empty() && all.back() + 1 < p && !paragraphs_.asks(p + 1);
      const bool leads = named ? begins_with_name(p + 1) && !begins_with_name(p) : paragraphs_.prompts(p);
      if (asks || (behind_answer && leads)) all.push_back(p);
    }
    questions_ = std::move(all);
  }

  bool begins_with_name(std::uint32_t paragraph) const {
    return !names_.at(document_, paragraphs_.words(paragraph)).empty();
  }

  // One that begins with a name is theirs, of several who answer.
  void add_answers(std::size_t question, std::vector<Turn>& found) {
    const std::uint32_t next = next_question(question);
    std::uint32_t first = questions_[question] + 1;
    while (first + 1 < next && paragraphs_.is_caption(first)) ++first;
    for (std::uint32_t end = first + 1;; ++end) {
      const bool named = end < next && begins_with_name(end);
      const bool over = !named && (end >= next || !paragraphs_.goes_on(end, next == paragraphs_.size(), true));
      if (!over && !named) continue;
      found.push_back(answer(paragraphs_.words(first), paragraphs_.words(end - 1).end));
      if (end > first + 1) paragraphs_.run_on();
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
