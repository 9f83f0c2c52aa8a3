#include "resolve/title.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "resolve/phrase.h"
#include "resolve/phrase_ends.h"

namespace dixit::resolution {
namespace {

// Not a verb: `ministre de la Mer`, `ministre castanais`, `ministre délégué`.
bool goes_on_as_title(const Forms& forms, std::uint32_t w) {
  static constexpr std::string_view kinds[] = {"deleg", "charg", "adjoint", "general", "federal", "national", "execut"};
  const std::string& word = forms.folded[w];
  return forms.mark[w] || forms.upper[w] || is_preposition(word) || is_of_a_place(word) ||
         std::ranges::any_of(kinds, [&](std::string_view kind) { return word.starts_with(kind); });
}

}  // namespace

bool is_title(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> words) {
  const Found found = headword_at(forms, words.begin, words.end);
  if (!found.headword || found.headword->kind != Kind::person || found.headword->number == Number::plural) return false;
  const std::uint32_t second = second_title(forms, words), next = words.begin + found.words;
  if (second != none) return is_title(document, forms, names, {second, words.end});
  if (next < words.end && !goes_on_as_title(forms, next)) return false;
  for (std::uint32_t w = next; w < words.end; ++w) {
    const std::uint32_t mention = names.covers[w];
    if (mention != none && document.mentions[mention].type == MentionType::person) return false;
  }
  return !begins_another(forms, {next, words.end});
}

std::uint32_t second_title(const Forms& forms, Range<Word> words) {
  for (std::uint32_t w = words.begin + 1; w + 1 < words.end; ++w)
    if ((forms.folded[w] == "et" || forms.folded[w] == "and") && headword_at(forms, w + 1, words.end).headword)
      return w + 1;
  return none;
}

}  // namespace dixit::resolution
