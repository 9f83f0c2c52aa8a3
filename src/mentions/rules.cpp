#include "mentions/rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit {
namespace {

using Words = std::vector<std::string>;  // of the whole stretch, folded

constexpr std::uint32_t longest_complement = 8, most_modifiers = 3;

using Set = std::unordered_set<std::string_view>;

const Set of = {"de", "du", "des", "d", "of", "for", "a", "au", "aux"};
const Set inner = {"la", "l", "le", "les", "the", "'", "’"};
// With one of these a noun follows, never an infinitive.
const Set sure_of = {"du", "des", "au", "aux"};
const Set counted = {"deux", "trois", "quatre", "cinq", "six", "dix", "two", "three", "four", "five", "ten"};
const Set whole = {"les", "ses", "ces", "leurs", "nos", "mes", "tous", "toutes", "the", "these", "his", "her", "their"};

// Adjectives that follow a noun and have no ending that tells them.
const Set adjectives = {"russe",      "russes",     "suisse",   "suisses",   "belge",     "belges",    "turc",
                        "turque",     "turcs",      "turques",  "grec",      "grecque",   "grecs",     "grecques",
                        "serbe",      "serbes",     "croate",   "arabe",     "arabes",    "corse",     "corses",
                        "kurde",      "kurdes",     "bulgare",  "afghan",    "afghane",   "allemand",  "allemande",
                        "allemands",  "allemandes", "flamand",  "flamande",  "etranger",  "etrangere", "etrangers",
                        "etrangeres", "public",     "publics",  "espagnol",  "espagnole", "espagnols", "delegue",
                        "deleguee",   "adjoint",    "adjointe", "sortant",   "sortante",  "superieur", "superieure",
                        "exterieur",  "interieur",  "slovene",  "executive", "agricole",  "basque",    "tcheque"};

// Verbs that end as adjectives do.
const Set verbs = {"explique",   "indique",   "critique",   "replique", "applique", "implique", "revendique",
                   "fabrique",   "complique", "evoque",     "abdique",  "pique",    "insiste",  "persiste",
                   "existe",     "consiste",  "assiste",    "resiste",  "subsiste", "arrive",   "derive",
                   "ecrive",     "prive",     "signale",    "avale",    "etale",    "egale",    "entraine",
                   "enchaine",   "draine",    "apaise",     "biaise",   "eclaire",  "faire",    "refaire",
                   "plaire",     "taire",     "satisfaire", "publier",  "oublier",  "verifier", "negocier",
                   "confier",    "modifier",  "justifier",  "etudier",  "desole",   "survole",  "mais",
                   "jamais",     "desormais", "poursuive",  "suive",    "vive",     "mobilise", "remercier",
                   "identifier", "qualifier", "signifier",  "apprecier"};

// Of the infinitives in `-re`, which nouns end in too.
const Set infinitives = {
    "faire",       "dire",      "prendre",    "mettre",      "rendre",     "etre",      "croire",
    "suivre",      "vivre",     "lire",       "ecrire",      "repondre",   "permettre", "reprendre",
    "comprendre",  "entendre",  "attendre",   "defendre",    "vendre",     "perdre",    "interdire",
    "reduire",     "produire",  "construire", "conduire",    "detruire",   "apprendre", "connaitre",
    "reconnaitre", "soumettre", "promettre",  "transmettre", "remettre",   "admettre",  "taire",
    "exclure",     "conclure",  "inclure",    "combattre",   "poursuivre", "rejoindre", "craindre",
    "atteindre",   "eteindre",  "introduire", "contraindre", "surprendre", "suspendre", "etendre"};

bool capitalised(const Document& document, std::uint32_t word) {
  const std::string_view text = document[word];
  return is_upper(decode(text, 0).code_point);
}

// Adjectives that follow a noun in French, by their endings; those of states are the commonest.
bool adjective(const std::string& word) {
  static constexpr std::array endings = {"ais",  "aise", "ien",   "ienne",  "ain",   "aine",  "al",    "ale",  "aux",
                                         "ales", "ique", "iques", "iste",   "istes", "if",    "ive",   "ier",  "iere",
                                         "ois",  "oise", "iens",  "iennes", "ains",  "aines", "aises", "aire", "aires"};
  if (adjectives.contains(word)) return true;
  return word.size() > 4 && !verbs.contains(word) &&
         std::ranges::any_of(endings, [&](const char* e) { return word.ends_with(e); });
}

// `d'avoir`, `de négocier`, `for leaving`: what a bare preposition may lead to besides a noun.
bool verb_form(const std::string& word) {
  if (find_headword(word) != nullptr) return false;
  if (infinitives.contains(word) || verbs.contains(word) || word == "avoir") return true;
  if (word.size() < 4) return false;
  const bool noun = word.ends_with("ier") || word == "hiver" || word == "danger";
  return (word.ends_with("er") && !noun) || word.ends_with("ir") || word.ends_with("ant") || word.ends_with("ing");
}

MentionType type_of(const Headword& noun) {
  switch (noun.kind) {
    case Kind::organisation:
      return MentionType::organisation;
    case Kind::state:
      return MentionType::place;
    case Kind::group:
      return MentionType::group;
    case Kind::document:
      return MentionType::document;
    default:
      return noun.number == Number::plural ? MentionType::group : MentionType::person;
  }
}

class Titles {
 public:
  Titles(Range<Word> within, Document& document) : within_(within), document_(document) {
    for (std::uint32_t w = within.begin; w < within.end; ++w) words_.push_back(fold(document[w]));
    named_.resize(within.size());
    for (const Mention& m : document.mentions)
      for (std::uint32_t w = std::max(m.words.begin, within.begin); w < std::min(m.words.end, within.end); ++w)
        named_[w - within.begin] = true;
  }

  void run() {
    std::uint32_t inside = within_.begin;  // the end of the last title: `la Défense` in it is no body
    std::size_t sentence = 0;
    for (std::uint32_t w = within_.begin; w < within_.end; ++w) {
      while (sentence < document_.sentences.size() && document_.sentences[sentence].words.end <= w) ++sentence;
      near_ = sentence < document_.sentences.size() ? clip(document_.sentences[sentence].words) : within_;
      if (named(w) || (w < inside && capitalised(document_, w))) continue;
      const auto [noun, behind] = longest_noun(w);
      if (noun == nullptr) continue;
      const std::uint32_t begin = first(w), end = last(behind - 1);
      // `français` of `les élus français` is nobody by itself.
      if (begin == w && (w < inside || (!capitalised(document_, w) && noun->number == Number::singular))) continue;
      inside = std::max(inside, end);
      document_.mentions.push_back(
          {{begin, end}, type_of(*noun), MentionForm::title, gender(begin, w, *noun), noun->number, none, 1.0F});
      w = behind - 1;
    }
  }

 private:
  Range<Word> clip(Range<Word> words) const {
    return {std::max(words.begin, within_.begin), std::min(words.end, within_.end)};
  }
  const std::string& word(std::uint32_t w) const { return words_[w - within_.begin]; }
  bool named(std::uint32_t w) const { return named_[w - within_.begin]; }

  // `chef` of `chef de cabinet`, `chef de l'État` whole; and the word behind it.
  std::pair<const Headword*, std::uint32_t> longest_noun(std::uint32_t at) const {
    std::pair<const Headword*, std::uint32_t> longest{find_headword(word(at)), at + 1};
    std::string text = word(at);
    std::size_t count = 1;
    for (std::uint32_t w = at + 1; w < near_.end && count < longest_headword && !named(w); ++w) {
      if (!is_word(decode(word(w), 0).code_point)) {
        if (word(w) != "'" && word(w) != "’" && word(w) != "-") break;
        continue;
      }
      text += ' ' + word(w);
      ++count;
      if (const Headword* noun = find_headword(text)) longest = {noun, w + 1};
    }
    return longest;
  }

  // The determiner, over modifiers (`the French defence minister`, `l'ancien président`, `les deux avocats`).
  std::uint32_t first(std::uint32_t noun) const {
    std::uint32_t at = noun;
    for (std::uint32_t k = 0; k <= most_modifiers && at > near_.begin; ++k) {
      std::uint32_t before = at - 1;
      if ((word(before) == "'" || word(before) == "’" || word(before) == "-") && before > near_.begin) --before;
      if (determines(before)) return over_number(before);
      if (!is_word(decode(word(before), 0).code_point) || of.contains(word(before)) || !modifies(before)) break;
      at = before;
    }
    return noun;
  }

  // The French `à` and `a` fold to an English article.
  bool determines(std::uint32_t w) const {
    return find_determiner(word(w)) != nullptr && (word(w) != "a" || document_.language != "fr");
  }

  std::uint32_t over_number(std::uint32_t w) const {
    return counted.contains(word(w)) && w > near_.begin && whole.contains(word(w - 1)) ? w - 1 : w;
  }

  bool modifies(std::uint32_t w) const {
    if (document_.language != "fr") return !is_auxiliary(word(w));
    return is_modifier(word(w)) || adjective(word(w)) || word(w).starts_with("premi") || counted.contains(word(w));
  }

  // Past the rest of a word that hyphens join: `-mer` of `Outre-mer`.
  std::uint32_t over_compound(std::uint32_t end) const {
    const auto glued = [&](std::uint32_t w) {
      return document_.words[w - 1].text.end == document_.words[w].text.begin;
    };
    while (end + 1 < near_.end && (word(end) == "-" || word(end) == "‑") && glued(end) && glued(end + 1) &&
           is_word(decode(word(end + 1), 0).code_point))
      end += 2;
    return end;
  }

  // Past the full stop of `M. Vasseur`.
  std::uint32_t over_stop(std::uint32_t end) const {
    const bool stop = end + 1 < near_.end && word(end) == "." && find_civility(word(end - 1)) != nullptr;
    return stop && capitalised(document_, end + 1) ? end + 1 : end;
  }

  // Past adjectives and complements (`français de la Défense`), before a name, a mark or a verb.
  std::uint32_t last(std::uint32_t noun) const {
    std::uint32_t end = over_compound(noun + 1);
    for (;;) {
      if (end < near_.end && !named(end)) {
        const std::uint32_t behind = over_compound(end + 1);
        if (adjective(word(behind - 1))) {  // `sud-coréen` too
          end = behind;
          continue;
        }
      }
      const std::uint32_t longer = complement(end);
      if (longer == end || longer - noun > longest_complement) return end;
      end = longer;
    }
  }

  // `de la Défense`, `chargée des Comptes`, `du club`; not `d'avoir`, `a dit`.
  std::uint32_t complement(std::uint32_t at) const {
    std::uint32_t end = at;
    if (end < near_.end && (word(end) == "charge" || word(end) == "chargee")) ++end;
    if (end >= near_.end || !of.contains(word(end)) || document_[end] == "a") return at;
    bool sure = sure_of.contains(word(end));
    ++end;
    while (end < near_.end && inner.contains(word(end))) sure |= is_word(decode(word(end++), 0).code_point);
    const std::uint32_t head = end;
    if (head < near_.end && !capitalised(document_, head) && !sure && verb_form(word(head))) return at;
    while (end < near_.end && is_word(decode(word(end), 0).code_point) && (capitalised(document_, end) || end == head))
      end = over_stop(over_compound(end + 1));
    return end > head ? end : at;
  }

  Gender gender(std::uint32_t begin, std::uint32_t noun, const Headword& found) const {
    if (found.gender != Gender::unknown || begin == noun) return found.gender;
    const Determiner* determiner = find_determiner(word(begin));
    return determiner == nullptr ? Gender::unknown : determiner->gender;
  }

  Range<Word> within_;
  Range<Word> near_;  // the sentence that is looked at: a title of an article runs into its first word otherwise
  Document& document_;
  Words words_;
  std::vector<bool> named_;
};

const Set impersonal = {"y",      "faut",  "fallait", "faudra",   "faudrait", "s",
                        "semble", "pleut", "existe",  "convient", "n"};

constexpr std::uint32_t longest_pronoun = 3;  // `celui-ci`: its mark is a word

// The letters of words, folded, joined by one space.
std::string joined(const Document& document, Range<Word> words) {
  std::string out;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    if (!is_word(decode(document[w], 0).code_point)) continue;
    if (!out.empty()) out += ' ';
    out += fold(document[w]);
  }
  return out;
}

// The words of the longest pronoun that begins at `w`, 0: none does.
std::uint32_t pronoun_at(const Document& document, std::uint32_t w, std::uint32_t end) {
  if (!is_word(decode(document[w], 0).code_point)) return 0;
  for (std::uint32_t length = std::min(longest_pronoun, end - w); length > 0; --length) {
    if (!is_word(decode(document[w + length - 1], 0).code_point)) continue;
    if (find_pronoun(joined(document, {w, w + length})) != nullptr) return length;
  }
  return 0;
}

// `il y a`, `il faut`, `il s'agit`, `il n'y a`: nobody.
bool nobody(const Document& document, std::uint32_t w, std::uint32_t end) {
  if (document[w] != "il" && document[w] != "Il") return false;
  if (w + 3 >= end) return false;
  const std::string next = lower(document[w + 1]);
  if (!impersonal.contains(next)) return false;
  if (next == "s") return lower(document[w + 3]).starts_with("agi");
  if (next == "n") return impersonal.contains(lower(document[w + 3]));
  return true;
}

}  // namespace

void add_titles(Range<Word> within, Document& document) { Titles(within, document).run(); }

void add_pronouns(Range<Word> within, Document& document) {
  for (std::uint32_t w = within.begin; w < within.end; ++w) {
    const std::uint32_t length = pronoun_at(document, w, within.end);
    if (length == 0 || nobody(document, w, within.end)) continue;
    const std::string words = joined(document, {w, w + length});
    const Pronoun* found = find_pronoun(words);
    const bool other = find_determiner(words) != nullptr || find_civility(words) != nullptr;  // `la ville`, `M. Leroy`
    if (other || found->person == Person::nobody || found->thing) continue;
    document.mentions.push_back(
        {{w, w + length}, MentionType::person, MentionForm::pronoun, found->gender, found->number, none, 1.0F});
    w += length - 1;
  }
}

void sort_mentions(Document& document) {
  auto& mentions = document.mentions;
  std::ranges::stable_sort(mentions, [](const Mention& a, const Mention& b) {
    if (a.words.begin != b.words.begin) return a.words.begin < b.words.begin;
    if (a.words.end != b.words.end) return a.words.end > b.words.end;
    return a.probability > b.probability;
  });
  const auto same =
      std::ranges::unique(mentions, {}, [](const Mention& m) { return std::pair(m.words.begin, m.words.end); });
  mentions.erase(same.begin(), same.end());
}

}  // namespace dixit
