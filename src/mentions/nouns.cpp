#include "mentions/nouns.h"

#include <sstream>
#include <string>
#include <unordered_map>

namespace dixit {
namespace {

struct List {
  MentionType type;
  Gender gender;
  const char* words;
};

// Singular forms; a plural in -s, -x or -aux is added to each.
constexpr List lists[] = {
    {MentionType::person, Gender::unknown,
     "ministre maire député-maire secrétaire porte-parole juge architecte artiste journaliste analyste économiste "
     "spécialiste diplomate dirigeant capitaine commissaire garde propriétaire partenaire élève responsable membre "
     "cadre vice-président ex-président premier-ministre collègue proche interprète gendarme guide dentiste "
     "scientifique chimiste biologiste sociologue politologue climatologue psychologue psychiatre pédiatre "
     "épidémiologiste virologue philosophe poète cinéaste pianiste libraire bénévole militaire activiste "
     "syndicaliste écologiste garagiste fonctionnaire bâtonnier notaire locataire prêtre pape évêque imam rabbin "
     "témoin suspect victime maître prince chef peintre cycliste athlète pilote arbitre stratège lauréat maestro "
     "spokesperson minister president lawyer attorney judge mayor senator congressman congresswoman governor "
     "secretary officer official analyst expert professor scientist researcher economist doctor director "
     "executive chairman chairwoman chairperson chair chief leader founder owner manager coach player captain actor "
     "actress author writer journalist reporter editor ambassador envoy diplomat general colonel sergeant "
     "commissioner prosecutor sheriff detective inspector teacher principal student activist organizer organiser "
     "candidate politician lawmaker councillor councilor king queen prince princess pope bishop priest imam rabbi "
     "singer artist musician producer resident neighbor neighbour witness victim suspect worker employee farmer "
     "driver pilot engineer chancellor premier representative congressperson treasurer parliamentarian strategist "
     "historian specialist man woman mother father brother sister son daughter husband wife widow"},
    {MentionType::person, Gender::masculine,
     "président député sénateur préfet procureur avocat conseiller directeur élu patron entraîneur joueur chercheur "
     "professeur médecin docteur ambassadeur consul candidat fondateur chancelier roi auteur écrivain acteur chanteur "
     "réalisateur producteur animateur rédacteur dirigeant opposant militant négociateur médiateur général colonel "
     "lieutenant commandant policier agent officier enseignant étudiant habitant voisin riverain père frère fils mari "
     "oncle homme monsieur leader numéro coordinateur administrateur gouverneur magistrat enquêteur inspecteur "
     "entrepreneur agriculteur éleveur viticulteur restaurateur commerçant salarié ouvrier syndiqué retraité "
     "consultant historien mathématicien physicien astronome climatologue chirurgien infirmier pharmacien généticien "
     "trésorier adjoint parlementaire eurodéputé émissaire représentant délégué envoyé vice-premier parrain "
     "prédécesseur successeur homologue accusé prévenu plaignant détenu rescapé survivant milliardaire "
     "présentateur chroniqueur éditorialiste sélectionneur attaquant défenseur gardien milieu"},
    {MentionType::person, Gender::feminine,
     "présidente députée sénatrice préfète procureure avocate conseillère directrice élue patronne entraîneuse "
     "joueuse chercheuse chercheure professeure médecine ambassadrice candidate fondatrice chancelière reine autrice "
     "auteure écrivaine actrice chanteuse réalisatrice productrice animatrice rédactrice dirigeante opposante "
     "militante négociatrice médiatrice générale policière agente officière enseignante étudiante habitante voisine "
     "riveraine mère soeur sœur fille épouse tante femme madame coordinatrice administratrice gouverneure magistrate "
     "enquêtrice inspectrice entrepreneuse agricultrice éleveuse viticultrice restauratrice commerçante salariée "
     "ouvrière retraitée consultante historienne mathématicienne physicienne chirurgienne infirmière pharmacienne "
     "trésorière adjointe eurodéputée représentante déléguée envoyée marraine accusée prévenue plaignante détenue "
     "rescapée survivante présentatrice chroniqueuse vice-présidente"},
    {MentionType::organisation, Gender::masculine,
     "ministère gouvernement parti syndicat collectif parquet tribunal conseil comité groupe institut journal quotidien "
     "hebdomadaire magazine site média cabinet club parlement sénat palais bureau régime mouvement réseau organisme "
     "centre constructeur opérateur géant fabricant fonds musée hôpital lycée commissariat observatoire diocèse "
     "conglomérat laboratoire distributeur éditeur exécutif"},
    {MentionType::organisation, Gender::feminine,
     "association organisation ong société entreprise compagnie police gendarmerie préfecture mairie municipalité "
     "direction fédération confédération fondation commission agence chaîne radio banque université école ligue "
     "justice cour chambre assemblée coalition centrale présidence chancellerie armée marine administration "
     "rédaction start-up filiale enseigne marque région institution autorité ambassade défense chancellerie "
     "coordination alliance coopérative mutuelle plateforme firme multinationale"},
    {MentionType::organisation, Gender::unknown,
     "ministry government party union company firm agency department office committee commission council court "
     "police association organization organisation foundation university school hospital bank newspaper magazine "
     "outlet broadcaster network group charity church team club league regulator watchdog campaign coalition "
     "administration army navy military cabinet senate parliament house embassy bureau institute startup publisher "
     "manufacturer airline retailer"},
    {MentionType::group, Gender::masculine,
     "gens parents experts sondés internautes manifestants scientifiques médias militaires rebelles talibans insurgés "
     "secouristes pompiers enquêteurs supporters proches services personnels effectifs soignants deux trois"},
    {MentionType::group, Gender::feminine,
     "autorités sources forces victimes familles troupes équipes personnes instances parties milices"},
    {MentionType::group, Gender::unknown,
     "people officials authorities sources experts critics supporters protesters demonstrators parents lawmakers "
     "republicans democrats rebels families friends colleagues witnesses investigators police troops fans users "
     "voters activists"},
    {MentionType::document, Gender::masculine,
     "communiqué rapport sondage document texte courrier message tweet article livre décret projet mémo procès-verbal "
     "bulletin baromètre courriel mail journal bilan témoignage"},
    {MentionType::document, Gender::feminine,
     "étude enquête lettre note déclaration dépêche tribune pétition loi statistique résolution publication plainte "
     "notification information vidéo"},
    {MentionType::document, Gender::unknown,
     "statement report survey poll study document letter filing lawsuit complaint memo email tweet post indictment "
     "affidavit release paper documents figures data"},
    {MentionType::place, Gender::masculine, "pays continent village quartier département canton état territoire"},
    {MentionType::place, Gender::feminine, "ville capitale commune île province métropole"},
    {MentionType::place, Gender::unknown, "country city town state province county"},
};

void add(std::unordered_map<std::string, Noun>& table, const std::string& word, const List& list) {
  const bool always_plural = list.type == MentionType::group;
  table.try_emplace(word, Noun{list.type, list.gender, always_plural ? Number::plural : Number::singular});
  if (always_plural || word.ends_with('s') || word.ends_with('x')) return;
  const MentionType many = list.type == MentionType::person ? MentionType::group : list.type;
  const Noun plural{many, list.gender, Number::plural};
  table.try_emplace(word + (word.ends_with("eau") ? "x" : "s"), plural);
  if (word.ends_with("al")) table.try_emplace(word.substr(0, word.size() - 1) + "ux", plural);
  if (word.ends_with('y')) table.try_emplace(word.substr(0, word.size() - 1) + "ies", plural);
}

std::unordered_map<std::string, Noun> make_table() {
  std::unordered_map<std::string, Noun> table;
  for (const List& list : lists) {
    std::istringstream words(list.words);
    for (std::string word; words >> word;) add(table, word, list);
  }
  return table;
}

}  // namespace

std::optional<Noun> find_noun(std::string_view word) {
  static const std::unordered_map<std::string, Noun> table = make_table();
  const auto found = table.find(std::string(word));
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace dixit
