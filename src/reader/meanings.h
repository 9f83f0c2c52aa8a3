// What contents and questions mean, by the encoder that comes with dixit for it, beside the reader's model.
//
//   const Meanings meanings;                    // `dixit-meaning-1`, found as model_path.h says
//   meanings.add_to(document);                  // Statement::meaning of each statement
//   meanings.add_opening_to(document);          // Document::meaning
//   const auto place = meanings.of("personne ne nous a consultés");
//
// Takes about two thirds as long as reading the article. Immutable, shared by threads. The constructor throws Error
// where the model cannot be found or loaded; any text has a meaning, but for one without words, whose meaning is empty.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/step.h"

namespace dixit {

class Meaning;

class Meanings {
 public:
  explicit Meanings(const std::string& model = "dixit-meaning-1");
  void add_to(Document& document, const Step& step = {}) const;
  // The mean of the meanings of the title and of title and opening, so that the title counts most; where there is no
  // title, of the opening. Needs words. A tenth of what reading takes with the meanings of statements.
  void add_opening_to(Document& document) const;
  void add_all_to(Document& document, const Step& step = {}) const;  // both: what an article that is kept has
  std::vector<std::int8_t> of(std::string_view text) const;
  std::vector<std::int8_t> of(const Document& document, Range<Word> words) const;

 private:
  std::shared_ptr<const Meaning> meaning_;
};

// Whether it has contents whose meaning is not known: what came already read may be without, and matters are then
// found by words alone.
bool lacks_meanings(const Document& document);
// Adds them to the documents that lack them.
void add_missing(const Meanings& meanings, std::span<Document> documents);
// What any words of an article mean, as `compare` asks for; keeps the pointer. Empty for none.
std::function<std::vector<std::int8_t>(const Document&, Range<Word>)> meaning_of_words(const Meanings* meanings);

}  // namespace dixit
