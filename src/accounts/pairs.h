// How two passages stand to each other, as numbers, and how likely they are to be about one matter.
//
//   const Vocabulary vocabulary(documents);
//   const Camps camps(documents);
//   const std::vector<Candidate> candidates = find_candidates(documents, camps, vocabulary);
//   const Pairs pairs(documents, vocabulary, camps, candidates);
//   pairs.one_matter(3, 7);          // 0 to 1
//   pairs.values(3, 7)[meaning_alike];
//
// The weights were learned (pair_weights.h), others for events that two governments tell themselves. Keeps views of all
// but the camps, which must outlive it. Const use is safe from several threads; a pair costs as much as the two have
// words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "accounts/candidates.h"

namespace dixit::comparison {

enum PairValue : std::uint8_t {
  no_meaning,        // one or both have no vector
  meaning_alike,     // of the vectors, above the usual
  meaning_closer,    // than they are to the other passages
  words_of_shorter,  // share of its words that the longer has, by weight
  words_of_both,     // share of all words of the two that both have
  rarest_word,
  one_article,
  near,  // in it: 1 in one sentence, falling with the sentences between
  one_sentence,
  same_number,
  other_number,
  same_names,
  names_other,  // one names the other's party
  nested,       // one is told in the other
  same_act,
  said_to_other,
  length_of_shorter,
  length_of_longer,
  two_languages,
  both_judge,  // praise, blame, reject …
  weight_of_words,
  same_figure,   // of the same thing
  other_figure,  // of the same thing
  both_papers,
  one_paper,
  place_apart,     // in two articles: between 0 and 1, as far as the one begins, the other ends
  meaning_margin,  // in two articles: above the next best passage beside either, the lower of the two
  pair_values
};
using PairValues = std::array<float, pair_values>;

class Pairs {
 public:
  Pairs(std::span<const Document> documents, const Vocabulary& vocabulary, const Camps& camps,
        std::span<const Candidate> candidates);

  PairValues values(std::uint32_t a, std::uint32_t b) const;
  PairValues words(std::uint32_t a, std::uint32_t b) const;  // only those of words and figures
  float one_matter(std::uint32_t a, std::uint32_t b) const;
  bool point_by_point() const { return point_by_point_; }  // two sides tell the event themselves
  // Figures of one unit, or the only ones of both, whatever they count: none may be the other.
  bool other_amount(std::uint32_t a, std::uint32_t b) const;
  // What is counted: the key of the first word in French, of the last in English.
  std::uint32_t thing(std::uint32_t document, Range<Word> what) const;
  // Both tell amounts of one unit, whatever they count, and no amount of the one may be one of the other.
  bool no_amount_in_common(std::uint32_t a, std::uint32_t b) const;

 private:
  const Statement* statement(const Candidate& c) const {
    return c.statement == none ? nullptr : &documents_[c.document].statements[c.statement];
  }
  void compare_words(const Candidate& a, const Candidate& b, PairValues& out) const;
  void compare_figures(const Candidate& a, const Candidate& b, PairValues& out) const;
  void compare_statements(const Candidate& a, const Candidate& b, PairValues& out) const;
  void compare_places(std::uint32_t a, std::uint32_t b, PairValues& out) const;
  void find_places();
  void find_likest();
  bool amounts_differ(std::uint32_t a, std::uint32_t b, bool counts) const;
  float margin(std::uint32_t a, std::uint32_t b) const;

  std::span<const Document> documents_;
  const Vocabulary& vocabulary_;
  std::span<const Candidate> candidates_;
  std::vector<float> usual_;         // of each, its mean likeness to all
  std::vector<bool> readout_;        // of each document
  std::vector<std::uint8_t> paper_;  // of each, whether the article itself says so
  bool point_by_point_ = false;
  std::vector<float> place_;  // of each in its article, 0 to 1
  struct Likest {
    std::uint32_t passage = none;
    float like = none_like, next = none_like;  // next: of the second
  };
  static constexpr float none_like = -9;
  std::vector<std::vector<Likest>> likest_;  // of each, in each document
};

// Probability from which passages of two readouts of one talk may answer each other.
inline constexpr float least_of_counterparts = .3F;

bool overlap(const Candidate& a, const Candidate& b);  // share words of one article

}  // namespace dixit::comparison
