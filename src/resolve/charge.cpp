#include "resolve/charge.h"

#include <algorithm>

#include "resolve/noun_phrase.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t farthest_charge = 4;    // statements
constexpr std::uint32_t longest_rejection = 3;  // words: `it`, `a charge`, `ces accusations`

// `denies it`, `rejette ces accusations`; not `denies that she knew`.
bool rejects(const Statement& statement, const Forms& forms) {
  if (statement.act.value != Act::deny && statement.act.value != Act::reject) return false;
  std::uint32_t words = 0;
  for (const Range<Word> piece : statement.content)
    for (std::uint32_t w = piece.begin; w < piece.end; ++w) words += forms.mark[w] ? 0 : 1;
  return words <= longest_rejection;
}

// `que Luc Bar accuse`: of whom the clause before tells.
bool is_relative(const Statement& charge, const Forms& forms) {
  if (charge.source.empty() || charge.source.front().begin == 0) return false;
  std::uint32_t before = charge.source.front().begin - 1;
  if (forms.mark[before] && before > 0) --before;
  const std::string& word = forms.folded[before];
  return word == "que" || word == "qu" || word == "whom";
}

// Who is named in what is charged, else whom it begins with: `the company`.
Charge accused_of(const Document& document, const Ground& ground, const Statement& charge, std::uint32_t accuser) {
  for (const Range<Word> piece : charge.content)
    for (std::uint32_t w = piece.begin; w < piece.end; ++w) {
      if (ground.names.begins[w] == none) continue;
      const std::uint32_t record = ground.registry.of_name(ground.names.begins[w]);
      if (record != none && record != accuser)
        return {accuser, record, document.mentions[ground.names.begins[w]].words};
    }
  const std::string first = charge.content.empty() ? "" : ground.forms.folded[charge.content.front().begin];
  if (!find_determiner(first) || is_preposition(first)) return {accuser, none, {}};  // `du vol d'un tableau`
  const Range<Word> words = phrase_from(document, ground.forms, ground.names, charge.content.front());
  if (words.empty()) return {accuser, none, {}};
  const Phrase phrase = read_phrase(document, ground.forms, ground.names, words);
  const std::uint32_t record = ground.references.candidates(phrase, false).front().record;
  return {accuser, record != accuser ? record : ground.references.described_anew(phrase, false).front().record, words};
}

}  // namespace

Charge charge_answered(const Document& document, const Ground& ground, std::uint32_t statement) {
  const Statement& answer = document.statements[statement];
  const Forms& forms = ground.forms;
  if (!rejects(answer, forms)) return {};
  const std::uint32_t sentence = forms.sentence[anchor_of(answer)];
  for (std::uint32_t k = 1; k <= std::min(farthest_charge, statement); ++k) {
    const Statement& charge = document.statements[statement - k];
    if (charge.act.value != Act::accuse || charge.parent != answer.parent) continue;
    if (forms.sentence[anchor_of(charge)] + 1 < sentence) return {};
    if (answer.source.empty() && !is_relative(charge, forms)) return {};
    return accused_of(document, ground, charge, ground.scene.speaker[statement - k]);
  }
  return {};
}

void answer(Candidates& candidates, const Charge& charge) {
  if (charge.accuser == none || candidates.empty() || candidates.front().record != charge.accuser) return;
  const Candidate taken = candidates.front();
  std::erase_if(candidates, [&](const Candidate& c) { return c.record == charge.accuser; });
  if (charge.accused != none)
    candidates.insert(candidates.begin(), {charge.accused, 0.7F, "answers a charge", charge.words});
  if (candidates.empty()) candidates.push_back({none, 0.5F, "answers a charge", taken.words});
}

}  // namespace dixit::resolution
