#include "resolve/telling.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "lexicon/contact_words.h"
#include "lexicon/lexicon.h"
#include "resolve/noun_phrase.h"
#include "text/word_list.h"

namespace dixit::resolution {
namespace {

using Set = std::unordered_set<std::string_view>;

// No party: `au téléphone`, `à la demande de`, `par erreur`.
const Set nobody = {"telephone",
                    "phone",
                    "demande",
                    "invitation",
                    "initiative",
                    "issue",
                    "occasion",
                    "propos",
                    "sujet",
                    "reprises",
                    "reprise",
                    "heure",
                    "heures",
                    "huis",
                    "barre",
                    "fin",
                    "debut",
                    "nouveau",
                    "cours",
                    "siege",
                    "distance",
                    "travers",
                    "titre",
                    "erreur",
                    "place",
                    "suite",
                    "but",
                    "part",
                    "cause",
                    "lieu",
                    "visioconference",
                    "video",
                    "video-conference",
                    "request",
                    "time",
                    "times",
                    "end",
                    "beginning",
                    "minutes",
                    "jours",
                    "days",
                    "weeks",
                    "semaines",
                    "mois",
                    "years",
                    "ans",
                    "months",
                    "hours",
                    "facebook",
                    "twitter",
                    "internet",
                    "prefecture",
                    "mairie",
                    "parquet",
                    "palais",
                    "domicile",
                    "ecran",
                    "table",
                    "bord",
                    "moment",
                    "fois",
                    "ordre",
                    "ensemble",
                    "presse",
                    "journalistes",
                    "public",
                    "reporters",
                    "press",
                    "rencontre",
                    "soutien",
                    "view",
                    "aim",
                    "goal"};
const Set clause = {"qui",     "que",    "qu",   "dont",  "ou",     "lors",    "apres",  "avant", "afin",
                    "alors",   "tandis", "who",  "which", "that",   "after",   "while",  "when",  "as",
                    "because", "where",  "said", "selon", "during", "pendant", "durant", "pour",  "et",
                    "and",     "mais",   "but",  "if",    "si",     "car",     "puis"};
const Set skipped = {"a",          "ont",       "avait",
                     "avaient",    "aura",      "auront",
                     "aurait",     "auraient",  "ai",
                     "avons",      "est",       "sont",
                     "etait",      "etaient",   "ete",
                     "etre",       "avoir",     "sera",
                     "seront",     "serait",    "ne",
                     "n",          "pas",       "jamais",
                     "deja",       "ensuite",   "aussi",
                     "egalement",  "donc",      "encore",
                     "y",          "se",        "s",
                     "'",          "’",         "doit",
                     "doivent",    "devrait",   "devraient",
                     "va",         "vont",      "peut",
                     "veut",       "souhaite",  "pourrait",
                     "allait",     "devait",    "pu",
                     "du",         "fait",      "has",
                     "had",        "have",      "will",
                     "would",      "also",      "is",
                     "are",        "was",       "were",
                     "been",       "be",        "to",
                     "not",        "never",     "already",
                     "then",       "later",     "should",
                     "could",      "may",       "might",
                     "must",       "can",       "still",
                     "just",       "once",      "had",
                     "enfin",      "bien",      "meme",
                     "fut",        "furent",    "soit",
                     "soient",     "viennent",  "vient",
                     "venait",     "suis",      "sommes",
                     "longuement", "recemment", "personnellement",
                     "recently",   "twice",     "briefly",
                     "personally", "entame"};

}  // namespace

bool goes_with_verb(const std::string& folded) { return skipped.contains(folded); }
bool is_clitic(const std::string& folded) {
  static constexpr std::array<std::string_view, 6> clitics = {"l", "le", "la", "les", "lui", "leur"};
  return is_one_of(folded, clitics);
}
bool opens_clause(const std::string& folded) { return clause.contains(folded); }

Telling::Telling(const Document& document, const Forms& forms, const NameIndex& names, const Contact& contact)
    : document(document),
      forms(forms),
      names(names),
      words(contact.mentions.front()),
      sentence(document.sentences[forms.sentence[words.begin]].words),
      kind(contact.kind.value),
      english(document.language == "en") {
  read();
}

bool Telling::is_a(std::uint32_t w) const { return word(w) == "a" && document[w] != "a" && document[w] != "A"; }

bool Telling::clitic(std::uint32_t w) const {
  return !english && w + 1 < sentence.end && is_clitic(word(w)) &&
         ((goes_with_verb(word(w + 1)) && (!apostrophe(w + 1) || w + 2 <= head)) || w + 1 == head);
}

// Its head, and whether it is a noun or a verb.
void Telling::read() {
  std::uint32_t other = none;
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    if (names.covers[w] != none || forms.mark[w]) continue;
    if (noun == none && is_noun(w)) noun = w;
    if (noun == none && takes_party(word(w))) verb = w;
    const bool small = goes_with_verb(word(w)) || find_determiner(word(w)) || is_preposition(word(w)) ||
                       find_pronoun(word(w)) || word(w).size() < 3 || word(w) == "and" || word(w) == "et";
    if (other == none && !small && !word(w).ends_with("ement")) other = w;
  }
  std::uint32_t first = words.begin;
  while (first + 1 < words.end && leads(first)) ++first;
  const bool has = word(first) == "a" && !english;
  const bool determined = find_determiner(word(first)) && !clitic(first) && !has;
  if (noun == none && verb == none && determined && first + 1 < words.end) noun = other;
  const bool opens_noun =
      first == noun || determined || names.covers[first] != none || is_modifier(word(first)) || forms.upper[first];
  nominal = noun != none && opens_noun && verb == none && !subject_pronoun(first);
  head = noun != none ? noun : verb != none ? verb : other != none ? other : words.begin;
  for (std::uint32_t w = words.begin; w < words.end; ++w) passive |= makes_passive(w);
  if (words.begin > sentence.begin) passive |= makes_passive(words.begin - 1);
  passive |= noun == none && participle(head) && !has_auxiliary();
}

// Not `visited`, `discuté`, nor `reçu en entretien`.
bool Telling::is_noun(std::uint32_t w) const {
  if (!names_contact(word(w)) || verb_form(w)) return false;
  if (w > sentence.begin && w > words.begin && (word(w - 1) == "en" || word(w - 1) == "par")) return false;
  const std::string_view raw = document[w];
  if (english)
    return !raw.ends_with("ed") && (!raw.ends_with("ing") || raw.ends_with("eeting") || raw.ends_with("earing"));
  static constexpr std::string_view verbal[] = {"é",   "ée",    "és",  "ées",   "ait", "aient",
                                                "era", "eront", "ant", "llent", "ons", "elle"};
  if (raw.ends_with("er")) return word(w) == "dejeuner" || word(w) == "diner";
  if (raw.ends_with("discussions") || raw.ends_with("conversations") || raw.ends_with("ations") ||
      raw.ends_with("unions") || raw.ends_with("itions") || raw.ends_with("stions"))
    return true;
  return std::ranges::none_of(verbal, [&](std::string_view e) { return raw.ends_with(e); });
}

// What may stand before a noun phrase: a mark, `de`, `lors`, `in`.
bool Telling::leads(std::uint32_t w) const {
  return forms.mark[w] || is_of(document, forms, w) || word(w) == "lors" || (english && is_preposition(word(w)));
}

// `rencontre` may be either: a verb where a subject or a clitic stands before it.
bool Telling::verb_form(std::uint32_t w) const {
  if (w == sentence.begin) return false;
  const std::string& before = word(w - 1);
  if (before == "to" || before == "will" || before == "would" || before == "qui" || before == "who") return true;
  if (english) return (word(w) == "visit" || word(w) == "meet" || word(w) == "talk") && names.covers[w - 1] != none;
  return names.covers[w - 1] != none && (word(w).ends_with("e") || word(w).ends_with("ent")) && words.end == w + 1 &&
         document[w - 1] != "'";
}

bool Telling::makes_passive(std::uint32_t w) const {
  const std::string& x = word(w);
  if (x == "ete" || x == "been" || x == "etre" || x == "soient" || x == "soit") return true;
  const bool being = x == "was" || x == "were" || x == "is" || x == "are";
  if (being) return noun == none && !word(head).ends_with("ing");
  return (x == "est" || x == "sont" || x == "sera" || x == "seront" || x == "etait" || x == "etaient") &&
         !reflexive(w) && participle(head);
}

bool Telling::reflexive(std::uint32_t w) const {
  for (std::uint32_t i = w; i > sentence.begin && i + 3 > w; --i)
    if (word(i - 1) == "s" || word(i - 1) == "se" || word(i - 1) == "nous") return true;
  return false;
}

bool Telling::participle(std::uint32_t w) const {
  const std::string_view raw = document[w];
  return raw.ends_with("é") || raw.ends_with("ée") || raw.ends_with("és") || raw.ends_with("ées") ||
         raw.ends_with("reçu") || raw.ends_with("reçue") || raw.ends_with("reçus") || raw.ends_with("reçues") ||
         raw.ends_with("entendu") || raw.ends_with("entendue") || raw.ends_with("entendus") ||
         raw.ends_with("entendues");
}

bool Telling::has_auxiliary() const {
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (goes_with_verb(word(w))) return true;
  return words.begin > sentence.begin && goes_with_verb(word(words.begin - 1));
}

bool Telling::subject_pronoun(std::uint32_t w) const {
  const std::string& x = word(w);
  return x == "il" || x == "elle" || x == "ils" || x == "elles" || x == "je" || x == "j" || x == "nous" || x == "on" ||
         x == "he" || x == "she" || x == "they" || x == "i" || x == "we" || x == "it";
}

bool Telling::names_somebody(Range<Word> phrase, bool sure) const {
  bool known = false, content = false;
  for (std::uint32_t w = phrase.begin; w < phrase.end; ++w) {
    if (names.covers[w] != none) known = true;
    if (forms.mark[w] || find_determiner(word(w)) || is_preposition(word(w))) continue;
    if (!content && (nobody.contains(word(w)) || is_time(word(w)))) return false;
    if (!content && !known && names_contact(word(w))) return false;
    content = true;
    known |= find_headword(word(w)) != nullptr || find_pronoun(word(w)) != nullptr;
  }
  if (known) return true;
  const std::string& first = word(phrase.begin);
  return content && (sure || first == "aux" || first == "des" || first == "les");
}

// `les deux parties`, `eux`, `them`, `the two`
bool Telling::pair(Range<Word> phrase) const {
  const std::string& last = word(phrase.end - 1);
  if (phrase.size() == 1 && (last == "eux" || last == "elles" || last == "them")) return true;
  if (phrase.size() < 2 || phrase.size() > 4) return false;
  for (std::uint32_t w = phrase.begin; w < phrase.end; ++w)
    if (word(w) == "deux" || word(w) == "two" || word(w) == "both") return names.covers[phrase.end - 1] == none;
  return false;
}

}  // namespace dixit::resolution
