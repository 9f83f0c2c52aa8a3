#include "cli/serve_command.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>

#include "cli/output.h"
#include "cli/temporary.h"
#include "cli/terminal.h"
#include "server/app.h"
#include "server/refusal.h"
#include "server/routes.h"
#include "server/server.h"

namespace dixit {
namespace {

// A folder that only this user can open, gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(temporary_path("dixit-XXXXXX")) {
    if (mkdtemp(path_.data()) == nullptr)
      throw Error(path_ + ": a folder for the temporary store cannot be made; name a STORE, or another $TMPDIR");
  }
  ~TemporaryFolder() { remove(); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void remove() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Each connection is an open file, beside those of the store.
void allow_open_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = std::max(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, 4096));
  setrlimit(RLIMIT_NOFILE, &limit);
}

bool has_screen() {
  return is_terminal(1) && (std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr);
}

// Of its own, and nobody waits for it: a child of a child, which this program need not bury.
void open_browser(const std::string& address) {
  const pid_t child = fork();
  if (child == 0) {
    if (fork() == 0) {
      setsid();
      execlp("xdg-open", "xdg-open", address.c_str(), static_cast<char*>(nullptr));
    }
    _exit(0);
  }
  if (child > 0) waitpid(child, nullptr, 0);
}

Answering answering(App& app) {
  const auto begin = [&app]() -> Respond {
    // Opened by the first request, whose answer then tells where it cannot be.
    const auto desk = std::make_shared<std::optional<Desk>>();
    return [&app, desk](const Request& request) {
      try {
        if (!*desk) desk->emplace(app);
      } catch (const Error& error) {
        return error_response({Reason::no_store, error.what()});
      }
      return respond(request, app, **desk);
    };
  };
  return {begin, takes_long};
}

void tell(const Server& server, bool browser) {
  const std::string address = "http://127.0.0.1:" + std::to_string(server.port()) + '/';
  Output out;
  out.write(address + '\n');
  out.finish();
  if (browser && has_screen()) open_browser(address);
}

}  // namespace

ExitCode serve_command(const ServeOptions& options) {
  allow_open_files();
  const auto folder = options.store.empty() ? std::make_unique<TemporaryFolder>() : nullptr;
  App app({.store = folder ? folder->path() + "/store.db" : options.store,
           .temporary = folder != nullptr,
           .model = options.model,
           .version = DIXIT_VERSION});
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  Server server({.port = options.port, .workers = 2, .long_workers = std::min(processors, 4U), .signals = true},
                answering(app));
  tell(server, options.browser);
  server.run();
  if (!server.idle()) {
    // Something that takes long is still being done, which nobody waits for. The store is whole.
    if (folder) folder->remove();
    std::_Exit(static_cast<int>(ExitCode::done));
  }
  return ExitCode::done;
}

}  // namespace dixit
