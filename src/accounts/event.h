// What the articles are about: the event in words of an article, its day, who takes part, and the contact, if any.
//
//   accounts.event = event_of(documents, camps, numbers);
//
// A contact is what they are about when an article tells of it in its opening; where no side tells of it itself, when
// half of the articles at least do, and two, between the same two, and not as of a day long before. `numbers` says
// which party a camp is.
#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "accounts/accounts.h"
#include "accounts/camps.h"

namespace dixit::comparison {

// Contacts that the articles are about, one for each article and who tells of it; `party` is not set.
std::vector<ContactAccount> contacts_told(std::span<const Document> documents);

// Those of them that the event is.
std::vector<ContactAccount> contacts_of_event(std::span<const Document> documents, const Camps& camps);

// The camps that take part in these, in the order in which they are told.
std::vector<std::uint32_t> participants(std::span<const Document> documents, const Camps& camps,
                                        const std::vector<ContactAccount>& contacts);

Event event_of(std::span<const Document> documents, const Camps& camps,
               const std::map<std::uint32_t, std::uint32_t>& numbers);

}  // namespace dixit::comparison
