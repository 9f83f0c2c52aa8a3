#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "document/validate.h"
#include "segment/segment.h"
#include "text/unicode.h"

namespace dixit {
namespace {

std::vector<std::string> words(std::string_view text) {
  Document doc;
  doc.text = text;
  segment(doc);
  EXPECT_EQ(validate(doc), std::vector<std::string>{});
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < doc.words.size(); ++i) out.emplace_back(doc[i]);
  return out;
}

using Strings = std::vector<std::string>;

TEST(Words, RunsAndMarks) {
  EXPECT_EQ(words("ont-ils dit ?"), (Strings{"ont", "-", "ils", "dit", "?"}));
  EXPECT_EQ(words("a-t-il"), (Strings{"a", "-", "t", "-", "il"}));
  EXPECT_EQ(words("l’État d'Ana"), (Strings{"l", "’", "État", "d", "'", "Ana"}));
  EXPECT_EQ(words("1.541 soldats (20 %)"), (Strings{"1", ".", "541", "soldats", "(", "20", "%", ")"}));
  EXPECT_EQ(words("U.S. don't"), (Strings{"U", ".", "S", ".", "don", "'", "t"}));
  EXPECT_EQ(words("n° 3, 5e, snake_case, H2O, m²"),
            (Strings{"n", "°", "3", ",", "5e", ",", "snake_case", ",", "H2O", ",", "m²"}));
  EXPECT_EQ(words("..."), (Strings{".", ".", "."}));
}

TEST(Words, CombiningMarksContinueButNeverStart) {
  EXPECT_EQ(words("e\u0301le\u0300ve"), (Strings{"e\u0301le\u0300ve"}));
  EXPECT_EQ(words("\u0301a"), (Strings{"\u0301", "a"}));
  EXPECT_EQ(words("-\u0301"), (Strings{"-", "\u0301"}));
  EXPECT_EQ(words("हि"), (Strings{"ह", "ि"})) << "only U+0300 - U+036F continue";
}

TEST(Words, EveryOtherCharacterIsAWord) {
  using namespace std::string_view_literals;
  EXPECT_EQ(words("a\0b"sv), (Strings{"a", std::string(1, '\0'), "b"}));
  EXPECT_EQ(words("😀😀€\u200B\uFEFF\u00AD"), (Strings{"😀", "😀", "€", "\u200B", "\uFEFF", "\u00AD"}));
  EXPECT_EQ(words("a\u00A0b\u202Fc\u2003d\x1C"
                  "e\u0085f"),
            (Strings{"a", "b", "c", "d", "e", "f"}));
  EXPECT_EQ(words(""), Strings{});
  EXPECT_EQ(words(" \n\t\u3000"), Strings{});
}

TEST(Words, BytesThatAreNotUtf8AreWordsOfTheirOwn) {
  Document doc;
  doc.text = "a\xFF\xE2\x82z";
  segment(doc);
  ASSERT_EQ(doc.words.size(), 4U);
  EXPECT_EQ(doc[2], "\xE2\x82");
}

// The definition, read character by character.
Strings plain_words(const std::u32string& text) {
  Strings out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (is_word(text[i]))
      while (end < text.size() && (is_word(text[end]) || is_mark_continuing(text[end]))) ++end;
    std::string word;
    for (std::size_t k = i; k < end; ++k) append_utf8(word, text[k]);
    if (!is_space(text[i])) out.push_back(word);
    i = end;
  }
  return out;
}

TEST(Words, AgreeWithTheDefinitionOnGeneratedText) {
  const std::u32string letters = U"aÉœ9_ \n\u00A0.,-'’\"«»“”‘+\u0301\u0300!?…()😀𝒜<>";
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::u32string text;
    for (std::size_t size = random() % 60; text.size() < size;) text += letters[random() % letters.size()];
    std::string bytes;
    for (const char32_t c : text) append_utf8(bytes, c);
    EXPECT_EQ(words(bytes), plain_words(text)) << bytes;
  }
}

TEST(Paragraphs, LieBetweenLineEnds) {
  Document doc;
  doc.text = "\n\nUn titre\n \n\t\nDeux mots.\r\nTrois\u2028quatre\u2029cinq\rsix\vsept";
  segment(doc);
  Strings found;
  for (const Paragraph& p : doc.paragraphs) found.emplace_back(doc(p.words));
  EXPECT_EQ(found, (Strings{"Un titre", "Deux mots.", "Trois", "quatre", "cinq", "six\vsept"}));
}

TEST(Segment, ReplacesWhatWasThere) {
  Document doc;
  doc.text = "« Oui », dit-il. Puis rien.";
  segment(doc);
  const auto words = doc.words.size(), sentences = doc.sentences.size(), quotations = doc.quotations.size();
  segment(doc);
  EXPECT_EQ(doc.words.size(), words);
  EXPECT_EQ(doc.sentences.size(), sentences);
  EXPECT_EQ(doc.quotations.size(), quotations);
  EXPECT_EQ(doc.paragraphs.size(), 1U);
}

}  // namespace
}  // namespace dixit
