#include "resolve/contact_facts.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "resolve/dates.h"
#include "resolve/initiative.h"
#include "resolve/states.h"

namespace dixit::resolution {
namespace {

class Facts {
 public:
  Facts(Document& document, const Forms& forms) : document_(document), forms_(forms), dates_(document, forms) {}

  void run() {
    for (Contact& contact : document_.contacts) {
      const Range<Word> telling = contact.mentions.front();
      contact.when = when(contact);
      contact.place = place_beside(document_, forms_, sentence(telling), telling);
      add_initiative(contact, telling);
      for (const Range<Word>& again : std::span(contact.mentions).subspan(1))
        if (opens_sentence(again)) add_initiative(contact, again);
    }
  }

 private:
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

  void add_initiative(Contact& contact, Range<Word> telling) const {
    for (const Asked& asked : asked_in(document_, forms_, sentence(telling))) {
      const std::uint32_t entity = asked.side ? entity_called_like(asked.asker.begin) : entity_at(asked.asker);
      if (entity == none || std::ranges::find(contact.initiative, entity) != contact.initiative.end()) continue;
      contact.initiative.push_back(entity);
      contact.initiative_words.push_back(asked.words);
    }
  }

  std::uint32_t entity_at(Range<Word> words) const {
    const auto begin_of = [](const Mention& m) { return m.words.begin; };
    const auto from = std::ranges::lower_bound(document_.mentions, words.begin, {}, begin_of);
    const auto m = std::ranges::find(from, document_.mentions.end(), words, &Mention::words);
    return m == document_.mentions.end() ? none : m->entity;
  }

  // `Castany`, of the adjective `castanaise`; else `le ministre castanais`, `président de Castany`.
  std::uint32_t entity_called_like(std::uint32_t adjective) const {
    const auto like = [&](std::uint32_t word) { return of_one_state(forms_.folded[word], forms_.folded[adjective]); };
    std::uint32_t told = none;
    for (const Mention& m : document_.mentions) {
      if (m.entity == none || m.form == MentionForm::pronoun || m.words.contains(adjective)) continue;
      if (m.form == MentionForm::name && m.type != MentionType::person && like(m.words.end - 1)) return m.entity;
      for (std::uint32_t w = m.words.begin; told == none && w < m.words.end; ++w)
        if (like(w)) told = m.entity;
    }
    return told;
  }

  Document& document_;
  const Forms& forms_;
  Dates dates_;
};

}  // namespace

void add_contact_facts(Document& document, const Forms& forms) { Facts(document, forms).run(); }

}  // namespace dixit::resolution
