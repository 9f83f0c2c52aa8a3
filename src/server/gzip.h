// Bytes packed as gzip, for answers that travel.
//
//   response.body = gzip(response.body);
//
// Throws Error where memory fails. Pure.
#pragma once

#include <string>
#include <string_view>

namespace dixit {

std::string gzip(std::string_view bytes);
// Whether `Accept-Encoding` allows it: `gzip, br;q=0.5`, not `gzip;q=0`.
bool takes_gzip(std::string_view accepted);

}  // namespace dixit
