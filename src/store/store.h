// A store of articles and of what was read in them: one SQLite file. docs/store.md says what is in it.
//
//   Store store("news.db", Store::Mode::create);
//   Writer writer(store.database());               // store/writer.h
//   writer.begin(); writer.add(prepare(reader.read(document))); writer.commit();
//
//   const Store open("news.db", Store::Mode::read);
//   const Document document = open.document(7);      // as it was added, with meanings
//
// Any number of readers, and one writer at a time, in any processes; a Store belongs to one thread. Mode::create makes
// the file where it is missing, Mode::write does not. Throws Error: no such file, no store, a store of a newer
// version, one that another program holds, a damaged one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "store/database.h"

namespace dixit {

struct StoredDocument {  // a row of `documents`
  std::uint32_t id = 0, copies = 0;
  int version = 1;
  bool current = true;
  std::string key, name, url, title, outlet, author, language, date, model, notice;
  std::uint32_t first_statement = 0, statements = 0;
};

class Store {
 public:
  using Mode = Database::Mode;

  Store(const std::string& path, Mode mode);

  Database& database() { return db_; }
  const Database& database() const { return db_; }

  // The version of the article with this very title and text (`documents.id`), 0: it is not there.
  std::uint32_t version(const std::string& key, const std::string& hash) const;

  std::optional<StoredDocument> row(std::uint32_t document) const;
  Document document(std::uint32_t document) const;  // Error where there is none
  std::optional<Document> document_if_there(std::uint32_t document) const;
  std::string text(std::uint32_t document) const;  // Error where there is none

  // In the order of adding; the newest versions only, or all. False from `each` ends it.
  void each(bool all_versions, const std::function<bool(const StoredDocument&)>& each) const;
  // Keys of the articles with this key, id or url; where there are none, of the one that is at this address without
  // `#…`, and then of the one that is the file at this path.
  std::vector<std::string> find(const std::string& id_or_url) const;

 private:
  std::vector<std::string> called(const std::string& id_or_url) const;

  Database db_;
};

void check_is_there(const std::string& path);  // throws Error where no file is, or nobody can tell

// A whole copy of the store at that path, of any version, made while others read and write. `file` must not be there,
// and appears whole or not at all, with the rights that the store has. Throws Error.
void backup(const std::string& store, const std::string& file);

}  // namespace dixit
