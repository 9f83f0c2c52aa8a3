#include "mentions/rules.h"

#include <gtest/gtest.h>

#include <string>

#include "document/names.h"
#include "encoder/test_document.h"

namespace dixit {
namespace {

// A text whose words stand between spaces; those in `names` are already names.
Document document_of(std::string_view text, const std::vector<Range<Word>>& names = {}) {
  Document d = spaced_words_of(text);
  for (Range<Word> words : names)
    d.mentions.push_back({words, MentionType::person, MentionForm::name, Gender::unknown, Number::singular, none, 1});
  const Range<Word> all{0, static_cast<std::uint32_t>(d.words.size())};
  add_titles(all, d);
  add_pronouns(all, d);
  sort_mentions(d);
  return d;
}

std::string shown(const Document& d) {
  std::string out;
  for (const Mention& m : d.mentions) {
    if (m.form == MentionForm::name) continue;
    out += "[" + std::string(d(m.words)) + "|" + std::string(to_string(m.type)) + " " +
           std::string(to_string(m.gender)) + " " + std::string(to_string(m.number)) + "]";
  }
  return out;
}

TEST(Titles, WithAdjectiveAndComplement) {
  EXPECT_EQ(shown(document_of("le ministre français de la Défense a parlé")),
            "[le ministre français de la Défense|person masculine singular]");
}

TEST(Titles, NoPartOfAWordInHyphensIsLeftOut) {
  const auto title = [](std::string_view text) {
    Document d = words_of(text);
    add_titles({0, static_cast<std::uint32_t>(d.words.size())}, d);
    return std::string(d(d.mentions.at(0).words));
  };
  EXPECT_EQ(title("la ministre des Outre-mer a parlé"), "la ministre des Outre-mer");
  EXPECT_EQ(title("le préfet de Vauclin-sur-Lac a parlé"), "le préfet de Vauclin-sur-Lac");
  EXPECT_EQ(title("le président sud-karvénien a parlé"), "le président sud-karvénien");
  EXPECT_EQ(title("le préfet - et lui seul"), "le préfet");
}

TEST(Titles, ACivilitysFullStopEndsNone) {
  const Document d = document_of("le conseiller de M . Vasseur est parti");
  EXPECT_EQ(d(d.mentions.at(0).words), "le conseiller de M . Vasseur");
}

TEST(Titles, EndWithTheSentence) {
  Document d = words_of("Échange avec le ministre de la Défense\nLa ministre a parlé. Le préfet\nRégional hier");
  add_titles({0, static_cast<std::uint32_t>(d.words.size())}, d);
  EXPECT_EQ(shown(d),
            "[le ministre de la Défense|person masculine singular][La ministre|person feminine singular]"
            "[Le préfet|person masculine singular]");
}

TEST(Titles, StopBeforeAName) {
  EXPECT_EQ(shown(document_of("la ministre Claire Moreau part", {{2, 4}})), "[la ministre|person feminine singular]");
}

TEST(Titles, ElidedArticle) {
  EXPECT_EQ(shown(document_of("l ’ avocate du club part")),
            "[l ’ avocate du club|person feminine singular][du club|organisation masculine singular]");
}

TEST(Titles, PluralIsAGroup) {
  EXPECT_EQ(shown(document_of("des responsables français assurent")),
            "[des responsables français|group unknown plural]");
}

TEST(Titles, English) {
  EXPECT_EQ(shown(document_of("the French defence minister left")),
            "[the French defence minister|person unknown singular]");
}

TEST(Titles, BodiesAndDocuments) {
  EXPECT_EQ(shown(document_of("le ministère publie un communiqué")),
            "[le ministère|organisation masculine singular][un communiqué|document masculine singular]");
}

TEST(Titles, NoVerbInThem) {
  EXPECT_EQ(shown(document_of("les autorités françaises d ’ avoir menti")),
            "[les autorités françaises|organisation unknown plural]");
  EXPECT_EQ(shown(document_of("une loi interdisant le voile")), "[une loi|document feminine singular]");
  EXPECT_EQ(shown(document_of("le ministre explique tout")), "[le ministre|person masculine singular]");
  EXPECT_EQ(shown(document_of("le maire a dit non")), "[le maire|person masculine singular]");
  EXPECT_EQ(shown(document_of("le président de négocier")), "[le président|person masculine singular]");
}

TEST(Titles, ComplementsOfNounsAndNames) {
  EXPECT_EQ(shown(document_of("la ministre chargée des Comptes publics part")),
            "[la ministre chargée des Comptes publics|person feminine singular]");
  EXPECT_EQ(shown(document_of("le directeur de la prison part")),
            "[le directeur de la prison|person masculine singular]");
  EXPECT_EQ(shown(document_of("le ministre russe des Affaires étrangères part")),
            "[le ministre russe des Affaires étrangères|person masculine singular]");
}

TEST(Titles, Counted) {
  EXPECT_EQ(shown(document_of("les deux avocats partent")), "[les deux avocats|group masculine plural]");
}

TEST(Pronouns, GenderAndNumber) {
  EXPECT_EQ(shown(document_of("elle part , ont - ils dit")),
            "[elle|person feminine singular][ils|person masculine plural]");
}

TEST(Pronouns, ImpersonalIsNobody) {
  EXPECT_EQ(shown(document_of("il y a du monde , il faut partir , il s ’ agit de partir , il n ’ y a rien")), "");
}

TEST(Pronouns, OfSeveralWords) {
  EXPECT_EQ(shown(document_of("ce dernier et celle - ci partent , celui qui reste")),
            "[ce dernier|person masculine singular][celle - ci|person feminine singular]");
}

}  // namespace
}  // namespace dixit
