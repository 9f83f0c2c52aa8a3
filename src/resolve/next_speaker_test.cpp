#include "resolve/next_speaker.h"

#include <gtest/gtest.h>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

TEST(NextSpeaker, IsTheOneDescribedBefore) {
  const Marked m(
      "Une aide sera versée, <1.cue>a annoncé</1.cue> <1.src>la préfète du Doubs</1.src>. <2.con>« Dès lundi "
      "»</2.con>, "
      "<2.cue>a dit</2.cue> <2.src><p>Anne Rivoire</p></2.src>. <3.src>La préfète</3.src> <3.cue>espère</3.cue> "
      "<3.con>un accord</3.con>.");
  EXPECT_EQ(m.who("1"), "Anne Rivoire");
  EXPECT_EQ(m.who("3"), "Anne Rivoire");
}

TEST(NextSpeaker, OfAnotherGenderIsSomebodyElse) {
  const Marked m(
      "Une aide sera versée, <1.cue>a annoncé</1.cue> <1.src>la préfète du Doubs</1.src>. <2.con>« Dès lundi "
      "»</2.con>, "
      "<2.cue>a dit</2.cue> <2.src><p>Paul Vasseur</p></2.src>.");
  EXPECT_EQ(m.who("1"), "la préfète du Doubs");
}

TEST(NextSpeaker, WithAFunctionOfTheirOwnIsSomebodyElse) {
  const Marked m(
      "Une aide sera versée, <1.cue>a annoncé</1.cue> <1.src>la préfète du Doubs</1.src>. <2.con>« Dès lundi "
      "»</2.con>, "
      "<2.cue>a dit</2.cue> <2.src><p>Anne Rivoire</p></2.src>, avocate.");
  EXPECT_EQ(m.who("1"), "la préfète du Doubs");
}

TEST(NextSpeaker, OfABodyIsSomebodyElse) {
  const Marked m(
      "Aid will be paid, <1.cue>said</1.cue> <1.src>the mayor</1.src>. <2.con>“Soon”</2.con>, <2.cue>said</2.cue> "
      "<2.src><p>Anne Rivoire</p></2.src> of the club.",
      "en");
  EXPECT_EQ(m.who("1"), "the mayor");
}

TEST(NextSpeaker, NamedBeforeIsSomebodyElse) {
  const Marked m(
      "Le marché a fermé.\n<p>Anne Rivoire</p> est venue. Une aide sera versée, <1.cue>a annoncé</1.cue> <1.src>la "
      "préfète du Doubs</1.src>. <2.con>« Dès lundi »</2.con>, <2.cue>a dit</2.cue> <2.src><p>Anne "
      "Rivoire</p></2.src>.");
  EXPECT_EQ(m.who("1"), "la préfète du Doubs");
}

TEST(NextSpeaker, AFunctionThatSomebodyHasIsTheirs) {
  const Marked m(
      "La préfète <p>Claire Moreau</p> est venue. Une aide sera versée, <1.cue>a annoncé</1.cue> <1.src>la "
      "préfète</1.src>. <2.con>« Dès lundi »</2.con>, <2.cue>a dit</2.cue> <2.src><p>Anne Rivoire</p></2.src>.");
  EXPECT_EQ(m.who("1"), "Claire Moreau");
}

}  // namespace
}  // namespace dixit::resolution
