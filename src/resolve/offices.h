// Who held the best-known offices, and when: what `le chef de l'État` means in an article that never says so.
//
//   offices_until("2018-12-05")     // … {"president", "", "FR", "emmanuel macron", "2017-05-14", ""} …
//
// Facts of public record, by us; heads of state and government of a few states, some French ministers. The resolver
// uses them only for people whom the document itself names. Pure; safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dixit::resolution {

struct Office {
  std::string_view headword;  // folded, as in the lexicon: `premier ministre`
  std::string_view detail;    // stem that tells which: `inte` of `le ministre de l'Intérieur`; empty: none needed
  std::string_view state;     // ISO code
  std::string_view holder;    // folded, given name and surname
  std::string_view from, to;  // ISO dates, `to` not included; empty: still
};

// All that had begun by that day (`2018-12-05`, `2018-12` or `2018`), the earlier first for each; without a date
// (`is_dated`), all there are.
bool is_dated(std::string_view date);
std::vector<const Office*> offices_until(std::string_view date);

// How well a title goes with it, by the stems of what it says besides its noun: `le président` is that of the
// article's country, `le président américain` is told by his.
float fit_of_office(const Office& office, const std::vector<std::string>& details, std::string_view language);

// `ministre` and `ministere`, `maire` and `mairie`: an office and what it is the head of, folded words.
bool of_one_office(std::string_view office, std::string_view word);

// Is it the office that leads what an outlet's name tells: `ministre` of `ministere de la mer`, `president` of
// `elysee`? Folded; the office as it is told or as Headword::first_form.
bool leads_house(std::string_view office, std::string_view house);

}  // namespace dixit::resolution
