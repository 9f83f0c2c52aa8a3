// What a person said of the statements of articles, as test cases of the reading: tests/golden/README.md has the form.
//
//   std::fputs(marked_articles(store, 7).c_str(), stdout);
//   marked_articles(store);      // of all articles that have marks, in the order of adding, apart by `====`
//
// A case has the article's text and the statements that were accepted, or whose speaker or act was put right, with what
// a person said applied; of one whose speaker was put right, not what the words read as its source and its kind. Those
// that were rejected are left out. Where some that were read have no mark, the case says `marked: partly`, and lists
// those that were rejected, since leaving them out says nothing there. A line `====` of a text gets a blank at its end,
// so that it does not end the case; no word changes. Throws Error: no such document, or none of its statements is
// marked.
#pragma once

#include <cstdint>
#include <string>

#include "store/store.h"

namespace dixit {

std::string marked_articles(const Store& store);
std::string marked_articles(const Store& store, std::uint32_t document);

}  // namespace dixit
