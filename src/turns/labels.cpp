#include "turns/labels.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "document/is_mark.h"
#include "lexicon/bodies.h"
#include "lexicon/lexicon.h"
#include "lexicon/turn_words.h"
#include "text/unicode.h"
#include "turns/plain.h"

namespace dixit::conversation {
namespace {

constexpr std::uint32_t longest_label = 16;  // words and marks, with what stands behind a comma or in brackets
constexpr std::uint32_t longest_name = 9;
constexpr std::uint32_t most_initials = 3;
constexpr std::size_t longest_abbreviation = 2;                 // bytes
constexpr std::uint32_t longest_unnamed = 3, longest_role = 6;  // words and marks

bool is_capital(const Document& document, std::uint32_t w) { return is_upper(decode(document[w], 0).code_point); }

bool spaced_before(const Document& document, std::uint32_t w) {
  return w > 0 && document.words[w - 1].text.end < document.words[w].text.begin;
}

bool all_in_capitals(const Document& document, Range<Word> words) {
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::string_view word = document[w];
    for (std::uint32_t at = 0; at < word.size();) {
      const Decoded c = decode(word, at);
      if (is_lower(c.code_point)) return false;
      at += c.size;
    }
  }
  return true;
}

// The words that may name a speaker, and where what he says begins.
struct Opening {
  Range<Word> words;
  std::uint32_t behind = 0;
  bool alone = false, dash = false, stop = false;
};

class Finder {
 public:
  Finder(const Document& document, const Paragraphs& paragraphs) : document_(document), paragraphs_(paragraphs) {
    for (const Mention& m : document.mentions)
      if (m.form == MentionForm::name && m.type == MentionType::person && !m.words.empty()) {
        people_.push_back(m.words);
        know_initials(m.words);
        if (is_paragraph(m.words)) continue;  // `JUST WATCHED`, unless he is told of
        surnames_.insert(fold(document[m.words.end - 1]));
        if (m.words.size() > 1) full_names_.insert(plain(document, m.words));
      }
    find_lines();
    know_outlet();
  }

  std::vector<Label> run() {
    std::vector<Label> labels;
    for (std::uint32_t p = 0; p < document_.paragraphs.size(); ++p) {
      const std::optional<Opening> opening = opening_of(document_.paragraphs[p].words);
      if (!opening || opening->words.empty() || !is_capital(document_, opening->words.begin)) continue;
      Label label{p, opening->words, opening->behind, Speaker::person, opening->dash, opening->stop, none, {}};
      if (!name_speaker(label, *opening)) continue;
      if (label.speaker == Speaker::person) know_initials(without_title(label.words));
      labels.push_back(std::move(label));
    }
    keep_letters(labels);
    keep_repeated(labels);
    own_paper(labels);
    return labels;
  }

 private:
  // `Anna Kerr`, alone in a paragraph more than once.
  void find_lines() {
    constexpr std::uint32_t longest_line = 4;
    std::unordered_set<std::string> met;
    for (const Paragraph& p : document_.paragraphs)
      if (p.words.size() > 1 && p.words.size() <= longest_line + 2 && are_capitalised(p.words))
        if (const std::string line = plain(document_, p.words); !met.insert(line).second) lines_.insert(line);
  }

  bool are_capitalised(Range<Word> words) const {
    std::uint32_t count = 0;
    for (std::uint32_t w = words.begin; w < words.end; ++w) {
      const bool mark = document_[w] == "-" || document_[w] == "." || document_[w] == "'" || document_[w] == "’";
      if (!mark && (!is_capital(document_, w) || find_headword(fold(document_[w])) || is_stop_word(fold(document_[w]))))
        return false;
      count += !mark;
    }
    return count > 1 && !is_mark(document_, words.end - 1);
  }

  // `A.` answers where something asks: it may begin `A. Roche`.
  static void keep_letters(std::vector<Label>& labels) {
    const auto any = [&](Speaker speaker) {
      return std::ranges::find(labels, speaker, &Label::speaker) != labels.end();
    };
    if (any(Speaker::asks) && any(Speaker::answers)) return;
    std::erase_if(labels, [](const Label& l) { return l.stop; });
  }

  // `INNES:` of whom the text says no more, an outlet, a name before a dash: somebody who speaks only if he does twice.
  void keep_repeated(std::vector<Label>& labels) const {
    std::unordered_map<std::string, std::size_t> count;
    for (const Label& label : labels) ++count[label.key];
    for (Label& label : labels) {
      const bool asks = label.speaker == Speaker::body && paragraphs_.ends_with_question(label.paragraph);
      const bool doubtful = label.speaker == Speaker::unnamed || (label.speaker == Speaker::body && !asks) ||
                            (label.dash && label.speaker != Speaker::asks && label.speaker != Speaker::answers);
      if (doubtful && count[label.key] < 2) label.speaker = Speaker::nobody;
    }
  }

  // Of a text that does not say who printed it, the body that asks did.
  void own_paper(std::vector<Label>& labels) const {
    std::unordered_map<std::string, bool> asks;
    for (const Label& label : labels)
      if (label.speaker == Speaker::body)
        asks.try_emplace(label.key, true).first->second &= paragraphs_.ends_with_question(label.paragraph);
    for (Label& label : labels)
      if (label.speaker == Speaker::body && document_.outlet.empty() && asks[label.key]) label.speaker = Speaker::paper;
  }

  // `MS. MARSH:`, `Q –`, `Jeanne Roche. –`, or a whole paragraph that is a name or in capitals.
  std::optional<Opening> opening_of(Range<Word> paragraph) const {
    const std::uint32_t begin = past_furniture(paragraph);
    const std::uint32_t last = std::min(paragraph.end, begin + longest_label);
    std::uint32_t named = none;  // where a comma or a bracket ends the name
    for (std::uint32_t w = begin; w < last; ++w) {
      const std::string_view word = document_[w];
      const std::uint32_t end = named == none ? w : named;
      const bool dash =
          is_dash(word) && spaced_before(document_, w) && w + 1 < paragraph.end && spaced_before(document_, w + 1);
      if (end - begin > longest_name) return {};
      const bool stop = word == "." && (is_one_letter(begin, w) || ends_title(begin, w, paragraph.end));
      if (w == begin || !(word == ":" || dash || stop)) {
        if ((word == "," || word == "(") && named == none) named = w;
        continue;
      }
      const std::uint32_t speech = behind(w, paragraph.end);
      const bool alone = speech >= paragraph.end;
      if (alone && word != ":") return {};
      return Opening{trimmed({begin, end}), speech, alone, dash, word == "." && w == begin + 1};
    }
    const Range<Word> whole{begin, paragraph.end};
    if (whole.size() >= longest_label || whole.empty() || is_mark(document_, whole.end - 1) ||
        !(all_in_capitals(document_, whole) || full_names_.contains(plain(document_, whole)) ||
          lines_.contains(plain(document_, whole))))
      return {};
    return Opening{whole, paragraph.end, true, false, false};
  }

  // Past dashes, the stars of `**Claire Vannier :** …` and the time of `[00:01:12] Claire Vannier : …`.
  std::uint32_t past_furniture(Range<Word> paragraph) const {
    std::uint32_t w = paragraph.begin;
    while (w + 1 < paragraph.end && (is_dash(document_[w]) || is_emphasis(document_[w]))) ++w;
    if (document_[w] != "[" && document_[w] != "(") return w;
    std::uint32_t close = w + 1;
    while (close < paragraph.end && (document_[close] == ":" || is_digit(decode(document_[close], 0).code_point)))
      ++close;
    const bool time =
        close > w + 1 && close + 1 < paragraph.end && (document_[close] == "]" || document_[close] == ")");
    return time ? close + 1 : w;
  }

  // The stop of `M. Jérôme Castaing. Les hôpitaux …`, `Mme la présidente. La parole …`.
  bool ends_title(std::uint32_t begin, std::uint32_t stop, std::uint32_t end) const {
    return stop > begin + 2 && stop + 1 < end && find_civility(fold(document_[begin])) &&
           spaced_before(document_, stop + 1) && is_capital(document_, stop + 1) &&
           document_[stop - 1].size() > longest_abbreviation;
  }

  // `Q.`, `R.`: one letter before the stop.
  bool is_one_letter(std::uint32_t begin, std::uint32_t stop) const {
    return stop == begin + 1 && document_[begin].size() == 1 && is_capital(document_, begin) &&
           (asks_in_turn(fold(document_[begin])) || answers_in_turn(fold(document_[begin])));
  }

  // Behind a colon, a stop and the dashes that follow it.
  std::uint32_t behind(std::uint32_t w, std::uint32_t end) const {
    ++w;
    while (w < end && (is_dash(document_[w]) || document_[w] == ":" || is_emphasis(document_[w]))) ++w;
    return w;
  }

  Range<Word> trimmed(Range<Word> words) const {
    while (!words.empty() && is_mark(document_, words.end - 1)) --words.end;
    return words;
  }

  bool is_paragraph(Range<Word> words) const {
    const auto at = std::ranges::lower_bound(document_.paragraphs, words.begin, {},
                                             [](const Paragraph& p) { return p.words.begin; });
    return at != document_.paragraphs.end() && at->words == words;
  }

  bool has_number(Range<Word> words) const {
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      if (is_digit(decode(document_[w], 0).code_point)) return true;
    return false;
  }

  // Whose label it is; false: it is no label.
  bool name_speaker(Label& label, const Opening& opening) const {
    if (has_number(label.words)) return false;
    const std::string text = plain(document_, label.words);
    label.key = text;
    if (asks_in_turn(text)) return label.speaker = Speaker::asks, true;
    if (answers_in_turn(text)) return label.speaker = Speaker::answers, !opening.alone;
    if (!opening.alone && is_own_paper(label.words)) return label.speaker = Speaker::paper, true;
    if (!opening.alone && initials_of(label)) return label.speaker = Speaker::initials, true;
    if (is_person(label.words)) return label.key = fold(document_[label.words.end - 1]), true;
    if (is_role(label.words)) {
      if (label.named = name_behind(label); label.named != none) label.key = fold(document_[label.named]);
      return label.speaker = Speaker::role, true;
    }
    if (!opening.alone && is_body(label.words, text)) return label.speaker = Speaker::body, true;
    label.key = fold(document_[label.words.end - 1]);
    if (opening.alone && lines_.contains(text)) return true;
    if (opening.alone || opening.dash) return false;
    if (paragraphs_.ends_with_question(label.paragraph) && names_nothing_else(label.words))
      return label.speaker = all_in_capitals(document_, label.words) ? Speaker::person : Speaker::body, true;
    if (!all_in_capitals(document_, label.words) || label.words.size() > longest_unnamed) return false;
    const bool article = find_determiner(fold(document_[label.words.begin])) != nullptr;
    return label.speaker = article ? Speaker::nobody : Speaker::unnamed, true;
  }

  // `Ida Moll` of `The Minister of Health (Ida Moll):`, by its last word.
  std::uint32_t name_behind(const Label& label) const {
    const auto next = std::ranges::lower_bound(people_, label.words.end, {}, &Range<Word>::begin);
    return next != people_.end() && next->end <= label.behind && next->size() > 1 ? next->end - 1 : none;
  }

  // Each word with a capital, or small: `Le Courrier des Monts`.
  bool names_nothing_else(Range<Word> words) const {
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t w = words.begin; w < words.end; ++w) {
      const std::string word = fold(document_[w]);
      const bool small = is_preposition(word) || find_determiner(word) || is_mark(document_, w);
      if (!small && (!is_capital(document_, w) || is_stop_word(word) || find_pronoun(word))) return false;
    }
    return words.size() <= longest;
  }

  // A name last, with no more before it than titles, or one word: `Justice Anna Kerr`, `JEAN-LUC ROCHE`.
  bool is_person(Range<Word> words) const {
    const std::uint32_t begin = name_begin(words);
    if (begin == none) return false;
    std::uint32_t unknown = 0;
    for (std::uint32_t w = words.begin; w < begin; ++w)
      if (!is_mark(document_, w) && !goes_before_name(w)) ++unknown;
    return unknown <= (words.size() <= longest_unnamed ? 1U : 0U);
  }

  std::uint32_t name_begin(Range<Word> words) const {
    const auto next = std::ranges::lower_bound(people_, words.begin, {}, &Range<Word>::begin);
    for (auto at = next; at != people_.end() && at->begin < words.end; ++at)
      if (at->end == words.end && !is_paragraph(*at)) return at->begin;
    if (full_names_.contains(plain(document_, words))) return words.begin;
    return surnames_.contains(fold(document_[words.end - 1])) ? words.end - 1 : none;
  }

  Range<Word> without_title(Range<Word> words) const {
    while (words.size() > 1 && (goes_before_name(words.begin) || is_mark(document_, words.begin))) ++words.begin;
    return words;
  }

  bool goes_before_name(std::uint32_t w) const {
    const std::string word = fold(document_[w]);
    return find_civility(word) || find_headword(word) || find_determiner(word) || is_preposition(word) ||
           is_modifier(word);
  }

  // `La Gazette` of La Gazette de Morvaux, `CR` of the Coast Review.
  bool is_own_paper(Range<Word> words) const {
    if (outlet_.starts_with(plain(document_, words) + ' ')) return true;
    return all_in_capitals(document_, words) && of_outlet_.size() > 1 && initials(words) == of_outlet_;
  }

  void know_outlet() {
    outlet_ = plain(document_.outlet) + ' ';
    for (std::size_t at = 0; at < outlet_.size(); at = outlet_.find(' ', at) + 1)
      if (outlet_[at] != ' ') of_outlet_ += outlet_[at];
  }

  // Of `N.T.`: `nt`.
  std::string initials(Range<Word> words) const {
    std::string letters;
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      if (!is_mark(document_, w)) letters += fold(document_[w]);
    return letters;
  }

  bool is_body(Range<Word> words, const std::string& text) const {
    if (field_of_body(text) == Field::media) return true;
    const auto first =
        std::ranges::lower_bound(document_.mentions, words.begin, {}, [](const Mention& m) { return m.words.begin; });
    for (auto m = first; m != document_.mentions.end() && m->words.begin <= words.begin + 1; ++m)
      if (m->form == MentionForm::name && m->type == MentionType::organisation && m->words.end == words.end)
        return true;
    return false;
  }

  // `NT`, `N.T.` where the text names one Nicholas Thompson; the key is that name's.
  bool initials_of(Label& label) const {
    const std::string wanted = initials(label.words);
    if (wanted.size() < 2 || wanted.size() > most_initials || !all_in_capitals(document_, label.words)) return false;
    const auto known = initials_.find(wanted);
    return known != initials_.end() && (label.key = known->second, true);
  }

  // Of the first one who has them.
  void know_initials(Range<Word> name) {
    std::string own;
    for (std::uint32_t w = name.begin; w < name.end; ++w)
      if (const std::string word = fold(document_[w]); !is_mark(document_, w) && !word.empty()) own += word.front();
    initials_.try_emplace(own, fold(document_[name.end - 1]));
  }

  // `LE PRÉSIDENT`, `Le porte-parole`; `UNIDENTIFIED WOMAN`.
  bool is_role(Range<Word> words) const {
    const std::string first = fold(document_[words.begin]);
    const bool led = find_determiner(first) || find_civility(first) || first == "hon" || first == "madam";
    const bool whole = find_headword(plain(document_, words)) != nullptr;  // `Prévenu :`
    if (words.size() > longest_role || !(led || whole || all_in_capitals(document_, words))) return false;
    if (led && (fold(document_[words.end - 1]) == "speaker" || fold(document_[words.end - 1]) == "members"))
      return true;
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      for (std::uint32_t end = words.end; end > w; --end)
        if (const Headword* role = find_headword(plain(document_, {w, end})); role && role->kind == Kind::person)
          return true;
    return false;
  }

  const Document& document_;
  const Paragraphs& paragraphs_;
  std::unordered_set<std::string> surnames_, full_names_, lines_;  // folded
  std::string outlet_, of_outlet_;                                 // folded, with a blank behind it; and its initials
  std::vector<Range<Word>> people_;                                // by first word
  std::unordered_map<std::string, std::string> initials_;          // and whose last name
};

}  // namespace

std::vector<Label> labels_of(const Document& document, const Paragraphs& paragraphs) {
  return Finder(document, paragraphs).run();
}

}  // namespace dixit::conversation
