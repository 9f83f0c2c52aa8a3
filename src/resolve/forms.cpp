#include "resolve/forms.h"

#include <algorithm>
#include <span>
#include <unordered_set>

#include "lexicon/bodies.h"
#include "lexicon/lexicon.h"
#include "resolve/given_names.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::size_t longest_particle = 5;  // bytes: `della`

bool crosses_line(const Document& document, Range<Word> words) {
  return document(words).find('\n') != std::string_view::npos;
}

// Taken for a name, but a function and no more: `le Président`.
bool is_function(const Document& document, Range<Word> words) {
  std::uint32_t w = words.begin;
  while (w < words.end && (find_determiner(fold(document[w])) || !is_word(decode(document[w], 0).code_point))) ++w;
  if (w == words.end || words.end - w > longest_headword) return w == words.end;
  std::string text;
  for (; w < words.end; ++w) {
    if (!is_word(decode(document[w], 0).code_point)) continue;
    if (!text.empty()) text += ' ';
    text += fold(document[w]);
  }
  const Headword* headword = find_headword(text);
  const bool told = headword && (headword->gender != Gender::unknown || text.find(' ') != std::string::npos);
  return told && headword->kind == Kind::person;
}

bool is_capital(const Document& document, std::uint32_t word) { return is_upper(decode(document[word], 0).code_point); }

// `parquet` of `La représentante du parquet`: no particle, and no name right behind it.
bool is_noun(const Document& document, Range<Word> words, std::uint32_t w) {
  const bool named = w + 1 < words.end && is_capital(document, w + 1);
  return !named && document[w].size() > longest_particle && is_lower(decode(document[w], 0).code_point);
}

bool is_small(const std::string& word) {
  return is_stop_word(word) || find_determiner(word) || find_pronoun(word) || find_civility(word);
}

// Taken for a name, but with no capital (`direction du groupe`; not `franceinfo`, `eBay`) or, for a person's, with none
// but in a small word (`Celui`) or with a common noun and no given name (`L'étudiant de 19 ans`).
bool is_common(const Document& document, const Mention& mention) {
  const bool person = mention.type == MentionType::person;
  if (!person && mention.type != MentionType::organisation) return false;
  bool capital = false, noun = false;
  for (std::uint32_t w = mention.words.begin; w < mention.words.end; ++w) {
    capital |= is_capital(document, w) && !(person && is_small(fold(document[w])));
    noun |= person && is_noun(document, mention.words, w);
  }
  if (!capital) return person || mention.words.size() > 1 || find_headword(fold(document(mention.words)));
  return noun && gender_of_given_name(fold(document[mention.words.begin])) == Gender::unknown;
}

bool ends_in(const std::string& word, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings,
                             [&](std::string_view e) { return word.size() > e.size() + 2 && word.ends_with(e); });
}

// `cette Toulousaine`, `un Belge`, `l'Ivoirien`: where somebody is from, taken for a person or a place. After `le`,
// `la` only what ends as hardly a place does: `la Touraine`, `le Morvan` are some.
bool is_demonym(const Document& document, const Mention& mention) {
  const bool may_be = mention.type == MentionType::person || mention.type == MentionType::place;
  if (document.language == "en" || !may_be || mention.words.begin == 0) return false;
  for (std::uint32_t w = mention.words.begin + 1; w < mention.words.end; ++w)
    if (!is_link(document[w]) && !is_link(document[w - 1])) return false;  // `Franco-Syrienne`
  std::uint32_t before = mention.words.begin - 1;
  if (before > 0 && is_link(document[before])) --before;
  static constexpr std::string_view indefinite[] = {"ce", "cet", "cette", "un", "une"}, definite[] = {"le", "la", "l"};
  static constexpr std::string_view likely[] = {"ien", "enne", "aise", "oise", "ois", "ais"};
  static constexpr std::string_view possible[] = {"ien",  "enne", "aise", "oise", "ois",  "ais", "ain",
                                                  "aine", "in",   "ine",  "ard",  "arde", "ol",  "ole"};
  const std::string article = fold(document[before]), word = fold(document[mention.words.end - 1]);
  if (field_of_body(word) != Field::none) return false;  // `le Parisien`
  if (std::ranges::find(indefinite, article) != std::end(indefinite)) return word == "belge" || ends_in(word, possible);
  return std::ranges::find(definite, article) != std::end(definite) && (word == "belge" || ends_in(word, likely));
}

}  // namespace

Forms::Forms(const Document& document) {
  const std::size_t n = document.words.size();
  folded.reserve(n);
  upper.resize(n);
  mark.resize(n);
  quoted.resize(n);
  sentence.resize(n, 0);
  paragraph.resize(n, 0);
  for (std::uint32_t w = 0; w < n; ++w) {
    const std::string_view word = document[w];
    const char32_t c = decode(word, 0).code_point;
    upper[w] = is_upper(c);
    mark[w] = !is_word(c);
    folded.push_back(fold(word));
    if (folded.back().empty()) folded.back() = word;  // an accent alone
  }
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i)
    for (std::uint32_t w = document.sentences[i].words.begin; w < document.sentences[i].words.end; ++w) sentence[w] = i;
  for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i)
    for (std::uint32_t w = document.paragraphs[i].words.begin; w < document.paragraphs[i].words.end; ++w)
      paragraph[w] = i;
  for (const Quotation& q : document.quotations)
    if (q.outer == none)
      for (std::uint32_t w = q.words.begin; w < q.words.end; ++w) quoted[w] = true;
  for (const Turn& turn : document.turns)
    for (std::uint32_t w = turn.speech.begin; w < turn.speech.end; ++w) quoted[w] = true;
}

std::string Forms::join(Range<Word> words) const {
  std::string text;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    if (mark[w]) continue;
    if (!text.empty()) text += ' ';
    text += folded[w];
  }
  return text;
}

std::uint32_t Forms::before(std::uint32_t at) const {
  while (at-- > 0)
    if (!is_link(folded[at]) && folded[at] != "\"" && folded[at] != "«" && folded[at] != "“") return at;
  return none;
}

NameIndex::NameIndex(const Document& document)
    : begins(document.words.size(), none), covers(document.words.size(), none) {
  const auto surnames = particled_surnames(document);
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    if (mention.form != MentionForm::name || mention.words.empty() || covers[mention.words.begin] != none) continue;
    if ((is_function(document, mention.words) && !surnames.contains(fold(document(mention.words)))) ||
        crosses_line(document, mention.words) || is_common(document, mention) || is_demonym(document, mention))
      continue;
    begins[mention.words.begin] = i;
    for (std::uint32_t w = mention.words.begin; w < mention.words.end; ++w) covers[w] = i;
  }
}

std::unordered_set<std::string> particled_surnames(const Document& document) {
  std::unordered_set<std::string> surnames;
  for (const Mention& mention : document.mentions) {
    if (mention.form != MentionForm::name || mention.type != MentionType::person) continue;
    for (std::uint32_t w = mention.words.begin + 1; w + 1 < mention.words.end; ++w)
      if (begins_surname(document, w)) surnames.insert(fold(document(Range<Word>{w, mention.words.end})));
  }
  return surnames;
}

bool begins_surname(const Document& document, std::uint32_t word) {
  if (!is_upper(decode(document[word], 0).code_point)) return false;
  const std::string folded = fold(document[word]);
  return folded == "de" || find_determiner(folded) != nullptr;
}

bool is_past_participle(const Forms& forms, std::uint32_t word) {
  static constexpr std::string_view participles[] = {"accuse", "prevenu", "juge", "elu", "detenu", "delegue"};
  static constexpr std::string_view has[] = {"a", "ont", "avait", "avaient", "aurait", "auraient", "ayant"};
  if (word == 0 || std::ranges::find(has, forms.folded[word - 1]) == std::end(has)) return false;
  return std::ranges::find(participles, forms.folded[word]) != std::end(participles);
}

bool is_link(std::string_view word) { return word == "'" || word == "-" || word == "’" || word == "‑"; }

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

}  // namespace dixit::resolution
