// A client of the server for tests: bytes as they are, and what comes back.
//
//   TestClient client(server.port());
//   client.send("GET / HTTP/1.1\r\nHost: …\r\n\r\n");
//   client.answer().status          // 200
//   client.closed()                 // the server has ended the connection, and nothing is left
//
// Whatever does not come within ten seconds fails the test.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/unicode.h"

namespace dixit {

struct TestAnswer {
  int status = 0;  // 0: none came
  std::string head, body;

  std::string field(const std::string& name) const {
    const std::size_t at = lower(head).find("\r\n" + lower(name) + ": ");
    if (at == head.npos) return "";
    const std::size_t begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
};

class TestClient {
 public:
  explicit TestClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_port = htons(port);
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket_, reinterpret_cast<const sockaddr*>(&here), sizeof here), 0);
  }
  ~TestClient() { leave(); }
  TestClient(const TestClient&) = delete;
  TestClient& operator=(const TestClient&) = delete;

  void leave() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }
  // False: the server takes no more.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  // `has_body`: false for the answer to HEAD.
  TestAnswer answer(bool has_body = true) {
    TestAnswer answer;
    std::size_t end = 0;
    while ((end = got_.find("\r\n\r\n")) == got_.npos) {
      if (!more()) return answer;
    }
    answer.head = got_.substr(0, end + 2);
    answer.status = std::atoi(answer.head.c_str() + 9);
    got_.erase(0, end + 4);
    const auto size = static_cast<std::size_t>(std::atoll(answer.field("Content-Length").c_str()));
    while (has_body && got_.size() < size && more()) {
    }
    answer.body = has_body ? got_.substr(0, size) : "";
    if (has_body) got_.erase(0, size);
    return answer;
  }
  bool closed() { return got_.empty() && !more() && !late_; }

 private:
  bool more() {
    pollfd ready{socket_, POLLIN, 0};
    late_ = ::poll(&ready, 1, 10'000) != 1;
    EXPECT_FALSE(late_) << "nothing came";
    char bytes[4096];
    const ssize_t size = late_ ? 0 : ::recv(socket_, bytes, sizeof bytes, 0);
    if (size > 0) got_.append(bytes, static_cast<std::size_t>(size));
    return size > 0;
  }

  int socket_;
  std::string got_;
  bool late_ = false;
};

}  // namespace dixit
