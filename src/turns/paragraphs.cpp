#include "turns/paragraphs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "document/is_mark.h"
#include "lexicon/turn_words.h"
#include "text/unicode.h"
#include "turns/plain.h"

namespace dixit::conversation {
namespace {

constexpr std::uint32_t longest_question = 70, longest_prompt = 60;  // words and marks

// `(Applause)`, `[17:05]`, `Un chantier à haut risque`: a paragraph that says nothing.
bool is_furniture(const Document& document, Range<Word> words) {
  const std::string_view first = document[words.begin], last = document[words.end - 1];
  if ((first == "(" && last == ")") || (first == "[" && last == "]")) return true;
  constexpr std::array<std::string_view, 12> ends = {".", "!", "?", "…", "»", "\"", "”", ")", "]", ":", "—", "*"};
  return std::ranges::find(ends, last) == ends.end();
}

// `Lire aussi`, `(1) Voir …`
bool leads_elsewhere(const Document& document, Range<Word> words) {
  std::uint32_t w = words.begin;
  while (w + 1 < words.end && (is_mark(document, w) || is_digit(decode(document[w], 0).code_point))) ++w;
  constexpr std::array<std::string_view, 8> leads = {"lire", "a",    "consultez", "retrouvez",
                                                     "read", "voir", "photo",     "image"};
  const std::string first = fold(document[w]);
  return std::ranges::find(leads, first) != leads.end() &&
         (first != "a" || (w + 1 < words.end && fold(document[w + 1]) == "lire"));
}

// `She pours tea.`, `Elle se tait.`; not `Il faut`, `Il y en a`.
bool begins_with_third_person(const Document& document, Range<Word> words) {
  const std::string first = fold(document[words.begin]);
  if (first == "she" || first == "he" || first == "elle") return true;
  constexpr std::array<std::string_view, 8> impersonal = {"y", "s", "est", "n", "ne", "etait", "sera", "serait"};
  if (first != "il" || words.size() == 1) return false;
  const std::string verb = fold(document[words.begin + 1]);
  return !verb.starts_with("fau") && !verb.starts_with("fall") && !verb.starts_with("sembl") &&
         !verb.starts_with("suffi") && !verb.starts_with("manqu") &&
         std::ranges::find(impersonal, verb) == impersonal.end();
}

}  // namespace

Paragraphs::Paragraphs(const Document& document)
    : document_(document), quoted_(document.words.size(), false), narrated_(document.paragraphs.size(), false) {
  for (const Quotation& q : document.quotations)
    for (std::uint32_t w = q.words.begin; w < q.words.end; ++w) quoted_[w] = true;
}

void Paragraphs::know(std::unordered_set<std::string> speakers) {
  speakers_ = std::move(speakers);
  narrated_.assign(size(), false);
  std::vector<std::uint32_t> paragraph_of(document_.words.size(), 0);
  for (std::uint32_t p = 0; p < size(); ++p)
    std::fill(paragraph_of.begin() + words(p).begin, paragraph_of.begin() + words(p).end, p);
  for (const Statement& s : document_.statements)
    if (!s.source.empty() && !s.cue.empty() && s.parent == none &&
        speakers_.contains(fold(document_[s.source.front().end - 1])))
      narrated_[paragraph_of[s.trigger]] = true;
}

template <class Is>
bool Paragraphs::any_word(std::uint32_t paragraph, bool quoted_too, Is&& is) const {
  for (std::uint32_t w = words(paragraph).begin; w < words(paragraph).end; ++w)
    if ((quoted_too || !quoted_[w]) && !all_capitals(document_[w]) && is(fold(document_[w]))) return true;  // not `US`
  return false;
}

// `**Pourquoi ?**` without its last marks.
Range<Word> Paragraphs::without_emphasis(std::uint32_t paragraph) const {
  Range<Word> w = words(paragraph);
  while (w.size() > 1 && is_emphasis(document_[w.end - 1])) --w.end;
  return w;
}

bool Paragraphs::ends_with_question(std::uint32_t paragraph) const {
  const std::uint32_t last = without_emphasis(paragraph).end - 1;
  return document_[last] == "?" && !quoted_[last];
}

bool Paragraphs::asks(std::uint32_t paragraph) const {
  return ends_with_question(paragraph) && without_emphasis(paragraph).size() <= longest_question;
}

bool Paragraphs::addresses(std::uint32_t paragraph) const { return any_word(paragraph, false, is_second_person); }
bool Paragraphs::tells_itself(std::uint32_t paragraph) const { return any_word(paragraph, false, is_first_person); }

bool Paragraphs::converses(std::uint32_t paragraph) const {
  return asks(paragraph) || any_word(paragraph, true, [](const std::string& word) {
           return is_first_person(word) || is_second_person(word);
         });
}

bool Paragraphs::begins_as_answer(std::uint32_t paragraph) const {
  const Range<Word> w = words(paragraph);
  return begins_answer(fold(document_[w.begin])) && (w.size() == 1 || is_mark(document_, w.begin + 1));
}

bool Paragraphs::is_led_by_dash(std::uint32_t paragraph) const { return is_dash(document_[words(paragraph).begin]); }

bool Paragraphs::prompts(std::uint32_t paragraph) const {
  const std::string_view text = document_(words(paragraph));
  if (words(paragraph).size() > longest_prompt || quoted_[words(paragraph).begin]) return false;
  return text.ends_with("…") || text.ends_with("...") || (addresses(paragraph) && !tells_itself(paragraph));
}

bool Paragraphs::is_caption(std::uint32_t paragraph) const {
  return document_(words(paragraph)).find("©") != std::string_view::npos;
}

bool Paragraphs::tells_of_speaker(std::uint32_t paragraph) const {
  return (tale_ && begins_with_third_person(document_, words(paragraph))) ||
         any_word(paragraph, false, [&](const std::string& word) { return speakers_.contains(word); });
}

bool Paragraphs::goes_on(std::uint32_t paragraph, bool last_turn, bool apart) const {
  if (narrated_[paragraph] || is_caption(paragraph) || any_word(paragraph, true, gathers_words)) return false;
  if (apart && asks(paragraph)) return false;
  const bool speaks = tells_itself(paragraph) || addresses(paragraph);
  return speaks ||
         !((last_turn && (!run_on_ || leads_elsewhere(document_, words(paragraph)))) || tells_of_speaker(paragraph));
}

std::uint32_t Paragraphs::end_of_speech(std::uint32_t paragraph, std::uint32_t next, bool apart) const {
  std::uint32_t end = paragraph + 1;
  while (end < next && goes_on(end, next == size(), apart)) ++end;
  while (end > paragraph + 1 && is_furniture(document_, words(end - 1))) --end;
  return words(end - 1).end;
}

}  // namespace dixit::conversation
