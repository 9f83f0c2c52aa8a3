// The heads of the model that find statements, on the encoder's vectors.
//
//   Heads heads(*model);
//   for (const Trigger& t : heads.triggers(vectors, 0.5F)) …
//
// One biaffine scorer of trigger × word has a channel a question (train/network.py): the roles,
// where content begins and ends, who speaks, what the parent is. Immutable, shared by threads. A
// model whose tensors or labels do not fit throws Error when the heads are made.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "encoder/encoder.h"
#include "encoder/kernels.h"
#include "encoder/linear.h"
#include "encoder/model_file.h"
#include "statements/pair_scores.h"

namespace dixit {

// The words of a stretch as the biaffine scorer sees them: computed once, used for every trigger.
struct PairWords {
  Range<Word> words;
  std::vector<float> values;    // words x width
  std::vector<float> channels;  // words x channels: what a word scores by itself
};

// What triggers ask of the words, a row each. Many are asked at once: so the weights are met once.
struct PairTriggers {
  std::vector<std::uint32_t> words;  // of the triggers
  std::vector<float> values;         // triggers x (channels x width)
  std::vector<float> channels;       // triggers x channels: what a trigger scores by itself
  std::vector<float> nobody;         // triggers x 2
};

// What is known of a statement when its attributes are asked for.
struct DecodedRoles {
  std::uint32_t trigger = none;
  Range<Word> scored;  // by the trigger, with their roles
  std::vector<Role> roles;
};

struct AttributeScores {  // probabilities, in the order of the enumerators
  std::vector<float> form, act, polarity, kind, distance;
};

class Heads {
 public:
  explicit Heads(const Model& model);

  std::uint32_t vector_width() const { return trigger_in_.inputs(); }

  // Words whose probability of being a trigger is at least `least`, ascending.
  std::vector<Trigger> triggers(const Vectors& vectors, float least) const;
  PairWords pair_words(const Vectors& vectors) const;
  PairTriggers pair_triggers(const Vectors& vectors, std::span<const Trigger> triggers) const;
  // What one of `triggers`, number `index`, makes of the words.
  PairScores pairs(const PairWords& words, const PairTriggers& triggers, std::size_t index) const;
  // In the order of `decoded`.
  std::vector<AttributeScores> attributes(const Vectors& vectors, std::span<const DecodedRoles> decoded) const;
  // What standing in the content of another statement adds to the score of being told in it.
  float not_contained() const { return -4 * inside_[0]; }
  float closest() const { return 2 * inside_[1]; }

 private:
  // A row of channels a word of `scored`, then one that begins with the two scores of nobody.
  std::vector<float> channel_scores(const PairWords& words, const PairTriggers& triggers, std::size_t index,
                                    Range<Word> scored) const;
  AttributeScores attributes_of(std::span<const float> scores, std::span<const float> distance) const;

  Linear trigger_in_, trigger_out_, pair_trigger_, pair_word_, of_trigger_, of_word_, nobody_, attribute_in_,
      attribute_out_, author_distance_;
  Panels biaffine_;              // width x (channels x width)
  std::vector<float> distance_;  // buckets x channels
  std::array<float, 2> inside_{};
  std::uint32_t channels_ = 0, width_ = 0;
  std::array<std::size_t, 4> attribute_sizes_{};
};

}  // namespace dixit
