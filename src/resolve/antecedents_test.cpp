#include "resolve/antecedents.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "encoder/test_document.h"
#include "encoder/test_model.h"
#include "encoder/test_refusal.h"
#include "resolve/marked_text.h"
#include "resolve/resolve.h"
#include "text/error.h"

namespace dixit {
namespace {

using resolution::Marked;

constexpr std::uint32_t width = 2;

// Words are alike as their vectors are; what the text shows adds nothing but for `same sentence`, which adds `near`.
TestModel made(float near = 0) {
  std::vector<float> values(antecedent_values);
  values[8] = near;
  TestModel model;
  for (const std::string head : {"heads.anaphor", "heads.antecedent", "heads.antecedent_pair"}) {
    model.floats(head + ".weight", {width, width}, {1, 0, 0, 1});
    model.floats(head + ".bias", {width}, {0, 0});
  }
  model.floats("heads.antecedent_values.0.weight", {1, antecedent_values}, values);
  model.floats("heads.antecedent_values.0.bias", {1}, {0});
  model.floats("heads.antecedent_values.2.weight", {1, 1}, {1});
  model.floats("heads.antecedent_values.2.bias", {1}, {0});
  return model;
}

// A text that is not resolved yet, and the vectors of its words.
struct Read : Marked {
  Vectors vectors;

  explicit Read(std::string_view tagged) : Marked(tagged, "fr", "", false) {
    vectors.words = {0, static_cast<std::uint32_t>(document.words.size())};
    vectors.width = width;
    vectors.values.assign(std::size_t{vectors.words.size()} * width, 0);
  }
  std::uint32_t word(std::string_view text) const {
    for (std::uint32_t w = 0; w < document.words.size(); ++w)
      if (document[w] == text) return w;
    ADD_FAILURE() << "no `" << text << "`";
    return 0;
  }
  Read& set(std::string_view text, float first, float second) {
    vectors.values[word(text) * width] = first;
    vectors.values[word(text) * width + 1] = second;
    return *this;
  }
  // Which words each pronoun may go back to.
  std::string listed() const {
    std::string out;
    for (const Anaphor& a : document.anaphors) {
      out += std::string(document[a.word]) + ":";
      for (const Antecedent& antecedent : a.antecedents) out += " " + std::string(document[antecedent.word]);
      out += "; ";
    }
    return out;
  }
  Read& run(const TestModel& model = made()) {
    Antecedents(*model.model()).run(vectors, document);
    return *this;
  }
};

constexpr auto two = "<p>Luc Amiot</p> et <p>Jean Vasseur</p> sont venus. <1.src>Il</1.src> <1.cue>refuse</1.cue>.";

TEST(Antecedents, AreTheLastWordsOfMentionsBeforeAPronoun) {
  EXPECT_EQ(Read(two).run().listed(), "Il: Amiot Vasseur; ");
  EXPECT_EQ(Read("Il pleut. <p>Luc Amiot</p> sort.").run().listed(), "");
}

TEST(Antecedents, AreScoredByBothWords) {
  Read read(two);
  read.set("Il", 1, 0).set("Amiot", 3, 0).set("Vasseur", 0, 3).run();
  ASSERT_EQ(read.document.anaphors.size(), 1);
  EXPECT_FLOAT_EQ(read.document.anaphors[0].antecedents[0].score, 3);
  EXPECT_FLOAT_EQ(read.document.anaphors[0].antecedents[1].score, 0);
}

TEST(Antecedents, AreSoughtAmongTheWordsThatTheVectorsAreOf) {
  Read read(two);
  read.vectors.words.begin = read.word("Jean");
  read.vectors.values.erase(read.vectors.values.begin(), read.vectors.values.begin() + read.word("Jean") * width);
  EXPECT_EQ(read.run().listed(), "Il: Vasseur; ");
}

TEST(Antecedents, AreTheNearestOfMany) {
  std::string text;
  for (std::size_t i = 0; i < most_antecedents + 20; ++i) text += "<p>Luc</p> ";
  Read read(text + "<1.src>Il</1.src> <1.cue>refuse</1.cue>.");
  read.run();
  ASSERT_EQ(read.document.anaphors.size(), 1);
  EXPECT_EQ(read.document.anaphors[0].antecedents.size(), most_antecedents);
  EXPECT_EQ(read.document.anaphors[0].antecedents.back().word, most_antecedents + 19);
}

TEST(Antecedents, DecideWhoAPronounIs) {
  for (const std::string who : {"Amiot", "Vasseur"}) {
    Read read(two);
    read.set("Il", 1, 0).set(who, 9, 0).run();
    const std::shared_ptr<const Model> model = made().model();
    const Antecedents antecedents(*model);
    resolve(read.document, &antecedents);
    EXPECT_EQ(read.who("1"), who == "Amiot" ? "Luc Amiot" : "Jean Vasseur");
    EXPECT_EQ(read.rule("1"), "pronoun");
  }
}

TEST(Antecedents, AreWeighedByWhereTheyStand) {
  Read read("<p>Luc Amiot</p> est venu. <p>Jean Vasseur</p> dort, <1.src>il</1.src> <1.cue>refuse</1.cue>.");
  read.set("il", 1, 0).set("Amiot", 2, 0).set("Vasseur", 1, 0);
  for (const float near : {0.0F, 5.0F}) {
    Read again = read;
    again.run();
    const std::shared_ptr<const Model> model = made(near).model();
    const Antecedents antecedents(*model);
    resolve(again.document, &antecedents);
    EXPECT_EQ(again.who("1"), near > 0 ? "Jean Vasseur" : "Luc Amiot");
  }
}

TEST(Antecedents, AllMentionsOfOneSpeakForHim) {
  Read read(
      "<p>Luc Amiot</p> est venu. <p>Amiot</p> dort. <p>Jean Vasseur</p> mange. <1.src>Il</1.src> "
      "<1.cue>refuse</1.cue>.");
  read.set("Il", 1, 0).set("Vasseur", 0.5F, 0);
  for (std::uint32_t w = 0; w < read.document.words.size(); ++w)
    if (read.document[w] == "Amiot") read.vectors.values[w * width] = 0.4F;
  read.run();
  const std::shared_ptr<const Model> model = made().model();
  const Antecedents antecedents(*model);
  resolve(read.document, &antecedents);
  EXPECT_EQ(read.who("1"), "Luc Amiot");
}

TEST(Antecedents, AreToldForLearning) {
  Read read(two);
  read.document.anaphors = anaphors_in(read.document, read.vectors.words);
  const PronounExamples examples = resolve_telling(read.document);
  ASSERT_EQ(examples.pronouns.size(), 1);
  EXPECT_EQ(examples.pronouns[0].word, read.word("Il"));
  ASSERT_EQ(examples.pronouns[0].options.size(), 2);
  EXPECT_EQ(examples.pronouns[0].options[0].word, read.word("Vasseur"));  // the nearest first
  EXPECT_EQ(examples.names[examples.pronouns[0].options[0].referent].front(), "Jean Vasseur");
}

TEST(Antecedents, RefuseAModelWithoutThem) {
  expect_every_part_needed(made(), [](const Model& model) { Antecedents made(model); });
}

TEST(Antecedents, RefuseHeadsOfOtherSizes) {
  for (const std::string name : {"heads.antecedent_values.0.weight", "heads.antecedent_pair.weight"}) {
    TestModel model = made();
    for (TestModel::Part& part : model.parts)
      if (part.name == name) part.shape.back() -= 1, part.data.resize(part.shape[0] * part.shape[1] * sizeof(float));
    EXPECT_THROW(Antecedents{*model.model()}, Error) << name;
  }
}

}  // namespace
}  // namespace dixit
