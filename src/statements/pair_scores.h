// What the heads say of one trigger and the words around it: input of `decode_roles`.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "document/document.h"

namespace dixit {

enum class Role : std::uint8_t { none, source, cue, content, addressee, via };
inline constexpr std::size_t role_count = 6;

struct Trigger {
  std::uint32_t word = none;
  bool cue = true;  // false: the first word of a content without a cue
  float probability = 0;
};

struct PairScores {
  Range<Word> words;                                 // the words that were scored, the trigger among them
  std::vector<std::array<float, role_count>> roles;  // log probability of each role, one row a word
  std::vector<float> begin, end;                     // probability that a piece of content begins, ends here
  std::vector<float> speaker;                        // probability that a mention of the speaker ends here
  float nobody = 0;                                  // that the text names no speaker; sums to 1 with `speaker`
  std::vector<float> parent;                         // score of being the trigger of the statement this one is told in
  float no_parent = 0;
};

}  // namespace dixit
