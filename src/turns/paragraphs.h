// What the paragraphs of a conversation are: questions, speech that goes on, what the paper tells between.
//
//   Paragraphs paragraphs(document);
//   paragraphs.know({"roche"});                   // the last words of the names of those who speak, plain
//   paragraphs.asks(p);                           // `Pourquoi fermez-vous ?`
//   paragraphs.end_of_speech(p, next, apart);     // the word behind what is said from `p` on, before `next`
//
// Borrows the document. Each question but `know` looks at one paragraph; `know` at all statements once.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "document/document.h"

namespace dixit::conversation {

class Paragraphs {
 public:
  explicit Paragraphs(const Document& document);

  void know(std::unordered_set<std::string> speakers);

  std::uint32_t size() const { return static_cast<std::uint32_t>(document_.paragraphs.size()); }
  Range<Word> words(std::uint32_t paragraph) const { return document_.paragraphs[paragraph].words; }

  bool ends_with_question(std::uint32_t paragraph) const;  // its mark is last but for emphasis, and in no quotation
  bool asks(std::uint32_t paragraph) const;                // so, and short
  bool addresses(std::uint32_t paragraph) const;           // `vous`, not in a quotation
  bool tells_itself(std::uint32_t paragraph) const;        // `je`, likewise
  bool converses(std::uint32_t paragraph) const;           // any of these, in a quotation too
  bool begins_as_answer(std::uint32_t paragraph) const;    // `Oui, …`, `Effectivement.`
  bool is_led_by_dash(std::uint32_t paragraph) const;
  // Short, and left open or with `vous` and no `je`: `Et pourtant, vous semblez heureuse.`, `La vallée se vide…`
  bool prompts(std::uint32_t paragraph) const;
  bool is_caption(std::uint32_t paragraph) const;  // `Photo : … © Agence`

  // `apart`: questions stand in paragraphs of their own, without a label. A speech that nothing follows goes on only
  // where somebody is `je` or `vous`, or where another before it was of several paragraphs.
  std::uint32_t end_of_speech(std::uint32_t paragraph, std::uint32_t next, bool apart) const;
  bool goes_on(std::uint32_t paragraph, bool last_turn, bool apart) const;
  void without_tale() { tale_ = false; }  // nobody tells of the speakers between: questions and answers have labels
  void run_on() { run_on_ = true; }       // a speech of several paragraphs was met

 private:
  template <class Is>
  bool any_word(std::uint32_t paragraph, bool quoted_too, Is&& is) const;
  bool tells_of_speaker(std::uint32_t paragraph) const;
  Range<Word> without_emphasis(std::uint32_t paragraph) const;

  const Document& document_;
  std::vector<bool> quoted_;    // of each word
  std::vector<bool> narrated_;  // of each paragraph: a statement of the paper's tells what one of them says
  std::unordered_set<std::string> speakers_;
  bool run_on_ = false, tale_ = true;
};

}  // namespace dixit::conversation
