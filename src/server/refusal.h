// Why a request is not answered as asked, as a status of HTTP and words for a person.
//
//   throw Refusal(404, "the store has no event 7");
//   return error_response(413, "the body is larger than 16 MiB");   // {"error":{"message":"…"}}
//
// Error messages never name files of this machine beyond what the person who started the server named.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "server/request.h"
#include "text/error.h"

namespace dixit {

class Refusal : public Error {
 public:
  Refusal(int status, const std::string& message) : Error(message), status_(status) {}
  int status() const { return status_; }

 private:
  int status_;
};

// `at`: code points of the question that is wrong.
Response error_response(int status, std::string_view message, std::optional<Range<char>> at = std::nullopt);

}  // namespace dixit
