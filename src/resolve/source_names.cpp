#include "resolve/source_names.h"

#include <algorithm>

#include "resolve/phrase_ends.h"

namespace dixit::resolution {

void name_by_head(const Document& document, const Forms& forms, const Phrase& phrase, std::uint32_t record,
                  Registry& registry) {
  if (phrase.shape != Shape::description || phrase.head == none || record == none) return;
  if (!registry.records()[record].tokens.empty()) return;
  registry.add_name(record, document(without_what_follows(forms, phrase.words, phrase.head)));
}

void name_by_relative(const Document& document, const Forms& forms, const Statement& statement, const Phrase& phrase,
                      std::uint32_t record, Registry& registry) {
  const std::uint32_t next = phrase.words.end;
  if (phrase.shape != Shape::description || record == none || !registry.records()[record].tokens.empty()) return;
  if (next >= forms.size() || (forms.folded[next] != "qui" && forms.folded[next] != "who")) return;
  std::uint32_t end = next;
  for (const auto* parts : {&statement.cue, &statement.content})
    for (const Range<Word> part : *parts)
      if (part.begin > next && forms.sentence[part.end - 1] == forms.sentence[next]) end = std::max(end, part.end);
  if (end == next) return;
  const std::string_view words = document(Range<Word>{phrase.words.begin, end});
  phrase.words.size() == 1 ? registry.rename(record, words) : registry.add_name(record, words);
}

}  // namespace dixit::resolution
