#include "accounts/together.h"

#include "accounts/event.h"
#include "accounts/pairs.h"
#include "accounts/replies.h"
#include "accounts/stance.h"

namespace dixit::comparison {
namespace {

constexpr std::uint32_t nearest = 2;  // sentences between a saying and the reply to it

// Statements that say who asked for the contact.
void add_askers(std::span<const Document> documents, std::span<const Candidate> candidates,
                std::vector<Together>& together) {
  std::vector<std::uint32_t> telling;
  for (const ContactAccount& account : contacts_told(documents))
    for (const Range<Word>& words : documents[account.document].contacts[account.contact].initiative_words)
      for (std::uint32_t c = 0; c < candidates.size(); ++c)
        if (candidates[c].document == account.document && candidates[c].words.contains(words.begin))
          telling.push_back(c);
  for (std::size_t i = 0; i < telling.size(); ++i)
    for (std::size_t j = i + 1; j < telling.size(); ++j) together.push_back({telling[i], telling[j]});
}

// Who replies or will say nothing does so in the matter of which another party spoke just before.
void add_replies(std::span<const Document> documents, std::span<const Candidate> candidates,
                 std::vector<Together>& together) {
  for (std::uint32_t c = 1; c < candidates.size(); ++c) {
    const Candidate& answer = candidates[c];
    if (answer.statement == none) continue;
    const Document& document = documents[answer.document];
    const Statement& s = document.statements[answer.statement];
    if (s.act.value != Act::decline && !replies(document, s)) continue;
    for (std::uint32_t before = c; before-- > 0;) {
      const Candidate& other = candidates[before];
      if (other.document != answer.document || other.sentence + nearest < answer.sentence) break;
      if (other.camp == answer.camp || overlap(other, answer)) continue;
      together.push_back({before, c});
      break;
    }
  }
}

// `X a dénoncé Y pour avoir dit que …`: what Y says, and what X says of it.
void add_blamed(std::span<const Document> documents, std::span<const Candidate> candidates,
                std::vector<Together>& together) {
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    const Candidate& said = candidates[c];
    if (said.statement == none) continue;
    const std::vector<Statement>& statements = documents[said.document].statements;
    const std::uint32_t outer = statements[said.statement].parent;
    if (outer == none || !criticises(statements[outer])) continue;
    for (std::uint32_t by = 0; by < candidates.size(); ++by)
      if (candidates[by].document == said.document && candidates[by].statement == outer &&
          candidates[by].camp != said.camp)
        together.push_back({std::min(by, c), std::max(by, c)});
  }
}

}  // namespace

std::vector<Together> known_together(std::span<const Document> documents, std::span<const Candidate> candidates,
                                     std::span<const FigurePair> figures) {
  std::vector<Together> together;
  add_askers(documents, candidates, together);
  add_replies(documents, candidates, together);
  add_blamed(documents, candidates, together);
  for (const FigurePair& p : figures)
    if (p.probability >= least_one_question) together.push_back({p.a.candidate, p.b.candidate, p.probability});
  return together;
}

}  // namespace dixit::comparison
