#include <string_view>

#include "segment/abbreviations.h"
#include "segment/marks.h"
#include "text/unicode.h"

namespace dixit {
namespace {

bool is_stop(char32_t c) {
  switch (c) {
    case U'.':
    case U'!':
    case U'?':
    case U'…':
    case U'‼':
    case U'⁇':
    case U'⁈':
    case U'⁉':
    case U'؟':
    case U'।':
    case U'。':
    case U'！':
    case U'？':
      return true;
    default:
      return false;
  }
}

bool is_bracket_open(char32_t c) { return c == '(' || c == '[' || c == '{'; }
bool is_bracket_close(char32_t c) { return c == ')' || c == ']' || c == '}'; }
bool is_dash(char32_t c) { return c == '-' || c == U'–' || c == U'—' || c == U'―'; }

bool is_pause(char32_t c) {
  switch (c) {
    case U',':
    case U';':
    case U'،':
    case U'؛':
    case U'、':
    case U'，':
    case U'；':
      return true;
    default:
      return false;
  }
}

// What is done for each sentence takes more than linear time in it.
constexpr std::uint32_t longest = 500;  // words
constexpr std::uint32_t near = 100;     // words before that in which a pause is looked for

// Marks that no sentence begins with.
bool goes_on(char32_t c) {
  return std::u32string_view(U",;:%)]}»”›…&/='’*+|_").find(c) != std::u32string_view::npos || is_stop(c);
}

class Splitter {
 public:
  Splitter(Document& doc, const std::vector<Mark>& marks) : doc_(doc), marks_(marks) {}

  void read(Range<Word> paragraph) {
    paragraph_ = paragraph;
    begin_ = paragraph.begin;
    for (std::uint32_t i = paragraph.begin; i < paragraph.end;) {
      if (!is_stop(marks_[i].code_point)) {
        ++i;
        continue;
      }
      std::uint32_t after = i + 1;
      while (after < paragraph.end && is_stop(marks_[after].code_point)) ++after;
      const std::uint32_t stop = after;
      while (after < paragraph.end && closes(after)) ++after;
      if (after == paragraph.end || ends(i, stop, after)) add(after);
      i = after;
    }
    if (begin_ < paragraph.end) add(paragraph.end);
  }

 private:
  // Also a closing mark that nothing opened: its quotation may have begun paragraphs ago.
  bool closes(std::uint32_t i) const {
    const char32_t c = marks_[i].code_point;
    if (marks_[i].role != MarkRole::plain) return marks_[i].role == MarkRole::closes;
    return is_bracket_close(c) || c == U'»' || c == U'”' || c == U'›' ||
           (!marks_[i].spaced && (c == '"' || c == '\'' || c == U'’'));
  }
  bool opens(std::uint32_t i) const {
    return marks_[i].role == MarkRole::opens || is_bracket_open(marks_[i].code_point);
  }
  bool single_letter(std::uint32_t i) const {
    return is_letter(marks_[i].code_point) && doc_[i].size() == count_bytes(marks_[i].code_point);
  }
  static std::size_t count_bytes(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

  void add(std::uint32_t end) {
    while (end - begin_ > longest) push(cut_before(end));
    push(end);
  }
  void push(std::uint32_t end) {
    doc_.sentences.push_back({{begin_, end}});
    begin_ = end;
  }
  std::uint32_t cut_before(std::uint32_t end) const;
  bool ends(std::uint32_t first, std::uint32_t stop, std::uint32_t next) const;
  bool ends_joined(std::uint32_t first, std::uint32_t stop, std::uint32_t next) const;
  bool begins(std::uint32_t next, bool quoted) const;
  bool keeps_stop(std::uint32_t word, std::uint32_t next) const;
  bool keeps_initial(std::uint32_t word, std::uint32_t next) const;

  Document& doc_;
  const std::vector<Mark>& marks_;
  Range<Word> paragraph_;
  std::uint32_t begin_ = 0;  // of the sentence under way
};

// Where the sentence under way, which is too long, is cut: behind a pause, else before a word that follows white space,
// so that no word of several parts is cut. What is left is not a few words.
std::uint32_t Splitter::cut_before(std::uint32_t end) const {
  const std::uint32_t size = end - begin_;
  const std::uint32_t last = begin_ + (size < 2 * longest ? size / 2 : longest), first = last - near;
  for (std::uint32_t at = last; at > first; --at) {
    const char32_t before = marks_[at - 1].code_point;
    if (is_pause(before) && (marks_[at].spaced || before >= U'、')) return at;  // not in `3,5`
  }
  for (std::uint32_t at = last; at > first; --at)
    if (marks_[at].spaced) return at;
  return last;
}

// Whether the stops [first, stop), with the closing marks up to `next`, end the sentence.
bool Splitter::ends(std::uint32_t first, std::uint32_t stop, std::uint32_t next) const {
  if (first == begin_) return false;                                // `… et puis`
  if (is_bracket_open(marks_[first - 1].code_point)) return false;  // `(!)`
  if (!marks_[next].spaced && stop == next) return ends_joined(first, stop, next);
  if (!begins(next, next > stop)) return false;
  const bool one_dot = stop == first + 1 && marks_[first].code_point == '.';
  return !one_dot || next > stop || marks_[first].spaced || !keeps_stop(first - 1, next);
}

// No space follows: `1.541`, `dixit.example`, but `la fin.Le début`.
bool Splitter::ends_joined(std::uint32_t first, std::uint32_t stop, std::uint32_t next) const {
  if (marks_[first].code_point >= U'।') return true;
  if (opens(next) && marks_[next].role == MarkRole::opens) return begins(next, true);
  if (!is_upper(marks_[next].code_point)) return false;
  if (stop != first + 1 || marks_[first].code_point != '.') return true;
  return is_lower(marks_[first - 1].code_point) && doc_[first - 1].size() >= 3 && doc_[next].size() >= 2 &&
         abbreviation(doc_[first - 1]) == Abbreviation::no;
}

// Whether a sentence may begin at `next`; `quoted`: a quotation or bracket closed just before it.
bool Splitter::begins(std::uint32_t next, bool quoted) const {
  std::uint32_t at = next;
  bool opened = false;
  for (; at < paragraph_.end && at < next + 4; ++at) {
    const char32_t c = marks_[at].code_point;
    if (marks_[at].role == MarkRole::opens) {
      opened = true;
    } else if (!is_bracket_open(c) && !is_dash(c) && c != U'¿' && c != U'¡' && c != U'•') {
      break;
    }
  }
  if (at >= paragraph_.end) return false;
  const char32_t c = marks_[at].code_point;
  if (!is_word(c)) return opened || !goes_on(c);
  if (is_lower(c)) return opened && !quoted && !is_dash(marks_[next].code_point);
  return true;
}

// Whether `word`, before a dot, is one that keeps it inside the sentence.
bool Splitter::keeps_stop(std::uint32_t word, std::uint32_t next) const {
  const std::string_view text = doc_[word];
  if (is_digit(marks_[word].code_point)) return word == begin_;  // `1. Le premier point`
  switch (abbreviation(text)) {
    case Abbreviation::title:
      return true;
    case Abbreviation::number:
      return is_digit(marks_[next].code_point);
    case Abbreviation::open:
      return !begins_sentence(doc_[next]);
    case Abbreviation::no:
      break;
  }
  return single_letter(word) && keeps_initial(word, next);
}

// `J. K. Martin`, `U.S. Senate`, `9 a.m. Monday`; but `le plan B. Il`
bool Splitter::keeps_initial(std::uint32_t word, std::uint32_t next) const {
  const bool dotted = word >= begin_ + 2 && marks_[word - 1].code_point == '.' && !marks_[word].spaced;
  if (!dotted && !is_upper(marks_[word].code_point)) return false;
  if (!begins_sentence(doc_[next])) return true;
  if (dotted) return false;
  const bool particle = doc_[next] == "Le" || doc_[next] == "La" || doc_[next] == "De" || doc_[next] == "Du";
  return single_letter(next) ? next + 1 < paragraph_.end && marks_[next + 1].code_point == '.'
                             : particle && next + 1 < paragraph_.end && is_upper(marks_[next + 1].code_point);
}

}  // namespace

void find_sentences(Document& doc, const std::vector<Mark>& marks) {
  Splitter splitter(doc, marks);
  for (const Paragraph& paragraph : doc.paragraphs) splitter.read(paragraph.words);
}

}  // namespace dixit
