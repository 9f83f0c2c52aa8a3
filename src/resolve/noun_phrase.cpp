#include "resolve/noun_phrase.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "lexicon/calendar.h"
#include "lexicon/lexicon.h"
#include "text/word_list.h"

namespace dixit::resolution {
namespace {

using Set = std::unordered_set<std::string_view>;

constexpr std::uint32_t longest = 20;  // words of a phrase
constexpr std::uint32_t most_complements = 3;

// What ends a phrase and is no preposition or auxiliary.
const Set ends = {"et",      "and",    "or",      "lors",     "apres",     "avant",     "alors",   "afin",  "comme",
                  "pendant", "durant", "devant",  "puis",     "mais",      "car",       "si",      "ce",    "cette",
                  "cet",     "ces",    "pris",    "prise",    "chez",      "ainsi",     "sans",    "when",  "while",
                  "as",      "this",   "that",    "last",     "next",      "during",    "before",  "after", "ahead",
                  "earlier", "later",  "where",   "because",  "if",        "via",       "aupres",  "hors",  "parmi",
                  "malgre",  "suite",  "quelque", "toujours", "deja",      "encore",    "aussi",   "its",   "his",
                  "outside", "inside", "over",    "through",  "without",   "including", "dit",     "told",  "soir",
                  "matin",   "midi",   "accuse",  "accusee",  "soupconne", "charge",    "puisque", "quand", "lorsque",
                  "enough"};

// Beside days and months.
const Set times = {"hier",      "demain",   "aujourd", "soir",    "matin",   "soiree",  "today",
                   "yesterday", "tomorrow", "week",    "semaine", "morning", "evening", "afternoon"};
constexpr std::array<std::string_view, 3> other_words = {"mai", "may", "march"};  // as often as months

bool is_quote(const std::string& word) {
  return word == "«" || word == "»" || word == "\"" || word == "“" || word == "”";
}

bool is_adverb(const Document& document, const std::string& word) {
  if (document.language == "en") return word.size() > 4 && word.ends_with("ly");
  static constexpr std::string_view endings[] = {"ellement", "alement", "iquement", "ivement", "eusement",
                                                 "ierement", "amment",  "emment",   "uement",  "ectement"};
  return std::ranges::any_of(endings, [&](std::string_view e) { return word.ends_with(e); });
}

class Extent {
 public:
  Extent(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> within)
      : document_(document), forms_(forms), names_(names), within_(within) {}

  Range<Word> from() const {
    std::uint32_t at = within_.begin;
    while (at < within_.end && is_quote(forms_.folded[at])) ++at;
    const std::uint32_t begin = at, limit = std::min(within_.end, begin + longest);
    const bool opened = begin < limit && (starts_phrase(begin) || may_be_bare(begin));
    if (!opened) return {begin, begin};
    std::uint32_t last = begin;  // end of what is sure to belong
    if (find_civility(forms_.folded[at]) && at + 2 < limit && forms_.folded[at + 1] == ".") at += 2;
    for (bool first = true; at < limit; first = false) {
      if (const std::uint32_t name = names_.begins[at]; name != none && (first || forms_.upper[at])) {
        const bool determined = at > begin && find_determiner(forms_.folded[begin]);
        if (const std::uint32_t rest = document_.mentions[name].words.end; compound(rest, limit)) {
          last = at = rest + 2;
          continue;
        }
        last = at = std::min(limit, document_.mentions[name].words.end);
        if (goes_on(at, limit) || (determined && plain_english(at, limit))) continue;
        const std::uint32_t on = determined && at < limit ? goes_on_behind(at, begin, limit) : at;
        if (on == at || names_.covers[on - 1] != none) break;
        at = on;
        continue;
      }
      if (!first && stops(at)) {
        const std::uint32_t on = goes_on_behind(at, begin, limit);
        if (on == at) break;
        at = on;
        if (names_.covers[at - 1] != none) {
          last = at;
          break;
        }
        continue;
      }
      if (!joins(at)) last = at + 1;
      ++at;
    }
    return {begin, std::max(last, begin)};
  }

  Range<Word> before() const {
    std::uint32_t end = within_.end;
    while (end > within_.begin && is_quote(forms_.folded[end - 1])) --end;
    if (end == within_.begin || (forms_.mark[end - 1] && forms_.folded[end - 1] != ")")) return {end, end};
    std::uint32_t at = end, found = end;
    const std::uint32_t floor = std::max(within_.begin, end - std::min(end, longest));
    for (std::uint32_t k = 0; k <= most_complements; ++k) {
      const std::uint32_t begin = begin_of(at, floor);
      if (begin == at) break;
      found = begin;
      if (found == floor || !is_of(document_, forms_, found) || names_.covers[found] != none) {
        const std::uint32_t previous = over_link(found, floor);
        if (previous == none || !is_of(document_, forms_, previous)) break;
        found = previous;
      }
      at = found;
    }
    const bool others = found + 2 < end && forms_.folded[found] == "d" && forms_.folded[found + 2].starts_with("autre");
    if (is_of(document_, forms_, found) && forms_.folded[found] != "des" && !others) ++found;
    while (found < end && forms_.mark[found]) ++found;
    return {found, end};
  }

 private:
  bool starts_phrase(std::uint32_t at) const {
    const std::string& word = forms_.folded[at];
    if (names_.begins[at] != none || find_civility(word)) return true;
    if (word == "a" && document_.language != "en") return false;
    return find_determiner(word) != nullptr || word == "d" || word == "de" || is_numeral(word);
  }

  // `recevra élus et maires`, `met fishermen`, `met union leaders`: a known noun, or in English a plural.
  bool may_be_bare(std::uint32_t at) const {
    const std::string& word = forms_.folded[at];
    if (forms_.mark[at] || stops(at) || is_adverb(document_, word)) return false;
    if (headword_near(at)) return true;
    return document_.language == "en" && !is_preposition(word) && word.size() > 3;
  }

  bool headword_near(std::uint32_t at) const {
    for (std::uint32_t w = at; w < std::min(within_.end, at + 3) && !forms_.mark[w]; ++w)
      if (find_headword(forms_.folded[w])) return true;
    return false;
  }

  static bool is_numeral(const std::string& word) {
    return word.front() >= '0' && word.front() <= '9' && word.size() < 4;
  }

  bool joins(std::uint32_t at) const {
    const std::string& word = forms_.folded[at];
    return forms_.mark[at] || is_of(document_, forms_, at) || find_determiner(word);
  }

  // `a Kremlin-connected lawyer`
  bool compound(std::uint32_t hyphen, std::uint32_t limit) const {
    return hyphen + 1 < limit && forms_.folded[hyphen] == "-" && !forms_.upper[hyphen + 1] && !forms_.mark[hyphen + 1];
  }

  // After a name only what is `de` another belongs to it, in English a noun too (`Karvenian president`).
  bool goes_on(std::uint32_t at, std::uint32_t limit) const {
    if (at >= limit) return false;
    if (document_.language == "en" && !forms_.mark[at] && !stops(at) && headword_near(at)) return true;
    return is_of(document_, forms_, at) && forms_.folded[at] != "d";
  }

  // Past `ou` in `les chefs d'État ou de gouvernement`, to the name in `la candidate à Sund Jeanne Ferrandon`.
  std::uint32_t goes_on_behind(std::uint32_t at, std::uint32_t begin, std::uint32_t limit) const {
    const std::string& word = forms_.folded[at];
    if (at + 2 >= limit) return at;
    const bool complement =
        std::any_of(forms_.folded.begin() + begin, forms_.folded.begin() + at,
                    [](const std::string& w) { return w == "de" || w == "d" || w == "du" || w == "des"; });
    if ((word == "ou" || word == "et") && complement && is_of(document_, forms_, at + 1) &&
        forms_.folded[at + 1] != "des")
      return at + 1;
    if (word == "et" && of_a_people(at - 1) && of_a_people(at + 1)) return at + 1;
    if (takes_office(at - 1) && (word == "a" || word == "au" || word == "aux") && document_[at] != "a") return at + 1;
    if (is_participle(document_[at - 1]) && at - 1 > begin + 1 && (word == "au" || word == "aux")) return at + 1;
    if ((word == "a" && document_[at] != "a") || word == "au" || word == "in") {
      const std::uint32_t place = names_.begins[at + 1];
      const std::uint32_t behind = place == none ? none : document_.mentions[place].words.end;
      if (behind < limit && names_.begins[behind] != none &&
          document_.mentions[names_.begins[behind]].type == MentionType::person)
        return std::min(limit, document_.mentions[names_.begins[behind]].words.end);
    }
    return at;
  }

  // `dirigeants soudanais et israéliens`
  bool of_a_people(std::uint32_t w) const {
    static constexpr std::string_view endings[] = {"ais", "aises", "ois", "oises", "iens", "iennes", "ains", "aines"};
    const std::string& word = forms_.folded[w];
    return !forms_.upper[w] && word.size() > 5 && !find_headword(word) &&
           std::ranges::any_of(endings, [&](std::string_view e) { return word.ends_with(e); });
  }

  // `le conseiller à la sécurité`, `le ministre aux affaires européennes`
  bool takes_office(std::uint32_t w) const {
    const Headword* head = find_headword(forms_.folded[w]);
    return head && head->kind == Kind::person &&
           (head->field == Field::government || head->field == Field::diplomacy || head->field == Field::office);
  }

  static bool is_participle(std::string_view word) {
    return word.size() > 5 && (word.ends_with("és") || word.ends_with("ées"));
  }

  // `the Afghan leadership`
  bool plain_english(std::uint32_t at, std::uint32_t limit) const {
    return document_.language == "en" && at < limit && !forms_.mark[at] && !stops(at) && !forms_.upper[at] &&
           !forms_.folded[at].ends_with("ed");
  }

  bool stops(std::uint32_t at) const {
    const std::string& word = forms_.folded[at];
    if (forms_.mark[at]) return !is_link(word) && !is_quote(word) && !ends_civility(at);
    if (is_of(document_, forms_, at) || word == "from") return false;
    if (is_time(word) || ends.contains(word) || is_auxiliary(word)) return true;
    return is_preposition(word) || is_adverb(document_, word);
  }

  bool ends_civility(std::uint32_t at) const {  // the full stop of `M. Vasseur`
    return forms_.folded[at] == "." && at > 0 && at + 1 < forms_.size() && find_civility(forms_.folded[at - 1]) &&
           forms_.upper[at + 1];
  }

  std::uint32_t over_link(std::uint32_t at, std::uint32_t floor) const {
    while (at > floor && (is_link(forms_.folded[at - 1]) || is_quote(forms_.folded[at - 1]))) --at;
    return at > floor ? at - 1 : none;
  }

  // The determiner or name that the words before `end` begin with; `end`: none.
  std::uint32_t begin_of(std::uint32_t end, std::uint32_t floor) const {
    for (std::uint32_t w = end; w-- > floor;) {
      const std::string& word = forms_.folded[w];
      if (const std::uint32_t name = names_.covers[w]; name != none) {
        const std::uint32_t begin = document_.mentions[name].words.begin;
        return begin < floor ? end : titled(begin, floor);
      }
      if (word == "a" && document_.language != "en") return end;
      if (find_determiner(word)) return w;
      if (forms_.mark[w] && !is_link(word) && !is_quote(word) && word != ")" && word != "(") return end;
      if (is_time(word) || (ends.contains(word) && word != "pris") || is_auxiliary(word)) return end;
      if (is_preposition(word) && !is_of(document_, forms_, w)) return end;
    }
    return end;
  }

  // `le président russe` before a name.
  std::uint32_t titled(std::uint32_t name, std::uint32_t floor) const {
    for (std::uint32_t w = name; w-- > floor && name - w < 6;) {
      const std::string& word = forms_.folded[w];
      if (find_determiner(word) && (word != "a" || document_.language == "en"))
        return is_of(document_, forms_, w) ? name : w;
      if ((forms_.mark[w] && !is_link(word)) || is_preposition(word) || is_auxiliary(word) || ends.contains(word))
        break;
    }
    return name;
  }

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  Range<Word> within_;
};

}  // namespace

bool is_time(const std::string& folded) {
  if (const Weekday* day = find_weekday(folded)) return !day->plural;
  if (const Month* month = find_month(folded)) return !month->shortened && !is_one_of(folded, other_words);
  return times.contains(folded);
}

bool is_of(const Document& document, const Forms& forms, std::uint32_t word) {
  const std::string& w = forms.folded[word];
  if (document.language == "en") return w == "of";
  return w == "de" || w == "d" || w == "du" || w == "des";
}

Range<Word> phrase_from(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> within) {
  return Extent(document, forms, names, within).from();
}

Range<Word> phrase_before(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> within) {
  return Extent(document, forms, names, within).before();
}

}  // namespace dixit::resolution
