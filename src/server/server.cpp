#include "server/server.h"

#include <csignal>
#include <exception>
#include <optional>

#include "server/connection.h"
#include "text/error.h"

namespace dixit {

using transport::Connection;
using transport::error_code;
using transport::keep_from_programs;
using transport::tcp;
using transport::asio::awaitable;
using transport::asio::detached;
using transport::asio::redirect_error;
using transport::asio::use_awaitable;
namespace asio = transport::asio;

namespace {

constexpr std::size_t packed_from = 1000;  // bytes of an answer

Response finished(Response response, bool packed) {
  if (!packed || response.body.size() < packed_from) return response;
  response.body = gzip(response.body);
  response.fields["Content-Encoding"] = "gzip";
  return response;
}

Response response_of(const Respond* respond, const Request& request, bool packed) try {
  if (respond == nullptr) return error_response({Reason::ending});
  return finished((*respond)(request), packed);
} catch (const std::exception& error) {
  return error_response({Reason::unexpected, ErrorArgs{.found = error.what()}});
}

void turn_away(tcp::socket& socket) {
  const std::string body = error_response({Reason::too_many_connections}).body;
  const std::string answer =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nConnection: close\r\n"
      "Content-Length: " +
      std::to_string(body.size()) + "\r\n\r\n" + body;
  error_code error;
  socket.non_blocking(true, error);
  socket.write_some(asio::buffer(answer), error);
  socket.shutdown(tcp::socket::shutdown_send, error);
}

}  // namespace

class Server::Connections {
 public:
  Connections(const ServerOptions& options, Answering answering)
      : takes_long_(std::move(answering.takes_long)), acceptor_(context_), signals_(context_), end_(context_) {
    shared_.limits = options.limits;
    shared_.all_gone = [this] { end_.cancel(); };
    shared_.answer = [this](Request request, bool packed) { return answer(std::move(request), packed); };
    listen(options.port);
    quick_.emplace(options.workers, options.limits.waiting, answering.begin);
    long_.emplace(options.long_workers, options.limits.waiting, answering.begin);
    if (options.signals) end_by_signals();
  }
  // Every connection comes to its own end, whatever it waits for.
  ~Connections() {
    begin_to_stop();
    quick_.reset();
    long_.reset();
    for (Connection* connection : shared_.open) connection->cancel();
    end_.cancel();
    context_.restart();
    context_.run();
  }

  std::uint16_t port() const { return shared_.port; }
  bool idle() const { return quick_->idle() && long_->idle(); }
  void run() {
    asio::co_spawn(context_, accept(), detached);
    context_.run();
  }
  void stop() {
    asio::post(context_, [this] { begin_to_stop(); });
  }

 private:
  void listen(std::uint16_t port) {
    try {
      const tcp::endpoint here(asio::ip::address_v4::loopback(), port);
      acceptor_.open(here.protocol());
      keep_from_programs(acceptor_.native_handle());
      acceptor_.set_option(tcp::acceptor::reuse_address(true));
      acceptor_.bind(here);
      acceptor_.listen();
      shared_.port = acceptor_.local_endpoint().port();
    } catch (const boost::system::system_error& error) {
      const bool taken = error.code() == asio::error::address_in_use;
      throw Error("port " + std::to_string(port) + ": " + (taken ? "another program has it" : error.code().message()) +
                  "; name another with --port, or 0 for any that is free");
    }
  }

  void end_by_signals() {
    signals_.add(SIGINT);
    signals_.add(SIGTERM);
    signals_.async_wait([this](error_code error, int) {
      if (!error) begin_to_stop();
    });
  }

  awaitable<void> accept() {
    asio::steady_timer pause(context_);
    while (!shared_.stopping) {
      error_code error;
      tcp::socket socket = co_await acceptor_.async_accept(redirect_error(use_awaitable, error));
      if (shared_.stopping) co_return;
      if (error) {  // no file is left, most likely: others will be closed
        pause.expires_after(std::chrono::milliseconds(100));
        co_await pause.async_wait(redirect_error(use_awaitable, error));
      } else if (shared_.open.size() >= shared_.limits.connections && !make_room()) {
        turn_away(socket);
      } else {
        asio::co_spawn(context_, serve(std::move(socket)), detached);
      }
    }
  }

  // Who opens many and asks nothing must not keep out all others. False: all are being answered.
  bool make_room() {
    Connection* longest = nullptr;
    for (Connection* one : shared_.open) {
      if (one->waits() && (longest == nullptr || one->since() < longest->since())) longest = one;
    }
    if (longest != nullptr) longest->cancel();
    return longest != nullptr;
  }

  awaitable<void> serve(tcp::socket socket) {
    Connection connection(shared_, std::move(socket));
    try {
      co_await connection.serve();
    } catch (const std::exception&) {  // too little memory for this one
    }
  }

  awaitable<Response> answer(Request request, bool packed) {
    Workers& workers = takes_long_(request) ? *long_ : *quick_;
    const auto begin = [this, &workers, packed,
                        asked = std::make_shared<const Request>(std::move(request))](auto handler) {
      // Held by the job until it is done, then moved to where connections are: no coroutine may end in a worker.
      const auto held = std::make_shared<decltype(handler)>(std::move(handler));
      const auto done = [held, work = asio::make_work_guard(context_)](Response response) {
        asio::post(work.get_executor(), [handler = std::move(*held), response = std::move(response)]() mutable {
          std::move(handler)(std::move(response));
        });
      };
      const bool taken =
          workers.take([asked, packed, done](const Respond* respond) { done(response_of(respond, *asked, packed)); });
      if (!taken) done(error_response({Reason::busy}));
    };
    Response response =
        co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(begin, use_awaitable);
    co_return response;
  }

  void begin_to_stop() {
    if (std::exchange(shared_.stopping, true)) return;
    error_code error;
    signals_.clear(error);
    acceptor_.close(error);
    quick_->end();
    long_->end();
    for (Connection* connection : shared_.open) {
      if (connection->idle()) connection->cancel();
    }
    if (shared_.open.empty()) return;
    end_.expires_after(shared_.limits.grace);
    end_.async_wait([this](error_code ended) {
      if (!ended) context_.stop();
    });
  }

  const std::function<bool(const Request&)> takes_long_;
  transport::Shared shared_;
  asio::io_context context_{1};
  tcp::acceptor acceptor_;
  asio::signal_set signals_;
  asio::steady_timer end_;
  std::optional<Workers> quick_, long_;
};

Server::Server(const ServerOptions& options, Answering answering)
    : connections_(std::make_unique<Connections>(options, std::move(answering))) {}
Server::~Server() = default;
std::uint16_t Server::port() const { return connections_->port(); }
void Server::run() { connections_->run(); }
void Server::stop() { connections_->stop(); }
bool Server::idle() const { return connections_->idle(); }

}  // namespace dixit
