// What all requests to a server have in common: its store, the models, what was worked out before.
//
//   App app({.store = "news.db", .version = "0.1.0"});
//   app.change([&](Store& store) { … });           // one change at a time, in any thread
//   Desk desk(app);                                // one a thread
//   const Response response = respond(request, app, desk);    // routes.h
//
// An App is safe from several threads, a Desk belongs to one. The constructor throws Error where the store cannot be
// opened to write.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "query/facts.h"
#include "server/comparisons.h"
#include "server/models.h"
#include "server/readings.h"
#include "server/under_way.h"
#include "store/store.h"

namespace dixit {

struct AppOptions {
  std::string store;                         // a file
  bool temporary = false;                    // it is made, and nobody has named it
  std::string model;                         // a file or a name; empty: the one that is there
  std::string meanings = "dixit-meaning-1";  // likewise, of what contents mean
  std::string version;                       // of the program
};

class App {
 public:
  explicit App(AppOptions made_with)
      : options(std::move(made_with)),
        models(options.model, options.meanings),
        store_(options.store, options.temporary ? Store::Mode::create : Store::Mode::write),
        file_(file_at(options.store)) {}

  void change(const std::function<void(Store&)>& change) {
    const std::lock_guard lock(changing_);
    check_store();
    change(store_);
  }
  // Throws Refusal where the store is not the file that was opened any more.
  void check_store() const;

  const AppOptions options;
  Models models;
  Readings readings;
  Comparisons comparisons;
  UnderWay under_way;

 private:
  using File = std::pair<std::uint64_t, std::uint64_t>;  // its device, its number there; zeros: there is none
  static File file_at(const std::string& path);

  std::mutex changing_;
  Store store_;
  const File file_;
};

struct Desk {  // what a thread answers with: a connection that reads
  explicit Desk(const App& app) : store(app.options.store, Store::Mode::read), facts(store.database()) {}

  Store store;
  Facts facts;                                                               // kept from one request to the next
  std::uint64_t counted_at = 0;                                              // Facts::renewed
  std::map<std::pair<std::string, std::uint32_t>, std::size_t> newly_found;  // then, of a question and what was seen
};

}  // namespace dixit
