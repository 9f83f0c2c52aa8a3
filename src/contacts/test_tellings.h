// Tellings of contacts made by hand, and the values of one_contact.h by name.
//
//   Told t("Anne [a rencontré] Luc. [La rencontre] dure.");
//   t.pair()[again] == 1
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contacts/contact_weights.h"
#include "contacts/one_contact.h"
#include "contacts/takes_part.h"
#include "encoder/test_document.h"

namespace dixit {

using Parties = std::vector<std::uint32_t>;

// The values, in the order of one_contact.cpp.
enum OfPair {
  like_kinds,
  same_kind,
  one_shared,
  two_shared,
  all_of_the_fewer_shared,
  part_shared,
  none_before,
  none_told,
  one_told,
  far,
  far_below_12,
  far_below_40,
  far_below_120,
  again,
  again_near,
  same_day,
  other_day,
  same_head,
  same_stem,
  same_status,
  next,
  between,
  again_next,
  both_plain,
  two_shared_next,
  one_shared_next,
  none_shared,
  none_shared_surely,
  other_day_new,
  before_again,
  own_before,
  own_told,
  own_named,
  best_shared,
  second_shared,
  of_more
};
enum OfContact {
  confidence,
  plain,
  surest_near,
  second_near_plain,
  only_again,
  first_again,
  second_party,
  third_party,
  both_parties
};
static_assert(of_more + 1 == pair_values && both_parties + 1 == contact_values);

// A text in which `[` and `]` stand around each telling, and its contacts.
struct Told {
  Document document;
  std::vector<Contact> contacts;

  explicit Told(std::string_view marked, const std::string& language = "fr") {
    std::string text;
    std::vector<Range<char>> tellings;
    for (const char c : marked) {
      if (c == '[') tellings.push_back({static_cast<std::uint32_t>(text.size()), 0});
      if (c == ']') tellings.back().end = static_cast<std::uint32_t>(text.size());
      if (c != '[' && c != ']') text += c;
    }
    document = words_of(text);
    document.language = language;
    document.entities.resize(4);  // nobody is named by a word of the text
    for (const Range<char> told : tellings) {
      Contact& c = contacts.emplace_back();
      const auto before = [&](std::uint32_t byte) {
        return static_cast<std::uint32_t>(
            std::ranges::count_if(document.words, [&](const Word& w) { return w.text.begin < byte; }));
      };
      c.mentions = {{before(told.begin), before(told.end)}};
      c.kind.value = ContactKind::meeting;
    }
  }
  std::array<float, pair_values> pair(std::size_t told_between = 0) const {
    return values_of_pair(document, named_entities(document), contacts.at(0), contacts.at(1), told_between);
  }
  std::vector<LikelyParty> likely() const { return TakesPart(document).run(contacts); }
  std::array<float, contact_values> whole() const { return values_of_contact(document, contacts, likely()); }
};

}  // namespace dixit
