#include "contacts/status_words.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit {
namespace {

using Status = std::optional<ContactStatus>;

constexpr std::uint32_t before_it = 6, behind_it = 16;  // words

constexpr std::string_view cancelling[] = {"annul", "cancel", "postpon", "scrapp", "deprogramm", "ajourn", "decommand"};
// French alone: `reported talks`, `renounced`.
constexpr std::string_view putting_off[] = {"report",  "reporte",  "reportee", "reportes", "reportees", "reporter",
                                            "renonce", "renoncer", "renonces", "decale",   "decalee"};
constexpr std::string_view refusing[] = {"refus", "declin", "boycott", "rebuff", "reject", "rejet", "spurn"};
// What begins another clause, or says why: `a annulé son voyage pour recevoir X`.
constexpr std::string_view leaving[] = {"pour", "afin", "after", "apres", "avant", "before",  "lors", "during",
                                        "que",  "qui",  "that",  "who",   "which", "mais",    "but",  "and",
                                        "et",   ";",    ":",     "«",     "\"",    "“",       "as",   "si",
                                        "if",   "when", "quand", "puis",  "then",  "because", "car"};
constexpr std::string_view beside_being[] = {"also", "aussi", "finalement", "egalement", "ensuite", "finally"};
constexpr std::string_view never[] = {"pas", "jamais", "plus", "aucun", "aucune", "not", "never"};
constexpr std::string_view ne[] = {"ne", "n"};

bool begins(std::string_view word, std::span<const std::string_view> stems) {
  return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

class Beside {
 public:
  Beside(const Document& document, Range<Word> telling) : document_(document), telling_(telling) {
    const auto begin_of = [](const Sentence& s) { return s.words.begin; };
    const auto after = std::ranges::upper_bound(document.sentences, telling.begin, {}, begin_of);
    if (after != document.sentences.begin()) sentence_ = std::prev(after)->words;
  }

  Status run() const {
    if (const Status told = before()) return told;
    if (const Status told = within()) return told;
    return behind();
  }

 private:
  std::string word(std::uint32_t w) const { return fold(document_[w]); }
  bool french() const { return document_.language == "fr"; }
  bool cancels(std::string_view word) const {
    return begins(word, cancelling) || (french() && is_one_of(word, putting_off));
  }

  // `called off`, `turned down`
  bool goes_with(std::uint32_t w, std::string_view stem, std::string_view particle) const {
    return w > sentence_.begin && word(w) == particle && word(w - 1).starts_with(stem);
  }

  // `a été [reportée]`, `was also [cancelled]`
  bool after_being(std::uint32_t w) const { return is_being(word(w - 1)) || is_one_of(word(w - 1), beside_being); }

  Status told_by(std::uint32_t w) const {
    if (cancels(word(w)) || goes_with(w, "call", "off")) return ContactStatus::cancelled;
    if (begins(word(w), refusing) || goes_with(w, "turn", "down")) return ContactStatus::refused;
    return {};
  }

  // `a annulé son rendez-vous`, `refused to hold talks`
  Status before() const {
    const std::uint32_t from = std::max(sentence_.begin, telling_.begin - std::min(telling_.begin, before_it));
    for (std::uint32_t w = telling_.begin; w-- > from;) {
      if (const Status told = told_by(w)) return told;
      if (is_one_of(word(w), leaving)) break;
    }
    return {};
  }

  // `ne se croiseront pas`, `won't meet`, `une rencontre annulée`
  Status within() const {
    for (std::uint32_t w = telling_.begin; w < telling_.end; ++w)
      if (const Status told = told_by(w)) return told;
    return denied() ? Status(ContactStatus::refused) : Status();
  }

  bool denied() const {
    const std::uint32_t from = std::max(sentence_.begin, telling_.begin - std::min(telling_.begin, 3U));
    bool begun = !french();
    for (std::uint32_t w = from; w < std::min(telling_.end + 1, sentence_.end); ++w) {
      const std::string x = word(w);
      const bool near = w + 1 >= telling_.begin;
      if (french()) begun |= is_one_of(x, ne);
      if (begun && near && (is_one_of(x, never) || (!french() && x == "t"))) return true;
    }
    return false;
  }

  // `a été reportée`, `was called off`
  Status behind() const {
    const std::uint32_t to = std::min(sentence_.end, telling_.end + behind_it);
    for (std::uint32_t w = telling_.end; w < to; ++w) {
      if (is_one_of(word(w), leaving) && !is_conjunction(word(w))) break;
      if (w == telling_.end) continue;
      if (cancels(word(w)) && after_being(w)) return ContactStatus::cancelled;
      if (goes_with(w, "called", "off") && after_being(w - 1)) return ContactStatus::cancelled;
    }
    return {};
  }

  const Document& document_;
  Range<Word> telling_, sentence_;
};

}  // namespace

Status status_of_words(const Document& document, Range<Word> telling) { return Beside(document, telling).run(); }

}  // namespace dixit
