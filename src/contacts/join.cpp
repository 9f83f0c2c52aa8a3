#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "contacts/contacts.h"
#include "contacts/one_contact.h"
#include "contacts/takes_part.h"

namespace dixit {
namespace {

constexpr std::size_t fewest_parties = 2;
constexpr std::size_t most_values = static_cast<std::size_t>(ContactKind::hearing) + 1;  // of a kind, a status
constexpr std::uint32_t longest_request = 30;  // words of content, one that asks for a contact and little else
// Log odds from which on two phrases tell of one contact, and what they tell of is one. Chosen with their weights.
constexpr float least_one = -0.45F, least_believed = -0.78F;

// The one that the tellings say together most surely, as far as each is one; its probability is that of the surest.
template <class E>
Scored<E> told_most(std::span<const Contact> tellings, Scored<E> Contact::*what) {
  std::array<float, most_values> sums{};
  const auto sum = [&](E value) -> float& { return sums.at(static_cast<std::size_t>(value)); };
  for (const Contact& t : tellings) sum((t.*what).value) += (t.*what).probability * t.confidence;
  Scored<E> best = tellings.front().*what;
  for (const Contact& t : tellings) {
    const Scored<E>& one = t.*what;
    const bool same = one.value == best.value;
    if (same ? one.probability > best.probability : sum(one.value) > sum(best.value)) best = one;
  }
  return best;
}

// `un appel sur la guerre en Ukraine`: calls, letters and messages are nowhere.
bool happens_somewhere(ContactKind kind) {
  return kind != ContactKind::call && kind != ContactKind::letter && kind != ContactKind::message;
}

void join(Contact& into, Contact&& told) {
  into.mentions.insert(into.mentions.end(), told.mentions.begin(), told.mentions.end());
  for (std::size_t i = 0; i < told.initiative.size(); ++i) {
    if (std::ranges::count(into.initiative, told.initiative[i]) > 0) continue;
    into.initiative.push_back(told.initiative[i]);
    into.initiative_words.push_back(told.initiative_words[i]);
  }
  if (into.when.size() < told.when.size()) into.when = told.when;
  if (into.place.empty()) into.place = told.place;
  into.confidence = std::max(into.confidence, told.confidence);
  into.parties_near.insert(into.parties_near.end(), told.parties_near.begin(), told.parties_near.end());
}

}  // namespace

std::vector<std::vector<std::size_t>> tellings_of_contacts(const Document& document, const std::vector<bool>& named,
                                                           std::span<const Contact> told) {
  std::vector<std::vector<std::size_t>> contacts;
  std::vector<std::size_t> of;  // the contact of each telling
  for (std::size_t i = 0; i < told.size(); ++i) {
    struct Sum {
      std::size_t contact;
      float odds = 0, tellings = 0;
    };
    std::vector<Sum> sums;
    for (std::size_t k = i; k-- > i - std::min(i, farthest_telling);) {
      auto sum = std::ranges::find(sums, of[k], &Sum::contact);
      if (sum == sums.end()) sum = sums.insert(sum, {of[k]});
      sum->odds += one_contact(document, named, told[k], told[i], i - 1 - k);
      ++sum->tellings;
    }
    const auto best = std::ranges::max_element(sums, {}, [](const Sum& s) { return s.odds / s.tellings; });
    of.push_back(best != sums.end() && best->odds >= least_one * best->tellings ? best->contact : contacts.size());
    if (of.back() == contacts.size()) contacts.emplace_back();
    contacts[of.back()].push_back(i);
  }
  return contacts;
}

void forget_bystanders(const Document& document, const std::vector<bool>& named, std::span<Contact> tellings) {
  std::set<std::uint32_t> known;
  for (Contact& telling : tellings) {
    if (known.size() >= fewest_parties && tells_again(document, telling.mentions.front()) &&
        std::ranges::none_of(telling.parties, [&](std::uint32_t party) { return known.contains(party); })) {
      if (std::ranges::none_of(telling.parties, [&](std::uint32_t party) { return named[party]; }))
        telling.parties_near.clear();
      telling.parties.clear();
    }
    known.insert(telling.parties.begin(), telling.parties.end());
  }
}

Contact joined(std::vector<Contact> tellings, LikelyParties parties) {
  const Scored<ContactKind> kind = told_most(std::span<const Contact>(tellings), &Contact::kind);
  const Scored<ContactStatus> status = told_most(std::span<const Contact>(tellings), &Contact::status);
  Contact whole = std::move(tellings.front());
  for (std::size_t i = 1; i < tellings.size(); ++i) join(whole, std::move(tellings[i]));
  whole.kind = kind;
  whole.status = status;
  whole.parties = likely_parties(parties);
  if (!happens_somewhere(kind.value)) whole.place = {};
  return whole;
}

namespace {

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

// `Paris a demandé un entretien`, `Anne propose de la recevoir`: who asks for a contact that is to come took the
// initiative, if nobody else is told to have. What was held is spoken of in what one asks for, and not asked for
// itself.
void find_askers(Document& document) {
  for (Contact& contact : document.contacts) {
    const bool held = contact.status.value == ContactStatus::held;
    if (held || !contact.initiative.empty() || contact.statement == none) continue;
    const Statement& s = document.statements[contact.statement];
    std::uint32_t size = 0;
    for (const Range<Word> part : s.content) size += part.size();
    const bool asks = s.act.value == Act::request || s.act.value == Act::propose;
    if (!asks || s.polarity.value != Polarity::actual || s.entity == none || s.cue.empty() || size > longest_request)
      continue;
    contact.initiative.push_back(s.entity);
    contact.initiative_words.push_back(s.cue.front());
  }
}

}  // namespace

void join_contacts(Document& document) {
  std::vector<Contact> told = std::move(document.contacts);
  std::ranges::stable_sort(told, {}, [](const Contact& c) { return c.mentions.front().begin; });
  const TakesPart takes_part(document);
  const std::vector<bool> named = named_entities(document);
  std::vector<Contact> contacts;
  for (const std::vector<std::size_t>& numbers : tellings_of_contacts(document, named, told)) {
    std::vector<Contact> tellings;
    tellings.reserve(numbers.size());
    for (const std::size_t i : numbers) tellings.push_back(std::move(told[i]));
    forget_bystanders(document, named, tellings);
    const std::vector<LikelyParty> parties = takes_part.run(tellings);
    if (believed(document, tellings, parties) < least_believed) continue;
    Contact whole = joined(std::move(tellings), parties);
    if (whole.parties.size() >= fewest_parties) contacts.push_back(std::move(whole));
  }
  for (std::size_t i = 0; i < contacts.size(); ++i) contacts[i].id = "c" + std::to_string(i + 1);
  document.contacts = std::move(contacts);
  find_statements(document);
  find_askers(document);
}

}  // namespace dixit
