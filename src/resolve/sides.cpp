#include "resolve/sides.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

#include "lexicon/contact_words.h"
#include "lexicon/lexicon.h"
#include "resolve/complements.h"
#include "resolve/noun_phrase.h"
#include "text/word_list.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t farthest = 30;  // words behind the telling to its sentence's subject
constexpr std::uint32_t farthest_control = 12;
constexpr std::uint32_t most_of_a_list = 4;

using Set = std::unordered_set<std::string_view>;
const Set governing = {"de",   "d",  "pour",  "apres",  "avant", "en", "a",
                       "sans", "by", "after", "before", "for",   "of", "without"};

class Finder {
 public:
  explicit Finder(const Telling& telling) : t_(telling) {}

  Sides run() {
    Complements behind = complements_of(t_);
    out_.named = std::move(behind.named);
    out_.both = behind.both;
    out_.between = behind.between;
    if (out_.both || behind.between) return std::move(out_);
    const std::size_t others = out_.named.size();
    if (t_.nominal) {
      owner_of_noun();
      const bool owned = out_.named.size() > others || out_.both || behind.of;
      out_.one_sided = others > 1 && !owned;
      if (out_.one_sided || (out_.named.size() < 2 && !out_.both && (!out_.again || own_))) sentence_subject();
    } else {
      clitics_before();
      pronoun_behind();
      if (others < 2 || !t_.passive || t_.noun == none) subject();
      out_.one_sided = others > 1 && out_.named.size() == others;
    }
    return std::move(out_);
  }

 private:
  const std::string& word(std::uint32_t w) const { return t_.word(w); }

  void take(Range<Word> phrase) {
    auto& list = weak_ ? out_.about : out_.named;
    if (t_.pair(phrase)) {
      out_.both = true;
      return;
    }
    if (std::ranges::find(list, phrase) == list.end()) list.push_back(phrase);
  }

  // `sa rencontre`, `l'entretien`, `Trump's talks`, `leur entretien`
  void owner_of_noun() {
    std::uint32_t w = std::min(t_.words.begin, t_.noun);
    while (w < t_.noun && t_.leads(w)) ++w;
    if (w + 1 < t_.noun && t_.names.covers[w] != none) {
      take(t_.document.mentions[t_.names.covers[w]].words);
      return;
    }
    if (w > t_.sentence.begin && word(w - 1) == "s") --w;
    if (w > t_.sentence.begin + 1 && word(w) == "s" && t_.apostrophe(w - 1) && t_.names.covers[w - 2] != none) {
      take(t_.document.mentions[t_.names.covers[w - 2]].words);
      return;
    }
    if (w > t_.sentence.begin && t_.apostrophe(w - 1)) --w;  // `l'[entretien]`
    const std::uint32_t at = find_determiner(word(w)) ? w : w > t_.sentence.begin ? w - 1 : w;
    const Determiner* determiner = find_determiner(word(at));
    const std::string& x = word(at);
    own_ = determiner && determiner->possessive;
    if (!determiner || !out_.named.empty()) return;
    if (x == "leur" || x == "leurs" || x == "their")
      out_.both = true;
    else
      out_.again = determiner->definite;
  }

  // `l'a rencontrée`, `les recevoir`
  void clitics_before() {
    if (t_.english || t_.passive) return;
    for (std::uint32_t w = t_.head; w > t_.sentence.begin && t_.head - w < 6; --w) {
      const std::string& x = word(w - 1);
      if ((is_clitic(x) || x == "m" || x == "me") && find_pronoun(x) && (goes_with_verb(word(w)) || w == t_.head) &&
          !(w - 1 > t_.sentence.begin && governed_article(w - 1))) {
        take({w - 1, w});
        out_.objects.push_back({w - 1, w});
        const std::string_view head = t_.document[t_.head];
        out_.feminine = head.ends_with("ée") || head.ends_with("ées") || head.ends_with("ue") || head.ends_with("ues");
        return;
      }
      if (!goes_with_verb(x) && !x.ends_with("ement")) return;
    }
  }

  // `met her on Monday`; not `met her brother`
  void pronoun_behind() {
    const std::uint32_t at = t_.head + 1;
    if (!t_.english || t_.verb == none || at >= t_.sentence.end) return;
    const std::string& x = word(at);
    static constexpr std::array<std::string_view, 5> objects = {"him", "her", "them", "me", "us"};
    if (!is_one_of(x, objects)) return;
    const bool ends = at + 1 >= t_.sentence.end || t_.forms.mark[at + 1] || is_preposition(word(at + 1)) ||
                      is_conjunction(word(at + 1)) || goes_with_verb(word(at + 1)) || is_time(word(at + 1)) ||
                      word(at + 1).ends_with("ly");
    if (x == "her" && !ends) return;
    take({at, at + 1});
    out_.objects.push_back({at, at + 1});
  }

  bool governed_article(std::uint32_t w) const { return t_.nominal || (w + 1 == t_.noun); }

  // The first word of the verb, its auxiliaries and what stands before it within the clause.
  std::uint32_t verb_begin() const {
    const bool has = t_.words.begin < t_.head && goes_with_verb(word(t_.words.begin));  // `a en outre rencontré`
    std::uint32_t w = t_.noun == none && !has ? t_.head : t_.words.begin;
    if (t_.noun != none && t_.subject_pronoun(w)) ++w;
    while (w > t_.sentence.begin && (goes_with_verb(word(w - 1)) || t_.clitic(w - 1)) &&
           t_.names.covers[w - 1] == none && !t_.is_a(w - 1))
      --w;
    return w;
  }

  // `X refuses to meet Y`, `he has agreed to talk`: the verb that `to` follows. Else where it was.
  std::uint32_t over_verb_to(std::uint32_t begin) const {
    std::uint32_t to = begin;
    if (word(to) != "to" && to > t_.sentence.begin) --to;
    if (!t_.english || word(to) != "to" || to == t_.sentence.begin || t_.names.covers[to - 1] != none) return begin;
    std::uint32_t verb = to - 1;
    while (verb > t_.sentence.begin && goes_with_verb(word(verb - 1)) && t_.names.covers[verb - 1] == none) --verb;
    if (verb == t_.sentence.begin) return begin;
    const std::uint32_t name = t_.names.covers[verb - 1];
    const bool person = name != none && t_.document.mentions[name].type == MentionType::person;
    return person || t_.subject_pronoun(verb - 1) ? verb : begin;
  }

  void subject() {
    const std::uint32_t begin = over_verb_to(verb_begin());
    if (begin == t_.sentence.begin) return sentence_subject();
    std::uint32_t at = begin;
    const std::string& before = word(at - 1);
    if (before == "qui" || before == "who") return antecedent(at - 1);
    if (const Pronoun* pronoun = find_pronoun(before); pronoun && t_.subject_pronoun(at - 1)) {
      if (pronoun->person != Person::third)
        out_.speaker = true;
      else if (pronoun->number == Number::plural && out_.named.empty())
        out_.both = true;
      else
        take({at - 1, at});
      return;
    }
    if (governing.contains(before) && (before != "a" || t_.is_a(at - 1))) {
      if (controlled(at - 1)) return;
      return sentence_subject();
    }
    if (before == "to" && controlled(at - 1)) return;
    const bool comma = before == "," || before == ")";
    if (before == ",") --at;
    const Range<Word> phrase = phrase_before(t_.document, t_.forms, t_.names, {t_.sentence.begin, at});
    const bool named = !phrase.empty() && t_.names.covers[phrase.end - 1] != none;
    if (phrase.empty() || oblique(phrase) || (comma && !named) || !t_.names_somebody(phrase, true))
      return sentence_subject(comma);
    take_subjects(phrase);
  }

  // `X a demandé à Y de recevoir`: Y is to receive. `at`: the word before the verb.
  bool controlled(std::uint32_t at) {
    std::uint32_t w = at, first = at > t_.sentence.begin + farthest_control ? at - farthest_control : t_.sentence.begin;
    while (w > first && !asks_of_another(word(w - 1))) --w;
    if (w == first) return false;
    const Range<Word> phrase = phrase_before(t_.document, t_.forms, t_.names, {w, at});
    if (phrase.empty() || !t_.names_somebody(phrase, true)) return false;
    take_subjects(phrase);
    return true;
  }

  // With those joined to it: `A, maire de B, et C`.
  void take_subjects(Range<Word> phrase) {
    take(phrase);
    for (std::uint32_t k = 1; k < most_of_a_list; ++k) {
      std::uint32_t at = phrase.begin;
      if (at > t_.sentence.begin && word(at - 1) == "," &&
          word(phrase.end) == ",") {  // what stands before is its title, or one more
        const Range<Word> title = phrase_before(t_.document, t_.forms, t_.names, {t_.sentence.begin, at - 1});
        if (!title.empty() && title.begin > t_.sentence.begin) at = title.begin;
      }
      if (at <= t_.sentence.begin + 1 || (word(at - 1) != "et" && word(at - 1) != "and")) return;
      at -= word(at - 2) == "," ? 2 : 1;
      phrase = phrase_before(t_.document, t_.forms, t_.names, {t_.sentence.begin, at});
      if (phrase.empty() || !t_.names_somebody(phrase, true)) return;
      take(phrase);
    }
  }

  bool oblique(Range<Word> phrase) const {
    std::uint32_t before = t_.forms.before(phrase.begin);
    while (before != none && before > t_.sentence.begin && word(before).front() >= '0' && word(before).front() <= '9')
      before = t_.forms.before(before);
    if (before == none || before < t_.sentence.begin) return false;
    const std::string& first = word(phrase.begin);
    return first == "au" || first == "aux" || first == "du" || first == "de" || first == "d" ||
           (is_preposition(word(before)) && word(before) != "que" &&
            (word(before) != "a" || t_.is_a(before) || t_.english)) ||
           word(before) == "lors" || word(before) == "devant";
  }

  void antecedent(std::uint32_t qui) {
    std::uint32_t at = qui;
    const bool comma = at > t_.sentence.begin && word(at - 1) == ",";
    if (comma || (at > t_.sentence.begin && word(at - 1) == ")")) --at;
    if (word(at) == ")")
      while (at > t_.sentence.begin && word(at) != "(") --at;
    const Range<Word> phrase = phrase_before(t_.document, t_.forms, t_.names, {t_.sentence.begin, at});
    if (!phrase.empty() && t_.names_somebody(phrase, true)) return take(phrase);
    subject_before(qui, false);
  }

  // One named before that no preposition governs: the nearest, or the first of the clause.
  bool subject_before(std::uint32_t before, bool first) {
    const auto& all = t_.document.mentions;
    auto m = std::ranges::lower_bound(all, before, {}, [](const Mention& x) { return x.words.begin; });
    std::uint32_t begin = before;
    auto found = all.end();
    while (m != all.begin() && std::prev(m)->words.begin >= t_.sentence.begin) {
      --m;
      if (m->words.end < begin && clause_between(m->words.end, begin)) break;
      begin = std::min(begin, m->words.begin);
      if (!may_be_subject(*m, before)) continue;
      found = m;
      if (!first) break;
    }
    if (found == all.end()) return false;
    if (found->form == MentionForm::pronoun) return take_pronoun(found->words);
    take_subjects(found->words);
    return true;
  }

  bool may_be_subject(const Mention& m, std::uint32_t before) const {
    if (m.words.end > before || oblique(m.words) || m.type == MentionType::document) return false;
    if (m.form == MentionForm::pronoun) return m.words.size() == 1 && t_.subject_pronoun(m.words.begin);
    const bool article = m.words.size() == 1 && find_determiner(word(m.words.begin));
    return !article && !t_.words.contains(m.words.begin);
  }

  bool take_pronoun(Range<Word> words) {
    const Pronoun* pronoun = find_pronoun(word(words.begin));
    if (pronoun && pronoun->person != Person::third)
      out_.speaker = true;
    else
      take(words);
    return true;
  }

  bool clause_between(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t w = from; w < to; ++w)
      if (word(w) == "que" || word(w) == "qu" || word(w) == "that" || word(w) == ";" || word(w) == ":") return true;
    return false;
  }

  // The one the sentence is about: before the telling, else after a comma behind it, else whoever speaks.
  void sentence_subject(bool first = false) {
    weak_ = true;
    if (subject_before(t_.words.begin, first || t_.noun != none)) return;
    const auto& all = t_.document.mentions;
    std::uint32_t comma = t_.words.end;
    while (comma < t_.sentence.end && word(comma) != ",") ++comma;
    auto m = std::ranges::lower_bound(all, comma, {}, [](const Mention& x) { return x.words.begin; });
    const bool main = !clause_between(t_.sentence.begin, t_.words.begin);
    for (; main && m != all.end() && m->words.begin < std::min(t_.sentence.end, comma + farthest); ++m) {
      if (!may_be_subject(*m, t_.sentence.end)) continue;
      if (std::ranges::any_of(out_.named, [&](Range<Word> r) { return r.contains(m->words.begin); })) continue;
      if (m->form == MentionForm::pronoun)
        take_pronoun(m->words);
      else
        take(m->words);
      return;
    }
    out_.speaker = true;
  }

  const Telling& t_;
  bool own_ = false;   // `sa rencontre`
  bool weak_ = false;  // what is taken is whom the sentence is about
  Sides out_;
};

}  // namespace

Sides sides_of(const Document& document, const Forms& forms, const NameIndex& names, const Contact& contact) {
  const Telling telling(document, forms, names, contact);
  return Finder(telling).run();
}

}  // namespace dixit::resolution
