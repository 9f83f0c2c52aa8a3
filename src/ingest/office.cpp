#include "ingest/office.h"

#include <zip.h>

#include <memory>
#include <optional>
#include <string>

#include "ingest/date.h"
#include "ingest/office_xml.h"
#include "ingest/page.h"
#include "ingest/plain.h"
#include "ingest/told.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr zip_int64_t most_entries = 100'000;
constexpr const char* expected = "; expected an office document (DOCX or ODT), or unpack it first";

std::string reason(zip_error_t* error) {
  std::string text = zip_error_strerror(error);
  zip_error_fini(error);
  return text;
}

class Zip {
 public:
  Zip(std::string_view bytes, const Limits& limits) : limits_(limits), zip_(nullptr, zip_discard) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source) zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!zip_) {
      if (source) zip_source_free(source);
      throw Error("the zip archive is broken or cut (" + reason(&error) + "); fetch it again" + expected);
    }
    if (zip_get_num_entries(zip_.get(), 0) > most_entries)
      throw Error(std::string("is a zip archive of more than 100,000 files") + expected);
  }

  // Nothing: there is none of this name.
  std::optional<std::string> part(const std::string& name) const {
    zip_stat_t told;
    if (zip_stat(zip_.get(), name.c_str(), 0, &told) != 0) return std::nullopt;
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(zip_.get(), name.c_str(), 0), zip_fclose);
    if (!file) fail(name, std::string("cannot be read (") + zip_error_strerror(zip_get_error(zip_.get())) + ")");
    const std::uint64_t packed = told.valid & ZIP_STAT_COMP_SIZE ? told.comp_size : 1;
    std::string out;
    char buffer[1 << 15];
    while (const zip_int64_t got = zip_fread(file.get(), buffer, sizeof buffer)) {
      if (got < 0) fail(name, std::string("is broken (") + zip_error_strerror(zip_file_get_error(file.get())) + ")");
      out.append(buffer, static_cast<std::size_t>(got));
      // What the archive tells of the sizes need not be true: what comes out is counted.
      if (out.size() > limits_.page) fail(name, "unpacks to more than " + std::to_string(limits_.page >> 20) + " MB");
      if (out.size() > smallest_bomb && out.size() / limits_.ratio > packed)
        fail(name,
             "unpacks to more than " + std::to_string(limits_.ratio) + " times its size, as made to fill the memory");
    }
    return out;
  }

 private:
  static constexpr std::size_t smallest_bomb = 4 << 20;

  [[noreturn]] static void fail(const std::string& name, const std::string& what) {
    throw Error("its part " + name + " " + what +
                "; if it is to be trusted, save it again in an office program, without "
                "a password");
  }

  Limits limits_;
  std::unique_ptr<zip_t, void (*)(zip_t*)> zip_;
};

struct Parts {
  OfficeText text;
  OfficeProperties told;
};

std::optional<Parts> docx(const Zip& zip) {
  std::string main = "word/document.xml";
  if (std::optional<std::string> relationships = zip.part("_rels/.rels")) {
    const std::string told = docx_main_part(std::move(*relationships));
    if (told.starts_with("word/")) main = told;
  }
  std::optional<std::string> text = zip.part(main);
  if (!text) return std::nullopt;
  std::optional<std::string> core = zip.part("docProps/core.xml");
  return Parts{docx_text(std::move(*text)), core ? office_properties(std::move(*core)) : OfficeProperties()};
}

std::optional<Parts> odt(const Zip& zip) {
  const std::optional<std::string> kind = zip.part("mimetype");
  if (!kind || !kind->starts_with("application/vnd.oasis.opendocument.text")) return std::nullopt;
  std::optional<std::string> text = zip.part("content.xml"), meta = zip.part("meta.xml");
  if (!text) return std::nullopt;
  return Parts{odt_text(std::move(*text)), meta ? office_properties(std::move(*meta)) : OfficeProperties()};
}

}  // namespace

Document read_office(std::string_view bytes, const Limits& limits) {
  const Zip zip(bytes, limits);
  std::optional<Parts> parts = docx(zip);
  if (!parts) parts = odt(zip);
  if (!parts) throw Error(std::string("is a zip archive without the text of an article") + expected);
  Document document;
  document.text = to_utf8(parts->text.text, document.replaced);
  std::uint32_t replaced = 0;
  const OfficeProperties& told = parts->told;
  add_told({.title = to_utf8(told.title, replaced),
            .author = to_utf8(told.author, replaced),
            .date = told.date,
            .language = told.language},
           document);
  if (!parts->text.title.empty()) document.title = to_utf8(parts->text.title, replaced);
  return document;
}

}  // namespace dixit
