// Articles marked by hand or written by `to_json`, back as Documents: for tests, tools and measuring.
//
//   const Document doc = read_marked(R"({"id":"a","text":"Non, dit-elle.","statements":[
//       {"id":"s1","content":[[0,3]],"cue":[[5,8]],"source":[[9,13]],"act":"say"}]})");
//   doc(doc.statements[0].content[0]);   // "Non"
//
// One JSON object with "text", and as far as it has them "id lang date title outlet author url model notice
// replaced statements mentions entities contacts figures claims". The text is segmented; spans, [begin, end) in
// code points, become the words they touch; an empty span is left out, and so is a contact without mentions or a
// figure without words. Statements, contacts and figures come in the order of a Document, their ids kept;
// "parent" and "statement" by id. "mentions" is a list of {"span","type","form","gender","number"}.
// Of articles marked by hand: "distance" may be a list of {"statement","distance","span"}; "parties" and
// "initiative" may be names instead of lists of names, with one "initiative_span" for all who asked (who asked
// without words that say so is left out); a "place" or "what" that is text is passed over.
// A "lang" that is no code (`language_code`) is left out.
// Throws Error for what is not such an object or names an attribute that there is not.
// Pure; no state. Time is linear in the object, but for the logarithm of a look-up.
#pragma once

#include <string_view>

#include "document/document.h"

namespace dixit {

// What a stage before `resolve` would know: `entity`, `to`, entities, `when`, state stay unset, and of contacts
// the parties, initiative, `when` and place.
Document read_marked(std::string_view json);

// All that `to_json` writes: entities with their mentions, who each statement is from and to, when,
// why, confidence, parties of contacts. A marked article gets an entity for each name that its statements and
// contacts give and its entities have not. The Document is valid (`validate`); one that would not be throws Error.
Document from_json(std::string_view json);

}  // namespace dixit
