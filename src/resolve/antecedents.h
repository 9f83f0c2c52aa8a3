// Which mention before a pronoun stands for the same: what the network and the place of each say of it.
//
//   const Antecedents antecedents(*model);
//   antecedents.run(vectors, document);   // to document.anaphors: `Il`, and a score for each mention before it
//   resolve(document, &antecedents);      // weighs them with what the text shows of each
//
// needs  words; mentions, the parts of statements and `parties_near` of contacts; the encoder's vectors
// adds   anaphors: for each pronoun the last `most_antecedents` mentions before it of the words that the vectors are of
// A bilinear score of two words, as of speakers (heads.h), and a layer of 32 over `antecedent_values` of a mention; all
// that name one are summed, as in Durrett and Klein (2013). Learned by train/antecedents.py. Immutable after
// construction, shared by threads. The same bits on every processor. A model without the heads throws Error.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "encoder/encoder.h"
#include "encoder/linear.h"
#include "encoder/model_file.h"

namespace dixit {

inline constexpr std::size_t most_antecedents = 120;
inline constexpr std::size_t antecedent_values = 36;

// What the text shows of a pronoun and of a mention before it (resolve/pronouns.cpp).
using AntecedentValues = std::array<float, antecedent_values>;

// A mention before a pronoun.
struct AntecedentOption {
  std::uint32_t referent = none;  // as the resolver numbers them
  Range<Word> words;
  std::uint32_t word = none;  // the one of Anaphor::antecedents that it ends with; none: it stands too far back
  float score = 0;            // of that word
  AntecedentValues values{};
};

// For learning: each pronoun that was settled, by its last word, with what it could go back to, the nearest first.
struct PronounExample {
  std::uint32_t word = none;
  std::vector<AntecedentOption> options;
};
struct PronounExamples {
  std::vector<std::vector<std::string>> names;  // of each referent, in the end
  std::vector<PronounExample> pronouns;
};

// The pronouns among the words, each with the mentions before it and no scores yet.
std::vector<Anaphor> anaphors_in(const Document& document, Range<Word> words);

class Antecedents {
 public:
  explicit Antecedents(const Model& model);
  std::uint32_t vector_width() const { return anaphor_.inputs(); }  // of the vectors that it reads
  void run(const Vectors& vectors, Document& document) const;
  // What to add to the scores of the words, a number for each mention.
  std::vector<float> weigh(std::span<const AntecedentValues> mentions) const;

 private:
  Linear anaphor_, antecedent_, pair_, values_, sum_;
};

}  // namespace dixit
