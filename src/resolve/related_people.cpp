// Who a phrase means by whom it is told of, or cannot mean: `Son homologue`, `His deputy`, `the Vermont Republican`.
#include <algorithm>

#include "lexicon/nationality.h"
#include "resolve/references.h"
#include "resolve/weights.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_origin = 4;  // words: `the New York Democrat`

}  // namespace

// `the Vermont Republican`, `The Italian`: whoever was named last and may be called so.
Candidate References::by_origin(const Phrase& phrase) const {
  static constexpr std::string_view parties[] = {"republican", "democrat", "socialist", "conservative", "liberal"};
  const std::string& last = forms_.folded[phrase.words.end - 1];
  const bool definite = phrase.words.size() > 1 && forms_.folded[phrase.words.begin] == "the";
  static constexpr std::string_view of_many[] = {"s", "ese", "ch", "sh"};  // `the Greeks`, `the Chinese`, `the French`
  if (std::ranges::any_of(of_many, [&](std::string_view ending) { return last.ends_with(ending); })) return {};
  if (!definite || !forms_.upper[phrase.words.end - 1] || phrase.words.size() > longest_origin) return {};
  if (std::ranges::find(parties, last) == std::end(parties) && state_of_adjective(last).empty()) return {};
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    const Record& record = registry_.records()[seen_[i].record];
    if (registry_.kind(seen_[i].record) == Kind::person && record.tokens.size() > 1 && seen_[i].subject)
      return {seen_[i].record, by_rule.origin, "general noun", seen_[i].words};
  }
  return {};
}

// `Son homologue a nié` after `M. Sokol a reçu Jan Dorek. M. Sokol a protesté`: the other who was named last.
Candidate References::counterpart(const Phrase& phrase) const {
  static constexpr std::string_view heads[] = {"homologue", "counterpart", "interlocuteur", "interlocutrice",
                                               "hote",      "guest",       "visiteur",      "visiteuse"};
  if (!phrase.possessive || phrase.number == Number::plural || !phrase.details.empty() ||
      std::ranges::find(heads, phrase.head_text) == std::end(heads))
    return {};
  std::uint32_t own = none;
  for (std::size_t i = 0; own == none && i < std::min(seen_.size(), farthest_back); ++i)
    if (leads_outlet(seen_[i].record)) own = seen_[i].record;  // of what his office prints
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    const Seen& seen = seen_[i];
    if (registry_.kind(seen.record) != Kind::person || registry_.records()[seen.record].tokens.empty()) continue;
    if (own == none) own = seen.record;
    if (seen.record != own && agrees(phrase, registry_.records()[seen.record]))
      return {seen.record, by_rule.counterpart, "counterpart", seen.words};
  }
  return {};
}

// `la quinquagénaire` after `Nadine Verhoest, 54 ans,`: she.
Candidate References::of_that_age(const Phrase& phrase) const {
  if (!phrase.ages.told() || !phrase.definite || phrase.number == Number::plural) return {};
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked)
    if (const Record& record = registry_.records()[seen_[i].record];
        record.ages.told() && registry_.kind(seen_[i].record) == Kind::person && agrees(phrase, record))
      return {seen_[i].record, by_rule.that_age, "of that age", seen_[i].words};
  return {};
}

// `sa femme` of François Rey, who was told of last: Anne Rey, whom the text names.
Candidate References::spouse_of_one_name(const Phrase& phrase) const {
  const bool kin = phrase.headword && phrase.headword->field == Field::family && phrase.gender != Gender::unknown;
  if (!kin || !phrase.possessive || phrase.number == Number::plural || !phrase.details.empty()) return {};
  if (phrase.headword->first_form != "mari") return {};
  std::size_t looked = 0;
  for (std::size_t i = met_before(phrase); i-- > 0 && looked < farthest_back; ++looked) {
    const Record& own = registry_.records()[seen_[i].record];
    if (registry_.kind(seen_[i].record) != Kind::person || own.gender == phrase.gender) continue;
    const std::uint32_t found = namesake(seen_[i].record, phrase.gender);
    return found == none ? Candidate{} : Candidate{found, by_rule.one_name, "of one name", seen_[i].words};
  }
  return {};
}

// The only other of that gender who has the surname.
std::uint32_t References::namesake(std::uint32_t record, Gender gender) const {
  const Record& own = registry_.records()[record];
  std::uint32_t found = none;
  if (own.tokens.size() < 2) return none;
  for (const std::uint32_t r : registry_.of_surname(surname(own))) {
    const Record& other = registry_.records()[r];
    if (r == record || other.tokens.size() < 2 || other.gender != gender) continue;
    if (found != none) return none;
    found = r;
  }
  return found;
}

bool References::is_told(const Phrase& phrase, std::uint32_t record) const {
  return phrase.headword && std::ranges::any_of(registry_.said_of(record), [&](std::uint32_t d) {
           const Headword* told = registry_.descriptors()[d].headword;
           return told && told->lemma == phrase.headword->lemma;
         });
}

bool References::is_whose(const Phrase& phrase, std::uint32_t record) const {
  const bool of_the_house = phrase.shape == Shape::description && phrase.definite && phrase.details.empty() &&
                            leads_outlet(phrase.headword, phrase.head_text);
  if (of_the_house && !is_told(phrase, record)) return true;  // `The Minister` of what his ministry prints is his own
  if (phrase.shape != Shape::description || registry_.kind(record) != Kind::person) return false;
  if (registry_.records()[record].first > phrase.words.end)
    return std::ranges::any_of(registry_.said_of(record), [&](std::uint32_t d) {
      const Range<Word> words = registry_.descriptors()[d].words;
      if (words.empty() || words.begin <= phrase.words.end) return false;
      const auto owned = [&](std::uint32_t w) {
        const Determiner* owner = find_determiner(forms_.folded[w]);
        return owner && owner->possessive;
      };
      return owned(words.begin) || owned(words.begin - 1);
    });
  const bool third = phrase.possessive && forms_.folded[phrase.words.begin].front() != 'n';  // not `notre`
  const bool work = phrase.headword && phrase.headword->field == Field::art;                 // `son auteure`
  if (!third || work || phrase.former || is_told(phrase, record)) return false;
  for (std::size_t i = met_before(phrase); i-- > 0;) {
    const Seen& seen = seen_[i];
    if (forms_.sentence[seen.words.begin] + 1 < forms_.sentence[phrase.words.begin]) return false;
    if (seen.subject && registry_.kind(seen.record) == Kind::person) return seen.record == record;
  }
  return false;
}

}  // namespace dixit::resolution
