#include "resolve/told_at.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "resolve/noun_phrase.h"
#include "resolve/phrase.h"
#include "resolve/states.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t farthest = 4;  // words and marks between `on` and the preposition
constexpr std::uint32_t longest = 16;  // words of the phrase

class Places {
 public:
  Places(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> on)
      : document_(document),
        forms_(forms),
        names_(names),
        on_(on),
        sentence_(document.sentences[forms.sentence[on.begin]].words) {}

  // `précise-t-on encore, à la direction du port`
  Range<Word> behind() const {
    const std::uint32_t end = std::min(sentence_.end, on_.end + farthest);
    for (std::uint32_t w = on_.end; w < end; ++w) {
      if (const Range<Word> found = phrase_at(w); !found.empty()) return found;
      const bool told = w == on_.end && is_participle(w);  // `a-t-on indiqué à la mairie`
      if (!forms_.mark[w] && !is_adverb(w) && !told) break;
    }
    return {};
  }

  // `À la direction du port, on se refuse à …`
  Range<Word> before() const {
    const std::uint32_t end =
        on_.begin > sentence_.begin && forms_.folded[on_.begin - 1] == "," ? on_.begin - 1 : on_.begin;
    const std::uint32_t from = std::max(sentence_.begin, end - std::min(end, longest));
    for (std::uint32_t w = from; w < end; ++w) {
      if (w > sentence_.begin && !forms_.mark[w - 1]) continue;  // it opens the sentence, or what a mark opens
      if (const Range<Word> found = phrase_at(w); found.end == end) return found;
    }
    return {};
  }

 private:
  const std::string& word(std::uint32_t w) const { return forms_.folded[w]; }

  bool is_adverb(std::uint32_t w) const {
    static constexpr std::string_view adverbs[] = {"encore", "aussi", "toutefois", "aujourd", "hui", "alors", "deja"};
    return std::ranges::find(adverbs, word(w)) != std::end(adverbs);
  }

  bool is_participle(std::uint32_t w) const {
    const std::string_view text = document_[w];
    return text.ends_with("é") || text == "dit" || text == "redit" || text == "admis" || text == "appris";
  }

  // The phrase that a preposition at the word leads to, where somebody may speak there.
  Range<Word> phrase_at(std::uint32_t w) const {
    const std::string_view text = document_[w];
    const bool at = text == "à" || text == "À" || word(w) == "au" || word(w) == "aux" ||
                    (text == "A" && (w == sentence_.begin || forms_.mark[w - 1]));
    const bool within = word(w) == "dans", home = word(w) == "chez";
    if (!at && !within && !home) return {};
    const Range<Word> found = noun_phrase(w);
    if (found.empty()) return {};
    const Phrase phrase = read_phrase(document_, forms_, names_, found);
    if (within ? !is_circle(phrase.head_text) : !home && !is_body(phrase)) return {};
    return found;
  }

  // `au` is preposition and determiner.
  Range<Word> noun_phrase(std::uint32_t preposition) const {
    const std::uint32_t end = std::min(sentence_.end, preposition + longest);
    for (const std::uint32_t begin : {preposition + 1, preposition}) {
      Range<Word> found = begin < end ? phrase_from(document_, forms_, names_, {begin, end}) : Range<Word>{};
      if (found.begin != begin || found.empty()) continue;
      if (begin == preposition) ++found.begin;
      if (!found.empty()) return found;
    }
    return {};
  }

  static bool is_circle(std::string_view head) {
    static constexpr std::string_view circles[] = {"entourage", "rang",    "rangs",   "camp",
                                                   "equipe",    "cabinet", "service", "services"};
    return std::ranges::find(circles, head) != std::end(circles);
  }

  bool is_body(const Phrase& phrase) const {
    if (phrase.mention != none && phrase.shape == Shape::name) {
      const State* seat = state_of(forms_.join(phrase.name));  // `l'Élysée`
      return document_.mentions[phrase.mention].type == MentionType::organisation ||
             (seat && seat->sort == StateName::seat);
    }
    return phrase.shape == Shape::description && phrase.headword && phrase.headword->kind == Kind::organisation;
  }

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  Range<Word> on_, sentence_;
};

}  // namespace

Range<Word> told_at(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> on) {
  if (document.language != "fr" || on.empty()) return {};
  const Places places(document, forms, names, on);
  const Range<Word> behind = places.behind();
  return behind.empty() ? places.before() : behind;
}

}  // namespace dixit::resolution
