#include "reader/read_before.h"

#include <utility>

#include "segment/marked.h"
#include "text/error.h"

namespace dixit {

bool take_read(const Inputs& inputs, Document& document) {
  if (inputs.record().empty()) return false;
  try {
    Document read = from_json(inputs.record());
    read.id = std::move(document.id);
    document = std::move(read);
    return true;
  } catch (const Error& error) {
    const Origin& origin = inputs.origin();
    const std::string line = origin.line == 0 ? "" : ":" + std::to_string(origin.line);
    throw Error(origin.file + line + ": " + error.what());
  }
}

}  // namespace dixit
