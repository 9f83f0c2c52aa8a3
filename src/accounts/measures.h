// Amounts told in two units of one kind, brought to one: `12 miles` and `19 km`, `une heure` and `quarante minutes`.
//
//   comparable(f, g)      // of one unit, or of two of one kind and no more than ten times as much: not minutes of a
//                         // call and years of a term
//   both_may_hold(f, g)   // `plusieurs dizaines` and `une quarantaine`; `14 miles` and `22 km`, each being rounded
//
// What takes two figures, but for the first, takes those that are comparable. Pure.
#pragma once

#include "document/document.h"

namespace dixit::comparison {

// The middle of what is told, without its sign; never 0. In the figure's own unit.
double amount(const Figure& figure);
bool comparable(const Figure& x, const Figure& y);
bool same_amount(const Figure& x, const Figure& y);
// Not `at least 14` and `23`, which nobody would say who knows the same.
bool both_may_hold(const Figure& x, const Figure& y);
// By what power of e the one is more than the other; no less than 0.
double apart_by(const Figure& x, const Figure& y);

}  // namespace dixit::comparison
