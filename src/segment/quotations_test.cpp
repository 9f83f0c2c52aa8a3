#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/validate.h"
#include "segment/segment.h"

namespace dixit {
namespace {

// One string a quotation: `closed`, else ` …`; `↑` where it continues; `<` once for each it stands in.
std::vector<std::string> quotations(std::string_view text) {
  Document doc;
  doc.text = text;
  segment(doc);
  EXPECT_EQ(validate(doc), std::vector<std::string>{}) << text;
  std::vector<std::string> found;
  for (const Quotation& q : doc.quotations) {
    std::string line;
    for (std::uint32_t o = q.outer; o != none; o = doc.quotations[o].outer) line += "<";
    if (q.continues) line += "↑";
    line += doc(q.words);
    if (!q.closed) line += " …";
    found.push_back(line);
  }
  return found;
}

using Strings = std::vector<std::string>;

TEST(Quotations, Guillemets) {
  EXPECT_EQ(quotations("Il dit : « Oui », puis «Non»."), (Strings{"« Oui »", "«Non»"}));
  EXPECT_EQ(quotations("Ils veulent << la paix >> et ‹ rien ›, 2 < 3 > 1."), (Strings{"<< la paix >>", "‹ rien ›"}));
  EXPECT_EQ(quotations("« Il a dit : « Non » et « Jamais » », dit-elle."),
            (Strings{"« Il a dit : « Non » et « Jamais » »", "<« Non »", "<« Jamais »"}));
  EXPECT_EQ(quotations("« Il a dit “ non ” »"), (Strings{"« Il a dit “ non ” »", "<“ non ”"}));
}

TEST(Quotations, Curly) {
  EXPECT_EQ(quotations("“Yes,” she said, “no.”"), (Strings{"“Yes,”", "“no.”"}));
  EXPECT_EQ(quotations("„Ja“, „nein” und ,,doch“."), (Strings{"„Ja“", "„nein”", ",,doch“"}));
  EXPECT_EQ(quotations("She said “yes“ and “no“."), (Strings{"“yes“", "“no“"})) << "opening mark at both ends";
  EXPECT_EQ(quotations("She said ”yes” and ”no”."), (Strings{"”yes”", "”no”"})) << "closing mark at both ends";
}

TEST(Quotations, Straight) {
  EXPECT_EQ(quotations("\"Oui\", dit-il, \"non\"."), (Strings{"\"Oui\"", "\"non\""}));
  EXPECT_EQ(quotations("Il dit : \" Oui \" puis \" non \"."), (Strings{"\" Oui \"", "\" non \""}));
  EXPECT_EQ(quotations("l'\"état\" d’\"urgence\" (\"vrai\")"), (Strings{"\"état\"", "\"urgence\"", "\"vrai\""}));
  EXPECT_EQ(quotations("\"Il a dit \"non\" hier\", dit Ana."), (Strings{"\"Il a dit \"non\" hier\"", "<\"non\""}));
  EXPECT_EQ(quotations("\"chef de l'Etat \"(Ana Silva), dit-il."), (Strings{"\"chef de l'Etat \""}));
  EXPECT_EQ(quotations("Il dit:\"Oui\"."), (Strings{"\"Oui\""}));
  EXPECT_EQ(quotations("''Oui'', dit-il; l''état"), (Strings{"''Oui''"}));
}

TEST(Quotations, InchesAreNone) {
  EXPECT_EQ(quotations("Un écran de 12\" et un de 15\" de large."), Strings{});
  EXPECT_EQ(quotations("He is 5'10\" tall."), Strings{});
  EXPECT_EQ(quotations("Il dit \"12\" et \"5 sur 5\"."), (Strings{"\"12\"", "\"5 sur 5\""}));
}

TEST(Quotations, SingleMarksAgainstApostrophes) {
  EXPECT_EQ(quotations("‘We don’t know,’ the ministers’ aide said."), (Strings{"‘We don’t know,’"}));
  EXPECT_EQ(quotations("‘The ministers’ plan failed,’ she said."), (Strings{"‘The ministers’ plan failed,’"}));
  EXPECT_EQ(quotations("'The ministers' plan isn't new,' he said."), (Strings{"'The ministers' plan isn't new,'"}));
  EXPECT_EQ(quotations("Les 'gilets jaunes' de l'est, qu'on dit 'fâchés'."), (Strings{"'gilets jaunes'", "'fâchés'"}));
  EXPECT_EQ(quotations("Les 'gilets jaunes' de l'est manifestent."), (Strings{"'gilets jaunes'"}));
  EXPECT_EQ(quotations("L’État, l'Europe et aujourd’hui d'abord."), Strings{});
  EXPECT_EQ(quotations("The '90s, rock 'n' roll and the ministers' plan."), Strings{});
  EXPECT_EQ(quotations("the ‘90s and ‘til dawn, she’s fine."), Strings{});
  EXPECT_EQ(quotations("“He said ‘no’ twice.”"), (Strings{"“He said ‘no’ twice.”", "<‘no’"}));
  EXPECT_EQ(quotations("C'est l' État qu 'il faut aider, d' abord."), Strings{});
  EXPECT_EQ(quotations("‘Plan C’ failed."), (Strings{"‘Plan C’"}));
}

TEST(Quotations, PlusInsideAnotherOnly) {
  EXPECT_EQ(quotations("\"Il a crié +au feu+ puis +à l'aide+\", dit Ana."),
            (Strings{"\"Il a crié +au feu+ puis +à l'aide+\"", "<+au feu+", "<+à l'aide+"}));
  EXPECT_EQ(quotations("\"Je lis l'+Avenir+\""), (Strings{"\"Je lis l'+Avenir+\"", "<+Avenir+"}));
  EXPECT_EQ(quotations("Un +plus+ net, +3 %."), Strings{});
  EXPECT_EQ(quotations("\"Une hausse de +3 % et Canal+ gagne\""), (Strings{"\"Une hausse de +3 % et Canal+ gagne\""}));
  EXPECT_EQ(quotations("\"Un +mot sans fin\", dit-il."), (Strings{"\"Un +mot sans fin\""}));
}

TEST(Quotations, ThatNeverClose) {
  EXPECT_EQ(quotations("Il dit : « Oui, dit-il.\nPuis rien."), (Strings{"« Oui, dit-il. …"}));
  EXPECT_EQ(quotations("« A “ b » c"), (Strings{"« A “ b »", "<“ b …"}));
  EXPECT_EQ(quotations("Non », dit-il. Oui”. Si\"."), Strings{});
  EXPECT_EQ(quotations("« Nous partons”, dit Ana. « Bien »."), (Strings{"« Nous partons”", "« Bien »"}));
  EXPECT_EQ(quotations("« Nous partons\", dit Ana."), (Strings{"« Nous partons\""}));
}

TEST(Quotations, ReopenedAtEachParagraph) {
  EXPECT_EQ(quotations("« Un.\n« Deux.\n« Trois », dit-il.\n« Quatre »."),
            (Strings{"« Un. …", "↑« Deux. …", "↑« Trois »", "« Quatre »"}));
  EXPECT_EQ(quotations("“One.\n\n“Two,” he said."), (Strings{"“One. …", "↑“Two,”"}));
  EXPECT_EQ(quotations("\"One.\n\n\"Two,\" he said."), (Strings{"\"One. …", "↑\"Two,\""}));
  EXPECT_EQ(quotations("‘One.\n\n‘Two,’ he said."), (Strings{"‘One. …", "↑‘Two,’"}));
  EXPECT_EQ(quotations("« Un.\n“Deux”"), (Strings{"« Un. …", "“Deux”"})) << "another mark continues nothing";
}

TEST(Quotations, ReopenedWhereTheLineEndsWereLost) {
  EXPECT_EQ(quotations("\"One. \"Two. \"Three,\" she said. It rains."),
            (Strings{"\"One. …", "↑\"Two. …", "↑\"Three,\""}));
  EXPECT_EQ(quotations("« Un ! « Deux », dit-il."), (Strings{"« Un ! …", "↑« Deux »"}));
  EXPECT_EQ(quotations("« Un. “Deux.” Trois », dit-il."), (Strings{"« Un. “Deux.” Trois »", "<“Deux.”"}));
}

TEST(Quotations, UnclosedEndWhereTheMarkOpensAgain) {
  EXPECT_EQ(quotations("Les «gilets jaunes, «l'ultime» recours et «rien»."),
            (Strings{"«gilets jaunes, …", "«l'ultime»", "«rien»"}));
  EXPECT_EQ(quotations("Un \"dauphin et \"le +vrai+ président\".\nDeux\"."),
            (Strings{"\"dauphin et …", "\"le +vrai+ président\"", "<+vrai+"}));
  EXPECT_EQ(quotations("Elle dit : « Il a crié : « Non ». Puis rien."),
            (Strings{"« Il a crié : « Non ». Puis rien. …", "<« Non »"}))
      << "one mark may close two";
}

TEST(Quotations, GoOnWithoutAMark) {
  EXPECT_EQ(quotations("« Un.\nDeux », dit-il."), (Strings{"« Un. …", "↑Deux »"}));
  EXPECT_EQ(quotations("« Un.\nDeux « trois », dit-il."), (Strings{"« Un. …", "« trois »"}));
  EXPECT_EQ(quotations("« Un.\nDeux.\nTrois », dit-il."), (Strings{"« Un. …"}));
}

TEST(Quotations, AtMostThreeDeep) {
  EXPECT_EQ(quotations("« a « b « c « d » » »"), (Strings{"« a « b « c « d » » »", "<« b « c « d » »", "<<« c « d »"}));
}

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

TEST(Quotations, ManyUnclosedMarksTakeLinearTime) {
  for (const std::string_view mark :
       {"« a ", "“a ", "\"a ", "‘a ", "'a ", "+a ", "a' ", "a’ ", "‘a s’ b ", "'s' a ", "<<a "}) {
    Document doc;
    doc.text = "“x " + repeated(mark, 200000);
    segment(doc);
    EXPECT_LE(doc.quotations.size(), 200001U);
    EXPECT_TRUE(validate(doc).empty()) << mark;
  }
}

}  // namespace
}  // namespace dixit
