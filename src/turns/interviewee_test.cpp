#include "turns/interviewee.h"

#include <gtest/gtest.h>

#include <string>

#include "turns/test_conversation.h"

namespace dixit::conversation {
namespace {

// Of the names of a text whose last word is `#`.
std::string interviewee(const std::string& text, const std::string& title = "", const std::string& source = "") {
  Conversation c(text + " #");
  c.document.title = title;
  if (!source.empty()) {
    Statement said;
    said.source = {c.words(source)};
    c.document.statements = {said};
  }
  const std::uint32_t end = find_interviewee(c.document, static_cast<std::uint32_t>(c.document.words.size()) - 1);
  return end == none ? "" : std::string(c.document[end]);
}

TEST(Interviewee, TheOnlyOneNamed) {
  EXPECT_EQ(interviewee("Bonjour <p>Jeanne Roche</p>."), "Roche");
  EXPECT_EQ(interviewee("Bonjour <p>Tambérie</p>."), "") << "a single word may be anything";
  EXPECT_EQ(interviewee("Bonjour."), "");
}

TEST(Interviewee, WhomTheWordsTell) {
  EXPECT_EQ(interviewee("<p>Luc Bar</p>, <p>Luc Bar</p>. Entretien avec <p>Jeanne Roche</p>."), "Roche");
  EXPECT_EQ(interviewee("<p>Luc Bar</p>, <p>Luc Bar</p>, <p>Jeanne Roche</p>.", "", "Jeanne Roche"), "Roche")
      << "who is quoted above";
}

TEST(Interviewee, TheFirstOfTheTitle) {
  EXPECT_EQ(interviewee("<p>Luc Bar</p>, <p>Luc Bar</p>, <p>Jeanne Roche</p>.", "Roche craint Bar"), "Roche");
  EXPECT_EQ(interviewee("<p>Luc Bar</p>, <p>Jeanne Roche</p>.", "Jeanne Roche : « Non »"), "Roche");
  EXPECT_EQ(interviewee("<p>Luc Bar</p>.", "Jeanne Roche : « Non »"), "") << "whom the text does not name";
}

TEST(Interviewee, NotWhoAsks) {
  EXPECT_EQ(interviewee("Propos recueillis par <p>Luc Bar</p>."), "");
  EXPECT_EQ(interviewee("By <p>Luc Bar</p>. With <p>Jeanne Roche</p>."), "Roche");
}

}  // namespace
}  // namespace dixit::conversation
