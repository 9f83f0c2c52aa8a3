// Are two phrases told of one contact, and is what they tell of one at all?
//
//   one_contact(document, named_entities(document), before, told, between) > 0          // likelier than not
//   believed(document, tellings, parties) > 0
//
// Logistic regressions over values that are told here, with weights learned from marked articles (contact_weights.h,
// eval/train_contacts.py). Needs the parties of each telling, as entities, and how likely those of the contact are
// (takes_part.h). Pure.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "contacts/takes_part.h"
#include "document/document.h"

namespace dixit {

inline constexpr std::size_t pair_values = 36, contact_values = 9;

// What two tellings have in common, `before` standing first. named: named_entities(document), here and below. between:
// how many tellings stand between them.
std::array<float, pair_values> values_of_pair(const Document& document, const std::vector<bool>& named,
                                              const Contact& before, const Contact& told, std::size_t between);
// What the tellings of one contact show together; not empty. parties: as TakesPart::run gives them.
using LikelyParties = std::span<const LikelyParty>;
std::array<float, contact_values> values_of_contact(const Document& document, std::span<const Contact> tellings,
                                                    LikelyParties parties);

inline constexpr std::size_t farthest_telling = 40;  // tellings back: one beyond is none of the same contact
// For each contact the numbers of its tellings, which come in the order of the text: each goes to the contact whose
// tellings near are likest it on average, or begins one. Linear in the tellings.
std::vector<std::vector<std::size_t>> tellings_of_contacts(const Document& document, const std::vector<bool>& named,
                                                           std::span<const Contact> told);
// `Des diplomates ont prévenu leurs voisins avant l'appel`: a noun that tells again of what two are known to have had
// part in, in a sentence that names none of them. Whom it shows are no parties of its, though they may be likely still
// where it names one.
void forget_bystanders(const Document& document, const std::vector<bool>& named, std::span<Contact> tellings);
// One contact of its tellings: the surest kind and status, the likely parties.
Contact joined(std::vector<Contact> tellings, LikelyParties parties);

// `cette rencontre`, `that meeting`: a noun that tells again of what was told, and names no other with whom.
bool tells_again(const Document& document, Range<Word> telling);

// Log odds. Two with two parties each, all named and none the same, are not one, but for a headline; nor is a noun that
// tells again one with words of another kind.
float one_contact(const Document& document, const std::vector<bool>& named, const Contact& before, const Contact& told,
                  std::size_t between);
float believed(const Document& document, std::span<const Contact> tellings, LikelyParties parties);

}  // namespace dixit
