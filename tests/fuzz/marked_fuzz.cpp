// Any bytes as an article read before: refused with an Error, or a valid Document that comes back the same from JSON;
// and as a marked article of the training data, which is read or refused.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "document/json.h"
#include "document/validate.h"
#include "segment/marked.h"
#include "text/error.h"

namespace {

void require(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "marked_fuzz: %s\n", what.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const dixit::Document document = dixit::from_json(bytes);
    const std::vector<std::string> broken = dixit::validate(document);
    require(broken.empty(), broken.empty() ? "" : broken.front());
    const std::string json = dixit::to_json(document, {.meanings = true});
    require(dixit::to_json(dixit::from_json(json), {.meanings = true}) == json, "another document came back");
  } catch (const dixit::Error& error) {
    require(error.what()[0] != '\0', "an error without words");
  }
  try {
    dixit::read_marked(bytes);
  } catch (const dixit::Error&) {
  }
  return 0;
}
