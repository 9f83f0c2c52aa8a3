#include "accounts/counted_kinds.h"

#include <array>
#include <string>
#include <unordered_map>

namespace dixit {
namespace {

// One kind a row; a plural in `s` or `x` is known with its singular.
constexpr auto kinds = std::to_array<std::string_view>({
    "personne gens homme femme enfant mineur bebe fille garcon eleve etudiant militaire soldat troupe effectif agent "
    "gendarme policier pompier garde employe salarie ouvrier agriculteur infirmier infirmiere soignant medecin "
    "habitant "
    "riverain citoyen ressortissant compatriote electeur manifestant participant mort tue blesse victime disparu deces "
    "deplace refugie migrant exile prisonnier detenu otage pecheur marin passager voyageur usager adherent membre "
    "observateur expert technicien diplomate fonctionnaire supporteur touriste patient malade client abonne famille "
    "joueur joueuse sportif sportive athlete juge travailleur instructeur volontaire civil combattant",
    "person people man men woman women child children minor baby girl boy pupil student soldier troop personnel "
    "officer "
    "policeman guard employee worker staff farmer nurse doctor resident citizen national voter protester demonstrator "
    "participant dead death killed injured wounded casualty casualties victim missing refugee migrant prisoner "
    "detainee "
    "hostage fisherman fishermen sailor passenger traveller user member observer expert technician diplomat official "
    "supporter tourist patient customer family families player athlete judge instructor volunteer civilian fighter "
    "serviceman servicemen body bodies",
    "navire bateau batiment chalutier patrouilleur vedette cargo fregate embarcation unite",
    "ship vessel boat trawler cutter freighter frigate dinghy",
    "vehicule voiture camion poids bus autocar char blinde train rame",
    "vehicle car truck lorry lorries bus coach tank train",
    "avion appareil drone aeronef helicoptere vol",
    "aircraft plane drone helicopter flight",
    "animal vache bete tete mouton brebis chameau cheval chevaux bovin volaille poulet",
    "animal cow cattle head sheep camel horse bird goat",
    "emploi poste",
    "job post position",
    "maison logement foyer habitation immeuble",
    "house home household dwelling building",
    "ecole classe etablissement college lycee",
    "school class classes college",
    "violation incident attaque tir frappe incursion intrusion attentat",
    "violation incident attack shot strike incursion intrusion breach",
    "dossier cas plainte demande requete recours",
    "file case complaint request application claim",
    "reunion entretien rencontre session seance appel",
    "meeting talk session call round",
    "arbre tilleul",
    "tree",
    "objet piece oeuvre statue manuscrit",
    "object piece item work statue manuscript artefact",
    "dose vaccin flacon",
    "dose vaccine vial",
    "commune ville village localite",
    "town village city cities municipality municipalities",
});

using Words = std::unordered_map<std::string, std::uint32_t>;

Words read_kinds() {
  Words words;
  for (std::uint32_t row = 0; row < kinds.size(); ++row)
    for (std::size_t at = 0; at <= kinds[row].size();) {
      const std::size_t end = std::min(kinds[row].find(' ', at), kinds[row].size());
      words.emplace(kinds[row].substr(at, end - at), row / 2 + 1);
      at = end + 1;
    }
  return words;
}

}  // namespace

std::uint32_t counted_kind(std::string_view folded) {
  static const Words words = read_kinds();
  std::string word(folded);
  auto found = words.find(word);
  if (found == words.end() && (word.ends_with('s') || word.ends_with('x'))) {
    word.pop_back();
    found = words.find(word);
  }
  return found == words.end() ? 0 : found->second;
}

}  // namespace dixit
