#include "turns/interviewee.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "lexicon/turn_words.h"
#include "text/unicode.h"
#include "turns/plain.h"

namespace dixit::conversation {
namespace {

bool is_named_person(const Mention& m) {
  return m.form == MentionForm::name && m.type == MentionType::person && !m.words.empty();
}

// `par Luc Amiot`, `by Luc Amiot`; `entretien avec`, `interview with` a few words before.
bool is_told_by(const Document& document, std::uint32_t word) {
  return word > 0 && (fold(document[word - 1]) == "par" || fold(document[word - 1]) == "by");
}

bool is_interviewed(const Document& document, std::uint32_t word) {
  constexpr std::uint32_t farthest = 4;
  for (std::uint32_t k = 1; k <= farthest && k <= word; ++k)
    if (names_interview(fold(document[word - k]))) return true;
  return false;
}

constexpr std::size_t surely = 10'000, speaks = 600, in_title = 400, first_of_title = 100;

// In the title, and more the nearer to its start; both plain, the title between blanks.
std::size_t weight_in_title(const std::string& title, const std::string& name) {
  const std::size_t at = title.find(" " + name + " ");
  return at == std::string::npos ? 0 : in_title + first_of_title - std::min(at, first_of_title);
}

// `Jeanne Roche : « Nous ne céderons pas »`: the last word of the name that a title begins with, folded; empty: none.
std::string speaker_of_title(std::string_view title) {
  constexpr std::size_t most_names = 4;
  std::vector<std::string> names;
  for (std::uint32_t at = 0; at < title.size();) {
    const Decoded c = decode(title, at);
    if (is_space(c.code_point) || c.code_point == U'-') {
      at += c.size;
      continue;
    }
    if (!is_word(c.code_point)) return names.size() > 1 && names.size() <= most_names ? names.back() : "";
    if (!is_upper(c.code_point)) return {};
    const std::uint32_t begin = at;
    while (at < title.size() && is_word(decode(title, at).code_point)) at += decode(title, at).size;
    names.push_back(fold(title.substr(begin, at - begin)));
  }
  return {};
}

}  // namespace

std::uint32_t find_interviewee(const Document& document, std::uint32_t first) {
  struct Person {
    std::uint32_t end = none;
    std::size_t weight = 0;
    bool in_full = false;
  };
  const std::string title = " " + plain_title(document) + " ", told = speaker_of_title(document.title);
  std::unordered_set<std::uint32_t> sources;  // last words
  for (const Statement& s : document.statements)
    for (const Range<Word> source : s.source) sources.insert(source.end - 1);
  std::map<std::string, Person> people;  // by the last word of their names
  std::vector<std::string> order;
  for (const Mention& m : document.mentions) {
    if (m.words.begin >= first) break;
    if (!is_named_person(m) || is_told_by(document, m.words.begin)) continue;
    const std::string last = fold(document[m.words.end - 1]);
    if (!people.contains(last)) {
      order.push_back(last);
      people[last].weight = weight_in_title(title, last);
    }
    Person& person = people[last];
    person.in_full |= m.words.size() > 1;
    if (person.end == none || m.words.size() > 1) person.end = m.words.end - 1;
    person.weight += is_interviewed(document, m.words.begin) ? surely : sources.contains(m.words.end - 1) ? speaks : 1;
  }
  if (!told.empty()) return people.contains(told) ? people[told].end : none;
  Person best;
  for (const std::string& last : order)
    if (const Person& person = people[last]; person.weight > best.weight && (person.in_full || person.weight >= speaks))
      best = person;
  return best.end;
}

std::unordered_map<std::string, std::uint32_t> ends_of_names(const Document& document) {
  std::unordered_map<std::string, std::uint32_t> ends;
  for (const Mention& m : document.mentions)
    if (is_named_person(m) && m.words.size() > 1) ends.try_emplace(fold(document[m.words.end - 1]), m.words.end - 1);
  return ends;
}

}  // namespace dixit::conversation
