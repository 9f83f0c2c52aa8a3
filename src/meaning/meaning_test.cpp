#include "meaning/meaning.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "encoder/test_document.h"
#include "encoder/test_model.h"
#include "text/error.h"

namespace dixit {
namespace {

using Place = std::vector<std::int8_t>;

constexpr const char* tiny = "src/encoder/testdata/tiny-int8.dixit";

Meaning made() { return Meaning(Model::load(tiny)); }

TEST(Meaning, IsTheEmbeddingInStepsOf800CutAt127) {
  const Document document = words_of("Le maire a dit hier");
  const std::vector<Range<Word>> all = {{0, 5}};
  const std::vector<float> embedding = Encoder(Model::load(tiny)).embed(document, all);
  const Place place = made().of(document, all);
  ASSERT_EQ(place.size(), embedding.size());
  for (std::size_t i = 0; i < place.size(); ++i)
    EXPECT_NEAR(place[i], std::clamp(800 * embedding[i], -127.0F, 127.0F), 0.5F) << i;
}

TEST(Meaning, IsOfTheContentAloneWhateverStandsAround) {
  const Meaning meaning = made();
  const Document one = words_of("Le maire a dit hier"), other = words_of("hier , hier : a dit");
  const Range<Word> in_one{2, 4}, in_other{4, 6};  // `a dit`
  EXPECT_EQ(meaning.of(one, {&in_one, 1}), meaning.of(other, {&in_other, 1}));
  EXPECT_NE(meaning.of(one, {&in_one, 1}), meaning.of(one, std::vector<Range<Word>>{{0, 2}}));
  EXPECT_EQ(meaning.of(one, {}), Place{});
  EXPECT_EQ(meaning.of(one, std::vector<Range<Word>>{{1, 1}}), Place{});
}

TEST(Meaning, AContentInTwoPiecesIsOneText) {
  const Meaning meaning = made();
  const Document document = words_of("Le maire a dit hier");
  EXPECT_EQ(meaning.of(document, std::vector<Range<Word>>{{0, 1}, {1, 3}}),
            meaning.of(document, std::vector<Range<Word>>{{0, 3}}));
}

TEST(Meaning, OfEachStatementThatHasNone) {
  Document document = words_of("Le maire a dit hier");
  document.statements.resize(3);
  document.statements[0].content = {{0, 2}};
  document.statements[1].content = {{0, 2}};
  document.statements[1].meaning = {1, 2};
  made().run(document);
  EXPECT_EQ(document.statements[0].meaning.size(), 32U);
  EXPECT_EQ(document.statements[1].meaning, (Place{1, 2}));
  EXPECT_EQ(document.statements[2].meaning, Place{});
}

TEST(Meaning, TellsHowFarItIsAndEndsWhereOneThrows) {
  Document document = words_of("Le maire a dit hier");
  document.statements.resize(2);
  for (Statement& s : document.statements) s.content = {{0, 2}};
  const auto stop = [&](double share) {
    if (share >= 0.5) throw Error("stopped");
  };
  EXPECT_THROW(made().run(document, stop), Error);
  EXPECT_FALSE(document.statements[0].meaning.empty());
  EXPECT_TRUE(document.statements[1].meaning.empty());
}

TEST(Meaning, IsNotThatOfAModelThatReads) {
  TestModel reads;
  reads.floats("heads.name.weight", {1, 2}, {1, 2});
  try {
    Meaning(reads.model());
    FAIL() << "taken";
  } catch (const Error& e) {
    EXPECT_NE(std::string(e.what()).find("found a model that reads"), std::string::npos) << e.what();
  }
}

TEST(Meaning, LongTextsEndWithTheWindow) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "maire ";
  const Document document = words_of(text);
  EXPECT_EQ(made().of(document, std::vector<Range<Word>>{{0, 2000}}),
            made().of(document, std::vector<Range<Word>>{{0, 1500}}));
}

}  // namespace
}  // namespace dixit
