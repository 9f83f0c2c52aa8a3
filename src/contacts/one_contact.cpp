#include "contacts/one_contact.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "contacts/contact_weights.h"
#include "contacts/values.h"
#include "lexicon/contact_words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t stem = 5;
constexpr float never = -9;                                    // log odds
constexpr float told_below = 1;                                // the same, for what a headline tells of
constexpr float surely_another = 0.8F, likely_another = 0.4F;  // that one takes part in a telling
constexpr float sure_of_party = 0.3F;  // of one that the sentence shows, without a phrase that the reader took for it

// Spoken ones may be told by words of another kind: `leur rencontre`, `les discussions`; written ones likewise.
bool alike(ContactKind a, ContactKind b) {
  const auto spoken = [](ContactKind k) {
    return k == ContactKind::call || k == ContactKind::meeting || k == ContactKind::visit || k == ContactKind::talks;
  };
  const auto written = [](ContactKind k) { return k == ContactKind::letter || k == ContactKind::message; };
  return a == b || (spoken(a) && spoken(b)) || (written(a) && written(b));
}

// One day, or a month and a day of it.
bool may_be_one(const std::string& a, const std::string& b) { return a.starts_with(b) || b.starts_with(a); }

std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](std::uint32_t x) { return std::ranges::count(b, x) > 0; }));
}

// `un débat`, `l'audience`: mostly of a public or a trial. A French `meeting` is a rally.
bool is_public(const Document& document, const std::string& word) {
  return word.starts_with("debat") || word.starts_with("audience") || (word == "meeting" && document.language == "fr");
}

// `une rencontre`, `a reçu` are believed sooner than `a pris ses distances`.
bool told_plainly(const Document& document, const Contact& telling) {
  const Range<Word> words = telling.mentions.front();
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (const std::string word = fold(document[w]);
        (names_contact(word) || takes_party(word)) && !is_public(document, word))
      return true;
  return false;
}

// The last word of contacts in it, else the longest.
std::string head_of(const Document& document, const Contact& telling) {
  std::string head, longest;
  const Range<Word> words = telling.mentions.front();
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    std::string word = fold(document[w]);
    if (names_contact(word) || takes_party(word)) head = word;
    if (word.size() > longest.size()) longest = std::move(word);
  }
  return head.empty() ? longest : head;
}

// `l'` of `l'a rencontrée`, `les` of `pour les recevoir`: no article.
bool is_before_verb(const Document& document, std::uint32_t small) {
  static constexpr std::string_view having[] = {"a",      "ai",     "as",       "avons",   "avez",
                                                "ont",    "avait",  "avais",    "avaient", "aura",
                                                "auront", "aurait", "auraient", "avoir",   "ayant"};
  std::uint32_t next = small + 1;
  if (next < document.words.size() && (document[next] == "'" || document[next] == "’")) ++next;
  if (document.language != "fr" || next >= document.words.size()) return false;
  const std::string word = fold(document[next]);
  const bool infinitive = word.ends_with("er") || word.ends_with("ir");
  return std::ranges::find(having, word) != std::end(having) ||
         (infinitive && takes_party(word) && !names_contact(word));
}

}  // namespace

bool tells_again(const Document& document, Range<Word> telling) {
  static constexpr std::string_view definite[] = {"le",    "la",  "l",   "les",  "ce",    "cet",  "cette", "ces",
                                                  "son",   "sa",  "ses", "leur", "the",   "this", "that",  "these",
                                                  "those", "his", "her", "its",  "their", "leurs"};
  static constexpr std::string_view with[] = {"avec", "with", "entre", "between"};
  const auto in = [&](std::uint32_t w, auto& words) {
    return std::ranges::find(words, fold(document[w])) != std::end(words);
  };
  std::uint32_t first = telling.begin;
  if (telling.size() > 1 && (document[first] == "de" || document[first] == "of")) ++first;
  if (first > 0 && fold(document[first - 1]) == "'") --first;
  if (!in(first, definite) && first > 0) --first;
  if (!in(first, definite) || is_before_verb(document, first)) return false;
  const auto end = std::min(telling.end + 1, static_cast<std::uint32_t>(document.words.size()));
  for (std::uint32_t w = telling.begin; w < end; ++w)
    if (in(w, with)) return false;
  return true;
}

namespace {

// `Anne Rivoire a reçu Luc Amiot. Eva Sorel a reçu Paul Vasseur.` Whoever is named on both sides is another.
bool told_apart(const Document& document, const std::vector<bool>& named, const Contact& before, const Contact& told) {
  const auto is_named = [&](std::uint32_t party) { return named[party]; };
  return before.parties.size() >= 2 && told.parties.size() >= 2 && shared(before.parties, told.parties) == 0 &&
         std::ranges::all_of(before.parties, is_named) && std::ranges::all_of(told.parties, is_named) &&
         !tells_again(document, told.mentions.front());
}

// `Des diplomates ont prévenu leurs voisins avant l'appel`: who speaks of a known call has not told of it by `prévenu`.
bool speaks_of_another(const Document& document, const Contact& before, const Contact& told) {
  return tells_again(document, told.mentions.front()) && !alike(before.kind.value, told.kind.value);
}

// `Orlande et Castany se contredisent sur leur entretien`: a headline speaks of what is told below as known, and of
// states for their ministers.
bool heads(const Document& document, const Contact& before, const Contact& told) {
  const Range<Word> words = before.mentions.front();
  return !document.sentences.empty() && document.sentences.front().words.contains(words.begin) &&
         tells_again(document, words) && alike(before.kind.value, told.kind.value);
}

// Who is shown by a telling, and how surely: the surest phrase near it that stands for one.
using Shown = std::vector<std::pair<std::uint32_t, float>>;

Shown shown_by(const Document& document, const Contact& telling) {
  Shown shown;
  const auto add = [&](std::uint32_t entity, float sure) {
    if (entity == none) return;
    const auto at = std::ranges::find(shown, entity, &std::pair<std::uint32_t, float>::first);
    if (at == shown.end())
      shown.emplace_back(entity, sure);
    else
      at->second = std::max(at->second, sure);
  };
  for (const auto& [words, probability] : telling.parties_near) add(entity_of(document, words), probability);
  for (const std::uint32_t party : telling.parties) add(party, sure_of_party);
  return shown;
}

// How surely one shows somebody whom the other does not.
float own(const Shown& one, const Shown& other) {
  float sure = 0;
  for (const auto& [entity, probability] : one)
    if (std::ranges::count(other, entity, &std::pair<std::uint32_t, float>::first) == 0)
      sure = std::max(sure, probability);
  return sure;
}

Shown named_of(const std::vector<bool>& named, Shown shown) {
  std::erase_if(shown, [&](const auto& one) { return !named[one.first]; });
  return shown;
}

TwoGreatest both_show(const Shown& one, const Shown& other) {
  TwoGreatest out;
  for (const auto& [entity, probability] : one)
    for (const auto& [same, too] : other)
      if (entity == same) out(std::min(probability, too));
  return out;
}

Shown likely(Shown shown) {
  std::erase_if(shown, [](const auto& one) { return one.second < likely_another; });
  return shown;
}

// `Après avoir rencontré les syndicats, il recevra les armateurs`: in one sentence each with somebody of its own.
bool each_with_another(const Document& document, const Contact& before, const Contact& told) {
  const Range<Word> first = before.mentions.front(), second = told.mentions.front();
  const auto end_of = [](const Sentence& s) { return s.words.end; };
  const auto sentence = std::ranges::upper_bound(document.sentences, first.begin, {}, end_of);
  if (sentence == document.sentences.end() || !sentence->words.contains(second.begin)) return false;
  if (tells_again(document, second)) return false;
  const Shown here = likely(shown_by(document, before)), there = likely(shown_by(document, told));
  return std::min(own(here, there), own(there, here)) >= surely_another;
}

// Two surely meet there, and none of those who met here.
bool two_apart_from(const Shown& here, const Shown& there) {
  const auto sure = std::ranges::count_if(there, [](const auto& one) { return one.second >= surely_another; });
  return sure >= 2 && both_show(here, there).first == 0;
}

// `Le conseil s'est réuni lundi. Anne Rivoire a reçu Luc Amiot mardi.` Two who surely meet, neither of them who met
// before.
bool with_others_altogether(const Document& document, const std::vector<bool>& named, const Contact& before,
                            const Contact& told) {
  if (tells_again(document, told.mentions.front())) return false;
  const Shown here = likely(shown_by(document, before)), there = likely(named_of(named, shown_by(document, told)));
  const auto may_be_named = [&](const auto& one) {
    return !named[one.first] && document.entities[one.first].kind != Kind::organisation;
  };
  if (std::ranges::any_of(here, may_be_named)) return false;
  return two_apart_from(here, there) && own(here, there) >= surely_another;
}

// `a dîné avec Luc Amiot en marge du sommet`: what is told of beside it is another occasion.
bool on_the_sidelines(const Document& document, Range<Word> before, Range<Word> telling) {
  for (std::uint32_t w = telling.begin; w > before.end && telling.begin - w < 4; --w)
    if (document[w - 1] == "marge" || document[w - 1] == "sidelines") return true;
  return false;
}

// `Le dialogue a repris mardi entre Anne et Luc`: it names those who take part.
bool between_behind(const Document& document, Range<Word> telling) {
  constexpr std::uint32_t near = 4;  // words
  const auto end = std::min(telling.end + near, static_cast<std::uint32_t>(document.words.size()));
  for (std::uint32_t w = telling.end; w < end; ++w)
    if (document[w] == "entre" || document[w] == "between") return true;
  return false;
}

// `Le conseil s'est réuni lundi.` A body by itself, then two who surely meet without it.
bool body_by_itself(const Document& document, const Contact& before, const Contact& told) {
  const Range<Word> telling = told.mentions.front();
  if (tells_again(document, telling) && !between_behind(document, telling)) return false;
  const Shown here = shown_by(document, before), there = shown_by(document, told);
  if (here.size() != 1 || document.entities[here.front().first].kind != Kind::organisation) return false;
  return two_apart_from(here, there);
}

// `une autre rencontre`, `a également reçu`, `puis`
bool tells_of_more(const Document& document, Range<Word> telling) {
  static constexpr std::string_view words[] = {
      "autre",     "autres", "nouveau",  "nouvelle", "nouvel",    "deuxieme",   "second", "seconde", "troisieme",
      "egalement", "aussi",  "ensuite",  "puis",     "another",   "other",      "also",   "then",    "next",
      "later",     "third",  "separate", "prochain", "prochaine", "auparavant", "earlier"};
  const std::uint32_t from = telling.begin - std::min<std::uint32_t>(telling.begin, 3);
  const auto end = std::min(telling.end + 2, static_cast<std::uint32_t>(document.words.size()));
  for (std::uint32_t w = from; w < end; ++w)
    if (std::ranges::find(words, fold(document[w])) != std::end(words)) return true;
  return false;
}

// Of the phrases near a telling.
TwoGreatest surest(const Contact& telling) {
  TwoGreatest near;
  for (const auto& [words, probability] : telling.parties_near) near(probability);
  return near;
}

}  // namespace

std::array<float, pair_values> values_of_pair(const Document& document, const std::vector<bool>& named,
                                              const Contact& before, const Contact& told, std::size_t between) {
  const std::size_t a = before.parties.size(), b = told.parties.size(), both = shared(before.parties, told.parties);
  const std::uint32_t far =
      told.mentions.front().begin - std::min(told.mentions.front().begin, before.mentions.front().end);
  const bool again = tells_again(document, told.mentions.front()), next = between == 0;
  const bool one_day = may_be_one(before.when, told.when), dated = !before.when.empty() && !told.when.empty();
  const std::string head = head_of(document, before), other = head_of(document, told);
  Put<pair_values> put;
  put(alike(before.kind.value, told.kind.value));
  put(before.kind.value == told.kind.value);
  put(both >= 1);
  put(both >= 2);
  put(both >= 1 && both == std::min(a, b));
  put(static_cast<double>(both) / static_cast<double>(std::max<std::size_t>(1, a + b - both)));
  put(a == 0);
  put(b == 0);
  put(b == 1);
  put(std::log1p(far));
  put(far < 12);
  put(far < 40);
  put(far < 120);
  put(again);
  put(again && far < 120);
  put(dated && one_day);
  put(!one_day);
  put(head == other);
  put(head.substr(0, stem) == other.substr(0, stem));
  put(before.status.value == told.status.value);
  put(next);
  put(static_cast<double>(std::min<std::size_t>(between, 6)));
  put(again && next);
  put(told_plainly(document, told) && told_plainly(document, before));
  put(both >= 2 && next);
  put(both >= 1 && next);
  put(a >= 2 && b >= 2 && both == 0);
  put(a >= 2 && b >= 2 && both == 0 ? std::min(surest(before).second, surest(told).second) : 0);
  put(!one_day && !again);
  put(tells_again(document, before.mentions.front()));
  const Shown here = shown_by(document, before), there = shown_by(document, told);
  const TwoGreatest same = both_show(here, there);
  put(own(here, there));
  put(own(there, here));
  put(std::min(own(named_of(named, here), there), own(named_of(named, there), here)));
  put(same.first);
  put(same.second);
  put(tells_of_more(document, told.mentions.front()));
  return put.values;
}

std::array<float, contact_values> values_of_contact(const Document& document, std::span<const Contact> tellings,
                                                    LikelyParties parties) {
  float confidence = 0;
  TwoGreatest near;
  bool plain = false, only_again = true;
  for (const Contact& telling : tellings) {
    confidence = std::max(confidence, telling.confidence);
    const TwoGreatest two = surest(telling);
    near = {std::max(near.first, two.first), std::max(near.second, two.second)};
    plain |= told_plainly(document, telling);
    only_again &= tells_again(document, telling.mentions.front());
  }
  const auto likely = [&](std::size_t i) { return i < parties.size() ? parties[i].probability : 0; };
  Put<contact_values> put;
  put(confidence);
  put(plain);
  put(near.first);
  put(plain ? near.second : 0);
  put(only_again);
  put(tells_again(document, tellings.front().mentions.front()));
  put(likely(1));
  put(likely(2));
  put(likely(0) * likely(1));
  return put.values;
}

float one_contact(const Document& document, const std::vector<bool>& named, const Contact& before, const Contact& told,
                  std::size_t between) {
  const bool headline = between == 0 && heads(document, before, told);
  if (on_the_sidelines(document, before.mentions.front(), told.mentions.front()) ||
      speaks_of_another(document, before, told) || each_with_another(document, before, told) ||
      (!headline && body_by_itself(document, before, told)) ||
      (!headline && with_others_altogether(document, named, before, told)) ||
      (!headline && told_apart(document, named, before, told)))
    return never;
  return log_odds(one_contact_bias, one_contact_weights, values_of_pair(document, named, before, told, between)) +
         (headline ? told_below : 0);
}

float believed(const Document& document, std::span<const Contact> tellings, LikelyParties parties) {
  return log_odds(believed_bias, believed_weights, values_of_contact(document, tellings, parties));
}

}  // namespace dixit
