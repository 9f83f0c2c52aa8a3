#include "document/names.h"

#include <array>

namespace dixit {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 5> mention_types{"person", "organisation", "place", "group", "document"};
constexpr std::array<std::string_view, 3> mention_forms{"name", "title", "pronoun"};
constexpr std::array<std::string_view, 3> genders{"unknown", "feminine", "masculine"};
constexpr std::array<std::string_view, 3> numbers{"unknown", "singular", "plural"};
constexpr std::array<std::string_view, 4> forms{"direct", "indirect", "mixed", "narrated"};
constexpr std::array<std::string_view, 3> polarities{"actual", "negated", "hypothetical"};
constexpr std::array<std::string_view, 6> kinds{"person", "organisation", "state", "group", "document", "unknown"};
constexpr std::array<std::string_view, 20> acts{
    "say",      "announce", "confirm", "admit",   "deny",    "decline", "accuse", "criticise", "support", "warn",
    "threaten", "demand",   "request", "propose", "promise", "ask",     "agree",  "reject",    "regret",  "believe"};

template <class T, std::size_t n>
std::string_view name(const std::array<std::string_view, n>& names, T value) {
  const auto i = static_cast<std::size_t>(value);
  return i < n ? names[i] : std::string_view("invalid");
}

template <class T, std::size_t n>
std::optional<T> find(const std::array<std::string_view, n>& names, std::string_view wanted) {
  for (std::size_t i = 0; i < n; ++i)
    if (names[i] == wanted) return static_cast<T>(i);
  return std::nullopt;
}

}  // namespace

std::string_view to_string(MentionType value) { return name(mention_types, value); }
std::string_view to_string(MentionForm value) { return name(mention_forms, value); }
std::string_view to_string(Gender value) { return name(genders, value); }
std::string_view to_string(Number value) { return name(numbers, value); }
std::string_view to_string(Form value) { return name(forms, value); }
std::string_view to_string(Polarity value) { return name(polarities, value); }
std::string_view to_string(Kind value) { return name(kinds, value); }
std::string_view to_string(Act value) { return name(acts, value); }

std::optional<MentionType> mention_type_from(std::string_view s) { return find<MentionType>(mention_types, s); }
std::optional<MentionForm> mention_form_from(std::string_view s) { return find<MentionForm>(mention_forms, s); }
std::optional<Gender> gender_from(std::string_view s) { return find<Gender>(genders, s); }
std::optional<Number> number_from(std::string_view s) { return find<Number>(numbers, s); }
std::optional<Form> form_from(std::string_view s) { return find<Form>(forms, s); }
std::optional<Polarity> polarity_from(std::string_view s) { return find<Polarity>(polarities, s); }
std::optional<Kind> kind_from(std::string_view s) { return find<Kind>(kinds, s); }
std::optional<Act> act_from(std::string_view s) { return find<Act>(acts, s); }

}  // namespace dixit
