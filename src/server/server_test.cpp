#include "server/server.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <optional>
#include <string>

#include "server/test_json.h"
#include "server/test_server.h"
#include "text/error.h"

namespace dixit {
namespace {

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
    const TestAnswer answer = running.ask(bytes);
    EXPECT_TRUE(answer.status == 403 || answer.status == 400) << answer.status << ' ' << bytes;
    const std::string code = at(answer.body, "/error/code");
    const bool kept_out = code == R"("another_site")" || code == R"("unmarked")";
    EXPECT_TRUE(answer.status == 400 ? code == R"("not_understood")" : kept_out) << code << ' ' << bytes;
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

TEST(Server, AsksForTheBodyOfWhoWaits) {
  Running running;
  TestClient client(running.port());
  client.send("POST /x HTTP/1.1\r\nHost: " + running.host() +
              "\r\nX-Dixit: 1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(client.answer(false).status, 100);
  client.send("{}");
  EXPECT_EQ(client.answer().body, "POST /x  {}");
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
