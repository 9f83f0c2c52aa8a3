#include "server/server.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "server/test_client.h"
#include "text/error.h"

namespace dixit {
namespace {

using namespace std::chrono_literals;

// Answers with what it was asked; `/wait` once it is let go, `/long` with a long body.
class Running {
 public:
  explicit Running(const ServerLimits& limits = {}, unsigned workers = 2)
      : server_({.port = 0, .workers = workers, .long_workers = 1, .limits = limits},
                {[this] { return [this](const Request& request) { return answer(request); }; },
                 [](const Request& request) { return request.path == "/slow"; }}),
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
    gone_.wait(lock, [&] { return waiting_ >= count; });
  }
  std::atomic<int> asked{0};

 private:
  Response answer(const Request& request) {
    ++asked;
    if (request.path == "/wait" || request.path == "/slow") {
      std::unique_lock lock(mutex_);
      ++waiting_;
      gone_.notify_all();
      gone_.wait(lock, [this] { return let_go_; });
    }
    if (request.path == "/long") return {.type = "text/plain", .body = std::string(5'000'000, 'x')};
    std::string told = request.method + ' ' + request.path;
    for (const auto& [name, value] : request.parameters) told += ' ' + name + '=' + value;
    return {.type = "text/plain", .body = told + ' ' + request.content_type + ' ' + request.body};
  }

  std::mutex mutex_;
  std::condition_variable gone_;
  bool let_go_ = false;
  int waiting_ = 0;
  Server server_;
  std::thread thread_;
};

std::string unpacked(const std::string& bytes) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string out(6'000'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return out;
}

TEST(Server, AnswersWhatItIsAsked) {
  Running running;
  const TestAnswer answer = running.ask(running.get("/a%20b?x=1%2B+2&y"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "GET /a b x=1+ 2 y=  ");
  EXPECT_EQ(answer.field("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(answer.field("Cache-Control"), "no-store");
  EXPECT_TRUE(answer.field("Content-Security-Policy").starts_with("default-src 'none'; script-src 'self';"));
  EXPECT_EQ(running.ask(running.post("{}", "Content-Type: Application/JSON; charset=utf-8\r\n")).body,
            "POST /x application/json {}");
}

TEST(Server, OneConnectionAsksAgainAndAhead) {
  Running running;
  TestClient client(running.port());
  client.send(running.get("/1") + running.post("two") + running.get("/3"));
  EXPECT_EQ(client.answer().body, "GET /1  ");
  EXPECT_EQ(client.answer().body, "POST /x  two");
  EXPECT_EQ(client.answer().body, "GET /3  ");
  client.send(running.get("/4", "Connection: close\r\n"));
  EXPECT_EQ(client.answer().body, "GET /4  ");
  EXPECT_TRUE(client.closed());
}

TEST(Server, HeadHasNoBodyAndOldClientsAreClosed) {
  Running running;
  TestClient client(running.port());
  client.send("HEAD /long HTTP/1.1\r\nHost: " + running.host() + "\r\n\r\n" + running.get("/2"));
  const TestAnswer head = client.answer(false);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.field("Content-Length"), "5000000");
  EXPECT_EQ(client.answer().body, "GET /2  ");
  TestClient old(running.port());
  old.send("GET /old HTTP/1.0\r\nHost: " + running.host() + "\r\n\r\n");
  EXPECT_EQ(old.answer().body, "GET /old  ");
  EXPECT_TRUE(old.closed());
}

TEST(Server, PacksWhatIsLongForWhoTakesIt) {
  Running running;
  const TestAnswer packed = running.ask(running.get("/long", "Accept-Encoding: br, gzip;q=0.5\r\n"));
  EXPECT_EQ(packed.field("Content-Encoding"), "gzip");
  EXPECT_LT(packed.body.size(), 50'000U);
  EXPECT_EQ(unpacked(packed.body), std::string(5'000'000, 'x'));
  for (const char* field : {"", "Accept-Encoding: gzip;q=0\r\n", "Accept-Encoding: identity\r\n"}) {
    const TestAnswer plain = running.ask(running.get("/long", field));
    EXPECT_EQ(plain.field("Content-Encoding"), "") << field;
    EXPECT_EQ(plain.body.size(), 5'000'000U) << field;
  }
  EXPECT_EQ(running.ask(running.get("/short", "Accept-Encoding: gzip\r\n")).field("Content-Encoding"), "");
}

TEST(Server, RefusesWhoMayNotAsk) {
  Running running;
  const std::string host = running.host(), port = std::to_string(running.port());
  const std::string foreign[] = {
      "GET / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: 127.0.0.1.example.org:" + port + "\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: " + host + "\r\nHost: " + host + "\r\n\r\n",
      running.get("/", "Origin: http://example.org\r\n"),
      running.get("/", "Origin: null\r\n"),
      running.get("/", "Origin: https://" + host + "\r\n"),
      running.get("/api/1/state", "Sec-Fetch-Site: cross-site\r\n"),
      running.get("/api/1/state", "Sec-Fetch-Site: same-site\r\n"),
      "POST /x HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 2\r\n\r\n{}",
      "DELETE /x HTTP/1.1\r\nHost: " + host + "\r\n\r\n",
      "OPTIONS * HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://example.org\r\n\r\n",
  };
  for (const std::string& bytes : foreign) {
    const int status = running.ask(bytes).status;
    EXPECT_TRUE(status == 403 || status == 400) << status << ' ' << bytes;
  }
  EXPECT_EQ(running.asked, 0);
  for (const char* name : {"localhost:", "[::1]:", "LocalHost:"})
    EXPECT_EQ(running.ask(std::string("GET / HTTP/1.1\r\nHost: ") + name + port + "\r\n\r\n").status, 200) << name;
  EXPECT_EQ(running.ask(running.get("/", "Origin: http://" + host + "\r\nSec-Fetch-Site: same-origin\r\n")).status,
            200);
  EXPECT_EQ(running.ask(running.get("/articles/7", "Sec-Fetch-Site: cross-site\r\n")).status, 200);
}

// Two readings of where a request ends: what follows must not be taken for a request of its own.
TEST(Server, RefusesWhatCanBeReadInTwoWays) {
  Running running;
  const std::string head = "POST /x HTTP/1.1\r\nHost: " + running.host() + "\r\nX-Dixit: 1\r\n";
  const std::string inner = "GET /smuggled HTTP/1.1\r\nHost: " + running.host() + "\r\n\r\n";
  const std::string fields[] = {
      "Content-Length: 4\r\nContent-Length: 5\r\n",
      "Content-Length: 4\r\nContent-Length: 4\r\n",
      "Content-Length: 4, 5\r\n",
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
      "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
      "Transfer-Encoding: gzip\r\n",
      "Transfer-Encoding: xchunked\r\n",
      "Transfer-Encoding: chunked, identity\r\n",
      "Transfer-Encoding: gzip, chunked\r\n",
      "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
      "Content-Length: -1\r\n",
      "Content-Length: +4\r\n",
      "Content-Length: 0x4\r\n",
      "Content-Length: 99999999999999999999\r\n",
      "Content-Length : 4\r\n",
  };
  for (const std::string& field : fields) {
    TestClient client(running.port());
    client.send(head + field + "\r\n0\r\n\r\n" + inner);
    const int status = client.answer().status;
    EXPECT_TRUE(status == 400 || status == 413) << status << ' ' << field;
    EXPECT_TRUE(client.closed()) << field;
  }
  EXPECT_EQ(running
                .ask("POST /x HTTP/1.0\r\nHost: " + running.host() +
                     "\r\nX-Dixit: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                .status,
            400);
  EXPECT_EQ(running.asked, 0);
}

TEST(Server, RefusesWhatIsNoRequest) {
  Running running;
  for (const std::string& bytes :
       {std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS\r\n\r\n", 19), std::string("GET /\r\n\r\n"),
        std::string("GET / HTTP/9.9\r\n\r\n"), running.get("http://" + running.host() + "/"), running.get("/%zz"),
        running.get("/?a=%4"), running.get("*")})
    EXPECT_EQ(running.ask(bytes).status, 400) << bytes;
  EXPECT_EQ(running.asked, 0);
}

TEST(Server, LimitsHeadsAndBodies) {
  ServerLimits limits;
  limits.body = 10'000;
  Running running(limits);
  EXPECT_EQ(running.ask(running.get("/", "X: " + std::string(20'000, 'x') + "\r\n")).status, 431);
  EXPECT_EQ(running.ask(running.get('/' + std::string(20'000, 'x'))).status, 431);
  EXPECT_EQ(running.ask(running.post(std::string(10'001, 'x'))).status, 413);
  EXPECT_EQ(running.asked, 0);
  EXPECT_EQ(running.ask(running.post(std::string(10'000, 'x'))).status, 200);
  const std::string chunked =
      "POST /x HTTP/1.1\r\nHost: " + running.host() + "\r\nX-Dixit: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(running.ask(chunked + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").body, "POST /x  abcde");
  TestClient endless(running.port());
  endless.send(chunked);
  bool taken = true;
  for (int i = 0; i < 100 && taken; ++i) taken = endless.send("1000\r\n" + std::string(0x1000, 'x') + "\r\n");
  EXPECT_EQ(endless.answer().status, 413);
  TestClient extended(running.port());
  extended.send(chunked + "1;" + std::string(200'000, 'x'));
  EXPECT_EQ(extended.answer().status, 400);
}

TEST(Server, TellsWhoIsTooSlow) {
  ServerLimits limits;
  limits.head_time = limits.body_time = 100ms;
  limits.idle = 300ms;
  Running running(limits);
  TestClient head(running.port()), body(running.port()), idle(running.port());
  head.send("GET / HTTP/1.1\r\nHo");
  body.send("POST /x HTTP/1.1\r\nHost: " + running.host() + "\r\nX-Dixit: 1\r\nContent-Length: 5\r\n\r\n{");
  EXPECT_EQ(head.answer().status, 408);
  EXPECT_TRUE(head.closed());
  EXPECT_EQ(body.answer().status, 408);
  EXPECT_TRUE(idle.closed());
  EXPECT_EQ(running.asked, 0);
}

TEST(Server, AsksForTheBodyOfWhoWaits) {
  Running running;
  TestClient client(running.port());
  client.send("POST /x HTTP/1.1\r\nHost: " + running.host() +
              "\r\nX-Dixit: 1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(client.answer(false).status, 100);
  client.send("{}");
  EXPECT_EQ(client.answer().body, "POST /x  {}");
}

TEST(Server, ClosesTheLongestWaitingConnectionForAnother) {
  ServerLimits limits;
  limits.connections = 2;
  Running running(limits);
  TestClient first(running.port()), second(running.port());
  for (TestClient* client : {&first, &second, &first}) {
    client->send(running.get("/"));
    EXPECT_EQ(client->answer().status, 200);
  }
  first.send("GET / HT");
  EXPECT_EQ(running.ask(running.get("/")).status, 200);
  EXPECT_TRUE(second.closed());
  TestClient third(running.port()), fourth(running.port());
  for (TestClient* client : {&third, &fourth}) {
    client->send(running.get("/"));
    EXPECT_EQ(client->answer().status, 200);
  }
  EXPECT_TRUE(first.closed());
}

TEST(Server, TurnsAwayTheConnectionTooManyWhereAllAreAnswered) {
  ServerLimits limits;
  limits.connections = 2;
  Running running(limits);
  TestClient first(running.port()), second(running.port());
  for (TestClient* client : {&first, &second}) client->send(running.get("/wait"));
  running.until_waiting(2);
  TestClient third(running.port());
  EXPECT_EQ(third.answer().status, 503);
  EXPECT_TRUE(third.closed());
  running.let_go();
  EXPECT_EQ(first.answer().status, 200);
  EXPECT_EQ(second.answer().status, 200);
}

// The port would stay taken beyond the server's end, and a client would wait for whoever has its connection too.
TEST(Server, ProgramsThatAreStartedHaveNoneOfItsSockets) {
  Running running;
  TestClient client(running.port());
  client.send(running.get("/"));
  EXPECT_EQ(client.answer().status, 200);
  int sockets = 0;
  for (int file = 0; file < 1024; ++file) {
    sockaddr_in here{};
    socklen_t size = sizeof here;
    if (::getsockname(file, reinterpret_cast<sockaddr*>(&here), &size) != 0 || ntohs(here.sin_port) != running.port())
      continue;
    ++sockets;
    EXPECT_TRUE((::fcntl(file, F_GETFD) & FD_CLOEXEC) != 0);
  }
  EXPECT_EQ(sockets, 2);  // of the port, of the client
}

TEST(Server, WhatTakesLongDoesNotStandBeforeTheRest) {
  ServerLimits limits;
  limits.waiting = 1;
  Running running(limits, 1);
  TestClient slow(running.port()), next(running.port()), last(running.port());
  slow.send(running.get("/slow"));
  running.until_waiting(1);
  EXPECT_EQ(running.ask(running.get("/quick")).status, 200);
  next.send(running.get("/slow"));
  EXPECT_EQ(running.ask(running.get("/after")).status, 200);  // `next` waits by now
  last.send(running.get("/slow"));
  EXPECT_EQ(last.answer().status, 503);
  running.let_go();
  EXPECT_EQ(slow.answer().status, 200);
  EXPECT_EQ(next.answer().status, 200);
}

TEST(Server, OutlivesClientsThatLeave) {
  Running running;
  for (const std::string& bytes : {std::string(), std::string("GET / HT"), running.get("/wait"), running.get("/long"),
                                   std::string("POST /x HTTP/1.1\r\nHost: ") + running.host() +
                                       "\r\nX-Dixit: 1\r\nContent-Length: 500\r\n\r\n{"}) {
    TestClient client(running.port());
    client.send(bytes);
  }
  running.let_go();
  EXPECT_EQ(running.ask(running.get("/")).status, 200);
}

TEST(Server, EndsWithWhatItIsAt) {
  auto running = std::make_optional<Running>();
  TestClient idle(running->port()), asking(running->port());
  asking.send(running->get("/wait"));
  running->until_waiting(1);
  running->server().stop();
  EXPECT_TRUE(idle.closed());
  running->let_go();
  const TestAnswer answer = asking.answer();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.field("Connection"), "close");
  EXPECT_TRUE(asking.closed());
  running.reset();
}

TEST(Server, EndsBeforeWhatTakesTooLong) {
  ServerLimits limits;
  limits.grace = 100ms;
  std::promise<void> let_go;
  std::promise<void> begun;
  const std::shared_future<void> gone(let_go.get_future());
  const auto answer = [&](const Request&) {
    begun.set_value();
    gone.wait();
    return Response{};
  };
  Server server({.port = 0, .limits = limits}, {[&] { return answer; }, [](const Request&) { return true; }});
  std::thread thread([&] { server.run(); });
  TestClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) + "\r\n\r\n");
  begun.get_future().wait();
  server.stop();
  thread.join();
  EXPECT_FALSE(server.idle());
  let_go.set_value();
}

TEST(Server, SaysThatThePortIsTaken) {
  Running running;
  const ServerOptions options{.port = running.port()};
  const Answering nothing{[] { return [](const Request&) { return Response{}; }; },
                          [](const Request&) { return false; }};
  try {
    Server second(options, nothing);
    FAIL() << "two servers have one port";
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()), "port " + std::to_string(running.port()) +
                                             ": another program has it; name another with --port, or 0 for any that "
                                             "is free");
  }
}

}  // namespace
}  // namespace dixit
