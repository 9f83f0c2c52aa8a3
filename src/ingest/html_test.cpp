#include "ingest/html.h"

#include <gtest/gtest.h>

#include "ingest/boilerplate.h"
#include "ingest/charset.h"
#include "text/unicode.h"

namespace dixit {
namespace {

const std::string first =
    "La maire de Valbrune, Odile Marchetot, a annoncé mardi la fermeture de la piscine, qui fuyait depuis trois ans.";
const std::string second =
    "« Nous n'avions plus le choix », a-t-elle dit devant le conseil, avant de promettre un bassin neuf pour l'été "
    "2026.";
const std::string third = "L'opposition demande un vote.";

std::string paragraphs() { return "<p>" + first + "</p>\n<p>" + second + "</p>\n<h2>Un vote</h2><p>" + third + "</p>"; }
std::string expected() { return first + "\n\n" + second + "\n\nUn vote\n\n" + third; }

std::string links(int number) {
  std::string out = "<ul>";
  for (int i = 0; i < number; ++i)
    out += "<li><a href=/" + std::to_string(i) + ">Une autre nouvelle de la région, numéro " + std::to_string(i) +
           "</a></li>";
  return out + "</ul>";
}

std::string page(const std::string& head, const std::string& body) {
  return "<!doctype html><html lang=\"fr-FR\"><head><meta charset=utf-8>" + head + "</head><body>" + body +
         "</body></html>";
}

TEST(Html, LeavesBoilerplateOut) {
  const std::string html =
      page("<title>Valbrune ferme sa piscine - Le Courrier</title>",
           "<nav>" + links(20) +
               "</nav><div class=cookie-banner><p>Nous utilisons des cookies pour mesurer l'audience de ce "
               "site, merci de donner votre accord.</p></div><div id=main><h1>Valbrune ferme sa piscine</h1>"
               "<div class=share-bar><a href=#>Partager</a></div><figure><img src=x><figcaption>La piscine, en "
               "mars.</figcaption></figure>" +
               paragraphs() + "<p>Lire aussi : <a href=/x>Le budget de la ville</a></p>" +
               "<div class=newsletter><p>Recevez chaque matin notre lettre, avec toutes les nouvelles de la "
               "région.</p></div>"
               "<p class=author-bio>Jeanne Rivoire suit la ville de Valbrune depuis dix ans pour le journal, et elle y "
               "habite.</p></div>"
               "<aside>" +
               links(10) +
               "</aside><div id=comments><p>Moi je trouve que la piscine était très bien comme elle était, "
               "et que la maire devrait avoir honte.</p></div><footer><p>© Le Courrier, tous droits réservés, "
               "reproduction interdite.</p></footer>");
  const Document document = read_page(html);
  EXPECT_EQ(document.text, expected());
  EXPECT_EQ(document.title, "Valbrune ferme sa piscine");
  EXPECT_EQ(document.language, "fr");
}

TEST(Html, ReadsMetadata) {
  const Document d = read_page(
      page("<title>x | Le Courrier</title><link rel=canonical href=\"https://courrier.example/a?b=1&amp;c=2\">"
           "<meta property=og:title content=\"La piscine de l&#39;&eacute;t&eacute; ferme\"><meta "
           "property=og:site_name content='Le Courrier'>"
           "<meta name=author content='Jeanne Rivoire'><meta property=article:published_time "
           "content=2025-03-04T07:00:00+01:00>",
           paragraphs()));
  EXPECT_EQ(d.title, "La piscine de l'été ferme");
  EXPECT_EQ(d.outlet, "Le Courrier");
  EXPECT_EQ(d.author, "Jeanne Rivoire");
  EXPECT_EQ(d.date, "2025-03-04");
  EXPECT_EQ(d.url, "https://courrier.example/a?b=1&c=2");
}

TEST(Html, TheHomeOfASiteIsTheAddressOfNoArticle) {
  const std::string home = "<link rel=canonical href=https://c.example/>";
  EXPECT_EQ(read_page(page(home, paragraphs())).url, "");
  EXPECT_EQ(read_page(page(home + "<meta property=og:url content=https://c.example/a>", paragraphs())).url,
            "https://c.example/a");
}

TEST(Html, ReadsLinkedDataFirst) {
  const Document d =
      read_page(page("<meta property=og:title content='Autre'><script "
                     "type=\"application/ld+json\">//<![CDATA[\n{\"@graph\":[{\"@type\":\"WebPage\"},"
                     "{\"@type\":[\"NewsArticle\"],\"headline\":\"Le\tvrai titre &amp; "
                     "plus\",\"datePublished\":\"2025-03-04\",\"inLanguage\":\"en\","
                     "\"author\":[{\"name\":\"Jeanne Rivoire\"},\"Paul "
                     "Tenant\"],\"publisher\":{\"name\":\"Courrier\"}}]}\n//]]></script>",
                     paragraphs()));
  EXPECT_EQ(d.title, "Le vrai titre & plus");
  EXPECT_EQ(d.date, "2025-03-04");
  EXPECT_EQ(d.author, "Jeanne Rivoire, Paul Tenant");
  EXPECT_EQ(d.outlet, "Courrier");
  EXPECT_EQ(d.language, "fr");  // what the page is in, not what its makers typed
}

TEST(Html, BrokenLinkedDataIsIgnored) {
  EXPECT_EQ(
      read_page(
          page("<title>T de la page</title><script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>",
               paragraphs()))
          .title,
      "T de la page");
}

TEST(Html, TakesTheTextThatThePageTellsWhereItShowsLess) {
  const std::string told = first + "\\n" + second + "\\n" + first + second + third;
  const Document d = read_page(
      page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + told + "\"}</script>",
           "<p>" + first + "</p><p>Abonnez-vous pour lire la suite.</p>"));
  EXPECT_EQ(d.text, first + "\n\n" + second + "\n\n" + first + second + third);
}

TEST(Html, FindsDatesInTheText) {
  EXPECT_EQ(read_page(page("", "<p>Publié le 4 mars 2025 à 8h</p>" + paragraphs())).date, "2025-03-04");
  EXPECT_EQ(read_page(page("", "<time datetime=2025-03-04T08:00>hier</time>" + paragraphs())).date, "2025-03-04");
  EXPECT_EQ(read_page(page("<meta property=og:url content=https://c.example/2025/03/04/piscine>", paragraphs())).date,
            "2025-03-04");
  EXPECT_EQ(read_page(page("", paragraphs())).date, "");
}

TEST(Html, PrefersTheArticleToLongComments) {
  std::string comments = "<div class=comments-list>";
  for (int i = 0; i < 4; ++i)
    comments += "<p>Commentaire numéro " + std::to_string(i) +
                " : je ne suis pas du tout d'accord avec cette décision de la ville, vraiment.</p>";
  EXPECT_EQ(read_page(page("", "<article>" + paragraphs() + "</article>" + comments + "</div>")).text, expected());
}

TEST(Html, ANameThatMisleadsDoesNotHideTheArticle) {
  EXPECT_EQ(read_page(page("", "<div class='sidebar promo'>" + paragraphs() + "</div>")).text, expected());
  EXPECT_EQ(
      read_page(page("<title>Valbrune ferme</title>", "<div class=modal><h1>Valbrune ferme</h1>" + paragraphs() +
                                                          "</div><div><p>" + second + first + second + "</p></div>"))
          .text.find(first),
      0u);
}

TEST(Html, ParagraphsByLineBreaks) {
  EXPECT_EQ(read_page(page("", "<div>" + first + "<br><br>" + second + "<br>\n<br/>" + third + "</div>")).text,
            first + "\n\n" + second + "\n\n" + third);
  EXPECT_EQ(read_page(page("", "<p>" + first + "<br>" + second + "</p>")).text, first + " " + second);
}

TEST(Html, BodyInPieces) {
  EXPECT_EQ(read_page(page("", "<div><div class=article-body><p>" + first + "</p><p>" + second +
                                   "</p></div><div class=ad>Publicité</div>"
                                   "<div class=article-body><p>" +
                                   first + second + "</p></div></div>"))
                .text,
            first + "\n\n" + second + "\n\n" + first + second);
}

TEST(Html, Charsets) {
  std::uint32_t replaced = 0;
  EXPECT_EQ(page_to_utf8("caf\xE9 \x80 \x93x\x94", replaced), "café € “x”");
  EXPECT_EQ(page_to_utf8("<meta charset=iso-8859-1>\xE9\x92", replaced), "<meta charset=iso-8859-1>é’");
  EXPECT_EQ(page_to_utf8("<META http-equiv=Content-Type content='text/html; charset=ISO-8859-15'>\xA4", replaced),
            "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-15'>€");
  EXPECT_EQ(page_to_utf8("<meta charset=\"windows-1251\">\xCF", replaced), "<meta charset=\"windows-1251\">П");
  EXPECT_EQ(page_to_utf8("<meta charset=iso-8859-1>é", replaced), "<meta charset=iso-8859-1>é");
  EXPECT_EQ(page_to_utf8("<meta charset=../../x>\xE9", replaced), "<meta charset=../../x>é");
  EXPECT_EQ(page_to_utf8(std::string_view("\xFF\xFE<\0p\0>\0\xE9\0", 10), replaced), "<p>é");
  EXPECT_EQ(replaced, 0u);
  EXPECT_EQ(page_to_utf8("<meta charset=utf-8>\xE9", replaced), "<meta charset=utf-8>\uFFFD");
  EXPECT_EQ(replaced, 1u);
  EXPECT_EQ(page_to_utf8("ééééééééééé\xE9", replaced), "ééééééééééé\uFFFD");
  EXPECT_EQ(page_to_utf8("\x81", replaced), "\uFFFD");
  EXPECT_EQ(replaced, 3u);
}

TEST(Html, StaysLinearInHostilePages) {
  std::string times, bodies, titles = "<title>", classes;
  for (int i = 0; i < 20'000; ++i) {
    times += "<time><h1><a rel=author>";
    bodies += "<div class=article-body><div>" + first;
    titles += "a | b ";
    classes += "<b class='some names of a part that mean nothing'>";
  }
  EXPECT_EQ(read_page(times).date, "");
  EXPECT_FALSE(read_page(bodies).text.empty());
  EXPECT_LE(read_page(titles + "</title>").title.size(), 1000u);
  EXPECT_EQ(read_page(classes).text, "");
  EXPECT_TRUE(is_utf8(read_page("<meta name=author content='" + std::string(999, 'a') + "é'>" + first).author));
}

TEST(Html, AnyBytesGiveADocument) {
  std::string noise;
  std::uint32_t seed = 7;
  for (int i = 0; i < 20'000; ++i) {
    seed = seed * 1664525 + 1013904223;
    noise += seed >> 30 == 0 ? "<>/\"'&= ;!-"[(seed >> 20) % 11] : static_cast<char>(seed >> 22);
  }
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  for (const std::string& html :
       {noise, "<html>" + noise, deep + first, std::string("<html>"), std::string(), std::string(3, '\0')})
    EXPECT_TRUE(is_utf8(read_page(html).text));
  EXPECT_EQ(read_page(deep + "<p>" + first).text, first);
  EXPECT_EQ(read_page("<html><body><nav>" + links(5) + "</nav></body></html>").text, "");
}

TEST(Boilerplate, Names) {
  EXPECT_EQ(part_of("article__related-links"), Part::aside);
  EXPECT_EQ(part_of("js-SocialShare"), Part::aside);
  EXPECT_EQ(part_of("comments-area"), Part::comments);
  EXPECT_EQ(part_of("c-article-body"), Part::body);
  EXPECT_EQ(part_of("has-sidebar tag-sponsored W(100px)"), Part::unknown);
  EXPECT_EQ(part_of("shadow padding download headline"), Part::unknown);
  EXPECT_EQ(part_of(""), Part::unknown);
}

TEST(Boilerplate, Lines) {
  EXPECT_TRUE(is_notice("À lire aussi : La piscine"));
  EXPECT_TRUE(is_notice("Publicité"));
  EXPECT_FALSE(is_notice("Publicitaire de métier, il parle."));
  EXPECT_FALSE(is_notice("Lirez-vous ce livre ?"));
  EXPECT_TRUE(is_end("Sur le même sujet"));
  EXPECT_FALSE(is_end("Sur le même ton, la maire a dit non."));
}

}  // namespace
}  // namespace dixit
