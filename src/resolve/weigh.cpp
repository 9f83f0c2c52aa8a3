#include "resolve/weigh.h"

#include <algorithm>

namespace dixit::resolution {

void weigh(Candidates& candidates, const std::vector<Voice>& voices, float share) {
  if (voices.empty() || share <= 0) return;
  for (Candidate& c : candidates) c.probability *= 1 - share;
  for (const Voice& voice : voices) {
    const auto same = std::ranges::find(candidates, voice.record, &Candidate::record);
    if (same != candidates.end())
      same->probability += share * voice.probability;
    else
      candidates.push_back({voice.record, share * voice.probability, "pointer", voice.words});
  }
  std::ranges::stable_sort(candidates,
                           [](const Candidate& a, const Candidate& b) { return a.probability > b.probability; });
}

}  // namespace dixit::resolution
