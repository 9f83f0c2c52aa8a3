#include "text/unicode.h"

#include <gtest/gtest.h>

#include <vector>

namespace dixit {
namespace {

std::string repaired(std::string_view bytes, std::uint32_t& replaced) {
  replaced = 0;
  return to_utf8(bytes, replaced);
}

TEST(ToUtf8, ValidTextComesBackByteForByte) {
  using namespace std::string_view_literals;
  std::uint32_t replaced = 7;
  for (const std::string_view text :
       {""sv, "a\0b"sv, "é«»…"sv, "\xF0\x9F\x98\x80"sv, "\xF4\x8F\xBF\xBF"sv, "\xEF\xBF\xBD"sv}) {
    EXPECT_EQ(to_utf8(text, replaced), text);
    EXPECT_TRUE(is_utf8(text));
  }
  EXPECT_EQ(replaced, 7U);
}

TEST(ToUtf8, MaximalSubpartsBecomeOneReplacementEach) {
  const struct {
    std::string_view bytes, text;
    std::uint32_t replaced;
  } cases[] = {
      {"\xC0\xAF", "\uFFFD\uFFFD", 2},                      // overlong
      {"\xE0\x80\xBF", "\uFFFD\uFFFD\uFFFD", 3},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},            // surrogate
      {"\xF4\x91\x92\x93", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},  // beyond U+10FFFF
      {"\xFF"
       "A\x80"
       "B",
       "\uFFFDA\uFFFD"
       "B",
       2},
      {"\xE2\x82", "\uFFFD", 2},  // cut off at the end
      {"\xE2\x82x", "\uFFFDx", 2},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
       "A",
       "\uFFFD\uFFFD\uFFFD\uFFFD"
       "A",
       8},                              // the standard's own table
      {"caf\xE9 !", "caf\uFFFD !", 1},  // Latin-1
  };
  for (const auto& c : cases) {
    std::uint32_t replaced = 0;
    EXPECT_EQ(repaired(c.bytes, replaced), c.text);
    EXPECT_EQ(replaced, c.replaced) << c.text;
    EXPECT_FALSE(is_utf8(c.bytes));
  }
}

TEST(ToUtf8, EveryTwoBytesGiveUtf8) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      const char bytes[] = {static_cast<char>(a), static_cast<char>(b)};
      std::uint32_t replaced = 0;
      const std::string text = to_utf8({bytes, 2}, replaced);
      EXPECT_TRUE(is_utf8(text));
      EXPECT_EQ(replaced == 0, text == std::string_view(bytes, 2));
    }
  }
}

TEST(Decode, ReadsWhatAppendWrote) {
  for (char32_t c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 61) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "x";
    append_utf8(text, c);
    const Decoded forward = decode(text, 1), backward = decode_before(text, text.size());
    EXPECT_TRUE(forward.valid && backward.valid);
    EXPECT_EQ(forward.code_point, c);
    EXPECT_EQ(backward.code_point, c);
    EXPECT_EQ(forward.size, text.size() - 1);
    EXPECT_EQ(backward.size, text.size() - 1);
  }
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(Decode, BeforeABrokenCharacterTakesOneByte) {
  EXPECT_FALSE(decode_before("a\x80", 2).valid);
  EXPECT_EQ(decode_before("a\x80", 2).size, 1U);
  EXPECT_EQ(decode_before("\x80\x80\x80\x80\x80", 5).size, 1U);
  EXPECT_EQ(decode_before("é", 2).size, 2U);
}

TEST(Classes, Words) {
  for (const char32_t c : {U'a', U'Z', U'0', U'_', U'é', U'œ', U'²', U'½', U'Ⅳ', U'ª', U'ه', U'中', U'𝒜', U'٣'})
    EXPECT_TRUE(is_word(c)) << static_cast<unsigned>(c);
  for (const char32_t c : {U'-', U'’', U'«', U' ', U'\u0301', U'€', U'\u200B', U'\uFFFD', U'\0', U'😀', U'\u00AD'})
    EXPECT_FALSE(is_word(c)) << static_cast<unsigned>(c);
  EXPECT_FALSE(is_word(0xFFFFFFFF));
}

TEST(Classes, SpacesAreThoseOfPython) {
  std::vector<char32_t> found;
  for (char32_t c = 0; c < 0x110000; ++c)
    if (is_space(c)) found.push_back(c);
  const std::vector<char32_t> expected{0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x1C,   0x1D,   0x1E,   0x1F,   0x20,
                                       0x85,   0xA0,   0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
                                       0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  EXPECT_EQ(found, expected);
}

TEST(Classes, CaseLettersAndDigits) {
  EXPECT_TRUE(is_upper(U'É') && is_upper(U'Œ') && is_upper(U'ǅ') && !is_upper(U'é') && !is_upper(U'1'));
  EXPECT_TRUE(is_lower(U'é') && is_lower(U'ß') && !is_lower(U'É') && !is_lower(U'中'));
  EXPECT_TRUE(is_letter(U'中') && is_letter(U'a') && !is_letter(U'_') && !is_letter(U'1'));
  EXPECT_TRUE(is_digit(U'7') && is_digit(U'٣') && !is_digit(U'²') && !is_digit(U'a'));
  EXPECT_TRUE(is_mark_continuing(0x300) && is_mark_continuing(0x36F));
  EXPECT_FALSE(is_mark_continuing(0x2FF) || is_mark_continuing(0x370));
}

TEST(Case, Lower) {
  EXPECT_EQ(lower("ÉLYSÉE, Œuvre 12"), "élysée, œuvre 12");
  EXPECT_EQ(lower("ABC xyz"), "abc xyz");
  EXPECT_EQ(lower(""), "");
}

TEST(Case, FoldComparesNames) {
  EXPECT_EQ(fold("Élysée"), "elysee");
  EXPECT_EQ(fold("ÉLYSE\u0301E"), "elysee");
  EXPECT_EQ(fold("Cœur d’Ægir"), "coeur d'aegir");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("Gülşen Çelik-İnce"), "gulsen celik-ince");
  EXPECT_EQ(fold("DUPONT"), "dupont");
  EXPECT_EQ(fold("a\xFF"
                 "é"),
            "a\uFFFDe");
}

TEST(Nfkc, ComposesAndReplaces) {
  EXPECT_EQ(nfkc("e\u0301"), "é");
  EXPECT_EQ(nfkc("ﬁn"), "fin");
  EXPECT_EQ(nfkc("n\u00BA"), "no");
  EXPECT_EQ(nfkc("plain"), "plain");
  EXPECT_EQ(nfkc("²"), "2");
  using namespace std::string_view_literals;
  EXPECT_EQ(nfkc("é\0é"sv), "é\0é"sv);
}

TEST(Count, CodePoints) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("aé…😀"), 4U);
}

}  // namespace
}  // namespace dixit
