#include "resolve/pointers.h"

#include "resolve/in_turn.h"
#include "resolve/weights.h"

namespace dixit::resolution {

std::vector<Voice> Pointers::voices(const Statement& statement, const Phrase* phrase, std::uint32_t own) const {
  std::vector<Voice> voices;
  for (const Pointer& pointer : statement.speakers) {
    const bool nobody = pointer.word == none;
    const bool itself = phrase && !nobody && phrase->words.contains(pointer.word);
    const std::uint32_t record = nobody ? none : itself ? own : record_at_end(document_, ground_, pointer.word);
    if (nobody ? phrase && phrase->shape == Shape::description : record == none) continue;
    if (phrase && !nobody && !itself &&
        (points_at_speaker(document_, ground_.scene, *phrase, pointer.word) || !may_mean(statement, *phrase, record)))
      continue;
    voices.push_back(
        {record, pointer.probability, nobody ? Range<Word>{} : Range<Word>{pointer.word, pointer.word + 1}});
  }
  return voices;
}

bool Pointers::may_mean(const Statement& statement, const Phrase& phrase, std::uint32_t record) const {
  if (record == speaks_around(document_, ground_, phrase.words.begin)) return false;
  if (ground_.references.is_whose(phrase, record) || !ground_.references.could_be(phrase, record)) return false;
  const bool by_name = phrase.shape == Shape::name || phrase.shape == Shape::titled;
  return !of_another_kind(statement, record) && (by_name || !is_named_in(statement, record));
}

// A person who speaks is no newspaper, where the reader is sure that a person does.
bool Pointers::of_another_kind(const Statement& statement, std::uint32_t record) const {
  const Kind kind = ground_.registry.kind(record);
  return statement.kind.value == Kind::person && statement.kind.probability >= sure_of_kind &&
         (kind == Kind::document || kind == Kind::organisation);
}

float Pointers::share_of(const Phrase& phrase, bool unnamed, float sure) const {
  switch (phrase.shape) {
    case Shape::pronoun:
      return pointer_share.pronoun;
    case Shape::description:
      if (!phrase.determined && !phrase.headword && ground_.forms.upper[phrase.words.begin]) return pointer_share.name;
      if (unnamed && sure < surely_linked) return pointer_share.unnamed;
      return sure >= surely_linked ? pointer_share.linked : pointer_share.description;
    default:
      return pointer_share.name;
  }
}

bool Pointers::is_named_in(const Statement& statement, std::uint32_t record) const {
  if (record == none || ground_.registry.kind(record) != Kind::person) return false;
  for (const Range<Word> words : statement.content)
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      if (ground_.names.begins[w] != none && ground_.registry.of_name(ground_.names.begins[w]) == record) return true;
  return false;
}

}  // namespace dixit::resolution
