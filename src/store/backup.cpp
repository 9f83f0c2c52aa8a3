#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "store/store.h"
#include "text/error.h"

namespace dixit {
namespace {

// Removed unless it was renamed.
class Partial {
 public:
  explicit Partial(const std::string& file) : path_(file + ".part") { remove(); }
  ~Partial() { remove(); }
  Partial(const Partial&) = delete;
  Partial& operator=(const Partial&) = delete;

  const std::string& path() const { return path_; }
  void remove() const {
    for (const char* end : {"", "-journal", "-wal", "-shm"}) {
      std::error_code ignored;
      std::filesystem::remove(path_ + end, ignored);
    }
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

void sync(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

}  // namespace

void backup(const Store& store, const std::string& file) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::exists(file, error)) throw Error(file + ": is there already; name another file, or move that one away");
  const Partial partial(file);
  {
    Database to(partial.path(), Database::Mode::create);
    copy(store.database().handle(), to);
    to.run("PRAGMA journal_mode = DELETE");  // one file alone, until it is used
  }
  sync(partial.path());
  // A rename would take the place of a file that came in the meantime; some file systems know nothing else.
  if (::link(partial.path().c_str(), file.c_str()) != 0) {
    if (errno == EEXIST || ::rename(partial.path().c_str(), file.c_str()) != 0)
      throw Error(file + ": cannot be written (" + std::generic_category().message(errno) + "); name another file");
  }
  const std::string folder = fs::path(file).parent_path().string();
  sync(folder.empty() ? "." : folder);
}

}  // namespace dixit
