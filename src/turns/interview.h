// The answers of an interview whose questions stand in paragraphs of their own, without labels.
//
//   Pourquoi fermez-vous l'atelier ?          a question
//   Éliane Roche J'ai soixante-douze ans.      its answer, by her: a turn
//   Il est trop tard.                          which goes on
//
// Told, whoever answers, by questions behind dashes and answers without, or by four questions or more, most of them
// with `vous`, of which a third are answered with `je`. Where somebody is named who may answer (interviewee.h), by
// three questions, two of them with `vous`, of which half are answered so, or two thirds where it is called an
// interview; by two that are labelled `Q :`; by a label of the first question and the name of its answer; by two
// answers or more that begin with names (opening_names.h). Else empty. Pure; linear in the text.
#pragma once

#include <vector>

#include "document/document.h"
#include "turns/paragraphs.h"

namespace dixit::conversation {

std::vector<Turn> answers_of_interview(const Document& document, Paragraphs& paragraphs);

}  // namespace dixit::conversation
