#include "lexicon/nationality.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace dixit {
namespace {

// Stems by the code of their state. A word has at most three letters more.
constexpr std::string_view table =
    "AF afghan|AL albanais albanian|DZ algerien algerian|AR argentin|AM armenien armenian|AU australien australian|"
    "AT autrichien austrian|AZ azerbaidjanais azerbaijani azeri|BH bahreini bahraini|BD bangladais bangladeshi|"
    "BY bielorusse belarusian belarussian|BE belge belgian|BJ beninois|BO bolivien bolivian|"
    "BA bosnien bosniaque bosnian|BR bresilien brazilian|BG bulgare bulgarian|BF burkinabe|BI burundais|"
    "KH cambodgien cambodian|CM camerounais cameroonian|CA canadien canadian|CF centrafricain|TD tchadien chadian|"
    "CL chilien chilean|CN chinois chinese|CO colombien colombian|HR croate croatian|CU cubain cuban|"
    "CY chypriote cypriot|CZ tcheque czech|DK danois danish|DJ djiboutien|EC equatorien ecuadorian|"
    "EG egyptien egyptian|SV salvadorien salvadoran|ER erythreen eritrean|EE estonien estonian|"
    "ET ethiopien ethiopian|FI finlandais finnish|FR francais french|GA gabonais|GE georgien|"
    "DE allemand german|GH ghaneen ghanaian|GR grec greek|GT guatemalteque guatemalan|GN guineen guinean|"
    "HT haitien haitian|HN hondurien honduran|HU hongrois hungarian|IS islandais icelandic|IN indien indian|"
    "ID indonesien indonesian|IR iranien iranian|IQ irakien iraqi|IE irlandais irish|IL israelien israeli|"
    "IT italien italian|CI ivoirien ivorian|JM jamaicain jamaican|JP japonais japanese|JO jordanien jordanian|"
    "KZ kazakh|KE kenyan|KP nord_coreen north_korean|KR sud_coreen south_korean|XK kosovar|KW koweitien kuwaiti|"
    "KG kirghiz kyrgyz|LA laotien|LV letton latvian|LB libanais lebanese|LY libyen libyan|LT lituanien lithuanian|"
    "LU luxembourgeois|MG malgache|MY malaisien malaysian|ML malien malian|MT maltais maltese|MR mauritanien|"
    "MX mexicain mexican|MD moldave moldovan|MN mongol|ME montenegrin|MA marocain moroccan|MZ mozambicain|"
    "MM birman burmese|NP nepalais nepalese|NL neerlandais hollandais dutch|NZ neo_zelandais|"
    "NI nicaraguayen nicaraguan|NE nigerien|NG nigerian|MK macedonien|NO norvegien norwegian|OM omanais omani|"
    "PK pakistanais pakistani|PS palestinien palestinian|PA panameen|PY paraguayen|PE peruvien peruvian|"
    "PH philippin|PL polonais polish|PT portugais portuguese|QA qatari qatarien|RO roumain romanian|"
    "RU russe russian|RW rwandais rwandan|SA saoudien saudi|SN senegalais senegalese|RS serbe serbian|"
    "SG singapourien singaporean|SK slovaque slovak|SI slovene slovenian|SO somalien somali|"
    "ZA sud_africain south_african|SS sud_soudanais|ES espagnol spanish|LK sri_lankais|SD soudanais sudanese|"
    "SE suedois swedish|CH suisse swiss|SY syrien syrian|TW taiwanais taiwanese|TJ tadjik tajik|TZ tanzanien|"
    "TH thailandais|TG togolais|TN tunisien tunisian|TR turc turque turkish|UG ougandais ugandan|"
    "UA ukrainien ukrainian|AE emirien emirati|GB britanni british anglais|US americain american etats_unien|"
    "UY uruguayen|UZ ouzbek uzbek|VE venezuelien venezuelan|VN vietnamien vietnamese|YE yemenite yemeni|"
    "ZM zambien|ZW zimbabween zimbabwean|";
constexpr std::size_t longest_ending = 3;

struct Adjective {
  std::string_view stem, state;
};

std::vector<Adjective> read_table() {
  std::vector<Adjective> adjectives;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find('|', at);
    const std::string_view row = table.substr(at, end - at);
    for (std::size_t from = 3; from < row.size();) {
      const std::size_t blank = std::min(row.find(' ', from), row.size());
      adjectives.push_back({row.substr(from, blank - from), row.substr(0, 2)});
      from = blank + 1;
    }
    at = end + 1;
  }
  std::ranges::sort(adjectives, std::greater(), [](const Adjective& a) { return a.stem.size(); });
  return adjectives;
}

// `north korean`, said `north_korean` here.
bool begins_with(std::string_view word, std::string_view stem) {
  return word.size() >= stem.size() && std::ranges::equal(word.substr(0, stem.size()), stem,
                                                          [](char a, char b) { return a == (b == '_' ? ' ' : b); });
}

}  // namespace

std::string_view state_of_adjective(std::string_view folded) {
  static const std::vector<Adjective> adjectives = read_table();
  if (folded == "indiana") return {};
  for (const Adjective& adjective : adjectives)
    if (folded.size() <= adjective.stem.size() + longest_ending && begins_with(folded, adjective.stem))
      return adjective.state;
  return {};
}

}  // namespace dixit
