#include "turns/find_turns.h"

#include <algorithm>
#include <map>
#include <string>

#include "lexicon/turn_words.h"
#include "text/unicode.h"
#include "turns/interviewee.h"
#include "turns/labels.h"
#include "turns/opening_names.h"
#include "turns/plain.h"

namespace dixit::conversation {
namespace {

constexpr std::size_t fewest_turns = 3, fewest_of_questions = 2;  // the latter where a label says that it asks
constexpr std::size_t fewest_questions = 3;                       // of an interview without labels
constexpr std::uint32_t longest_question = 70;                    // words and marks

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document), labels_(labels_of(document)) {
    quoted_.assign(document.words.size(), false);
    for (const Quotation& q : document.quotations)
      for (std::uint32_t w = q.words.begin; w < q.words.end; ++w) quoted_[w] = true;
    mark_narrated();
  }

  std::vector<Turn> run() {
    if (is_conversation()) return labelled();
    return is_interview() ? asked() : std::vector<Turn>{};
  }

 private:
  std::uint32_t paragraphs() const { return static_cast<std::uint32_t>(document_.paragraphs.size()); }
  Range<Word> words(std::uint32_t paragraph) const { return document_.paragraphs[paragraph].words; }

  // A paragraph that asks: short, with its mark last, not within a quotation.
  bool is_question(std::uint32_t paragraph) const {
    const Range<Word> w = words(paragraph);
    return w.size() <= longest_question && document_[w.end - 1] == "?" && !quoted_[w.end - 1];
  }

  template <class Is>
  bool any_word(std::uint32_t paragraph, Is&& is) const {
    for (std::uint32_t w = words(paragraph).begin; w < words(paragraph).end; ++w)
      if (!quoted_[w] && is(fold(document_[w]))) return true;
    return false;
  }
  bool addresses(std::uint32_t paragraph) const { return any_word(paragraph, is_second_person); }
  bool tells_itself(std::uint32_t paragraph) const { return any_word(paragraph, is_first_person); }

  // Do labels alternate, one of a person's or an answer's twice, or after a question?
  bool is_conversation() const {
    std::map<std::string, std::size_t> count;
    std::size_t changes = 0;
    bool asks = false, somebody = false;
    std::size_t speak = 0;
    const Label* last = nullptr;
    for (const Label& label : labels_) {
      if (label.speaker == Speaker::nobody) continue;
      ++speak;
      ++count[label.key];
      changes += last && last->key != label.key;
      last = &label;
      asks |= label.speaker == Speaker::asks || label.speaker == Speaker::answers;
      somebody |= label.speaker != Speaker::asks && label.speaker != Speaker::body && label.speaker != Speaker::unnamed;
    }
    const bool again = std::ranges::any_of(count, [](const auto& c) { return c.second > 1; });
    if (!somebody || speak < (asks ? fewest_of_questions : fewest_turns) || !(again || asks)) return false;
    if (count.size() == 1) return questions_apart() > 1;
    return 2 * changes + 1 >= speak && (asks || converses());
  }

  // Do two of the paragraphs with a label, and a quarter of them, speak to somebody: `je`, `vous`, a question?
  bool converses() const {
    std::size_t speak = 0, paragraphs_with = 0;
    for (const Label& label : labels_) {
      if (label.speaker == Speaker::nobody) continue;
      const bool alone = label.behind == words(label.paragraph).end;
      const std::uint32_t p = label.paragraph + (alone && label.paragraph + 1 < paragraphs() ? 1 : 0);
      const auto person = [](const std::string& word) { return is_first_person(word) || is_second_person(word); };
      speak += is_question(p) || std::any_of(document_.words.begin() + words(p).begin, document_.words.begin() + words(p).end,
                                             [&](const Word& w) { return person(fold(document_[w.text])); });
      ++paragraphs_with;
    }
    return speak > 1 && 4 * speak >= paragraphs_with;
  }

  // Paragraphs that ask, right before one with a label.
  std::size_t questions_apart() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (const std::uint32_t p = labels_[i].paragraph; p > 0 && (i == 0 || labels_[i - 1].paragraph + 1 < p))
        count += is_question(p - 1);
    return count;
  }

  // What is told of one of those who speak, in a sentence of its own, is the paper's.
  void mark_narrated() {
    narrated_.assign(document_.paragraphs.size(), false);
    std::uint32_t p = 0;
    std::vector<std::uint32_t> paragraph_of(document_.words.size(), 0);
    for (; p < paragraphs(); ++p)
      for (std::uint32_t w = words(p).begin; w < words(p).end; ++w) paragraph_of[w] = p;
    for (const Statement& s : document_.statements) {
      if (s.source.empty() || s.cue.empty() || s.parent != none) continue;
      const std::string last = fold(document_[s.source.front().end - 1]);
      const auto speaks = [&](const Label& label) { return label.key == last; };
      if (std::ranges::any_of(labels_, speaks) || last == interviewee_key_) narrated_[paragraph_of[s.trigger]] = true;
    }
  }

  // Does the paragraph go on with what is said in the turn before it?
  bool goes_on(std::uint32_t paragraph, bool last_turn, bool questions_apart) const {
    if (narrated_[paragraph] || any_word(paragraph, gathers_words) || is_caption(paragraph)) return false;
    if (questions_apart && is_question(paragraph)) return false;
    return !last_turn || tells_itself(paragraph) || addresses(paragraph);
  }

  // `Photo : … © Agence`
  bool is_caption(std::uint32_t paragraph) const {
    return document_(words(paragraph)).find("©") != std::string_view::npos;
  }

  // From a paragraph to where the next one speaks, or the paper does.
  std::uint32_t end_of_speech(std::uint32_t paragraph, std::uint32_t next, bool questions_apart) const {
    std::uint32_t end = paragraph + 1;
    while (end < next && goes_on(end, next == paragraphs(), questions_apart)) ++end;
    return words(end - 1).end;
  }

  std::vector<Turn> labelled() const {
    std::vector<Turn> found;
    const bool apart = questions_apart() > 1;
    const std::uint32_t interviewee = find_interviewee(document_, words(labels_.front().paragraph).begin);
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Label& label = labels_[i];
      const std::uint32_t next = i + 1 < labels_.size() ? labels_[i + 1].paragraph : paragraphs();
      const bool alone = label.behind == words(label.paragraph).end;
      const std::uint32_t first = alone ? label.paragraph + 1 : label.paragraph;
      if (first >= next || label.speaker == Speaker::nobody || is_own_paper(label)) continue;
      Turn turn;
      turn.speech = {alone ? words(first).begin : label.behind, end_of_speech(first, next, apart)};
      if (label.speaker == Speaker::asks) end_with_question(turn, first, next);
      turn.asks = label.speaker == Speaker::asks || is_short_question(turn);
      name(turn, label, interviewee);
      found.push_back(turn);
    }
    return found;
  }

  bool is_short_question(const Turn& turn) const {
    return turn.speech.size() <= longest_question && document_[turn.speech.end - 1] == "?";
  }

  // What follows a question is no part of it.
  void end_with_question(Turn& turn, std::uint32_t paragraph, std::uint32_t next) const {
    for (std::uint32_t p = paragraph; p < next && words(p).end <= turn.speech.end; ++p)
      if (document_[words(p).end - 1] == "?") return turn.speech.end = words(p).end, void();
  }

  void name(Turn& turn, const Label& label, std::uint32_t interviewee) const {
    if (label.speaker == Speaker::answers) turn.speaker = interviewee;
    if (label.speaker == Speaker::initials) turn.speaker = end_of_name(document_, label.key);
    const bool lettered = label.key.size() == 1 || label.key == "question" || label.key == "questions";
    if (turn.speaker == none && label.speaker != Speaker::answers && !lettered) turn.label = label.words;
  }

  bool is_own_paper(const Label& label) const {
    return label.speaker == Speaker::body && (plain(document_.outlet) + ' ').starts_with(plain(document_, label.words) + ' ');
  }

  // Three questions or more that say `vous`, half of the answers with `je` or `nous`, and one who is named above.
  bool is_interview() {
    std::vector<std::uint32_t> questions;
    for (std::uint32_t p = 0; p + 1 < paragraphs(); ++p)
      if (is_question(p) && !is_question(p + 1)) questions.push_back(p);
    if (questions.size() < fewest_questions) return false;
    std::size_t addressed = 0, told = 0;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      addressed += addresses(questions[i]);
      const std::uint32_t end = i + 1 < questions.size() ? questions[i + 1] : questions[i] + 2;
      bool tells = false;
      for (std::uint32_t p = questions[i] + 1; p < end; ++p) tells |= tells_itself(p);
      told += tells;
    }
    if (addressed < 2 || 2 * told < questions.size() || told < 2) return false;
    opening_names_ = OpeningNames(document_, questions);
    interviewee_ = find_interviewee(document_, words(questions.front()).begin);
    if (const Range<Word> named = opening_names_.first(document_); !named.empty()) interviewee_ = named.end - 1;
    if (interviewee_ == none) return false;
    interviewee_key_ = fold(document_[interviewee_]);
    mark_narrated();
    questions_ = std::move(questions);
    return true;
  }

  // Each answer; one that begins with a name is theirs, and so are those after it, of what has one speaker.
  std::vector<Turn> asked() const {
    std::vector<Turn> found;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const std::uint32_t next = i + 1 < questions_.size() ? questions_[i + 1] : paragraphs();
      std::uint32_t first = questions_[i] + 1;
      while (first + 1 < next && is_caption(first)) ++first;
      std::uint32_t end = first + 1;
      for (;; ++end) {
        const bool over = end >= next || !goes_on(end, next == paragraphs(), true);
        if (!over && opening_names_.at(document_, words(end)).empty()) continue;
        found.push_back(answer(words(first).begin, words(end - 1).end, words(first)));
        if (over) break;
        first = end;
      }
    }
    return found;
  }

  Turn answer(std::uint32_t begin, std::uint32_t end, Range<Word> paragraph) const {
    Turn turn;
    turn.label = opening_names_.at(document_, paragraph);
    turn.speech = {turn.label.empty() ? begin : behind_marks(document_, turn.label.end, paragraph.end), end};
    if (turn.label.empty()) turn.speaker = interviewee_;
    return turn;
  }

  const Document& document_;
  std::vector<Label> labels_;
  std::vector<bool> quoted_;                        // of each word
  std::vector<bool> narrated_;                      // of each paragraph
  std::vector<std::uint32_t> questions_;            // paragraphs
  OpeningNames opening_names_;
  std::uint32_t interviewee_ = none;                // the last word of the name
  std::string interviewee_key_;
};

}  // namespace

std::vector<Turn> find_turns(const Document& document) { return Finder(document).run(); }

}  // namespace dixit::conversation
