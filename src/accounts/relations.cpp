#include "accounts/relations.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "accounts/answer_words.h"
#include "accounts/counterparts.h"
#include "accounts/opposed.h"
#include "accounts/replies.h"
#include "accounts/stance.h"
#include "accounts/surely_two.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

// Shares of words, by weight, that two passages need in common.
constexpr float touching = .25F, close = .38F, very_close = .5F;
constexpr float meaning_close = .09F, meaning_very_close = .13F;             // above the usual likeness
constexpr float surely_one = .7F, least_alike = .05F, least_margin = -.01F;  // of counterparts that agree
constexpr std::uint32_t longest_negated = 30;  // words in which a negation is most likely that of the whole
constexpr std::uint32_t fewest_words = 4;      // of a passage that says enough to agree with
constexpr std::size_t most_denied = 2;
constexpr float nearly_all = .7F, something_more = .08F;
// How many hold of those that were judged (docs/decisions/accounts.md).
constexpr float of_accord = .25F, of_blame = .4F, of_reply = .5F;
constexpr float of_counterparts = .7F;  // probability: three in four of what is found between two readouts holds
constexpr float least_exclusion = .7F;  // of counterparts: from there on three in four of the pairs hold
constexpr float least_conflict = .3F;   // probability that it holds: from there on nearly half of them do

class Finder : Answers {
 public:
  Finder(const Compared& compared, const Question& question, std::span<const Stance> stances)
      : Answers(compared, question), stances_(stances) {}

  struct Found {
    std::vector<Relation> relations;
    std::vector<std::pair<Relation, ConflictValues>> conflicts;  // all that rules found
  };

  Found run() && {
    for (std::uint32_t x = 0; x < question_.answers.size(); ++x) deny(x);
    for (std::uint32_t x = 0; x < question_.answers.size(); ++x)
      for (std::uint32_t y = x + 1; y < question_.answers.size(); ++y) relate(x, y);
    for (std::uint32_t x = 0; x < question_.answers.size(); ++x) reply(x);
    std::ranges::stable_sort(out_, std::ranges::greater{}, [](const Relation& r) { return in_conflict(r.kind); });
    return {std::move(out_), std::move(conflicts_)};
  }

 private:
  Relation relation(std::uint32_t x, std::uint32_t y, RelationKind kind, float probability, std::string rule,
                    std::initializer_list<std::uint32_t> words) const {
    Relation r{x, y, kind, probability, std::move(rule), {}};
    for (const std::uint32_t c : words) r.reason.push_back(evidence_of(document(c), candidate(c)));
    return r;
  }

  void add(std::uint32_t x, std::uint32_t y, RelationKind kind, float probability, std::string rule,
           std::initializer_list<std::uint32_t> words) {
    out_.push_back(relation(x, y, kind, probability, std::move(rule), words));
  }

  Side side(std::uint32_t answer, std::uint32_t c) const {
    return {candidate(c), statement(c), stances_[answer], compared_.camps.is_paper(question_.answers[answer].camp)};
  }

  void add_conflict(std::uint32_t x, std::uint32_t y, RelationKind kind, std::string rule, const TwoPassages& p,
                    std::initializer_list<std::uint32_t> words) {
    const auto party = [&](std::uint32_t answer) { return compared_.camps.party(question_.answers[answer].camp); };
    const ConflictValues values = values_of_conflict(side(x, p.a), side(y, p.b), compared_.pairs.one_matter(p.a, p.b),
                                                     share_name(party(x), party(y)));
    const float probability = conflict_probability(values);
    conflicts_.emplace_back(relation(x, y, kind, probability, std::move(rule), words), values);
    if (are_counterparts(p)) conflicts_.back().first.probability = of_counterparts;
    if (are_counterparts(p) || probability >= least_conflict) out_.push_back(conflicts_.back().first);
  }

  void relate(std::uint32_t x, std::uint32_t y) {
    if (blame_words(x, y) || blame_words(y, x)) return;
    const TwoPassages p = closest(x, y);
    if (p.a == none) return;
    if (question_.answers[x].camp == question_.answers[y].camp) return revise(x, y, p);
    if (differ(x, y)) return;
    if (exclude_counterparts(x, y)) return;
    const bool x_blames = lay_blame(x, y, p), y_blames = lay_blame(y, x, {p.b, p.a, p.values});
    if (!x_blames && !y_blames && !related(x, y) && !in_doubt(x, y) && !conflict(x, y, p)) agree(x, y, p);
  }

  // Figures that answer one question, likely enough, and cannot both hold.
  bool differ(std::uint32_t x, std::uint32_t y) {
    if (!compared_.pairs.point_by_point()) return false;
    const FigurePair p =
        likeliest_difference(compared_.figures, question_.answers[x].candidates, question_.answers[y].candidates);
    if (p.probability < least_one_question) return false;
    out_.push_back({x, y, RelationKind::diverges, p.probability, "figures", {clause_of(p.a), clause_of(p.b)}});
    return true;
  }

  // Passages that exclude each other, likely enough, where two sides tell the event themselves.
  bool exclude_counterparts(std::uint32_t x, std::uint32_t y) {
    if (!compared_.one_matter.sees_all()) return false;
    const Exclusion best = likeliest_exclusion(compared_.documents, compared_.candidates, compared_.pairs,
                                               compared_.one_matter, first_of(x), first_of(y));
    if (best.probability < least_exclusion) return false;
    exclude(x, y, best);
    return true;
  }

  void exclude(std::uint32_t x, std::uint32_t y, const Exclusion& p) {
    const std::string_view sign = p.sign;
    if (sign == "figures" || sign == "numbers")
      add(x, y, RelationKind::diverges, p.probability, p.sign, {p.a, p.b});
    else if (denies(p.a) != denies(p.b))
      denies(p.a) ? add(x, y, RelationKind::denies, p.probability, "denial", {p.a})
                  : add(y, x, RelationKind::denies, p.probability, "denial", {p.b});
    else
      add(x, y, RelationKind::contradicts, p.probability, p.sign, {p.a, p.b});
  }

  void revise(std::uint32_t x, std::uint32_t y, const TwoPassages& p) {
    if (p.values[other_figure] == 0 || p.values[same_figure] > 0) return;
    const std::string& of_x = document(p.a).date;
    const std::string& of_y = document(p.b).date;
    if (of_x == of_y || of_x.empty() || of_y.empty() || p.values[words_of_shorter] < close) return;
    if (of_x > of_y) return add(x, y, RelationKind::revises, .6F, "later figure", {p.a, p.b});
    add(y, x, RelationKind::revises, .6F, "later figure", {p.b, p.a});
  }

  // `X a dénoncé Y pour avoir dit que …`: what Y says stands within.
  bool blame_words(std::uint32_t x, std::uint32_t y) {
    const Camps& camps = compared_.camps;
    const std::uint32_t by = question_.answers[x].camp, of = question_.answers[y].camp;
    if (by == of || camps.is_paper(by) || !camps.has_name(of)) return false;  // `ces gens`, `ceux qui` are no party
    for (const std::uint32_t c : question_.answers[x].candidates)
      for (const std::uint32_t said : question_.answers[y].candidates) {
        const Statement* s = statement(said);
        if (!s || candidate(said).document != candidate(c).document || s->parent != candidate(c).statement) continue;
        if (!is_criticism(c) || candidate(c).words == candidate(said).words) continue;
        add(x, y, RelationKind::blames, of_blame, "what the party says", {c});
        return true;
      }
    return false;
  }

  // A paper that tells that somebody is accused lays no blame itself.
  bool lay_blame(std::uint32_t x, std::uint32_t y, const TwoPassages& p) {
    if (stances_[x] != Stance::blames || compared_.camps.is_paper(question_.answers[x].camp)) return false;
    for (const std::uint32_t c : question_.answers[x].candidates) {
      const std::uint32_t other = question_.answers[y].camp;
      if (!is_criticism(c) || (candidate(c).to != other && candidate(c).first_named != other)) continue;
      if (p.values[words_of_shorter] < touching && p.values[meaning_alike] < meaning_close) return false;
      add(x, y, RelationKind::blames, of_blame, "names the party", {c});
      return true;
    }
    return false;
  }

  // The answers that say what this one denies: those of other parties that have most words in common with it.
  void deny(std::uint32_t x) {
    struct Denied {
      float words;
      std::uint32_t answer;
      TwoPassages pair;
    };
    std::vector<Denied> denied;
    for (std::uint32_t y = 0; y < question_.answers.size(); ++y) {
      if (question_.answers[y].camp == question_.answers[x].camp || stands_aside(y)) continue;
      const TwoPassages p = closest(x, y);
      if (p.a == none || !denies(p.a) || denies(p.b) || candidate(p.b).negated || p.values[words_of_shorter] < close ||
          candidate(p.b).size < fewest_words)
        continue;
      denied.push_back({p.values[words_of_shorter], y, p});
    }
    std::ranges::stable_sort(denied, std::ranges::greater{}, &Denied::words);
    for (std::size_t i = 0; i < std::min(most_denied, denied.size()); ++i)
      add_conflict(x, denied[i].answer, RelationKind::denies, "denial", denied[i].pair, {denied[i].pair.a});
  }

  bool stands_aside(std::uint32_t x) const {
    return stances_[x] == Stance::declines || stances_[x] == Stance::asks || stances_[x] == Stance::doubts;
  }

  // That something is so or not; a wish is neither.
  bool says(std::uint32_t x) const { return stances_[x] != Stance::demands && stances_[x] != Stance::refuses; }

  bool conflict(std::uint32_t x, std::uint32_t y, const TwoPassages& p) {
    const float words = p.values[words_of_shorter];
    const bool touch = words >= touching || p.values[meaning_alike] >= meaning_close;
    if (p.values[other_figure] > 0 && p.values[same_figure] == 0) {
      const bool count = stances_[x] == Stance::figures && stances_[y] == Stance::figures;
      if (words >= (count ? touching : close)) add_conflict(x, y, RelationKind::diverges, "figures", p, {p.a, p.b});
      return true;
    }
    const bool counterparts = are_counterparts(p);
    if (counterparts && compared_.pairs.other_amount(p.a, p.b)) {
      add_conflict(x, y, RelationKind::diverges, "figures", p, {p.a, p.b});
      return true;
    }
    if (stands_aside(x) || stands_aside(y)) return false;
    if (p.values[other_number] > 0 && words >= very_close && p.values[words_of_both] >= touching &&
        std::max(candidate(p.a).size, candidate(p.b).size) <= longest_negated) {
      add_conflict(x, y, RelationKind::diverges, "numbers", p, {p.a, p.b});
      return true;
    }
    if (words >= very_close && on_other_days(passage(p.a), passage(p.b)) &&
        std::max(candidate(p.a).size, candidate(p.b).size) <= longest_negated) {
      add_conflict(x, y, RelationKind::diverges, "days", p, {p.a, p.b});
      return true;
    }
    if (says(x) && says(y) && negates_shared(p) && words >= very_close && p.values[words_of_both] >= touching &&
        std::max(candidate(p.a).size, candidate(p.b).size) <= longest_negated) {
      add_conflict(x, y, RelationKind::contradicts, "negation", p, {p.a, p.b});
      return true;
    }
    if (words >= touching && candidate(p.a).negated == candidate(p.b).negated &&
        opposite_words(passage(p.a), passage(p.b))) {
      add_conflict(x, y, RelationKind::contradicts, "opposites", p, {p.a, p.b});
      return true;
    }
    if (words > 0 && in_other_lands(passage(p.a), passage(p.b))) {
      add_conflict(x, y, RelationKind::contradicts, "place", p, {p.a, p.b});
      return true;
    }
    const bool two_sides = compared_.camps.tells_itself(question_.answers[x].camp) &&
                           compared_.camps.tells_itself(question_.answers[y].camp);
    const auto unasked = [&](std::uint32_t not_so, std::uint32_t asked) {
      return candidate(not_so).negated && statement(asked) && asks(*statement(asked)) &&
             negates(passage(not_so), document(asked), statement(asked)->cue);
    };
    if (two_sides && words > 0 && (unasked(p.a, p.b) || unasked(p.b, p.a))) {
      add(x, y, RelationKind::contradicts, of_counterparts, "negation", {p.a, p.b});
      return true;
    }
    const auto stands = [&](Stance one, Stance other) {
      return (stances_[x] == one && stances_[y] == other) || (stances_[x] == other && stances_[y] == one);
    };
    const bool one_thing = counterparts && p.values[meaning_alike] >= meaning_close;
    if (one_thing && negates_shared(p)) {
      add_conflict(x, y, RelationKind::contradicts, "negation", p, {p.a, p.b});
      return true;
    }
    if ((stands(Stance::demands, Stance::refuses) && touch) || (one_thing && stands(Stance::demands, Stance::denies))) {
      add_conflict(x, y, RelationKind::contradicts, "demand and refusal", p, {p.a, p.b});
      return true;
    }
    return false;
  }

  // Two sides: likely to answer each other, and nearer in meaning than to what else is said. Not whom either quotes.
  bool say_the_same(std::uint32_t x, std::uint32_t y, const TwoPassages& p) const {
    const Camps& camps = compared_.camps;
    if (!are_counterparts(p) || !camps.tells_itself(question_.answers[x].camp) ||
        !camps.tells_itself(question_.answers[y].camp))
      return false;
    return compared_.one_matter.likely(p.a, p.b) >= surely_one ||
           (p.values[meaning_alike] >= least_alike && p.values[meaning_margin] >= least_margin);
  }

  // Of any two passages, while none has one of the other's.
  bool amounts_differ(std::uint32_t x, std::uint32_t y) const {
    bool differ = false;
    for (const std::uint32_t a : first_of(x))
      for (const std::uint32_t b : first_of(y)) {
        if (compared_.pairs.words(a, b)[same_figure] > 0) return false;
        differ = differ || compared_.pairs.no_amount_in_common(a, b);
      }
    return differ;
  }

  bool of_two_readouts(const TwoPassages& p) const {
    return compared_.camps.is_readout(candidate(p.a).document) && compared_.camps.is_readout(candidate(p.b).document);
  }

  float accord_of(const TwoPassages& p) const { return of_two_readouts(p) ? of_counterparts : of_accord; }

  // `X dit que Y a dit …`: both tell of one utterance.
  bool one_tells_the_other(std::uint32_t x, std::uint32_t y) const {
    const auto& of_y = question_.answers[y].candidates;
    return std::ranges::any_of(question_.answers[x].candidates, [&](std::uint32_t c) {
      return std::ranges::any_of(of_y, [&](std::uint32_t d) { return overlap(candidate(c), candidate(d)); });
    });
  }

  bool may_agree(std::uint32_t x, std::uint32_t y, const TwoPassages& p) const {
    const bool belong = std::min(question_.answers[x].fit, question_.answers[y].fit) >= unsure_position_below;
    return of_two_readouts(p) || (belong && !one_tells_the_other(x, y));
  }

  void agree(std::uint32_t x, std::uint32_t y, const TwoPassages& p) {
    const Candidate& a = candidate(p.a);
    const Candidate& b = candidate(p.b);
    const bool one_side = same_side(stances_[x], stances_[y]) && same_side(a.stance, b.stance) &&
                          is_criticism(p.a) == is_criticism(p.b);  // of one thing: one blames it, one does not
    if (a.negated != b.negated || std::min(a.size, b.size) < fewest_words || !one_side || !may_agree(x, y, p) ||
        !surely_two(compared_.camps, held(x, p.a), held(y, p.b)) || amounts_differ(x, y) ||
        on_other_days(passage(p.a), passage(p.b)))
      return;
    const float words = p.values[words_of_both];
    if (p.values[same_figure] > 0 && words >= touching)
      return add(x, y, RelationKind::agrees, accord_of(p), "same figure", {p.a, p.b});
    if (narrower(x, y, p)) return;
    const bool numbers = p.values[same_number] > 0 && p.values[other_number] == 0;
    const bool counterparts = !a.negated && say_the_same(x, y, p) && p.values[other_number] == 0;
    if (counterparts || words >= close ||
        (words >= touching && (numbers || p.values[meaning_alike] >= meaning_close)) ||
        p.values[meaning_alike] >= meaning_very_close)
      add(x, y, RelationKind::agrees, accord_of(p), "same content", {p.a, p.b});
  }

  // All of the shorter is in the longer, which says more.
  bool narrower(std::uint32_t x, std::uint32_t y, const TwoPassages& p) {
    const Candidate& a = candidate(p.a);
    const Candidate& b = candidate(p.b);
    const float shorter = p.values[words_of_shorter];
    if (shorter < nearly_all || shorter - p.values[words_of_both] < something_more || a.size == b.size) return false;
    a.size < b.size ? add(x, y, RelationKind::narrower, accord_of(p), "less of the same", {p.a, p.b})
                    : add(y, x, RelationKind::narrower, accord_of(p), "less of the same", {p.b, p.a});
    return true;
  }

  // `X a répliqué`: to who spoke last before him, no more than a sentence before. Not to a question, which is mostly a
  // reporter's; a reply that is only told of (`a répondu aux critiques`) is to others as well. Where two sides tell the
  // event, one that says no denies; elsewhere half of such do.
  void reply(std::uint32_t x) {
    for (const std::uint32_t c : question_.answers[x].candidates) {
      const Statement* s = statement(c);
      if (!s || s->source.empty() || s->form.value == Form::narrated || s->act.value == Act::decline) continue;
      if (!replies(document(c), *s)) continue;
      const std::uint32_t to = answer_before(compared_.documents, compared_.candidates, question_, x, c);
      if (to == none || related(x, to)) continue;
      const bool says_no =
          compared_.pairs.point_by_point() && stances_[x] == Stance::denies && stances_[to] != Stance::denies;
      return add(x, to, says_no ? RelationKind::denies : RelationKind::replies, of_reply, "reply", {c});
    }
  }

  bool related(std::uint32_t x, std::uint32_t y) const {
    return std::ranges::any_of(out_,
                               [&](const Relation& r) { return (r.a == x && r.b == y) || (r.a == y && r.b == x); });
  }

  // A rule found them in conflict, and it is not likely: they do not agree either.
  bool in_doubt(std::uint32_t x, std::uint32_t y) const {
    return std::ranges::any_of(conflicts_, [&](const auto& conflict) {
      const Relation& r = conflict.first;
      return (r.a == x && r.b == y) || (r.a == y && r.b == x);
    });
  }

  std::span<const Stance> stances_;
  std::vector<Relation> out_;
  std::vector<std::pair<Relation, ConflictValues>> conflicts_;
};

}  // namespace

std::vector<Stance> stances_of(const Question& question, std::span<const Candidate> candidates) {
  std::vector<Stance> stances;
  stances.reserve(question.answers.size());
  for (const Answer& answer : question.answers) stances.push_back(candidates[answer.candidates.front()].stance);
  return stances;
}

std::vector<Relation> find_relations(const Compared& compared, const Question& question,
                                     std::span<const Stance> stances) {
  return Finder(compared, question, stances).run().relations;
}

std::vector<std::pair<Relation, ConflictValues>> conflicts_by_rule(const Compared& compared, const Question& question,
                                                                   std::span<const Stance> stances) {
  return Finder(compared, question, stances).run().conflicts;
}

}  // namespace dixit::comparison
