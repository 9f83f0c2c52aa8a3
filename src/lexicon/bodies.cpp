#include "lexicon/bodies.h"

#include <array>
#include <string>
#include <unordered_map>

namespace dixit {
namespace {

struct Names {
  Field field;
  Medium medium;
  const char* names;  // parted by `|`
};

constexpr std::array lists = {
    Names{Field::media, Medium::press,
          "monde|figaro|liberation|parisien|aujourd hui en france|humanite|croix|echos|equipe|tribune|"
          "journal du dimanche|jdd|point|express|obs|nouvel obs|nouvel observateur|marianne|paris match|"
          "canard enchaine|charlie hebdo|20 minutes|cnews matin|valeurs actuelles|courrier international|"
          "ouest france|sud ouest|midi libre|depeche|depeche du midi|voix du nord|provence|nice matin|progres|"
          "dauphine libere|dernieres nouvelles d alsace|est republicain|telegramme|nouvelle republique|voici|"
          "closer|gala|public|telerama|capital|challenges|alternatives economiques|soir|libre belgique|temps|"
          "tribune de geneve|24 heures|devoir|new york times|washington post|wall street journal|usa today|"
          "los angeles times|new yorker|time|newsweek|guardian|observer|times|sunday times|daily telegraph|"
          "telegraph|daily mail|sun|mirror|independent|financial times|economist|new york post|new york daily news|"
          "boston globe|chicago tribune|national review|spiegel|bild|frankfurter allgemeine zeitung|"
          "suddeutsche zeitung|pais|mundo|corriere della sera|repubblica|stampa|haaretz|jerusalem post"},
    Names{Field::media, Medium::broadcast,
          "tf1|lci|france 2|france 3|france 5|franceinfo|france info|france 24|france televisions|m6|canal|"
          "canal plus|c8|arte|tmc|w9|bfm|bfmtv|bfm tv|itele|i tele|public senat|lcp|tv5 monde|tv5|rfi|rtl|europe 1|"
          "france inter|france culture|france bleu|radio france|rmc|sud radio|radio classique|radio j|rtbf|rts|"
          "radio canada|bbc|bbc news|sky news|itv|channel 4|cnn|cnews|fox news|msnbc|nbc|nbc news|abc news|cbs|"
          "cbs news|npr|pbs|al jazeera|russia today|rt"},
    Names{Field::media, Medium::any,
          "afp|agence france presse|reuters|associated press|bloomberg|mediapart|slate|huffington post|huffpost|"
          "buzzfeed|buzzfeed news|brut|konbini|politico|axios|francetv info|presse|hill|daily beast|breitbart|vox|"
          "sputnik|tass|xinhua|xinhua news agency"},
    Names{Field::party, Medium::any,
          "ps|parti socialiste|lr|republicains|ump|rpr|udf|modem|mouvement democrate|udi|nouveau centre|fn|"
          "front national|rn|rassemblement national|lfi|france insoumise|insoumis|pcf|parti communiste|"
          "parti communiste francais|eelv|europe ecologie les verts|verts|ecologistes|en marche|lrem|"
          "republique en marche|renaissance|horizons|agir|debout la france|dlf|npa|nouveau parti anticapitaliste|"
          "lutte ouvriere|prg|parti radical|parti radical de gauche|generation s|generations|place publique|"
          "patriotes|reconquete|nupes|parti chretien democrate|upr|union populaire republicaine|gop|"
          "republican party|democratic party|democratic national committee|dnc|rnc|republican national committee|"
          "labour|labour party|tory party|conservative party|lib dems|liberal democrats|ukip|brexit party|snp|"
          "sinn fein|dup|cdu|csu|spd|fdp|afd|die linke|podemos|ciudadanos|psoe|partido popular|lega|forza italia|"
          "fratelli d italia|mouvement 5 etoiles|m5s|n va|likoud|likud|hamas|fatah|fidesz|syriza|akp"},
    Names{Field::union_, Medium::any,
          "cgt|cfdt|fo|force ouvriere|cfe cgc|cfe|cftc|unsa|sud|sud rail|solidaires|fsu|snes|snes fsu|unef|uni|"
          "fage|fnsea|confederation paysanne|medef|cpme|cgpme|u2p|synergie officiers|unite sgp police|sgp police|"
          "alliance police|alliance police nationale|afl cio|seiu|uaw|teamsters|tuc"}};

struct Known {
  Field field = Field::none;
  Medium medium = Medium::any;
};

std::unordered_map<std::string, Known> make_bodies() {
  std::unordered_map<std::string, Known> table;
  for (const Names& list : lists) {
    std::string_view rest = list.names;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      table.try_emplace(std::string(rest.substr(0, end)), Known{list.field, list.medium});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return table;
}

Known known_body(std::string_view folded) {
  static const std::unordered_map<std::string, Known> table = make_bodies();
  for (const std::string_view article : {"le ", "la ", "les ", "l ", "the "})
    if (folded.starts_with(article)) {
      folded.remove_prefix(article.size());
      break;
    }
  const auto found = table.find(std::string(folded));
  return found == table.end() ? Known{} : found->second;
}

}  // namespace

Field field_of_body(std::string_view folded) { return known_body(folded).field; }

Medium medium_of_body(std::string_view folded) { return known_body(folded).medium; }

Medium medium_of_noun(std::string_view noun) {
  for (const std::string_view word : {"quotidien", "hebdomadaire", "magazine", "mensuel", "journal", "newspaper",
                                      "paper", "tabloid", "daily", "weekly", "titre"})
    if (noun == word) return Medium::press;
  for (const std::string_view word : {"chaine", "television", "radio", "station", "channel", "network", "broadcaster"})
    if (noun == word) return Medium::broadcast;
  return Medium::any;
}

}  // namespace dixit
