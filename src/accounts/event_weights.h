// Weights of a logistic regression, whether two articles are on one event, learned by eval/train_events.py from groups
// made by hand.
#pragma once

namespace dixit {

struct EventWeights {
  float bias = 0, words = 0, meaning = 0, days = 0;
};

inline constexpr EventWeights event_weights = {-5.71F, 10.72F, 10.51F, -2.03F};
inline constexpr EventWeights event_weights_without_meaning = {-1.50F, 14.34F, 0.00F, -1.85F};

}  // namespace dixit
