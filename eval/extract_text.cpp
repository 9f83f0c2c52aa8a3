// What `ingest` makes of files: a line of JSON a document, for eval/html.py and for a look by hand.
//
//   extract_text PAGE.html… > documents.jsonl        extract_text - < list-of-paths
#include <iostream>
#include <string>
#include <vector>

#include "ingest/ingest.h"
#include "text/json.h"

int main(int argc, char** argv) {
  std::vector<std::string> paths(argv + 1, argv + argc);
  if (paths == std::vector<std::string>{"-"}) {
    paths.clear();
    for (std::string path; std::getline(std::cin, path);) paths.push_back(path);
  }
  dixit::Inputs inputs(paths);
  dixit::Document document;
  while (inputs.next(document)) {
    std::string line;
    dixit::JsonWriter json(line);
    json.begin_object().key("id").string(document.id).key("lang").string(document.language);
    json.key("date").string(document.date).key("title").string(document.title).key("outlet").string(document.outlet);
    json.key("author").string(document.author).key("url").string(document.url);
    json.key("replaced").integer(document.replaced).key("text").string(document.text).end_object();
    std::cout << line << '\n';
  }
  for (const dixit::Problem& problem : inputs.problems()) std::cerr << problem.message << '\n';
  return inputs.problems().empty() ? 0 : 1;
}
