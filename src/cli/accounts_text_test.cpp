#include "cli/accounts_text.h"

#include <gtest/gtest.h>

#include "accounts/test_accounts.h"
#include "cli/terminal.h"

namespace dixit {
namespace {

std::string text_of(const Example& example, Ui ui, AccountsTextOptions options = {},
                    TextStyle style = {80, false, Ui::en}) {
  style.ui = ui;
  return accounts_text(AccountsView(example.accounts, example.documents, ui), style, options);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(AccountsText, SaysWhoAskedAccordingToWhom) {
  const std::string text = text_of({}, Ui::fr);
  EXPECT_TRUE(holds(text, "À l’initiative de qui\u00A0: Karvénie, selon Norland (à la demande de la\n")) << text;
  EXPECT_TRUE(holds(text, "À l’initiative de qui\u00A0: Norland, selon Karvénie (Norland had asked)\n")) << text;
}

TEST(AccountsText, PartiesStandInTheOrderOfTheirNames) {
  const std::string text = text_of({}, Ui::en);
  EXPECT_LT(text.find("Karvénie \u00A0affirms"), text.find("Norland \u00A0affirms")) << text;
  EXPECT_LT(text.find("Norland: Nora Lindqvist"), text.find("l'ONU")) << "by what follows the article";
}

TEST(AccountsText, PartiesWithoutAnotherNameShareALine) {
  Example example;
  example.accounts.parties[0].names = {"Norland", "la ministre", "la ministre du Norland"};
  const std::string text = text_of(example, Ui::fr);
  EXPECT_TRUE(holds(text, "Norland : la ministre du Norland\n")) << "of which `la ministre` is the beginning\n" << text;
  example.accounts.parties[1].names.resize(1);
  EXPECT_TRUE(holds(text_of(example, Ui::fr), "│ Karvénie · l'ONU\n")) << text_of(example, Ui::fr);
}

TEST(AccountsText, EachPassageHasItsArticleAndLine) {
  const std::string text = text_of({}, Ui::en);
  EXPECT_TRUE(holds(text, " 2:1 │   No civilian was hit\n     │   also 2:2\n")) << text;
  Example alone;
  alone.documents.resize(1);
  alone.accounts.event.contact.clear();
  alone.accounts.matters.clear();
  EXPECT_TRUE(holds(text_of(alone, Ui::en), "   2 │ C'est une manœuvre")) << "one article needs no number";
}

TEST(AccountsText, AFurtherPassageOfSomebodyElseNamesThem) {
  Example example;
  std::vector<Evidence>& evidence = example.accounts.matters[1].positions[1].evidence;
  evidence.push_back(example.passage(0, "« Aucun civil touché »", 1));
  EXPECT_TRUE(holds(text_of(example, Ui::en), "also 2:2; 1:1, according to Norland\n")) << text_of(example, Ui::en);
  example.documents[0].statements[1].entity = 1;
  EXPECT_TRUE(holds(text_of(example, Ui::en), "also 2:2; 1:1\n")) << "the party itself";
  example.documents[0].entities.push_back({"e3", "le maire", {"le maire"}, Kind::person, Gender::unknown, "", {}});
  example.documents[0].statements[1].entity = 2;
  EXPECT_TRUE(holds(text_of(example, Ui::fr), "aussi 2:2; 1:1, selon le maire\n")) << text_of(example, Ui::fr);
}

TEST(AccountsText, RelationsAreInWordsFromEachSide) {
  const std::string text = text_of({}, Ui::fr);
  EXPECT_TRUE(holds(text, "≠\u00A0contredit Norland (initiative)")) << text;
  EXPECT_TRUE(holds(text, "⊘\u00A0dément Karvénie (démenti\u00A0: faux, 1:1)")) << text;
  EXPECT_TRUE(holds(text, "⊘\u00A0Norland dément (démenti\u00A0: faux, 1:1)")) << text;
  EXPECT_TRUE(holds(text, "rien dans ces articles\u00A0: l'ONU")) << text;
}

TEST(AccountsText, TheSentenceIsShownWhereAskedFor) {
  EXPECT_TRUE(holds(text_of({}, Ui::en, {true}), " 2:1 │   [No civilian was hit], he added.\n")) << "once";
  EXPECT_FALSE(holds(text_of({}, Ui::en), "he added"));
}

TEST(AccountsText, WeakPositionsSaySo) {
  EXPECT_TRUE(holds(text_of({}, Ui::fr), "Norland \u00A0affirme · rattachement peu sûr (20\u00A0%)"))
      << text_of({}, Ui::fr);
}

TEST(AccountsText, WhatSaysNoItselfIsNotToldToBeDenied) {
  Example example;
  Statement& statement = example.documents[0].statements[1];
  EXPECT_TRUE(holds(text_of(example, Ui::en), "Norland \u00A0affirms")) << "« Aucun civil touché » est faux";
  statement.act.value = Act::deny;
  EXPECT_TRUE(holds(text_of(example, Ui::en), "Norland \u00A0denies"));
  statement.act.value = Act::confirm;
  statement.polarity.value = Polarity::negated;
  EXPECT_TRUE(holds(text_of(example, Ui::en), "Norland \u00A0does not say"));
  EXPECT_TRUE(holds(text_of(example, Ui::fr), "Norland \u00A0ne dit pas"));
}

TEST(AccountsText, WeakRelationsSaySo) {
  Example example;
  example.accounts.matters[0].relations[0].probability = .31F;
  EXPECT_TRUE(holds(text_of(example, Ui::en), "≠\u00A0contradicts Norland (initiative) · unsure (31\u00A0%)"));
  EXPECT_FALSE(holds(text_of({}, Ui::en), "· unsure"));
}

// What may be no matter at all says so once.
TEST(AccountsText, AMatterOfWhichNothingIsSure) {
  Example example;
  Matter& matter = example.accounts.matters[1];
  matter.relations.clear();
  EXPECT_TRUE(holds(text_of(example, Ui::en), "Norland \u00A0affirms · may not belong here (20\u00A0%)"))
      << text_of(example, Ui::en);
  for (Position& position : matter.positions) position.confidence = .2F;
  EXPECT_TRUE(holds(text_of(example, Ui::en), "2 parties speak, perhaps not on one matter\n"));
  EXPECT_FALSE(holds(text_of(example, Ui::en), "may not belong here"));
}

// A paper's own sentence that its author claims is told once.
TEST(AccountsText, WhatIsClaimedIsNoVoiceBesides) {
  Example example;
  example.let_one_speak();
  Matter& matter = example.accounts.matters[1];
  matter.positions.resize(1);
  matter.positions[0].evidence = {example.passage(1, "Nobody was hit", none)};
  EXPECT_TRUE(holds(text_of(example, Ui::en), "affirms: Nobody was hit"));
  example.accounts.claims.push_back(example.passage(1, "Nobody was hit", none));
  EXPECT_FALSE(holds(text_of(example, Ui::en), "affirms: Nobody was hit"));
  EXPECT_TRUE(holds(text_of(example, Ui::en), "Nobody was hit"));
}

TEST(AccountsText, ManyClaimsOfOneArticleAreCounted) {
  Example example;
  example.accounts.claims.assign(15, example.passage(0, "C'est une manœuvre", none));
  EXPECT_TRUE(holds(text_of(example, Ui::en), "\n   1 │ … 3 others\n")) << text_of(example, Ui::en);
}

TEST(AccountsText, OneClaimMoreIsShownNotCounted) {
  Example example;
  example.accounts.claims.assign(13, example.passage(0, "C'est une manœuvre", none));
  const std::string shown = text_of(example, Ui::en);
  EXPECT_FALSE(holds(shown, "others\n")) << shown;
  std::size_t count = 0;
  for (std::size_t at = shown.find("C'est une man"); at != shown.npos; at = shown.find("C'est une man", at + 1))
    ++count;
  EXPECT_EQ(count, 13U) << shown;
}

TEST(AccountsText, AnArticleWithoutATitleIsCalledByItsFile) {
  Example example;
  example.documents[0].title = example.documents[0].outlet = "";
  example.documents[0].id = "/home/nora/articles/call.txt";
  EXPECT_TRUE(holds(text_of(example, Ui::en), "   1 │ call.txt · 3 April 2024\n")) << text_of(example, Ui::en);
  example.documents[0].id = "https://norland.example/call";
  EXPECT_TRUE(holds(text_of(example, Ui::en), "   1 │ https://norland.example/call · "));
}

TEST(AccountsText, ALongHeadingIsCut) {
  Example example;
  example.accounts.event.what = "One two three four five six seven eight nine ten eleven twelve 13 14 15 16";
  EXPECT_TRUE(text_of(example, Ui::en)
                  .starts_with("       One two three four five six seven eight nine ten eleven twelve 13 14…\n"))
      << text_of(example, Ui::en);
}

TEST(AccountsText, AllThatOnePartySaysAloneStandsBelow) {
  Example example;
  example.let_one_speak();
  const std::string text = text_of(example, Ui::en);
  EXPECT_TRUE(holds(text, "─ One voice only ─")) << text;
  EXPECT_TRUE(holds(text,
                    " │ Karvénie\n 2:1 │   affirms: No civilian was hit\n 2:1 │   demands: he added (nothing in these "
                    "articles: l'ONU)\n"))
      << text;
  example.accounts.matters[1].relations = {{0, 1, RelationKind::revises, .7F, "", {}}};
  EXPECT_FALSE(holds(text_of(example, Ui::en), "─ One voice only ─"));
}

TEST(AccountsText, NothingToCompare) {
  Example example;
  example.accounts = {};
  const std::string text = text_of(example, Ui::en);
  EXPECT_TRUE(holds(text, "Competing accounts")) << text;
  EXPECT_TRUE(holds(text, "No matter was found")) << text;
}

TEST(AccountsText, FactsThatDifferAreEachSomebodys) {
  Example example;
  example.documents[1].contacts[0].when = "2024-04-03";
  EXPECT_TRUE(holds(text_of(example, Ui::en), "When: 2 April 2024 (Norland) · 3 April 2024 (Karvénie)"))
      << text_of(example, Ui::en);
}

TEST(AccountsText, ColoursOnlyWhereAskedFor) {
  EXPECT_FALSE(holds(text_of({}, Ui::en), "\033["));
  EXPECT_TRUE(holds(text_of({}, Ui::en, {}, {80, true, Ui::en}), "\033["));
}

TEST(AccountsText, NoLineIsWiderThanThePage) {
  for (const int width : {40, 57, 100}) {
    const std::string text = text_of({}, Ui::fr, {true}, {width, false, Ui::fr});
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      EXPECT_LE(display_width(text.substr(at, end - at)), width) << text.substr(at, end - at);
      at = end + 1;
    }
  }
}

TEST(AccountsWords, ContractsBeforeNames) {
  EXPECT_EQ(relation_in_words(RelationKind::replies, "le Kremlin", Ui::fr), "répond au Kremlin");
  EXPECT_EQ(relation_in_words(RelationKind::replies, "les pêcheurs", Ui::fr), "répond aux pêcheurs");
  EXPECT_EQ(relation_in_words(RelationKind::replies, "la mairie", Ui::fr), "répond à la mairie");
  EXPECT_EQ(relation_in_words(RelationKind::diverges, "le Kremlin", Ui::fr), "diverge du Kremlin");
  EXPECT_EQ(relation_in_words(RelationKind::diverges, "Inès Vautrin", Ui::fr), "diverge d’Inès Vautrin");
  EXPECT_EQ(relation_in_words(RelationKind::diverges, "des pêcheurs", Ui::fr), "diverge des pêcheurs");
  EXPECT_EQ(relation_in_words(RelationKind::replies, "the union", Ui::en), "replies to the union");
}

TEST(AccountsWords, ListsNames) {
  EXPECT_EQ(listed({}, 3, Ui::fr), "");
  EXPECT_EQ(listed({"A", "B"}, 3, Ui::fr), "A et B");
  EXPECT_EQ(listed({"A", "B", "C", "D"}, 3, Ui::en), "A, B, C and D") << "one more is shown, not counted";
  EXPECT_EQ(listed({"A", "B", "C", "D", "E"}, 3, Ui::en), "A, B, C and 2 others");
}

TEST(AccountsView, SeveralPartiesInOneTie) {
  Example example;
  Matter& matter = example.accounts.matters[0];
  matter.positions.push_back({"M1c", 2, Stance::affirms, matter.positions[1].evidence, .9F});
  matter.relations = {{1, 0, RelationKind::denies, .7F, "", {}}, {2, 0, RelationKind::denies, .8F, "", {}}};
  const AccountsView view(example.accounts, example.documents, Ui::fr);
  const std::vector<Tie> ties = view.ties(matter, 0);
  ASSERT_EQ(ties.size(), 1U);
  EXPECT_EQ(ties[0].probability, .8F) << "of the likeliest";
  EXPECT_EQ(view.in_words(ties[0]), "Karvénie et l'ONU démentent");
  matter.relations = {{0, 0, RelationKind::revises, .7F, "", {}}};
  EXPECT_EQ(view.in_words(view.ties(matter, 0).front()), "se corrige");
}

TEST(AccountsView, StandingOfAMatter) {
  const Example example;
  const AccountsView view(example.accounts, example.documents, Ui::en);
  Matter matter = example.accounts.matters[0];
  EXPECT_EQ(view.standing(matter), Standing::conflict);
  matter.relations[0].probability = .4F;
  EXPECT_EQ(view.standing(matter), Standing::perhaps);
  EXPECT_EQ(view.in_words(Standing::perhaps, matter), "accounts may conflict");
  matter.relations[0].kind = RelationKind::agrees;
  EXPECT_EQ(view.standing(matter), Standing::several) << "that they agree is unsure";
  matter.relations[0].probability = .7F;
  EXPECT_EQ(view.standing(matter), Standing::accord);
  matter.positions.push_back({"M1c", 2, Stance::affirms, matter.positions[1].evidence, .9F});
  EXPECT_EQ(view.standing(matter), Standing::several) << "the third does not agree";
  matter.relations.push_back({2, 1, RelationKind::agrees, .7F, "", {}});
  EXPECT_EQ(view.standing(matter), Standing::accord) << "with both, by one of them";
  matter.positions.pop_back();
  matter.relations.clear();
  EXPECT_EQ(view.standing(matter), Standing::several);
  EXPECT_EQ(view.in_words(Standing::several, matter), "2 parties speak");
  matter.positions.pop_back();
  EXPECT_EQ(view.standing(matter), Standing::alone);
}

}  // namespace
}  // namespace dixit
