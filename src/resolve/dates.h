// When a statement was made: the dates and days that stand by its cue, counted from the article's date.
//
//   const Dates dates(document, forms);
//   Range<Word> found;
//   dates.beside(statement, found);   // `a dit mardi` in an article of 2024-04-03 → "2024-04-02"; none there → ""
//
// Needs words, sentences, mentions and `date` (`2024-04-03` or `2024-04`; anything else: only dates that tell their
// year are found). A date that names hold (`USA Today`) is none. A date behind `depuis` or `since` is no date of
// saying; one after the article counts only where the cue is future or hypothetical. Borrows its arguments; const use
// is safe from several threads.
#pragma once

#include <string>
#include <vector>

#include "resolve/phrase.h"

namespace dixit::resolution {

struct DateWords {
  Range<Word> words;
  std::string before, after;  // the value for an act in the past, and for one to come
};

class Dates {
 public:
  Dates(const Document& document, const Forms& forms);

  // The nearest to the cue in its sentence, outside the content; `found`: its words.
  std::string beside(const Statement& statement, Range<Word>& found) const;

  // Where nothing is said: the article's date if the text speaks of that day (`mercredi`, `ce matin`), else the day
  // that most of the `told` ones share, of those in its month or the week before it, or of all in the text; else its
  // month alone.
  std::string usual(const std::vector<std::string>& told) const;

 private:
  const Document& document_;
  const Forms& forms_;
  std::vector<DateWords> all_;
  bool dated_ = false, told_today_ = false;
  std::string week_before_;  // seven days before the article
};

}  // namespace dixit::resolution
