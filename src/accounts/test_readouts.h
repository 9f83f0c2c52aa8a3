// Two readouts of one talk, by hand.
#pragma once

#include <string>
#include <vector>

#include "accounts/test_accounts.h"

namespace dixit {

// `text`, printed by `outlet`, whose first entity is a minister that is told of first.
inline Maker readout(const std::string& id, const std::string& outlet, const std::string& minister,
                     const std::string& text) {
  Maker m(id, minister + " spoke. " + text);
  m.document.outlet = outlet;
  const std::uint32_t who = m.entity(minister, Kind::person);
  Mention mention;
  mention.words = find_words(m.document, minister);
  mention.entity = who;
  m.document.mentions.push_back(mention);
  return m;
}

inline const std::string castany = "Ministry of Defence of Castany", orlande = "Ministry of Defence of Orlande";

struct Two {
  Maker a, b;
  Two(const std::string& of_a, const std::string& of_b)
      : a(readout("a", castany, "Ines Valmont", of_a)), b(readout("b", orlande, "Pavel Doran", of_b)) {}
  std::vector<Document> documents() const { return {a.document, b.document}; }
};

}  // namespace dixit
