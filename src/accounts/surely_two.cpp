#include "accounts/surely_two.h"

#include "accounts/conflict.h"

namespace dixit::comparison {

bool surely_two(const Camps& camps, Held a, Held b) {
  if (camps.is_readout(a.document) || camps.is_readout(b.document)) return true;
  for (const std::uint32_t camp : {a.camp, b.camp})
    if (camps.is_paper(camp) || !camps.has_name(camp)) return false;
  if (share_name(camps.party(a.camp), camps.party(b.camp))) return false;
  return a.document == b.document || (!camps.is_named_in(a.camp, b.document) && !camps.is_named_in(b.camp, a.document));
}

}  // namespace dixit::comparison
