// Who speaks in turn, and whom he means.
#include <gtest/gtest.h>

#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

// Statement 1 is what is said in a turn, by `label` or by who is named at the word `speaker`; the others that begin in
// it are told there.
struct Interview : Marked {
  explicit Interview(std::string_view tagged) : Marked(tagged, "fr", "", false) {}

  void turn(std::string_view id, std::uint32_t speaker, bool asks = false) {
    Statement& s = at(id);
    Turn t;
    if (!s.source.empty()) t.label = s.source.front();
    t.speech = s.content.front();
    t.speaker = speaker;
    t.asks = asks;
    s.turn = static_cast<std::uint32_t>(document.turns.size());
    s.trigger = t.speech.begin;
    if (asks) s.act.value = Act::ask;
    document.turns.push_back(t);
  }
  void tell(std::string_view inner, std::string_view outer) {
    at(inner).parent = static_cast<std::uint32_t>(&at(outer) - document.statements.data());
  }
};

TEST(InTurn, WhoIsNamedAbove) {
  Interview m("<p>Jeanne Roche</p> est là avec <p>Luc Bar</p>.\nR : <1.con>Oui.</1.con>");
  m.turn("1", 1);
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "Jeanne Roche");
  EXPECT_EQ(m.rule("1"), "named above");
}

TEST(InTurn, OfNobodyNobodyIsNamed) {
  Interview m(
      "<p>Jeanne Roche</p> est là. <2.src>Elle</2.src> <2.cue>dit</2.cue> <2.con>oui</2.con>.\nR : "
      "<1.con>Oui.</1.con>");
  m.turn("1", none);
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "UNKNOWN");
}

TEST(InTurn, IsWhoeverSaysI) {
  Interview m(
      "<1.src><p>Jeanne Roche</p></1.src> : <1.con>Oui, <2.src>je</2.src> l'<2.cue>ai dit</2.cue> "
      "<2.con>hier</2.con>.</1.con>");
  m.turn("1", none);
  m.tell("2", "1");
  resolve(m.document);
  EXPECT_EQ(m.who("2"), "Jeanne Roche");
}

TEST(InTurn, IsNotTheRoleThatIsToldOf) {
  const char* text =
      "<p>Paul Rey</p>, ministre, est là.\n<1.src><p>Paul Rey</p></1.src> : <1.con>Oui, <2.src>le ministre</2.src> "
      "<2.cue>a "
      "promis</2.cue> <2.con>un pont</2.con>.</1.con>";
  Interview m(text);
  m.turn("1", none);
  m.tell("2", "1");
  resolve(m.document);
  EXPECT_EQ(m.who("2"), "le ministre");
  EXPECT_EQ(Marked(text).who("2"), "Paul Rey") << "in a tale it is he";
}

// Nor, by a pointer, another who speaks.
TEST(InTurn, TheRoleIsNoneOfThoseWhoSpeak) {
  const auto who = [](bool turns) {
    Interview m(
        "<1.src><p>Jeanne Roche</p></1.src> : <1.con><2.src>Le ministre</2.src> <2.cue>a promis</2.cue> <2.con>un "
        "pont</2.con>.</1.con>\n<3.src><p>Luc Bar</p></3.src> : <3.con>Oui.</3.con>");
    if (turns) {
      m.turn("1", none);
      m.turn("3", none);
    }
    m.tell("2", "1");
    for (std::uint32_t w = 0; w < m.document.words.size(); ++w)
      if (m.document[w] == "Bar") m.at("2").speakers = {{w, 0.9F}};
    resolve(m.document);
    return m.who("2");
  };
  EXPECT_EQ(who(true), "Le ministre");
  EXPECT_EQ(who(false), "Luc Bar");
}

TEST(InTurn, ALabelThatIsARoleIsNoneOfThem) {
  Interview m(
      "<p>Luc Bar</p>, le Premier ministre, est là.\n<1.src><p>Luc Bar</p></1.src> : <1.con>Oui.</1.con>\n<3.src>Le "
      "Premier "
      "ministre</3.src> : <3.con>Non.</3.con>");
  m.turn("1", none);
  m.turn("3", none);
  resolve(m.document);
  EXPECT_EQ(m.who("3"), "Le Premier ministre");
}

TEST(InTurn, ALabelMayBeToldElsewhere) {
  Interview m("<p>Nora Tull</p> est là.\n<1.src>NT</1.src> : <1.con>Oui.</1.con>");
  m.turn("1", 1);
  resolve(m.document);
  EXPECT_EQ(m.who("1"), "Nora Tull");
}

TEST(InTurn, IsNotThePronounEither) {
  Interview m(
      "<p>Luc Bar</p> est parti.\n<1.src><p>Paul Rey</p></1.src> : <1.con>Oui, <2.src>il</2.src> <2.cue>a "
      "promis</2.cue> "
      "<2.con>un pont</2.con>.</1.con>");
  m.turn("1", none);
  m.tell("2", "1");
  resolve(m.document);
  EXPECT_EQ(m.who("2"), "Luc Bar");
}

TEST(InTurn, TheChairIsWhoPresides) {
  const auto who = [](const std::string& told, bool turns) {
    Interview m("La séance, " + told + " <p>Jean Roche</p>.\n<1.src>LE PRÉSIDENT</1.src> : <1.con>Oui.</1.con>");
    if (turns) m.turn("1", none);
    resolve(m.document);
    return m.who("1");
  };
  EXPECT_EQ(who("sous la présidence de M.", true), "Jean Roche");
  EXPECT_EQ(who("présidée par", true), "Jean Roche");
  EXPECT_EQ(who("en présence de M.", true), "LE PRÉSIDENT");
  EXPECT_EQ(who("sous la présidence d'hier de", true), "LE PRÉSIDENT");
  EXPECT_EQ(who("sous la présidence de M.", false), "LE PRÉSIDENT");
}

TEST(InTurn, AQuestionMeansAndAsksWhoAnswers) {
  Interview m(
      "<1.src><p>Luc Bar</p></1.src> : <1.con><2.src>Vous</2.src> <2.cue>avez dit</2.cue> <2.con>non</2.con> "
      "?</1.con>\n"
      "<3.src><p>Jeanne Roche</p></3.src> : <3.con>Oui.</3.con>");
  m.turn("1", none, true);
  m.turn("3", none);
  m.tell("2", "1");
  resolve(m.document);
  EXPECT_EQ(m.who("2"), "Jeanne Roche");
  EXPECT_EQ(m.to("1"), "Jeanne Roche");
  EXPECT_EQ(m.to("3"), "UNKNOWN");
}

TEST(InTurn, YouOfAnAnswerIsWhoSpokeBefore) {
  Interview m(
      "<3.src><p>Jeanne Roche</p></3.src> : <3.con>Oui.</3.con>\n<1.src><p>Luc Bar</p></1.src> : "
      "<1.con><2.src>Vous</2.src> "
      "<2.cue>avez dit</2.cue> <2.con>non</2.con>.</1.con>\n<4.src><p>Paul Rey</p></4.src> : <4.con>Si.</4.con>");
  for (const char* id : {"3", "1", "4"}) m.turn(id, none);
  m.tell("2", "1");
  resolve(m.document);
  EXPECT_EQ(m.who("2"), "Jeanne Roche");
  EXPECT_EQ(m.rule("2"), "spoke before");
}

}  // namespace
}  // namespace dixit::resolution
