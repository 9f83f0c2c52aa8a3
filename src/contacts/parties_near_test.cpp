#include "contacts/parties_near.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "contacts/test_vectors.h"
#include "encoder/pair_distance.h"
#include "encoder/test_model.h"
#include "encoder/test_refusal.h"
#include "text/error.h"

namespace dixit {
namespace {

// A vector of the tests holds how much the word stands in a phrase, how much it begins one, and how much it asks for
// parties. The first two count from `low` on, and only for a telling that asks.
constexpr std::uint32_t inside = 0, begins = 1, asks = 2, width = 3;
constexpr float low = 20;

float score(float probability) { return low + std::log(probability / (1 - probability)); }

TestModel made() {
  TestModel model;
  model.floats("heads.telling.weight", {1, width}, {0, 0, 1});
  model.floats("heads.telling.bias", {1}, {0});
  model.floats("heads.near_word.weight", {2, width}, {1, 0, 0, 0, 1, 0});
  model.floats("heads.near_word.bias", {2}, {0, 0});
  model.floats("heads.near_of_word.weight", {2, 2}, {0, 0, 0, 0});
  model.floats("heads.near_of_word.bias", {2}, {-low, -low});
  model.floats("heads.near_biaffine", {2, 2}, {1, 0, 0, 1});
  model.floats("heads.near_distance.weight", {distance_buckets, 2}, std::vector<float>(2 * distance_buckets));
  return model;
}

// The same with other numbers in one section.
TestModel with(const std::string& name, TestModel::Shape shape, const std::vector<float>& values) {
  TestModel model = made();
  std::erase_if(model.parts, [&](const TestModel::Part& p) { return p.name == name; });
  model.floats(name, std::move(shape), values);
  return model;
}

using Phrases = std::vector<std::string>;

// A document and the vectors of its words: none stands in a phrase until it is said to.
struct Read : TextVectors {
  explicit Read(std::string_view text) : TextVectors(text, width) {}

  // The first words spelt so.
  Range<Word> words(std::string_view text) const {
    const auto count = static_cast<std::uint32_t>(document.words.size());
    for (std::uint32_t w = 0; w < count; ++w)
      for (std::uint32_t end = w + 1; end <= count && document(Range<Word>{w, end}).size() <= text.size(); ++end)
        if (document(Range<Word>{w, end}) == text) return {w, end};
    ADD_FAILURE() << "no `" << text << "`";
    return {0, 1};
  }
  Read& stand(std::string_view text, float probability = 0.9F) {
    const Range<Word> found = words(text);
    for (std::uint32_t w = found.begin; w < found.end; ++w) at(w, inside) = score(probability);
    return *this;
  }
  Read& begin(std::string_view text) {
    at(words(text).begin, begins) = score(0.9F);
    return *this;
  }
  Read& cut(Range<Word> left) {
    vectors.values.resize(std::size_t{left.end} * width);
    vectors.values.erase(vectors.values.begin(), vectors.values.begin() + left.begin * width);
    vectors.words = left;
    return *this;
  }
  std::vector<Scored<Range<Word>>> run(std::uint32_t telling, const TestModel& model = made()) {
    at(telling, asks) = 1;
    return PartiesNear(*model.model()).run(vectors, document, telling);
  }
  Phrases phrases(std::string_view telling, const TestModel& model = made()) {
    Phrases out;
    for (const auto& phrase : run(words(telling).begin, model)) out.emplace_back(document(phrase.value));
    return out;
  }
};

TEST(PartiesNear, InTheOrderOfTheText) {
  Read read("Anne Rivoire a reçu mardi une délégation de pêcheurs.");
  read.stand("une délégation de pêcheurs", 0.6F).stand("pêcheurs", 0.7F).stand("Anne Rivoire");
  const auto found = read.run(read.words("reçu").begin);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(read.document(found[0].value), "Anne Rivoire");
  EXPECT_NEAR(found[0].probability, 0.9F, 1e-4F);
  EXPECT_EQ(read.document(found[1].value), "une délégation de pêcheurs");
  EXPECT_NEAR(found[1].probability, 0.7F, 1e-4F) << "of its surest word";
}

TEST(PartiesNear, NoneWhereNoWordStandsInOne) {
  EXPECT_EQ(Read("Anne a reçu Luc.").phrases("reçu"), Phrases{});
  EXPECT_EQ(Read("Anne a reçu Luc.").begin("Luc").phrases("reçu"), Phrases{}) << "to begin one is not enough";
}

TEST(PartiesNear, OnlyThoseThatTheTellingAsksFor) {
  Read read("Anne a reçu Luc puis dort.");
  read.stand("Luc");
  EXPECT_EQ(read.phrases("reçu"), Phrases{"Luc"});
  read.at(read.words("dort").begin, asks) = 0;
  const auto found = PartiesNear(*made().model()).run(read.vectors, read.document, read.words("dort").begin);
  EXPECT_TRUE(found.empty());
}

TEST(PartiesNear, CutWhereAnotherBegins) {
  Read read("Il voit Anne Rivoire Luc Amiot hier.");
  read.stand("Anne Rivoire Luc Amiot").begin("Anne");
  EXPECT_EQ(read.phrases("voit"), Phrases{"Anne Rivoire Luc Amiot"});
  read.begin("Luc");
  EXPECT_EQ(read.phrases("voit"), (Phrases{"Anne Rivoire", "Luc Amiot"}));
}

TEST(PartiesNear, CutWhereTheSentenceEnds) {
  Read read("Il a reçu Anne. Luc dort.");
  EXPECT_EQ(read.stand("Anne. Luc").phrases("reçu"), (Phrases{"Anne", "Luc"}));
}

TEST(PartiesNear, NoneBeginsWithinAnother) {
  const auto phrases = [](std::string_view text, std::string_view beginning) {
    Read read("Il voit " + std::string(text));
    return read.stand(text).begin(beginning).phrases("voit");
  };
  EXPECT_EQ(phrases("l'État", "État"), Phrases{"l'État"});
  EXPECT_EQ(phrases("l’État", "État"), Phrases{"l’État"});
  EXPECT_EQ(phrases("Anne-Lise Rivoire", "Lise"), Phrases{"Anne-Lise Rivoire"});
  EXPECT_EQ(phrases("le maire", "maire"), Phrases{"le maire"});
  EXPECT_EQ(phrases("le maire de Valmont", "Valmont"), Phrases{"le maire de Valmont"});
}

TEST(PartiesNear, ADoubtfulWordBetweenTwoSureOnesBelongsToThem) {
  const auto phrases = [](float of_de, float of_la) {
    Read read("Il voit le maire de la ville hier.");
    return read.stand("le maire").stand("de", of_de).stand("la", of_la).stand("ville").phrases("voit");
  };
  EXPECT_EQ(phrases(0.2F, 0.9F), Phrases{"le maire de la ville"});
  EXPECT_EQ(phrases(0.9F, 0.2F), Phrases{"le maire de la ville"});
  EXPECT_EQ(phrases(0.01F, 0.9F), (Phrases{"le maire", "la ville"})) << "too doubtful";
  EXPECT_EQ(phrases(0.2F, 0.2F), (Phrases{"le maire", "ville"})) << "two of them";
}

TEST(PartiesNear, ADoubtfulWordBeforeOneThatBeginsIsInNeither) {
  Read read("Il voit Anne hier Luc.");
  EXPECT_EQ(read.stand("Anne").stand("hier", 0.2F).stand("Luc").phrases("voit"), Phrases{"Anne hier Luc"});
  EXPECT_EQ(read.begin("Luc").phrases("voit"), (Phrases{"Anne", "Luc"}));
}

TEST(PartiesNear, ADoubtfulWordAtAnEndIsInNone) {
  Read read("Hier Anne voit Luc demain");
  read.stand("Hier", 0.2F).stand("Anne").stand("Luc").stand("demain", 0.2F);
  EXPECT_EQ(read.phrases("voit"), (Phrases{"Anne", "Luc"}));
  EXPECT_EQ(Read("Anne voit Luc").stand("Luc", 0.2F).phrases("voit"), Phrases{});
}

TEST(PartiesNear, TrimmedOfSmallWordsAndMarks) {
  const auto phrases = [](std::string_view text) {
    Read read("Il voit hier " + std::string(text));
    return read.stand(text).phrases("voit");
  };
  EXPECT_EQ(phrases("et Luc Amiot"), Phrases{"Luc Amiot"});
  EXPECT_EQ(phrases("que de « Luc Amiot »"), Phrases{"Luc Amiot"});
  EXPECT_EQ(phrases("with Luke Hart and"), Phrases{"Luke Hart"});
  EXPECT_EQ(phrases("Luc Amiot, et de la"), Phrases{"Luc Amiot"});
  EXPECT_EQ(phrases("Luc Amiot qui"), Phrases{"Luc Amiot"});
  EXPECT_EQ(phrases("le maire et son adjoint"), Phrases{"le maire et son adjoint"});
  EXPECT_EQ(phrases("des élus de l'île"), Phrases{"des élus de l'île"});
  EXPECT_EQ(phrases(", et de la"), Phrases{}) << "nothing else";
}

TEST(PartiesNear, DistanceCounts) {
  Read read("Hier Luc dort. Anne a reçu Luc.");
  const std::uint32_t telling = read.words("reçu").begin;
  for (const std::uint32_t luc : {1U, telling + 1}) read.at(luc, inside) = score(0.1F);
  std::vector<float> near(2 * distance_buckets);
  near[2 * distance_bucket(telling + 1, telling)] = 5;
  read.cut({1, telling + 2});
  const auto found = read.run(telling, with("heads.near_distance.weight", {distance_buckets, 2}, near));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].value, (Range<Word>{telling + 1, telling + 2}));
}

TEST(PartiesNear, WhereAPhraseBeginsDistanceCountsToo) {
  Read read("Il voit Anne Luc.");
  const std::uint32_t telling = read.words("voit").begin;
  std::vector<float> near(2 * distance_buckets);
  near[2 * distance_bucket(telling + 2, telling) + 1] = low + 5;
  EXPECT_EQ(read.stand("Anne Luc").phrases("voit", with("heads.near_distance.weight", {distance_buckets, 2}, near)),
            (Phrases{"Anne", "Luc"}));
}

// A stretch that begins and ends within the document.
TEST(PartiesNear, OnlyTheWordsOfTheVectors) {
  Read read("Anne Rivoire a reçu Luc Amiot.");
  EXPECT_EQ(read.stand("Anne Rivoire").stand("Luc Amiot").cut({1, 5}).phrases("reçu"), (Phrases{"Rivoire", "Luc"}));
}

TEST(PartiesNear, OnlyWordsNear) {
  std::string text;
  for (std::uint32_t w = 0; w < 400; ++w) text += "mot" + std::to_string(w) + " ";
  Read read(text);
  const std::uint32_t telling = 200;
  for (std::uint32_t w = 0; w < 400; ++w)
    if (w != telling) read.at(w, inside) = score(0.9F);
  const auto found = read.run(telling);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].value, (Range<Word>{telling - words_before, telling}));
  EXPECT_EQ(found[1].value, (Range<Word>{telling + 1, telling + words_after}));
}

TEST(PartiesNear, ModelWithoutAPartIsRefused) {
  expect_every_part_needed(made(), [](const Model& model) { PartiesNear made(model); });
}

TEST(PartiesNear, ModelWithPartsOfOtherSizesIsRefused) {
  const auto refused = [](const TestModel& model) {
    EXPECT_THROW(PartiesNear(*model.model()), Error) << model.parts.back().name;
  };
  const auto zeros = [](std::size_t count) { return std::vector<float>(count); };
  refused(with("heads.telling.weight", {1, width + 1}, zeros(width + 1)));  // other vectors than the words'
  refused(with("heads.near_biaffine", {1, 2}, zeros(2)));
  refused(with("heads.near_biaffine", {2, 1}, zeros(2)));
  refused(with("heads.near_of_word.weight", {2, 3}, zeros(6)));
  refused(with("heads.near_distance.weight", {distance_buckets, 1}, zeros(distance_buckets)));
  refused(with("heads.near_distance.weight", {distance_buckets - 1, 2}, zeros(2 * distance_buckets - 2)));
  TestModel one_answer = with("heads.near_of_word.weight", {1, 2}, zeros(2));
  std::erase_if(one_answer.parts, [](const TestModel::Part& p) { return p.name == "heads.near_of_word.bias"; });
  one_answer.floats("heads.near_of_word.bias", {1}, zeros(1));
  refused(one_answer);
}

}  // namespace
}  // namespace dixit
