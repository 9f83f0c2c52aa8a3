// The labels of an interview, a briefing, a transcript: who speaks in the paragraphs that they open.
//
//   Claire Vannier : Le pont rouvrira.     → person, key `vannier`, speech from `Le`
//   MS. MARSH: Yes.                          → person, key `marsh`
//   Q. Et si elle est négative ?             → asks
//   LE PRÉSIDENT                             → role; a paragraph of its own, the speech is below
//   THE FACTS: It did not.                   → nobody: ends what was said before
//
// A paragraph may look as if it had one (`Lloris : 6/10`): whether they belong to a conversation is find_turns.h's to
// say. Needs paragraphs and mentions; `paragraphs` may know nobody yet. Pure; linear in the text.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "turns/paragraphs.h"

namespace dixit::conversation {

enum class Speaker : std::uint8_t { asks, answers, person, initials, role, body, paper, unnamed, nobody };

struct Label {
  std::uint32_t paragraph = 0;
  Range<Word> words;         // without what stands behind a comma or in brackets: `STEVE INNES` of `STEVE INNES, HOST`
  std::uint32_t behind = 0;  // the first word of what is said
  Speaker speaker = Speaker::person;
  bool dash = false;           // it ends with one: `Jeanne Roche. – Oui`
  bool stop = false;           // it ends with a stop alone: `A.`, which may begin `A. Roche`
  std::uint32_t named = none;  // the last word of a name in brackets: of `The Minister of Health (Ida Moll):`
  std::string key;             // folded, the same for all labels of one speaker
};

std::vector<Label> labels_of(const Document& document, const Paragraphs& paragraphs);

}  // namespace dixit::conversation
