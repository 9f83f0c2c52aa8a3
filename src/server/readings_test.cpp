#include "server/readings.h"

#include <gtest/gtest.h>

#include <string>

#include "server/refusal.h"

namespace dixit {
namespace {

Incoming incoming(const std::string& body, const std::string& type = "application/json",
                  const Parameters& parameters = {}) {
  return article_in({.method = "POST",
                     .path = "/api/1/read",
                     .parameters = parameters,
                     .content_type = type,
                     .known_tag = "",
                     .body = body});
}

TEST(Incoming, IsKnownByUrlElseByText) {
  const auto of = [](const std::string& body, const std::string& type = "application/json") {
    return incoming(body, type, {{"name", "article.txt"}});
  };
  EXPECT_EQ(of(R"({"text":"A.","url":"https://example.org/1#x"})").key, "https://example.org/1");
  EXPECT_EQ(of(R"({"text":"A.","id":"one"})").key, "one");
  const Incoming pasted = of(R"({"text":"date 2024-04-03 A."})");
  EXPECT_TRUE(pasted.key.starts_with("text:"));
  EXPECT_EQ(pasted.document.id, pasted.key);
  EXPECT_EQ(pasted.document.date, "2024-04-03");
  EXPECT_EQ(pasted.document.text, "A.");
  EXPECT_EQ(of("A.", "application/octet-stream").key, pasted.key);
  EXPECT_EQ(of("<html><title>T</title><p>Il a dit non, et rien d’autre.</p></html>", "application/octet-stream")
                .document.title,
            "T");
  EXPECT_NE(of(R"({"text":"A.","lang":"fr"})").digest, of(R"({"text":"A."})").digest);
}

TEST(Incoming, LooksInTheTextForWhatIsNotGiven) {
  const auto of = [](const std::string& told) {
    return incoming(R"({"text":"Date : 3 avril 2024\nUn pont fermé\n\nIl a dit non.")" + told + "}").document;
  };
  EXPECT_EQ(of("").title, "Un pont fermé");
  EXPECT_EQ(of(R"(,"title":"Le pont")").title, "Le pont");
  EXPECT_EQ(of(R"(,"title":"Le pont")").date, "2024-04-03");
  const Document dated = of(R"(,"date":"2024-04-05")");
  EXPECT_EQ(dated.date, "2024-04-05");
  EXPECT_TRUE(dated.text.starts_with("Date : 3 avril 2024")) << "what is given is not looked for";
}

TEST(Incoming, FindsTheTitleOfATextWhoseDateIsGiven) {
  EXPECT_EQ(incoming(R"({"text":"Un pont fermé\n\nIl a dit non.","date":"2024-04-05"})").document.title,
            "Un pont fermé");
}

TEST(Incoming, RefusesWhatIsNoArticle) {
  const auto reason = [](const std::string& body, const std::string& type) -> std::string {
    try {
      incoming(body, type);
      return "taken";
    } catch (const Refusal& refusal) {
      return std::string(to_string(refusal.reason()));
    }
  };
  for (const char* body : {"{", "[]", "{}", R"({"text":7})"})
    EXPECT_EQ(reason(body, "application/json"), "not_understood") << body;
  EXPECT_EQ(reason(R"({"text":" "})", "application/json"), "no_text");
  EXPECT_EQ(reason("", "application/octet-stream"), "no_text");
  std::string long_text(longest_article, 'a');
  EXPECT_EQ(reason(long_text, "application/octet-stream"), "taken");
  EXPECT_EQ(reason(long_text += 'a', "application/octet-stream"), "article_too_long");
  EXPECT_EQ(reason(R"({"text":")" + long_text + "\"}", "application/json"), "article_too_long");
  EXPECT_EQ(reason(std::string("\x7F"
                               "ELF\x02\0\0\0",
                               8),
                   "application/octet-stream"),
            "unreadable");
  EXPECT_EQ(reason("text=a", "application/x-www-form-urlencoded"), "another_type");
  EXPECT_EQ(reason("{}", ""), "another_type");
  const std::string deep(100'000, '[');
  EXPECT_EQ(reason(R"({"text":"A.","x":)" + deep, "application/json"), "not_understood");
}

}  // namespace
}  // namespace dixit
