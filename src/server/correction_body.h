// A correction as the body of a request has it: docs/api.md, Corrections.
//
//   const CorrectionBody body = correction_in(R"({"kind":"act","statement":103,"value":"deny"})");
//
// Fields that the kind does not have are passed over. Throws Refusal (400): no JSON object, an unknown kind, a field
// that is missing or of another type. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace dixit {

enum class CorrectionKind : std::uint8_t { accept, reject, who, act, merge, split, label, event };

struct CorrectionBody {
  CorrectionKind kind = CorrectionKind::accept;
  std::uint32_t statement = 0, document = 0;  // row ids
  std::uint32_t actor = 0, other = 0;         // actors.id; of `event`, `other` is events.id, 0: a new one
  std::string value;                          // a name
  Act act = Act::say;
  std::vector<std::string> articles;  // keys
};

CorrectionBody correction_in(std::string_view json);

}  // namespace dixit
