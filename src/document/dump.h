// Every layer of a Document as stable text, one line a thing: for tests, logs and bug reports.
//
//   word 3 "dit"
//   sentence 0 [0,9) "« Non », dit-elle."
//   quotation 0 [0,3) "« Non »"
//   mention 0 [7,8) "elle" person pronoun feminine singular 0.98 e1
//   entity 0 e1 "Jeanne Martin" person feminine names "Jeanne Martin"; "elle" mentions 0
//   statement 0 s1 direct 0.99 say 0.97 actual 0.99 person 0.95 entity e1 confidence 0.9
//     content [0,3) "« Non »"
//   figure 0 [12,13) "144" exact 144 what [13,14) "morts" in s1
//   contact 0 c1 call 0.9 held 0.8 party e1 party e2 when 2024-04 confidence 0.9
//     mention [20,23) "l'appel"
//   claim 0 [30,36) "Il faut l'entendre." 0.7
//
// Ranges count words. Layers in the order of `document.h`, absent values and a neutral distance left out. Pure; an
// invalid Document is dumped as far as its ranges lie in it.
#pragma once

#include <string>

#include "document/document.h"

namespace dixit {

struct DumpOptions {
  bool words = false;  // a line a word, for small texts
};

std::string dump(const Document& doc, DumpOptions options = {});

}  // namespace dixit
