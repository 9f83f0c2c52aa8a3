#include "cli/arguments.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dixit {
namespace {

// What is said of the command line, which is wrong.
std::string told(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "dixit");
  testing::internal::CaptureStderr();
  const ExitCode code = run(static_cast<int>(arguments.size()), arguments.data());
  EXPECT_EQ(code, ExitCode::usage);
  return testing::internal::GetCapturedStderr();
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

TEST(Arguments, AMistypedCommandIsToldWithTheNearest) {
  const std::string near = told({"asc", "news.db", "x"});
  EXPECT_TRUE(near.starts_with("dixit: found the command `asc`, expected one of read, add, ")) << near;
  EXPECT_TRUE(has(near, "serve; did you mean `ask`?\n")) << near;
  EXPECT_FALSE(has(told({"zzzzzz"}), "did you mean"));
  EXPECT_TRUE(has(told({}), "subcommand is required"));
}

TEST(Arguments, AMistypedOptionIsToldWithTheNearest) {
  const std::string ask = told({"ask", "news.db", "x", "--lmit=3"});
  EXPECT_TRUE(
      ask.starts_with("dixit: found the option `--lmit=3`, which `dixit ask` does not have; did you mean "
                      "`--limit`?\n"))
      << ask;
  EXPECT_FALSE(has(ask, "begins with a minus")) << ask;
  EXPECT_TRUE(has(told({"add", "--ech", "news.db"}), "did you mean `--each`?"));
  EXPECT_TRUE(has(told({"--halp"}), "`dixit` does not have; did you mean `--help`?"));
  EXPECT_TRUE(has(told({"read", "-format", "text"}), "did you mean `--format`?"));
}

TEST(Arguments, AQuestionThatBeginsWithAMinusIsToldHow) {
  const std::string ask = told({"ask", "news.db", "-act:say"});
  EXPECT_TRUE(has(ask, "follows `--`: dixit ask STORE -- '-act:say'\n")) << ask;
}

// CLI11 takes it for -h and other options.
TEST(Arguments, WhatBeginsWithHelpIsNoHelp) {
  const std::string ask = told({"ask", "news.db", "-horreur"});
  EXPECT_TRUE(has(ask, "found the option `-horreur`, which `dixit ask` does not have")) << ask;
  EXPECT_TRUE(has(ask, "follows `--`: dixit ask STORE -- '-horreur'\n")) << ask;
  EXPECT_TRUE(has(told({"read", "-help"}), "`dixit read` does not have; did you mean `--help`?"));
  EXPECT_TRUE(has(told({"-help"}), "`dixit` does not have; did you mean `--help`?"));
  EXPECT_TRUE(has(told({"zzz", "-help"}), "did you mean `--help`?"));
}

TEST(Arguments, WhatEndsTheOptionsIsNoOption) {
  EXPECT_TRUE(has(told({"ask", "no-such.db", "--save", "a b", "--", "-horreur"}), "found `a b`"));
}

TEST(Arguments, OptionsOfAskThatStandAlone) {
  EXPECT_TRUE(has(told({"ask", "news.db", "--saved", "--forget", "a"}), "excludes"));
  EXPECT_TRUE(has(told({"ask", "news.db", "x", "--save", "a", "--saved"}), "excludes"));
  EXPECT_TRUE(has(told({"ask", "news.db", "x", "--save", "a", "--forget", "b"}), "excludes"));
}

// What is said of a command line that only the command itself sees to be wrong.
std::string refused(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "dixit");
  try {
    run(static_cast<int>(arguments.size()), arguments.data());
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::usage) << failure.what();
    return failure.what();
  }
  return "nothing";
}

TEST(Arguments, AQuestionBesideWhatTakesNoneIsTold) {
  EXPECT_EQ(refused({"ask", "no-such.db", "--saved", "x"}),
            "--saved: found `x`, expected no question: it lists those that are saved; `@x` asks the one of this name");
  EXPECT_EQ(refused({"ask", "no-such.db", "--forget", "gas", "act:deny", "about:gas"}),
            "--forget: found `act:deny about:gas`, expected no question beside the name");
}

TEST(Arguments, ANameThatNoQuestionCanBeSavedByIsAWrongCommandLine) {
  EXPECT_TRUE(has(told({"ask", "news.db", "x", "--save", "a b"}), "found `a b`, expected letters"));
}

}  // namespace
}  // namespace dixit
