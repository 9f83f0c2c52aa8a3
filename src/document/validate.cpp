#include "document/validate.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t most = 20;

class Checker {
 public:
  explicit Checker(const Document& doc) : doc_(doc), words_(static_cast<std::uint32_t>(doc.words.size())) {}

  std::vector<std::string> run() {
    check(is_utf8(doc_.text), "text", 0, "is not UTF-8");
    check_words();
    check_cover(doc_.paragraphs, "paragraph");
    check_cover(doc_.sentences, "sentence");
    check_quotations();
    check_mentions();
    check_entities();
    check_statements();
    check_ancestors();
    check_contacts();
    check_figures();
    check_cover(doc_.claims, "claim");
    check_turns();
    check_anaphors();
    check_ids(doc_.entities, "entity");
    check_ids(doc_.statements, "statement");
    check_ids(doc_.contacts, "contact");
    return std::move(broken_);
  }

 private:
  void check(bool holds, std::string_view layer, std::size_t index, std::string_view what) {
    if (!holds && broken_.size() < most)
      broken_.push_back(std::string(layer) + " " + std::to_string(index) + " " + std::string(what));
  }
  bool lies(Range<Word> r) const { return r.begin < r.end && r.end <= words_; }
  static bool exists(std::uint32_t index, std::size_t size) { return index == none || index < size; }

  void check_words() {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < doc_.words.size(); ++i) {
      const Range<char> r = doc_.words[i].text;
      check(r.begin < r.end && r.end <= doc_.text.size(), "word", i, "does not lie in the text");
      check(end <= r.begin, "word", i, "begins before the end of the one before");
      end = r.end;
    }
  }

  template <class Layer>
  void check_cover(const Layer& layer, std::string_view name) {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      check(lies(layer[i].words), name, i, "does not lie in the words");
      check(end <= layer[i].words.begin, name, i, "begins before the end of the one before");
      end = layer[i].words.end;
    }
  }

  template <class Layer>
  void check_ids(const Layer& layer, std::string_view name) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < layer.size(); ++i)
      check(layer[i].id.empty() || ids.insert(layer[i].id).second, name, i, "has the id of another");
  }

  void check_quotations() {
    const auto& all = doc_.quotations;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      check(lies(all[i].words), "quotation", i, "does not lie in the words");
      check(i == 0 || all[i - 1].words.begin <= all[i].words.begin, "quotation", i, "is out of order");
      if (all[i].outer == none) continue;
      check(all[i].outer < i, "quotation", i, "has an outer one that does not come before it");
      if (all[i].outer >= i) continue;
      const Range<Word> outer = all[all[i].outer].words;
      check(outer.begin <= all[i].words.begin && all[i].words.end <= outer.end, "quotation", i, "leaves its outer one");
    }
  }

  void check_mentions() {
    const auto& all = doc_.mentions;
    for (std::size_t i = 0; i < all.size(); ++i) {
      check(lies(all[i].words), "mention", i, "does not lie in the words");
      check(all[i].entity == none || all[i].entity < doc_.entities.size(), "mention", i, "has no such entity");
      if (i == 0) continue;
      const Range<Word> a = all[i - 1].words, b = all[i].words;
      check(a.begin < b.begin || (a.begin == b.begin && a.end >= b.end), "mention", i, "is out of order");
    }
  }

  void check_entities() {
    for (std::uint32_t i = 0; i < doc_.entities.size(); ++i) {
      const Entity& entity = doc_.entities[i];
      check(!entity.id.empty(), "entity", i, "has no id");
      check(!entity.names.empty() && entity.names.front() == entity.name, "entity", i, "does not list its name first");
      check(std::is_sorted(entity.mentions.begin(), entity.mentions.end()), "entity", i, "has mentions out of order");
      for (const std::uint32_t m : entity.mentions)
        check(m < doc_.mentions.size() && doc_.mentions[m].entity == i, "entity", i,
              "has a mention that is not its own");
    }
  }

  void check_parts(const Statement& s, std::size_t i) {
    const std::array parts{&s.source, &s.cue, &s.content, &s.addressee, &s.via};
    for (const auto* part : parts) {
      std::uint32_t end = 0;
      for (const Range<Word> r : *part) {
        check(lies(r), "statement", i, "has a part that does not lie in the words");
        check(end <= r.begin, "statement", i, "has a part out of order");
        end = r.end;
      }
    }
  }

  void check_statements() {
    const auto& all = doc_.statements;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Statement& s = all[i];
      check(!s.id.empty(), "statement", i, "has no id");
      check_parts(s, i);
      check(exists(s.trigger, words_), "statement", i, "has no such trigger");
      check(exists(s.entity, doc_.entities.size()), "statement", i, "has no such entity");
      check(exists(s.to, doc_.entities.size()), "statement", i, "has no such addressee");
      check(exists(s.turn, doc_.turns.size()), "statement", i, "has no such turn");
      check(exists(s.parent, all.size()) && s.parent != i, "statement", i, "has no such parent");
      const bool neutral = s.distance.value == Distance::neutral;
      check(s.distance_words.empty() || lies(s.distance_words), "statement", i,
            "has words of its distance that do not lie in the words");
      check(!neutral || s.distance_words.empty(), "statement", i, "is neutral and has words that show a distance");
      for (const Decision& why : s.why)
        check(why.words.empty() || lies(why.words), "statement", i, "has a reason that does not lie in the words");
      for (const Pointer& speaker : s.speakers)
        check(exists(speaker.word, words_), "statement", i, "has no such speaker");
      check(i == 0 || extent(all[i - 1]).begin <= extent(s).begin, "statement", i, "is out of order");
    }
  }

  void check_turns() {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < doc_.turns.size(); ++i) {
      const Turn& turn = doc_.turns[i];
      check(lies(turn.speech), "turn", i, "has a speech that does not lie in the words");
      check(turn.label.empty() || lies(turn.label), "turn", i, "has a label that does not lie in the words");
      check(turn.label.empty() || turn.label.end <= turn.speech.begin, "turn", i, "has a label behind what is said");
      check(exists(turn.speaker, words_), "turn", i, "has no such speaker");
      check(end <= (turn.label.empty() ? turn.speech.begin : turn.label.begin), "turn", i,
            "begins before the end of the one before");
      end = turn.speech.end;
    }
  }

  // Parents are followed to the top by whoever prints or nests statements.
  void check_ancestors() {
    const auto& all = doc_.statements;
    std::vector<std::uint32_t> seen(all.size(), none);  // the statement from which each was reached first
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      std::uint32_t at = i;
      while (at < all.size() && seen[at] == none) {
        seen[at] = i;
        at = all[at].parent;
      }
      check(at >= all.size() || seen[at] != i || all[at].parent == at, "statement", at, "is its own ancestor");
    }
  }

  // Before `join_contacts` none has an id, and before `resolve` none has parties.
  void check_contacts() {
    const auto& all = doc_.contacts;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Contact& c = all[i];
      check(c.id.empty() == all[0].id.empty(), "contact", i,
            c.id.empty() ? "has no id" : "has an id, others have none");
      check_mentions_of(c, i);
      check(std::ranges::all_of(c.parties, [&](std::uint32_t p) { return p < doc_.entities.size(); }), "contact", i,
            "has no such party");
      check(std::ranges::all_of(c.initiative, [&](std::uint32_t p) { return p < doc_.entities.size(); }), "contact", i,
            "has no such entity that asked for it");
      check(c.initiative.size() == c.initiative_words.size(), "contact", i,
            "has not the words for each who asked for it");
      for (const Range<Word> r : c.initiative_words)
        check(lies(r), "contact", i, "has words of who asked that do not lie in the words");
      check(c.place.empty() || lies(c.place), "contact", i, "has a place that does not lie in the words");
      check(exists(c.statement, doc_.statements.size()), "contact", i, "has no such statement");
      for (const auto& [words, probability] : c.parties_near)
        check(lies(words), "contact", i, "has a party that does not lie in the words");
    }
  }

  void check_mentions_of(const Contact& c, std::size_t i) {
    check(!c.mentions.empty(), "contact", i, "has no mention");
    std::uint32_t end = 0;
    for (const Range<Word> r : c.mentions) {
      check(lies(r), "contact", i, "has a mention that does not lie in the words");
      check(end <= r.begin, "contact", i, "has a mention out of order");
      end = r.end;
    }
    if (i == 0 || c.mentions.empty() || doc_.contacts[i - 1].mentions.empty()) return;
    check(doc_.contacts[i - 1].mentions.front().begin <= c.mentions.front().begin, "contact", i, "is out of order");
  }

  void check_figures() {
    check_cover(doc_.figures, "figure");
    for (std::size_t i = 0; i < doc_.figures.size(); ++i) {
      const Figure& f = doc_.figures[i];
      check(f.what.empty() || lies(f.what), "figure", i, "counts what does not lie in the words");
      check(exists(f.statement, doc_.statements.size()), "figure", i, "has no such statement");
    }
  }

  void check_anaphors() {
    for (std::size_t i = 0; i < doc_.anaphors.size(); ++i) {
      const Anaphor& a = doc_.anaphors[i];
      check(a.word < words_, "anaphor", i, "does not lie in the words");
      check(i == 0 || doc_.anaphors[i - 1].word < a.word, "anaphor", i, "is out of order");
      std::uint32_t begin = 0;
      for (const Antecedent& antecedent : a.antecedents) {
        check(begin <= antecedent.word && antecedent.word < a.word, "anaphor", i,
              "has an antecedent that is out of order or not before it");
        begin = antecedent.word + 1;
      }
    }
  }

  const Document& doc_;
  std::uint32_t words_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> validate(const Document& doc) { return Checker(doc).run(); }

Range<Word> extent(const Statement& s) {
  Range<Word> whole;
  const std::array parts{&s.source, &s.cue, &s.content, &s.addressee, &s.via};
  for (const auto* part : parts) {
    for (const Range<Word> r : *part) {
      if (r.empty()) continue;
      whole = whole.empty() ? r : Range<Word>{std::min(whole.begin, r.begin), std::max(whole.end, r.end)};
    }
  }
  return whole;
}

}  // namespace dixit
