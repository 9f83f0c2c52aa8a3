#include "ingest/stream.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "text/error.h"

namespace dixit {
namespace {

enum class Packing { none, gzip, zstd };

Packing packing_of(std::string_view head) {
  if (head.starts_with("\x1F\x8B\x08")) return Packing::gzip;
  if (head.starts_with("\x28\xB5\x2F\xFD")) return Packing::zstd;
  const bool skippable = head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18";
  return skippable ? Packing::zstd : Packing::none;
}

struct Descriptor {
  int value = -1;
  bool owned = false;
  ~Descriptor() {
    if (owned) ::close(value);
  }
};

}  // namespace

struct Stream::State {
  std::string path;
  Limits limits;
  Descriptor file;
  std::optional<std::string_view> memory;  // in place of a file
  Packing packing = Packing::none;
  std::array<char, 1 << 16> packed;
  std::size_t from = 0, to = 0;  // what of `packed` is not yet unpacked
  std::uint64_t packed_bytes = 0, unpacked_bytes = 0;
  bool inside = false;   // in the middle of a gzip member or zstd frame
  bool broken = false;   // in one that cannot be unpacked
  bool pending = false;  // what is unpacked did not fit into the reader's buffer
  z_stream gzip{};
  bool gzip_ready = false;
  std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> zstd{nullptr, ZSTD_freeDCtx};

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (gzip_ready) inflateEnd(&gzip);
  }

  [[noreturn]] void fail(const std::string& what) const { throw Error(path + ": " + what); }

  void open() {
    file.value = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    file.owned = path != "-";
    if (file.value < 0) fail(std::string("cannot be opened (") + std::strerror(errno) + "); check its name and rights");
  }

  void begin() {
    fill();
    packing = packing_of({packed.data(), to});
    if (packing == Packing::gzip) {
      // 16: gzip alone, not zlib.
      gzip_ready = inflateInit2(&gzip, 16 + MAX_WBITS) == Z_OK;
      if (!gzip_ready) fail("not enough memory to unpack gzip");
    }
    if (packing == Packing::zstd) zstd.reset(ZSTD_createDCtx());
    inside = packing != Packing::none;
  }

  // Reads until `packed` holds enough to tell the packing, or more of it; false: the file has ended.
  bool fill() {
    from = to = 0;
    while (to < 4) {
      const std::size_t got = more(packed.data() + to, packed.size() - to);
      if (got == 0) break;
      to += got;
      packed_bytes += got;
    }
    return to > 0;
  }

  std::size_t more(char* out, std::size_t size) {
    if (memory) {
      const std::size_t got = memory->copy(out, size);
      memory->remove_prefix(got);
      return got;
    }
    while (true) {
      const ssize_t got = ::read(file.value, out, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR)
        fail(std::string("cannot be read (") + std::strerror(errno) + "); check the file or its disk");
    }
  }

  std::size_t read(char* out, std::size_t size) {
    if (size == 0) return 0;
    while (true) {
      if (from == to && !pending && !fill()) {
        if (inside)
          fail("the packed data end in the middle, after " + std::to_string(unpacked_bytes) +
               " bytes unpacked; fetch or pack the file again");
        return 0;
      }
      const std::size_t got = unpack(out, size);
      unpacked_bytes += got;
      if (packing != Packing::none && unpacked_bytes > limits.ratio_from &&
          unpacked_bytes / limits.ratio > packed_bytes)
        fail("unpacks to more than " + std::to_string(limits.ratio) +
             " times its size, as made to fill the memory; unpack it yourself if it is to be trusted");
      if (got > 0) return got;
    }
  }

  std::size_t unpack(char* out, std::size_t size) {
    switch (packing) {
      case Packing::gzip:
        return unpack_gzip(out, size);
      case Packing::zstd:
        return unpack_zstd(out, size);
      case Packing::none:
        break;
    }
    const std::size_t got = std::min(size, to - from);
    std::memcpy(out, packed.data() + from, got);
    from += got;
    return got;
  }

  std::size_t unpack_gzip(char* out, std::size_t size) {
    if (!inside) {
      // Between members: zeros are padding; what is no further member ends the data, as for gzip itself.
      while (from < to && packed[from] == 0) ++from;
      pending = false;
      if (from == to) return 0;
      if (packed[from] != '\x1F') {
        from = to;
        return 0;
      }
      inflateReset(&gzip);
      inside = true;
    }
    gzip.next_in = reinterpret_cast<Bytef*>(packed.data() + from);
    gzip.avail_in = static_cast<uInt>(to - from);
    gzip.next_out = reinterpret_cast<Bytef*>(out);
    gzip.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1u << 30));
    const uInt room = gzip.avail_out;
    const int rc = inflate(&gzip, Z_NO_FLUSH);
    from = to - gzip.avail_in;
    if (rc == Z_STREAM_END)
      inside = false;
    else if (rc != Z_OK && rc != Z_BUF_ERROR)
      fail_broken();
    pending = inside && gzip.avail_out == 0;
    return room - gzip.avail_out;
  }

  [[noreturn]] void fail_broken() {
    broken = true;
    fail("the gzip data are broken; fetch or pack the file again");
  }

  // Any bytes may be those that a member begins with: it is one when what follows can be unpacked.
  bool to_next_member() {
    if (!std::exchange(broken, false)) return false;
    pending = false;
    while (to_member_head()) {
      if (begins_member()) return true;
      ++from;
    }
    return false;
  }

  // At the next bytes that a head of a member has: two that tell, deflate, and flags of which three are not used.
  bool to_member_head() {
    constexpr std::size_t head = 4;
    while (true) {
      for (; from + head <= to; ++from)
        if (packed[from] == '\x1F' && packed[from + 1] == '\x8B' && packed[from + 2] == 8 &&
            (packed[from + 3] & 0xE0) == 0)
          return true;
      if (!fill_behind()) return false;
    }
  }

  // Keeps what is left and adds what comes next; false: nothing does.
  bool fill_behind() {
    std::copy(packed.begin() + from, packed.begin() + to, packed.begin());
    to -= std::exchange(from, 0);
    const std::size_t got = to < packed.size() ? more(packed.data() + to, packed.size() - to) : 0;
    to += got;
    packed_bytes += got;
    return got > 0;
  }

  bool begins_member() {
    constexpr std::size_t looked_at = 4096;
    while (to - from < looked_at && fill_behind()) {
    }
    std::array<char, 1024> ignored;
    inflateReset(&gzip);
    gzip.next_in = reinterpret_cast<Bytef*>(packed.data() + from);
    gzip.avail_in = static_cast<uInt>(to - from);
    gzip.next_out = reinterpret_cast<Bytef*>(ignored.data());
    gzip.avail_out = ignored.size();
    const int rc = inflate(&gzip, Z_NO_FLUSH);
    inside = inflateReset(&gzip) == Z_OK && (rc == Z_OK || rc == Z_STREAM_END);
    return inside;
  }

  std::size_t unpack_zstd(char* out, std::size_t size) {
    ZSTD_inBuffer in{packed.data(), to, from};
    ZSTD_outBuffer to_out{out, size, 0};
    const std::size_t rc = ZSTD_decompressStream(zstd.get(), &to_out, &in);
    from = in.pos;
    if (ZSTD_isError(rc))
      fail(std::string("the zstd data are broken (") + ZSTD_getErrorName(rc) + "); fetch or pack the file again");
    inside = rc != 0;
    pending = inside && to_out.pos == size;
    return to_out.pos;
  }
};

Stream::Stream(const std::string& path, const Limits& limits) : state_(std::make_unique<State>()) {
  state_->path = path;
  state_->limits = limits;
  state_->open();
  state_->begin();
}
Stream::Stream(std::string_view bytes, const std::string& name, const Limits& limits)
    : state_(std::make_unique<State>()) {
  state_->path = name;
  state_->limits = limits;
  state_->memory = bytes;
  state_->begin();
}
Stream::~Stream() = default;
Stream::Stream(Stream&&) noexcept = default;
Stream& Stream::operator=(Stream&&) noexcept = default;

std::size_t Stream::read(char* to, std::size_t size) { return state_->read(to, size); }
bool Stream::to_next_member() { return state_->to_next_member(); }
std::uint64_t Stream::bytes_read() const { return state_->packed_bytes; }

}  // namespace dixit
