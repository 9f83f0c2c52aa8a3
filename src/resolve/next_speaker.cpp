#include "resolve/next_speaker.h"

#include <algorithm>

#include "resolve/noun_phrase.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t most_sentences = 3;  // from the description to the name

class NextSpeaker {
 public:
  NextSpeaker(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry)
      : document_(document), forms_(forms), names_(names), registry_(registry) {}

  void run() {
    std::vector<Range<Word>> sources;
    for (const Statement& s : document_.statements)
      if (!s.source.empty() && !s.source.front().empty() && s.parent == none) sources.push_back(s.source.front());
    std::ranges::sort(sources, {}, &Range<Word>::begin);
    Phrase last;
    bool open = false;  // is `last` a description that nobody is known by, nor may be who has just spoken?
    for (const Range<Word> source : sources) {
      const Phrase phrase = read_phrase(document_, forms_, names_, source);
      if (phrase.shape == Shape::pronoun) continue;
      if (open && phrase.shape == Shape::name) join(last, phrase);
      const bool named = last.shape == Shape::name || last.shape == Shape::titled;
      const bool goes_on = named && forms_.paragraph[last.words.begin] == forms_.paragraph[phrase.words.begin];
      last = phrase;
      open = !goes_on && is_open(phrase);
    }
  }

 private:
  bool is_open(const Phrase& phrase) const {
    if (phrase.shape != Shape::description || !phrase.definite || phrase.demonstrative || phrase.head == none ||
        phrase.number == Number::plural || !phrase.headword || phrase.headword->kind != Kind::person)
      return false;
    return std::ranges::none_of(registry_.described(phrase.headword, phrase.head_text), [&](std::uint32_t d) {
      const Descriptor& said = registry_.descriptors()[d];
      const Record& other = registry_.records()[said.record];
      return said.headword->lemma == phrase.headword->lemma && !other.tokens.empty() && !differ(phrase, other);
    });
  }

  static bool differ(const Phrase& phrase, const Record& record) {
    return phrase.gender != Gender::unknown && record.gender != Gender::unknown && phrase.gender != record.gender;
  }

  // `Mark Delaney of the Sorel Institute`: the text says otherwise who that is.
  bool explained(const Phrase& name) const {
    const std::uint32_t next = name.words.end;
    return next < forms_.size() && is_preposition(forms_.folded[next]) &&
           (is_of(document_, forms_, next) || forms_.folded[next] == "from" || forms_.folded[next] == "at");
  }

  void join(const Phrase& phrase, const Phrase& name) {
    const std::uint32_t record = registry_.of_name(name.mention);
    if (record == none || forms_.sentence[name.words.begin] > forms_.sentence[phrase.words.begin] + most_sentences)
      return;
    const Record& named = registry_.records()[record];
    const bool first = named.tokens.size() > 1 &&
                       (named.first == name.name.begin || forms_.paragraph[named.first] == 0);  // or in the heading
    if (!first || explained(name) || differ(phrase, named) || !registry_.said_of(record).empty() ||
        registry_.kind(record) != Kind::person)
      return;
    registry_.describe({record, phrase.headword, phrase.head_text, phrase.details, phrase.state, phrase.words});
  }

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  Registry& registry_;
};

}  // namespace

void describe_by_next_speaker(const Document& document, const Forms& forms, const NameIndex& names,
                              Registry& registry) {
  if (!document.turns.empty()) return;  // who speaks next is another
  NextSpeaker(document, forms, names, registry).run();
}

}  // namespace dixit::resolution
