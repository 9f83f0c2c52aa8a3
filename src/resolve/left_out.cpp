#include "resolve/left_out.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace dixit::resolution {
namespace {

constexpr std::uint32_t farthest_statement = 12;                // neighbours looked at, each way
constexpr std::size_t repeated_words = 4;                       // so many make a content known again
constexpr std::size_t long_content = 15, repeated_of_long = 8;  // `il n'y a pas de` is said by many
constexpr std::size_t repeated_letters = 10;                    // or all words of a shorter one

bool is_having(const std::string& w) {
  return w == "a" || w == "ont" || w == "avait" || w == "avaient" || w == "aurait" || w == "avoir" || w == "has" ||
         w == "had" || w == "have" || w == "ai";
}

const std::unordered_set<std::string_view> cue_nouns = {
    "hope",           "hopes",      "fear",        "fears",        "concern",      "concerns",       "skepticism",
    "criticism",      "accusation", "accusations", "allegation",   "allegations",  "demand",         "demands",
    "calls",          "requests",   "warning",     "warnings",     "speculation",  "doubts",         "threats",
    "complaints",     "questions",  "belief",      "suspicion",    "suspicions",   "rumors",         "rumours",
    "crainte",        "craintes",   "espoir",      "espoirs",      "inquietude",   "inquietudes",    "critique",
    "critiques",      "menace",     "menaces",     "demande",      "demandes",     "refus",          "appel",
    "appels",         "promesse",   "promesses",   "rumeur",       "rumeurs",      "interrogations", "reproches",
    "revendications", "annonce",    "annonces",    "ordre",        "interdiction", "soupcon",        "soupcons",
    "insultes",       "plainte",    "plaintes",    "propositions", "reclamations", "slogans",        "croyance",
    "reticences"};

enum class CueForm : std::uint8_t { none, passive, participle, infinitive, past_participle, noun, finite };

bool past_participle(std::string_view word, std::string_view written) {
  if (written.ends_with("é") || written.ends_with("ée") || written.ends_with("és") || written.ends_with("ées"))
    return true;
  return word.ends_with("ed") || word == "told" || word == "said" || word == "dit" || word == "promis" ||
         word == "convaincu" || word == "prevenu" || word == "reconnu" || word == "repondu" || word == "admis" ||
         word == "averti" || word == "soutenu";
}

// `s'est vu refuser`: nobody is named who refused.
bool befalls_subject(const Forms& forms, Range<Word> cue) {
  for (std::uint32_t w = cue.begin; w + 1 < cue.end; ++w)
    if (forms.folded[w] == "vu" || forms.folded[w] == "vue" || forms.folded[w] == "vus" || forms.folded[w] == "vues")
      return true;
  return false;
}

CueForm form_of(const Document& document, const Forms& forms, const Statement& statement) {
  if (statement.cue.empty()) return CueForm::none;
  const Range<Word> cue = statement.cue.front();
  const bool english = document.language == "en";
  std::uint32_t w = cue.begin;
  while (w + 1 < cue.end &&
         (forms.mark[w] || forms.folded[w] == "se" || forms.folded[w] == "s" || forms.folded[w] == "ne" ||
          forms.folded[w] == "n" || forms.folded[w] == "not" || forms.folded[w] == "sans" || forms.folded[w] == "en"))
    ++w;
  bool being = false, having = false;
  for (std::uint32_t i = cue.begin; i < cue.end; ++i)
    being |= is_being(forms.folded[i]), having |= is_having(forms.folded[i]);
  const std::string& word = forms.folded[w];
  const std::string_view written = document[w];
  if (befalls_subject(forms, cue)) return CueForm::passive;
  if (being && w + 1 < cue.end && past_participle(forms.folded[cue.end - 1], document[cue.end - 1])) {
    // `s'est dit`, `est revenu`: not passives.
    if (word != "est" || forms.folded[cue.begin] != "s") return CueForm::passive;
  }
  if (word.ends_with("ant") && !english && word.size() > 4) return CueForm::participle;
  if (english && word.ends_with("ing")) return CueForm::participle;
  const bool noun = cue_nouns.contains(word) && !past_participle(word, written);
  if (noun || (find_determiner(word) && w + 1 < cue.end && !is_having(word))) return CueForm::noun;
  if (!english && word.ends_with("tion")) return CueForm::noun;
  if (!english && (word.ends_with("er") || word.ends_with("ir") || word.ends_with("re") || word == "avoir"))
    return CueForm::infinitive;
  if (english && w > 0 && forms.folded[w - 1] == "to") return CueForm::infinitive;
  if (!being && !having && past_participle(word, written) && !english) return CueForm::past_participle;
  return CueForm::finite;
}

class LeftOut {
 public:
  LeftOut(const Document& document, const Forms& forms, const Scene& scene, std::uint32_t index)
      : document_(document), forms_(forms), scene_(scene), index_(index), statement_(document.statements[index]) {
    anchor_ = anchor_of(statement_);
    look();
  }

  Candidates run() {
    switch (form_of(document_, forms_, statement_)) {
      case CueForm::none:
        without_cue();
        break;
      case CueForm::passive:
        passive();
        break;
      case CueForm::participle:
        participle();
        break;
      case CueForm::infinitive:
        infinitive();
        break;
      case CueForm::past_participle:
        coordinated();
        break;
      case CueForm::noun:
        nobody(0.5F);
        offer(same_before_, 0.3F, "noun after a statement");
        break;
      case CueForm::finite:
        offer(same_before_, 0.75F, "coordinated");
        nobody(0.5F);
        break;
    }
    if (found_.empty()) nobody(0.5F);
    std::ranges::stable_sort(found_,
                             [](const Candidate& a, const Candidate& b) { return a.probability > b.probability; });
    return found_;
  }

 private:
  // The settled statements before and after, of the same sentence and of the same level where there are any.
  void look() {
    const std::uint32_t sentence = forms_.sentence[anchor_];
    for (std::uint32_t k = 1; k <= farthest_statement; ++k) {
      if (k <= index_) consider(index_ - k, sentence);
      if (index_ + k < document_.statements.size()) consider(index_ + k, sentence);
    }
  }

  void consider(std::uint32_t other, std::uint32_t sentence) {
    const Statement& statement = document_.statements[other];
    if (!scene_.settled[other] || scene_.speaker[other] == none) return;
    const bool level = statement.parent == statement_.parent;
    const std::uint32_t at = anchor_of(statement);
    const bool same = forms_.sentence[at] == sentence;
    auto& slot = at <= anchor_ ? (same ? same_before_ : before_) : (same ? same_after_ : after_);
    if (!level && slot != none) return;
    if (slot != none && document_.statements[slot].parent == statement_.parent) {
      // Nearer to the anchor?
      const std::uint32_t old = anchor_of(document_.statements[slot]);
      const bool nearer = at <= anchor_ ? at > old : at < old;
      if (!nearer) return;
    }
    slot = other;
  }

  // `Et d'ajouter`, `Avant de conclure`.
  bool begins_sentence() const { return anchor_ < document_.sentences[forms_.sentence[anchor_]].words.begin + 4; }

  std::uint32_t subject() const { return statement_.parent == none ? scene_.subject[forms_.sentence[anchor_]] : none; }

  void offer_record(std::uint32_t record, float probability, const char* rule, Range<Word> words) {
    if (record == none) return;
    const auto same = std::ranges::find(found_, record, &Candidate::record);
    if (same == found_.end()) found_.push_back({record, probability, rule, words});
  }

  void offer(std::uint32_t statement, float probability, const char* rule) {
    if (statement == none) return;
    const Statement& from = document_.statements[statement];
    const Range<Word> words =
        from.source.empty() ? Range<Word>{anchor_of(from), anchor_of(from) + 1} : from.source.front();
    offer_record(scene_.speaker[statement], probability, rule, words);
  }

  void nobody(float probability) { found_.push_back({none, probability, "nobody is named", {anchor_, anchor_ + 1}}); }

  void participle() {
    offer(same_before_, 0.85F, "participle");
    offer(same_after_, 0.5F, "participle before");
    offer_record(subject(), 0.4F, "subject of the sentence", {anchor_, anchor_ + 1});
    offer(before_, 0.3F, "speaker before");
  }

  void infinitive() {
    offer(same_before_, 0.7F, "infinitive");
    if (begins_sentence()) offer(before_, 0.7F, "infinitive");
    offer_record(subject(), 0.5F, "subject of the sentence", {anchor_, anchor_ + 1});
    offer(same_after_, 0.35F, "infinitive before");
    nobody(0.3F);
  }

  void passive() {
    nobody(0.6F);
    offer(same_before_, 0.2F, "passive after a statement");
  }

  void coordinated() {
    const std::uint32_t previous = forms_.before(statement_.cue.front().begin);
    const bool joined = previous != none && (forms_.folded[previous] == "et" || forms_.folded[previous] == "," ||
                                             forms_.folded[previous] == "puis" || forms_.folded[previous] == "ou");
    const bool starts = previous == none || forms_.sentence[previous] != forms_.sentence[anchor_];
    if (starts || !joined) {
      nobody(0.55F);
      offer(same_before_, 0.35F, "participle");
      return;
    }
    offer(same_before_, 0.85F, "coordinated");
    nobody(0.3F);
  }

  void without_cue() {
    if (const std::uint32_t again = scene_.repeats[index_]; again != none && scene_.settled[again])
      offer(again, 0.9F, "said again");
    offer(same_before_, 0.7F, "quotation after a statement");
    const std::uint32_t paragraph = forms_.paragraph[anchor_];
    if (before_ != none && forms_.paragraph[anchor_of(document_.statements[before_])] == paragraph)
      offer(before_, 0.6F, "quotation after a statement");
    offer(same_after_, 0.55F, "quotation before a statement");
    if (after_ != none && forms_.paragraph[anchor_of(document_.statements[after_])] == paragraph)
      offer(after_, 0.5F, "quotation before a statement");
    if (paragraph == 0) offer(after_, 0.5F, "heading");
    offer(before_, 0.45F, "speaker before");
    offer(after_, 0.4F, "speaker after");
  }

  const Document& document_;
  const Forms& forms_;
  const Scene& scene_;
  std::uint32_t index_;
  const Statement& statement_;
  std::uint32_t anchor_ = 0;
  std::uint32_t same_before_ = none, same_after_ = none, before_ = none, after_ = none;
  Candidates found_;
};

// The statement in whose content each stands, from the outside in.
std::vector<std::uint32_t> find_outer(const Document& document) {
  struct Piece {
    Range<Word> words;
    std::uint32_t statement;
  };
  std::vector<Piece> pieces;
  for (std::uint32_t s = 0; s < document.statements.size(); ++s)
    for (const Range<Word>& words : document.statements[s].content) pieces.push_back({words, s});
  std::ranges::stable_sort(pieces, [](const Piece& a, const Piece& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
  });
  std::vector<std::uint32_t> order(document.statements.size());
  for (std::uint32_t s = 0; s < order.size(); ++s) order[s] = s;
  std::ranges::stable_sort(order, {}, [&](std::uint32_t s) { return anchor_of(document.statements[s]); });
  std::vector<std::uint32_t> outer(document.statements.size(), none);
  std::vector<Piece> open;
  std::size_t next = 0;
  for (const std::uint32_t s : order) {
    const std::uint32_t at = anchor_of(document.statements[s]);
    for (; next < pieces.size() && pieces[next].words.begin <= at; ++next) {
      while (!open.empty() && open.back().words.end <= pieces[next].words.begin) open.pop_back();
      open.push_back(pieces[next]);
    }
    while (!open.empty() && open.back().words.end <= at) open.pop_back();
    std::size_t looked = 0;
    for (std::size_t i = open.size(); i-- > 0 && looked < farthest_statement; ++looked)
      if (open[i].statement != s && open[i].words.contains(at)) {
        outer[s] = open[i].statement;
        break;
      }
  }
  return outer;
}

// The runs of `count` words of a content, marks left out, until `use` has what it wants.
template <typename Use>
void each_run(const Statement& statement, const Forms& forms, std::size_t count, Use&& use) {
  for (const Range<Word>& piece : statement.content) {
    std::vector<std::uint32_t> words;
    for (std::uint32_t w = piece.begin; w < piece.end; ++w)
      if (!forms.mark[w]) words.push_back(w);
    for (std::size_t i = 0; i + count <= words.size(); ++i)
      if (use(forms.join({words[i], words[i + count - 1] + 1}))) return;
  }
}

// How many of its words in a row make a content known again: all of a short one. 0: too short.
std::size_t known_by(const Statement& statement, const Forms& forms) {
  std::size_t words = 0, letters = 0;
  for (const Range<Word>& piece : statement.content)
    for (std::uint32_t w = piece.begin; w < piece.end; ++w) {
      if (forms.mark[w]) continue;
      ++words;
      letters += forms.folded[w].size();
    }
  if (words > long_content) return repeated_of_long;
  if (words >= repeated_words) return repeated_words;
  return words > 1 && letters >= repeated_letters && statement.content.size() == 1 ? words : 0;
}

// Statements without a source whose quoted words another one, with its source, has too.
std::vector<std::uint32_t> find_repeats(const Document& document, const Forms& forms) {
  std::vector<std::uint32_t> repeats(document.statements.size(), none);
  std::map<std::size_t, std::vector<std::uint32_t>> wanted;  // by how many words
  for (std::uint32_t s = 0; s < document.statements.size(); ++s)
    if (const Statement& one = document.statements[s]; one.source.empty() && one.cue.empty())
      wanted[known_by(one, forms)].push_back(s);
  wanted.erase(0);
  for (const auto& [count, statements] : wanted) {
    std::unordered_map<std::string, std::uint32_t> sourced;
    for (std::uint32_t s = 0; s < document.statements.size(); ++s)
      if (!document.statements[s].source.empty())
        each_run(document.statements[s], forms, count,
                 [&](std::string run) { return sourced.try_emplace(std::move(run), s), false; });
    for (const std::uint32_t s : statements)
      each_run(document.statements[s], forms, count, [&](const std::string& run) {
        const auto at = sourced.find(run);
        if (at == sourced.end()) return false;
        repeats[s] = at->second;
        return true;
      });
  }
  return repeats;
}

}  // namespace

std::uint32_t anchor_of(const Statement& statement) {
  for (const auto* parts : {&statement.cue, &statement.content, &statement.source})
    if (!parts->empty()) return parts->front().begin;
  return statement.trigger == none ? 0 : statement.trigger;
}

Scene make_scene(const Document& document, const Forms& forms) {
  Scene scene;
  scene.speaker.assign(document.statements.size(), none);
  scene.settled.assign(document.statements.size(), false);
  scene.subject.assign(document.sentences.size(), none);
  scene.said_in.assign(document.turns.size(), none);
  for (const Turn& turn : document.turns)
    if (const std::uint32_t last = turn.speaker != none ? turn.speaker : turn.label.end - 1; last < forms.size())
      scene.speakers.insert(forms.folded[last]);
  for (std::uint32_t s = 0; s < document.statements.size(); ++s)
    if (const std::uint32_t turn = document.statements[s].turn; turn != none) scene.said_in[turn] = s;
  scene.outer = find_outer(document);
  scene.repeats = find_repeats(document, forms);
  return scene;
}

bool is_told_as_subject(const Document& document, const Forms& forms, std::uint32_t statement) {
  const Statement& s = document.statements[statement];
  if (s.addressee.empty() || s.cue.empty() || s.addressee.front().end != s.cue.front().begin) return false;
  return !find_pronoun(forms.join(s.addressee.front()));
}

Candidates left_out(const Document& document, const Forms& forms, const Scene& scene, std::uint32_t statement) {
  return LeftOut(document, forms, scene, statement).run();
}

}  // namespace dixit::resolution
