#include "cli/accounts_page.h"

#include <gtest/gtest.h>

#include "accounts/test_accounts.h"
#include "cli/accounts_page_style.h"
#include "cli/html_text.h"

namespace dixit {
namespace {

std::string page_of(const Example& example, Ui ui = Ui::fr) {
  return accounts_page(AccountsView(example.accounts, example.documents, ui), "dixit 1.0");
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(HtmlText, IsHarmless) {
  EXPECT_EQ(escaped("<b> & \"c\" 'd'"), "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
  EXPECT_EQ(escaped("a\tb\nc\x01\x7F"), "a\tb\nc\uFFFD\uFFFD");
  EXPECT_EQ(escaped(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(escaped("é\xC3 œ"), "é\uFFFD œ");
  EXPECT_EQ(escaped(""), "");
}

TEST(AccountsPage, NoTextOfAnArticleIsMarkup) {
  const std::string page = page_of({});
  EXPECT_FALSE(holds(page, "<b>faux</b>"));
  EXPECT_TRUE(holds(page, "&lt;b&gt;faux&lt;/b&gt;"));
  EXPECT_TRUE(holds(page, "Appel &amp; démenti"));
}

TEST(AccountsPage, LinksOnlyToTheWeb) {
  const std::string page = page_of({});
  EXPECT_TRUE(holds(page, "href=\"https://norland.example/appel?a=1&amp;b=2\" rel=\"noopener noreferrer\""));
  EXPECT_FALSE(holds(page, "javascript"));
}

TEST(AccountsPage, ItsPolicyLetsInItsStyleAlone) {
  EXPECT_TRUE(holds(page_of({}), "default-src 'none'; style-src '" + std::string(page_style_hash) + "';"));
  EXPECT_EQ(page_style.find('<'), std::string_view::npos);
}

TEST(AccountsPage, ATitleIsNotReadAsWhatIsSaid) {
  const std::string page = page_of({}, Ui::en);
  EXPECT_TRUE(holds(page, "<b class=\"who\">Norland</b> <span class=\"stance\">affirms: </span></p>\n<blockquote"))
      << page;
  EXPECT_TRUE(holds(page, "</blockquote><p class=\"from\">— <a class=\"place\" href=\"#M1a-1\"")) << page;
  EXPECT_TRUE(holds(page, "</a> · <cite lang=\"fr\">Appel &amp; démenti</cite></p>")) << page;
}

TEST(AccountsPage, OneArticleNeedsNoNumber) {
  Example example;
  example.documents.resize(1);
  example.accounts.event.contact.clear();
  example.accounts.parties.clear();
  example.accounts.event.participants.clear();
  example.accounts.matters.clear();
  EXPECT_TRUE(holds(page_of(example),
                    "<span class=\"from\">— <a class=\"place\" href=\"#C1\" title=\"ligne 2\">l.\u00A02</a></span>"))
      << page_of(example);
  EXPECT_TRUE(holds(page_of({}), "title=\"article 1, ligne 2\">art.\u00A01, l.\u00A02</a>"));
}

TEST(AccountsPage, AllThatOnePartySaysAloneStandsUnderItsName) {
  Example example;
  example.let_one_speak();
  const std::string page = page_of(example, Ui::en);
  EXPECT_TRUE(holds(page, "<h3>Karvénie</h3>\n<ul class=\"positions\">\n<li id=\"M2b\"><p class=\"head\"><span"))
      << page;
  EXPECT_TRUE(holds(page, "<li id=\"M2c\"><p class=\"head\"><span class=\"stance\">demands: </span>")) << page;
}

TEST(AccountsPage, AFurtherPassageOfSomebodyElseNamesThem) {
  Example example;
  example.accounts.matters[1].positions[1].evidence[1].statement = 1;
  example.documents[1].statements[1].entity = 1;
  EXPECT_TRUE(holds(page_of(example), "</a>, selon Norland</p>"));
}

TEST(AccountsPage, ACellLinksToThePassageAndThatBack) {
  const std::string page = page_of({});
  EXPECT_TRUE(holds(page, "href=\"#M2a-1\"")) << page;
  EXPECT_TRUE(holds(page, "<a class=\"anchor\" id=\"M2a-1\"></a><mark>« Aucun civil touché » est ")) << page;
  EXPECT_TRUE(holds(page, "<sup><a href=\"#M2a\" title=\"retour au point\">2a⊘</a></sup>")) << page;
  EXPECT_TRUE(holds(page, "<li id=\"M2a\">")) << page;
}

TEST(AccountsPage, PassagesThatOverlapAreCut) {
  Example example;
  Evidence inner = example.accounts.matters[0].positions[0].evidence[0];
  inner.words.begin += 2;
  inner.words.end -= 2;
  example.accounts.matters[1].positions[0].evidence.push_back(inner);
  const std::string page = page_of(example);
  EXPECT_TRUE(holds(page, "<mark>L&#39;</mark><a class=\"anchor\" id=\"M2a-2\"></a><mark>appel")) << page;
  EXPECT_TRUE(holds(page, "<mark>la Karvénie</mark>")) << page;
}

TEST(AccountsPage, SaysInWordsWhatColoursShow) {
  const std::string fr = page_of({}), en = page_of({}, Ui::en);
  EXPECT_TRUE(holds(fr, "<html lang=\"fr\">"));
  EXPECT_TRUE(holds(fr, "les versions s’opposent"));
  EXPECT_TRUE(holds(fr, "<b aria-hidden=\"true\">≠</b> contredit Norland"));
  EXPECT_TRUE(holds(en, "<html lang=\"en\">"));
  EXPECT_TRUE(holds(en, "<b aria-hidden=\"true\">∅</b> nothing in these articles: l&#39;ONU"));
  EXPECT_TRUE(holds(fr, "<q lang=\"en\">No civilian was hit</q>"));
  EXPECT_TRUE(holds(en, "<q>No civilian was hit</q>"));
}

TEST(AccountsPage, DoubtStandsInTheGridAndBelow) {
  Example example;
  example.accounts.matters[0].relations[0].probability = .31F;
  const std::string page = page_of(example, Ui::en);
  EXPECT_TRUE(holds(page, "contradicts Norland <span class=\"unsure\">unsure (31\u00A0%)</span></li></ul></div>"))
      << page;
  EXPECT_TRUE(holds(page, "(initiative)</small> <span class=\"unsure\">unsure (31\u00A0%)</span></li>")) << page;
  EXPECT_TRUE(holds(page, "<span class=\"unsure\">may not belong here (20\u00A0%)</span>")) << page;
  EXPECT_TRUE(holds(page, "<article id=\"M1\" class=\"perhaps\">")) << page;
  EXPECT_TRUE(holds(page, "accounts may conflict")) << page;
}

TEST(AccountsPage, ExplainsTheSignsThatItUses) {
  Example example;
  EXPECT_TRUE(holds(page_of(example), "<b aria-hidden=\"true\">≠</b> contredit</span>"));
  const std::string silence =
      "<b aria-hidden=\"true\">∅</b> une partie dont on attend une réponse n’en donne pas dans ces articles</span>";
  EXPECT_TRUE(holds(page_of(example), silence)) << page_of(example);
  for (Matter& matter : example.accounts.matters) matter.relations.clear();
  EXPECT_TRUE(holds(page_of(example), silence)) << "without relations too";
  example.accounts.matters[1].silent.clear();
  EXPECT_FALSE(holds(page_of(example), "class=\"legend\""));
}

TEST(AccountsPage, ColumnsStandInTheOrderOfNamesWithTheAuthorLast) {
  Example example;
  example.accounts.claims.push_back(example.passage(0, "a précisé", none));
  const std::string page = page_of(example);
  EXPECT_TRUE(holds(page,
                    "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Point</th>"
                    "<th scope=\"col\" role=\"columnheader\">Karvénie</th>"
                    "<th scope=\"col\" role=\"columnheader\"><span lang=\"en\">Norland</span></th>"
                    "<th scope=\"col\" role=\"columnheader\">Auteur</th></tr></thead>"))
      << page;
}

TEST(AccountsPage, AuthorsHaveAColumnWhereTheyClaimSomethingBesideAMatter) {
  Example example;
  EXPECT_FALSE(holds(page_of(example), "<th scope=\"col\" role=\"columnheader\">Auteur</th>"))
      << "in a paragraph of its own";
  EXPECT_TRUE(holds(page_of(example), "<section id=\"claims\""));
}

TEST(AccountsPage, WordsOfAnotherLanguageSaySo) {
  Example example;
  example.accounts.parties[1].name = "Tomas Vielin";
  example.accounts.parties[1].members = {{1, 0}};
  example.accounts.matters[0].label = "the call";
  example.accounts.event.what = "the call";
  const std::string fr = page_of(example), en = page_of(example, Ui::en);
  EXPECT_TRUE(holds(fr, "<h1 lang=\"en\">the call</h1>")) << fr;
  EXPECT_TRUE(holds(fr, "<h3>1. <span lang=\"en\">the call</span></h3>")) << fr;
  EXPECT_TRUE(holds(fr, "<b class=\"who\"><span lang=\"en\">Tomas Vielin</span></b>")) << fr;
  EXPECT_TRUE(holds(en, "<h1>the call</h1>"));
  EXPECT_TRUE(holds(en, "<h3>1. the call</h3>"));
  EXPECT_TRUE(holds(en, "<h3>2. <span lang=\"fr\">civil touché</span></h3>")) << en;
  EXPECT_TRUE(holds(en, "role=\"region\" aria-label=\"What each party says, in the words of the articles\""));
}

TEST(AccountsPage, ManyPartiesShareAColumn) {
  Example example;
  Matter& matter = example.accounts.matters[0];
  for (std::uint32_t i = 0; i < 6; ++i) {
    const std::string name = "Partie " + std::to_string(i);
    example.accounts.parties.push_back({"P" + std::to_string(i + 4), name, {name}, Kind::unknown, "", {}});
    matter.positions.push_back(
        {"M1" + std::string(1, static_cast<char>('c' + i)), i + 3, Stance::affirms, matter.positions[0].evidence, .9F});
  }
  const std::string page = page_of(example);
  EXPECT_TRUE(holds(page, "<th scope=\"col\" role=\"columnheader\" class=\"others\">Autres parties</th>")) << page;
  EXPECT_TRUE(holds(page, "<b class=\"who\">Partie 5</b>")) << page;
  EXPECT_TRUE(holds(page, "<td role=\"cell\" class=\"others\" data-party=\"Autres parties\"><div")) << page;
}

TEST(AccountsPage, NothingToCompare) {
  Example example;
  example.accounts = {};
  const std::string page = page_of(example);
  EXPECT_TRUE(holds(page, "Aucun point n’a été trouvé"));
  EXPECT_FALSE(holds(page, "<table"));
  EXPECT_TRUE(holds(page, "<article id=\"A1\"")) << "the articles are there all the same";
}

}  // namespace
}  // namespace dixit
