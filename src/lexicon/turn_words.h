// The words of an interview, a briefing, a transcript, French and English.
//
//   asks_in_turn("journaliste")     // true: the label of whoever asks
//   answers_in_turn("r")            // true: the label of an answer
//   is_first_person("nous")         // true
//
// Words are folded; those of a compound joined by one space. Pure; safe from several threads.
#pragma once

#include <string_view>

namespace dixit {

bool asks_in_turn(std::string_view label);
bool answers_in_turn(std::string_view label);
bool is_first_person(std::string_view word);   // `je`, `notre`, `I`
bool is_second_person(std::string_view word);  // `vous`, `vos`, `your`
bool names_interview(std::string_view word);   // `entretien`, `interview`
bool begins_answer(std::string_view word);     // `oui`, `effectivement`, `absolutely`
bool gathers_words(std::string_view word);     // `recueillis` of `Propos recueillis par`: no part of what is said

}  // namespace dixit
