#include "reader/model_path.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstdlib>

#include "text/error.h"

namespace dixit {
namespace fs = std::filesystem;
namespace {

std::string listed(const std::vector<fs::path>& folders) {
  std::string list;
  for (const fs::path& folder : folders) list += (list.empty() ? "" : ", ") + folder.string();
  return list.empty() ? "no folder" : list;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `news-9` before `news-10`.
bool is_older(const fs::path& one, const fs::path& other) {
  const std::string a = one.filename().string(), b = other.filename().string();
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (!is_digit(a[i]) || !is_digit(b[j])) {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i, ++j;
      continue;
    }
    std::string x, y;  // without leading zeros
    for (; i < a.size() && is_digit(a[i]); ++i)
      if (!x.empty() || a[i] != '0') x += a[i];
    for (; j < b.size() && is_digit(b[j]); ++j)
      if (!y.empty() || b[j] != '0') y += b[j];
    if (x != y) return x.size() != y.size() ? x.size() < y.size() : x < y;
  }
  return a.size() < b.size();
}

// The last reader by name, so that a newer model is taken before an older one.
fs::path last_model(const fs::path& folder) {
  std::vector<fs::path> models;
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    const fs::path& path = entry->path();
    const bool reads = !path.filename().string().starts_with("dixit-meaning");
    if (path.extension() == ".dixit" && reads) models.push_back(path);
  }
  return models.empty() ? fs::path() : *std::ranges::max_element(models, is_older);
}

// The program's file, and this code's own where it is a shared library.
std::vector<fs::path> own_files() {
  std::vector<fs::path> files;
  std::error_code failed;
  const auto add = [&](const fs::path& path) {
    fs::path real = fs::canonical(path, failed);
    if (!failed && std::ranges::find(files, real) == files.end()) files.push_back(std::move(real));
  };
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&listed), &info) != 0 && info.dli_fname != nullptr) add(info.dli_fname);
  add("/proc/self/exe");
  return files;
}

}  // namespace

std::vector<fs::path> model_folders() {
  std::vector<fs::path> folders;
  const auto add = [&](fs::path folder) {
    if (std::ranges::find(folders, folder) == folders.end()) folders.push_back(std::move(folder));
  };
  for (const fs::path& file : own_files()) {
    // PREFIX/bin/dixit, PREFIX/lib/libdixit.so, PREFIX/lib/ARCHITECTURE/libdixit.so
    fs::path prefix = file.parent_path().parent_path();
    if (prefix.filename() == "lib") prefix = prefix.parent_path();
    add(prefix / "share" / "dixit" / "models");
    if (prefix.filename() == "build") add(prefix.parent_path() / "models");
  }
  return folders;
}

fs::path find_model(const std::string& name, const std::vector<fs::path>& folders) {
  const char* set = name.empty() ? std::getenv("DIXIT_MODEL") : nullptr;
  const std::string wanted = set != nullptr ? set : name;
  std::error_code ignored;
  if (wanted.empty()) {
    for (const fs::path& folder : folders) {
      if (fs::path model = last_model(folder); !model.empty()) return model;
    }
    throw Error("no model: looked for *.dixit in " + listed(folders) +
                "; name its file with --model or in $DIXIT_MODEL");
  }
  if (fs::exists(wanted, ignored)) return wanted;
  if (wanted.find('/') != std::string::npos || wanted.ends_with(".dixit")) {
    throw Error(wanted + ": no such model file; name one that exists with --model or in $DIXIT_MODEL");
  }
  for (const fs::path& folder : folders) {
    fs::path model = folder / (wanted + ".dixit");
    if (fs::exists(model, ignored)) return model;
  }
  throw Error("model `" + wanted + "`: looked for " + wanted + ".dixit in " + listed(folders) +
              "; name its file with --model or in $DIXIT_MODEL");
}

fs::path find_model(const std::string& name) { return find_model(name, model_folders()); }

}  // namespace dixit
