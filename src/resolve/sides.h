// Where those who take part in a contact are named, by how the sentence that tells of it is built.
//
//   sides_of(document, forms, names, contact)
//   // `Karim Delaunay a reçu mardi une délégation de pêcheurs` → named: une délégation de pêcheurs, Karim Delaunay
//   // `Les deux hommes se sont parlé` → both; `L'entretien a duré` → again; `J'ai vu la maire` → speaker, la maire
//
// Pure; looks at a bounded number of words beside the telling.
#pragma once

#include <vector>

#include "resolve/forms.h"

namespace dixit::resolution {

struct Sides {
  std::vector<Range<Word>> named;    // phrases and pronouns, without repeats
  std::vector<Range<Word>> objects;  // pronouns among them that are the object of its verb: `l'a reçue`, `met her`
  std::vector<Range<Word>> about;    // whom the sentence is about, where its verb has no subject beside it: less sure
  bool between = false;              // `entre X et Y`: they are all, be they named as places
  bool both = false;                 // two who were named before: `les deux hommes`, `leur entretien`
  bool one_sided = false;            // those named are met by another: `a reçu X et Y`, `un entretien avec X et Y`
  bool again = false;                // a noun that names nobody: what was told before
  bool feminine = false;             // a pronoun among them, by the participle: `l'a reçue`
  bool speaker = false;              // whoever speaks the words, or else the one spoken of: `j'ai vu`, `avoir vu`
};

Sides sides_of(const Document& document, const Forms& forms, const NameIndex& names, const Contact& contact);

}  // namespace dixit::resolution
