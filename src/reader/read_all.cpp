#include "reader/read_all.h"

#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace dixit {
namespace {

enum class State : int { free, reading, read, failed, end };

struct Slot {
  std::atomic<State> state = State::free;
  Document document;
  std::exception_ptr failure;

  // In the sequentially consistent order: with less, a wait that begins at that moment may miss it.
  void set(State value) {
    state = value;
    state.notify_all();
  }
  State wait_while(State value) const {
    state.wait(value);
    return state;
  }
};

// A ring: document number n passes through slot n modulo its size, from `free` by `reading` and `read` to `free`.
struct Ring {
  std::vector<Slot> slots;
  std::mutex input;
  std::uint64_t taken = 0;  // documents asked for; guarded by `input`
  std::atomic<bool> stopped = false;

  explicit Ring(std::size_t size) : slots(size) {}
  Slot& slot(std::uint64_t number) { return slots[number % slots.size()]; }

  // The slot of the next document, filled; null at the end. Waits for the slot to be free while it holds `input`:
  // the documents before it need neither the lock nor that slot.
  Slot* take(const std::function<bool(Document&)>& next) {
    const std::lock_guard lock(input);
    if (stopped) return nullptr;
    Slot& slot = this->slot(taken);
    for (State state = slot.state; state != State::free && !stopped;) state = slot.wait_while(state);
    if (stopped) return nullptr;
    ++taken;
    slot.state = State::reading;  // which the writer passes over: no need to wake it
    try {
      slot.document = {};
      if (next(slot.document)) return &slot;
      slot.set(State::end);
    } catch (...) {
      slot.failure = std::current_exception();
      slot.set(State::failed);
    }
    stopped = true;
    return nullptr;
  }

  void stop() {
    stopped = true;
    for (Slot& slot : slots) slot.set(State::end);
  }
};

void work(Ring& ring, const std::function<bool(Document&)>& next, const std::function<Document(Document)>& read) {
  while (Slot* slot = ring.take(next)) {
    try {
      slot->document = read(std::move(slot->document));
      slot->set(State::read);
    } catch (...) {
      slot->failure = std::current_exception();
      slot->set(State::failed);
    }
  }
}

}  // namespace

void read_all(unsigned threads, const std::function<bool(Document&)>& next,
              const std::function<Document(Document)>& read, const std::function<void(Document)>& write) {
  if (threads <= 1) {
    for (Document document; next(document); document = {}) write(read(std::move(document)));
    return;
  }
  Ring ring(std::size_t{4} * threads);
  std::vector<std::jthread> workers;
  struct Stop {  // before the workers are joined, whatever ended the loop
    Ring& ring;
    ~Stop() { ring.stop(); }
  };
  for (unsigned i = 0; i < threads; ++i) workers.emplace_back([&] { work(ring, next, read); });
  const Stop stop{ring};
  for (std::uint64_t number = 0;; ++number) {
    Slot& slot = ring.slot(number);
    State state = slot.state;
    while (state == State::free || state == State::reading) state = slot.wait_while(state);
    if (state == State::failed) std::rethrow_exception(slot.failure);
    if (state == State::end) return;
    Document document = std::move(slot.document);
    slot.set(State::free);
    write(std::move(document));
  }
}

}  // namespace dixit
