#include "resolve/several.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "resolve/joint.h"
#include "resolve/phrase_ends.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_title = 10;  // words before a name, and between commas behind it
constexpr std::size_t most_names = 6;

}  // namespace

bool has_plural_verb(const Document& document, const Forms& forms, const Statement& statement) {
  constexpr std::size_t shortest = 6;
  if (document.language == "en" || statement.cue.empty()) return false;
  const Range<Word> cue = statement.cue.front();
  const std::string& first = forms.folded[cue.begin];
  const bool noun = cue.begin > 0 && find_determiner(forms.folded[cue.begin - 1]);
  return first == "ont" || first == "avaient" || first == "sont" ||
         (!noun && first.size() >= shortest && first.ends_with("ent"));
}

Several::Several(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry)
    : document_(document), forms_(forms), names_(names), registry_(registry) {
  collect();
}

void Several::collect() {
  for (std::uint32_t w = 0; w < forms_.size(); ++w) {
    if (names_.begins[w] == none) continue;
    List list{document_.mentions[names_.begins[w]].words, {names_.begins[w]}, {}};
    std::vector<std::uint32_t> open;  // behind commas alone, until `et` closes the list
    bool joined = false;
    for (std::uint32_t next = next_name(list.mentions.back(), joined); next != none && open.size() < most_names;
         next = next_name(next, joined)) {
      open.push_back(next);
      if (!joined) continue;
      list.mentions.insert(list.mentions.end(), open.begin(), open.end());
      open.clear();
      list.words.end = document_.mentions[next].words.end;
      if (list.mentions.size() > most_names) break;
    }
    const bool body = document_.mentions[list.mentions.front()].type != MentionType::person;
    if (list.mentions.size() < 2 || (body && belongs_to_noun(list.words.begin))) continue;
    w = list.words.end - 1;
    lists_.push_back(std::move(list));
  }
}

// The name that is told with this one; `joined`: `et` leads to it, not a comma.
std::uint32_t Several::next_name(std::uint32_t mention, bool& joined) const {
  const Mention& name = document_.mentions[mention];
  const std::uint32_t end = document_.sentences[forms_.sentence[name.words.begin]].words.end;
  std::uint32_t at = name.words.end;
  const bool ends = at >= end || behind_joint(forms_, at, end) != none;
  if (!ends && !forms_.upper[at] && is_of_a_place(forms_.folded[at])) ++at;  // `l'Espérance tunisienne et …`
  at = after_brackets(forms_, at);
  if (at >= end) return none;
  const bool comma = forms_.folded[at] == ",";
  if (comma) ++at;
  std::uint32_t behind = at < end ? behind_joint(forms_, at, end) : none;
  if (behind == none && comma) {  // `Anne Rivoire, maire de Vaux, et Luc Amiot`
    const std::uint32_t title = behind_title(at, end);
    if (title != none) behind = behind_joint(forms_, title, end);
  }
  if (behind != none && (forms_.folded[behind - 1] == "ou" || forms_.folded[behind - 1] == "or")) return none;
  joined = behind != none;
  if (!joined && !comma) return none;
  return name_behind(joined ? behind : at, end, name.type);
}

// The name that begins here or behind a title without a preposition but of its field: `l'élue Marie Lenoir`, `la
// ministre de la Culture Marie Lenoir`, `Senate Leader Tom Hall`.
std::uint32_t Several::name_behind(std::uint32_t at, std::uint32_t end, MentionType type) const {
  const std::uint32_t last = std::min(end, at + longest_title);
  if (at < last && (forms_.folded[at] == "de" || forms_.folded[at] == "d" || forms_.folded[at] == "of")) ++at;
  bool title = false;
  for (std::uint32_t w = at; w < last; ++w) {
    const std::string& word = forms_.folded[w];
    if (const std::uint32_t name = names_.begins[w]; name != none) {
      const Mention& mention = document_.mentions[name];
      const bool leads = mention.type != type && mention.words.end < last && !forms_.mark[mention.words.end];  // `U.N.`
      if (!leads && !(title && is_complement(w))) return mention.type == type ? name : none;
      title = true;
      w = document_.mentions[name].words.end - 1;
      continue;
    }
    if (forms_.mark[w] && word != "." && word != "'" && word != "’" && word != "-") return none;
    if (is_auxiliary(word) || (!title && is_preposition(word) && !find_determiner(word))) return none;
    if (headword_at(forms_, w, end).headword || find_civility(word) || forms_.upper[w]) title = true;
    const bool adjective = document_.language == "en" && w + 1 < last && headword_at(forms_, w + 1, end).headword;
    const bool noun = w > at && find_determiner(forms_.folded[w - 1]) && w + 1 < last && names_.begins[w + 1] != none;
    if (!title && !adjective && !noun && !forms_.mark[w] && !find_determiner(word) && !is_modifier(word)) return none;
  }
  return none;
}

// `Vaux` of `la maire de Vaux Marie Lenoir`, `l'Élysée`
bool Several::is_complement(std::uint32_t name) const {
  const std::uint32_t previous = before_article(name);
  return previous != none && is_preposition(forms_.folded[previous]);
}

// Of `les salariés de A et de B` it is they who act.
bool Several::belongs_to_noun(std::uint32_t name) const {
  const std::uint32_t previous = before_article(name);
  static constexpr std::array<std::string_view, 5> of = {"de", "d", "du", "des", "of"};
  return previous != none && std::ranges::find(of, forms_.folded[previous]) != of.end();
}

std::uint32_t Several::before_article(std::uint32_t name) const {
  const std::uint32_t previous = forms_.before(name);
  const bool article =
      previous != none && find_determiner(forms_.folded[previous]) && !is_preposition(forms_.folded[previous]);
  return article ? forms_.before(previous) : previous;
}

// Past `maire de Vaux,` and the comma, where a title or an age stands; none: neither does.
std::uint32_t Several::behind_title(std::uint32_t at, std::uint32_t end) const {
  std::uint32_t w = at;
  while (w < end && (find_determiner(forms_.folded[w]) || is_modifier(forms_.folded[w]) || forms_.mark[w])) ++w;
  if (w >= end || (!headword_at(forms_, w, end).headword && !is_digit(decode(forms_.folded[w], 0).code_point)))
    return none;
  for (const std::uint32_t last = std::min(end, at + longest_title); w < last; ++w) {
    if (forms_.folded[w] == ",") return w + 1;
    if (behind_joint(forms_, w, end) != none) return w;
    if (is_auxiliary(forms_.folded[w])) return none;
    if (const std::uint32_t m = names_.begins[w]; m != none && document_.mentions[m].type == MentionType::person)
      return none;
  }
  return none;
}

std::uint32_t Several::last_before(std::uint32_t word) const {
  const auto end_of = [](const List& list) { return list.words.end; };
  const auto after = std::ranges::upper_bound(lists_, word, {}, end_of);
  return after == lists_.begin() ? none : static_cast<std::uint32_t>(after - lists_.begin()) - 1;
}

const std::vector<std::uint32_t>& Several::members(std::uint32_t list) {
  std::vector<std::uint32_t>& members = lists_[list].members;
  if (!members.empty()) return members;
  for (const std::uint32_t mention : lists_[list].mentions)
    if (const std::uint32_t record = registry_.of_name(mention);
        record != none && std::ranges::find(members, record) == members.end())
      members.push_back(record);
  return members;
}

std::uint32_t Several::known_record_of(std::uint32_t list) {
  std::vector<std::uint32_t> key = members(list);
  std::ranges::sort(key);
  const auto known = by_members_.find(key);
  return known == by_members_.end() ? none : known->second;
}

std::uint32_t Several::record_of(std::uint32_t list) {
  const std::uint32_t record = record_of(members(list), lists_[list].words);
  registry_.add_name(record, document_(lists_[list].words));
  return record;
}

std::uint32_t Several::record_of(const std::vector<std::uint32_t>& members, Range<Word> words) {
  std::vector<std::uint32_t> key = members;
  std::ranges::sort(key);
  const auto [known, added] = by_members_.try_emplace(key, none);
  if (!added) return known->second;
  Phrase phrase;
  phrase.words = words;
  phrase.shape = Shape::several;
  phrase.number = Number::plural;
  const std::uint32_t record = known->second = registry_.add(phrase, document_(words));
  std::string name = registry_.records()[members.front()].name;
  for (std::size_t i = 1; i < members.size(); ++i)
    name += (i + 1 < members.size()       ? ", "
             : document_.language == "en" ? " and "
                                          : " et ") +
            registry_.records()[members[i]].name;
  registry_.rename(record, name);
  members_of_[record] = std::move(key);
  return record;
}

const std::vector<std::uint32_t>& Several::members_of(std::uint32_t record) const {
  static const std::vector<std::uint32_t> nobody;
  const auto known = members_of_.find(record);
  return known == members_of_.end() ? nobody : known->second;
}

std::uint32_t Several::all_of(Range<Word> words) const {
  const auto begin_of = [](const List& list) { return list.words.begin; };
  const auto first = std::ranges::lower_bound(lists_, words.begin, {}, begin_of);
  if (first == lists_.end() || !words.contains(first->words.begin)) return none;
  // The reader may have left out the last name, and the comma before it.
  const std::uint32_t last = document_.mentions[first->mentions.back()].words.begin;
  const bool comma = words.end < document_.words.size() && document_[words.end] == ",";
  const bool whole = first->words.end <= words.end || last == words.end + (comma ? 1 : 0);
  return whole ? static_cast<std::uint32_t>(first - lists_.begin()) : none;
}

std::uint32_t Several::begun_by(std::uint32_t mention) const {
  const auto begin_of = [](const List& list) { return list.words.begin; };
  const auto at = std::ranges::lower_bound(lists_, document_.mentions[mention].words.begin, {}, begin_of);
  return at != lists_.end() && at->mentions.front() == mention ? static_cast<std::uint32_t>(at - lists_.begin()) : none;
}

}  // namespace dixit::resolution
