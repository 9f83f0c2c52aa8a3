#include <gtest/gtest.h>

#include "contacts/test_tellings.h"
#include "contacts/values.h"

namespace dixit {
namespace {

TEST(OneContact, KindsAreTheSameOrAlike) {
  const auto values = [](ContactKind before, ContactKind told) {
    Told t("[parlé] [parlé]");
    t.contacts[0].kind.value = before;
    t.contacts[1].kind.value = told;
    return std::vector<float>{t.pair()[like_kinds], t.pair()[same_kind]};
  };
  const std::vector<float> same = {1, 1}, alike = {1, 0}, other = {0, 0};
  EXPECT_EQ(values(ContactKind::hearing, ContactKind::hearing), same);
  EXPECT_EQ(values(ContactKind::call, ContactKind::talks), alike);
  EXPECT_EQ(values(ContactKind::visit, ContactKind::meeting), alike);
  EXPECT_EQ(values(ContactKind::letter, ContactKind::message), alike);
  EXPECT_EQ(values(ContactKind::call, ContactKind::letter), other);
  EXPECT_EQ(values(ContactKind::hearing, ContactKind::meeting), other);
}

TEST(OneContact, PartiesThatBothName) {
  const auto values = [](Parties before, Parties told) {
    Told t("[parlé] [parlé]");
    t.contacts[0].parties = std::move(before);
    t.contacts[1].parties = std::move(told);
    const auto all = t.pair();
    return std::vector<float>(all.begin() + one_shared, all.begin() + far);
  };
  // One shared, two, all of the fewer, part of all; none before, none told, one told.
  EXPECT_EQ(values({0, 1}, {1, 0}), (std::vector<float>{1, 1, 1, 1, 0, 0, 0}));
  EXPECT_EQ(values({0, 1}, {1, 2}), (std::vector<float>{1, 0, 0, 1.0F / 3, 0, 0, 0}));
  EXPECT_EQ(values({0, 1}, {1}), (std::vector<float>{1, 0, 1, 0.5F, 0, 0, 1}));
  EXPECT_EQ(values({0, 1, 2}, {1, 2, 3}), (std::vector<float>{1, 1, 0, 0.5F, 0, 0, 0}));
  EXPECT_EQ(values({0, 1}, {2, 3}), (std::vector<float>{0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(values({}, {0}), (std::vector<float>{0, 0, 0, 0, 1, 0, 1}));
  EXPECT_EQ(values({0}, {}), (std::vector<float>{0, 0, 0, 0, 0, 1, 0}));
  EXPECT_EQ(values({}, {}), (std::vector<float>{0, 0, 0, 0, 1, 1, 0}));
}

TEST(OneContact, OtherPartiesAltogether) {
  Told t("[parlé] [parlé]");
  const auto values = [&] { return std::vector<float>{t.pair()[none_shared], t.pair()[none_shared_surely]}; };
  t.contacts[0].parties = {0, 1};
  t.contacts[1].parties = {2, 3};
  EXPECT_EQ(values(), (std::vector<float>{1, 0}));
  t.contacts[0].parties_near = {{{0, 1}, 0.5F}, {{0, 1}, 0.75F}};
  t.contacts[1].parties_near = {{{1, 2}, 1}, {{1, 2}, 0.25F}};
  EXPECT_EQ(values(), (std::vector<float>{1, 0.25F})) << "as sure as the least sure of two each";
  t.contacts[1].parties = {2};
  EXPECT_EQ(values(), (std::vector<float>{0, 0})) << "one party may be a further one";
  t.contacts[1].parties = {1, 2};
  EXPECT_EQ(values(), (std::vector<float>{0, 0}));
}

TEST(OneContact, WhomEachShowsForItselfAndBothShow) {
  Told t("Anne a [vu] Luc puis [vu] Eva");
  const auto values = [&] {
    const auto all = t.pair();
    return std::vector<float>(all.begin() + own_before, all.begin() + of_more);
  };
  EXPECT_EQ(values(), (std::vector<float>{0, 0, 0, 0, 0}));
  t.document.entities.clear();
  for (const std::uint32_t word : {0U, 3U, 6U}) {  // Anne, Luc, Eva
    const auto entity = static_cast<std::uint32_t>(t.document.entities.size());
    const MentionForm form = word == 6 ? MentionForm::title : MentionForm::name;
    t.document.mentions.push_back(
        {{word, word + 1}, MentionType::person, form, Gender::unknown, Number::singular, entity, 1});
    t.document.entities.emplace_back().mentions = {entity};
  }
  t.contacts[0].parties_near = {{{0, 1}, 0.75F}, {{3, 4}, 0.5F}};
  t.contacts[1].parties_near = {{{0, 1}, 0.5F}, {{6, 7}, 1}};
  EXPECT_EQ(values(), (std::vector<float>{0.5F, 1, 0, 0.5F, 0})) << "Luc and Eva, who is not named; Anne";
  t.document.mentions[2].form = MentionForm::name;
  EXPECT_EQ(values(), (std::vector<float>{0.5F, 1, 0.5F, 0.5F, 0}));
  t.contacts[1].parties = {1};
  EXPECT_EQ(values(), (std::vector<float>{0, 1, 0, 0.5F, 0.3F})) << "Luc, by the sentence alone";
}

TEST(OneContact, WordsThatTellOfMore) {
  const auto value = [](std::string_view text) { return Told(text).pair()[of_more]; };
  EXPECT_EQ(value("[vu] Luc. Il a [également reçu] Eva"), 1);
  EXPECT_EQ(value("[vu] Luc. Puis il a [reçu] Eva"), 1);
  EXPECT_EQ(value("[vu] Luc, également. Mardi elle a [reçu] Eva"), 0);
}

TEST(OneContact, AnotherDayOfOneNotToldAgain) {
  const auto value = [](std::string_view text, const char* told) {
    Told t(text);
    t.contacts[0].when = "2024-04-02";
    t.contacts[1].when = told;
    return t.pair()[other_day_new];
  };
  EXPECT_EQ(value("[parlé]. [Une rencontre] suit.", "2024-04-03"), 1);
  EXPECT_EQ(value("[parlé]. [La rencontre] suit.", "2024-04-03"), 0);
  EXPECT_EQ(value("[parlé]. [Une rencontre] suit.", ""), 0);
}

TEST(OneContact, WordsBetweenThem) {
  const auto values = [](std::uint32_t words) {
    std::string text = "[parlé]";
    for (std::uint32_t w = 0; w < words; ++w) text += " mot";
    const auto all = Told(text + " [parlé]").pair();
    EXPECT_FLOAT_EQ(all[far], std::log1p(static_cast<float>(words)));
    return std::vector<float>(all.begin() + far_below_12, all.begin() + again);
  };
  EXPECT_EQ(values(0), (std::vector<float>{1, 1, 1}));
  EXPECT_EQ(values(11), (std::vector<float>{1, 1, 1}));
  EXPECT_EQ(values(12), (std::vector<float>{0, 1, 1}));
  EXPECT_EQ(values(39), (std::vector<float>{0, 1, 1}));
  EXPECT_EQ(values(40), (std::vector<float>{0, 0, 1}));
  EXPECT_EQ(values(119), (std::vector<float>{0, 0, 1}));
  EXPECT_EQ(values(120), (std::vector<float>{0, 0, 0}));
  Told overlapping("[parlé] [parlé]");
  overlapping.contacts[0].mentions[0].end = 2;
  EXPECT_EQ(overlapping.pair()[far], 0) << "no less than none";
}

TEST(OneContact, ANounThatTellsAgain) {
  const auto tells_again = [](std::string_view text) { return Told(text).pair()[again] == 1; };
  EXPECT_TRUE(tells_again("[parlé]. [La rencontre] dure."));
  EXPECT_TRUE(tells_again("[parlé]. La [rencontre] dure."));
  EXPECT_TRUE(tells_again("[parlé]. Fin [de cette rencontre]"));
  EXPECT_TRUE(tells_again("[met]. The end [of that meeting]"));
  EXPECT_TRUE(tells_again("[met]. [Their talks] ended."));
  EXPECT_TRUE(tells_again("[parlé]. [L'entretien] dure."));
  EXPECT_TRUE(tells_again("[parlé]. L'[entretien] dure."));
  EXPECT_FALSE(tells_again("[parlé]. [Une rencontre] suit."));
  EXPECT_FALSE(tells_again("[parlé]. Anne [a rencontré] Luc."));
  EXPECT_FALSE(tells_again("[parlé]. Anne [l'a rencontré]."));
  EXPECT_FALSE(tells_again("[parlé]. Anne les [avait reçus]."));
  EXPECT_FALSE(tells_again("[parlé]. Anne veut [les recevoir]."));
  EXPECT_TRUE(tells_again("[parlé]. Anne a payé [le dîner]."));
  EXPECT_FALSE(tells_again("[parlé]. La [rencontre avec Luc] dure."));
  EXPECT_FALSE(tells_again("[parlé]. [La rencontre] avec Luc dure.")) << "with whom stands behind it";
  EXPECT_FALSE(tells_again("[met]. [The talks] between them ended."));
  EXPECT_TRUE(tells_again("[parlé]. [La rencontre] dure avec Luc.")) << "this is no part of it";
}

TEST(OneContact, WhereItTellsAgain) {
  const auto values = [](std::string_view text, std::size_t told_between) {
    const auto all = Told(text).pair(told_between);
    return std::vector<float>{all[again], all[again_near], all[again_next], all[before_again]};
  };
  EXPECT_EQ(values("[parlé]. [La rencontre]", 0), (std::vector<float>{1, 1, 1, 0}));
  EXPECT_EQ(values("[parlé]. [La rencontre]", 1), (std::vector<float>{1, 1, 0, 0}));
  EXPECT_EQ(values("[La rencontre]. Ils ont [parlé]", 0), (std::vector<float>{0, 0, 0, 1}));
  EXPECT_EQ(values("[Une rencontre]. Ils ont [parlé]", 0), (std::vector<float>{0, 0, 0, 0}));
  std::string text = "[parlé] ";
  for (int w = 0; w < 130; ++w) text += "mot ";
  EXPECT_EQ(values(text + "[la rencontre]", 0), (std::vector<float>{1, 0, 1, 0}));
}

TEST(OneContact, Days) {
  const auto values = [](const char* before, const char* told) {
    Told t("[parlé] [parlé]");
    t.contacts[0].when = before;
    t.contacts[1].when = told;
    return std::vector<float>{t.pair()[same_day], t.pair()[other_day]};
  };
  EXPECT_EQ(values("2024-04-02", "2024-04-02"), (std::vector<float>{1, 0}));
  EXPECT_EQ(values("2024-04", "2024-04-02"), (std::vector<float>{1, 0})) << "a day of that month";
  EXPECT_EQ(values("2024-04-02", "2024-04"), (std::vector<float>{1, 0}));
  EXPECT_EQ(values("2024-04-02", "2024-04-03"), (std::vector<float>{0, 1}));
  EXPECT_EQ(values("2024-04-02", "2024-03"), (std::vector<float>{0, 1}));
  EXPECT_EQ(values("", "2024-04-02"), (std::vector<float>{0, 0})) << "not known";
  EXPECT_EQ(values("", ""), (std::vector<float>{0, 0}));
}

TEST(OneContact, WordsThatTellBoth) {
  const auto values = [](std::string_view text) {
    const auto all = Told(text).pair();
    return std::vector<float>{all[same_head], all[same_stem]};
  };
  EXPECT_EQ(values("[une lettre] puis [la Lettre]"), (std::vector<float>{1, 1}));
  EXPECT_EQ(values("[un appel] puis [les appels]"), (std::vector<float>{0, 1}));
  EXPECT_EQ(values("[un appel] puis [la lettre]"), (std::vector<float>{0, 0}));
  EXPECT_EQ(values("[une visite] puis [la visioconférence]"), (std::vector<float>{0, 0})) << "five letters alike";
  EXPECT_EQ(values("[un très long appel] puis [un appel]"), (std::vector<float>{1, 1})) << "the word of contacts";
  EXPECT_EQ(values("[un appel téléphonique] puis [son appel]"), (std::vector<float>{1, 1}));
  EXPECT_EQ(values("[garde ses distances] puis [leurs distances]"), (std::vector<float>{1, 1})) << "else the longest";
  EXPECT_EQ(values("[garde ses distances] puis [est en retrait]"), (std::vector<float>{0, 0}));
}

TEST(OneContact, Statuses) {
  Told t("[parlé] [parlé]");
  EXPECT_EQ(t.pair()[same_status], 1);
  t.contacts[1].status.value = ContactStatus::planned;
  EXPECT_EQ(t.pair()[same_status], 0);
}

TEST(OneContact, TellingsBetweenThem) {
  Told t("[parlé] [parlé]");
  const auto values = [&](std::size_t told_between) {
    const auto all = t.pair(told_between);
    return std::vector<float>{all[next], all[between], all[two_shared_next], all[one_shared_next]};
  };
  EXPECT_EQ(values(0), (std::vector<float>{1, 0, 0, 0}));
  t.contacts[0].parties = t.contacts[1].parties = {0, 1};
  EXPECT_EQ(values(0), (std::vector<float>{1, 0, 1, 1}));
  EXPECT_EQ(values(1), (std::vector<float>{0, 1, 0, 0}));
  EXPECT_EQ(values(6), (std::vector<float>{0, 6, 0, 0}));
  EXPECT_EQ(values(30), (std::vector<float>{0, 6, 0, 0})) << "farther off is no farther";
  t.contacts[1].parties = {1};
  EXPECT_EQ(values(0), (std::vector<float>{1, 0, 0, 1}));
}

TEST(OneContact, BothToldPlainly) {
  const auto plainly = [](std::string_view text, const char* language = "fr") {
    return Told(text, language).pair()[both_plain] == 1;
  };
  EXPECT_TRUE(plainly("[une rencontre] puis [a reçu]"));
  EXPECT_FALSE(plainly("[une rencontre] puis [garde ses distances]"));
  EXPECT_FALSE(plainly("[garde ses distances] puis [une rencontre]"));
  EXPECT_FALSE(plainly("[une rencontre] puis [un débat]")) << "of a public";
  EXPECT_FALSE(plainly("[une rencontre] puis [son audience]"));
  EXPECT_FALSE(plainly("[une rencontre] puis [un meeting]"));
  EXPECT_TRUE(plainly("[met] then [a meeting]", "en"));
}

TEST(OneContact, LogOddsAreTheWeightedSum) {
  Told t("Anne [a rencontré] Luc. [La rencontre] dure.");
  t.contacts[0].parties = t.contacts[1].parties = {0, 1};
  const auto values = t.pair(2);
  const float odds = std::inner_product(values.begin(), values.end(), one_contact_weights.begin(), one_contact_bias);
  EXPECT_FLOAT_EQ(one_contact(t.document, named_entities(t.document), t.contacts[0], t.contacts[1], 2), odds);
}

TEST(OneContact, NamedOnBothSidesTheyAreNeverOne) {
  const auto never = [](std::string_view text, Parties told, MentionForm last = MentionForm::name) {
    Told t(text);
    t.document.entities.clear();
    for (std::uint32_t i = 0; i < 4; ++i) {
      t.document.mentions.push_back(
          {{i, i + 1}, MentionType::person, i < 3 ? MentionForm::name : last, Gender::unknown, Number::singular, i, 1});
      t.document.entities.push_back({"e" + std::to_string(i + 1), "", {}, Kind::person, {}, "", {i}});
    }
    t.contacts[0].parties = {0, 1};
    t.contacts[1].parties = std::move(told);
    return one_contact(t.document, named_entities(t.document), t.contacts[0], t.contacts[1], 0) < -5;
  };
  const std::string text = "Anne [a rencontré] Luc. Eva [a rencontré] Paul.";
  EXPECT_TRUE(never(text, {2, 3}));
  EXPECT_FALSE(never(text, {1, 3})) << "one of them is the same";
  EXPECT_FALSE(never(text, {2})) << "the other is not known";
  EXPECT_FALSE(never(text, {2, 3}, MentionForm::title)) << "`le maire` may be one of those before";
  EXPECT_FALSE(never("Anne [a rencontré] Luc. [La rencontre] dure.", {2, 3})) << "told again";
  EXPECT_FALSE(never("Anne et Luc en colère après [leur rencontre]. Eva [a rencontré] Paul.", {2, 3})) << "a headline";
  EXPECT_TRUE(never("Anne et Luc en colère après [une rencontre]. Eva [a rencontré] Paul.", {2, 3}));
}

// A phrase near the telling that stands for an entity: the word of the text's end that has its number, from the last
// on.
void show(Told& t, Contact& telling, std::uint32_t entity, float probability) {
  const auto word = static_cast<std::uint32_t>(t.document.words.size() - 1 - entity);
  t.document.mentions.insert(t.document.mentions.begin(), Mention{.words = {word, word + 1}, .entity = entity});
  telling.parties_near.push_back({{word, word + 1}, probability});
}

TEST(OneContact, WhoeverMetBeforeIsNoneOfThoseWhoSurelyMeet) {
  const auto odds = [](const char* text, Kind kind, bool is_named, float second) {
    Told t(text);
    t.document.entities[0].kind = kind;
    show(t, t.contacts[0], 0, 0.9F);
    show(t, t.contacts[1], 1, second);
    show(t, t.contacts[1], 2, 0.9F);
    return one_contact(t.document, {is_named, true, true, true}, t.contacts[0], t.contacts[1], 0);
  };
  const char* two = "Le conseil s'[est réuni]. Anne [a reçu] Luc x y z";
  EXPECT_LT(odds(two, Kind::organisation, false, 0.9F), -5);
  EXPECT_LT(odds(two, Kind::person, true, 0.9F), -5);
  EXPECT_GT(odds(two, Kind::person, false, 0.9F), -5) << "he may be one of those named";
  EXPECT_GT(odds(two, Kind::organisation, false, 0.5F), -5) << "one of the two is not sure";
  EXPECT_GT(odds("Le conseil s'[est réuni]. [La rencontre] dure x y z", Kind::organisation, false, 0.9F), -5)
      << "told again";
}

TEST(OneContact, InOneSentenceEachWithSomebodyOfItsOwn) {
  const auto odds = [](const char* text, float other) {
    Told t(text);
    t.contacts[0].parties = t.contacts[1].parties = {0, 1};
    show(t, t.contacts[0], 2, 0.9F);
    show(t, t.contacts[1], 3, other);
    return one_contact(t.document, named_entities(t.document), t.contacts[0], t.contacts[1], 0);
  };
  EXPECT_LT(odds("Il [a reçu] Luc et [recevra] Anne x y z", 0.9F), -5);
  EXPECT_GT(odds("Il [a reçu] Luc et [recevra] Anne x y z", 0.7F), -5) << "not so surely";
  EXPECT_GT(odds("Il [a reçu] Luc. Il [recevra] Anne x y z", 0.9F), -5) << "of two sentences";
  EXPECT_GT(odds("Il [a reçu] Luc et [la rencontre] dure x y z", 0.9F), -5) << "told again";
}

TEST(OneContact, WhatItIsOnTheSidelinesOfIsAnother) {
  const auto odds = [](const char* text) {
    Told t(text);
    t.contacts[0].parties = t.contacts[1].parties = {0, 1};
    return one_contact(t.document, named_entities(t.document), t.contacts[0], t.contacts[1], 0);
  };
  EXPECT_LT(odds("Anne [a rencontré] Luc en marge du [sommet]."), -5);
  EXPECT_GT(odds("Anne [a rencontré] Luc lors du [sommet]."), -5);
}

TEST(OneContact, ABodyByItselfIsNoneOfTwoWhoTalk) {
  const auto odds = [](const char* text) {
    Told t(text);
    t.document.entities[0].kind = Kind::organisation;
    show(t, t.contacts[0], 0, 0.9F);
    show(t, t.contacts[1], 1, 0.9F);
    show(t, t.contacts[1], 2, 0.9F);
    return one_contact(t.document, {false, true, false, true}, t.contacts[0], t.contacts[1], 0);
  };
  EXPECT_LT(odds("Le conseil s'[est réuni]. [Le dialogue] reprend entre Anne et le maire x y z"), -5);
  EXPECT_GT(odds("Le conseil s'[est réuni]. [Le dialogue] reprend avec Anne x y z"), -5) << "told again";
}

TEST(OneContact, ANounThatTellsAgainIsNotOfAnotherKind) {
  const auto never = [](std::string_view text, ContactKind before, ContactKind told) {
    Told t(text);
    t.contacts[0].kind.value = before;
    t.contacts[1].kind.value = told;
    return one_contact(t.document, named_entities(t.document), t.contacts[0], t.contacts[1], 0) < -5;
  };
  const std::string text = "Anne [a prévenu] Luc avant [l'appel].";
  EXPECT_TRUE(never(text, ContactKind::message, ContactKind::call));
  EXPECT_FALSE(never(text, ContactKind::talks, ContactKind::call)) << "alike";
  EXPECT_FALSE(never("Anne [a prévenu] Luc par [un appel].", ContactKind::message, ContactKind::call))
      << "not told again";
}

TEST(OneContact, AHeadlineTellsOfWhatIsBelow) {
  const auto odds = [](std::string_view text, std::size_t between) {
    const Told t(text);
    return one_contact(t.document, named_entities(t.document), t.contacts[0], t.contacts[1], between) -
           log_odds(one_contact_bias, one_contact_weights, t.pair(between));
  };
  EXPECT_GT(odds("Colère après [la rencontre]. Eva [a rencontré] Paul.", 0), 0.5F);
  EXPECT_FLOAT_EQ(odds("Colère après [la rencontre]. Eva [a rencontré] Paul.", 1), 0);
  EXPECT_FLOAT_EQ(odds("Colère. Après [la rencontre], Eva [a rencontré] Paul.", 0), 0) << "no headline";
}

}  // namespace
}  // namespace dixit
