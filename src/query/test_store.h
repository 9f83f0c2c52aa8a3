// Small stores of hand-made articles for the tests of questions and of what is answered to them.
//
//   TestStore store;                       // with told_articles(); TestStore{std::vector<Told>{}}: empty
//   store.add(document_of({"a4", "Le Courrier", "2024-05-01", "fr", "Title", "Text.", {…}}));
//   ask(store.database(), …)
//
// The file is in a folder of its own, which goes with the object.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "document/names.h"
#include "segment/marked.h"
#include "store/article.h"
#include "store/store.h"
#include "store/writer.h"
#include "text/json.h"
#include "text/offsets.h"

namespace dixit {

struct Said {                                // one statement
  const char *who, *source, *cue, *content;  // `who`: the name; the others as the text has them
  Act act = Act::say;
  Form form = Form::indirect;
  const char *to = "", *via = "", *when = "";
  Polarity polarity = Polarity::actual;
};

struct Told {
  const char *id, *outlet, *date, *language, *title, *text;
  std::vector<Said> statements;
};

inline void add_span(JsonWriter& json, std::string_view key, const std::string& text, std::string_view part) {
  json.key(key).begin_array();
  if (!part.empty()) {
    const Offsets offsets(text);
    const std::size_t at = text.find(part);
    json.begin_array().integer(offsets.code_point(static_cast<std::uint32_t>(at)));
    json.integer(offsets.code_point(static_cast<std::uint32_t>(at + part.size()))).end_array();
  }
  json.end_array();
}

inline Document document_of(const Told& told) {
  std::string out;
  const std::string text = told.text;
  JsonWriter json(out);
  json.begin_object().key("id").string(told.id).key("outlet").string(told.outlet).key("date").string(told.date);
  json.key("lang").string(told.language).key("title").string(told.title).key("text").string(text);
  json.key("model").string("made").key("statements").begin_array();
  for (std::size_t i = 0; i < told.statements.size(); ++i) {
    const Said& said = told.statements[i];
    json.begin_object().key("id").string("s" + std::to_string(i + 1));
    add_span(json, "source", text, said.source);
    add_span(json, "cue", text, said.cue);
    add_span(json, "content", text, said.content);
    add_span(json, "addressee", text, said.to);
    add_span(json, "via", text, said.via);
    json.key("act").string(to_string(said.act)).key("form").string(to_string(said.form));
    json.key("polarity").string(to_string(said.polarity)).key("kind").string("person");
    json.key("entity").string(*said.who == '\0' ? "UNKNOWN" : said.who);
    if (*said.to != '\0') json.key("to").string(said.to);
    if (*said.when != '\0') json.key("when").string(said.when);
    json.key("confidence").number(0.9F - 0.1F * static_cast<float>(i)).end_object();
  }
  json.end_array().end_object();
  return from_json(out);
}

inline const std::vector<Told>& told_articles() {
  static const std::vector<Told> all{
      {"a1",
       "Le Courrier",
       "2024-04-03",
       "fr",
       "Le pont de Vauclin reste fermé",
       "Le Kremlin nie toute attaque contre Odessa. « Nous n’avons rien à cacher », a déclaré Claire Moreau aux "
       "députés.",
       {{"Kremlin", "Le Kremlin", "nie", "toute attaque contre Odessa", Act::deny},
        {"Claire Moreau", "Claire Moreau", "a déclaré", "« Nous n’avons rien à cacher »", Act::say, Form::direct,
         "députés"}}},
      {"a2",
       "The Gazette",
       "2024-03-10",
       "en",
       "Bridge to close",
       "Claire Moreau denied that the bridge to Odessa would close, the Vauclin Agency reported. Sources close to the "
       "case warn of floods.",
       {{"Claire Moreau", "Claire Moreau", "denied", "that the bridge to Odessa would close", Act::deny, Form::indirect,
         "", "the Vauclin Agency", "2024-03-09"},
        {"", "Sources close to the case", "warn", "of floods", Act::warn}}},
      {"a3",
       "Le Courrier du Soir",
       "2023",
       "fr",
       "Un maire dit non",
       "Paul Martin n’a pas nié les faits. Le maire rejette l’offre de l’Ukraine.",
       {{"Paul Martin", "Paul Martin", "nié", "les faits", Act::deny, Form::indirect, "", "", "", Polarity::negated},
        {"Paul Martin", "Le maire", "rejette", "l’offre de l’Ukraine", Act::reject}}},
  };
  return all;
}

class TestStore {
 public:
  explicit TestStore(const std::vector<Told>& articles = told_articles()) {
    static int made = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("dixit-asked-" + std::to_string(getpid()) + "-" + std::to_string(++made));
    std::filesystem::create_directories(folder_);
    store_ = std::make_unique<Store>((folder_ / "news.db").string(), Store::Mode::create);
    for (const Told& told : articles) add(document_of(told));
  }
  ~TestStore() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  TestStore(const TestStore&) = delete;
  TestStore& operator=(const TestStore&) = delete;

  void add(Document document) {
    Writer writer(store_->database());
    writer.begin();
    writer.add(prepare(std::move(document)));
    writer.commit();
  }
  Database& database() { return store_->database(); }
  std::string path() const { return (folder_ / "news.db").string(); }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<Store> store_;
};

}  // namespace dixit
