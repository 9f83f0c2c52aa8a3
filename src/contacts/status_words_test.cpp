#include "contacts/status_words.h"

#include <gtest/gtest.h>

#include <string>

#include "segment/segment.h"

namespace dixit {
namespace {

using Status = std::optional<ContactStatus>;
const Status refused = ContactStatus::refused, cancelled = ContactStatus::cancelled;

// Of the words in brackets.
Status status(std::string text, const std::string& language) {
  const std::size_t begin = text.find('['), end = text.find(']') - 1;
  std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
  Document d;
  d.text = text;
  d.language = language;
  segment(d);
  Range<Word> telling;
  for (std::uint32_t w = 0; w < d.words.size(); ++w) {
    const Range<char> word = d.words[w].text;
    if (word.begin < begin || word.end > end) continue;
    if (telling.empty()) telling = {w, w};
    telling.end = w + 1;
  }
  return status_of_words(d, telling);
}
Status fr(const std::string& text) { return status(text, "fr"); }
Status en(const std::string& text) { return status(text, "en"); }

TEST(StatusWords, CancelledBefore) {
  EXPECT_EQ(fr("Il a annulé [son rendez-vous]."), cancelled);
  EXPECT_EQ(fr("Elle reporte d'une semaine [la réunion]."), cancelled);
  EXPECT_EQ(en("They called off [the meeting]."), cancelled);
  EXPECT_EQ(en("She postponed [her visit]."), cancelled);
}

TEST(StatusWords, CancelledBehind) {
  EXPECT_EQ(fr("[La rencontre] prévue mardi a été reportée."), cancelled);
  EXPECT_EQ(fr("[Le sommet] entre Sund et Lanvénec est finalement annulé."), cancelled);
  EXPECT_EQ(en("[The call] between Anna and Luke was called off."), cancelled);
}

TEST(StatusWords, Refused) {
  EXPECT_EQ(fr("Il a refusé de [rencontrer] la maire."), refused);
  EXPECT_EQ(fr("Le maire décline [une rencontre]."), refused);
  EXPECT_EQ(fr("Ils ne [se croiseront pas] à Sund."), refused);
  EXPECT_EQ(fr("Il n'[a] pas [rencontré] la maire."), refused);
  EXPECT_EQ(en("Anna turned down [a meeting]."), refused);
  EXPECT_EQ(en("She refused to hold [talks] with Luke."), refused);
  EXPECT_EQ(en("He [would not meet] Luke."), refused);
  EXPECT_EQ(en("He [won't meet] Luke."), refused);
}

TEST(StatusWords, ElseNothing) {
  EXPECT_EQ(fr("Il a [rencontré] la maire."), Status());
  EXPECT_EQ(en("She reported [a meeting] with Luke."), Status()) << "French alone puts off by it";
  EXPECT_EQ(fr("Il a annulé son voyage pour [recevoir] la maire."), Status()) << "another clause";
  EXPECT_EQ(fr("Il l'a [rencontrée] et le concert annulé dure."), Status()) << "nothing was";
  EXPECT_EQ(fr("Il annule le concert. [La réunion] dure."), Status()) << "another sentence";
  EXPECT_EQ(fr("Rien n'a bougé mais [la rencontre] a eu lieu, et pas ici."), Status());
  EXPECT_EQ(en("[The talks] were about a vote which was cancelled."), Status()) << "the vote";
}

}  // namespace
}  // namespace dixit
