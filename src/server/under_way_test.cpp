#include "server/under_way.h"

#include <gtest/gtest.h>

#include "server/test_answered.h"
#include "server/test_json.h"

namespace dixit {
namespace {

TEST(UnderWay, TellsHowFarWorkIsAsLongAsItGoesOn) {
  UnderWay all;
  {
    const UnderWay::Work work(all, "r1"), unnamed(all, "");
    EXPECT_EQ(all.share("r1"), 0.0);
    work.tell(0.5);
    unnamed.tell(0.7);
    EXPECT_EQ(all.share("r1"), 0.5);
    EXPECT_FALSE(all.share(""));
    EXPECT_FALSE(all.share("r2"));
  }
  EXPECT_FALSE(all.share("r1"));
}

TEST_F(Answered, HowFarAReadingIs) {
  EXPECT_EQ(get("reading", {{"as", "r1"}}).body, R"({"share":null})");
  const UnderWay::Work work(app.under_way, "r1");
  work.tell(0.42);
  EXPECT_EQ(get("reading", {{"as", "r1"}}).body, R"({"share":0.42})");
  const Response longest = ask("POST", "/api/1/read", {{"as", std::string(101, 'x')}}, R"({"text":"Il a dit non."})");
  EXPECT_EQ(longest.status, 400) << longest.body;
}

}  // namespace
}  // namespace dixit
