#include "query/match.h"

#include <algorithm>
#include <string>

#include "query/begun_word.h"
#include "query/of_article.h"
#include "query/values.h"
#include "query/words.h"
#include "store/actors.h"
#include "store/statement_marks.h"
#include "text/unicode.h"

namespace dixit {
namespace {

// Columns of `statement_words` that a field looks in; empty: all.
std::string_view word_columns(QueryField field) {
  switch (field) {
    case QueryField::about:
      return "{content named} : ";
    case QueryField::quote:
      return "{content} : ";
    case QueryField::via:
      return "{via} : ";
    case QueryField::who:
      return "{source} : ";
    default:
      return "";
  }
}

constexpr std::size_t least_letters = 3;  // of a word that is still being typed

bool word_field(QueryField field) {
  return field == QueryField::text || field == QueryField::about || field == QueryField::via;
}

bool only_words(const QueryClause& clause) {
  return std::ranges::all_of(clause, [](const QueryTerm& term) { return !term.negated && word_field(term.field); });
}

bool has_word(std::string_view text) { return !next_word(text, 0).empty(); }

// `LE KREMLIN`: where all is in capitals they tell of no acronym.
Query without_shouting(Query query) {
  if (!all_capitals(query.text)) return query;
  for (QueryClause& clause : query.clauses)
    for (QueryTerm& term : clause)
      for (QueryValue& value : term.values)
        if (value.text != query.text) value.text = lower(value.text);
  return query;
}

class Matcher {
 public:
  Matcher(const Query& query, Facts& facts, bool prefix)
      : query_(without_shouting(query)), facts_(facts), beside_(query.like.has_value()) {
    if (prefix) find_begun();
  }

  StatementSet run() {
    StatementSet found = facts_.where(Column::first, [](std::uint32_t first) { return first != 0; });
    std::string words;  // clauses of words go to the word table together, so that the rarest word leads
    std::vector<const QueryTerm*> small;
    const std::vector<QueryClause> clauses = weighty(query_.clauses);
    for (const QueryClause& clause : clauses) {
      if (is_one_small_word(clause))
        small.push_back(&clause.front());
      else if (!only_words(clause))
        continue;
      // What is still being typed changes while the others stay; of small words it counts whether they find anything.
      else if (has_begun(clause) || is_small(clause))
        found &= checked(clause, facts_.with_words(either(clause)));
      else
        words += (words.empty() ? "" : " AND ") + either(clause);
    }
    if (!words.empty()) found &= facts_.with_words(words);
    for (const QueryClause& clause : clauses) {
      if (only_words(clause) || is_one_small_word(clause)) continue;
      StatementSet any = facts_.none();
      for (const QueryTerm& term : clause) {
        StatementSet one = found_by(term);
        if (term.negated) one.invert();
        any |= one;
      }
      found &= checked(clause, any);
    }
    narrow_by_small(found, small, small.size() == clauses.size() && !beside_);
    return found;
  }

 private:
  // Without what has no word in it (`&`) or is kept in no language, as long as there is anything else, and without a
  // word that has hardly begun: two letters begin words of most statements, and tell nothing.
  std::vector<QueryClause> weighty(const std::vector<QueryClause>& clauses) {
    std::vector<QueryClause> kept;
    for (const QueryClause& clause : clauses) {
      const QueryTerm& term = clause.front();
      if (clause.size() == 1 && term.values.size() == 1 && is_hardly_begun(term)) {
        beside_ = true;
        continue;
      }
      const bool bare = clause.size() == 1 && term.field == QueryField::text && !term.negated;
      const bool nothing =
          bare && !is_begun(term.values[0]) && match_expression(term.values[0].text, facts_.db().words()).empty();
      if (!nothing) kept.push_back(clause);
    }
    return kept.empty() && !beside_ ? clauses : kept;
  }

  bool is_begun(const QueryValue& value) const { return !begun_.empty() && value.at == begun_; }

  // A language has it among its small words, so that its texts keep none of it.
  bool is_small(const QueryValue& value) const {
    return value.low == 0 && !is_begun(value) && has_word(value.text) &&
           dixit::is_small(value.text, facts_.db().words());
  }
  bool is_small(const QueryTerm& term) const {
    const bool words = word_field(term.field) || term.field == QueryField::quote || term.field == QueryField::who ||
                       term.field == QueryField::to || term.field == QueryField::in;
    return words && !term.negated &&
           std::ranges::all_of(term.values, [this](const QueryValue& value) { return is_small(value); });
  }
  bool is_small(const QueryClause& clause) const {
    return std::ranges::all_of(clause, [this](const QueryTerm& term) { return is_small(term); });
  }
  bool is_one_small_word(const QueryClause& clause) const {
    const QueryTerm& term = clause.front();
    return clause.size() == 1 && term.values.size() == 1 && is_small(term) &&
           (word_field(term.field) || term.field == QueryField::quote);
  }

  const StatementSet& checked(const QueryClause& clause, const StatementSet& found) const {
    if (is_nothing(found) && is_small(clause)) fail_small(clause.front().values.front());
    return found;
  }
  // An empty store tells nothing of words.
  bool is_nothing(const StatementSet& found) const { return found.count() == 0 && facts_.size() > 0; }
  [[noreturn]] void fail_small(const QueryValue& value) const {
    throw QueryError(query_.text, value.at, {QueryMistake::only_small_words, value.text});
  }

  // A bare word is passed over; one of weight in another language only in texts that keep none of it. `alone`: there is
  // no other condition, so that one of them is to be found.
  void narrow_by_small(StatementSet& found, const std::vector<const QueryTerm*>& terms, bool alone) {
    StatementSet any = facts_.none();
    for (const QueryTerm* term : terms) {
      const QueryValue& value = term->values.front();
      const bool bare = term->field == QueryField::text;
      StatementSet with = keeping(*term);
      if (term->field == QueryField::quote) with &= in_own_words();
      if (!bare && is_nothing(with)) fail_small(value);
      any |= with;
      if (bare) {
        if (!is_small_in_one_alone(value.text, facts_.db().words())) continue;
        with |= not_keeping(value);
      }
      found &= with;
    }
    if (!alone || terms.empty()) return;
    if (is_nothing(any)) fail_small(terms.front()->values.front());
    found &= any;
  }
  StatementSet keeping(const QueryTerm& term) {
    const std::string expression = match_expression(term.values.front().text, facts_.db().words());
    return expression.empty() ? facts_.none() : facts_.with_words(std::string(word_columns(term.field)) + expression);
  }
  StatementSet not_keeping(const QueryValue& value) {
    const bool french = !kept_words(value.text, facts_.db().words(), TextLanguage::french).empty();
    const bool english = !kept_words(value.text, facts_.db().words(), TextLanguage::english).empty();
    Sql select = facts_.db().sql("SELECT id FROM dictionary WHERE text = ?1");
    select.bind(1, french ? "fr" : english ? "en" : "");
    const auto keeps = select.step() ? select.number(0) : UINT32_MAX;
    return facts_.where(Column::language, [keeps](std::uint32_t language) { return language != keeps; });
  }
  bool is_hardly_begun(const QueryTerm& term) const {
    const bool words = word_field(term.field) || term.field == QueryField::quote || term.field == QueryField::in;
    return words && is_begun(term.values[0]) && count_code_points(term.values[0].text) < least_letters;
  }
  void find_begun() {
    for (const QueryClause& clause : query_.clauses) {
      for (const QueryTerm& term : clause) {
        const QueryValue& last = term.values.back();
        if (!term.negated && !last.phrase && last.at.end == query_.text.size()) begun_ = last.at;
      }
    }
  }
  bool has_begun(const QueryClause& clause) const {
    return std::ranges::any_of(clause, [&](const QueryTerm& term) { return is_begun(term.values.back()); });
  }
  // Empty: it is no word that is still being typed.
  std::string begun(const QueryValue& value) {
    return is_begun(value) ? begun_expression(value.text, facts_.db().words()) : "";
  }
  std::string words_of(QueryField field, const QueryValue& value) {
    std::string expression = begun(value);
    if (expression.empty()) expression = match_expression(value.text, facts_.db().words());
    if (!has_word(value.text)) throw QueryError(query_.text, value.at, {QueryMistake::no_word, value.text});
    if (expression.empty()) fail_small(value);
    return std::string(word_columns(field)) + expression;
  }
  std::string words_of(QueryField field, const std::vector<QueryValue>& values) {
    std::string any;
    for (const QueryValue& value : values) any += (any.empty() ? "(" : " OR ") + words_of(field, value);
    return any + ')';
  }
  std::string either(const QueryClause& clause) {
    std::string any;
    for (const QueryTerm& term : clause) any += (any.empty() ? "(" : " OR ") + words_of(term.field, term.values);
    return any + ')';
  }

  const StatementSet& with_words(QueryField field, const std::vector<QueryValue>& values) {
    return facts_.with_words(words_of(field, values));
  }

  StatementSet found_by(const QueryTerm& term) {
    switch (term.field) {
      case QueryField::text:
      case QueryField::about:
      case QueryField::via:
        return with_words(term.field, term.values);
      case QueryField::quote:
        return quoted(term);
      case QueryField::who:
        return by_actor(term, Column::who);
      case QueryField::to:
        return by_actor(term, Column::to);
      case QueryField::act:
        return among(term, Column::act);
      case QueryField::form:
        return among(term, Column::form);
      case QueryField::kind:
        return among(term, Column::kind);
      case QueryField::polarity:
        return among(term, Column::polarity);
      case QueryField::distance:
        return among(term, Column::distance);
      case QueryField::in:
        return in_articles(term);
      case QueryField::outlet:
        return of_outlet(term, facts_);
      case QueryField::language:
        return in_language(term, facts_);
      case QueryField::state:
        return by_state(term);
      case QueryField::date:
        return within(term, facts_.dates());
      case QueryField::said:
        return within(term, facts_.column(Column::when));
      case QueryField::confidence:
        return within(term, facts_.column(Column::confidence));
    }
    return facts_.none();
  }

  StatementSet in_own_words() {
    return facts_.where(Column::form, [](std::uint32_t form) {
      return form == static_cast<std::uint32_t>(Form::direct) || form == static_cast<std::uint32_t>(Form::mixed);
    });
  }
  StatementSet quoted(const QueryTerm& term) {
    StatementSet found = in_own_words();
    found &= with_words(term.field, term.values);
    return found;
  }

  StatementSet among(const QueryTerm& term, Column column) {
    std::uint64_t wanted = 0;
    for (const QueryValue& value : term.values) wanted |= std::uint64_t{1} << value.low;
    return facts_.where(column, [wanted](std::uint32_t value) { return (wanted >> (value & 63) & 1) != 0; });
  }

  StatementSet within(const QueryTerm& term, const std::vector<std::uint32_t>& values) {
    const bool dates = term.field != QueryField::confidence;
    StatementSet found(values.size());
    for (const QueryValue& wanted : term.values) {
      for (std::uint32_t id = 0; id < values.size(); ++id) {
        const std::uint32_t end = dates ? end_of_date(values[id]) : values[id];
        if (values[id] >= wanted.low && end <= wanted.high) found.add(id);
      }
    }
    return found;
  }

  // By any name of the actor; who is none is found by how the article words it.
  StatementSet by_actor(const QueryTerm& term, Column column) {
    StatementSet actors;
    std::vector<QueryValue> names;
    for (const QueryValue& value : term.values) {
      if (is_unknown(value)) {
        actors.add_growing(0);
      } else if (value.low > 0) {
        if (value.low <= greatest_actor()) actors.add_growing(value.low);  // the set is as large as its greatest
      } else {
        names.push_back(value);
      }
    }
    if (!names.empty()) add_named(names, actors);
    follow_merges(actors);
    StatementSet found = facts_.where(column, [&](std::uint32_t actor) { return actors.has(actor); });
    if (column == Column::who && !names.empty()) found |= worded(names);
    return found;
  }

  std::int64_t greatest_actor() { return facts_.db().number("SELECT max(id) FROM actors"); }

  void add_named(const std::vector<QueryValue>& names, StatementSet& actors) {
    Sql select = facts_.db().sql("SELECT rowid FROM actor_words WHERE actor_words MATCH ?1");
    select.bind(1, words_of(QueryField::text, names));
    while (select.step()) actors.add_growing(select.number(0));
  }

  // Of nobody known, by how the article words it.
  StatementSet worded(const std::vector<QueryValue>& names) {
    StatementSet nobodys = facts_.where(Column::who, [](std::uint32_t who) { return who == 0; });
    nobodys &= facts_.where(Column::first, [](std::uint32_t first) { return first != 0; });
    if (nobodys.count() > 0) nobodys &= with_words(QueryField::who, names);
    leave_out_denied(nobodys);
    return nobodys;
  }

  // Of whom a person said that nobody knows who it is.
  void leave_out_denied(StatementSet& worded) {
    Sql denied =
        facts_.db().sql("SELECT id FROM statements WHERE marked <> 0 AND (marked & ?1) <> 0 AND actor IS NULL");
    denied.bind(1, std::int64_t{mark_who});
    while (denied.step()) {
      const auto id = denied.number(0);
      if (worded.has(id)) worded.remove(id);
    }
  }

  void follow_merges(StatementSet& actors) {
    Sql merged = facts_.db().sql("SELECT id, same_as FROM actors WHERE same_as IS NOT NULL");
    while (merged.step()) {
      if (actors.has(merged.number(0))) {
        actors.add_growing(merged.number(1));
      }
    }
  }

  StatementSet by_state(const QueryTerm& term) {
    StatementSet actors;
    for (const QueryValue& value : term.values) {
      Sql select = facts_.db().sql(
          "SELECT a.id FROM actors a WHERE a.id IN (SELECT coalesce(same_as, id) FROM actors WHERE "
          "state = ?1) AND " +
          state_sql("a") + " = ?1");
      select.bind(1, value.text);
      while (select.step()) actors.add_growing(select.number(0));
    }
    return facts_.where(Column::who, [&](std::uint32_t actor) { return actors.has(actor); });
  }

  // By name or address, else by words of the title.
  StatementSet in_articles(const QueryTerm& term) {
    StatementSet documents;
    for (const QueryValue& value : term.values) {
      Sql named =
          facts_.db().sql("SELECT id FROM documents WHERE key = ?1 UNION ALL SELECT id FROM documents WHERE name = ?1");
      named.bind(1, value.text);
      bool known = false;
      for (; named.step(); known = true) documents.add_growing(named.number(0));
      if (known) continue;
      Sql titled = facts_.db().sql("SELECT rowid FROM title_words WHERE title_words MATCH ?1");
      titled.bind(1, words_of(QueryField::text, value));
      while (titled.step()) documents.add_growing(titled.number(0));
    }
    return facts_.where(Column::document, [&](std::uint32_t document) { return documents.has(document); });
  }

  const Query query_;
  Facts& facts_;
  Range<char> begun_;  // the value that is still being typed
  bool beside_;        // more is asked than the clauses that are looked at say
};

}  // namespace

StatementSet matching(const Query& query, Facts& facts, bool prefix) { return Matcher(query, facts, prefix).run(); }

}  // namespace dixit
