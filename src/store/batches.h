// Articles written in batches: soon on the disk, yet not each with a wait for it.
//
//   Batches batches(db, [](const Article& article, const Added& added) { tell(article, added); });
//   batches.add(std::move(article));        // a new article
//   batches.read_again(7, std::move(article));
//   batches.idle();                         // when nothing comes for a while
//   batches.finish();
//
// What waits is written after a second, at 5,000 statements, when there is nothing else to do, and at the end; the
// store is taken only while that happens. `told` is called once the batch is on the disk. Where a batch cannot be
// written nothing of it is, and Error is thrown. What was not finished is lost with the object. One thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

#include "store/article.h"
#include "store/database.h"
#include "store/writer.h"

namespace dixit {

class Batches {
 public:
  using Tell = std::function<void(const Article&, const Added&)>;

  Batches(Database& db, Tell told) : writer_(db), told_(std::move(told)) {}

  void add(Article article) { take({std::move(article), 0}); }
  void read_again(std::uint32_t document, Article article) { take({std::move(article), document}); }
  void idle();
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  struct Waiting {
    Article article;
    std::uint32_t document = 0;  // 0: a new one
  };
  void take(Waiting waiting);

  Writer writer_;
  Tell told_;
  std::vector<Waiting> waiting_;
  std::size_t statements_ = 0;  // of those that wait
  Clock::time_point last_{};    // when the last batch was written
};

}  // namespace dixit
