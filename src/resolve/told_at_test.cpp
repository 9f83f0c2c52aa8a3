#include "resolve/told_at.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(ToldAt, BehindTheVerb) {
  const Marked m(
      "<1.con>« Rien n'est prêt »</1.con>, <1.cue>dit</1.cue>-t-<1.src>on</1.src> à la direction du port. "
      "<2.con>« Non »</2.con>, <2.cue>précise</2.cue>-t-<2.src>on</2.src> encore au <o>Conseil du lac</o>. "
      "<3.con>« Oui »</3.con>, <3.cue>assure</3.cue>-t-<3.src>on</3.src> dans l'entourage de <p>Luc Amiot</p>.");
  EXPECT_EQ(m.who("1"), "la direction du port");
  EXPECT_EQ(m.rule("1"), "told there");
  EXPECT_EQ(m.who("2"), "Conseil du lac");
  EXPECT_EQ(m.who("3"), "l'entourage de Luc Amiot");
}

TEST(ToldAt, AtASeatOfPower) {
  const Marked m(
      "<1.con>« Non »</1.con>, a-t-<1.src>on</1.src> <1.cue>indiqué</1.cue> à l'<l>Élysée</l>. A la mairie, "
      "<2.src>on</2.src> <2.cue>craint</2.cue> <2.con>le gel</2.con>.");
  EXPECT_EQ(m.who("1"), "Élysée");
  EXPECT_EQ(m.who("2"), "la mairie");
}

TEST(ToldAt, BeforeIt) {
  const Marked m(
      "Au ministère des Ponts, <1.src>on</1.src> <1.cue>craint</1.cue> <1.con>le gel</1.con>. Chez <o>Air Val</o>, "
      "<2.src>on</2.src> <2.cue>espère</2.cue> <2.con>un accord</2.con>.");
  EXPECT_EQ(m.who("1"), "ministère des Ponts");
  EXPECT_EQ(m.who("2"), "Air Val");
}

TEST(ToldAt, ATownIsNobody) {
  const Marked m(
      "<1.con>« Non »</1.con>, <1.cue>dit</1.cue>-<1.src>on</1.src> à <l>Vauclin</l>. Dans la rue, <2.src>on</2.src> "
      "<2.cue>dit</2.cue> que <2.con>le pont cède</2.con>.");
  EXPECT_EQ(m.who("1"), "UNKNOWN");
  EXPECT_EQ(m.who("2"), "UNKNOWN");
}

}  // namespace
}  // namespace dixit::resolution
