#include "cli/answer_text.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

constexpr TextStyle style = {.width = 80, .colour = true, .ui = Ui::fr};

FoundStatement found() {
  FoundStatement s;
  s.article = "/home/nora/pont.txt";
  s.title = "Le pont ferme";
  s.outlet = "Le Courrier";
  s.date = "2024-04-03";
  s.who = "Orlande et Castany";
  s.act = Act::deny;
  s.content = "avoir fermé le pont";
  s.confidence = 1;
  return s;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(AnswerText, AnArticleIsCalledByItsTitle) {
  FoundStatement s = found();
  EXPECT_TRUE(holds(article_heading(s, style, true), "\033[1mLe pont ferme\033[0m"));
  const TextStyle plain = {.width = 80, .colour = false, .ui = Ui::fr};
  EXPECT_EQ(article_heading(s, plain, true), "  Le pont ferme · Le Courrier · 3 avril 2024 · /home/nora/pont.txt\n");
  s.url = "https://courrier.example/pont";
  EXPECT_EQ(article_heading(s, plain, true),
            "  Le pont ferme · Le Courrier · 3 avril 2024\n  https://courrier.example/pont\n");
  s.title = s.outlet = s.url = "";
  EXPECT_EQ(article_heading(s, plain, true), "  /home/nora/pont.txt · 3 avril 2024\n");
}

TEST(AnswerText, SeveralActInThePlural) {
  FoundStatement s = found();
  EXPECT_TRUE(holds(statement_text(s, nullptr, style), "\033[36mnie\033[0m"));
  s.kind = Kind::group;
  EXPECT_TRUE(holds(statement_text(s, nullptr, style), "\033[36mnient\033[0m"));
}

TEST(AnswerText, WithoutContentTheCueIsShown) {
  FoundStatement s = found();
  s.cue = "ont démenti";
  s.content = "";
  s.via = "le";
  const std::string text = statement_text(s, nullptr, style);
  EXPECT_TRUE(holds(text, "ont démenti")) << text;
  EXPECT_FALSE(holds(text, "via")) << text;
}

}  // namespace
}  // namespace dixit
