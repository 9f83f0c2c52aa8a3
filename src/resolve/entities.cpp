#include "resolve/entities.h"

#include <algorithm>

#include "resolve/states.h"

namespace dixit::resolution {
namespace {

struct Owned {
  Mention mention;
  std::uint32_t record = none;
};

MentionType type_of(Kind kind) {
  switch (kind) {
    case Kind::organisation:
      return MentionType::organisation;
    case Kind::state:
      return MentionType::place;
    case Kind::group:
      return MentionType::group;
    case Kind::document:
      return MentionType::document;
    default:
      return MentionType::person;
  }
}

Entity entity_of_record(const Registry& registry, std::uint32_t index, std::size_t number) {
  const Record& record = registry.records()[index];
  Entity entity;
  entity.id = "e" + std::to_string(number);
  entity.name = record.name;
  entity.names.push_back(record.name);
  entity.names.insert(entity.names.end(), record.names.begin(), record.names.end());
  entity.kind = registry.kind(index);
  entity.gender = record.gender;
  if (!record.tokens.empty())
    if (const State* state = state_of(joined(record.tokens))) entity.state = state->code;
  return entity;
}

// All mentions in the document's order, those of the same words as one.
std::vector<Owned> all_mentions(const Document& document, const Registry& registry,
                                const std::vector<std::uint32_t>& of_mention, const std::vector<Placed>& added) {
  std::vector<Owned> all;
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i) all.push_back({document.mentions[i], of_mention[i]});
  for (const auto& [words, record] : added)
    all.push_back(
        {{words, type_of(registry.kind(record)), MentionForm::title, Gender::unknown, Number::unknown, none, 1.0F},
         record});
  std::ranges::stable_sort(all, [](const Owned& a, const Owned& b) {
    return a.mention.words.begin != b.mention.words.begin ? a.mention.words.begin < b.mention.words.begin
                                                          : a.mention.words.end > b.mention.words.end;
  });
  std::vector<Owned> unique;
  for (Owned& owned : all) {
    if (unique.empty() || unique.back().mention.words != owned.mention.words)
      unique.push_back(owned);
    else if (unique.back().record == none)
      unique.back().record = owned.record;
  }
  return unique;
}

}  // namespace

std::vector<std::uint32_t> write_entities(Document& document, const Registry& registry,
                                          const std::vector<std::uint32_t>& of_mention,
                                          const std::vector<Placed>& added) {
  const std::vector<Owned> all = all_mentions(document, registry, of_mention, added);
  std::vector<std::uint32_t> entity_of(registry.records().size(), none);
  document.entities.clear();
  document.mentions.clear();
  for (const Owned& owned : all) {
    document.mentions.push_back(owned.mention);
    Mention& mention = document.mentions.back();
    mention.entity = none;
    if (owned.record == none) continue;
    std::uint32_t& entity = entity_of[owned.record];
    if (entity == none) {
      entity = static_cast<std::uint32_t>(document.entities.size());
      document.entities.push_back(entity_of_record(registry, owned.record, document.entities.size() + 1));
    }
    mention.entity = entity;
    document.entities[entity].mentions.push_back(static_cast<std::uint32_t>(document.mentions.size() - 1));
  }
  return entity_of;
}

}  // namespace dixit::resolution
