#include "reader/read_all.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace dixit {
namespace {

struct Trial {
  int documents = 200;
  int next_fails_at = -1, read_fails_at = -1, write_fails_at = -1;
  int given = 0;
  std::atomic<int> held = 0, most_held = 0;
  std::string written;

  void operator()(unsigned threads) {
    read_all(
        threads,
        [&](Document& document) {
          if (given == next_fails_at) throw std::runtime_error("next");
          if (given == documents) return false;
          document.id = std::to_string(given++);
          most_held = std::max(most_held.load(), ++held);
          return true;
        },
        [&](Document document) {
          const int number = std::stoi(document.id);
          if (number == read_fails_at) throw std::runtime_error("read");
          std::this_thread::sleep_for(std::chrono::microseconds(number % 7 == 0 ? 500 : 20));
          return document;
        },
        [&](const Document& document) {
          if (std::stoi(document.id) == write_fails_at) throw std::runtime_error("write");
          written += document.id + ' ';
          --held;
        });
  }
  std::string what(unsigned threads) {
    try {
      (*this)(threads);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "";
  }
};

std::string first(int count) {
  std::string list;
  for (int i = 0; i < count; ++i) list += std::to_string(i) + ' ';
  return list;
}

TEST(ReadAll, WritesInTheOrderOfTheInput) {
  for (const unsigned threads : {1, 2, 3, 8}) {
    Trial run;
    run(threads);
    EXPECT_EQ(run.written, first(200)) << threads;
    EXPECT_LE(run.most_held, static_cast<int>(4 * threads) + 1) << threads;
  }
}

TEST(ReadAll, TakesNoDocumentOrFewerThanThreads) {
  for (const int documents : {0, 1, 3}) {
    Trial run;
    run.documents = documents;
    run(8);
    EXPECT_EQ(run.written, first(documents));
  }
}

TEST(ReadAll, ThrowsOnAfterWritingWhatCameBefore) {
  for (const unsigned threads : {1, 4}) {
    Trial next, read, write;
    next.next_fails_at = read.read_fails_at = write.write_fails_at = 20;
    EXPECT_EQ(next.what(threads), "next");
    EXPECT_EQ(next.written, first(20));
    EXPECT_EQ(read.what(threads), "read");
    EXPECT_EQ(read.written, first(20));
    EXPECT_EQ(write.what(threads), "write");
    EXPECT_EQ(write.written, first(20));
  }
}

}  // namespace
}  // namespace dixit
