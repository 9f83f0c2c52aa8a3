#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "segment/marks.h"
#include "text/unicode.h"

namespace dixit {
namespace {

enum class Type : std::uint8_t {
  guillemet,
  small_guillemet,
  curly,
  low,
  straight,
  curly_single,
  straight_single,
  plus
};

constexpr std::size_t deepest = 3;

struct Open {
  Type type = Type::guillemet;
  std::uint32_t quotation = none;
  std::uint32_t again = none;  // the first quotation with the same mark that opened directly inside
};

// A mark as it was read: what it may do in its place.
struct Seen {
  Type type;
  bool opens, closes;
  std::uint32_t words = 1;
};

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

// An unclosed mark of these kinds was an apostrophe or a sign.
bool needs_closing(Type type) {
  return type == Type::curly_single || type == Type::straight_single || type == Type::plus;
}

enum class Ahead : std::uint8_t { closer, sure_closer, opener };

class Finder {
 public:
  Finder(Document& doc, std::vector<Mark>& marks) : doc_(doc), marks_(marks) {}

  void run() {
    for (const Paragraph& paragraph : doc_.paragraphs) read(paragraph.words);
    drop_empty();
  }

 private:
  void read(Range<Word> paragraph);
  bool read_mark(std::uint32_t i, Seen& seen);
  bool read_sure(std::uint32_t i, Seen& seen) const;
  Seen read_straight(std::uint32_t i, std::uint32_t words) const;
  Seen read_single(std::uint32_t i, Type type);
  Seen read_plus(std::uint32_t i) const;

  bool spaced_before(std::uint32_t i) const { return i == paragraph_.begin || marks_[i].spaced; }
  bool spaced_after(std::uint32_t next) const { return next >= paragraph_.end || marks_[next].spaced; }
  bool is(std::uint32_t i, char32_t c) const { return i < paragraph_.end && marks_[i].code_point == c; }
  bool twice(std::uint32_t i, char32_t c) const { return is(i, c) && is(i + 1, c) && !marks_[i + 1].spaced; }
  bool word_at(std::uint32_t i) const { return i < paragraph_.end && is_word(marks_[i].code_point); }
  bool opens_by_spacing(std::uint32_t i, std::uint32_t words) const;
  bool closes_by_spacing(std::uint32_t i, std::uint32_t words) const;
  bool may_close_single(std::uint32_t i) const;
  bool may_be_possessive(std::uint32_t i) const;
  bool may_open_single(std::uint32_t i) const;
  std::uint32_t next_single(std::uint32_t i, Type type, Ahead what);
  bool is_open(Type type) const;

  void open(std::uint32_t i, const Seen& seen);
  bool close(std::uint32_t i, const Seen& seen);
  void end_at(std::size_t depth, std::uint32_t i);
  void end_where_again(const Open& unclosed);
  bool continue_before(std::uint32_t i, const Seen& seen);
  void drop_empty();

  Document& doc_;
  std::vector<Mark>& marks_;
  Range<Word> paragraph_;
  std::vector<Open> stack_;
  std::size_t first_ = 0;                                // the first quotation of this paragraph
  bool carried_ = false;                                 // the paragraph before ended inside a quotation …
  Type carried_type_{};                                  // … of this kind
  std::array<std::array<std::uint32_t, 2>, 3> ahead_{};  // by what is sought; for ’ and for '
};

bool Finder::opens_by_spacing(std::uint32_t i, std::uint32_t words) const {
  const std::uint32_t next = i + words;
  if (spaced_after(next) || is_one_of(marks_[next].code_point, U".,;:!?…)]}»”›")) return false;
  if (spaced_before(i) || marks_[i - 1].role == MarkRole::opens) return true;
  return is_one_of(marks_[i - 1].code_point, U"([{/–—-'’");
}

bool Finder::closes_by_spacing(std::uint32_t i, std::uint32_t words) const {
  if (spaced_before(i) || marks_[i - 1].role == MarkRole::opens) return false;
  return spaced_after(i + words) || !word_at(i + words);
}

bool Finder::is_open(Type type) const {
  return std::any_of(stack_.begin(), stack_.end(), [type](const Open& o) { return o.type == type; });
}

// Marks whose shape alone says what they are.
bool Finder::read_sure(std::uint32_t i, Seen& seen) const {
  switch (marks_[i].code_point) {
    case U'«':
      seen = {Type::guillemet, true, false};
      return true;
    case U'»':
      seen = {Type::guillemet, false, true};
      return true;
    case U'‹':
      seen = {Type::small_guillemet, true, false};
      return true;
    case U'›':
      seen = {Type::small_guillemet, false, true};
      return true;
    case U'„':
      seen = {Type::low, true, false};
      return true;
    case U'<':
      seen = {Type::guillemet, true, false, 2};
      return twice(i, '<');
    case U'>':
      seen = {Type::guillemet, false, true, 2};
      return twice(i, '>');
    case U',':
      seen = {Type::low, true, false, 2};
      return twice(i, ',') && spaced_before(i) && word_at(i + 2) && !marks_[i + 2].spaced;
    default:
      return false;
  }
}

bool Finder::read_mark(std::uint32_t i, Seen& seen) {
  switch (marks_[i].code_point) {
    case U'“':
      if (is_open(Type::low)) {
        seen = {Type::low, false, true};
      } else {
        const bool closes = is_open(Type::curly) && closes_by_spacing(i, 1);
        seen = {Type::curly, !closes, closes};
      }
      return true;
    case U'”': {
      const Type type = is_open(Type::low) ? Type::low : Type::curly;
      const bool opens = !is_open(type) && opens_by_spacing(i, 1);
      seen = {type, opens, !opens};
      return true;
    }
    case U'"':
      seen = read_straight(i, 1);
      return true;
    case U'\'':
      seen = twice(i, '\'') ? read_straight(i, 2) : read_single(i, Type::straight_single);
      return true;
    case U'‘':
    case U'’':
      seen = read_single(i, Type::curly_single);
      return true;
    case U'+':
      seen = read_plus(i);
      return true;
    default:
      return read_sure(i, seen);
  }
}

Seen Finder::read_straight(std::uint32_t i, std::uint32_t words) const {
  const Type type = words == 1 && is_open(Type::low) ? Type::low : Type::straight;
  const bool is_already_open = is_open(type);
  const bool joined = !spaced_before(i);
  if (words == 2 && joined && word_at(i - 1) && word_at(i + 2) && !marks_[i + 2].spaced) return {type, false, false, 2};
  const bool bracket_follows = is_already_open && is(i + words, '(');  // `"… "(applause)`
  if (opens_by_spacing(i, words) && !bracket_follows) return {type, true, false, words};
  if (closes_by_spacing(i, words)) {
    const bool inches = !is_already_open && is_digit(marks_[i - 1].code_point);
    return {type, false, !inches, words};
  }
  // Spaces on both sides or on neither: what stands open decides.
  const bool inches = joined && is_digit(marks_[i - 1].code_point);
  return {type, !is_already_open && !inches, is_already_open, words};
}

bool Finder::may_close_single(std::uint32_t i) const {
  if (spaced_before(i) || marks_[i - 1].role == MarkRole::opens || (!spaced_after(i + 1) && word_at(i + 1)))
    return false;
  // `l' État`: a space went astray.
  const bool elision =
      i + 1 < paragraph_.end && word_at(i + 1) &&
      (doc_[i - 1] == "qu" || (doc_[i - 1].size() == 1 && is_one_of(marks_[i - 1].code_point, U"ldjmtscn")));
  return !elision;
}

// `the ministers' plan`
bool Finder::may_be_possessive(std::uint32_t i) const {
  const char last = doc_[i - 1].back();
  return (last == 's' || last == 'S') && i + 1 < paragraph_.end && marks_[i + 1].spaced && word_at(i + 1) &&
         !is_upper(marks_[i + 1].code_point);
}

bool Finder::may_open_single(std::uint32_t i) const {
  if (!opens_by_spacing(i, 1) || !word_at(i + 1) || is_digit(marks_[i + 1].code_point)) return false;
  const std::string next = lower(doc_[i + 1]);
  return next != "n" && next != "em" && next != "til" && next != "tis" && next != "twas" && next != "cause" &&
         next != "bout" && next != "round";
}

// The first word after `i` that a single mark of this kind makes an opener or closer; the end of the
// paragraph if none. Each cursor only goes forward, so that all searches together are linear.
std::uint32_t Finder::next_single(std::uint32_t i, Type type, Ahead what) {
  const bool curly = type == Type::curly_single;
  std::uint32_t& at = ahead_[static_cast<std::size_t>(what)][curly ? 0 : 1];
  const char32_t mark = !curly ? U'\'' : what == Ahead::opener ? U'‘' : U'’';
  for (at = std::max(at, i + 1); at < paragraph_.end; ++at) {
    if (marks_[at].code_point != mark) continue;
    if (what == Ahead::opener ? may_open_single(at) : may_close_single(at)) {
      if (what != Ahead::sure_closer || !may_be_possessive(at)) break;
    }
  }
  return at;
}

Seen Finder::read_single(std::uint32_t i, Type type) {
  if (marks_[i].code_point != U'’' && may_open_single(i)) {
    const bool starts = type == Type::curly_single && i == paragraph_.begin;
    return {type, starts || next_single(i, type, Ahead::closer) < paragraph_.end, false};
  }
  if (marks_[i].code_point == U'‘' || !is_open(type) || !may_close_single(i)) return {type, false, false};
  // `'The ministers' plan,' he said`: a possessive where a surer mark closes before another opens.
  const bool possessive = may_be_possessive(i) && next_single(i, type, Ahead::sure_closer) < paragraph_.end &&
                          next_single(i, type, Ahead::sure_closer) < next_single(i, type, Ahead::opener);
  return {type, false, !possessive};
}

Seen Finder::read_plus(std::uint32_t i) const {
  const bool next_is_letter = i + 1 < paragraph_.end && is_letter(marks_[i + 1].code_point);
  const bool opens = !stack_.empty() && !is_open(Type::plus) && next_is_letter && opens_by_spacing(i, 1);
  return {Type::plus, opens, is_open(Type::plus) && closes_by_spacing(i, 1)};
}

void Finder::open(std::uint32_t i, const Seen& seen) {
  const auto index = static_cast<std::uint32_t>(doc_.quotations.size());
  bool continues = i == paragraph_.begin && carried_ && carried_type_ == seen.type;
  const auto same = [&] { return !stack_.empty() && stack_.back().type == seen.type; };
  // `"We agree. "We signed," she said.`: reopened as at a paragraph, where the line ends were lost.
  if (same() && !needs_closing(seen.type) && is_one_of(marks_[i - 1].code_point, U".!?…")) {
    end_at(stack_.size() - 1, i);
    continues = true;
  }
  if (stack_.size() == deepest) return;
  if (same() && stack_.back().again == none) stack_.back().again = index;
  doc_.quotations.push_back({{i, paragraph_.end}, false, stack_.empty() ? none : stack_.back().quotation, continues});
  stack_.push_back({seen.type, index});
  for (std::uint32_t k = 0; k < seen.words; ++k) marks_[i + k].role = MarkRole::opens;
}

// Ends all that is open from `depth` on, unclosed, before word `i`.
void Finder::end_at(std::size_t depth, std::uint32_t i) {
  for (; stack_.size() > depth; stack_.pop_back()) {
    Quotation& quotation = doc_.quotations[stack_.back().quotation];
    quotation.words.end = i;
    const bool starts = quotation.words.begin == paragraph_.begin;
    if (!starts) end_where_again(stack_.back());
    if (!needs_closing(stack_.back().type) || (starts && stack_.back().type == Type::curly_single)) continue;
    marks_[quotation.words.begin].role = MarkRole::plain;
    quotation.words.end = quotation.words.begin;
  }
}

// `He called it "a farce and left. "We signed," she said.`: what opened again shows that the first
// mark was closed in speech; the quotation ends there, and holds nothing of what follows.
void Finder::end_where_again(const Open& unclosed) {
  if (unclosed.again >= doc_.quotations.size()) return;
  Quotation& quotation = doc_.quotations[unclosed.quotation];
  const std::uint32_t end = doc_.quotations[unclosed.again].words.begin;
  if (marks_[end - 1].code_point == ':') return;
  quotation.words.end = end;
  for (std::size_t k = unclosed.again; k < doc_.quotations.size(); ++k)
    if (doc_.quotations[k].outer == unclosed.quotation) doc_.quotations[k].outer = quotation.outer;
}

// A quotation left open in the paragraph before goes on here without a mark, up to this one.
bool Finder::continue_before(std::uint32_t i, const Seen& seen) {
  if (!carried_ || carried_type_ != seen.type || doc_.quotations.size() != first_) return false;
  doc_.quotations.push_back({{paragraph_.begin, i + seen.words}, true, none, true});
  return true;
}

bool Finder::close(std::uint32_t i, const Seen& seen) {
  std::size_t depth = stack_.size();
  while (depth > 0 && stack_[depth - 1].type != seen.type) --depth;
  if (depth == 0 && stack_.empty()) return continue_before(i, seen);
  if (depth == 0) {
    // `« Nous partons”`: opened with one mark, closed with another.
    if (needs_closing(stack_.back().type)) return false;
    depth = stack_.size();
  }
  end_at(depth, i);
  Quotation& quotation = doc_.quotations[stack_.back().quotation];
  quotation.words.end = i + seen.words;
  quotation.closed = true;
  stack_.pop_back();
  return true;
}

void Finder::read(Range<Word> paragraph) {
  paragraph_ = paragraph;
  first_ = doc_.quotations.size();
  ahead_ = {};
  for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
    Seen seen{};
    if (is_word(marks_[i].code_point) || !read_mark(i, seen)) continue;
    if (seen.opens) {
      open(i, seen);
    } else if (seen.closes && close(i, seen)) {
      for (std::uint32_t k = 0; k < seen.words; ++k) marks_[i + k].role = MarkRole::closes;
    }
    i += seen.words - 1;
  }
  const bool inside = !stack_.empty();
  const Open outermost = inside ? stack_.front() : Open{};
  end_at(0, paragraph.end);
  carried_ = inside && doc_.quotations[outermost.quotation].words.end == paragraph.end;
  carried_type_ = outermost.type;
}

void Finder::drop_empty() {
  std::vector<Quotation>& all = doc_.quotations;
  std::vector<std::uint32_t> moved(all.size(), none);  // where each went; a dropped one: what it stood in
  std::uint32_t kept = 0;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].outer != none) all[i].outer = moved[all[i].outer];
    if (all[i].words.empty()) {
      moved[i] = all[i].outer;
    } else {
      moved[i] = kept;
      all[kept++] = all[i];
    }
  }
  all.resize(kept);
}

}  // namespace

void find_quotations(Document& doc, std::vector<Mark>& marks) { Finder(doc, marks).run(); }

}  // namespace dixit
