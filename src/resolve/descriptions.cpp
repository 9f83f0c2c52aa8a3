// What the text says of a name beside it: `le président français X`, `X, maire de Y,`, `X est avocat`.
#include <algorithm>

#include "resolve/details.h"
#include "resolve/known_offices.h"
#include "resolve/offices.h"
#include "resolve/phrase_ends.h"
#include "resolve/registry.h"
#include "resolve/respective.h"
#include "resolve/tidy_mentions.h"
#include "resolve/title.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_honour = 4;  // words, and dots
constexpr std::uint32_t longest_portfolio = 24;
constexpr std::size_t most_titles = 4;       // in a row before a name
constexpr std::uint32_t longest_title = 14;  // words between a title and the name it belongs to

class Describer {
 public:
  Describer(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry)
      : document_(document), forms_(forms), names_(names), registry_(registry) {}

  void run(std::uint32_t mention) {
    const Range<Word> name = document_.mentions[mention].words;
    record_ = registry_.of_name(mention);
    if (record_ == none || registry_.kind(record_) == Kind::state) return;
    if (registry_.kind(record_) == Kind::person)
      if (const std::uint32_t age = age_beside(forms_, name); age != 0) registry_.records()[record_].ages = {age, age};
    within(name);
    civility(name);
    before(name);
    titles_in_a_row(name);
    after(name);
  }

 private:
  // A function for a person, a sort of body for a body.
  bool add(const Found& found, Range<Word> words, std::uint32_t head) {
    const auto& types = registry_.records()[record_].types;
    const bool person = types[0] > 0 && types[0] >= types[1] + types[2];
    if (person != (found.headword->kind == Kind::person)) return false;
    if (found.headword->kind == Kind::document && types[4] == 0)
      return false;  // `un sondage Ipsane`: the firm is no poll
    const Range<Word> head_words{head, head + found.words};
    Descriptor descriptor{record_,
                          found.headword,
                          found.text,
                          details_of(forms_, words, head_words),
                          state_of_head(document_, forms_, words, head_words),
                          words};
    if (const Headword* office = as_minister(document_, found.text, descriptor.details)) descriptor.headword = office;
    descriptor.former = told_former(head);
    registry_.describe(std::move(descriptor));
    if (person && found.headword->number != Number::plural && takes_article_of_its_holder(found.headword->field))
      registry_.learn_gender(record_, gender_of_article(head));
    return true;
  }

  // Not `la star`, `la victime`, which anybody may be.
  static bool takes_article_of_its_holder(Field field) {
    return field == Field::state || field == Field::government || field == Field::diplomacy || field == Field::office ||
           field == Field::army;
  }

  // `la ministre`, `la Première ministre`: what the noun does not tell.
  Gender gender_of_article(std::uint32_t head) const {
    if (document_.language != "fr") return Gender::unknown;
    for (std::uint32_t w = head, k = 0; w-- > 0 && k < 3 && !forms_.mark[w]; ++k)
      if (const Determiner* article = find_determiner(forms_.folded[w])) return article->gender;
    return Gender::unknown;
  }

  // `l'ex-ministre X`, `ancien maire de Y`
  bool told_former(std::uint32_t head) const {
    const std::uint32_t previous = forms_.before(head);
    return previous != none && is_former(forms_.folded[previous]);
  }

  // The name holds it itself: `Commission européenne`, `President Trump`, `New York Times` is a paper.
  void within(Range<Word> name) {
    for (std::uint32_t w = name.begin; w < name.end; ++w) {
      const Found found = headword_at(forms_, w, name.end);
      if (found.headword && (w == name.begin || document_.language == "en")) {
        add(found, name, w);
        return;
      }
    }
    const Mention& mention = document_.mentions[names_.begins[name.begin]];
    if (mention.type != MentionType::organisation || name.size() < 2 || !forms_.upper[name.begin]) return;
    const std::uint32_t at = document_.language == "en" ? name.end - 1 : name.begin;
    const Range<Word> head{at, at + 1};  // `le réseau` is Réseau Verlin, `the palace` Marlow Palace
    registry_.describe({record_, nullptr, forms_.folded[at], details_of(forms_, name, head), {}, head});
  }

  void civility(Range<Word> name) {
    for (const std::uint32_t w : {forms_.before(name.begin), name.begin}) {
      const Civility* civility = w == none ? nullptr : find_civility(forms_.folded[w]);
      if (!civility || !forms_.upper[w] || civility->noun.empty()) continue;
      if (const Headword* headword = find_headword(civility->noun))
        registry_.describe({record_, headword, std::string(civility->noun), {}, {}, {w, w + 1}});
    }
  }

  // Past `Son Excellence`, `H.E.` to the left.
  std::uint32_t before_honour(std::uint32_t at) const {
    for (std::uint32_t words = 1; words <= std::min(at, longest_honour); ++words)
      if (is_honour(document_, {at - words, at})) return at - words;
    return at;
  }

  // Past `Me`, `M.`, `Son Excellence Monsieur` to the left.
  std::uint32_t before_civility(std::uint32_t at) const {
    if (at > 1 && forms_.folded[at - 1] == "." && find_civility(forms_.folded[at - 2])) --at;
    return before_honour(at > 0 && forms_.upper[at - 1] && find_civility(forms_.folded[at - 1]) ? at - 1 : at);
  }

  bool blocks(std::uint32_t w) const {
    const std::string& word = forms_.folded[w];
    if (forms_.mark[w]) return word != "'" && word != "’" && word != "-";
    return is_auxiliary(word) && !(word == "a" && document_[w] != "a") && word != "s" && word != "n";
  }

  // `la secrétaire d'État à la Transition écologique X`, `le maire de Y, X,`: the head to the left.
  void before(Range<Word> name) {
    std::uint32_t end = before_civility(name.begin);
    if (end == 0) return;
    const bool comma = forms_.folded[end - 1] == ",";
    if (comma) {
      const bool closed = name.end >= forms_.size() || forms_.mark[name.end] ||
                          forms_.sentence[name.end] != forms_.sentence[name.begin];
      if (!closed) return;
      end = before_brackets(forms_, end - 1);
    } else {
      const std::uint32_t previous = forms_.before(end);
      if (previous == none || is_preposition(forms_.folded[previous]) || find_determiner(forms_.folded[previous]))
        return;
      if (forms_.folded[previous] == "et" || forms_.folded[previous] == "and") return;  // `le maire de Y et X`: two
    }
    std::uint32_t head = none;
    Found found;
    std::uint32_t fields = 0;
    for (std::uint32_t w = end; w-- > 0 && end - w <= (fields > 0 ? longest_portfolio : longest_title) &&
                                forms_.sentence[w] == forms_.sentence[name.begin];) {
      if (comma && is_next_field(w)) {
        ++fields;
        continue;
      }
      if (blocks(w) || (!comma && is_verb(w)) || is_anothers(w)) break;
      const Found here = headword_at(forms_, w, end);
      // `le porte-parole du président X`: he is the president.
      if (here.headword && serves(here.text) && end == name.begin && names_one_person(found)) break;
      const bool whole = found.headword && w + here.words == head + found.words;  // `Prime Minister`, not `Minister`
      const bool owns = here.headword && here.headword->kind == Kind::person && w + here.words < end &&
                        is_preposition(forms_.folded[w + here.words]);  // `the Secretary-General of the Alliance`
      if (here.headword && (!found.headword || whole || owns || document_.language != "en")) head = w, found = here;
      const std::string& word = forms_.folded[w];
      if (find_determiner(word) && (!is_complement(w) || (head != none && !goes_on_left(w)))) break;
    }
    if (head == none || found.headword->number == Number::plural) return;
    if (comma && !determined(head)) return;
    add(found, {head, end}, head);
  }

  // The comma before `de la Coopération`, of `le ministre des Affaires étrangères, de la Coopération et des Cultes, X`.
  bool is_next_field(std::uint32_t w) const {
    if (forms_.folded[w] != "," || w + 1 >= forms_.size() || document_.language == "en") return false;
    const std::string& next = forms_.folded[w + 1];
    return next == "de" || next == "du" || next == "des" || next == "d";
  }

  // `urged`, of `The Secretary urged Tarkia`, which tells no Tarkia to be one.
  bool is_verb(std::uint32_t w) const {
    const std::string& word = forms_.folded[w];
    return document_.language == "en" && !forms_.mark[w] && !forms_.upper[w] && !find_headword(word) &&
           !is_preposition(word) && !find_determiner(word) && !is_modifier(word) && word != "and" && word != "elect";
  }

  // `Roake`, of `Mayor Ann Roake met Ben Sund`.
  bool is_anothers(std::uint32_t w) const {
    const std::uint32_t mention = names_.covers[w];
    return mention != none && document_.mentions[mention].type == MentionType::person &&
           document_.mentions[mention].form == MentionForm::name;
  }

  // `Le Président de la Transition, Chef de l'État, le général X,`: each title but the last ends with a comma, and but
  // the first (and the last) has no article.
  void titles_in_a_row(Range<Word> name) {
    if (name.end < forms_.size() && !forms_.mark[name.end] && !is_auxiliary(forms_.folded[name.end])) return;
    std::uint32_t end = before_civility(name.begin);
    for (std::uint32_t w = end; w > 0 && !blocks(w - 1) && end - w < longest_title; --w)
      if (find_determiner(forms_.folded[w - 1]) && headword_at(forms_, w, end).headword) end = w - 1;
    std::vector<Range<Word>> titles;
    while (end > 0 && forms_.folded[end - 1] == "," && titles.size() < most_titles) {
      std::uint32_t begin = --end;
      while (begin > 0 && !blocks(begin - 1) && forms_.sentence[begin - 1] == forms_.sentence[end]) --begin;
      const bool article = find_determiner(forms_.folded[begin]) != nullptr;
      if (!is_title(document_, forms_, names_, {begin + article, end})) return;
      titles.push_back({begin + article, end});
      const bool first = begin == 0 || forms_.sentence[begin - 1] != forms_.sentence[begin];
      if (article && !first) return;
      if (first)
        for (const Range<Word> title : titles) add_both(title);
      end = begin;
    }
  }

  void add_both(Range<Word> title) {
    const std::uint32_t second = second_title(forms_, title);
    const std::uint32_t end = second == none ? title.end : second - 1;
    add(headword_at(forms_, title.begin, end), {title.begin, end}, title.begin);
    if (second != none) add_both({second, title.end});
  }

  static bool serves(std::string_view head) {
    return head == "porte parole" || head == "conseiller" || head == "conseillere";
  }

  // Does a preposition stand before this determiner, so that the phrase goes on to the left?
  bool is_complement(std::uint32_t w) const {
    const std::string& word = forms_.folded[w];
    if (word == "du" || word == "des" || word == "au" || word == "aux" || word == "d" || word == "de") return true;
    const std::uint32_t previous = forms_.before(w);
    return previous != none && is_preposition(forms_.folded[previous]) && forms_.folded[previous] != "que";
  }

  // Over `de`, `à`, not over `avec le` of `La maire parle avec le préfet X`.
  bool goes_on_left(std::uint32_t article) const {
    static constexpr std::string_view joints[] = {"de", "d", "a", "pour", "en", "aupres", "of", "for", "to"};
    if (is_preposition(forms_.folded[article])) return true;
    const std::uint32_t previous = forms_.before(article);
    return previous != none && std::ranges::find(joints, forms_.folded[previous]) != std::end(joints);
  }

  bool determined(std::uint32_t head) const {
    for (std::uint32_t w = head, k = 0; w-- > 0 && k < 4; ++k) {
      if (forms_.mark[w]) continue;
      if (find_determiner(forms_.folded[w])) return true;
      if (!is_modifier(forms_.folded[w]) && !forms_.upper[w])
        return document_.language == "en" && k < 3 && w + 4 > head;
    }
    return false;
  }

  // `X, maire de Y,` · `X, le maire` · `X (maire de Y)` · `X est avocat` · `X, 43 ans, avocat`.
  void after(Range<Word> name) {
    std::uint32_t w = name.end;
    const std::uint32_t n = forms_.size();
    if (w >= n || forms_.sentence[w] != forms_.sentence[name.begin]) return;
    const std::string& sign = forms_.folded[w];
    if (sign != "," && sign != "(" && sign != "est" && sign != "is" && sign != "-" && sign != "–" && sign != "—")
      return;
    ++w;
    std::uint32_t begin = none;  // `director` is not all of `the former executive director`
    for (std::uint32_t skipped = 0; w < n && skipped < 6 && forms_.sentence[w] == forms_.sentence[name.begin];
         ++w, ++skipped) {
      const Found found = headword_at(forms_, w, n);
      const std::string& word = forms_.folded[w];
      if (found.headword) return apposition(found, w, begin == none ? w : begin, name);
      if (word == "respectively" || (begin != none && find_determiner(word) && !is_adverb(w - 1))) return;
      const bool passes = find_determiner(word) || is_modifier(word) || word == "ans" || word == "qui" ||
                          word == "est" || word == "who" || word == "is" || forms_.folded[w] == "," || word == "'" ||
                          word == "’" || word == "s" || (forms_.mark[w] && word == "-") || is_number(word) ||
                          (document_.language == "en" && !is_auxiliary(word) && !forms_.mark[w]);
      if (!passes) return;
      const bool clause = is_auxiliary(word) || word == "who" || word == "qui";
      if (clause || forms_.mark[w])
        begin = none;
      else if (begin == none && !find_determiner(word))
        begin = w;
    }
  }

  // `X, then the mayor`; `X, met the mayor` tells of another.
  bool is_adverb(std::uint32_t w) const {
    static constexpr std::string_view adverbs[] = {"then",  "now",   "once",    "also",
                                                   "still", "again", "himself", "herself"};
    const std::string& word = forms_.folded[w];
    return word.ends_with("ly") || std::ranges::find(adverbs, word) != std::end(adverbs);
  }

  static bool is_number(const std::string& word) { return word[0] >= '0' && word[0] <= '9'; }

  void apposition(Found found, std::uint32_t head, std::uint32_t begin, Range<Word> name) {
    std::uint32_t end = head + found.words;
    while (end < forms_.size() && end - head < longest_title && forms_.sentence[end] == forms_.sentence[head] &&
           !blocks(end))
      ++end;
    end = after_second_field(names_, document_, forms_, end);
    if (document_.language == "en") {  // the head is the last noun: `the group's executive director`
      for (std::uint32_t w = head + found.words; w < end && !is_preposition(forms_.folded[w]); ++w)
        if (const Found later = headword_at(forms_, w, end); later.headword) found = later, head = w;
    }
    if (names_.begins[head] != none || found.headword->number == Number::plural) return;
    const std::string& sign = forms_.folded[name.end];
    const bool copula = sign == "est" || sign == "is";
    // `Selon X, le maire a …` is no apposition.
    const bool first = sign == "," && document_.language != "en" &&
                       name.begin == document_.sentences[forms_.sentence[name.begin]].words.begin &&
                       is_determined(head);
    if (!copula && !first && end < forms_.size() && forms_.sentence[end] == forms_.sentence[head] &&
        !forms_.mark[end] && forms_.folded[end] != "qui" && forms_.folded[end] != "who")
      return;
    const std::uint32_t lead = forms_.before(name.begin);
    if (sign == "," && lead != none &&
        (forms_.folded[lead] == "selon" || forms_.folded[lead] == "pour" || forms_.folded[lead] == "apres"))
      return;
    // `son homologue, M. X, le ministre de Y, Z, est venu`
    const std::uint32_t left = before_civility(name.begin);
    if (sign == "," && left > 0 && forms_.folded[left - 1] == "," && is_determined(head) && named_behind(end)) return;
    // `X, le maire de Y et le préfet`: a list. A name after it owns the title: `X, le maire Z`.
    if (end < forms_.size() && end > head && names_.covers[end - 1] != none && end - 1 > head) {
      const std::uint32_t last = names_.covers[end - 1];
      const Range<Word> other = document_.mentions[last].words;
      const std::uint32_t previous = forms_.before(other.begin);
      const bool complement =
          previous != none && (is_preposition(forms_.folded[previous]) || find_determiner(forms_.folded[previous]));
      if (!complement && document_.mentions[last].type == MentionType::person && found.headword->kind == Kind::person)
        return;
    }
    if (add(found, {head, end}, head) && !copula)
      name_by({document_.language == "en" ? begin : head, end}, head, found);
  }

  bool is_determined(std::uint32_t head) const {
    const std::uint32_t previous = forms_.before(head);
    return previous != none && find_determiner(forms_.folded[previous]);
  }

  // Does a comma stand here, and a person's name behind it?
  bool named_behind(std::uint32_t comma) const {
    std::uint32_t w = comma + 1;
    if (w >= forms_.size() || forms_.folded[comma] != ",") return false;
    while (w + 1 < forms_.size() && (find_civility(forms_.folded[w]) || forms_.folded[w] == ".")) ++w;
    return names_.begins[w] != none && document_.mentions[names_.begins[w]].type == MentionType::person;
  }

  // `ministre russe de la Défense`, by which he may be told elsewhere: not `avocate`, nor what a clause cuts off.
  void name_by(Range<Word> title, std::uint32_t head, const Found& found) {
    const std::uint32_t next = head + found.words;  // `following the general election` tells no general
    const bool noun_follows = next < title.end && !forms_.mark[next] && !is_preposition(forms_.folded[next]);
    if (document_.language == "en" && noun_follows) return;
    while (title.size() > found.words && (forms_.mark[title.end - 1] || is_preposition(forms_.folded[title.end - 1]) ||
                                          find_determiner(forms_.folded[title.end - 1])))
      --title.end;
    if (found.headword->kind != Kind::person || title.size() <= found.words) return;
    if (document_.language != "en" && told_former(title.begin)) title.begin = forms_.before(title.begin);
    registry_.add_name(record_, document_(title));
  }

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  Registry& registry_;
  std::uint32_t record_ = none;
};

}  // namespace

void describe_names(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry) {
  Describer describer(document, forms, names, registry);
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i)
    if (document.mentions[i].form == MentionForm::name && !document.mentions[i].words.empty()) describer.run(i);
  describe_respective(document, forms, names, registry);
  describe_offices(document, registry);
}

}  // namespace dixit::resolution
