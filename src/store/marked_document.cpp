#include "store/marked_document.h"

#include <algorithm>
#include <string>

#include "document/names.h"
#include "text/unicode.h"

namespace dixit {
namespace {

std::uint32_t entity_called(Document& document, const StatementMark& mark) {
  if (mark.value.empty()) return none;
  if (mark.entity < document.entities.size()) return mark.entity;
  const std::string folded = fold(mark.value);
  const auto has_name = [&](const Entity& entity) {
    return std::ranges::any_of(entity.names, [&](const std::string& name) { return fold(name) == folded; });
  };
  const auto found = std::ranges::find_if(document.entities, has_name);
  if (found != document.entities.end()) return static_cast<std::uint32_t>(found - document.entities.begin());
  Entity entity;
  std::size_t number = document.entities.size();
  do entity.id = "e" + std::to_string(++number);
  while (std::ranges::find(document.entities, entity.id, &Entity::id) != document.entities.end());
  entity.name = mark.value;
  entity.kind = mark.actor_kind;
  entity.names = {mark.value};
  document.entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(document.entities.size()) - 1;
}

void correct(Document& document, Statement& statement, const MarkedStatement& marked) {
  if (marked.who != nullptr) statement.entity = entity_called(document, *marked.who);
  if (marked.act != nullptr) statement.act = {act_from(marked.act->value).value_or(statement.act.value), 1};
  if (marked.who != nullptr || marked.act != nullptr) statement.why.insert(statement.why.begin(), {"corrected", 1, {}});
}

void leave_out(Document& document, const std::vector<bool>& rejected) {
  std::vector<Statement>& statements = document.statements;
  std::vector<std::uint32_t> place(statements.size(), none);  // → among those that stay
  std::uint32_t kept = 0;
  for (std::uint32_t i = 0; i < statements.size(); ++i)
    if (!rejected[i]) place[i] = kept++;
  const auto around = [&](std::uint32_t statement) {
    while (statement != none && rejected[statement]) statement = statements[statement].parent;
    return statement == none ? none : place[statement];
  };
  for (Figure& figure : document.figures) figure.statement = around(figure.statement);
  for (Contact& contact : document.contacts) contact.statement = around(contact.statement);
  std::vector<Statement> left;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    if (rejected[i]) continue;
    left.push_back(statements[i]);
    left.back().parent = around(statements[i].parent);
  }
  statements = std::move(left);
}

}  // namespace

void apply_marks(Document& document, const std::vector<StatementMark>& marks) {
  std::vector<bool> rejected(document.statements.size());
  bool any = false;
  for (const auto& [index, marked] : holding(marks)) {
    if (index >= document.statements.size()) continue;
    correct(document, document.statements[index], marked);
    rejected[index] = marked.rejected;
    any = any || marked.rejected;
  }
  if (any) leave_out(document, rejected);
}

Document corrected(const Store& store, std::uint32_t document) {
  Document read = store.document(document);
  apply_marks(read, marks_of(store.database(), document));
  return read;
}

}  // namespace dixit
