#include "lexicon/contact_words.h"

#include <algorithm>
#include <vector>

namespace dixit {
namespace {

using Stems = std::vector<std::string_view>;
constexpr std::size_t short_stem = 3;  // one that only an ending of one letter may follow

// Beginnings of nouns that name a contact, and of things that pass between the two: no party.
const Stems nouns = {
    "appel",        "entretien",     "rencontre",      "reunion",       "visite",    "deplacement", "venue",
    "lettre",       "courrier",      "message",        "courriel",      "sms",       "mail",        "email",
    "echange",      "discussion",    "negociation",    "pourparler",    "dialogue",  "debat",       "audition",
    "audience",     "conversation",  "sommet",         "entrevue",      "rendez",    "diner",       "dejeuner",
    "contact",      "call",          "meeting",        "talk",          "visit",     "letter",      "summit",
    "hearing",      "exchange",      "encounter",      "interaction",   "debate",    "inquiry",     "comparution",
    "concertation", "consultation",  "interrogatoire", "confrontation", "presence",  "requete",     "interview",
    "note",         "communication", "meet",           "sejour",        "session",   "table",       "question",
    "visioconf",    "videoconf",     "testimony",      "deposition",    "temoignage"};
// Beginnings of verbs whose object is the other party.
const Stems meeting = {"rencontr", "recu",     "recev",     "recoi",    "recoiv",  "appel",   "convoqu", "reuni",
                       "contact",  "interrog", "entend",    "audition", "join",    "crois",   "consult", "accueill",
                       "invit",    "voir",     "voit",      "verra",    "met",     "meet",    "visit",   "called",
                       "call",     "question", "interview", "summon",   "receiv",  "host",    "phon",    "greet",
                       "confront", "rassembl", "salu",      "ecout",    "approch", "address", "saw",     "retrouv"};
// Beginnings of words that take `à` or `to` for the other.
const Stems telling_to = {"parl",   "ecri",     "adress",   "telephon", "present", "confront", "lettre", "courrier",
                          "messag", "mail",     "courriel", "sms",      "spoke",   "talk",     "speak",  "wrote",
                          "writ",   "letter",   "email",    "visit",    "dit",     "envoy",    "sent",   "send",
                          "transm", "signif",   "annonc",   "appel",    "note",    "requete",  "went",   "rend",
                          "remis",  "telegram", "repond",   "s",        "notice",  "open",     "plume",  "deplac"};
// Beginnings of other words by which people speak with each other.
const Stems speaking = {"discut",  "negoci",   "echang",   "dialogu",  "debatt",  "communi", "compar",  "entreten",
                        "testif",  "temoign",  "negotiat", "convers",  "evoqu",   "concert", "venu",    "vient",
                        "viendr",  "came",     "come",     "coming",   "accue",   "dejeun",  "din",     "ask",
                        "told",    "inform",   "heard",    "hears",    "appear",  "argu",    "deplac",  "sommet",
                        "reprend", "tete",     "face",     "particip", "attend",  "demand",  "inspect", "duel",
                        "conf",    "ensemble", "together", "boycott",  "expli",   "joint",   "garde",   "stay",
                        "stopp",   "ceremon",  "seminair", "forum",    "congres", "session", "chat",    "reach"};

const Stems asking = {"demand", "invit", "appel", "exhort", "charg",  "enjoin", "press",  "ask",
                      "urge",   "call",  "told",  "order",  "permet", "permis", "autoris"};

bool any_begin(std::string_view word, const Stems& stems) {
  return std::ranges::any_of(stems, [&](std::string_view s) {
    return word.starts_with(s) && (s.size() > short_stem || word.size() <= s.size() + 1);
  });
}

}  // namespace

bool names_contact(std::string_view folded) { return any_begin(folded, nouns); }
bool takes_party(std::string_view folded) { return any_begin(folded, meeting); }
bool tells_to(std::string_view folded) { return any_begin(folded, telling_to); }

bool asks_of_another(std::string_view folded) { return any_begin(folded, asking); }

bool tells_of_contact(std::string_view folded) {
  return names_contact(folded) || takes_party(folded) || tells_to(folded) || any_begin(folded, speaking);
}

}  // namespace dixit
