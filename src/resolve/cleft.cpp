#include "resolve/cleft.h"

#include "resolve/asker_words.h"
#include "resolve/initiative_words.h"

namespace dixit::resolution {
namespace {

using namespace initiative;  // its words

constexpr std::uint32_t longest_cleft = 8;    // words between `c'est` and `qui`
constexpr std::uint32_t words_to_verb = 5;    // from `qui`
constexpr std::uint32_t words_to_object = 5;  // from the verb

constexpr std::array<std::string_view, 8> stems = {"demand",    "sollicit", "reclam", "souhait",
                                                   "requested", "sought",   "asked",  "wanted"};
constexpr std::array<std::string_view, 7> reaching_out = {"appel",  "telephon", "convoqu", "called",
                                                          "phoned", "contact",  "invit"};
constexpr std::array<std::string_view, 6> meeting = {"voir", "rencontrer", "parler", "see", "meet", "speak"};
constexpr std::array<std::string_view, 8> pronouns = {"lui", "elle", "eux", "elles", "he", "she", "him", "her"};
constexpr std::array<std::string_view, 5> spoken_to = {"m", "me", "nous", "l", "us"};

template <std::size_t N>
bool begins(const std::string& word, const std::array<std::string_view, N>& list) {
  return std::ranges::any_of(list, [&](std::string_view stem) { return word.starts_with(stem); });
}

class Clefts : AskerWords {
 public:
  using AskerWords::AskerWords;

  std::vector<Asked> run() const {
    std::vector<Asked> out;
    for (std::uint32_t w = sentence_.begin; w < sentence_.end; ++w) {
      const std::string& word = forms_.folded[w];
      if (word != "qui" && word != "who") continue;
      const std::uint32_t opens = opening_of(w), verb = verb_behind(w);
      if (opens == none || verb == none) continue;
      if (opens + 1 == w && is_one_of(forms_.folded[opens], pronouns))
        out.push_back({{opens, verb + 1}, {}, false, gender_of(forms_.folded[opens]), {verb, verb + 1}, false});
      else if (const Range<Word> who = mention_to(w - 1); !who.empty() && who.begin >= opens)
        out.push_back({{who.begin, verb + 1}, who, false, Gender::unknown, {verb, verb + 1}, false});
    }
    return out;
  }

 private:
  // The word behind `c'est`, `it was`, before `qui`.
  std::uint32_t opening_of(std::uint32_t relative) const {
    for (std::uint32_t w = relative; w-- > sentence_.begin + 1 && relative - w <= longest_cleft;) {
      if (!is_being(forms_.folded[w])) continue;
      const std::uint32_t before = is_apostrophe(w - 1) && w > sentence_.begin + 1 ? w - 2 : w - 1;
      const std::string& it = forms_.folded[before];
      return it == "c" || it == "ce" || it == "it" ? w + 1 : none;
    }
    return none;
  }

  // The verb that asks: of a contact, or of `l'`, `it`; or that reaches whoever speaks.
  std::uint32_t verb_behind(std::uint32_t relative) const {
    bool object = false;
    for (std::uint32_t w = relative + 1; w < std::min(relative + words_to_verb + 1, sentence_.end); ++w) {
      const std::string& word = forms_.folded[w];
      const bool reaches = begins(word, reaching_out);
      if (begins(word, stems)) return object || asks_for_it(w) || meets(w) ? w : none;
      if (reaches) return object || is_followed_by(w, objects) ? w : none;
      if (word == "voulu" || word == "souhaite") return meets(w) ? w : none;
      object = object || is_one_of(word, spoken_to);
    }
    return none;
  }

  bool asks_for_it(std::uint32_t verb) const {
    for (std::uint32_t w = verb + 1; w < std::min(verb + words_to_object, sentence_.end); ++w) {
      if (forms_.mark[w] && !is_apostrophe(w)) return false;
      if (is_one_of(forms_.folded[w], contacts) || (w == verb + 1 && forms_.folded[w] == "it")) return true;
    }
    return false;
  }

  bool meets(std::uint32_t verb) const {
    for (std::uint32_t w = verb + 1; w < std::min(verb + words_to_object, sentence_.end); ++w)
      if (is_one_of(forms_.folded[w], meeting)) return true;
    return false;
  }

  template <std::size_t N>
  bool is_followed_by(std::uint32_t verb, const std::array<std::string_view, N>& words) const {
    return verb + 1 < sentence_.end && is_one_of(forms_.folded[verb + 1], words);
  }

  static Gender gender_of(const std::string& pronoun) {
    if (pronoun == "lui" || pronoun == "he" || pronoun == "him" || pronoun == "eux") return Gender::masculine;
    return Gender::feminine;
  }
};

}  // namespace

std::vector<Asked> clefts_in(const Document& document, const Forms& forms, Range<Word> sentence) {
  return Clefts(document, forms, sentence).run();
}

}  // namespace dixit::resolution
