// Another program, run on bytes within limits, without a shell.
//
//   const std::string path = find_program("pdftotext");        // empty: not on PATH
//   const ProgramRun run = run_program(path, {"-q", program_input, "-"}, bytes, limits);
//   if (run.end == ProgramEnd::exited && run.status == 0) use(run.output);
//
// It reads the bytes as a file, which `program_input` names, and what it writes to standard output comes back. It has
// no standard input, no environment but `LC_ALL=C` and no other open file, may write no file, and is killed when it
// takes more memory, processor or other time, or writes more than its limits; then so much of its output comes back as
// there was. Its messages are dropped. Throws Error, without a place: no room for the bytes in the folder of temporary
// files, no more processes. Safe from several threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

inline constexpr const char* program_input = "/dev/fd/3";

struct ProgramLimits {
  std::uint64_t output = 256u << 20;  // bytes
  std::uint64_t memory = 1u << 30;    // bytes of address space
  std::uint32_t seconds = 60;         // of a processor; twice as many may pass
};

enum class ProgramEnd { exited, killed, too_long, too_much };

struct ProgramRun {
  ProgramEnd end = ProgramEnd::exited;
  int status = 0;  // that it exited with
  std::string output;
};

// Its path, from the absolute folders of `PATH`.
std::string find_program(const std::string& name);

ProgramRun run_program(const std::string& path, const std::vector<std::string>& arguments, std::string_view bytes,
                       const ProgramLimits& limits);

}  // namespace dixit
