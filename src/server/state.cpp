// What the server is, what words it has for things, and articles to begin with.
#include <filesystem>
#include <string>

#include "ingest/ingest.h"
#include "reader/language.h"
#include "server/endpoints.h"
#include "server/page.h"
#include "text/json.h"
#include "wording/words_json.h"

namespace dixit {
namespace {

void add_store(JsonWriter& json, const RoutedRequest& asked) {
  const Database& db = asked.desk.store.database();
  const AppOptions& options = asked.app.options;
  json.begin_object().key("name").string(options.temporary ? ""
                                                           : std::filesystem::path(options.store).filename().string());
  json.key("temporary").boolean(options.temporary);
  json.key("documents").integer(db.number("SELECT count(*) FROM documents WHERE current"));
  json.key("statements").integer(db.number("SELECT coalesce(sum(statements), 0) FROM documents WHERE current"));
  json.key("actors").integer(db.number("SELECT count(*) FROM actors WHERE same_as IS NULL"));
  json.key("events").integer(db.number("SELECT count(DISTINCT event) FROM event_documents"));
  json.end_object();
}

}  // namespace

Response show_state(const RoutedRequest& asked) {
  const ModelsState models = asked.app.models.state();
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("api").integer(1).key("version").string(asked.app.options.version);
  json.key("model").string_or_null(models.name.value_or("")).key("loading").boolean(models.loading);
  json.key("problem").string_or_null(models.problem).key("meanings").boolean(models.meanings);
  json.key("languages").begin_array();
  for (const std::string& language : models.languages) json.string(language);
  json.end_array().key("store");
  add_store(json, asked);
  json.end_object();
  return json_response(std::move(body));
}

Response show_words(const RoutedRequest& asked) {
  return json_response(words_json(asked.request["ui"] == "fr" ? Ui::fr : Ui::en));
}

Response show_examples(const RoutedRequest&) {
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("examples").begin_array();
  for (const PageFile& file : page_files()) {
    if (!file.name.ends_with(".txt")) continue;
    const Document example = ingest(file.bytes, std::string(file.name.substr(0, file.name.size() - 4)));
    json.begin_object().key("id").string(example.id).key("title").string(example.title);
    json.key("date").string_or_null(example.date).key("lang").string(recognise_language(example.text));
    json.key("text").string(example.text).end_object();
  }
  json.end_array().end_object();
  return json_response(std::move(body));
}

}  // namespace dixit
