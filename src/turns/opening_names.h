// The names that answers of an interview begin with, whatever stands behind them.
//
//   Éliane Roche Parti de la hausse …    →  `Éliane Roche`
//   FARY - Non, parce qu'on fait …        →  `FARY`
//
//   const OpeningNames names(document, questions);   // paragraphs
//   names.at(document, paragraph);                   // empty: it begins with no name
//
// A name is one that the text or its title has elsewhere, or two words with which two paragraphs below the first
// question begin; what comes next is a capital or a mark. Pure; linear in the answers.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "document/document.h"

namespace dixit::conversation {

class OpeningNames {
 public:
  OpeningNames() = default;
  OpeningNames(const Document& document, const std::vector<std::uint32_t>& questions);

  Range<Word> at(const Document& document, Range<Word> paragraph) const;
  // Of the first answer that begins with one.
  Range<Word> first(const Document& document) const;

 private:
  std::unordered_set<std::string> names_;  // folded
  std::vector<std::uint32_t> answers_;     // paragraphs below the first question
};

// The first word of what is said, behind a stop and dashes: of `Non` in `FARY. - Non`.
std::uint32_t behind_marks(const Document& document, std::uint32_t word, std::uint32_t end);

}  // namespace dixit::conversation
