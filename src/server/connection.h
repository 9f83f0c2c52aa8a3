// One client of the server, from when it came to when it is gone: reads requests, has them answered, writes answers.
// For server.cpp alone: whoever includes this compiles all of Beast.
//
//   Connection connection(shared, std::move(socket));
//   co_await connection.serve();
//
// Belongs to the thread that runs the connections. Throws nothing but std::bad_alloc.
#pragma once

#include <fcntl.h>
#include <sys/socket.h>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cerrno>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <utility>

#include "server/address.h"
#include "server/door.h"
#include "server/gzip.h"
#include "server/refusal.h"
#include "server/server.h"
#include "text/unicode.h"

namespace dixit::transport {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using error_code = boost::system::error_code;
using Parser = http::request_parser<http::string_body>;

class Connection;

// A program that this one starts, the browser for one, would hold the socket beyond its end here.
inline void keep_from_programs(int socket) { ::fcntl(socket, F_SETFD, FD_CLOEXEC); }

struct Shared {  // by all connections of a server
  ServerLimits limits;
  std::uint16_t port = 0;
  bool stopping = false;
  std::set<Connection*> open;
  std::function<void()> all_gone;  // the last one went while stopping
  std::function<asio::awaitable<Response>(Request, bool packed)> answer;
};

// Ends what a socket waits for when its time is over; the socket stays, so that the client can be told.
class Deadline {
 public:
  explicit Deadline(tcp::socket& socket) : socket_(socket), timer_(socket.get_executor()) {}

  void set(std::chrono::milliseconds time) {
    passed_ = false;
    timer_.expires_after(time);
    timer_.async_wait([this, there = std::weak_ptr<bool>(there_)](error_code error) {
      // It may have been set anew, or be gone, between its end and this call.
      if (error || there.expired() || timer_.expiry() > std::chrono::steady_clock::now()) return;
      passed_ = true;
      socket_.cancel(error);
    });
  }
  void clear() { timer_.cancel(); }
  bool passed() const { return passed_; }

 private:
  tcp::socket& socket_;
  asio::steady_timer timer_;
  std::shared_ptr<bool> there_ = std::make_shared<bool>();
  bool passed_ = false;
};

// Of one request what must not be left to how it is parsed: two readings of where it ends. Null: nothing.
inline const char* ambiguity(const Parser& parser) {
  const auto& head = parser.get();
  if (head.count(http::field::content_length) > 1) return "the request has several Content-Length";
  const auto encoding = head.find(http::field::transfer_encoding);
  if (encoding == head.end()) return nullptr;
  if (head.version() < 11) return "the request is of HTTP/1.0 and has a Transfer-Encoding";
  const bool plain = head.count(http::field::transfer_encoding) == 1 && beast::iequals(encoding->value(), "chunked");
  return plain ? nullptr : "the request has a Transfer-Encoding other than chunked";
}

inline RequestHead head_of(const Parser& parser) {
  const auto& head = parser.get();
  RequestHead asked;
  asked.method = std::string(head.method_string());
  asked.target = std::string(head.target());
  asked.host = std::string(head[http::field::host]);
  asked.origin = std::string(head[http::field::origin]);
  asked.fetch_site = std::string(head["Sec-Fetch-Site"]);
  asked.hosts = head.count(http::field::host);
  asked.marked = head["X-Dixit"] == "1";
  return asked;
}

inline Response not_understood(const char* message) { return error_response({Reason::not_understood, message}); }

// What to tell of a request that could not be read; nothing where nobody is there to be told.
inline std::optional<Response> failure_of(error_code error, bool late, const ServerLimits& limits) {
  if (late) return error_response({Reason::too_slow});
  if (error == http::error::header_limit)
    return error_response({Reason::head_too_large, ErrorArgs{.expected = std::to_string(limits.head >> 10)}});
  if (error == http::error::body_limit)
    return error_response({Reason::too_large, ErrorArgs{.expected = std::to_string(limits.body >> 20)}});
  if (error == http::error::end_of_stream || error == http::error::partial_message) return std::nullopt;
  if (error.category() != make_error_code(http::error::bad_method).category()) return std::nullopt;
  return error_response({Reason::not_understood, "the request is no HTTP/1.1: " + error.message()});
}

inline std::string media_type(std::string_view content_type) {
  std::string type = lower(content_type.substr(0, content_type.find(';')));
  while (type.ends_with(' ')) type.pop_back();
  return type;
}

// What every answer has.
inline constexpr std::pair<const char*, const char*> common_fields[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
     "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cache-Control", "no-store"},
    {"Vary", "Accept-Encoding"},
};

class Connection {
 public:
  Connection(Shared& shared, tcp::socket socket) : shared_(shared), socket_(std::move(socket)), deadline_(socket_) {
    keep_from_programs(socket_.native_handle());
    error_code error;
    socket_.set_option(tcp::no_delay(true), error);
    shared_.open.insert(this);
  }
  ~Connection() {
    shared_.open.erase(this);
    if (shared_.stopping && shared_.open.empty()) shared_.all_gone();
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  asio::awaitable<void> serve() {
    bool more = true;
    while (more) more = co_await exchange();
    co_await close();
  }
  void cancel() {
    error_code error;
    socket_.close(error);
  }
  bool idle() const { return idle_; }
  bool waits() const { return !answering_ && socket_.is_open(); }  // for its client, whatever has come of a request
  std::chrono::steady_clock::time_point since() const { return since_; }  // the last answer, or when it came

 private:
  static constexpr std::size_t most_buffered = 80u << 10;  // a head, and what of a body comes at once
  static constexpr std::chrono::milliseconds rest{2000};   // for a client to see why it is closed

  struct Wanted {
    bool head_only = false, keep_alive = false, packed = false;
  };

  // One request and its answer. False: there will be no more.
  asio::awaitable<bool> exchange() {
    const bool there = co_await wait();
    if (!there) co_return false;
    idle_ = false;
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(shared_.limits.head));
    parser.body_limit(shared_.limits.body);
    error_code error;
    const std::optional<Response> refused = co_await read(parser, error);
    const bool head_only = parser.get().method() == http::verb::head;
    if (refused) co_await write(*refused, {head_only});
    if (refused || error) co_return false;
    const Wanted wanted{head_only, parser.keep_alive(), takes_gzip(parser.get()[http::field::accept_encoding])};
    answering_ = true;
    const Response response = co_await answer(parser, wanted);
    const bool more = co_await write(response, wanted);
    answering_ = false;
    since_ = std::chrono::steady_clock::now();
    co_return more;
  }

  // For the first byte of a request. False: it does not come.
  asio::awaitable<bool> wait() {
    if (buffer_.size() > 0) co_return true;
    idle_ = true;
    buffer_.shrink_to_fit();
    deadline_.set(shared_.limits.idle);
    error_code error;
    const std::size_t size =
        co_await socket_.async_read_some(buffer_.prepare(512), asio::redirect_error(asio::use_awaitable, error));
    buffer_.commit(size);
    co_return !error && !shared_.stopping;
  }

  // What is wrong with it. Where `error` is set and nothing is wrong, nobody is there to be told.
  asio::awaitable<std::optional<Response>> read(Parser& parser, error_code& error) {
    deadline_.set(shared_.limits.head_time);
    co_await http::async_read_header(socket_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
    if (!error) {
      if (const char* fault = ambiguity(parser)) co_return not_understood(fault);
      std::optional<Response> refused = refuse(head_of(parser), shared_.port);
      if (refused) co_return refused;
      co_await read_body(parser, error);
    }
    if (!error) co_return std::nullopt;
    co_return failure_of(error, deadline_.passed(), shared_.limits);
  }

  asio::awaitable<void> read_body(Parser& parser, error_code& error) {
    deadline_.set(shared_.limits.body_time);
    if (!parser.is_done() && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
      constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await asio::async_write(socket_, asio::buffer(go_on), asio::redirect_error(asio::use_awaitable, error));
      if (error) co_return;
    }
    co_await http::async_read(socket_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
  }

  asio::awaitable<Response> answer(Parser& parser, Wanted wanted) {
    deadline_.clear();
    http::request<http::string_body> read = parser.release();
    std::optional<Address> address = parse_address(std::string(read.target()));
    if (!address) co_return not_understood("the address is not understood; expected `/` and parameters");
    Request request;
    request.method = wanted.head_only ? "GET" : std::string(read.method_string());
    request.path = std::move(address->path);
    request.parameters = std::move(address->parameters);
    request.content_type = media_type(std::string(read[http::field::content_type]));
    request.known_tag = std::string(read[http::field::if_none_match]);
    request.body = std::move(read.body());
    const std::stop_source gone;
    request.gone = gone.get_token();
    look_for_end(gone);
    Response response = co_await shared_.answer(std::move(request), wanted.packed);
    error_code error;
    socket_.cancel(error);  // what looks for the end
    co_return response;
  }

  // Tells the request, which is being answered, when its client goes. Where bytes come instead, of the next request,
  // nothing is told any more: what is behind them cannot be seen.
  void look_for_end(std::stop_source gone) {
    if (buffer_.size() > 0) return;
    socket_.async_wait(tcp::socket::wait_read,
                       [this, gone, there = std::weak_ptr<bool>(there_)](error_code error) mutable {
                         if (error || there.expired()) return;
                         char byte = 0;
                         const ssize_t size = ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
                         if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR)) gone.request_stop();
                       });
  }

  // False: nothing more can be written, or should be.
  asio::awaitable<bool> write(const Response& response, Wanted wanted) {
    const bool keep = wanted.keep_alive && !shared_.stopping;
    http::response<http::string_body> message(static_cast<http::status>(response.status), 11);
    for (const auto& [name, value] : common_fields) message.set(name, value);
    message.set(http::field::content_type, response.type);
    for (const auto& [name, value] : response.fields) message.set(name, value);
    message.body() = response.body;
    message.keep_alive(keep);
    message.prepare_payload();
    http::response_serializer<http::string_body> serializer(message);
    error_code error;
    deadline_.set(shared_.limits.answer_time);
    if (wanted.head_only) {
      co_await http::async_write_header(socket_, serializer, asio::redirect_error(asio::use_awaitable, error));
    } else {
      co_await http::async_write(socket_, serializer, asio::redirect_error(asio::use_awaitable, error));
    }
    co_return keep && !error;
  }

  // Bytes that were sent and not read would make the system throw away the answer: they are taken, for a while.
  asio::awaitable<void> close() {
    idle_ = true;
    error_code error;
    socket_.shutdown(tcp::socket::shutdown_send, error);
    deadline_.set(rest);
    while (!error && !shared_.stopping) {
      buffer_.clear();
      co_await socket_.async_read_some(buffer_.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
    }
    socket_.close(error);
  }

  Shared& shared_;
  tcp::socket socket_;
  Deadline deadline_;
  beast::flat_buffer buffer_{most_buffered};
  std::shared_ptr<bool> there_ = std::make_shared<bool>();
  bool idle_ = true, answering_ = false;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

}  // namespace dixit::transport
