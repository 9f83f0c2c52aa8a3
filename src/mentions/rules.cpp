#include "mentions/rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "mentions/nouns.h"
#include "text/unicode.h"

namespace dixit {
namespace {

using Words = std::vector<std::string>;  // of the whole stretch, in lower case

constexpr std::uint32_t longest_complement = 8, most_modifiers = 3;

bool among(const std::unordered_set<std::string_view>& set, const std::string& word) { return set.contains(word); }

const std::unordered_set<std::string_view> determiners = {
    "le",  "la",  "l",    "les",  "un",  "une",   "des",  "ce",  "cet", "cette", "ces",  "son", "sa",   "ses",
    "mon", "ma",  "mes",  "notre", "nos", "votre", "leur", "leurs", "plusieurs", "certains", "du", "au", "aux",
    "the", "a",   "an",   "his",  "her", "their", "its",  "our", "my",  "this",  "that", "these", "some", "several"};
const std::unordered_set<std::string_view> of = {"de", "du", "des", "d", "of", "for", "à", "chargé", "chargée"};
const std::unordered_set<std::string_view> inner = {"la", "l", "le", "les", "the", "’", "'"};

bool capitalised(const Document& document, std::uint32_t word) {
  const std::string_view text = document[word];
  return is_upper(decode(text, 0).code_point);
}

// Adjectives that follow a noun in French, by their endings; those of states are the commonest.
bool adjective(const std::string& word) {
  static constexpr std::array endings = {"ais", "aise", "ien", "ienne", "ain", "aine", "al", "ale", "aux", "ales",
                                         "ique", "iques", "iste", "istes", "if", "ive", "ier", "ière", "ois", "oise",
                                         "iens", "iennes", "ains", "aines", "aises", "ol", "ole", "and", "ande",
                                         "sse", "aire", "aires", "ant", "général", "ancien"};
  return word.size() > 4 && std::ranges::any_of(endings, [&](const char* e) { return word.ends_with(e); });
}

class Titles {
 public:
  Titles(Range<Word> within, Document& document) : within_(within), document_(document) {
    for (std::uint32_t w = within.begin; w < within.end; ++w) words_.push_back(lower(document[w]));
    named_.resize(within.size());
    for (const Mention& m : document.mentions)
      for (std::uint32_t w = std::max(m.words.begin, within.begin); w < std::min(m.words.end, within.end); ++w)
        named_[w - within.begin] = true;
  }

  void run() {
    std::uint32_t inside = within_.begin;  // the end of the last title: `la Défense` in it is no body
    for (std::uint32_t w = within_.begin; w < within_.end; ++w) {
      if (named(w) || (w < inside && capitalised(document_, w))) continue;
      const auto noun = find_noun(word(w));
      if (!noun) continue;
      const std::uint32_t begin = first(w), end = last(w);
      if (begin == w && !capitalised(document_, w) && noun->number == Number::singular) continue;
      inside = std::max(inside, end);
      document_.mentions.push_back({{begin, end}, noun->type, MentionForm::title, gender(begin, w, *noun), noun->number,
                                    none, 1.0F});
    }
  }

 private:
  const std::string& word(std::uint32_t w) const { return words_[w - within_.begin]; }
  bool named(std::uint32_t w) const { return named_[w - within_.begin]; }

  // The determiner, over modifiers (`the French defence minister`, `l'ancien président`).
  std::uint32_t first(std::uint32_t noun) const {
    std::uint32_t at = noun;
    for (std::uint32_t k = 0; k <= most_modifiers && at > within_.begin; ++k) {
      std::uint32_t before = at - 1;
      if ((word(before) == "'" || word(before) == "’" || word(before) == "-") && before > within_.begin) --before;
      if (among(determiners, word(before))) return before;
      if (!is_word(decode(word(before), 0).code_point) || among(of, word(before))) break;
      at = before;
    }
    return noun;
  }

  // Past adjectives and complements (`français de la Défense`), before a name, a mark or a verb.
  std::uint32_t last(std::uint32_t noun) const {
    std::uint32_t end = noun + 1;
    for (;;) {
      if (end < within_.end && !named(end) && adjective(word(end))) {
        ++end;
        continue;
      }
      const std::uint32_t longer = complement(end);
      if (longer == end || longer - noun > longest_complement) return end;
      end = longer;
    }
  }

  std::uint32_t complement(std::uint32_t at) const {
    std::uint32_t end = at;
    if (end >= within_.end || !among(of, word(end))) return at;
    ++end;
    while (end < within_.end && among(inner, word(end))) ++end;
    const std::uint32_t head = end;
    while (end < within_.end && is_word(decode(word(end), 0).code_point) &&
           (capitalised(document_, end) || end == head))
      ++end;
    return end > head ? end : at;
  }

  Gender gender(std::uint32_t begin, std::uint32_t noun, const Noun& found) const {
    if (found.gender != Gender::unknown || begin == noun) return found.gender;
    const std::string& d = word(begin);
    if (d == "la" || d == "une" || d == "cette" || d == "sa") return Gender::feminine;
    if (d == "le" || d == "un" || d == "ce" || d == "cet" || d == "du" || d == "au") return Gender::masculine;
    return Gender::unknown;
  }

  Range<Word> within_;
  Document& document_;
  Words words_;
  std::vector<bool> named_;
};

struct Pronoun {
  Gender gender;
  Number number;
};

const std::unordered_map<std::string_view, Pronoun> pronouns = {
    {"il", {Gender::masculine, Number::singular}},    {"elle", {Gender::feminine, Number::singular}},
    {"ils", {Gender::masculine, Number::plural}},     {"elles", {Gender::feminine, Number::plural}},
    {"lui", {Gender::unknown, Number::singular}},     {"leur", {Gender::unknown, Number::plural}},
    {"eux", {Gender::masculine, Number::plural}},     {"je", {Gender::unknown, Number::singular}},
    {"j", {Gender::unknown, Number::singular}},       {"nous", {Gender::unknown, Number::plural}},
    {"celui", {Gender::masculine, Number::singular}}, {"celle", {Gender::feminine, Number::singular}},
    {"ceux", {Gender::masculine, Number::plural}},    {"celles", {Gender::feminine, Number::plural}},
    {"he", {Gender::masculine, Number::singular}},    {"she", {Gender::feminine, Number::singular}},
    {"they", {Gender::unknown, Number::plural}},      {"him", {Gender::masculine, Number::singular}},
    {"them", {Gender::unknown, Number::plural}},      {"i", {Gender::unknown, Number::singular}},
    {"we", {Gender::unknown, Number::plural}}};
const std::unordered_set<std::string_view> last_ones = {"dernier", "dernière", "derniers", "dernières", "latter"};
const std::unordered_set<std::string_view> impersonal = {"y", "faut", "fallait", "faudra", "faudrait", "s", "semble",
                                                         "pleut", "existe", "convient", "n"};

// `il y a`, `il faut`, `il s'agit`, `il n'y a`: nobody.
bool nobody(const Document& document, std::uint32_t w, std::uint32_t end) {
  if (document[w] != "il" && document[w] != "Il") return false;
  if (w + 3 >= end) return false;
  const std::string next = lower(document[w + 1]);
  if (!among(impersonal, next)) return false;
  if (next == "s") return lower(document[w + 3]).starts_with("agi");
  if (next == "n") return among(impersonal, lower(document[w + 3]));
  return true;
}

}  // namespace

void add_titles(Range<Word> within, Document& document) { Titles(within, document).run(); }

void add_pronouns(Range<Word> within, Document& document) {
  for (std::uint32_t w = within.begin; w < within.end; ++w) {
    const std::string word = lower(document[w]);
    if (last_ones.contains(word) && w > within.begin) {
      const std::string before = lower(document[w - 1]);
      const bool plural = word.ends_with('s'), feminine = word.starts_with("dernière");
      if (before == "ce" || before == "cette" || before == "ces" || before == "the")
        document.mentions.push_back({{w - 1, w + 1}, MentionType::person, MentionForm::pronoun,
                                     feminine ? Gender::feminine : Gender::masculine,
                                     plural ? Number::plural : Number::singular, none, 1.0F});
      continue;
    }
    const auto found = pronouns.find(word);
    if (found == pronouns.end() || nobody(document, w, within.end)) continue;
    Range<Word> words{w, w + 1};
    if (word.starts_with("ce")) {  // `celui-ci` refers, `celui qui` does not
      if (w + 2 >= within.end || document[w + 1] != "-") continue;
      words.end = w + 3;
    }
    document.mentions.push_back(
        {words, MentionType::person, MentionForm::pronoun, found->second.gender, found->second.number, none, 1.0F});
  }
}

void sort_mentions(Document& document) {
  auto& mentions = document.mentions;
  std::ranges::stable_sort(mentions, [](const Mention& a, const Mention& b) {
    if (a.words.begin != b.words.begin) return a.words.begin < b.words.begin;
    if (a.words.end != b.words.end) return a.words.end > b.words.end;
    return a.probability > b.probability;
  });
  const auto same = std::ranges::unique(mentions, {}, [](const Mention& m) { return std::pair(m.words.begin, m.words.end); });
  mentions.erase(same.begin(), same.end());
}

}  // namespace dixit
