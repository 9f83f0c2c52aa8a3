#include "contacts/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit {
namespace {

struct Stem {
  std::string_view begin;  // of a folded word
  ContactKind kind;
};
constexpr std::array<Stem, 36> stems = {
    {{"telephon", ContactKind::call},    {"appel", ContactKind::call},       {"phone", ContactKind::call},
     {"call", ContactKind::call},        {"visit", ContactKind::visit},      {"deplacement", ContactKind::visit},
     {"venue", ContactKind::visit},      {"lettre", ContactKind::letter},    {"courrier", ContactKind::letter},
     {"letter", ContactKind::letter},    {"message", ContactKind::message},  {"courriel", ContactKind::message},
     {"mail", ContactKind::message},     {"email", ContactKind::message},    {"sms", ContactKind::message},
     {"audition", ContactKind::hearing}, {"audience", ContactKind::hearing}, {"comparu", ContactKind::hearing},
     {"comparai", ContactKind::hearing}, {"hearing", ContactKind::hearing},  {"interrog", ContactKind::hearing},
     {"rencontr", ContactKind::meeting}, {"reunion", ContactKind::meeting},  {"sommet", ContactKind::meeting},
     {"entrevue", ContactKind::meeting}, {"meet", ContactKind::meeting},     {"met", ContactKind::meeting},
     {"summit", ContactKind::meeting},   {"recu", ContactKind::meeting},     {"negoci", ContactKind::talks},
     {"pourparler", ContactKind::talks}, {"dialogue", ContactKind::talks},   {"talks", ContactKind::talks},
     {"negotiat", ContactKind::talks},   {"discussion", ContactKind::talks}, {"debat", ContactKind::talks}}};
constexpr std::array<std::string_view, 12> named = {"appel",        "entretien", "rencontre", "reunion",
                                                    "visite",       "echange",   "call",      "meeting",
                                                    "conversation", "visit",     "talks",     "entrevue"};
// Nouns that before `entre` or `between` are sure to name one.
constexpr std::array<std::string_view, 14> spoken = {
    "appel",      "entretien", "rencontre", "reunion", "sommet", "pourparlers",  "negociations",
    "entretiens", "call",      "meeting",   "summit",  "talks",  "conversation", "negotiations"};
constexpr std::array<std::string_view, 5> asking = {"demande", "initiative", "invitation", "request", "behest"};
constexpr std::array<std::string_view, 10> articles = {"l", "le", "la", "les", "un", "une", "des", "the", "a", "de"};
constexpr std::uint32_t farthest = 10;  // words between what is asked for and the asking

// Where a noun begins with its article: `L'appel`.
std::uint32_t with_article(const Document& document, std::uint32_t noun, std::uint32_t from) {
  std::uint32_t before = noun;
  if (before > from && (document[before - 1] == "'" || document[before - 1] == "’")) --before;
  return before > from && is_one_of(fold(document[before - 1]), articles) ? before - 1 : noun;
}

}  // namespace

std::optional<ContactKind> kind_of_words(const Document& document, Range<Word> words) {
  std::optional<ContactKind> found;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::string word = fold(document[w]);
    const auto stem = std::ranges::find_if(stems, [&](const Stem& s) { return word.starts_with(s.begin); });
    if (stem == stems.end()) continue;
    if (stem->kind == ContactKind::call) return stem->kind;  // `un entretien par téléphone`
    if (!found) found = stem->kind;
  }
  return found;
}

Range<Word> told_between(const Document& document, Range<Word> sentence) {
  for (std::uint32_t w = sentence.begin; w + 2 < sentence.end; ++w) {
    const std::string_view next = document[w + 1];
    if ((next != "entre" && next != "between") || !is_one_of(fold(document[w]), spoken)) continue;
    return {with_article(document, w, sentence.begin), w + 1};
  }
  return {};
}

Range<Word> asked_for(const Document& document, Range<Word> sentence) {
  Range<Word> noun;
  for (std::uint32_t w = sentence.begin; w < sentence.end; ++w) {
    const std::string word = fold(document[w]);
    if (is_one_of(word, named)) noun = {w, w + 1};
    if (!noun.empty() && w - noun.begin <= farthest && w > noun.begin && is_one_of(word, asking)) return noun;
  }
  return {};
}

}  // namespace dixit
