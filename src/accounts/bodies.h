// Bodies that go by several names, in both languages.
//
//   body_of("nations unies") == body_of("un");        // "onu"
//   is_misspelled("vicente", "vincente");
//
// Names are plain (plain_names.h). The table is ours. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dixit::comparison {

std::string_view body_of(std::string_view name);  // one of its names, the same for all; empty: of none that is known

// `union du lac` of `Union du lac de Sund`, `committee` of `House Judiciary Committee`: its words in their order, the
// first of them the same or, in English, the last.
bool shortens(const std::vector<std::string>& shorter, const std::vector<std::string>& longer, bool english);
// `fncf` of `Fédération nationale des cinémas français`; of words in Latin letters, as acronyms are.
std::string initials_of(const std::vector<std::string>& words);
// Are they a letter in five apart, and not one?
bool is_misspelled(std::string_view a, std::string_view b);

}  // namespace dixit::comparison
