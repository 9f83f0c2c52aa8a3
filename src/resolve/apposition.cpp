#include "resolve/apposition.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "resolve/noun_phrase.h"
#include "resolve/phrase.h"
#include "resolve/phrase_ends.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_office = 10;  // words of `chargé de …` and of what stands in brackets
constexpr std::size_t most_names = 6;         // of `comme A, B et C`

class Beside {
 public:
  Beside(const Document& document, const Forms& forms, const NameIndex& names, std::uint32_t end)
      : document_(document), forms_(forms), names_(names), end_(end) {}

  // A person's name that begins at the word, past a civility, with a title or without.
  Range<Word> person_at(std::uint32_t at) const {
    if (at >= end_) return {};
    const Range<Word> words = phrase_from(document_, forms_, names_, {at, end_});
    if (words.empty()) return {};
    const Phrase phrase = read_phrase(document_, forms_, names_, words);
    const bool named = phrase.shape == Shape::name || phrase.shape == Shape::titled;
    if (!named || phrase.name.end != words.end) return {};
    return document_.mentions[phrase.mention].type == MentionType::person ? phrase.name : Range<Word>{};
  }

  // Past `chargé de la défense` and `(affaires étrangères)`, to the comma.
  std::uint32_t to_comma(std::uint32_t at) const {
    at = after_second_field(names_, document_, forms_, at);
    const std::uint32_t limit = std::min(end_, at + longest_office);
    if (at < limit && (word(at) == "charge" || word(at) == "chargee"))
      while (at < limit && word(at) != "," && !is_auxiliary(word(at))) ++at;
    if (at < limit && word(at) == "(") {
      while (at < limit && word(at) != ")") ++at;
      ++at;
    }
    return at < end_ && word(at) == "," ? at : none;
  }

  // `, Anne Rivoire et Luc Amiot` may be a list of three.
  bool lists(std::uint32_t at) const { return at < end_ && (word(at) == "et" || word(at) == "and"); }

  // Past `comme`, `, dont`, `such as`: where the names begin.
  std::uint32_t opened(std::uint32_t at) const {
    if (at < end_ && word(at) == ",") ++at;
    if (at + 1 >= end_) return none;
    const std::string& w = word(at);
    if (w == "comme" || w == "dont" || w == "notamment" || w == "including" || w == "like") return at + 1;
    return w == "such" && word(at + 1) == "as" ? at + 2 : none;
  }

  std::vector<Range<Word>> list(std::uint32_t at) const {
    std::vector<Range<Word>> found;
    while (found.size() < most_names) {
      const Range<Word> name = person_at(at);
      if (name.empty()) break;
      found.push_back(name);
      at = name.end;
      if (at < end_ && word(at) == ",") ++at;
      if (lists(at)) ++at;
      if (at == name.end) break;
    }
    return found;
  }

 private:
  const std::string& word(std::uint32_t w) const { return forms_.folded[w]; }

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  std::uint32_t end_;
};

}  // namespace

Range<Word> apposed(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> phrase,
                    std::uint32_t end) {
  const Phrase told = read_phrase(document, forms, names, phrase);
  const bool somebody = told.headword && told.headword->kind == Kind::person && told.number != Number::plural;
  if (told.shape != Shape::description || !somebody) return {};
  const Beside beside(document, forms, names, end);
  const std::uint32_t comma = beside.to_comma(phrase.end);
  if (comma == none) return {};
  const Range<Word> name = beside.person_at(comma + 1);
  return name.empty() || beside.lists(name.end) ? Range<Word>{} : name;
}

std::vector<Range<Word>> enumerated(const Document& document, const Forms& forms, const NameIndex& names,
                                    std::uint32_t at, std::uint32_t end) {
  const Beside beside(document, forms, names, end);
  const std::uint32_t first = beside.opened(at);
  return first == none ? std::vector<Range<Word>>{} : beside.list(first);
}

}  // namespace dixit::resolution
