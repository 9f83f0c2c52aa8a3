#include <gtest/gtest.h>

#include "query/test_asked.h"

namespace dixit {
namespace {

TEST_F(Asked, SmallWordsAreToldOf) {
  try {
    answer("act:deny about:a");
    FAIL();
  } catch (const QueryError& error) {
    EXPECT_EQ(error.at(), (Range<char>{15, 16}));
  }
  EXPECT_THROW(answer("--"), QueryError);
  for (const char* question : {"a", "le", "the", "of the", "le la", "about:the", "about:the odessa", "quote:the",
                               "via:of", "\"in the\"", "the|of", "about:le|the", "who:the", "in:the", "quote:le|the"}) {
    EXPECT_THROW(answer(question), QueryError) << question;
  }
}

// A word that is small in one language is asked of the texts of the other.
TEST_F(Asked, SmallWordsOfOneLanguageHaveWeightInTheOther) {
  add(document_of({"e1",
                   "Gazette",
                   "2024-05-01",
                   "en",
                   "Trade",
                   "Ann Lee said the car tax helps US firms.",
                   {{"Ann Lee", "Ann Lee", "said", "the car tax helps US firms"}}}));
  add(document_of({"e2",
                   "Gazette",
                   "2024-05-02",
                   "en",
                   "Trade",
                   "Ann Lee said the tax helps us all.",
                   {{"Ann Lee", "Ann Lee", "said", "the tax helps us all"}}}));
  add(document_of({"f1",
                   "Courrier",
                   "2024-05-03",
                   "fr",
                   "Thé",
                   "Anne Lee dit que la tax sur le thé aide les US.",
                   {{"WHO", "Anne Lee", "dit", "que la tax sur le thé aide les US"}}}));
  const std::pair<const char*, const char*> table[] = {
      {"tax", "f1:s1 e2:s1 e1:s1"},
      {"car", "e1:s1"},
      {"car tax", "f1:s1 e1:s1"},
      {"car tax lang:en", "e1:s1"},
      {"about:car", "e1:s1"},
      {"about:car tax", "e1:s1"},
      {"the tax", "f1:s1 e2:s1 e1:s1"},
      {"\"the\" tax", "f1:s1 e2:s1 e1:s1"},
      {"the car", "f1:s1 e1:s1"},
      {"the", "f1:s1"},
      {"le tax", "f1:s1 e2:s1 e1:s1"},
      {"thé aide", "f1:s1"},
      {"thé tax lang:fr", "f1:s1"},
      {"us tax", "f1:s1 e2:s1 e1:s1"},
      {"US tax", "f1:s1 e1:s1"},
      {"about:US", "f1:s1 e1:s1"},
      {"US", "f1:s1 e1:s1"},
      {"US TAX", "f1:s1 e2:s1 e1:s1"},
      {"WHO tax", ""},
      {"who:WHO", "f1:s1"},
      {"about:IT", ""},
  };
  for (const auto& [question, expected] : table) EXPECT_EQ(found(question), expected) << question;
  for (const char* typed : {"the t", "the ta"}) EXPECT_EQ(found(typed, {.prefix = true}), found("")) << typed;
  EXPECT_EQ(found("car t", {.prefix = true}), "f1:s1 e1:s1 a1:s1 a1:s2 a3:s1 a3:s2");
  EXPECT_EQ(found("the tax", {.prefix = true}), found("tax"));
  EXPECT_EQ(found("US ta", {.prefix = true}), found("US"));
}

}  // namespace
}  // namespace dixit
