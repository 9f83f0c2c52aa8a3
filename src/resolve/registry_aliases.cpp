// Two names of one referent that share no word: `IGPN`, `U.S.`, `Centcom`, `alias`, `dit`.
#include <algorithm>

#include "lexicon/lexicon.h"
#include "resolve/registry.h"
#include "resolve/states.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::size_t shortest_short_form = 3, shortest_acronym = 3, longest_acronym = 8;  // letters
constexpr std::size_t most_acronyms = 50;  // looked for in all of the text

// Are the letters of `part`, in their order, among those of `whole`?
bool is_drawn_from(std::string_view part, std::string_view whole) {
  std::size_t met = 0;
  for (const char letter : whole)
    if (met < part.size() && part[met] == letter) ++met;
  return met == part.size();
}

bool is_acronym(std::string_view written) {
  return written.size() >= shortest_acronym && written.size() <= longest_acronym && all_capitals(written);
}

// The words from `begin` on that spell it: each gives a letter, small ones may. Not `Air France prévoit` for `AFP`:
// what follows a name is part of a longer one after a small word or with a capital.
Range<Word> spelled_from(const Forms& forms, const NameIndex& names, bool english, std::uint32_t begin,
                         std::string_view letters) {
  std::size_t met = 0;
  std::uint32_t w = begin;
  bool small = false;
  for (; met < letters.size() && w < forms.size() && forms.sentence[w] == forms.sentence[begin]; ++w) {
    const std::string& word = forms.folded[w];
    if (word == "'" || word == "’" || word == "-") continue;
    small = is_stop_word(word);
    const bool ends_name = w > begin && names.covers[w - 1] != none && names.covers[w] == none;
    if (word == "s" || forms.mark[w] || ((english || ends_name) && !small && !forms.upper[w])) return {};
    if (word.front() == letters[met])
      ++met;
    else if (!small)
      return {};
  }
  return met == letters.size() && !small ? Range<Word>{begin, w} : Range<Word>{};
}

// `le Journal du dimanche` for `jdd`: with a capital inside its sentence.
Range<Word> spelled_out(const Forms& forms, const NameIndex& names, bool english, std::string_view letters) {
  for (std::uint32_t w = 1; w < forms.size(); ++w) {
    if (!forms.upper[w] || forms.mark[w] || forms.folded[w].size() < 2 || forms.folded[w] == letters ||
        forms.sentence[w] != forms.sentence[w - 1])
      continue;
    if (const Range<Word> words = spelled_from(forms, names, english, w, letters); words.size() > 2) return words;
  }
  return {};
}

}  // namespace

// `Inspection générale de la police nationale (IGPN)`, where only the short form or a part was tagged; `le Journal du
// dimanche`, untagged, where `le JDD` is.
void Registry::join_acronyms() {
  for (std::uint32_t w = 1; w + 1 < forms_.size(); ++w) {
    if (forms_.folded[w - 1] != "(" || forms_.folded[w + 1] != ")" || !forms_.upper[w] || w < 3) continue;
    const std::string& letters = forms_.folded[w];
    if (letters.size() < 2 || letters.size() > 8 ||
        !is_upper(decode(document_[w], letters.size() > 1 ? 1 : 0).code_point))
      continue;
    std::size_t left = letters.size();
    std::uint32_t at = w - 1;
    while (left > 0 && at > 0 && w - at < 24) {
      --at;
      if (forms_.mark[at] && forms_.folded[at] != "'" && forms_.folded[at] != "-" && forms_.folded[at] != "’") break;
      if (forms_.mark[at] || is_stop_word(forms_.folded[at])) continue;
      if (forms_.folded[at][0] != letters[left - 1]) break;
      --left;
    }
    if (left > 0) continue;
    expand({at, w - 1});
  }
  spell_out_acronyms();
}

void Registry::spell_out_acronyms() {
  const bool english = document_.language == "en";
  std::size_t looked = 0;
  for (std::size_t i = 0, count = unique_.size(); i < count && looked < most_acronyms; ++i) {
    if (unique_[i].tokens.size() != 1 || !is_acronym(unique_[i].written)) continue;
    ++looked;
    const Range<Word> words = spelled_out(forms_, names_, english, unique_[i].tokens.front());
    if (!words.empty()) expand(words);
  }
}

void Registry::expand(Range<Word> words) {
  std::vector<std::string> tokens = tokens_of(words, MentionType::organisation);
  const std::string text = joined(tokens);
  const auto [full, added] = by_text_.try_emplace(text, static_cast<std::uint32_t>(unique_.size()));
  if (!added) return;
  spelled_out_.insert(text);
  unique_.push_back(
      {std::move(tokens), std::string(document_(words)), {0, 1, 0, 0, 0}, words.begin, Gender::unknown, {}});
}

// What a record is called after what was merged.
std::uint32_t Registry::merged(std::uint32_t record) {
  while (into_[record] != record) record = into_[record] = into_[into_[record]];  // so that the way stays short
  return record;
}

// From now on those named `from` are named `into`; names learn of it in `settle_merged`.
void Registry::merge(std::uint32_t into, std::uint32_t from) {
  into = merged(into), from = merged(from);
  if (into == from) return;
  into_[from] = into;
  Record& kept = records_[into];
  Record& gone = records_[from];
  for (std::size_t t = 0; t < kept.types.size(); ++t) kept.types[t] += gone.types[t];
  kept.first = std::min(kept.first, gone.first);
  add_name(into, gone.name);
  for (const std::string& name : gone.names) add_name(into, name);
}

void Registry::settle_merged() {
  for (Name& name : unique_)
    for (std::uint32_t& record : name.records) record = merged(record);
}

// `the United States`, `the U.S.`: two names of one country; a capital may be a place and no more.
void Registry::join_states() {
  std::unordered_map<std::string_view, std::uint32_t> first;
  for (const StateName sort : {StateName::country, StateName::epithet})
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
      if (records_[r].tokens.empty()) continue;
      const State* state = state_of(joined(records_[r].tokens));
      if (!state || state->sort != sort) continue;
      if (const auto [at, added] = first.try_emplace(state->code, r); !added) merge(at->second, r);
    }
}

// `X, alias Y`, `X, dit Y`, `X (dit « Y »)`.
void Registry::join_aliases() {
  std::size_t joined = 0;
  for (std::uint32_t w = 1; w + 1 < forms_.size() && joined < most_namesakes; ++w) {
    const std::string& word = forms_.folded[w];
    const bool said =
        word == "dit" || word == "dite" || word == "surnomme" || word == "surnommee" || word == "nicknamed";
    if (word != "alias" && !said) continue;
    std::uint32_t left = w - 1, right = w + 1;
    if (said && forms_.folded[left] != "," && forms_.folded[left] != "(") continue;
    while (left > 0 && forms_.mark[left]) --left;
    while (right + 1 < forms_.size() && (forms_.mark[right] || find_determiner(forms_.folded[right]))) ++right;
    const std::uint32_t a = names_.covers[left], b = names_.covers[right];
    if (a == none || b == none || name_of_[a] == none || name_of_[b] == none) continue;
    const Name &one = unique_[name_of_[a]], &two = unique_[name_of_[b]];
    if (one.records.size() != 1 || two.records.size() != 1) continue;
    merge(one.records[0], two.records[0]);
    ++joined;
  }
}

// `Union des ports du lac (Unilac)`: a body, and in brackets a word that is drawn from its name.
void Registry::join_short_forms() {
  for (std::uint32_t w = 2; w + 1 < forms_.size(); ++w) {
    if (forms_.folded[w - 1] != "(" || forms_.folded[w + 1] != ")" || !forms_.upper[w]) continue;
    const std::uint32_t full = names_.covers[w - 2], brief = names_.covers[w];
    if (full == none || brief == none || name_of_[full] == none || name_of_[brief] == none) continue;
    const Name &a = unique_[name_of_[full]], &b = unique_[name_of_[brief]];
    const bool body = document_.mentions[full].type == MentionType::organisation && a.tokens.size() > 1;
    if (!body || a.records.size() != 1 || b.records.size() != 1 || b.tokens.size() != 1) continue;
    const std::string& letters = b.tokens.front();
    if (letters.size() < shortest_short_form || letters[0] != a.tokens.front()[0]) continue;
    // `Conseil national de l'Ordre (CNOM)`: its last letter is that of a word left out.
    const bool capitals = all_capitals(b.written) && letters.size() > shortest_short_form;
    const std::string_view drawn = std::string_view(letters).substr(0, letters.size() - (capitals ? 1 : 0));
    if (is_drawn_from(drawn, joined(a.tokens))) merge(a.records[0], b.records[0]);
  }
}

}  // namespace dixit::resolution
