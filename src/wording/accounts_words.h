// What competing accounts are called for a person, in French and in English: stances, relations, headings.
//
//   const AccountsWords& words = accounts_words(Ui::fr);
//   words.stances[static_cast<std::size_t>(ToldAs::denies)];          // "nie"
//   relation_in_words(RelationKind::replies, "le Kremlin", Ui::fr);   // "répond au Kremlin"
//
// Nothing here is a verdict: words say who affirms and who denies, never who is right. Pure.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/told_as.h"
#include "wording/interface_words.h"

namespace dixit {

struct AccountsWords {
  struct Relation {
    std::string_view symbol, label;
    std::string_view to;              // before whom it is about: `répond à`
    std::string_view by, by_several;  // behind whom it comes from: `le Kremlin` `répond`
    std::string_view self;            // behind one party that stands on both sides
  };
  std::string_view language;                 // ISO 639-1
  std::array<std::string_view, 10> stances;  // in the order of ToldAs
  std::array<Relation, 8> relations;
  std::string_view colon;  // as the language sets it
  std::string_view title, when, means, place, status, participants, initiative, according_to, by_article;
  std::string_view parties, also, articles, article, line, grid, grid_caption, matters, matter, other_parties;
  std::string_view claims, author, silent, silent_explained, nothing_said, alone, alone_title, several, conflict,
      perhaps, accord, also_there, unsure, unsure_position, unsure_matter;
  std::string_view no_matters, not_read, written_by, no_verdict, to_check, legend, contents, back, others,
      only_conflicts;
};

const AccountsWords& accounts_words(Ui ui);

// What is said of the one it is about: `contredit le Kremlin`, `diverge du Kremlin`.
std::string relation_in_words(RelationKind kind, std::string_view name, Ui ui);
// Why it is held, where it is a rule known by name; else the rule as it is.
std::string_view rule_in_words(std::string_view rule, Ui ui);
std::vector<std::string_view> rule_names();  // those that are known
// `Paris, Rome et Berlin`
std::string listed(const std::vector<std::string>& names, std::size_t most, Ui ui);

}  // namespace dixit
