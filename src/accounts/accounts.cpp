#include "accounts/accounts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "accounts/candidates.h"
#include "accounts/event.h"
#include "accounts/figure_pairs.h"
#include "accounts/initiative.h"
#include "accounts/label.h"
#include "accounts/matters.h"
#include "accounts/negation.h"
#include "accounts/relations.h"
#include "accounts/stance.h"
#include "accounts/together.h"

namespace dixit {
namespace {

using namespace comparison;

constexpr std::size_t most_silent = 4;
constexpr std::uint32_t longest_count = 8;     // words of a passage that says little beside its figure
constexpr float alone = .5F, own_alone = .4F;  // how sure a position is that nothing else is compared with

bool expects_answer(Stance stance) {
  return stance == Stance::blames || stance == Stance::demands || stance == Stance::asks;
}

class Comparison {
 public:
  Comparison(std::span<const Document> documents, const MeaningOf& meaning_of)
      : documents_(documents),
        vocabulary_(documents),
        camps_(documents),
        candidates_(find_candidates(documents, camps_, vocabulary_, meaning_of)),
        pairs_(documents, vocabulary_, camps_, candidates_) {}

  Accounts run() {
    const std::vector<Saying> sayings = find_sayings(documents_, candidates_, camps_, pairs_);
    figures_ = figure_pairs(documents_, vocabulary_, candidates_, pairs_, camps_);
    one_matter_.emplace(candidates_, pairs_, figures_);
    const std::vector<Together> together = known_together(documents_, candidates_, figures_);
    for (const Candidate& c : candidates_) named_speakers_.insert(c.camp);
    std::erase_if(named_speakers_, [&](std::uint32_t camp) { return camp == none || !camps_.has_name(camp); });
    for (const Question& question : find_questions(candidates_, sayings, pairs_, *one_matter_, camps_, together))
      add(question);
    sort_matters();
    number();
    out_.event = event_of(documents_, camps_, numbers_);
    for (std::uint32_t d = 0; d < documents_.size(); ++d)
      for (const Claim& claim : documents_[d].claims) out_.claims.push_back({d, claim.words, claim.words, none});
    return std::move(out_);
  }

 private:
  void add(const Question& question) {
    Matter matter;
    const std::vector<Stance> stances = stances_of(question, candidates_);
    for (const Answer& answer : question.answers) {
      Position position;
      position.party = answer.camp;
      const bool own = camps_.is_paper(answer.camp);
      position.confidence = question.answers.size() > 1 ? answer.fit : own ? own_alone : alone;
      for (const std::uint32_t c : answer.candidates)
        position.evidence.push_back(evidence_of(documents_[candidates_[c].document], candidates_[c]));
      position.stance = stances[matter.positions.size()];
      matter.positions.push_back(std::move(position));
    }
    matter.relations =
        find_relations({documents_, candidates_, camps_, pairs_, *one_matter_, figures_}, question, stances);
    settle_figures(question, matter);
    dispute_initiative(matter);
    show_clauses(matter);
    matter.label = words_of_initiative(matter);
    if (matter.label.empty()) matter.label = label_of(documents_, candidates_, vocabulary_, question);
    silence(question, matter);
    out_.matters.push_back(std::move(matter));
  }

  // Where two sides tell the event: what meets a figure of its kind gives one, whatever else it says; a figure that
  // meets none, in a passage of some length, is told by the way.
  void settle_figures(const Question& question, Matter& matter) const {
    if (!pairs_.point_by_point()) return;
    const auto meets_figure = [&](std::uint32_t p) {
      return std::ranges::any_of(matter.relations, [&](const Relation& r) {
        return (r.a == p || r.b == p) && (r.kind == RelationKind::diverges || r.rule == "same figure");
      });
    };
    for (std::uint32_t p = 0; p < matter.positions.size(); ++p) {
      Stance& stance = matter.positions[p].stance;
      const Candidate& c = candidates_[question.answers[p].candidates.front()];
      if (meets_figure(p))
        stance = stance == Stance::affirms ? Stance::figures : stance;
      else if (stance == Stance::figures && c.size > longest_count)
        stance = stance_of(documents_[c.document], c, Counting::told_by_the_way);
    }
  }

  // Two parties that name different ones as who asked. Where two sides tell the event, only those may have.
  void dispute_initiative(Matter& matter) const {
    for (std::uint32_t a = 0; a < matter.positions.size(); ++a)
      for (std::uint32_t b = a + 1; b < matter.positions.size(); ++b) {
        const auto [x, of_x] = asked(matter.positions[a]);
        const auto [y, of_y] = asked(matter.positions[b]);
        if (x == none || y == none) continue;
        std::erase_if(matter.relations,
                      [&](const Relation& r) { return (r.a == a && r.b == b) || (r.a == b && r.b == a); });
        const bool sure = !pairs_.point_by_point() || (camps_.tells_itself(x) && camps_.tells_itself(y));
        if (x != y && !sure) continue;
        const RelationKind kind = x == y ? RelationKind::agrees : RelationKind::contradicts;
        matter.relations.push_back({a, b, kind, .7F, "initiative", {of_x, of_y}});
      }
  }

  // Whom the position tells to have asked for the contact, and the clause that says so.
  std::pair<std::uint32_t, Evidence> asked(const Position& position) const {
    std::pair<std::uint32_t, Evidence> found{none, {}};
    for (const Evidence& e : position.evidence) {
      const auto [camp, words] = camps_.asker_in(e.document, e.words);
      if (camp == none) continue;
      found = {camp, e};
      found.second.words = clause_with(documents_[e.document], words, e.words);
    }
    return found;
  }

  // Where figures differ, or who asked, the clauses that say so carry the positions.
  static void show_clauses(Matter& matter) {
    for (const Relation& r : matter.relations) {
      if (r.reason.size() != 2 || (r.kind != RelationKind::diverges && r.rule != "initiative")) continue;
      for (const auto& [position, clause] : {std::pair(r.a, r.reason.front()), std::pair(r.b, r.reason.back())}) {
        std::vector<Evidence>& all = matter.positions[position].evidence;
        const auto whole = std::ranges::find_if(all, [&](const Evidence& e) {
          return e.document == clause.document && e.words.begin <= clause.words.begin &&
                 clause.words.end <= e.words.end;
        });
        if (whole == all.end()) continue;
        whole->words = clause.words;
        std::rotate(all.begin(), whole, whole + 1);
      }
    }
  }

  // Of a matter in which accounts of it meet; else empty.
  std::string words_of_initiative(const Matter& matter) const {
    for (const Relation& r : matter.relations) {
      if (r.rule != "initiative") continue;
      for (const Evidence& e : matter.positions[r.a].evidence)
        for (const Contact& contact : documents_[e.document].contacts)
          for (const Range<Word>& words : contact.initiative_words)
            if (e.words.contains(words.begin)) return std::string(documents_[e.document](words));
    }
    return {};
  }

  // Parties with a name that speak elsewhere, and to whom somebody speaks here, or whom a charge, a demand or a
  // question names: an answer is expected of them. Whom others merely name need not have one.
  void silence(const Question& question, Matter& matter) const {
    std::set<std::uint32_t> speaking;
    for (const Answer& answer : question.answers) speaking.insert(answer.camp);
    for (const Answer& answer : question.answers)
      for (const std::uint32_t c : answer.candidates) {
        const Candidate& from = candidates_[c];
        std::vector<std::uint32_t> expected;
        if (expects_answer(from.stance)) expected = from.names;
        if (from.to != none) expected.push_back(camps_.now(from.to));
        for (const std::uint32_t camp : expected) {
          if (!named_speakers_.contains(camp) || !speaking.insert(camp).second) continue;
          if (matter.silent.size() < most_silent) matter.silent.push_back(camp);
        }
      }
  }

  void sort_matters() {
    const auto rank = [&](const Matter& m) {
      const auto conflicts = std::ranges::count_if(m.relations, in_conflict, &Relation::kind);
      std::set<std::uint32_t> parties;
      for (const Position& p : m.positions) parties.insert(p.party);
      const bool beside_itself = parties.size() < 2 && !m.relations.empty();  // what stands beside nothing comes last
      const auto sides = std::ranges::count_if(parties, [&](std::uint32_t camp) { return camps_.tells_itself(camp); });
      const bool belongs =
          std::ranges::any_of(m.positions, [](const Position& p) { return p.confidence >= unsure_position_below; });
      const bool spoken = sides > 0 || std::ranges::any_of(parties, [&](std::uint32_t camp) {
                            return !camps_.is_paper(camp);
                          });  // else papers tell the news
      return std::tuple(std::min<std::ptrdiff_t>(conflicts, 1), sides > 1, parties.size() > 1, belongs && spoken,
                        parties.size(), beside_itself);
    };
    std::ranges::stable_sort(out_.matters, std::ranges::greater{}, rank);
  }

  void number() {
    for (std::size_t m = 0; m < out_.matters.size(); ++m) {
      Matter& matter = out_.matters[m];
      matter.id = 'M' + std::to_string(m + 1);
      for (std::size_t p = 0; p < matter.positions.size(); ++p) {
        matter.positions[p].id = matter.id + letters(p);
        matter.positions[p].party = number(matter.positions[p].party);
      }
    }
    for (Matter& matter : out_.matters)
      for (std::uint32_t& camp : matter.silent) camp = number(camp);
    const std::vector<ContactAccount> contacts = contacts_of_event(documents_, camps_);
    for (const std::uint32_t camp : participants(documents_, camps_, contacts)) number(camp);
    for (const ContactAccount& account : contacts)
      for (const std::uint32_t entity : documents_[account.document].contacts[account.contact].initiative)
        if (entity != none) number(camps_.of({account.document, entity}));
  }

  // `a` … `z`, `aa`, `ab` …
  static std::string letters(std::size_t n) {
    std::string out;
    for (++n; n > 0; n = (n - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (n - 1) % 26));
    return out;
  }

  std::uint32_t number(std::uint32_t camp) {
    const auto [found, added] = numbers_.emplace(camps_.now(camp), static_cast<std::uint32_t>(out_.parties.size()));
    if (added) {
      Party party = camps_.party(camp);
      party.id = 'P' + std::to_string(out_.parties.size() + 1);
      out_.parties.push_back(std::move(party));
    }
    return found->second;
  }

  std::span<const Document> documents_;
  const Vocabulary vocabulary_;
  Camps camps_;
  std::vector<Candidate> candidates_;
  const Pairs pairs_;
  std::vector<FigurePair> figures_;
  std::optional<OneMatter> one_matter_;
  std::set<std::uint32_t> named_speakers_;
  Accounts out_;
  std::map<std::uint32_t, std::uint32_t> numbers_;
};

}  // namespace

Accounts compare(std::span<const Document> documents, const MeaningOf& meaning_of) {
  return Comparison(documents, meaning_of).run();
}

}  // namespace dixit
