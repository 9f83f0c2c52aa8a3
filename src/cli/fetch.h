// Bytes from the web, by HTTP or HTTPS alone, within limits of size, time and redirects.
//
//   Fetcher fetcher;
//   const Fetched page = fetcher.get("https://example.org/feed");   // page.bytes, page.address
//
// What feeds announce comes from strangers: with `stay_outside` addresses of this machine and of private networks are
// refused, also behind a redirect; without it, once a redirect has led outside. No proxy is used: where it leads cannot
// be seen from here. Throws Error: address, what happened, what to do. One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace dixit {

struct FetchLimits {
  std::uint64_t bytes = 16u << 20;
  long seconds = 30, redirects = 5;
};

struct Fetched {
  std::string bytes, address;  // address: the last one, behind redirects
  bool inside = false;         // all of the way was on this machine or private networks
};

class Fetcher {
 public:
  explicit Fetcher(FetchLimits limits = {});
  ~Fetcher();
  Fetcher(const Fetcher&) = delete;
  Fetcher& operator=(const Fetcher&) = delete;

  Fetched get(const std::string& address, bool stay_outside = false);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Whether the addresses that one fetch leads to, one behind the other, may be gone to.
class Reach {
 public:
  explicit Reach(bool stay_outside) : outside_(stay_outside) {}
  bool allows(const std::string& ip);
  bool outside() const { return outside_; }  // it was there, or had to stay there

 private:
  bool outside_;
};

bool is_inside(const std::string& ip);  // `127.0.0.1`, `10.1.2.3`, `::1`, `fe80::1` …

}  // namespace dixit
