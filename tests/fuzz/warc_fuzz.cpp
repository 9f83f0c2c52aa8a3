// Any bytes as a web archive, packed or not: documents in UTF-8, Errors that say where, and an end.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/archive.h"
#include "ingest/http.h"
#include "text/error.h"
#include "text/unicode.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_archive(std::string_view bytes) {
  dixit::Limits limits;
  limits.page = 1 << 20;
  limits.ratio_from = 4 << 20;
  dixit::Archive archive("a.warc", dixit::Lines(bytes, "a.warc", limits), limits);
  dixit::Document document;
  std::uint64_t last = 0;
  for (int faults = 0; faults < 2000;) {
    try {
      if (!archive.next(document)) return;
    } catch (const dixit::Error& error) {
      require(std::string_view(error.what()).starts_with("a.warc: "));
      ++faults;
      continue;
    }
    require(archive.record() > last);
    last = archive.record();
    for (const std::string* field : {&document.id, &document.text, &document.title, &document.url})
      require(dixit::is_utf8(*field));
    require(!document.text.empty() && !document.id.empty());
  }
  require(false);  // it goes on for ever
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    read_archive(bytes);
  } catch (const dixit::Error&) {  // of its first bytes
  }
  try {
    require(dixit::http_body(dixit::http_response(bytes), 1 << 20).size() <= 1 << 20);
  } catch (const dixit::Error&) {
  }
  return 0;
}
