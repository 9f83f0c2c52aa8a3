// Resolves articles whose statements are marked by hand: what the resolver alone is worth.
//
//   resolve_marked < gold.jsonl > resolved.jsonl
//
// A marked article a line (segment/marked.h), with "mentions" or without; without, names are runs of
// capitalised words. Kinds are forgotten, and found anew. Writes one document a line, as `dixit read` does.
#include <exception>
#include <iostream>
#include <string>
#include <unordered_set>

#include "document/json.h"
#include "mentions/rules.h"
#include "lexicon/lexicon.h"
#include "resolve/resolve.h"
#include "segment/marked.h"
#include "text/unicode.h"

namespace {

using dixit::Document;
using dixit::Mention;

bool capitalised(const Document& document, std::uint32_t word) {
  return dixit::is_upper(dixit::decode(document[word], 0).code_point);
}

bool small(std::string_view word) {
  return word == "de" || word == "of" || word == "du" || word == "des" || word == "-" || word == "’" || word == "'";
}

bool starts_sentence(const std::string& word) {
  static const std::unordered_set<std::string> more = {
      "when",  "if",       "while", "as",       "so",  "also",  "yet",  "still", "then", "however",
      "hopes", "reported", "tell",  "complain", "now", "there", "here", "not",   "no"};
  return dixit::is_stop_word(word) || dixit::is_preposition(word) ||
         dixit::is_auxiliary(word) || dixit::find_determiner(word) ||
         dixit::find_pronoun(word) || more.contains(word);
}

// Runs of capitals; the first word of a sentence only where another capital follows or it is met elsewhere.
void add_capitalised(Document& document) {
  for (const dixit::Sentence& sentence : document.sentences)
    for (std::uint32_t w = sentence.words.begin; w < sentence.words.end; ++w) {
      if (!capitalised(document, w)) continue;
      std::uint32_t end = w + 1;
      while (end < sentence.words.end &&
             (capitalised(document, end) ||
              (document[end] == "." && document[end - 1].size() == 1 && end + 1 < sentence.words.end &&
               capitalised(document, end + 1)) ||
              (small(document[end]) && end + 1 < sentence.words.end && capitalised(document, end + 1))))
        ++end;
      if (w == sentence.words.begin && starts_sentence(dixit::fold(document[w]))) {
        if (end == w + 1) continue;
        ++w;
      }
      document.mentions.push_back({{w, end},
                                   dixit::MentionType::person,
                                   dixit::MentionForm::name,
                                   dixit::Gender::unknown,
                                   dixit::Number::unknown,
                                   dixit::none,
                                   0.5F});
      w = end - 1;
    }
}

void resolve_line(const std::string& line) {
  Document document = dixit::read_marked(line);
  if (document.mentions.empty()) add_capitalised(document);
  const dixit::Range<dixit::Word> all{0, static_cast<std::uint32_t>(document.words.size())};
  dixit::add_titles(all, document);
  dixit::add_pronouns(all, document);
  dixit::sort_mentions(document);
  for (dixit::Statement& s : document.statements) s.kind = {};
  dixit::resolve(document);
  std::cout << dixit::to_json(document) << '\n';
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    if (line.empty()) continue;
    try {
      resolve_line(line);
    } catch (const std::exception& e) {
      std::cerr << "resolve_marked: line " << number << ": " << e.what() << '\n';
      return 1;
    }
  }
}
