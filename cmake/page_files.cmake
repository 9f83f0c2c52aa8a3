# cmake -D OUTPUT=page_files.cpp -D "FILES=web/built/index.html;…" -P page_files.cmake
# Writes a source file that holds these files byte for byte, each under its own name without folders.
set(arrays)
set(list)
foreach(file IN LISTS FILES)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  cmake_path(GET file FILENAME name)
  string(MAKE_C_IDENTIFIER ${name} id)
  # The zero lets an empty file be an array; it does not count.
  string(APPEND arrays "constexpr unsigned char ${id}[] = {${bytes}0};\n")
  string(APPEND list "      {\"${name}\", {reinterpret_cast<const char*>(${id}), sizeof ${id} - 1}},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made by cmake/page_files.cmake.
#include \"server/page.h\"

namespace dixit {
namespace {

${arrays}
}  // namespace

const std::vector<PageFile>& page_files() {
  static const std::vector<PageFile> files = {
${list}  };
  return files;
}

}  // namespace dixit
")
