#include "store/batches.h"

namespace dixit {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_statements = 5'000;
constexpr auto longest_wait = 1s;
constexpr auto shortest_wait = 250ms;  // a commit waits for the disk: not for every small article

}  // namespace

void Batches::take(Waiting waiting) {
  statements_ += waiting.article.document.statements.size() + 1;
  waiting_.push_back(std::move(waiting));
  if (statements_ >= most_statements || Clock::now() - last_ >= longest_wait) finish();
}

void Batches::idle() {
  if (!waiting_.empty() && Clock::now() - last_ >= shortest_wait) finish();
}

void Batches::finish() {
  if (waiting_.empty()) return;
  std::vector<Added> added;
  try {
    writer_.begin();
    for (const Waiting& one : waiting_) {
      if (one.document != 0) writer_.read_again(one.document, one.article);
      added.push_back(one.document != 0 ? Added{Outcome::changed, one.document, 0} : writer_.add(one.article));
    }
    writer_.commit();
  } catch (...) {
    writer_.rollback();
    throw;
  }
  for (std::size_t i = 0; i < waiting_.size(); ++i) told_(waiting_[i].article, added[i]);
  waiting_.clear();
  statements_ = 0;
  last_ = Clock::now();
}

}  // namespace dixit
