// The names of the enumerators, as every format and dump spells them, both ways.
//
//   to_string(Act::accuse);      // "accuse"
//   act_from("accuse");          // Act::accuse
//   act_from("applaud");         // nothing
//
// Pure; the views live for ever.
#pragma once

#include <optional>
#include <string_view>

#include "document/document.h"

namespace dixit {

std::string_view to_string(MentionType value);
std::string_view to_string(MentionForm value);
std::string_view to_string(Gender value);
std::string_view to_string(Number value);
std::string_view to_string(Form value);
std::string_view to_string(Polarity value);
std::string_view to_string(Kind value);
std::string_view to_string(Act value);
std::string_view to_string(Distance value);
std::string_view to_string(Bound value);
std::string_view to_string(ContactKind value);
std::string_view to_string(ContactStatus value);

std::optional<MentionType> mention_type_from(std::string_view name);
std::optional<MentionForm> mention_form_from(std::string_view name);
std::optional<Gender> gender_from(std::string_view name);
std::optional<Number> number_from(std::string_view name);
std::optional<Form> form_from(std::string_view name);
std::optional<Polarity> polarity_from(std::string_view name);
std::optional<Kind> kind_from(std::string_view name);
std::optional<Act> act_from(std::string_view name);
std::optional<Distance> distance_from(std::string_view name);
std::optional<Bound> bound_from(std::string_view name);
std::optional<ContactKind> contact_kind_from(std::string_view name);
std::optional<ContactStatus> contact_status_from(std::string_view name);

}  // namespace dixit
