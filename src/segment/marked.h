// Articles marked by hand or written by `to_json`, back as Documents: for tests, tools and measuring.
//
//   const Document doc = read_marked(R"({"id":"a","text":"Non, dit-elle.","statements":[
//       {"id":"s1","content":[[0,3]],"cue":[[5,8]],"source":[[9,13]],"act":"say"}]})");
//   doc(doc.statements[0].content[0]);   // "Non"
//
// One JSON object with "text", and as far as it has them "id lang date title outlet author url model notice
// replaced statements mentions entities". The text is segmented; spans, [begin, end) in code points, become the
// words they touch; an empty span is left out. Statements come in the order of a Document, their ids
// kept, `parent` by id. "mentions" is a list of {"span","type","form","gender","number"}.
// Throws Error for what is not such an object or names an attribute that there is not.
// Pure; no state.
#pragma once

#include <string_view>

#include "document/document.h"

namespace dixit {

// What a stage before `resolve` would know: `entity`, `to`, entities, `when`, state stay unset.
Document read_marked(std::string_view json);

// All that `to_json` writes: entities with their mentions, who each statement is from and to, when,
// why, confidence. A marked article without entities gets one for each name that its statements give.
Document from_json(std::string_view json);

}  // namespace dixit
