#include "store/article.h"

#include <simdjson.h>
#include <zstd.h>

#include <filesystem>
#include <memory>
#include <system_error>

#include "accounts/event_words.h"
#include "document/json.h"
#include "segment/marked.h"
#include "store/digest.h"
#include "text/error.h"
#include "text/web_address.h"

namespace dixit {
namespace {

constexpr int level = 1;  // higher ones save a tenth of the space and take twice the time

[[noreturn]] void fail_damaged() {
  throw Error("the store holds a damaged reading; restore it from a backup, or remove the article and add it again");
}

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

std::string compress(std::string_view text) {
  thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
  std::string frame(ZSTD_compressBound(text.size()), '\0');
  if (!context) throw std::bad_alloc();
  const std::size_t size =
      ZSTD_compressCCtx(context.get(), frame.data(), frame.size(), text.data(), text.size(), level);
  if (ZSTD_isError(size) != 0) throw Error(std::string("a reading cannot be compressed: ") + ZSTD_getErrorName(size));
  frame.resize(size);
  return frame;
}

std::string decompress(std::string_view frame) {
  thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
  constexpr unsigned long long most = 1ULL << 32;  // bytes; far more than any article's reading
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (!context) throw std::bad_alloc();
  std::string text(size < most ? size : 0, '\0');
  const std::size_t read = ZSTD_decompressDCtx(context.get(), text.data(), text.size(), frame.data(), frame.size());
  if (size >= most || ZSTD_isError(read) != 0 || read != size) fail_damaged();
  return text;
}

}  // namespace

std::string key_of(const Document& document) {
  const std::string_view address = without_part(document.url);
  if (!address.empty()) return std::string(address);
  return document.id.empty() ? key_by_text(hash_of(document)) : document.id;
}

std::string hash_of(const Document& document) { return digest(document.title + '\0' + document.text); }

std::string key_by_text(std::string_view hash) { return "text:" + hex(hash); }

std::string id_of_file(const std::string& path) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error);
  return error ? path : whole.lexically_normal().string();
}

Article prepare(Document document) {
  Article article;
  article.key = key_of(document);
  article.hash = hash_of(document);
  article.sketch = sketch_of(document.text);
  article.json = compress(to_json(document));
  const StatementRows rows(document);
  for (std::uint32_t i = 0; i < document.statements.size(); ++i) article.statements.push_back(rows.of(i));
  article.identities = identities_of(document);
  for (const Contact& contact : document.contacts) article.contact_spans.push_back(rows.json(contact.mentions));
  for (const Figure& figure : document.figures) article.figure_spans.push_back(rows.json(figure.words));
  article.event_words = event_words(document).to_bytes();
  article.document = std::move(document);
  return article;
}

Document document_in(std::string_view json) { return from_json(decompress(json)); }

std::string text_in(std::string_view json) {
  thread_local simdjson::ondemand::parser parser;
  const simdjson::padded_string padded(decompress(json));
  simdjson::ondemand::document document;
  std::string_view text;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS || document["text"].get(text) != simdjson::SUCCESS)
    fail_damaged();
  return std::string(text);
}

}  // namespace dixit
