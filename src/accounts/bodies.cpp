#include "accounts/bodies.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "lexicon/lexicon.h"

namespace dixit::comparison {
namespace {

// A body a line of names.
constexpr std::string_view table =
    "onu,nations unies,organisation des nations unies,un,u n,united nations|"
    "conseil de securite,conseil de securite de l onu,un security council,security council|"
    "oms,organisation mondiale de la sante,who,world health organization,world health organisation|"
    "otan,alliance atlantique,nato,n a t o|"
    "fmi,fonds monetaire international,imf,international monetary fund|"
    "omc,organisation mondiale du commerce,wto,world trade organization|"
    "aiea,agence internationale de l energie atomique,iaea,international atomic energy agency|"
    "oiac,organisation pour l interdiction des armes chimiques,opcw|"
    "osce,organisation pour la securite et la cooperation en europe|"
    "ocde,organisation de cooperation et de developpement economiques,oecd|"
    "opep,organisation des pays exportateurs de petrole,opec|"
    "hcr,haut commissariat aux refugies,unhcr,u n h c r|"
    "cpi,cour penale internationale,icc,international criminal court|"
    "cij,cour internationale de justice,icj,international court of justice|"
    "cedh,cour europeenne des droits de l homme,european court of human rights|"
    "bce,banque centrale europeenne,ecb,european central bank|"
    "commission europeenne,european commission|parlement europeen,european parliament|"
    "ema,agence europeenne des medicaments,european medicines agency|"
    "conseil de l europe,council of europe|union africaine,african union|ligue arabe,arab league|"
    "cicr,comite international de la croix rouge,icrc,international committee of the red cross|"
    "msf,medecins sans frontieres,doctors without borders|rsf,reporters sans frontieres,reporters without borders|"
    "hrw,human rights watch|amnesty,amnesty international|"
    "afp,agence france presse|ap,associated press|"
    "fbi,federal bureau of investigation|cia,central intelligence agency,agence centrale du renseignement|"
    "dhs,department of homeland security|doj,department of justice,justice department|"
    "cdc,centers for disease control,centers for disease control and prevention,centres de prevention et de lutte "
    "contre les maladies|fed,federal reserve,reserve federale|nra,national rifle association|"
    "gop,republican party,parti republicain|"
    "rn,rassemblement national|lr,republicains|ps,parti socialiste|lfi,france insoumise|"
    "lrem,larem,republique en marche|eelv,europe ecologie les verts|"
    "cgt,confederation generale du travail|cfdt,confederation francaise democratique du travail|"
    "fo,force ouvriere|igpn,inspection generale de la police nationale|pnf,parquet national financier|"
    "cnil,commission nationale de l informatique et des libertes|has,haute autorite de sante|"
    "ars,agence regionale de sante|edf,electricite de france|ratp,regie autonome des transports parisiens|"
    "hamas,mouvement de la resistance islamique|ei,etat islamique,groupe etat islamique,islamic state,isis,daech|";

std::map<std::string_view, std::string_view> read_table() {
  std::map<std::string_view, std::string_view> bodies;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find('|', at);
    const std::string_view row = table.substr(at, end - at), first = row.substr(0, row.find(','));
    for (std::size_t from = 0; from < row.size();) {
      const std::size_t comma = std::min(row.find(',', from), row.size());
      bodies.emplace(row.substr(from, comma - from), first);
      from = comma + 1;
    }
    at = end + 1;
  }
  return bodies;
}

constexpr std::size_t letters_a_slip = 5, shortest_misspelled = 4;

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t before = row[0]++;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t changed = before + (a[i] != b[k]);
      before = row[k + 1];
      row[k + 1] = std::min({changed, row[k] + 1, before + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string_view body_of(std::string_view name) {
  static const std::map<std::string_view, std::string_view> bodies = read_table();
  const auto found = bodies.find(name);
  return found == bodies.end() ? std::string_view() : found->second;
}

bool shortens(const std::vector<std::string>& shorter, const std::vector<std::string>& longer, bool english) {
  if (shorter.empty() || shorter.size() >= longer.size() || shorter.front() == "direction") return false;
  if (shorter.front() != longer.front() && !(english && shorter.back() == longer.back())) return false;
  auto at = longer.begin();
  for (const std::string& word : shorter) {
    at = std::find(at, longer.end(), word);
    if (at == longer.end()) return false;
    ++at;
  }
  return true;
}

std::string initials_of(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    if (!is_stop_word(word) && !is_preposition(word)) out += word.front();
  return out;
}

bool is_misspelled(std::string_view a, std::string_view b) {
  const std::size_t longest = std::max(a.size(), b.size()), shortest = std::min(a.size(), b.size());
  if (shortest < shortest_misspelled || longest - shortest > longest / letters_a_slip || a == b) return false;
  return distance(a, b) <= longest / letters_a_slip;
}

}  // namespace dixit::comparison
