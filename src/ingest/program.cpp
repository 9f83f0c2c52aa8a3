#include "ingest/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "text/error.h"

namespace dixit {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int running = -2;

[[noreturn]] void fail(const std::string& what) { throw Error(what + " (" + std::strerror(errno) + ")"); }

// Above the numbers that the program will know its files by; closed when a program starts.
class Descriptor {
 public:
  explicit Descriptor(int low) {
    const int error = errno;
    value_ = low < 0 ? -1 : ::fcntl(low, F_DUPFD_CLOEXEC, 10);
    if (low >= 0) ::close(low);
    if (low < 0) errno = error;
  }
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int value() const { return value_; }
  bool open() const { return value_ >= 0; }
  void close() {
    if (value_ >= 0) ::close(std::exchange(value_, -1));
  }

 private:
  int value_ = -1;
};

int temporary_file() {
  const char* folder = std::getenv("TMPDIR");
  std::string path = std::string(folder && folder[0] == '/' ? folder : "/tmp") + "/dixit.XXXXXX";
  const int file = ::mkostemp(path.data(), O_CLOEXEC);
  if (file >= 0) ::unlink(path.c_str());  // gone with the last who has it open
  return file;
}

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail("a temporary copy cannot be written; free some space, or name another folder in $TMPDIR");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  ::lseek(file, 0, SEEK_SET);
}

void limit(int resource, std::uint64_t value) {
  const rlimit both{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
  ::setrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &both);
}

struct Child {
  const char* path;
  char* const* arguments;
  int input, output, nothing;
};

// Between fork and exec: only calls that are safe there, as other threads may have held any lock.
[[noreturn]] void become(const Child& child, const ProgramLimits& limits) {
  ::dup2(child.nothing, STDIN_FILENO);
  ::dup2(child.output, STDOUT_FILENO);
  ::dup2(child.nothing, STDERR_FILENO);
  ::dup2(child.input, 3);
#ifdef __linux__
  ::close_range(4, ~0U, 0);
#endif
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 64);
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CPU, limits.seconds);
  static char locale[] = "LC_ALL=C";
  char* environment[] = {locale, nullptr};
  ::execve(child.path, child.arguments, environment);
  ::_exit(127);
}

pid_t start(const std::string& path, const std::vector<std::string>& arguments, const Child& files,
            const ProgramLimits& limits) {
  std::vector<char*> words{const_cast<char*>(path.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  const Child child{path.c_str(), words.data(), files.input, files.output, files.nothing};
  const pid_t pid = ::fork();
  if (pid < 0) fail("no further program can be started; try again with fewer of them running");
  if (pid == 0) become(child, limits);
  return pid;
}

// True: it ended by itself, as far as its output tells.
bool collect(int from, const ProgramLimits& limits, ProgramRun& run) {
  const auto end = Clock::now() + std::chrono::seconds(2 * std::uint64_t{limits.seconds});
  char buffer[1 << 16];
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd ready{from, POLLIN, 0};
    const int got = left <= 0 ? 0 : ::poll(&ready, 1, static_cast<int>(std::min<std::int64_t>(left, 1000)));
    if (left <= 0) {
      run.end = ProgramEnd::too_long;
      return false;
    }
    if (got <= 0) continue;
    const ssize_t size = ::read(from, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return true;
    run.output.append(buffer, static_cast<std::size_t>(size));
    if (run.output.size() > limits.output) {
      run.end = ProgramEnd::too_much;
      return false;
    }
  }
}

// The state that it ended in; -1: whoever uses us has all programs waited for elsewhere.
int wait_for(pid_t pid, int options) {
  int status = 0;
  while (true) {
    const pid_t got = ::waitpid(pid, &status, options);
    if (got == pid) return status;
    if (got < 0 && errno == EINTR) continue;
    return got == 0 ? running : -1;
  }
}

void finish(pid_t pid, bool by_itself, ProgramRun& run) {
  int status = running;
  // One that closed its output may yet be at work, and is given a second.
  for (int tries = 0; by_itself && status == running && tries < 100; ++tries) {
    status = wait_for(pid, WNOHANG);
    if (status == running) ::poll(nullptr, 0, 10);
  }
  if (status == running) {
    ::kill(pid, SIGKILL);
    status = wait_for(pid, 0);
  }
  if (status == -1 || !by_itself) return;
  if (WIFEXITED(status)) run.status = WEXITSTATUS(status);
  if (!WIFSIGNALED(status)) return;
  const bool time = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL;
  run.end = time ? ProgramEnd::too_long : ProgramEnd::killed;
}

}  // namespace

std::string find_program(const std::string& name) {
  const char* variable = std::getenv("PATH");
  std::string_view folders = variable ? variable : "/usr/bin:/bin";
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string path = std::string(folders.substr(0, end)) + "/" + name;
    if (path.starts_with('/') && ::access(path.c_str(), X_OK) == 0) return path;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return "";
}

ProgramRun run_program(const std::string& path, const std::vector<std::string>& arguments, std::string_view bytes,
                       const ProgramLimits& limits) {
  Descriptor input(temporary_file());
  if (!input.open()) fail("no temporary file can be made; name a folder with room for it in $TMPDIR");
  write_all(input.value(), bytes);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail("no pipe can be made; close some files");
  Descriptor from(ends[0]), to(ends[1]), nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  if (!from.open() || !to.open() || !nothing.open()) fail("too many files are open; close some");
  ProgramRun run;
  const pid_t pid = start(path, arguments, {nullptr, nullptr, input.value(), to.value(), nothing.value()}, limits);
  to.close();
  const bool by_itself = collect(from.value(), limits, run);
  finish(pid, by_itself, run);
  return run;
}

}  // namespace dixit
