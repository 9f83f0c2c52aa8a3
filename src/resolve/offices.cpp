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
    {"ministre", "inte", "FR", "gerard collomb", "2017-05-17", "2018-10-03"},
    {"ministre", "inte", "FR", "christophe castaner", "2018-10-16", "2020-07-06"},
    {"ministre", "inte", "FR", "gerald darmanin", "2020-07-06", "2024-09-21"},
    {"ministre", "inte", "FR", "bruno retailleau", "2024-09-21", "2025-10-12"},
    {"ministre", "econ", "FR", "bruno le maire", "2017-05-17", "2024-09-21"},
    {"ministre", "sant", "FR", "agnes buzyn", "2017-05-17", "2020-02-16"},
    {"ministre", "sant", "FR", "olivier veran", "2020-02-16", "2022-05-20"},
    {"ministre", "just", "FR", "nicole belloubet", "2017-06-21", "2020-07-06"},
    {"ministre", "just", "FR", "eric dupond moretti", "2020-07-06", "2024-01-11"},
    {"ministre", "cult", "FR", "franck riester", "2018-10-16", "2020-07-06"},
    {"ministre", "cult", "FR", "roselyne bachelot", "2020-07-06", "2022-05-20"},
    {"ministre", "tran", "FR", "nicolas hulot", "2017-05-17", "2018-09-04"},
    {"ministre", "tran", "FR", "francois de rugy", "2018-09-04", "2019-07-16"},
    {"ministre", "educ", "FR", "jean michel blanquer", "2017-05-17", "2022-05-20"},
    {"ministre", "arme", "FR", "florence parly", "2017-06-21", "2022-05-20"},
    {"ministre", "etra", "FR", "jean yves le drian", "2017-05-17", "2022-05-20"},
    {"porte parole du gouvernement", "", "FR", "christophe castaner", "2017-05-17", "2017-11-24"},
    {"porte parole du gouvernement", "", "FR", "benjamin griveaux", "2017-11-24", "2019-03-27"},
    {"porte parole du gouvernement", "", "FR", "sibeth ndiaye", "2019-03-31", "2020-07-06"},
    {"porte parole du gouvernement", "", "FR", "gabriel attal", "2020-07-06", "2022-05-20"},
    {"president", "rass", "FR", "marine le pen", "2018-06-01", "2021-07-03"},
    {"president", "rn", "FR", "marine le pen", "2018-06-01", "2021-07-03"},
    {"president", "rass", "FR", "jordan bardella", "2022-11-05", ""},
    {"president", "rn", "FR", "jordan bardella", "2022-11-05", ""},
    {"president", "repu", "FR", "laurent wauquiez", "2017-12-10", "2019-06-02"},
    {"president", "lr", "FR", "laurent wauquiez", "2017-12-10", "2019-06-02"},
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

}  // namespace dixit::resolution
