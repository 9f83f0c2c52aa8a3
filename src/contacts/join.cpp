#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "contacts/contacts.h"
#include "lexicon/contact_words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t most_parties = 4;
constexpr std::size_t fewest_parties = 2;
// How sure the surest telling of a contact must be. To choose them again: `eval/evaluate_beside.py` on articles that
// the model was not trained on, of the contacts read with each of them at 0.
constexpr float least_told = 0.6F;                 // told by a noun of contacts or a verb of meeting
constexpr float least_doubtful = 0.8F;             // by other words, or a message: most are sent to the world
constexpr std::size_t farthest_back = 200;         // contacts that a telling may be of
constexpr std::uint32_t farthest_described = 120;  // words

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
bool told_plainly(const Document& document, const Contact& contact) {
  for (const Range<Word> telling : contact.mentions)
    for (std::uint32_t w = telling.begin; w < telling.end; ++w)
      if (const std::string word = fold(document[w]);
          (names_contact(word) || takes_party(word)) && !is_public(document, word))
        return true;
  return false;
}

bool believed(const Document& document, const Contact& contact) {
  const bool plain = contact.kind.value != ContactKind::message && told_plainly(document, contact);
  return contact.confidence >= (plain ? least_told : least_doubtful);
}

// The parties told most often, the earlier one where two are told alike.
void keep_parties(Contact& contact, const std::vector<std::uint32_t>& told) {
  const auto times = [&](std::uint32_t party) { return std::ranges::count(told, party); };
  std::ranges::stable_sort(contact.parties, std::ranges::greater{}, times);
  const auto enough = [&](std::uint32_t party) { return 3 * times(party) >= times(contact.parties.front()); };
  const auto rare = std::ranges::stable_partition(contact.parties, enough);
  contact.parties.erase(rare.begin(), rare.end());
  if (contact.parties.size() > most_parties) contact.parties.resize(most_parties);
  std::ranges::sort(contact.parties);  // as entities are numbered: in the order of the text
}

bool is_named(const Document& document, std::uint32_t entity) {
  return std::ranges::any_of(document.entities[entity].mentions,
                             [&](std::uint32_t m) { return document.mentions[m].form == MentionForm::name; });
}

// The one party that `a` has and `b` has not; none: there is none, or several.
std::uint32_t only_in(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::uint32_t only = none;
  for (const std::uint32_t party : a) {
    if (std::ranges::count(b, party) > 0) continue;
    if (only != none) return none;
    only = party;
  }
  return only;
}

// `Luc Amiot a reçu Inès Vautrin`, `il a reçu son ancienne alliée`: near by, a description may be the other one.
bool may_describe(const Document& document, const Contact& before, const Contact& told) {
  const std::uint32_t a = only_in(before.parties, told.parties), b = only_in(told.parties, before.parties);
  return a != none && b != none && shared(before.parties, told.parties) > 0 &&
         is_named(document, a) != is_named(document, b);
}

// `cette rencontre`, `that meeting`: a noun that tells again of what was told, and names no other with whom.
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
  if (!in(first, definite) && first > 0) --first;
  if (!in(first, definite)) return false;
  const auto end = std::min(telling.end + 1, static_cast<std::uint32_t>(document.words.size()));
  for (std::uint32_t w = telling.begin; w < end; ++w)
    if (in(w, with)) return false;
  return true;
}

bool same(const Document& document, const Contact& before, const Contact& told) {
  if (!alike(before.kind.value, told.kind.value)) return false;
  const std::size_t both = shared(before.parties, told.parties);
  const bool near = told.mentions.front().begin - before.mentions.back().end <= farthest_described;
  // The day beside `la rencontre` may be that of what is said of it.
  const bool resumed = near && both >= fewest_parties && tells_again(document, told.mentions.front());
  if (!resumed && !may_be_one(before.when, told.when)) return false;
  return both >= fewest_parties || both == std::min(before.parties.size(), told.parties.size()) ||
         (near && both > 0 && tells_again(document, told.mentions.front())) ||
         (near && may_describe(document, before, told));
}

template <class E>
void keep_surer(Scored<E>& a, const Scored<E>& b) {
  if (b.probability > a.probability) a = b;
}

void join(Contact& into, Contact&& told) {
  keep_surer(into.kind, told.kind);
  keep_surer(into.status, told.status);
  into.mentions.insert(into.mentions.end(), told.mentions.begin(), told.mentions.end());
  for (const std::uint32_t party : told.parties)
    if (std::ranges::count(into.parties, party) == 0) into.parties.push_back(party);
  for (std::size_t i = 0; i < told.initiative.size(); ++i) {
    if (std::ranges::count(into.initiative, told.initiative[i]) > 0) continue;
    into.initiative.push_back(told.initiative[i]);
    into.initiative_words.push_back(told.initiative_words[i]);
  }
  if (into.when.size() < told.when.size()) into.when = told.when;
  if (into.place.empty()) into.place = told.place;
  into.confidence = std::max(into.confidence, told.confidence);
  into.named.insert(into.named.end(), told.named.begin(), told.named.end());
}

struct Part {
  Range<Word> words;
  std::uint32_t statement = none;
};

// The shortest piece of content that holds the first telling; of two alike that of the statement told in the other.
void find_statements(Document& document) {
  std::vector<Part> parts, open;
  for (std::uint32_t s = 0; s < document.statements.size(); ++s)
    for (const Range<Word> words : document.statements[s].content) parts.push_back({words, s});
  std::ranges::stable_sort(parts, {}, [](const Part& p) { return p.words.begin; });
  std::size_t next = 0;
  for (Contact& contact : document.contacts) {
    const Range<Word> telling = contact.mentions.front();
    while (next < parts.size() && parts[next].words.begin <= telling.begin) open.push_back(parts[next++]);
    std::erase_if(open, [&](const Part& p) { return p.words.end <= telling.begin; });
    std::uint32_t size = none;
    contact.statement = none;
    for (const Part& p : open) {
      const bool within = p.words.size() == size && document.statements[p.statement].parent == contact.statement;
      if (p.words.end < telling.end || (p.words.size() >= size && !within)) continue;
      contact.statement = p.statement;
      size = p.words.size();
    }
  }
}

}  // namespace

void join_contacts(Document& document) {
  std::vector<Contact> told = std::move(document.contacts), joined;
  std::vector<std::vector<std::uint32_t>> parties;  // of each joined contact, as often as they are told
  std::ranges::stable_sort(told, {}, [](const Contact& c) { return c.mentions.front().begin; });
  for (Contact& next : told) {
    const auto end = joined.rbegin() + static_cast<std::ptrdiff_t>(std::min(joined.size(), farthest_back));
    const auto before = std::find_if(joined.rbegin(), end, [&](const Contact& c) { return same(document, c, next); });
    if (before == end) {
      parties.push_back(next.parties);
      joined.push_back(std::move(next));
    } else {
      auto& all = parties[static_cast<std::size_t>(&*before - joined.data())];
      all.insert(all.end(), next.parties.begin(), next.parties.end());
      join(*before, std::move(next));
    }
  }
  for (std::size_t i = 0; i < joined.size(); ++i)
    if (!joined[i].parties.empty()) keep_parties(joined[i], parties[i]);
  std::erase_if(joined, [&](const Contact& c) { return c.parties.size() < fewest_parties || !believed(document, c); });
  for (std::size_t i = 0; i < joined.size(); ++i) joined[i].id = "c" + std::to_string(i + 1);
  document.contacts = std::move(joined);
  find_statements(document);
}

}  // namespace dixit
