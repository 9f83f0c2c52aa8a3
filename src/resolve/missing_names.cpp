#include "resolve/missing_names.h"

#include <algorithm>
#include <unordered_set>

#include "resolve/phrase.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document), forms_(document), names_(document) {}

  void look(const std::vector<Range<Word>>& parts) {
    for (const Range<Word>& part : parts) look(part);
  }

  std::vector<Mention> found;

 private:
  bool common(std::uint32_t w) const {
    static const std::unordered_set<std::string_view> others = {
        "quelque", "beaucoup", "ceux",  "celles", "chacun",   "nombreux", "nombre", "most",  "both",
        "others",  "everyone", "aucun", "aucune", "personne", "pres",     "plus",   "moins", "selon",
        "seule",   "no",       "none",  "entre",  "environ",  "nearly",   "almost", "those", "you"};
    const std::string& word = forms_.folded[w];
    return others.contains(word) || find_pronoun(word) || is_modifier(word) || find_determiner(word) ||
           is_preposition(word) || is_stop_word(word);
  }

  // `l'association de défense des animaux One Voice`: after a small word that is no preposition.
  void look_at_end(Range<Word> part) {
    if (part.size() > 2 && is_closing(part.end - 1)) --part.end;
    std::uint32_t w = part.end;
    while (w > part.begin && names_.covers[w - 1] == none &&
           (forms_.upper[w - 1] ||
            (w < part.end && w - 1 > part.begin && forms_.folded[w - 1] == "-" && forms_.upper[w - 2])))
      --w;
    if (w < part.end && forms_.mark[w]) return;
    if (w == part.end || w <= part.begin + 1) return;
    const bool quoted = is_opening(w - 1);
    if (!quoted && forms_.mark[w - 1] && !(forms_.folded[w - 1] == "'" || forms_.folded[w - 1] == "’")) return;
    const bool covered = names_.covers[w - 1] != none;
    if (!quoted && (covered || common(w - 1) || forms_.mark[w - 1])) {
      if (!covered) ++w;  // `de l'Agriculture et des Forêts X Y`
      if (part.end - w != 2 || all_capitals(document_[w + 1])) return;
    }
    if (headword_at(forms_, w, part.end).headword || part.end - w > 4 || find_civility(forms_.folded[w])) return;
    const Phrase phrase = read_phrase(document_, forms_, names_, part);
    const bool body = phrase.headword && phrase.headword->kind == Kind::organisation;
    if (!body && all_capitals(document_[w])) return;  // a party: `le député LR`
    found.push_back({{w, part.end},
                     body ? MentionType::organisation : MentionType::person,
                     MentionForm::name,
                     Gender::unknown,
                     Number::unknown,
                     none,
                     0.5F});
  }

  bool is_opening(std::uint32_t w) const {
    return forms_.folded[w] == "«" || forms_.folded[w] == "“" || forms_.folded[w] == "\"";
  }
  bool is_closing(std::uint32_t w) const {
    return forms_.folded[w] == "»" || forms_.folded[w] == "”" || forms_.folded[w] == "\"";
  }

  void look(Range<Word> part) {
    look_at_end(part);
    for (std::uint32_t w = part.begin; w < part.end; ++w)
      if (names_.covers[w] != none) return;
    std::uint32_t w = part.begin;
    for (; w < part.end; ++w) {
      const Determiner* determiner = find_determiner(forms_.folded[w]);
      if (!forms_.mark[w] && !(find_civility(forms_.folded[w]) && forms_.upper[w]) &&
          !(determiner && determiner->definite))
        break;
    }
    if (w >= part.end || !forms_.upper[w] || headword_at(forms_, w, part.end).headword ||
        (common(w) && !all_capitals(document_[w]) && !(w + 1 < part.end && forms_.upper[w + 1])))
      return;
    std::uint32_t end = w + 1;
    while (end < part.end &&
           (forms_.upper[end] || (forms_.folded[end] == "-" && end + 1 < part.end && forms_.upper[end + 1])))
      ++end;
    const MentionType type =
        end == w + 1 && all_capitals(document_[w]) ? MentionType::organisation : MentionType::person;
    found.push_back({{w, end}, type, MentionForm::name, Gender::unknown, Number::unknown, none, 0.5F});
  }

  const Document& document_;
  Forms forms_;
  NameIndex names_;
};

// `Le Maire`, where the reader took `Maire` of it, and the document has `Bruno Le Maire`.
void complete_surnames(Document& document) {
  const auto surnames = particled_surnames(document);
  if (surnames.empty()) return;
  for (Mention& m : document.mentions) {
    if (m.form != MentionForm::name || m.words.begin == 0 || !begins_surname(document, m.words.begin - 1)) continue;
    if (surnames.contains(fold(document(Range<Word>{m.words.begin - 1, m.words.end})))) --m.words.begin;
  }
}

}  // namespace

void add_missing_names(Document& document) {
  complete_surnames(document);
  Finder finder(document);
  for (const Statement& s : document.statements) {
    finder.look(s.source);
    finder.look(s.addressee);
  }
  auto& mentions = document.mentions;
  mentions.insert(mentions.end(), finder.found.begin(), finder.found.end());
  std::ranges::stable_sort(mentions, [](const Mention& a, const Mention& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
  });
}

}  // namespace dixit::resolution
