#include "server/app.h"

#include <sys/stat.h>

#include <filesystem>

#include "server/refusal.h"

namespace dixit {

App::File App::file_at(const std::string& path) {
  struct stat found {};
  return ::stat(path.c_str(), &found) == 0 ? File{found.st_dev, found.st_ino} : File{};
}

// SQLite goes on with the file that it has open: what it writes there would be lost, and a connection that is opened
// later would have another store.
void App::check_store() const {
  if (file_at(options.store) == file_) return;
  throw Refusal(Reason::store_gone, ErrorArgs{.found = std::filesystem::path(options.store).filename().string()});
}

}  // namespace dixit
