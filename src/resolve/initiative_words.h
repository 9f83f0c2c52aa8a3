// Words that tell who asked for a contact, French and English, folded where they have no accent here; by us.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dixit::resolution::initiative {

inline constexpr std::array<std::string_view, 9> nouns = {"demande",     "initiative",    "invitation",
                                                          "convocation", "sollicitation", "request",
                                                          "behest",      "insistence",    "instigation"};
// Likewise, where `sur`, `on` or `at` leads to them.
inline constexpr std::array<std::string_view, 3> proposals = {"proposition", "proposal", "suggestion"};
inline constexpr std::array<std::string_view, 6> of = {"de", "du", "des", "d", "of", "from"};
inline constexpr std::array<std::string_view, 2> by = {"par", "by"};
// Participles before `par`, and verbs whose subject asked.
inline constexpr std::array<std::string_view, 25> asking = {
    "demande",   "demandee", "sollicite", "sollicitee", "initie",  "initiee",  "lance",     "lancee",    "organise",
    "organisee", "reuni",    "reunie",    "reunis",     "reunies", "conviees", "requested", "initiated", "called",
    "convies",   "conviee",  "placed",    "proposed",   "propose", "proposee", "sought"};
// Of these those that are said of anything: `l'opération lancée par`, `une fête organisée par`.
inline constexpr std::array<std::string_view, 12> doing = {"initie",   "initiee",   "lance",     "lancee",
                                                           "organise", "organisee", "initiated", "called",
                                                           "placed",   "proposed",  "propose",   "proposee"};
// `un entretien qu'elle avait proposé`, of nothing else that is proposed.
inline constexpr std::array<std::string_view, 4> offering = {"propose", "proposee", "proposait", "proposed"};
inline constexpr std::array<std::string_view, 21> contacts = {
    "appel",       "entretien", "entretiens", "rencontre", "rencontres",   "reunion",  "rendez",
    "audience",    "visite",    "echange",    "echanges",  "call",         "meeting",  "talks",
    "appointment", "visit",     "summit",     "sommet",    "conversation", "dialogue", "pourparlers"};
inline constexpr std::array<std::string_view, 2> side = {"partie", "cote"};
inline constexpr std::array<std::string_view, 4> latter = {"dernier", "derniere", "latter", "ci"};
// Beginnings; not `invitation`, `réunion`, `convention`, which tell of no asker by themselves.
inline constexpr std::array<std::string_view, 9> inviting = {"convoqu", "invite",   "invitai", "inviting", "summon",
                                                             "reunit",  "reunissa", "convene", "convening"};
inline constexpr std::array<std::string_view, 9> having = {"a",        "ont",   "avait", "avaient", "aurait",
                                                           "auraient", "ayant", "had",   "has"};
inline constexpr std::array<std::string_view, 6> at = {"a", "en", "au", "aux", "in", "at"};
// `a demandé à Y de recevoir Z`, `asked Y to meet Z`, `had requested the meeting`, `un entretien qu'il réclamait`.
inline constexpr std::array<std::string_view, 14> requesting = {"demand",    "sollicit", "reclam", "souhait",  "asked",
                                                                "requested", "sought",   "wanted", "pressed",  "pushed",
                                                                "wished",    "seek",     "exprim", "expressed"};
// Likewise, before `à le joindre`, `to reach her` alone.
inline constexpr std::array<std::string_view, 5> trying = {"cherch", "tent", "essay", "tried", "trying"};
inline constexpr std::array<std::string_view, 5> wishes = {"desir", "souhait", "voeu", "wish", "desire"};
inline constexpr std::array<std::string_view, 16> before_infinitive = {
    "de", "d", "a", "s", "to", "lui", "leur", "etre", "be", "le", "la", "l", "les", "me", "m", "nous"};
inline constexpr std::array<std::string_view, 20> contacting = {
    "recevoir", "rencontrer", "appeler",   "rappeler", "entretenir", "receive",  "meet",
    "call",     "host",       "parler",    "joindre",  "speak",      "echanger", "expliquer",
    "entendu",  "heard",      "contacter", "received", "recu",       "recue"};
inline constexpr std::array<std::string_view, 3> reaching = {"reach", "contact", "see"};         // before whom
inline constexpr std::array<std::string_view, 6> seen = {"me", "m", "nous", "le", "la", "les"};  // before `voir`
inline constexpr std::array<std::string_view, 2> given = {"lui", "leur"};  // `l'invitation que lui a adressée`
inline constexpr std::array<std::string_view, 7> nobody = {"personne", "nobody", "aucun", "aucune",
                                                           "nul",      "no",     "none"};
inline constexpr std::array<std::string_view, 5> objects = {"him", "her", "them", "me", "us"};
inline constexpr std::array<std::string_view, 8> definite = {"le", "la", "l", "ce", "cet", "cette", "the", "this"};
inline constexpr std::array<std::string_view, 3> indefinite = {"un", "une", "a"};
inline constexpr std::array<std::string_view, 6> possessive = {"sa", "son", "ses", "his", "her", "its"};
inline constexpr std::array<std::string_view, 6> relative = {"qu", "que", "which", "that", "qui", "who"};
inline constexpr std::array<std::string_view, 8> subjects = {"il", "elle", "he", "she", "celui", "celle", "lui", "it"};
// Of pronouns that tell whose or who; `sa`, `son` and `it` do not.
inline constexpr std::array<std::string_view, 4> feminine = {"elle", "celle", "she", "her"};
inline constexpr std::array<std::string_view, 5> masculine = {"il", "celui", "lui", "he", "his"};
inline constexpr std::array<std::string_view, 2> call_nouns = {"appel", "call"};
inline constexpr std::array<std::string_view, 12> calling = {"appelé", "appelée",   "appelle",  "appelait",
                                                             "appela", "téléphoné", "called",   "phoned",
                                                             "rang",   "joint",     "contacté", "telephoned"};
// Between a subject and its verb.
inline constexpr std::array<std::string_view, 17> between = {"meme",   "memes",   "ci",   "la", "l",       "le",
                                                             "lui",    "les",     "y",    "en", "himself", "herself",
                                                             "itself", "already", "deja", "ne", "also"};

inline bool is_inviting(std::string_view word) {
  return word == "convie" ||
         std::ranges::any_of(inviting, [&](std::string_view stem) { return word.starts_with(stem); });
}

// `l'initiative d'appeler`
inline bool is_infinitive(std::string_view word) {
  return word.ends_with("er") || word.ends_with("ir") || word.ends_with("dre") || word.ends_with("ttre");
}

inline bool is_participle(std::string_view word) {
  return word.ends_with("é") || word.ends_with("ée") || word.ends_with("és") || word.ends_with("ées");
}

}  // namespace dixit::resolution::initiative
