#include "resolve/resolve.h"

#include <algorithm>
#include <unordered_set>

#include "resolve/addressees.h"
#include "resolve/asking_sides.h"
#include "resolve/chair.h"
#include "resolve/charge.h"
#include "resolve/contact_facts.h"
#include "resolve/dates.h"
#include "resolve/entities.h"
#include "resolve/in_turn.h"
#include "resolve/items.h"
#include "resolve/left_out.h"
#include "resolve/missing_names.h"
#include "resolve/next_speaker.h"
#include "resolve/parties.h"
#include "resolve/phrase_ends.h"
#include "resolve/pointers.h"
#include "resolve/references.h"
#include "resolve/several.h"
#include "resolve/source_names.h"
#include "resolve/statement_dates.h"
#include "resolve/states.h"
#include "resolve/tidy_mentions.h"
#include "resolve/titled_names.h"
#include "resolve/told_at.h"
#include "resolve/weigh.h"
#include "resolve/weights.h"

namespace dixit {
namespace resolution {
namespace {

class Resolver {
 public:
  explicit Resolver(Document& document, const Antecedents* antecedents, std::vector<PronounExample>* examples = nullptr)
      : document_(document),
        forms_(document),
        names_(document),
        registry_(document, forms_, names_),
        references_(document, forms_, names_, registry_, antecedents, examples),
        scene_(make_scene(document, forms_)) {}

  void run() {
    describe_names(document_, forms_, names_, registry_);
    describe_by_next_speaker(document_, forms_, names_, registry_);
    describe_chair(document_, forms_, names_, registry_);
    owner_.assign(forms_.size(), none);
    to_.assign(document_.statements.size(), none);
    first_person_.assign(document_.statements.size(), false);
    of_mention_.assign(document_.mentions.size(), none);
    index_ends();
    const std::vector<Item> all = items_of(document_);
    mark_keys(all);
    for (const Item& item : all) settle(item);
    for (const auto& [mention, key] : deferred_) of_mention_[mention] = owner_[key];
    settle_left_out();
    settle_pronouns_of_addressees();
    address_questions(document_, scene_, to_);
    settle_addressees(document_, forms_, scene_, in_order(), to_);
    name_with_titles(document_, forms_, names_, registry_);
    PartyFinder finder(document_, ground());
    for (Contact& contact : document_.contacts) parties_.push_back(finder.parties_of(contact));
    for (const Range<Word> side : asking_sides(document_, forms_))
      added_.push_back(
          {side, references_.described_anew(read_phrase(document_, forms_, names_, side), true).front().record});
    entity_of_ = write_entities(document_, registry_, of_mention_, added_);
    write_statements();
    write_dates(document_, forms_, in_order());
    write_contacts();
  }

  // Of each record.
  std::vector<std::vector<std::string>> names() const {
    std::vector<std::vector<std::string>> out;
    for (const Record& record : registry_.records()) {
      out.push_back({record.name});
      out.back().insert(out.back().end(), record.names.begin(), record.names.end());
    }
    return out;
  }

 private:
  Pointers pointers() { return {document_, ground()}; }
  Ground ground() { return {forms_, names_, registry_, references_, scene_, ends_, of_mention_, owner_, added_}; }

  void index_ends() {
    ends_.assign(forms_.size(), none);
    for (std::uint32_t i = 0; i < document_.mentions.size(); ++i)
      if (const Range<Word> words = document_.mentions[i].words; !words.empty() && ends_[words.end - 1] == none)
        ends_[words.end - 1] = i;
  }

  // What a source or addressee decides; mentions with the same head follow it.
  void mark_keys(const std::vector<Item>& items) {
    marked_.assign(forms_.size(), false);
    for (const Item& item : items) {
      if (item.part == Part::mention) continue;
      const std::uint32_t key = key_of(read_phrase(document_, forms_, names_, item.words));
      if (key != none) marked_[key] = true;
    }
  }

  void settle(const Item& item) {
    const bool mention = item.part == Part::mention;
    const Phrase phrase = read_phrase(document_, forms_, names_,
                                      mention ? before_clause(names_, document_, forms_, item.words) : item.words);
    const std::uint32_t key = key_of(phrase);
    if (key == none) return;
    if (phrase.shape == Shape::pronoun && phrase.pronoun->person == Person::first) {
      if (item.part == Part::source) first_person_[item.index] = true;
      if (item.part == Part::addressee && (phrase.number == Number::singular || document_.language == "en"))
        to_me_.push_back(item.index);
      return;
    }
    if (item.part == Part::source && means_other_speaker(document_, item.words)) return;
    if (item.part == Part::addressee && contrasts(phrase.words.begin)) return;
    Candidate chosen;
    if (item.part == Part::mention && marked_[key] && owner_[key] == none) {
      deferred_.emplace_back(item.index, key);
      return;
    }
    if (owner_[key] != none) {
      chosen = {owner_[key], 0.9F, "named there", phrase.words};
      if (item.part != Part::mention && phrase.shape != Shape::pronoun) {
        registry_.add_name(chosen.record, document_(phrase.words));
        registry_.name_by_mark(chosen.record, document_(phrase.words));
      }
    } else {
      chosen = decided(item, phrase);
      owner_[key] = chosen.record;
      if (phrase.head != none) owner_[phrase.head] = chosen.record;
      if (item.part == Part::source)
        name_by_relative(document_, forms_, document_.statements[item.index], phrase, chosen.record, registry_);
      if (item.part != Part::mention) name_by_head(document_, forms_, phrase, chosen.record, registry_);
    }
    if (chosen.record != none && seen_at_ != key) {
      const bool subject = references_.see(chosen.record, phrase, item.part == Part::source, blames(item));
      std::uint32_t& first = scene_.subject[forms_.sentence[phrase.words.begin]];
      if (subject && first == none && !forms_.quoted[phrase.words.begin]) first = chosen.record;
      seen_at_ = key;
    }
    keep(item, chosen);
  }

  bool blames(const Item& item) const {
    if (item.part != Part::source) return false;
    const Act act = document_.statements[item.index].act.value;
    return act == Act::accuse || act == Act::criticise;
  }

  // `a quant à lui répondu`: he is told nothing.
  bool contrasts(std::uint32_t w) const {
    return w > 1 && forms_.folded[w - 1] == "a" && forms_.folded[w - 2] == "quant";
  }

  void keep(const Item& item, const Candidate& chosen) {
    switch (item.part) {
      case Part::mention:
        of_mention_[item.index] = chosen.record;
        break;
      case Part::addressee:
        to_[item.index] = chosen.record;
        break;
      case Part::source:
        decide(item.index, chosen);
        break;
    }
    if (item.part == Part::mention || chosen.record == none) return;
    added_.push_back({item.words, chosen.record});
    const Range<Word> words = trim(forms_, item.words);
    if (!words.empty() && forms_.folded[words.end - 1] == ")")  // `l'Office du lac (ODL)`, as it stands
      registry_.add_name(chosen.record, document_(words));
  }

  void decide(std::uint32_t statement, const Candidate& chosen) {
    scene_.speaker[statement] = chosen.record;
    scene_.settled[statement] = true;
    if (chosen.record != none && !first_person_[statement]) speaking_.insert(chosen.record);
    document_.statements[statement].why.push_back({chosen.rule, chosen.probability, chosen.words});
  }

  // By the rules, and for a source by the reader's pointers too.
  Candidate decided(const Item& item, const Phrase& phrase) {
    if (item.part == Part::source && is_told_above(document_, item.index))
      return in_turn(document_, ground(), item.index).front();
    if (item.part == Part::source && phrase.pronoun && phrase.pronoun->person == Person::nobody)
      if (const Range<Word> place = told_at(document_, forms_, names_, phrase.words); !place.empty()) {
        Candidate there = references_.candidates(read_phrase(document_, forms_, names_, place), true).front();
        there.rule = "told there";
        return there;
      }
    Candidates candidates = references_.candidates(phrase, item.part != Part::mention);
    if (item.part == Part::source && document_.statements[item.index].turn != none &&
        phrase.shape == Shape::description) {  // `The Prime Minister:`, who is none of those with a label of their own
      const std::string& last = forms_.folded[phrase.words.end - 1];  // `KING:` may be a name
      std::erase_if(candidates, [&](const Candidate& c) { return has_other_label(scene_, registry_, c.record, last); });
      if (candidates.empty()) return somebody_else(phrase).front();
    }
    if (phrase.shape == Shape::pronoun || phrase.shape == Shape::description)
      if (const std::uint32_t speaks = speaks_around(document_, ground(), phrase.words.begin); speaks != none) {
        std::erase_if(candidates, [&](const Candidate& c) { return c.record == speaks; });
        if (candidates.empty()) candidates = somebody_else(phrase);
      }
    if (item.part == Part::addressee && phrase.shape == Shape::pronoun)
      return not_speaker(item.index, phrase, candidates);
    if (item.part == Part::addressee && phrase.shape == Shape::description && item.index < scene_.speaker.size() &&
        candidates.front().record == scene_.speaker[item.index])
      return references_.described_anew(phrase, true).front();
    if (item.part != Part::source) return candidates.front();
    const Statement& statement = document_.statements[item.index];
    const bool latter = phrase.pronoun && phrase.pronoun->latter;  // named there, mostly
    if (!latter && (phrase.shape == Shape::pronoun || phrase.shape == Shape::description))
      without_named(statement, phrase, candidates);
    const std::uint32_t own = candidates.front().record;
    const bool unnamed = own != none && registry_.records()[own].tokens.empty();
    if (phrase.shape != Shape::pronoun && has_plural_verb(document_, forms_, statement))
      if (const Candidate all = references_.with_others(phrase); all.record != none) return all;
    weigh(candidates, voices(statement, &phrase, own),
          pointers().share_of(phrase, unnamed, candidates.front().probability));
    if (phrase.shape == Shape::pronoun) answer(candidates, charge_answered(document_, ground(), item.index));
    const std::uint32_t chosen = candidates.front().record;
    if (unnamed && chosen != own && chosen != none && phrase.shape == Shape::description)
      registry_.redirect(own, chosen, phrase, document_(phrase.words));
    return candidates.front();
  }

  // A pointer at one of those whom the rules say together is for all of them.
  std::vector<Voice> voices(const Statement& statement, const Phrase* phrase, std::uint32_t said) {
    const bool by_itself = phrase && phrase->shape != Shape::pronoun;
    std::vector<Voice> found = pointers().voices(statement, phrase, by_itself ? said : none);
    for (Voice& voice : found)
      if (std::ranges::count(references_.members_of(said), voice.record) > 0) voice.record = said;
    return found;
  }

  // `« Il faut soutenir Luc Amiot », dit un élu`: whoever says so is another.
  void without_named(const Statement& statement, const Phrase& phrase, Candidates& candidates) {
    const auto named = [&](const Candidate& c) { return pointers().is_named_in(statement, c.record); };
    if (std::ranges::none_of(candidates, named)) return;
    std::erase_if(candidates, named);
    if (candidates.empty()) candidates = somebody_else(phrase);
  }

  // Whom the rules do not say.
  Candidates somebody_else(const Phrase& phrase) {
    Candidates anew = phrase.shape == Shape::pronoun ? Candidates{{none, 0, "pronoun", phrase.words}}
                                                     : references_.described_anew(phrase, true);
    anew.front().probability = 0.5F;
    return anew;
  }

  // Nobody is told by himself; where the speaker is not yet known, the next likely is kept.
  Candidate not_speaker(std::uint32_t statement, const Phrase& phrase, Candidates& candidates) {
    if (const std::uint32_t speaker = scene_.speaker[statement]; speaker != none)
      std::erase_if(candidates, [&](const Candidate& c) { return c.record == speaker; });
    const auto person = [&](const Candidate& c) {
      return c.record != none && registry_.kind(c.record) == Kind::person;
    };
    if (phrase.number == Number::singular) std::ranges::stable_partition(candidates, person);
    if (candidates.empty()) return {};
    if (candidates.size() > 1) instead_.emplace_back(statement, candidates[1].record);
    return candidates.front();
  }

  void settle_pronouns_of_addressees() {
    for (const auto& [s, record] : instead_)
      if (to_[s] == scene_.speaker[s]) to_[s] = record;
    for (const std::uint32_t s : to_me_)
      if (const std::uint32_t me = speaker_around(s); me != scene_.speaker[s]) to_[s] = me;
  }

  void settle_left_out() {
    for (const std::uint32_t s : in_order()) {
      if (scene_.settled[s]) continue;
      if (const Candidates told = in_turn(document_, ground(), s); !told.empty()) {
        decide(s, told.front());
        continue;
      }
      const bool first = first_person_[s];
      Candidates candidates = first ? speaking(s) : Candidates{};
      const bool spoken = !candidates.empty();
      if (!spoken) candidates = left_out(document_, forms_, scene_, s);
      const std::uint32_t again = scene_.repeats[s];
      if (again == none || scene_.speaker[again] == none)
        weigh(candidates, voices(document_.statements[s], nullptr, candidates.front().record), pointer_share.left_out);
      answer(candidates, charge_answered(document_, ground(), s));
      if (candidates.front().record == to_[s] && is_told_as_subject(document_, forms_, s))
        candidates = {{none, 0.5F, "nobody is named", candidates.front().words}};
      const bool author = first && !spoken && is_written(s) && !speaking_.contains(candidates.front().record);
      decide(s,
             author ? Candidate{none, 0.8F, "the author", document_.statements[s].source.front()} : candidates.front());
    }
  }

  // `je`, `nous`: whoever speaks the words that it stands in.
  Candidates speaking(std::uint32_t statement) const {
    const std::uint32_t record = speaker_around(statement);
    if (record == none) return {};
    return {{record, 0.85F, "first person", document_.statements[statement].source.front()}};
  }

  // `je`, `nous` that stand in no marks: of a letter, of a release, whoever wrote it; or of a tweet that is printed
  // whole.
  bool is_written(std::uint32_t statement) const {
    return !forms_.quoted[document_.statements[statement].source.front().begin];
  }

  std::uint32_t speaker_around(std::uint32_t statement) const {
    for (const std::uint32_t outer : {document_.statements[statement].parent, scene_.outer[statement]})
      if (outer != none && outer < scene_.speaker.size() && scene_.speaker[outer] != none) return scene_.speaker[outer];
    return none;
  }

  void write_statements() {
    for (std::uint32_t i = 0; i < document_.statements.size(); ++i) {
      Statement& s = document_.statements[i];
      const std::uint32_t record = scene_.speaker[i];
      s.entity = record == none ? none : entity_of_[record];
      s.to = to_[i] == none ? none : entity_of_[to_[i]];
      const bool named = record != none && !registry_.records()[record].tokens.empty();
      const float sure = named ? 0.95F : record == none ? 0.7F : 0.8F;
      if (sure > s.kind.probability) s.kind = {record == none ? Kind::unknown : registry_.kind(record), sure};
    }
  }

  void write_contacts() {
    for (std::size_t i = 0; i < document_.contacts.size(); ++i) {
      std::vector<std::uint32_t>& parties = document_.contacts[i].parties;
      for (const std::uint32_t record : parties_[i])
        if (entity_of_[record] != none) parties.push_back(entity_of_[record]);
      std::ranges::sort(parties);  // as entities are numbered: in the order of the text
    }
    add_contact_facts(document_, forms_);
  }

  std::vector<std::uint32_t> in_order() const {
    std::vector<std::uint32_t> order(document_.statements.size());
    for (std::uint32_t s = 0; s < order.size(); ++s) order[s] = s;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t s) { return anchor_of(document_.statements[s]); });
    return order;
  }

  Document& document_;
  Forms forms_;
  NameIndex names_;
  Registry registry_;
  References references_;
  Scene scene_;
  std::vector<std::uint32_t> owner_;            // record of the phrase whose head or name ends at a word
  std::vector<std::uint32_t> ends_;             // mention that ends at a word
  std::vector<std::uint32_t> of_mention_;       // record of each mention
  std::vector<std::uint32_t> to_;               // record of each statement's addressee
  std::vector<bool> first_person_;              // of each statement, whether its source is `je`
  std::vector<std::uint32_t> to_me_;            // statements whose addressee is
  std::unordered_set<std::uint32_t> speaking_;  // records that are named or described to say something
  std::vector<std::pair<std::uint32_t, std::uint32_t>> instead_;  // statement, and its addressee if not the first
  std::vector<std::pair<Range<Word>, std::uint32_t>> added_;
  std::vector<std::vector<std::uint32_t>> parties_;  // records, of each contact
  std::vector<std::uint32_t> entity_of_;
  std::vector<bool> marked_;                                       // words whose record a source or addressee decides
  std::vector<std::pair<std::uint32_t, std::uint32_t>> deferred_;  // mentions that follow one, and its word
  std::uint32_t seen_at_ = none;
};

}  // namespace
}  // namespace resolution

void resolve(Document& document, const Antecedents* antecedents) {
  resolution::tidy_mentions(document);
  resolution::add_missing_names(document);
  resolution::Resolver(document, antecedents).run();
}

PronounExamples resolve_telling(Document& document, const Antecedents* antecedents) {
  resolution::tidy_mentions(document);
  resolution::add_missing_names(document);
  PronounExamples examples;
  resolution::Resolver resolver(document, antecedents, &examples.pronouns);
  resolver.run();
  examples.names = resolver.names();
  return examples;
}

}  // namespace dixit
