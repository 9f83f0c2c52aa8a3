#include "server/timeline_contacts.h"

#include <algorithm>
#include <charconv>

#include "store/stored_text.h"

namespace dixit {
namespace {

// The numbers of a JSON list, whatever lists are in it: what the store writes of spans and of actors.
std::vector<std::uint32_t> numbers_in(std::string_view json) {
  std::vector<std::uint32_t> numbers;
  for (const char *at = json.data(), *end = at + json.size(); at < end;) {
    std::uint32_t number = 0;
    const auto read = std::from_chars(at, end, number);
    if (read.ec == std::errc()) numbers.push_back(number);
    at = read.ec == std::errc() ? read.ptr : at + 1;
  }
  return numbers;
}

class Contacts {
 public:
  explicit Contacts(const Database& db)
      : select_(db.sql("SELECT c.kind, c.status, c.said, d.date, c.parties, c.spans, c.statement FROM contacts c JOIN "
                       "documents d ON d.id = c.document WHERE c.document = ?1 ORDER BY c.statement, c.name")),
        copies_(db.sql("SELECT copies FROM documents WHERE id = ?1")),
        name_(db.sql("SELECT name FROM actors WHERE id = ?1")),
        text_(db) {}

  std::uint32_t first_of(std::uint32_t document) {
    const bool there = copies_.bind(1, std::int64_t{document}).step();
    const auto first = there ? copies_.number(0) : 0;
    copies_.reset();
    return first == 0 ? document : first;
  }

  void add(std::uint32_t document, const std::vector<std::uint32_t>* told, std::vector<PointContact>& contacts) {
    select_.bind(1, std::int64_t{document});
    while (select_.step()) {
      const auto statement = select_.number(6);
      if (told != nullptr && !std::ranges::binary_search(*told, statement)) continue;
      PointContact one{document, "", "", "", "", names(numbers_in(select_.text(4))), words(document, select_.text(5))};
      int column = 0;
      for (std::string* field : {&one.kind, &one.status, &one.when, &one.reported}) *field = select_.text(column++);
      contacts.push_back(std::move(one));
    }
  }

 private:
  std::vector<std::string> names(const std::vector<std::uint32_t>& actors) {
    std::vector<std::string> all;
    for (const std::uint32_t actor : actors) {
      if (name_.bind(1, std::int64_t{actor}).step()) all.emplace_back(name_.text(0));
      name_.reset();
    }
    return all;
  }
  std::string words(std::uint32_t document, std::string_view spans) {
    const std::vector<std::uint32_t> ends = numbers_in(spans);
    if (ends.size() < 2) return "";
    const Range<char> bytes = text_.bytes(document, ends[0], ends[1]);
    return text_.of(document).substr(bytes.begin, bytes.size());
  }

  Sql select_, copies_, name_;
  StoredText text_;
};

}  // namespace

std::vector<PointContact> contacts_of(const Database& db, const std::vector<std::uint32_t>& documents,
                                      const std::vector<std::uint32_t>* told) {
  std::vector<PointContact> contacts;
  Contacts reader(db);
  for (const std::uint32_t document : documents) {
    const std::uint32_t first = reader.first_of(document);
    const bool again = first != document && std::ranges::find(documents, first) != documents.end();
    if (again && told == nullptr) continue;
    reader.add(document, told, contacts);
    if (contacts.size() >= most_contacts) break;
  }
  contacts.resize(std::min(contacts.size(), most_contacts));
  return contacts;
}

}  // namespace dixit
