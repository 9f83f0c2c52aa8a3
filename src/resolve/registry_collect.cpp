// What the names of a document are, by their words: titles, articles and brackets cut off, each of one wording one
// name.
#include <unordered_set>

#include "resolve/given_names.h"
#include "resolve/registry.h"
#include "text/unicode.h"

namespace dixit::resolution {

// The bracket that opens in `Organisation mondiale de la santé (OMS)`; none: nothing in brackets ends the name.
std::uint32_t Registry::short_form_in(Range<Word> words) const {
  if (words.size() < 4 || forms_.folded[words.end - 1] != ")") return none;
  const std::uint32_t bracket = words.end - 3;
  return forms_.folded[bracket] == "(" && forms_.upper[bracket + 1] ? bracket : none;
}

// Cuts titles, articles, brackets and possessive marks from `words`.
std::vector<std::string> Registry::tokens_of(Range<Word>& words, MentionType type) const {
  if (const std::uint32_t bracket = short_form_in(words); bracket != none) words.end = bracket;
  const bool person = type == MentionType::person;                       // not `Haut conseil de la santé`: no counsel
  for (std::uint32_t w = words.end; person && w-- > words.begin + 1;) {  // `House Speaker Nancy Pelosi`
    const Found title = headword_at(forms_, w, words.end);
    if (!title.headword || title.headword->kind != Kind::person || w + title.words + 2 > words.end) continue;
    words.begin = w + title.words;
    break;
  }
  while (words.size() > 1 && forms_.mark[words.begin]) ++words.begin;
  while (words.size() > 1) {
    const std::string& word = forms_.folded[words.begin];
    const Found title = headword_at(forms_, words.begin, words.end);
    const bool titled = title.headword && title.headword->kind == Kind::person && title.words < words.size() &&
                        title.headword->field != Field::art && forms_.upper[words.begin + title.words];
    const bool article = word == "le" || word == "la" || word == "les" || word == "l" || word == "the" ||
                         word == "du" || word == "des" || word == "d";
    if (article && particled_surnames_.contains(fold(document_(words)))) break;
    const std::uint32_t skip = titled                                                                     ? title.words
                               : article || is_former(word) || (find_civility(word) && word != "general") ? 1
                                                                                                          : 0;
    if (skip == 0 || skip >= words.size()) break;
    words.begin += skip;
    while (words.size() > 1 && forms_.mark[words.begin]) ++words.begin;
  }
  const bool owns = words.size() > 2 && forms_.folded[words.end - 1] == "s";
  const std::string& sign = forms_.folded[words.end - (owns ? 2 : 1)];
  if (owns && (sign == "'" || sign == "’")) words.end -= 2;  // not the S of `the U.S.`
  while (words.size() > 1 && forms_.mark[words.end - 1]) --words.end;
  if (person && words.size() == 3 && all_capitals(document_[words.begin]) && !forms_.mark[words.begin + 1])
    ++words.begin;  // `RN Jordan Bardella`
  std::vector<std::string> tokens;
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (!forms_.mark[w] && (tokens.empty() || tokens.back() != forms_.folded[w]))  // `Rey Rey`, a slip
      tokens.push_back(forms_.folded[w]);
  return tokens;
}

// `Trump-Kim` where both are people: the two of a summit.
bool Registry::is_pair(const Mention& mention, const std::unordered_set<std::string>& surnames) const {
  const std::uint32_t first = mention.words.begin;
  if (mention.words.size() != 3 || (forms_.folded[first + 1] != "-" && forms_.folded[first + 1] != "‑")) return false;
  return forms_.folded[first] != forms_.folded[first + 2] && surnames.contains(forms_.folded[first]) &&
         surnames.contains(forms_.folded[first + 2]);
}

// The last words of people's names that stand by themselves or behind a given name.
std::unordered_set<std::string> Registry::surnames() const {
  std::unordered_set<std::string> out;
  for (const Mention& m : document_.mentions)
    if (m.form == MentionForm::name && m.type == MentionType::person && !m.words.empty() &&
        (m.words.size() == 1 || !forms_.mark[m.words.end - 2]))
      out.insert(forms_.folded[m.words.end - 1]);
  return out;
}

// `Rey` for `Luc` of `Luc et Anne Rey`, `Ian and Beth Callow`; else empty.
std::string Registry::shared_surname(const Mention& given) const {
  const std::uint32_t end = given.words.end;
  if (given.type != MentionType::person || given.words.size() != 1 || end + 1 >= forms_.size()) return {};
  const bool joined = forms_.folded[end] == "et" || forms_.folded[end] == "and";
  const std::uint32_t other = joined ? names_.begins[end + 1] : none;
  if (other == none || document_.mentions[other].type != MentionType::person) return {};
  const Range<Word> name = document_.mentions[other].words;
  const auto is_given = [&](std::uint32_t w) { return gender_of_given_name(forms_.folded[w]) != Gender::unknown; };
  const bool both = is_given(given.words.begin) && is_given(name.begin);
  return both && name.size() == 2 && !is_given(name.end - 1) ? std::string(document_[name.end - 1]) : std::string();
}

void Registry::collect() {
  const std::unordered_set<std::string> people = surnames();
  name_of_.assign(document_.mentions.size(), none);
  for (std::uint32_t i = 0; i < document_.mentions.size(); ++i) {
    const Mention& mention = document_.mentions[i];
    if (mention.form != MentionForm::name || mention.words.empty() || names_.covers[mention.words.begin] != i) continue;
    if (is_pair(mention, people)) continue;
    Range<Word> words = mention.words;
    std::vector<std::string> tokens = tokens_of(words, mention.type);
    if (tokens.empty()) continue;
    std::string written(document_(words));
    if (const std::string surname = shared_surname(mention); !surname.empty()) {
      tokens.push_back(fold(surname));
      written += ' ' + surname;
    }
    if (mention.type == MentionType::person && words.end < forms_.size() && is_suffix(forms_.folded[words.end])) {
      tokens.push_back(forms_.folded[words.end]);
      written.append(1, ' ').append(document_[words.end]);
    }
    const Gender gender = gender_of_name(forms_, words);
    // `Mme X` and `M. X` are two names.
    const std::string_view told = tokens.size() > 1 || gender == Gender::unknown ? ""
                                  : gender == Gender::feminine                   ? "+f"
                                                                                 : "+m";
    const auto [at, added] =
        by_text_.try_emplace(joined(tokens).append(told), static_cast<std::uint32_t>(unique_.size()));
    if (added) unique_.push_back({std::move(tokens), std::move(written), {}, words.begin, gender, {}});
    Name& name = unique_[at->second];
    if (const std::uint32_t bracket = short_form_in(mention.words); bracket != none) {
      name.bracketed = document_(mention.words);
      name.short_form = forms_.folded[bracket + 1];
    }
    ++name.types[static_cast<std::size_t>(mention.type)];
    if (name.gender == Gender::unknown) name.gender = gender;
    name_of_[i] = at->second;
  }
}

}  // namespace dixit::resolution
