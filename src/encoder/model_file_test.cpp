#include "encoder/model_file.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>

#include "encoder/test_model.h"
#include "text/error.h"

namespace dixit {
namespace {

TestModel small_model() {
  TestModel made;
  made.floats("cube", {2, 3, 4}, std::vector<float>(24, 0.5f));
  made.floats("line", {3}, {1, 2, 3});
  made.small("bytes", {2, 2}, {1, -2, 3, -4});
  made.integers("numbers", {7, -8});
  made.text("labels.roles", "none\nsource\ncue");
  made.text("labels.none", "");
  return made;
}

std::string message_of(const std::string& bytes) {
  try {
    Model::from_bytes(bytes, "it");
  } catch (const Error& e) {
    return e.what();
  }
  return "";
}

template <class T>
void set(std::string& bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

// The table's checksum made right again after a change.
std::string mended(std::string bytes, std::size_t sections) {
  set(bytes, 24, plain_checksum(std::string_view(bytes).substr(32, 112 * sections)));
  return bytes;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(ModelFile, GivesWhatWasWritten) {
  const auto model = small_model().model();
  EXPECT_EQ(model->name(), "test-1");
  EXPECT_EQ(model->card(), "Made for a test.");
  EXPECT_EQ(model->matrix("cube").rows, 6u);
  EXPECT_EQ(model->matrix("cube").columns, 4u);
  EXPECT_EQ(model->matrix("line", 1, 3).row(0)[2], 3.0f);
  EXPECT_EQ(model->integers("numbers")[1], -8);
  EXPECT_EQ(model->section("bytes").bytes[3], std::byte{0xFC});
  EXPECT_EQ(model->labels("roles"), (std::vector<std::string>{"none", "source", "cue"}));
  EXPECT_TRUE(model->labels("none").empty());
  EXPECT_TRUE(model->has("line"));
  EXPECT_FALSE(model->has("lines"));
  for (const ModelSection& s : model->sections()) EXPECT_EQ(reinterpret_cast<std::uintptr_t>(s.bytes.data()) % 64, 0u);
}

TEST(ModelFile, TellsAModelOfTheOtherKindFromADamagedOne) {
  const auto refusal = [](const Model& model, ModelKind wanted) -> std::string {
    try {
      model.expect(wanted);
    } catch (const Error& e) {
      return e.what();
    }
    return "";
  };
  TestModel reads = small_model();
  reads.floats("heads.name.weight", {1, 2}, {1, 2});
  EXPECT_EQ(small_model().model()->kind(), ModelKind::meanings);
  EXPECT_EQ(reads.model()->kind(), ModelKind::reading);
  EXPECT_EQ(refusal(*reads.model(), ModelKind::reading), "");
  EXPECT_EQ(
      refusal(*small_model().model(), ModelKind::reading),
      "test: found a model of meanings (test-1), expected a model that reads; give the file of one, or none to take "
      "the one that comes with dixit");
  EXPECT_EQ(
      refusal(*reads.model(), ModelKind::meanings),
      "test: found a model that reads (test-1), expected a model of meanings; give the file of one, or none to take "
      "the one that comes with dixit");
}

TEST(ModelFile, RefusesWhatIsAskedForAndNotThere) {
  const auto model = small_model().model();
  EXPECT_THROW(model->section("absent"), Error);
  EXPECT_THROW(model->matrix("bytes"), Error);
  EXPECT_THROW(model->matrix("line", 3, 1), Error);
  EXPECT_THROW(model->integers("line"), Error);
  EXPECT_THROW(model->text("line"), Error);
  EXPECT_THROW(model->labels("acts"), Error);
}

TEST(ModelFile, SaysWhatIsWrong) {
  const std::string good = small_model().bytes();
  EXPECT_TRUE(contains(message_of(""), "no model file"));
  EXPECT_TRUE(contains(message_of("{\"text\": 1}" + std::string(100, ' ')), "no model file"));
  std::string other = good;
  set(other, 8, 9u);
  EXPECT_TRUE(contains(message_of(other), "found format version 9, expected 1"));
  EXPECT_TRUE(contains(message_of(good.substr(0, good.size() - 1)), "expected " + std::to_string(good.size())));
  try {
    Model::load("no/such/model.dixit");
    FAIL();
  } catch (const Error& e) {
    EXPECT_TRUE(contains(e.what(), "no/such/model.dixit"));
    EXPECT_TRUE(contains(e.what(), "train/export.py"));
  }
  EXPECT_THROW(Model::load("/"), Error);
}

TEST(ModelFile, RefusesEveryTruncation) {
  const std::string good = small_model().bytes();
  for (std::size_t n = 0; n < good.size(); ++n) EXPECT_NE(message_of(good.substr(0, n)), "") << n;
  EXPECT_NE(message_of(good + '\0'), "");
}

TEST(ModelFile, RefusesEveryChangedByte) {
  const std::string good = small_model().bytes();
  EXPECT_EQ(message_of(good), "");
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const int bit : {1, 16, 128}) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ bit);
      EXPECT_NE(message_of(bad), "") << "byte " << i;
    }
  }
}

// A truncated file whose header tells its new size: the sections must not be looked for beyond it.
TEST(ModelFile, RefusesTruncationWithARightSize) {
  const std::string good = small_model().bytes();
  for (std::size_t n = 32; n < good.size(); ++n) {
    std::string bad = good.substr(0, n);
    set(bad, 16, std::uint64_t{n});
    EXPECT_NE(message_of(bad), "") << n;
  }
}

TEST(ModelFile, RefusesHostileTables) {
  const std::string good = small_model().bytes();
  const std::size_t count = small_model().parts.size(), third = 32 + 2 * 112;  // the entry of `cube`
  const auto changed = [&](std::size_t at, auto value) {
    std::string bad = good;
    set(bad, third + at, value);
    return message_of(mended(bad, count));
  };
  EXPECT_EQ(message_of(mended(good, count)), "");
  EXPECT_NE(changed(64, 6u), "");  // type
  EXPECT_NE(changed(68, 0u), "");  // dimensions
  EXPECT_NE(changed(68, 5u), "");
  EXPECT_NE(changed(72, 0u), "");  // shape
  EXPECT_NE(changed(72, 0xFFFFFFFFu), "");
  EXPECT_NE(changed(84, 1u), "");                // beyond the dimensions
  EXPECT_NE(changed(88, std::uint64_t{0}), "");  // offset: over the table
  EXPECT_NE(changed(88, ~std::uint64_t{0}), "");
  EXPECT_NE(changed(96, std::uint64_t{95}), "");  // size
  EXPECT_NE(changed(96, ~std::uint64_t{0} - 64), "");
  EXPECT_NE(changed(0, '\0'), "");  // name
  EXPECT_NE(changed(63, 'x'), "");
  EXPECT_NE(changed(108, 1u), "");  // reserved
  std::string many = good;
  set(many, 12, 0x7FFFFFFFu);
  EXPECT_NE(message_of(many), "");
}

TEST(ModelFile, RefusesOverlapsTwinsAndNumbersThatAreNone) {
  TestModel moved = small_model();
  moved.parts[3].moved = std::uint64_t(-64);
  EXPECT_TRUE(contains(message_of(moved.bytes()), "section line does not lie"));
  TestModel twin = small_model();
  twin.floats("cube", {1}, {1});
  EXPECT_TRUE(contains(message_of(twin.bytes()), "two sections are called cube"));
  for (const float bad : {NAN, INFINITY, -INFINITY}) {
    TestModel made = small_model();
    made.floats("odd", {2}, {1, bad});
    EXPECT_TRUE(contains(message_of(made.bytes()), "section odd holds a number that is not finite"));
  }
  TestModel nameless;
  nameless.parts.clear();
  EXPECT_TRUE(contains(message_of(nameless.bytes()), "model.name"));
}

}  // namespace
}  // namespace dixit
