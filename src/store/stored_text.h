// The texts of the articles of a store, one at a time, by the places that rows tell in code points.
//
//   StoredText text(db);
//   text.of(7)                    // all of document 7; empty where there is none
//   text.bytes(7, 24, 51)         // of its code points 24 to 51; empty where there are none
//
// Keeps the text that was asked for last, so that it is fetched and counted through once however many rows of one
// document are looked at. What `of` gives lasts until another document is asked for. Throws Error where SQLite fails or
// the reading is damaged. Belongs to the thread of the Database; keeps to it.
#pragma once

#include <cstdint>
#include <string>

#include "document/document.h"
#include "store/database.h"
#include "text/offsets.h"

namespace dixit {

class StoredText {
 public:
  explicit StoredText(const Database& db);
  StoredText(const StoredText&) = delete;
  StoredText& operator=(const StoredText&) = delete;

  const std::string& of(std::uint32_t document);
  Range<char> bytes(std::uint32_t document, std::uint32_t begin, std::uint32_t end);

 private:
  Sql reading_;
  std::uint32_t document_ = 0;  // that `text_` is of
  std::string text_;
  Offsets offsets_{text_};
};

}  // namespace dixit
