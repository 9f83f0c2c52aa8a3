#include "statements/media.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "encoder/test_document.h"

namespace dixit {
namespace {

// A text of words between spaces, its cue, and phrases of it that are mentions.
struct Said {
  Document document;
  Statement statement;

  Said(std::string_view text, std::string_view cue, std::initializer_list<std::string_view> mentions,
       std::string_view language = "fr") {
    document = words_of(text);
    document.language = language;
    statement.cue = {range_of(cue)};
    for (const std::string_view m : mentions) document.mentions.push_back({.words = range_of(m)});
    std::ranges::sort(document.mentions, {}, [](const Mention& m) { return m.words.begin; });
  }
  Range<Word> range_of(std::string_view part) const {
    const std::size_t at = document.text.find(part);
    const auto index = [&](std::size_t byte) {
      const auto w = std::ranges::find_if(document.words, [&](const Word& x) { return x.text.end > byte; });
      return static_cast<std::uint32_t>(w - document.words.begin());
    };
    return {index(at), index(at + part.size() - 1) + 1};
  }
  std::string text_of(const std::vector<Range<Word>>& parts) const {
    return parts.empty() ? "" : std::string(document(parts.front()));
  }
  std::string via() {
    add_medium(document, statement);
    return text_of(statement.via);
  }
  std::string addressee() {
    add_medium(document, statement);
    return text_of(statement.addressee);
  }
};

TEST(AddMedium, TakesANetworkBehindTheCue) {
  EXPECT_EQ(Said("« Non », a réagi sur X le député.", "a réagi", {}).via(), "X");
  EXPECT_EQ(Said("Il a réagi sur le projet.", "a réagi", {}).via(), "");
}

TEST(AddMedium, TakesWhomItWasSaidThrough) {
  EXPECT_EQ(Said("Par la voix de son porte-parole, l'armée dément tout.", "dément", {"porte-parole"}).via(),
            "son porte-parole");
  EXPECT_EQ(Said("Through a spokesman, Vane denied it.", "denied", {"spokesman", "Vane"}).via(), "a spokesman");
  EXPECT_EQ(Said("They walked through the town and denied it.", "denied", {}).via(), "");
}

TEST(AddMedium, StaysInTheTextThatEndsInThrough) {
  EXPECT_EQ(Said("Vane denied it all through.", "denied", {"Vane"}).via(), "");
  EXPECT_EQ(Said("Vane denied it all through a", "denied", {"Vane"}).via(), "");
  EXPECT_EQ(Said("Vane denied it all through", "denied", {"Vane"}).via(), "");
  EXPECT_EQ(Said("Vane denied it all through the.\nA spokesman left.", "denied", {"Vane", "spokesman"}).via(), "");
}

TEST(AddMedium, TakesWhoQuotesAtTheBeginning) {
  Said said("Cité par l'agence Norpress, Brandt a jugé cela juste.", "a jugé", {"Norpress", "Brandt"});
  said.statement.source = {said.range_of("Brandt")};
  EXPECT_EQ(said.via(), "");  // `agence` is no mention here: nothing begins behind the determiner
  Said named("Cité par Norpress, Brandt a jugé cela juste.", "a jugé", {"Norpress", "Brandt"});
  named.statement.source = {named.range_of("Brandt")};
  EXPECT_EQ(named.via(), "Norpress");
}

TEST(AddMedium, LeavesWhatWasFound) {
  Said said("« Non », a réagi sur X le député à la radio.", "a réagi", {});
  said.statement.via = {said.range_of("la radio")};
  EXPECT_EQ(said.via(), "la radio");
}

TEST(AddMedium, FindsTheReaderOfALetter) {
  Said said("Dans une lettre au préfet, elle réclame des renforts.", "réclame", {"préfet"});
  said.statement.via = {said.range_of("une lettre")};
  EXPECT_EQ(said.addressee(), "préfet");
  Said feminine("Dans une lettre à la préfète, elle réclame des renforts.", "réclame", {"préfète"});
  feminine.statement.via = {feminine.range_of("une lettre")};
  EXPECT_EQ(feminine.addressee(), "la préfète");
  Said english("In a letter to the governor, Vane asked for more.", "asked", {"governor", "Vane"}, "en");
  english.statement.via = {english.range_of("a letter")};
  EXPECT_EQ(english.addressee(), "the governor");
}

TEST(AddMedium, TakesNoOtherAForTheReader) {
  Said said("In a letter a reporter obtained, Vane denied it.", "denied", {"reporter", "Vane"}, "en");
  said.statement.via = {said.range_of("a letter")};
  EXPECT_EQ(said.addressee(), "");
  Said has("Dans une lettre a la préfète reconnu ses torts, dément le préfet.", "dément", {"préfète", "le préfet"});
  has.statement.via = {has.range_of("une lettre")};
  EXPECT_EQ(has.addressee(), "");
}

}  // namespace
}  // namespace dixit
