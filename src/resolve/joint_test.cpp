#include "resolve/joint.h"

#include <gtest/gtest.h>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

std::string who(std::string_view source, std::string language = "fr") {
  const std::string cue = language == "en" ? " <1.cue>denied</1.cue> it." : " <1.cue>a démenti</1.cue>.";
  return Marked("<1.src>" + std::string(source) + "</1.src>" + cue, std::move(language)).who("1");
}

TEST(Joint, NamesAndOthers) {
  EXPECT_EQ(who("<p>Anne Rivoire</p>, <p>Luc Perrec</p> et d'autres élus"),
            "Anne Rivoire, Luc Perrec et d'autres élus");
  EXPECT_EQ(who("<p>Eva Rowan</p> and others in the party", "en"), "Eva Rowan and others in the party");
}

TEST(Joint, BracketsAndTitlesBetweenNames) {
  EXPECT_EQ(who("<p>Eva Rowan</p> (D-Mich.) and Majority Leader <p>Tom Hall</p>", "en"), "Eva Rowan and Tom Hall");
  EXPECT_EQ(who("Les députés <p>Anne Rivoire</p> (LREM) et <p>Luc Perrec</p>"), "Anne Rivoire et Luc Perrec");
}

TEST(Joint, AsWellAs) {
  EXPECT_EQ(who("<p>Eva Rowan</p>, as well as her deputies", "en"), "Eva Rowan, as well as her deputies");
  EXPECT_EQ(who("<p>Anne Rivoire</p> ainsi que son adjoint"), "Anne Rivoire ainsi que son adjoint");
}

TEST(Joint, WithinAComplementItJoinsNobody) {
  EXPECT_EQ(who("la ministre de l'Égalité entre les femmes et les hommes <p>Anne Rivoire</p>"), "Anne Rivoire");
  EXPECT_EQ(who("Le fils d'<p>Anne Rivoire</p> et <p>Luc Perrec</p>"), "Le fils d'Anne Rivoire et Luc Perrec");
  EXPECT_EQ(who("Le maire de <l>Valmont</l> et <p>Luc Perrec</p>"), "Le maire de Valmont et Luc Perrec");
}

TEST(Joint, WhoIsJoinedToAnOfficialHoldsNotHisOffice) {
  const Marked m(
      "Le maire de <l>Valmont</l> et <p>Luc Perrec</p> sont venus. <1.src><p>Luc Perrec</p></1.src> "
      "<1.cue>refuse</1.cue>. <2.src><p>Anne Rivoire</p></2.src> <2.cue>aussi</2.cue>. <3.src>Le maire de "
      "<l>Valmont</l></3.src> <3.cue>a dit</3.cue> <3.con>oui</3.con>.");
  EXPECT_NE(m.who("3"), "Luc Perrec");
}

}  // namespace
}  // namespace dixit::resolution
