// Small articles for the tests of the store.
#pragma once

#include <algorithm>
#include <string>

#include "segment/marked.h"
#include "store/article.h"

namespace dixit {

struct TestArticle {
  std::string id = "a", url = "", date = "2024-04-03";
  std::string who = "Claire Moreau", what = "L'école ouvrira en mai", act = "announce", function = "la maire";
  std::string title = "", more = "";  // text after the statement
};

// `« WHAT », a annoncé WHO, FUNCTION. MORE`, with the statement marked in it.
inline Document test_document(const TestArticle& a) {
  const std::string text = "« " + a.what + " », a annoncé " + a.who + ", " + a.function + ". " + a.more;
  const auto at = [&](const std::string& part) {
    const std::size_t begin = text.find(part);
    const auto points = [](const std::string& s) {
      return std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xC0) != 0x80; });
    };
    const auto first = points(text.substr(0, begin));
    return '[' + std::to_string(first) + ',' + std::to_string(first + points(part)) + ']';
  };
  std::string json = R"({"id":")" + a.id + R"(","url":")" + a.url + R"(","date":")" + a.date + R"(","title":")" +
                     a.title + R"(","lang":"fr","model":"test 1","outlet":"Le Courrier","text":")" + text + R"(",)";
  json += R"("entities":[{"id":"e1","name":")" + a.who + R"(","names":[")" + a.who + R"("],"kind":"person",)";
  json += R"("gender":"unknown","mentions":[{"span":)" + at(a.who) + R"(,"type":"person","form":"name"},{"span":)" +
          at(a.function) + R"(,"type":"person","form":"title"}]}],)";
  json += R"("statements":[{"id":"s1","source":[)" + at(a.who) + R"(],"cue":[)" + at("a annoncé") + R"(],"content":[)" +
          at(a.what) + R"(],"form":"direct","act":")" + a.act + R"(","polarity":"actual","kind":"person",)";
  json += R"("entity_id":"e1","confidence":0.9,"when":"2024-04-02","why":[{"rule":"name","probability":0.8,"span":)" +
          at(a.who) + "}]}]}";
  return from_json(json);
}

inline Article test_article(const TestArticle& a) { return prepare(test_document(a)); }

// Words enough for a sketch.
inline std::string long_text(int from = 0, int to = 80) {
  std::string text;
  for (int i = from; i < to; ++i) text += "mot" + std::to_string(i * i % 1009) + (i % 9 == 8 ? ". " : " ");
  return text;
}

}  // namespace dixit
