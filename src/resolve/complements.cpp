#include "resolve/complements.h"

#include <algorithm>

#include "lexicon/contact_words.h"
#include "resolve/apposition.h"
#include "resolve/noun_phrase.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t farthest = 30;  // words behind the telling that may name one
constexpr std::uint32_t farthest_between = 8;
constexpr std::uint32_t farthest_of = 3;  // `une réunion de X`; not `la réunion survient au lendemain de X`
constexpr std::uint32_t most_of_a_list = 4;

enum class Slot : std::uint8_t { none, with, between, to, of, by, front, place };

class Finder {
 public:
  explicit Finder(const Telling& telling) : t_(telling) {}

  Complements run() {
    complements();
    return std::move(out_);
  }

 private:
  const std::string& word(std::uint32_t w) const { return t_.word(w); }

  Slot slot(std::uint32_t w) const {
    const std::string& x = word(w);
    if (t_.english) {
      if (x == "with" || x == "alongside") return Slot::with;
      if (x == "between" || x == "among") return Slot::between;
      if (x == "to") return Slot::to;
      if (x == "by" || x == "from") return Slot::by;
      if (x == "of") return Slot::of;
      if (x == "before") return Slot::front;
      return x == "in" ? Slot::place : Slot::none;
    }
    if (x == "avec" || x == "reunissant") return Slot::with;
    if (x == "entre") return Slot::between;
    if (t_.is_a(w) || x == "au" || x == "aux" || x == "vers") return Slot::to;
    if (x == "par") return Slot::by;
    if (x == "devant" || x == "aupres" || x == "face") return Slot::front;
    if (is_of(t_.document, t_.forms, w)) return Slot::of;
    const bool of_next = w + 1 < t_.sentence.end && is_of(t_.document, t_.forms, w + 1);
    if ((x == "presence" || x == "autour" || x == "cotes") && of_next) return Slot::with;
    return x == "en" || x == "chez" ? Slot::place : Slot::none;
  }

  bool asks(Slot s, std::uint32_t at) const {
    switch (s) {
      case Slot::to:
        return told_to_;
      case Slot::of:
        return t_.noun != none && at < std::max(t_.words.end, t_.noun + 1) + farthest_of;
      case Slot::by:
        return t_.passive || t_.nominal || t_.english;
      case Slot::front:
        return t_.kind == ContactKind::hearing;
      case Slot::place:
        return t_.kind == ContactKind::visit;
      case Slot::between:
        return t_.noun != none && at < t_.words.end + farthest_between;
      default:
        return s != Slot::none;
    }
  }

  // Those named behind the head.
  void complements() {
    for (std::uint32_t w = t_.words.begin; w < t_.words.end; ++w) told_to_ |= tells_to(word(w));
    const ContactKind kind = t_.kind;
    told_to_ |= t_.passive && word(t_.head).starts_with("recu");
    told_to_ |= kind == ContactKind::letter || kind == ContactKind::message || kind == ContactKind::visit;
    std::uint32_t at = t_.head + 1;
    const std::uint32_t end = std::min(t_.sentence.end, std::max(t_.words.end, t_.head) + farthest);
    if (t_.noun == none && !t_.passive && t_.verb != none) at = object(at, end);
    while (at < end) {
      const std::string& x = word(at);
      if (x == "adresse" || x == "adressee" || x == "adresses" || x == "envoye" || x == "envoyes") told_to_ = true;
      const Slot s = slot(at);
      if (asks(s, at)) {
        const std::uint32_t next = list_from(after_slot(at, s), end, s);
        if (next != none) {
          out_.between |= s == Slot::between;
          out_.of |= s == Slot::of;
          if (out_.between) return;
          at = next;
          continue;
        }
      }
      if (ends_here(at)) return;
      ++at;
    }
  }

  // The first word of the phrase that a preposition opens; contracted ones are its determiner.
  std::uint32_t after_slot(std::uint32_t at, Slot s) const {
    const std::string& x = word(at);
    if (x == "au" || x == "aux" || x == "du" || x == "des") return at;
    std::uint32_t next = at + 1;
    const bool of_next = next < t_.sentence.end && is_of(t_.document, t_.forms, next);
    if ((s == Slot::with || s == Slot::front) && of_next && x != "avec") return after_slot(next, Slot::of);
    if (x == "face") return next < t_.sentence.end && t_.is_a(next) ? next + 1 : next;
    if (next < t_.sentence.end && t_.apostrophe(next)) ++next;
    return next;
  }

  bool ends_here(std::uint32_t at) const {
    const std::string& x = word(at);
    if (x == ";" || x == ":" || x == ".") return true;
    if (x == ",") return at + 1 >= t_.sentence.end || !(slot(at + 1) == Slot::with || is_time(word(at + 1)));
    if (at < t_.words.end) return false;
    if (t_.english && x == "to") return t_.names.begins[std::min(at + 1, t_.sentence.end - 1)] == none;
    return opens_clause(x);
  }

  // Past `mardi soir à Varsovie`, `également`: what may stand between a verb and its object.
  std::uint32_t over_adverbs(std::uint32_t at, std::uint32_t end) const {
    for (bool more = true; more && at < end;) {
      more = false;
      const std::string& x = word(at);
      const bool adverb = x.ends_with("ment") && x.size() > 6;
      const bool soon = at + 1 < end && (is_time(word(at + 1)) || (word(at + 1) == "-"));
      if (is_time(x) || adverb || (goes_with_verb(x) && !(t_.english && x == "a")) ||
          (t_.forms.mark[at] && x != "," && x != "." && x != ":" && x != "«") ||
          ((x == "ce" || x == "cette" || x == "en" || x == "mi" || x == "fin" || x == "on" || x == "this") && soon) ||
          (x.front() >= '0' && x.front() <= '9' && at + 1 < end && is_time(word(at + 1))))
        ++at, more = true;
      else if ((t_.is_a(at) || x == "au" || x == "en" || x == "in") && at + 1 < end) {
        const std::uint32_t m = t_.names.begins[at + 1];
        if (m != none && t_.document.mentions[m].type == MentionType::place)
          at = t_.document.mentions[m].words.end, more = true;
      }
    }
    return at;
  }

  std::uint32_t object(std::uint32_t at, std::uint32_t end) {
    const std::uint32_t from = over_adverbs(at, end);
    if (t_.english && from > at && word(from - 1) == "to") return at;  // `met on Monday to discuss the harbour`
    if (from >= end || slot(from) == Slot::with || (slot(from) != Slot::none && word(from) != "des")) return at;
    const std::uint32_t next = list_from(from, end, Slot::with);
    return next == none ? at : next;
  }

  // One phrase or several joined by `et`; none: none begins here. Else the word after.
  std::uint32_t list_from(std::uint32_t at, std::uint32_t end, Slot s) {
    std::vector<Range<Word>> found;
    std::uint32_t last = at;
    for (std::uint32_t k = 0; k < most_of_a_list; ++k) {
      const Range<Word> phrase =
          at < end ? phrase_from(t_.document, t_.forms, t_.names, {at, end}) : Range<Word>{at, at};
      if (phrase.empty() ||
          !t_.names_somebody(phrase, k > 0 || s == Slot::with || s == Slot::between || s == Slot::front ||
                                         (s == Slot::by && t_.passive)) ||
          only_where(phrase, s))
        break;
      last = at = take_listed(phrase, found);
      at = over_apposition(at, end);
      const std::uint32_t next = joined(at, end);
      if (next == none) break;
      at = next;
    }
    if (found.empty()) return none;
    if (s == Slot::between && found.size() < 2 && !t_.pair(found.front())) return none;
    for (const Range<Word>& phrase : found) take(phrase);
    return last;
  }

  // The phrase, or in its place whom it stands beside or counts up; the word after.
  std::uint32_t take_listed(Range<Word> phrase, std::vector<Range<Word>>& found) const {
    const Range<Word> name = apposed(t_.document, t_.forms, t_.names, phrase, t_.sentence.end);
    const std::vector<Range<Word>> all = enumerated(t_.document, t_.forms, t_.names, phrase.end, t_.sentence.end);
    found.insert(found.end(), all.begin(), all.end());
    if (all.empty()) found.push_back(name.empty() ? phrase : name);
    return found.back().end;
  }

  // `X, maire de Y,`: to the comma after it, where a list goes on.
  std::uint32_t over_apposition(std::uint32_t at, std::uint32_t end) const {
    if (at < end && word(at) == "(")
      for (std::uint32_t w = at + 1; w < std::min(end, at + 12); ++w)
        if (word(w) == ")") return w + 1;
    if (at + 1 >= end || word(at) != ",") return at;
    for (std::uint32_t w = at + 1; w < std::min(end, at + 14); ++w) {
      if (opens_clause(word(w)) || word(w) == ":" || word(w) == "(") break;
      if (word(w) == "," && w + 1 < end && (word(w + 1) == "et" || word(w + 1) == "and")) return w;
    }
    return at;
  }

  // The word that the next of a list begins with.
  std::uint32_t joined(std::uint32_t at, std::uint32_t end) const {
    if (at < end && word(at) == ",") {
      if (at + 1 < end && (word(at + 1) == "et" || word(at + 1) == "and")) return over_prepositions(at + 2);
      if (at + 1 < end && word(at + 1) == "ainsi") return joined(at + 1, end);
      return list_goes_on(at + 1, end) ? over_prepositions(at + 1) : none;
    }
    if (at < end && (word(at) == "et" || word(at) == "and")) return over_prepositions(at + 1);
    if (at + 2 < end && word(at) == "ainsi" && word(at + 1).starts_with("qu"))
      return over_prepositions(t_.apostrophe(at + 2) ? at + 3 : at + 2);
    return none;
  }

  std::uint32_t over_prepositions(std::uint32_t at) const {
    if (at >= t_.sentence.end) return none;
    const std::string& x = word(at);
    if (x == "avec" || x == "with" || x == "de" || x == "par" || x == "by" || x == "to" || t_.is_a(at)) return at + 1;
    if (x == "d" && at + 1 < t_.sentence.end && t_.apostrophe(at + 1)) return at + 2;
    return at;
  }

  // `A, B et C`: after the comma a phrase and then `et` or another comma.
  bool list_goes_on(std::uint32_t at, std::uint32_t end) const {
    for (std::uint32_t k = 0; k < most_of_a_list && at < end; ++k) {
      const Range<Word> phrase = phrase_from(t_.document, t_.forms, t_.names, {at, end});
      if (phrase.empty() || phrase.end >= end) return false;
      if (word(phrase.end) == "et" || word(phrase.end) == "and") return true;
      if (word(phrase.end) != ",") return false;
      at = phrase.end + 1;
      if (at < end && word(at) == "and") return true;
    }
    return false;
  }

  // `à Sund`: where, not to whom.
  bool only_where(Range<Word> phrase, Slot s) const {
    const std::uint32_t m = t_.names.begins[phrase.begin];
    return s == Slot::to && m != none && t_.document.mentions[m].type == MentionType::place &&
           t_.kind != ContactKind::visit && !t_.passive;
  }

  void take(Range<Word> phrase) {
    if (t_.pair(phrase)) {
      out_.both = true;
      return;
    }
    if (std::ranges::find(out_.named, phrase) == out_.named.end()) out_.named.push_back(phrase);
  }

  const Telling& t_;
  bool told_to_ = false;
  Complements out_;
};

}  // namespace

Complements complements_of(const Telling& telling) { return Finder(telling).run(); }

}  // namespace dixit::resolution
