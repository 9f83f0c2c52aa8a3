#include "server/readings.h"

#include <algorithm>
#include <utility>

#include "ingest/ingest.h"
#include "ingest/plain.h"
#include "ingest/record.h"
#include "server/refusal.h"
#include "store/article.h"
#include "store/digest.h"

namespace dixit {
namespace {

Document of_object(const std::string& body) try {
  Document document = RecordReader().read(body);
  if (document.title.empty() && document.date.empty()) read_front(document);
  return document;
} catch (const Refusal&) {
  throw;
} catch (const Error& error) {
  throw Refusal(400, error.what());
}

// As a browser gives it, or as somebody made it up: what it is called tells nothing more.
std::string name_of(const Request& request) {
  const std::string_view name = request["name"];
  return name.empty() ? "file" : std::string(name.substr(0, 200));
}

}  // namespace

Incoming article_in(const Request& request) {
  const bool object = request.content_type == "application/json";
  if (!object && request.content_type != "application/octet-stream")
    throw Refusal(415, "found a body of type `" + request.content_type +
                           "`; expected application/json, or application/octet-stream for a file");
  const std::string name = object ? "" : name_of(request);
  Incoming incoming;
  incoming.document = object ? of_object(request.body) : ingest(request.body, name);
  Document& document = incoming.document;
  if (document.text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw Refusal(422, "the article has no text; put it in \"text\", or send a file that has one");
  if (document.text.size() > longest_article)
    throw Refusal(422, "the article has " + std::to_string(document.text.size()) + " bytes of text, expected at most " +
                           std::to_string(longest_article) + "; put it in parts, or use `dixit add`");
  incoming.hash = hash_of(document);
  if (document.url.empty() && document.id == name) document.id = key_by_text(incoming.hash);
  incoming.key = key_of(document);
  if (document.id.empty() || document.id == name) document.id = incoming.key;
  incoming.digest = digest(request.content_type + '\0' + name + '\0' + request.body);
  return incoming;
}

std::shared_ptr<const Document> Readings::of(const Incoming& incoming, Models& models) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(kept_, incoming.digest, &Kept::digest);
    if (found != kept_.end()) {
      kept_.splice(kept_.begin(), kept_, found);
      return found->document;
    }
  }
  const auto read = std::make_shared<const Document>(models.read(incoming.document));
  const std::lock_guard lock(mutex_);
  kept_.push_front({incoming.digest, read});
  if (kept_.size() > most) kept_.pop_back();
  return read;
}

}  // namespace dixit
