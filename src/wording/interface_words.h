// What dixit says to a person, in French and in English: one table.
//
//   const InterfaceWords& words = interface_words(Ui::fr);
//   words.acts[0].one                        // `dit`
//   date_in_words("2024-04-03", Ui::fr)      // `3 avril 2024`
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dixit {

enum class Ui : std::uint8_t { en, fr };

struct InterfaceWords {
  struct Act {
    std::string_view one, several;  // third person, by number of the speakers
  };
  std::array<Act, 20> acts;  // in the order of the enum
  std::array<std::string_view, 4> forms;
  std::array<std::string_view, 3> polarities;  // the first, as usual, is left out: `actual`
  std::array<std::string_view, 3> distances;   // likewise: `neutral`
  std::array<std::string_view, 6> kinds;
  std::array<std::string_view, 3> genders;
  std::array<std::string_view, 7> contacts;  // in the order of the enum
  std::array<std::string_view, 7> endings;   // of a participle beside each of these
  std::array<std::string_view, 5> statuses;  // of a contact; the first is left out: `held`
  std::array<std::string_view, 12> months;
  std::string_view actual, neutral, held;  // what is left out, where it has to be named
  std::string_view unknown, left_out, via, unsure, nothing, who_speaks, others;
  std::string_view statement, statements;  // counted
  std::string_view contacts_title, figures_title, claims_title;
  std::string_view author, initiative, according_to, also_line, also_lines;
  std::string_view no_language, other_language;  // before and after the code of the language: `%`
  std::string_view documents, words_a_second, remaining;
  std::string_view thousands;
};

const InterfaceWords& interface_words(Ui ui);

// From a locale such as `fr_FR.UTF-8`: French where it begins with `fr`, else English.
Ui ui_of(std::string_view locale);
// LC_ALL, else LC_MESSAGES, else LANG.
Ui ui_of_environment();

// `2024-04-03`, `2024-04`, `2024`; what is not ISO 8601 stays as it is.
std::string date_in_words(std::string_view iso, Ui ui);
std::string grouped(std::uint64_t number, Ui ui);  // `12,345`

}  // namespace dixit
