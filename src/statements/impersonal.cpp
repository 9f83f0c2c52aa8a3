#include "statements/impersonal.h"

#include <string>
#include <string_view>

#include "text/unicode.h"

namespace dixit {
namespace {

bool is_infinitive(std::string_view word) {
  return word.ends_with("er") || word.ends_with("ir") || word.ends_with("re");
}

// `a été rappelé`, `est demandé`; not `s'est dit`, `a dit`.
bool is_passive(const Document& document, Range<Word> cue) {
  bool be = false;
  for (std::uint32_t w = cue.begin; w < cue.end; ++w) {
    const std::string word = fold(document[w]);
    if (word == "s" || word == "se" || word == "me" || word == "m") return false;
    be = be || word == "ete" || word == "est";
  }
  const std::string last = fold(document[cue.end - 1]);
  return be && last != "ete" && last != "est";
}

}  // namespace

bool is_impersonal(const Document& document, const Statement& statement) {
  if (statement.source.size() != 1 || statement.cue.size() != 1 || statement.source.front().size() != 1) return false;
  const Range<Word> cue = statement.cue.front();
  if (fold(document[statement.source.front().begin]) != "il" || !is_passive(document, cue)) return false;
  const auto after = [&](std::uint32_t n) {
    return cue.end + n < document.words.size() ? fold(document[cue.end + n]) : std::string();
  };
  if (after(0) == "que" || after(0) == "qu") return true;
  return (after(0) == "de" && is_infinitive(after(1))) || (after(0) == "d" && is_infinitive(after(2)));
}

}  // namespace dixit
