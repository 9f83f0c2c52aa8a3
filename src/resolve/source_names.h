// What a source or addressee that is a description is called beside its own words.
//
//   name_by_head(…, phrase of `la légende de la photo à côté`, record, registry);   // `la légende de la photo` too
//   name_by_relative(…, statement, phrase of `ceux`, record, registry);             // `ceux qui exigent un vote`
//
//
// Adds names to records that are known by descriptions alone; `none` and others stay as they are. Linear in the phrase.
#pragma once

#include "resolve/registry.h"

namespace dixit::resolution {

// Without what may be the clause's.
void name_by_head(const Document& document, const Forms& forms, const Phrase& phrase, std::uint32_t record,
                  Registry& registry);

// They are those who say so.
void name_by_relative(const Document& document, const Forms& forms, const Statement& statement, const Phrase& phrase,
                      std::uint32_t record, Registry& registry);

}  // namespace dixit::resolution
