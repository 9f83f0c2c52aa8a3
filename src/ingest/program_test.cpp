#include "ingest/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

namespace dixit {
namespace {

ProgramRun shell(const std::string& script, const std::string& bytes = "", ProgramLimits limits = {}) {
  return run_program("/bin/sh", {"-c", script}, bytes, limits);
}

TEST(Program, ReadsItsInputAndGivesItsOutput) {
  const std::string bytes = std::string("a\0b", 3) + std::string(3 << 20, 'x');
  const ProgramRun run = shell(std::string("cat ") + program_input, bytes);
  EXPECT_EQ(run.end, ProgramEnd::exited);
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.output, bytes);
  EXPECT_EQ(shell("exit 7").status, 7);
  EXPECT_EQ(shell("cat; echo said >&2; echo \"$HOME$LC_ALL\"").output, "C\n");
  EXPECT_EQ(run_program("/nowhere/at-all", {}, "", {}).status, 127);
}

TEST(Program, SeesNoOtherFile) {
  const int first = ::open("/dev/null", O_RDONLY);
  const int open_file = ::fcntl(first, F_DUPFD, 40);  // stays open in what is started
  EXPECT_EQ(shell("ls /dev/fd/" + std::to_string(open_file) + " 2>/dev/null").output, "");
  ::close(open_file);
  ::close(first);
}

TEST(Program, WritesNoFile) {
  const std::string file = testing::TempDir() + "dixit_program_test";
  const ProgramRun run = shell("f=" + file + "_$$; echo abc >$f; wc -c <$f; rm -f $f");
  EXPECT_TRUE(run.output == "0\n" || run.end == ProgramEnd::killed) << run.output;
}

TEST(Program, EndsAtItsLimits) {
  ProgramLimits limits;
  limits.seconds = 1;
  EXPECT_EQ(shell("while :; do :; done", "", limits).end, ProgramEnd::too_long);
  EXPECT_EQ(shell("sleep 60", "", limits).end, ProgramEnd::too_long);
  EXPECT_EQ(shell("exec >&-; sleep 60", "", limits).status, 0);
  limits = {};
  limits.output = 1 << 20;
  EXPECT_EQ(shell("while :; do echo much; done", "", limits).end, ProgramEnd::too_much);
  limits.memory = 64 << 20;
  const ProgramRun run = shell("a=x; while :; do a=$a$a; done", "", limits);
  EXPECT_TRUE(run.end == ProgramEnd::killed || run.status != 0);
  EXPECT_EQ(shell("kill -SEGV $$").end, ProgramEnd::killed);
}

TEST(Program, IsFoundInAbsoluteFoldersOnly) {
  const char* before = std::getenv("PATH");
  const std::string kept = before ? before : "";
  EXPECT_TRUE(find_program("sh").ends_with("/sh"));
  EXPECT_EQ(find_program("no-such-program"), "");
  ::setenv("PATH", ":.:bin", 1);
  EXPECT_EQ(find_program("sh"), "");
  ::setenv("PATH", kept.c_str(), 1);
}

}  // namespace
}  // namespace dixit
