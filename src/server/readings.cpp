#include "server/readings.h"

#include <algorithm>
#include <utility>

#include "ingest/ingest.h"
#include "ingest/plain.h"
#include "ingest/record.h"
#include "server/refusal.h"
#include "store/article.h"
#include "store/digest.h"
#include "text/web_address.h"

namespace dixit {
namespace {

Document of_object(const std::string& body) try {
  Document document = RecordReader().read(body);
  if (document.title.empty() || document.date.empty()) read_front(document);
  return document;
} catch (const Error& error) {
  throw Refusal(Reason::not_understood, error.what());
}

Document of_file(const std::string& bytes, const std::string& name) try {
  return ingest(bytes, name);
} catch (const Error& error) {
  throw Refusal(Reason::unreadable, error.what());
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
    throw Refusal(Reason::another_type,
                  ErrorArgs{.found = request.content_type, .expected = "application/json, application/octet-stream"});
  const std::string name = object ? "" : name_of(request);
  Incoming incoming;
  incoming.document = object ? of_object(request.body) : of_file(request.body, name);
  Document& document = incoming.document;
  if (document.text.find_first_not_of(" \t\r\n") == std::string::npos) throw Refusal(Reason::no_text);
  if (document.text.size() > longest_article)
    throw Refusal(Reason::article_too_long, ErrorArgs{.found = std::to_string(document.text.size()),
                                                      .expected = std::to_string(longest_article)});
  incoming.hash = hash_of(document);
  if (without_part(document.url).empty() && document.id == name) document.id = key_by_text(incoming.hash);
  incoming.key = key_of(document);
  if (document.id.empty() || document.id == name) document.id = incoming.key;
  incoming.digest = digest(request.content_type + '\0' + name + '\0' + request.body);
  return incoming;
}

std::shared_ptr<const Document> Readings::of(const Incoming& incoming, Models& models, const Step& step) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(kept_, incoming.digest, &Kept::digest);
    if (found != kept_.end()) {
      kept_.splice(kept_.begin(), kept_, found);
      return found->document;
    }
  }
  const auto read = std::make_shared<const Document>(models.read(incoming.document, step));
  const std::lock_guard lock(mutex_);
  kept_.push_front({incoming.digest, read});
  if (kept_.size() > most) kept_.pop_back();
  return read;
}

}  // namespace dixit
