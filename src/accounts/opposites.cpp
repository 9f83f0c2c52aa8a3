#include "accounts/opposites.h"

#include <array>
#include <utility>

namespace dixit::comparison {
namespace {

// A trailing `-` matches every ending.
using Opposites = std::pair<std::string_view, std::string_view>;
constexpr std::array<Opposites, 99> table = {{
    {"avant", "apres"},
    {"before", "after"},
    {"dedans", "dehors"},
    {"inside", "outside"},
    {"in", "outside"},
    {"dans", "hors"},
    {"interieur", "exterieur"},
    {"vivant-", "mort-"},
    {"alive", "dead"},
    {"ouvert-", "ferme-"},
    {"open-", "clos-"},
    {"vide", "plein-"},
    {"empty", "full"},
    {"inoccupe-", "present-"},
    {"plus", "moins"},
    {"more", "fewer"},
    {"more", "less"},
    {"haut", "bas"},
    {"hausse", "baisse"},
    {"augment-", "diminu-"},
    {"augment-", "baiss-"},
    {"increas-", "decreas-"},
    {"rose", "fell"},
    {"rise", "fall"},
    {"gagn-", "perd-"},
    {"won", "lost"},
    {"victoire", "defaite"},
    {"victory", "defeat"},
    {"victoire", "echec"},
    {"succes", "echec"},
    {"success-", "fail-"},
    {"reussi-", "echou-"},
    {"accept-", "refus-"},
    {"accept-", "rejet-"},
    {"accept-", "reject-"},
    {"agree-", "refus-"},
    {"maintien-", "renonc-"},
    {"maintien-", "abandon-"},
    {"maintenu-", "abandon-"},
    {"maintenu-", "annul-"},
    {"suspen-", "annul-"},
    {"legal-", "illegal-"},
    {"legitim-", "illegitim-"},
    {"paisible-", "violen-"},
    {"pacifi-", "violen-"},
    {"peaceful-", "violen-"},
    {"calme", "violen-"},
    {"volontaire-", "accident-"},
    {"deliberate-", "accident-"},
    {"coupable-", "innocent-"},
    {"guilty", "innocent"},
    {"vrai-", "faux"},
    {"true", "false"},
    {"authenti-", "fake"},
    {"premier-", "dernier-"},
    {"seul-", "ensemble"},
    {"alone", "together"},
    {"entierement", "part"},
    {"entierement", "partie"},
    {"integralement", "part"},
    {"integralement", "partie"},
    {"entirely", "partly"},
    {"entirely", "share"},
    {"fully", "partly"},
    {"jour", "nuit"},
    {"oui", "non"},
    {"yes", "no"},
    {"toujours", "jamais"},
    {"always", "never"},
    {"libre-", "detenu-"},
    {"free", "detained"},
    {"leav-", "remain-"},
    {"leav-", "stay-"},
    {"left", "remain-"},
    {"withdraw-", "remain-"},
    {"withdraw-", "stay-"},
    {"lifted", "remain-"},
    {"lifted", "stay-"},
    {"reopen-", "clos-"},
    {"clos-", "kept"},
    {"rouvr-", "ferm-"},
    {"reouv-", "ferm-"},
    {"quitt-", "reste-"},
    {"retir-", "reste-"},
    {"retir-", "maintien-"},
    {"retir-", "maintenu-"},
    {"leve", "maintenu-"},
    {"levee", "maintenu-"},
    {"levees", "maintenu-"},
    {"supprim-", "maintien-"},
    {"supprim-", "maintenu-"},
    {"expelled", "voluntar-"},
    {"expuls-", "volontaire-"},
    {"released", "holds"},
    {"released", "held"},
    {"liber-", "detien-"},
    {"resum-", "suspend-"},
    {"intact", "destroy-"},
    {"intact-", "detrui-"},
}};

bool matches(std::string_view pattern, std::string_view word) {
  if (!pattern.ends_with('-')) return pattern == word;
  return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

}  // namespace

bool are_opposites(std::string_view a, std::string_view b) {
  for (const auto& [x, y] : table)
    if ((matches(x, a) && matches(y, b)) || (matches(x, b) && matches(y, a))) return true;
  return false;
}

}  // namespace dixit::comparison
