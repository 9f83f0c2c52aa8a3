// What names tell of power: whether an outlet is a government's own, of which state and office, who is meant by `the
// two sides`.
//
//   is_official("Press Office of the President of Castany");      // true; "The Northport Herald": false
//   state_words("Press Office of the President of Castany");      // "castany"
//   is_readout(document);                                         // whatever the outlet tells of is its own doing
//   are_both_sides("les deux chefs d'État");                      // true
//
// Words are folded. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace dixit::comparison {

bool is_body_alone(std::string_view outlet);  // official only as a body: `Fédération des cheminots`, of no power
bool is_official(std::string_view outlet);    // of a government, a body of a state or of states
// Does its outlet tell of itself: an official one, or one by whose name a party of a contact is called in it (`Velsund
// Motor`, where `the chief executive of Velsund Motor` met somebody) or whose letter it is, and that does not bring
// news by its name?
bool is_readout(const Document& document);
bool is_agency_of_a_party(const Document& document);
bool is_written_we(const Document& document, Range<Word> source);  // `we` that nobody is quoted to say
// The line below, which is no sentence: `Pour le bureau, Gérard Louvet, président`. Empty: there is none.
Range<Word> signature(const Document& document);
bool is_office(const std::string& word);         // `president`, `ministre`; not `ministres`
bool in_power(const std::string& word);          // an office of a state, or a body of it: `ministere`
bool is_body_of_power(const std::string& word);  // `ministere`, not `ministre`
bool is_side(const std::string& word);           // `partie`, of `la partie castanaise`
bool are_both_sides(std::string_view name);      // `the leaders`, `he and Minister Vale`: all who talked
bool are_both_sides(
    const Entity& entity);  // by any name of several: of `X and Y`, whom the text calls `the leaders`, too
// ISO code of the state that the words name or tell by an adjective, as far as it is known; else empty: FR, of `la
// partie française`, of `Palais de l'Élysée`.
std::string_view known_state(const std::vector<std::string>& words);
// Do two lists of words have one state: `castanais` and `castany`?
bool names_state(const std::vector<std::string>& words, const std::vector<std::string>& states);
void erase_host(std::vector<std::string>& words);               // of an embassy, where it is: `au Kolanda`
std::vector<std::string> state_words(std::string_view outlet);  // what may be its state's name
bool is_office_of(std::string_view outlet,
                  std::string_view name);  // `le Chef de l'État`, of `Présidence de la République`
// Words that tell the office that the outlet is of, in the name that has most: `Première ministre`, of `Services de la
// Première ministre`.
std::size_t office_in_common(std::string_view outlet, const std::vector<std::string>& names);
// The same, of one name, both in plain words.
std::size_t words_of_office(const std::vector<std::string>& outlet, const std::vector<std::string>& words);

}  // namespace dixit::comparison
