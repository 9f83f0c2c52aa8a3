#include "statements/cue_acts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "encoder/test_document.h"
#include "statements/polarity.h"

namespace dixit {
namespace {

// One statement of a text of words between spaces: `{src Igor Vell} {cue was quoted} by KNA`. Parts: src, cue, con,
// adr.
struct CueRead {
  Document document;
  Statement statement;

  explicit CueRead(std::string_view tagged, std::string language = "fr", Act act = Act::say,
                   Form form = Form::indirect) {
    std::string text, part;
    std::uint32_t words = 0, begin = 0;
    for (std::size_t at = 0; at < tagged.size();) {
      const std::size_t end = std::min(tagged.find(' ', at), tagged.size());
      std::string token(tagged.substr(at, end - at));
      at = end + 1;
      if (token.starts_with('{')) {
        part = token.substr(1);
        begin = words;
        continue;
      }
      const bool closes = token.ends_with('}');
      if (closes) token.pop_back();
      text += token + " ";
      ++words;
      if (closes) parts(part).push_back({begin, words});
    }
    document = spaced_words_of(text);
    document.text = std::move(text);
    document.language = std::move(language);
    statement.act.value = act;
    statement.form.value = form;
  }

  std::vector<Range<Word>>& parts(const std::string& part) {
    return part == "src"   ? statement.source
           : part == "cue" ? statement.cue
           : part == "adr" ? statement.addressee
                           : statement.content;
  }
  std::optional<Act> act() const { return act_of_cue(document, statement); }
  bool told() const { return is_told_to(document, statement); }
  std::string text(Range<Word> words) const { return words.empty() ? "" : std::string(document(words)); }
  std::string quoted() const { return text(quoted_by(document, statement)); }
};

using Maybe = std::optional<Act>;

TEST(ActOfCue, Pleas) {
  EXPECT_EQ(CueRead("{cue pleaded guilty}", "en").act(), Maybe(Act::admit));
  EXPECT_EQ(CueRead("{cue pleaded not guilty}", "en").act(), Maybe(Act::deny));
  EXPECT_EQ(CueRead("{cue a plaidé coupable}").act(), Maybe(Act::admit));
  EXPECT_EQ(CueRead("{cue a plaidé non coupable}").act(), Maybe(Act::deny));
  EXPECT_EQ(CueRead("{cue a plaidé} {con la clémence}").act(), Maybe());
}

TEST(ActOfCue, ToRefuseACommentIsToDecline) {
  EXPECT_EQ(CueRead("{cue a refusé} {con tout commentaire}", "fr", Act::reject).act(), Maybe(Act::decline));
  EXPECT_EQ(CueRead("{cue refused} {con to comment}", "en", Act::reject).act(), Maybe(Act::decline));
  EXPECT_EQ(CueRead("{cue a refusé} {con la trêve}", "fr", Act::reject).act(), Maybe());
  EXPECT_EQ(CueRead("{cue rejette} {con ces commentaires}", "fr", Act::reject).act(), Maybe());
}

TEST(ActOfCue, ToMaintainIsToSay) {
  EXPECT_EQ(CueRead("{cue soutient} {con que le lac gèle}", "fr", Act::support).act(), Maybe(Act::say));
  EXPECT_EQ(CueRead("{cue a soutenu} {con que le lac gèle}", "fr", Act::support).act(), Maybe(Act::say));
  EXPECT_EQ(CueRead("{cue soutient} {con la maire}", "fr", Act::support, Form::narrated).act(), Maybe());
  EXPECT_EQ(CueRead("{cue salue} {con que le lac gèle}", "fr", Act::support).act(), Maybe());
}

TEST(ActOfCue, ToCallSomebodyAHeroIsNoCriticism) {
  EXPECT_EQ(CueRead("{cue called} her {con a hero}", "en", Act::criticise).act(), Maybe(Act::support));
  EXPECT_EQ(CueRead("{cue called} her {con a liar}", "en", Act::criticise).act(), Maybe());
  EXPECT_EQ(CueRead("{cue called} her {con a hero}", "en", Act::say).act(), Maybe());
}

TEST(ActOfCue, ToDemandIsNotToRequest) {
  EXPECT_EQ(CueRead("{cue demanded} {con a vote}", "en", Act::request).act(), Maybe(Act::demand));
  EXPECT_EQ(CueRead("{cue asked} {con for a vote}", "en", Act::request).act(), Maybe());
  EXPECT_EQ(CueRead("{cue demande} {con un vote}", "fr", Act::request).act(), Maybe()) << "French asks so";
}

TEST(ActOfCue, VerbsThatTellOneActAlone) {
  for (const auto& [cue, act] :
       {std::pair{"s ' insurge", Act::criticise}, std::pair{"s ' exclame", Act::say},
        std::pair{"préconise", Act::propose}, std::pair{"a recommandé", Act::propose}, std::pair{"réfute", Act::deny},
        std::pair{"a tancé", Act::criticise}, std::pair{"l ' a traité", Act::criticise},
        std::pair{"raille", Act::criticise}, std::pair{"a taclé", Act::criticise}, std::pair{"impute", Act::accuse},
        std::pair{"a enjoint", Act::demand}})
    EXPECT_EQ(CueRead("{cue " + std::string(cue) + "}", "fr", Act::warn).act(), Maybe(act)) << cue;
  for (const char* cue : {"admonished", "has scolded", "lambasted", "blasted", "berated", "reprimanded"})
    EXPECT_EQ(CueRead("{cue " + std::string(cue) + "}", "en").act(), Maybe(Act::criticise)) << cue;
  for (const auto& [cue, act] : {std::pair{"condemned", Act::criticise}, std::pair{"denounces", Act::criticise},
                                 std::pair{"rebuked", Act::criticise}, std::pair{"conceded", Act::admit},
                                 std::pair{"contends", Act::say}, std::pair{"insinuated", Act::propose}})
    EXPECT_EQ(CueRead("{cue " + std::string(cue) + "}", "en", Act::deny).act(), Maybe(act)) << cue;
  EXPECT_EQ(CueRead("{cue blaste}", "fr").act(), Maybe()) << "in English alone";
  EXPECT_EQ(CueRead("{cue recommended}", "en").act(), Maybe()) << "in French alone";
}

TEST(ActOfCue, OthersDoNot) {
  EXPECT_EQ(CueRead("{cue dit} {con non}").act(), Maybe());
  EXPECT_EQ(CueRead("{con non}").act(), Maybe()) << "no cue";
}

TEST(ToldTo, WhoWasRefused) {
  EXPECT_TRUE(CueRead("{src Le club} {cue s ' est vu refuser} {con l ' accès}").told());
  EXPECT_TRUE(CueRead("{src La troupe} {cue s ' est vue promettre} {con une salle}").told());
  EXPECT_FALSE(CueRead("{src Le club} {cue a refusé} {con l ' accès}").told());
  EXPECT_FALSE(CueRead("{src Le club} {cue s ' est vu} {con champion}").told());
  EXPECT_FALSE(CueRead("{src Le club} {cue a vu jouer} {con la troupe}").told());
  EXPECT_TRUE(CueRead("{src The club} {cue was denied} {con entry}", "en").told());
  EXPECT_TRUE(CueRead("{src They} {cue had been promised} {con a hall}", "en").told());
  EXPECT_FALSE(CueRead("{src The club} {cue denied} {con entry}", "en").told());
  EXPECT_FALSE(CueRead("{src The club} {cue has denied} {con entry}", "en").told());
  EXPECT_FALSE(CueRead("{src The club} {cue was told} {con no}", "en").told());
}

TEST(ToldTo, NotWhereOthersAreOrNothingIs) {
  EXPECT_FALSE(CueRead("{src The club} {cue was denied} {con entry} to {adr Ben}", "en").told());
  EXPECT_FALSE(CueRead("{con Entry} {cue was denied} by {src the club}", "en").told());
  EXPECT_FALSE(CueRead("{src The claim} {cue was denied}", "en").told());
  EXPECT_FALSE(CueRead("{cue was denied} {con entry}", "en").told());
}

TEST(QuotedBy, WhoSpoke) {
  EXPECT_EQ(CueRead("Envoy Igor Vell {cue was quoted as saying} by {src KNA} .", "en").quoted(), "Envoy Igor Vell");
  EXPECT_EQ(CueRead("the envoy Igor Vell {cue is cited} by {src KNA} .", "en").quoted(), "Igor Vell");
}

TEST(QuotedBy, NotOtherwise) {
  EXPECT_EQ(CueRead("Igor Vell {cue was hailed} by {src KNA} .", "en").quoted(), "");
  EXPECT_EQ(CueRead("Igor Vell {cue quoted} by {src KNA} .", "en").quoted(), "");
  EXPECT_EQ(CueRead("Igor Vell {cue was quoted} in {src KNA} .", "en").quoted(), "");
  EXPECT_EQ(CueRead("By {src KNA} Igor Vell {cue was quoted} .", "en").quoted(), "");
  EXPECT_EQ(CueRead("{src KNA} wrote that Vell {cue was quoted}", "en").quoted(), "");
  EXPECT_EQ(CueRead("he {cue was quoted} by {src KNA}", "en").quoted(), "") << "no name";
}

// How `cue` is parted: `exige | des excuses | demand`.
std::string apology(const std::string& cue, const std::string& language = "fr", Act act = Act::regret,
                    const std::string& content = {}) {
  CueRead read("{cue " + cue + "}" + content, language, act);
  move_apology(read.document, read.statement);
  const auto part = [&](const std::vector<Range<Word>>& words) {
    return words.empty() ? "" : read.text(words.front());
  };
  const std::map<Act, std::string> acts = {{Act::demand, "demand"}, {Act::request, "request"}, {Act::regret, "regret"}};
  return part(read.statement.cue) + " | " + part(read.statement.content) + " | " + acts.at(read.statement.act.value);
}

TEST(Apology, ThatIsAskedForIsNoneThatIsMade) {
  EXPECT_EQ(apology("exige des excuses"), "exige | des excuses | demand");
  EXPECT_EQ(apology("a réclamé des excuses publiques"), "a réclamé | des excuses publiques | demand");
  EXPECT_EQ(apology("demande des excuses"), "demande | des excuses | request");
  EXPECT_EQ(apology("demanded an apology", "en"), "demanded | an apology | demand");
}

TEST(Apology, ThatIsMadeIsLeft) {
  EXPECT_EQ(apology("présente ses excuses"), "présente ses excuses |  | regret");
  EXPECT_EQ(apology("apologised", "en"), "apologised |  | regret");
  EXPECT_EQ(apology("exige des excuses", "fr", Act::request), "exige des excuses |  | request") << "another act";
  EXPECT_EQ(apology("exige des excuses", "fr", Act::regret, " {con pour hier}"),
            "exige des excuses | pour hier | regret");
}

std::optional<Polarity> polarity_read(std::string_view tagged, const std::string& language) {
  const CueRead read(tagged, language);
  return polarity_of_cue(read.document, read.statement);
}

TEST(PolarityOfPleas, IsActual) {
  EXPECT_EQ(polarity_read("{cue pleaded not guilty}", "en"), std::optional(Polarity::actual));
  EXPECT_EQ(polarity_read("{cue a plaidé non coupable}", "fr"), std::optional(Polarity::actual));
  EXPECT_EQ(polarity_read("{cue did not plead}", "en"), std::optional(Polarity::negated));
}

TEST(PolarityOfDeeds, SaidBySayingSo) {
  const std::optional<Polarity> actual(Polarity::actual), silent;
  EXPECT_EQ(polarity_read("{src Nous} {cue demandons} {con le retrait}", "fr"), actual);
  EXPECT_EQ(polarity_read("{src Nous} {cue dénonçons} {con le retrait}", "fr"), actual);
  EXPECT_EQ(polarity_read("{src We} {cue demand} {con a vote}", "en"), actual);
  EXPECT_EQ(polarity_read("{src Ils} {cue demandons} {con le retrait}", "fr"), silent);
  EXPECT_EQ(polarity_read("{src We} {cue said} {con so}", "en"), silent);
  EXPECT_EQ(polarity_read("{src Nous} {cue ne demandons pas} {con le retrait}", "fr"),
            std::optional(Polarity::negated));
  EXPECT_EQ(polarity_read("{src Nous} {cue demanderions} {con le retrait}", "fr"), silent);
}

}  // namespace
}  // namespace dixit
