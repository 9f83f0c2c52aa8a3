#include "server/refusal.h"

#include <gtest/gtest.h>

#include <set>

namespace dixit {
namespace {

TEST(Refusal, HasACodeAStatusAndWords) {
  const Response event = error_response({Reason::no_such_event, ErrorArgs{.found = "7"}});
  EXPECT_EQ(event.status, 404);
  EXPECT_EQ(event.body, R"({"error":{"message":"the store has no event 7; its articles may have been removed",)"
                        R"("code":"no_such_event","args":{"found":"7"}}})");
  const Response busy = error_response({Reason::busy});
  EXPECT_EQ(busy.status, 503);
  EXPECT_TRUE(busy.body.ends_with(R"("code":"busy","args":{}}})")) << busy.body;
  const Response cannot = error_response({Reason::cannot, "the \"{found}\" is full"});
  EXPECT_EQ(cannot.status, 422);
  EXPECT_EQ(cannot.body, R"({"error":{"message":"the \"{found}\" is full","code":"cannot","args":{}}})");
}

TEST(Refusal, TakesWhatWasFoundAsItIs) {
  const Refusal refusal(Reason::too_many_articles, ErrorArgs{.found = "{expected}", .expected = "500"});
  EXPECT_STREQ(refusal.what(), "found {expected} articles, expected at most 500 about one event; put some on another");
}

TEST(Refusal, NoTwoReasonsHaveOneCode) {
  std::set<std::string_view> codes;
  for (int i = 0; i <= static_cast<int>(Reason::ending); ++i) {
    const auto reason = static_cast<Reason>(i);
    EXPECT_TRUE(codes.insert(to_string(reason)).second) << to_string(reason);
    EXPECT_GE(Refusal(reason).status(), 400) << to_string(reason);
  }
  EXPECT_EQ(to_string(Reason::ending), "ending");
}

}  // namespace
}  // namespace dixit
