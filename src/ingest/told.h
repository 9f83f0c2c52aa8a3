// What a file says of itself, weighed against what its text says.
//
//   document.text = …;
//   add_told({.title = "Microsoft Word - v3.doc", .date = "2024-04-03T10:00:00Z"}, document);
//
// Adds `title author date language`. A date or title that the text begins with (`read_front`) wins over a file's date,
// and over a title that a program made up: `Microsoft Word - …`, a file's name. Pure.
#pragma once

#include <string>

#include "document/document.h"

namespace dixit {

struct ToldOfFile {
  std::string title, author, date, language;  // UTF-8
};

void add_told(const ToldOfFile& told, Document& document);

}  // namespace dixit
