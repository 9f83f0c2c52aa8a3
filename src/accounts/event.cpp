#include "accounts/event.h"

#include <algorithm>
#include <map>
#include <set>

#include "accounts/plain_names.h"
#include "lexicon/lexicon.h"

namespace dixit::comparison {
namespace {

constexpr std::uint32_t opening_words = 80;

std::string head_of(const Document& document) {
  if (!document.title.empty()) return document.title;
  return document.sentences.empty() ? std::string() : std::string(document(document.sentences.front().words));
}

std::set<std::string> words_of(const Document& document) {
  std::set<std::string> words;
  for (const std::string& word : plain_words(document.title))
    if (!is_stop_word(word)) words.insert(word);
  return words;
}

// The title that has most words in common with the others, a share of its own; of those that are alike the first.
std::string title_of(std::span<const Document> documents) {
  std::vector<std::set<std::string>> words;
  for (const Document& document : documents) words.push_back(words_of(document));
  std::map<std::string, std::size_t> titles;  // that a word stands in
  for (const std::set<std::string>& title : words)
    for (const std::string& word : title) ++titles[word];
  float most = -1;
  std::size_t best = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    std::size_t common = 0;
    for (const std::string& word : words[i]) common += titles[word] - 1;
    const float share = static_cast<float>(common) / static_cast<float>(words[i].size() + 1);
    if (share > most) {
      most = share;
      best = i;
    }
  }
  return documents.empty() ? std::string() : head_of(documents[best]);
}

// The day that most contacts, else most statements give; else that of the first article.
std::string day_of_event(std::span<const Document> documents, const std::vector<ContactAccount>& contacts) {
  std::map<std::string, std::uint32_t> count;
  for (const ContactAccount& c : contacts) ++count[documents[c.document].contacts[c.contact].when];
  if (contacts.empty())
    for (const Document& document : documents)
      for (const Statement& s : document.statements) ++count[s.when];
  count.erase("");
  std::string day;
  std::uint32_t most = 0;
  for (const auto& [when, n] : count)
    if (n > most) {
      most = n;
      day = when;
    }
  if (!day.empty()) return day;
  for (const Document& document : documents)
    if (!document.date.empty() && (day.empty() || document.date < day)) day = document.date;
  return day;
}

}  // namespace

std::vector<ContactAccount> contacts_told(std::span<const Document> documents) {
  std::vector<ContactAccount> found;
  for (std::uint32_t d = 0; d < documents.size(); ++d)
    for (std::uint32_t c = 0; c < documents[d].contacts.size(); ++c) {
      const Contact& contact = documents[d].contacts[c];
      const bool early = !contact.mentions.empty() && contact.mentions.front().begin < opening_words;
      if (early && contact.parties.size() > 1 && contact.status.value == ContactStatus::held)
        found.push_back({none, d, c});
    }
  return found;
}

Event event_of(std::span<const Document> documents, const Camps& camps,
               const std::map<std::uint32_t, std::uint32_t>& numbers) {
  Event event;
  event.what = title_of(documents);
  event.contact = contacts_told(documents);
  event.when = day_of_event(documents, event.contact);
  const auto number = [&](std::uint32_t d, std::uint32_t entity) {
    const auto found = numbers.find(camps.of({d, entity}));
    return found == numbers.end() ? none : found->second;
  };
  const bool told_by_sides =
      std::ranges::any_of(event.contact, [&](const ContactAccount& c) { return camps.is_readout(c.document); });
  std::map<std::uint32_t, std::set<std::uint32_t>> told;  // of a participant, the articles
  std::set<std::uint32_t> sides;
  for (ContactAccount& c : event.contact) {
    const Document& document = documents[c.document];
    const Contact& contact = document.contacts[c.contact];
    if (camps.is_readout(c.document))
      c.party = number(c.document, none);
    else if (contact.statement != none)
      c.party = number(c.document, document.statements[contact.statement].entity);
    if (told_by_sides && !camps.is_readout(c.document)) continue;  // an article tells of other contacts, too
    for (const std::uint32_t entity : contact.parties) {
      const std::uint32_t party = number(c.document, entity);
      if (party == none) continue;
      told[party].insert(c.document);
      if (camps.tells_itself(camps.of({c.document, entity}))) sides.insert(party);
      if (std::ranges::find(event.participants, party) == event.participants.end()) event.participants.push_back(party);
    }
  }
  // Two sides talked: whom one readout alone tells of besides was met by others (`notre consul a pu la voir`).
  if (sides.size() > 1)
    std::erase_if(event.participants,
                  [&](std::uint32_t party) { return !sides.contains(party) && told[party].size() < 2; });
  return event;
}

}  // namespace dixit::comparison
