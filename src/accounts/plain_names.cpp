#include "accounts/plain_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit::comparison {

std::vector<std::string> plain_words(std::string_view name) {
  std::vector<std::string> words;
  bool inside = false;
  const std::string folded = fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded c = decode(folded, at);
    const bool letter = is_word(c.code_point);
    if (letter && !inside) words.emplace_back();
    if (letter) words.back().append(folded, at, c.size);
    inside = letter;
    at += c.size;
  }
  return words;
}

bool is_article(const std::string& word) {
  static constexpr std::array<std::string_view, 9> articles = {"le", "la", "les", "l", "un", "une", "the", "a", "an"};
  return std::ranges::find(articles, word) != articles.end();
}

std::string plain_name(std::string_view name) {
  const std::vector<std::string> words = plain_words(name);
  std::size_t from = 0;
  while (from + 1 < words.size() && is_article(words[from])) ++from;
  return joined(words, from);
}

bool is_proper(std::string_view name) {
  bool start = true, first = true;
  for (std::size_t at = 0; at < name.size();) {
    const Decoded c = decode(name, at);
    if (start && is_upper(c.code_point)) {
      std::size_t end = at;
      while (end < name.size() && is_word(decode(name, end).code_point)) end += decode(name, end).size;
      const std::string word = fold(name.substr(at, end - at));
      if (!first || (!is_stop_word(word) && !find_determiner(word) && !find_pronoun(word) && !find_headword(word)))
        return true;
    }
    start = !is_word(c.code_point);
    if (start) first = false;
    at += c.size;
  }
  return false;
}

std::string joined(const std::vector<std::string>& words, std::size_t from) {
  std::string out;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (!out.empty()) out += ' ';
    out += words[i];
  }
  return out;
}

std::vector<std::string> words_of_person(const std::string& name) {
  const std::vector<std::string> all = plain_words(name);
  std::vector<std::string> words = all;
  if (words.size() > 2)
    std::erase_if(words, [](const std::string& word) { return word.size() == 1 || word == "jr" || word == "sr"; });
  return words.empty() ? all : words;
}

std::string_view formal_given_name(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> formal[] = {
      {"abe", "abraham"},     {"al", "albert"},       {"alex", "alexander"},    {"andy", "andrew"},
      {"ben", "benjamin"},    {"bernie", "bernard"},  {"bill", "william"},      {"bob", "robert"},
      {"bobby", "robert"},    {"charlie", "charles"}, {"chris", "christopher"}, {"chuck", "charles"},
      {"dan", "daniel"},      {"dave", "david"},      {"debbie", "deborah"},    {"dick", "richard"},
      {"don", "donald"},      {"doug", "douglas"},    {"ed", "edward"},         {"eddie", "edward"},
      {"gabby", "gabrielle"}, {"greg", "gregory"},    {"jeff", "jeffrey"},      {"jerry", "gerald"},
      {"jim", "james"},       {"jimmy", "james"},     {"joe", "joseph"},        {"jon", "jonathan"},
      {"josh", "joshua"},     {"kate", "katherine"},  {"ken", "kenneth"},       {"larry", "lawrence"},
      {"liz", "elizabeth"},   {"matt", "matthew"},    {"mike", "michael"},      {"mitch", "mitchell"},
      {"nick", "nicholas"},   {"pat", "patrick"},     {"pete", "peter"},        {"phil", "philip"},
      {"ray", "raymond"},     {"rick", "richard"},    {"rob", "robert"},        {"ron", "ronald"},
      {"sam", "samuel"},      {"sandy", "alexandra"}, {"steve", "steven"},      {"stephen", "steven"},
      {"sue", "susan"},       {"ted", "edward"},      {"tim", "timothy"},       {"tom", "thomas"},
      {"tony", "anthony"},    {"vince", "vincent"},   {"will", "william"}};
  const auto found = std::ranges::find(formal, name, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(formal) ? name : found->second;
}

std::string ministry(const std::string& name) {
  for (const std::string_view head :
       {"ministre ", "ministere ", "secretaire d etat a ", "minister of ", "ministry of "}) {
    const std::size_t at = name.find(head);
    if (at == std::string::npos || (at > 0 && !name.substr(0, at).ends_with(' '))) continue;
    std::vector<std::string> rest = plain_words(std::string_view(name).substr(at + head.size()));
    std::size_t from = 0;
    while (from < rest.size() && (is_article(rest[from]) || is_preposition(rest[from]) || rest[from] == "d")) ++from;
    if (from < rest.size()) return "ministry:" + rest[from].substr(0, 6);
  }
  return {};
}

std::string without_of(const std::string& name) {
  for (const std::string_view of : {"du ", "des ", "de la ", "de l ", "de ", "d ", "of the ", "of "})
    if (name.starts_with(of)) return name.substr(of.size());
  return name;
}

}  // namespace dixit::comparison
