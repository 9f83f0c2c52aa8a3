#include "statements/statements.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <string>

#include "document/validate.h"
#include "encoder/kernels.h"
#include "statements/cue_acts.h"
#include "statements/decode.h"
#include "statements/distance.h"
#include "statements/impersonal.h"
#include "statements/known_cues.h"
#include "statements/media.h"
#include "statements/polarity.h"

namespace dixit {
namespace {

// Chosen on the held-out tenth of the training articles (docs/results.md).
constexpr float least_trigger = 0.5F;
constexpr float told_prior = 1.0F;     // for a statement being told in another, against none
constexpr float polarity_rule = 0.9F;  // how often the words of a cue are right about its polarity
constexpr float act_rule = 0.9F;       // likewise about its act
constexpr float least_speaker = 0.02F;
constexpr std::size_t most_speakers = 8;
constexpr float same_content = 0.8F;  // of two statements' words: they are one

constexpr std::size_t together = 48;  // triggers that the heads read at once: only a matter of speed

std::uint32_t size_of(const std::vector<Range<Word>>& parts) {
  std::uint32_t n = 0;
  for (Range<Word> p : parts) n += p.size();
  return n;
}

bool holds(const std::vector<Range<Word>>& parts, std::uint32_t word) {
  return std::ranges::any_of(parts, [&](Range<Word> p) { return p.contains(word); });
}

std::uint32_t shared(const std::vector<Range<Word>>& a, const std::vector<Range<Word>>& b) {
  std::uint32_t n = 0;
  for (Range<Word> x : a)
    for (Range<Word> y : b)
      if (std::max(x.begin, y.begin) < std::min(x.end, y.end)) n += std::min(x.end, y.end) - std::max(x.begin, y.begin);
  return n;
}

template <class E>
Scored<E> best_of(const std::vector<float>& probabilities) {
  const auto best = std::ranges::max_element(probabilities);
  return {static_cast<E>(best - probabilities.begin()), *best};
}

// How sure the heads are of the roles of the words that have one.
float certainty(const PairScores& scores, const std::vector<Role>& roles) {
  float sum = 0, count = 0;
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (roles[i] != Role::none) sum += exp_of(scores.roles[i][static_cast<std::size_t>(roles[i])]), ++count;
  return count > 0 ? sum / count : 0;
}

std::vector<Pointer> speakers_of(const PairScores& scores) {
  std::vector<Pointer> out;
  for (std::uint32_t i = 0; i < scores.speaker.size(); ++i)
    if (scores.speaker[i] >= least_speaker) out.push_back({scores.words.begin + i, scores.speaker[i]});
  if (scores.nobody >= least_speaker) out.push_back({none, scores.nobody});
  std::ranges::stable_sort(out, std::ranges::greater{}, &Pointer::probability);
  if (out.size() > most_speakers) out.resize(most_speakers);
  return out;
}

}  // namespace

struct Statements::Found {
  Statement statement;
  Range<Word> scored;           // the words that the trigger looked at
  std::vector<float> distance;  // probabilities of the author's distance
  std::vector<float> parent;    // one a word scored
  float no_parent = 0;
};

namespace {

// Those that the heads are sure of and those known by their words; of the words of a known cue only the last.
void keep_triggers(const Document& document, std::vector<Trigger>& triggers) {
  std::erase_if(triggers,
                [&](const Trigger& t) { return t.probability < least_trigger && !is_known_trigger(document, t); });
  std::vector<Trigger> kept;   // the last first
  std::uint32_t begin = none;  // of the known cue behind
  for (const Trigger& trigger : std::views::reverse(triggers)) {
    if (begin != none && trigger.word >= begin) continue;
    const KnownCue cue = trigger.cue ? known_cue(document, trigger.word) : KnownCue{};
    begin = cue.least <= 1 ? cue.words.begin : none;
    kept.push_back(trigger);
  }
  triggers.assign(kept.rbegin(), kept.rend());
}

// The words of a known phrase are the cue, whatever the heads say of each.
void keep_phrase(const Document& document, DecodedRoles& decoded) {
  const KnownCue cue = known_cue(document, decoded.trigger);
  if (cue.least > 1) return;
  for (std::uint32_t w = std::max(cue.words.begin, decoded.scored.begin); w < cue.words.end; ++w)
    decoded.roles[w - decoded.scored.begin] = Role::cue;
}

// Who was spoken to is no source; nor is who quotes.
void hear(const Document& document, Statement& s) {
  if (is_told_to(document, s)) {
    s.addressee = std::move(s.source);
    s.source.clear();
  }
  if (const Range<Word> speaker = quoted_by(document, s); !speaker.empty()) {
    s.via.insert(s.via.end(), s.source.begin(), s.source.end());
    s.source = {speaker};
  }
}

// Roles become those of `decoded` that agree with the quotation marks.
Statement statement_of(const Document& document, const Trigger& trigger, const PairScores& scores,
                       DecodedRoles& decoded, const AttributeScores& attributes) {
  const float sure = certainty(scores, decoded.roles);
  agree_with_quotations(document, decoded.scored, trigger, decoded.roles);
  Statement s = make_statement(document, decoded.scored, trigger, decoded.roles);
  if (is_impersonal(document, s)) s.source.clear();
  s.form = form_of(document, s, attributes.form);
  s.act = best_of<Act>(attributes.act);
  move_apology(document, s);
  if (const auto told = act_of_cue(document, s); told && *told != s.act.value) {
    s.act = {*told, act_rule};
    s.why.push_back({"act of the cue", act_rule, s.cue.front()});
  }
  hear(document, s);
  add_medium(document, s);
  s.polarity = best_of<Polarity>(attributes.polarity);
  if (const auto told = polarity_of_cue(document, s); told && *told != s.polarity.value) {
    s.polarity = {*told, polarity_rule};
    s.why.push_back({"polarity of the cue", polarity_rule, s.cue.front()});
  }
  s.kind = best_of<Kind>(attributes.kind);
  s.confidence = trigger.probability * sure;
  s.why.push_back(
      {trigger.cue ? "trigger: cue" : "trigger: content", trigger.probability, {trigger.word, trigger.word + 1}});
  s.speakers = speakers_of(scores);
  return s;
}

}  // namespace

std::vector<Statements::Found> Statements::find(const Vectors& vectors, const PairWords& words,
                                                std::span<const Trigger> triggers, const Document& document) const {
  const PairTriggers asked = heads_.pair_triggers(vectors, triggers);
  std::vector<PairScores> scores;
  std::vector<DecodedRoles> decoded;
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    scores.push_back(heads_.pairs(words, asked, i));
    decoded.push_back({triggers[i].word, scores[i].words, decode_roles(scores[i], triggers[i])});
    if (triggers[i].cue) keep_phrase(document, decoded.back());
    complete_phrases(document, scores[i], decoded.back().roles);
  }
  const std::vector<AttributeScores> attributes = heads_.attributes(vectors, decoded);
  std::vector<Found> out;
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    out.push_back({statement_of(document, triggers[i], scores[i], decoded[i], attributes[i]), scores[i].words,
                   attributes[i].distance, std::move(scores[i].parent), scores[i].no_parent});
  }
  return out;
}

// The statement that most likely tells this one, if any: by score, and by whose content it stands in.
Statements::Told Statements::told_by(const std::vector<Found>& found, std::uint32_t child) const {
  const Found& c = found[child];
  std::vector<float> scores;
  std::vector<std::uint32_t> candidates;
  std::size_t closest = none;  // index in candidates
  std::uint32_t closest_size = none;
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    const Statement& o = found[i].statement;
    if (i == child || !c.scored.contains(o.trigger)) continue;
    const bool in = holds(o.content, c.statement.trigger);
    if (in && size_of(o.content) < closest_size) closest = candidates.size(), closest_size = size_of(o.content);
    candidates.push_back(i);
    scores.push_back(c.parent[o.trigger - c.scored.begin] + (in ? 0 : heads_.not_contained()));
  }
  if (closest != none) scores[closest] += heads_.closest();
  scores.push_back(c.no_parent - told_prior);
  softmax(scores);
  const std::size_t best = std::ranges::max_element(scores) - scores.begin();
  return {child, best == candidates.size() ? none : candidates[best], scores[best]};
}

// The likeliest links first; one that would close a circle is left out.
void Statements::find_parents(std::vector<Found>& found) const {
  std::vector<Told> links;
  for (std::uint32_t i = 0; i < found.size(); ++i) links.push_back(told_by(found, i));
  std::erase_if(links, [](const Told& t) { return t.parent == none; });
  std::ranges::stable_sort(links, std::ranges::greater{}, &Told::probability);
  for (const Told& link : links) {
    std::uint32_t above = link.parent;
    while (above != none && above != link.child) above = found[above].statement.parent;
    if (above == link.child) continue;
    Statement& s = found[link.child].statement;
    s.parent = link.parent;
    const std::uint32_t trigger = found[link.parent].statement.trigger;
    s.why.push_back({"parent", link.probability, {trigger, trigger + 1}});
  }
}

namespace {

// One statement found by two triggers: the same content, and not two cues.
bool same(const Statement& a, const Statement& b) {
  const std::uint32_t both = shared(a.content, b.content), all = size_of(a.content) + size_of(b.content);
  const bool alike = all > 0 ? 2.0F * static_cast<float>(both) >= same_content * static_cast<float>(all) : true;
  return alike && (a.cue.empty() || b.cue.empty() || shared(a.cue, b.cue) > 0);
}

}  // namespace

// One statement is kept of two that are the same, the surer.
void Statements::keep(const Document& document, Found next, std::vector<Found>& found) {
  if (next.statement.content.empty() && next.statement.cue.empty()) return;
  if (is_own_act(document, next.statement)) return;
  const std::uint32_t trigger = next.statement.trigger;
  const bool known = holds(next.statement.cue, trigger) && known_cue(document, trigger).least <= 1;
  if (known && next.statement.content.empty()) return;  // such phrases take an object
  const auto twin = std::ranges::find_if(found, [&](const Found& f) { return same(f.statement, next.statement); });
  if (twin == found.end())
    found.push_back(std::move(next));
  else if (twin->statement.confidence < next.statement.confidence)
    *twin = std::move(next);
}

void Statements::run(const Vectors& vectors, Document& document) const {
  const PairWords words = heads_.pair_words(vectors);
  std::vector<Trigger> triggers = heads_.triggers(vectors, 0);
  keep_triggers(document, triggers);
  std::vector<Found> found;
  for (std::size_t first = 0; first < triggers.size(); first += together) {
    const std::size_t count = std::min(together, triggers.size() - first);
    for (Found& f : find(vectors, words, std::span<const Trigger>(triggers).subspan(first, count), document))
      keep(document, std::move(f), found);
  }
  find_parents(found);
  for (Found& f : found) {
    AuthorStance stance = stance_of(document, f.statement, f.distance);
    f.statement.distance = stance.distance;
    f.statement.distance_words = stance.words;
  }
  const auto before = static_cast<std::uint32_t>(document.statements.size());
  for (Found& f : found) {
    if (f.statement.parent != none) f.statement.parent += before;
    document.statements.push_back(std::move(f.statement));
  }
}

void number_statements(Document& document) {
  auto& statements = document.statements;
  std::vector<std::uint32_t> order(statements.size()), place(statements.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const Range<Word> x = extent(statements[a]), y = extent(statements[b]);
    if (x.begin != y.begin) return x.begin < y.begin;
    if (x.end != y.end) return x.end > y.end;
    return statements[a].trigger < statements[b].trigger;
  });
  std::vector<Statement> sorted;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(statements[order[i]]));
    sorted.back().id = "s" + std::to_string(i + 1);
  }
  for (Statement& s : sorted)
    if (s.parent != none) s.parent = place[s.parent];
  statements = std::move(sorted);
}

}  // namespace dixit
