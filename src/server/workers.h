// Threads that answer requests, each with what it needs to answer (a connection to the store belongs to one thread).
//
//   Workers workers(2, 64, [] { return make_answering(); });      // called once in each thread
//   const bool taken = workers.take([=](const Respond* respond) { done(respond ? (*respond)(request) : too_late()); });
//
// False where `most_waiting` wait already: nothing was kept then. Jobs are begun in the order in which they came; a
// job must not throw. At the end those that were begun are waited for, the others are called with null. `take` is safe
// from several threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "server/request.h"

namespace dixit {

using Respond = std::function<Response(const Request&)>;

class Workers {
 public:
  using Job = std::function<void(const Respond*)>;

  Workers(unsigned threads, std::size_t most_waiting, const std::function<Respond()>& begin);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  bool take(Job job);
  void end();         // no more are begun
  bool idle() const;  // none is being done

 private:
  void work(const std::function<Respond()>& begin);

  const std::size_t most_waiting_;
  mutable std::mutex mutex_;
  std::condition_variable more_;
  std::deque<Job> waiting_;
  unsigned busy_ = 0;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dixit
