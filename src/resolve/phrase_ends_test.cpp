#include "resolve/phrase_ends.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/apposition.h"
#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

// What `extent` makes of the words tagged <1.src>.
template <class Extent>
std::string shown(const std::string& text, const std::string& language, Extent extent) {
  const Marked m(text, language, "", false);
  const Forms forms(m.document);
  const NameIndex names(m.document);
  return std::string(m.document(extent(m.document, forms, names, m.at("1").source.front())));
}

std::string with_lead(const std::string& text, const std::string& language = "fr") {
  return shown(text, language, [](const Document& d, const Forms& forms, const NameIndex& names, Range<Word> words) {
    return with_what_leads(names, d, forms, words);
  });
}

std::string core(const std::string& text, const std::string& language = "fr") {
  return shown(text, language, [](const Document&, const Forms& forms, const NameIndex&, Range<Word> words) {
    return without_what_follows(forms, words, words.begin + 1);
  });
}

std::string trimmed(const std::string& text, const std::string& language = "fr") {
  return shown(text, language, [](const Document&, const Forms& forms, const NameIndex&, Range<Word> words) {
    return trim(forms, words);
  });
}

TEST(PhraseEnds, WhatBefellTheSourceIsNotItsName) {
  EXPECT_EQ(trimmed("<1.src>par un sondage Ipsane dévoilé</1.src> lundi le dit."), "un sondage Ipsane");
  EXPECT_EQ(trimmed("<1.src>son avocate citée</1.src> par un journal le dit."), "son avocate");
  EXPECT_EQ(trimmed("<1.src>a report released</1.src> on Monday says so.", "en"), "a report");
  EXPECT_EQ(trimmed("<1.src>une lettre ouverte</1.src> le dit."), "une lettre ouverte");
}

TEST(PhraseEnds, WhatCountsLeadsTo) {
  EXPECT_EQ(with_lead("Il a vu quelque 200 <1.src>habitants</1.src>."), "quelque 200 habitants");
  EXPECT_EQ(with_lead("Il a vu plus de 300 <1.src>élus</1.src>."), "plus de 300 élus");
  EXPECT_EQ(with_lead("Il a vu une cinquantaine de <1.src>ministres</1.src>."), "une cinquantaine de ministres");
  EXPECT_EQ(with_lead("Il a vu tous <1.src>les élus</1.src>."), "tous les élus");
  EXPECT_EQ(with_lead("Il a vu hier <1.src>des élus</1.src>."), "des élus");
  EXPECT_EQ(with_lead("<1.src>Des élus</1.src> sont là."), "Des élus");
}

TEST(PhraseEnds, ANameLeadsToAnEnglishNoun) {
  EXPECT_EQ(with_lead("He met <p>Moss</p> administration <1.src>officials</1.src>.", "en"), "officials");
  EXPECT_EQ(with_lead("He met <p>Moss</p> <1.src>officials</1.src>.", "en"), "Moss officials");
  EXPECT_EQ(with_lead("Il a vu <p>Moss</p> <1.src>officiers</1.src>."), "officiers");
}

TEST(PhraseEnds, WithoutWhatFollowsTheHead) {
  EXPECT_EQ(core("<1.src>des élus réunis à Vauclin</1.src>"), "des élus");
  EXPECT_EQ(core("<1.src>les élus de Vauclin en colère</1.src>"), "les élus de Vauclin");
  EXPECT_EQ(core("<1.src>un homme qui passait</1.src>"), "un homme");
  EXPECT_EQ(core("<1.src>some lawmakers behind closed doors</1.src>", "en"), "some lawmakers behind closed doors");
  EXPECT_EQ(core("<1.src>some lawmakers from Sund</1.src>", "en"), "some lawmakers");
  EXPECT_EQ(core("<1.src>des élus</1.src>"), "des élus");
}

TEST(PhraseEnds, AnOfficeMayHaveASecondField) {
  const auto past = [](const std::string& text, const std::string& language = "fr") {
    return shown(text, language, [](const Document& d, const Forms& forms, const NameIndex& names, Range<Word> words) {
      return Range<Word>{words.begin, after_second_field(names, d, forms, words.end)};
    });
  };
  EXPECT_EQ(past("<1.src>le ministre de l'Eau</1.src> et des Mines, <p>Luc Amiot</p>, sort."),
            "le ministre de l'Eau et des Mines");
  EXPECT_EQ(past("<1.src>le ministre</1.src> et son adjoint, <p>Luc Amiot</p>, sortent."), "le ministre");
  EXPECT_EQ(past("<1.src>le ministre de l'Eau</1.src> et des élus sortent."), "le ministre de l'Eau");
  EXPECT_EQ(past("<1.src>the Minister of Trade</1.src> and Public Works, <p>Eve Sorel</p>, left.", "en"),
            "the Minister of Trade and Public Works");
  EXPECT_EQ(past("<1.src>the Minister of Trade</1.src> and <p>Luc Amiot</p>, left.", "en"), "the Minister of Trade");
  const auto beside = [](const Document& d, const Forms& forms, const NameIndex& names, Range<Word> words) {
    return apposed(d, forms, names, words, d.sentences[0].words.end);
  };
  EXPECT_EQ(shown("<1.src>le ministre de l'Eau</1.src> et des Mines, <p>Luc Amiot</p>, sort.", "fr", beside),
            "Luc Amiot");
}

TEST(PhraseEnds, APartOfANameIsAllOfIt) {
  const auto whole = [](const std::string& text) {
    return shown(text, "fr", [](const Document& d, const Forms&, const NameIndex& names, Range<Word> words) {
      return all_of_its_name(names, d, words);
    });
  };
  EXPECT_EQ(whole("Une phrase de <p>Claire <1.src>Moreau</1.src></p> l'a lancé."), "Claire Moreau");
  EXPECT_EQ(whole("<1.src><p>Claire Moreau</p></1.src> l'a dit."), "Claire Moreau");
  EXPECT_EQ(whole("Les amis de <1.src><p>Claire Moreau</p> et son frère</1.src> le disent."),
            "Claire Moreau et son frère");
}

}  // namespace
}  // namespace dixit::resolution
