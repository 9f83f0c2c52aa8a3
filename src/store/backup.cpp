#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "store/schema.h"
#include "store/store.h"
#include "text/error.h"

namespace dixit {
namespace {

[[noreturn]] void fail_to_write(const std::string& file) {
  throw Error(file + ": cannot be written (" + std::generic_category().message(errno) + "); name another file");
}

// What SQLite says of the copy names a file that is gone by then, and speaks of a store that goes on.
[[noreturn]] void fail_to_fill(const std::string& file, Database& copy) {
  throw Error(file + ": cannot be written (" + sqlite3_errmsg(copy.handle()) +
              "); nothing was written there: make room, or name a place that has some");
}

bool is_full(Database& copy) {
  const int code = sqlite3_extended_errcode(copy.handle());
  return (code & 0xFF) == SQLITE_FULL || code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC;
}

// An empty file beside `file`, for its owner alone. Removed unless it was renamed.
class Partial {
 public:
  explicit Partial(const std::string& file) : path_(file + ".XXXXXX.part") {
    const int made = ::mkostemps(path_.data(), 5, O_CLOEXEC);
    if (made < 0) fail_to_write(file);
    ::close(made);
  }
  ~Partial() {
    for (const char* end : {"", "-journal", "-wal", "-shm"}) {
      std::error_code ignored;
      std::filesystem::remove(path_ + end, ignored);
    }
  }
  Partial(const Partial&) = delete;
  Partial& operator=(const Partial&) = delete;

  const std::string& path() const { return path_; }
  // Once it is whole: they may be of a file that nobody may write.
  void take_rights(const std::string& like) const {
    struct stat rights {};
    if (::stat(like.c_str(), &rights) == 0) ::chmod(path_.c_str(), rights.st_mode & 0777);
  }

 private:
  std::string path_;
};

void copy(sqlite3* from, Database& to) {
  sqlite3_backup* run = sqlite3_backup_init(to.handle(), "main", from, "main");
  if (run == nullptr) fail_with(to.handle(), sqlite3_extended_errcode(to.handle()));
  // All in one step: the reader's snapshot keeps writers from making it begin again.
  const int code = sqlite3_backup_step(run, -1);
  const int end = sqlite3_backup_finish(run);
  if (code != SQLITE_DONE) fail_with(to.handle(), end != SQLITE_OK ? end : code);
}

// `file`: what it is to be called.
void fill(const std::string& partial, const Database& from, const std::string& file) {
  Database to(partial, Database::Mode::write);
  try {
    copy(from.handle(), to);
    to.run("PRAGMA journal_mode = DELETE");  // one file alone, until it is used
  } catch (const Error&) {
    if (is_full(to)) fail_to_fill(file, to);
    throw;
  }
}

void sync(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

}  // namespace

void backup(const std::string& store, const std::string& file) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::exists(file, error)) throw Error(file + ": is there already; name another file, or move that one away");
  check_is_there(store);
  const Database from(store, Database::Mode::read);
  check_is_store(from);
  const Partial partial(file);
  fill(partial.path(), from, file);
  partial.take_rights(store);
  sync(partial.path());
  // A rename would take the place of a file that came in the meantime; some file systems know nothing else.
  if (::link(partial.path().c_str(), file.c_str()) != 0) {
    if (errno == EEXIST || ::rename(partial.path().c_str(), file.c_str()) != 0) fail_to_write(file);
  }
  const std::string folder = fs::path(file).parent_path().string();
  sync(folder.empty() ? "." : folder);
}

}  // namespace dixit
