#include "accounts/nationality.h"

#include <array>

namespace dixit::comparison {
namespace {

struct Adjective {
  std::string_view stem, state;
};

// The word begins with it and has at most three letters more.
constexpr std::array<Adjective, 60> adjectives = {{
    {"americain", "US"}, {"american", "US"},  {"etats-unien", "US"}, {"russe", "RU"},      {"russian", "RU"},
    {"francais", "FR"},  {"french", "FR"},    {"britanni", "GB"},    {"british", "GB"},    {"anglais", "GB"},
    {"allemand", "DE"},  {"german", "DE"},    {"chinois", "CN"},     {"chinese", "CN"},    {"iranien", "IR"},
    {"iranian", "IR"},   {"irakien", "IQ"},   {"iraqi", "IQ"},       {"syrien", "SY"},     {"syrian", "SY"},
    {"turc", "TR"},      {"turque", "TR"},    {"turkish", "TR"},     {"israelien", "IL"},  {"israeli", "IL"},
    {"ukrainien", "UA"}, {"ukrainian", "UA"}, {"polonais", "PL"},    {"polish", "PL"},     {"italien", "IT"},
    {"italian", "IT"},   {"espagnol", "ES"},  {"spanish", "ES"},     {"belge", "BE"},      {"belgian", "BE"},
    {"canadien", "CA"},  {"canadian", "CA"},  {"japonais", "JP"},    {"japanese", "JP"},   {"nord-coreen", "KP"},
    {"indien", "IN"},    {"indian", "IN"},    {"pakistanais", "PK"}, {"pakistani", "PK"},  {"saoudien", "SA"},
    {"saudi", "SA"},     {"egyptien", "EG"},  {"egyptian", "EG"},    {"algerien", "DZ"},   {"algerian", "DZ"},
    {"marocain", "MA"},  {"moroccan", "MA"},  {"libanais", "LB"},    {"lebanese", "LB"},   {"grec", "GR"},
    {"greek", "GR"},     {"hongrois", "HU"},  {"hungarian", "HU"},   {"australien", "AU"}, {"australian", "AU"},
}};
constexpr std::size_t longest_ending = 3;

}  // namespace

std::string_view state_of_adjective(std::string_view folded) {
  for (const Adjective& adjective : adjectives)
    if (folded.starts_with(adjective.stem) && folded.size() <= adjective.stem.size() + longest_ending)
      return adjective.state;
  return {};
}

}  // namespace dixit::comparison
