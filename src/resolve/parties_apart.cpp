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
  Apart(const Document& document, const Forms& forms, const NameIndex& names, Contact& contact)
      : document_(document),
        forms_(forms),
        names_(names),
        number_(static_cast<std::uint32_t>(&contact - document.contacts.data())),
        contact_(contact),
        telling_(document, forms, names, contact_) {}

  void run() {
    erase([&](Range<Word> p) { return of_clause_behind(p); });
    if (telling_.nominal) return;
    leave_to_those_beside();
    if (meets_alone()) erase([&](Range<Word> p) { return !telling_.sentence.contains(p.begin); });
  }

 private:
  const std::string& word(std::uint32_t w) const { return forms_.folded[w]; }

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

  // Verbs that share a subject have each an object of its own.
  void leave_to_those_beside() {
    const auto& all = document_.contacts;
    const std::uint32_t from = number_ - std::min(number_, most_beside);
    const auto to = std::min<std::uint32_t>(static_cast<std::uint32_t>(all.size()), number_ + most_beside + 1);
    const std::uint32_t joint = joining(telling_);
    for (std::uint32_t i = from; i < to; ++i) {
      if (i == number_ || !telling_.sentence.contains(all[i].mentions.front().begin)) continue;
      const Telling other(document_, forms_, names_, all[i]);
      if (other.nominal) continue;
      const bool before = other.words.end <= telling_.words.begin;
      const std::uint32_t cut = before ? joint : joining(other);
      if (cut == none) continue;
      const std::uint32_t begin = before ? other.words.end : telling_.words.end;
      const std::uint32_t end = (before ? telling_ : other).words.end;
      if (begin > cut || !stands_between(begin, cut) || !stands_between(end, telling_.sentence.end)) continue;
      erase([&](Range<Word> p) {
        return before ? begin <= p.begin && p.end <= cut : end <= p.begin && p.end <= telling_.sentence.end;
      });
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

  // `s'est réuni`, `met on Monday`: a body by itself, with nobody else in the sentence.
  bool meets_alone() const {
    const std::string& head = word(telling_.head);
    const bool sits = telling_.english ? head == "met" || head == "meet" || head == "meets"
                                       : head.starts_with("reuni") && telling_.head > telling_.sentence.begin &&
                                             word(telling_.words.begin) != "a";
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
  Apart(document, forms, names, contact).run();
}

}  // namespace dixit::resolution
