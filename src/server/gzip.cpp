#include "server/gzip.h"

#include <zlib.h>

#include <algorithm>

#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr int level = 4, window = 15 + 16, memory = 8;  // 16: with the head of gzip

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  const std::size_t end = text.find_last_not_of(" \t") + 1;
  return end <= begin ? std::string_view() : text.substr(begin, end - begin);
}

bool is_zero(std::string_view weight) {
  return weight.starts_with("q=0") && weight.find_first_not_of("0.", 3) == weight.npos;
}

}  // namespace

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Error("an answer cannot be packed; there may be too little memory");
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write there
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw Error("an answer cannot be packed; this should not be: report it");
  return packed;
}

bool takes_gzip(std::string_view accepted) {
  while (!accepted.empty()) {
    const std::size_t end = std::min(accepted.find(','), accepted.size());
    const std::string_view one = accepted.substr(0, end);
    const std::size_t mark = std::min(one.find(';'), one.size());
    const std::string_view weight = trimmed(one.substr(std::min(mark + 1, one.size())));
    if (lower(trimmed(one.substr(0, mark))) == "gzip") return !is_zero(weight);
    accepted.remove_prefix(std::min(end + 1, accepted.size()));
  }
  return false;
}

}  // namespace dixit
