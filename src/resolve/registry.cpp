#include "resolve/registry.h"

#include <algorithm>
#include <numeric>

#include "resolve/both.h"
#include "resolve/given_names.h"
#include "resolve/states.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

const std::vector<std::uint32_t> nothing;

bool is_person(const std::array<std::uint32_t, 5>& types) {
  return types[0] >= std::max({types[1], types[2], types[3], types[4]});
}

// The letters that begin its words, without the small ones (`igpn`) or with them (`jdd`).
std::string initials(const std::vector<std::string>& tokens, bool with_small) {
  std::string letters;
  for (const std::string& token : tokens)
    if (with_small || !is_stop_word(token)) letters += token[0];
  return letters;
}

// `Moon Jae-in`: after the hyphen goes on what he is given; what comes first is of the family.
bool family_first(const Record& record) {
  const std::size_t hyphen = record.name.find_last_of("- ");
  return record.tokens.size() > 2 && hyphen != std::string::npos && record.name[hyphen] == '-' &&
         hyphen + 1 < record.name.size() && record.name[hyphen + 1] >= 'a' && record.name[hyphen + 1] <= 'z';
}

const std::string& last_without_suffix(const std::vector<std::string>& tokens) {
  const auto last = std::find_if_not(tokens.rbegin(), tokens.rend(), is_suffix);
  return last == tokens.rend() ? tokens.back() : *last;
}

bool ends_with(const std::vector<std::string>& all, const std::vector<std::string>& tail) {
  return all.size() >= tail.size() && std::equal(tail.rbegin(), tail.rend(), all.rbegin());
}

bool begins_with(const std::vector<std::string>& all, const std::vector<std::string>& head) {
  return all.size() >= head.size() && std::equal(head.begin(), head.end(), all.begin());
}

// `ministère` of `du ministère`: the preposition is no part of what somebody is called.
std::string_view without_preposition(std::string_view text) {
  for (const std::string_view contracted : {"du", "au", "aux"})
    for (const std::string_view space : {" ", "\u00a0"})
      if (text.starts_with(contracted) && text.substr(contracted.size()).starts_with(space))
        return text.substr(contracted.size() + space.size());
  return text;
}

}  // namespace

bool is_suffix(const std::string& token) {
  return token == "jr" || token == "sr" || token == "ii" || token == "iii" || token == "iv" || token == "fils";
}

const std::string& surname(const Record& of) {
  return family_first(of) ? of.tokens.front() : last_without_suffix(of.tokens);
}

Registry::Registry(const Document& document, const Forms& forms, const NameIndex& names)
    : document_(document), forms_(forms), names_(names), particled_surnames_(particled_surnames(document)) {
  collect();
  join_acronyms();
  join_names();
  into_.resize(records_.size());
  std::iota(into_.begin(), into_.end(), 0U);
  join_states();
  join_short_forms();
  join_aliases();
  settle_merged();
  find_main_person();
}

void Registry::join_names() {
  std::vector<std::uint32_t> order(unique_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(
      order, [&](std::uint32_t a, std::uint32_t b) { return unique_[a].tokens.size() > unique_[b].tokens.size(); });
  for (const std::uint32_t i : order) join_name(unique_[i]);
}

bool Registry::fits(const Name& name, const Record& record) const {
  const auto &a = name.tokens, &b = record.tokens;
  const bool both_told = name.gender != Gender::unknown && record.gender != Gender::unknown;
  const bool person = is_person(name.types) || is_person(record.types);
  if (person && both_told && name.gender != record.gender) return false;
  if (a == b || (a.size() == 1 && a[0] == record.short_form)) return true;
  if (a.size() == 1 && b.size() > 1 && a[0].size() >= 2 && a[0].size() <= 8 &&
      (initials(b, false) == a[0] || initials(b, true) == a[0]))
    return true;
  if (a.size() == 1 && state_of(a[0])) return false;
  if (a.size() == 1 && find_headword(a[0])) {  // `Page` of `Lisa Page`, `la Cour` of `la Cour suprême`
    const bool people = is_person(name.types) && is_person(record.types);
    return people ? b.size() > 1 && b.back() == a[0] : !is_person(record.types) && b.front() == a[0];
  }
  if (!person || !is_person(record.types)) {
    return begins_with(b, a) || (ends_with(b, a) && b.size() <= a.size() + 2);
  }
  if (a.size() == 1 && family_first(record)) return b.front() == a[0];
  if (a.size() == 1)
    return b.back() == a[0] || b.front() == a[0] ||
           (is_suffix(b.back()) && b[b.size() - 2] == a[0] && record.first < name.first);
  if (ends_with(b, a) || (begins_with(b, a) && !is_suffix(b.back()))) return true;
  return a.back() == b.back() && same_given_name(a.front(), b.front());
}

std::vector<std::uint32_t> Registry::owners(const Name& name) const {
  std::vector<std::uint32_t> surnames, others;
  const auto look = [&](const std::string& token) {
    const auto records = by_token_.find(token);
    if (records == by_token_.end()) return;
    std::size_t looked = 0;
    for (const std::uint32_t r : records->second) {
      if (++looked > most_namesakes) break;
      if (!fits(name, records_[r])) continue;
      auto& list = surname(records_[r]) == last_without_suffix(name.tokens) ? surnames : others;
      if (std::ranges::find(list, r) == list.end()) list.push_back(r);
    }
  };
  look(name.tokens.back());
  if (name.tokens.size() > 1) look(name.tokens.front());
  if (name.tokens.size() == 1) look("#" + name.tokens.front());
  return surnames.empty() ? others : surnames;
}

std::uint32_t Registry::found(Name& name) {
  const auto index = static_cast<std::uint32_t>(records_.size());
  Record record;
  record.tokens = name.tokens;
  record.name = name.written;
  record.short_form = name.short_form;
  record.first = name.first;
  record.gender = name.gender;
  if (record.gender == Gender::unknown && is_person(name.types) && name.tokens.size() > 1)
    record.gender = gender_of_given_name(name.tokens.front());
  records_.push_back(std::move(record));
  std::vector<std::string> keys = name.tokens;
  for (const bool with_small : {false, true})
    if (const std::string letters = initials(name.tokens, with_small); letters.size() > 1)
      keys.push_back("#" + letters);
  if (!name.short_form.empty()) keys.push_back("#" + name.short_form);
  if (name.tokens.size() > 1) {
    std::string letters, given;
    for (std::size_t t = 0; t + 1 < name.tokens.size(); ++t) letters += name.tokens[t][0], given += name.tokens[t];
    for (const std::string& first : {letters, given}) keys.push_back("@" + first + name.tokens.back());
  }
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  for (const std::string& key : keys) by_token_[key].push_back(index);
  return index;
}

void Registry::join_name(Name& name) {
  name.records = owners(name);
  if (name.records.empty()) name.records.push_back(found(name));
  if (name.records.size() > 1) return;
  const std::uint32_t index = name.records.front();
  Record& record = records_[index];
  for (std::size_t t = 0; t < record.types.size(); ++t) record.types[t] += name.types[t];
  if (record.gender == Gender::unknown) record.gender = name.gender;
  record.first = std::min(record.first, name.first);
  if (name.written != record.name) add_name(index, name.written);
  add_name(index, name.bracketed);
}

void Registry::find_main_person() {
  std::uint32_t most = 0, second = 0;
  for (std::uint32_t r = 0; r < records_.size(); ++r) {
    const auto& types = records_[r].types;
    if (!is_person(types)) continue;
    const std::uint32_t count = types[0] + types[1] + types[2];
    if (count > most) {
      second = most, most = count;
      main_person_ = r;
    } else {
      second = std::max(second, count);
    }
  }
  if (most < 3 || most < 2 * second) main_person_ = none;
}

std::uint32_t Registry::of_name(std::uint32_t mention) {
  if (name_of_[mention] == none) return none;
  Name& name = unique_[name_of_[mention]];
  if (name.records.size() == 1) return name.records.front();
  const Range<Word> words = document_.mentions[mention].words;
  const Gender gender = gender_of_name(forms_, words);
  std::uint32_t best = name.records.front();
  std::int64_t best_score = INT64_MIN;
  for (const std::uint32_t r : name.records) {
    const Record& record = records_[r];
    // The one most often named; of equals the one seen last, else the one that comes first.
    std::int64_t score = record.last == none ? -std::int64_t{record.first} : std::int64_t{record.last};
    score += (std::int64_t{record.types[0]} + record.types[1] + record.types[2]) << 32;
    if (gender != Gender::unknown && record.gender != Gender::unknown)
      score += gender == record.gender ? INT64_MAX / 4 : -INT64_MAX / 2;
    if (score > best_score) best = r, best_score = score;
  }
  return best;
}

std::uint32_t Registry::add(const Phrase& phrase, std::string_view text) {
  Record record;
  record.name = without_preposition(text);
  record.gender = phrase.gender;
  record.ages = phrase.ages;
  record.number = phrase.number == Number::unknown ? Number::singular : phrase.number;
  record.first = phrase.words.begin;
  const bool plural = phrase.number == Number::plural || phrase.shape == Shape::several;
  record.kind = phrase.headword ? phrase.headword->kind : plural ? Kind::group : Kind::person;
  if (plural && record.kind == Kind::person) record.kind = Kind::group;
  if (plural && record.kind == Kind::organisation && !phrase.headword->always_plural) record.kind = Kind::group;
  if (phrase.one_of && record.kind == Kind::group) record.kind = Kind::person;
  records_.push_back(std::move(record));
  const auto index = static_cast<std::uint32_t>(records_.size() - 1);
  described_text_[text_of(phrase)] = index;
  return index;
}

void Registry::add_name(std::uint32_t record, std::string_view text) {
  text = without_preposition(text);
  auto& names = records_[record].names;
  if (text.empty() || text == records_[record].name || names.size() >= most_namesakes) return;
  if (std::ranges::find(names, text) == names.end()) names.emplace_back(text);
}

void Registry::name_by_mark(std::uint32_t record, std::string_view text) {
  Record& named = records_[record];
  if (!named.tokens.empty() || named.marked) return;
  rename(record, text);
  named.marked = true;
}

void Registry::rename(std::uint32_t record, std::string_view fullest) {
  Record& renamed = records_[record];
  fullest = without_preposition(fullest);
  if (fullest == renamed.name) return;
  std::erase(renamed.names, fullest);
  renamed.names.insert(renamed.names.begin(), std::move(renamed.name));
  renamed.name = fullest;
}

void Registry::describe(Descriptor descriptor) {
  const auto index = static_cast<std::uint32_t>(descriptors_.size());
  if (descriptor.headword) {
    by_field_[static_cast<std::uint32_t>(descriptor.headword->field)].push_back(index);
    if (descriptor.headword->number != Number::plural)
      learn_gender(descriptor.record, gender_of_noun(document_.language, *descriptor.headword, descriptor.head_text));
  }
  by_head_[descriptor.head_text].push_back(index);
  by_record_[descriptor.record].push_back(index);
  told_.push_back(descriptor.record);
  Record& record = records_[descriptor.record];
  if (descriptor.office && (!record.office || record.former)) {
    record.office = descriptor.office;
    record.former = descriptor.former;
  }
  descriptors_.push_back(std::move(descriptor));
}

void Registry::redirect(std::uint32_t from, std::uint32_t to, const Phrase& phrase, std::string_view text) {
  described_text_[forms_.join(phrase.words)] = to;
  for (const std::uint32_t d : said_of(from)) {
    descriptors_[d].record = to;
    by_record_[to].push_back(d);
  }
  for (const std::uint32_t record : {from, to}) told_.push_back(record);
  by_record_.erase(from);
  add_name(to, text);
}

std::span<const std::uint32_t> Registry::described(const Headword* headword, const std::string& head_text) const {
  const auto find = [](const auto& map, const auto& key) -> std::span<const std::uint32_t> {
    const auto at = map.find(key);
    if (at == map.end()) return {};
    return std::span(at->second).last(std::min(at->second.size(), most_descriptors));
  };
  if (!headword) return find(by_head_, head_text);
  return find(by_field_, static_cast<std::uint32_t>(headword->field));
}

std::uint32_t Registry::of_full_name(std::string_view folded) const {
  const auto at = by_text_.find(std::string(folded));
  if (at != by_text_.end() && unique_[at->second].records.size() == 1) return unique_[at->second].records.front();
  return none;
}

std::uint32_t Registry::of_spelled_out(std::string_view folded) const {
  return spelled_out_.contains(std::string(folded)) ? of_full_name(folded) : none;
}

std::uint32_t Registry::of_account(const std::string& folded) const {
  const auto at = by_token_.find("@" + folded);
  return at == by_token_.end() || at->second.size() != 1 ? none : at->second.front();
}

std::vector<std::uint32_t> Registry::of_surname(const std::string& folded) const {
  std::vector<std::uint32_t> found;
  const auto at = by_token_.find(folded);
  if (at == by_token_.end()) return found;
  for (const std::uint32_t r : std::span(at->second).first(std::min(at->second.size(), most_namesakes)))
    if (kind(r) == Kind::person && surname(records_[r]) == folded) found.push_back(r);
  return found;
}

const std::vector<std::uint32_t>& Registry::said_of(std::uint32_t record) const {
  const auto at = by_record_.find(record);
  return at == by_record_.end() ? nothing : at->second;
}

std::string Registry::text_of(const Phrase& phrase) const {
  std::string text = forms_.join(phrase.words);
  return phrase.shape == Shape::several ? of_both(std::move(text)) : text;
}

std::uint32_t Registry::of_text(const Phrase& phrase) const {
  const auto at = described_text_.find(text_of(phrase));
  return at == described_text_.end() ? none : at->second;
}

void Registry::see(std::uint32_t record, std::uint32_t word) {
  ++records_[record].count;
  records_[record].last = word;
}

void Registry::learn_gender(std::uint32_t record, Gender gender) {
  if (records_[record].gender == Gender::unknown) records_[record].gender = gender;
}

void Registry::learn_ages(std::uint32_t record, Ages ages) {
  if (!records_[record].ages.told()) records_[record].ages = ages;
}

Kind Registry::kind(std::uint32_t index) const {
  const Record& record = records_[index];
  if (record.tokens.empty()) return record.kind;
  if (const State* state = state_of(joined(record.tokens)))
    return state->sort == StateName::seat ? Kind::organisation : Kind::state;
  for (const std::uint32_t d : said_of(index))
    if (descriptors_[d].headword && is_person(record.types) && descriptors_[d].headword->kind == Kind::person)
      return Kind::person;
  const bool given = record.tokens.size() > 1 && gender_of_given_name(record.tokens.front()) != Gender::unknown;
  if (!given) {
    for (const std::string& token : record.tokens)
      if (const Headword* headword = find_headword(token); headword && headword->kind != Kind::person)
        return headword->kind;
    if (record.tokens.size() == 1 && all_capitals(record.name)) return Kind::organisation;
  }
  if (is_person(record.types)) return Kind::person;
  const auto most = std::ranges::max_element(record.types) - record.types.begin();
  if (most == 3) return Kind::group;
  return most == 4 ? Kind::document : Kind::organisation;
}

}  // namespace dixit::resolution
