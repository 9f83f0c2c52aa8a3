#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "server/server.h"
#include "server/test_json.h"
#include "server/test_server.h"

namespace dixit {
namespace {

using namespace std::chrono_literals;

TEST(ServerLimits, LimitsHeadsAndBodies) {
  ServerLimits limits;
  limits.head = 8u << 10;
  limits.body = 3u << 20;
  Running running(limits);
  const auto code = [](const TestAnswer& answer) { return at(answer.body, "/error/code"); };
  const auto expected = [](const TestAnswer& answer) { return at(answer.body, "/error/args/expected"); };
  const TestAnswer head = running.ask(running.get("/", "X: " + std::string(20'000, 'x') + "\r\n"));
  EXPECT_EQ(head.status, 431);
  EXPECT_EQ(code(head), R"("head_too_large")");
  EXPECT_EQ(expected(head), R"("8")");
  EXPECT_EQ(running.ask(running.get('/' + std::string(20'000, 'x'))).status, 431);
  const TestAnswer body = running.ask(running.post(std::string(limits.body + 1, 'x')));
  EXPECT_EQ(body.status, 413);
  EXPECT_EQ(code(body), R"("too_large")");
  EXPECT_EQ(expected(body), R"("3")");
  EXPECT_EQ(running.asked, 0);
  EXPECT_EQ(running.ask(running.post(std::string(limits.body, 'x'))).status, 200);
  const std::string chunked =
      "POST /x HTTP/1.1\r\nHost: " + running.host() + "\r\nX-Dixit: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(running.ask(chunked + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").body, "POST /x  abcde");
  TestClient endless(running.port());
  endless.send(chunked);
  bool taken = true;
  for (int i = 0; i < 1000 && taken; ++i) taken = endless.send("1000\r\n" + std::string(0x1000, 'x') + "\r\n");
  EXPECT_EQ(endless.answer().status, 413);
  TestClient extended(running.port());
  extended.send(chunked + "1;" + std::string(200'000, 'x'));
  EXPECT_EQ(extended.answer().status, 400);
}

TEST(ServerLimits, TellsWhoIsTooSlow) {
  ServerLimits limits;
  limits.head_time = limits.body_time = 100ms;
  limits.idle = 300ms;
  Running running(limits);
  TestClient head(running.port()), body(running.port()), idle(running.port());
  head.send("GET / HTTP/1.1\r\nHo");
  body.send("POST /x HTTP/1.1\r\nHost: " + running.host() + "\r\nX-Dixit: 1\r\nContent-Length: 5\r\n\r\n{");
  const TestAnswer late = head.answer();
  EXPECT_EQ(late.status, 408);
  EXPECT_EQ(at(late.body, "/error/code"), R"("too_slow")");
  EXPECT_TRUE(head.closed());
  EXPECT_EQ(body.answer().status, 408);
  EXPECT_TRUE(idle.closed());
  EXPECT_EQ(running.asked, 0);
}

TEST(ServerLimits, ClosesTheLongestWaitingConnectionForAnother) {
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

TEST(ServerLimits, TurnsAwayTheConnectionTooManyWhereAllAreAnswered) {
  ServerLimits limits;
  limits.connections = 2;
  Running running(limits);
  TestClient first(running.port()), second(running.port());
  for (TestClient* client : {&first, &second}) client->send(running.get("/wait"));
  running.until_waiting(2);
  TestClient third(running.port());
  const TestAnswer refused = third.answer();
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(at(refused.body, "/error/code"), R"("too_many_connections")");
  EXPECT_TRUE(third.closed());
  running.let_go();
  EXPECT_EQ(first.answer().status, 200);
  EXPECT_EQ(second.answer().status, 200);
}

TEST(ServerLimits, WhatTakesLongDoesNotStandBeforeTheRest) {
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
  const TestAnswer refused = last.answer();
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(at(refused.body, "/error/code"), R"("busy")");
  running.let_go();
  EXPECT_EQ(slow.answer().status, 200);
  EXPECT_EQ(next.answer().status, 200);
}

TEST(ServerLimits, WhatIsBeingAnsweredIsToldThatItsClientHasGone) {
  Running running;
  TestClient leaves(running.port()), stays(running.port()), asks_on(running.port());
  for (TestClient* client : {&stays, &asks_on}) client->send(running.get("/wait"));
  running.until_waiting(2);
  asks_on.send(running.get("/"));  // what comes is no end
  leaves.send(running.get("/gone"));
  running.until_waiting(3);
  EXPECT_EQ(running.gone, 0);
  leaves.leave();
  running.until_waiting(2);
  EXPECT_EQ(running.gone, 1);
  running.let_go();
  EXPECT_EQ(stays.answer().status, 200);
  EXPECT_EQ(asks_on.answer().status, 200);
  EXPECT_EQ(asks_on.answer().status, 200);
  stays.send(running.get("/"));
  EXPECT_EQ(stays.answer().status, 200) << "what looked for the end has let go";
}

TEST(ServerLimits, EndsBeforeWhatTakesTooLong) {
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

}  // namespace
}  // namespace dixit
