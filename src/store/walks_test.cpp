#include "store/walks.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"
#include "segment/marked.h"
#include "store/identity.h"
#include "text/offsets.h"

namespace dixit {
namespace {

// An article that names X, and Y where it has one: `title` stands beside X's name.
Document told_of(const std::string& text, const std::string& title, const std::string& language) {
  const auto mention = [&](const std::string& words, const char* form) {
    const Offsets offsets(text);
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return R"({"span":[)" + std::to_string(offsets.code_point(at)) + ',' +
           std::to_string(offsets.code_point(at + static_cast<std::uint32_t>(words.size()))) +
           R"(],"type":"person","form":")" + form + R"("})";
  };
  const auto entity = [](const std::string& name, const std::string& mentions) {
    return R"({"id":")" + name + R"(","name":")" + name + R"(","names":[")" + name +
           R"("],"kind":"person","gender":"unknown","mentions":[)" + mentions + "]}";
  };
  std::string own = mention("Alain Duval", "name");
  if (!title.empty()) own = mention(title, "title") + ',' + own;
  std::string entities = entity("Alain Duval", own);
  if (text.find("Hugo Roy") != std::string::npos) entities += ',' + entity("Hugo Roy", mention("Hugo Roy", "name"));
  return from_json(R"({"id":"a","lang":")" + language + R"(","model":"made","text":")" + text +
                   R"(","statements":[],"entities":[)" + entities + "]}");
}

std::uint32_t walks(const std::string& text, const std::string& title = "", const std::string& language = "fr") {
  const Document document = told_of(text, title, language);
  for (std::uint32_t i = 0; i < document.entities.size(); ++i)
    if (document.entities[i].name == "Alain Duval") return identity_of(document, i).walks;
  return ~0U;
}

constexpr std::uint32_t sport = 1U << static_cast<int>(Field::sport), art = 1U << static_cast<int>(Field::art),
                        government = 1U << static_cast<int>(Field::government),
                        justice = 1U << static_cast<int>(Field::justice);

TEST(Walks, AreToldByATitle) {
  EXPECT_EQ(walks("Le ministre Alain Duval part.", "Le ministre"), government);
  EXPECT_EQ(walks("Le footballeur Alain Duval part.", "Le footballeur"), sport);
  EXPECT_EQ(walks("La cycliste Alain Duval part.", "La cycliste Alain Duval"), sport);
  EXPECT_EQ(walks("Footballer Alain Duval left.", "Footballer Alain Duval", "en"), sport);
  EXPECT_EQ(walks("La danseuse Alain Duval part.", "La danseuse"), art);
  EXPECT_EQ(walks("Le capitaine Alain Duval part.", "Le capitaine"), 0U);  // of a team, a ship, the police
  EXPECT_EQ(walks("L'accusé Alain Duval part.", "L'accusé"), 0U);
}

TEST(Walks, AreToldByWhatStandsRightBefore) {
  EXPECT_EQ(walks("La nageuse Alain Duval part."), sport);
  EXPECT_EQ(walks("La jeune skieuse Alain Duval part."), sport);
  EXPECT_EQ(walks("The French swimmer Alain Duval left.", "", "en"), sport);
  EXPECT_EQ(walks("The former boxer Alain Duval left.", "", "en"), 0U);
  EXPECT_EQ(walks("Les nageurs Alain Duval et Hugo Roy partent."), 0U);
  EXPECT_EQ(walks("Devant le juge, Alain Duval part."), 0U);
  EXPECT_EQ(walks("Le juge a vu Alain Duval."), 0U);
  EXPECT_EQ(walks("« Non », a jugé Alain Duval."), 0U);
  EXPECT_EQ(walks("« Non », juge Alain Duval."), 0U);
  EXPECT_EQ(walks("Judge Alain Duval said no.", "", "en"), justice);
  EXPECT_EQ(walks("Il a écrit au juge Alain Duval."), justice);
  EXPECT_EQ(walks("Il voit l'attaquant Alain Duval."), sport);
}

TEST(Walks, AreToldByFunctionsOfSeveralWords) {
  EXPECT_EQ(walks("La secrétaire d'État Alain Duval part.", "La secrétaire d'État"), government);
  EXPECT_EQ(walks("Selon Alain Duval, vice-premier ministre, tout va bien."), government);
}

TEST(Walks, AreToldByAnApposition) {
  EXPECT_EQ(walks("Selon Alain Duval, footballeur, tout va bien."), sport);
  EXPECT_EQ(walks("« Je pars », a dit Alain Duval, ministre du Travail."), government);
  EXPECT_EQ(walks("« Je pars », a dit Alain Duval, jeune et brillant cycliste."), sport);
  EXPECT_EQ(walks("Alain Duval (footballeur) part."), sport);
  EXPECT_EQ(walks("Alain Duval, juge à la cour, part."), justice);
  EXPECT_EQ(walks("« Non », a dit Alain Duval, le milieu de terrain du club."), sport);
  EXPECT_EQ(walks("It is late, said Alain Duval, the team's goalkeeper, then.", "", "en"), sport);
  EXPECT_EQ(walks("Alain Duval, 34 ans, attaquant de l'équipe, part."), sport);
  EXPECT_EQ(walks("Alain Duval, a retired judge, left.", "", "en"), justice);
  EXPECT_EQ(walks("Alain Duval, 34, a footballer, left.", "", "en"), sport);
}

TEST(Walks, AreNotToldByWhatSomebodyElseIs) {
  EXPECT_EQ(walks("Selon Alain Duval, le juge a refusé de partir."), 0U);
  EXPECT_EQ(walks("Selon Alain Duval, le juge refuse."), 0U);
  EXPECT_EQ(walks("Il voit Alain Duval, le juge et le maire."), 0U);
  EXPECT_EQ(walks("Il voit Alain Duval, le juge, le maire."), 0U);
  EXPECT_EQ(walks("Selon Alain Duval, juge Hugo Roy, tout va bien."), 0U);
  EXPECT_EQ(walks("Alain Duval, ministres et députés partent."), 0U);
  EXPECT_EQ(walks("Alain Duval, frère du ministre, part."), 1U << static_cast<int>(Field::family));
  EXPECT_EQ(walks("Alain Duval, qui était juge, part."), 0U);
  EXPECT_EQ(walks("Alain Duval, contre ministre et juge, part."), 0U);
  EXPECT_EQ(walks("Alain Duval part, ministre."), 0U);
  EXPECT_EQ(walks("Une amie d'Alain Duval, danseuse, part."), 0U);
  EXPECT_EQ(walks("Une amie de Alain Duval, danseuse, part."), 0U);
  EXPECT_EQ(walks("Alain Duval, a dit ministre, part."), 0U);
  EXPECT_EQ(walks("Alain Duval, juge"), 0U);  // it may go on
}

// Athletes and artists of yesterday may be anything today; who was a minister is still of that walk.
TEST(Walks, AreNotToldByASportOrArtOfBefore) {
  EXPECT_EQ(walks("L'ancien footballeur Alain Duval part.", "L'ancien footballeur"), 0U);
  EXPECT_EQ(walks("Alain Duval, ex-footballeur, part."), 0U);
  EXPECT_EQ(walks("Alain Duval, former footballer, left.", "", "en"), 0U);
  EXPECT_EQ(walks("L'ancien ministre Alain Duval part.", "L'ancien ministre"), government);
}

TEST(Walks, AreFarApartOrNot) {
  EXPECT_TRUE(are_far_apart(sport, government));
  EXPECT_TRUE(are_far_apart(sport, art | justice));
  EXPECT_FALSE(are_far_apart(government, justice));
  EXPECT_FALSE(are_far_apart(government, 1U << static_cast<int>(Field::elected)));  // a deputy, then a minister
  EXPECT_FALSE(are_far_apart(sport | government, government));
  EXPECT_FALSE(are_far_apart(0, sport));
  EXPECT_FALSE(are_far_apart(1U << static_cast<int>(Field::media), sport));
}

}  // namespace
}  // namespace dixit
