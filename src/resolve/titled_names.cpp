#include "resolve/titled_names.h"

#include "lexicon/lexicon.h"
#include "resolve/phrase.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_title = 3;  // words: `Deputy Prime Minister`

// The word that the title before `name` begins with; `name`: there is none.
std::uint32_t title_before(const Document& document, const Forms& forms, std::uint32_t name) {
  const std::uint32_t start = document.sentences[forms.sentence[name]].words.begin;
  if (name >= start + 2 && document[name - 1] == "." && forms.folded[name - 2] == "dr") return name - 2;
  if (name > start && forms.folded[name - 1] == "dr") return name - 1;
  std::uint32_t found = name;
  for (std::uint32_t w = name; w-- > start && name - w <= longest_title && forms.upper[w] && !forms.mark[w];)
    if (const Found head = headword_at(forms, w, name);
        head.headword && head.headword->kind == Kind::person && w + head.words == name)
      found = w;
  return found;
}

}  // namespace

void name_with_titles(const Document& document, const Forms& forms, Registry& registry) {
  if (document.language != "en") return;
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (mention.form != MentionForm::name || mention.type != MentionType::person) continue;
    const std::uint32_t first = title_before(document, forms, mention.words.begin);
    const std::uint32_t record = registry.of_name(m);
    if (first < mention.words.begin && record != none)
      registry.add_name(record, document(Range<Word>{first, mention.words.end}));
  }
}

}  // namespace dixit::resolution
