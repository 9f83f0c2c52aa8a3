#include "cli/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/terminal.h"

namespace dixit {
namespace {

constexpr std::chrono::milliseconds between_drawings{100};

std::string one_decimal(double number, Ui ui) {
  const auto tenths = static_cast<std::uint64_t>(std::llround(number * 10));
  return grouped(tenths / 10, ui) + (ui == Ui::fr ? ',' : '.') + std::to_string(tenths % 10);
}

// `42:07`, `1:42:07`
std::string clock_time(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::uint64_t hours = whole / 3600, minutes = whole / 60 % 60;
  return hours > 0 ? std::to_string(hours) + ':' + two(minutes) + ':' + two(whole % 60)
                   : std::to_string(minutes) + ':' + two(whole % 60);
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

std::string progress_line(const Done& done, Ui ui) {
  const InterfaceWords& words = interface_words(ui);
  const double seconds = std::max(done.seconds, 0.001);
  std::string line = "  " + grouped(done.documents, ui) + ' ' + std::string(words.documents);
  line += " · " + one_decimal(static_cast<double>(done.documents) / seconds, ui) + "/s · ";
  line += grouped(static_cast<std::uint64_t>(static_cast<double>(done.words) / seconds), ui) + ' ' +
          std::string(words.words_a_second);
  if (done.share > 0 && done.share <= 1) {
    line += " · " + std::to_string(static_cast<int>(100 * done.share)) + (ui == Ui::fr ? " %" : "%");
    line += " · " + clock_time(done.seconds * (1 - done.share) / done.share) + ' ' + std::string(words.remaining);
  }
  return line;
}

void Progress::add(std::uint64_t words, double share) {
  const std::lock_guard lock(mutex_);
  ++done_.documents;
  done_.words += words;
  done_.share = share;
  const Clock::time_point now = Clock::now();
  if (!shown_ || done_.documents < 2 || now - last_drawn_ < between_drawings) return;
  last_drawn_ = now;
  done_.seconds = std::chrono::duration<double>(now - begin_).count();
  erase();
  print(cut_to_width(progress_line(done_, ui_), columns(2) - 1));
  drawn_ = true;
}

void Progress::say(std::string_view message) {
  const std::lock_guard lock(mutex_);
  erase();
  print("dixit: " + on_one_line(message) + '\n');
}

void Progress::say_skipped(std::uint64_t records) {
  if (records > 0) say(std::to_string(records) + " records of web archives are no articles and were passed over");
}

void Progress::clear() {
  const std::lock_guard lock(mutex_);
  erase();
}

void Progress::erase() {
  if (drawn_) print("\r\033[K");
  drawn_ = false;
}

}  // namespace dixit
