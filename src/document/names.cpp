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
constexpr std::array<std::string_view, 3> distances{"neutral", "endorsed", "doubted"};
constexpr std::array<std::string_view, 7> bounds{"exact",     "at_least", "at_most", "more_than",
                                                 "less_than", "about",    "between"};
constexpr std::array<std::string_view, 7> contact_kinds{"call",    "meeting", "visit",  "letter",
                                                        "message", "talks",   "hearing"};
constexpr std::array<std::string_view, 5> contact_statuses{"held", "planned", "proposed", "refused", "cancelled"};

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
std::string_view to_string(Distance value) { return name(distances, value); }
std::string_view to_string(Bound value) { return name(bounds, value); }
std::string_view to_string(ContactKind value) { return name(contact_kinds, value); }
std::string_view to_string(ContactStatus value) { return name(contact_statuses, value); }

std::optional<MentionType> mention_type_from(std::string_view s) { return find<MentionType>(mention_types, s); }
std::optional<MentionForm> mention_form_from(std::string_view s) { return find<MentionForm>(mention_forms, s); }
std::optional<Gender> gender_from(std::string_view s) { return find<Gender>(genders, s); }
std::optional<Number> number_from(std::string_view s) { return find<Number>(numbers, s); }
std::optional<Form> form_from(std::string_view s) { return find<Form>(forms, s); }
std::optional<Polarity> polarity_from(std::string_view s) { return find<Polarity>(polarities, s); }
std::optional<Kind> kind_from(std::string_view s) { return find<Kind>(kinds, s); }
std::optional<Act> act_from(std::string_view s) { return find<Act>(acts, s); }
std::optional<Distance> distance_from(std::string_view s) { return find<Distance>(distances, s); }
std::optional<Bound> bound_from(std::string_view s) { return find<Bound>(bounds, s); }
std::optional<ContactKind> contact_kind_from(std::string_view s) { return find<ContactKind>(contact_kinds, s); }
std::optional<ContactStatus> contact_status_from(std::string_view s) {
  return find<ContactStatus>(contact_statuses, s);
}

}  // namespace dixit
