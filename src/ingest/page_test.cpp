#include "ingest/page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/entities.h"

namespace dixit {
namespace {

// `html(p(#text b(#text)))`
std::string shape(const HtmlPage& page, std::uint32_t node = 0) {
  std::string out;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = node + 1; i < page.nodes()[node].end; ++i) {
    while (!ends.empty() && ends.back() <= i) {
      out += ')';
      ends.pop_back();
    }
    if (!out.empty() && out.back() != '(') out += ' ';
    const Node& n = page.nodes()[i];
    out += n.tag == Tag::text ? "#" : std::string(n.name);
    if (n.end > i + 1) {
      out += '(';
      ends.push_back(n.end);
    }
  }
  return out + std::string(ends.size(), ')');
}

std::string shape_of(std::string html) { return shape(HtmlPage(std::move(html))); }

TEST(HtmlPage, NestsElements) {
  EXPECT_EQ(shape_of("<html><body><p>Un <b>mot</b>.</p><hr></body></html>"), "html(body(p(# b(#) #) hr))");
}

TEST(HtmlPage, ImpliesEnds) {
  EXPECT_EQ(shape_of("<p>a<p>b<div>c</div>"), "p(#) p(#) div(#)");
  EXPECT_EQ(shape_of("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"), "ul(li(#) li(# ul(li(#))) li(#))");
  EXPECT_EQ(shape_of("<table><tr><td>a<td>b<tr><td>c</table>d"), "table(tr(td(#) td(#)) tr(td(#))) #");
  EXPECT_EQ(shape_of("<dl><dt>a<dd>b<dt>c</dl>"), "dl(dt(#) dd(#) dt(#))");
  EXPECT_EQ(shape_of("<head><title>t</title><body><p>x"), "head(title(#)) body(p(#))");
}

TEST(HtmlPage, ForgivesWrongEnds) {
  EXPECT_EQ(shape_of("</p></div><p>a</span></b></p>"), "p(#)");
  EXPECT_EQ(shape_of("<div><b>a</div>b"), "div(b(#)) #");
  EXPECT_EQ(shape_of("<b><p>a</b>b</p>"), "b(p(# #))");
  EXPECT_EQ(shape_of("<div><table><tr><td>a</div>b</table>c</div>"), "div(table(tr(td(# #))) #)");
  EXPECT_EQ(shape_of("<div><button>a<div>b</div></div>c"), "div(button(# div(#))) #");
}

TEST(HtmlPage, ReadsAttributes) {
  const HtmlPage page("<A HREF=x.html Class = 'a b' hidden title=\"1 > 0\" data-x=>t</A>");
  EXPECT_EQ(page.nodes()[1].name, "a");
  EXPECT_EQ(page.attribute(1, "href"), "x.html");
  EXPECT_EQ(page.attribute(1, "class"), "a b");
  EXPECT_EQ(page.attribute(1, "title"), "1 > 0");
  EXPECT_TRUE(page.has_attribute(1, "hidden"));
  EXPECT_FALSE(page.has_attribute(1, "id"));
  EXPECT_EQ(page.text(1), "t");
}

TEST(HtmlPage, KeepsMarkupOfScriptsOutOfTheTree) {
  EXPECT_EQ(shape_of("<script>if (a<b) document.write('<p>x</p>')</script><p>y"), "script(#) p(#)");
  EXPECT_EQ(shape_of("<style>p > a {}</STYLE >z"), "style(#) #");
  EXPECT_EQ(shape_of("<!-- <p>x</p> --><!doctype html><?xml?><p>y"), "p(#)");
  EXPECT_EQ(shape_of("a < b <3"), "# # #");
}

TEST(HtmlPage, TakesWhatNeverEnds) {
  EXPECT_EQ(shape_of("<p>a<script>b"), "p(# script)");
  EXPECT_EQ(shape_of("<title>t<p>a"), "title(# p(#))");
  EXPECT_EQ(shape_of("<p>a<!-- b"), "p(#)");
  EXPECT_EQ(shape_of("<p>a<div class=\"b"), "p(#)");
  EXPECT_EQ(shape_of("<p>a<"), "p(# #)");
  EXPECT_EQ(shape_of("</"), "");
  EXPECT_EQ(shape_of(""), "");
}

TEST(HtmlPage, TextIsDecodedAndCollapsed) {
  const HtmlPage page("<div>\n  L&rsquo;&eacute;t&eacute;\n<b>d</b>e<br>2024&nbsp;!<script>x</script></div>");
  EXPECT_EQ(page.text(1), "L’été de 2024\u00A0!");
}

TEST(HtmlPage, StaysLinearInHostilePages) {
  std::string deep, unclosed, ends, titles, cells;
  for (int i = 0; i < 100'000; ++i) {
    deep += "<div>";
    unclosed += "<b><a href=x><font>";
    ends += "</i></span></em>";
    titles += "<title><textarea>";
    cells += "<p><table><td>";
  }
  EXPECT_EQ(HtmlPage(deep).nodes().size(), 100'001u);
  EXPECT_GT(HtmlPage(unclosed + ends).nodes().size(), 300'000u);
  EXPECT_GT(HtmlPage(titles).nodes().size(), 100'000u);
  EXPECT_GT(HtmlPage(cells + ends).nodes().size(), 100'000u);
  EXPECT_EQ(HtmlPage("<p title=\"" + std::string(10'000'000, 'x') + "\">y</p>").text(1), "y");
  EXPECT_EQ(HtmlPage("<p title=\"" + std::string(10'000'000, 'x')).nodes().size(), 1u);
  EXPECT_EQ(HtmlPage(std::string(1'000'000, '<')).nodes().size(), 1'000'001u);
  std::string attributes = "<p";
  for (int i = 0; i < 100'000; ++i) attributes += " a=1";
  EXPECT_EQ(HtmlPage(attributes + ">y").nodes()[1].attributes, 64);
}

TEST(Entities, Decode) {
  EXPECT_EQ(decode_entities("Fran&ccedil;ois &amp; Cie &#8212; &#x2019;"), "François & Cie — ’");
  EXPECT_EQ(decode_entities("&#146;&#150;&#128;"), "’–€");
  EXPECT_EQ(decode_entities("&eacute &copy"), "é ©");
  EXPECT_EQ(decode_entities("?a=1&copy=2&b"), "?a=1&copy=2&b");
  EXPECT_EQ(decode_entities("&nosuch; & &; &#; &#x; &"), "&nosuch; & &; &#; &#x; &");
  EXPECT_EQ(decode_entities("&#xD800;&#99999999999;&#0;"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decode_entities("&frac12;&laquo;&OElig;&hellip;"), "½«Œ…");
}

TEST(Collapsed, WhiteSpaceAndInvisibles) {
  std::string out;
  append_collapsed("a \n\t b\u00A0c \u00A0d doc\u00ADtrine\u200B \x01\x02", out);
  EXPECT_EQ(out, "a b\u00A0c d doctrine ");
  EXPECT_EQ(trimmed(" \u00A0a b\u2003 "), "a b");
  EXPECT_EQ(trimmed(" \n"), "");
}

}  // namespace
}  // namespace dixit
