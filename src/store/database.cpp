#include "store/database.h"

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "store/tokenizer.h"

namespace dixit {
namespace {

int open_flags(Database::Mode mode) {
  const int access = mode == Database::Mode::read    ? SQLITE_OPEN_READONLY
                     : mode == Database::Mode::write ? SQLITE_OPEN_READWRITE
                                                     : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
}

std::string advice(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is writing to the store; wait for it, or end it, then run this again";
    case SQLITE_FULL:
      return "there is no room left on the disk; make some and run this again: what was reported is kept, and it goes "
             "on from there";
    case SQLITE_IOERR:
      return "the disk cannot be read or written (it may be full); what was reported is kept; see to the disk and run "
             "this again";
    case SQLITE_NOTADB:
      return "the file is no store; name another one";
    case SQLITE_CORRUPT:
      return "the file is damaged; restore it from a backup";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "it may not be written; check the rights of the file and its folder";
    case SQLITE_CANTOPEN:
      return "it cannot be opened; check the path and the rights of the file and its folder";
    case SQLITE_TOOBIG:
      return "a text is too long for SQLite; leave that article out";
    default:
      return "this should not be; keep the file and report it";
  }
}

// SQLite reads a store in WAL mode by files beside it; where none may be made, and no writer has one, nobody writes.
bool is_kept_from_writing(const std::string& file) {
  if (access(std::filesystem::path(file).parent_path().c_str(), W_OK) == 0) return false;
  std::error_code fault;
  const bool no_index = !std::filesystem::exists(file + "-shm", fault) && !fault;
  const auto left = std::filesystem::file_size(file + "-wal", fault);
  return fault ? fault == std::errc::no_such_file_or_directory : no_index && left == 0;
}

// SQLite keeps these beside what a link leads to.
std::string followed(const std::string& path) {
  std::error_code fault;
  const std::filesystem::path file = std::filesystem::canonical(path, fault);
  return fault ? path : file.string();
}

std::string encoded(const std::string& path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string address;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain)
      address += c;
    else
      address += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return address;
}

constexpr const char* path_parameter = "dixit_path";

// `file:` address that also has the path as it was given, which SQLite makes a whole one.
std::string address_of(const std::string& path, bool immutable) {
  const std::string file = immutable ? followed(path) : path;
  const std::string begin = file.starts_with('/') ? "file://" : "file:";
  return begin + encoded(file) + '?' + path_parameter + '=' + encoded(path) + (immutable ? "&immutable=1" : "");
}

// As it was given; empty: the database is in no file.
std::string path_of(sqlite3* db) {
  const char* name = db != nullptr ? sqlite3_db_filename(db, nullptr) : nullptr;
  if (name == nullptr || *name == '\0') return "";
  const char* given = sqlite3_uri_parameter(name, path_parameter);
  return given != nullptr ? given : name;
}

}  // namespace

void fail_with(sqlite3* db, int code) {
  const std::string path = path_of(db);
  const std::string told = (path.empty() ? "" : path + ": ") +
                           (db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code)) + "; " + advice(code);
  const int kind = code & 0xFF;
  if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) throw StoreBusy(told);
  throw Error(told);
}

Sql::Sql(sqlite3* db, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) fail_with(db, code);
  statement_.reset(statement);
}

void Sql::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Sql::fail() const {
  sqlite3* db = sqlite3_db_handle(statement_.get());
  fail_with(db, sqlite3_extended_errcode(db));
}

Sql& Sql::bind(int parameter, std::int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), parameter, value) != SQLITE_OK) fail();
  return *this;
}
Sql& Sql::bind(int parameter, double value) {
  if (sqlite3_bind_double(statement_.get(), parameter, value) != SQLITE_OK) fail();
  return *this;
}
Sql& Sql::bind(int parameter, std::string_view text) {
  // An empty view may have no address, which SQLite would take for null.
  const char* begin = text.empty() ? "" : text.data();
  if (sqlite3_bind_text64(statement_.get(), parameter, begin, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
    fail();
  return *this;
}
Sql& Sql::bind_blob(int parameter, std::string_view bytes) {
  const char* begin = bytes.empty() ? "" : bytes.data();
  if (sqlite3_bind_blob64(statement_.get(), parameter, begin, bytes.size(), SQLITE_TRANSIENT) != SQLITE_OK) fail();
  return *this;
}
Sql& Sql::bind_or_null(int parameter, std::string_view text) {
  return text.empty() ? bind_null(parameter) : bind(parameter, text);
}
Sql& Sql::bind_or_null(int parameter, std::int64_t value) {
  return value == 0 ? bind_null(parameter) : bind(parameter, value);
}
Sql& Sql::bind_null(int parameter) {
  if (sqlite3_bind_null(statement_.get(), parameter) != SQLITE_OK) fail();
  return *this;
}

bool Sql::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    try {
      fail();
    } catch (...) {
      sqlite3_reset(statement_.get());
      throw;
    }
  }
  sqlite3_reset(statement_.get());
  return false;
}

void Sql::run() {
  while (step()) {
  }
}
void Sql::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Sql::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Sql::real(int column) const { return sqlite3_column_double(statement_.get(), column); }
std::string_view Sql::text(int column) const {
  const auto* begin = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}
std::string_view Sql::blob(int column) const {
  const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}
bool Sql::null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

Database::Database(const std::string& path, Mode mode) : path_(path), words_(std::make_unique<WordStems>()) {
  sqlite3* db = nullptr;
  const bool immutable = mode == Mode::read && is_kept_from_writing(followed(path));
  const int code = sqlite3_open_v2(address_of(path, immutable).c_str(), &db, open_flags(mode), nullptr);
  db_.reset(db);
  if (code != SQLITE_OK) throw Error(path + ": " + sqlite3_errstr(code) + "; " + advice(code));
  sqlite3_busy_timeout(db, patience);
  // What a damaged or hostile file says of its tables is not to be believed.
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  register_tokenizer(db, *words_);
}
Database::~Database() = default;

void Database::run(const char* script) {
  const int code = sqlite3_exec(db_.get(), script, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail_with(db_.get(), code);
}

std::int64_t Database::number(const char* query) const {
  Sql select = sql(query);
  const std::int64_t value = select.step() ? select.integer(0) : 0;
  return value;
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(db_.get()); }
std::int64_t Database::changes() const { return sqlite3_changes64(db_.get()); }

bool Database::empty_wal(int wait) {
  sqlite3_busy_timeout(db_.get(), wait);
  const int code = sqlite3_wal_checkpoint_v2(db_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(db_.get(), patience);
  if (code != SQLITE_OK && (code & 0xFF) != SQLITE_BUSY) fail_with(db_.get(), code);
  return code == SQLITE_OK;
}

Transaction::Transaction(Database& db) : db_(db) { db.run("BEGIN IMMEDIATE"); }
Transaction::~Transaction() {
  if (open_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}
void Transaction::commit() {
  db_.run("COMMIT");
  open_ = false;
}

}  // namespace dixit
