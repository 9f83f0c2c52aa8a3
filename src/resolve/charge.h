// Whoever answers a charge is not who made it: `X accuses Y of lying, which he denies`; `Y, que X accuse, dément`.
//
//   const Charge charge = charge_answered(document, forms, names, registry, scene, statement);
//   answer(candidates, charge, words);       // the accuser is out, the accused is in
//
// A charge is an accusation just before, of a speaker who is settled. Borrows its arguments; for one thread.
#pragma once

#include "resolve/left_out.h"
#include "resolve/references.h"

namespace dixit::resolution {

struct Charge {
  std::uint32_t accuser = none, accused = none;  // records; accuser none: no charge is answered
  Range<Word> words;                             // that name the accused, or describe whoever it is
};

Charge charge_answered(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry,
                       const Scene& scene, std::uint32_t statement);
void answer(Candidates& candidates, const Charge& charge);

}  // namespace dixit::resolution
