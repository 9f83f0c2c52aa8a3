// A server for tests, in a thread of its own until the object goes.
//
//   Running running;                                   // with the limits of ServerLimits
//   running.ask(running.get("/a?x=1")).body            // "GET /a x=1  ": what it was asked; of `/long` 5 MB
//   client.send(running.get("/wait"));                 // is answered after `let_go`; `/slow` too, by the long workers
//   client.send(running.get("/gone"));                 // by the long workers, until the client goes: one more of
//   `gone` running.until_waiting(1);                          // until so many workers are at it
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "server/server.h"
#include "server/test_client.h"

namespace dixit {

class Running {
 public:
  explicit Running(const ServerLimits& limits = {}, unsigned workers = 2)
      : server_({.port = 0, .workers = workers, .long_workers = 1, .limits = limits},
                {[this] { return [this](const Request& request) { return answer(request); }; },
                 [](const Request& request) { return request.path == "/slow" || request.path == "/gone"; }}),
        thread_([this] { server_.run(); }) {}
  ~Running() {
    let_go();
    server_.stop();
    thread_.join();
  }

  Server& server() { return server_; }
  std::uint16_t port() const { return server_.port(); }
  std::string host() const { return "127.0.0.1:" + std::to_string(port()); }
  std::string get(const std::string& target, const std::string& more = "") const {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\n" + more + "\r\n";
  }
  std::string post(const std::string& body, const std::string& more = "") const {
    return "POST /x HTTP/1.1\r\nHost: " + host() + "\r\nX-Dixit: 1\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + more + "\r\n" + body;
  }
  TestAnswer ask(const std::string& bytes) {
    TestClient client(port());
    client.send(bytes);
    return client.answer();
  }
  void let_go() {
    const std::lock_guard lock(mutex_);
    let_go_ = true;
    gone_.notify_all();
  }
  void until_waiting(int count) {
    std::unique_lock lock(mutex_);
    gone_.wait(lock, [&] { return waiting_ == count; });
  }
  std::atomic<int> asked{0}, gone{0};

 private:
  Response answer(const Request& request) {
    ++asked;
    if (request.path == "/wait" || request.path == "/slow") {
      std::unique_lock lock(mutex_);
      ++waiting_;
      gone_.notify_all();
      gone_.wait(lock, [this] { return let_go_; });
    }
    if (request.path == "/gone") until_gone(request.gone);
    if (request.path == "/long") return {.type = "text/plain", .body = std::string(5'000'000, 'x')};
    std::string told = request.method + ' ' + request.path;
    for (const auto& [name, value] : request.parameters) told += ' ' + name + '=' + value;
    return {.type = "text/plain", .body = told + ' ' + request.content_type + ' ' + request.body};
  }

  void until_gone(const std::stop_token& token) {
    std::unique_lock lock(mutex_);
    ++waiting_;
    gone_.notify_all();
    gone_.wait(lock, token, [this] { return let_go_; });
    gone += token.stop_requested() ? 1 : 0;
    --waiting_;
    gone_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable_any gone_;
  bool let_go_ = false;
  int waiting_ = 0;
  Server server_;
  std::thread thread_;
};

}  // namespace dixit
