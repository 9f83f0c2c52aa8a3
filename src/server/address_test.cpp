#include "server/address.h"

#include <gtest/gtest.h>

#include "server/door.h"
#include "server/gzip.h"

namespace dixit {
namespace {

TEST(Address, DecodesPathAndParameters) {
  const auto address = parse_address("/api/1/ask?q=who%3AKremlin+%22a%22&limit=20&&x&limit=7#top");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->path, "/api/1/ask");
  EXPECT_EQ(address->parameters, (Parameters{{"q", "who:Kremlin \"a\""}, {"limit", "20"}, {"x", ""}}));
  EXPECT_EQ(parse_address("/a+b%2B")->path, "/a+b+");
  EXPECT_EQ(parse_address("/?q=%C3%A9")->parameters.at("q"), "é");
}

TEST(Address, IsValidUtf8WhateverItHolds) {
  EXPECT_EQ(parse_address("/?q=%FF%00")->parameters.at("q"), std::string("\xEF\xBF\xBD\0", 4));
  EXPECT_EQ(parse_address("/%ff")->path, "/\xEF\xBF\xBD");
}

TEST(Address, RefusesWhatItCannotRead) {
  for (const char* target : {"", "*", "http://127.0.0.1/", "a", "/%", "/%4", "/%zz", "/?q=%g0", "/?%=1"})
    EXPECT_FALSE(parse_address(target)) << target;
  std::string many = "/?a0";
  for (int i = 1; i < 64; ++i) many += "&a" + std::to_string(i);
  EXPECT_TRUE(parse_address(many));
  EXPECT_FALSE(parse_address(many + "&more"));
}

TEST(Door, IsOpenToThisMachineAlone) {
  const RequestHead own{.method = "POST",
                        .target = "/api/1/read",
                        .host = "localhost:4747",
                        .origin = "http://localhost:4747",
                        .fetch_site = "same-origin",
                        .marked = true};
  EXPECT_FALSE(refuse(own, 4747));
  EXPECT_TRUE(refuse(own, 4748));
  RequestHead other = own;
  other.origin = "http://127.0.0.1:4747";  // another name is another site
  EXPECT_EQ(refuse(other, 4747)->status, 403);
  other = own;
  other.marked = false;
  EXPECT_EQ(refuse(other, 4747)->status, 403);
  other = {.method = "GET", .target = "/", .host = "127.0.0.1", .origin = "", .fetch_site = ""};
  EXPECT_FALSE(refuse(other, 80));
  EXPECT_TRUE(refuse(other, 4747));
}

TEST(Gzip, IsTakenAsTheClientSays) {
  for (const char* takes : {"gzip", "gzip, deflate, br", "br;q=1.0, GZIP ; q=0.5", "gzip;q=0.001"})
    EXPECT_TRUE(takes_gzip(takes)) << takes;
  for (const char* not_taken : {"", "br", "gzip;q=0", "gzip; q=0.000", "identity, xgzip"})
    EXPECT_FALSE(takes_gzip(not_taken)) << not_taken;
}

}  // namespace
}  // namespace dixit
