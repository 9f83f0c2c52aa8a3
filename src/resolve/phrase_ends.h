// Where a noun phrase begins and ends, of the words that a reader took for it.
//
//   trim(forms, range of `par le ministère,`)                                 → `le ministère`
//   all_of_its_name(names, document, range of Claire `Moreau`)                  → `Claire Moreau`
//   with_its_name(names, document, forms, range of `les avocats de` Claire Moreau)   → `les avocats de Claire Moreau`
//   with_what_leads(names, document, forms, range of quelque 200 `habitants`)          → `quelque 200 habitants`
//   without_what_follows(forms, range of `les élus réunis à Vauclin`, head)            → `les élus`
//
// Pure; a bounded number of words is looked at.
#pragma once

#include "resolve/forms.h"

namespace dixit::resolution {

// Without marks at its ends, what leads to it, and what befell it behind.
Range<Word> trim(const Forms& forms, Range<Word> words);
// With the name behind, where it ends in `de` or `of`; without that word where there is none.
Range<Word> with_its_name(const NameIndex& names, const Document& document, const Forms& forms, Range<Word> words);
// The name that it is a part of.
Range<Word> all_of_its_name(const NameIndex& names, const Document& document, Range<Word> words);
// With the number before it, `tous`, and in English the name (`Obama` administration officials).
Range<Word> with_what_leads(const NameIndex& names, const Document& document, const Forms& forms, Range<Word> words);
// To the first preposition but `de`, participle, relative or mark behind its head, the word `head`.
Range<Word> without_what_follows(const Forms& forms, Range<Word> words, std::uint32_t head);

// To the verb of the clause that a title found by rule may run on into (`le maire a`).
Range<Word> before_clause(const NameIndex& names, const Document& document, const Forms& forms, Range<Word> words);

// Past `(Gironde)` of `le maire de Vauclin (Gironde), Luc Amiot`, where brackets of a few words open at `at`; before
// it, where they close before `at`; else `at`.
std::uint32_t after_brackets(const Forms& forms, std::uint32_t at);
std::uint32_t before_brackets(const Forms& forms, std::uint32_t at);

// Past `et des Mines`, `and Pastures` where an office that ends at `at` goes on so to a comma, brackets or the end of
// the sentence (`the Minister of Agriculture and Pastures, Eve Sorel`); else `at`.
std::uint32_t after_second_field(const NameIndex& names, const Document& document, const Forms& forms,
                                 std::uint32_t at);

// Is there an article that no preposition leads to: `rencontre le maire`, not `de la Mer`?
bool begins_another(const Forms& forms, Range<Word> words);

// `a former` Harris `staffer`, `the` Harris `donor`: behind a determiner the noun after the name is who is meant.
bool is_modifier_of_noun(const Document& document, const Forms& forms, Range<Word> phrase, Range<Word> name);

}  // namespace dixit::resolution
