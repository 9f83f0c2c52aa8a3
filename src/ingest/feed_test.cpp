#include "ingest/feed.h"

#include <gtest/gtest.h>

#include "text/error.h"

namespace dixit {
namespace {

constexpr const char* rss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Le Courrier &amp; fils</title><language>fr-FR</language><link>https://courrier.example/</link>
<item><title><![CDATA[Le pont <b>reste</b> ferm&eacute;]]></title><link> /pont.html#suite </link>
  <dc:creator>Claire Moreau</dc:creator><pubDate>Wed, 03 Apr 2024 10:00:00 +0200</pubDate></item>
<item><title>Encore le pont</title><link>https://courrier.example/pont.html</link></item>
<item><title>Sans adresse</title><guid isPermaLink="false">https://x</guid></item>
<item><title>Guid</title><guid>https://courrier.example/guid</guid></item>
<item><title>Autre</title><link>javascript:alert(1)</link></item>
<item><title>Fichier</title><link>file:///etc/passwd</link></item>
</channel></rss>)";

constexpr const char* atom = R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Gazette</title>
<entry><title type="html">Bridge &amp;lt;closed&amp;gt;</title><link rel="self" href="https://g.example/self"/>
  <link rel="alternate" href="news/1?a=1&amp;b=2"/><author><name>Ann Lee</name></author><updated>2024-04-05T08:00:00Z</updated>
  <published>2024-04-04T08:00:00Z</published></entry></feed>)";

constexpr const char* rdf =
    R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Old</title></channel>
<item><title>One</title><link>https://old.example/1</link></item></rdf:RDF>)";

TEST(Feed, Rss) {
  ASSERT_TRUE(is_feed(rss));
  const Feed feed = read_feed(rss, "https://courrier.example/rss.xml");
  EXPECT_EQ(feed.title, "Le Courrier & fils");
  EXPECT_EQ(feed.language, "fr");
  for (const char* none : {"und", "french", "<b>"})
    EXPECT_EQ(read_feed("<rss><channel><language>" + std::string(none) + "</language></channel></rss>", "f").language,
              "");
  EXPECT_EQ(read_feed("<rss><channel><language> fra </language></channel></rss>", "f").language, "fr");
  ASSERT_EQ(feed.items.size(), 2U);
  EXPECT_EQ(feed.items[0].link, "https://courrier.example/pont.html");
  EXPECT_EQ(feed.items[0].title, "Le pont reste fermé");
  EXPECT_EQ(feed.items[0].author, "Claire Moreau");
  EXPECT_EQ(feed.items[0].date, "2024-04-03");
  EXPECT_EQ(feed.items[1].link, "https://courrier.example/guid");
}

TEST(Feed, Atom) {
  ASSERT_TRUE(is_feed(atom));
  const Feed feed = read_feed(atom, "https://g.example/feeds/all.atom?x=1");
  ASSERT_EQ(feed.items.size(), 1U);
  EXPECT_EQ(feed.items[0].link, "https://g.example/feeds/news/1?a=1&b=2");
  EXPECT_EQ(feed.items[0].author, "Ann Lee");
  EXPECT_EQ(feed.items[0].date, "2024-04-04");
  EXPECT_EQ(feed.language, "en");
}

TEST(Feed, Rdf) { EXPECT_EQ(read_feed(rdf, "https://old.example/").items.size(), 1U); }

TEST(Feed, OtherThings) {
  EXPECT_FALSE(is_feed("<!DOCTYPE html><html><body>a <rss> b"));
  EXPECT_FALSE(is_feed("plain text"));
  EXPECT_FALSE(is_feed(""));
  EXPECT_THROW(read_feed("", "f"), Error);
  EXPECT_THROW(read_feed("<opml/>", "f"), Error);
  const Feed cut = read_feed("<rss><channel><item><title>cut", "f");
  EXPECT_TRUE(cut.items.empty());
  EXPECT_NE(cut.notice, "");
  EXPECT_TRUE(read_feed("<rss/>", "f").items.empty());
}

TEST(Feed, CutAnywhereGivesWholeItemsAndSaysSo) {
  const std::string one = "<item><title>Un</title><link>https://e.example/1</link></item>";
  const std::string two = "<item><title>Deux</title><link>https://e.example/2</link><guid>g</guid></item>";
  const std::string start = "<rss><channel><title>T</title>", whole = start + one + two + "</channel></rss>";
  EXPECT_EQ(read_feed(whole, "f").items.size(), 2U);
  EXPECT_EQ(read_feed(whole, "f").notice, "");
  EXPECT_EQ(read_feed(whole + "\n", "f").notice, "");
  for (std::size_t size = start.size(); size < whole.size(); ++size) {
    const Feed feed = read_feed(whole.substr(0, size), "https://e.example/rss");
    const std::size_t first = start.size() + one.size(), second = first + two.size();
    const std::size_t ended = size >= second ? 2U : size >= first ? 1U : 0U;
    EXPECT_EQ(feed.items.size(), ended) << size;
    EXPECT_TRUE(feed.notice.starts_with("https://e.example/rss: the feed is cut or damaged: found at byte ")) << size;
    EXPECT_NE(feed.notice.find("expected `</rss>` at its end"), std::string::npos) << size;
  }
  const Feed cut =
      read_feed("<feed><entry><link href='https://e.example/1'/></entry><entry><link href='https://e'/>", "f");
  ASSERT_EQ(cut.items.size(), 1U);
  EXPECT_EQ(cut.items[0].link, "https://e.example/1");
  EXPECT_EQ(read_feed(rss, "https://e.example/").notice + read_feed(atom, "https://e.example/").notice, "");
}

TEST(Feed, NestedDeeply) {
  std::string deep = "<rss><channel>";
  for (int i = 0; i < 500'000; ++i) deep += "<a>";
  EXPECT_NO_THROW(read_feed(deep, "f"));
}

TEST(Feed, WholeLinks) {
  EXPECT_EQ(whole_link("a.html", "https://e.example/x/y"), "https://e.example/x/a.html");
  EXPECT_EQ(whole_link("a.html", "https://e.example"), "https://e.example/a.html");
  EXPECT_EQ(whole_link("//o.example/a", "https://e.example/x"), "https://o.example/a");
  EXPECT_EQ(whole_link("?p=1", "https://e.example/x"), "https://e.example/?p=1");
  EXPECT_EQ(whole_link("mailto:a@b.example", "https://e.example/x"), "");
  EXPECT_EQ(whole_link("a.html", "feeds/local.xml"), "");
  EXPECT_EQ(whole_link("http://a b", "https://e.example/x"), "");
  EXPECT_EQ(whole_link("HTTPS://o.example/a", "https://e.example/x"), "HTTPS://o.example/a");
  EXPECT_EQ(whole_link("", "https://e.example/x"), "");
}

}  // namespace
}  // namespace dixit
