#include "resolve/tidy_mentions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "resolve/forms.h"
#include "resolve/given_names.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

constexpr auto honours = std::to_array<std::string_view>({"s.e.m.",
                                                          "s.e.",
                                                          "s. e.",
                                                          "h.e.",
                                                          "h. e.",
                                                          "ll.ee.",
                                                          "s.exc.",
                                                          "s. exc.",
                                                          "s.em.",
                                                          "s. em.",
                                                          "s.m.",
                                                          "son excellence",
                                                          "son eminence",
                                                          "sa majeste",
                                                          "sa saintete",
                                                          "son altesse",
                                                          "his excellency",
                                                          "her excellency",
                                                          "his majesty",
                                                          "her majesty",
                                                          "his holiness",
                                                          "the honorable",
                                                          "the honourable",
                                                          "son altesse royale",
                                                          "son altesse serenissime",
                                                          "his royal highness",
                                                          "her royal highness",
                                                          "armee",
                                                          "division",
                                                          "brigade",
                                                          "corps d'armee",
                                                          "corps d’armee"});
constexpr std::size_t longest_honour = 24;  // bytes

// Where the name begins behind the honour; its end where there is nothing else.
std::uint32_t behind_honour(const Document& document, Range<Word> name) {
  std::uint32_t behind = name.begin;  // the longest: `Son Altesse Royale`
  for (std::uint32_t w = name.begin + 1; w <= name.end; ++w) {
    std::string begun = fold(document(Range<Word>{name.begin, w}));
    if (begun.size() > longest_honour) break;
    if (w == name.end || document[w] != ".") {
      if (std::ranges::find(honours, begun) != honours.end() ||
          std::ranges::find(honours, begun + '.') != honours.end())
        behind = w;
    }
  }
  return behind;
}

// Where the phrase ends before `d'un`, `of the` that it ends with.
std::uint32_t before_article(const Document& document, Range<Word> words) {
  const Determiner* article = find_determiner(fold(document[words.end - 1]));
  if (!article || words.size() < 3) return words.end;
  std::uint32_t end = words.end - 1;
  while (end > words.begin + 1 && (is_preposition(fold(document[end - 1])) || document[end - 1] == "d" ||
                                   !is_word(decode(document[end - 1], 0).code_point)))
    --end;
  return end;
}

// Where the phrase begins behind the verb that it was read with: `met the Minister of Transport`.
std::uint32_t behind_verb(const Document& document, Range<Word> words) {
  constexpr std::array<std::string_view, 9> of_the = {"all",  "both", "half",   "twice", "of",
                                                      "tous", "tout", "toutes", "toute"};
  if (words.size() < 3) return words.begin;
  const std::string first = fold(document[words.begin]);
  const Determiner* article = find_determiner(fold(document[words.begin + 1]));
  const bool small = !is_upper(decode(document[words.begin], 0).code_point);
  if (!article || !article->definite || !small || find_determiner(first) || find_headword(first) ||
      is_preposition(first) || std::ranges::find(of_the, first) != of_the.end())
    return words.begin;
  return words.begin + 1;
}

// `Ferreira` of `President of Lusania Paulo Ferreira`, read with the land before it.
std::uint32_t behind_land(const Document& document, Range<Word> name) {
  constexpr std::array<std::string_view, 2> of = {"of", "de"};
  if (name.size() < 3 || name.begin < 2 || document.language != "en") return name.begin;
  const bool led = std::ranges::find(of, fold(document[name.begin - 1])) != of.end();
  const Headword* office = find_headword(fold(document[name.begin - 2]));
  if (!led || !office || office->kind != Kind::person) return name.begin;
  return is_word(decode(document[name.begin + 1], 0).code_point) ? name.begin + 1 : name.begin;
}

// `Marie Lenoir` of `la ministre des Transports Marie Lenoir`, of which the reader took `Transports Marie Lenoir`.
std::uint32_t behind_field(const Document& document, Range<Word> name) {
  if (name.size() < 3 || name.begin == 0 || document.language == "en") return name.begin;
  const auto given = [&](std::uint32_t w) { return gender_of_given_name(fold(document[w])) != Gender::unknown; };
  const auto capital = [&](std::uint32_t w) { return is_upper(decode(document[w], 0).code_point); };
  std::uint32_t lead = name.begin - 1;
  if (lead > 0 && !is_word(decode(document[lead], 0).code_point)) --lead;  // l'
  const Determiner* article = find_determiner(fold(document[lead]));
  const Headword* noun = find_headword(fold(document[name.begin]));
  if (!article || (!article->definite && fold(document[lead]) != "des") || given(name.begin) ||
      find_civility(fold(document[name.begin])) || (noun && noun->kind == Kind::organisation))
    return name.begin;
  for (std::uint32_t w = name.begin + 1; w + 1 < name.end; ++w)
    if (given(w) && capital(w) && capital(w + 1)) return w;
  return name.begin;
}

// `Président de la Vernie`, with a capital.
bool is_written_as_name(const Document& document, const Mention& mention) {
  const bool person = mention.form == MentionForm::name && mention.type == MentionType::person;
  if (!person || mention.words.size() < 3) return false;
  const Headword* office = find_headword(fold(document[mention.words.begin]));
  return office && office->kind == Kind::person && office->number != Number::plural &&
         is_preposition(fold(document[mention.words.begin + 1]));
}

// `Quessine` of `Président de la République de Quessine`.
Range<Word> land_of_title(const Document& document, Range<Word> title) {
  std::uint32_t begin = title.end;
  while (begin > title.begin && is_upper(decode(document[begin - 1], 0).code_point) &&
         !find_headword(fold(document[begin - 1])))
    --begin;
  const bool led = begin < title.end && begin > title.begin + 1 &&
                   (is_preposition(fold(document[begin - 1])) || find_determiner(fold(document[begin - 1])));
  const std::string word = led ? fold(document[begin]) : std::string();
  return led && word != "republique" && word != "republic" ? Range<Word>{begin, title.end} : Range<Word>{};
}

// A title that was cut: `Chef`, of `le Chef de l'Exécutif`; `Ministry`, of `the Ministry of Finance`; `Majesté le Roi`.
bool is_cut_title(const Document& document, Range<Word> words) {
  const std::string first = fold(document[words.begin]);
  constexpr std::array<std::string_view, 14> titles = {
      "secretary", "minister", "ministre",   "president",  "presidente",  "speaker", "premier",
      "senator",   "governor", "gouverneur", "ambassador", "ambassadeur", "defence", "defense"};
  if (words.size() == 1 && std::ranges::find(titles, first) != titles.end()) return true;
  if (words.size() == 1) {
    const Headword* body = words.end < document.words.size() ? find_headword(first) : nullptr;
    const std::string next = body ? fold(document[words.end]) : std::string();
    const bool whole = next != "of" && next != "de" && next != "du" && next != "des";
    return first == "chef" || first == "cheffe" || (body && body->field == Field::office && !whole);
  }
  return (first == "majeste" || first == "altesse") && find_determiner(fold(document[words.begin + 1]));
}

// A civility or what follows a name alone, or nothing that is left.
bool is_no_name(const Document& document, const Mention& mention) {
  if (mention.words.empty() || goes_with_a_name(document, mention.words) || is_cut_title(document, mention.words))
    return true;
  const std::string_view text = document(mention.words);
  const Civility* civility = find_civility(fold(text));
  const std::uint32_t next = mention.words.end;
  if (civility && mention.form == MentionForm::title && next < document.words.size() && document[next] == ".")
    return true;                                                     // `Sen. Carol Whitfield`
  return civility && civility->noun.empty() && !all_capitals(text);  // `le MR` is a party
}

}  // namespace

bool is_honour(const Document& document, Range<Word> words) { return behind_honour(document, words) == words.end; }

bool goes_with_a_name(const Document& document, Range<Word> words) {
  const std::string text = fold(document(words));
  return is_honour(document, words) || text == "jr" || text == "jr." || text == "sr" || text == "sr.";
}

void tidy_mentions(Document& document) {
  std::vector<Range<Word>> lands;
  for (Mention& mention : document.mentions) {
    if (mention.words.empty()) continue;
    if (mention.form == MentionForm::name)
      if (const std::uint32_t begin = behind_field(document, mention.words); begin != mention.words.begin) {
        mention.words.begin = begin;
        mention.type = MentionType::person;
      }
    if (mention.form != MentionForm::pronoun) mention.words.begin = behind_honour(document, mention.words);
    if (mention.words.empty()) continue;
    if (mention.form == MentionForm::name && mention.type == MentionType::person)
      mention.words.begin = behind_land(document, mention.words);
    if (is_written_as_name(document, mention)) {
      mention.form = MentionForm::title;
      if (const Range<Word> land = land_of_title(document, mention.words); !land.empty()) lands.push_back(land);
    }
    if (mention.form != MentionForm::title) continue;
    mention.words.end = before_article(document, mention.words);
    mention.words.begin = behind_verb(document, mention.words);
  }
  for (const Range<Word> land : lands) {
    Mention mention;
    mention.words = land;
    mention.type = MentionType::place;
    document.mentions.push_back(mention);
  }
  std::erase_if(document.mentions, [&](const Mention& mention) {
    return mention.form != MentionForm::pronoun && is_no_name(document, mention);
  });
  std::ranges::stable_sort(document.mentions, [](const Mention& a, const Mention& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
  });
}

}  // namespace dixit::resolution
