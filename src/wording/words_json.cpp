#include "wording/words_json.h"

#include "accounts/names.h"
#include "document/names.h"
#include "text/json.h"
#include "wording/accounts_words.h"

namespace dixit {
namespace {

// `plain`: what the first is called, where the table leaves it out.
template <class Enum, std::size_t n>
void add_names(JsonWriter& json, std::string_view field, const std::array<std::string_view, n>& names,
               std::string_view plain = "") {
  json.key(field).begin_object();
  for (std::size_t i = 0; i < n; ++i) {
    json.key(to_string(static_cast<Enum>(i))).string(i == 0 && !plain.empty() ? plain : names[i]);
  }
  json.end_object();
}

void add_acts(JsonWriter& json, const InterfaceWords& words) {
  json.key("acts").begin_object();
  for (std::size_t i = 0; i < words.acts.size(); ++i) {
    json.key(to_string(static_cast<Act>(i))).begin_object();
    json.key("one").string(words.acts[i].one).key("several").string(words.acts[i].several).end_object();
  }
  json.end_object();
}

void add_relations(JsonWriter& json, const AccountsWords& words) {
  json.key("relations").begin_object();
  for (std::size_t i = 0; i < words.relations.size(); ++i) {
    const AccountsWords::Relation& relation = words.relations[i];
    json.key(to_string(static_cast<RelationKind>(i))).begin_object();
    json.key("symbol").string(relation.symbol).key("label").string(relation.label).key("to").string(relation.to);
    json.key("by").string(relation.by).key("by_several").string(relation.by_several);
    json.key("self").string(relation.self).end_object();
  }
  json.end_object();
}

void add_rules(JsonWriter& json, Ui ui) {
  json.key("rules").begin_object();
  for (const std::string_view rule : rule_names()) json.key(rule).string(rule_in_words(rule, ui));
  json.end_object();
}

}  // namespace

std::string words_json(Ui ui) {
  const InterfaceWords& words = interface_words(ui);
  const AccountsWords& accounts = accounts_words(ui);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  add_acts(json, words);
  add_names<Form>(json, "forms", words.forms);
  add_names<Polarity>(json, "polarities", words.polarities, words.actual);
  add_names<Distance>(json, "distances", words.distances, words.neutral);
  add_names<Kind>(json, "kinds", words.kinds);
  add_names<ContactKind>(json, "contacts", words.contacts);
  add_names<ContactStatus>(json, "statuses", words.statuses, words.held);
  add_names<ToldAs>(json, "stances", accounts.stances);
  add_relations(json, accounts);
  add_rules(json, ui);
  add_names<Gender>(json, "genders", words.genders);
  json.key("months").begin_array();
  for (const std::string_view month : words.months) json.string(month);
  json.end_array().end_object();
  return out;
}

}  // namespace dixit
