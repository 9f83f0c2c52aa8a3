// Words that tell of a contact, by how they begin: `entretien`, `rencontr…`, `écri…`.
//
//   names_contact("pourparlers")   // a noun
//   takes_party("rencontrait")     // a verb whose object is the other party
//   tells_to("lettre")             // what goes `à` or `to` the other party
//
// Words are folded, as in lexicon.h. Pure; safe from any thread. By their beginnings alone, nouns and verbs look alike
// (`visite`, `visiter`): which it is, the sentence tells.
#pragma once

#include <string_view>

namespace dixit {

bool names_contact(std::string_view folded);
bool takes_party(std::string_view folded);
bool tells_to(std::string_view folded);
bool asks_of_another(std::string_view folded);   // `demander`, `urge`: the one asked is to do it
bool tells_of_contact(std::string_view folded);  // any of these, or another word of speaking with somebody

}  // namespace dixit
