#include "resolve/offices.h"

#include <algorithm>
#include <unordered_map>

namespace dixit::resolution {
namespace {

constexpr Office offices[] = {
    {"president", "", "FR", "jacques chirac", "1995-05-17", "2007-05-16"},
    {"president", "", "FR", "nicolas sarkozy", "2007-05-16", "2012-05-15"},
    {"president", "", "FR", "francois hollande", "2012-05-15", "2017-05-14"},
    {"president", "", "FR", "emmanuel macron", "2017-05-14", ""},
    {"premier ministre", "", "FR", "dominique de villepin", "2005-05-31", "2007-05-17"},
    {"premier ministre", "", "FR", "francois fillon", "2007-05-17", "2012-05-15"},
    {"premier ministre", "", "FR", "jean marc ayrault", "2012-05-15", "2014-03-31"},
    {"premier ministre", "", "FR", "manuel valls", "2014-03-31", "2016-12-06"},
    {"premier ministre", "", "FR", "bernard cazeneuve", "2016-12-06", "2017-05-15"},
    {"premier ministre", "", "FR", "edouard philippe", "2017-05-15", "2020-07-03"},
    {"premier ministre", "", "FR", "jean castex", "2020-07-03", "2022-05-16"},
    {"premier ministre", "", "FR", "elisabeth borne", "2022-05-16", "2024-01-09"},
    {"premier ministre", "", "FR", "gabriel attal", "2024-01-09", "2024-09-05"},
    {"premier ministre", "", "FR", "michel barnier", "2024-09-05", "2024-12-13"},
    {"premier ministre", "", "FR", "francois bayrou", "2024-12-13", "2025-09-09"},
    {"premier ministre", "", "FR", "sebastien lecornu", "2025-09-09", ""},
    {"ministre", "inte", "FR", "claude gueant", "2011-02-27", "2012-05-15"},
    {"ministre", "inte", "FR", "manuel valls", "2012-05-16", "2014-03-31"},
    {"ministre", "inte", "FR", "bernard cazeneuve", "2014-04-02", "2016-12-06"},
    {"ministre", "inte", "FR", "bruno le roux", "2016-12-06", "2017-03-21"},
    {"ministre", "inte", "FR", "matthias fekl", "2017-03-21", "2017-05-10"},
    {"ministre", "inte", "FR", "gerard collomb", "2017-05-17", "2018-10-03"},
    {"ministre", "inte", "FR", "christophe castaner", "2018-10-16", "2020-07-06"},
    {"ministre", "inte", "FR", "gerald darmanin", "2020-07-06", "2024-09-21"},
    {"ministre", "inte", "FR", "bruno retailleau", "2024-09-21", "2025-10-12"},
    {"ministre", "inte", "FR", "laurent nunez", "2025-10-12", ""},
    {"ministre", "econ", "FR", "emmanuel macron", "2014-08-26", "2016-08-30"},
    {"ministre", "fina", "FR", "michel sapin", "2014-04-02", "2017-05-10"},
    {"ministre", "econ", "FR", "bruno le maire", "2017-05-17", "2024-09-21"},
    {"ministre", "econ", "FR", "eric lombard", "2024-12-23", "2025-10-05"},
    {"ministre", "econ", "FR", "roland lescure", "2025-10-12", ""},
    {"ministre", "sant", "FR", "marisol touraine", "2012-05-16", "2017-05-10"},
    {"ministre", "sant", "FR", "agnes buzyn", "2017-05-17", "2020-02-16"},
    {"ministre", "sant", "FR", "olivier veran", "2020-02-16", "2022-05-20"},
    {"ministre", "sant", "FR", "francois braun", "2022-07-04", "2023-07-20"},
    {"ministre", "just", "FR", "christiane taubira", "2012-05-16", "2016-01-27"},
    {"ministre", "just", "FR", "jean jacques urvoas", "2016-01-27", "2017-05-17"},
    {"ministre", "just", "FR", "francois bayrou", "2017-05-17", "2017-06-21"},
    {"ministre", "just", "FR", "nicole belloubet", "2017-06-21", "2020-07-06"},
    {"ministre", "just", "FR", "eric dupond moretti", "2020-07-06", "2024-09-21"},
    {"ministre", "just", "FR", "didier migaud", "2024-09-21", "2024-12-23"},
    {"ministre", "just", "FR", "gerald darmanin", "2024-12-23", ""},
    {"ministre", "cult", "FR", "fleur pellerin", "2014-08-26", "2016-02-11"},
    {"ministre", "cult", "FR", "audrey azoulay", "2016-02-11", "2017-05-10"},
    {"ministre", "cult", "FR", "francoise nyssen", "2017-05-17", "2018-10-16"},
    {"ministre", "cult", "FR", "franck riester", "2018-10-16", "2020-07-06"},
    {"ministre", "cult", "FR", "roselyne bachelot", "2020-07-06", "2022-05-20"},
    {"ministre", "cult", "FR", "rima abdul malak", "2022-05-20", "2024-01-11"},
    {"ministre", "cult", "FR", "rachida dati", "2024-01-11", ""},
    {"ministre", "ecol", "FR", "segolene royal", "2014-04-02", "2017-05-10"},
    {"ministre", "tran", "FR", "nicolas hulot", "2017-05-17", "2018-09-04"},
    {"ministre", "tran", "FR", "francois de rugy", "2018-09-04", "2019-07-16"},
    {"ministre", "ecol", "FR", "barbara pompili", "2020-07-06", "2022-05-20"},
    {"ministre", "ecol", "FR", "christophe bechu", "2022-07-04", "2024-09-21"},
    {"ministre", "educ", "FR", "vincent peillon", "2012-05-16", "2014-03-31"},
    {"ministre", "educ", "FR", "najat vallaud belkacem", "2014-08-26", "2017-05-10"},
    {"ministre", "educ", "FR", "jean michel blanquer", "2017-05-17", "2022-05-20"},
    {"ministre", "educ", "FR", "pap ndiaye", "2022-05-20", "2023-07-20"},
    {"ministre", "trav", "FR", "myriam el khomri", "2015-09-02", "2017-05-10"},
    {"ministre", "trav", "FR", "muriel penicaud", "2017-05-17", "2020-07-06"},
    {"ministre", "trav", "FR", "elisabeth borne", "2020-07-06", "2022-05-16"},
    {"ministre", "trav", "FR", "olivier dussopt", "2022-05-20", "2024-01-11"},
    {"ministre", "agri", "FR", "stephane le foll", "2012-05-16", "2017-05-10"},
    {"ministre", "agri", "FR", "didier guillaume", "2018-10-16", "2020-07-06"},
    {"ministre", "agri", "FR", "julien denormandie", "2020-07-06", "2022-05-20"},
    {"ministre", "agri", "FR", "marc fesneau", "2022-05-20", "2024-09-21"},
    {"ministre", "agri", "FR", "annie genevard", "2024-09-21", ""},
    {"ministre", "defe", "FR", "jean yves le drian", "2012-05-16", "2017-05-10"},
    {"ministre", "arme", "FR", "florence parly", "2017-06-21", "2022-05-20"},
    {"ministre", "arme", "FR", "sebastien lecornu", "2022-05-20", "2025-09-09"},
    {"ministre", "arme", "FR", "catherine vautrin", "2025-10-12", ""},
    {"ministre", "etra", "FR", "laurent fabius", "2012-05-16", "2016-02-10"},
    {"ministre", "etra", "FR", "jean marc ayrault", "2016-02-11", "2017-05-10"},
    {"ministre", "etra", "FR", "jean yves le drian", "2017-05-17", "2022-05-20"},
    {"ministre", "etra", "FR", "catherine colonna", "2022-05-20", "2024-01-11"},
    {"ministre", "etra", "FR", "stephane sejourne", "2024-01-11", "2024-09-21"},
    {"ministre", "etra", "FR", "jean noel barrot", "2024-09-21", ""},
    {"ministre", "comp", "FR", "gerald darmanin", "2017-05-17", "2020-07-06"},
    {"ministre", "ense", "FR", "frederique vidal", "2017-05-17", "2022-05-20"},
    {"ministre", "spor", "FR", "laura flessel", "2017-05-17", "2018-09-04"},
    {"ministre", "spor", "FR", "roxana maracineanu", "2018-09-04", "2022-05-20"},
    {"ministre", "outr", "FR", "annick girardin", "2017-05-17", "2020-07-06"},
    {"secretaire d etat", "egal", "FR", "marlene schiappa", "2017-05-17", "2020-07-06"},
    {"secretaire d etat", "nume", "FR", "mounir mahjoubi", "2017-05-17", "2019-03-27"},
    {"secretaire d etat", "nume", "FR", "cedric o", "2019-03-31", "2022-05-20"},
    {"secretaire d etat", "tran", "FR", "jean baptiste djebbari", "2019-09-03", "2022-05-20"},
    {"secretaire general", "fo", "FR", "jean claude mailly", "2004-02-07", "2018-04-28"},
    {"secretaire general", "fo", "FR", "yves veyrier", "2018-11-22", "2022-06-03"},
    {"secretaire general", "cgt", "FR", "philippe martinez", "2015-02-03", "2023-03-31"},
    {"secretaire general", "cgt", "FR", "sophie binet", "2023-03-31", ""},
    {"secretaire general", "cfdt", "FR", "laurent berger", "2012-11-28", "2023-06-21"},
    {"secretaire general", "cfdt", "FR", "marylise leon", "2023-06-21", ""},
    {"president", "mede", "FR", "pierre gattaz", "2013-07-03", "2018-07-03"},
    {"president", "mede", "FR", "geoffroy roux de bezieux", "2018-07-03", "2023-07-06"},
    {"president", "mede", "FR", "patrick martin", "2023-07-06", ""},
    {"porte parole du gouvernement", "", "FR", "stephane le foll", "2014-04-02", "2017-05-10"},
    {"porte parole du gouvernement", "", "FR", "christophe castaner", "2017-05-17", "2017-11-24"},
    {"porte parole du gouvernement", "", "FR", "benjamin griveaux", "2017-11-24", "2019-03-27"},
    {"porte parole du gouvernement", "", "FR", "sibeth ndiaye", "2019-03-31", "2020-07-06"},
    {"porte parole du gouvernement", "", "FR", "gabriel attal", "2020-07-06", "2022-05-20"},
    {"porte parole du gouvernement", "", "FR", "olivier veran", "2022-07-04", "2024-01-11"},
    {"porte parole du gouvernement", "", "FR", "prisca thevenot", "2024-01-11", "2024-09-21"},
    {"president", "fron", "FR", "marine le pen", "2011-01-16", "2018-06-01"},
    {"president", "fn", "FR", "marine le pen", "2011-01-16", "2018-06-01"},
    {"president", "rass", "FR", "marine le pen", "2018-06-01", "2021-07-03"},
    {"president", "rn", "FR", "marine le pen", "2018-06-01", "2021-07-03"},
    {"president", "rass", "FR", "jordan bardella", "2022-11-05", ""},
    {"president", "rn", "FR", "jordan bardella", "2022-11-05", ""},
    {"president", "repu", "FR", "laurent wauquiez", "2017-12-10", "2019-06-02"},
    {"president", "lr", "FR", "laurent wauquiez", "2017-12-10", "2019-06-02"},
    {"president", "repu", "FR", "christian jacob", "2019-10-13", "2022-06-30"},
    {"president", "lr", "FR", "christian jacob", "2019-10-13", "2022-06-30"},
    {"president", "repu", "FR", "eric ciotti", "2022-12-11", "2024-08-31"},
    {"president", "lr", "FR", "eric ciotti", "2022-12-11", "2024-08-31"},
    {"premier secretaire", "ps", "FR", "olivier faure", "2018-04-07", ""},
    {"premier secretaire", "soci", "FR", "olivier faure", "2018-04-07", ""},
    {"maire", "pari", "FR", "bertrand delanoe", "2001-03-25", "2014-04-05"},
    {"maire", "pari", "FR", "anne hidalgo", "2014-04-05", ""},
    {"maire", "bord", "FR", "alain juppe", "2006-10-08", "2019-03-07"},
    {"maire", "bord", "FR", "pierre hurmic", "2020-07-03", ""},
    {"maire", "mars", "FR", "jean claude gaudin", "1995-06-25", "2020-07-04"},
    {"maire", "mars", "FR", "benoit payan", "2020-12-21", ""},
    {"maire", "lyon", "FR", "gregory doucet", "2020-07-04", ""},
    {"maire", "nice", "FR", "christian estrosi", "2008-03-22", ""},
    {"maire", "lill", "FR", "martine aubry", "2001-03-25", "2025-03-21"},
    {"maire", "pau", "FR", "francois bayrou", "2014-04-04", ""},
    {"president", "", "US", "george bush", "2001-01-20", "2009-01-20"},
    {"president", "", "US", "barack obama", "2009-01-20", "2017-01-20"},
    {"president", "", "US", "donald trump", "2017-01-20", "2021-01-20"},
    {"president", "", "US", "joe biden", "2021-01-20", "2025-01-20"},
    {"president", "", "US", "donald trump", "2025-01-20", ""},
    {"premier ministre", "", "GB", "david cameron", "2010-05-11", "2016-07-13"},
    {"premier ministre", "", "GB", "theresa may", "2016-07-13", "2019-07-24"},
    {"premier ministre", "", "GB", "boris johnson", "2019-07-24", "2022-09-06"},
    {"premier ministre", "", "GB", "liz truss", "2022-09-06", "2022-10-25"},
    {"premier ministre", "", "GB", "rishi sunak", "2022-10-25", "2024-07-05"},
    {"premier ministre", "", "GB", "keir starmer", "2024-07-05", ""},
    {"chancelier", "", "DE", "angela merkel", "2005-11-22", "2021-12-08"},
    {"chancelier", "", "DE", "olaf scholz", "2021-12-08", "2025-05-06"},
    {"chancelier", "", "DE", "friedrich merz", "2025-05-06", ""},
    {"president", "", "RU", "vladimir poutine", "2012-05-07", ""},
    {"president", "", "RU", "vladimir putin", "2012-05-07", ""},
    {"president", "", "TR", "recep tayyip erdogan", "2014-08-28", ""},
    {"president", "", "UA", "volodymyr zelensky", "2019-05-20", ""},
    {"president", "", "CN", "xi jinping", "2013-03-14", ""},
    {"premier ministre", "", "CA", "justin trudeau", "2015-11-04", "2025-03-14"},
    {"president", "", "BR", "dilma rousseff", "2011-01-01", "2016-08-31"},
    {"president", "", "BR", "michel temer", "2016-08-31", "2019-01-01"},
    {"president", "", "BR", "jair bolsonaro", "2019-01-01", "2023-01-01"},
    {"president", "", "BR", "luiz inacio lula da silva", "2023-01-01", ""},
    {"premier ministre", "", "IL", "benyamin netanyahou", "2009-03-31", "2021-06-13"},
    {"premier ministre", "", "IL", "benjamin netanyahu", "2009-03-31", "2021-06-13"},
    {"premier ministre", "", "IL", "benyamin netanyahou", "2022-12-29", ""},
    {"premier ministre", "", "IL", "benjamin netanyahu", "2022-12-29", ""},
    {"premier ministre", "", "IN", "narendra modi", "2014-05-26", ""},
    {"premier ministre", "", "JP", "shinzo abe", "2012-12-26", "2020-09-16"},
    {"premier ministre", "", "IT", "giuseppe conte", "2018-06-01", "2021-02-13"},
    {"premier ministre", "", "IT", "mario draghi", "2021-02-13", "2022-10-22"},
    {"premier ministre", "", "IT", "giorgia meloni", "2022-10-22", ""},
    {"premier ministre", "", "ES", "mariano rajoy", "2011-12-21", "2018-06-02"},
    {"premier ministre", "", "ES", "pedro sanchez", "2018-06-02", ""},
    {"premier ministre", "", "BE", "charles michel", "2014-10-11", "2019-10-27"},
    {"premier ministre", "", "BE", "alexander de croo", "2020-10-01", "2025-02-03"},
    {"president", "", "VE", "nicolas maduro", "2013-04-19", ""},
    {"president", "", "SY", "bachar al assad", "2000-07-17", "2024-12-08"},
    {"president", "", "SY", "bashar al assad", "2000-07-17", "2024-12-08"},
    {"pape", "", "VA", "francois", "2013-03-13", "2025-04-21"},
    {"pape", "", "VA", "leon xiv", "2025-05-08", ""},
};

}  // namespace

bool is_dated(std::string_view date) { return !date.empty() && date[0] >= '0' && date[0] <= '9'; }

std::vector<const Office*> offices_until(std::string_view date) {
  std::vector<const Office*> begun;
  const bool known = is_dated(date);
  for (const Office& office : offices)
    if (!known || office.from.substr(0, date.size()) <= date) begun.push_back(&office);
  return begun;
}

float fit_of_office(const Office& office, const std::vector<std::string>& details, std::string_view language) {
  const auto told = [&](std::string_view stem) { return std::ranges::find(details, stem) != details.end(); };
  if (!office.detail.empty()) return told(office.detail) ? 1.0F : 0.3F;
  const bool own = office.state == (language == "en" ? "US" : "FR");
  static const std::unordered_map<std::string_view, std::vector<std::string_view>> stems = {
      {"FR", {"fran"}},
      {"US", {"amer", "etat", "unit"}},
      {"GB", {"brit", "roya"}},
      {"DE", {"alle", "germ"}},
      {"RU", {"russ"}},
      {"TR", {"turc", "turk", "turq"}},
      {"UA", {"ukra"}},
      {"CN", {"chin"}},
      {"CA", {"cana"}},
      {"BR", {"bres", "braz"}},
      {"IL", {"isra"}},
      {"IN", {"indi", "inde"}},
      {"JP", {"japo", "japa"}},
      {"IT", {"ital"}},
      {"ES", {"espa", "span", "spai"}},
      {"BE", {"belg"}},
      {"VE", {"vene"}},
      {"SY", {"syri"}}};
  if (details.empty()) return own || office.state == "DE" || office.state == "VA" ? 1.0F : 0.6F;
  const auto known = stems.find(office.state);
  return known != stems.end() && std::ranges::any_of(known->second, told) ? 1.1F : 0.2F;
}

bool of_one_office(std::string_view office, std::string_view word) {
  constexpr std::size_t enough = 6, fewest = 4;  // letters in common
  const auto common = static_cast<std::size_t>(std::ranges::mismatch(office, word).in1 - office.begin());
  return common >= fewest && common >= std::min(enough, office.size() - 1);
}

bool leads_house(std::string_view office, std::string_view house) {
  struct Seat {
    std::string_view name, office;
  };
  static constexpr Seat seats[] = {{"elysee", "president"},
                                   {"kremlin", "president"},
                                   {"white house", "president"},
                                   {"maison blanche", "president"},
                                   {"downing street", "premier ministre"},
                                   {"matignon", "premier ministre"},
                                   {"quai d orsay", "ministre"},
                                   {"foreign office", "secretary"},
                                   {"foreign office", "foreign secretary"},
                                   {"home office", "home secretary"},
                                   {"department of", "secretary"},
                                   {"department of", "secretary of state"},
                                   {"department of defen", "defense secretary"},
                                   {"ministry of", "secretary"},
                                   {"ministry of", "secretary of state"},
                                   {"ministry of defen", "defense secretary"},
                                   {"royal palace", "roi"},
                                   {"palais royal", "roi"},
                                   {"royal court", "roi"},
                                   {"united nations", "secretaire general"},
                                   {"nations unies", "secretaire general"},
                                   {"nato", "secretaire general"},
                                   {"otan", "secretaire general"},
                                   {"commission", "president"},
                                   {"conseil", "president"},
                                   {"region", "president"},
                                   {"departement", "president"},
                                   {"federation", "president"},
                                   {"ville d", "maire"},
                                   {"city of", "maire"},
                                   {"hotel de ville", "maire"},
                                   {"city hall", "maire"},
                                   {"town hall", "maire"}};
  const auto begins = [&](std::size_t at) { return at == 0 || house[at - 1] == ' '; };
  for (std::size_t at = 0; at < house.size(); ++at)
    if (begins(at) && of_one_office(office, house.substr(at))) return true;
  return std::ranges::any_of(seats, [&](const Seat& seat) {
    const std::size_t at = house.find(seat.name);
    return seat.office == office && at != std::string_view::npos && begins(at);
  });
}

}  // namespace dixit::resolution
