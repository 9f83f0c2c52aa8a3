// Articles that were read before, as `dixit read` writes them in JSON: they need no reading again.
//
//   while (inputs.next(document))
//     if (!take_read(inputs, document)) document = reader.read(std::move(document));
//
// `document` is the one that `inputs` just gave. Where its record holds the statements that a model found in it, in
// the form of today (`json_schema_version`), it becomes all that the record says, with the `id` it had: true. Else
// nothing is changed. Throws Error, with the place in the inputs, where the record is not what `to_json` writes.
#pragma once

#include "document/document.h"
#include "ingest/ingest.h"

namespace dixit {

bool take_read(const Inputs& inputs, Document& document);

}  // namespace dixit
