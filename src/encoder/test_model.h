// Models made by hand, for tests of this folder and of those that need an encoder.
//
//   TestModel made;
//   made.floats("heads.name.weight", {2, 3}, {1, 2, 3, 4, 5, 6});
//   made.text("labels.names", "none\nb-person");
//   std::shared_ptr<const Model> model = made.model();
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "encoder/model_file.h"

namespace dixit {

template <class T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
std::string raw(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

// zlib's CRC-32, a bit at a time.
inline std::uint32_t plain_checksum(std::string_view bytes) {
  std::uint32_t crc = ~0u;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

class TestModel {
 public:
  using Shape = std::vector<std::uint32_t>;
  struct Part {
    std::string name;
    SectionType type;
    Shape shape;
    std::string data;
    std::uint64_t moved = 0;  // added to the offset that it should have
  };
  std::vector<Part> parts;

  TestModel() { text("model.name", "test-1"), text("model.card", "Made for a test."); }

  void floats(const std::string& name, Shape shape, const std::vector<float>& values) {
    parts.push_back({name, SectionType::f32, std::move(shape), raw(values)});
  }
  void small(const std::string& name, Shape shape, const std::vector<std::int8_t>& values) {
    parts.push_back({name, SectionType::s8, std::move(shape), raw(values)});
  }
  void integers(const std::string& name, const std::vector<std::int32_t>& values) {
    parts.push_back({name, SectionType::i32, {static_cast<std::uint32_t>(values.size())}, raw(values)});
  }
  void text(const std::string& name, std::string_view text) {
    parts.push_back({name, SectionType::utf8, {static_cast<std::uint32_t>(text.size())}, std::string(text)});
  }
  std::string bytes() const;
  std::shared_ptr<const Model> model() const { return Model::from_bytes(bytes(), "test"); }
};

inline std::string TestModel::bytes() const {
  std::string table, body;
  std::size_t end = 32 + 112 * parts.size();
  for (const Part& p : parts) {
    const std::size_t begin = (end + 63) / 64 * 64;
    body.append(begin - end, '\0');
    body += p.data;
    end = begin + p.data.size();
    std::string entry = p.name;
    entry.resize(64);
    put(entry, p.type);
    put(entry, static_cast<std::uint32_t>(p.shape.size()));
    for (std::size_t i = 0; i < 4; ++i) put(entry, i < p.shape.size() ? p.shape[i] : 0u);
    put(entry, std::uint64_t{begin + p.moved});
    put(entry, std::uint64_t{p.data.size()});
    put(entry, plain_checksum(p.data));
    put(entry, 0u);
    table += entry;
  }
  std::string out("DIXIT\r\n\x1a");
  put(out, Model::version);
  put(out, static_cast<std::uint32_t>(parts.size()));
  put(out, std::uint64_t{end});
  put(out, plain_checksum(table));
  put(out, 0u);
  return out + table + body;
}

}  // namespace dixit
