#include "cli/fetch.h"

#include <gtest/gtest.h>

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

TEST(Fetch, StaysOutsideWhereAsked) {
  Fetcher fetcher;
  EXPECT_THROW(
      {
        try {
          fetcher.get("http://127.0.0.1:9/", true);
        } catch (const Error& error) {
          EXPECT_NE(std::string(error.what()).find("private network"), std::string::npos) << error.what();
          throw;
        }
      },
      Error);
}

}  // namespace
}  // namespace dixit
