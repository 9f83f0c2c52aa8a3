#include "resolve/parties_apart.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "resolve/complements.h"
#include "resolve/sides.h"
#include "resolve/telling.h"
#include "text/word_list.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t most_beside = 3;  // contacts looked at before and after one

class Apart {
 public:
  Apart(const Document& document, const Forms& forms, const NameIndex& names, Contact& contact, std::uint32_t number)
      : document_(document),
        forms_(forms),
        names_(names),
        number_(number),
        contact_(contact),
        telling_(document, forms, names, contact_) {}

  void run() {
    erase([&](Range<Word> p) { return of_clause_behind(p); });
    if (telling_.nominal) return leave_out_if_met_alone();
    leave_to_those_beside();
    if (meets_alone()) erase([&](Range<Word> p) { return !telling_.sentence.contains(p.begin); });
  }

 private:
  const std::string& word(std::uint32_t w) const { return forms_.folded[w]; }

  // `Le conseil s'est réuni. La séance a duré quatre heures.`: nobody met it then either.
  void leave_out_if_met_alone() {
    if (number_ == 0 || stands_between(telling_.sentence.begin, telling_.sentence.end)) return;
    Contact before = document_.contacts[number_ - 1];
    const std::uint32_t sentence = forms_.sentence[before.mentions.front().begin];
    if (sentence + 1 != forms_.sentence[telling_.words.begin] || !tells_again()) return;
    const Apart told(document_, forms_, names_, before, number_ - 1);
    if (!told.telling_.nominal && told.meets_alone())
      erase([&](Range<Word> p) { return !told.telling_.sentence.contains(p.begin); });
  }

  bool tells_again() const {
    const Determiner* first = find_determiner(word(telling_.words.begin));
    const bool before = telling_.words.begin > telling_.sentence.begin;
    if (first == nullptr && before) first = find_determiner(word(telling_.words.begin - 1));
    return first != nullptr && first->definite;
  }

  template <class Is>
  void erase(const Is& is) {
    std::erase_if(contact_.parties_near, [&](const Scored<Range<Word>>& phrase) { return is(phrase.value); });
  }

  bool stands_between(std::uint32_t from, std::uint32_t to) const {
    return std::ranges::any_of(contact_.parties_near, [&](const Scored<Range<Word>>& phrase) {
      return from <= phrase.value.begin && phrase.value.end <= to;
    });
  }

  // `met Ada Brock while Luc Amiot waited`
  bool of_clause_behind(Range<Word> phrase) const {
    static constexpr auto opening = std::to_array<std::string_view>({"while", "whereas", "because", "although"});
    static constexpr auto before_que = std::to_array<std::string_view>({"tandis", "alors", "pendant", "parce"});
    if (phrase.begin < telling_.words.end || !telling_.sentence.contains(phrase.begin)) return false;
    std::uint32_t w = phrase.begin;
    while (w > telling_.words.end && (find_determiner(word(w - 1)) || forms_.mark[w - 1])) --w;
    if (w < telling_.words.end + 2) return false;
    if (is_one_of(word(w - 1), opening)) return true;
    return (word(w - 1) == "que" || word(w - 1) == "qu") && is_one_of(word(w - 2), before_que);
  }

  // The conjunction that joins its verb to one before, `et` of `a appelé A et recevra B`; none: it has its own subject.
  std::uint32_t joining(const Telling& t) const {
    static constexpr auto joints = std::to_array<std::string_view>({"et", "and", "puis", "then", "mais", "but"});
    std::uint32_t w = t.words.begin;
    while (w > t.sentence.begin && !is_one_of(word(w - 1), joints) &&
           (goes_with_verb(word(w - 1)) || t.clitic(w - 1)) && names_.covers[w - 1] == none)
      --w;
    if (is_one_of(word(w), joints)) return w;
    return w > t.sentence.begin && is_one_of(word(w - 1), joints) ? w - 1 : std::uint32_t{none};
  }

  // The nearest contact before or behind it in its sentence that a verb tells of; none: no such.
  std::uint32_t beside(bool before) const {
    const auto size = static_cast<std::uint32_t>(document_.contacts.size());
    for (std::uint32_t k = 1; k <= most_beside; ++k) {
      if (before ? k > number_ : number_ + k >= size) return none;
      const std::uint32_t i = before ? number_ - k : number_ + k;
      const Range<Word> words = document_.contacts[i].mentions.front();
      if (!telling_.sentence.contains(words.begin)) return none;
      if (!Telling(document_, forms_, names_, document_.contacts[i]).nominal) return i;
    }
    return none;
  }

  // Verbs that share a subject have each an object of its own.
  void leave_to_those_beside() {
    for (const bool before : {true, false}) {
      const std::uint32_t i = beside(before);
      if (i == none) continue;
      const Telling other(document_, forms_, names_, document_.contacts[i]);
      const Telling &first = before ? other : telling_, &second = before ? telling_ : other;
      const std::uint32_t cut = joining(second), end = telling_.sentence.end;
      if (cut == none || first.words.end > cut) continue;
      const Range<Word> of_first{first.words.end, cut}, of_second{second.words.end, end};
      if (!stands_between(of_first.begin, of_first.end) || !stands_between(of_second.begin, end)) continue;
      const Range<Word> others = before ? of_first : of_second;
      erase([&](Range<Word> p) { return others.begin <= p.begin && p.end <= others.end; });
    }
  }

  // `le conseil municipal`: a function of several words too.
  bool is_body(Range<Word> subject) const {
    for (std::uint32_t w = subject.begin; w < subject.end; ++w)
      for (std::uint32_t end = w + 1; end <= std::min(subject.end, w + static_cast<std::uint32_t>(longest_headword));
           ++end)
        if (const Headword* h = find_headword(forms_.join({w, end})))
          if (h->kind == Kind::organisation && h->number != Number::plural) return true;
    return false;
  }

  // `s'est réuni`, `se réunira`
  bool is_reflexive() const {
    constexpr std::uint32_t reach = 4;  // words
    for (std::uint32_t w = telling_.head; w > telling_.sentence.begin && telling_.head - w < reach; --w)
      if (word(w - 1) == "s" || word(w - 1) == "se") return true;
    return false;
  }

  // `s'est réuni`, `met on Monday`: a body by itself, with nobody else in the sentence.
  bool meets_alone() const {
    const std::string& head = word(telling_.head);
    const bool sits = telling_.english ? head == "met" || head == "meet" || head == "meets"
                                       : head.starts_with("reuni") && is_reflexive();
    if (!sits || telling_.passive || !complements_of(telling_).named.empty()) return false;
    const Sides sides = sides_of(document_, forms_, names_, contact_);
    if (sides.both || sides.speaker || sides.named.size() != 1 || !sides.objects.empty()) return false;
    const Range<Word> subject = sides.named.front();
    const bool body = is_body(subject);
    return body && std::ranges::none_of(contact_.parties_near, [&](const Scored<Range<Word>>& p) {
             const bool apart = p.value.end <= subject.begin || subject.end <= p.value.begin;
             return apart && telling_.sentence.contains(p.value.begin);
           });
  }

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  std::uint32_t number_;
  Contact& contact_;
  Telling telling_;
};

}  // namespace

void leave_out_bystanders(const Document& document, const Forms& forms, const NameIndex& names, Contact& contact) {
  Apart(document, forms, names, contact, static_cast<std::uint32_t>(&contact - document.contacts.data())).run();
}

}  // namespace dixit::resolution
