// Articles as the body of a request brings them, and the last few that were read, so that keeping one that was just
// shown does not read it again.
//
//   const Incoming incoming = article_in(request);          // throws Refusal: 400, 415, 422
//   Readings readings;
//   const std::shared_ptr<const Document> read = readings.of(incoming, models, step);    // text/step.h
//
// A JSON object is an article with what is known of it; where it says neither title nor date they are looked for in
// the text, as in a file of plain text. Other bytes are a file, whose kind is told from its content. An article
// without url and own id is known by its text: the name of a file tells little. One longer than `longest_article` is
// refused: others could not read meanwhile. Readings is safe from several threads.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "document/document.h"
#include "server/models.h"
#include "server/request.h"

namespace dixit {

struct Incoming {
  Document document;      // not read yet
  std::string key, hash;  // store/article.h
  std::string digest;     // of all that the request says
};

inline constexpr std::size_t longest_article = 1u << 20;  // bytes of text: some minutes of a worker's time

Incoming article_in(const Request& request);

class Readings {
 public:
  std::shared_ptr<const Document> of(const Incoming& incoming, Models& models, const Step& step = {});

 private:
  static constexpr std::size_t most = 4;  // articles kept

  struct Kept {
    std::string digest;
    std::shared_ptr<const Document> document;
  };
  std::mutex mutex_;
  std::list<Kept> kept_;  // the last first
};

}  // namespace dixit
