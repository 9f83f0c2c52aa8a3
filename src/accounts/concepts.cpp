#include "accounts/concepts.h"

#include <algorithm>
#include <unordered_map>

#include "accounts/common_words.h"

namespace dixit {
namespace {

// `french,french/english,english`, parted by `|`; folded. A word goes with the first group that has its stem. What
// stands here is in the words of events that stores hold (event_words.h): they compare with these alone.
constexpr std::string_view table =
    "attentat,attaque,assaut,agression,agresseur/attack,assault,attacker|mort,mortelle,deces,decede,tue,tuer,tues,vic"
    "time,meurtre,assassinat/dead,death,deaths,killed,kill,killing,died,victim,murder,slain|fusillade,tuerie,tireur,t"
    "irs,tirer/shooting,shooter,gunman,gunfire,shot|blesse,blesses,blessure/wounded,injured,injury,injuries|arme,arme"
    "s,fusil,pistolet/weapon,gun,guns,rifle,pistol|bombe,explosion,explosif,grenade/bomb,bombing,blast,explosion,expl"
    "osive,grenade|manifestant,manifestation,manifester/protester,protest,protests,demonstration,demonstrator,rally|e"
    "meute,heurt,heurts,affrontement/riot,riots,clash,clashes,unrest|greve,greviste/strike,walkout|frappe,bombardemen"
    "t/strike,airstrike|police,policier,gendarme,commissaire/police,policeman,officer,cop|enquete,enqueteur/investiga"
    "tion,inquiry,investigator,probe|arrete,arrestation,interpelle/arrest,arrested,detained,custody|prison,detention,"
    "incarcere,emprisonne/prison,jail,jailed,imprisoned|proces,tribunal,cour,justice/trial,court,justice|juge,magistr"
    "at/judge,magistrate|procureur,parquet/prosecutor,prosecution|avocat/lawyer,attorney|plainte,poursuite/lawsuit,co"
    "mplaint,sued|condamne,condamnation,peine/sentenced,convicted,conviction,sentence|gouvernement/government,adminis"
    "tration|ministre/minister|loi,legislation/law,legislation|senat,senateur/senate,senator|depute,assemblee/lawmake"
    "r,lawmakers,congress,assembly|vote,scrutin,election,electoral/vote,voting,election,ballot,electoral|electeur/vot"
    "er,voters|sondage/poll,polls|parti/party|gauche/left|droite/right|impot,taxe,fiscal/tax,taxes,taxation|carburant"
    ",essence/fuel,gasoline,petrol|hausse,augmentation/increase,hike,rise|baisse/decrease,cut,drop|prix/price,prices|"
    "argent/money|salaire,smic/wage,wages,salary|emploi,travail,salarie/job,jobs,employment,employee,worker|chomage/u"
    "nemployment,unemployed|entreprise,societe/company,firm,business|banque/bank|bourse/stock,market|commerce,commerc"
    "ial/trade|douane,tarif/tariff,tariffs,customs|petrole/oil|gaz/gas|accord,traite/deal,agreement,treaty,accord,pac"
    "t|retrait,retirer/withdrawal,withdraw,withdrew,pull|guerre/war|armee,militaire,soldat,troupe/army,military,soldi"
    "er,troops|general/general|missile/missile|nucleaire/nuclear|chimique/chemical|drone/drone|avion,aerien,vol/plane"
    ",aircraft,flight,airplane|aeroport/airport|navire,bateau/ship,boat,vessel|train,ferroviaire/train,rail|voiture,v"
    "ehicule,automobile/car,vehicle|camion,camionnette/truck,lorry,van|route,autoroute/road,highway|peage/toll|incend"
    "ie,feu,flamme/fire,blaze,flames|inondation/flood,flooding|seisme,tremblement/earthquake,quake|tempete,ouragan/st"
    "orm,hurricane|port/port|eglise/church|mosquee/mosque|musulman/muslim,muslims|chretien/christian|juif,juive,antis"
    "emite,antisemitisme/jew,jewish,antisemitic,antisemitism|ecole,lycee,eleve/school,student|enfant/child,children|f"
    "emme/woman,women|homme/man,men|noir/black|blanc/white|frontiere/border|mur/wall|immigration,migrant,immigre,refu"
    "gie/immigration,migrant,immigrant,refugee|ambassade,ambassadeur/embassy,ambassador|diplomate,diplomatique/diplom"
    "at,diplomatic|expulsion,expulse/expulsion,expel,expelled|espion,espionnage/spy,spying,espionage|empoisonnement,p"
    "oison,neurotoxique/poisoning,poison,poisoned,nerve|russe,russie/russian,russia|americain/american,america|britan"
    "nique,royaume,anglais/british,britain,english|francais,france/french,france|allemand,allemagne/german,germany|ch"
    "inois,chine/chinese,china|turc,turque,turquie/turkish,turkey|kurde/kurdish,kurds|syrien,syrie/syrian,syria|iraki"
    "en,irak/iraqi,iraq|iranien,iran/iranian,iran|israelien,israel/israeli,israel|palestinien/palestinian|saoudien,sa"
    "oudite/saudi|egyptien,egypte/egyptian,egypt|europeen,europe/european,europe|ukrainien,ukraine/ukrainian,ukraine|"
    "coreen,coree/korean,korea|japonais,japon/japanese,japan|indien,inde/indian,india|canadien/canadian|italien,itali"
    "e/italian,italy|espagnol,espagne/spanish,spain|libanais,liban,beyrouth/lebanese,lebanon,beirut|libyen,libye/liby"
    "an,libya|algerien,algerie/algerian,algeria|bresilien,bresil/brazilian,brazil|mexicain,mexique/mexican,mexico|zel"
    "ande/zealand|londres/london|pekin/beijing|moscou/moscow|bruxelles/brussels|terrorisme,terroriste/terrorism,terro"
    "rist,terror|jihadiste,djihadiste,islamiste/jihadist,islamist,jihadi|daech/isis,isil|otage/hostage|chef,dirigeant"
    ",leader/leader,chief,head|roi/king|reine/queen|pape/pope|maire/mayor|journaliste,presse,media/journalist,reporte"
    "r,press,media|redaction/newspaper,newsroom,gazette|chaine,television/channel,television|reseaux,facebook,twitter"
    "/social,facebook,twitter|compte,comptes/account,accounts|faux,fausse,mensonge/fake,false,lie,lies|video/video,fo"
    "otage|ecrivain,livre/writer,book|boxeur,boxe/boxer,boxing|jaune,jaunes/yellow|gilet,gilets/vest,vests,jackets|mi"
    "nistere/ministry,department|porte,portail/door,gate|voleur/theft,robbery,thief|cagnotte,don,dons/fundraiser,crow"
    "dfunding,donation,fund|restaurant,cuisinier/restaurant,chef|passeport/passport,passports|radar,vitesse/radar,spe"
    "ed,camera,cameras|lettre/letter|debat/debate|appel/call,appeal|demande,reclame/demand,demands,request|annonce/an"
    "nounced,announce,announcement|refuse,refus/refuse,refusal|menace/threat,threaten|accuse,accusation/accuse,accuse"
    "d,allegation|nie,dement,dementi/deny,denied,denial|colere/anger,angry|crise/crisis|violence,violences/violence,v"
    "iolent|sante,sanitaire/health|maladie,virus,epidemie,pandemie/disease,virus,epidemic,pandemic,outbreak|medecin,d"
    "octeur,hopital/doctor,physician,hospital|medicament/drug,medicine,treatment|vaccin/vaccine|eau/water|climat,clim"
    "atique/climate|chercheur,etude/researcher,study|espace,fusee/space,rocket|fermeture,paralysie,shutdown/shutdown,"
    "closure|budget,budgetaire/budget,spending|dette/debt|egalite,discrimination/equality,discrimination|homosexuel,l"
    "gbt,gay,transgenre/gay,lgbt,transgender,homosexual|droits/rights|supreme/supreme|raid,operation/raid,operation|c"
    "ommando/commandos,special|base/base|serpent/snake|chien/dog|oeil/eye|visage/face|genou/knee|cou/neck|samedi/satu"
    "rday|dimanche/sunday|lundi/monday|mardi/tuesday|mercredi/wednesday|jeudi/thursday|vendredi/friday|semaine/week|d"
    "iscotheque/nightclub,club|concert,festival/concert,festival|hotel/hotel|casino/casino|velo,cycliste/bike,bicycle"
    ",cyclist|paques/easter|touriste/tourist|referendum/referendum|demission,demissionne/resign,resigned,resignation|"
    "sortie/leave,exit|coalition,allie/coalition,allies|sanction/sanction|douleur,hommage/tribute,mourning|suspect,so"
    "upconne/suspect,suspected";

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
