#include "store/sign_codes.h"

#include <gtest/gtest.h>

#include "accounts/common_meaning.h"

namespace dixit {
namespace {

TEST(SignCode, HoldsTheSignsAroundWhatAllMean) {
  std::vector<std::int8_t> meaning(common_meaning.begin(), common_meaning.end());
  for (const std::size_t more : {0, 9, 383}) ++meaning[more];
  --meaning[1];
  const SignCode code = sign_code(meaning);
  EXPECT_EQ(code[0], 1);
  EXPECT_EQ(code[1], 2);
  EXPECT_EQ(static_cast<unsigned char>(code[47]), 0x80);
  EXPECT_EQ(sign_code({}), SignCode{});
}

}  // namespace
}  // namespace dixit
