// Where what is needed for a while lies: $TMPDIR, else /tmp.
//
//   std::string path = temporary_path("dixit-XXXXXX");   // for mkstemp, mkdtemp
//
// Throws Error where there is no such folder.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "text/error.h"

namespace dixit {

inline std::string temporary_path(const std::string& name) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  if (error) throw Error("TMPDIR: found no such folder; name one there that may be written");
  return (folder / name).string();
}

}  // namespace dixit
