#include "accounts/names.h"

#include <array>

namespace dixit {
namespace {

constexpr std::array<std::string_view, 9> stances = {"affirms", "denies", "doubts",  "asks",    "demands",
                                                     "refuses", "blames", "figures", "declines"};
constexpr std::array<std::string_view, 8> relations = {"contradicts", "denies", "agrees",  "replies",
                                                       "narrower",    "blames", "revises", "diverges"};

}  // namespace

std::string_view to_string(Stance value) { return stances[static_cast<std::size_t>(value)]; }
std::string_view to_string(RelationKind value) { return relations[static_cast<std::size_t>(value)]; }

}  // namespace dixit
