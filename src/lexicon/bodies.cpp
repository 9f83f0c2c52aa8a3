#include "lexicon/bodies.h"

#include <array>
#include <string>
#include <unordered_map>

namespace dixit {
namespace {

struct Names {
  Field field;
  const char* names;  // parted by `|`
};

constexpr std::array lists = {
    Names{Field::media,
          "afp|agence france presse|reuters|associated press|bloomberg|monde|figaro|liberation|parisien|aujourd hui en "
          "france|humanite|croix|echos|equipe|tribune|journal du dimanche|jdd|point|express|obs|nouvel obs|nouvel "
          "observateur|marianne|paris match|canard enchaine|charlie hebdo|mediapart|20 minutes|cnews|cnews matin|"
          "valeurs actuelles|courrier international|ouest france|sud ouest|midi libre|depeche|depeche du midi|voix du "
          "nord|provence|nice matin|progres|dauphine libere|dernieres nouvelles d alsace|est republicain|telegramme|"
          "nouvelle republique|slate|huffington post|huffpost|buzzfeed|buzzfeed news|brut|konbini|politico|axios|"
          "tf1|lci|france 2|france 3|france 5|franceinfo|france info|france 24|france televisions|francetv info|m6|"
          "canal|canal plus|c8|arte|tmc|w9|bfm|bfmtv|bfm tv|itele|i tele|public senat|lcp|tv5 monde|tv5|rfi|rtl|europe "
          "1|france inter|france culture|france bleu|radio france|rmc|sud radio|radio classique|radio j|voici|closer|"
          "gala|public|telerama|capital|challenges|alternatives economiques|soir|libre belgique|rtbf|rts|temps|tribune "
          "de geneve|24 heures|devoir|presse|radio canada|new york times|washington post|wall street journal|usa "
          "today|los angeles times|new yorker|time|newsweek|guardian|observer|times|sunday times|daily telegraph|"
          "telegraph|daily mail|sun|mirror|independent|financial times|economist|bbc|bbc news|sky news|itv|channel "
          "4|cnn|fox news|msnbc|nbc|nbc news|abc news|cbs|cbs news|npr|pbs|new york post|new york daily news|boston "
          "globe|chicago tribune|hill|daily beast|national review|breitbart|vox|al jazeera|spiegel|bild|"
          "frankfurter allgemeine zeitung|suddeutsche zeitung|pais|mundo|corriere della sera|repubblica|stampa|"
          "russia today|rt|sputnik|tass|xinhua|xinhua news agency|haaretz|jerusalem post"},
    Names{Field::party,
          "ps|parti socialiste|lr|republicains|ump|rpr|udf|modem|mouvement democrate|udi|nouveau centre|fn|front "
          "national|rn|rassemblement national|lfi|france insoumise|insoumis|pcf|parti communiste|parti communiste "
          "francais|eelv|europe ecologie les verts|verts|ecologistes|en marche|lrem|republique en marche|renaissance|"
          "horizons|agir|debout la france|dlf|npa|nouveau parti anticapitaliste|lutte ouvriere|prg|parti radical|parti "
          "radical de gauche|generation s|generations|place publique|patriotes|reconquete|nupes|parti chretien "
          "democrate|upr|union populaire republicaine|gop|republican party|democratic party|democratic national "
          "committee|dnc|rnc|republican national committee|labour|labour party|tory party|conservative party|lib dems|"
          "liberal democrats|ukip|brexit party|snp|sinn fein|dup|cdu|csu|spd|fdp|afd|die linke|podemos|ciudadanos|"
          "psoe|partido popular|lega|forza italia|fratelli d italia|mouvement 5 etoiles|m5s|n va|likoud|"
          "likud|hamas|fatah|fidesz|syriza|akp"},
    Names{Field::union_,
          "cgt|cfdt|fo|force ouvriere|cfe cgc|cfe|cftc|unsa|sud|sud rail|solidaires|fsu|snes|snes fsu|unef|uni|fage|"
          "fnsea|confederation paysanne|medef|cpme|cgpme|u2p|synergie officiers|unite sgp police|sgp police|alliance "
          "police|alliance police nationale|afl cio|seiu|uaw|teamsters|tuc"}};

std::unordered_map<std::string, Field> make_bodies() {
  std::unordered_map<std::string, Field> table;
  for (const Names& list : lists) {
    std::string_view rest = list.names;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      table.try_emplace(std::string(rest.substr(0, end)), list.field);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

Field field_of_body(std::string_view folded) {
  static const std::unordered_map<std::string, Field> table = make_bodies();
  for (const std::string_view article : {"le ", "la ", "les ", "l ", "the "})
    if (folded.starts_with(article)) {
      folded.remove_prefix(article.size());
      break;
    }
  const auto found = table.find(std::string(folded));
  return found == table.end() ? Field::none : found->second;
}

}  // namespace dixit
