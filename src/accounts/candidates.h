// The passages that may carry a position: what a statement says, and what an article's opening says itself.
//
//   const std::vector<Candidate> found = find_candidates(documents, camps, vocabulary);
//
// Of a readout all sentences that it tells itself. None is that a talk was held, a statement of a few words only, one
// that tells what might be said, one of `nobody`, and an intertitle that repeats a quotation; but one that says that
// nothing will be said has its cue for a passage. Statements by nobody that is named are the paper's. In the order of
// the documents and of the text. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "accounts/accounts.h"
#include "accounts/camps.h"
#include "accounts/vocabulary.h"

namespace dixit::comparison {

struct Candidate {
  std::uint32_t document = 0;
  Range<Word> words;               // of the content, of its pieces that stand near each other
  std::uint32_t statement = none;  // none: the article itself says so
  std::uint32_t sentence = 0;      // index in Document::sentences of the first
  std::uint32_t camp = none;
  std::uint32_t to = none;             // the camp it is said to
  std::vector<std::uint32_t> keys;     // of the vocabulary
  float weight = 0;                    // of the keys together
  std::vector<std::uint32_t> names;    // camps that it names, ascending
  std::uint32_t first_named = none;    // the one that it names at its head: `the government of X for …`
  std::vector<std::uint32_t> figures;  // indexes in Document::figures
  std::vector<std::uint32_t> numbers;  // keys of words that are digits
  std::uint32_t size = 0;              // words that are not marks
  std::vector<std::int8_t> meaning;    // empty where not known, and not asked for
  bool negated = false;                // says that something is not so
  bool sourced = false;                // it stands there who says so
  Stance stance = Stance::affirms;
};

std::vector<Candidate> find_candidates(std::span<const Document> documents, const Camps& camps,
                                       const Vocabulary& vocabulary, const MeaningOf& meaning_of = nullptr);

// The passage, with the sentence or sentences it stands in.
Evidence evidence_of(const Document& document, const Candidate& candidate);

// Of the meanings; 0 where either has none.
float likeness(const Candidate& a, const Candidate& b);

}  // namespace dixit::comparison
