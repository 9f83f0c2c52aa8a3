#include "lexicon/lexicon.h"

#include <gtest/gtest.h>

#include "lexicon/bodies.h"

namespace dixit {
namespace {

TEST(Lexicon, FormsOfOneFunction) {
  EXPECT_EQ(find_headword("president")->lemma, find_headword("chef de l etat")->lemma);
  EXPECT_EQ(find_headword("avocate")->lemma, find_headword("lawyer")->lemma);
  EXPECT_EQ(find_headword("deputee")->gender, Gender::feminine);
  EXPECT_EQ(find_headword("lawyer")->gender, Gender::unknown);
  EXPECT_EQ(find_headword("vin"), nullptr);
}

TEST(Lexicon, OfficesOfOtherStates) {
  EXPECT_EQ(find_headword("taoiseach")->lemma, find_headword("premier ministre")->lemma);
  EXPECT_EQ(find_headword("guide supreme")->lemma, find_headword("supreme leader")->lemma);
  EXPECT_EQ(find_headword("vice premiere ministre")->lemma, find_headword("deputy prime minister")->lemma);
  EXPECT_NE(find_headword("vice ministre")->lemma, find_headword("ministre")->lemma);
  EXPECT_EQ(find_headword("hautes representantes")->number, Number::plural);
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

TEST(Bodies, WhatSortWellKnownOnesAre) {
  EXPECT_EQ(field_of_body("le figaro"), Field::media);
  EXPECT_EQ(field_of_body("l equipe"), Field::media);
  EXPECT_EQ(field_of_body("lfi"), Field::party);
  EXPECT_EQ(field_of_body("cgt"), Field::union_);
  EXPECT_EQ(field_of_body("verlin"), Field::none);
  EXPECT_EQ(field_of_body(""), Field::none);
  EXPECT_EQ(medium_of_body("le monde"), Medium::press);
  EXPECT_EQ(medium_of_body("rtl"), Medium::broadcast);
  EXPECT_EQ(medium_of_body("mediapart"), Medium::any);
  EXPECT_EQ(medium_of_noun("hebdomadaire"), Medium::press);
  EXPECT_EQ(medium_of_noun("chaine"), Medium::broadcast);
  EXPECT_EQ(medium_of_noun("site"), Medium::any);
}

}  // namespace
}  // namespace dixit
