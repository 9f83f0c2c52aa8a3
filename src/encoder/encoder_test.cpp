#include "encoder/encoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "encoder/kernels.h"
#include "encoder/test_document.h"
#include "encoder/test_model.h"
#include "encoder/windows.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr Product every[] = {Product::automatic, Product::amx, Product::dnnl, Product::avx2, Product::portable};

std::shared_ptr<const Model> tiny(const std::string& name) {
  return Model::load("src/encoder/testdata/tiny-" + name + ".dixit");
}

Range<Word> all(const Document& d) { return {0, static_cast<std::uint32_t>(d.words.size())}; }

double furthest(const Vectors& got, std::span<const float> expected) {
  double most = 0;
  for (std::size_t i = 0; i < expected.size(); ++i)
    most = std::max(most, std::abs(double{got.values[i]} - expected[i]));
  return got.values.size() == expected.size() ? most : INFINITY;
}

TEST(Pieces, AreThoseOfTheTraining) {
  const auto model = tiny("float");
  const Pieces pieces(*model);
  const Document d = words_of(model->text("test.text"));
  std::vector<std::uint32_t> got;
  for (std::uint32_t w = 0; w < d.words.size(); ++w) {
    std::vector<std::uint32_t> ids;
    pieces.append(d, w, ids);
    got.push_back(static_cast<std::uint32_t>(ids.size()));
    got.insert(got.end(), ids.begin(), ids.end());
  }
  const auto expected = model->integers("test.pieces");
  EXPECT_EQ(got, std::vector<std::uint32_t>(expected.begin(), expected.end()));
}

std::shared_ptr<const Model> vocabulary(const std::string& strings, const std::vector<float>& scores) {
  TestModel made;
  made.text("pieces.strings", strings);
  made.floats("pieces.scores", {static_cast<std::uint32_t>(scores.size())}, scores);
  made.floats("pieces.lowest", {1}, {-9});
  return made.model();
}

std::vector<std::uint32_t> pieces_of(const Model& model, std::string_view word, bool spaced) {
  std::vector<std::uint32_t> ids;
  Pieces(model).append(word, spaced, ids);
  return ids;
}

TEST(Pieces, TakeTheHighestSumOfScores) {
  using Ids = std::vector<std::uint32_t>;
  const auto model = vocabulary("<s>\n<pad>\n</s>\n<unk>\na\nb\nab\n\u2581a\n\u2581\nab\né",
                                {0, 0, 0, 0, -1, -1, -3, -4, -2, -1.5f, -1});
  EXPECT_EQ(pieces_of(*model, "ab", false), (Ids{9}));        // the last of equal pieces
  EXPECT_EQ(pieces_of(*model, "ab", true), (Ids{8, 9}));      // -3.5 against -5 for `_a b`
  EXPECT_EQ(pieces_of(*model, "a", true), (Ids{8, 4}));       // -3 against -4
  EXPECT_EQ(pieces_of(*model, "e\u0301", false), (Ids{10}));  // composed
  EXPECT_EQ(pieces_of(*model, "zz", false), (Ids{3, 3}));
  EXPECT_EQ(pieces_of(*model, "<s>", false), (Ids{3, 3, 3}));
  EXPECT_EQ(pieces_of(*model, "", false), (Ids{3}));
}

TEST(Pieces, TakeAnyBytes) {
  const auto model = vocabulary("<s>\n<pad>\n</s>\n<unk>\na", {0, 0, 0, 0, -1});
  EXPECT_EQ(pieces_of(*model, std::string(100000, 'a'), true).size(), Pieces::most);
  for (const std::string_view word :
       {std::string_view("\0", 1), std::string_view("\xff\xfe"), std::string_view("\xe2\x82"),
        std::string_view("\u200b"), std::string_view("\ufdfa")}) {
    EXPECT_GE(pieces_of(*model, word, false).size(), 1u);
  }
}

TEST(Pieces, RefuseAVocabularyThatIsNone) {
  EXPECT_THROW(Pieces(*vocabulary("<s>\n<pad>\n</s>\n<unk>", {0, 0, 0})), Error);
  EXPECT_THROW(Pieces(*vocabulary("<s>\n<pad>", {0, 0})), Error);
  EXPECT_THROW(Pieces(*TestModel().model()), Error);
}

TEST(Encoder, GivesTheVectorsOfTheReference) {
  const auto model = tiny("float");
  const Document d = words_of(model->text("test.text"));
  const Encoder encoder(model);
  EXPECT_EQ(encoder.width(), 32u);
  const Vectors got = encoder.run(d, all(d));
  const auto expected = model->matrix("test.vectors").values;
  EXPECT_LT(furthest(got, expected), 0.06);  // attention is rounded
  double squares = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) squares += std::pow(got.values[i] - expected[i], 2);
  EXPECT_LT(std::sqrt(squares / static_cast<double>(expected.size())), 0.015);
}

TEST(Encoder, IsCloseToTheReferenceInIntegers) {
  const auto model = tiny("int8");
  const Document d = words_of(model->text("test.text"));
  const Vectors first = Encoder(model, {Product::portable}).run(d, all(d));
  EXPECT_LT(furthest(first, model->matrix("test.vectors").values), 0.1);
  for (const Product p : every) EXPECT_EQ(Encoder(model, {p}).run(d, all(d)).values, first.values);
}

// A copy of a model without the sections whose names begin so.
std::shared_ptr<const Model> without(const Model& model, std::string_view prefix) {
  TestModel made;
  made.parts.clear();
  for (const ModelSection& s : model.sections()) {
    if (s.name.starts_with(prefix)) continue;
    made.parts.push_back({s.name, s.type, s.shape, {reinterpret_cast<const char*>(s.bytes.data()), s.bytes.size()}});
  }
  return made.model();
}

TEST(Encoder, AnUncutOneHasNoLastNorm) {
  const auto model = tiny("float");
  const Document d = words_of(model->text("test.text"));
  const Vectors normed = Encoder(model).run(d, all(d));
  Vectors plain = Encoder(without(*model, "encoder.last.")).run(d, all(d));
  EXPECT_NE(plain.values, normed.values);
  const Norm last{model->matrix("encoder.last.weight").values, model->matrix("encoder.last.bias").values,
                  model->matrix("encoder.eps").values[1]};
  for (std::size_t at = 0; at < plain.values.size(); at += plain.width) {
    const auto row = std::span(plain.values).subspan(at, plain.width);
    layer_norm(row, last, row);
  }
  EXPECT_EQ(plain.values, normed.values);
}

TEST(Encoder, EmbedsToUnitLengthByTheWordsAlone) {
  const Encoder encoder(tiny("int8"));
  const Document d = words_of("le maire a dit hier");
  const auto embedded = [&](std::vector<Range<Word>> words) { return encoder.embed(d, words); };
  const std::vector<float> all_of_it = embedded({{0, 5}});
  EXPECT_NEAR(dot(all_of_it, all_of_it), 1, 1e-5);
  EXPECT_EQ(embedded({{0, 2}, {2, 5}}), all_of_it);
  EXPECT_NE(embedded({{0, 2}}), all_of_it);
  EXPECT_EQ(embedded({}).size(), encoder.width());
}

std::string long_text(int words) {
  std::string out;
  for (int i = 1; i <= words; ++i)
    out += i % 50 == 0 ? "dit.\n" : i % 9 == 0 ? "dit. " : i % 2 == 0 ? "le maire " : "a ";
  return out;
}

TEST(Encoder, ALongRangeIsItsWindows) {
  const auto model = tiny("int8");
  const Encoder encoder(model);
  const Document d = words_of(long_text(700));
  const Vectors whole = encoder.run(d, all(d));
  std::vector<std::uint32_t> costs;
  for (std::uint32_t w = 0; w < d.words.size(); ++w) {
    std::vector<std::uint32_t> ids;
    encoder.pieces().append(d, w, ids);
    costs.push_back(static_cast<std::uint32_t>(ids.size()));
  }
  const auto windows = cover(d, all(d), costs, {.pieces = 128, .overlap = 32});
  EXPECT_GT(windows.size(), 5u);
  for (const Window& window : windows) {
    const Vectors part = encoder.run(d, window.words);
    for (std::uint32_t w = window.owned.begin; w < window.owned.end; ++w) {
      EXPECT_TRUE(std::ranges::equal(part[w], whole[w])) << w;
    }
  }
}

TEST(Encoder, TellsHowFarItIsAndEndsWhereOneThrows) {
  const Encoder encoder(tiny("int8"));
  const Document d = words_of(long_text(700));
  std::vector<double> shares;
  const Vectors watched = encoder.run(d, all(d), [&](double share) { shares.push_back(share); });
  EXPECT_EQ(watched.values, encoder.run(d, all(d)).values);
  EXPECT_GT(shares.size(), 5u);
  EXPECT_EQ(shares.front(), 0);
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_LT(shares.back(), 1);
  std::size_t called = 0;
  const auto stop = [&](double) {
    if (++called == 2) throw Error("stopped");
  };
  EXPECT_THROW(encoder.run(d, all(d), stop), Error);
  EXPECT_EQ(called, 2u);
}

// The numbers below hold for every processor, compiler and product: what changes them changes every
// answer of every model, if only in the last digit. CTest runs this once for each instruction set of oneDNN.
TEST(Encoder, GivesTheSameBitsEverywhere) {
  const Document d = words_of(long_text(700));
  const auto bits = [&](const std::string& name, Product product) {
    const std::vector<float> values = Encoder(tiny(name), {product}).run(d, all(d)).values;
    return plain_checksum({reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)});
  };
  EXPECT_EQ(bits("float", Product::automatic), 3118530576u);
  for (const Product p : every) EXPECT_EQ(bits("int8", p), 81494131u);
}

TEST(Encoder, ThreadsShareIt) {
  const Encoder encoder(tiny("int8"));
  const Document d = words_of(long_text(300));
  const Vectors expected = encoder.run(d, all(d));
  std::vector<Vectors> got(4);
  std::vector<std::jthread> threads;
  for (Vectors& v : got) threads.emplace_back([&] { v = encoder.run(d, all(d)); });
  threads.clear();
  for (const Vectors& v : got) EXPECT_EQ(v.values, expected.values);
}

TEST(Encoder, TakesAnyText) {
  const Encoder encoder(tiny("int8"));
  EXPECT_TRUE(encoder.run(Document{}, {0, 0}).values.empty());
  const Document d = words_of(std::string("\0 \xff\xfe \x01", 6) + std::string(5000, 'q') + " a");
  for (const float v : encoder.run(d, all(d)).values) EXPECT_TRUE(std::isfinite(v));
}

TEST(Encoder, RefusesAModelThatLacksAnything) {
  const auto model = tiny("int8");
  for (const ModelSection& left_out : model->sections()) {
    if (!left_out.name.starts_with("encoder.") && !left_out.name.starts_with("pieces.")) continue;
    EXPECT_THROW(Encoder{without(*model, left_out.name)}, Error) << left_out.name;
  }
}

TEST(Encoder, RefusesShapesThatDoNotFit) {
  const auto model = tiny("int8");
  for (const std::vector<std::int32_t>& shape : std::vector<std::vector<std::int32_t>>{{2, 32, 4, 64, 128, 128},
                                                                                       {2, 32, 5, 64, 128, 128, 32},
                                                                                       {2, 64, 4, 64, 128, 128, 32},
                                                                                       {3, 32, 4, 64, 128, 128, 32},
                                                                                       {2, 32, 4, 64, 128, 256, 32},
                                                                                       {2, 32, 4, 64, 128, 128, 64},
                                                                                       {2, 32, 4, -1, 128, 128, 32},
                                                                                       {0, 32, 4, 64, 128, 128, 32},
                                                                                       {2, 32, 4, 64, 64, 64, 16}}) {
    TestModel made;
    made.parts.clear();
    for (const ModelSection& s : model->sections()) {
      if (s.name == "encoder.shape") continue;
      made.parts.push_back({s.name, s.type, s.shape, {reinterpret_cast<const char*>(s.bytes.data()), s.bytes.size()}});
    }
    made.integers("encoder.shape", shape);
    EXPECT_THROW(Encoder{made.model()}, Error) << shape.size();
  }
}

}  // namespace
}  // namespace dixit
