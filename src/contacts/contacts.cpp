#include "contacts/contacts.h"

#include <algorithm>
#include <array>
#include <span>

#include "contacts/met_by_name.h"
#include "contacts/status_words.h"
#include "contacts/words.h"
#include "document/is_mark.h"
#include "document/names.h"
#include "encoder/kernels.h"
#include "lexicon/contact_words.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// Chosen on the held-out tenth of the training articles (docs/results.md).
constexpr float least_word = 0.3F;     // probability that a word tells of a contact
constexpr float kind_by_words = 0.9F;  // how often such words are right
constexpr float status_by_words = 0.9F;
constexpr float told_by_words = 0.6F;       // that a phrase which only its words make one tells of a contact
constexpr std::uint32_t least_letters = 4;  // bytes of its longest word: articles and pronouns alone tell nothing
constexpr std::size_t tag_count = 8, status_count = 5;

template <class E>
void expect(const Model& model, std::string_view labels, std::vector<std::string> wanted, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) wanted.emplace_back(to_string(static_cast<E>(i)));
  if (model.labels(labels) != wanted)
    model.refuse("found other labels of `" + std::string(labels) + "` than this program has");
}

std::uint32_t longest_word(const Document& document, Range<Word> words) {
  std::uint32_t longest = 0;
  for (const Word& word : document[words]) longest = std::max(longest, word.text.size());
  return longest;
}

// `the Senate`, `le conseil régional`: whom it was with, and no telling.
bool is_a_name(const Document& document, Range<Word> phrase) {
  constexpr std::ptrdiff_t most = 4;  // mentions that may hold it
  const auto& all = document.mentions;
  const auto behind = std::ranges::upper_bound(all, phrase.end - 1, {}, [](const Mention& m) { return m.words.begin; });
  for (auto m = behind; m != all.begin() && behind - m < most;) {
    --m;
    const bool somebody = m->type == MentionType::person || m->type == MentionType::organisation;
    if (m->form != MentionForm::name || !somebody || m->words.end < phrase.end) continue;
    std::uint32_t w = phrase.begin;
    while (w < m->words.begin && (is_mark(document, w) || find_determiner(fold(document[w])))) ++w;
    if (w >= m->words.begin) return true;
  }
  return false;
}

// A word alone tells only if it is one of contacts; it may else be what is left of a longer phrase. Short words tell if
// one of them is: `met`, `un SMS`.
bool may_tell(const Document& document, Range<Word> phrase) {
  const auto of_contacts = [&](const Word& word) {
    const std::string folded = fold(document[word.text]);
    return names_contact(folded) || takes_party(folded);
  };
  if (longest_word(document, phrase) < least_letters) return std::ranges::any_of(document[phrase], of_contacts);
  if (is_a_name(document, phrase) && std::ranges::none_of(document[phrase], of_contacts)) return false;
  return phrase.size() > 1 || tells_of_contact(fold(document[phrase.begin]));
}

// Phrases: words that tell of a contact, within a sentence; where there is none, a noun
// that names one somebody asked for, or between whom it was, or a plain verb between two who are named.
std::vector<Range<Word>> phrases(const Document& document, Range<Word> words, const std::vector<float>& tags) {
  const auto told = [&](std::uint32_t w) { return 1 - tags[(w - words.begin) * tag_count]; };
  std::vector<Range<Word>> out;
  for (const Sentence& sentence : document.sentences) {
    const std::uint32_t begin = std::max(sentence.words.begin, words.begin);
    const std::uint32_t end = std::min(sentence.words.end, words.end);
    const std::size_t before = out.size();
    for (std::uint32_t w = begin; w < end; ++w) {
      if (told(w) < least_word) continue;
      Range<Word> phrase{w, w};
      while (phrase.end < end && told(phrase.end) >= least_word) ++phrase.end;
      w = phrase.end;
      while (!phrase.empty() && is_mark(document, phrase.begin)) ++phrase.begin;
      while (!phrase.empty() && is_mark(document, phrase.end - 1)) --phrase.end;
      if (may_tell(document, phrase)) out.push_back(phrase);
    }
    if (begin >= end || out.size() > before) continue;
    Range<Word> noun = asked_for(document, {begin, end});
    if (noun.empty()) noun = told_between(document, {begin, end});
    if (noun.empty()) noun = met_by_name(document, {begin, end});
    if (!noun.empty()) out.push_back(noun);
  }
  return out;
}

// Is it one by the head, and not by its words alone?
bool tagged(std::uint32_t begin, Range<Word> phrase, const std::vector<float>& tags) {
  for (std::uint32_t w = phrase.begin; w < phrase.end; ++w)
    if (1 - tags[(w - begin) * tag_count] >= least_word) return true;
  return false;
}

template <class E>
Scored<E> best_of(std::span<const float> probabilities) {
  const auto best = std::ranges::max_element(probabilities);
  return {static_cast<E>(best - probabilities.begin()), *best};
}

}  // namespace

Contacts::Contacts(const Model& model)
    : tag_(model, "heads.contact"), status_(model, "heads.contact_status"), parties_(model) {
  expect<ContactKind>(model, "contacts", {"none"}, tag_count - 1);
  expect<ContactStatus>(model, "statuses", {}, status_count);
  if (tag_.outputs() != tag_count || status_.outputs() != status_count || status_.inputs() != vector_width() ||
      parties_.vector_width() != vector_width())
    model.refuse("found contact heads of other sizes than this program has");
}

void Contacts::run(const Vectors& vectors, Document& document) const {
  const std::uint32_t n = vectors.words.size();
  std::vector<float> tags = outputs_of(tag_, vectors.values, n);
  for (std::uint32_t i = 0; i < n; ++i) softmax(std::span(tags).subspan(i * tag_count, tag_count));
  for (const Range<Word> phrase : phrases(document, vectors.words, tags))
    document.contacts.push_back(contact_of(document, vectors, tags, phrase));
}

Contact Contacts::contact_of(const Document& document, const Vectors& vectors, const std::vector<float>& tags,
                             Range<Word> words) const {
  std::array<float, tag_count> kind{};
  std::vector<float> mean(vectors.width);
  const float each = 1.0F / static_cast<float>(words.size());
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    for (std::size_t k = 0; k < tag_count; ++k) kind[k] += each * tags[(w - vectors.words.begin) * tag_count + k];
    add(mean, vectors[w]);
  }
  for (float& v : mean) v *= each;
  std::vector<float> status = outputs_of(status_, mean);
  softmax(status);
  Contact out;
  out.kind = best_of<ContactKind>(std::span(kind).subspan(1));
  if (const auto told = kind_of_words(document, words)) out.kind = {*told, kind_by_words};
  out.status = best_of<ContactStatus>(status);
  if (const auto told = status_of_words(document, words)) out.status = {*told, status_by_words};
  out.mentions = {words};
  out.confidence = 1 - kind[0];
  if (!tagged(vectors.words.begin, words, tags)) out.confidence = std::max(out.confidence, told_by_words);
  out.parties_near = parties_.run(vectors, document, words.end - 1);
  return out;
}

}  // namespace dixit
