// Whose words are told by a name: of him who speaks for another, of those of a camp, of a document.
//
//   spoken_for("porte parole du kremlin");                        // "kremlin"
//   owners("Sorel's legal team").names;                           // "sorel"
//   owners("un bilan établi jeudi par l'AFP").names;              // "afp"
//   owners("le dernier rapport de l'ONG Oxfam").names;            // "ong oxfam", "oxfam"
//
// Pure.
#pragma once

#include <string>
#include <vector>

namespace dixit::comparison {

// Of a plain name (plain_names.h). Empty: speaks for nobody that is told. `aides`: also whose aide or cabinet it is
// (`un conseiller du ministre`); who has a name of his own is asked about, too, and answers for himself.
std::string spoken_for(const std::string& name, bool aides = true);
// Whom what is named may be of: plain names, from where one may begin that is known.
struct Owners {
  std::vector<std::string> names;
  bool goes_on = false;  // behind the owner other words may stand: `meteo france diffuse jeudi`
};
Owners owners(std::string_view name);  // as written

}  // namespace dixit::comparison
