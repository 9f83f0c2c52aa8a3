// Any bytes as a model file: refused with an Error, or a model that can be used. Bytes that look like a model are
// tried a second time with their checksums made right, else nothing that is found would get past them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "encoder/encoder.h"
#include "encoder/model_file.h"
#include "encoder/test_model.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr std::size_t header = 32, entry = 112;

template <class T>
T get(const std::string& bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

template <class T>
void set(std::string& bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

std::string mended(std::string bytes) {
  if (bytes.size() < header) return bytes;
  const std::size_t most = (bytes.size() - header) / entry;
  const std::size_t count = std::min<std::size_t>(get<std::uint32_t>(bytes, 12), most);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = header + i * entry;
    const auto offset = get<std::uint64_t>(bytes, at + 88), size = get<std::uint64_t>(bytes, at + 96);
    if (offset > bytes.size() || size > bytes.size() - offset) continue;
    set(bytes, at + 104, plain_checksum(std::string_view(bytes).substr(offset, size)));
  }
  set(bytes, 16, std::uint64_t{bytes.size()});
  set(bytes, 24, plain_checksum(std::string_view(bytes).substr(header, count * entry)));
  return bytes;
}

void use(std::string_view bytes) {
  try {
    const auto model = Model::from_bytes(bytes, "fuzz");
    for (const ModelSection& s : model->sections()) {
      if (s.type == SectionType::f32) model->matrix(s.name);
      if (s.type == SectionType::utf8) model->text(s.name);
    }
    Document document;
    document.text = "a b";
    document.words = {{{0, 1}}, {{2, 3}}};
    Encoder(model, {Product::portable}).run(document, {0, 2});
  } catch (const Error&) {
  }
}

}  // namespace
}  // namespace dixit

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  dixit::use(bytes);
  dixit::use(dixit::mended(bytes));
  return 0;
}
