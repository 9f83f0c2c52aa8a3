#include "resolve/resolve.h"

#include <algorithm>

#include "resolve/dates.h"
#include "resolve/left_out.h"
#include "resolve/missing_names.h"
#include "resolve/references.h"
#include "resolve/states.h"
#include "resolve/weights.h"

namespace dixit {
namespace resolution {
namespace {

enum class Part : std::uint8_t { source, addressee, mention };

// A stretch of words that refers: a mention, or a source or addressee.
struct Item {
  Range<Word> words;
  Part part = Part::mention;
  std::uint32_t index = none;  // of the mention or the statement
};

class Resolver {
 public:
  explicit Resolver(Document& document)
      : document_(document),
        forms_(document),
        names_(document),
        registry_(document, forms_, names_),
        references_(document, forms_, names_, registry_),
        scene_(make_scene(document, forms_)) {}

  void run() {
    describe_names(document_, forms_, names_, registry_);
    owner_.assign(forms_.size(), none);
    to_.assign(document_.statements.size(), none);
    of_mention_.assign(document_.mentions.size(), none);
    index_ends();
    const std::vector<Item> all = items();
    mark_keys(all);
    for (const Item& item : all) settle(item);
    for (const auto& [mention, key] : deferred_) of_mention_[mention] = owner_[key];
    std::ranges::sort(first_person_);
    settle_left_out();
    settle_answers();
    write_entities();
    write_statements();
    write_dates();
  }

 private:
  std::vector<Item> items() const {
    std::vector<Item> items;
    for (std::uint32_t i = 0; i < document_.mentions.size(); ++i)
      items.push_back({document_.mentions[i].words, Part::mention, i});
    for (std::uint32_t i = 0; i < document_.statements.size(); ++i) {
      const Statement& s = document_.statements[i];
      if (!s.source.empty()) items.push_back({s.source.front(), Part::source, i});
      if (!s.addressee.empty()) items.push_back({s.addressee.front(), Part::addressee, i});
    }
    std::erase_if(items, [](const Item& item) { return item.words.empty(); });
    std::ranges::stable_sort(items, [](const Item& a, const Item& b) {
      if (a.words.begin != b.words.begin) return a.words.begin < b.words.begin;
      if (a.words.end != b.words.end) return a.words.end > b.words.end;
      return a.part < b.part;
    });
    return items;
  }

  void index_ends() {
    ends_.assign(forms_.size(), none);
    for (std::uint32_t i = 0; i < document_.mentions.size(); ++i)
      if (const Range<Word> words = document_.mentions[i].words; !words.empty() && ends_[words.end - 1] == none)
        ends_[words.end - 1] = i;
  }

  static std::uint32_t key_of(const Phrase& phrase) {
    if (!phrase.name.empty()) return phrase.name.end - 1;
    if (phrase.head != none) return phrase.head;
    return phrase.words.empty() ? none : phrase.words.end - 1;
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
    const Phrase phrase =
        read_phrase(document_, forms_, names_, item.part == Part::mention ? cut(item.words) : item.words);
    const std::uint32_t key = key_of(phrase);
    if (key == none) return;
    if (phrase.shape == Shape::pronoun && phrase.pronoun->person == Person::first) {
      if (item.part == Part::source) first_person_.push_back(item.index);
      return;
    }
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
      Candidates candidates = references_.candidates(phrase, item.part != Part::mention);
      if (item.part == Part::source) weigh(candidates, document_.statements[item.index], share_of(phrase));
      chosen = candidates.front();
      owner_[key] = chosen.record;
      if (phrase.head != none) owner_[phrase.head] = chosen.record;
    }
    if (chosen.record != none && seen_at_ != key) {
      const bool subject = references_.see(chosen.record, phrase, item.part == Part::source);
      std::uint32_t& first = scene_.subject[forms_.sentence[phrase.words.begin]];
      if (subject && first == none && !forms_.quoted[phrase.words.begin]) first = chosen.record;
      seen_at_ = key;
    }
    keep(item, chosen);
  }

  // A title found by rule may run on into the clause.
  Range<Word> cut(Range<Word> words) const {
    for (std::uint32_t w = words.begin + 1; w < words.end; ++w)
      if (names_.covers[w] == none && (is_auxiliary(forms_.folded[w]) || forms_.folded[w] == "dans") &&
          document_[w] != "à")
        return {words.begin, w};
    return words;
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
    if (item.part != Part::mention && chosen.record != none) added_.push_back({item.words, chosen.record});
  }

  void decide(std::uint32_t statement, const Candidate& chosen) {
    scene_.speaker[statement] = chosen.record;
    scene_.settled[statement] = true;
    document_.statements[statement].why.push_back({chosen.rule, chosen.probability, chosen.words});
  }

  static float share_of(const Phrase& phrase) {
    switch (phrase.shape) {
      case Shape::pronoun:
        return pointer_share.pronoun;
      case Shape::description:
        return pointer_share.description;
      default:
        return pointer_share.name;
    }
  }

  std::uint32_t record_at_end(std::uint32_t word) {
    if (word >= ends_.size() || ends_[word] == none) return none;
    const std::uint32_t mention = ends_[word];
    if (of_mention_[mention] != none) return of_mention_[mention];
    return document_.mentions[mention].form == MentionForm::name ? registry_.of_name(mention) : owner_[word];
  }

  // Rules and the reader's pointers, the mass of a referent summed over its mentions.
  void weigh(Candidates& candidates, const Statement& statement, float share) {
    if (statement.speakers.empty() || share <= 0) return;
    for (Candidate& c : candidates) c.probability *= 1 - share;
    for (const Pointer& pointer : statement.speakers) {
      const std::uint32_t record = pointer.word == none ? none : record_at_end(pointer.word);
      if (record == none && pointer.word != none) continue;
      const auto same = std::ranges::find(candidates, record, &Candidate::record);
      if (same != candidates.end())
        same->probability += share * pointer.probability;
      else
        candidates.push_back({record, share * pointer.probability, "pointer",
                              pointer.word == none ? Range<Word>{} : Range<Word>{pointer.word, pointer.word + 1}});
    }
    std::ranges::stable_sort(candidates,
                             [](const Candidate& a, const Candidate& b) { return a.probability > b.probability; });
  }

  void settle_left_out() {
    for (const std::uint32_t s : in_order()) {
      if (scene_.settled[s]) continue;
      Candidates candidates = std::ranges::binary_search(first_person_, s) ? speaking(s) : Candidates{};
      if (candidates.empty()) candidates = left_out(document_, forms_, scene_, s);
      weigh(candidates, document_.statements[s], pointer_share.left_out);
      decide(s, candidates.front());
    }
  }

  // `répond-il` right after another's statement: it is said to him, and a question before an answer to who answers.
  void settle_answers() {
    const std::vector<std::uint32_t> order = in_order();
    for (std::size_t i = 1; i < order.size(); ++i) {
      const std::uint32_t s = order[i], before = order[i - 1];
      if (!answers(document_.statements[s])) continue;
      const std::uint32_t one = scene_.speaker[before], two = scene_.speaker[s];
      if (one == none || two == none || one == two) continue;
      const std::uint32_t near = forms_.paragraph[anchor_of(document_.statements[s])];
      if (near > forms_.paragraph[anchor_of(document_.statements[before])] + 1) continue;
      if (document_.statements[before].act.value != Act::ask) continue;
      if (to_[s] == none) to_[s] = one;
      if (to_[before] == none) to_[before] = two;
    }
  }

  bool answers(const Statement& statement) const {
    for (const Range<Word>& part : statement.cue)
      for (std::uint32_t w = part.begin; w < part.end; ++w) {
        const std::string& word = forms_.folded[w];
        if (word.starts_with("repond") || word.starts_with("retor") || word.starts_with("repli") ||
            word.starts_with("answer") || word.starts_with("respond"))
          return true;
      }
    return false;
  }

  // `je`, `nous`: whoever speaks the words that it stands in.
  Candidates speaking(std::uint32_t statement) const {
    const std::uint32_t parent = document_.statements[statement].parent;
    const Range<Word> words = document_.statements[statement].source.front();
    for (const std::uint32_t outer : {parent, scene_.outer[statement]})
      if (outer != none && outer < scene_.speaker.size() && scene_.speaker[outer] != none)
        return {{scene_.speaker[outer], 0.85F, "first person", words}};
    return {};
  }

  // Entities in the order of their first mention; sources without a mention become one.
  void write_entities() {
    add_mentions();
    std::vector<std::uint32_t> entity_of(registry_.records().size(), none);
    document_.entities.clear();
    for (std::uint32_t i = 0; i < document_.mentions.size(); ++i) {
      const std::uint32_t record = of_mention_[i];
      document_.mentions[i].entity = none;
      if (record == none) continue;
      if (entity_of[record] == none) {
        entity_of[record] = static_cast<std::uint32_t>(document_.entities.size());
        document_.entities.push_back(entity(record));
      }
      document_.mentions[i].entity = entity_of[record];
      document_.entities[entity_of[record]].mentions.push_back(i);
    }
    entity_of_ = std::move(entity_of);
  }

  Entity entity(std::uint32_t index) const {
    const Record& record = registry_.records()[index];
    Entity entity;
    entity.id = "e" + std::to_string(document_.entities.size() + 1);
    entity.name = record.name;
    entity.names.push_back(record.name);
    entity.names.insert(entity.names.end(), record.names.begin(), record.names.end());
    entity.kind = registry_.kind(index);
    entity.gender = record.gender;
    if (!record.tokens.empty())
      if (const State* state = state_of(joined(record.tokens))) entity.state = state->code;
    return entity;
  }

  void add_mentions() {
    struct Placed {
      Mention mention;
      std::uint32_t record;
    };
    std::vector<Placed> placed;
    for (std::uint32_t i = 0; i < document_.mentions.size(); ++i)
      placed.push_back({document_.mentions[i], of_mention_[i]});
    for (const auto& [words, record] : added_) {
      const Kind kind = registry_.kind(record);
      Mention mention{words, type_of(kind), MentionForm::title, Gender::unknown, Number::unknown, none, 1.0F};
      placed.push_back({mention, record});
    }
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) {
      return a.mention.words.begin != b.mention.words.begin ? a.mention.words.begin < b.mention.words.begin
                                                            : a.mention.words.end > b.mention.words.end;
    });
    document_.mentions.clear();
    of_mention_.clear();
    for (const Placed& p : placed) {
      if (!document_.mentions.empty() && document_.mentions.back().words == p.mention.words) {
        if (of_mention_.back() == none) of_mention_.back() = p.record;
        continue;
      }
      document_.mentions.push_back(p.mention);
      of_mention_.push_back(p.record);
    }
  }

  static MentionType type_of(Kind kind) {
    switch (kind) {
      case Kind::organisation:
        return MentionType::organisation;
      case Kind::state:
        return MentionType::place;
      case Kind::group:
        return MentionType::group;
      case Kind::document:
        return MentionType::document;
      default:
        return MentionType::person;
    }
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

  // The date beside the cue; else that of what the same speaker has just said in the paragraph; else the usual.
  void write_dates() {
    const Dates dates(document_, forms_);
    std::vector<std::string> told;
    for (Statement& s : document_.statements) {
      Range<Word> words;
      s.when = dates.beside(s, words);
      if (s.when.empty()) continue;
      told.push_back(s.when);
      s.why.push_back({"date", 0.8F, words});
    }
    const std::string usual = dates.usual(told);
    const Statement* last = nullptr;
    for (const std::uint32_t i : in_order()) {
      Statement& s = document_.statements[i];
      const bool on =
          last && last->entity == s.entity && forms_.paragraph[anchor_of(*last)] == forms_.paragraph[anchor_of(s)];
      if (s.when.empty()) s.when = on ? last->when : usual;
      last = &s;
    }
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
  std::vector<std::uint32_t> owner_;       // record of the phrase whose head or name ends at a word
  std::vector<std::uint32_t> ends_;        // mention that ends at a word
  std::vector<std::uint32_t> of_mention_;  // record of each mention
  std::vector<std::uint32_t> to_;          // record of each statement's addressee
  std::vector<std::uint32_t> first_person_;
  std::vector<std::pair<Range<Word>, std::uint32_t>> added_;
  std::vector<std::uint32_t> entity_of_;
  std::vector<bool> marked_;                                       // words whose record a source or addressee decides
  std::vector<std::pair<std::uint32_t, std::uint32_t>> deferred_;  // mentions that follow one, and its word
  std::uint32_t seen_at_ = none;
};

}  // namespace
}  // namespace resolution

void resolve(Document& document) {
  resolution::add_missing_names(document);
  resolution::Resolver(document).run();
}

}  // namespace dixit
