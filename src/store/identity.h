// Who an entity of one article is beyond it, as far as its text tells.
//
//   const Identity who = identity_of(doc, doc.entities[0]);
//   who.key;      // "person emmanuel macron"; empty: nobody beyond this article
//   who.names;    // what the article surely calls it
//
// A person is known by a full name: at least two words beside initials and particles, civilities and a middle initial
// left out (`Daniel J. Harlow`, but not `H. W.`, by which namesakes are told apart). Bodies,
// states, groups and documents are known by their name as written, articles left out. What is only described, or by a
// surname alone, is known to its own article. `walks` are those of the functions that stand beside the name (walks.h):
// elsewhere a function may be ascribed in error. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace dixit {

struct Identity {
  std::uint32_t entity = 0;  // index in Document::entities
  std::string key, name, state;
  std::vector<std::string> names;  // each once, `name` among them
  Kind kind = Kind::unknown;
  Gender gender = Gender::unknown;
  std::uint32_t walks = 0;  // a bit for each lexicon Field
};

Identity identity_of(const Document& document, std::uint32_t entity);

// Of somebody of this kind who is called so, wherever that is.
Identity identity_named(const std::string& name, Kind kind);

// A name with its white space as one blank each, and none around it.
std::string tidy(std::string_view name);

// Those of the entities that a store keeps: who speaks, is spoken to or takes part in a contact, and who has a key.
std::vector<Identity> identities_of(const Document& document);

// May one be the other, keys being the same?
bool may_be_one(const Identity& a, const Identity& b);

}  // namespace dixit
