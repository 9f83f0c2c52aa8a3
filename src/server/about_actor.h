// The question for statements of others whose content mentions an actor.
//
//   about_question(row, db)    // `about:"Claire Moreau"|"Moreau-Dupont" -who:"Claire Moreau"`
//
// By the names that are his alone as far as words go: of a person full names, of all others names that begin with a
// capital letter. Content that mentions him by another word (`elle`, `Moreau`) has his full name beside it in the
// store. Who is known to one article alone is looked for there. It is never longer than a question may be: names and
// articles for which there is no room are left out. Empty: no words tell him. Belongs to the thread of `db`.
#pragma once

#include <string>

#include "server/actor_rows.h"

namespace dixit {

std::string about_question(const ActorRow& actor, const Database& db);

}  // namespace dixit
