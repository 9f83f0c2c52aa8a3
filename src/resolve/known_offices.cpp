#include "resolve/known_offices.h"

#include "resolve/offices.h"

namespace dixit::resolution {
namespace {

// A party, a union: not a ministry or a city.
bool leads_a_body(const Office& office) {
  return office.headword == "president" || office.headword == "secretaire general" ||
         office.headword == "premier secretaire";
}

}  // namespace

// What the text takes as known: the offices that the people it names held at its date.
void describe_offices(const Document& document, Registry& registry) {
  for (const Office* office : offices_until(document.date)) {
    const std::uint32_t record = registry.of_full_name(office->holder);
    if (record == none) continue;
    Descriptor descriptor{record, find_headword(office->headword), std::string(office->headword), {}, {}, {}};
    if (!office->detail.empty()) descriptor.details.emplace_back(office->detail);
    descriptor.office = office;
    descriptor.former = is_dated(document.date) && !office->to.empty() && office->to <= document.date;
    Descriptor familiar = descriptor;  // `le patron du RN`
    registry.describe(std::move(descriptor));
    if (office->detail.empty() || !leads_a_body(*office)) continue;
    familiar.headword = find_headword("patron");
    familiar.head_text = "patron";
    registry.describe(std::move(familiar));
  }
}

}  // namespace dixit::resolution
