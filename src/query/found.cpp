#include "query/found.h"

#include <algorithm>
#include <charconv>

#include "store/actors.h"
#include "text/error.h"

namespace dixit {
namespace {

const std::string one_statement = R"sql(
SELECT s.document, s.name, d.name, d.url, d.title, (SELECT text FROM dictionary WHERE id = d.outlet), d.author,
  d.language, d.date, d.model, d.version, d.current, s.line, s.actor, s.to_actor, s.parent, a.name, )sql" +
                                  state_sql("a") + R"sql(, t.name,
  s.source, s.cue, s.content, s.addressee, s.via, s.form, s.act, s.polarity, s.kind, s.distance, s.confidence, s.said,
  s.spans, s.why, s.copy_of, s.sentence
FROM statements s JOIN documents d ON d.id = s.document LEFT JOIN actors a ON a.id = s.actor
  LEFT JOIN actors t ON t.id = s.to_actor WHERE s.id = ?1)sql";

constexpr const char* appearances = R"sql(
SELECT s.id, d.name, (SELECT text FROM dictionary WHERE id = d.outlet), d.date, d.url  -- marked & 2: rejected
FROM (SELECT ?1 AS id UNION ALL SELECT id FROM statements WHERE copy_of = ?1) AS same
JOIN statements s ON s.id = same.id JOIN documents d ON d.id = s.document
WHERE s.id <> ?2 AND d.current AND (s.marked & 2) = 0 ORDER BY s.id)sql";

// Columns one after the other.
class Row {
 public:
  explicit Row(const Sql& sql) : sql_(sql) {}
  Row& operator>>(std::string& text) {
    text = sql_.text(at_++);
    return *this;
  }
  Row& operator>>(float& number) {
    number = static_cast<float>(sql_.real(at_++));
    return *this;
  }
  template <class T>
  Row& operator>>(T& number) {
    number = static_cast<T>(sql_.integer(at_++));
    return *this;
  }

 private:
  const Sql& sql_;
  int at_ = 0;
};

}  // namespace

FoundRows::FoundRows(const Database& db)
    : db_(db), select_(db.sql(one_statement)), also_(db.sql(appearances)), text_(db) {}

FoundStatement FoundRows::of(std::uint32_t statement) {
  FoundStatement s;
  s.id = statement;
  if (!select_.bind(1, std::int64_t{statement}).step()) {
    throw Error(db_.path() + ": found no statement " + std::to_string(statement) +
                "; the store is damaged, restore it from a backup");
  }
  std::uint32_t first = 0;
  std::string span;
  Row(select_) >> s.document >> s.name >> s.article >> s.url >> s.title >> s.outlet >> s.author >> s.language >>
      s.date >> s.model >> s.version >> s.current >> s.line >> s.who_id >> s.to_id >> s.parent >> s.who >> s.state >>
      s.to >> s.source >> s.cue >> s.content >> s.addressee >> s.via >> s.form >> s.act >> s.polarity >> s.kind >>
      s.distance >> s.confidence >> s.said >> s.spans >> s.why >> first >> span;
  select_.reset();
  s.place = place(s.document, span);
  s.sentence = text_.of(s.document).substr(s.place.begin, s.place.size());
  s.also = also(statement, first == 0 ? statement : first);
  return s;
}

std::vector<Appearance> FoundRows::also(std::uint32_t statement, std::uint32_t first) {
  std::vector<Appearance> all;
  also_.bind(1, std::int64_t{first}).bind(2, std::int64_t{statement});
  while (also_.step()) {
    Appearance one;
    Row(also_) >> one.statement >> one.article >> one.outlet >> one.date >> one.url;
    all.push_back(std::move(one));
  }
  return all;
}

// `span`: `[begin, end)` in code points.
Range<char> FoundRows::place(std::uint32_t document, std::string_view span) {
  std::uint32_t begin = 0, end = 0;
  const std::size_t comma = span.find(',');
  if (comma == std::string_view::npos) return {};
  std::from_chars(span.data() + 1, span.data() + comma, begin);
  std::from_chars(span.data() + comma + 1, span.data() + span.size(), end);
  return text_.bytes(document, begin, end);
}

Around FoundRows::around(const FoundStatement& statement) {
  constexpr std::size_t most = 500;  // bytes on each side
  const std::string_view all = text_.of(statement.document);
  const std::size_t begin = statement.place.begin, end = statement.place.end;
  std::size_t from = begin > most ? begin - most : 0, to = std::min(all.size(), end + most);
  const auto space = [&](std::size_t at) { return all[at] == ' ' || all[at] == '\n'; };
  // Cut at spaces, so that no word and no character is.
  while (from > 0 && from < begin && !space(from)) ++from;
  while (to < all.size() && to > end && !space(to)) --to;
  return {std::string(all.substr(from, begin - from)), std::string(all.substr(end, to - end))};
}

}  // namespace dixit
