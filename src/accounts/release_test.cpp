// What frames a release and is no point of it.
#include "accounts/release.h"

#include <gtest/gtest.h>

#include <string>

#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

struct Release {
  Document document;

  explicit Release(const std::string& text) : document(plain_document("a", text)) {}
  Range<Word> all_of(const std::string& words) const { return find_words(document, words); }
  bool frames(const std::string& words) const { return frames_release(document, all_of(words)); }
  bool closes(const std::string& words) const { return closes_release(document, all_of(words)); }
  std::string behind(const std::string& words) const {
    return std::string(document(behind_item(document, all_of(words))));
  }
};

TEST(Release, WhatJournalistsAskIsNotItsAccount) {
  const Release r("Q – Et les visas ?\nR – Ils reprennent en mai.\nQuestion : quand ?\nQuestions et visas.");
  EXPECT_TRUE(r.frames("Q – Et les visas ?"));
  EXPECT_TRUE(r.frames("Question : quand ?"));
  EXPECT_FALSE(r.frames("R – Ils reprennent en mai."));
  EXPECT_FALSE(r.frames("Questions et visas."));
  EXPECT_EQ(r.behind("R – Ils reprennent en mai."), "Ils reprennent en mai.");
}

TEST(Release, WhatLeadsOnSaysNothingItself) {
  const Release r("The Department provided the following readout:\nThe quay is open.");
  EXPECT_TRUE(r.frames("The Department provided the following readout:"));
  EXPECT_FALSE(r.frames("The quay is open."));
}

TEST(Release, ASignatureIsNoPoint) {
  const Release r("The quay is open.\nChief Executive, Velsund Motor");
  EXPECT_TRUE(r.frames("Chief Executive, Velsund Motor"));
  EXPECT_FALSE(r.frames("The quay is open."));
}

TEST(Release, WhatClosesIt) {
  const Release r("The quay is open.\nYours sincerely,\nFait à Velk.\nContact presse : M. Sorel.\nAbout time too.");
  EXPECT_TRUE(r.closes("Yours sincerely,"));
  EXPECT_TRUE(r.closes("Fait à Velk."));
  EXPECT_TRUE(r.closes("Contact presse : M. Sorel."));
  EXPECT_FALSE(r.closes("About time too."));
  EXPECT_FALSE(r.closes("The quay is open."));
}

TEST(Release, BehindTheMarkOfAnItem) {
  const Release r("3. No date is set.\n– the ships sail.\n3.5 million sail.");
  EXPECT_EQ(r.behind("3. No date is set."), "No date is set.");
  EXPECT_EQ(r.behind("– the ships sail."), "the ships sail.");
  EXPECT_EQ(r.behind("3.5 million sail."), "3.5 million sail.");
}

}  // namespace
}  // namespace dixit::comparison
