#include "query/of_article.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "query/values.h"
#include "text/unicode.h"

namespace dixit {

// Which outlets there are is told by the column: the dictionary has other texts too.
StatementSet of_outlet(const QueryTerm& term, Facts& facts) {
  StatementSet outlets, wanted;
  if (std::ranges::any_of(term.values, is_unknown)) wanted.add_growing(0);
  for (const std::uint32_t outlet : facts.column(Column::outlet)) outlets.add_growing(outlet);
  Sql select = facts.db().sql("SELECT text FROM dictionary WHERE id = ?1");
  std::vector<std::pair<std::string, bool>> names;  // a phrase is the whole name
  for (const QueryValue& value : term.values) names.emplace_back(fold(value.text), value.phrase);
  outlets.each([&](std::uint32_t outlet) {
    if (!select.bind(1, std::int64_t{outlet}).step()) return;
    const std::string name = fold(select.text(0));
    select.reset();
    const bool fits = std::ranges::any_of(names, [&](const auto& asked) {
      return asked.second ? name == asked.first : name.find(asked.first) != std::string::npos;
    });
    if (fits) wanted.add_growing(outlet);
  });
  return facts.where(Column::outlet, [&](std::uint32_t outlet) { return wanted.has(outlet); });
}

StatementSet in_language(const QueryTerm& term, Facts& facts) {
  StatementSet wanted;
  for (const QueryValue& value : term.values) {
    if (is_unknown(value)) wanted.add_growing(0);
    Sql select = facts.db().sql("SELECT id FROM dictionary WHERE text = ?1");
    select.bind(1, value.text);
    while (select.step()) wanted.add_growing(select.number(0));
  }
  return facts.where(Column::language, [&](std::uint32_t language) { return wanted.has(language); });
}

}  // namespace dixit
