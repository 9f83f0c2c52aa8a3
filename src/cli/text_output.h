// A document that was read, for a person at a terminal: who says what, each statement as a block under a heading,
// at the line of the text it stands at, and what it tells of others below it; then what stands beside the statements:
// contacts, figures, the author's own claims (beside_block.h).
//
//      3 │ Claire Moreau (elle) → les députés  dit · direct
//        │   « Nous n'avons rien à cacher »
//   ─────┼─ Chiffres ──────────────────────────────────────
//        │ Claire Moreau
//      7 │   144 signatures
//
//   TextOutput text({.width = 80, .colour = true, .ui = Ui::fr});
//   out << text.document(doc);     // one after the other
//   out << text.summary();         // who speaks how often, over all of them
//
// Needs a document that the reader has read; a `notice` is shown in place of statements. Below a confidence of
// one half a block is dim and says so. Speakers are counted by name. One thread at a time.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "document/document.h"
#include "wording/interface_words.h"

namespace dixit {

struct TextStyle {
  int width = 80;
  bool colour = false;
  Ui ui = Ui::en;
};

class TextOutput {
 public:
  explicit TextOutput(TextStyle style) : style_(style) {}

  std::string document(const Document& document);
  std::string summary() const;  // empty where nobody spoke

 private:
  TextStyle style_;
  bool first_ = true;
  std::uint32_t unknown_ = 0;
  std::map<std::string, std::uint32_t> spoken_;  // statements by speaker
};

}  // namespace dixit
