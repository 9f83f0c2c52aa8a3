#include "contacts/met_by_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "document/is_mark.h"
#include "lexicon/calendar.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit {
namespace {

using View = std::string_view;
// Their object is the other.
constexpr auto english_verbs = std::to_array<View>(
    {"received", "welcomed", "hosted", "greeted", "saw", "phoned", "telephoned", "called", "met", "summoned"});
constexpr auto french_verbs =
    std::to_array<View>({"vu", "recu", "recue", "accueilli", "accueillie", "rencontre", "rencontree", "convoque"});
// `avec`, `with` leads to the other, or both stand before.
constexpr auto speaking =
    std::to_array<View>({"spoke", "talked", "conferred", "discussed", "parle", "discute", "echange", "negocie"});
constexpr auto having =
    std::to_array<View>({"a", "ont", "avait", "avaient", "ete", "was", "were", "has", "had", "been"});
constexpr auto leading = std::to_array<View>({"le", "la", "l", "les", "the", "son", "sa", "his", "her", "their"});
constexpr auto where = std::to_array<View>(
    {"in",        "at",   "on",   "for",   "during",  "to",     "about", "by",    "au",    "aux",    "dans",
     "en",        "lors", "pour", "sur",   "pendant", "durant", "chez",  "avant", "after", "before", "today",
     "yesterday", "hier", "ce",   "cette", "last",    "this",   "late",  "again", "par"});
// Behind a verb of speaking: to others, or not with each other.
constexpr auto to_others = std::to_array<View>({"to", "aux", "au", "by", "for"});
constexpr std::uint32_t farthest_subject = 8, longest_title = 5;  // words

class Plain {
 public:
  Plain(const Document& document, Range<Word> sentence)
      : document_(document), sentence_(sentence), french_(document.language == "fr") {}

  Range<Word> run() const {
    for (std::uint32_t w = sentence_.begin + 1; w < sentence_.end; ++w) {
      const std::string x = fold(document_[w]);
      const bool object = french_ ? is_one_of(x, french_verbs) : is_one_of(x, english_verbs);
      if (!object && !is_one_of(x, speaking)) continue;
      const std::uint32_t begin = first_of(w);
      if (begin == none || !subject(begin, !object && !with(w))) continue;
      const bool by = word(w + 1) == "by" || word(w + 1) == "par";
      if (object ? met(by ? w + 2 : w + 1) : with(w) || speak_together(w)) return {begin, w + 1};
    }
    return {};
  }

 private:
  std::string word(std::uint32_t w) const { return w < sentence_.end ? fold(document_[w]) : std::string(); }

  // With its auxiliaries, `a`, `a été`, `was`; the French participle needs one.
  std::uint32_t first_of(std::uint32_t verb) const {
    std::uint32_t w = verb;
    while (w > sentence_.begin && is_one_of(word(w - 1), having)) --w;
    return w == verb && french_ ? std::uint32_t{none} : w;
  }

  // The name mention whose first word is there, a person's.
  const Mention* person_at(std::uint32_t w) const {
    const auto m = std::ranges::lower_bound(document_.mentions, w, {}, [](const Mention& x) { return x.words.begin; });
    const bool named = m != document_.mentions.end() && m->words.begin == w && m->form == MentionForm::name;
    return named && m->type == MentionType::person ? &*m : nullptr;
  }

  // Whose name ends right before `end`.
  const Mention* person_before(std::uint32_t end) const {
    const std::uint32_t first = end - std::min(end - sentence_.begin, farthest_subject);
    for (std::uint32_t w = first; w < end; ++w)
      if (const Mention* m = person_at(w); m != nullptr && m->words.end == end) return m;
    return nullptr;
  }

  // One who is named stands right before the verb; `two`: and another before `and`.
  bool subject(std::uint32_t verb, bool two) const {
    const Mention* last = person_before(verb);
    if (last == nullptr || !two) return last != nullptr;
    if (last->words.begin == sentence_.begin) return false;
    const std::uint32_t joint = last->words.begin - 1;
    return (word(joint) == "et" || word(joint) == "and") && person_before(joint) != nullptr;
  }

  // Past `la maire de`, `Prime Minister`, to the name; does the clause end there?
  bool met(std::uint32_t from) const {
    for (std::uint32_t w = from; w < std::min(sentence_.end, from + longest_title); ++w) {
      if (const Mention* m = person_at(w)) return ends(m->words.end);
      const std::string x = word(w);
      const bool title = is_one_of(x, leading) || find_headword(x) || find_civility(x) || x == "'" || x == "’" ||
                         x == "." || is_upper(decode(document_[w], 0).code_point);
      if (!title) return false;
    }
    return false;
  }

  // `spoke with Vantry`, `a discuté mardi avec Vautrin`
  bool with(std::uint32_t verb) const {
    for (std::uint32_t w = verb + 1; w < std::min(sentence_.end, verb + longest_title); ++w)
      if (word(w) == "with" || word(w) == "avec") return met(w + 1);
    return false;
  }

  bool speak_together(std::uint32_t verb) const {
    return ends(verb + 1) &&
           !(is_one_of(word(verb + 1), to_others) || (verb + 1 < sentence_.end && document_[verb + 1] == "à"));
  }

  bool ends(std::uint32_t w) const {
    if (w >= sentence_.end) return true;
    const std::string x = word(w);
    if (x == "'" || x == "’" || x == "-") return false;
    return is_mark(document_, w) || document_[w] == "à" || is_one_of(x, where) || find_weekday(x) != nullptr;
  }

  const Document& document_;
  Range<Word> sentence_;
  bool french_;
};

}  // namespace

Range<Word> met_by_name(const Document& document, Range<Word> sentence) { return Plain(document, sentence).run(); }

}  // namespace dixit
