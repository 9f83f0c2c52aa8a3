#include "resolve/contact_facts.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "resolve/asking_sides.h"
#include "resolve/dates.h"
#include "resolve/initiative.h"
#include "resolve/initiative_words.h"
#include "resolve/states.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t farthest_request = 8;  // sentences behind the contact that it is about
constexpr std::uint32_t words_around = 30;     // a telling that is looked at for who asked for it

class Facts {
 public:
  Facts(Document& document, const Forms& forms) : document_(document), forms_(forms), dates_(document, forms) {}

  void run() {
    for (Contact& contact : document_.contacts) {
      const Range<Word> telling = contact.mentions.front();
      contact.when = when(contact);
      contact.place = place_beside(document_, forms_, sentence(telling), telling);
      for (const Range<Word>& told : contact.mentions)
        add_initiative(contact, told, told == telling || opens_sentence(told));
    }
    add_requests();
  }

 private:
  // `Oslo had asked for the meeting.` in a sentence without a telling: of the contact that was told of last.
  void add_requests() {
    std::vector<Contact*> told(document_.sentences.size());
    for (Contact& contact : document_.contacts)
      for (const Range<Word>& telling : contact.mentions) told[forms_.sentence[telling.begin]] = &contact;
    Contact* last = nullptr;
    for (std::uint32_t s = 0, there = 0; s < told.size(); ++s) {
      if (told[s]) {
        last = told[s];
        there = s;
      } else if (last && s <= there + farthest_request) {
        for (const Asked& asked : asked_in(document_, forms_, document_.sentences[s].words))
          if (!asked.contact.empty()) add(*last, asked);
      }
    }
  }

  // Of its sentence.
  Range<Word> around(Range<Word> telling) const {
    const Range<Word> whole = sentence(telling);
    return {std::max(whole.begin, telling.begin - std::min(telling.begin, words_around)),
            std::min(whole.end, telling.end + words_around)};
  }

  Range<Word> sentence(Range<Word> telling) const { return document_.sentences[forms_.sentence[telling.begin]].words; }

  std::string when(const Contact& contact) const {
    Statement told;
    told.cue = contact.mentions;
    const bool ahead =
        contact.status.value == ContactStatus::planned || contact.status.value == ContactStatus::proposed;
    if (ahead) told.polarity.value = Polarity::hypothetical;  // `mardi` to come
    Range<Word> words;
    return dates_.beside(told, words);
  }

  // `L'entretien s'est tenu à la demande de Paris.`, below what tells of it.
  bool opens_sentence(Range<Word> telling) const {
    return telling.begin == sentence(telling).begin && find_determiner(forms_.folded[telling.begin]) != nullptr;
  }

  // `all`: of the whole sentence; else what asks for this very telling: `She had asked for the meeting.`
  void add_initiative(Contact& contact, Range<Word> telling, bool all) const {
    const Range<Word> call = contact.kind.value == ContactKind::call ? telling : Range<Word>{};
    for (const Asked& asked : asked_in(document_, forms_, all ? sentence(telling) : around(telling), call)) {
      if (!all && (asked.contact.empty() || !telling.contains(asked.contact.begin))) continue;
      add(contact, asked);
    }
  }

  void add(Contact& contact, const Asked& asked) const {
    if (asked.accepted && contact.status.value == ContactStatus::held) return;  // to meet again
    const std::uint32_t entity = asked.side            ? entity_called_like(asked.asker.begin, contact)
                                 : asked.asker.empty() ? party_meant(contact, asked)
                                                       : asker_named(contact, asked.asker);
    if (entity == none || std::ranges::find(contact.initiative, entity) != contact.initiative.end()) return;
    contact.initiative.push_back(entity);
    contact.initiative_words.push_back(asked.words);
  }

  // `avec son homologue, à la demande de ce dernier`: of the parties the one named last.
  std::uint32_t asker_named(const Contact& contact, Range<Word> asker) const {
    const bool latter = std::ranges::find(initiative::latter, forms_.folded[asker.end - 1]) != initiative::latter.end();
    const std::uint32_t last =
        latter ? named_last(contact, asker.begin, [](std::uint32_t) { return true; }) : std::uint32_t{none};
    return last == none ? entity_at(asker) : last;
  }

  std::uint32_t entity_at(Range<Word> words) const {
    const auto begin_of = [](const Mention& m) { return m.words.begin; };
    const auto there = std::ranges::equal_range(document_.mentions, words.begin, {}, begin_of);
    const auto m = std::ranges::find(there, words, &Mention::words);
    return m == there.end() ? none : m->entity;
  }

  // The party that a pronoun means: whom it was read to mean, else the person of that gender who was named last in this
  // sentence or the one before, else the only one.
  std::uint32_t party_meant(const Contact& contact, const Asked& asked) const {
    if (const std::uint32_t read = entity_at({asked.words.begin, asked.words.begin + 1}); read != none) return read;
    for (const bool surely : {true, false}) {
      const auto may_be = [&](std::uint32_t entity) {
        const Entity& who = document_.entities[entity];
        if (asked.gender == Gender::unknown) return surely;
        return who.kind == Kind::person && who.gender == (surely ? asked.gender : Gender::unknown);
      };
      if (const std::uint32_t party = named_last(contact, asked.words.begin, may_be); party != none) return party;
      std::vector<std::uint32_t> alike;
      std::ranges::copy_if(contact.parties, std::back_inserter(alike), may_be);
      if (asked.gender != Gender::unknown && alike.size() == 1) return alike.front();
    }
    return none;
  }

  template <class MayBe>
  std::uint32_t named_last(const Contact& contact, std::uint32_t before, const MayBe& may_be) const {
    const auto begin_of = [](const Mention& m) { return m.words.begin; };
    auto m = std::ranges::lower_bound(document_.mentions, before, {}, begin_of);
    while (m != document_.mentions.begin()) {
      --m;
      if (m->entity == none) continue;
      if (forms_.sentence[m->words.begin] + 1 < forms_.sentence[before]) break;
      const std::uint32_t lead = forms_.before(m->words.begin);
      if (lead != none && (forms_.folded[lead] == "par" || forms_.folded[lead] == "by")) continue;  // `reçu par`
      if (std::ranges::find(contact.parties, m->entity) != contact.parties.end() && may_be(m->entity)) return m->entity;
    }
    return none;
  }

  // `Castany`, of the adjective `castanaise`; else `le ministre castanais`, `président de Castany`; else of the parties
  // the one that a longer name tells.
  std::uint32_t entity_called_like(std::uint32_t adjective, const Contact& contact) const {
    const std::string& land = forms_.folded[adjective];
    const auto known = called_.find(land);
    const std::uint32_t told = known != called_.end() ? known->second : mentioned_like(adjective);
    called_[land] = told;
    if (told != none) return told;
    const auto party = std::ranges::find_if(contact.parties, [&](std::uint32_t entity) {
      return std::ranges::any_of(document_.entities[entity].names,
                                 [&](const std::string& name) { return has_word_like(fold(name), land); });
    });
    return party == contact.parties.end() ? side_with(adjective) : *party;
  }

  std::uint32_t mentioned_like(std::uint32_t adjective) const {
    const auto like = [&](std::uint32_t word) { return is_of_land(forms_.folded[word], forms_.folded[adjective]); };
    std::uint32_t told = none;
    for (const Mention& m : document_.mentions) {
      if (m.entity == none || m.form == MentionForm::pronoun || m.words.contains(adjective)) continue;
      if (m.form == MentionForm::name && m.type != MentionType::person && like(m.words.end - 1)) return m.entity;
      for (std::uint32_t w = m.words.begin; told == none && w < m.words.end; ++w)
        if (like(w)) told = m.entity;
    }
    return told;
  }

  // `la partie vernoise` itself.
  std::uint32_t side_with(std::uint32_t adjective) const {
    const auto side = std::ranges::find_if(document_.mentions, [&](const Mention& m) {
      return m.entity != none && m.form != MentionForm::pronoun && m.words.contains(adjective);
    });
    return side == document_.mentions.end() ? none : side->entity;
  }

  static bool has_word_like(std::string_view name, std::string_view adjective) {
    for (std::size_t at = 0, end = 0; at < name.size(); at = end + 1) {
      end = std::min(name.find(' ', at), name.size());
      if (is_of_land(name.substr(at, end - at), adjective)) return true;
    }
    return false;
  }

  Document& document_;
  const Forms& forms_;
  Dates dates_;
  mutable std::unordered_map<std::string, std::uint32_t> called_;  // by an adjective, whom the text calls so
};

}  // namespace

void add_contact_facts(Document& document, const Forms& forms) { Facts(document, forms).run(); }

}  // namespace dixit::resolution
