#include "store/statement_rows.h"

#include <gtest/gtest.h>

#include "segment/marked.h"
#include "text/offsets.h"

namespace dixit {
namespace {

// Of `text`, in which the first statement's content begins with `said`: who is mentioned where, by name or another
// word.
struct Marked {
  std::string text, said;
  struct Who {
    std::string name;
    std::vector<std::pair<std::string, std::string>> mentions;  // words, form
  };
  std::vector<Who> who;
};

Document document_with(const Marked& marked) {
  const Offsets offsets(marked.text);
  const auto span = [&](const std::string& words) {
    const auto at = static_cast<std::uint32_t>(marked.text.rfind(words));
    const auto end = static_cast<std::uint32_t>(at + words.size());
    return '[' + std::to_string(offsets.code_point(at)) + ',' + std::to_string(offsets.code_point(end)) + ']';
  };
  std::string entities, list;
  for (std::size_t i = 0; i < marked.who.size(); ++i) {
    std::string mentions;
    for (const auto& [words, form] : marked.who[i].mentions)
      mentions += (mentions.empty() ? "" : ",") + (R"({"span":)" + span(words)) + R"(,"type":"person","form":")" +
                  form + R"("})";
    list += (list.empty() ? "" : ",") + (R"({"id":"e)" + std::to_string(i + 1)) + R"(","name":")" + marked.who[i].name +
            R"(","names":[")" + marked.who[i].name + R"("],"kind":"person","gender":"unknown",)" + R"("mentions":[)" +
            mentions + "]}";
  }
  return from_json(R"({"id":"a","lang":"fr","model":"made","text":")" + marked.text + R"(","entities":[)" + list +
                   R"(],"statements":[{"id":"s1","content":[)" + span(marked.said) +
                   R"(],"form":"indirect","act":"say","polarity":"actual","kind":"person","confidence":0.9}]})");
}

std::string named(const Marked& marked) {
  const Document document = document_with(marked);
  return StatementRows(document).of(0).named;
}

TEST(StatementRows, NameWhomTheContentMentionsByAnotherWord) {
  EXPECT_EQ(named({"Anna Moreau et Paul Duc arrivent. Qui dit qu'elle le voit ?",
                   "elle le voit",
                   {{"Anna Moreau", {{"Anna Moreau", "name"}, {"elle", "pronoun"}}},
                    {"Paul Duc", {{"Paul Duc", "name"}, {"le", "pronoun"}}}}}),
            "Anna Moreau … Paul Duc");
}

TEST(StatementRows, NameNobodyWhomTheContentSpells) {
  // Names that begin alike, one that ends the content, one in a longer word.
  EXPECT_EQ(named({"Ann, Anna, Anna Moreau et Annabel. Qui dit qu'elle, lui, eux, on : Annabelle Duc et Anna Moreau",
                   "elle, lui, eux, on : Annabelle Duc et Anna Moreau",
                   {{"Ann", {{"Ann,", "name"}, {"elle,", "pronoun"}}},
                    {"Anna M", {{"Anna,", "name"}, {"lui", "pronoun"}}},
                    {"Anna Moreau", {{"et Annabel.", "name"}, {"eux", "pronoun"}}},
                    {"Anna Moreaux", {{"Qui", "name"}, {"on", "pronoun"}}}}}),
            "Anna Moreaux");
}

TEST(StatementRows, NameEachOnceInTheOrderOfTheContent) {
  EXPECT_EQ(named({"Zoé et Anna. Qui dit que toi, moi, soi et lui",
                   "toi, moi, soi et lui",
                   {{"Anna", {{"Anna", "name"}, {"moi", "pronoun"}, {"lui", "pronoun"}}},
                    {"Zoé", {{"Zoé", "name"}, {"toi", "pronoun"}, {"soi", "pronoun"}}}}}),
            "Zoé … Anna");
}

}  // namespace
}  // namespace dixit
