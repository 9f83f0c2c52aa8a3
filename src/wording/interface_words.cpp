#include "wording/interface_words.h"

#include <cstdlib>

namespace dixit {
namespace {

constexpr InterfaceWords english = {
    .acts = {{{"says", "say"},         {"announces", "announce"},   {"confirms", "confirm"},
              {"admits", "admit"},     {"denies", "deny"},          {"declines", "decline"},
              {"accuses", "accuse"},   {"criticises", "criticise"}, {"supports", "support"},
              {"warns", "warn"},       {"threatens", "threaten"},   {"demands", "demand"},
              {"requests", "request"}, {"proposes", "propose"},     {"promises", "promise"},
              {"asks", "ask"},         {"agrees", "agree"},         {"rejects", "reject"},
              {"regrets", "regret"},   {"believes", "believe"}}},
    .forms = {"direct", "indirect", "mixed", "narrated"},
    .polarities = {"", "negated", "hypothetical"},
    .distances = {"", "endorsed", "doubted"},
    .kinds = {"person", "organisation", "state", "group", "document", "unknown"},
    .genders = {"unknown", "feminine", "masculine"},
    .contacts = {"call", "meeting", "visit", "letter", "message", "talks", "hearing"},
    .endings = {},
    .statuses = {"", "planned", "proposed", "refused", "cancelled"},
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .actual = "actual",
    .neutral = "neutral",
    .held = "held",
    .unknown = "unknown who",
    .left_out = "left out",
    .via = "via",
    .unsure = "unsure",
    .nothing = "No statement attributed to anyone.",
    .who_speaks = "Who speaks",
    .others = "others",
    .statement = "statement",
    .statements = "statements",
    .contacts_title = "Contacts",
    .figures_title = "Figures",
    .claims_title = "The author claims",
    .author = "the author",
    .initiative = "initiative:",
    .according_to = "according to",
    .also_line = "also line",
    .also_lines = "also lines",
    .no_language = "Not read: its language could not be told.",
    .other_language = "Not read: the model does not know its language, %.",
    .documents = "documents",
    .words_a_second = "words/s",
    .remaining = "left",
    .thousands = ","};

constexpr InterfaceWords french = {
    .acts = {{{"dit", "disent"},
              {"annonce", "annoncent"},
              {"confirme", "confirment"},
              {"reconnaît", "reconnaissent"},
              {"nie", "nient"},
              {"refuse", "refusent"},
              {"accuse", "accusent"},
              {"critique", "critiquent"},
              {"soutient", "soutiennent"},
              {"avertit", "avertissent"},
              {"menace", "menacent"},
              {"exige", "exigent"},
              {"demande", "demandent"},
              {"propose", "proposent"},
              {"promet", "promettent"},
              {"interroge", "interrogent"},
              {"accepte", "acceptent"},
              {"rejette", "rejettent"},
              {"regrette", "regrettent"},
              {"croit", "croient"}}},
    .forms = {"direct", "indirect", "mixte", "narrativisé"},
    .polarities = {"", "nié", "hypothétique"},
    .distances = {"", "endossé", "mis en doute"},
    .kinds = {"personne", "organisation", "État", "groupe", "document", "inconnu"},
    .genders = {"inconnu", "féminin", "masculin"},
    .contacts = {"appel", "rencontre", "visite", "lettre", "message", "discussions", "audition"},
    .endings = {"", "e", "e", "e", "", "es", "e"},
    .statuses = {"", "prévu", "proposé", "refusé", "annulé"},
    .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
               "novembre", "décembre"},
    .actual = "réel",
    .neutral = "neutre",
    .held = "a eu lieu",
    .unknown = "on ne sait qui",
    .left_out = "sous-entendu",
    .via = "via",
    .unsure = "peu sûr",
    .nothing = "Aucun propos attribué à quelqu’un.",
    .who_speaks = "Qui parle",
    .others = "autres",
    .statement = "propos",
    .statements = "propos",
    .contacts_title = "Contacts",
    .figures_title = "Chiffres",
    .claims_title = "L’auteur affirme",
    .author = "l’auteur",
    .initiative = "initiative\u00A0:",
    .according_to = "selon",
    .also_line = "aussi ligne",
    .also_lines = "aussi lignes",
    .no_language = "Non lu : sa langue n’a pas été reconnue.",
    .other_language = "Non lu : le modèle ne connaît pas sa langue, %.",
    .documents = "documents",
    .words_a_second = "mots/s",
    .remaining = "restantes",
    .thousands = " "};

// The two digits at `at`, or 0.
unsigned two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return 0;
  const unsigned tens = static_cast<unsigned char>(text[at]) - '0',
                 ones = static_cast<unsigned char>(text[at + 1]) - '0';
  return tens > 9 || ones > 9 ? 0 : 10 * tens + ones;
}

}  // namespace

const InterfaceWords& interface_words(Ui ui) { return ui == Ui::fr ? french : english; }

Ui ui_of(std::string_view locale) { return locale.starts_with("fr") ? Ui::fr : Ui::en; }

Ui ui_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return ui_of(value);
  }
  return Ui::en;
}

std::string date_in_words(std::string_view iso, Ui ui) {
  const std::string year(iso.substr(0, 4));
  const unsigned month = two_digits(iso, 5), day = two_digits(iso, 8);
  const bool dashes = iso.size() >= 7 && iso[4] == '-' && (iso.size() == 7 || iso[7] == '-');
  if (!dashes || month < 1 || month > 12 || (iso.size() != 7 && iso.size() != 10)) return std::string(iso);
  const std::string named = std::string(interface_words(ui).months[month - 1]) + ' ' + year;
  if (day == 0) return named;
  return std::to_string(day) + (day == 1 && ui == Ui::fr ? "er " : " ") + named;
}

std::string grouped(std::uint64_t number, Ui ui) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += interface_words(ui).thousands;
    text += digits[i];
  }
  return text;
}

}  // namespace dixit
