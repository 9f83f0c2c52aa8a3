// Those who are named together, `Marie Lenoir et l'élu Paul Vasseur`: one record for all of them, by their full names,
// to which `Vasseur et Lenoir`, `ils`, `tous deux` and `les deux élus` go back.
//
//   Several several(document, forms, names, registry);
//   const std::uint32_t list = several.last_before(pronoun);
//   several.members(list);                              // the records of Marie Lenoir and Paul Vasseur
//   registry.records()[several.record_of(list)].name;   // "Marie Lenoir et Paul Vasseur"
//
// A list is two names or more of one sort with `et`, `and`, `ainsi que` before the last and at most a title before or a
// title behind commas after each. Which records they are is asked when all before them is settled. Borrows its
// arguments; for one thread.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "resolve/registry.h"

namespace dixit::resolution {

// `ont plaidé`, `estiment`: French verbs tell that several speak.
bool has_plural_verb(const Document& document, const Forms& forms, const Statement& statement);

class Several {
 public:
  Several(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry);

  // The nearest list that ends before a word, counted in the order of the text; none: there is none.
  std::uint32_t last_before(std::uint32_t word) const;
  Range<Word> words(std::uint32_t list) const { return lists_[list].words; }
  const std::vector<std::uint32_t>& members(std::uint32_t list);

  // Made when it is first asked for, one for all lists of the same members.
  std::uint32_t record_of(std::uint32_t list);
  std::uint32_t record_of(const std::vector<std::uint32_t>& members, Range<Word> words);  // who may stand apart there
  std::uint32_t known_record_of(std::uint32_t list);                                      // none: not made yet
  // Of a record that stands for several, those; of any other none.
  const std::vector<std::uint32_t>& members_of(std::uint32_t record) const;

  // The first list in these words, `les élus Marie Lenoir et Paul Vasseur`, of which the last name may stand behind.
  std::uint32_t all_of(Range<Word> words) const;
  std::uint32_t begun_by(std::uint32_t mention) const;  // none: it is no first name of a list

 private:
  struct List {
    Range<Word> words;  // from the first name to the last
    std::vector<std::uint32_t> mentions, members;
  };

  void collect();
  std::uint32_t next_name(std::uint32_t mention, bool& joined) const;
  std::uint32_t name_behind(std::uint32_t at, std::uint32_t end, MentionType type) const;
  bool is_complement(std::uint32_t name) const;
  bool belongs_to_noun(std::uint32_t name) const;
  std::uint32_t before_article(std::uint32_t name) const;
  std::uint32_t behind_title(std::uint32_t at, std::uint32_t end) const;

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  Registry& registry_;
  std::vector<List> lists_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> by_members_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> members_of_;
};

}  // namespace dixit::resolution
