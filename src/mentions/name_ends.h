// Where a name begins and ends, of the words that the name head took for it.
//
//   `Lorelei Limousin du` Réseau             → `Lorelei Limousin`     nobody's name ends in a small word
//   `Dépêche du` Midi, `Chambre des` élus    → with what stands behind: that of a body goes on behind `de`
//   `Ordre des médecins et` de l'AP-HP       → `Ordre des médecins`
//   `s Anna Moss` behind CNN’                → `Anna Moss`
//   `O` ’Rourke                              → `O’Rourke`
//   Patrouille `de France`                   → `Patrouille de France`
//   `A` hospital spokeswoman, `de` l'hôpital → nothing: small words name nobody
//
// Pure; a bounded number of words is looked at.
#pragma once

#include "document/document.h"

namespace dixit {

// `least`, `most`: where the name before ends and the next begins. Empty: it is none.
Range<Word> words_of_name(const Document& document, const Mention& name, std::uint32_t least, std::uint32_t most);
// Does it end in a small word that leads to what stands behind: `Côte d'`, `Conseil de`?
bool leads_on(const Document& document, const Mention& name);

}  // namespace dixit
