// What a matter is about, in words of the articles.
//
//   label_of(documents, candidates, vocabulary, question) == "la hausse de la taxe";
//
// The run of words that passages of two parties share and that weighs most; where there is none, the beginning of the
// surest passage. Pure.
#pragma once

#include <span>
#include <string>

#include "accounts/matters.h"

namespace dixit::comparison {

std::string label_of(std::span<const Document> documents, std::span<const Candidate> candidates,
                     const Vocabulary& vocabulary, const Question& question);

}  // namespace dixit::comparison
