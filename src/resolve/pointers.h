// What the reader's pointers say of who a source is, and how much they weigh against the rules.
//
//   const Pointers pointers(document, ground);
//   weigh(candidates, pointers.voices(statement, &phrase, own), pointers.share_of(phrase, unnamed, sure));
//
// A pointer at somebody whom the phrase cannot be says nothing: of another gender or sort, whose it is, who is named in
// what is said, or in whose turn it stands. Borrows its arguments; for one thread.
#pragma once

#include <vector>

#include "resolve/parties.h"
#include "resolve/weigh.h"

namespace dixit::resolution {

class Pointers {
 public:
  Pointers(const Document& document, Ground ground) : document_(document), ground_(ground) {}

  // `phrase` null: the source is left out. A pointer into the phrase itself is for `own`.
  std::vector<Voice> voices(const Statement& statement, const Phrase* phrase, std::uint32_t own) const;

  // `unnamed`: the rules say somebody without a name, `sure` of it.
  float share_of(const Phrase& phrase, bool unnamed, float sure) const;

  // Is he named in what is said?
  bool is_named_in(const Statement& statement, std::uint32_t record) const;

 private:
  bool may_mean(const Statement& statement, const Phrase& phrase, std::uint32_t record) const;
  bool of_another_kind(const Statement& statement, std::uint32_t record) const;

  const Document& document_;
  Ground ground_;
};

}  // namespace dixit::resolution
