#include "resolve/phrase.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "resolve/details.h"
#include "resolve/given_names.h"
#include "resolve/joint.h"
#include "resolve/phrase_ends.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_phrase = 60;  // words looked at; a phrase is hardly ever longer

bool is_demonstrative(const std::string& word) {
  return word == "ce" || word == "cet" || word == "cette" || word == "this" || word == "that";
}

// Past determiners, civilities and the marks between them.
std::uint32_t after_determiners(const Forms& forms, Range<Word> words, Phrase& phrase) {
  std::uint32_t at = words.begin;
  for (; at < words.end; ++at) {
    const std::string& word = forms.folded[at];
    if (forms.mark[at]) continue;
    if (const Civility* civility = find_civility(word);
        civility && (forms.upper[at] || word == "monsieur" || word == "madame") && at + 1 < words.end) {
      if (civility->gender != Gender::unknown) phrase.gender = civility->gender;
      continue;
    }
    const Determiner* determiner = find_determiner(word);
    if (!determiner || (word.size() <= 2 && forms.upper[at] && at != words.begin)) break;
    if (phrase.determined && word == "a") break;
    phrase.determined = true;
    phrase.definite |= determiner->definite;
    phrase.possessive |= determiner->possessive;
    phrase.demonstrative |= is_demonstrative(word);
    if (phrase.gender == Gender::unknown) phrase.gender = determiner->gender;
    if (determiner->number != Number::unknown) phrase.number = determiner->number;
  }
  return at;
}

// Does the name at `at` stand on its own, not as a complement (`le porte-parole de Macron`, `de M. Macron`)?
bool stands_alone(const Forms& forms, std::uint32_t begin, std::uint32_t at) {
  const auto passes = [&](std::uint32_t w) {
    const std::string& word = forms.folded[w];
    return word == "." || (find_civility(word) && forms.upper[w]) || (find_determiner(word) && !is_preposition(word));
  };
  std::uint32_t previous = forms.before(at);
  while (previous != none && previous >= begin && passes(previous)) previous = forms.before(previous);
  if (previous == none || previous < begin) return true;
  if ((forms.folded[previous] == "de" || forms.folded[previous] == "d") && previous > begin) {  // `Me de X`, `M. de X`
    std::uint32_t lead = previous - 1;
    if (forms.folded[lead] == "." && lead > begin) --lead;
    if (find_civility(forms.folded[lead]) && forms.upper[lead]) return true;
  }
  return !is_preposition(forms.folded[previous]) && forms.folded[previous] != "et" && forms.folded[previous] != "and";
}

bool is_quantity(const std::string& word) {
  return word == "centaines" || word == "milliers" || word == "dizaines" || word == "millions" || word == "centaine" ||
         word == "millier" || word == "dizaine" || word == "majorite" || word == "plupart" || word == "hundreds" ||
         word == "thousands" || word == "dozens" || word == "majority";
}

struct Head {
  std::uint32_t begin = none;
  Found found;
};

// The head before `end`: in French the first noun of the lexicon, in English the last before a preposition.
Head find_head(const Document& document, const Forms& forms, Range<Word> words) {
  const bool english = document.language == "en";
  Head head;
  std::uint32_t first = none;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const std::string& word = forms.folded[at];
    if (word == "," || word == "(" || word == "who" || word == "qui") break;
    if (forms.mark[at]) continue;
    if (is_quantity(word) && at + 1 < words.end && is_preposition(forms.folded[at + 1])) {
      ++at;  // `des centaines de manifestants`
      continue;
    }
    const Found found = headword_at(forms, at, words.end);
    if (found.headword) {
      head = {at, found};
      if (!english) return head;
      at += found.words - 1;
      continue;
    }
    if (is_modifier(word) || find_determiner(word)) continue;
    if ((first != none || head.found.headword) && is_preposition(word)) break;
    if (first == none || english) first = at;
  }
  if (!head.found.headword && first != none) head = {first, {nullptr, 1, forms.folded[first]}};
  return head;
}

// `l'ancienne ministre`, `l'ancien ministre`
Gender gender_of_modifier(const std::string& word) {
  if (word == "ancienne" || word == "nouvelle" || word == "premiere") return Gender::feminine;
  return word == "ancien" || word == "nouveau" || word == "nouvel" ? Gender::masculine : Gender::unknown;
}

// `de` of `le père d'un enfant de 4 ans`, whose age is not his.
std::uint32_t before_determiner(const Forms& forms, Range<Word> words) {
  while (!words.empty() && !find_determiner(forms.folded[words.begin])) ++words.begin;
  return words.begin;
}

void set_head(const Document& document, const Forms& forms, Range<Word> within, Phrase& phrase) {
  const Head head = find_head(document, forms, within);
  if (head.begin == none) return;
  for (std::uint32_t w = within.begin; w < head.begin; ++w) {
    const std::string& word = forms.folded[w];
    phrase.same |= word == "meme" || word == "same";
    phrase.former |= is_former(word);
    if (phrase.gender == Gender::unknown) phrase.gender = gender_of_modifier(word);
  }
  phrase.head = head.begin + head.found.words - 1;
  phrase.head_text = head.found.text;
  phrase.headword = head.found.headword;
  // `la justice` is no judge.
  if (phrase.head_text == "justice" && document.language != "en") phrase.headword = find_headword("tribunal");
  if (phrase.headword) {
    if (phrase.gender == Gender::unknown)
      phrase.gender = gender_of_noun(document.language, *phrase.headword, phrase.head_text);
    if (phrase.number == Number::unknown || phrase.headword->number == Number::plural)
      phrase.number = phrase.headword->number;
  }
  phrase.ages = ages_told(forms, {within.begin, before_determiner(forms, {phrase.head + 1, within.end})});
  if (!phrase.headword && phrase.head_text == "old" && phrase.ages.told())  // `the 45-year-old`: anybody
    phrase.headword = find_headword("interesse");
  phrase.details = details_of(forms, within, {head.begin, phrase.head + 1});
  phrase.state = state_of_head(document, forms, within, {head.begin, phrase.head + 1});
  if (const Headword* minister = as_minister(document, phrase.head_text, phrase.details)) phrase.headword = minister;
  if (phrase.head_text == "garde des sceaux") phrase.details.emplace_back("just");  // the minister of justice
}

bool plural_head(const Phrase& phrase) {
  return phrase.number == Number::plural || (phrase.headword && phrase.headword->number == Number::plural);
}

// `le groupe Verlin` is Verlin, `le gouvernement Verlin` is not.
bool goes_by_one_word(Field field) {
  return field == Field::business || field == Field::union_ || field == Field::media || field == Field::association;
}

// Is the name at the end of `le député RN` his party and not his name?
bool names_another(const Document& document, const Phrase& phrase, const Mention& name) {
  const bool near = document.language != "en" || phrase.head + 1 == name.words.begin;  // not `law scholar X`
  if (phrase.headword && near && (phrase.headword->kind == Kind::document || phrase.headword->kind == Kind::group))
    return true;
  if (phrase.headword && phrase.headword->field == Field::family && !phrase.details.empty() &&
      name.words.begin > phrase.head + 1)
    return true;  // `le frère de l'Américain X`
  if (plural_head(phrase)) return name.type != MentionType::person || !phrase.headword;
  if (document.language == "en" && name.type == MentionType::person && name.words.size() > 1)
    return false;  // `Senate Committee Chair X Y`, `Stanford University Prof. X Y`
  if (name.type == MentionType::person)
    return phrase.headword && phrase.headword->kind == Kind::organisation &&
           !(name.words.size() == 1 && name.words.end == phrase.words.end && goes_by_one_word(phrase.headword->field));
  if (!phrase.headword) return name.type == MentionType::place;
  return phrase.headword->kind == Kind::person || name.type == MentionType::place;
}

// `un journaliste de l'agence de presse audio A2`: the body's name, not his. A given name shows a person:
// `le patron du groupe Jean Rey`.
bool names_inner_body(const Forms& forms, const Phrase& phrase, Range<Word> name) {
  if (!phrase.headword || phrase.headword->kind != Kind::person || phrase.head == none) return false;
  if (name.size() > 1 && gender_of_given_name(forms.folded[name.begin]) != Gender::unknown) return false;
  bool body = false, complement = false;
  for (std::uint32_t w = phrase.head + 1; w < name.begin; ++w) {
    complement |= is_preposition(forms.folded[w]) || forms.folded[w] == "l";
    const Found found = headword_at(forms, w, name.begin);
    if (found.headword) body = complement && found.headword->kind == Kind::organisation;
  }
  return body && name.size() == 1;
}

// `le porte-parole du président X`, `an aide to President X`: the name of the one inside.
bool names_inner_person(const Forms& forms, const Phrase& phrase, Range<Word> name) {
  if (phrase.head == none || (phrase.headword && phrase.headword->kind != Kind::person)) return false;
  const Civility* civility = name.begin > 1 ? find_civility(forms.folded[name.begin - 1]) : nullptr;
  if (civility && !civility->noun.empty()) return false;  // `l'avocat du plaignant Me X`
  bool complement = false;
  for (std::uint32_t w = phrase.head + 1; w < name.begin; ++w) {
    const std::string& word = forms.folded[w];
    if (is_preposition(word)) {
      complement = word == "de" || word == "d" || word == "du" || word == "of" || word == "for" || word == "to";
      continue;
    }
    if (!complement || forms.mark[w] || find_determiner(word) || is_modifier(word)) continue;
    if (names_one_person(headword_at(forms, w, name.begin))) return true;
    complement = false;
  }
  return false;
}

// `Mr. Trump's allies`, `Norpoth's model`: not his words.
bool owns_what_follows(const Document& document, const Forms& forms, Range<Word> words, Range<Word> name) {
  return document.language == "en" && name.end + 2 < words.end && is_link(forms.folded[name.end]) &&
         forms.folded[name.end + 1] == "s" && !forms.mark[name.end + 2];
}

void take_name(Phrase& phrase, std::uint32_t mention, Range<Word> name, Shape shape) {
  phrase.shape = shape;
  phrase.mention = mention;
  phrase.name = name;
}

// The names of the phrase, tried from the last: a title comes before the name it belongs to.
void find_name(const Document& document, const Forms& forms, const NameIndex& names, std::uint32_t first,
               Phrase& phrase) {
  const Range<Word> words = phrase.words;
  for (std::uint32_t at = words.end; at-- > words.begin;) {
    const std::uint32_t mention = names.begins[at];
    if (mention == none) continue;
    const Range<Word> name{at, std::min(document.mentions[mention].words.end, words.end)};
    if (is_modifier_of_noun(document, forms, words, name) || owns_what_follows(document, forms, words, name)) continue;
    if (at <= first || (first < words.end && names.covers[first] == mention)) {  // nothing but determiners before it
      const Head rest = name.end < words.end ? find_head(document, forms, {name.end, words.end}) : Head{};
      if (rest.found.headword && document.language == "en" && !is_preposition(forms.folded[name.end])) return;
      return take_name(phrase, mention, name, Shape::name);
    }
    if (!stands_alone(forms, words.begin, at)) continue;
    if (name.end < words.end && document.language == "en" &&
        find_head(document, forms, {name.end, words.end}).found.headword)
      continue;
    set_head(document, forms, {first, at}, phrase);
    if (names_another(document, phrase, document.mentions[mention]) || names_inner_body(forms, phrase, name) ||
        names_inner_person(forms, phrase, name))
      continue;
    return take_name(phrase, mention, name, Shape::titled);
  }
}

// `l'Inspection générale de la police nationale (IGPN)`
void cut_short_form(const Forms& forms, const NameIndex& names, Phrase& phrase) {
  const Range<Word> words = phrase.words;
  if (words.size() < 4 || forms.folded[words.end - 1] != ")") return;
  for (std::uint32_t at = words.end - 1; at-- > words.begin + 1 && words.end - at < 8;) {
    if (forms.folded[at] != "(") continue;
    phrase.short_form = names.begins[at + 1];
    phrase.words.end = at;
    return;
  }
}

// `l'un des manifestants` is one, `78 % des sondés`, `de nombreux élus` are many.
void set_number(const Forms& forms, std::uint32_t first, Phrase& phrase) {
  const Range<Word> words = phrase.words;
  const std::uint32_t start = forms.folded[words.begin] == "l" && words.size() > 2 ? words.begin + 2 : words.begin;
  const std::string& word = forms.folded[start];
  if ((word == "un" || word == "une" || word == "one") && start + 1 < words.end &&
      is_preposition(forms.folded[start + 1])) {
    phrase.one_of = true;
    phrase.number = Number::singular;
    phrase.definite = false;
    return;
  }
  static constexpr std::string_view many[] = {"beaucoup", "nombreux", "nombreuses", "plupart", "majorite", "autres",
                                              "most",     "many",     "others",     "percent", "nombre",   "quelques",
                                              "both",     "tous",     "toutes",     "numbers", "hundreds"};
  for (std::uint32_t w = words.begin; w < words.end && w < first + 3; ++w) {
    const bool percent =
        forms.folded[w] == "%" ||
        (w == words.begin && is_digit(decode(forms.folded[w], 0).code_point) && forms.folded[w].size() > 1);
    if (percent || std::ranges::find(many, forms.folded[w]) != std::end(many)) phrase.number = Number::plural;
  }
  if (phrase.number == Number::unknown && !phrase.headword && phrase.head_text.ends_with('s') &&
      phrase.head_text.size() > 4)
    phrase.number = Number::plural;
}

}  // namespace

bool is_former(const std::string& word) {
  return word == "ancien" || word == "ancienne" || word == "anciens" || word == "ex" || word == "former";
}

bool names_one_person(const Found& found) {
  const bool body = found.text == "conseil" || found.text == "justice";
  return found.headword && found.headword->kind == Kind::person && found.headword->number == Number::singular && !body;
}

Found headword_at(const Forms& forms, std::uint32_t at, std::uint32_t end) {
  Found best;
  if (is_past_participle(forms, at)) return best;
  std::string text;
  std::size_t words = 0;
  for (std::uint32_t w = at; w < end && words < longest_headword; ++w) {
    if (forms.mark[w]) {
      if (w == at || !is_link(forms.folded[w])) break;
      continue;
    }
    if (!text.empty()) text += ' ';
    text += forms.folded[w];
    ++words;
    if (const Headword* headword = find_headword(text)) best = {headword, w + 1 - at, text};
  }
  return best;
}

Gender gender_of_noun(std::string_view language, const Headword& headword, std::string_view text) {
  if (language != "en") return headword.gender;
  static const std::unordered_set<std::string_view> told = {
      "king", "queen",   "prince", "princess", "father",    "mother",     "son",   "daughter", "brother", "sister",
      "wife", "husband", "uncle",  "aunt",     "boyfriend", "girlfriend", "widow", "actress",  "boy",     "girl"};
  return text.ends_with("man") || told.contains(text) ? headword.gender : Gender::unknown;
}

Gender gender_of_name(const Forms& forms, Range<Word> name) {
  if (name.empty()) return Gender::unknown;
  const std::uint32_t previous = forms.before(name.begin);
  for (std::uint32_t w :
       {previous != none && forms.folded[previous] == "." ? forms.before(previous) : previous, name.begin}) {
    if (w == none) continue;
    if (const Civility* civility = find_civility(forms.folded[w]);
        civility && forms.upper[w] && civility->gender != Gender::unknown)
      return civility->gender;
  }
  return name.size() > 1 ? gender_of_given_name(forms.folded[name.begin]) : Gender::unknown;
}

Phrase read_phrase(const Document& document, const Forms& forms, const NameIndex& names, Range<Word> words) {
  Phrase phrase;
  phrase.words = all_of_its_name(names, document, with_its_name(names, document, forms, trim(forms, words)));
  if (phrase.words.size() > longest_phrase) phrase.words.end = phrase.words.begin + longest_phrase;
  if (phrase.words.empty()) return phrase;
  cut_short_form(forms, names, phrase);
  const std::string text = forms.join(phrase.words);
  if (const Pronoun* pronoun = find_pronoun(text); pronoun && document(phrase.words) != "US") {
    phrase.shape = Shape::pronoun;
    phrase.pronoun = pronoun;
    phrase.gender = pronoun->gender;
    phrase.number = pronoun->number;
    phrase.head = phrase.words.begin;
    return phrase;
  }
  const std::uint32_t first = after_determiners(forms, phrase.words, phrase);
  const Range<Word> whole = trim(forms, words);
  const bool short_enough = whole.size() <= longest_phrase;
  if (const std::uint32_t joint = joint_of(document, forms, names, short_enough ? whole : phrase.words, first);
      joint != none) {
    if (short_enough) phrase.words = whole;
    phrase.head = joint;
    phrase.short_form = none;
    phrase.shape = Shape::several;
    phrase.number = Number::plural;
    phrase.gender = Gender::unknown;
    return phrase;
  }
  find_name(document, forms, names, first, phrase);
  if (phrase.shape == Shape::description) {
    set_head(document, forms, {std::min(first, phrase.words.end), phrase.words.end}, phrase);
    set_number(forms, first, phrase);
  }
  if (phrase.shape != Shape::description) {
    const Gender told = gender_of_name(forms, phrase.name);
    if (told != Gender::unknown) phrase.gender = told;
  }
  return phrase;
}

bool is_of_a_place(const std::string& word) {
  static constexpr std::string_view endings[] = {"ain",   "aine",   "ais",   "aise", "ois",    "oise",
                                                 "ien",   "ienne",  "and",   "ande", "nol",    "nole",
                                                 "russe", "suisse", "belge", "turc", "turque", "britannique"};
  return std::ranges::any_of(endings, [&](std::string_view e) { return word.ends_with(e); });
}

}  // namespace dixit::resolution
