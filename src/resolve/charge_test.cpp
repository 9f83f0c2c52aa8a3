// Whoever answers a charge is not who made it, nor whoever was refused something who refused it.
#include "resolve/charge.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {
namespace {

// Who says the second, where the first is `first` and the second `second`.
std::string charge_answered_by(std::string_view tagged, Act first = Act::accuse, Act second = Act::deny,
                               const std::string& language = "en") {
  Marked m(tagged, language, "", false);
  m.at("1").act.value = first;
  m.at("2").act.value = second;
  resolve(m.document);
  return m.who("2");
}

constexpr auto charge_denied =
    "<1.src>President <p>Roake</p></1.src> <1.cue>accuses</1.cue> <1.con>Minister <p>Innes</p> of fraud</1.con>. "
    "<2.src>He</2.src> <2.cue>denies</2.cue> <2.con>it</2.con>.";

TEST(Charge, IsDeniedByTheAccused) {
  EXPECT_EQ(charge_answered_by(charge_denied), "Innes");
  EXPECT_EQ(charge_answered_by(charge_denied, Act::accuse, Act::reject), "Innes");
}

TEST(Charge, IsAnAccusationThatIsDenied) {
  EXPECT_EQ(charge_answered_by(charge_denied, Act::say), "Roake") << "no charge";
  EXPECT_EQ(charge_answered_by(charge_denied, Act::accuse, Act::say), "Roake") << "no answer to it";
}

TEST(Charge, ToDenyMoreIsNoAnswer) {
  EXPECT_EQ(charge_answered_by("<1.src>President <p>Roake</p></1.src> <1.cue>accuses</1.cue> <1.con>Minister "
                               "<p>Innes</p> of fraud</1.con>. <2.src>He</2.src> <2.cue>denies</2.cue> <2.con>that he "
                               "knew of the sale</2.con>."),
            "Roake");
}

TEST(Charge, IsAnsweredJustBehind) {
  EXPECT_EQ(charge_answered_by("<1.src>President <p>Roake</p></1.src> <1.cue>accuses</1.cue> <1.con>Minister "
                               "<p>Innes</p> of fraud</1.con>. It rained all day. <2.src>He</2.src> "
                               "<2.cue>denies</2.cue> <2.con>it</2.con>."),
            "Roake");
}

TEST(Charge, InAClauseThatGoesOn) {
  EXPECT_EQ(charge_answered_by("<1.src>President <p>Roake</p></1.src> <1.cue>accuses</1.cue> <1.con>Minister "
                               "<p>Innes</p> of fraud</1.con>, which <2.src>he</2.src> <2.cue>denies</2.cue>."),
            "Innes");
}

TEST(Charge, IsDeniedByWhoeverIsDescribed) {
  EXPECT_EQ(charge_answered_by("<1.src><p>Roake</p></1.src> <1.cue>accuse</1.cue> <1.con>son voisin</1.con>. "
                               "<2.src>Il</2.src> <2.cue>rejette</2.cue> <2.con>ces accusations</2.con>.",
                               Act::accuse, Act::reject, "fr"),
            "son voisin");
}

TEST(Charge, OfNobodyToldIsDeniedByNobodyKnown) {
  EXPECT_EQ(charge_answered_by("<1.src>President <p>Roake</p></1.src> <1.cue>accused him</1.cue> <1.con>of fraud"
                               "</1.con>. <2.src>He</2.src> <2.cue>denies</2.cue> <2.con>it</2.con>."),
            "UNKNOWN");
}

TEST(Charge, ToldInAnotherStatementIsNotOfThisOne) {
  Marked m(charge_denied, "en", "", false);
  m.at("1").act.value = Act::accuse;
  m.at("2").act.value = Act::deny;
  m.at("1").parent = 1;
  m.at("2").parent = none;
  resolve(m.document);
  EXPECT_EQ(m.who("2"), "Roake");
}

constexpr auto charge_in_clause =
    "<p>Bar</p>, que <1.src><p>Roake</p></1.src> <1.cue>accuse</1.cue> <1.con>de fraude</1.con>, "
    "<2.cue>dément</2.cue>.";

TEST(Charge, OfWhomAClauseTells) {
  EXPECT_NE(charge_answered_by(charge_in_clause, Act::accuse, Act::deny, "fr"), "Roake");
  EXPECT_EQ(charge_answered_by(charge_in_clause, Act::say, Act::deny, "fr"), "Roake");
}

TEST(Charge, WhoGoesOnAfterOneIsWhoMadeIt) {
  EXPECT_EQ(charge_answered_by("<1.src><p>Roake</p></1.src> <1.cue>accuse</1.cue> <1.con><p>Bar</p> de fraude</1.con> "
                               "et <2.cue>nie</2.cue> <2.con>tout</2.con>.",
                               Act::accuse, Act::deny, "fr"),
            "Roake");
}

TEST(ChargeAnswer, PutsTheAccusedFirst) {
  Candidates candidates = {{4, 0.6F, "pronoun", {}}, {7, 0.3F, "pronoun", {}}, {2, 0.1F, "pronoun", {}}};
  answer(candidates, {4, 2, {}});
  ASSERT_EQ(candidates.size(), 3);
  EXPECT_EQ(candidates[0].record, 2);
  EXPECT_STREQ(candidates[0].rule, "answers a charge");
  EXPECT_EQ(candidates[1].record, 7);
}

TEST(ChargeAnswer, LeavesTheNextWhereNobodyIsAccused) {
  Candidates candidates = {{4, 0.6F, "pronoun", {}}, {7, 0.3F, "pronoun", {}}};
  answer(candidates, {4, none, {}});
  ASSERT_EQ(candidates.size(), 1);
  EXPECT_EQ(candidates[0].record, 7);
}

TEST(ChargeAnswer, IsNobodysWhereNoneIsLeft) {
  Candidates candidates = {{4, 0.6F, "pronoun", {3, 4}}};
  answer(candidates, {4, none, {}});
  ASSERT_EQ(candidates.size(), 1);
  EXPECT_EQ(candidates[0].record, none);
  EXPECT_EQ(candidates[0].words, (Range<Word>{3, 4}));
}

TEST(ChargeAnswer, ChangesNothingElse) {
  for (const Charge& charge : {Charge{}, Charge{9, 2, {}}, Charge{7, 2, {}}}) {
    Candidates candidates = {{4, 0.6F, "pronoun", {}}, {7, 0.3F, "pronoun", {}}};
    answer(candidates, charge);
    ASSERT_EQ(candidates.size(), 2);
    EXPECT_EQ(candidates[0].record, 4);
  }
}

TEST(ToldAsSubject, WhoWasRefusedDidNotRefuse) {
  const auto who = [](const std::string& rest) {
    return Marked("<1.src><o>Lumen Sud</o></1.src> <1.cue>proteste</1.cue> et " + rest).who("2");
  };
  EXPECT_EQ(who("<2.cue>s'est vu refuser</2.cue> <2.con>l'accès</2.con>."), "UNKNOWN");
  EXPECT_EQ(who("<2.cue>s'est vue refuser</2.cue> <2.con>l'accès</2.con>."), "UNKNOWN");
  EXPECT_EQ(who("<2.cue>s'est fait remarquer</2.cue> <2.con>hier</2.con>."), "Lumen Sud");
  EXPECT_EQ(who("<2.adr><o>Lumen Sud</o></2.adr> <2.cue>essuie</2.cue> <2.con>un refus</2.con>."), "UNKNOWN");
  EXPECT_EQ(who("<2.cue>essuie</2.cue> <2.con>un refus</2.con>."), "Lumen Sud");
}

TEST(ToldAsSubject, NobodyIsToldByHimself) {
  const Marked m(
      "<1.src>Le maire <p>Luc Bar</p></1.src> <1.cue>répond</1.cue> <1.con>non</1.con> à <1.adr>l'élu</1.adr>. "
      "<2.src><p>Ida Moss</p></2.src> <2.cue>répond</2.cue> <2.con>oui</2.con> à <2.adr>l'édile</2.adr>.");
  EXPECT_EQ(m.to("1"), "l'élu");
  EXPECT_EQ(m.to("2"), "Luc Bar");
}

}  // namespace
}  // namespace dixit::resolution
