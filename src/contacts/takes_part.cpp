#include "contacts/takes_part.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "contacts/contact_weights.h"
#include "contacts/values.h"
#include "encoder/kernels.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// Chosen with the weights.
constexpr float least_party = 0.16F, least_of_two = 0.05F;
constexpr std::size_t most_parties = 6;
constexpr std::uint32_t farthest = 150;        // words from a telling, where sentences are long
constexpr std::uint32_t longest_name = 150;    // words of a mention that may reach into a phrase
constexpr std::uint32_t opening = 60;          // words
constexpr std::size_t most_around = 8;         // mentions before one that may hold it
constexpr std::size_t told = 1, near_any = 3;  // values: one of the parties of a telling; a phrase near stands for it

// What the tellings show of one entity.
struct Seen {
  std::uint32_t entity = none;
  std::uint32_t tellings = 0;           // whose parties hold it
  float near = 0;                       // the surest phrase near a telling that stands for it
  std::uint32_t inside = 0, alone = 0;  // its mentions in a telling's sentence: within a longer one of another, or not
  bool before = false;                  // one stands before the telling
  bool joined = false;                  // one stands after `et` or a comma
};

void merge(Seen& into, const Seen& seen) {
  into.tellings += seen.tellings;
  into.near = std::max(into.near, seen.near);
  into.inside += seen.inside;
  into.alone += seen.alone;
  into.before |= seen.before;
  into.joined |= seen.joined;
}

// One for each entity, by number.
std::vector<Seen> merged(std::vector<Seen> all) {
  std::ranges::stable_sort(all, {}, &Seen::entity);
  std::vector<Seen> out;
  for (const Seen& seen : all)
    if (!out.empty() && out.back().entity == seen.entity)
      merge(out.back(), seen);
    else
      out.push_back(seen);
  return out;
}

// The number of the sentence that holds it; that of the first for a word before all.
std::size_t sentence_number(const Document& document, std::uint32_t word) {
  const auto begin_of = [](const Sentence& s) { return s.words.begin; };
  const auto after = std::ranges::upper_bound(document.sentences, word, {}, begin_of) - document.sentences.begin();
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after, 1) - 1);
}

// The sentence of the word, and that one with those beside it, not beyond `farthest`.
struct Around {
  Range<Word> sentence, words;

  Around(const Document& document, std::uint32_t word) {
    const auto& all = document.sentences;
    const std::size_t number = sentence_number(document, word);
    if (number < all.size()) words = sentence = all[number].words;
    if (number > 0 && number < all.size()) words.begin = all[number - 1].words.begin;
    if (number + 1 < all.size()) words.end = all[number + 1].words.end;
    words.begin = std::max(words.begin, word - std::min(word, farthest));
    words.end = std::max(words.begin, std::min(words.end, word + farthest));
  }
};

// Numbers of the mentions that begin there.
Range<Mention> mentions_in(const Document& document, Range<Word> words) {
  const auto begin_of = [](const Mention& m) { return m.words.begin; };
  const auto at = [&](std::uint32_t word) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(document.mentions, word, {}, begin_of) -
                                      document.mentions.begin());
  };
  return {at(words.begin), at(words.end)};
}

// Of another, longer: `le maire de Lyon` around `Lyon`. Mentions come by first word, longer first.
bool within_another(const Document& document, std::uint32_t mention) {
  const Mention& m = document.mentions[mention];
  for (std::uint32_t i = mention, k = 0; i-- > 0 && k < most_around; ++k) {
    const Mention& other = document.mentions[i];
    if (other.words.end >= m.words.end && other.words.size() > m.words.size() && other.entity != m.entity) return true;
  }
  return false;
}

// `Luc et la maire`, `Luc, le maire`
bool stands_joined(const Document& document, std::uint32_t word) {
  static constexpr std::string_view articles[] = {"l", "le", "la", "les", "the", "'"};
  static constexpr std::string_view joining[] = {"et", "and", ","};
  const auto follows = [&](const auto& words) {
    return word > 0 && std::ranges::find(words, fold(document[word - 1])) != std::end(words);
  };
  if (follows(articles)) --word;
  if (follows(articles)) --word;  // `l` and `'` are two
  return follows(joining);
}

// `Anne et Luc` of `Anne`: the phrase is one of several.
bool names_more(const Document& document, Range<Word> mention, Range<Word> phrase) {
  return (mention.end > phrase.end && is_conjunction(fold(document[phrase.end]))) ||
         (mention.begin < phrase.begin && is_conjunction(fold(document[phrase.begin - 1])));
}

}  // namespace

std::uint32_t entity_of(const Document& document, Range<Word> phrase) {
  const std::uint32_t from = phrase.begin - std::min(phrase.begin, longest_name);
  const Range<Mention> there = mentions_in(document, {from, phrase.end});
  std::uint32_t best = none, list = none;
  float most = 0;
  for (std::uint32_t i = there.begin; i < there.end; ++i) {
    const Range<Word> words = document.mentions[i].words;
    if (words.end <= phrase.begin) continue;
    if (names_more(document, words, phrase)) {
      list = document.mentions[i].entity;
      continue;
    }
    const auto both = static_cast<float>(std::min(words.end, phrase.end) - std::max(words.begin, phrase.begin));
    const auto either = static_cast<float>(std::max(words.end, phrase.end) - std::min(words.begin, phrase.begin));
    if (both > most * either) best = document.mentions[i].entity, most = both / either;
  }
  return best == none ? list : best;
}

namespace {

void see(const Document& document, const Contact& telling, std::vector<Seen>& all) {
  for (const std::uint32_t party : telling.parties) all.push_back({.entity = party, .tellings = 1});
  for (const auto& [words, probability] : telling.parties_near)
    if (const std::uint32_t entity = entity_of(document, words); entity != none)
      all.push_back({.entity = entity, .near = probability});
  const std::uint32_t word = telling.mentions.front().begin;
  const Around around(document, word);
  const Range<Mention> there = mentions_in(document, around.words);
  for (std::uint32_t i = there.begin; i < there.end; ++i) {
    const Mention& mention = document.mentions[i];
    if (mention.entity == none) continue;
    Seen& seen = all.emplace_back(Seen{.entity = mention.entity});
    if (!around.sentence.contains(mention.words.begin)) continue;
    ++(within_another(document, i) ? seen.inside : seen.alone);
    seen.before = mention.words.begin < word;
    seen.joined = stands_joined(document, mention.words.begin);
  }
}

// Of each entity, whether one of its mentions is so.
template <class Is>
std::vector<bool> have_a_mention(const Document& document, const Is& is) {
  std::vector<bool> out;
  for (const Entity& entity : document.entities)
    out.push_back(std::ranges::any_of(entity.mentions, [&](std::uint32_t m) { return is(document.mentions[m]); }));
  return out;
}

}  // namespace

std::vector<bool> named_entities(const Document& document) {
  return have_a_mention(document, [](const Mention& m) { return m.form == MentionForm::name; });
}

TakesPart::TakesPart(const Document& document)
    : document_(document),
      named_(named_entities(document)),
      as_person_(have_a_mention(document, [](const Mention& m) { return m.type == MentionType::person; })) {
  for (const Entity& entity : document.entities) most_ = std::max(most_, entity.mentions.size());
}

std::vector<PartyCandidate> TakesPart::candidates(std::span<const Contact> tellings) const {
  std::vector<Seen> all;
  for (const Contact& telling : tellings) see(document_, telling, all);
  all = merged(std::move(all));
  TwoGreatest near;
  for (const Seen& seen : all) near(seen.near);
  std::vector<PartyCandidate> out;
  out.reserve(all.size());
  for (const Seen& seen : all) {
    const Entity& entity = document_.entities[seen.entity];
    const auto& mentions = entity.mentions;
    Put<party_values> put;
    put(static_cast<double>(seen.tellings) / static_cast<double>(tellings.size()));
    put(seen.tellings > 0);
    put(seen.near);
    put(seen.near > 0);
    put(seen.near > 0 && seen.near == near.first);
    put(seen.near > 0 && seen.near == near.second && near.second < near.first);
    put(seen.before);
    put(seen.joined);
    put(seen.inside > 0 && seen.alone == 0);
    put(static_cast<double>(mentions.size()) / static_cast<double>(most_));
    put(mentions.size() == most_);
    put(!mentions.empty() && document_.mentions[mentions.front()].words.begin < opening);
    put(named_[seen.entity]);
    put(as_person_[seen.entity]);
    static_assert(party_values == 14 + static_cast<std::size_t>(Kind::unknown));
    if (entity.kind != Kind::unknown) put.values[put.at + static_cast<std::size_t>(entity.kind)] = 1;
    out.push_back({seen.entity, put.values});
  }
  return out;
}

std::vector<LikelyParty> TakesPart::run(std::span<const Contact> tellings) const {
  std::vector<LikelyParty> out;
  for (const auto& [entity, values] : candidates(tellings))
    out.push_back(
        {entity, sigmoid(log_odds(party_bias, party_weights, values)), values[told] > 0 || values[near_any] > 0});
  std::ranges::stable_sort(out, std::ranges::greater{}, &LikelyParty::probability);
  return out;
}

std::vector<std::uint32_t> likely_parties(std::span<const LikelyParty> likeliest_first) {
  std::vector<std::uint32_t> out;
  for (const auto& [entity, probability, shown] : likeliest_first) {
    if (out.size() == most_parties) break;
    if (out.size() < 2 ? probability >= least_of_two : shown && probability >= least_party) out.push_back(entity);
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace dixit
