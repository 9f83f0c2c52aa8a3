// Any bytes as an office document, and as the XML inside one, which few changed zip archives still give.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/office.h"
#include "ingest/office_xml.h"
#include "text/error.h"
#include "text/unicode.h"

namespace {

template <class Read>
void attempt(const Read& read) {
  try {
    read();
  } catch (const dixit::Error& error) {
    if (error.what()[0] == '\0') std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  dixit::Limits limits;
  limits.page = 1 << 20;
  attempt([&] {
    const dixit::Document document = dixit::read_office(bytes, limits);
    for (const std::string* field : {&document.text, &document.title, &document.author})
      if (!dixit::is_utf8(*field)) std::abort();
  });
  attempt([&] { dixit::docx_text(std::string(bytes)); });
  attempt([&] { dixit::odt_text(std::string(bytes)); });
  attempt([&] { dixit::office_properties(std::string(bytes)); });
  attempt([&] { dixit::docx_main_part(std::string(bytes)); });
  return 0;
}
