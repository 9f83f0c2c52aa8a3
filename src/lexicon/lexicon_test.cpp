#include "lexicon/lexicon.h"

#include <gtest/gtest.h>

#include "resolve/given_names.h"
#include "resolve/offices.h"
#include "resolve/states.h"

namespace dixit {
namespace {

TEST(Lexicon, FormsOfOneFunction) {
  EXPECT_EQ(find_headword("president")->lemma, find_headword("chef de l etat")->lemma);
  EXPECT_EQ(find_headword("avocate")->lemma, find_headword("lawyer")->lemma);
  EXPECT_EQ(find_headword("deputee")->gender, Gender::feminine);
  EXPECT_EQ(find_headword("lawyer")->gender, Gender::unknown);
  EXPECT_EQ(find_headword("vin"), nullptr);
}

TEST(Lexicon, Plurals) {
  EXPECT_EQ(find_headword("deputes")->number, Number::plural);
  EXPECT_EQ(find_headword("deputes")->kind, Kind::group);
  EXPECT_EQ(find_headword("premiers ministres")->lemma, find_headword("premier ministre")->lemma);
  EXPECT_EQ(find_headword("agencies")->lemma, find_headword("agence")->lemma);
}

TEST(Lexicon, Related) {
  EXPECT_TRUE(related(*find_headword("elu"), *find_headword("maire")));
  EXPECT_FALSE(related(*find_headword("depute"), *find_headword("maire")));
  EXPECT_FALSE(related(*find_headword("journal"), *find_headword("journaliste")));
}

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

TEST(Offices, OnlyThoseBegun) {
  for (const Office* office : offices_until("2018-12")) EXPECT_LE(office->from.substr(0, 7), "2018-12");
  EXPECT_TRUE(offices_until("").empty());
  EXPECT_TRUE(offices_until("unknown").empty());
}

}  // namespace
}  // namespace dixit
