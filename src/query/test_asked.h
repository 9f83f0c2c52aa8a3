// A store of told_articles() and short ways to ask it, for the tests of answers.
//
//   TEST_F(Asked, ByAct) { EXPECT_EQ(found("act:deny"), "a1:s1 a2:s1"); }
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "query/ask.h"
#include "query/found.h"
#include "query/test_store.h"

namespace dixit::asking {  // accounts has another `Asked`, and both are in the program of these tests

class Asked : public testing::Test {
 protected:
  void add(Document document) { store.add(std::move(document)); }
  Answer answer(const std::string& question, const AskOptions& options = {}) {
    return ask(store.database(), parse(question), options);
  }
  // `a1:s1 a2:s1`, in the order of the answer.
  std::string found(const std::string& question, const AskOptions& options = {}) {
    FoundRows rows(store.database());
    std::string all;
    for (const Found& one : answer(question, options).found) {
      const FoundStatement s = rows.of(one.statement);
      all += (all.empty() ? "" : " ") + s.article + ':' + s.name;
    }
    return all;
  }
  std::string counts(const std::string& question) {
    std::string all;
    for (const Counted& counted : answer(question).counts) {
      for (const std::string& label : counted.labels) all += label + ' ';
      all += std::to_string(counted.count) + ", ";
    }
    return all;
  }

  TestStore store;
};

}  // namespace dixit::asking

namespace dixit {

using asking::Asked;

}  // namespace dixit
