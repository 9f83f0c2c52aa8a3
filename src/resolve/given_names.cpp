#include "resolve/given_names.h"

#include <algorithm>
#include <unordered_map>

namespace dixit::resolution {
namespace {

// Derived from the count of given names by sex that INSEE publishes under the Licence Ouverte 2.0 (the
// commonest of one word that at least 93 in 100 bearers share with one sex), with names of other
// countries added by us. docs/decisions/names.md says how.
constexpr std::string_view feminine =
    "aaliyah abby abigael abigaelle abigail adelaide adele adelie adeline adriana adrienne agathe agnes aicha "
    "aida aimee aissata aissatou alana alba albane alberte albertine alessia alexandra alexandrine alexane "
    "alexia aleyna alfreda alia alice alicia alienor aliette alina aline alison alisson aliya aliyah alizee "
    "allison alma alphonsine alya alycia alyson alyssa alyssia amal amalia amanda amandine amaya amber ambre "
    "ambrine amel amelia amelie ameline amina aminata amira amy ana anabelle anae anaelle anais anastasia "
    "anastasie andrea andree angela angele angelina angeline angelique angie anick anissa anita ann anna "
    "annabelle annaelle anne annette annick annie annik anny anouck anouk antoinette antonia antonine apolline "
    "aria ariane arielle arlette armande armandine armelle arya ashley asma assia assiya assya astrid astride "
    "athena athenais aude audrey augusta augustine aurelia aurelie auriane aurore ava awa axelle aya ayla aylin "
    "ayline baptistine barbara beatrice beatrix belinda benedicte berangere berengere berenice bernadette berthe "
    "bertille bettina betty beverly bianca billie bintou blanche blandine bouchra brenda brigitte brittany brune "
    "calie camelia camila candice capucine carine carla carmen carol carole caroline carolyn cassandra cassandre "
    "cassie cataleya catherine cathy cecile cecilia celeste celestine celia celina celine celya cendrine chaima "
    "chantal chantale charlene charline charlotte charlyne chelsea cheryl cheyenne chiara chloe christel "
    "christele christelle christiane christianne christina christine chrystel chrystele chrystelle cindy claire "
    "clara clarisse claudette claudia claudie claudine clea clelia clemence clementine cloe clothilde clotilde "
    "colette coline colombe constance coralie coraline corine corinne cristina cynthia cyrielle daisy dalila "
    "dana daniela daniele danielle daphne daphnee deborah debra delia delphine denise desiree diana diane dilma "
    "dina djamila dolores domitille donia donna doriane dorine doris dorothee dorothy dounia edith edmee edmonde "
    "edwige eglantine ekaterina ela elea eleana eleanor eleanore elena eleonore elia eliana eliane eliette elif "
    "elina eline elisa elisabeth elise elizabeth ella ellie eloane elodie eloise elona elora elsa elvire elya "
    "elyana elyna elyne ema emelie emeline emelyne emie emilia emilie emilienne emily emma emmanuelle emmie emmy "
    "emna emy enola enora erika erin erine erna ernestine esma esmee estelle esther etiennette eugenie eulalie "
    "eva eve eveline evelyn evelyne evy fabienne fabiola fadila faiza fanny fanta fantine farah farida fatiha "
    "fatima fatma fatou fatoumata faustine felicia felicie felicite fernande fiona flavie fleur flora flore "
    "florence florentine floriane florie florine france frances francesca francette francine francoise "
    "frederique frieda gabriella gabrielle gaelle gaetane gaia garance genevieve georgette georgina geraldine "
    "germaine gertrude ghislaine ghyslaine gilberte gilda gina ginette giorgia gisele giselle gislaine giulia "
    "gladys gloria grace gracieuse graziella greta guilaine guillemette guylaine guylene gwenaelle gwendoline "
    "gwenola gwladys hafsa hajar halima hana hanae hanane hanna hannah harmonie hawa heather helen helena helene "
    "heloise henriette hermine hillary hind honorine hortense houda houria huguette ida ilana iliana ilona "
    "ilyana imane imen imene inaya ines ingrid irene irina iris irma isabel isabelle isaline isaure isis isra "
    "ivanka izia jacinda jacqueline jade jamila jana jane janet janice janine janna jannah jasmine jeanine "
    "jeanne jeannette jeannie jeannine jenna jennah jennifer jenny jennyfer jessica jihane joan joana joanna "
    "joanne jocelyne joelle johana johanna johanne josee joseline joselyne josepha josephe josephine josette "
    "josiane josianne josseline josyane joy joyce judith judy julia juliana juliane julie julienne juliette "
    "juline june justine kahina kaina kamala kamelia kamila karen karima karina karine kassandra katell "
    "katherine kathleen kathryn kathy katia katy kayla kelia kelly kelya kenza kessy ketty khadidja khadija "
    "kheira kiara kimberley kimberly kyara laetitia lahna laila lalie laly lamia lana lara latifa laura laure "
    "laureen laureline lauren laurence laurene laurette lauriane laurianne laurie laurine lauryne layana lea "
    "leana leane leanne leia leila leina lena leocadie leona leone leonie leonore leontine leslie lexie leya "
    "leyla leyna lia liana lila lilas lili lilia liliane lilie lilly lilou lily lilya lina linda lindsay line "
    "lisa lise lisette lisiane lison liv livia liya liz liza loane loetitia lola lolita lorena lorene lorette "
    "lori loriane lorie lorine lorraine louane louanne loubna louisa louise louisette louna lucette lucia lucie "
    "lucienne lucile lucille lucy ludivine luna lya lyana lydia lydie lyla lylia lyliane lylou lyna lynda lyne "
    "lysa lyse lysiane maddy madeleine madeline madison maela maelia maelie maeline maelle maely maelya maelyne "
    "maelys maeva magali magalie magaly magdalena magdeleine maguy maia maily mailys maimouna maina maissa "
    "maissane maite maiwenn malak malia malika mallaury malorie malvina mandy manel manelle manon manuela "
    "manuella marceline marcelle marcelline margaret margaux margot marguerite maria mariam mariama mariame "
    "mariane marianne marie marielle mariette marilou marilyn marilyne marina marine marinette marion marjolaine "
    "marjorie marlene martha marthe martine marwa mary maryam marylene maryline marylise marylou maryse "
    "maryvonne mathilda mathilde maud maude maureen mauricette maurine maxine maya mayline maylis mayssa megan "
    "megane melania melanie melia melina melinda meline melissa mellina melodie melody melya melyna melyne "
    "mercedes meriem meryem mia michele micheline michelle mila milena milla mina mireille miya mona monia "
    "monica monique morgane mouna mounia muguette muriel murielle mya myla mylene myriam nabila nada nadege "
    "nadia nadine naelle naia naila naima nais najat nancy naomi naomie nassera nassima natacha natalia natalie "
    "nathalie nawal nawel naya nayla neila nelia nell nelly nelya nesrine neyla nicola nicole nicolle nina ninon "
    "noele noelie noeline noella noelle noemie nolwenn noor nora norah noura oceane octavie odette odile oksana "
    "olga olivia olympe ombeline ophelie orane oriane orianne orlane ornella oumou paloma pamela paola pascale "
    "pascaline patricia paula paule paulette pauline peggy penelope perle perrine philippine philomene pia "
    "pierrette prescillia prisca priscilla priscille priscillia priti prune rachel rachelle rachida rahma raissa "
    "rania raphaele raphaelle raymonde rebecca regina regine reine rejane renee rita roberte rolande romane romy "
    "rosa rosalie rose roseline roselyne rosette rosine roxane roxanne rozenn ruth sabah sabine sabrina sabrine "
    "safa safia safiya sahra saida sakina saliha salima salimata salma salome samantha samia samira sana sanaa "
    "sandie sandra sandrine sanna sara sarah segolene selena selene selma sephora seraphine serena servane "
    "severine shaima shaina shana shanna shannon sharon shayna sherine shirley sibylle sidonie siham sihem "
    "simone simonne sirine sixtine sofia soizic solange solene solenn solenne soline sonia sophia sophie soraya "
    "souad soukaina soumaya stacy stella stephanie stessy suella susan suzanne suzette suzie suzy svetlana "
    "sybille sylvaine sylvette sylvia sylviane sylvie syrine taina talia talya tamara tania tara tasnim tatiana "
    "tea teresa tess tessa thalia thea thelma theresa therese tiana tiffany tina tiphaine tiphanie tracy "
    "typhaine ursula valentina valentine valerie vanessa vanina veronique vicky victoire victoria victorine "
    "violaine violette virginia virginie viviane wanda wendy yaelle yamina yasmina yasmine yolaine yolande youna "
    "yousra yulia yuna yveline yvette yvonne zahra zelia zelie zeynep zina zineb zoe zohra ";

constexpr std::string_view masculine =
    "aaron abd abdallah abdel abdelaziz abdelkader abdelkrim abdellah abdelmadjid abderrahmane abdoul abdoulaye "
    "abdullah abel aboubacar abraham achille achraf adam adame adel adem adil adolphe adonis adrian adriano "
    "adrien ahmed ahmet aidan aiden aime akim akram aksel alain alan alassane alban alberic albert alberto albin "
    "alcide aldo alec alessandro alessio alex alexander alexandre alexei alexi alexis alexy alfred ali allain "
    "allan alois aloyse alphonse alvin amadou amael amand amar amaury ambroise amin amine amir anas anass "
    "anatole andre andreas andrei andrew andy anes angelo anis anouar anthony antoine anton antoni antonin "
    "antonio antony aristide armand armel arnaud arnauld arno arnold aron arsene arthur aubin audric auguste "
    "augustin aurelien austin axel aydan ayden aylan ayman aymane aymen aymeric aymerick ayoub aziz bachar "
    "bachir badis bakary balthazar baptiste baptistin barack barnabe barthelemy basile bastian bastien batiste "
    "belkacem ben benjamin benoit benyamin berat bernard bernie bertin bertrand bilal bilel bill billal billy "
    "blaise bob boris boubacar bradley brahim brandon brayan brendan briac brian brice brieuc bruce bruno bryan "
    "calvin camil carl carlo carlos casimir cedric cedrick celestin celian cesar chahine charles charly cheikh "
    "cherif chris christian christophe christopher chuck claudio claudius clement clotaire clovis colin come "
    "constant constantin corentin curtis cyprien cyril cyrille damian damien dan daniel dario darius daryl david "
    "davy demba denis dennis desire dick didier diego dimitri dimitry djamal djamel djibril dmitri dmitry don "
    "donald donatien donovan dorian douglas driss dylan eddie eddy edgar edgard edmond edouard edward edwin eli "
    "elian elias elie elies elio eliot eliott elliot elliott eloan eloi elon elouan elvis elyas elyes elyo "
    "emeric emerick emile emilien emilio emir emmanuel emre enael enes enguerrand enrique enzo eren eric erick "
    "erik ernest erwan erwann erwin esteban etan ethan ethann etienne eugene evan evann even ewan ewen ewenn "
    "eyden eymen ezechiel ezekiel ezio fabian fabien fabio fabrice faouzi fares farid farouk fatih faustin "
    "faycal felicien felix ferdinand fernand fernando filipe firmin flavien flavio florent florentin florian "
    "fortune fouad francesco francis francisco francisque franck francky franco francois frank frantz fred "
    "freddy frederic frederick fredy gabin gabriel gael gaetan gary gaspard gaston gatien gauthier gautier "
    "gaylord geoffrey geoffroy george georges gerald gerard geraud germain gerome gervais ghislain gianni gil "
    "gilbert gildas gilles gino giovanni giulian giuseppe glenn gonzague gordon goulven gratien greg gregoire "
    "gregory guenael guilhem guillaume gurvan gustave guy gwenael gwendal habib hadrien hakim halim hamed hamid "
    "hamza hans harold haron haroun harry hasan hassan hassen hector hedi helios henri henry hermann herve "
    "hicham hichem hippolyte hocine honore hubert hugo hugues huseyin ian iban ibrahim ibrahima idris idriss "
    "igor ilan ilann ilhan ilian ilias ilies illan ilyan ilyas ilyes ilyess imad imran imrane isaac isaiah ishak "
    "ishaq isidore ismael ismail issa issam ivan iyad iyed jack jacki jacky jacob jacques jacquy jad jaden jair "
    "jamal jamel james jan jarod jason jassim jawad jawed jayden jayson jean jeannot jeb jeff jefferson jeffrey "
    "jeremie jeremy jerome jerry jessim jesus jibril jim jimmy joachim joakim joannes joanny joao joaquim "
    "jocelyn joe joel joffrey johan johann john johnny johny jolan jonah jonas jonathan jordan jordy jorge joris "
    "jose joseph joshua josselin josue juan judicael jules julian juliann julien julio junior justin kais kalvin "
    "kamal kamel kamil karim karl kassim kayden kays keir keith kelian kelvin kelyan ken kenan kenji kenneth "
    "kenny kenzo kevin khaled khalid khalil kilian killian kilyan kleber kyle kylian kyliann kyllian lamine "
    "landry larry lassana laurent lawrence lazare leandre leandro leeroy lenny leny lenzo leo leon leonard "
    "leonardo leopold levi lewis liam lilian lindsey lino lionel lionnel lisandro livio loevan logan lohan loic "
    "loick lorenzo loris lorys lotfi louca loucas louis louka loukas lounes loup lubin luc luca lucas luciano "
    "lucien ludovic ludwig luigi luis luka lukas luke lula lyam lyes lylian maceo macky madjid mael maelan "
    "mahamadou mahdi maher mahmoud majid malcolm malick malik malo malone mamadou manuel marc marceau marcel "
    "marcelin marcellin marco marcus marian mariano marin mario marius mark marlon marouane martial martin "
    "marvin marvyn marwan marwane mateo matheo mathias mathieu mathis mathurin mathys matias matis matisse matt "
    "matteo mattheo matthew matthias matthieu matthis mattia mattis matys maurice max maxence maxim maxime "
    "maximilien maximin mayeul maylone mayron mederic medhi mehdi mehdy mehmet melvin melvyn merlin michael "
    "michel mickael miguel mikael mikail mike mikhail milan milann milhan milo miloud mitch mohamed mohammad "
    "mohammed moise morad mouhamed mounir mourad moussa moustapha muhammad muhammed murat mustafa mustapha mylan "
    "mylann nabil nadir nael nahel nahil nail naim najib nans narendra nasser nassim natan nathael nathan "
    "nathanael nathaniel natheo nawfel neil nelson neo nestor nicholas nicolas niels nigel nikolai nils nino "
    "nizar noah noam noan noe noel noham nohan nohlan nolan nolann nolhan norbert nordine norman nourdine octave "
    "oleg oliver olivier omar omer oscar osman othman oualid oumar ousmane oussama owen pablo paco pacome paolo "
    "pascal patrice patrick paul paulin paulo pedro peter petro pharell philibert philippe pierre pierrick "
    "pierrot pol prosper qassim quentin rabah rachid rafael ralph ramon ramzi rand randy raoul raphael rayan "
    "rayane raymond raynald recep reda redouane regis remi remy renald renan renaud rene rex reynald riad "
    "ricardo richard rick rishi riyad rob robert roberto robin roch rodolphe rodrigue roger roland rolland "
    "romain roman romaric romeo romuald ron ronald ronan rony rosaire ruben ruddy rudy rui ryad ryan saad sabri "
    "sacha said salah salem salim salomon salvador salvatore sam samba sami samir samson samuel samy sandro "
    "santiago sauveur scott sean sebastian sebastien sekou selim selyan semih seraphin serge sergei sergey "
    "sergio sevan severin silvio simeon simon slimane smail soan soann soen sofian sofiane sohan solal sonny "
    "soren soufiane souleyman souleymane stan stanislas stanley steeve steeven stefan stephan stephane stephen "
    "steve steven stevens sullivan sully sullyvan sylvain sylvestre sylvio tahar tanguy tao tarek tarik ted "
    "teddy telio teo terence terry theo theodore theophane theophile thiago thibaud thibault thibaut thierry "
    "thimeo thomas thymeo tiago tidiane tilio tim timael timeo timote timothe timothee timothy tino titouan "
    "tobias tom tomas tommy tomy toni tony toufik toussaint tristan tyler tylio tymeo tyron ugo ulrich ulysse "
    "urbain vadim valentin valentino valere valerian vianney victor victorien victorin viktor vincent vincenzo "
    "virgil virgile vital vivian vivien vladimir volodymyr wael wail walid walter warren wassim wesley wilfrid "
    "wilfried william williams willy wilson wyatt xavier xi yacine yahya yan yanis yaniss yann yannick yannis "
    "yasin yasser yassin yassine yassir yazid ylan ylann ylies yoan yoann yohan yohann yoni youcef youenn younes "
    "youness youri youssef youssouf yusuf yvan yvann yves yvon zacharie zachary zack zakaria zakariya zakarya "
    "zayd zayn ziad zinedine ziyad ";

using Table = std::unordered_map<std::string_view, Gender>;

void add(Table& table, std::string_view names, Gender gender) {
  while (!names.empty()) {
    const std::size_t end = names.find(' ');
    table.emplace(names.substr(0, end), gender);
    names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
  }
}

Table make_table() {
  Table table;
  add(table, feminine, Gender::feminine);
  add(table, masculine, Gender::masculine);
  return table;
}

// Two letters changed places: a slip, `agnes` and `anges`.
bool turned_over(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a.size() < 5) return false;
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

Gender gender_of_given_name(std::string_view folded) {
  static const Table table = make_table();
  const auto found = table.find(folded);
  return found == table.end() ? Gender::unknown : found->second;
}

bool same_given_name(std::string_view a, std::string_view b) {
  if (turned_over(a, b)) return true;
  if (a == b || (a.size() == 1 && a[0] == b[0])) return true;
  static constexpr std::pair<std::string_view, std::string_view> short_forms[] = {
      {"liz", "elizabeth"},  {"bill", "william"},  {"joe", "joseph"},   {"mike", "michael"},   {"bob", "robert"},
      {"jim", "james"},      {"tom", "thomas"},    {"dick", "richard"}, {"rick", "richard"},   {"ted", "edward"},
      {"tony", "anthony"},   {"dan", "daniel"},    {"dave", "david"},   {"chuck", "charles"},  {"bernie", "bernard"},
      {"ben", "benjamin"},   {"sam", "samuel"},    {"steve", "steven"}, {"greg", "gregory"},   {"jeff", "jeffrey"},
      {"ken", "kenneth"},    {"ron", "ronald"},    {"don", "donald"},   {"kate", "katherine"}, {"chris", "christopher"},
      {"alex", "alexandre"}, {"manu", "emmanuel"}, {"nico", "nicolas"}, {"fred", "frederic"}};
  return std::ranges::any_of(
      short_forms, [&](const auto& p) { return (a == p.first && b == p.second) || (b == p.first && a == p.second); });
}

}  // namespace dixit::resolution
