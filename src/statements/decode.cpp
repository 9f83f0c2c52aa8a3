#include "statements/decode.h"

#include <algorithm>
#include <limits>
#include <string>

#include "document/is_mark.h"
#include "encoder/kernels.h"
#include "encoder/pair_distance.h"
#include "lexicon/lexicon.h"
#include "statements/edges.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// Chosen on the held-out tenth of the training articles (docs/results.md).
constexpr float edge_weight = 1.4F;   // of begin and end against the roles
constexpr float enter_cost = 0.4F;    // of beginning another run of a part: parts are of one piece, mostly
constexpr float half_away = 20;       // words from the trigger at which a run counts half
constexpr float edge_floor = 0.002F;  // least probability of an edge or of none
constexpr float least_behind = 0.1F;  // probability of a word behind a determiner, to go on with its phrase
constexpr float most_of = 0.5F;       // share of a quotation that pulls in the rest
constexpr float nearly_all = 0.9F;
constexpr std::uint32_t name_words = 3;  // marks around so few words may be a name's
constexpr float unquoted_sure = 0.75F;

constexpr auto content = static_cast<std::size_t>(Role::content);

float log_within(float probability) { return log_of(std::clamp(probability, edge_floor, 1 - edge_floor)); }

// What leaving, entering or going on with content between word i - 1 and word i adds.
struct Edges {
  float enter, leave, stay;
};

Edges edges_at(const PairScores& s, std::size_t i) {
  const float begin = log_within(s.begin[i]), no_begin = log_within(1 - s.begin[i]);
  const float end = i ? log_within(s.end[i - 1]) : 0, no_end = i ? log_within(1 - s.end[i - 1]) : 0;
  return {edge_weight * begin, edge_weight * end, edge_weight * (no_begin + no_end)};
}

Range<std::uint32_t> clip(Range<Word> r, Range<Word> within) {
  const std::uint32_t begin = std::clamp(r.begin, within.begin, within.end);
  return {begin, std::max(begin, std::min(r.end, within.end))};
}

struct Share {
  std::uint32_t words = 0, content = 0, other = 0;
};

Share share_of(const Document& document, Range<std::uint32_t> r, std::uint32_t base, const std::vector<Role>& roles) {
  Share share;
  for (std::uint32_t w = r.begin; w < r.end; ++w) {
    if (is_mark(document, w)) continue;
    ++share.words;
    const Role role = roles[w - base];
    share.content += role == Role::content;
    share.other += role != Role::content && role != Role::none;
  }
  return share;
}

// Whether the cue cuts the quotation in two, as in « La lutte, dit Claire, est une priorité »: there is
// content on both its sides. Else it is told in the quotation.
bool incise(Range<std::uint32_t> quotation, std::uint32_t base, std::uint32_t cue, const std::vector<Role>& roles) {
  const auto at = [&](std::uint32_t word) { return roles.begin() + (word - base); };
  return std::find(at(quotation.begin), at(cue), Role::content) != at(cue) &&
         std::find(at(cue), at(quotation.end), Role::content) != at(quotation.end);
}

// The first quotation whose range may reach `begin`, by a search on their first words.
std::size_t first_quotation(const Document& document, std::uint32_t begin) {
  const auto& q = document.quotations;
  std::size_t at = std::ranges::lower_bound(q, begin, {}, [](const Quotation& x) { return x.words.begin; }) - q.begin();
  while (at > 0 && q[at - 1].words.end > begin) --at;
  return at;
}

// Who speaks, to whom and through whom stand in one piece each (all but 17 of 5,800 that are marked): of several runs
// of such a role the likeliest stays, a farther one counting less.
void keep_one_run(const PairScores& scores, std::size_t trigger, Role role, std::vector<Role>& roles) {
  std::size_t kept = 0, kept_end = 0;
  float most = 0;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] != role) continue;
    float sum = 0;
    const std::size_t begin = i;
    for (; i < roles.size() && roles[i] == role; ++i) sum += exp_of(scores.roles[i][static_cast<std::size_t>(role)]);
    const std::size_t away = begin > trigger ? begin - trigger : trigger - begin;
    sum /= 1 + static_cast<float>(away) / half_away;
    if (sum > most) most = sum, kept = begin, kept_end = i;
  }
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (roles[i] == role && (i < kept || i >= kept_end)) roles[i] = Role::none;
}

// Nothing ends with `un` or `les`: a noun is to follow.
bool ends_open(const Document& document, std::uint32_t word) {
  return find_determiner(fold(document[word])) != nullptr;
}

// Where the name ends that goes on at word `i`, behind `M.` or `Mme`; `i` where none does.
std::size_t end_of_name(const Document& document, std::uint32_t base, std::size_t i, const std::vector<Role>& roles) {
  const auto word = [&](std::size_t at) { return document[base + static_cast<std::uint32_t>(at)]; };
  const auto capital = [&](std::size_t at) { return is_upper(decode(word(at), 0).code_point); };
  const std::size_t title = word(i - 1) == "." && i > 1 ? i - 2 : i - 1;
  if (!capital(title) || find_civility(fold(word(title))) == nullptr) return i;
  const std::size_t name = title + 1 == i && word(i) == "." ? i + 1 : i;
  std::size_t end = name;
  while (end < roles.size() && roles[end] == Role::none && capital(end)) ++end;
  return end > name ? end : i;
}

// Where the name ends that words `i - 1` and `i` stand in; `i` where they stand in none.
std::size_t end_of_named(const Document& document, std::uint32_t base, std::size_t i, const std::vector<Role>& roles) {
  const std::uint32_t word = base + static_cast<std::uint32_t>(i);
  const auto& all = document.mentions;
  auto m = std::ranges::lower_bound(all, word, {}, [](const Mention& x) { return x.words.begin; });
  for (int tried = 0; tried < 3 && m != all.begin(); ++tried) {
    --m;
    if (m->form != MentionForm::name || m->words.end <= word) continue;
    std::size_t end = i;
    while (end < roles.size() && roles[end] == Role::none && base + end < m->words.end) ++end;
    return end;
  }
  return i;
}

bool may_go_on(const Document& document, const PairScores& scores, std::size_t i, Role role) {
  return !is_mark(document, scores.words.begin + static_cast<std::uint32_t>(i)) &&
         exp_of(scores.roles[i][static_cast<std::size_t>(role)]) >= least_behind;
}

}  // namespace

std::vector<Role> decode_roles(const PairScores& scores, const Trigger& trigger) {
  const std::size_t n = scores.roles.size(), at = trigger.word - scores.words.begin;
  std::vector<std::array<std::uint8_t, role_count>> back(n);
  std::array<float, role_count> best{};
  for (std::size_t i = 0; i < n; ++i) {
    const Edges e = edges_at(scores, i);
    std::array<float, role_count> next;
    next.fill(-std::numeric_limits<float>::infinity());
    const std::size_t previous = i ? role_count : 1;
    for (std::size_t from = 0; from < previous; ++from)
      for (std::size_t to = 0; to < role_count; ++to) {
        float step = best[from] + scores.roles[i][to];
        if (from == content)
          step += to == content ? e.stay : e.leave;
        else if (to == content)
          step += e.enter;
        if (to != from && to != 0) step -= enter_cost;
        if (step > next[to]) next[to] = step, back[i][to] = static_cast<std::uint8_t>(from);
      }
    if (i == at) {
      const std::size_t own = static_cast<std::size_t>(trigger.cue ? Role::cue : Role::content);
      for (std::size_t to = 0; to < role_count; ++to)
        if (to != own) next[to] -= 1e3F;
    }
    best = next;
  }
  std::vector<Role> roles(n);
  std::size_t role = std::ranges::max_element(best) - best.begin();
  for (std::size_t i = n; i-- > 0;) {
    roles[i] = static_cast<Role>(role);
    role = back[i][role];
  }
  for (const Role one : {Role::source, Role::addressee, Role::via}) keep_one_run(scores, at, one, roles);
  return roles;
}

void complete_phrases(const Document& document, const PairScores& scores, std::vector<Role>& roles) {
  for (std::size_t i = 1; i < roles.size(); ++i) {
    const Role role = roles[i - 1];
    const bool phrase = role == Role::source || role == Role::addressee || role == Role::via;
    if (!phrase || roles[i] != Role::none) continue;
    const std::size_t name_end = std::max(end_of_name(document, scores.words.begin, i, roles),
                                          end_of_named(document, scores.words.begin, i, roles));
    if (name_end > i)
      for (; i < name_end; ++i) roles[i] = role;
    else if (ends_open(document, scores.words.begin + static_cast<std::uint32_t>(i) - 1))
      for (; i < roles.size() && roles[i] == Role::none && may_go_on(document, scores, i, role); ++i) roles[i] = role;
  }
}

void agree_with_quotations(const Document& document, Range<Word> scored, const Trigger& trigger,
                           std::vector<Role>& roles) {
  const std::uint32_t base = scored.begin;
  const Range<Word> seen{base, std::min(scored.end, trigger.word + words_after)};
  bool carried = false;  // the quotation before was content to its end, unclosed
  for (std::size_t i = first_quotation(document, base); i < document.quotations.size(); ++i) {
    const Quotation& q = document.quotations[i];
    if (q.words.begin >= scored.end) break;
    const auto whole = clip(q.words, scored);
    const Share share = share_of(document, clip(q.words, seen), base, roles);
    const std::uint32_t open = share.words - share.other;
    const bool inner = q.words.contains(trigger.word) && trigger.cue && !incise(whole, base, trigger.word, roles);
    const float needed = inner ? nearly_all : most_of;
    const bool most =
        open > 0 && share.content > 0 && static_cast<float>(share.content) >= needed * static_cast<float>(open);
    if (most || (carried && q.continues)) {
      for (std::uint32_t w = whole.begin; w < whole.end; ++w)
        if (roles[w - base] == Role::none) roles[w - base] = Role::content;
      carried = !q.closed;
    } else {
      carried = false;
    }
  }
}

namespace {

std::vector<Range<Word>> runs(const Document& document, Range<Word> scored, const std::vector<Role>& roles, Role role) {
  std::vector<Range<Word>> out;
  bool joins = false;  // nothing but marks since the last run
  for (std::uint32_t i = 0; i < roles.size(); ++i) {
    const std::uint32_t word = scored.begin + i;
    if (roles[i] == role) {
      if (joins)
        out.back().end = word + 1;
      else
        out.push_back({word, word + 1});
      joins = true;
    } else if (!is_mark(document, word)) {
      joins = false;
    }
  }
  return out;
}

bool leads(const std::string& word) {
  return word == "que" || word == "qu" || word == "that" || word == "’" || word == "'" || word == ":" || word == "," ||
         word == "-" || word == "–" || word == "—";
}

bool trails(std::string_view word) { return word == "," || word == ";" || word == ":" || word == "."; }

// `«`, `une trêve »` of what somebody tells in his quotation `« Nous proposons une trêve »`: the marks are the
// quotation's.
void drop_marks_alone(const Document& document, std::vector<Range<Word>>& pieces) {
  const auto says = [&](Range<Word> p) {
    for (std::uint32_t w = p.begin; w < p.end; ++w)
      if (!is_mark(document, w)) return true;
    return false;
  };
  if (pieces.size() < 2 || std::ranges::all_of(pieces, says) || std::ranges::none_of(pieces, says)) return;
  std::erase_if(pieces, [&](Range<Word> p) { return !says(p); });
  while (is_mark(document, pieces.back().end - 1)) --pieces.back().end;
}

void trim_content(const Document& document, std::vector<Range<Word>>& pieces) {
  drop_marks_alone(document, pieces);
  for (Range<Word>& p : pieces) {
    while (p.size() > 1 && leads(lower(document[p.begin]))) ++p.begin;
    while (p.size() > 1 && trails(document[p.end - 1])) --p.end;
  }
}

// `au micro de Radio Centre`: what leads to a medium is none of it; `De Standaard` begins with a name.
bool leads_to_medium(std::string_view word) {
  static constexpr std::string_view words[] = {"de", "d",  "par",  "à",  "sur", "dans", "chez",
                                               "by", "of", "from", "to", "in",  "’",    "'"};
  return std::ranges::find(words, word) != std::end(words);
}

void trim_medium(const Document& document, std::vector<Range<Word>>& pieces) {
  for (Range<Word>& p : pieces)
    while (p.size() > 1 && leads_to_medium(document[p.begin])) ++p.begin;
}

// Marks at the ends of a part other than content say nothing.
void trim_marks(const Document& document, std::vector<Range<Word>>& parts) {
  for (Range<Word>& p : parts) {
    while (p.size() > 1 && is_mark(document, p.begin)) ++p.begin;
    while (p.size() > 1 && is_mark(document, p.end - 1)) --p.end;
  }
}

}  // namespace

Statement make_statement(const Document& document, Range<Word> scored, const Trigger& trigger,
                         const std::vector<Role>& roles) {
  Statement s;
  s.trigger = trigger.word;
  s.source = runs(document, scored, roles, Role::source);
  s.cue = runs(document, scored, roles, Role::cue);
  s.content = runs(document, scored, roles, Role::content);
  s.addressee = runs(document, scored, roles, Role::addressee);
  s.via = runs(document, scored, roles, Role::via);
  trim_content(document, s.content);
  trim_medium(document, s.via);
  close_marks(document, s.content, Cut::nothing);
  for (auto* parts : {&s.source, &s.cue, &s.addressee, &s.via}) {
    trim_marks(document, *parts);
    close_marks(document, *parts, Cut::brackets);
  }
  return s;
}

namespace {

bool inside(const std::vector<Range<Word>>& parts, std::uint32_t word) {
  return std::ranges::any_of(parts, [&](Range<Word> p) { return p.contains(word); });
}

struct Quoted {
  std::uint32_t words = 0, quoted = 0, longest = 0;  // with letters; longest: words of the longest quotation
};

// Only quotations that the content holds nearly whole are the source's own marks.
Quoted quoted_of(const Document& document, const Statement& statement) {
  Quoted out;
  if (statement.content.empty()) return out;
  const std::uint32_t begin = statement.content.front().begin, end = statement.content.back().end;
  std::vector<bool> marked(end - begin);
  for (std::size_t i = first_quotation(document, begin); i < document.quotations.size(); ++i) {
    const Quotation& q = document.quotations[i];
    if (q.words.begin >= end) break;
    std::uint32_t words = 0, held = 0;
    for (std::uint32_t w = q.words.begin; w < q.words.end; ++w) {
      if (is_mark(document, w) || inside(statement.cue, w) || inside(statement.source, w)) continue;
      ++words;
      held += inside(statement.content, w);
    }
    if (static_cast<float>(held) < 0.8F * static_cast<float>(words)) continue;
    out.longest = std::max(out.longest, held);
    for (std::uint32_t w = std::max(begin, q.words.begin); w < std::min(end, q.words.end); ++w)
      marked[w - begin] = true;
  }
  for (Range<Word> p : statement.content)
    for (std::uint32_t w = p.begin; w < p.end; ++w)
      if (!is_mark(document, w)) ++out.words, out.quoted += marked[w - begin];
  return out;
}

}  // namespace

Scored<Form> form_of(const Document& document, const Statement& statement, const std::vector<float>& heads) {
  const auto at = [&](Form f) { return heads[static_cast<std::size_t>(f)]; };
  const Quoted q = quoted_of(document, statement);
  const float unquoted = at(Form::indirect) + at(Form::narrated);
  const bool name = q.longest <= name_words && q.quoted < q.words && unquoted > unquoted_sure;
  if (q.quoted > 0 && !name) {
    const Form form = q.quoted == q.words ? Form::direct : Form::mixed;
    return {form, std::max(at(form), 1 - unquoted)};
  }
  const Form form = at(Form::narrated) > at(Form::indirect) ? Form::narrated : Form::indirect;
  return {form, at(form) / std::max(unquoted, 1e-6F)};
}

bool is_own_act(const Document& document, const Statement& statement) {
  if (!statement.content.empty() || statement.source.empty()) return false;
  const Pronoun* pronoun = find_pronoun(fold(document[statement.source.front().begin]));
  return pronoun && pronoun->person == Person::first &&
         std::ranges::any_of(document.quotations,
                             [&](const Quotation& q) { return q.words.contains(statement.trigger); });
}

}  // namespace dixit
