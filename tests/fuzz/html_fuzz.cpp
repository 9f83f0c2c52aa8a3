// Any bytes as a web page: a document comes back, in UTF-8, the same each time.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/html.h"
#include "text/unicode.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const dixit::Document document = dixit::read_page(bytes);
  for (const std::string* field : {&document.text, &document.title, &document.author, &document.outlet, &document.url})
    require(dixit::is_utf8(*field));
  require(document.date.empty() || document.date.size() == 7 || document.date.size() == 10);
  require(document.language.empty() || document.language.size() == 2 || document.language.size() == 3);
  require(dixit::read_page(bytes).text == document.text);
  return 0;
}
