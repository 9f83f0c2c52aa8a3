#include "contacts/words.h"

#include <gtest/gtest.h>

#include <string>

#include "segment/segment.h"

namespace dixit {
namespace {

Document read(const std::string& text) {
  Document d;
  d.text = text;
  segment(d);
  return d;
}

std::string asked(const std::string& text) {
  const Document d = read(text);
  return std::string(d(asked_for(d, d.sentences[0].words)));
}

TEST(ContactWords, TellTheKind) {
  const auto kind = [](const std::string& text) {
    const Document d = read(text);
    return kind_of_words(d, {0, static_cast<std::uint32_t>(d.words.size())});
  };
  EXPECT_EQ(kind("se sont entretenus par téléphone"), ContactKind::call);
  EXPECT_EQ(kind("une réunion téléphonique"), ContactKind::call);
  EXPECT_EQ(kind("leur Rencontre"), ContactKind::meeting);
  EXPECT_EQ(kind("a visité"), ContactKind::visit);
  EXPECT_EQ(kind("the talks"), ContactKind::talks);
  EXPECT_EQ(kind("se sont vus"), std::nullopt);
}

TEST(ContactWords, ANounThatWasAskedFor) {
  EXPECT_EQ(asked("L'appel avait été lancé à la demande urgente de la Karvénie."), "appel");
  EXPECT_EQ(asked("The meeting was held at the request of Norland."), "meeting");
  EXPECT_EQ(asked("La demande précède un appel."), "");
  EXPECT_EQ(asked("L'appel a duré, disent ceux qui depuis des mois et des mois en font aussi la demande."), "");
}

TEST(ContactWords, ANounBetweenWhom) {
  const auto noun = [](const std::string& text) {
    const Document d = read(text);
    return std::string(d(told_between(d, {0, static_cast<std::uint32_t>(d.words.size())})));
  };
  EXPECT_EQ(noun("Les pourparlers entre la Karvénie et le Norland ont repris."), "Les pourparlers");
  EXPECT_EQ(noun("The call between Nora and Tomas Vielin was short."), "The call");
  EXPECT_EQ(noun("Un long appel entre eux dure."), "appel");
  EXPECT_EQ(noun("L'appel entre le maire et l'État dure."), "L'appel");
  EXPECT_EQ(noun("La frontière entre la Karvénie et le Norland."), "");
  EXPECT_EQ(noun("Un appel entre"), "");
  EXPECT_EQ(noun("Un appel entre eux."), "Un appel");
}

}  // namespace
}  // namespace dixit
