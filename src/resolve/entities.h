// What was found, as the document's entities: in the order of their first mention, each with its names.
//
//   std::vector<std::uint32_t> entity_of = write_entities(document, registry, of_mention, added);
//   document.entities[entity_of[record]].name
//
// `of_mention`: the record of each mention, none: nobody's. `added`: sources and addressees, which become mentions
// where they are none yet. Gives the entity of each record, none: no mention. Replaces the entities of the document.
#pragma once

#include <utility>
#include <vector>

#include "resolve/registry.h"

namespace dixit::resolution {

using Placed = std::pair<Range<Word>, std::uint32_t>;  // words and their record

std::vector<std::uint32_t> write_entities(Document& document, const Registry& registry,
                                          const std::vector<std::uint32_t>& of_mention,
                                          const std::vector<Placed>& added);

}  // namespace dixit::resolution
