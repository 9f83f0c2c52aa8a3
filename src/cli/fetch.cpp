#include "cli/fetch.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "text/error.h"

namespace dixit {
namespace {

struct Start {
  Start() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

bool is_inside_v4(std::uint32_t ip) {
  struct Net {
    std::uint32_t begin, bits;
  };
  constexpr std::array<Net, 7> nets{{{0x00000000, 8},
                                     {0x0A000000, 8},
                                     {0x64400000, 10},
                                     {0x7F000000, 8},
                                     {0xA9FE0000, 16},
                                     {0xAC100000, 12},
                                     {0xC0A80000, 16}}};
  for (const Net& net : nets) {
    if ((ip ^ net.begin) >> (32 - net.bits) == 0) return true;
  }
  return false;
}

struct Body {
  std::string bytes;
  std::uint64_t most = 0;
  bool too_long = false, refused = false;
  Reach reach;
};

std::size_t write(char* data, std::size_t size, std::size_t count, void* to) {
  Body& body = *static_cast<Body*>(to);
  body.too_long = body.bytes.size() + size * count > body.most;
  if (body.too_long) return 0;
  body.bytes.append(data, size * count);
  return size * count;
}

// Looks at the address that a name led to, so that no name can lead inside.
curl_socket_t open_socket(void* to, curlsocktype, curl_sockaddr* address) {
  Body& body = *static_cast<Body*>(to);
  char text[INET6_ADDRSTRLEN] = "";
  const void* ip = nullptr;
  if (address->family == AF_INET) ip = &reinterpret_cast<const sockaddr_in*>(&address->addr)->sin_addr;
  if (address->family == AF_INET6) ip = &reinterpret_cast<const sockaddr_in6*>(&address->addr)->sin6_addr;
  if (ip != nullptr) inet_ntop(address->family, ip, text, sizeof text);
  body.refused = !body.reach.allows(text);
  if (body.refused) return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

}  // namespace

bool is_inside(const std::string& ip) {
  in_addr v4{};
  if (inet_pton(AF_INET, ip.c_str(), &v4) == 1) return is_inside_v4(ntohl(v4.s_addr));
  in6_addr v6{};
  if (inet_pton(AF_INET6, ip.c_str(), &v6) != 1) return true;  // not known: not trusted
  if (IN6_IS_ADDR_V4MAPPED(&v6)) {
    std::uint32_t mapped = 0;
    std::memcpy(&mapped, v6.s6_addr + 12, 4);
    return is_inside_v4(ntohl(mapped));
  }
  return IN6_IS_ADDR_LOOPBACK(&v6) || IN6_IS_ADDR_UNSPECIFIED(&v6) || IN6_IS_ADDR_LINKLOCAL(&v6) ||
         (v6.s6_addr[0] & 0xFE) == 0xFC;
}

bool Reach::allows(const std::string& ip) {
  if (!is_inside(ip)) outside_ = true;
  return !outside_ || !is_inside(ip);
}

struct Fetcher::State {
  FetchLimits limits;
  CURL* curl = nullptr;
  char message[CURL_ERROR_SIZE] = "";
};

Fetcher::Fetcher(FetchLimits limits) : state_(std::make_unique<State>()) {
  static const Start start;
  state_->limits = limits;
  state_->curl = curl_easy_init();
  if (state_->curl == nullptr) throw Error("libcurl could not be started; look whether there is memory left");
}

Fetcher::~Fetcher() { curl_easy_cleanup(state_->curl); }

Fetched Fetcher::get(const std::string& address, bool stay_outside) {
  CURL* curl = state_->curl;
  Body body{.bytes = {}, .most = state_->limits.bytes, .reach = Reach(stay_outside)};
  state_->message[0] = '\0';
  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_PROXY, "");  // behind one, `open_socket` would see the address of the proxy alone
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, state_->limits.redirects);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, state_->limits.seconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);  // each connection is looked at by `open_socket`
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "dixit");
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, state_->message);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, write);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &body);
  const CURLcode code = curl_easy_perform(curl);
  if (body.refused)
    throw Error(address + ": leads to this machine or a private network, which nothing from outside may; left out");
  if (body.too_long) throw Error(address + ": found more than " + std::to_string(body.most >> 20) + " MiB; left out");
  if (code != CURLE_OK) {
    const std::string why = state_->message[0] != '\0' ? state_->message : curl_easy_strerror(code);
    throw Error(address + ": could not be fetched: " + why);
  }
  const char* last = nullptr;
  curl_easy_getinfo(curl, CURLINFO_EFFECTIVE_URL, &last);
  return {std::move(body.bytes), last != nullptr ? last : address, !body.reach.outside()};
}

}  // namespace dixit
