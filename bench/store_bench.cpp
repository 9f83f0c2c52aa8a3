// Times each step of adding articles that were read before: statements a second, by the clock on the wall and by the
// processor's, which other programs do not lengthen.
//
//   bench/made_articles.py --articles 2000 > made.jsonl
//   store_bench made.jsonl bench.db        // bench.db must not be there
//
// Articles are taken a batch of 5,000 statements at a time, so that memory does not grow with the file.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "segment/marked.h"
#include "store/store.h"
#include "store/writer.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Step {
  const char* name;
  double seconds = 0, processor = 0;

  template <class Run>
  void time(Run run) {
    const Clock::time_point begin = Clock::now();
    const std::clock_t spent = std::clock();
    run();
    seconds += std::chrono::duration<double>(Clock::now() - begin).count();
    processor += static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC;
  }
  void print(std::size_t statements) const {
    const auto count = static_cast<double>(statements);
    std::printf("%-8s %8.2f s %9.0f statements/s   processor %8.2f s %9.0f statements/s\n", name, seconds,
                count / seconds, processor, count / processor);
  }
};

std::vector<std::string> next_lines(std::ifstream& in) {
  constexpr std::size_t batch = 240;  // articles
  std::vector<std::string> lines;
  for (std::string line; lines.size() < batch && std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ifstream in(argv[1]);
  dixit::Store store(argv[2], dixit::Store::Mode::create);
  dixit::Writer writer(store.database());
  Step parse{"parse"}, prepare{"prepare"}, add{"add"}, commit{"commit"};
  std::size_t statements = 0;
  for (std::vector<std::string> lines = next_lines(in); !lines.empty(); lines = next_lines(in)) {
    std::vector<dixit::Document> documents;
    std::vector<dixit::Article> articles;
    parse.time([&] {
      for (const std::string& line : lines) documents.push_back(dixit::from_json(line));
    });
    for (const dixit::Document& document : documents) statements += document.statements.size();
    prepare.time([&] {
      for (dixit::Document& document : documents) articles.push_back(dixit::prepare(std::move(document)));
    });
    add.time([&] {
      writer.begin();
      for (const dixit::Article& article : articles) writer.add(article);
    });
    commit.time([&] { writer.commit(); });
  }
  for (const Step& step : {parse, prepare, add, commit}) step.print(statements);
  Step{"store", add.seconds + commit.seconds, add.processor + commit.processor}.print(statements);
}
