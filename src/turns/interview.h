// The answers of an interview whose questions stand in paragraphs of their own, without labels.
//
//   Pourquoi fermez-vous l'atelier ?          a question
//   Éliane Roche J'ai soixante-douze ans.      its answer, by her: a turn
//   Il est trop tard.                          which goes on
//
// Told by three questions or more, two of them with `vous`, of which half are answered with `je` or `nous`, or two
// thirds where it is called an interview, and by one who is named above (interviewee.h); or by two that are labelled `Q
// :`; or by two answers or more that begin with names (opening_names.h). Else empty. Pure; linear in the text.
#pragma once

#include <vector>

#include "document/document.h"
#include "turns/paragraphs.h"

namespace dixit::conversation {

std::vector<Turn> answers_of_interview(const Document& document, Paragraphs& paragraphs);

}  // namespace dixit::conversation
