// The head of the office that prints the text: `the Prime Minister` of what his office publishes.
#include <algorithm>

#include "resolve/references.h"

namespace dixit::resolution {

// `The Minister` of what a ministry prints: of those told to be one, whom it tells of first.
Candidate References::head_of_outlet(const Phrase& phrase) const {
  const bool bare = phrase.definite && !phrase.possessive && phrase.number != Number::plural && phrase.details.empty();
  if (!bare || !leads_outlet(phrase.headword, phrase.head_text)) return {};
  const auto is_called_so = [&](const Descriptor& told) {
    return told.headword && told.headword->lemma == phrase.headword->lemma;
  };
  Candidate first;
  for (const std::uint32_t d : registry_.described(phrase.headword, phrase.head_text)) {
    const Descriptor& told = registry_.descriptors()[d];
    const Record& record = registry_.records()[told.record];
    const std::uint32_t before = forms_.before(told.words.begin);
    const bool speaks_for_it = before != none && forms_.folded[before] == "press";  // `Press Secretary`
    if (record.tokens.empty() || told.office || speaks_for_it || !is_called_so(told) ||
        !could_be(phrase, told.record) || is_of_another_house(phrase, told.record))
      continue;
    if (first.record == none || record.first < registry_.records()[first.record].first)
      first = {told.record, 0.8F, "head of the outlet", told.words};
  }
  return first;
}

// `ministre` of `Ministère de la Mer`, `maire` of `Mairie de Vauclin`.
bool References::leads_outlet(const Headword* office, std::string_view head_text) const {
  if (outlet_.empty() || !office || office->kind != Kind::person || office->field == Field::media) return false;
  return leads_house(head_text, outlet_) || leads_house(office->first_form, outlet_);
}

// Is somebody told to lead the office that prints the text, and that of no other land?
bool References::leads_outlet(std::uint32_t record) const {
  if (registry_.kind(record) != Kind::person) return false;
  bool leads = false;
  for (const std::uint32_t d : registry_.said_of(record)) {
    const Descriptor& told = registry_.descriptors()[d];
    if (!leads_outlet(told.headword, told.head_text)) continue;
    if (names_another_land(told.words)) return false;
    leads = true;
  }
  return leads;
}

// In what a presidency prints, `le Président` is not `le Président de Quessine`: where it stands before that one is
// told of, or its own head does, who may be called so.
bool References::is_of_another_house(const Phrase& phrase, std::uint32_t record) const {
  if (!leads_outlet(phrase.headword, phrase.head_text) || names_another_land(phrase.words)) return false;
  const bool other = std::ranges::any_of(registry_.said_of(record), [&](std::uint32_t d) {
    const Descriptor& told = registry_.descriptors()[d];
    return told.headword && told.headword->lemma == phrase.headword->lemma && names_another_land(told.words);
  });
  if (!other) return false;
  const std::vector<Record>& records = registry_.records();
  if (phrase.words.begin < records[record].first) return true;
  const std::uint32_t own = head_before(records[record].first);
  return own != none && agrees(phrase, records[own]);
}

// Of those who lead the office that prints the text, the one first named of whom it tells before the word.
std::uint32_t References::head_before(std::uint32_t word) const {
  const std::vector<std::uint32_t>& told = registry_.told();
  for (; heads_known_ < told.size(); ++heads_known_) {
    const std::uint32_t record = told[heads_known_];
    const auto at = std::ranges::lower_bound(heads_, record);
    const bool known = at != heads_.end() && *at == record, leads = leads_outlet(record);
    if (leads && !known) heads_.insert(at, record);
    if (!leads && known) heads_.erase(at);
  }
  const auto found =
      std::ranges::find_if(heads_, [&](std::uint32_t record) { return registry_.records()[record].first < word; });
  return found == heads_.end() ? none : *found;
}

// A place that the name of the outlet has not: `de Quessine`, `quessinois`.
bool References::names_another_land(Range<Word> words) const {
  constexpr std::size_t stem = 4;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const std::string& word = forms_.folded[w];
    const bool name = names_.covers[w] != none && forms_.upper[w] && !find_headword(word);
    if (word.size() > stem && (name || (w > words.begin && !forms_.upper[w] && is_of_a_place(word))) &&
        outlet_.find(word.substr(0, stem)) == std::string::npos)
      return true;
  }
  return false;
}

}  // namespace dixit::resolution
