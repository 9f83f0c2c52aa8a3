// Articles: reading, keeping, listing, showing and removing them.
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "document/json.h"
#include "query/words.h"
#include "server/article_json.h"
#include "server/endpoints.h"
#include "server/marks_json.h"
#include "server/refusal.h"
#include "store/article.h"
#include "store/batches.h"
#include "store/grouping.h"
#include "store/store.h"
#include "text/json.h"

namespace dixit {
namespace {

StoredDocument row_of(const RoutedRequest& asked) {
  std::optional<StoredDocument> row = asked.desk.store.row(asked.number);
  if (!row) throw Refusal(Reason::no_such_article, ErrorArgs{.found = std::to_string(asked.number)});
  return std::move(*row);
}

Added keep(Store& store, Article article) {
  Added kept;
  Batches batches(store.database(), [&](const Article&, const Added& added) { kept = added; });
  batches.add(std::move(article));
  batches.finish();
  group_events(store.database());
  return kept;
}

// Work on an article that whoever asked can end by going, and ask about by the name he gave it.
class ReadingWork {
 public:
  explicit ReadingWork(const RoutedRequest& asked)
      : gone_(asked.request.gone), work_(asked.app.under_way, name_in(asked.request)) {
    go_on();
  }
  // Of a part of the work, from one share of the whole to another.
  Step step(double from, double to) const {
    return [this, from, to](double share) {
      go_on();
      work_.tell(from + share * (to - from));
    };
  }

 private:
  static constexpr std::size_t longest_name = 100;

  void go_on() const {
    if (gone_.stop_requested()) throw Refusal(Reason::stopped);
  }

  static std::string_view name_in(const Request& request) {
    const std::string_view name = request["as"];
    if (name.size() > longest_name)
      throw Refusal(Reason::not_understood, "\"as\": found " + std::to_string(name.size()) +
                                                " bytes, expected a name of at most " + std::to_string(longest_name));
    return name;
  }

  const std::stop_token gone_;
  const UnderWay::Work work_;
};

Article read_to_keep(const Incoming& incoming, const RoutedRequest& asked) {
  constexpr double reading = 0.6;  // meanings take two thirds as long
  const ReadingWork work(asked);
  bool was_read = true;  // before
  const Step step = [&, reading_step = work.step(0, reading)](double share) {
    was_read = false;
    reading_step(share);
  };
  Document document = *asked.app.readings.of(incoming, asked.app.models, step);
  if (const Meanings* meanings = asked.app.models.meanings())
    meanings->add_all_to(document, work.step(was_read ? 0 : reading, 1));
  Article article = prepare(std::move(document));
  article.key = incoming.key;
  article.hash = incoming.hash;
  return article;
}

// Words of a title as full text takes them, all of which it has to have; small ones (`le`, `car`) where there is no
// other. Empty: there are none.
std::string title_expression(std::string_view words, WordStems& stems) {
  std::string weighty, small;
  for (Range<char> word = next_word(words, 0); !word.empty(); word = next_word(words, word.end)) {
    const std::string_view one = words.substr(word.begin, word.size());
    std::string& to = is_small(one, stems) ? small : weighty;
    if (const std::string expression = match_expression(one, stems); !expression.empty())
      to += (to.empty() ? "" : " AND ") + expression;
  }
  return weighty.empty() ? small : weighty;
}

}  // namespace

Response read_article(const RoutedRequest& asked) {
  const Incoming incoming = article_in(asked.request);
  const ReadingWork work(asked);
  const std::shared_ptr<const Document> read = asked.app.readings.of(incoming, asked.app.models, work.step(0, 1));
  const std::uint32_t known = asked.desk.store.version(incoming.key, incoming.hash);
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("document").json(to_json(*read)).key("known").integer_or_null(known).end_object();
  return json_response(std::move(body));
}

Response show_reading(const RoutedRequest& asked) {
  const std::optional<double> share = asked.app.under_way.share(asked.request["as"]);
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("share");
  share ? json.number(static_cast<float>(*share)) : json.null();
  json.end_object();
  return json_response(std::move(body));
}

Response add_article(const RoutedRequest& asked) {
  constexpr const char* results[] = {"added", "version", "known"};
  const Incoming incoming = article_in(asked.request);
  Added added{Outcome::known, asked.desk.store.version(incoming.key, incoming.hash), 0};
  std::uint32_t event = event_of(asked.desk.store, added.document);
  if (added.document == 0) {
    Article article = read_to_keep(incoming, asked);
    asked.app.change([&](Store& store) {
      if (asked.request.gone.stop_requested()) throw Refusal(Reason::stopped);  // while others were writing
      added = keep(store, std::move(article));
      event = event_of(store, added.document);
    });
  }
  std::string body;
  JsonWriter json(body);
  json.begin_object().key("document").integer(added.document);
  json.key("result").string(results[static_cast<int>(added.outcome)]);
  json.key("event").integer_or_null(event).end_object();
  return json_response(std::move(body));
}

Response list_documents(const RoutedRequest& asked) {
  const Database& db = asked.desk.store.database();
  const std::string words = title_expression(asked.request["q"], db.words());
  const std::string among =
      std::string("FROM documents WHERE current ") +
      (words.empty() ? "" : "AND id IN (SELECT rowid FROM title_words WHERE title_words MATCH ?3) ");
  Sql count = db.sql("SELECT count(*), ?1, ?2 " + among);
  Sql page = db.sql("SELECT id " + among + "ORDER BY id DESC LIMIT ?1 OFFSET ?2");
  for (Sql* sql : {&count, &page}) {
    sql->bind(1, std::int64_t{number_of(asked.request, "limit", 50, 1, 1000)});
    sql->bind(2, std::int64_t{number_of(asked.request, "offset", 0, 0, UINT32_MAX)});
    if (!words.empty()) sql->bind(3, std::string_view(words));
  }
  count.step();
  std::string body = "{\"total\":" + std::to_string(count.integer(0)) + ",\"documents\":[";
  for (bool first = true; page.step(); first = false) {
    if (!first) body += ',';
    append_article(body, asked.desk.store, *asked.desk.store.row(page.number(0)));
  }
  return json_response(body + "]}");
}

Response show_document(const RoutedRequest& asked) {
  const StoredDocument row = row_of(asked);
  std::string body = "{\"article\":";
  append_article(body, asked.desk.store, row);
  body += ",\"reading\":" + to_json(asked.desk.store.document(row.id));
  return json_response(body + ",\"first_statement\":" + std::to_string(row.first_statement) +
                       ",\"marks\":" + marks_of_document(asked.desk.store.database(), row.id) + '}');
}

Response remove_document(const RoutedRequest& asked) {
  const std::string key = row_of(asked).key;
  constexpr int wait = 1000;  // others may be answering; what they hold is overwritten by the next that is removed
  std::size_t removed = 0;
  bool overwritten = false;
  asked.app.change([&](Store& store) {
    removed = remove_articles(store.database(), {key});
    overwritten = overwrite_removed(store.database(), wait);
  });
  return json_response("{\"removed\":" + std::to_string(removed) +
                       ",\"overwritten\":" + (overwritten ? "true" : "false") + '}');
}

Response json_response(std::string body) { return {.body = std::move(body)}; }

std::uint32_t number_of(const Request& request, std::string_view name, std::uint32_t otherwise, std::uint32_t least,
                        std::uint32_t most) {
  const std::string_view text = request[name];
  if (text.empty()) return otherwise;
  std::uint32_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size() || number < least || number > most)
    throw Refusal(Reason::not_understood, "found " + std::string(name) + "=`" + std::string(text.substr(0, 40)) +
                                              "`, expected a number from " + std::to_string(least) + " to " +
                                              std::to_string(most));
  return number;
}

}  // namespace dixit
