#include "turns/turns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/validate.h"
#include "turns/test_conversation.h"

namespace dixit {
namespace {

using conversation::Conversation;

const std::string text =
    "Q : Où ?\n<p>Paul Rey</p> : Je viens. Le maire a dit non, et nous démentons.\nQ : Quand ?\n<p>Paul Rey</p> : "
    "Demain.";

struct Told {
  Conversation c{text};

  std::uint32_t say(std::string_view source, std::string_view cue, std::string_view content) {
    Statement s;
    if (!source.empty()) s.source = {c.words(source)};
    if (!cue.empty()) s.cue = {c.words(cue)};
    if (!content.empty()) s.content = {c.words(content)};
    s.trigger = cue.empty() ? s.content.front().begin : s.cue.front().end - 1;
    s.id = "s" + std::to_string(c.document.statements.size());
    c.document.statements.push_back(s);
    return static_cast<std::uint32_t>(c.document.statements.size()) - 1;
  }
  std::vector<Statement>& run() {
    turns(c.document);
    return c.document.statements;
  }
};

TEST(Turns, EachIsAStatementWithoutACue) {
  Told told;
  const std::vector<Statement>& all = told.run();
  ASSERT_EQ(all.size(), 2u) << "the questions are nobody's";
  EXPECT_EQ(told.c.document(all[0].source.front()), "Paul Rey");
  EXPECT_EQ(told.c.document(all[0].content.front()), "Je viens. Le maire a dit non, et nous démentons.");
  EXPECT_TRUE(all[0].cue.empty());
  EXPECT_EQ(all[0].form.value, Form::direct);
  EXPECT_EQ(all[0].act.value, Act::say);
  EXPECT_EQ(told.c.document.turns[all[0].turn].label, all[0].source.front());
  EXPECT_EQ(all[0].why.front().rule, "turn");
}

TEST(Turns, WhatIsToldInOneHasItForAParent) {
  Told told;
  told.say("Le maire", "a dit", "non");
  const std::vector<Statement>& all = told.run();
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].parent, 1u);
  EXPECT_EQ(all[1].parent, none);
}

TEST(Turns, AParentOfTheSameTurnStays) {
  Told told;
  const std::uint32_t outer = told.say("Le maire", "a dit", "non"), inner = told.say("nous", "démentons", "non");
  told.c.document.statements[inner].parent = outer;
  EXPECT_EQ(told.run()[inner].parent, outer);
}

TEST(Turns, WhatTheSpeakerDoesBySayingItGoes) {
  Told told;
  told.say("nous", "démentons", "");
  EXPECT_EQ(told.run().size(), 2u);
}

TEST(Turns, TheSameFoundBeforeGoes) {
  Told told;
  told.say("", "", "Je viens. Le maire a dit non, et nous démentons");
  told.say("Paul Rey", "démentons", "");  // by the label
  EXPECT_EQ(told.run().size(), 2u);
}

// `**Pourquoi ?**`, which was taken for a quotation.
TEST(Turns, WhatIsAskedIsNothingThatSomebodySays) {
  Told told;
  told.say("", "", "Quand ?");
  EXPECT_EQ(told.run().size(), 2u);
}

TEST(Turns, PartsInAnotherTurnGo) {
  Told told;
  told.say("Le maire", "a dit", "non");
  told.c.document.statements[0].content.push_back(told.c.words("Demain"));
  told.say("Le maire", "a dit", "Demain");
  const std::vector<Statement>& all = told.run();
  ASSERT_EQ(all.size(), 3u) << "of the second no content was left";
  EXPECT_EQ(all[0].content.size(), 1u);
}

TEST(Turns, ALabelIsOneName) {
  Conversation c("Q : Où ?\n<p>Éliane Roche Partir</p>, oui.\nQ : Quand ?\n<p>Paul Rey</p> : Je pars.");
  c.document.mentions.push_back(c.document.mentions.back());  // twice
  turns(c.document);
  std::vector<std::string> names;
  for (const Mention& m : c.document.mentions) names.emplace_back(c.document(m.words));
  EXPECT_EQ(names, (std::vector<std::string>{"Éliane Roche Partir", "Paul Rey"}));
}

TEST(Turns, AreValid) {
  Told told;
  told.say("Le maire", "a dit", "non");
  told.run();
  told.c.document.statements = {};
  EXPECT_TRUE(validate(told.c.document).empty());
  told.c.document.turns[1].speech = {0, 3};
  EXPECT_FALSE(validate(told.c.document).empty());
}

TEST(Turns, NoConversationIsLeftAsItIs) {
  Conversation c("Le maire a dit non.");
  Statement s;
  s.id = "s1";
  s.cue = {c.words("a dit")};
  s.trigger = s.cue.front().begin;
  c.document.statements = {s};
  turns(c.document);
  EXPECT_TRUE(c.document.turns.empty());
  EXPECT_EQ(c.document.statements.size(), 1u);
}

}  // namespace
}  // namespace dixit
