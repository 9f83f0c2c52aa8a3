#include "ingest/archive.h"

#include <utility>

#include "ingest/format.h"
#include "ingest/html.h"
#include "ingest/http.h"
#include "ingest/page.h"
#include "ingest/plain.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::uint64_t most_faults = 1000;

bool is_html(std::string_view type) { return type == "text/html" || type == "application/xhtml+xml"; }

// A server that does not say what it sends is believed where it looks like a page.
bool is_page(const HttpResponse& response, std::string_view url) {
  if (response.status / 100 != 2 || response.status == 206) return false;
  return response.type.empty() ? format_of(response.body.substr(0, 1 << 16), url) == InputFormat::page
                               : is_html(response.type);
}

}  // namespace

Archive::Archive(const std::string& name, Lines lines, const Limits& limits)
    : name_(name), limits_(limits), records_(name, std::move(lines), limits) {}

bool Archive::next(Document& document) {
  while (faults_ < most_faults && next_record()) {
    bool taken = false;
    try {
      taken = read(document);
    } catch (const Error& error) {
      fault(records_.place() + ": " + error.what());
    }
    if (taken) return true;
    ++skipped_;
  }
  return false;
}

bool Archive::next_record() {
  try {
    return records_.next(record_);
  } catch (const Error& error) {
    fault(error.what());
  }
}

// What is damaged throughout, or made to be, would fill the memory with what is to be said of it.
void Archive::fault(const std::string& what) {
  const bool last = ++faults_ == most_faults;
  throw Error(what +
              (last ? "; " + std::to_string(most_faults) + " records are damaged, the archive is given up" : ""));
}

// False: it is no article.
bool Archive::read(Document& document) {
  const bool response = record_.type == "response" && record_.content_type == "application/http";
  const bool kept = record_.type == "resource" || record_.type == "conversion";
  const bool text = kept && record_.content_type == "text/plain";
  const HttpResponse http = response ? http_response(record_.block) : HttpResponse();
  if (!text && !(response ? is_page(http, record_.url) : kept && is_html(record_.content_type))) return false;
  if (!record_.whole)
    throw Error("a page of more than " + std::to_string(limits_.page >> 20) + " MB, which no article is; left out");
  if (text)
    document = read_plain(record_.block);
  else
    document =
        response ? read_page(http_body(http, limits_.page), http.charset) : read_page(record_.block, record_.charset);
  std::uint32_t replaced = 0;
  if (!record_.url.empty()) document.url = to_utf8(record_.url, replaced);
  document.id = record_.url.empty() ? name_ + ":" + std::to_string(records_.number()) : document.url;
  return !trimmed(document.text).empty();
}

}  // namespace dixit
