#include "accounts/concepts.h"

#include <algorithm>
#include <unordered_map>

#include "accounts/common_words.h"

namespace dixit {
namespace {

// `french,french/english,english`, parted by `|`; folded.
constexpr std::string_view table =
    "attentat,attaque,assaut,agression,agresseur/attack,assault,attacker|mort,mortelle,deces,decede,tue,tuer,tues,vic"
    "time,meurtre,assassinat/dead,death,deaths,killed,kill,killing,died,victim,murder,slain|fusillade,tuerie,tireur,t"
    "irs,tirer/shooting,shooter,gunman,gunfire,shot|blesse,blesses,blessure/wounded,injured,injury,injuries|arme,arme"
    "s,fusil,pistolet/weapon,gun,guns,rifle,pistol|bombe,explosion,explosif,grenade/bomb,bombing,blast,explosion,expl"
    "osive,grenade|manifestant,manifestation,manifester/protester,protest,protests,demonstration,demonstrator,rally|e"
    "meute,heurt,heurts,affrontement/riot,riots,clash,clashes,unrest|greve,greviste/strike,walkout|frappe,bombardemen"
    "t/strike,airstrike,bombing|police,policier,gendarme,commissaire/police,policeman,officer,cop|enquete,enqueteur/i"
    "nvestigation,inquiry,investigator,probe|arrete,arrestation,interpelle/arrest,arrested,detained,custody|prison,de"
    "tention,incarcere,emprisonne/prison,jail,jailed,imprisoned|proces,tribunal,cour,justice/trial,court,justice|juge"
    ",magistrat/judge,magistrate|procureur,parquet/prosecutor,prosecution|avocat/lawyer,attorney|plainte,poursuite/la"
    "wsuit,complaint,sued|condamne,condamnation,peine/sentenced,convicted,conviction,sentence|gouvernement/government"
    ",administration|ministre/minister|loi,legislation/law,legislation|senat,senateur/senate,senator|depute,assemblee"
    "/lawmaker,lawmakers,congress,assembly|vote,scrutin,election,legislatives,electoral/vote,voting,election,ballot,e"
    "lectoral|electeur/voter,voters|sondage/poll,polls|parti/party|gauche/left|droite/right|impot,taxe,fiscal/tax,tax"
    "es,taxation|carburant,essence/fuel,gasoline,petrol|hausse,augmentation/increase,hike,rise|baisse/decrease,cut,dr"
    "op|prix/price,prices|argent/money|salaire,smic/wage,wages,salary|emploi,travail,salarie/job,jobs,employment,empl"
    "oyee,worker|chomage/unemployment,unemployed|entreprise,societe/company,firm,business|banque/bank|bourse/stock,ma"
    "rket|commerce,commercial/trade|douane,tarif/tariff,tariffs,customs|petrole/oil|gaz/gas|accord,traite/deal,agreem"
    "ent,treaty,accord,pact|retrait,retirer/withdrawal,withdraw,withdrew,pull|guerre/war|armee,militaire,soldat,troup"
    "e/army,military,soldier,troops|general/general|missile/missile|nucleaire/nuclear|chimique/chemical|drone/drone|a"
    "vion,aerien,vol/plane,aircraft,flight,airplane|aeroport/airport|navire,bateau/ship,boat,vessel|train,ferroviaire"
    "/train,rail|voiture,vehicule,automobile/car,vehicle|camion,camionnette/truck,lorry,van|route,autoroute/road,high"
    "way|peage/toll|incendie,feu,flamme/fire,blaze,flames|inondation/flood,flooding|seisme,tremblement/earthquake,qua"
    "ke|tempete,ouragan/storm,hurricane|port/port|eglise/church|mosquee/mosque|musulman/muslim,muslims|chretien/chris"
    "tian|juif,juive,antisemite,antisemitisme/jew,jewish,antisemitic,antisemitism|ecole,lycee,eleve/school,student|en"
    "fant/child,children|femme/woman,women|homme/man,men|noir/black|blanc/white|frontiere/border|mur/wall|immigration"
    ",migrant,immigre,refugie/immigration,migrant,immigrant,refugee|ambassade,ambassadeur/embassy,ambassador|diplomat"
    "e,diplomatique/diplomat,diplomatic|expulsion,expulse/expulsion,expel,expelled|espion,espionnage/spy,spying,espio"
    "nage|empoisonnement,poison,neurotoxique/poisoning,poison,poisoned,nerve|russe,russie/russian,russia|americain/am"
    "erican,america|britannique,royaume,anglais/british,britain,english|francais,france/french,france|allemand,allema"
    "gne/german,germany|chinois,chine/chinese,china|turc,turque,turquie/turkish,turkey|kurde/kurdish,kurds|syrien,syr"
    "ie/syrian,syria|irakien,irak/iraqi,iraq|iranien,iran/iranian,iran|israelien,israel/israeli,israel|palestinien/pa"
    "lestinian|saoudien,saoudite/saudi|egyptien,egypte/egyptian,egypt|europeen,europe/european,europe|ukrainien,ukrai"
    "ne/ukrainian,ukraine|coreen,coree/korean,korea|japonais,japon/japanese,japan|indien,inde/indian,india|canadien/c"
    "anadian|italien,italie/italian,italy|espagnol,espagne/spanish,spain|libanais,liban,beyrouth/lebanese,lebanon,bei"
    "rut|libyen,libye/libyan,libya|algerien,algerie/algerian,algeria|bresilien,bresil/brazilian,brazil|mexicain,mexiq"
    "ue/mexican,mexico|zelande/zealand|londres/london|pekin/beijing|moscou/moscow|bruxelles/brussels|terrorisme,terro"
    "riste/terrorism,terrorist,terror|jihadiste,djihadiste,islamiste/jihadist,islamist,jihadi|daech/isis,isil|otage/h"
    "ostage|chef,dirigeant,leader/leader,chief,head|roi/king|reine/queen|pape/pope|maire/mayor|journaliste,presse,med"
    "ia/journalist,reporter,press,media|journal,redaction/newspaper,newsroom,gazette|chaine,television/channel,televi"
    "sion|reseaux,facebook,twitter/social,facebook,twitter|compte,comptes/account,accounts|faux,fausse,mensonge/fake,"
    "false,lie,lies|video/video,footage|ecrivain,livre/writer,book|boxeur,boxe/boxer,boxing|jaune,jaunes/yellow|gilet"
    ",gilets/vest,vests,jackets|ministere/ministry,department|porte,portail/door,gate|vol,voleur/theft,robbery,thief|"
    "cagnotte,don,dons/fundraiser,crowdfunding,donation,fund|restaurant,cuisinier/restaurant,chef|passeport/passport,"
    "passports|radar,vitesse/radar,speed,camera,cameras|lettre/letter|debat/debate|appel/call,appeal|demande,reclame/"
    "demand,demands,request|annonce/announced,announce,announcement|refuse,refus/refuse,refusal|menace/threat,threate"
    "n|accuse,accusation/accuse,accused,allegation|nie,dement,dementi/deny,denied,denial|colere/anger,angry|crise/cri"
    "sis|violence,violences/violence,violent|sante,sanitaire/health|maladie,virus,epidemie,pandemie/disease,virus,epi"
    "demic,pandemic,outbreak|medecin,docteur,hopital/doctor,physician,hospital|medicament,traitement/drug,medicine,tr"
    "eatment|vaccin/vaccine|eau/water|climat,climatique/climate|chercheur,etude/researcher,study|espace,fusee/space,r"
    "ocket|fermeture,paralysie,shutdown/shutdown,closure|budget,budgetaire/budget,spending|dette/debt|egalite,discrim"
    "ination/equality,discrimination|homosexuel,lgbt,gay,transgenre/gay,lgbt,transgender,homosexual|droits/rights|sup"
    "reme/supreme|raid,operation/raid,operation|commando/commandos,special|base/base|serpent/snake|chien/dog|oeil/eye"
    "|visage/face|genou/knee|cou/neck|samedi/saturday|dimanche/sunday|lundi/monday|mardi/tuesday|mercredi/wednesday|j"
    "eudi/thursday|vendredi/friday|semaine/week|discotheque/nightclub,club|concert,festival/concert,festival|hotel/ho"
    "tel|casino/casino|velo,cycliste/bike,bicycle,cyclist|paques/easter|touriste/tourist|referendum/referendum|demiss"
    "ion,demissionne/resign,resigned,resignation|sortie/leave,exit|coalition,allie/coalition,allies|sanction/sanction"
    "|douleur,hommage/tribute,mourning|suspect,soupconne/suspect,suspected";

using Words = std::unordered_map<std::string_view, std::string_view>;

struct Concepts {
  Words french, english;
};

// `name` is what the whole group is known by.
void add(Words& words, std::string_view list, std::string_view name) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    const std::string_view word = list.substr(at, end - at);
    words.emplace(event_stem(word), name);
    at = end + 1;
  }
}

Concepts read_table() {
  Concepts concepts;
  for (std::size_t at = 0; at <= table.size();) {
    const std::size_t end = std::min(table.find('|', at), table.size());
    const std::string_view group = table.substr(at, end - at);
    const std::size_t slash = group.find('/');
    const std::string_view english = group.substr(slash + 1);
    const std::string_view name = english.substr(0, english.find(','));
    add(concepts.french, group.substr(0, slash), name);
    add(concepts.english, english, name);
    at = end + 1;
  }
  return concepts;
}

}  // namespace

std::string_view concept_of(std::string_view language, std::string_view stem) {
  static const Concepts concepts = read_table();
  const bool is_french = language == "fr";
  if (!is_french && language != "en") return {};
  const Words& words = is_french ? concepts.french : concepts.english;
  const auto found = words.find(stem);
  return found == words.end() ? std::string_view() : found->second;
}

}  // namespace dixit
