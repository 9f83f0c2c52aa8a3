// Times questions to a store, within one process as `dixit ask` asks them: rows and all, no page kept from the one
// before.
//
//   made_store bench.db 1000000
//   ask_bench bench.db [QUESTION…]    // without any, those of the table below
//
// For each question: how many statements it finds, and of five runs the median on the wall and of processor time, which
// other programs do not lengthen. The store's file is in the system's cache, but each run opens it anew.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "query/ask.h"
#include "query/found.h"
#include "store/sign_codes.h"
#include "store/store.h"

namespace {

using Clock = std::chrono::steady_clock;
using Vector = std::vector<std::int8_t>;

Vector random_meaning(std::mt19937_64& random) {
  std::normal_distribution<float> normal;
  std::vector<float> values(dixit::meaning_size);
  float length = 0;
  for (float& value : values) length += (value = normal(random)) * value;
  Vector meaning;
  for (const float value : values)
    meaning.push_back(static_cast<std::int8_t>(std::lround(127 * value / std::sqrt(length))));
  return meaning;
}

struct Run {
  std::uint64_t total = 0;
  double wall = 0, processor = 0;
};

Run run(const char* path, const std::string& question) {
  const Clock::time_point begin = Clock::now();
  const std::clock_t spent = std::clock();
  dixit::Store store(path, dixit::Store::Mode::read);
  dixit::AskOptions options;
  std::mt19937_64 random(2);
  options.meaning = [&](std::string_view) { return random_meaning(random); };
  const dixit::Answer answer = dixit::ask(store.database(), dixit::parse(question), options);
  dixit::FoundRows rows(store.database());
  for (const dixit::Found& found : answer.found) rows.of(found.statement);
  return {answer.total, 1e3 * std::chrono::duration<double>(Clock::now() - begin).count(),
          1e3 * static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC};
}

double median(std::vector<Run> runs, double Run::*time) {
  std::ranges::sort(runs, {}, time);
  return runs[runs.size() / 2].*time;
}

// Of each shape one; the words are those of made_articles.py, from frequent to rare.
std::vector<std::string> questions(const dixit::Database& db) {
  std::vector<std::string> content, names;
  dixit::Sql common = db.sql("SELECT content FROM statements WHERE id % 1009 = 7 ORDER BY id LIMIT 40");
  while (common.step()) {
    const std::string text(common.text(0));
    content.push_back(text.substr(text.rfind(' ') + 1));
  }
  dixit::Sql most = db.sql("SELECT name FROM actors ORDER BY documents DESC LIMIT 2");
  while (most.step()) names.emplace_back(most.text(0));
  const std::string &a = content.at(3), &b = content.at(11), &c = content.at(19);
  return {"",
          "act:deny",
          "-act:deny",
          "act:deny|say form:direct -polarity:negated",
          "who:\"" + names.at(0) + '"',
          "who:\"" + names.at(1) + "\" act:deny",
          "about:" + a,
          "about:" + a + " about:" + b,
          "about:" + b + "|" + c + " act:say",
          "-about:" + a,
          a + " OR " + b + " OR act:deny",
          "\"" + a + ' ' + b + '"',
          "quote:" + c,
          "since:2024-03",
          "since:2024-03 until:2024-06 act:deny",
          "said:2023",
          "outlet:a lang:fr",
          "confidence:0.9 sort by confidence",
          "sort by date asc",
          "sort by said",
          "offset:100000 limit:20",
          "in:made-77",
          "in:" + a,
          "count by who",
          "count by act",
          "count by month",
          "count by who, act",
          "count by outlet, month",
          "act:deny count by who, to, day",
          "count by article",
          "who:unknown",
          "state:FR",
          "like:\"x\"",
          "like:\"x\" act:deny since:2024"};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  std::vector<std::string> asked(argv + 2, argv + argc);
  {
    const dixit::Store store(argv[1], dixit::Store::Mode::read);
    std::printf("%lld statements\n",
                static_cast<long long>(store.database().number("SELECT count(*) FROM statements")));
    if (asked.empty()) asked = questions(store.database());
  }
  std::printf("%9s %9s %9s  question\n", "found", "wall ms", "proc. ms");
  std::vector<Run> medians;
  for (const std::string& question : asked) {
    std::vector<Run> runs;
    for (int i = 0; i < 5; ++i) runs.push_back(run(argv[1], question));
    medians.push_back({runs[0].total, median(runs, &Run::wall), median(runs, &Run::processor)});
    std::printf("%9llu %9.1f %9.1f  %s\n", static_cast<unsigned long long>(medians.back().total), medians.back().wall,
                medians.back().processor, question.c_str());
    std::fflush(stdout);
  }
  const auto worst = std::ranges::max_element(medians, {}, &Run::processor);
  std::printf("median %.1f ms wall, %.1f ms processor; worst %.1f ms processor\n", median(medians, &Run::wall),
              median(medians, &Run::processor), worst->processor);
}
