#include "meaning/meaning.h"

#include <gtest/gtest.h>

#include <cmath>

#include "encoder/test_document.h"

namespace dixit {
namespace {

using Place = std::vector<std::int8_t>;

Meaning made() { return Meaning(Model::load("src/encoder/testdata/tiny-int8.dixit")); }

TEST(Meaning, IsOfUnitLengthInStepsOf800) {
  const Document document = words_of("Le maire a dit hier");
  const Range<Word> all{0, 5};
  const Place place = made().of(document, {&all, 1});
  float sum = 0;
  for (const std::int8_t x : place) sum += static_cast<float>(x) * static_cast<float>(x);
  ASSERT_EQ(place.size(), 32U);
  EXPECT_LE(std::sqrt(sum), 810);  // numbers of so few dimensions are cut
  EXPECT_GT(std::sqrt(sum), 450);
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

TEST(Meaning, LongTextsEndWithTheWindow) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "maire ";
  const Document document = words_of(text);
  EXPECT_EQ(made().of(document, std::vector<Range<Word>>{{0, 2000}}), made().of(document, std::vector<Range<Word>>{{0, 1500}}));
}

}  // namespace
}  // namespace dixit
