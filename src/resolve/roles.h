// What a noun tells of who may be called so: seats, roles that a text tells of whoever has them, sorts of bodies.
//
//   is_seat(*find_headword("maire"));                        // true: who is mayor is no minister
//   is_told_role(*find_headword("juge"));                    // true: `le juge` is nobody of whom no more is told
//   may_be_firm("landlord");                                 // true: a person or a body
//   may_stand_for("syndicat", "confederation");              // true; `le syndicat` for a `groupe`: false
//
// Words are folded. Pure.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace dixit::resolution {

bool is_seat(const Headword& head);
bool sits_or_governs(const Headword& head);  // `le ministre` after `le député X` is another, as `le maire` is
bool is_told_role(const Headword& head);
bool is_giant(std::string_view head_text);     // `le géant de l'emballage`: a firm that is named
bool trains(const Headword& head);             // `l'entraîneur` is no player
bool may_be_firm(std::string_view head_text);  // what a firm is to somebody, as a person may be: `The contractor`
bool is_agent(const std::string& word);  // by its ending names people by what they do: `le boxeur`, `la gréviste`
bool may_stand_for(std::string_view asked, std::string_view told);  // of bodies, by their nouns

}  // namespace dixit::resolution
