// Of a briefing, the labels before what is asked and what is answered.
#include <gtest/gtest.h>

#include <string>

#include "accounts/release.h"
#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

struct Briefing {
  Document document;

  explicit Briefing(const std::string& text, const std::string& outlet = "Department of State of Halden")
      : document(plain_document("a", text)) {
    document.outlet = outlet;
  }
  bool frames(const std::string& words) const { return frames_release(document, find_words(document, words)); }
  std::string behind(const std::string& words) const {
    return std::string(document(behind_item(document, find_words(document, words))));
  }
};

TEST(Briefing, WhoAsksHoldsNoAccount) {
  for (const char* asks : {"QUESTION", "Question", "Q", "REPORTER", "PRESS", "Journaliste", "MODERATOR", "Reuters"}) {
    const std::string line = std::string(asks) + ": The ministry calls the port of Vesle open.";
    EXPECT_TRUE(Briefing("It was cold.\n" + line).frames(line)) << asks;
  }
  for (const char* answers : {"MR. REYES", "Ms Reyes", "SPOKESPERSON", "The Minister"}) {
    const std::string line = std::string(answers) + ": The port of Vesle is closed.";
    EXPECT_FALSE(Briefing("It was cold.\n" + line).frames(line)) << answers;
  }
}

TEST(Briefing, AllThatStandsInTheLineOfWhoAsksIsAsked) {
  const Briefing b("QUESTION: The port is open. The ministry says so.\nREYES: It is closed. It was never open.");
  EXPECT_TRUE(b.frames("The ministry says so."));
  EXPECT_FALSE(b.frames("It was never open."));
}

TEST(Briefing, BehindTheLabel) {
  const Briefing b("MR. REYES: The sanctions will stay. So will the ban.\nMS. O-BRIEN: We know.");
  EXPECT_EQ(b.behind("MR. REYES: The sanctions will stay."), "The sanctions will stay.");
  EXPECT_EQ(b.behind("REYES: The sanctions will stay."), "The sanctions will stay.") << "cut behind `MR.`";
  EXPECT_EQ(b.behind("So will the ban."), "So will the ban.");
  EXPECT_EQ(b.behind("MS. O-BRIEN: We know."), "We know.");
}

TEST(Briefing, ALabelIsShortAndInCapitals) {
  const Briefing b("The readout of it: they met.\nOne Two Three Four Five Six Seven: they left.\nIt closed.");
  EXPECT_EQ(b.behind("The readout of it: they met."), "The readout of it: they met.");
  EXPECT_EQ(b.behind("One Two Three Four Five Six Seven: they left."), "One Two Three Four Five Six Seven: they left.");
}

TEST(Briefing, ALabelOpensItsLine) {
  const Briefing b("He told Halden: Vesle left. It closed.");
  EXPECT_EQ(b.behind("Halden: Vesle left."), "Halden: Vesle left.");
}

TEST(Briefing, OfAPaperItIsATopic) {
  const std::string title = "Vesle : le pont est fermé.", question = "Question: the port is open.";
  const Briefing paper(title + "\n" + question, "The Northport Herald"), official(title + "\n" + question);
  EXPECT_EQ(paper.behind(title), title);
  EXPECT_EQ(official.behind(title), "le pont est fermé.");
  EXPECT_FALSE(Briefing("Reporter: the port is open.", "The Northport Herald").frames("Reporter: the port is open."));
  EXPECT_TRUE(Briefing("Reporter: the port is open.").frames("Reporter: the port is open."));
}

TEST(Briefing, NothingBehindALabelIsLeftAsItIs) {
  const Briefing b("MR. REYES:");
  EXPECT_EQ(b.behind("REYES:"), "REYES:");
  EXPECT_TRUE(b.frames("REYES:")) << "it leads on";
}

}  // namespace
}  // namespace dixit::comparison
