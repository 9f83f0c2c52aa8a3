#include "accounts/whose.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>

#include "accounts/plain_names.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit::comparison {
namespace {

// What speaks for another: the words before whom it speaks for.
constexpr std::array<std::string_view, 16> speaking = {
    "porte parole",      "porteparole",  "avocat", "avocate",   "avocats", "spokesman",
    "spokeswoman",       "spokesperson", "lawyer", "lawyers",   "cabinet", "entourage",
    "service de presse", "services",     "bureau", "conseiller"};
constexpr std::size_t by_office = 10;  // of these, who speak for others by what they are; the rest are aides
constexpr std::array<std::string_view, 8> of_words = {"de", "du", "des", "d", "of", "for", "to", "l"};

// A camp, before or behind whose it is.
constexpr std::array<std::string_view, 14> camps = {"equipe",     "equipes",   "camp",           "clan",   "proches",
                                                    "defenseurs", "soutiens",  "conseils",       "team",   "campaign",
                                                    "office",     "attorneys", "administration", "conseil"};
// Of documents those that are not by whom they are of: `une vidéo d'un blessé`, `la loi du marché`.
constexpr std::array<std::string_view, 31> shown = {
    "video",     "image",   "photo",   "images", "photos",       "scan",        "page",    "dossier",
    "file",      "loi",     "law",     "bill",   "traite",       "accord",      "treaty",  "plainte",
    "test",      "tests",   "mot",     "mots",   "constitution", "indications", "affiche", "pancarte",
    "banderole", "legende", "article", "texte",  "document",     "documents",   "post"};

bool is_document(const std::string& word) {
  static constexpr std::array<std::string_view, 12> more = {"bulletin", "comptage", "discours", "site",
                                                            "tableau",  "donnees",  "lettres",  "tweets",
                                                            "book",     "speech",   "op",       "remarks"};
  const Headword* head = find_headword(word);
  return is_one_of(word, more) || (head && head->kind == Kind::document && !is_one_of(word, shown));
}

bool is_camp_or_document(const std::string& word) { return is_one_of(word, camps) || is_document(word); }

constexpr std::string_view genitive = "'s";  // no word of a name has a mark

// The words with `'s` as one of their own, of `Mattis' letter` too.
std::vector<std::string> words_with_genitive(std::string_view name) {
  std::vector<std::string> words;
  std::size_t from = 0;
  const auto add_until = [&](std::size_t end) {
    std::ranges::move(plain_words(name.substr(from, end - from)), std::back_inserter(words));
  };
  const auto ends = [&](std::size_t at) { return at >= name.size() || name[at] == ' '; };
  for (std::size_t at = 0; at < name.size();) {
    const Decoded c = decode(name, at);
    const std::size_t behind = at + c.size;
    const bool apostrophe = c.code_point == '\'' || c.code_point == U'’';
    const bool with_s = apostrophe && behind < name.size() && name[behind] == 's' && ends(behind + 1);
    if (with_s || (apostrophe && at > 0 && name[at - 1] == 's' && ends(behind))) {
      add_until(at);
      words.emplace_back(genitive);
      from = behind + with_s;
    }
    at = behind;
  }
  add_until(name.size());
  return words;
}

constexpr std::size_t longest_office = 12;  // words: `le secrétaire d'État chargé de la Fonction publique` Luc Amiot
constexpr std::size_t most_leading = 3;     // words before the name: `ong`, `quotidien`, `m`

void add_from(std::vector<std::string>& out, const std::vector<std::string>& words, std::size_t from,
              std::size_t most = most_leading) {
  for (std::size_t w = from; w < std::min(from + most, words.size()); ++w)
    if (!is_article(words[w]) && !is_preposition(words[w])) out.push_back(joined(words, w));
}

// Not `son` of `son avocat`, `one of his` of `one of his lawyers`.
bool names_somebody(std::string_view plain) {
  const std::vector<std::string> words = plain_words(plain);
  return !std::ranges::all_of(words, [](const std::string& word) {
    return is_stop_word(word) || find_determiner(word) || find_pronoun(word) || is_preposition(word);
  });
}

}  // namespace

std::string spoken_for(const std::string& name, bool aides) {
  for (const std::string_view head : std::span(speaking).first(aides ? speaking.size() : by_office)) {
    const std::size_t at = name.find(head);
    if (at == std::string::npos || (at > 0 && name[at - 1] != ' ')) continue;
    std::vector<std::string> rest = plain_words(std::string_view(name).substr(at + head.size()));
    std::size_t from = 0;
    while (from < rest.size() && (std::ranges::find(of_words, rest[from]) != of_words.end() || is_article(rest[from])))
      ++from;
    if (from > 0 && from < rest.size()) return joined(rest, from);
    if (rest.empty() && at > 1) {
      std::string before = name.substr(0, at - 1);
      if (before.ends_with(" s")) before.resize(before.size() - 2);
      return names_somebody(before) ? before : std::string();
    }
  }
  return {};
}

Owners owners(std::string_view name) {
  const std::vector<std::string> words = words_with_genitive(name);
  const auto from = [&](std::size_t at) { return words.begin() + static_cast<std::ptrdiff_t>(at); };
  Owners out;
  for (std::size_t w = 1; w + 1 < words.size(); ++w) {  // `Sen. Anna Moss’s presidential campaign`
    if (words[w] != genitive || std::none_of(from(w), words.end(), is_camp_or_document)) continue;
    add_from(out.names, {words.begin(), from(w)}, 0);
    return out;
  }
  const std::size_t most = std::min(words.size(), most_leading + 1);
  const std::size_t head = std::find_if(words.begin(), from(most), is_camp_or_document) - words.begin();
  if (head == most) return out;
  if (head > 0 && head + 1 == words.size()) {  // `the Trump campaign`
    add_from(out.names, {words.begin(), from(head)}, 0);
    return out;
  }
  out.goes_on = true;
  if (is_document(words[head]))
    for (std::size_t w = head + 1; w + 1 < words.size(); ++w)
      if (words[w] == "par" || words[w] == "by") {
        add_from(out.names, words, w + 1, longest_office);
        return out;
      }
  for (std::size_t w = head + 1; w < words.size(); ++w) {
    const bool of = is_one_of(words[w], of_words) || words[w] == "from";
    if (of) add_from(out.names, words, w + 1);
    if (of || is_preposition(words[w])) return out;
    if (w == head + 1) out.names.push_back(joined(words, w));  // `l'administration Trump`, `un sondage Elabe`
  }
  return out;
}

}  // namespace dixit::comparison
