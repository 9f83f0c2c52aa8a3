// Whoever answers a charge is not who made it: `X accuses Y of lying, which he denies`; `Y, que X accuse, dément`.
//
//   const Charge charge = charge_answered(document, ground, statement);
//   answer(candidates, charge);              // the accuser is out, the accused is in
//
// A charge is an accusation just before, of a speaker who is settled. The accused is who is named in it, else whom it
// describes. For one thread.
#pragma once

#include "resolve/parties.h"

namespace dixit::resolution {

struct Charge {
  std::uint32_t accuser = none, accused = none;  // records; accuser none: no charge is answered
  Range<Word> words;                             // that tell the accused
};

Charge charge_answered(const Document& document, const Ground& ground, std::uint32_t statement);
void answer(Candidates& candidates, const Charge& charge);

}  // namespace dixit::resolution
