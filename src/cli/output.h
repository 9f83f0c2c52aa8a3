// Where the command writes: standard output, or a file that appears whole or not at all.
//
//   Output out("read.jsonl");
//   out.write(line);
//   out.finish();      // only now is there a read.jsonl
//
// A file is written under another name beside its own (`read.jsonl.XXXXXX.part`) and renamed by `finish`; without
// it, and where the command is interrupted, that other file is removed. One that was there keeps its rights. What is
// not a regular file (a device, a named pipe) is written directly. Empty path: standard output. Without a path it is
// that of a command that has no --output, which no message then advises. Nothing is buffered: a write is out when it
// returns. Throws Failure: `closed_pipe`, silent, where the other end went away (SIGPIPE must be ignored), else
// `no_output`. One Output with a file at a time; one thread at a time.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

class Output {
 public:
  Output() : has_option_(false) {}
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes);
  void finish();
  int file() const { return file_; }

 private:
  void open_beside();
  [[noreturn]] void fail(int error) const;

  std::filesystem::path path_;  // empty: standard output
  std::string partial_;         // what is renamed, empty: nothing
  int file_ = 1;
  bool has_option_ = true;
};

// Throws Failure (`usage`) where `output` is one of the files that are `read`, whose place it would take, or stands in
// a folder of them and is not what `read` or `compare` wrote as JSON before.
void check_is_not_read(const std::string& output, const std::vector<std::string>& read);

}  // namespace dixit
