#include "resolve/statement_dates.h"

#include "resolve/dates.h"
#include "resolve/left_out.h"

namespace dixit::resolution {

// The date beside the cue; else that of what the same speaker has just said in the paragraph; else the usual.
void write_dates(Document& document, const Forms& forms, const std::vector<std::uint32_t>& order) {
  const Dates dates(document, forms);
  std::vector<std::string> told;
  for (Statement& s : document.statements) {
    Range<Word> words;
    s.when = dates.beside(s, words);
    if (s.when.empty()) continue;
    told.push_back(s.when);
    s.why.push_back({"date", 0.8F, words});
  }
  const std::string usual = dates.usual(told);
  const Statement* last = nullptr;
  for (const std::uint32_t i : order) {
    Statement& s = document.statements[i];
    const bool on =
        last && last->entity == s.entity && forms.paragraph[anchor_of(*last)] == forms.paragraph[anchor_of(s)];
    if (s.when.empty()) s.when = on ? last->when : usual;
    last = &s;
  }
}

}  // namespace dixit::resolution
