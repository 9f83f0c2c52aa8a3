#include "accounts/events.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "accounts/common_meaning.h"
#include "accounts/common_words.h"
#include "accounts/concepts.h"
#include "text/error.h"

namespace dixit {
namespace {

Document article(std::string language, std::string title, std::string text) {
  Document document;
  document.language = std::move(language);
  document.title = std::move(title);
  document.text = std::move(text);
  return document;
}

// Invented news of one week.
const Document ferry_french =
    article("fr", "Collision d'un ferry dans le port de Marsange : neuf blessés",
            "Le ferry Étoile-du-Sud a heurté un cargo samedi à l'entrée du port de Marsange. Neuf passagers ont été "
            "blessés, selon la préfecture de Marsange. La capitaine, Odile Garrec, affirme que le cargo Halvorsen "
            "n'avait pas allumé ses feux. L'armateur du Halvorsen dément.");
const Document ferry_later =
    article("fr", "Ferry de Marsange : l'armateur du cargo dément toute faute",
            "Au lendemain de la collision du ferry Étoile-du-Sud et du cargo Halvorsen dans le port de Marsange, "
            "l'armateur dément que les feux étaient éteints. La capitaine Odile Garrec maintient son récit. Les neuf "
            "passagers blessés sont sortis de l'hôpital.");
const Document ferry_english =
    article("en", "Nine injured as ferry hits cargo ship in Marsange",
            "The ferry Étoile-du-Sud hit the cargo ship Halvorsen near the French port of Marsange on Saturday. Nine "
            "passengers were injured. Captain Odile Garrec says that the Halvorsen had no lights on. The owner of the "
            "Halvorsen denied it.");
const Document budget_french =
    article("fr", "Le conseil de Tervelle rejette le budget des écoles",
            "Le conseil municipal de Tervelle a rejeté lundi le budget des écoles présenté par le maire, Basile Orcan. "
            "L'opposition demande que les cantines restent gratuites. Basile Orcan annonce un nouveau vote dans la "
            "semaine.");

class EventsTest : public testing::Test {
 protected:
  // What a store does with the answer of `add`.
  std::uint32_t add(const Document& document, std::int32_t day, std::uint32_t event = none) {
    EventArticle one{.id = articles_.size(), .day = day, .event = event, .fixed = event != none, .words = {}};
    one.dated = dated_;
    one.words = event_words(document);
    const Placed placed = events().add(one);
    one.event = placed.event;
    articles_.push_back(one);
    for (const Placed::Joined& joined : placed.joined)
      for (EventArticle& other : articles_)
        if (other.event == joined.from) other.event = joined.to;
    for (const Placed::Moved& moved : placed.moved) articles_[moved.article].event = moved.event;
    for (const EventArticle& other : articles_) next_ = std::max(next_, other.event + 1);
    placed_ = placed;
    return placed.event;
  }

  Events& events() {
    if (!events_)
      events_ = std::make_unique<Events>(
          [this](std::int32_t first, std::int32_t last) {
            std::vector<EventArticle> found;
            for (const EventArticle& one : articles_)
              if (first <= one.day && one.day <= last) found.push_back(one);
            return found;
          },
          next_);
    return *events_;
  }

  void begin_again() { events_ = nullptr; }  // as another run of the program does

  bool dated_ = true;  // of what is added next
  std::vector<EventArticle> articles_;
  Placed placed_;
  std::uint32_t next_ = 1;
  std::unique_ptr<Events> events_;
};

const Document minister =
    article("fr", "",
            "La ministre Anne Duval a annoncé une réforme des retraites. « La réforme passera », a déclaré "
            "Anne Duval, ministre du Travail.");
const Document minister_again =
    article("fr", "",
            "Réforme des retraites : la ministre Anne Duval a déclaré que la réforme passera. « Le Travail "
            "l'attend », a-t-elle dit.");
const Document footballer =
    article("fr", "",
            "La footballeuse Anne Duval a annoncé son départ du club. « Je pars », a déclaré Anne Duval, "
            "attaquante du club.");

// When they came tells nothing of them, and a name they share and `a annoncé` little.
TEST_F(EventsTest, ShortArticlesWithoutADateNeedMoreThanAName) {
  dated_ = false;
  const auto first = add(minister, 100);
  EXPECT_NE(add(footballer, 100), first);
  EXPECT_EQ(add(minister_again, 100), first);
}

TEST_F(EventsTest, ALongArticleWithoutADateIsOfTheDayItCame) {
  dated_ = false;
  const auto first = add(ferry_french, 100);
  EXPECT_EQ(add(ferry_later, 101), first);
  EXPECT_NE(add(budget_french, 101), first);
}

TEST_F(EventsTest, JoinsArticlesOnOneEvent) {
  const std::uint32_t ferry = add(ferry_french, 100);
  EXPECT_EQ(ferry, 1);
  const std::uint32_t budget = add(budget_french, 100);
  EXPECT_NE(budget, ferry);
  EXPECT_EQ(add(ferry_later, 101), ferry);
  EXPECT_EQ(add(budget_french, 101), budget);
}

TEST_F(EventsTest, JoinsFrenchAndEnglish) {
  const std::uint32_t ferry = add(ferry_french, 100);
  add(budget_french, 100);
  EXPECT_EQ(add(ferry_english, 100), ferry);
}

TEST_F(EventsTest, KeepsApartWhatIsWeeksApart) {
  const std::uint32_t first = add(ferry_french, 100);
  EXPECT_NE(add(ferry_french, 130), first);
  EXPECT_EQ(add(ferry_later, 103), first);
}

TEST_F(EventsTest, GoesOnInAnotherRunAsInOne) {
  const std::uint32_t ferry = add(ferry_french, 100), budget = add(budget_french, 101);
  begin_again();
  EXPECT_EQ(add(ferry_later, 101), ferry);
  begin_again();
  EXPECT_EQ(add(ferry_english, 99), ferry);
  EXPECT_EQ(add(budget_french, 102), budget);
}

TEST_F(EventsTest, TakesDaysInAnyOrder) {
  const std::uint32_t ferry = add(ferry_french, 1000), budget = add(budget_french, 10);
  EXPECT_EQ(add(ferry_later, 1001), ferry);
  EXPECT_EQ(add(budget_french, 9), budget);
  EXPECT_EQ(add(ferry_english, 999), ferry);
}

TEST_F(EventsTest, WordsOfALongCrisisTellNothing) {
  const auto on_the_strike = [](int i) {
    const std::string rest =
        " La colère monte, dit " + std::string(1, static_cast<char>('A' + i % 26)) + "mbrin" + std::to_string(i) + "a.";
    return article("fr", "Grève des bateliers", "La grève des bateliers de la Sarvenne continue à Orbeuil." + rest);
  };
  std::uint32_t last = none;
  for (int i = 0; i < 300; ++i) last = add(on_the_strike(i), 80 + i / 15);
  const Document one = article("fr", "Bateliers : une péniche coule à Orbeuil",
                               "Une péniche a coulé à Orbeuil, en marge de la grève des bateliers de la Sarvenne. "
                               "Mireille Tassart, la marinière, est indemne. La péniche Belle-Rive transportait du "
                               "gravier pour la cimenterie Tassart.");
  EXPECT_NE(add(one, 100), last);
}

TEST_F(EventsTest, AnArticleMayShowThatTwoEventsAreOne) {
  const std::uint32_t first = add(ferry_french, 100);
  articles_.push_back({.id = 1, .day = 100, .event = 2, .fixed = false, .words = event_words(ferry_later)});
  next_ = 3;
  begin_again();
  EXPECT_EQ(add(ferry_english, 100), first);
  ASSERT_EQ(placed_.joined.size(), 1);
  EXPECT_EQ(placed_.joined[0].from, 2);
  EXPECT_EQ(articles_[1].event, first);
}

TEST_F(EventsTest, AnArticleMayShowThatAnotherBelongsElsewhere) {
  articles_.push_back({.id = 0, .day = 100, .event = 1, .fixed = false, .words = event_words(budget_french)});
  articles_.push_back({.id = 1, .day = 100, .event = 1, .fixed = false, .words = event_words(ferry_french)});
  articles_.push_back({.id = 2, .day = 100, .event = 1, .fixed = false, .words = event_words(ferry_later)});
  next_ = 2;
  EXPECT_EQ(add(ferry_english, 100), 1);
  EXPECT_EQ(articles_[0].event, 2);  // one that was not there
  EXPECT_EQ(articles_[1].event, 1);
  EXPECT_EQ(articles_[2].event, 1);
  ASSERT_EQ(placed_.moved.size(), 1);
  EXPECT_EQ(placed_.moved[0].article, 0);
}

TEST_F(EventsTest, WhatAPersonPutThereDoesNotMove) {
  articles_.push_back({.id = 0, .day = 100, .event = 1, .fixed = true, .words = event_words(budget_french)});
  articles_.push_back({.id = 1, .day = 100, .event = 1, .fixed = false, .words = event_words(ferry_french)});
  articles_.push_back({.id = 2, .day = 100, .event = 1, .fixed = false, .words = event_words(ferry_later)});
  next_ = 2;
  EXPECT_EQ(add(ferry_english, 100), 2);
  EXPECT_EQ(articles_[0].event, 1);
  EXPECT_EQ(articles_[1].event, 2);
  EXPECT_EQ(articles_[2].event, 2);
}

TEST_F(EventsTest, OrderDoesNotMatter) {
  const std::vector<Document> all{ferry_french, ferry_later, ferry_english, budget_french};
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    articles_.clear();
    next_ = 1;
    begin_again();
    for (const std::size_t i : order) add(all[i], 100);
    std::vector<std::uint32_t> event(all.size());
    for (std::size_t i = 0; i < order.size(); ++i) event[order[i]] = articles_[i].event;
    EXPECT_TRUE(event[0] == event[1] && event[1] == event[2] && event[2] != event[3]);
  } while (std::ranges::next_permutation(order).found);
}

// Of two articles that share a few words, only what they mean may tell.
TEST_F(EventsTest, TellsByMeaningToo) {
  Document early =
      article("fr", "Tervelle : le maire reçoit les parents",
              "Basile Orcan a reçu lundi des parents inquiets, venus avec une pétition de six cents noms.");
  Document late = article("fr", "Cantines payantes : la décision passe mal",
                          "À Tervelle, le repas coûtera quatre euros. Basile Orcan invoque la hausse des tarifs.");
  const auto place = [](std::size_t side) {
    std::vector<std::int8_t> meaning(common_meaning.begin(), common_meaning.end());
    for (std::size_t i = side; i < meaning.size(); i += 2) meaning[i] = static_cast<std::int8_t>(meaning[i] / 2);
    return meaning;
  };
  early.meaning = place(0);
  late.meaning = place(1);
  EXPECT_NE(add(early, 100), add(late, 100));
  begin_again();
  articles_.clear();
  late.meaning = place(0);
  EXPECT_EQ(add(early, 100), add(late, 100));
  const EventLike near{.words = 0.2F, .meaning = 0.6F, .has_meaning = true}, far{.words = 0.2F, .has_meaning = true};
  EXPECT_GT(one_event(near), one_event(far));
  EXPECT_GT(one_event(near), one_event({.words = 0.2F, .meaning = 0.6F, .has_meaning = true, .days = 2}));
}

TEST_F(EventsTest, LikesAreThoseOfEachPair) {
  EventDays days([](auto, auto) { return std::vector<EventArticle>(); }, {});
  days.turn_to(100);
  std::vector<EventDays::Ref> refs;
  for (const Document& one : {ferry_french, ferry_later, ferry_english, budget_french})
    refs.push_back(
        days.hold({.id = refs.size(), .day = 100 + std::int32_t(refs.size()), .event = 1, .words = event_words(one)}));
  for (const auto& [other, like] : days.likes(refs[0])) {
    EXPECT_NEAR(like.words, days.like(refs[0], other).words, 1e-5F);
    EXPECT_NEAR(like.words, days.like(other, refs[0]).words, 1e-5F);
    EXPECT_EQ(like.days, other.day - 100);
  }
  EXPECT_EQ(days.likes(refs[0]).size(), 2);  // not the budget, nor itself
}

TEST_F(EventsTest, WhatAPersonDecidedStays) {
  add(ferry_french, 100);
  articles_[0].fixed = true;
  articles_.push_back({.id = 1, .day = 100, .event = 2, .fixed = true, .words = event_words(ferry_later)});
  next_ = 3;
  begin_again();
  const std::uint32_t chosen = add(ferry_english, 100);
  EXPECT_TRUE(chosen == 1 || chosen == 2);
  EXPECT_TRUE(placed_.joined.empty());
  EXPECT_EQ(add(ferry_french, 101, 7), 7);  // told where it belongs
  EXPECT_EQ(articles_[0].event, 1);
}

// Event 1 has what a person put there, but on a day that is not parted anew.
TEST_F(EventsTest, WhatAPersonPutThereGivesItsPartTheNumber) {
  articles_.push_back({.id = 0, .day = 90, .event = 1, .fixed = true, .words = event_words(ferry_french)});
  articles_.push_back({.id = 1, .day = 99, .event = 1, .fixed = false, .words = event_words(ferry_french)});
  articles_.push_back({.id = 2, .day = 99, .event = 2, .fixed = true, .words = event_words(ferry_later)});
  next_ = 3;
  EXPECT_EQ(add(ferry_english, 100), 2);
  EXPECT_EQ(articles_[0].event, 1);
  EXPECT_EQ(articles_[1].event, 2);
  EXPECT_EQ(articles_[2].event, 2);
  EXPECT_TRUE(placed_.joined.empty());
}

TEST_F(EventsTest, AnEventOfManyArticlesGrows) {
  constexpr std::uint32_t on_ferry = 220, others = 800;
  for (std::uint32_t i = 0; i < on_ferry; ++i)
    articles_.push_back({.id = i, .day = i < 20 ? 98 : 100, .event = 1, .words = event_words(ferry_french)});
  for (std::uint32_t i = 0; i < others; ++i)
    articles_.push_back({.id = on_ferry + i, .day = 85, .event = 2 + i, .words = event_words(budget_french)});
  next_ = 2 + others;
  EXPECT_EQ(add(ferry_french, 100), 1);
  EXPECT_EQ(add(ferry_later, 101), 1);
}

TEST_F(EventsTest, EmptyAndUnknownTextsStandAlone) {
  const std::uint32_t first = add(article("", "", ""), 100);
  EXPECT_NE(add(article("", "", ""), 100), first);
  EXPECT_NE(add(article("fr", "", "…"), 100), first);
  EXPECT_NE(add(article("en", "1234 2019", "\xF0\x9F\x98\x80 !"), 100), first);
}

TEST(EventWordsTest, AreNamesNumbersAndRareWords) {
  const EventWords words = event_words(ferry_french);
  EXPECT_EQ(words.language, "fr");
  EXPECT_TRUE(std::ranges::is_sorted(words.words, {}, &EventWord::key));
  const auto word = [&](std::string_view stem) -> const EventWord* {
    const auto found = std::ranges::find(words.words, event_key(stem), &EventWord::key);
    return found == words.words.end() ? nullptr : &*found;
  };
  ASSERT_TRUE(word("marsan"));
  EXPECT_TRUE(word("marsan")->shared);
  ASSERT_TRUE(word("cargo"));
  EXPECT_FALSE(word("cargo")->shared);
  EXPECT_GT(word("marsan")->weight, word("cargo")->weight);
  EXPECT_TRUE(word("=wounded"));  // `blessés`
  EXPECT_FALSE(word("le"));
}

TEST(EventWordsTest, NumbersAreTheirDigits) {
  for (const char* number : {"1 541", "1.541", "1,541", "1541", "1\u202F541"}) {
    const EventWords words = event_words(article("fr", "", std::string("Il y a ") + number + " cas."));
    const bool found = std::ranges::find(words.words, event_key("1541"), &EventWord::key) != words.words.end();
    EXPECT_EQ(found, std::string_view(number) != "1541") << number;  // four digits alone may be a year
  }
}

TEST(EventWordsTest, ComeBackFromBytes) {
  const EventWords words = event_words(ferry_english);
  const std::string bytes = words.to_bytes();
  const EventWords again = EventWords::from_bytes(bytes);
  EXPECT_EQ(again.language, "en");
  EXPECT_EQ(again.words, words.words);
  EXPECT_TRUE(again.meaning.empty());
  EXPECT_THROW(EventWords::from_bytes(""), Error);
  EXPECT_THROW(EventWords::from_bytes(bytes.substr(0, bytes.size() - 1)), Error);
  EXPECT_THROW(EventWords::from_bytes("\x01\xFF"), Error);
  std::string newer = bytes;
  newer[0] = event_words_version + 1;
  EXPECT_THROW(EventWords::from_bytes(newer), Error);
}

TEST(EventWordsTest, CarryWhatTheDocumentMeans) {
  Document document = ferry_english;
  document.meaning = {-128, 0, 127};
  const EventWords words = event_words(document);
  const std::string bytes = words.to_bytes();
  const EventWords again = EventWords::from_bytes(bytes);
  EXPECT_EQ(again.meaning, document.meaning);
  EXPECT_EQ(again.words, words.words);
  for (std::size_t size = 0; size < 9; ++size) EXPECT_THROW(EventWords::from_bytes(bytes.substr(0, size)), Error);
}

TEST(EventWordsTest, OfTheFirstVersionAreReadToo) {
  const EventWords words =
      EventWords::from_bytes(std::string("\x01\x02"
                                         "fr"
                                         "\x05\0\0\x80\x10",
                                         9));
  EXPECT_EQ(words.language, "fr");
  EXPECT_EQ(words.words, std::vector<EventWord>({{5, true, 16}}));
  EXPECT_TRUE(words.meaning.empty());
}

TEST(EventWordsTest, DayOfADate) {
  EXPECT_EQ(day_of("1970-01-01"), 0);
  EXPECT_EQ(day_of("2024-03-01T10:00:00Z"), 19783);
  EXPECT_EQ(day_of("1969-12-31"), -1);
  for (const char* none : {"", "2024", "2024-03", "2024-13-01", "2024-00-10", "le 3 mars 2024"})
    EXPECT_FALSE(day_of(none));
}

TEST(CommonWordsTest, KnowsBothLanguages) {
  EXPECT_EQ(event_stem("gouvernements"), "gouver");
  EXPECT_EQ(event_stem("écoles"), "école");
  EXPECT_EQ(event_stem("bus"), "bus");
  EXPECT_GT(common_share("fr", event_key("gouver")), 0.1F);
  EXPECT_GT(common_share("en", event_key("the")), 0.5F);
  EXPECT_EQ(common_share("fr", event_key("halvor")), rare_share);
  EXPECT_EQ(common_share("de", event_key("der")), rare_share);
}

TEST(ConceptsTest, JoinWordsAcrossLanguages) {
  EXPECT_EQ(concept_of("fr", event_stem("attentats")), concept_of("en", event_stem("attacks")));
  EXPECT_EQ(concept_of("fr", "cargo"), "");
  EXPECT_EQ(concept_of("de", "attack"), "");
}

}  // namespace
}  // namespace dixit
