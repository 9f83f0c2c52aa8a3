#include "store/store.h"

#include <algorithm>
#include <filesystem>

#include "store/article.h"
#include "store/schema.h"
#include "store/sign_codes.h"
#include "text/error.h"
#include "text/web_address.h"

namespace dixit {
namespace {

constexpr const char* row_columns =
    "SELECT d.id, d.copies, d.version, d.current, d.key, d.name, d.url, d.title, o.text, d.author, d.language, d.date, "
    "d.model, d.notice, d.first_statement, d.statements FROM documents d LEFT JOIN dictionary o ON o.id = d.outlet ";

StoredDocument row_of(const Sql& sql) {
  StoredDocument row;
  row.id = sql.number(0);
  row.copies = sql.number(1);
  row.version = static_cast<int>(sql.integer(2));
  row.current = sql.integer(3) != 0;
  int column = 4;
  for (std::string* text : {&row.key, &row.name, &row.url, &row.title, &row.outlet, &row.author, &row.language,
                            &row.date, &row.model, &row.notice})
    *text = sql.text(column++);
  row.first_statement = sql.number(14);
  row.statements = sql.number(15);
  return row;
}

[[noreturn]] void fail_absent(std::uint32_t document) {
  throw Error("document " + std::to_string(document) + ": the store has none of that number; it may have been removed");
}

// The journal mode stays in the file; each connection says for itself how sure a commit is.
void prepare_to_write(Database& db) {
  db.run(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST;"
      "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY;");
}

bool is_empty(const Database& db) {
  return db.number("PRAGMA application_id") == 0 && db.number("SELECT count(*) FROM sqlite_schema") == 0;
}

void check_is_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    throw Error(path + ": is a folder, expected a store, which is one file; name it");
}

const std::string& checked(const std::string& path, Store::Mode mode) {
  mode == Store::Mode::create ? check_is_file(path) : check_is_there(path);
  return path;
}

}  // namespace

void check_is_there(const std::string& path) {
  std::error_code fault;
  const bool is_there = std::filesystem::exists(path, fault);
  if (fault && fault != std::errc::not_a_directory)
    throw Error(path + ": cannot be opened: " + fault.message() + "; check the path and the rights of its folders");
  if (!is_there) throw Error(path + ": there is no such store; make one with `dixit add " + path + " FILE…`");
  check_is_file(path);
}

Store::Store(const std::string& path, Mode mode) : db_(checked(path, mode), mode) {
  if (mode == Mode::read) {
    check_schema(db_);
    return;
  }
  const bool empty = is_empty(db_);
  if (!empty) migrate(db_);
  prepare_to_write(db_);
  if (empty) create_schema(db_);
}

std::uint32_t Store::version(const std::string& key, const std::string& hash) const {
  Sql select = db_.sql("SELECT id FROM documents WHERE key = ?1 AND hash = ?2");
  return select.bind(1, key).bind_blob(2, hash).step() ? select.number(0) : 0;
}

std::optional<StoredDocument> Store::row(std::uint32_t document) const {
  Sql select = db_.sql(std::string(row_columns) + "WHERE d.id = ?1");
  if (!select.bind(1, std::int64_t{document}).step()) return std::nullopt;
  return row_of(select);
}

Document Store::document(std::uint32_t document) const {
  std::optional<Document> read = document_if_there(document);
  if (!read) fail_absent(document);
  return *std::move(read);
}

std::optional<Document> Store::document_if_there(std::uint32_t document) const {
  Sql reading = db_.sql("SELECT json FROM readings WHERE document = ?1");
  const std::optional<StoredDocument> row = this->row(document);
  if (!row || !reading.bind(1, std::int64_t{document}).step()) return std::nullopt;
  Document read = document_in(reading.blob(0));
  Sql meanings = db_.sql("SELECT statement, vector FROM meanings WHERE statement BETWEEN ?1 AND ?2");
  meanings.bind(1, std::int64_t{row->first_statement});
  meanings.bind(2, std::int64_t{row->first_statement} + row->statements - 1);
  while (meanings.step()) {
    const auto index = static_cast<std::size_t>(meanings.integer(0) - row->first_statement);
    const std::string_view vector = meanings.blob(1);
    if (index < read.statements.size() && vector.size() == meaning_size)
      read.statements[index].meaning.assign(vector.begin(), vector.end());
  }
  return read;
}

std::string Store::text(std::uint32_t document) const {
  Sql reading = db_.sql("SELECT json FROM readings WHERE document = ?1");
  if (!reading.bind(1, std::int64_t{document}).step()) fail_absent(document);
  return text_in(reading.blob(0));
}

void Store::each(bool all_versions, const std::function<bool(const StoredDocument&)>& each) const {
  Sql select = db_.sql(std::string(row_columns) + "WHERE d.current OR ?1 ORDER BY d.id");
  select.bind(1, std::int64_t{all_versions});
  while (select.step()) {
    if (!each(row_of(select))) return;
  }
}

std::vector<std::string> Store::find(const std::string& id_or_url) const {
  std::vector<std::string> keys = called(id_or_url);
  const bool address = id_or_url.find("://") != std::string::npos;
  if (keys.empty() && address) keys = called(std::string(without_part(id_or_url)));
  return keys.empty() ? called(id_of_file(id_or_url)) : keys;
}

std::vector<std::string> Store::called(const std::string& id_or_url) const {
  Sql select = db_.sql("SELECT DISTINCT key FROM documents WHERE key = ?1 OR name = ?1 OR url = ?1 ORDER BY id");
  select.bind(1, id_or_url);
  std::vector<std::string> keys;
  while (select.step()) keys.emplace_back(select.text(0));
  return keys;
}

}  // namespace dixit
