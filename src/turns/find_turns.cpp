#include "turns/find_turns.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "turns/interview.h"
#include "turns/interviewee.h"
#include "turns/labels.h"
#include "turns/paragraphs.h"

namespace dixit::conversation {
namespace {

constexpr std::size_t fewest_turns = 3, fewest_of_questions = 2;  // the latter where a label says that it asks

// What stands behind labels.
class Labelled {
 public:
  Labelled(const Document& document, Paragraphs& paragraphs)
      : document_(document), paragraphs_(paragraphs), labels_(labels_of(document, paragraphs)) {}

  std::vector<Turn> run() {
    if (!is_conversation()) return {};
    std::unordered_set<std::string> speakers;
    for (const Label& label : labels_)
      if (label.speaker != Speaker::asks && label.speaker != Speaker::answers) speakers.insert(label.key);
    paragraphs_.know(std::move(speakers));
    if (std::ranges::find(labels_, Speaker::answers, &Label::speaker) != labels_.end()) paragraphs_.without_tale();
    const bool apart = questions_apart() > 1;
    const std::unordered_set<std::string> asking = who_ask();
    const std::uint32_t interviewee = find_interviewee(document_, paragraphs_.words(labels_.front().paragraph).begin);
    ends_ = ends_of_names(document_);
    std::vector<Turn> found;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Label& label = labels_[i];
      const std::uint32_t next = i + 1 < labels_.size() ? labels_[i + 1].paragraph : paragraphs_.size();
      const std::uint32_t first = first_of(label);
      if (first >= next || label.speaker == Speaker::nobody || label.speaker == Speaker::paper) continue;
      Turn turn;
      turn.speech = {is_alone(label) ? paragraphs_.words(first).begin : label.behind,
                     paragraphs_.end_of_speech(first, next, apart)};
      if (turn.speech.end > paragraphs_.words(first).end) paragraphs_.run_on();
      if (label.speaker == Speaker::asks) end_with_question(turn, first, next);
      const bool question = turn.speech.end == paragraphs_.words(first).end && paragraphs_.asks(first);
      turn.asks = label.speaker == Speaker::asks || (question && asking.contains(label.key));
      name(turn, label, interviewee);
      found.push_back(turn);
    }
    if (found.size() < fewest_of_questions) found.clear();
    return found;
  }

 private:
  bool is_alone(const Label& label) const { return label.behind == paragraphs_.words(label.paragraph).end; }
  std::uint32_t first_of(const Label& label) const { return label.paragraph + (is_alone(label) ? 1 : 0); }

  // Do labels alternate, one of a person's or an answer's twice, or after a question?
  bool is_conversation() const {
    std::unordered_map<std::string, std::size_t> count;
    std::size_t speak = 0, changes = 0, converse = 0;
    bool asks = false, somebody = false, again = false;
    const Label* last = nullptr;
    for (const Label& label : labels_) {
      if (label.speaker == Speaker::nobody) continue;
      ++speak;
      again |= ++count[label.key] > 1;
      changes += last && last->key != label.key;
      last = &label;
      asks |= label.speaker == Speaker::asks || label.speaker == Speaker::answers;
      somebody |= label.speaker != Speaker::asks && label.speaker != Speaker::body && label.speaker != Speaker::paper &&
                  label.speaker != Speaker::unnamed;
      if (first_of(label) < paragraphs_.size()) converse += paragraphs_.converses(first_of(label));
    }
    if (!somebody || speak < (asks ? fewest_of_questions : fewest_turns) || !(again || asks)) return false;
    if (count.size() == 1) return questions_apart() > 1;
    return 2 * changes + 1 >= speak && (asks || (converse > 1 && 4 * converse >= speak));
  }

  // Those of whose turns half are questions: a minister who asks back asks nothing.
  std::unordered_set<std::string> who_ask() const {
    std::unordered_map<std::string, int> more;  // questions than others
    for (const Label& label : labels_)
      if (first_of(label) < paragraphs_.size()) more[label.key] += paragraphs_.asks(first_of(label)) ? 1 : -1;
    std::unordered_set<std::string> asking;
    for (const auto& [key, count] : more)
      if (count >= 0) asking.insert(key);
    return asking;
  }

  // Paragraphs that ask, right before one with a label, which does not ask itself.
  std::size_t questions_apart() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (const std::uint32_t p = labels_[i].paragraph;
          p > 0 && labels_[i].speaker != Speaker::asks && (i == 0 || labels_[i - 1].paragraph + 1 < p))
        count += paragraphs_.asks(p - 1);
    return count;
  }

  // What follows a question is no part of it.
  void end_with_question(Turn& turn, std::uint32_t paragraph, std::uint32_t next) const {
    for (std::uint32_t p = paragraph; p < next && paragraphs_.words(p).end < turn.speech.end; ++p)
      if (paragraphs_.ends_with_question(p)) turn.speech.end = paragraphs_.words(p).end;
  }

  void name(Turn& turn, const Label& label, std::uint32_t interviewee) const {
    if (label.speaker == Speaker::answers) turn.speaker = interviewee;
    if (label.speaker == Speaker::initials)
      if (const auto end = ends_.find(label.key); end != ends_.end()) turn.speaker = end->second;
    if (label.speaker == Speaker::role) turn.speaker = label.named;
    const bool lettered = label.key.size() == 1 || label.key == "question" || label.key == "questions";
    if (label.speaker != Speaker::answers && !lettered) turn.label = label.words;
  }

  const Document& document_;
  Paragraphs& paragraphs_;
  std::vector<Label> labels_;
  std::unordered_map<std::string, std::uint32_t> ends_;  // of names, by their last words
};

}  // namespace

std::vector<Turn> find_turns(const Document& document) {
  Paragraphs paragraphs(document);
  std::vector<Turn> found = Labelled(document, paragraphs).run();
  return found.empty() ? answers_of_interview(document, paragraphs) : found;
}

}  // namespace dixit::conversation
