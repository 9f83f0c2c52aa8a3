#include <gtest/gtest.h>

#include <array>
#include <string>

#include "query/query.h"

namespace dixit {
namespace {

std::string shown(QueryField field, const QueryValue& value) {
  const bool number = field >= QueryField::act && field <= QueryField::distance;
  if (value.high == 0 && !number) return value.phrase ? '"' + value.text + '"' : value.text;
  return std::to_string(value.low) + (value.low == value.high ? "" : "-" + std::to_string(value.high));
}

// `who=Kremlin & !about=gas/"heavy water"`, and what is not a condition behind it.
std::string shown(const Query& query) {
  constexpr std::array names{"",         "who",      "to", "via",    "about",    "quote", "act",  "form", "kind",
                             "polarity", "distance", "in", "outlet", "language", "state", "date", "said", "confidence"};
  std::string all;
  for (const QueryClause& clause : query.clauses) {
    all += all.empty() ? "" : " & ";
    for (const QueryTerm& term : clause) {
      all += &term == &clause.front() ? "" : " or ";
      all += term.negated ? "!" : "";
      all += std::string(names[static_cast<std::size_t>(term.field)]) + '=';
      for (const QueryValue& value : term.values)
        all += (&value == &term.values.front() ? "" : "/") + shown(term.field, value);
    }
  }
  if (query.like) all += " like " + query.like->text;
  for (const CountBy by : query.count_by) all += " count " + std::to_string(static_cast<int>(by));
  if (query.sort != SortBy::standard)
    all += " sort " + std::to_string(static_cast<int>(query.sort)) + (query.ascending ? " up" : "");
  if (query.limit) all += " limit " + (*query.limit == UINT64_MAX ? "all" : std::to_string(*query.limit));
  if (query.offset) all += " offset " + std::to_string(*query.offset);
  return all;
}

struct Case {
  const char* question;
  const char* understood;
};

class Understood : public testing::TestWithParam<Case> {};

TEST_P(Understood, AsItIsMeant) { EXPECT_EQ(shown(parse(GetParam().question)), GetParam().understood); }

INSTANTIATE_TEST_SUITE_P(
    Language, Understood,
    testing::Values(
        Case{"", ""}, Case{"  \t ", ""}, Case{"gaz", "=gaz"}, Case{"gaz russe", "=gaz & =russe"},
        Case{"\"gaz russe\"", "=\"gaz russe\""}, Case{"« gaz russe »", "=\" gaz russe \""}, Case{"“gas”", "=\"gas\""},
        Case{"-gaz", "!=gaz"}, Case{"porte-parole", "=porte-parole"}, Case{"-", "=-"}, Case{"NOT gas", "!=gas"},
        Case{"a NOT act:say", "=a & !act=0"}, Case{"a OR NOT \"b c\"", "=a or !=\"b c\""}, Case{"a NOT", "=a & =NOT"},
        Case{"NOT OR b", "=NOT or =b"}, Case{"not gas", "=not & =gas"},
        Case{"who:Kremlin act:deny about:Ukraine since:2024-03",
             "who=Kremlin & act=4 & about=Ukraine & date=20240300-99999999"},
        Case{"qui:Kremlin acte:nier sur:Ukraine depuis:2024-03",
             "who=Kremlin & act=4 & about=Ukraine & date=20240300-99999999"},
        Case{"à:Poutine jusqu'à:2024", "to=Poutine & date=1-20249999"}, Case{"QUI:x ACT:Deny", "who=x & act=4"},
        Case{"who: Kremlin", "who=Kremlin"}, Case{"who:\"Claire Moreau\"", "who=\"Claire Moreau\""},
        Case{"qui:«Claire Moreau»", "who=\"Claire Moreau\""}, Case{"act:deny|reject|démentir", "act=4/17/4"},
        Case{"act:say|\"announce\"", "act=0/1"}, Case{"-act:say|announce", "!act=0/1"},
        Case{"who:a OR who:b act:deny", "who=a or who=b & act=4"}, Case{"gaz | -oil OU coal", "=gaz or !=oil or =coal"},
        Case{"a AND b ET c", "=a & =b & =c"}, Case{"form:mixte kind:état", "form=2 & kind=2"},
        Case{"polarity:negated distance:doubted", "polarity=1 & distance=2"},
        Case{"date:2024-03", "date=20240300-20240399"}, Case{"date:2024-03..2024-05-09", "date=20240300-20240509"},
        Case{"since:03/04/2024", "date=20240403-99999999"}, Case{"date:2024-02-29", "date=20240229"},
        Case{"said:2024", "said=20240000-20249999"}, Case{"confidence:0.8", "confidence=8000-10000"},
        Case{"confiance:<0,5", "confidence=0-4999"}, Case{"confidence:80%", "confidence=8000-10000"},
        Case{"state:fr", "state=FR"}, Case{"lang:FR", "language=fr"},
        Case{"in:https://example.org/a?b=c", "in=https://example.org/a?b=c"}, Case{"10:30", "=10:30"},
        Case{"https://example.org", "=https://example.org"}, Case{"quote:\"rien à cacher\"", "quote=\"rien à cacher\""},
        Case{"like:\"no one asked us\" outlet:Gazette", "outlet=Gazette like no one asked us"},
        Case{"count by who", " count 0"}, Case{"act:deny compter par qui, acte", "act=4 count 0 count 3"},
        Case{"count by who,month", " count 0 count 13"}, Case{"count by who and act", " count 0 count 3"},
        Case{"count by who et act", " count 0 count 3"},
        Case{"compter par qui et acte, mois", " count 0 count 3 count 13"},
        Case{"count by who and gas", "=and & =gas count 0"}, Case{"count", "=count"},
        Case{"count words", "=count & =words"}, Case{"x sort by date asc", "=x sort 1 up"},
        Case{"trier par confiance", " sort 3"}, Case{"sort by date decroissant y", "=y sort 1"},
        Case{"limit:20 offset:40", " limit 20 offset 40"}, Case{"limite:tout", " limit all"},
        Case{"\"who:me\"", "=\"who:me\""}, Case{"l'Ukraine", "=l'Ukraine"}, Case{"who:unknown", "who=unknown"},
        Case{"acte : nier", "act=4"}, Case{"qui : \"Claire Moreau\"", "who=\"Claire Moreau\""},
        Case{"acte :nier", "act=4"}, Case{"acte\u00A0: nier qui\u202F:\u00A0Moreau", "act=4 & who=Moreau"},
        Case{"-acte : nier NOT act : say", "!act=4 & !act=0"}, Case{"gaz : prix", "=gaz & =: & =prix"},
        Case{"in ://x", "=in & =://x"}, Case{"limite : 5", " limit 5"},
        Case{"count by outlet acte : nier", "act=4 count 9"}, Case{"acte:nier ou acte:dire", "act=4 or act=0"},
        Case{"act:deny or gas", "act=4 or =gas"}, Case{"gaz ou -qui : Moreau", "=gaz or !who=Moreau"},
        Case{"act:deny or gas or oil", "act=4 or =gas or =oil"}, Case{"gaz ou pétrole", "=gaz & =ou & =pétrole"},
        Case{"act:deny or", "act=4 & =or"}, Case{"or act:deny", "=or & act=4"},
        Case{"act:deny où who:a", "act=4 & =où & who=a"}, Case{"act:deny or limit:5", "act=4 & =or limit 5"},
        Case{"act:deny or sort by date", "act=4 & =or sort 1"}, Case{"gas \"or\" act:deny", "=gas & =\"or\" & act=4"},
        Case{"who:Macron,Philippe", "who=Macron/Philippe"},
        Case{"act:deny,reject who:a,\"b c\"|d", "act=4/17 & who=a/\"b c\"/d"},
        Case{"acte:nier, qui:Moreau,", "act=4 & who=Moreau"}, Case{"about:10,000 euros,", "about=10,000 & =euros,"},
        Case{"in:https://example.org/a,b", "in=https://example.org/a,b"}, Case{"act:denied", "act=4"},
        Case{"acte:accusé|accusent|accuses", "act=6/6/6"}, Case{"acte:démenti", "act=4"},
        Case{"acte:dénoncer", "act=7"}, Case{"act:condemned", "act=7"}, Case{"acte:salue", "act=8"},
        Case{"acte:s'excuse", "act=18"}, Case{"depuis:3/4/2024", "date=20240403-99999999"},
        Case{"date:04/2024", "date=20240400-20240499"}, Case{"date:2024-4-3", "date=20240403"},
        Case{"'; DROP TABLE documents; --", "='; & =DROP & =TABLE & =documents; & !=-"}));

struct Wrong {
  const char* question;
  const char* pointed;  // what the marks stand under
  const char* message;  // a part of it
};

class Refused : public testing::TestWithParam<Wrong> {};

TEST_P(Refused, PointsAtTheWord) {
  const std::string question = GetParam().question;
  try {
    parse(question);
    FAIL() << "was taken";
  } catch (const QueryError& error) {
    EXPECT_EQ(question.substr(error.at().begin, error.at().size()), GetParam().pointed) << error.what();
    EXPECT_NE(std::string(error.what()).find(GetParam().message), std::string::npos) << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(
    Language, Refused,
    testing::Values(
        Wrong{"act:deny wo:Kremlin", "wo", "did you mean `who`?"}, Wrong{"quii:x", "quii", "did you mean `qui`?"},
        Wrong{"zzzzzz:x", "zzzzzz", "Known are who (qui), to"}, Wrong{"act:deni", "deni", "did you mean `deny`?"},
        Wrong{"acte:nnier", "nnier", "did you mean `nier`?"}, Wrong{"act:say|shout", "shout", "Known are say (dire)"},
        Wrong{"form:odd", "odd", "direct, indirect"}, Wrong{"since:yesterday", "yesterday", "expected a date"},
        Wrong{"since:2024-13", "2024-13", "a date"}, Wrong{"since:2024-02-30", "2024-02-30", "a date"},
        Wrong{"since:24-04-03", "24-04-03", "a date"}, Wrong{"since:1/2/3/2024", "1/2/3/2024", "a date"},
        Wrong{"since:2024-", "2024-", "a date"}, Wrong{"who:a,,b", ",", "expected something"},
        Wrong{"since:13/2024", "13/2024", "a date"}, Wrong{"date:2024-04-31", "2024-04-31", "a date"},
        Wrong{"since:2024-04-259", "2024-04-259", "a date"}, Wrong{"since:259/4/2024", "259/4/2024", "a date"},
        Wrong{"since:31/04/2024", "31/04/2024", "a date"}, Wrong{"said:2023-02-29", "2023-02-29", "a date"},
        Wrong{"date:2024..2023", "2024..2023", "wrong way round"}, Wrong{"who:\"Claire", "\"Claire", "never closed"},
        Wrong{"qui:«Claire", "«Claire", "Put »"}, Wrong{"who:", ":", "expected something"},
        Wrong{"who:a| act:deny", "|", "expected something"}, Wrong{"acte :", ":", "expected something"},
        Wrong{"acte : nnier", "nnier", "did you mean `nier`?"}, Wrong{"who:\"\"", "\"\"", "expected something"},
        Wrong{"who:-a", "-a", "before the field"}, Wrong{"OR a", "OR", "both sides"}, Wrong{"a OR", "OR", "both sides"},
        Wrong{"a OR OR b", "OR", "both sides"}, Wrong{"(a OR b)", "(a", "brackets"},
        Wrong{"count by", "count by", "what to count by"}, Wrong{"count by whom", "whom", "did you mean `who`?"},
        Wrong{"count by who,act,form,kind", "kind", "three fields"}, Wrong{"sort by size", "size", "date"},
        Wrong{"limit:0", "0", "from 1 on, or `all`"}, Wrong{"limit:-5", "-5", "from 1 on, or `all`"},
        Wrong{"offset:x", "x", "a number"}, Wrong{"like:a like:b", "b", "a second"},
        Wrong{"-like:a", "like:a", "a minus"}, Wrong{"state:France", "France", "two letters"},
        Wrong{"confidence:2", "2", "between 0 and 1"},
        Wrong{"since:2024-05 until:2024-03", "2024-03", "wrong way round"},
        Wrong{"until:2024-03 since:2024-05", "2024-05", "wrong way round"},
        Wrong{"since:2024-05 date:2024-03", "2024-03", "wrong way round"},
        Wrong{"act:deny OR @mine", "@mine", "at the beginning"}));

TEST(Parse, ErrorsShowWhere) {
  try {
    parse("qui:Élysée act:deni");
    FAIL();
  } catch (const QueryError& error) {
    const std::string what = error.what();
    EXPECT_NE(what.find("\n  qui:Élysée act:deni\n                 ^^^^\n"), std::string::npos) << what;
  }
}

TEST(Parse, ErrorsOfLongQuestionsShowTheirSurroundings) {
  try {
    parse(std::string(3000, 'x') + " act:deni " + std::string(3000, 'y'));
    FAIL();
  } catch (const QueryError& error) {
    EXPECT_LT(std::string(error.what()).size(), 1500U);
    EXPECT_NE(std::string(error.what()).find("act:deni"), std::string::npos);
  }
}

TEST(Parse, AMegabyteIsTooLong) {
  for (const char* piece : {"a ", "\"", "(", "who:", "a|", "-", "é"}) {
    std::string question;
    while (question.size() < (1U << 20)) question += piece;
    EXPECT_THROW(parse(question), Error);
  }
}

TEST(Parse, ManyConditionsAreTooMany) {
  std::string question;
  for (int i = 0; i < 300; ++i) question += "a ";
  EXPECT_THROW(parse(question), QueryError);
}

TEST(Parse, AnyBytesAreRefusedOrUnderstood) {
  std::uint32_t random = 1;
  const std::string pieces[] = {"who:", "\"",   "«",    "»",         "|", "-",   " ", "\xff", "\0",
                                "é",    "act:", "deny", "count by ", ",", "OR ", "(", "x"};
  for (int i = 0; i < 20000; ++i) {
    std::string question;
    for (int k = 0; k < 6; ++k) {
      random = random * 1664525 + 1013904223;
      question += pieces[(random >> 16) % std::size(pieces)];
    }
    try {
      parse(question);
    } catch (const Error&) {
    }
  }
}

}  // namespace
}  // namespace dixit
