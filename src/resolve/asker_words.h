// Who is named near a word of a sentence, for who asked for a contact (initiative.h).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "resolve/forms.h"
#include "resolve/initiative_words.h"
#include "resolve/phrase.h"
#include "text/word_list.h"

namespace dixit::resolution::initiative {

inline constexpr std::uint32_t nearest = 5;  // words between a noun or verb and who asked
inline constexpr std::uint32_t longest_name = 30;
inline constexpr std::uint32_t longest_office = 10;  // words and marks
inline constexpr std::uint32_t relative_words = 8;   // from the noun to the verb of a clause about it
inline constexpr std::uint32_t object_words = 5;     // from the verb to the noun for it

inline std::vector<Mention>::const_iterator first_from(const Document& document, std::uint32_t word) {
  return std::ranges::lower_bound(document.mentions, word, {}, [](const Mention& m) { return m.words.begin; });
}

class AskerWords {
 public:
  AskerWords(const Document& document, const Forms& forms, Range<Word> sentence)
      : document_(document), forms_(forms), sentence_(sentence) {}

  // `L'ambassade de Castany` of `l'ambassade de Castany à Oslo`, whose last name is `Oslo`.
  Range<Word> head_of(Range<Word> who) const {
    for (std::uint32_t k = 0; k < object_words && !who.empty(); ++k) {
      const std::uint32_t before = forms_.before(who.begin);
      if (before == none || before <= sentence_.begin) break;
      if (!is_one_of(forms_.folded[before], at) && !is_one_of(forms_.folded[before], of)) break;
      const Range<Word> owner = mention_to(before - 1);
      if (owner.empty()) break;
      who = owner;
    }
    return who;
  }

  // Whom a clause with `qui` is about: the person, else the longest mention, that ends before it.
  Range<Word> antecedent(std::uint32_t word) const {
    if (word == sentence_.begin) return {};
    const std::uint32_t end = forms_.mark[word - 1] ? word - 1 : word;
    Range<Word> best;
    const std::uint32_t from = std::max(sentence_.begin, end - std::min(end, longest_name));
    for (auto m = first_from(document_, from); m != document_.mentions.end() && m->words.begin < end; ++m) {
      if (m->words.end != end || !named(*m)) continue;
      if (m->type == MentionType::person) return m->words;
      if (best.empty()) best = m->words;
    }
    const Range<Word> titled = holder_to(end);
    return titled.empty() ? head_of(best) : titled;
  }

  // `X` of `X, ministre des Affaires étrangères`, which ends there.
  Range<Word> holder_to(std::uint32_t end) const {
    std::uint32_t w = end;
    while (w > sentence_.begin && end - w < longest_office && forms_.folded[w - 1] != ",") --w;
    if (w < sentence_.begin + 2 || forms_.folded[w - 1] != ",") return {};
    const Found title = headword_at(forms_, w, end);
    return title.headword && title.headword->kind == Kind::person ? mention_to(w - 2, true) : Range<Word>{};
  }

  // `ne s'est pas tenu à la demande de M. Sokol`, `was not at the request of`
  bool is_denied(std::uint32_t noun) const {
    for (std::uint32_t w = noun; w-- > sentence_.begin && noun - w <= relative_words;) {
      if (forms_.mark[w] && !is_apostrophe(w)) return false;
      if (forms_.folded[w] == "pas" || forms_.folded[w] == "not") return true;
    }
    return false;
  }

  // `à la demande castanaise.`
  bool ends_with_adjective(std::uint32_t noun) const {
    const std::uint32_t word = noun + 1;
    if (word >= sentence_.end || forms_.mark[word] || forms_.upper[word]) return false;
    return word + 1 >= sentence_.end || (forms_.mark[word + 1] && !is_apostrophe(word + 1));
  }

  // `a accepté l'invitation de Paris`
  bool is_accepted(std::uint32_t noun) const {
    for (std::uint32_t i = noun; i-- > sentence_.begin && noun - i <= 3;)
      if (forms_.folded[i].starts_with("accept")) return true;
    return false;
  }

  // Nothing but an auxiliary and small words stands between.
  bool stands_before(std::uint32_t subject, std::uint32_t verb) const {
    for (std::uint32_t i = subject + 1; i < verb; ++i) {
      const std::string& word = forms_.folded[i];
      if (!forms_.mark[i] && !is_one_of(word, having) && !is_one_of(word, between) && !is_one_of(word, subjects))
        return false;
    }
    return true;
  }

  // `elle avait elle-même sollicité`
  bool had(std::uint32_t verb) const {
    std::uint32_t i = verb;
    while (i > sentence_.begin && verb - i < relative_words && !is_one_of(forms_.folded[i - 1], having)) --i;
    return i > sentence_.begin && is_one_of(forms_.folded[i - 1], having) && stands_before(i - 1, verb);
  }

  // From `à la`, `at the` or `sur` before the noun, if it stands there.
  std::uint32_t opening(std::uint32_t noun) const {
    for (std::uint32_t i = noun; i > sentence_.begin && i + 4 > noun; --i)
      if (is_one_of(forms_.folded[i - 1], at) || is_on(i - 1)) return i - 1;
    return noun;
  }

  bool is_on(std::uint32_t w) const { return forms_.folded[w] == "sur" || forms_.folded[w] == "on"; }

  bool is_apostrophe(std::uint32_t w) const { return document_[w] == "'" || document_[w] == "’"; }

  bool named(const Mention& m) const {
    return m.form != MentionForm::pronoun || is_one_of(forms_.folded[m.words.end - 1], latter);
  }

  // `castanaise` of `la partie castanaise`, `the Castanian side`, `du côté castanais`.
  Range<Word> side_from(std::uint32_t word) const {
    if (word < sentence_.end && find_determiner(forms_.folded[word])) ++word;
    if (word + 1 >= sentence_.end) return {};
    if (is_one_of(forms_.folded[word], side)) return {word + 1, word + 2};
    return forms_.upper[word] && forms_.folded[word + 1] == "side" ? Range<Word>{word, word + 1} : Range<Word>{};
  }

  // Past `H.E. Mr.`, `S.E. M.`
  std::uint32_t past_honour(std::uint32_t word) const {
    const auto goes_with = [&](std::uint32_t w) {
      return forms_.mark[w] ? document_[w] == "." : document_[w].size() == 1 || find_civility(forms_.folded[w]);
    };
    std::uint32_t w = word;
    while (w < sentence_.end && w < word + nearest + 2 && forms_.upper[word] && goes_with(w)) ++w;
    return w;
  }

  // `Laurent Delmas` of `du Premier ministre français, Laurent Delmas`.
  Range<Word> named_behind_title(std::uint32_t word) const {
    while (word < sentence_.end && find_determiner(forms_.folded[word])) ++word;
    const Found title = headword_at(forms_, word, sentence_.end);
    if (!title.headword || title.headword->kind != Kind::person || title.text == "justice") return {};
    std::uint32_t comma = word + title.words;
    const auto goes_on = [&](std::uint32_t w) { return document_[w] != "," && !is_one_of(forms_.folded[w], at); };
    while (comma < std::min(word + longest_office, sentence_.end) && goes_on(comma)) ++comma;
    if (comma + 1 >= sentence_.end || document_[comma] != ",") return {};
    const std::uint32_t name = past_honour(comma + 1);
    const auto m = first_from(document_, name);
    const bool person =
        m != document_.mentions.end() && m->words.begin == name && named(*m) && m->type == MentionType::person;
    return person ? m->words : Range<Word>{};
  }

  Range<Word> mention_from(std::uint32_t word) const {
    if (const Range<Word> holder = named_behind_title(word); !holder.empty()) return holder;
    word = past_honour(word);
    const auto& all = document_.mentions;
    std::uint32_t end = word;
    while (end < std::min(word + nearest, sentence_.end) && document_[end] != "," && document_[end] != ";") ++end;
    for (auto m = first_from(document_, word); m != all.end() && m->words.begin < end; ++m)
      if (named(*m)) return m->words;
    return {};
  }

  // The last mention that ends within a few words before `word`.
  Range<Word> mention_to(std::uint32_t word, bool person = false) const {
    Range<Word> best;
    const std::uint32_t from = std::max(sentence_.begin, word - std::min(word, longest_name));
    for (auto m = first_from(document_, from); m != document_.mentions.end() && m->words.begin <= word; ++m)
      if (m->words.end <= word + 1 && m->words.end + 2 > word && named(*m) &&
          (!person || m->type == MentionType::person))
        best = m->words;
    return best;
  }

  const Document& document_;
  const Forms& forms_;
  Range<Word> sentence_;
};

}  // namespace dixit::resolution::initiative
