#include "query/query_error.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/unicode.h"

namespace dixit {
namespace {

struct Wording {
  std::string_view name, english, french;
};

// In the order of the enumerators. `{near}`: nothing, or a question with the name that is near.
constexpr std::array wordings{
    Wording{"too_long", "found {found} bytes, expected at most {expected}; ask for less at once",
            "{found} octets, il en faut {expected} au plus\u00A0; demandez moins à la fois"},
    Wording{"too_many_conditions", "found more than {expected} conditions; ask for less at once",
            "plus de {expected} conditions\u00A0; demandez moins à la fois"},
    Wording{"half_or", "expected something on both sides of OR", "il faut quelque chose des deux côtés de OU"},
    Wording{"brackets",
            "brackets are not known\nOR joins the words beside it, all else is AND; put \"…\" around what is one",
            "les parenthèses ne sont pas comprises\nOU joint les mots qui l’entourent, tout le reste est ET\u00A0; "
            "mettez entre guillemets ce qui va ensemble"},
    Wording{"unclosed_quotation", "this quotation mark is never closed\nPut {expected} where it ends",
            "ce guillemet n’est pas fermé\nMettez {expected} où il finit"},
    Wording{"unknown_field",
            "unknown field `{found}`{near}\nKnown are {expected}\n"
            "To look for the words themselves, put \"…\" around them",
            "champ inconnu\u00A0: `{found}`{near}\nChamps connus\u00A0: {expected}\nPour chercher les mots eux-mêmes, "
            "mettez-les entre guillemets"},
    Wording{"missing_value", "expected something here: words, or \"several words\"",
            "il manque ici quelque chose\u00A0: un mot, ou plusieurs entre guillemets"},
    Wording{"misplaced_minus", "the minus stands before the field, as in -who:Macron",
            "le moins se met devant le champ, comme dans -qui:Macron"},
    Wording{"unknown_value", "unknown: `{found}`{near}\nKnown are {expected}",
            "valeur inconnue\u00A0: `{found}`{near}\nValeurs connues\u00A0: {expected}"},
    Wording{"not_a_date", "found `{found}`, expected a date such as 2024, 2024-04, 2024-04-03 or 03/04/2024",
            "`{found}` n’est pas une date comme 2024, 2024-04, 2024-04-03 ou 03/04/2024"},
    Wording{"dates_reversed", "no day is in these dates: they are the wrong way round, or exclude each other",
            "aucun jour n’est dans ces dates\u00A0: elles sont à l’envers, ou s’excluent"},
    Wording{"not_a_share", "found `{found}`, expected a share between 0 and 1, such as 0.8, or <0.5",
            "`{found}` n’est pas une part entre 0 et 1, comme 0.8 ou <0.5"},
    Wording{"not_a_code", "found `{found}`, expected a code of two letters, such as {expected}",
            "`{found}` n’est pas un code de deux lettres, comme {expected}"},
    Wording{"missing_count", "expected what to count by\nKnown are {expected}",
            "il manque par quoi compter\nOn peut compter par {expected}"},
    Wording{"unknown_count", "cannot count by `{found}`{near}\nKnown are {expected}",
            "on ne peut pas compter par `{found}`{near}\nOn peut compter par {expected}"},
    Wording{"too_many_counts", "can count by three fields at most", "on peut compter par trois champs au plus"},
    Wording{"missing_sort", "expected what to sort by\nKnown are {expected}",
            "il manque par quoi trier\nOn peut trier par {expected}"},
    Wording{"unknown_sort", "cannot sort by `{found}`{near}\nKnown are {expected}",
            "on ne peut pas trier par `{found}`{near}\nOn peut trier par {expected}"},
    Wording{"not_a_condition", "this can be neither left out by a minus nor joined by OR",
            "ceci ne peut être ni écarté par un moins ni joint par OU"},
    Wording{"several_values", "expected one value", "il faut ici une seule valeur"},
    Wording{"second_like", "found a second `like:`, expected one", "il y a un second `comme:`, il en faut un seul"},
    Wording{"not_a_number", "found `{found}`, expected a number", "`{found}` n’est pas un nombre"},
    Wording{"not_a_limit", "found `{found}`, expected a number from 1 on, or `all`",
            "`{found}` ne convient pas\u00A0: il faut un nombre à partir de 1, ou `tout`"},
    Wording{"saved_inside",
            "found `{found}`, expected a saved question only at the beginning, on the command line\nPut it between "
            "quotation marks to look for the word",
            "`{found}`\u00A0: une question enregistrée ne se nomme qu’au début, en ligne de commande\nPour chercher le "
            "mot, mettez-le entre guillemets"},
    Wording{"no_word", "found `{found}`, expected a word; there is none in it", "il n’y a aucun mot dans `{found}`"},
    Wording{
        "only_small_words",
        "nothing is found by `{found}` alone\nWords that are so common in a language, as `a` or `the`, are not kept "
        "of its texts; name others",
        "`{found}` ne trouve rien à lui seul\nLes mots aussi courants dans une langue que `le` ou `the` n’y sont pas "
        "gardés\u00A0; donnez-en d’autres"},
    Wording{"no_meanings", "no model is at hand that gives meanings", "il manque le modèle qui donne le sens des mots"},
};
static_assert(wordings.size() == static_cast<std::size_t>(QueryMistake::no_meanings) + 1);

const Wording& wording_of(QueryMistake mistake) { return wordings[static_cast<std::size_t>(mistake)]; }

// A question may be one word of thousands of letters.
std::string shortened(std::string_view found) {
  constexpr std::size_t most = 60;  // code points
  std::size_t end = 0;
  for (std::size_t i = 0; i < most && end < found.size(); ++i) end += decode(found, end).size;
  return std::string(found.substr(0, end)) + (end < found.size() ? "…" : "");
}

std::string filled(std::string_view place, const QueryProblem& problem, bool french) {
  if (place == "found") return shortened(problem.found);
  if (place == "expected") return problem.expected;
  if (problem.near.empty()) return "";
  return (french ? "\u00A0; vouliez-vous dire `" : "; did you mean `") + problem.near + (french ? "`\u00A0?" : "`?");
}

std::string in_words(const QueryProblem& problem, bool french) {
  const Wording& wording = wording_of(problem.mistake);
  std::string text;
  std::string_view rest = french ? wording.french : wording.english;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    text += rest.substr(0, open);
    text += filled(rest.substr(open + 1, close - open - 1), problem, french);
    rest.remove_prefix(close + 1);
  }
  return text + std::string(rest);
}

// The question in one line of at most `shown` characters, and below it marks that point at `at`. Control characters
// are shown as spaces.
std::string pointed_at(std::string_view question, Range<char> at) {
  constexpr std::size_t shown = 76, before = 30;
  std::vector<std::string> characters;
  std::size_t begin = 0, end = 0;
  for (std::size_t i = 0; i < question.size();) {
    if (i < at.begin) begin = characters.size() + 1;
    if (i < at.end) end = characters.size() + 1;
    const Decoded c = decode(question, i);
    const bool plain = c.code_point >= 0x20 && c.code_point != 0x7F && !(c.code_point >= 0x80 && c.code_point < 0xA0);
    characters.emplace_back(c.valid && plain ? question.substr(i, c.size) : " ");
    i += c.size;
  }
  const std::size_t from = characters.size() > shown && begin > before ? begin - before : 0;
  const std::size_t to = std::min(characters.size(), from + shown);
  std::string line = from > 0 ? "…" : "", marks(line.empty() ? 0 : 1, ' ');
  for (std::size_t i = from; i < to; ++i) line += characters[i];
  if (to < characters.size()) line += "…";
  marks.append(begin - from, ' ');
  marks.append(std::max<std::size_t>(1, std::min(end, to) - std::min(begin, std::min(end, to))), '^');
  return "\n  " + line + "\n  " + marks;
}

// The first line of `what`, the question, the others: what to do stands last.
std::string message(const std::string& opening, const std::string& place, const std::string& what) {
  const std::size_t line = std::min(what.size(), what.find('\n'));
  return opening + what.substr(0, line) + place + what.substr(line);
}

}  // namespace

std::string_view to_string(QueryMistake mistake) { return wording_of(mistake).name; }

std::string in_english(const QueryProblem& problem) { return in_words(problem, false); }
std::string in_french(const QueryProblem& problem) { return in_words(problem, true); }

QueryError::QueryError(std::string_view question, Range<char> at, QueryProblem problem)
    : Error(message("the question: ", pointed_at(question, at), in_english(problem))),
      at_(at),
      problem_(std::move(problem)),
      place_(pointed_at(question, at)) {}

QueryError::QueryError(QueryProblem problem)
    : Error("the question: " + in_english(problem)), problem_(std::move(problem)) {}

std::string QueryError::in_french() const { return message("la question\u00A0: ", place_, dixit::in_french(problem_)); }

}  // namespace dixit
