#include "reader/meanings.h"

#include <algorithm>

#include "encoder/model_file.h"
#include "meaning/meaning.h"
#include "reader/model_path.h"
#include "segment/segment.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::uint32_t opening = 50, opening_alone = 75;  // words

}  // namespace

Meanings::Meanings(const std::string& model)
    : meaning_(std::make_shared<const Meaning>(Model::load(find_model(model).string()))) {}

void Meanings::add_to(Document& document, const Step& step) const { meaning_->run(document, step); }

void Meanings::add_opening_to(Document& document) const {
  const auto words = static_cast<std::uint32_t>(document.words.size());
  const std::string title = document.title.empty() ? "" : document.title + ". ";
  const Range<Word> begin{0, std::min(words, title.empty() ? opening_alone : opening)};
  document.meaning = of(title + std::string(document(begin)));
  const std::vector<std::int8_t> of_title = of(document.title);
  for (std::size_t i = 0; i < std::min(of_title.size(), document.meaning.size()); ++i)
    document.meaning[i] = static_cast<std::int8_t>((document.meaning[i] + of_title[i]) / 2);
}

void Meanings::add_all_to(Document& document, const Step& step) const {
  add_to(document, step);
  add_opening_to(document);
}

std::vector<std::int8_t> Meanings::of(std::string_view text) const {
  Document document;
  document.text = to_utf8(text, document.replaced);
  segment(document);
  const Range<Word> words{0, static_cast<std::uint32_t>(document.words.size())};
  return meaning_->of(document, {&words, 1});
}

std::vector<std::int8_t> Meanings::of(const Document& document, Range<Word> words) const {
  return meaning_->of(document, {&words, 1});
}

bool lacks_meanings(const Document& document) {
  return std::ranges::any_of(document.statements,
                             [](const Statement& s) { return !s.content.empty() && s.meaning.empty(); });
}

void add_missing(const Meanings& meanings, std::span<Document> documents) {
  for (Document& document : documents) {
    if (lacks_meanings(document)) meanings.add_to(document);
  }
}

std::function<std::vector<std::int8_t>(const Document&, Range<Word>)> meaning_of_words(const Meanings* meanings) {
  if (meanings == nullptr) return nullptr;
  return [meanings](const Document& document, Range<Word> words) { return meanings->of(document, words); };
}

}  // namespace dixit
