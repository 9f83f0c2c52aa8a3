#include "text/web_address.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(WebAddress, WithoutThePartOfAPage) {
  EXPECT_EQ(without_part("https://example.org/news#comments"), "https://example.org/news");
  EXPECT_EQ(without_part("https://example.org/news#"), "https://example.org/news");
  EXPECT_EQ(without_part("https://example.org/news"), "https://example.org/news");
  for (const char* whole : {"https://app.example/#/news/1", "https://app.example/#!news/2"})
    EXPECT_EQ(without_part(whole), whole);
  for (const char* none : {"", "#", "#a", "#/news", "#!news"}) EXPECT_EQ(without_part(none), "") << none;
}

TEST(WebAddress, IsOneOfHttp) {
  EXPECT_TRUE(is_web_address("https://a.example/"));
  EXPECT_TRUE(is_web_address("HTTP://a.example/"));
  for (const char* other : {"javascript:alert(1)", "//a.example/", "ftp://a.example/", "http:/", ""})
    EXPECT_FALSE(is_web_address(other)) << other;
}

TEST(WebAddress, Homes) {
  for (const char* home : {"https://a.example", "https://a.example/", "http://a.example/index.html"})
    EXPECT_TRUE(is_home(home)) << home;
  for (const char* page : {"https://a.example/a", "https://a.example/?p=1", "https://a.example/#/news/1",
                           "https://a.example/fr/index.html", "", "/"})
    EXPECT_FALSE(is_home(page)) << page;
}

}  // namespace
}  // namespace dixit
