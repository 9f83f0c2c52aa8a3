#include "resolve/titled_names.h"

#include "lexicon/lexicon.h"
#include "resolve/phrase.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_title = 3;  // words: `Deputy Prime Minister`

// Where the function of at most `longest_title` words that ends before `end` begins; `end`: none does.
std::uint32_t function_before(const Document& document, const Forms& forms, std::uint32_t start, std::uint32_t end) {
  const bool english = document.language == "en";
  std::uint32_t found = end;
  for (std::uint32_t w = end; w-- > start && end - w <= longest_title && !forms.mark[w];) {
    if (english && !forms.upper[w]) break;
    if (const Found head = headword_at(forms, w, end);
        head.headword && head.headword->kind == Kind::person && w + head.words == end)
      found = w;
  }
  return found;
}

// Where the civility before `end` begins, with its full stop: `Dr.`; `end`: there is none.
std::uint32_t civility_before(const Forms& forms, std::uint32_t start, std::uint32_t end) {
  const bool stop = end > start + 1 && forms.folded[end - 1] == ".";
  const std::uint32_t word = end - (stop ? 2 : 1);
  if (end <= start || !find_civility(forms.folded[word])) return end;
  return forms.upper[word] || forms.folded[word] == "maitre" ? word : end;
}

// The first word of the titles before `name`; `name`: there are none.
std::uint32_t title_before(const Document& document, const Forms& forms, std::uint32_t name) {
  const std::uint32_t start = document.sentences[forms.sentence[name]].words.begin;
  const std::uint32_t civil = civility_before(forms, start, name);
  return function_before(document, forms, start, civil);
}

// Past `of Castany` behind `Prime Minister Anna Moss`; else where the name ends.
std::uint32_t past_place(const Document& document, const Forms& forms, const NameIndex& names, std::uint32_t end) {
  if (document.language != "en" || end + 1 >= forms.size() || forms.folded[end] != "of") return end;
  const std::uint32_t place = names.begins[end + 1];
  if (place == none || document.mentions[place].type == MentionType::person) return end;
  return document.mentions[place].words.end;
}

}  // namespace

void name_with_titles(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry) {
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (mention.form != MentionForm::name || mention.type != MentionType::person) continue;
    const std::uint32_t first = title_before(document, forms, mention.words.begin);
    const std::uint32_t record = registry.of_name(m);
    if (first >= mention.words.begin || record == none) continue;
    registry.add_name(record, document(Range<Word>{first, mention.words.end}));
    const std::uint32_t place = past_place(document, forms, names, mention.words.end);
    if (place > mention.words.end) registry.add_name(record, document(Range<Word>{first, place}));
  }
}

}  // namespace dixit::resolution
