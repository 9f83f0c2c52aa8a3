#include "query/query_error.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/unicode.h"

namespace dixit {
namespace {

struct Wording {
  std::string_view name, english;
};

// In the order of the enumerators. `{near}`: nothing, or a question with the name that is near.
constexpr std::array wordings{
    Wording{"too_long", "found {found} bytes, expected at most {expected}; ask for less at once"},
    Wording{"too_many_conditions", "found more than {expected} conditions; ask for less at once"},
    Wording{"half_or", "expected something on both sides of OR"},
    Wording{"brackets",
            "brackets are not known\nOR joins the words beside it, all else is AND; put \"…\" around what is one"},
    Wording{"unclosed_quotation", "this quotation mark is never closed\nPut {expected} where it ends"},
    Wording{"unknown_field",
            "unknown field `{found}`{near}\nKnown are {expected}\n"
            "To look for the words themselves, put \"…\" around them"},
    Wording{"missing_value", "expected something here: words, or \"several words\""},
    Wording{"misplaced_minus", "the minus stands before the field, as in -who:Macron"},
    Wording{"unknown_value", "unknown: `{found}`{near}\nKnown are {expected}"},
    Wording{"not_a_date", "found `{found}`, expected a date such as 2024, 2024-04, 2024-04-03 or 03/04/2024"},
    Wording{"dates_reversed", "no day is in these dates: they are the wrong way round, or exclude each other"},
    Wording{"not_a_share", "found `{found}`, expected a share between 0 and 1, such as 0.8, or <0.5"},
    Wording{"not_a_code", "found `{found}`, expected a code of two letters, such as {expected}"},
    Wording{"missing_count", "expected what to count by\nKnown are {expected}"},
    Wording{"unknown_count", "cannot count by `{found}`{near}\nKnown are {expected}"},
    Wording{"too_many_counts", "can count by three fields at most"},
    Wording{"missing_sort", "expected what to sort by\nKnown are {expected}"},
    Wording{"unknown_sort", "cannot sort by `{found}`{near}\nKnown are {expected}"},
    Wording{"not_a_condition", "this can be neither left out by a minus nor joined by OR"},
    Wording{"several_values", "expected one value"},
    Wording{"second_like", "found a second `like:`, expected one"},
    Wording{"not_a_number", "found `{found}`, expected a number"},
    Wording{"not_a_limit", "found `{found}`, expected a number from 1 on, or `all`"},
    Wording{"saved_inside",
            "found `{found}`, expected a saved question only at the beginning, on the command line\nPut it between "
            "quotation marks to look for the word"},
    Wording{"no_word", "found `{found}`, expected a word; there is none in it"},
    Wording{
        "only_small_words",
        "nothing is found by `{found}` alone\nWords that are so common in a language, as `a` or `the`, are not kept "
        "of its texts; name others"},
    Wording{"no_meanings", "no model is at hand that gives meanings"},
};
static_assert(wordings.size() == static_cast<std::size_t>(QueryMistake::no_meanings) + 1);

const Wording& wording_of(QueryMistake mistake) { return wordings[static_cast<std::size_t>(mistake)]; }

std::string filled(std::string_view place, const QueryProblem& problem) {
  if (place == "found") return problem.found;
  if (place == "expected") return problem.expected;
  return problem.near.empty() ? "" : "; did you mean `" + problem.near + "`?";
}

// The question in one line of at most `shown` characters, and below it marks that point at `at`. Control characters
// are shown as spaces.
std::string pointed_at(std::string_view question, Range<char> at) {
  constexpr std::size_t shown = 76, before = 30;
  std::vector<std::string> characters;
  std::size_t begin = 0, end = 0;
  for (std::size_t i = 0; i < question.size();) {
    if (i < at.begin) begin = characters.size() + 1;
    if (i < at.end) end = characters.size() + 1;
    const Decoded c = decode(question, i);
    const bool plain = c.code_point >= 0x20 && c.code_point != 0x7F && !(c.code_point >= 0x80 && c.code_point < 0xA0);
    characters.emplace_back(c.valid && plain ? question.substr(i, c.size) : " ");
    i += c.size;
  }
  const std::size_t from = characters.size() > shown && begin > before ? begin - before : 0;
  const std::size_t to = std::min(characters.size(), from + shown);
  std::string line = from > 0 ? "…" : "", marks(line.empty() ? 0 : 1, ' ');
  for (std::size_t i = from; i < to; ++i) line += characters[i];
  if (to < characters.size()) line += "…";
  marks.append(begin - from, ' ');
  marks.append(std::max<std::size_t>(1, std::min(end, to) - std::min(begin, std::min(end, to))), '^');
  return "\n  " + line + "\n  " + marks;
}

// The first line of `what`, the question, the others: what to do stands last.
std::string message(std::string_view question, Range<char> at, const std::string& what) {
  const std::size_t line = std::min(what.size(), what.find('\n'));
  return "the question: " + what.substr(0, line) + pointed_at(question, at) + what.substr(line);
}

}  // namespace

std::string_view to_string(QueryMistake mistake) { return wording_of(mistake).name; }

std::string in_english(const QueryProblem& problem) {
  std::string text;
  std::string_view rest = wording_of(problem.mistake).english;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    text += rest.substr(0, open);
    text += filled(rest.substr(open + 1, close - open - 1), problem);
    rest.remove_prefix(close + 1);
  }
  return text + std::string(rest);
}

QueryError::QueryError(std::string_view question, Range<char> at, QueryProblem problem)
    : Error(message(question, at, in_english(problem))), at_(at), problem_(std::move(problem)) {}

QueryError::QueryError(QueryProblem problem)
    : Error("the question: " + in_english(problem)), problem_(std::move(problem)) {}

}  // namespace dixit
