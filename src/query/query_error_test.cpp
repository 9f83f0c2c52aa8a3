#include "query/query_error.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "query/ask.h"
#include "query/names.h"
#include "query/test_store.h"

namespace dixit {
namespace {

struct Mistaken {
  std::string question, pointed;
  QueryMistake mistake;
  std::string found, near, expected;
};

std::vector<Mistaken> wrong_questions() {
  using enum QueryMistake;
  std::string many;
  for (int i = 0; i < 200; ++i) many += "x ";
  const std::string fields = known_query_words(), acts = known_values(QueryField::act), counts = known_counts();
  return {
      {std::string(8001, 'x'), "", too_long, "8001", "", "8000"},
      {many + "form:direct", "form:direct", too_many_conditions, "", "", "200"},
      {"OR a", "OR", half_or, "", "", ""},
      {"a |", "|", half_or, "", "", ""},
      {"(a OR b)", "(a", brackets, "", "", ""},
      {"who:\"Claire", "\"Claire", unclosed_quotation, "", "", "\""},
      {"qui:«Élise", "«Élise", unclosed_quotation, "", "", "»"},
      {"wo:Kremlin", "wo", unknown_field, "wo", "who", fields},
      {"zzzzzz:x", "zzzzzz", unknown_field, "zzzzzz", "", fields},
      {"who:", ":", missing_value, "", "", ""},
      {"who:-a", "-a", misplaced_minus, "", "", ""},
      {"acte:nnier", "nnier", unknown_value, "nnier", "nier", acts},
      {"act:say|\"{near}{found}\"", "\"{near}{found}\"", unknown_value, "{near}{found}", "", acts},
      {"form:odd", "odd", unknown_value, "odd", "", known_values(QueryField::form)},
      {"since:hier", "hier", not_a_date, "hier", "", ""},
      {"date:2024..2023", "2024..2023", dates_reversed, "", "", ""},
      {"confidence:2", "2", not_a_share, "2", "", ""},
      {"state:France", "France", not_a_code, "France", "", "FR"},
      {"lang:french", "french", not_a_code, "french", "", "fr"},
      {"count by", "count by", missing_count, "", "", counts},
      {"count by ,who", ",", missing_count, "", "", counts},
      {"count by who,,act", ",", missing_count, "", "", counts},
      {"limit:-1", "-1", not_a_limit, "-1", "", ""},
      {"offset:-1", "-1", not_a_number, "-1", "", ""},
      {"count by whom", "whom", unknown_count, "whom", "who", counts},
      {"count by who,act,form,kind", "kind", too_many_counts, "", "", ""},
      {"trier par", "trier par", missing_sort, "", "", known_sorts()},
      {"sort by dat", "dat", unknown_sort, "dat", "date", known_sorts()},
      {"-like:a", "like:a", not_a_condition, "", "", ""},
      {"limit:1|2", "limit:1|2", several_values, "", "", ""},
      {"like:a like:b", "b", second_like, "", "", ""},
      {"offset:x", "x", not_a_number, "x", "", ""},
      {"limit:0", "0", not_a_limit, "0", "", ""},
      {"who:Trump -@mine", "@mine", saved_inside, "@mine", "", ""},
      {"%", "%", no_word, "%", "", ""},
      {"about:😀 pont", "😀", no_word, "😀", "", ""},
      {"about:a", "a", only_small_words, "a", "", ""},
      {"like:pont", "pont", no_meanings, "", "", ""},
  };
}

TEST(QueryError, EachMistakeComesOutOfAWrongQuestion) {
  TestStore store;
  std::set<QueryMistake> told;
  for (const Mistaken& wrong : wrong_questions()) {
    SCOPED_TRACE(wrong.question);
    try {
      ask(store.database(), parse(wrong.question), {});
      ADD_FAILURE() << "was taken";
    } catch (const QueryError& error) {
      const QueryProblem& problem = error.problem();
      EXPECT_EQ(to_string(problem.mistake), to_string(wrong.mistake));
      EXPECT_EQ(problem.found, wrong.found);
      EXPECT_EQ(problem.near, wrong.near);
      EXPECT_EQ(problem.expected, wrong.expected);
      EXPECT_EQ(wrong.question.substr(error.at().begin, error.at().size()), wrong.pointed);
      EXPECT_NE(in_french(problem), in_english(problem));
      EXPECT_EQ(in_french(problem).find('{') != std::string::npos, problem.found.find('{') != std::string::npos);
      EXPECT_NE(error.in_french().find(in_french(problem).substr(0, in_french(problem).find('\n'))), std::string::npos);
      told.insert(problem.mistake);
    }
  }
  EXPECT_EQ(told.size(), static_cast<std::size_t>(QueryMistake::no_meanings) + 1);
}

TEST(QueryError, InEnglish) {
  EXPECT_EQ(in_english({QueryMistake::unknown_value, "deni", "deny", "say (dire), deny (nier)"}),
            "unknown: `deni`; did you mean `deny`?\nKnown are say (dire), deny (nier)");
  EXPECT_EQ(in_english({.mistake = QueryMistake::unknown_sort, .found = "{expected}", .expected = "date"}),
            "cannot sort by `{expected}`\nKnown are date");
  EXPECT_EQ(in_english({QueryMistake::too_long, "9000", "", "8000"}),
            "found 9000 bytes, expected at most 8000; ask for less at once");
  EXPECT_EQ(in_english({QueryMistake::half_or}), "expected something on both sides of OR");
  EXPECT_LT(in_english({QueryMistake::no_word, std::string(7000, '%')}).size(), 200U);
}

TEST(QueryError, InFrench) {
  EXPECT_EQ(in_french({QueryMistake::unknown_value, "deni", "deny", "say (dire), deny (nier)"}),
            "valeur inconnue\u00A0: `deni`\u00A0; vouliez-vous dire `deny`\u00A0?\nValeurs connues\u00A0: say (dire), "
            "deny (nier)");
  EXPECT_EQ(QueryError("a OR", {2, 4}, {QueryMistake::half_or}).in_french(),
            "la question\u00A0: il faut quelque chose des deux côtés de OU\n  a OR\n    ^^");
}

}  // namespace
}  // namespace dixit
