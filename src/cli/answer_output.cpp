#include "cli/answer_output.h"

#include <algorithm>

#include "cli/answer_text.h"
#include "cli/csv.h"
#include "document/names.h"
#include "query/names.h"
#include "query/statement_json.h"

namespace dixit {
namespace {

CsvStyle csv_style(AskFormat format) {
  const bool excel = format == AskFormat::excel;
  return {.separator = excel ? ';' : ',', .decimal_comma = excel, .guarded = excel};
}

bool is_csv(AskFormat format) { return format == AskFormat::csv || format == AskFormat::excel; }

std::string heading(AskFormat format, const Query& query) {
  CsvRow row(csv_style(format));
  if (!query.count_by.empty()) {
    for (const CountBy by : query.count_by) row.add(count_name(by));
    return row.add("count").take();
  }
  for (const std::string_view name :
       {"date",     "outlet", "who",      "state",      "act",  "to",     "content",   "sentence", "form",
        "polarity", "kind",   "distance", "confidence", "said", "source", "cue",       "via",      "title",
        "author",   "lang",   "url",      "article",    "line", "also",   "statement", "who_id"}) {
    row.add(name);
  }
  if (query.like) row.add("likeness");
  return row.take();
}

std::string statement_csv(AskFormat format, const FoundStatement& s, const float* likeness) {
  CsvRow row(csv_style(format));
  row.add(s.date).add(s.outlet).add(s.who).add(s.state).add(to_string(s.act)).add(s.to).add(s.content).add(s.sentence);
  row.add(to_string(s.form)).add(to_string(s.polarity)).add(to_string(s.kind)).add(to_string(s.distance));
  row.number(s.confidence).add(s.said).add(s.source).add(s.cue).add(s.via).add(s.title).add(s.author).add(s.language);
  row.add(s.url)
      .add(s.article)
      .add(std::to_string(s.line))
      .add(std::to_string(s.also.size()))
      .add(std::to_string(s.id));
  row.add(s.who_id == 0 ? "" : 'a' + std::to_string(s.who_id));
  if (likeness != nullptr) row.number(*likeness);
  return row.take();
}

}  // namespace

std::string AnswerOutput::begin() const {
  if (!is_csv(style_.format)) return "";
  return (style_.format == AskFormat::excel ? "\uFEFF" : "") + heading(style_.format, query_);
}

std::string AnswerOutput::statement(const FoundStatement& statement, float likeness) {
  const float* shown = query_.like ? &likeness : nullptr;
  if (style_.format == AskFormat::jsonl) return statement_json(statement, shown) + '\n';
  if (is_csv(style_.format)) return statement_csv(style_.format, statement, shown);
  const bool same = document_ == statement.document, first = document_ == 0;
  document_ = statement.document;
  return (same ? "" : article_heading(statement, style_.style, first)) + statement_text(statement, shown, style_.style);
}

std::string AnswerOutput::counted(const Counted& counted, std::uint64_t most) {
  if (style_.format == AskFormat::text) return count_text(counted, query_.count_by, most, style_.style);
  if (is_csv(style_.format)) {
    CsvRow row(csv_style(style_.format));
    for (const std::string& label : counted.labels) row.add(label);
    return row.add(std::to_string(counted.count)).take();
  }
  return counted_json(counted, query_.count_by) + '\n';
}

std::string AnswerOutput::end(const Answer& answer) const {
  return style_.format == AskFormat::text ? answer_footer(answer, query_, style_.style) : "";
}

std::string page_note(const Answer& answer, Ui ui) {
  const bool counts = answer.groups > 0;
  const std::uint64_t shown = counts ? answer.counts.size() : answer.found.size();
  const std::uint64_t all = counts ? answer.groups : answer.total;
  if (all == 0 || (shown > 0 && answer.offset + shown >= all)) return "";
  const std::string begin = grouped(answer.offset + 1, ui), last = grouped(answer.offset + shown, ui);
  const std::string next = std::to_string(answer.offset + shown), of = grouped(all, ui);
  const bool french = ui == Ui::fr;
  if (shown == 0) return french ? "rien après le " + of + "e" : "nothing after the last of " + of;
  return begin + " – " + last + (french ? " de " : " of ") + of +
         (french ? " ; la suite : --offset " + next + ", tout : --limit all"
                 : "; the next ones: --offset " + next + ", all: --limit all");
}

std::string nothing_note(const Answer& answer, const Query& query, Ui ui) {
  constexpr std::ptrdiff_t words_of_a_sentence = 3;
  const auto words = std::ranges::count_if(query.clauses, [](const QueryClause& clause) {
    return clause.size() == 1 && clause.front().field == QueryField::text && !clause.front().negated;
  });
  if (answer.total > 0 || query.like || words < words_of_a_sentence) return "";
  return ui == Ui::fr
             ? "tous ces mots doivent s’y trouver\u00A0; comme:\"…\" trouve ce qui dit à peu près la même chose"
             : "all these words have to be there; like:\"…\" finds what means nearly the same";
}

}  // namespace dixit
