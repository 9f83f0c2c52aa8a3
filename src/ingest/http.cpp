#include "ingest/http.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

#include "text/ascii.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

std::string_view stripped(std::string_view text) {
  const std::size_t from = text.find_first_not_of(blanks);
  return from == text.npos ? "" : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

[[noreturn]] void too_large(std::uint64_t most) {
  throw Error("its body is of more than " + std::to_string(most >> 20) + " MB unpacked, which no article is");
}

// Nothing that is packed begins like this.
bool looks_plain(std::string_view body) {
  const std::string_view start = stripped(body.substr(0, 1024));
  return start.empty() || start.starts_with('<') || start.starts_with("\xEF\xBB\xBF");
}

// Nothing: the body is not in chunks, whatever the header says.
std::optional<std::string> without_chunks(std::string_view body) {
  std::string out;
  for (bool first = true; !body.empty(); first = false) {
    std::uint64_t size = 0;
    const std::string_view line = stripped(take_line(body));
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool whole = end == line.data() + line.size() || *end == ';' || *end == ' ';
    const bool number = error == std::errc() && whole;
    if (!number && first) return std::nullopt;
    if (!number || size > body.size()) throw Error("its body ends in the middle of a chunk");
    if (size == 0) break;
    out += body.substr(0, size);
    body.remove_prefix(size);
    take_line(body);
  }
  return out;
}

std::string inflated(std::string_view body, int window, std::uint64_t most) {
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) throw Error("not enough memory to unpack its body");
  const std::unique_ptr<z_stream, int (*)(z_streamp)> end(&stream, inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<uInt>(body.size());
  std::string out;
  char buffer[1 << 15];
  while (true) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer);
    stream.avail_out = sizeof buffer;
    const int rc = inflate(&stream, Z_NO_FLUSH);
    out.append(buffer, sizeof buffer - stream.avail_out);
    if (out.size() > most) too_large(most);
    if (rc == Z_STREAM_END) return out;
    if (rc != Z_OK) throw Error("its packed body is broken or cut");
  }
}

std::string unbrotlied(std::string_view body, std::uint64_t most) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!state) throw Error("not enough memory to unpack its body");
  const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t left = body.size();
  std::string out;
  std::uint8_t buffer[1 << 15];
  while (true) {
    std::uint8_t* to = buffer;
    std::size_t room = sizeof buffer;
    const auto rc = BrotliDecoderDecompressStream(state.get(), &left, &in, &room, &to, nullptr);
    out.append(reinterpret_cast<const char*>(buffer), sizeof buffer - room);
    if (out.size() > most) too_large(most);
    if (rc == BROTLI_DECODER_RESULT_SUCCESS) return out;
    if (rc != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) throw Error("its packed body is broken or cut");
  }
}

std::string unpacked(std::string body, std::string_view encoding, std::uint64_t most) {
  const auto byte = [&](std::size_t i) { return i < body.size() ? static_cast<unsigned char>(body[i]) : 0u; };
  if (byte(0) == 0x1F && byte(1) == 0x8B) return inflated(body, 16 + MAX_WBITS, most);
  if (looks_plain(body)) return body;
  if (encoding == "br") return unbrotlied(body, most);
  if (encoding != "deflate") return body;
  // Servers send it with the header of zlib, and without.
  const bool zlib = (byte(0) & 0x0F) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
  return inflated(body, zlib ? MAX_WBITS : -MAX_WBITS, most);
}

}  // namespace

void read_content_type(std::string_view value, std::string& type, std::string& charset) {
  const std::string lower = ascii_lower(value);
  type = stripped(std::string_view(lower).substr(0, lower.find_first_of(";,")));
  const std::size_t at = lower.find("charset=");
  if (at == lower.npos) return;
  const std::size_t from = std::min(lower.find_first_not_of(" \"'", at + 8), lower.size());
  charset = lower.substr(from, lower.find_first_of(" ;,\"'", from) - from);
}

bool next_field(std::string_view& header, std::string& name, std::string& value) {
  const std::string_view line = take_line(header);
  if (line.empty()) return false;
  const std::size_t colon = std::min(line.find(':'), line.size());
  name = ascii_lower(stripped(line.substr(0, colon)));
  value = stripped(line.substr(std::min(colon + 1, line.size())));
  while (header.starts_with(' ') || header.starts_with('\t')) value += " " + std::string(stripped(take_line(header)));
  return true;
}

HttpResponse http_response(std::string_view block) {
  HttpResponse response;
  const std::string_view first = take_line(block);
  const std::size_t space = first.find(' ');
  if (!first.starts_with("HTTP/") || space == first.npos) return response;
  const std::string_view status = stripped(first.substr(space)).substr(0, 3);
  std::from_chars(status.data(), status.data() + status.size(), response.status);
  std::string name, value;
  while (next_field(block, name, value)) {
    if (name == "content-type") read_content_type(value, response.type, response.charset);
    if (name == "content-encoding" || name == "x-crawler-content-encoding") response.encoding = ascii_lower(value);
    if (name == "transfer-encoding" || name == "x-crawler-transfer-encoding")
      response.chunked = ascii_lower(value).find("chunked") != std::string::npos;
  }
  response.body = block;
  return response;
}

std::string http_body(const HttpResponse& response, std::uint64_t most) {
  std::optional<std::string> body;
  if (response.chunked) body = without_chunks(response.body);
  if (!body) body = response.body;
  // `gzip, br`: packed in this order.
  std::string_view encodings = response.encoding;
  for (int layers = 0; layers < 3; ++layers) {
    const std::size_t comma = encodings.rfind(',');
    const std::size_t from = comma == encodings.npos ? 0 : comma + 1;
    body = unpacked(std::move(*body), stripped(encodings.substr(from)), most);
    if (comma == encodings.npos) break;
    encodings = encodings.substr(0, comma);
  }
  if (body->size() > most) too_large(most);
  return std::move(*body);
}

}  // namespace dixit
