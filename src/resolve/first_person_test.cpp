// Who `je`, `nous`, `me` are.
#include <gtest/gtest.h>

#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

TEST(FirstPerson, WithinASpeech) {
  Marked m(
      "« <2.src>Je</2.src> <2.cue>demande</2.cue> <2.con>la paix</2.con> », <1.cue>a dit</1.cue> <1.src><p>Luc "
      "Amiot</p></1.src>.",
      "fr", "", false);
  m.at("1").content = {{0, 6}};
  m.at("2").parent = static_cast<std::uint32_t>(&m.at("1") - m.document.statements.data());
  resolve(m.document);
  EXPECT_EQ(m.who("2"), "Luc Amiot");
}

TEST(FirstPerson, InNoMarksIsWhoeverWroteIt) {
  const Marked m("<p>Luc Amiot</p> est malade. <1.src>Je</1.src> lui <1.cue>ai dit</1.cue> <1.con>non</1.con>.");
  EXPECT_EQ(m.who("1"), "UNKNOWN");
  EXPECT_EQ(m.rule("1"), "the author");
}

TEST(FirstPerson, IsTold) {
  Marked m(
      "« <p>Paul Vasseur</p> <2.adr>m'</2.adr><2.cue>a dit</2.cue> <2.con>oui</2.con> », <1.cue>raconte</1.cue> "
      "<1.src><p>Luc Amiot</p></1.src>.",
      "fr", "", false);
  m.at("2").source = {{1, 3}};
  m.at("2").parent = static_cast<std::uint32_t>(&m.at("1") - m.document.statements.data());
  resolve(m.document);
  EXPECT_EQ(m.to("2"), "Luc Amiot");
  EXPECT_EQ(m.who("2"), "Paul Vasseur");
}

}  // namespace
}  // namespace dixit::resolution
