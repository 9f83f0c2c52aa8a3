// The model: one versioned file of named tensors, labels and texts (docs/model-file.md).
//
//   std::shared_ptr<const Model> model = Model::load("models/dixit-news-10.dixit");
//   Matrix weight = model->matrix("heads.trigger.0.weight");  // 192 x 384, weight.row(3)[7]
//   std::vector<std::string> roles = model->labels("roles");  // none source cue content addressee via
//   Linear trigger(*model, "heads.trigger.0");                // linear.h: a weight and its bias, ready to run
//
// Tensors have the names that PyTorch gives them. A Model never changes after loading: share it
// between threads; what it returns points into it and lives as long as it does. The file is taken
// as hostile: sizes, offsets, checksums and numbers (no NaN, no infinity) are checked before use,
// and whatever is wrong, a section that is not there too, throws Error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dixit {

// What a model is for. One of meanings is an encoder alone; one that reads has heads, too.
enum class ModelKind : std::uint8_t { reading, meanings };

enum class SectionType : std::uint32_t { f32 = 1, s8 = 2, u8 = 3, i32 = 4, utf8 = 5 };

struct ModelSection {
  std::string name;
  SectionType type{};
  std::vector<std::uint32_t> shape;  // one to four dimensions, none of them 0 but for utf8
  std::span<const std::byte> bytes;  // aligned to 64 bytes

  std::uint32_t columns() const { return shape.back(); }
  // All dimensions but the last, multiplied: 10 x 160 x 160 has 1600 rows.
  std::uint32_t rows() const;
};

// A tensor of floats. One dimension: a single row.
struct Matrix {
  std::span<const float> values;
  std::uint32_t rows = 0, columns = 0;

  std::span<const float> row(std::uint32_t i) const { return values.subspan(std::size_t{i} * columns, columns); }
};

class Model {
 public:
  static constexpr std::uint32_t version = 1;  // of the format; others are refused

  static std::shared_ptr<const Model> load(const std::string& path);
  // `origin` is what error messages call it.
  static std::shared_ptr<const Model> from_bytes(std::string_view bytes, std::string origin);

  const std::string& name() const { return name_; }  // `dixit-news-10`: name and version of the model
  std::string_view card() const { return text("model.card"); }
  const std::string& origin() const { return origin_; }
  const std::vector<ModelSection>& sections() const { return sections_; }

  ModelKind kind() const;
  void expect(ModelKind wanted) const;  // Error, which says what was found, unless it is of that kind

  bool has(std::string_view name) const;
  const ModelSection& section(std::string_view name) const;
  // The same, and Error unless it is f32 and, where one is given, has that shape.
  Matrix matrix(std::string_view name) const;
  Matrix matrix(std::string_view name, std::uint32_t rows, std::uint32_t columns) const;
  std::span<const std::int32_t> integers(std::string_view name) const;
  std::string_view text(std::string_view name) const;
  // The lines of the section `labels.NAME`: triggers roles channels forms acts polarities kinds names languages.
  std::vector<std::string> labels(std::string_view name) const;

  [[noreturn]] void refuse(const std::string& what) const;  // Error: origin, what, what to do

 private:
  struct Bytes;  // the whole file
  Model(std::shared_ptr<const Bytes> bytes, std::string origin);
  void read_table();
  void read_section(std::span<const std::byte> entry, std::size_t& end);
  void check_values(const ModelSection& section) const;
  const ModelSection& of_type(std::string_view name, SectionType type) const;

  std::shared_ptr<const Bytes> bytes_;
  std::string origin_, name_;
  std::vector<ModelSection> sections_;
  std::unordered_map<std::string_view, std::uint32_t> index_;  // into sections_; never iterated
};

}  // namespace dixit
