#include "accounts/bodies.h"

#include <gtest/gtest.h>

namespace dixit::comparison {
namespace {

using Words = std::vector<std::string>;

TEST(Bodies, OneByItsNamesInBothLanguages) {
  EXPECT_EQ(body_of("nations unies"), body_of("united nations"));
  EXPECT_EQ(body_of("oms"), body_of("world health organization"));
  EXPECT_NE(body_of("oms"), body_of("onu"));
  EXPECT_EQ(body_of("union du lac"), "");
  EXPECT_EQ(body_of(""), "");
}

TEST(Bodies, ShorterName) {
  EXPECT_TRUE(shortens(Words{"prefecture"}, Words{"prefecture", "varne"}, false));
  EXPECT_TRUE(shortens(Words{"service", "national"}, Words{"service", "sismologique", "national"}, false));
  EXPECT_TRUE(shortens(Words{"committee"}, Words{"house", "lake", "committee"}, true));
  EXPECT_FALSE(shortens(Words{"lac"}, Words{"union", "lac"}, false)) << "the head of a French name is its first word";
  EXPECT_FALSE(shortens(Words{"national", "service"}, Words{"national", "lake"}, false));
  EXPECT_FALSE(shortens(Words{"direction"}, Words{"direction", "ports"}, false)) << "of any firm";
  EXPECT_FALSE(shortens(Words{"union"}, Words{"union"}, false));
  EXPECT_FALSE(shortens(Words{}, Words{"union"}, true));
}

TEST(Bodies, Initials) { EXPECT_EQ(initials_of({"federation", "nationale", "des", "ports", "du", "lac"}), "fnpl"); }

TEST(Bodies, Misspelled) {
  EXPECT_TRUE(is_misspelled("vicente", "vincente"));
  EXPECT_TRUE(is_misspelled("lemercierault", "lemmercyerault"));
  EXPECT_FALSE(is_misspelled("anne", "anne"));
  EXPECT_FALSE(is_misspelled("anna", "anne")) << "too short for a slip";
  EXPECT_FALSE(is_misspelled("sorel", "morand"));
  EXPECT_FALSE(is_misspelled("", "x"));
}

}  // namespace
}  // namespace dixit::comparison
