#include "contacts/met_by_name.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "segment/segment.h"

namespace dixit {
namespace {

// The verb; the people of the text are these.
std::string plain_verb(const std::string& text, const std::string& language,
                       const std::vector<std::string_view>& people) {
  Document d;
  d.text = text;
  d.language = language;
  segment(d);
  for (std::uint32_t w = 0; w < d.words.size(); ++w)
    for (const std::string_view name : people)
      for (std::uint32_t end = w + 1; end <= d.words.size() && d(Range<Word>{w, end}).size() <= name.size(); ++end)
        if (d(Range<Word>{w, end}) == name) d.mentions.push_back({.words = {w, end}});
  return std::string(d(met_by_name(d, d.sentences[0].words)));
}

std::string met(const std::string& text) { return plain_verb(text, "en", {"Karim Delaney", "Agnes Vantry"}); }
std::string vu(const std::string& text) { return plain_verb(text, "fr", {"Karim Delaunay", "Inès Vautrin"}); }

TEST(MetByName, AVerbBetweenTwoWhoAreNamed) {
  EXPECT_EQ(met("Karim Delaney welcomed Agnes Vantry in Sund."), "welcomed");
  EXPECT_EQ(met("Agnes Vantry was received by Karim Delaney on Tuesday."), "was received");
  EXPECT_EQ(met("Karim Delaney saw the mayor of Sund, Agnes Vantry, on Tuesday."), "");
  EXPECT_EQ(met("Karim Delaney met Mayor Agnes Vantry."), "met");
  EXPECT_EQ(vu("Karim Delaunay a vu Inès Vautrin mardi."), "a vu");
  EXPECT_EQ(vu("Inès Vautrin a été reçue par le ministre Karim Delaunay."), "a été reçue");
}

TEST(MetByName, ThoseWhoSpeak) {
  EXPECT_EQ(met("Karim Delaney and Agnes Vantry spoke on Tuesday."), "spoke");
  EXPECT_EQ(met("Karim Delaney discussed the harbour with Agnes Vantry."), "discussed");
  EXPECT_EQ(vu("Karim Delaunay a parlé du canal avec Inès Vautrin."), "a parlé");
  EXPECT_EQ(met("Karim Delaney spoke on Tuesday."), "");
}

TEST(MetByName, NotThoseWhoSpeakToOthers) {
  EXPECT_EQ(met("Karim Delaney and Agnes Vantry spoke to reporters."), "");
  EXPECT_EQ(met("Karim Delaney and Agnes Vantry spoke for the union."), "");
  EXPECT_EQ(met("Karim Delaney and Agnes Vantry talked by turns."), "");
  EXPECT_EQ(vu("Karim Delaunay et Inès Vautrin ont parlé aux journalistes."), "");
  EXPECT_EQ(vu("Karim Delaunay et Inès Vautrin ont parlé au conseil."), "");
  EXPECT_EQ(vu("Karim Delaunay et Inès Vautrin ont parlé à la presse."), "");
  EXPECT_EQ(vu("Karim Delaunay et Inès Vautrin ont parlé mardi."), "ont parlé");
  EXPECT_EQ(vu("Karim Delaunay a accueilli Inès Vautrin à Sund."), "a accueilli");
}

TEST(MetByName, NotWhatAndJoinsToNobodyNamed) {
  EXPECT_EQ(met("The budget and Agnes Vantry spoke on Tuesday."), "");
  EXPECT_EQ(met("He and Agnes Vantry spoke on Tuesday."), "");
}

TEST(MetByName, NotWhatTellsOfElse) {
  EXPECT_EQ(met("Karim Delaney called Agnes Vantry a friend."), "");
  EXPECT_EQ(met("Karim Delaney welcomed Agnes Vantry's plan."), "");
  EXPECT_EQ(met("Karim Delaney welcomed the plan."), "");
  EXPECT_EQ(vu("Karim Delaunay a vu Inès Vautrin partir."), "");
  EXPECT_EQ(vu("Il a vu Inès Vautrin mardi."), "");
}

}  // namespace
}  // namespace dixit
