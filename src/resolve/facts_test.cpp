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

// Who is known to have led the state, by that day: the last one.
std::string_view head_of(std::string_view state, std::string_view date) {
  std::string_view head;
  for (const Office* office : offices_until(date))
    if (office->headword == "president" && office->detail.empty() && office->state == state) head = office->holder;
  return head;
}

TEST(Offices, OnlyThoseBegun) {
  EXPECT_EQ(head_of("FR", "2017-05-13"), "francois hollande");
  EXPECT_EQ(head_of("FR", "2017-05-14"), "emmanuel macron");
  EXPECT_EQ(head_of("US", "2018-12"), "donald trump");
  EXPECT_EQ(head_of("US", "2016"), "barack obama");
}

TEST(Offices, AllWithoutADate) {
  EXPECT_EQ(head_of("FR", ""), "emmanuel macron");
  EXPECT_EQ(head_of("US", "unknown"), head_of("US", "9999"));
  EXPECT_EQ(offices_until("unknown"), offices_until(""));
}

}  // namespace
}  // namespace dixit::resolution
