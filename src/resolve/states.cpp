#include "resolve/states.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dixit::resolution {
namespace {

// CODE:countries/capitals/seats, names parted by commas, rows by `|`.
constexpr std::string_view table =
    "AF:afghanistan/kaboul,kabul|AL:albanie,albania/tirana|DZ:algerie,algeria/alger,algiers/el mouradia|"
    "AD:andorre,andorra/andorre la vieille|AO:angola/luanda|AR:argentine,argentina/buenos aires/casa rosada|"
    "AM:armenie,armenia/erevan,yerevan|AU:australie,australia/canberra|AT:autriche,austria/vienne,vienna|"
    "AZ:azerbaidjan,azerbaijan/bakou,baku|BS:bahamas/nassau|BH:bahrein,bahrain/manama|BD:bangladesh/dacca,dhaka|"
    "BB:barbade,barbados/bridgetown|BY:bielorussie,belarus/minsk|BE:belgique,belgium|BZ:belize/belmopan|"
    "BJ:benin/cotonou,porto novo|BT:bhoutan,bhutan/thimphou|BO:bolivie,bolivia/la paz|"
    "BA:bosnie,bosnie herzegovine,bosnia/sarajevo|BW:botswana/gaborone|BR:bresil,brazil/brasilia/planalto|"
    "BN:brunei/bandar seri begawan|BG:bulgarie,bulgaria/sofia|BF:burkina faso,burkina/ouagadougou|"
    "BI:burundi/bujumbura,gitega|KH:cambodge,cambodia/phnom penh|CM:cameroun,cameroon/yaounde/etoudi|"
    "CA:canada/ottawa|CV:cap vert,cape verde/praia|CF:centrafrique,republique centrafricaine/bangui|"
    "TD:tchad,chad/n djamena|CL:chili,chile/santiago/la moneda|CN:chine,china,republique populaire de chine/"
    "pekin,beijing/zhongnanhai|CO:colombie,colombia/bogota/casa de narino|KM:comores,comoros/moroni|"
    "CG:congo,congo brazzaville/brazzaville|CD:rdc,rd congo,republique democratique du congo/kinshasa|"
    "CR:costa rica/san jose|CI:cote d ivoire,ivory coast/abidjan,yamoussoukro|HR:croatie,croatia/zagreb|"
    "CU:cuba/la havane,havana|CY:chypre,cyprus/nicosie,nicosia|"
    "CZ:republique tcheque,tchequie,czech republic,czechia/prague|DK:danemark,denmark/copenhague,copenhagen|"
    "DJ:djibouti|DO:republique dominicaine,dominican republic/saint domingue,santo domingo|EC:equateur,ecuador/quito|"
    "EG:egypte,egypt/le caire,caire,cairo|SV:salvador,el salvador/san salvador|ER:erythree,eritrea/asmara|"
    "EE:estonie,estonia/tallinn|SZ:eswatini/mbabane|ET:ethiopie,ethiopia/addis abeba,addis ababa|"
    "EU:union europeenne,ue,european "
    "union,eu//bruxelles,brussels,berlaymont|FJ:fidji,fiji/suva|FI:finlande,finland/helsinki|"
    "FR:france,republique francaise/paris/elysee,palais de l elysee,matignon,hotel matignon,quai d orsay,bercy,"
    "place beauvau,beauvau|GA:gabon/libreville|GM:gambie,gambia/banjul|GE:georgie/tbilissi,tbilisi|"
    "DE:allemagne,germany,rfa/berlin/chancellerie allemande|GH:ghana/accra|GR:grece,greece/athenes,athens|"
    "GT:guatemala|GN:guinee,guinea/conakry|GW:guinee bissau/bissau|GQ:guinee equatoriale/malabo|GY:guyana/georgetown|"
    "HT:haiti/port au prince|HN:honduras/tegucigalpa|HU:hongrie,hungary/budapest|IS:islande,iceland/reykjavik|"
    "IN:inde,india/new delhi,delhi|ID:indonesie,indonesia/jakarta,djakarta|IR:iran/teheran,tehran//republique "
    "islamique|"
    "IQ:irak,iraq/bagdad,baghdad|IE:irlande,ireland/dublin|IL:israel/jerusalem,tel aviv//etat hebreu|"
    "IT:italie,italy/rome/quirinal,"
    "palais chigi|JM:jamaique,jamaica/kingston|JP:japon,japan/tokyo//pays du soleil levant|JO:jordanie,jordan/amman|"
    "KZ:kazakhstan/astana,noursoultan|KE:kenya/nairobi|KP:coree du nord,north korea/pyongyang|"
    "KR:coree du sud,south korea/seoul/maison bleue|XK:kosovo/pristina|KW:koweit,kuwait/koweit city|"
    "KG:kirghizstan,kirghizistan,kyrgyzstan/bichkek,bishkek|LA:laos/vientiane|LV:lettonie,latvia/riga|"
    "LB:liban,lebanon/beyrouth,beirut/palais de baabda/pays du "
    "cedre|LS:lesotho/maseru|LR:liberia/monrovia|LY:libye,libya/tripoli|"
    "LI:liechtenstein/vaduz|LT:lituanie,lithuania/vilnius|LU:luxembourg|MG:madagascar/antananarivo|"
    "MW:malawi/lilongwe|MY:malaisie,malaysia/kuala lumpur|MV:maldives/male|ML:mali/bamako/koulouba|MT:malte,malta/"
    "la valette|MR:mauritanie,mauritania/nouakchott|MU:ile maurice,mauritius/port louis|MX:mexique,mexico/mexico city|"
    "MD:moldavie,moldova/chisinau|MC:monaco|MN:mongolie,mongolia/oulan bator|ME:montenegro/podgorica|"
    "MA:maroc,morocco/rabat|MZ:mozambique/maputo|MM:birmanie,myanmar/naypyidaw,rangoun|NA:namibie,namibia/windhoek|"
    "NP:nepal/katmandou,kathmandu|NL:pays bas,netherlands/la haye,the hague|NZ:nouvelle zelande,new zealand/wellington|"
    "NI:nicaragua/managua|NE:niger/niamey|NG:nigeria/abuja|MK:macedoine du nord,north macedonia/skopje|"
    "NO:norvege,norway/oslo|OM:oman/mascate,muscat|PK:pakistan/islamabad|PS:palestine,autorite palestinienne/ramallah|"
    "PA:panama|PG:papouasie nouvelle guinee/port moresby|PY:paraguay/asuncion|PE:perou,peru/lima|"
    "PH:philippines/manille,manila|PL:pologne,poland/varsovie,warsaw|PT:portugal/lisbonne,lisbon|QA:qatar/doha|"
    "RO:roumanie,romania/bucarest,bucharest|RU:russie,russia,federation de russie/moscou,moscow/kremlin|"
    "RW:rwanda/kigali|SA:arabie saoudite,saudi arabia/riyad,ryad,riyadh//"
    "royaume wahhabite|SN:senegal/dakar|RS:serbie,serbia/belgrade|"
    "SC:seychelles/victoria|SL:sierra leone/freetown|SG:singapour,singapore|SK:slovaquie,slovakia/bratislava|"
    "SI:slovenie,slovenia/ljubljana|SO:somalie,somalia/mogadiscio,mogadishu|ZA:afrique du sud,south africa/pretoria|"
    "SS:soudan du sud,south sudan/djouba,juba|ES:espagne,spain/madrid/moncloa|LK:sri lanka/colombo|"
    "SD:soudan,sudan/khartoum|SR:suriname/paramaribo|SE:suede,sweden/stockholm|CH:suisse,switzerland/berne,bern|"
    "SY:syrie,syria/damas,damascus|TW:taiwan/taipei|TJ:tadjikistan,tajikistan/douchanbe|TZ:tanzanie,tanzania/dodoma|"
    "TH:thailande,thailand/bangkok|TL:timor oriental,east timor/dili|TG:togo/lome|TN:tunisie,tunisia/tunis/carthage|"
    "TR:turquie,turkey,turkiye/ankara|TM:turkmenistan/achkhabad|UG:ouganda,uganda/kampala|"
    "UA:ukraine/kiev,kyiv/bankova|AE:emirats arabes unis,emirats,united arab emirates,uae/abou dhabi,abu dhabi|"
    "GB:royaume uni,grande bretagne,angleterre,united kingdom,uk,britain,great britain/londres,london/downing street,"
    "10 downing street,whitehall,foreign office|US:etats unis,etats unis d amerique,usa,us,u s,united states,america/"
    "washington/maison blanche,white house,bureau ovale,pentagone,pentagon,departement d etat,state department|"
    "UY:uruguay/montevideo|UZ:ouzbekistan,uzbekistan/tachkent,tashkent|VE:venezuela/caracas/miraflores|"
    "VA:vatican,saint siege,holy see|VN:vietnam/hanoi|YE:yemen/sanaa|ZM:zambie,zambia/lusaka|ZW:zimbabwe/harare";

using Table = std::unordered_map<std::string_view, State>;

void add_row(Table& states, std::string_view row) {
  const std::string_view code = row.substr(0, 2);
  int sort = 0;
  std::size_t begin = 3;
  for (std::size_t i = 3; i <= row.size(); ++i) {
    if (i < row.size() && row[i] != ',' && row[i] != '/') continue;
    if (i > begin) states.emplace(row.substr(begin, i - begin), State{code, static_cast<StateName>(sort)});
    begin = i + 1;
    if (i < row.size() && row[i] == '/') ++sort;
  }
}

Table make_table() {
  Table states;
  std::string_view rest = table;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    add_row(states, rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return states;
}

}  // namespace

bool of_one_state(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 4, longest_ending = 3;  // letters
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < shortest) return false;
  const std::size_t least = std::max(shortest, a.size() - longest_ending);
  return a.substr(0, least) == b.substr(0, least);
}

const State* state_of(std::string_view folded) {
  static const Table states = make_table();
  const auto found = states.find(folded);
  return found == states.end() ? nullptr : &found->second;
}

}  // namespace dixit::resolution
