// How far the reading is: one line at a terminal that is written over, and the messages that come between.
//
//   Progress progress(is_terminal(2) && many, Ui::en);
//   progress.add(words, share);     // after each document; a share of 0: not known
//   progress.say("b.txt: no such file");
//   progress.clear();               // before something else is written to the terminal, and at the end
//
// Writes to standard error; where that fails nothing happens. Safe to use from several threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "wording/interface_words.h"

namespace dixit {

struct Done {
  std::uint64_t documents = 0, words = 0;
  double share = 0;  // of the input's bytes, 0 … 1
  double seconds = 0;
};

// `  312 documents · 12.4/s · 8,530 words/s · 42% · 0:42 left`
std::string progress_line(const Done& done, Ui ui);

class Progress {
 public:
  Progress(bool shown, Ui ui) : shown_(shown), ui_(ui) {}

  void add(std::uint64_t words, double share);
  void say(std::string_view message);       // on one line
  void say_skipped(std::uint64_t records);  // of web archives; nothing of none
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void erase();

  std::mutex mutex_;
  bool shown_, drawn_ = false;
  Ui ui_;
  Done done_;
  Clock::time_point begin_ = Clock::now(), last_drawn_ = begin_;
};

}  // namespace dixit
