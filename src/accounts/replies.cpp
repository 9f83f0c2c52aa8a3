#include "accounts/replies.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "accounts/pairs.h"
#include "accounts/stance.h"

namespace dixit::comparison {
namespace {

std::uint32_t last_sentence(const Document& document, const Candidate& c) {
  const std::vector<Sentence>& sentences = document.sentences;
  std::uint32_t last = c.sentence;
  while (last + 1 < sentences.size() && sentences[last + 1].words.begin < c.words.end) ++last;
  return last;
}

constexpr std::uint32_t nearest_reply = 1, nearest_of_named = 4;  // sentences; to whom it names itself

// Does `said` stand before `reply`, and near it?
bool comes_before(const Document& document, const Candidate& said, const Candidate& reply) {
  const std::uint32_t apart = reply.to == none ? nearest_reply : nearest_of_named;
  return said.document == reply.document && said.words.begin < reply.words.begin && !overlap(said, reply) &&
         last_sentence(document, said) + apart >= reply.sentence;
}

}  // namespace

bool replies(const Document& document, const Statement& statement) {
  static constexpr std::array<std::string_view, 9> stems = {"repliqu", "retorqu", "repond", "ripost", "reagi",
                                                            "replied", "respond", "retort", "balay"};
  for (const Range<Word>& piece : statement.cue)
    for (const std::string& word : folded_words(document, piece))
      if (std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); })) return true;
  return false;
}

// `a réagi`: mostly to what has happened.
static bool only_reacts(const Document& document, const Statement& statement) {
  return std::ranges::any_of(statement.cue, [&](const Range<Word>& piece) {
    return std::ranges::any_of(folded_words(document, piece),
                               [](const std::string& word) { return word.starts_with("reagi"); });
  });
}

// Of one document, those in which this answer replies.
static std::set<std::uint32_t> sentences_of_replies(const Document& document, std::span<const Candidate> candidates,
                                                    const Answer& answer, std::uint32_t of) {
  std::set<std::uint32_t> sentences;
  for (const std::uint32_t one : answer.candidates) {
    const Candidate& c = candidates[one];
    if (c.document == of && c.statement != none && replies(document, document.statements[c.statement]))
      sentences.insert(c.sentence);
  }
  return sentences;
}

std::uint32_t answer_before(std::span<const Document> documents, std::span<const Candidate> candidates,
                            const Question& question, std::uint32_t x, std::uint32_t passage) {
  const Candidate& reply = candidates[passage];
  const Document& document = documents[reply.document];
  if (reply.to == none && only_reacts(document, document.statements[reply.statement])) return none;
  std::uint32_t found = none, last = 0;
  for (std::uint32_t y = 0; y < question.answers.size(); ++y) {
    if (question.answers[y].camp == question.answers[x].camp) continue;
    if (reply.to != none && question.answers[y].camp != reply.to) continue;
    const std::set<std::uint32_t> of_replies =
        reply.to == none ? sentences_of_replies(document, candidates, question.answers[y], reply.document)
                         : std::set<std::uint32_t>();
    for (const std::uint32_t d : question.answers[y].candidates) {
      const Candidate& said = candidates[d];
      if (said.statement == none || !comes_before(document, said, reply)) continue;
      const Statement& statement = document.statements[said.statement];
      if (statement.source.empty() || statement.act.value == Act::ask) continue;
      if (reply.to == none && (statement.parent != none || of_replies.contains(said.sentence))) continue;
      if (found != none && said.words.begin < last) continue;
      last = said.words.begin;
      found = y;
    }
  }
  return found;
}

}  // namespace dixit::comparison
