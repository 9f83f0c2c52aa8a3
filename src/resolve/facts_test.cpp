// The facts that the resolver knows: given names, states, offices.
#include <gtest/gtest.h>

#include "resolve/given_names.h"
#include "resolve/offices.h"
#include "resolve/states.h"

namespace dixit::resolution {
namespace {

TEST(GivenNames, Genders) {
  EXPECT_EQ(gender_of_given_name("marlene"), Gender::feminine);
  EXPECT_EQ(gender_of_given_name("jean"), Gender::masculine);
  EXPECT_EQ(gender_of_given_name("camille"), Gender::unknown);
  EXPECT_EQ(gender_of_given_name("xzq"), Gender::unknown);
}

TEST(States, NamesCapitalsSeats) {
  EXPECT_EQ(state_of("chine")->code, "CN");
  EXPECT_EQ(state_of("pekin")->sort, StateName::capital);
  EXPECT_EQ(state_of("elysee")->code, "FR");
  EXPECT_EQ(state_of("downing street")->sort, StateName::seat);
  EXPECT_EQ(state_of("bruxelles")->code, "EU");
  EXPECT_EQ(state_of("lyon"), nullptr);
}

TEST(States, NameAndAdjective) {
  EXPECT_TRUE(of_one_state("castany", "castanaise"));
  EXPECT_TRUE(of_one_state("norlandais", "norland"));
  EXPECT_FALSE(of_one_state("norland", "orlande"));
  EXPECT_FALSE(of_one_state("ost", "ostrevie"));
}

TEST(Offices, OnlyThoseBegun) {
  for (const Office* office : offices_until("2018-12")) EXPECT_LE(office->from.substr(0, 7), "2018-12");
}

TEST(Offices, AllWithoutADate) {
  EXPECT_GT(offices_until("").size(), offices_until("2018-12").size());
  EXPECT_EQ(offices_until("unknown"), offices_until(""));
}

}  // namespace
}  // namespace dixit::resolution
