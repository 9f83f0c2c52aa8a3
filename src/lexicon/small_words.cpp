// Pronouns, determiners, civilities and the other small words of the lexicon.
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/lexicon.h"
#include "text/word_list.h"

namespace dixit {
namespace {

const std::unordered_map<std::string_view, Pronoun> pronouns = {
    {"il", {Gender::masculine, Number::singular}},
    {"elle", {Gender::feminine, Number::singular}},
    {"ils", {Gender::masculine, Number::plural}},
    {"elles", {Gender::feminine, Number::plural}},
    {"lui", {Gender::unknown, Number::singular}},
    {"l", {Gender::unknown, Number::singular}},
    {"le", {Gender::unknown, Number::singular}},
    {"la", {Gender::feminine, Number::singular}},
    {"les", {Gender::unknown, Number::plural}},
    {"se", {Gender::unknown, Number::unknown}},
    {"leur", {Gender::unknown, Number::plural}},
    {"leurs", {Gender::unknown, Number::plural}},
    {"eux", {Gender::masculine, Number::plural}},
    {"son", {Gender::unknown, Number::singular}},
    {"sa", {Gender::unknown, Number::singular}},
    {"ses", {Gender::unknown, Number::singular}},
    {"lui meme", {Gender::masculine, Number::singular}},
    {"elle meme", {Gender::feminine, Number::singular}},
    {"ce dernier", {Gender::masculine, Number::singular, Person::third, true}},
    {"cette derniere", {Gender::feminine, Number::singular, Person::third, true}},
    {"ces derniers", {Gender::masculine, Number::plural, Person::third, true}},
    {"ces dernieres", {Gender::feminine, Number::plural, Person::third, true}},
    {"celui ci", {Gender::masculine, Number::singular, Person::third, true}},
    {"celle ci", {Gender::feminine, Number::singular, Person::third, true}},
    {"ceux ci", {Gender::masculine, Number::plural, Person::third, true}},
    {"celles ci", {Gender::feminine, Number::plural, Person::third, true}},
    {"the latter", {Gender::unknown, Number::unknown, Person::third, true}},
    {"he", {Gender::masculine, Number::singular}},
    {"she", {Gender::feminine, Number::singular}},
    {"him", {Gender::masculine, Number::singular}},
    {"her", {Gender::feminine, Number::singular}},
    {"his", {Gender::masculine, Number::singular}},
    {"hers", {Gender::feminine, Number::singular}},
    {"it", {Gender::unknown, Number::singular, Person::third, false, true}},
    {"its", {Gender::unknown, Number::singular, Person::third, false, true}},
    {"they", {Gender::unknown, Number::plural}},
    {"them", {Gender::unknown, Number::plural}},
    {"their", {Gender::unknown, Number::plural}},
    {"je", {Gender::unknown, Number::singular, Person::first}},
    {"j", {Gender::unknown, Number::singular, Person::first}},
    {"moi", {Gender::unknown, Number::singular, Person::first}},
    {"me", {Gender::unknown, Number::singular, Person::first}},
    {"m", {Gender::unknown, Number::singular, Person::first}},
    {"mon", {Gender::unknown, Number::singular, Person::first}},
    {"ma", {Gender::unknown, Number::singular, Person::first}},
    {"mes", {Gender::unknown, Number::singular, Person::first}},
    {"nous", {Gender::unknown, Number::plural, Person::first}},
    {"notre", {Gender::unknown, Number::plural, Person::first}},
    {"nos", {Gender::unknown, Number::plural, Person::first}},
    {"i", {Gender::unknown, Number::singular, Person::first}},
    {"my", {Gender::unknown, Number::singular, Person::first}},
    {"we", {Gender::unknown, Number::plural, Person::first}},
    {"us", {Gender::unknown, Number::plural, Person::first}},
    {"our", {Gender::unknown, Number::plural, Person::first}},
    {"on", {Gender::unknown, Number::unknown, Person::nobody}},
    {"l on", {Gender::unknown, Number::unknown, Person::nobody}},
    {"one", {Gender::unknown, Number::unknown, Person::nobody}}};

const std::unordered_map<std::string_view, Determiner> determiners = {
    {"le", {Gender::masculine, Number::singular, true, false}},
    {"la", {Gender::feminine, Number::singular, true, false}},
    {"l", {Gender::unknown, Number::singular, true, false}},
    {"les", {Gender::unknown, Number::plural, true, false}},
    {"au", {Gender::masculine, Number::singular, true, false}},
    {"aux", {Gender::unknown, Number::plural, true, false}},
    {"du", {Gender::masculine, Number::singular, true, false}},
    {"ce", {Gender::masculine, Number::singular, true, false}},
    {"cet", {Gender::unknown, Number::singular, true, false}},
    {"cette", {Gender::feminine, Number::singular, true, false}},
    {"ces", {Gender::unknown, Number::plural, true, false}},
    {"un", {Gender::masculine, Number::singular, false, false}},
    {"une", {Gender::feminine, Number::singular, false, false}},
    {"des", {Gender::unknown, Number::plural, false, false}},
    {"son", {Gender::unknown, Number::singular, true, true}},
    {"sa", {Gender::feminine, Number::singular, true, true}},
    {"ses", {Gender::unknown, Number::plural, true, true}},
    {"leur", {Gender::unknown, Number::singular, true, true}},
    {"leurs", {Gender::unknown, Number::plural, true, true}},
    {"notre", {Gender::unknown, Number::singular, true, true}},
    {"nos", {Gender::unknown, Number::plural, true, true}},
    {"votre", {Gender::unknown, Number::singular, true, true}},
    {"vos", {Gender::unknown, Number::plural, true, true}},
    {"mon", {Gender::unknown, Number::singular, true, true}},
    {"ma", {Gender::feminine, Number::singular, true, true}},
    {"mes", {Gender::unknown, Number::plural, true, true}},
    {"plusieurs", {Gender::unknown, Number::plural, false, false}},
    {"certains", {Gender::masculine, Number::plural, false, false}},
    {"certaines", {Gender::feminine, Number::plural, false, false}},
    {"quelques", {Gender::unknown, Number::plural, false, false}},
    {"deux", {Gender::unknown, Number::plural, false, false}},
    {"trois", {Gender::unknown, Number::plural, false, false}},
    {"quatre", {Gender::unknown, Number::plural, false, false}},
    {"tous", {Gender::masculine, Number::plural, true, false}},
    {"the", {Gender::unknown, Number::unknown, true, false}},
    {"a", {Gender::unknown, Number::singular, false, false}},
    {"an", {Gender::unknown, Number::singular, false, false}},
    {"another", {Gender::unknown, Number::singular, false, false}},
    {"this", {Gender::unknown, Number::singular, true, false}},
    {"that", {Gender::unknown, Number::singular, true, false}},
    {"these", {Gender::unknown, Number::plural, true, false}},
    {"his", {Gender::unknown, Number::unknown, true, true}},
    {"her", {Gender::unknown, Number::unknown, true, true}},
    {"their", {Gender::unknown, Number::unknown, true, true}},
    {"its", {Gender::unknown, Number::unknown, true, true}},
    {"my", {Gender::unknown, Number::unknown, true, true}},
    {"our", {Gender::unknown, Number::unknown, true, true}},
    {"your", {Gender::unknown, Number::unknown, true, true}},
    {"some", {Gender::unknown, Number::plural, false, false}},
    {"several", {Gender::unknown, Number::plural, false, false}},
    {"many", {Gender::unknown, Number::plural, false, false}},
    {"two", {Gender::unknown, Number::plural, false, false}},
    {"three", {Gender::unknown, Number::plural, false, false}}};

const std::unordered_map<std::string_view, Civility> civilities = {{"m", {Gender::masculine, ""}},
                                                                   {"mm", {Gender::masculine, ""}},
                                                                   {"mr", {Gender::masculine, ""}},
                                                                   {"monsieur", {Gender::masculine, ""}},
                                                                   {"mme", {Gender::feminine, ""}},
                                                                   {"mmes", {Gender::feminine, ""}},
                                                                   {"madame", {Gender::feminine, ""}},
                                                                   {"mlle", {Gender::feminine, ""}},
                                                                   {"mademoiselle", {Gender::feminine, ""}},
                                                                   {"mrs", {Gender::feminine, ""}},
                                                                   {"ms", {Gender::feminine, ""}},
                                                                   {"miss", {Gender::feminine, ""}},
                                                                   {"me", {Gender::unknown, "avocat"}},
                                                                   {"mes", {Gender::unknown, "avocat"}},
                                                                   {"maitre", {Gender::unknown, "avocat"}},
                                                                   {"dr", {Gender::unknown, "medecin"}},
                                                                   {"pr", {Gender::unknown, "professeur"}},
                                                                   {"mgr", {Gender::masculine, "eveque"}},
                                                                   {"sir", {Gender::masculine, ""}},
                                                                   {"lord", {Gender::masculine, ""}},
                                                                   {"lady", {Gender::feminine, ""}},
                                                                   {"sen", {Gender::unknown, "senator"}},
                                                                   {"sens", {Gender::unknown, "senator"}},
                                                                   {"rep", {Gender::unknown, "representative"}},
                                                                   {"reps", {Gender::unknown, "representative"}},
                                                                   {"gov", {Gender::unknown, "governor"}},
                                                                   {"gen", {Gender::unknown, "general"}},
                                                                   {"lt", {Gender::unknown, "lieutenant"}},
                                                                   {"col", {Gender::unknown, "colonel"}},
                                                                   {"sgt", {Gender::unknown, ""}},
                                                                   {"capt", {Gender::unknown, "captain"}}};

using Set = std::unordered_set<std::string_view>;
const Set prepositions = {"de",     "du",     "des",   "d",       "a",     "au",      "aux",   "en",     "par",
                          "pour",   "avec",   "chez",  "sur",     "sous",  "dans",    "entre", "contre", "vers",
                          "sans",   "depuis", "selon", "of",      "for",   "to",      "by",    "with",   "from",
                          "at",     "in",     "on",    "against", "about", "between", "after", "apres",  "avant",
                          "before", "over",   "under", "into",    "que",   "than"};
const Set modifiers = {
    "ancien",     "ancienne", "anciens",   "anciennes", "ex",        "jeune",    "jeunes",    "nouveau",
    "nouvel",     "nouvelle", "futur",     "future",    "actuel",    "actuelle", "meme",      "memes",
    "autre",      "autres",   "petit",     "petite",    "grand",     "grande",   "principal", "principale",
    "principaux", "seul",     "seule",     "vieux",     "vieille",   "celebre",  "puissant",  "puissante",
    "tres",       "simple",   "propre",    "haut",      "haute",     "premiere", "deuxieme",  "dernier",
    "derniere",   "derniers", "dernieres", "premiers",  "premieres", "former",   "new",       "young",
    "then",       "current",  "late",      "longtime",  "senior",    "top",      "chief",     "ministre delegue",
    "vice",       "numero",   "tout",      "toute",     "tous",      "toutes",   "defunt",    "feu",
    "prochain",   "cher",     "recent",    "same",      "other",     "first",    "latest"};
const Set auxiliaries = {"a",      "ont",   "est",    "sont", "avait",  "avaient", "etait", "etaient", "sera",
                         "seront", "aura",  "auront", "fut",  "furent", "soit",    "ait",   "aurait",  "serait",
                         "ai",     "avons", "was",    "were", "is",     "are",     "has",   "had",     "have",
                         "will",   "would", "been",   "be",   "said",   "says",    "told",  "dit",     "declare",
                         "ne",     "n",     "se",     "s",    "y",      "qui",     "que",   "qu",      "dont",
                         "ou",     "who",   "which",  "that", "mais",   "but",     "and",   "il",      "elle"};
const Set stop_words = {"le",   "la",     "les",     "l",       "un",       "une",  "de",    "du",   "des",
                        "d",    "a",      "au",      "aux",     "et",       "en",   "son",   "sa",   "ses",
                        "leur", "leurs",  "the",     "an",      "of",       "for",  "and",   "s",    "qui",
                        "que",  "who",    "par",     "pour",    "sur",      "to",   "in",    "on",   "dans",
                        "chez", "charge", "chargee", "delegue", "deleguee", "ce",   "cette", "est",  "republique",
                        "his",  "her",    "their",   "its",     "with",     "avec", "ainsi", "entre"};

}  // namespace

const Pronoun* find_pronoun(std::string_view words) {
  const auto found = pronouns.find(words);
  return found == pronouns.end() ? nullptr : &found->second;
}

const Determiner* find_determiner(std::string_view folded) {
  const auto found = determiners.find(folded);
  return found == determiners.end() ? nullptr : &found->second;
}

const Civility* find_civility(std::string_view folded) {
  const auto found = civilities.find(folded);
  return found == civilities.end() ? nullptr : &found->second;
}

bool is_being(std::string_view folded) {
  static constexpr std::array<std::string_view, 22> words = {
      "est",  "sont", "ete", "etait", "etaient", "sera", "seront", "serait", "seraient", "fut",    "furent",
      "etre", "is",   "are", "was",   "were",    "been", "be",     "being",  "soit",     "soient", "etant"};
  return is_one_of(folded, words);
}

bool is_conjunction(std::string_view folded) {
  static constexpr std::array<std::string_view, 6> words = {"et", "and", "ou", "or", "ni", "nor"};
  return is_one_of(folded, words);
}

bool is_preposition(std::string_view folded) { return prepositions.contains(folded); }
bool is_modifier(std::string_view folded) { return modifiers.contains(folded); }
bool is_auxiliary(std::string_view folded) { return auxiliaries.contains(folded); }
bool is_stop_word(std::string_view folded) { return stop_words.contains(folded); }

}  // namespace dixit
