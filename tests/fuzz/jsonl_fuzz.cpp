// Any bytes as a JSON document or as any other input: a document in UTF-8, or an Error that says why not.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ingest/ingest.h"
#include "ingest/record.h"
#include "text/error.h"
#include "text/unicode.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const dixit::Document& document) {
  for (const std::string* field :
       {&document.id, &document.text, &document.title, &document.author, &document.outlet, &document.url})
    require(dixit::is_utf8(*field));
  const std::size_t size = document.date.size();
  require(size == 0 || size == 4 || size == 7 || size == 10);
}

template <class Read>
void attempt(const Read& read) {
  try {
    read();
  } catch (const dixit::Error& error) {
    require(error.what()[0] != '\0');
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static dixit::RecordReader reader;
  attempt([&] { check(reader.read(bytes)); });
  attempt([&] {
    for (const dixit::RecordReader::Item& item : reader.read_all(bytes)) check(item.document);
  });
  // A PDF would start another program each time; pdf_fuzz takes what it writes.
  if (!bytes.starts_with("%PDF-")) attempt([&] { check(dixit::ingest(bytes, "input")); });
  return 0;
}
