#include "server/workers.h"

#include <utility>

namespace dixit {

Workers::Workers(unsigned threads, std::size_t most_waiting, const std::function<Respond()>& begin)
    : most_waiting_(most_waiting) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this, begin] { work(begin); });
}

Workers::~Workers() {
  end();
  for (std::thread& thread : threads_) thread.join();
}

bool Workers::take(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (ended_ || waiting_.size() >= most_waiting_) return false;
    waiting_.push_back(std::move(job));
  }
  more_.notify_one();
  return true;
}

void Workers::end() {
  std::deque<Job> left;
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    left.swap(waiting_);
  }
  more_.notify_all();
  for (const Job& job : left) job(nullptr);
}

bool Workers::idle() const {
  const std::lock_guard lock(mutex_);
  return busy_ == 0;
}

void Workers::work(const std::function<Respond()>& begin) {
  const Respond respond = begin();
  std::unique_lock lock(mutex_);
  while (true) {
    more_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const Job job = std::move(waiting_.front());
    waiting_.pop_front();
    ++busy_;
    lock.unlock();
    job(&respond);
    lock.lock();
    --busy_;
  }
}

}  // namespace dixit
