// What a name says beside whom it names: folded words, whose ministry it is.
//
//   plain_name("Le Kremlin");                      // "kremlin"
//   ministry("ministre de l interieur");           // "ministry:interi", as of `ministere de l interieur`
//
// All but plain_words, plain_name and is_proper take plain names. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dixit::comparison {

std::vector<std::string> plain_words(std::string_view name);  // folded, without marks
std::string plain_name(std::string_view name);                // these in one, without articles before them
// Has it a capital after its article, and not a small word alone? `les Foulards rouges`, not `Un policier`, `Qui`.
bool is_proper(std::string_view name);
std::string joined(const std::vector<std::string>& words, std::size_t from);

// Without initials, `Jr` and `Sr`.
std::vector<std::string> words_of_person(const std::string& name);
// `bob` → `robert`, as far as it is known; else the name as it is.
std::string_view formal_given_name(std::string_view name);
bool is_article(const std::string& word);  // `le`, `une`, `the`
// A minister and the ministry are one; empty where it is neither.
std::string ministry(const std::string& name);
// `du ministère` → `ministère`.
std::string without_of(const std::string& name);

}  // namespace dixit::comparison
