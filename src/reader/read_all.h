// Many documents read by several threads, handed on in the order they came.
//
//   read_all(4, [&](Document& doc) { return inputs.next(doc); },
//               [&](Document doc) { return reader.read(std::move(doc)); },
//               [&](Document doc) { out << to_json(doc) << '\n'; });
//
// `next` fills the next document and returns false at the end: called by one thread at a time. `read` is called
// by all of them at once. `write` is called in the caller's thread, in the order of `next`, so the output does not
// depend on `threads`. At most 4 documents a thread are held. What any of the three throws ends the run:
// documents that came before it are written, then it is thrown on, after all threads have ended.
#pragma once

#include <functional>

#include "document/document.h"

namespace dixit {

void read_all(unsigned threads, const std::function<bool(Document&)>& next,
              const std::function<Document(Document)>& read, const std::function<void(Document)>& write);

}  // namespace dixit
