#include "encoder/model_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <new>

#include "text/error.h"

namespace dixit {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is little-endian and is read in place");

constexpr std::array<char, 8> magic = {'D', 'I', 'X', 'I', 'T', '\r', '\n', '\x1a'};
constexpr std::size_t alignment = 64, name_size = 64, entry_size = 112, header_size = 32;
constexpr std::uint32_t most_sections = 4096;
constexpr std::uint64_t largest_file = std::uint64_t{1} << 31;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version, sections;
  std::uint64_t size;
  std::uint32_t table_checksum, reserved;
};
static_assert(sizeof(Header) == header_size);

struct Entry {
  std::array<char, name_size> name;
  std::uint32_t type, dimensions;
  std::array<std::uint32_t, 4> shape;
  std::uint64_t offset, size;
  std::uint32_t checksum, reserved;
};
static_assert(sizeof(Entry) == entry_size);

std::size_t aligned(std::size_t n) { return (n + alignment - 1) / alignment * alignment; }

// CRC-32 as zlib's, eight bytes at a step: table k moves a byte k places on.
using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr CrcTables make_crc_tables() {
  CrcTables t{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int bit = 0; bit < 8; ++bit) c = (c >> 1) ^ ((c & 1) ? 0xEDB88320u : 0u);
    t[0][i] = c;
  }
  for (std::size_t k = 1; k < 8; ++k) {
    for (std::uint32_t i = 0; i < 256; ++i) t[k][i] = (t[k - 1][i] >> 8) ^ t[0][t[k - 1][i] & 255];
  }
  return t;
}

std::uint32_t checksum(std::span<const std::byte> bytes) {
  static constexpr CrcTables t = make_crc_tables();
  std::uint32_t crc = 0xFFFFFFFFu;
  const std::byte* p = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 8; p += 8, left -= 8) {
    std::uint32_t low = 0, high = 0;
    std::memcpy(&low, p, 4);
    std::memcpy(&high, p + 4, 4);
    low ^= crc;
    crc = t[7][low & 255] ^ t[6][(low >> 8) & 255] ^ t[5][(low >> 16) & 255] ^ t[4][low >> 24] ^ t[3][high & 255] ^
          t[2][(high >> 8) & 255] ^ t[1][(high >> 16) & 255] ^ t[0][high >> 24];
  }
  for (; left > 0; ++p, --left) crc = (crc >> 8) ^ t[0][(crc ^ std::to_integer<std::uint32_t>(*p)) & 255];
  return ~crc;
}

std::size_t width_of(SectionType type) {
  switch (type) {
    case SectionType::f32:
    case SectionType::i32:
      return 4;
    case SectionType::s8:
    case SectionType::u8:
    case SectionType::utf8:
      return 1;
  }
  return 0;
}

template <class T>
T read_at(std::span<const std::byte> bytes) {
  T value;
  std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

bool all_zero(std::span<const std::byte> bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::byte b) { return b == std::byte{0}; });
}

}  // namespace

std::uint32_t ModelSection::rows() const {
  std::uint32_t n = 1;
  for (std::size_t i = 0; i + 1 < shape.size(); ++i) n *= shape[i];
  return n;
}

struct Model::Bytes {
  explicit Bytes(std::size_t n)
      : size(n), data(static_cast<std::byte*>(::operator new(n, std::align_val_t{alignment}))) {}
  ~Bytes() { ::operator delete(data, std::align_val_t{alignment}); }
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  std::span<const std::byte> all() const { return {data, size}; }

  std::size_t size;
  std::byte* data;
};

std::shared_ptr<const Model> Model::load(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) {
    throw Error(path +
                ": no model can be opened there; give the path of a model file, or make one with train/export.py");
  }
  const std::streamoff size = file.tellg();
  if (size < 0 || static_cast<std::uint64_t>(size) > largest_file) {
    throw Error(path + ": this is no model file: found something that is not a file of at most 2 GiB");
  }
  auto bytes = std::make_shared<Bytes>(static_cast<std::size_t>(size));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(bytes->data), size);
  if (file.gcount() != size) throw Error(path + ": the model cannot be read to its end; check the disk and the rights");
  return std::shared_ptr<const Model>(new Model(std::move(bytes), path));
}

std::shared_ptr<const Model> Model::from_bytes(std::string_view data, std::string origin) {
  auto bytes = std::make_shared<Bytes>(data.size());
  std::copy(data.begin(), data.end(), reinterpret_cast<char*>(bytes->data));
  return std::shared_ptr<const Model>(new Model(std::move(bytes), std::move(origin)));
}

void Model::refuse(const std::string& what) const {
  throw Error(origin_ + ": " + what + "; the model is damaged or not one of this program: get or make it again");
}

Model::Model(std::shared_ptr<const Bytes> bytes, std::string origin)
    : bytes_(std::move(bytes)), origin_(std::move(origin)) {
  read_table();
  name_ = std::string(text("model.name"));
}

void Model::read_table() {
  const auto all = bytes_->all();
  if (all.size() < header_size || std::memcmp(all.data(), magic.data(), magic.size()) != 0) {
    throw Error(origin_ + ": this is no model file: found " + std::to_string(all.size()) +
                " bytes without the mark of one at their start; give the path of a model file");
  }
  const auto header = read_at<Header>(all);
  if (header.version != version) {
    throw Error(origin_ + ": found format version " + std::to_string(header.version) + ", expected " +
                std::to_string(version) + "; make the model again or use the program that it was made for");
  }
  if (header.size != all.size()) {
    refuse("found " + std::to_string(all.size()) + " bytes, expected " + std::to_string(header.size));
  }
  if (header.reserved != 0 || header.sections > most_sections) refuse("the header is not sound");
  const std::size_t table = std::size_t{header.sections} * entry_size;
  if (table > all.size() - header_size) refuse("the table of sections is longer than the file");
  const auto entries = all.subspan(header_size, table);
  if (checksum(entries) != header.table_checksum) refuse("the checksum of the table of sections is wrong");
  std::size_t end = header_size + table;
  sections_.reserve(header.sections);
  for (std::size_t i = 0; i < header.sections; ++i) read_section(entries.subspan(i * entry_size, entry_size), end);
  if (end != all.size()) refuse("there are bytes after the last section");
  for (std::uint32_t i = 0; i < sections_.size(); ++i) {
    if (!index_.emplace(sections_[i].name, i).second) refuse("two sections are called " + sections_[i].name);
  }
}

// Sections stand one after another, each at the next multiple of 64: nothing overlaps or hides between them.
void Model::read_section(std::span<const std::byte> bytes, std::size_t& end) {
  const auto all = bytes_->all();
  const auto entry = read_at<Entry>(bytes);
  const auto name_end = std::find(entry.name.begin(), entry.name.end(), '\0');
  ModelSection s{
      .name = std::string(entry.name.begin(), name_end), .type = SectionType{entry.type}, .shape = {}, .bytes = {}};
  if (s.name.empty() || std::any_of(name_end, entry.name.end(), [](char c) { return c != 0; }) || entry.reserved != 0) {
    refuse("an entry of the table is not sound");
  }
  const std::size_t width = width_of(s.type);
  if (width == 0 || entry.dimensions < 1 || entry.dimensions > entry.shape.size()) {
    refuse("section " + s.name + " has no known type or shape");
  }
  std::uint64_t size = width;
  for (std::uint32_t i = 0; i < entry.shape.size(); ++i) {
    if (i < entry.dimensions) s.shape.push_back(entry.shape[i]);
    const std::uint64_t n = i < entry.dimensions ? entry.shape[i] : entry.shape[i] + 1ull;
    if ((n == 0 && s.type != SectionType::utf8) || (n != 0 && size > largest_file / n)) {
      refuse("section " + s.name + " has an impossible shape");
    }
    size *= n;
  }
  const std::size_t begin = aligned(end);
  if (entry.size != size || entry.offset != begin || begin > all.size() || size > all.size() - begin) {
    refuse("section " + s.name + " does not lie where and as long as it must");
  }
  s.bytes = all.subspan(begin, size);
  if (!all_zero(all.subspan(end, begin - end))) refuse("there are bytes before section " + s.name);
  if (checksum(s.bytes) != entry.checksum) refuse("the checksum of section " + s.name + " is wrong");
  check_values(s);
  end = begin + size;
  sections_.push_back(std::move(s));
}

void Model::check_values(const ModelSection& s) const {
  if (s.type != SectionType::f32) return;
  for (std::size_t i = 0; i < s.bytes.size(); i += 4) {
    const auto bits = read_at<std::uint32_t>(s.bytes.subspan(i));
    if ((bits & 0x7F800000u) == 0x7F800000u) refuse("section " + s.name + " holds a number that is not finite");
  }
}

ModelKind Model::kind() const {
  const bool heads = std::ranges::any_of(sections_, [](const ModelSection& s) { return s.name.starts_with("heads."); });
  return heads ? ModelKind::reading : ModelKind::meanings;
}

void Model::expect(ModelKind wanted) const {
  if (kind() == wanted) return;
  const std::string reads = "a model that reads", of_meanings = "a model of meanings";
  const bool reading = wanted == ModelKind::reading;
  throw Error(origin_ + ": found " + (reading ? of_meanings : reads) + " (" + name_ + "), expected " +
              (reading ? reads : of_meanings) +
              "; give the file of one, or none to take the one that comes with dixit");
}

bool Model::has(std::string_view name) const { return index_.contains(name); }

const ModelSection& Model::section(std::string_view name) const {
  const auto found = index_.find(name);
  if (found == index_.end()) refuse("there is no section " + std::string(name));
  return sections_[found->second];
}

const ModelSection& Model::of_type(std::string_view name, SectionType type) const {
  const ModelSection& s = section(name);
  if (s.type != type) refuse("section " + s.name + " is not of the type that is expected");
  return s;
}

Matrix Model::matrix(std::string_view name) const {
  const ModelSection& s = of_type(name, SectionType::f32);
  return {{reinterpret_cast<const float*>(s.bytes.data()), s.bytes.size() / 4}, s.rows(), s.columns()};
}

Matrix Model::matrix(std::string_view name, std::uint32_t rows, std::uint32_t columns) const {
  const Matrix m = matrix(name);
  if (m.rows != rows || m.columns != columns) {
    refuse("section " + std::string(name) + ": found " + std::to_string(m.rows) + " x " + std::to_string(m.columns) +
           " numbers, expected " + std::to_string(rows) + " x " + std::to_string(columns));
  }
  return m;
}

std::span<const std::int32_t> Model::integers(std::string_view name) const {
  const ModelSection& s = of_type(name, SectionType::i32);
  return {reinterpret_cast<const std::int32_t*>(s.bytes.data()), s.bytes.size() / 4};
}

std::string_view Model::text(std::string_view name) const {
  const ModelSection& s = of_type(name, SectionType::utf8);
  return {reinterpret_cast<const char*>(s.bytes.data()), s.bytes.size()};
}

std::vector<std::string> Model::labels(std::string_view name) const {
  std::vector<std::string> out;
  std::string_view left = text("labels." + std::string(name));
  while (!left.empty()) {
    const std::size_t stop = std::min(left.find('\n'), left.size());
    out.emplace_back(left.substr(0, stop));
    left.remove_prefix(std::min(stop + 1, left.size()));
  }
  return out;
}

}  // namespace dixit
