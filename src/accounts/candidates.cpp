#include "accounts/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "accounts/answers.h"
#include "accounts/event.h"
#include "accounts/negation.h"
#include "accounts/release.h"
#include "accounts/stance.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit::comparison {
namespace {

constexpr std::uint32_t fewest_words = 3, fewest_indirect = 4, fewest_narrated = 5;
constexpr std::uint32_t widest_gap = 12;        // words between pieces of one passage
constexpr std::uint32_t opening_sentences = 4;  // of an article: its title and lead
constexpr std::size_t longest_readout = 300;    // sentences; what goes on for longer is no readout of a talk
constexpr std::size_t widest_head = 4;          // words before the name: `des propos indignes du` ministre
constexpr float told_by_others = .4F;           // of a sentence that is still the article's own

class Finder {
 public:
  Finder(std::span<const Document> documents, const Camps& camps, const Vocabulary& vocabulary,
         const MeaningOf& meaning_of)
      : documents_(documents),
        camps_(camps),
        vocabulary_(vocabulary),
        meaning_of_(meaning_of && camps.has_readouts_of_two() ? &meaning_of : nullptr),
        meaning_of_turns_(meaning_of ? &meaning_of : nullptr) {}

  std::vector<Candidate> run() {
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      for (std::uint32_t s = 0; s < documents_[d].statements.size(); ++s) statement(d, s);
      opening(d);
    }
    askers();
    leave_out_headings();
    return std::move(out_);
  }

 private:
  void statement(std::uint32_t d, std::uint32_t s) {
    const Statement& from = documents_[d].statements[s];
    const bool declines = from.act.value == Act::decline && !from.cue.empty();
    if (from.content.empty() && !declines) return;
    if (from.polarity.value == Polarity::hypothetical && !declines) return;
    if (is_said_in_turn(from)) return turn(d, s);
    Candidate c = passage(d, longest_run(documents_[d], from.content.empty() ? from.cue : from.content));
    if (c.size < fewest_words_of(from) && !declines) return;
    c.statement = s;
    c.sourced = !documents_[d].statements[s].source.empty();
    c.camp = camps_.of_source(d, from);
    if (c.camp == none || camps_.is_nobody({d, from.entity})) return;
    if (from.to != none) c.to = camps_.of({d, from.to});
    c.stance = stance_of(documents_[d], c);
    c.meaning = from.meaning;
    out_.push_back(std::move(c));
  }

  // Of what is said in turn each sentence that does not tell what others say.
  void turn(std::uint32_t d, std::uint32_t s) {
    const Document& document = documents_[d];
    const Statement& from = document.statements[s];
    const std::uint32_t camp = camps_.of_source(d, from);
    if (camp == none || camps_.is_nobody({d, from.entity})) return;
    const Range<Word> said = from.content.front();
    auto sentence =
        std::ranges::upper_bound(document.sentences, said.begin, {}, [](const Sentence& x) { return x.words.end; });
    for (std::size_t k = 0; k < longest_readout && sentence != document.sentences.end(); ++k, ++sentence) {
      if (sentence->words.begin >= said.end) break;
      Candidate c = passage(d, {std::max(said.begin, sentence->words.begin), std::min(said.end, sentence->words.end)});
      if (c.size <= fewest_words || told(d, c.words, s) > told_by_others * static_cast<float>(c.size)) continue;
      c.stance = stance_of(document, c);
      c.statement = s;
      c.sourced = !from.source.empty();
      c.camp = camp;
      if (from.to != none) c.to = camps_.of({d, from.to});
      if (meaning_of_turns_) c.meaning = (*meaning_of_turns_)(document, c.words);
      out_.push_back(std::move(c));
    }
  }

  // `nie les faits`, `exige son départ`, « Pas question »; not `a dévoilé une plaque`.
  static std::uint32_t fewest_words_of(const Statement& s) {
    constexpr std::array acts = {Act::deny, Act::reject, Act::accuse, Act::demand, Act::request, Act::decline};
    if (std::ranges::find(acts, s.act.value) != acts.end()) return fewest_words;
    if (s.form.value == Form::narrated) return fewest_narrated;
    return s.form.value == Form::indirect ? fewest_indirect : fewest_words;
  }

  // Of a content in pieces those around the longest that stand near each other: what lies between others, or another
  // paragraph, may be somebody else's words.
  static Range<Word> longest_run(const Document& document, const std::vector<Range<Word>>& pieces) {
    Range<Word> best, run;
    for (const Range<Word>& piece : pieces) {
      const bool near = !run.empty() && piece.begin < run.end + widest_gap && in_one_paragraph(document, run, piece);
      run = near ? Range<Word>{run.begin, piece.end} : piece;
      if (run.size() > best.size()) best = run;
    }
    return best;
  }

  static bool in_one_paragraph(const Document& document, Range<Word> one, Range<Word> other) {
    return std::ranges::any_of(document.paragraphs, [&](const Paragraph& p) {
      return p.words.contains(one.end - 1) && p.words.contains(other.begin);
    });
  }

  void opening(std::uint32_t d) {
    const std::uint32_t paper = camps_.of({d, none});
    if (paper == none) return;
    const Document& document = documents_[d];
    const std::size_t own = camps_.is_readout(d) ? longest_readout : opening_sentences;
    for (std::uint32_t s = 0; s < std::min(own, document.sentences.size()); ++s) {
      if (camps_.is_readout(d) && closes_release(document, document.sentences[s].words)) break;
      Candidate c = passage(d, behind_item(document, document.sentences[s].words));
      if (s < opening_sentences && tells_contact(document, c.words)) continue;
      if (c.size <= fewest_words || is_dateline(document, c.words) || is_salutation(document, c.words) ||
          (camps_.is_readout(d) && frames_release(document, document.sentences[s].words)) ||
          told(d, c.words) > told_by_others * static_cast<float>(c.size))
        continue;
      c.camp = paper;
      c.stance = stance_of(document, c);
      if (meaning_of_) c.meaning = (*meaning_of_)(document, c.words);
      out_.push_back(std::move(c));
    }
  }

  // Who asked for the contact, as a readout tells it, wherever it stands.
  void askers() {
    for (const ContactAccount& account : contacts_told(documents_)) {
      if (!camps_.is_readout(account.document)) continue;
      const Document& document = documents_[account.document];
      for (const Range<Word>& told : document.contacts[account.contact].initiative_words) {
        const auto holds = [&](const Candidate& c) {
          return c.document == account.document && c.words.contains(told.begin);
        };
        if (told.empty() || std::ranges::any_of(out_, holds)) continue;
        const auto sentence =
            std::ranges::find_if(document.sentences, [&](const Sentence& s) { return s.words.contains(told.begin); });
        if (sentence == document.sentences.end()) continue;
        Candidate c = passage(account.document, clause_with(document, told, sentence->words));
        c.camp = camps_.of({account.document, none});
        c.stance = stance_of(document, c);
        if (meaning_of_) c.meaning = (*meaning_of_)(document, c.words);
        out_.push_back(std::move(c));
      }
    }
  }

  // That two met is what all speak of, unless it says who asked for it.
  static bool tells_contact(const Document& document, Range<Word> words) {
    const auto stands_there = [&](const Range<Word>& piece) { return words.contains(piece.begin); };
    return std::ranges::any_of(document.contacts, [&](const Contact& contact) {
      return contact.status.value == ContactStatus::held && std::ranges::any_of(contact.mentions, stands_there) &&
             std::ranges::none_of(contact.initiative_words, stands_there);
    });
  }

  // An intertitle that only repeats what is told with its source.
  void leave_out_headings() {
    struct Sourced {
      std::uint32_t document = 0, size = 0;
      Range<Word> words;
      std::vector<std::string> told;
    };
    std::vector<Sourced> sourced;
    for (const Candidate& c : out_)
      if (c.sourced) sourced.push_back({c.document, c.size, c.words, folded_words(documents_[c.document], c.words)});
    std::erase_if(out_, [&](const Candidate& c) {
      if (c.sourced || c.statement == none || !is_paragraph(c)) return false;
      const std::vector<std::string> words = folded_words(documents_[c.document], c.words);
      return std::ranges::any_of(sourced, [&](const Sourced& other) {
        return other.document == c.document && other.size > c.size && !other.words.contains(c.words.begin) &&
               !std::ranges::search(other.told, words).empty();
      });
    });
  }

  // Does it stand in a paragraph of its own?
  bool is_paragraph(const Candidate& c) const {
    const Document& document = documents_[c.document];
    const auto paragraph =
        std::ranges::find_if(document.paragraphs, [&](const Paragraph& p) { return p.words.contains(c.words.begin); });
    return paragraph != document.paragraphs.end() &&
           folded_words(document, paragraph->words).size() == folded_words(document, c.words).size();
  }

  // How many of the words stand within a statement but one, from its first to its last word.
  float told(std::uint32_t d, Range<Word> words, std::uint32_t but = none) {
    const Document& document = documents_[d];
    std::vector<std::uint32_t>& cover = cover_[d];  // of each word, how many statements it stands in
    if (cover.empty()) cover = covered(document);
    const Range<Word> own = but == none ? Range<Word>{} : whole(document.statements[but]);
    std::uint32_t count = 0;
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      count += cover[w] > (own.contains(w) ? 1U : 0U) && is_word(decode(document[w], 0).code_point);
    return static_cast<float>(count);
  }

  static std::vector<std::uint32_t> covered(const Document& document) {
    std::vector<std::uint32_t> steps(document.words.size() + 1, 0);
    for (const Statement& s : document.statements) {
      const Range<Word> words = whole(s);
      if (words.empty()) continue;
      ++steps[words.begin];
      --steps[words.end];
    }
    std::partial_sum(steps.begin(), steps.end(), steps.begin());
    return steps;
  }

  // From its first to its last word.
  static Range<Word> whole(const Statement& s) {
    Range<Word> words{none, 0};
    for (const auto* part : {&s.content, &s.source, &s.cue})
      for (const Range<Word>& piece : *part)
        words = {std::min(words.begin, piece.begin), std::max(words.end, piece.end)};
    return words.begin == none ? Range<Word>{} : words;
  }

  Candidate passage(std::uint32_t d, Range<Word> words) const {
    const Document& document = documents_[d];
    Candidate c;
    c.document = d;
    c.words = words;
    c.keys = vocabulary_.keys(d, words);
    c.weight = vocabulary_.weight(c.keys);
    const auto sentence =
        std::ranges::upper_bound(document.sentences, words.begin, {}, [](const Sentence& s) { return s.words.begin; });
    c.sentence = sentence == document.sentences.begin()
                     ? 0
                     : static_cast<std::uint32_t>(sentence - document.sentences.begin() - 1);
    for (std::uint32_t w = words.begin; w < words.end; ++w) {
      if (!is_word(decode(document[w], 0).code_point)) continue;
      ++c.size;
      if (is_digit(decode(document[w], 0).code_point)) c.numbers.push_back(vocabulary_.key(d, w));
    }
    c.negated = !negations(document, words).empty();
    for (std::uint32_t f = 0; f < document.figures.size(); ++f)
      if (words.contains(document.figures[f].words.begin)) c.figures.push_back(f);
    auto mention =
        std::ranges::lower_bound(document.mentions, words.begin, {}, [](const Mention& m) { return m.words.begin; });
    for (; mention != document.mentions.end() && mention->words.begin < words.end; ++mention)
      if (mention->entity != none && mention->form != MentionForm::pronoun) {
        c.names.push_back(camps_.of({d, mention->entity}));
        if (c.names.size() == 1 && folded_words(document, {words.begin, mention->words.begin}).size() <= widest_head)
          c.first_named = c.names.back();
      }
    tidy(c.names);
    tidy(c.numbers);
    return c;
  }

  static void tidy(std::vector<std::uint32_t>& list) {
    std::erase(list, none);
    std::ranges::sort(list);
    const auto rest = std::ranges::unique(list);
    list.erase(rest.begin(), rest.end());
  }

  std::span<const Document> documents_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> cover_;
  const Camps& camps_;
  const Vocabulary& vocabulary_;
  const MeaningOf* meaning_of_;        // asked where it tells something: docs/decisions/accounts.md
  const MeaningOf* meaning_of_turns_;  // of sentences, which the reader gave none
  std::vector<Candidate> out_;
};

}  // namespace

std::vector<Candidate> find_candidates(std::span<const Document> documents, const Camps& camps,
                                       const Vocabulary& vocabulary, const MeaningOf& meaning_of) {
  return Finder(documents, camps, vocabulary, meaning_of).run();
}

Evidence evidence_of(const Document& document, const Candidate& c) {
  Evidence e{c.document, c.words, {}, c.statement};
  e.sentence = document.sentences.empty() ? c.words : document.sentences[c.sentence].words;
  for (std::uint32_t s = c.sentence; s < document.sentences.size() && document.sentences[s].words.begin < c.words.end;
       ++s)
    e.sentence.end = std::max(e.sentence.end, document.sentences[s].words.end);
  return e;
}

float likeness(const Candidate& a, const Candidate& b) {
  if (a.meaning.empty() || a.meaning.size() != b.meaning.size()) return 0;
  std::int32_t sum = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.meaning.size(); ++i) {
    sum += a.meaning[i] * b.meaning[i];
    aa += a.meaning[i] * a.meaning[i];
    bb += b.meaning[i] * b.meaning[i];
  }
  return aa && bb ? static_cast<float>(sum / std::sqrt(static_cast<double>(aa) * bb)) : 0;
}

}  // namespace dixit::comparison
