#include "store/place_sql.h"

namespace dixit {

std::string place_sql(const std::string& statement) {
  const auto at = [&](const char* path) { return "json_extract(" + statement + ".spans, '" + path + "')"; };
  return "iif(" + statement + ".id IS NULL, NULL, json_array(" + at("$[2][0][0]") + ", " + at("$[2][#-1][1]") + ", " +
         at("$[1][0][0]") + ", " + at("$[1][#-1][1]") + "))";
}

std::string nth_sql(const std::string& statement, const std::string& document) {
  return "(SELECT count(*) FROM statements b WHERE b.id BETWEEN " + document + ".first_statement AND " + statement +
         ".id - 1 AND " + place_sql("b") + " = " + place_sql(statement) + ")";
}

std::string statement_of_c_sql(const std::string& document) {
  return "(SELECT p.id FROM statements p WHERE p.id BETWEEN " + document + ".first_statement AND " + document +
         ".first_statement + " + document + ".statements - 1 AND " + place_sql("p") + " = c.place AND " +
         nth_sql("p", document) + " = c.nth)";
}

std::string span_sql(const std::string& place) {
  const auto either = [&](const char* content, const char* cue) {
    return "coalesce(json_extract(" + place + ", '" + content + "'), json_extract(" + place + ", '" + cue + "'))";
  };
  return either("$[0]", "$[2]") + ", " + either("$[1]", "$[3]");
}

}  // namespace dixit
