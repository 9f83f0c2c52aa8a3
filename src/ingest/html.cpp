#include "ingest/html.h"

#include "ingest/article.h"
#include "ingest/charset.h"
#include "ingest/metadata.h"
#include "ingest/page.h"

namespace dixit {

Document read_page(std::string_view bytes, std::string_view charset) {
  Document document;
  const HtmlPage page(page_to_utf8(bytes, document.replaced, charset));
  Metadata data = read_metadata(page);
  document.text = main_text(page, data.title, data.text);
  document.title = std::move(data.title);
  document.author = std::move(data.author);
  document.date = std::move(data.date);
  document.language = std::move(data.language);
  document.outlet = std::move(data.outlet);
  document.url = std::move(data.url);
  return document;
}

}  // namespace dixit
