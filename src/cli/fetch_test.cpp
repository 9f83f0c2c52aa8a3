#include "cli/fetch.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "text/error.h"

namespace dixit {
namespace {

TEST(Fetch, KnowsAddressesInside) {
  for (const char* ip : {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
                         "0.0.0.0", "100.64.0.1", "::1", "::", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "no address"}) {
    EXPECT_TRUE(is_inside(ip)) << ip;
  }
  for (const char* ip : {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800::1", "::ffff:93.184.216.34"}) {
    EXPECT_FALSE(is_inside(ip)) << ip;
  }
}

TEST(Fetch, OnlyHttp) {
  Fetcher fetcher;
  for (const char* address :
       {"file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/", "dict://127.0.0.1/", "", "x"}) {
    EXPECT_THROW(fetcher.get(address), Error) << address;
  }
}

// What is said of an address inside, from where only what is outside may be had.
std::string refusal() {
  Fetcher fetcher({.seconds = 2});
  try {
    fetcher.get("http://127.0.0.1:9/", true);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(Fetch, StaysOutsideWhereAsked) { EXPECT_NE(refusal().find("private network"), std::string::npos) << refusal(); }

TEST(Fetch, GoesThroughNoProxy) {
  setenv("http_proxy", "http://203.0.113.1:8080", 1);
  EXPECT_NE(refusal().find("private network"), std::string::npos) << refusal();
  unsetenv("http_proxy");
}

TEST(Fetch, NothingOutsideLeadsInside) {
  Reach named(false);
  EXPECT_TRUE(named.allows("127.0.0.1"));
  EXPECT_TRUE(named.allows("10.1.2.3"));
  EXPECT_FALSE(named.outside());
  EXPECT_TRUE(named.allows("203.0.113.1"));
  EXPECT_TRUE(named.outside());
  EXPECT_FALSE(named.allows("127.0.0.1"));
  EXPECT_TRUE(named.allows("203.0.113.2"));
  Reach stranger(true);
  EXPECT_FALSE(stranger.allows("127.0.0.1"));
  EXPECT_TRUE(stranger.allows("203.0.113.1"));
}

}  // namespace
}  // namespace dixit
