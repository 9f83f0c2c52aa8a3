#include "lexicon/lexicon.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace dixit {
namespace {

using enum Field;

// One lemma a group of forms, groups parted by `|`, forms by `,`; `/` before the feminine forms.
// A group that begins with `*` is general in its field.
struct List {
  Field field;
  Kind kind;
  const char* groups;
};

constexpr List lists[] = {
    {Field::state, Kind::person,
     "president,chef de l etat,chef d etat,locataire de l elysee,pensionnaire de l elysee,hote de l elysee,locataire "
     "de la maison blanche,president de la "
     "republique/presidente,cheffe de l etat,cheffe d etat,chef de l executif|head of state|chef supreme des "
     "armees,commandant "
     "supreme,commander in chief,supreme commander|vice president/"
     "vice presidente|roi,monarque,souverain,king,majeste le roi/reine,souveraine,queen,majeste la "
     "reine|prince/princesse,princess|emir|sultan|"
     "chancelier,chancellor/chanceliere|dictateur,dictator|president elect|guide supreme,supreme leader|prince "
     "heritier,"
     "crown prince|chef de la junte,homme fort,junta leader,strongman|cheikh,sheikh"},
    {Field::government, Kind::person,
     "premier ministre,chef du gouvernement,locataire de matignon,patron de matignon,prime "
     "minister,taoiseach,premier/premiere "
     "ministre,cheffe du "
     "gouvernement|vice premier ministre,deputy prime minister,tanaiste/vice premiere ministre|vice ministre,"
     "deputy minister,undersecretary,sous secretaire d etat|ministre,minister,garde des sceaux,secretaire d "
     "etat,locataire de bercy,locataire de beauvau|"
     "secretary|secretary of state|attorney general|home secretary|foreign secretary|chief of staff|"
     "prefet,prefet de police,representant de l etat/prefete,representante de l etat|sous prefet/sous prefete|haut "
     "commissaire|commissaire europeen,commissaire/"
     "commissaire europeenne|commissioner|medical "
     "examiner|superintendent|assemblywoman,assemblyman|gouverneur,governor,gov/gouverneure|*dirigeant,leader/"
     "dirigeante|"
     "*haut responsable|*responsable politique|*homme politique/femme politique|porte parole du gouvernement"},
    {elected, Kind::person,
     "depute,deputy/deputee|depute europeen,eurodepute/deputee europeenne,eurodeputee|senateur,senator,sen/senatrice|"
     "maire,edile,mayor|maire adjoint,adjoint au maire/maire adjointe,adjointe au maire|conseiller municipal,"
     "councillor,councilor/conseillere municipale|conseiller regional/conseillere regionale|conseiller "
     "departemental/conseillere departementale|congressman,representative,rep/congresswoman|*elu,politician/elue|"
     "*parlementaire,lawmaker,legislator|speaker|patron des deputes,chef de file des deputes|candidat,candidate,"
     "challenger/candidate|tete de liste|*politicien/politicienne|rapporteur/rapporteure|majority leader|"
     "minority leader|member of parliament,mp|conseiller,adviser,advisor,aide/conseillere"},
    {Field::party, Kind::person,
     "chef du parti,president du parti,patron du parti,chairman,party leader/cheffe du parti,presidente du parti,"
     "chairwoman|premier secretaire/premiere secretaire|secretaire national/secretaire nationale|delegue "
     "general/deleguee generale|cofondateur,co founder,cofounder/cofondatrice|fondateur,founder/fondatrice|"
     "*opposant/opposante|chef de file,figure"},
    {law, Kind::person,
     "avocat,conseil,defenseur,penaliste,lawyer,attorney,counsel/avocate|batonnier/batonniere|notaire|juriste"},
    {justice, Kind::person,
     "procureur,procureur de la republique,prosecutor/procureure,procureure de la republique|juge,judge,justice|"
     "*magistrat/magistrate|procureur general/procureure generale|avocat general/avocate generale|expert judiciaire|"
     "district attorney|*prevenu,accuse,mis en cause,defendant,suspect/prevenue,accusee,mise en cause|"
     "*plaignant,plaintiff/plaignante|*victime,victim|temoin,witness"},
    {police, Kind::person,
     "policier,officer,police officer,gardien de la "
     "paix/policiere|gendarme|enqueteur,investigator,detective,inspecteur,inspector/"
     "enquetrice,inspectrice|commandant|capitaine,captain|sheriff|chief,police chief|directeur de la police|prefet de "
     "police"},
    {union_, Kind::person,
     "secretaire general,secretary general,numero un/secretaire generale|*syndicaliste,delegue syndical/deleguee "
     "syndicale|delegue/deleguee"},
    {media, Kind::person,
     "journaliste,journalist,reporter|presentateur,host,anchor,animateur/presentatrice,animatrice|editorialiste,"
     "columnist|chroniqueur,commentator/chroniqueuse|photographe,photographer|correspondant,correspondent/"
     "correspondante|redacteur en chef,editor/redactrice en chef|*confrere/consoeur"},
    {business, Kind::person,
     "pdg,patron,p dg,ceo,chief executive,chief executive officer,boss/patronne|directeur general,directeur,director,"
     "executive director,managing director/directrice generale,directrice|president directeur general|gerant,owner/"
     "gerante|*chef d entreprise,entrepreneur,businessman,homme d affaires/entrepreneuse,businesswoman,femme d "
     "affaires|*milliardaire,billionaire|commercant,restaurateur/commercante,restauratrice|agriculteur,eleveur,"
     "farmer/agricultrice,eleveuse|economiste,economist|analyste,analyst|actionnaire|investisseur,investor|salarie,"
     "employee,worker/salariee|ouvrier/ouvriere|manager,executive|developer,promoteur|chief medical officer|"
     "chief financial officer|executive chair|responsable"},
    {Field::science, Kind::person,
     "*scientifique,chercheur,scientist,researcher,scholar/chercheuse,chercheure|professeur,professor/"
     "professeure|historien,"
     "historian/historienne|sociologue,sociologist|politologue,politiste,political scientist|philosophe,philosopher|"
     "*expert,specialiste,specialist/experte|*intellectuel,essayiste/intellectuelle|theologien,islamologue/"
     "theologienne|"
     "astronome|biologiste|physicien/physicienne|climatologue|universitaire,academic|academicien/academicienne"},
    {health, Kind::person,
     "*medecin,docteur,doctor,praticien/doctoresse|chirurgien,surgeon/chirurgienne|psychiatre|infirmier,nurse/"
     "infirmiere|epidemiologiste|virologue|infectiologue|urgentiste|veterinaire|pharmacien/pharmacienne|"
     "psychologue|patient/patiente"},
    {church, Kind::person,
     "pape,souverain pontife,saint pere,pontife,pope|eveque,bishop|archeveque,archbishop|cardinal|pretre,cure,priest|"
     "imam|ayatollah|mollah,mullah|mufti,grand mufti|patriarche,patriarch|grand rabbin,chief "
     "rabbi|rabbin,rabbi|pasteur,pastor,reverend|*religieux,ecclesiastique,prelat/religieuse|recteur"},
    {army, Kind::person,
     "general|marechal|colonel|lieutenant colonel|sergent,sergeant|amiral,admiral,contre amiral,vice "
     "amiral|lieutenant|chef d etat "
     "major|*militaire,soldat,soldier|chef de guerre|defense "
     "secretary,defence secretary,secretary of defense,secretary of defence"},
    {sport, Kind::person,
     "entraineur,selectionneur,coach,manager/entraineuse|*joueur,player/joueuse|attaquant|gardien|defenseur|boxeur,"
     "boxer/boxeuse|*champion,athlete/championne|coureur/coureuse|pilote|arbitre,referee|quarterback|capitaine"},
    {art, Kind::person,
     "acteur,comedien,actor/actrice,comedienne,actress|realisateur,cineaste,director/realisatrice|chanteur,singer,"
     "rappeur/chanteuse|*ecrivain,auteur,romancier,author,writer/ecrivaine,autrice,auteure,romanciere|*artiste,artist|"
     "humoriste,comique,comedian|producteur,producer/productrice|musicien/musicienne|dessinateur/dessinatrice"},
    {school, Kind::person,
     "enseignant,professeur,teacher/enseignante|proviseur,principal,headteacher,head "
     "teacher,headmaster,headmistress/proviseure|etudiant,student/etudiante|eleve,"
     "lyceen/lyceenne|recteur/rectrice|president de l universite"},
    {diplomacy, Kind::person,
     "ambassadeur,ambassador/ambassadrice|*diplomate,diplomat|emissaire,envoye special,envoy|chef de la diplomatie/"
     "cheffe de la diplomatie|consul|charge d affaires/chargee d affaires|haut representant,high representative/haute "
     "representante|negociateur,negotiator/negociatrice|secretaire general de l onu"},
    {activism, Kind::person,
     "*militant,activiste,activist,campaigner/militante|ecologiste,environmentalist|porte parole,press "
     "secretary,spokesman,"
     "spokesperson,spokeswoman|benevole,volunteer|gilet jaune|*manifestant,protester/manifestante|organisateur,"
     "organiser,organizer/organisatrice|initiateur/initiatrice|lanceur d alerte,whistleblower|representant/"
     "representante|dissident/dissidente"},
    {family, Kind::person,
     "pere,papa,father|mere,maman,mother|fils,son|fille,daughter|frere,brother|soeur,sister|mari,epoux,husband/"
     "epouse,femme,wife|"
     "compagnon,conjoint,boyfriend/compagne,conjointe,girlfriend|oncle,uncle|tante,aunt|cousin/cousine|ami,friend/amie|"
     "son in law,gendre|daughter in law,belle fille|father in law,beau pere|mother in law,belle mere|brother in law,"
     "beau frere|sister in law,belle soeur|voisin,neighbor,neighbour/voisine|proche,associate|veuf/veuve,widow|grand "
     "pere|grand mere|collegue,colleague"},
    {human, Kind::person,
     "*homme,man,gentleman,monsieur/dame,woman,jeune femme|*adolescent,teenager/adolescente|*garcon,boy/fillette,girl|"
     "*trentenaire|*quadragenaire|*quinquagenaire|*sexagenaire|*septuagenaire|*octogenaire|*interesse/"
     "interessee|*jeune|"
     "chauffeur,conducteur,driver/conductrice|habitant,riverain,resident/habitante,riveraine|client,customer/"
     "cliente|passager,passenger/passagere|internaute,user|"
     "source|lecteur,reader/lectrice|retraite/retraitee|participant/participante|membre,member|individu|personne|"
     "citoyen,citizen/citoyenne|official,fonctionnaire|native,natif|real estate agent,agent|locataire|survivant,"
     "survivor/survivante|detenu/detenue|predecesseur,predecessor|successeur,successor|homologue,counterpart"},
    {Field::court, Kind::organisation,
     "parquet|tribunal,court,juridiction|cour|conseil d etat|cour de cassation|cour d appel|conseil "
     "constitutionnel|cour supreme,supreme court|parquet national antiterroriste,pnat|justice|defense|accusation,"
     "prosecution"},
    {office, Kind::organisation,
     "ministere,ministry|gouvernement,executif,government|prefecture|mairie,municipalite,city hall|*administration|"
     "coast guard,coastguard,border guard,garde "
     "cotes|police|gendarmerie|armee,army,military|*institution|*autorite,authority,regulator,watchdog|"
     "agence,agency|"
     "commission|comite,committee|assemblee,assembly|senat,senate|parlement,parliament|congres,congress|conseil,"
     "council|presidence|chancellerie|diplomatie|department,departement|bureau,office|opposition|majorite|region|ville,"
     "city,commune|ambassade,embassy|hopital,hospital|universite,university|ecole,school|lycee|rectorat|"
     "jury|conseil regional|conseil departemental|conseil municipal|conseil d administration,board|"
     "consulat,consulate|secretariat "
     "general,secretariat|commissariat|diocese|archeveche|eveche|palais,palace|barreau|clinique,clinic|etat,state|pays,"
     "country|"
     "musee,museum|theatre|opera|"
     "regime|cabinet|pompiers|services,services de securite,services de renseignement,services secrets"},
    {Field::association, Kind::organisation,
     "*association|*ong,ngo|charity|*organisation,organization,structure|*collectif,collective|*federation|fondation,"
     "foundation|"
     "ligue,league|*syndicat,centrale "
     "syndicale,union|confederation|intersyndicale|eglise,church|*mouvement,movement|coalition,"
     "alliance|consistoire|*parti,party|campaign|*club,equipe,team|*groupe,group|*institut,institute|"
     "observatoire,observatory|think tank"},
    {business, Kind::organisation,
     "*entreprise,societe,compagnie,company,firm,corporation,business|*groupe,geant,multinationale,giant|*enseigne,"
     "marque,distributeur,brand,retailer|*constructeur,fabricant,manufacturer,maker|*banque,bank|operateur,operator|*"
     "start "
     "up,startup|direction,management|filiale|hotel|festival|studio|label|maison de disques,record "
     "company|laboratoire|airline,compagnie aerienne|cabinet,consultancy|plateforme,"
     "platform,reseau social,social network|bailleur|usine,factory|restaurant|avionneur|cimentier|assureur|hebergeur|"
     "hypermarche,supermarche|parc"},
    {media, Kind::organisation,
     "*journal,quotidien,hebdomadaire,magazine,mensuel,newspaper,paper,tabloid,daily,weekly,titre|*chaine,television,"
     "channel,network,broadcaster|*radio,station|*media,outlet,site,site internet,website|agence de presse,news agency|"
     "redaction"},
    {text, Kind::document,
     "communique,press "
     "release|rapport,report|etude,study|document|lettre,courrier,letter|note,memo|article|message,tweet,"
     "post,publication|texte|livre,book|decret,arrete,ordonnance|loi,law,projet de loi,bill,proposition de "
     "loi|amendement,"
     "amendment|circulaire,directive|plainte,complaint,lawsuit|decision,arret,jugement,ruling|chiffres,figures,"
     "statistiques,"
     "data,statistics|bilan,decompte,toll,count|information,informations|video,image,photo|page|tribune,petition|"
     "dossier,"
     "file,filing|temoignage,testimony|email,courriel,mail|declaration,statement,disclosure|resolution|traite,accord,"
     "treaty|estimations,previsions,estimates,forecast,projections|results,resultats|documents,papers,returns|avis|"
     "affiche,pancarte,banderole,sign,banner|questionnaire|editorial,editoriaux|constitution|acte d "
     "accusation,indictment,"
     "affidavit|transcript|ad,advert,spot|saisine|elements|consignes,instructions|investigations|signalements|"
     "indications|legende,caption|propagande,propaganda|mot,mots|propos|analysis,analyse|presentation|test,tests|"
     "measure|description|calculations|account,compte|verset,hadith|chapitre|sources ouvertes|photos,images|scan"},
    {poll, Kind::document, "sondage,enquete,poll,survey,enquete d opinion|barometre|sondages,polls"},
    {crowd, Kind::group,
     "autorites,authorities|gens,people|manifestants,protesters,demonstrators|sources|syndicats,unions|parents|experts,"
     "specialistes|famille,family|forces|forces de l "
     "ordre|medias,media|temoins,witnesses|avocats,lawyers,attorneys|juges|"
     "officials,responsables|victimes,victims|electeurs,voters|critics,detracteurs|proches|internautes,users|"
     "gilets "
     "jaunes|militants,activists|partisans,supporters|habitants,riverains,residents|francais|democrats,democrates|"
     "republicans,republicains|enqueteurs,investigators|prosecutors|public|opinion|couple|"
     "experts|fans|milieux|elites|rebelles,rebels|talibans|chercheurs,researchers|scientifiques,scientists|entourage|"
     "classe politique|clan|droite|gauche|population|communaute,"
     "community|foule,crowd|jeunesse,youth|patronat|rest|staff|pays du nord|constituents|supporteurs|sondes"},
};

void add_form(std::unordered_map<std::string, Headword>& table, const std::string& form, const Headword& noun) {
  table.try_emplace(form, noun);
  if (noun.kind == Kind::group || form.ends_with('s') || form.ends_with('x')) return;
  Headword plural = noun;
  plural.number = Number::plural;
  if (noun.kind == Kind::person) plural.kind = Kind::group;
  // The first word of a French compound and the last of an English one take the mark.
  table.try_emplace(form + "s", plural);
  if (const auto space = form.find(' '); space != std::string::npos) {
    const std::string first = form.substr(0, space) + "s";
    table.try_emplace(first + form.substr(space), plural);
    table.try_emplace(first + form.substr(space) + "s", plural);
  }
  if (form.ends_with("al")) table.try_emplace(form.substr(0, form.size() - 1) + "ux", plural);
  if (form.ends_with('y')) table.try_emplace(form.substr(0, form.size() - 1) + "ies", plural);
}

void add_group(std::unordered_map<std::string, Headword>& table, std::string_view group, Headword noun) {
  if (group.starts_with('*')) {
    noun.general = true;
    group.remove_prefix(1);
  }
  const bool gendered = group.find('/') != std::string_view::npos && noun.kind == Kind::person;
  Gender gender = gendered ? Gender::masculine : Gender::unknown;
  std::string form;
  for (std::size_t i = 0; i <= group.size(); ++i) {
    if (i < group.size() && group[i] != ',' && group[i] != '/') {
      form += group[i];
      continue;
    }
    noun.gender = gender;
    noun.always_plural = form.starts_with("services") || form == "pompiers";
    add_form(table, form, noun);
    form.clear();
    if (i < group.size() && group[i] == '/') gender = Gender::feminine;
  }
}

std::unordered_map<std::string, Headword> make_headwords() {
  std::unordered_map<std::string, Headword> table;
  std::uint16_t lemma = 0;
  for (const List& list : lists) {
    std::string_view rest = list.groups;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      Headword noun;
      noun.lemma = ++lemma;
      noun.field = list.field;
      noun.kind = list.kind;
      const std::string_view forms = rest.substr(rest.starts_with('*') ? 1 : 0);
      noun.first_form = forms.substr(0, forms.find_first_of(",/|"));
      if (list.kind == Kind::group) noun.number = Number::plural;
      add_group(table, rest.substr(0, end), noun);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  // English nouns of a function say nothing of the gender, nor do `personne`, `victime` and the like.
  for (const char* form : {"lawyer", "attorney", "director", "editor", "host", "officer", "prosecutor", "spokesperson",
                           "teacher", "farmer", "ceo", "founder", "activist", "scientist", "researcher", "player"})
    if (const auto found = table.find(form); found != table.end()) found->second.gender = Gender::unknown;
  table["spokesman"].gender = Gender::masculine;
  table["spokeswoman"].gender = Gender::feminine;
  return table;
}

}  // namespace

const Headword* find_headword(std::string_view folded) {
  static const std::unordered_map<std::string, Headword> table = make_headwords();
  const auto found = table.find(std::string(folded));
  return found == table.end() ? nullptr : &found->second;
}

bool related(const Headword& a, const Headword& b) {
  if (a.lemma == b.lemma) return true;
  const bool sort = (a.kind == Kind::organisation) == (b.kind == Kind::organisation) &&
                    (a.kind == Kind::document) == (b.kind == Kind::document);
  return sort && a.field == b.field && (a.general || b.general);
}

}  // namespace dixit
