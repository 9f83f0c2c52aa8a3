// When, where and on whose initiative a contact was, of a whole text.
#include <gtest/gtest.h>

#include "resolve/test_contacts.h"

namespace dixit::resolution {
namespace {

TEST(ContactFacts, InitiativeAndPlace) {
  Told t("<p>Anne Rivoire</p> a rencontré <p>Luc Amiot</p> à <l>Oslo</l>, à la demande de <l>Paris</l>.");
  t.tell("rencontré", {{"Anne Rivoire", 0.9F}, {"Luc Amiot", 0.8F}});
  t.run();
  const Contact& c = t.document().contacts[0];
  EXPECT_EQ(t.names(c.initiative), Names{"Paris"});
  ASSERT_EQ(c.initiative_words.size(), 1U);
  EXPECT_EQ(t.document()(c.initiative_words[0]), "à la demande de Paris");
  EXPECT_EQ(t.document()(c.place), "Oslo");
  EXPECT_EQ(t.parties(), (Names{"Anne Rivoire", "Luc Amiot"})) << "who asked is no party by that";
}

TEST(ContactFacts, TheLatterIsThePartyNamedLast) {
  const auto asked = [](std::string_view tagged, std::string_view other) {
    Told t(tagged);
    t.tell("rencontré", {{"Luc Amiot", 0.9F}, {other, 0.8F}});
    for (const std::string_view text : {other, std::string_view("ce dernier")}) {
      Mention m;
      m.words = phrase(t.document(), text);
      m.form = text == other ? MentionForm::title : MentionForm::pronoun;
      if (text != other || t.document().mentions.size() < 2) t.document().mentions.push_back(m);
    }
    t.run();
    return t.names(t.document().contacts[0].initiative);
  };
  EXPECT_EQ(asked("<p>Luc Amiot</p> a rencontré <p>Paul Sol</p>, à la demande de ce dernier.", "Paul Sol"), Names{"Paul Sol"});
  EXPECT_EQ(asked("<p>Luc Amiot</p> a rencontré son homologue castanais, à la demande de ce dernier.",
                  "son homologue castanais"),
            Names{"son homologue castanais"});
}

TEST(ContactFacts, EachThatAskedOnce) {
  Told t("Un appel à la demande de <l>Paris</l>, à l'initiative de <l>Oslo</l>, sur invitation de <l>Paris</l>.");
  t.tell("appel", {{"Paris", 0.9F}});
  t.run();
  EXPECT_EQ(t.names(t.document().contacts[0].initiative), (Names{"Paris", "Oslo"}));
  EXPECT_EQ(t.document().contacts[0].initiative_words.size(), 2U);
}

TEST(ContactFacts, EachSentenceHasItsOwn) {
  Told t("Un appel à la demande de <l>Paris</l>. Une visite à l'initiative de <l>Oslo</l>. Une lettre.");
  for (const char* telling : {"appel", "visite", "lettre"}) t.tell(telling, {});
  t.run();
  EXPECT_EQ(t.names(t.document().contacts[0].initiative), Names{"Paris"});
  EXPECT_EQ(t.names(t.document().contacts[1].initiative), Names{"Oslo"});
  EXPECT_EQ(t.names(t.document().contacts[2].initiative), Names{});
}

TEST(ContactFacts, WhenItWasAndWhenItWillBe) {
  Told t("<p>Luc Amiot</p> la voit mardi. Il parle ce mercredi 3 avril.", "fr", "2024-04-03");
  t.tell("voit", {});
  t.tell("voit", {}, ContactStatus::planned);
  t.tell("voit", {}, ContactStatus::refused);
  t.tell("parle", {});
  t.run();
  EXPECT_EQ(t.document().contacts[0].when, "2024-04-02");
  EXPECT_EQ(t.document().contacts[1].when, "2024-04-09");
  EXPECT_EQ(t.document().contacts[2].when, "2024-04-02");
  EXPECT_EQ(t.document().contacts[3].when, "2024-04-03");
}

TEST(ContactFacts, NoDateNoPlace) {
  Told t("<p>Luc Amiot</p> la voit.", "fr", "2024-04-03");
  t.tell("voit", {});
  t.run();
  EXPECT_EQ(t.document().contacts[0].when, "");
  EXPECT_TRUE(t.document().contacts[0].place.empty());
}

}  // namespace
}  // namespace dixit::resolution
