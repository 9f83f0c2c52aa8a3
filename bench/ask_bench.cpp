// Times questions to a store, within one process as `dixit ask` asks them: rows and all, no page kept from the one
// before.
//
//   made_store bench.db 1000000
//   ask_bench bench.db [QUESTION…]             // without any, those of the table below
//   ask_bench bench.db --typed [QUESTION…]     // as a page asks while one types: words grow letter by letter
//
// For each question: how many statements it finds, and of five runs the median on the wall and of processor time, which
// other programs do not lengthen. The store's file is in the system's cache, but each run opens it anew; with --typed
// one connection keeps its columns, answers are whole JSON, and each question is asked without facets, then with those
// of who, act, outlet, form and year; behind them an actor's page, a list of actors and shares of voice.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/ask.h"
#include "query/found.h"
#include "server/actor_page.h"
#include "server/actors_json.h"
#include "server/ask_json.h"
#include "server/timeline_json.h"
#include "server/voices_json.h"
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
    std::string word = text.substr(text.rfind(' ') + 1);
    if (word.size() > 3) content.push_back(std::move(word));  // else too common to be kept
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

// What one types of some words and names, a letter more each time; bare, in fields, beside other conditions.
std::vector<std::string> typed_questions(const dixit::Database& db) {
  const std::vector<std::string> whole = questions(db);
  std::vector<std::string> typed = {"", "act:deny", "since:2024-03"};
  const auto type = [&](const std::string& before, const std::string& word, std::size_t letters) {
    for (std::size_t size = 1; size <= std::min(letters, word.size()); ++size)
      typed.push_back(before + word.substr(0, size));
  };
  const std::string word = whole.at(6).substr(6), other = whole.at(12).substr(6), name = whole.at(4).substr(5);
  type("", word, 8);
  type("", other, 8);
  type("", "me", 2);  // what half of all statements have a word with
  type("about:", other, 4);
  type("who:", name, 6);
  type("act:deny since:2022 ", word, 4);
  type(word + " ", other, 4);
  return typed;
}

template <class Ask>
Run timed(Ask ask) {
  const Clock::time_point begin = Clock::now();
  const std::clock_t spent = std::clock();
  const std::string json = ask();
  const std::uint64_t total = json.starts_with("{\"total\":") ? std::stoull(json.substr(9)) : 0;
  return {total, 1e3 * std::chrono::duration<double>(Clock::now() - begin).count(),
          1e3 * static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC};
}

Run median(const std::vector<Run>& runs) {
  return {runs[0].total, median(runs, &Run::wall), median(runs, &Run::processor)};
}

// So many that none of the question's own is kept from before.
void keep_other_words(dixit::Facts& facts) {
  const dixit::Snapshot snapshot(facts);
  for (int i = 0; i < 100; ++i) facts.with_words("absent" + std::to_string(i));
}

void print_pages(dixit::Facts& facts) {
  const auto most = static_cast<std::uint32_t>(facts.db().number("SELECT id FROM actors ORDER BY id LIMIT 1"));
  const auto print = [](const char* what, auto ask) {
    std::vector<Run> runs;
    for (int i = 0; i < 5; ++i) runs.push_back(timed(ask));
    std::printf("%29.1f %9.1f  %s\n", median(runs).wall, median(runs).processor, what);
  };
  print("the page of the actor who says the most", [&] { return *dixit::actor_json(facts, most); });
  print("the page of another", [&] { return *dixit::actor_json(facts, most + 500); });
  print("actors called `me…`", [&] { return dixit::actors_json(facts, {.name = "me"}); });
  print("voices of all by month", [&] { return dixit::voices_json(facts, {}); });
  print("voices of all by day", [&] { return dixit::voices_json(facts, {.unit = dixit::CountBy::day}); });
  print("voices of act:deny", [&] { return dixit::voices_json(facts, {.question = "act:deny"}); });
  print("timeline of act:deny", [&] { return timeline_json(facts, dixit::TimelineRequest{.question = "act:deny"}); });
}

int ask_as_typed(const dixit::Database& db, std::vector<std::string> asked) {
  dixit::Facts facts(db);
  const std::vector<dixit::CountBy> facets = dixit::facets_named("who,act,outlet,form,year");
  if (asked.empty()) asked = typed_questions(db);
  std::printf("%9s %19s %19s %19s\n%9s %9s %9s %9s %9s %9s %9s  question\n", "", "rows", "with facets", "asked again",
              "found", "wall ms", "proc. ms", "wall ms", "proc. ms", "wall ms", "proc. ms");
  const auto whole = [&](const std::string& question) {
    return ask_json(facts, {.question = question, .prefix = true, .facets = facets});
  };
  std::vector<Run> rows, faceted, again;
  for (const std::string& question : asked) {
    std::vector<Run> of_rows, of_faceted, of_again;
    for (int i = 0; i < 5; ++i) {
      keep_other_words(facts);
      of_rows.push_back(timed([&] { return ask_json(facts, {.question = question, .prefix = true}); }));
      keep_other_words(facts);
      of_faceted.push_back(timed([&] { return whole(question); }));
      of_again.push_back(timed([&] { return whole(question); }));
    }
    rows.push_back(median(of_rows));
    faceted.push_back(median(of_faceted));
    again.push_back(median(of_again));
    std::printf("%9llu %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f  %s\n", static_cast<unsigned long long>(rows.back().total),
                rows.back().wall, rows.back().processor, faceted.back().wall, faceted.back().processor,
                again.back().wall, again.back().processor, question.c_str());
    std::fflush(stdout);
  }
  for (const auto& [what, runs] : {std::pair{"rows", &rows}, {"with facets", &faceted}, {"asked again", &again}}) {
    std::printf("%s: median %.1f ms wall, %.1f ms processor; worst %.1f ms wall, %.1f ms processor\n", what,
                median(*runs, &Run::wall), median(*runs, &Run::processor),
                std::ranges::max_element(*runs, {}, &Run::wall)->wall,
                std::ranges::max_element(*runs, {}, &Run::processor)->processor);
  }
  print_pages(facts);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  if (argc > 2 && std::string_view(argv[2]) == "--typed") {
    const dixit::Store store(argv[1], dixit::Store::Mode::read);
    return ask_as_typed(store.database(), std::vector<std::string>(argv + 3, argv + argc));
  }
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
