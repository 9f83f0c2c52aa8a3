#include "store/words.h"

#include <gtest/gtest.h>

#include "store/database.h"
#include "store/digest.h"
#include "store/sketch.h"
#include "store/tokenizer.h"

namespace dixit {
namespace {

TEST(WordStems, BringTheFormsOfAWordTogether) {
  WordStems stems;
  const struct {
    TextLanguage language;
    std::vector<std::string> forms;
  } cases[] = {
      {TextLanguage::french, {"nier", "nie", "nié", "NIÉE", "niait", "nient"}},
      {TextLanguage::french, {"dire", "dit", "disait", "Dira"}},
      {TextLanguage::french, {"démentir", "dément", "démentent", "démenti", "démentait"}},
      {TextLanguage::french, {"déclarer", "déclaré", "déclare", "declare", "déclarait"}},
      {TextLanguage::french, {"promettre", "promis", "promet", "promettait"}},
      {TextLanguage::french, {"répondre", "répond", "répondu", "répondent"}},
      {TextLanguage::french, {"reconnaître", "reconnaît", "reconnu", "reconnaissent"}},
      {TextLanguage::french, {"président", "présidente", "présidents"}},
      {TextLanguage::english, {"deny", "denied", "denies", "denying", "denial"}},
      {TextLanguage::english, {"say", "said", "says", "saying"}},
      {TextLanguage::english, {"tell", "told"}},
      {TextLanguage::english, {"government", "governments", "GOVERNMENT"}},
  };
  for (const auto& c : cases) {
    const std::string first(stems.of(c.forms.front(), c.language));
    EXPECT_FALSE(first.empty());
    for (const std::string& form : c.forms) EXPECT_EQ(stems.of(form, c.language), first) << form;
  }
}

TEST(WordStems, RememberNoMoreOfAWordThanTellsIt) {
  WordStems stems;
  const std::string tail(1 << 20, 'x');
  EXPECT_EQ(stems.of("ab" + tail, TextLanguage::other), "ab" + tail.substr(0, 62));
  const char* remembered = stems.of("ab" + tail, TextLanguage::french).data();
  EXPECT_EQ(stems.of("ab" + tail + "y", TextLanguage::french).data(), remembered);
}

TEST(WordStems, KeepDifferentWordsApart) {
  WordStems stems;
  const auto differ = [&](const char* a, const char* b, TextLanguage language) {
    return std::string(stems.of(a, language)) != std::string(stems.of(b, language));
  };
  EXPECT_TRUE(differ("dire", "dirige", TextLanguage::french));
  EXPECT_TRUE(differ("maire", "marée", TextLanguage::french));
  EXPECT_TRUE(differ("confirmer", "démentir", TextLanguage::french));
  EXPECT_TRUE(differ("deny", "density", TextLanguage::english));
}

TEST(WordStems, LeaveOutSmallWordsButNotNegations) {
  WordStems stems;
  for (const char* word : {"le", "La", "de", "à", "qu"}) EXPECT_EQ(stems.of(word, TextLanguage::french), "") << word;
  for (const char* word : {"the", "of", "Is"}) EXPECT_EQ(stems.of(word, TextLanguage::english), "") << word;
  EXPECT_NE(stems.of("pas", TextLanguage::french), "");
  EXPECT_NE(stems.of("not", TextLanguage::english), "");
  EXPECT_EQ(stems.of("the", TextLanguage::other), "the");
}

TEST(WordStems, KeepSmallWordsInCapitals) {
  WordStems stems;
  EXPECT_EQ(stems.of("US", TextLanguage::english), "US");
  EXPECT_EQ(stems.of("us", TextLanguage::english), "");
  EXPECT_EQ(stems.of("US", TextLanguage::french), "us") << "no small word there";
  EXPECT_EQ(stems.of("A", TextLanguage::english), "") << "begins a sentence";
}

TEST(WordStems, OfAQuestionCoverBothLanguages) {
  WordStems stems;
  const std::vector<std::string> both = stems.in_all("nation's");
  EXPECT_FALSE(both.empty());
  EXPECT_TRUE(stems.in_all("de").empty() || stems.in_all("de").front() == "de");
  const std::vector<std::string> denied = stems.in_all("denied");
  EXPECT_NE(std::find(denied.begin(), denied.end(), "deni"), denied.end());
}

TEST(WordStems, TakeAnyWord) {
  WordStems stems;
  EXPECT_EQ(stems.of("42", TextLanguage::french), "42");
  EXPECT_NE(stems.of("президент", TextLanguage::french), "");
  EXPECT_LE(stems.of(std::string(100'000, 'x'), TextLanguage::english).size(), 64);
  EXPECT_EQ(stems.of("", TextLanguage::english), "");
}

TEST(Tokenizer, FindsFormsAndPhrases) {
  Database db(":memory:", Database::Mode::create);
  db.run("CREATE VIRTUAL TABLE t USING fts5(x, content='', tokenize='dixit')");
  Sql insert = db.sql("INSERT INTO t(rowid, x) VALUES(?1, ?2)");
  db.words().language = TextLanguage::french;
  insert.bind(1, std::int64_t{1}).bind(2, "Elle a nié avoir vu le chef de l'État").run();
  db.words().language = TextLanguage::english;
  insert.bind(1, std::int64_t{2}).bind(2, "She denied the claims").run();
  const auto found = [&](const char* query) {
    Sql select = db.sql("SELECT rowid FROM t WHERE t MATCH ?1");
    std::string ids;
    for (select.bind(1, query); select.step();) ids += std::to_string(select.integer(0)) + ' ';
    return ids;
  };
  EXPECT_EQ(found("nier"), "1 ");
  EXPECT_EQ(found("NIE"), "1 ");
  EXPECT_EQ(found("\"chef etat\""), "1 ");
  EXPECT_EQ(found("\"vu État\""), "");
  EXPECT_EQ(found("deny"), "2 ");
  EXPECT_EQ(found("claim OR chefs"), "1 2 ");
  EXPECT_EQ(found("affirmer"), "");
}

TEST(Digest, IsTheBeginningOfSha256) {
  EXPECT_EQ(hex(digest("")), "e3b0c44298fc1c149afbf4c8996fb924");
  EXPECT_EQ(hex(digest("abc")), "ba7816bf8f01cfea414140de5dae2223");
  EXPECT_EQ(hex(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039");
  EXPECT_EQ(hex(digest(std::string(1'000'000, 'a'))), "cdc76e5c9914fb9281a1c7e284d73e67");
}

std::string numbered(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += "mot" + std::to_string(i * i % 1009) + (i % 9 == 8 ? ". " : " ");
  return text;
}

TEST(Sketch, TellsCopiesFromStrangers) {
  const Sketch a = sketch_of(numbered(0, 200)), b = sketch_of("Agence. " + numbered(0, 190));
  EXPECT_GT(likeness(a, b), 0.8F);
  EXPECT_EQ(likeness(a, sketch_of(numbered(0, 200))), 1.0F);
  EXPECT_LT(likeness(a, sketch_of(numbered(200, 400))), 0.1F);
  // Half of the text: about half of the runs.
  EXPECT_NEAR(likeness(a, sketch_of(numbered(0, 100))), 0.5F, 0.2F);
  const std::vector<std::int64_t> of_a = bands_of(a), of_b = bands_of(b);
  EXPECT_TRUE(std::any_of(of_a.begin(), of_a.end(),
                          [&](std::int64_t band) { return std::find(of_b.begin(), of_b.end(), band) != of_b.end(); }));
}

TEST(Sketch, OfShortTextsIsEmpty) {
  const Sketch none = sketch_of("Trop court.");
  EXPECT_TRUE(none.empty());
  EXPECT_TRUE(bands_of(none).empty());
  EXPECT_EQ(likeness(none, none), 0);
  EXPECT_TRUE(sketch_from(to_bytes(none)).empty());
  const Sketch a = sketch_of(numbered(0, 100));
  EXPECT_EQ(sketch_from(to_bytes(a)), a);
}

}  // namespace
}  // namespace dixit
