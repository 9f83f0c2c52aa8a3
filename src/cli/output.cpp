#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/exit_code.h"

namespace dixit {
namespace fs = std::filesystem;
namespace {

constexpr std::array interruptions = {SIGINT, SIGTERM, SIGHUP};

// A signal may come at any time and its handler may not allocate: so a fixed place.
std::array<char, 4096> to_remove{};
volatile std::sig_atomic_t removing = 0;

void remove_and_end(int signal) {
  if (removing != 0) unlink(to_remove.data());
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void remove_when_interrupted(const std::string& path) {
  if (path.size() >= to_remove.size()) return;
  removing = 0;
  std::ranges::copy(path, to_remove.begin());
  to_remove[path.size()] = '\0';
  removing = 1;
  for (const int signal : interruptions) {
    if (std::signal(signal, remove_and_end) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
}

std::string reason(int error) { return std::generic_category().message(error); }

// Of a file that is there its own.
mode_t mode_of(const fs::path& path) {
  struct stat there {};
  if (::stat(path.c_str(), &there) == 0) return there.st_mode & 0777;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

Output::Output(const std::string& path) : path_(path) {
  if (path.empty()) return;
  std::error_code failed;
  const fs::path real = fs::canonical(path_, failed);  // through links, so that a link stays one
  if (!failed) path_ = real;
  if (fs::is_directory(path_)) {
    throw Failure(ExitCode::no_output, path + ": is a directory; name a file with --output");
  }
  if (fs::exists(path_, failed) && !fs::is_regular_file(path_, failed)) {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) fail(errno);
  } else {
    open_beside();
  }
}

void Output::open_beside() {
  std::string name = path_.string() + ".XXXXXX.part";
  file_ = mkostemps(name.data(), 5, O_CLOEXEC);
  if (file_ < 0) fail(errno);
  partial_ = name;
  remove_when_interrupted(partial_);
  fchmod(file_, mode_of(path_));
}

Output::~Output() {
  if (!path_.empty() && file_ >= 0) close(file_);
  if (!partial_.empty()) unlink(partial_.c_str());
  removing = 0;
}

void Output::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw Failure(ExitCode::closed_pipe, "");
    } else if (errno != EINTR) {
      fail(errno);
    }
  }
}

void Output::finish() {
  if (path_.empty()) return;
  // Some file systems tell of a full disk only here.
  if (!partial_.empty() && fsync(file_) != 0) fail(errno);
  if (close(std::exchange(file_, -1)) != 0) fail(errno);
  if (partial_.empty()) return;
  if (std::rename(partial_.c_str(), path_.c_str()) != 0) fail(errno);
  removing = 0;
  partial_.clear();
}

void Output::fail(int error) const {
  const std::string where = path_.empty() ? "standard output" : path_.string();
  const std::string with = has_option_ ? "with --output" : "with > FILE";
  const std::string remedy = error == ENOSPC || error == EDQUOT ? "free some space or write elsewhere " + with
                             : error == EACCES || error == EPERM || error == EROFS
                                 ? "write where you have the right to, " + with
                             : error == ENOENT ? "create the directory first"
                                               : "write elsewhere " + with;
  throw Failure(ExitCode::no_output, where + ": cannot be written: " + reason(error) + "; " + remedy);
}

// Empty, or what `read` and `compare` write for programs.
static bool is_own(const std::string& path) {
  constexpr std::string_view array = "[\n", beginning = "{\"schema\":";
  std::array<char, array.size() + beginning.size()> read{};
  std::ifstream file(path, std::ios::binary);
  file.read(read.data(), read.size());
  std::string_view found(read.data(), static_cast<std::size_t>(file.gcount()));
  if (found.starts_with(array)) found.remove_prefix(array.size());
  return found.empty() || found.starts_with(beginning);
}

static bool is_inside(const fs::path& file, const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::canonical(file, error), within = fs::canonical(folder, error);
  return !error && std::mismatch(within.begin(), within.end(), whole.begin(), whole.end()).first == within.end();
}

void check_is_not_read(const std::string& output, const std::vector<std::string>& read) {
  std::error_code error;
  if (output.empty() || !fs::is_regular_file(output, error)) return;
  for (const std::string& path : read) {
    if (fs::is_regular_file(path, error) && fs::equivalent(path, output, error))
      throw Failure(ExitCode::usage,
                    output + ": is read, and would be replaced by what is written; name another file with --output");
    if (fs::is_directory(path, error) && is_inside(output, path) && !is_own(output))
      throw Failure(ExitCode::usage, output +
                                         ": is in a folder that is read, may be an article and would be replaced by " +
                                         "what is written; name another file with --output, or remove it");
  }
}

}  // namespace dixit
