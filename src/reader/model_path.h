// Where the model file is.
//
//   find_model("")              // the last reader by name in the first folder that has one: `*.dixit`, but for the
//                               // models of meanings, `dixit-meaning*.dixit`
//   find_model("dixit-news-10")  // `dixit-news-10.dixit` in the first folder that has it
//   find_model("a/b.dixit")     // that file
//
// An empty name is first read from $DIXIT_MODEL. Throws Error that lists the places where it looked.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dixit {

std::filesystem::path find_model(const std::string& name, const std::vector<std::filesystem::path>& folders);
std::filesystem::path find_model(const std::string& name);  // in model_folders()

// In this order: share/dixit/models of the prefix that the program or the library is installed in, the source
// tree's models/ where it runs from build/PRESET/.
std::vector<std::filesystem::path> model_folders();

}  // namespace dixit
