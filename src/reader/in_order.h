// Many things worked on by several threads, handed on in the order they came.
//
//   InOrder<Path, Page> pages;
//   pages.next = [&](Path& path) { return paths.next(path); };   // by one thread at a time; false at the end
//   pages.work = [](Path path) { return read(path); };           // by all of them at once
//   pages.write = [&](Page page) { out << page; };               // in the caller's thread, in the order of `next`
//   pages.run(4);
//
// What comes out does not depend on the threads, of which each has at most 4 things. `idle` is called in the caller's
// thread before it waits. What any of them throws ends the run: what came before it is written, then it is thrown on.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace dixit {

template <class In, class Out>
class InOrder {
 public:
  std::function<bool(In&)> next;
  std::function<Out(In)> work;
  std::function<void(Out)> write;
  std::function<void()> idle = [] {};

  void run(unsigned threads) {
    if (threads <= 1) {
      for (In in; next(in); in = {}, idle()) write(work(std::move(in)));
      return;
    }
    slots_ = std::vector<Slot>(std::size_t{4} * threads);
    std::vector<std::jthread> workers;
    struct Stop {  // before the workers are joined, whatever ended the loop
      InOrder& all;
      ~Stop() { all.stop(); }
    };
    for (unsigned i = 0; i < threads; ++i) workers.emplace_back([this] { work_on(); });
    const Stop stop{*this};
    for (std::uint64_t number = 0; write_next(slots_[number % slots_.size()]);) ++number;
  }

 private:
  enum class State : int { free, working, done, failed, end };

  // Thing number n passes through slot n modulo their number, from `free` by `working` and `done` to `free`.
  struct Slot {
    std::atomic<State> state = State::free;
    In in{};
    Out out{};
    std::exception_ptr failure;

    // Sequentially consistent: with less, a wait that begins at that moment may miss it.
    void set(State value) {
      state = value;
      state.notify_all();
    }
  };

  // Filled; null at the end. Waits for a free slot while it holds `input_`: who is before it needs neither.
  Slot* take() {
    const std::lock_guard lock(input_);
    if (stopped_) return nullptr;
    Slot& slot = slots_[taken_ % slots_.size()];
    for (State state = slot.state; state != State::free && !stopped_; state = slot.state) slot.state.wait(state);
    if (stopped_) return nullptr;
    ++taken_;
    slot.state = State::working;  // which the writer passes over: no need to wake it
    try {
      slot.in = {};
      if (next(slot.in)) return &slot;
      slot.set(State::end);
    } catch (...) {
      slot.failure = std::current_exception();
      slot.set(State::failed);
    }
    stopped_ = true;
    return nullptr;
  }

  void work_on() {
    while (Slot* slot = take()) {
      try {
        slot->out = work(std::move(slot->in));
        slot->set(State::done);
      } catch (...) {
        slot->failure = std::current_exception();
        slot->set(State::failed);
      }
    }
  }

  bool write_next(Slot& slot) {
    State state = slot.state;
    if (state == State::free || state == State::working) idle();
    for (; state == State::free || state == State::working; state = slot.state) slot.state.wait(state);
    if (state == State::failed) std::rethrow_exception(slot.failure);
    if (state == State::end) return false;
    Out out = std::move(slot.out);
    slot.set(State::free);
    write(std::move(out));
    return true;
  }

  void stop() {
    stopped_ = true;
    for (Slot& slot : slots_) slot.set(State::end);
  }

  std::vector<Slot> slots_;
  std::mutex input_;
  std::uint64_t taken_ = 0;  // guarded by `input_`
  std::atomic<bool> stopped_ = false;
};

}  // namespace dixit
