#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <utility>

#include "query/names.h"
#include "query/query.h"
#include "query/values.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t most_terms = 200;
constexpr std::uint32_t all_dates = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t all = std::numeric_limits<std::uint64_t>::max();

std::string_view closing_of(char32_t opening) {
  switch (opening) {
    case U'"':
      return "\"";
    case U'“':
      return "”";
    case U'„':
      return "“";
    case U'«':
      return "»";
    default:
      return "";
  }
}

// `who:Macron,Philippe`: of several names, not of `confidence:0,5` nor of an address.
bool may_be_list(QueryWord word) {
  const std::optional<QueryField> field = field_of(word);
  return field && *field != QueryField::in && *field != QueryField::date && *field != QueryField::said &&
         *field != QueryField::confidence;
}

bool is_number(QueryWord word) {
  return word == QueryWord::limit || word == QueryWord::offset || word == QueryWord::confidence;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) { query_.text = text; }

  Query run() {
    for (skip_space(); at_ < text_.size(); skip_space()) part();
    if (joins_) fail(join_at_, {QueryMistake::half_or});
    check_dates();
    return std::move(query_);
  }

 private:
  [[noreturn]] void fail(Range<char> at, QueryProblem problem) const {
    throw QueryError(text_, at, std::move(problem));
  }
  std::string_view in(Range<char> at) const { return text_.substr(at.begin, at.size()); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  std::uint32_t after_space(std::uint32_t at) const {
    while (at < size()) {
      const Decoded c = decode(text_, at);
      if (!is_space(c.code_point)) break;
      at += c.size;
    }
    return at;
  }
  void skip_space() { at_ = after_space(at_); }

  // What goes on from `at` to the next space or bar.
  Range<char> bare_at(std::uint32_t at) const {
    const std::uint32_t begin = at;
    while (at < size() && text_[at] != '|') {
      const Decoded c = decode(text_, at);
      if (is_space(c.code_point)) break;
      at += c.size;
    }
    return {begin, at};
  }

  bool counts_by(std::uint32_t at) const;
  std::uint32_t after_joining(std::uint32_t at) const;
  bool negates(Range<char> word) const;
  std::uint32_t after_negation(Range<char> word) const;
  Range<char> field_name(std::uint32_t at) const;
  bool joins_fields(Range<char> word) const;
  bool is_condition(std::uint32_t at, bool needs_field) const;
  void check_dates() const;
  void part();
  void join(Range<char> at);
  Range<char> command_by(Range<char> word) const;
  bool command(Range<char> word);
  void count_list(Range<char> command);
  void sort_key(Range<char> command);
  void field(Range<char> name, bool negated);
  void setting(QueryWord word, const QueryValue& value);
  QueryValue value();
  void end_at_comma(QueryValue& value);
  std::vector<QueryValue> values(QueryWord word);
  void add(QueryTerm term, Range<char> at);

  std::string_view text_;
  std::uint32_t at_ = 0;
  Query query_;
  std::size_t terms_ = 0;
  bool joins_ = false;  // OR has been read: the next term is another way to meet the last clause
  Range<char> join_at_;
  std::uint32_t term_end_ = 0;  // of the last one
};

// The name before a colon at `at`, blanks between them only behind one that is known (`qui : Moreau`); empty: there is
// none, as in `10:30` and `https://…`.
Range<char> Parser::field_name(std::uint32_t at) const {
  const std::uint32_t begin = at;
  while (at < size()) {
    const Decoded c = decode(text_, at);
    if (!is_letter(c.code_point) && !is_mark_continuing(c.code_point) && c.code_point != U'\'' &&
        c.code_point != U'’' && c.code_point != U'_') {
      break;
    }
    at += c.size;
  }
  const Range<char> name = {begin, at};
  const std::string_view rest = text_.substr(after_space(at));
  const bool colon = !name.empty() && rest.starts_with(':') && !rest.starts_with("://");
  const bool beside = text_.substr(at).starts_with(':');
  return colon && (beside || query_word_named(in(name))) ? name : Range<char>{};
}

bool is_or(std::string_view word) { return word == "OR" || word == "OU"; }
bool is_and(std::string_view word) { return word == "AND" || word == "ET"; }

// `NOT gas` is `-gas`, where a condition follows that is not negated itself.
bool Parser::negates(Range<char> word) const {
  if (in(word) != "NOT") return false;
  const std::uint32_t at = after_space(word.end);
  const std::string_view next = in(bare_at(at));
  return !next.empty() && !next.starts_with('-') && !next.starts_with('(') && !is_or(next) && !is_and(next);
}

std::uint32_t Parser::after_negation(Range<char> word) const {
  if (in(word).starts_with('-') && word.size() > 1) return word.begin + 1;
  return negates(word) ? after_space(word.end) : word.begin;
}

// Whether a condition begins there, of a field where it needs one.
bool Parser::is_condition(std::uint32_t at, bool needs_field) const {
  const Range<char> word = bare_at(at);
  if (word.empty() || is_or(in(word)) || is_and(in(word)) || !command_by(word).empty()) return false;
  const Range<char> name = field_name(after_negation(word));
  if (name.empty()) return !needs_field;
  const std::optional<QueryWord> known = query_word_named(in(name));
  return known && field_of(*known);
}

// `acte:nier ou acte:dire`: in small letters a word as any other, but beside a field nobody looks for it.
bool Parser::joins_fields(Range<char> word) const {
  if (in(word) != "or" && in(word) != "ou") return false;
  if (joins_ || query_.clauses.empty() || after_space(term_end_) != word.begin) return false;
  const bool field =
      std::ranges::any_of(query_.clauses.back(), [](const QueryTerm& term) { return term.field != QueryField::text; });
  return is_condition(after_space(word.end), !field);
}

void Parser::part() {
  const Range<char> word = bare_at(at_);
  if (text_[at_] == '|' || is_or(in(word)) || joins_fields(word)) return join({at_, std::max(word.end, at_ + 1)});
  if (is_and(in(word))) {
    at_ = word.end;
    return;
  }
  if (text_[at_] == '(') fail(word, {QueryMistake::brackets});
  const std::uint32_t begin = at_;
  at_ = after_negation(word);
  const bool negated = at_ > begin;
  if (const Range<char> name = field_name(at_); !name.empty()) return field(name, negated);
  if (!negated && command(word)) return;
  QueryTerm term{.field = QueryField::text, .negated = negated, .values = {value()}};
  const QueryValue& words = term.values.front();
  if (!words.phrase && words.text.size() > 1 && words.text[0] == '@')
    fail(words.at, {QueryMistake::saved_inside, words.text});
  add(std::move(term), {begin, at_});
}

// `since:2024-05 until:2024-03`: no date is both.
void Parser::check_dates() const {
  std::uint32_t earliest = 0, latest = all_dates;
  for (const QueryClause& clause : query_.clauses) {
    const QueryTerm& term = clause.front();
    if (clause.size() > 1 || term.negated || term.field != QueryField::date || term.values.size() > 1) continue;
    const QueryValue& value = term.values.front();
    if (value.high == 0) continue;  // `date:unknown`
    earliest = std::max(earliest, value.low);
    latest = std::min(latest, value.high);
    if (earliest > latest) fail(value.at, {QueryMistake::dates_reversed});
  }
}

void Parser::join(Range<char> at) {
  if (query_.clauses.empty() || joins_) fail(at, {QueryMistake::half_or});
  joins_ = true;
  join_at_ = at;
  at_ = at.end;
}

void Parser::add(QueryTerm term, Range<char> at) {
  if (++terms_ > most_terms)
    fail(at, {.mistake = QueryMistake::too_many_conditions, .expected = std::to_string(most_terms)});
  if (!std::exchange(joins_, false)) query_.clauses.emplace_back();
  query_.clauses.back().push_back(std::move(term));
  term_end_ = at_;
}

bool is_count(std::string_view name) { return name == "count" || name == "compter" || name == "compte"; }
bool is_sort(std::string_view name) { return name == "sort" || name == "trier" || name == "tri"; }

// The `by` of the command that the word begins; empty: it begins none.
Range<char> Parser::command_by(Range<char> word) const {
  const std::string name = fold(in(word));
  if (!is_count(name) && !is_sort(name)) return {};
  const Range<char> by = bare_at(after_space(word.end));
  const std::string by_name = fold(in(by));
  return by_name == "by" || by_name == "par" ? by : Range<char>{};
}

// `count by who, act` and `sort by date asc`.
bool Parser::command(Range<char> word) {
  const Range<char> by = command_by(word);
  if (by.empty()) return false;
  at_ = after_space(by.end);
  const Range<char> words = {word.begin, by.end};
  is_count(fold(in(word))) ? count_list(words) : sort_key(words);
  return true;
}

// Whether what stands there is the name of a field to count by, alone or with more behind a comma.
bool Parser::counts_by(std::uint32_t at) const {
  const std::string_view list = in(bare_at(at));
  if (!field_name(at).empty()) return false;  // `count by outlet acte : nier`
  return count_named(list.substr(0, list.find(','))).has_value();
}

// Where the list goes on: past the word in `who and act`, which nobody looks for.
std::uint32_t Parser::after_joining(std::uint32_t at) const {
  at = after_space(at);
  const Range<char> word = bare_at(at);
  const std::string name = fold(in(word));
  const std::uint32_t next = after_space(word.end);
  return (name == "and" || name == "et") && counts_by(next) ? next : at;
}

void Parser::count_list(Range<char> command) {
  for (bool more = true; more; skip_space()) {
    Range<char> list = bare_at(at_);
    if (list.empty()) fail(command, {.mistake = QueryMistake::missing_count, .expected = known_counts()});
    at_ = list.end;
    const bool comma = in(list).ends_with(',');
    if (comma) --list.end;
    at_ = after_joining(at_);
    more = comma || counts_by(at_);  // `count by who act`
    while (!list.empty()) {
      const std::size_t mark = in(list).find(',');
      const Range<char> one = {list.begin,
                               mark == std::string::npos ? list.end : static_cast<std::uint32_t>(list.begin + mark)};
      if (one.empty())
        fail({one.begin, one.begin + 1}, {.mistake = QueryMistake::missing_count, .expected = known_counts()});
      const std::optional<CountBy> by = count_named(in(one));
      if (!by) {
        fail(one, {QueryMistake::unknown_count, std::string(in(one)), nearest_count(in(one)), known_counts()});
      }
      if (std::ranges::find(query_.count_by, *by) == query_.count_by.end()) query_.count_by.push_back(*by);
      if (query_.count_by.size() > 3) fail(one, {QueryMistake::too_many_counts});
      list.begin = std::min(list.end, one.end + 1);
    }
  }
}

void Parser::sort_key(Range<char> command) {
  const Range<char> key = bare_at(at_);
  if (key.empty()) fail(command, {.mistake = QueryMistake::missing_sort, .expected = known_sorts()});
  const std::optional<SortBy> sort = sort_named(in(key));
  if (!sort) fail(key, {QueryMistake::unknown_sort, std::string(in(key)), nearest_sort(in(key)), known_sorts()});
  query_.sort = *sort;
  at_ = key.end;
  const Range<char> direction = bare_at(after_space(at_));
  const std::string name = fold(in(direction));
  const bool up = name == "asc" || name == "croissant", down = name == "desc" || name == "decroissant";
  query_.ascending = up;
  if (up || down) at_ = direction.end;
}

QueryValue Parser::value() {
  const Decoded first = decode(text_, at_);
  const std::string_view closing = closing_of(first.code_point);
  if (closing.empty()) {
    const Range<char> bare = bare_at(at_);
    at_ = bare.end;
    return {.text = std::string(in(bare)), .at = bare};
  }
  const std::uint32_t begin = at_;
  const std::size_t end = text_.find(closing, at_ + first.size);
  if (end == std::string::npos)
    fail({begin, size()}, {.mistake = QueryMistake::unclosed_quotation, .expected = std::string(closing)});
  at_ = static_cast<std::uint32_t>(end + closing.size());
  const std::uint32_t inside = begin + first.size;
  return {.text = std::string(text_.substr(inside, end - inside)), .phrase = true, .at = {begin, at_}};
}

// Where one stands in it, but for that of `10,000`; one at the end only parts it from the next condition.
void Parser::end_at_comma(QueryValue& value) {
  const auto digit = [this](std::uint32_t at) { return at < size() && text_[at] >= '0' && text_[at] <= '9'; };
  for (std::uint32_t at = value.at.begin; at < value.at.end && !value.phrase; ++at) {
    if (text_[at] != ',' || (at > 0 && digit(at - 1) && digit(at + 1))) continue;
    at_ = at + 1 == value.at.end ? value.at.end : at;
    value.at.end = at;
    value.text = in(value.at);
    return;
  }
}

// `a|b|"c d"` and `a,b`.
std::vector<QueryValue> Parser::values(QueryWord word) {
  std::vector<QueryValue> values;
  const auto joined = [&] { return at_ < size() && (text_[at_] == '|' || (text_[at_] == ',' && may_be_list(word))); };
  do {
    if (!values.empty()) ++at_;
    const std::uint32_t begin = at_;
    QueryValue one = at_ < size() && text_[at_] != '|' ? value() : QueryValue{};
    if (may_be_list(word)) end_at_comma(one);
    if (std::ranges::all_of(one.text, [](char c) { return c == ' '; })) {
      const std::uint32_t end = std::max({at_, begin, 1U});
      fail({begin == end ? end - 1 : begin, end}, {QueryMistake::missing_value});
    }
    if (one.text.starts_with('-') && !one.phrase && !is_number(word)) fail(one.at, {QueryMistake::misplaced_minus});
    if (const std::optional<QueryProblem> wrong = understand(word, one)) fail(one.at, *wrong);
    values.push_back(std::move(one));
  } while (joined());
  return values;
}

void Parser::field(Range<char> name, bool negated) {
  const std::optional<QueryWord> word = query_word_named(in(name));
  if (!word) {
    fail(name, {QueryMistake::unknown_field, std::string(in(name)), nearest_query_word(in(name)), known_query_words()});
  }
  at_ = after_space(after_space(name.end) + 1);
  std::vector<QueryValue> found = values(*word);
  const Range<char> at = {name.begin, at_};
  if (const std::optional<QueryField> field = field_of(*word)) {
    return add({.field = *field, .negated = negated, .values = std::move(found)}, at);
  }
  if (negated || joins_) fail(at, {QueryMistake::not_a_condition});
  if (found.size() > 1) fail(at, {QueryMistake::several_values});
  setting(*word, found.front());
}

void Parser::setting(QueryWord word, const QueryValue& value) {
  if (word == QueryWord::like) {
    if (query_.like) fail(value.at, {QueryMistake::second_like});
    query_.like = value;
    return;
  }
  std::uint64_t number = 0;
  const char* end = value.text.data() + value.text.size();
  const auto read = std::from_chars(value.text.data(), end, number);
  const std::string folded = fold(value.text);
  const bool limit = word == QueryWord::limit;
  if (limit && (folded == "all" || folded == "tout")) {
    number = all;
  } else if (read.ec != std::errc() || read.ptr != end || (limit && number == 0)) {
    fail(value.at, {limit ? QueryMistake::not_a_limit : QueryMistake::not_a_number, value.text});
  }
  (limit ? query_.limit : query_.offset) = number;
}

}  // namespace

Query parse(std::string_view question) {
  if (question.size() > longest_query) {
    throw QueryError({.mistake = QueryMistake::too_long,
                      .found = std::to_string(question.size()),
                      .expected = std::to_string(longest_query)});
  }
  std::uint32_t replaced = 0;
  if (!is_utf8(question)) return parse(to_utf8(question, replaced));
  return Parser(question).run();
}

}  // namespace dixit
