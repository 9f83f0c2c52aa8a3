#include "server/ask_json.h"

#include <gtest/gtest.h>

#include "query/test_store.h"
#include "server/test_json.h"

namespace dixit {
namespace {

class AskJson : public testing::Test {
 protected:
  std::string asked(AskRequest request) { return ask_json(facts, request); }
  std::string total(const std::string& question, bool prefix = false) {
    return at(asked({.question = question, .prefix = prefix}), "/total");
  }
  // Whether each term, before the question, finds as many as its facet counts.
  void expect_terms_narrow(const AskRequest& request) {
    const Answer answer = ask(facts, parse(request.question), {.prefix = request.prefix, .facets = request.facets});
    for (const Facet& facet : answer.facets) {
      EXPECT_FALSE(facet.values.empty());
      for (const FacetValue& value : facet.values) {
        EXPECT_EQ(total(value.term + ' ' + request.question, request.prefix), std::to_string(value.count))
            << value.term << ' ' << request.question;
      }
    }
  }

  TestStore store;
  Facts facts{store.database()};
};

const char* const every_facet = "who,to,act,form,kind,outlet,lang,year";

TEST_F(AskJson, HasRowsTotalsAndFacets) {
  const std::string json = asked({.question = "act:deny", .limit = 1, .facets = facets_named("act,year")});
  EXPECT_EQ(at(json, "/total"), "3");
  EXPECT_EQ(at(json, "/statements/0/who"), "\"Kremlin\"");
  EXPECT_EQ(at(json, "/statements/1"), "nothing at /statements/1");
  EXPECT_EQ(at(json, "/facets"), R"({"act":[{"value":"deny","label":"deny","count":3,"term":"act:deny"}],)"
                                 R"("year":[{"value":"2024","label":"2024","count":2,"term":"date:2024"},)"
                                 R"({"value":"2023","label":"2023","count":1,"term":"date:2023"}]})");
  EXPECT_EQ(at(json, "/counts"), "[]");
}

TEST_F(AskJson, CountsStandBesideRows) {
  const std::string json = asked({.question = "count by act limit:2"});
  EXPECT_EQ(at(json, "/counts"), R"([{"act":"deny","count":3},{"act":"say","count":1}])");
  EXPECT_EQ(at(json, "/groups"), "4");
  EXPECT_EQ(at(json, "/statements"), "[]");
  EXPECT_EQ(at(asked({.question = "who:unknown count by who"}), "/counts"), R"([{"who":null,"count":1}])");
  const std::string known = at(asked({.question = "who:Kremlin count by who"}), "/counts/0");
  EXPECT_TRUE(known.starts_with(R"({"who":"Kremlin","who_id":"a)")) << known;
  EXPECT_NE(at(asked({.question = "count by article"}), "/counts/0").find(R"(,"document":)"), std::string::npos);
}

TEST_F(AskJson, LimitsOfTheRequestGoBeforeThoseOfTheQuestion) {
  EXPECT_EQ(at(asked({.question = "limit:1", .limit = 2, .offset = 4}), "/statements/1/id"), "\"s2\"");
  EXPECT_EQ(at(asked({.question = "", .offset = 99}), "/statements"), "[]");
  EXPECT_EQ(at(asked({.question = "", .offset = 99}), "/total"), "6");
}

TEST_F(AskJson, TermsNarrowToTheirCount) {
  for (const char* question : {"", "act:deny", "odessa OR rejette", "who:unknown"})
    expect_terms_narrow({.question = question, .facets = facets_named(every_facet)});
}

TEST_F(AskJson, TermsTellActorsOfOneNameApart) {
  store.add(document_of({"b1",
                         "Le Courrier",
                         "2024-05-01",
                         "fr",
                         "Deux témoins",
                         "Un témoin nie le vol. Il a plu.",
                         {{"un témoin", "Un témoin", "nie", "le vol", Act::deny}}}));
  store.add(document_of({"b2",
                         "Le Courrier",
                         "2024-05-02",
                         "fr",
                         "Un autre",
                         "Un témoin confirme la fuite du maire.",
                         {{"un témoin", "Un témoin", "confirme", "la fuite du maire", Act::confirm}}}));
  // Nobody known, but worded with the name of somebody known.
  store.add(document_of({"b3",
                         "Le Courrier",
                         "2024-05-03",
                         "fr",
                         "Autour",
                         "Des proches du Kremlin parlent de gaz.",
                         {{"", "Des proches du Kremlin", "parlent", "de gaz"}}}));
  expect_terms_narrow({.question = "", .facets = facets_named(every_facet)});
  const std::string who = at(asked({.question = "", .facets = facets_named("who")}), "/facets/who");
  EXPECT_NE(who.find(R"("term":"who:\"Kremlin\" -who:unknown")"), std::string::npos) << who;
  EXPECT_NE(who.find(R"("label":"un témoin","count":1,"term":"who:a)"), std::string::npos) << who;
}

TEST_F(AskJson, TermsOfNamesWithMarks) {
  const char* const text = "Jean « Jo » Martin nie. Il ne dit rien de plus sur \"cela\" <b>.";
  store.add(document_of({"q1",
                         "Le \"Grand\" Soir",
                         "",
                         "fr",
                         "<script>",
                         text,
                         {{"Jean \"Jo\" Martin", "Jean « Jo » Martin", "nie", "Il ne dit rien", Act::deny}}}));
  store.add(document_of({"q2",
                         "« Les \"Nouvelles\" »",
                         "",
                         "fr",
                         "x",
                         text,
                         {{"Jean \"Jo\" Martin", "Jean « Jo » Martin", "nie", "\"cela\" <b>", Act::deny}}}));
  store.add(
      document_of({"q3", "", "", "", "x", "Elle parle de tout autre chose ici.", {{"", "Elle", "parle", "de tout"}}}));
  expect_terms_narrow({.question = "", .facets = facets_named(every_facet)});
  const std::string json = asked({.question = "", .facets = facets_named("who,outlet,year")});
  EXPECT_NE(json.find(R"("term":"outlet:«Le \"Grand\" Soir»")"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("term":"outlet:“« Les \"Nouvelles\" »”")"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("value":null,"label":null,"count":1,"term":"outlet:unknown")"), std::string::npos) << json;
  EXPECT_NE(json.find(R"("value":null,"label":null,"count":3,"term":"date:unknown")"), std::string::npos) << json;
}

TEST_F(AskJson, CopiesCountOnceInFacets) {
  const std::string body =
      "La maire a annoncé la fermeture du pont. " +
      std::string(
          "Les travaux commenceront lundi prochain et dureront trois semaines au moins, le temps de refaire les piles "
          "que "
          "la crue de janvier avait abîmées. Les commerçants de la rive gauche demandent une aide de la région.");
  const std::vector<Said> said{{"la maire", "La maire", "a annoncé", "la fermeture du pont", Act::announce}};
  store.add(document_of({"w1", "Agence", "2024-05-01", "fr", "Fermeture", body.c_str(), said}));
  store.add(document_of({"w2", "Le Matin", "2024-05-02", "fr", "Fermeture", body.c_str(), said}));
  const AskRequest request{.question = "act:announce", .facets = facets_named("act,outlet")};
  const std::string json = asked(request);
  EXPECT_EQ(at(json, "/total"), "1");
  EXPECT_EQ(at(json, "/facets/act/0/count"), "1");
  EXPECT_EQ(at(json, "/facets/outlet/0/label"), "\"Agence\"");
  EXPECT_EQ(at(json, "/facets/outlet/1"), "nothing at /facets/outlet/1");
  EXPECT_EQ(at(json, "/statements/0/also/0/outlet"), "\"Le Matin\"");
  AskRequest each = request;
  each.copies = true;
  EXPECT_EQ(at(asked(each), "/total"), "2");
}

TEST_F(AskJson, BegunWordsFindWhatBeginsWithThem) {
  EXPECT_EQ(total("atta"), "0");
  EXPECT_EQ(total("atta", true), "1");
  EXPECT_EQ(total("atta ", true), "0");     // a space ends the word
  EXPECT_EQ(total("\"atta\"", true), "0");  // so do quotation marks
  EXPECT_EQ(total("-atta", true), "6");     // what is left out is left out whole
  EXPECT_EQ(total("atta act:deny", true), "0");
  EXPECT_EQ(total("act:deny atta", true), "1");
  EXPECT_EQ(total("who:kre", true), "1");
  EXPECT_EQ(total("who:mor", true), "2");
  EXPECT_EQ(total("who:sour", true), "1");  // nobody known, as worded
  EXPECT_EQ(total("about:ode", true), "2");
  EXPECT_EQ(total("l’Ukr", true), "1");
  EXPECT_EQ(total("in:vaucl", true), "2");
  EXPECT_EQ(total("o", true), "6");  // two letters are not looked for yet
  EXPECT_EQ(total("xy", true), "6");
  EXPECT_EQ(total("xyz", true), "0");
  EXPECT_EQ(total("a", true), "6");
  EXPECT_EQ(total("act:deny about:o", true), "3");
  EXPECT_EQ(total("who:k", true), "1");
  expect_terms_narrow({.question = "ode", .prefix = true, .facets = facets_named(every_facet)});
}

// Whatever is typed of a word finds what the whole word finds.
TEST_F(AskJson, NoLetterLosesWhatTheWordFinds) {
  store.add(
      document_of({"n1",
                   "Le Courrier",
                   "2024-05-01",
                   "fr",
                   "Banque",
                   "Paul Martin annonce les nationalisations prochaines des banques.",
                   {{"Paul Martin", "Paul Martin", "annonce", "les nationalisations prochaines", Act::announce}}}));
  store.add(document_of({"n2",
                         "The Gazette",
                         "2024-05-01",
                         "en",
                         "Denial",
                         "Paul Martin denied reporting the floods.",
                         {{"Paul Martin", "Paul Martin", "denied", "reporting the floods", Act::deny}}}));
  for (const std::string word : {"nationalisations", "reporting", "floods", "prochaines"}) {
    for (std::size_t size = 3; size <= word.size(); ++size)
      EXPECT_NE(total(word.substr(0, size), true), "0") << word.substr(0, size);
  }
}

TEST_F(AskJson, SeesWhatIsAddedAfterwards) {
  EXPECT_EQ(total("act:deny"), "3");
  store.add(document_of({"n1",
                         "Le Courrier",
                         "2024-05-01",
                         "fr",
                         "x",
                         "Paul Martin nie encore les faits.",
                         {{"Paul Martin", "Paul Martin", "nie", "les faits", Act::deny}}}));
  EXPECT_EQ(total("act:deny"), "4");  // by this connection
  {
    Store other(store.path(), Store::Mode::write);
    Writer writer(other.database());
    writer.begin();
    writer.add(prepare(document_of({"n2",
                                    "Le Courrier",
                                    "2024-05-02",
                                    "fr",
                                    "x",
                                    "Paul Martin nie tout.",
                                    {{"Paul Martin", "Paul Martin", "nie", "tout", Act::deny}}})));
    writer.commit();
  }
  EXPECT_EQ(total("act:deny"), "5");  // by another one
}

TEST_F(AskJson, ErrorsPointInCodePoints) {
  const std::string question = "à:« é » act:deni";
  try {
    asked({.question = question});
    FAIL();
  } catch (const QueryError& error) {
    const std::string json = query_error_json(error, question);
    EXPECT_EQ(at(json, "/error/at"), "[12,16]");
    EXPECT_NE(at(json, "/error/message").find("did you mean `deny`?"), std::string::npos) << json;
    EXPECT_EQ(at(json, "/error/code"), R"("unknown_value")");
    EXPECT_EQ(at(json, "/error/args/found"), R"("deni")");
    EXPECT_EQ(at(json, "/error/args/near"), R"("deny")");
    EXPECT_TRUE(at(json, "/error/args/expected").starts_with(R"("say (dire), announce)")) << json;
    EXPECT_EQ(json.find("^^^"), std::string::npos) << json;
  }
  EXPECT_EQ(query_error_json(QueryError({QueryMistake::too_long, "9000", "", "8000"}), ""),
            R"({"error":{"message":"found 9000 bytes, expected at most 8000; ask for less at once",)"
            R"("code":"too_long","args":{"found":"9000","expected":"8000"}}})");
  EXPECT_THROW(asked({.question = "like:x"}), QueryError);
  EXPECT_THROW(facets_named("who,place"), Error);
}

TEST_F(AskJson, StatementInItsText) {
  const std::string id = at(asked({.question = "\"rien à cacher\""}), "/statements/0/statement");
  const std::string json = statement_answer(facts, static_cast<std::uint32_t>(std::stoul(id)), "[1]").value();
  EXPECT_EQ(at(json, "/statement/who"), "\"Claire Moreau\"");
  EXPECT_EQ(at(json, "/before"), "\"Le Kremlin nie toute attaque contre Odessa. \"");
  EXPECT_EQ(at(json, "/after"), "\"\"");
  EXPECT_EQ(at(json, "/marks"), "[1]");
  EXPECT_FALSE(statement_answer(facts, 4000));
  EXPECT_FALSE(statement_answer(facts, 0));
}

}  // namespace
}  // namespace dixit
