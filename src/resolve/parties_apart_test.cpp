#include "resolve/parties_apart.h"

#include <gtest/gtest.h>

#include "resolve/test_contacts.h"

namespace dixit::resolution {
namespace {

Contact& tell_beside(Told& t, std::string_view telling, const Phrases& near) {
  return t.tell(telling, near, ContactStatus::held);
}

TEST(PartiesApart, VerbsThatShareASubjectHaveEachAnObject) {
  const Phrases all = {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.9F}, {"Paul Vasseur", 0.9F}};
  Told t("<p>Anne Rivoire</p> a appelé <p>Luc Amiot</p> lundi et recevra <p>Paul Vasseur</p>.");
  tell_beside(t, "appelé", all);
  tell_beside(t, "recevra", all);
  t.run();
  EXPECT_EQ(t.parties(0), (Names{"Anne Rivoire", "Luc Amiot"}));
  EXPECT_EQ(t.parties(1), (Names{"Anne Rivoire", "Paul Vasseur"}));
}

TEST(PartiesApart, TheSubjectOfTheSecondVerbIsNoObjectOfTheFirst) {
  const Phrases all = {{"Anna Moss", 0.9F}, {"Luke Hart", 0.9F}, {"Ada Brock", 0.9F}};
  Told t("<p>Anna Moss</p> phoned <p>Luke Hart</p> and will meet <p>Ada Brock</p>.", "en");
  tell_beside(t, "phoned", all);
  tell_beside(t, "meet", all);
  t.run();
  EXPECT_EQ(t.parties(0), (Names{"Anna Moss", "Luke Hart"}));
  EXPECT_EQ(t.parties(1), (Names{"Anna Moss", "Ada Brock"}));
}

TEST(PartiesApart, TheSubjectIsOfEachOfThreeVerbs) {
  const Phrases all = {{"il", 0.9F}, {"Luc Amiot", 0.9F}, {"Paul Vasseur", 0.9F}};
  Told t(
      "<p>Anne Rivoire</p> dort. <p>Jean Solal</p> s'est rendu à Sund où il a appelé <p>Luc Amiot</p> et a reçu "
      "<p>Paul Vasseur</p>.");
  tell_beside(t, "rendu", all);
  tell_beside(t, "appelé", all);
  tell_beside(t, "reçu", all);
  t.run();
  EXPECT_EQ(t.parties(2), (Names{"Jean Solal", "Paul Vasseur"}));
}

TEST(PartiesApart, OneWhoDoesElseMeanwhile) {
  Told t("<p>Anna Moss</p> met <p>Luke Hart</p> while <p>Ada Brock</p> waited.", "en");
  tell_beside(t, "met", {{"Anna Moss", 0.9F}, {"Luke Hart", 0.9F}, {"Ada Brock", 0.9F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anna Moss", "Luke Hart"}));
  Told fr("<p>Anne Rivoire</p> a reçu <p>Luc Amiot</p> alors que <p>Paul Vasseur</p> attendait.");
  tell_beside(fr, "reçu", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.9F}, {"Paul Vasseur", 0.9F}});
  EXPECT_EQ(fr.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(PartiesApart, ABodyThatMeetsByItselfMeetsNobodyElse) {
  const Phrases near = {{"Le conseil municipal", 0.9F}, {"Anne Rivoire", 0.9F}};
  Told alone("Le conseil municipal s'est réuni lundi. <p>Anne Rivoire</p> dort.");
  EXPECT_EQ(tell_beside(alone, "réuni", near).parties_near.size(), 2U);
  alone.run();
  EXPECT_EQ(alone.document().contacts[0].parties_near.size(), 1U);
  Told again("Le conseil municipal s'est réuni lundi. La réunion a duré. <p>Anne Rivoire</p> dort.");
  tell_beside(again, "réuni", near);
  tell_beside(again, "réunion", near);
  again.run();
  EXPECT_EQ(again.document().contacts[1].parties_near.size(), 1U);
  Told with("Le conseil municipal s'est réuni avec <p>Anne Rivoire</p>.");
  tell_beside(with, "réuni", near);
  with.run();
  EXPECT_EQ(with.document().contacts[0].parties_near.size(), 2U);
}

}  // namespace
}  // namespace dixit::resolution
