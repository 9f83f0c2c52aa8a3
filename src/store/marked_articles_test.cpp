#include "store/marked_articles.h"

#include <gtest/gtest.h>

#include "store/corrections.h"
#include "store/test_store.h"

namespace dixit {
namespace {

// Two statements, the second told in the first; a line of the text for each end of a line that there is.
Document told(const std::string& id, const std::string& before = "") {
  const std::string text = before + "Ana a dit que Bo nie « avoir vu\nles loups ».";
  const auto at = [&](std::size_t begin, std::size_t end) {
    return "[" + std::to_string(before.size() + begin) + "," + std::to_string(before.size() + end) + "]";
  };
  std::string escaped;
  for (const char c : text) c == '\n' ? escaped += "\\n" : c == '\r' ? escaped += "\\r" : escaped += c;
  Document document =
      from_json(R"({"lang":"fr","text":")" + escaped +
                R"(","entities":[{"id":"e1","name":"Ana","kind":"person"},{"id":"e2","name":"Bo","kind":"person"}],)" +
                R"("statements":[{"id":"s1","source":[)" + at(0, 3) + R"(],"cue":[)" + at(4, 9) + R"(],"content":[)" +
                at(10, 43) + R"(],"entity_id":"e1","form":"indirect"},{"id":"s2","source":[)" + at(14, 16) +
                R"(],"cue":[)" + at(17, 20) + R"(],"content":[)" + at(21, 43) +
                R"(],"entity_id":"e2","act":"deny","form":"direct","when":"2024-04","parent":"s1"}]})");
  document.id = id;
  return document;
}

TEST_F(InStore, MarkedArticlesAreCases) {
  Store store(file, Store::Mode::create);
  add(store, prepare(told("a")));
  add(store, TestArticle{.id = "b"});
  EXPECT_EQ(marked_articles(store), "");
  EXPECT_NE(message([&] { marked_articles(store, 1); }).find("no statement of it is marked"), std::string::npos);
  EXPECT_NE(message([&] { marked_articles(store, 9); }).find("document 9"), std::string::npos);
  Corrections corrections(store.database());
  corrections.accept(1);
  corrections.who(2, "");
  corrections.act(3, Act::deny);
  EXPECT_EQ(marked_articles(store, 1), R"(lang: fr
date: -
case: a
shows: what a person said of its statements

Ana a dit que Bo nie « avoir vu
les loups ».
----
s1
  who: Ana
  source: Ana
  cue: a dit
  content: que Bo nie « avoir vu // les loups »
  labels: indirect say actual person
  parent: -
s2
  who: UNKNOWN
  cue: nie
  content: « avoir vu // les loups »
  labels: direct deny actual
  parent: s1
  when: 2024-04
)");
  const std::string all = marked_articles(store);
  EXPECT_EQ(all, marked_articles(store, 1) + "====\n" + marked_articles(store, 2));
  EXPECT_NE(all.find("labels: direct deny actual person\n"), std::string::npos);
}

TEST_F(InStore, ArticlesThatAreNotMarkedToTheEndSaySo) {
  Store store(file, Store::Mode::create);
  add(store, prepare(told("a")));
  Corrections corrections(store.database());
  corrections.reject(1);
  const std::string rejected = marked_articles(store);
  EXPECT_NE(rejected.find("\nmarked: partly\n"), std::string::npos);
  EXPECT_EQ(rejected.substr(rejected.find("----")),
            "----\nn1\n  cue: a dit\n  content: que Bo nie « avoir vu // les loups »\n");
  // Its parent being rejected, the other is told in none.
  corrections.accept(2);
  const std::string both = marked_articles(store);
  EXPECT_EQ(both.find("marked:"), std::string::npos);
  EXPECT_NE(both.find("\n  parent: -\n"), std::string::npos);
  EXPECT_EQ(both.find("n1"), std::string::npos);
  corrections.undo(1);
  EXPECT_EQ(marked_articles(store).find("parent:"), std::string::npos);  // its parent is not in the case
  corrections.reject(1);
  corrections.reject(2);
  EXPECT_TRUE(marked_articles(store).ends_with("----\nnothing\n")) << marked_articles(store);
}

TEST_F(InStore, WhatLooksLikeTheFormBreaksNoCase) {
  Store store(file, Store::Mode::create);
  const std::string before = "\n====\n----\ns1\n  who: Bo\n====\r\n==== \n=====\n";
  add(store, prepare(told("a\n====\nb", before)));
  Corrections(store.database()).accept(2);
  const std::string text = marked_articles(store);
  EXPECT_EQ(text.substr(text.find("\n\n"), 57), "\n\n\n==== \n----\ns1\n  who: Bo\n==== \r\n==== \n=====\nAna a dit q");
  EXPECT_NE(text.find("case: a ==== b\n"), std::string::npos);
  EXPECT_EQ(text.find("\n====\n"), std::string::npos);
}

}  // namespace
}  // namespace dixit
