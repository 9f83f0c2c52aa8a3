#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/validate.h"
#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

using Names = std::vector<std::string>;
using Pointers = std::vector<std::pair<std::string_view, float>>;

// The last one spelt so.
std::uint32_t word(const Document& d, std::string_view text) {
  auto w = static_cast<std::uint32_t>(d.words.size());
  while (w-- > 0 && d[w] != text) continue;
  return w;
}

// A text with contacts, each told by a word, whose parties are named at the pointers' words.
struct Told {
  Marked marked;

  explicit Told(std::string_view tagged, const std::string& language = "fr", const std::string& date = "")
      : marked(tagged, language, date, false) {}

  Contact& tell(std::string_view telling, const Pointers& named, ContactStatus status = ContactStatus::held) {
    Contact& c = document().contacts.emplace_back();
    const std::uint32_t at = word(document(), telling);
    c.mentions = {{at, at + 1}};
    c.status = {status, 0.9F};
    for (const auto& [text, probability] : named) c.named.push_back({word(document(), text), probability});
    return c;
  }
  Document& document() { return marked.document; }
  Told& run() {
    resolve(document());
    EXPECT_EQ(validate(document()), std::vector<std::string>{});
    return *this;
  }
  Names names(const std::vector<std::uint32_t>& entities) {
    Names out;
    for (const std::uint32_t e : entities) out.push_back(document().entities.at(e).name);
    return out;
  }
  Names parties(std::size_t contact = 0) { return names(document().contacts[contact].parties); }
};

TEST(Parties, ByName) {
  Told t("<p>Anne Rivoire</p> a appelé <p>Luc Amiot</p>.");
  t.tell("appelé", {{"Amiot", 0.5F}, {"Rivoire", 0.4F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"})) << "in the order of the text";
}

TEST(Parties, BySurname) {
  Told t("<p>Anne Rivoire</p> et <p>Luc Amiot</p> dorment. <p>Rivoire</p> rejoint le maire.");
  t.tell("rejoint", {{"Rivoire", 0.5F}, {"Amiot", 0.3F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ByADescriptionWithoutAMention) {
  Told t("<p>Anne Rivoire</p> a rencontré des représentants syndicaux.");
  t.tell("rencontré", {{"Rivoire", 0.5F}, {"syndicaux", 0.4F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "des représentants syndicaux"}));
  const Entity& other = t.document().entities[1];
  ASSERT_EQ(other.mentions.size(), 1U);
  EXPECT_EQ(t.document()(t.document().mentions[other.mentions[0]].words), "des représentants syndicaux");
}

TEST(Parties, ByADescriptionOfSomebodyNamed) {
  Told t("<p>Anne Rivoire</p>, maire de Valmont, dort. <p>Luc Amiot</p> a appelé la maire hier.");
  t.tell("appelé", {{"Amiot", 0.5F}, {"maire", 0.4F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ADescriptionOfTwoContactsIsOneEntity) {
  Told t("<p>Anne Rivoire</p> a appelé puis rencontré des représentants syndicaux.");
  t.tell("appelé", {{"Rivoire", 0.5F}, {"syndicaux", 0.4F}});
  t.tell("rencontré", {{"Rivoire", 0.5F}, {"syndicaux", 0.4F}});
  t.run();
  EXPECT_EQ(t.document().contacts[0].parties, t.document().contacts[1].parties);
  EXPECT_EQ(t.document().entities.size(), 2U);
  EXPECT_EQ(t.document().mentions.size(), 2U);
}

TEST(Parties, ByPronoun) {
  Told t("<p>Anne Rivoire</p> dort. <p>Elle</p> a appelé <p>Luc Amiot</p>.");
  t.document().mentions[1].form = MentionForm::pronoun;
  t.tell("appelé", {{"Elle", 0.5F}, {"Amiot", 0.4F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, ByPronounThatIsASource) {
  Told t(
      "<p>Anne Rivoire</p> dort. <1.src>Elle</1.src> <1.cue>dit</1.cue> <1.con>avoir appelé <p>Luc Amiot</p></1.con>.");
  t.tell("appelé", {{"Elle", 0.5F}, {"Amiot", 0.4F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, APronounThatNobodyReadIsNone) {
  Told t("<p>Luc Amiot</p> le voit.");
  t.tell("voit", {{"le", 0.5F}, {"Amiot", 0.4F}});
  EXPECT_EQ(t.run().parties(), Names{"Luc Amiot"});
}

TEST(Parties, PointersToOneAddUpAndWeakOnesFall) {
  Told t("<p>Anne Rivoire</p>, alias <p>Zorro</p>, a appelé <p>Luc Amiot</p> devant <p>Paul Vasseur</p>.");
  t.tell("appelé", {{"Amiot", 0.5F}, {"Rivoire", 0.08F}, {"Zorro", 0.08F}, {"Vasseur", 0.04F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, WhoStandsNearestMayBeOneWithoutAPointer) {
  Told t("<p>Anne Rivoire</p> dort. <p>Luc Amiot</p> a appelé <p>Paul Vasseur</p> devant <p>Eva Sorel</p>.");
  t.tell("appelé", {});
  EXPECT_EQ(t.run().parties(), (Names{"Luc Amiot", "Paul Vasseur"}));
}

TEST(Parties, MarksAndSmallWordsAreNobody) {
  Told t("<p>Luc Amiot</p> a appelé, puis. Ils dorment.");
  t.tell("appelé", {{"Amiot", 0.5F}, {",", 0.4F}, {".", 0.4F}});
  EXPECT_EQ(t.run().parties(), Names{"Luc Amiot"});
}

TEST(Parties, APrepositionIsNoPartOfAName) {
  Told t("<p>Luc Amiot</p> parle à Barbablanche.");
  t.tell("parle", {{"Amiot", 0.5F}, {"Barbablanche", 0.4F}});
  EXPECT_EQ(t.run().parties(), (Names{"Luc Amiot", "Barbablanche"}));
}

TEST(Parties, APhraseGoesOnOverAMarkThatOpens) {
  Told t("<p>Luc Amiot</p> parle à cinq \"bonnets verts\" hier.");
  t.tell("parle", {{"Amiot", 0.5F}, {"verts", 0.4F}});
  EXPECT_EQ(t.run().parties(), (Names{"Luc Amiot", "cinq \"bonnets verts"}));
}

TEST(Parties, ATitleWithoutAnArticleIsInAName) {
  Told t("President <p>Anna Moss</p> met Dr. <p>Luke Hart</p>.", "en");
  t.tell("met", {{"Moss", 0.5F}, {"Hart", 0.4F}});
  t.run();
  const auto names = [&](std::size_t party) {
    return t.document().entities.at(t.document().contacts[0].parties.at(party)).names;
  };
  EXPECT_EQ(std::ranges::count(names(0), "President Anna Moss"), 1);
  EXPECT_EQ(std::ranges::count(names(1), "Dr. Luke Hart"), 1);
}

TEST(Parties, OfOneThatNobodyIsNamedForOnlyTheLikely) {
  Told t("<p>Anne Rivoire</p>, <p>Luc Amiot</p>, <p>Eva Sorel</p> et <p>Paul Vasseur</p> dorment. Une visite suivra.");
  t.tell("visite", {{"Rivoire", 0.4F}, {"Amiot", 0.3F}, {"Sorel", 0.1F}, {"Vasseur", 0.1F}});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot"}));
}

TEST(Parties, WhoMetThemIsOneToo) {
  Told t("<p>Anne Rivoire</p> dort avant un entretien avec <p>Luc Amiot</p> et <p>Eva Sorel</p>.");
  t.tell("entretien", {});
  EXPECT_EQ(t.run().parties(), (Names{"Anne Rivoire", "Luc Amiot", "Eva Sorel"}));
}

TEST(Parties, InEnglish) {
  Told t("<p>Jane Carter</p> left. <1.src>She</1.src> <1.cue>said</1.cue> she met the union leaders and a priest.",
         "en");
  t.tell("met", {{"She", 0.5F}, {"leaders", 0.4F}, {"priest", 0.3F}});
  EXPECT_EQ(t.run().parties(), (Names{"Jane Carter", "the union leaders", "a priest"}));
}

TEST(ContactFacts, InitiativeAndPlace) {
  Told t("<p>Anne Rivoire</p> a rencontré <p>Luc Amiot</p> à <l>Oslo</l>, à la demande de <l>Paris</l>.");
  t.tell("rencontré", {{"Rivoire", 0.5F}, {"Amiot", 0.4F}});
  t.run();
  const Contact& c = t.document().contacts[0];
  EXPECT_EQ(t.names(c.initiative), Names{"Paris"});
  ASSERT_EQ(c.initiative_words.size(), 1U);
  EXPECT_EQ(t.document()(c.initiative_words[0]), "à la demande de Paris");
  EXPECT_EQ(t.document()(c.place), "Oslo");
  EXPECT_EQ(t.parties(), (Names{"Anne Rivoire", "Luc Amiot"})) << "who asked is no party by that";
}

TEST(ContactFacts, EachThatAskedOnce) {
  Told t("Un appel à la demande de <l>Paris</l>, à l'initiative de <l>Oslo</l>, sur invitation de <l>Paris</l>.");
  t.tell("appel", {{"Paris", 0.5F}});
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
