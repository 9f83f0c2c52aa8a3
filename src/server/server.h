// An HTTP/1.1 server on 127.0.0.1 alone: connections, limits, and who may ask; what is answered is the caller's.
//
//   Server server({.port = 4747}, {.begin = [] { return make_answering(); }, .takes_long = is_slow});
//   std::cout << "http://127.0.0.1:" << server.port() << '\n';
//   server.run();                                  // until `stop`, or SIGINT or SIGTERM with `signals`
//
// `run` has the connections in one thread; requests are answered by two sets of workers, so that those which take long
// do not stand before the others. Whoever may not ask (door.h), is too slow, sends too much or what is no HTTP, gets
// an error and is closed. `stop` is safe from any thread: no more connections and requests are taken, and what is
// being answered is, as far as that takes no longer than `grace`. The destructor waits for all that was begun.
// The constructor throws Error where the port is taken or cannot be had.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

#include "server/request.h"
#include "server/workers.h"

namespace dixit {

struct ServerLimits {
  std::size_t head = 16u << 10, body = 16u << 20;  // bytes
  std::size_t connections = 1024;                  // for the next one, the longest without a request is closed
  std::size_t waiting = 256;                       // requests that no worker has begun, of each set
  std::chrono::milliseconds idle{60'000};          // without a request
  std::chrono::milliseconds head_time{10'000};     // from its first byte to its last
  std::chrono::milliseconds body_time{30'000};     // likewise
  std::chrono::milliseconds answer_time{30'000};   // for taking an answer
  std::chrono::milliseconds grace{5'000};          // for what is being answered at the end
};

struct ServerOptions {
  std::uint16_t port = 4747;               // 0: any that is free
  unsigned workers = 2, long_workers = 2;  // threads
  bool signals = false;                    // SIGINT and SIGTERM end it; a second one ends the program
  ServerLimits limits = {};
};

struct Answering {
  std::function<Respond()> begin;  // once in each worker's thread
  std::function<bool(const Request&)> takes_long;
};

class Server {
 public:
  Server(const ServerOptions& options, Answering answering);
  ~Server();

  std::uint16_t port() const;
  void run();
  void stop();
  bool idle() const;  // no worker is at it: after `run`, whether all was answered

 private:
  class Connections;
  std::unique_ptr<Connections> connections_;
};

}  // namespace dixit
