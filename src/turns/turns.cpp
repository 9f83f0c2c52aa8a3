#include "turns/turns.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/turn_words.h"
#include "text/unicode.h"
#include "turns/find_turns.h"

namespace dixit {
namespace {

constexpr float sure = 0.9F;

// The statements of a document and the turns that they stand in.
class Conversation {
 public:
  explicit Conversation(Document& document) : document_(document), of_word_(document.words.size(), none) {
    in_label_.assign(document.words.size(), false);
    asked_.assign(document.words.size(), false);
    for (std::uint32_t t = 0; t < document.turns.size(); ++t) {
      const auto [label, speech] = std::pair(document.turns[t].label, document.turns[t].speech);
      std::fill(of_word_.begin() + speech.begin, of_word_.begin() + speech.end, t);
      std::fill(in_label_.begin() + label.begin, in_label_.begin() + label.end, true);
      if (const Range<Word> before = paragraph_before(label.empty() ? speech.begin : label.begin); !before.empty())
        std::fill(asked_.begin() + before.begin, asked_.begin() + before.end, true);
    }
  }

  void run() {
    pass_over_credits();
    std::vector<Statement> kept;
    std::vector<std::uint32_t> place(document_.statements.size(), none);
    for (std::uint32_t s = 0; s < document_.statements.size(); ++s) {
      Statement& statement = document_.statements[s];
      if (!belongs(statement)) continue;
      place[s] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(statement);
    }
    const std::size_t found = kept.size();
    std::vector<std::uint32_t> said(document_.turns.size(), none);
    for (std::uint32_t t = 0; t < document_.turns.size(); ++t) {
      if (is_asked_by_nobody(document_.turns[t])) continue;
      said[t] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(said_in(t));
    }
    for (std::size_t s = 0; s < found; ++s) kept[s].parent = parent_of(kept[s], place, said);
    document_.statements = std::move(kept);
  }

 private:
  Range<Word> paragraph_before(std::uint32_t word) const {
    const auto at =
        std::ranges::upper_bound(document_.paragraphs, word, {}, [](const Paragraph& p) { return p.words.begin; });
    return at - document_.paragraphs.begin() < 2 ? Range<Word>{} : std::prev(at, 2)->words;
  }

  // `Propos recueillis par Luc Bar`: he says nothing.
  void pass_over_credits() {
    std::vector<bool> credit(document_.words.size(), false);
    for (const Paragraph& p : document_.paragraphs)
      for (std::uint32_t w = p.words.begin; w < p.words.end; ++w)
        if (gathers_words(fold(document_[w]))) {
          std::fill(credit.begin() + p.words.begin, credit.begin() + p.words.end, true);
          break;
        }
    for (Statement& s : document_.statements)
      std::erase_if(s.speakers, [&](const Pointer& p) { return p.word != none && credit[p.word]; });
  }

  // `Q:`: the paper's own question, or one of nobody who is named.
  static bool is_asked_by_nobody(const Turn& turn) { return turn.asks && turn.label.empty() && turn.speaker == none; }

  // Without what lies in other turns; false: nothing that is a statement besides the turn is left.
  bool belongs(Statement& statement) const {
    if (in_label_[statement.trigger] || is_credit(statement)) return false;
    const std::uint32_t turn = of_word_[statement.trigger];
    const bool sourced = !statement.source.empty(), filled = !statement.content.empty();
    for (auto* parts : {&statement.source, &statement.cue, &statement.content, &statement.addressee, &statement.via})
      std::erase_if(*parts, [&](Range<Word> part) {
        return of_word_[part.begin] != turn || of_word_[part.end - 1] != turn || in_label_[part.begin];
      });
    if ((statement.cue.empty() || filled) && statement.content.empty()) return false;
    if (turn == none) return !(statement.cue.empty() && statement.source.empty() && asked_[statement.trigger]);
    if (sourced && statement.source.empty()) return false;  // the turn's own words
    if (statement.content.empty() && !statement.source.empty())
      return !is_first_person(fold(document_[statement.source.front().begin]));
    const bool itself = statement.cue.empty() ? statement.source.empty() : holds(statement.content, statement.trigger);
    return !itself || !is_most_of(statement, document_.turns[turn]);
  }

  // `Propos recueillis par Luc Bar`
  bool is_credit(const Statement& statement) const {
    return std::ranges::any_of(statement.cue,
                               [&](Range<Word> cue) { return gathers_words(fold(document_[cue.end - 1])); });
  }

  static bool holds(const std::vector<Range<Word>>& parts, std::uint32_t word) {
    return std::ranges::any_of(parts, [&](Range<Word> part) { return part.contains(word); });
  }

  static bool is_most_of(const Statement& statement, const Turn& turn) {
    std::uint32_t words = 0;
    for (const Range<Word> piece : statement.content) words += piece.size();
    return 2 * words > turn.speech.size();
  }

  // The parent that was found, where it is of the same turn; else the turn.
  std::uint32_t parent_of(const Statement& statement, const std::vector<std::uint32_t>& place,
                          const std::vector<std::uint32_t>& said) const {
    const std::uint32_t turn = of_word_[statement.trigger];
    std::uint32_t parent = statement.parent;
    while (parent != none && place[parent] == none) parent = document_.statements[parent].parent;
    if (parent != none && of_word_[document_.statements[parent].trigger] == turn) return place[parent];
    return turn == none ? none : said[turn];
  }

  Statement said_in(std::uint32_t index) const {
    const Turn& turn = document_.turns[index];
    Statement s;
    s.trigger = turn.speech.begin;
    if (!turn.label.empty()) s.source = {turn.label};
    s.content = {turn.speech};
    s.form = {Form::direct, sure};
    s.act = {turn.asks ? Act::ask : Act::say, sure};
    s.polarity = {Polarity::actual, sure};
    s.distance = {Distance::neutral, sure};
    s.kind = {Kind::person, sure};
    s.confidence = sure;
    s.turn = index;
    s.why.push_back({"turn", sure, turn.label.empty() ? Range<Word>{s.trigger, s.trigger + 1} : turn.label});
    return s;
  }

  Document& document_;
  std::vector<std::uint32_t> of_word_;  // the turn of each word
  std::vector<bool> in_label_;
  std::vector<bool> asked_;  // of the paragraph before a turn, which may ask
};

// `STEVE INNES`, not `LE PRÉSIDENT`, `MS. MARSH`.
bool is_name_alone(const Document& document, Range<Word> label) {
  for (std::uint32_t w = label.begin; w < label.end; ++w) {
    const std::string word = fold(document[w]);
    if (find_headword(word) || find_civility(word) || find_determiner(word)) return false;
  }
  return !label.empty();
}

// A name that is a label is somebody's, whatever the reader took it for: `Éliane Roche` of `Éliane Roche Parti de …`.
void name_by_labels(Document& document) {
  std::vector<std::uint32_t> label_of(document.words.size(), none);
  for (std::uint32_t t = 0; t < document.turns.size(); ++t)
    if (const Range<Word> label = document.turns[t].label; is_name_alone(document, label))
      std::fill(label_of.begin() + label.begin, label_of.begin() + label.end, t);
  std::vector<bool> named(document.turns.size(), false);
  std::erase_if(document.mentions, [&](const Mention& m) {
    if (m.words.empty()) return false;
    const std::uint32_t turn = std::min(label_of[m.words.begin], label_of[m.words.end - 1]);
    if (turn == none) return false;
    const bool initials = document.turns[turn].speaker != none;
    if (m.words != document.turns[turn].label || m.form != MentionForm::name || initials) return true;
    const bool twice = named[turn];
    named[turn] = true;
    return twice;
  });
  for (std::uint32_t t = 0; t < document.turns.size(); ++t)
    if (const Range<Word> label = document.turns[t].label; !named[t] && !label.empty() && label_of[label.begin] == t)
      document.mentions.push_back(
          {label, MentionType::person, MentionForm::name, Gender::unknown, Number::singular, none, sure});
  std::ranges::stable_sort(document.mentions, [](const Mention& a, const Mention& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
  });
}

}  // namespace

void turns(Document& document) {
  document.turns = conversation::find_turns(document);
  if (document.turns.empty()) return;
  name_by_labels(document);
  Conversation(document).run();
}

}  // namespace dixit
