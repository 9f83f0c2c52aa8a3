#include "reader/reader.h"

#include <gtest/gtest.h>

#include <string>

#include "text/error.h"

namespace dixit {
namespace {

TEST(ReaderTest, SaysThatAModelOfMeaningsIsNoneThatReads) {
  try {
    Reader({"src/encoder/testdata/tiny-int8.dixit", "", ""});
    FAIL() << "taken";
  } catch (const Error& e) {
    EXPECT_NE(std::string(e.what()).find("found a model of meanings"), std::string::npos) << e.what();
  }
}

}  // namespace
}  // namespace dixit
