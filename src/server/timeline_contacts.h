// The contacts that a timeline shows: calls, meetings …, as articles tell of them.
//
//   contacts_of(db, {7, 9})             // all that these documents tell of
//   contacts_of(db, {7, 9}, &told)      // those told in the statements `told`, ascending
//
// What the copy of an article tells again is left out where the first is among them. At most `most_contacts`, in the
// order of the documents. Belongs to the thread of the Database. Throws Error where SQLite fails.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"

namespace dixit {

struct PointContact {
  std::uint32_t document = 0;
  std::string kind, status, when, reported;  // reported: the article's date; dates ISO 8601, empty: not known
  std::vector<std::string> parties;
  std::string content;  // the words that first tell of it
};

inline constexpr std::size_t most_contacts = 500;

std::vector<PointContact> contacts_of(const Database& db, const std::vector<std::uint32_t>& documents,
                                      const std::vector<std::uint32_t>* told = nullptr);

}  // namespace dixit
