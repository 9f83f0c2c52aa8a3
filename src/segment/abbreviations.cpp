#include "segment/abbreviations.h"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

// Each sorted by bytes, for the binary search.
constexpr auto titles = std::to_array<std::string_view>(
    {"Adm",   "Capt", "Cdt",  "Cdte", "Cmdr", "Col",  "Cpl",  "Cpt", "Det", "Dr",   "Dre",    "Drs", "Fr",
     "Gen",   "Gov",  "Gén",  "Hon",  "Insp", "Lt",   "M",    "MM",  "Maj", "Me",   "Messrs", "Mgr", "Mlle",
     "Mlles", "Mme",  "Mmes", "Mr",   "Mrs",  "Ms",   "Msgr", "Mx",  "Pr",  "Pres", "Prof",   "Rep", "Reps",
     "Rev",   "Sen",  "Sens", "Sgt",  "Sr",   "Supt", "Vve",  "av",  "bd",  "boul", "cf",     "vs"});
constexpr auto numbers = std::to_array<std::string_view>(
    {"No", "Nos", "Vol", "al",  "art", "arts", "ca",   "ch", "chap", "col",  "env", "fig", "fol", "n",
     "no", "nos", "p",   "par", "pp",  "r",    "sect", "t",  "tel",  "tome", "tél", "v",   "vol"});
constexpr auto opens = std::to_array<std::string_view>(
    {"Apr", "Assoc", "Aug",  "Ave",  "Blvd", "Bros", "Cie",  "Co",     "Corp", "Dec",  "Dept",
     "Feb", "Inc",   "Jan",  "Jr",   "Jul",  "Jun",  "Ltd",  "Mar",    "Mt",   "Nov",  "Oct",
     "Rd",  "Sep",   "Sept", "St",   "Ste",  "Sté",  "Univ", "approx", "avr",  "dept", "déc",
     "ex",  "févr",  "hab",  "janv", "juil", "nov",  "oct",  "réf",    "sept", "Éts"});
constexpr auto starters = std::to_array<std::string_view>(
    {"A",     "After", "Ainsi", "Alors",   "Although", "And",    "Après", "As",    "At",   "Au",    "Aucun",
     "Aussi", "Aux",   "Avant", "Avec",    "Because",  "Before", "But",   "By",    "C",    "Ce",    "Ceci",
     "Cela",  "Celui", "Ces",   "Cet",     "Cette",    "Ceux",   "Comme", "D",     "Dans", "De",    "Depuis",
     "Des",   "Donc",  "Du",    "During",  "Elle",     "Elles",  "En",    "Et",    "For",  "From",  "He",
     "Her",   "His",   "How",   "However", "I",        "If",     "Il",    "Ils",   "In",   "It",    "Its",
     "J",     "Je",    "L",     "La",      "Le",       "Les",    "Leur",  "Leurs", "Lors", "Mais",  "Many",
     "Most",  "Ni",    "Nos",   "Notre",   "Nous",     "On",     "Or",    "Our",   "Par",  "Parmi", "Pour",
     "Puis",  "Qu",    "Quand", "Que",     "Quelques", "Qui",    "S",     "Sa",    "Sans", "Selon", "Ses",
     "She",   "Si",    "Since", "So",      "Some",     "Son",    "Sous",  "Sur",   "That", "The",   "Their",
     "Then",  "There", "These", "They",    "This",     "Those",  "To",    "Tous",  "Tout", "Toute", "Un",
     "Une",   "Vos",   "Votre", "Vous",    "We",       "What",   "When",  "While", "With", "You",   "À"});
static_assert(std::ranges::is_sorted(titles) && std::ranges::is_sorted(numbers));
static_assert(std::ranges::is_sorted(opens) && std::ranges::is_sorted(starters));

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (std::ranges::binary_search(titles, word)) return Abbreviation::title;
  if (std::ranges::binary_search(numbers, word)) return Abbreviation::number;
  if (std::ranges::binary_search(opens, word)) return Abbreviation::open;
  return Abbreviation::no;
}

bool begins_sentence(std::string_view word) { return std::ranges::binary_search(starters, word); }

}  // namespace dixit
