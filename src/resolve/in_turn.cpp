#include "resolve/in_turn.h"

#include <algorithm>

#include "lexicon/turn_words.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_question = 80;  // words from `vous` to where the answer begins

// The first turn that begins behind a word.
const Turn* next_turn(const Document& document, std::uint32_t word) {
  const auto next = std::ranges::upper_bound(document.turns, word, {}, [](const Turn& t) { return t.speech.begin; });
  return next == document.turns.end() ? nullptr : &*next;
}

const Turn* turn_around(const Document& document, std::uint32_t word) {
  const auto next = std::ranges::upper_bound(document.turns, word, {}, [](const Turn& t) { return t.speech.begin; });
  if (next == document.turns.begin() || !std::prev(next)->speech.contains(word)) return nullptr;
  return &*std::prev(next);
}

std::uint32_t speaker_of(const Document& document, const Ground& ground, const Turn& turn) {
  const std::uint32_t statement = ground.scene.said_in[static_cast<std::size_t>(&turn - document.turns.data())];
  if (statement != none && ground.scene.settled[statement]) return ground.scene.speaker[statement];
  return turn.speaker == none ? none : record_at_end(document, ground, turn.speaker);
}

}  // namespace

Candidates in_turn(const Document& document, const Ground& ground, std::uint32_t statement) {
  const Statement& s = document.statements[statement];
  if (s.turn != none) {
    const Turn& turn = document.turns[s.turn];
    if (turn.speaker == none) return {{none, 0.5F, "nobody is named", {s.trigger, s.trigger + 1}}};
    return {{record_at_end(document, ground, turn.speaker), 0.9F, "named above", {turn.speaker, turn.speaker + 1}}};
  }
  if (s.source.empty() || !means_other_speaker(document, s.source.front())) return {};
  const std::uint32_t you = s.source.front().begin;
  const Turn* here = turn_around(document, you);
  const Turn* next = next_turn(document, you);
  if (here && !here->asks && here != document.turns.data())
    if (const std::uint32_t before = speaker_of(document, ground, *std::prev(here));
        before != none && before != speaker_of(document, ground, *here))
      return {{before, 0.8F, "spoke before", s.source.front()}};
  if (!next || (!here && next->speech.begin > you + longest_question)) return {};
  return {{speaker_of(document, ground, *next), 0.85F, "answers next", s.source.front()}};
}

bool is_told_above(const Document& document, std::uint32_t statement) {
  const std::uint32_t turn = document.statements[statement].turn;
  return turn != none && document.turns[turn].speaker != none;
}

bool has_other_label(const Scene& scene, const Registry& registry, std::uint32_t record, const std::string& last) {
  if (record == none) return false;
  const std::vector<std::string>& name = registry.records()[record].tokens;
  return !name.empty() && name.back() != last && scene.speakers.contains(name.back());
}

bool points_at_speaker(const Document& document, const Scene& scene, const Phrase& phrase, std::uint32_t word) {
  return phrase.shape == Shape::description && turn_around(document, phrase.words.begin) &&
         scene.speakers.contains(fold(document[word]));
}

std::uint32_t speaks_around(const Document& document, const Ground& ground, std::uint32_t word) {
  const Turn* turn = turn_around(document, word);
  return turn ? speaker_of(document, ground, *turn) : none;
}

bool means_other_speaker(const Document& document, Range<Word> source) {
  return !document.turns.empty() && source.size() == 1 && is_second_person(fold(document[source.begin]));
}

void address_questions(const Document& document, const Scene& scene, std::vector<std::uint32_t>& to) {
  for (std::size_t t = 0; t + 1 < document.turns.size(); ++t) {
    const std::uint32_t asked = scene.said_in[t], answered = scene.said_in[t + 1];
    if (!document.turns[t].asks || asked == none || answered == none || to[asked] != none) continue;
    if (scene.speaker[answered] != scene.speaker[asked]) to[asked] = scene.speaker[answered];
  }
}

}  // namespace dixit::resolution
