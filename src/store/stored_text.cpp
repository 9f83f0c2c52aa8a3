#include "store/stored_text.h"

#include "store/article.h"

namespace dixit {

StoredText::StoredText(const Database& db) : reading_(db.sql("SELECT json FROM readings WHERE document = ?1")) {}

const std::string& StoredText::of(std::uint32_t document) {
  if (document_ == document) return text_;
  document_ = 0;  // where the reading is damaged nothing is known
  const bool there = reading_.bind(1, std::int64_t{document}).step();
  const std::string json(there ? reading_.blob(0) : "");
  reading_.reset();
  text_ = there ? text_in(json) : "";
  offsets_ = Offsets(text_);
  document_ = document;
  return text_;
}

Range<char> StoredText::bytes(std::uint32_t document, std::uint32_t begin, std::uint32_t end) {
  of(document);
  const std::uint32_t from = offsets_.byte(begin), to = offsets_.byte(end);
  return from < to ? Range<char>{from, to} : Range<char>{};
}

}  // namespace dixit
