// The bytes of a file, of standard input or of memory, unpacked where they are gzip (of any number of members) or zstd.
//
//   Stream stream("news.jsonl.gz", limits);
//   while (const std::size_t size = stream.read(buffer, sizeof buffer)) …
//
// What it is packed with is told from its first bytes. Throws Error, with the file's name: no such file, no
// rights, packed data that are cut or broken, or that grow beyond `Limits::ratio`. Behind a broken gzip member it goes
// on where asked to. One thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/limits.h"

namespace dixit {

class Stream {
 public:
  Stream(const std::string& path, const Limits& limits);                          // `-`: standard input
  Stream(std::string_view bytes, const std::string& name, const Limits& limits);  // `bytes` must outlive it
  ~Stream();
  Stream(Stream&&) noexcept;
  Stream& operator=(Stream&&) noexcept;

  std::size_t read(char* to, std::size_t size);  // as many bytes as there are; 0: the end
  std::uint64_t bytes_read() const;              // of the file as it lies on disk
  // After broken gzip data were thrown: whether there is another member behind them, with which `read` goes on.
  bool to_next_member();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dixit
