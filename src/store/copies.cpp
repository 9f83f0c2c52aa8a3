#include "store/copies.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/unicode.h"

namespace dixit {
namespace {

constexpr float least_likeness = 0.5F;
constexpr std::size_t short_content = 25;  // bytes; `oui` alone does not tell who says so
constexpr int most_in_band = 50;           // documents looked at, the latest ones

std::string key_of(std::string_view content, std::string_view source) {
  std::string key = fold(content);
  if (key.size() < short_content) key += '\n' + fold(source);
  return key;
}

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

// `le maire` may be either; `claire moreau` and `moreau` are one in copies, `luc pons` and `anne ferrand` are not.
bool may_be_one(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || a == b || last_word(a) == last_word(b);
}

}  // namespace

Copies::Copies(Database& db, ColumnWriter& columns)
    : db_(db),
      columns_(columns),
      band_(db.sql("SELECT document FROM bands WHERE band = ?1 ORDER BY document DESC LIMIT ?2")),
      sketch_(db.sql("SELECT r.sketch FROM documents d JOIN readings r ON r.document = d.id "
                     "WHERE d.id = ?1 AND d.current AND d.key <> ?2")),
      put_band_(db.sql("INSERT OR IGNORE INTO bands(band, document) VALUES(?1, ?2)")),
      drop_band_(db.sql("DELETE FROM bands WHERE band = ?1 AND document = ?2")) {}

std::uint32_t Copies::find(const Article& article) {
  std::map<std::uint32_t, int> candidates;  // → bands shared
  for (const std::int64_t band : bands_of(article.sketch)) {
    band_.bind(1, band).bind(2, std::int64_t{most_in_band});
    while (band_.step()) ++candidates[band_.number(0)];
  }
  std::uint32_t best = 0;
  float most = 0;
  for (const auto& [document, shared] : candidates) {
    if (!sketch_.bind(1, std::int64_t{document}).bind(2, article.key).step()) continue;
    const float like = likeness(article.sketch, sketch_from(sketch_.blob(0)));
    sketch_.reset();
    if (like < least_likeness || like <= most) continue;
    most = like;
    best = document;
  }
  return best;
}

void Copies::add(std::uint32_t document, const Sketch& sketch) {
  for (const std::int64_t band : bands_of(sketch)) put_band_.bind(1, band).bind(2, std::int64_t{document}).run();
}

void Copies::forget(std::uint32_t document) {
  Sql select = db_.sql("SELECT sketch FROM readings WHERE document = ?1");
  if (!select.bind(1, std::int64_t{document}).step()) return;
  const Sketch sketch = sketch_from(select.blob(0));
  select.reset();
  for (const std::int64_t band : bands_of(sketch)) drop_band_.bind(1, band).bind(2, std::int64_t{document}).run();
}

std::uint32_t Copies::group_of(std::uint32_t document) {
  Sql select = db_.sql("SELECT copies FROM documents WHERE id = ?1");
  return select.bind(1, std::int64_t{document}).step() ? select.number(0) : 0;
}

void Copies::set_group(std::uint32_t document, std::uint32_t group) {
  Sql update = db_.sql("UPDATE documents SET copies = ?2 WHERE id = ?1 AND copies IS NOT ?2");
  update.bind(1, std::int64_t{document}).bind_or_null(2, std::int64_t{group}).run();
}

void Copies::set_first(std::uint32_t statement, std::uint32_t first) {
  Sql update = db_.sql("UPDATE statements SET copy_of = ?2 WHERE id = ?1");
  update.bind(1, std::int64_t{statement}).bind_or_null(2, std::int64_t{first == statement ? 0 : first}).run();
  columns_.set(statement, Column::first, first);
}

void Copies::join(std::uint32_t document, std::uint32_t other) {
  std::uint32_t group = group_of(other);
  if (group == 0) {
    group = other;
    set_group(other, group);
  }
  set_group(document, group);
  link(firsts_before(group, document), document);
}

// Those met before are kept: a group may have thousands of articles, a bulletin of each day for example.
Copies::Firsts& Copies::firsts_before(std::uint32_t group, std::uint32_t document) {
  if (firsts_.group != group || firsts_.last >= document) firsts_ = {group, 0, {}};
  Sql earlier = db_.sql(
      "SELECT s.id, s.content, s.source, a.key FROM documents d JOIN statements s "
      "ON s.id BETWEEN d.first_statement AND d.first_statement + d.statements - 1 "
      "LEFT JOIN actors a ON a.id = s.actor AND NOT s.marked "  // a mark is of the words, whoever is read to say them
      "WHERE d.copies = ?1 AND d.id > ?2 AND d.id < ?3 AND d.current AND s.copy_of IS NULL ORDER BY d.id, s.id");
  earlier.bind(1, std::int64_t{group}).bind(2, std::int64_t{firsts_.last}).bind(3, std::int64_t{document});
  while (earlier.step())
    firsts_.of[key_of(earlier.text(1), earlier.text(2))].push_back({earlier.number(0), std::string(earlier.text(3))});
  firsts_.last = document - 1;
  return firsts_;
}

// The document's statements to those of earlier documents, which are in `firsts`, as its own then are that have none.
void Copies::link(Firsts& firsts, std::uint32_t document) {
  Sql own = db_.sql(
      "SELECT s.id, s.content, s.source, a.key, s.marked, s.copy_of FROM documents d JOIN statements s "
      "ON s.id BETWEEN d.first_statement AND d.first_statement + d.statements - 1 LEFT JOIN actors a ON a.id = s.actor "
      "WHERE d.id = ?1 ORDER BY s.id");
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changed;
  std::vector<std::pair<std::string, First>> more;
  own.bind(1, std::int64_t{document});
  while (own.step()) {
    const std::uint32_t statement = own.number(0), before = own.null(5) ? statement : own.number(5);
    std::string key = key_of(own.text(1), own.text(2));
    const std::uint32_t first = first_of(firsts, key, own.text(3), statement);
    if (first == statement)
      more.push_back({std::move(key), {statement, std::string(own.integer(4) ? "" : own.text(3))}});
    if (first != before) changed.emplace_back(statement, first);
  }
  for (auto& [key, first] : more) firsts.of[key].push_back(std::move(first));
  firsts.last = document;
  for (const auto& [statement, first] : changed) set_first(statement, first);
}

std::uint32_t Copies::first_of(const Firsts& firsts, const std::string& key, std::string_view speaker,
                               std::uint32_t statement) {
  const auto same = firsts.of.find(key);
  if (same == firsts.of.end()) return statement;
  const auto by_one = [&](const First& first) { return may_be_one(first.speaker, speaker); };
  const auto at = std::ranges::find_if(same->second, by_one);
  return at == same->second.end() ? statement : at->statement;
}

void Copies::unlink(std::uint32_t document) {
  Sql own = db_.sql(
      "SELECT id FROM statements WHERE document = ?1 AND copy_of IS NOT NULL "
      "AND id BETWEEN (SELECT first_statement FROM documents WHERE id = ?1) "
      "AND (SELECT first_statement + statements FROM documents WHERE id = ?1)");
  std::vector<std::uint32_t> statements;
  own.bind(1, std::int64_t{document});
  while (own.step()) statements.push_back(own.number(0));
  for (const std::uint32_t statement : statements) set_first(statement, statement);
}

bool Copies::has_copies(std::uint32_t document) {
  Sql select = db_.sql(
      "SELECT 1 FROM documents d JOIN statements s ON s.copy_of BETWEEN d.first_statement AND "
      "d.first_statement + d.statements - 1 WHERE d.id = ?1 LIMIT 1");
  return select.bind(1, std::int64_t{document}).step();
}

std::vector<std::uint32_t> Copies::leave(std::uint32_t document) {
  std::vector<std::uint32_t> others;
  const std::uint32_t group = group_of(document);
  if (group == 0) return others;
  Sql select = db_.sql("SELECT id FROM documents WHERE copies = ?1 AND id <> ?2 ORDER BY id");
  select.bind(1, std::int64_t{group}).bind(2, std::int64_t{document});
  while (select.step()) others.push_back(select.number(0));
  const bool as_before = group != document && others.size() > 1 && !has_copies(document);
  drop();
  unlink(document);
  set_group(document, 0);
  if (!as_before) put_together(others);
  return others;
}

void Copies::put_together(const std::vector<std::uint32_t>& documents) {
  Firsts firsts;
  for (const std::uint32_t document : documents) {
    set_group(document, documents.size() < 2 ? 0 : documents.front());
    link(firsts, document);
  }
  drop();
}

}  // namespace dixit
