// Why a request is not answered as asked: a code for programs, a status of HTTP and words for a person.
//
//   throw Refusal(Reason::no_such_event, ErrorArgs{.found = "7"});   // 404, "the store has no event 7; …"
//   throw Refusal(Reason::cannot, error.what());            // words that come from elsewhere
//   return error_response({Reason::busy});                  // {"error":{"message":"…","code":"busy","args":{}}}
//
// Error messages never name files of this machine beyond what the person who started the server named.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "server/request.h"
#include "text/error.h"

namespace dixit {

// docs/api.md says what each is given of `found` and `expected`.
enum class Reason : std::uint8_t {
  not_understood,
  another_site,
  unmarked,  // without `X-Dixit`
  no_such_address,
  no_such_article,
  no_such_statement,
  no_such_actor,
  no_such_event,
  no_such_correction,
  no_such_question,
  another_method,
  too_slow,
  too_large,
  another_type,
  no_text,
  article_too_long,
  too_many_articles,
  no_question,
  not_a_name,
  name_taken,
  unreadable,
  no_model,
  no_meanings,
  store_gone,
  cannot,
  head_too_large,
  no_store,
  unexpected,
  store_busy,
  busy,
  too_many_connections,
  no_memory,
  stopped,
  ending,
};

std::string_view to_string(Reason reason);

struct ErrorArgs {  // what the words of a code are about; empty: nothing
  std::string found = {}, near = {}, expected = {};
};

class Refusal : public Error {
 public:
  Refusal(Reason reason, ErrorArgs args = {});
  Refusal(Reason reason, const std::string& message) : Error(message), reason_(reason) {}
  Reason reason() const { return reason_; }
  const ErrorArgs& args() const { return args_; }
  int status() const;

 private:
  Reason reason_;
  ErrorArgs args_;
};

Response error_response(const Refusal& refusal);

// The body of every error. `at`: code points of the question that is wrong.
std::string error_json(std::string_view message, std::string_view code, const ErrorArgs& args,
                       std::optional<Range<char>> at = std::nullopt);

}  // namespace dixit
