#include "server/article_json.h"

#include "text/first_words.h"
#include "text/json.h"

namespace dixit {

std::uint32_t event_of(const Store& store, std::uint32_t document) {
  Sql select = store.database().sql("SELECT event FROM event_documents WHERE document = ?1");
  return select.bind(1, std::int64_t{document}).step() ? select.number(0) : 0;
}

std::string begins(const Store& store, const StoredDocument& article) {
  return article.title.empty() ? first_words(store.text(article.id), as_a_title) : "";
}

void append_article(std::string& out, const Store& store, const StoredDocument& article) {
  JsonWriter json(out);
  json.begin_object().key("document").integer(article.id).key("id").string(article.name);
  json.key("key").string(article.key).key("version").integer(article.version);
  json.key("current").boolean(article.current).key("url").string_or_null(article.url);
  json.key("title").string_or_null(article.title).key("begins");
  json.string_or_null(begins(store, article));
  json.key("outlet").string_or_null(article.outlet);
  json.key("author").string_or_null(article.author).key("lang").string_or_null(article.language);
  json.key("date").string_or_null(article.date).key("model").string_or_null(article.model);
  json.key("notice").string_or_null(article.notice).key("statements").integer(article.statements).key("event");
  json.integer_or_null(event_of(store, article.id));
  json.key("copy_of").integer_or_null(article.copies == article.id ? 0 : article.copies).end_object();
}

}  // namespace dixit
