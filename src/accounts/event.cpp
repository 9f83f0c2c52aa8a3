#include "accounts/event.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "accounts/event_words.h"
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

constexpr std::int32_t widest_before = 7;  // days between what articles tell as news and the first of them

// The days that these articles may be about: not a month, nor what was long before.
class DaysOf {
 public:
  explicit DaysOf(std::span<const Document> documents) {
    for (const Document& document : documents) {
      const std::optional<std::int32_t> printed = day_of(document.date);
      if (!printed) continue;
      first_ = first_ ? std::min(*first_, *printed) : *printed;
      last_ = last_ ? std::max(*last_, *printed) : *printed;
    }
  }

  bool long_before(std::string_view when) const {
    const std::optional<std::int32_t> day = day_of(when);
    return day && first_ && *day < *first_ - widest_before;
  }

  bool contains(std::string_view when) const {
    const std::optional<std::int32_t> day = day_of(when);
    return day && !long_before(when) && (!last_ || *day <= *last_);
  }

 private:
  std::optional<std::int32_t> first_, last_;
};

// The day that most contacts, else most statements give; else that of the first article.
std::string day_of_event(std::span<const Document> documents, const std::vector<ContactAccount>& contacts) {
  const DaysOf days(documents);
  std::map<std::string, std::uint32_t> count;
  const auto add = [&](const std::string& when) {
    if (days.contains(when)) ++count[when];
  };
  for (const ContactAccount& c : contacts) add(documents[c.document].contacts[c.contact].when);
  if (count.empty())
    for (const Document& document : documents)
      for (const Statement& s : document.statements) add(s.when);
  if (!count.empty()) return std::ranges::max_element(count, {}, [](const auto& of) { return of.second; })->first;
  std::string day;
  for (const Document& document : documents)
    if (!document.date.empty() && (day.empty() || document.date < day)) day = document.date;
  return day;
}

// Articles that must tell of one contact between the same two, for it to be what papers write about: half of the
// articles at least, and two.
std::size_t fewest_articles(std::size_t articles) {
  return articles < 2 ? articles : std::max<std::size_t>(2, (articles + 1) / 2);
}

using TwoCamps = std::pair<std::uint32_t, std::uint32_t>;

std::set<TwoCamps> pairs_of(std::span<const Document> documents, const Camps& camps, const ContactAccount& c) {
  std::set<TwoCamps> pairs;
  const std::vector<std::uint32_t>& parties = documents[c.document].contacts[c.contact].parties;
  for (const std::uint32_t one : parties)
    for (const std::uint32_t other : parties) {
      const std::uint32_t a = camps.of({c.document, one}), b = camps.of({c.document, other});
      if (a < b) pairs.emplace(a, b);
    }
  return pairs;
}

// An article tells of other contacts, too: what is left is between the two of whom most articles tell, half of
// the articles at least, and two.
void keep_common(std::span<const Document> documents, const Camps& camps, std::vector<ContactAccount>& contacts) {
  const DaysOf days(documents);
  std::erase_if(contacts, [&](const ContactAccount& c) {
    return days.long_before(documents[c.document].contacts[c.contact].when);
  });
  std::map<TwoCamps, std::set<std::uint32_t>> telling;  // of two, the articles
  for (const ContactAccount& c : contacts)
    for (const TwoCamps& pair : pairs_of(documents, camps, c)) telling[pair].insert(c.document);
  const auto most = std::ranges::max_element(telling, {}, [](const auto& of) { return of.second.size(); });
  if (most == telling.end() || most->second.size() < fewest_articles(documents.size())) return contacts.clear();
  std::erase_if(contacts,
                [&](const ContactAccount& c) { return !pairs_of(documents, camps, c).contains(most->first); });
}

bool told_by_sides(const Camps& camps, const std::vector<ContactAccount>& contacts) {
  return std::ranges::any_of(contacts, [&](const ContactAccount& c) { return camps.is_readout(c.document); });
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

std::vector<ContactAccount> contacts_of_event(std::span<const Document> documents, const Camps& camps) {
  std::vector<ContactAccount> contacts = contacts_told(documents);
  if (!told_by_sides(camps, contacts)) keep_common(documents, camps, contacts);
  return contacts;
}

std::vector<std::uint32_t> participants(std::span<const Document> documents, const Camps& camps,
                                        const std::vector<ContactAccount>& contacts) {
  const bool by_sides = told_by_sides(camps, contacts);
  std::vector<std::uint32_t> found;
  std::map<std::uint32_t, std::set<std::uint32_t>> told;  // of a participant, the articles
  std::set<std::uint32_t> sides;
  for (const ContactAccount& c : contacts) {
    if (by_sides && !camps.is_readout(c.document)) continue;  // an article tells of other contacts, too
    for (const std::uint32_t entity : documents[c.document].contacts[c.contact].parties) {
      const std::uint32_t camp = camps.of({c.document, entity});
      if (camp == none) continue;
      told[camp].insert(c.document);
      if (camps.tells_itself(camp)) sides.insert(camp);
      if (std::ranges::find(found, camp) == found.end()) found.push_back(camp);
    }
  }
  // Two sides talked: whom one readout alone tells of besides was met by others (`notre consul a pu la voir`).
  const std::size_t fewest = by_sides ? (sides.size() > 1 ? 2 : 1) : fewest_articles(documents.size());
  std::erase_if(found, [&](std::uint32_t camp) { return !sides.contains(camp) && told[camp].size() < fewest; });
  return found;
}

Event event_of(std::span<const Document> documents, const Camps& camps,
               const std::map<std::uint32_t, std::uint32_t>& numbers) {
  Event event;
  event.what = title_of(documents);
  event.contact = contacts_of_event(documents, camps);
  event.when = day_of_event(documents, event.contact);
  const auto number = [&](std::uint32_t camp) {
    const auto found = numbers.find(camp);
    return found == numbers.end() ? none : found->second;
  };
  for (const std::uint32_t camp : participants(documents, camps, event.contact))
    if (number(camp) != none) event.participants.push_back(number(camp));
  for (ContactAccount& c : event.contact) {
    const Document& document = documents[c.document];
    const Contact& contact = document.contacts[c.contact];
    if (camps.is_readout(c.document))
      c.party = number(camps.of({c.document, none}));
    else if (contact.statement != none)
      c.party = number(camps.of({c.document, document.statements[contact.statement].entity}));
  }
  return event;
}

}  // namespace dixit::comparison
