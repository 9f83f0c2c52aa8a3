// The functions that routes lead to, one an address: docs/api.md says what each takes and gives.
//
//   const Response response = list_documents({request, app, desk});
//
// Each throws Refusal, QueryError or Error, which `respond` makes responses of.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/routes.h"

namespace dixit {

Response show_state(const Asked& asked);
Response show_words(const Asked& asked);
Response show_examples(const Asked& asked);

Response read_article(const Asked& asked);
Response add_article(const Asked& asked);
Response list_documents(const Asked& asked);
Response show_document(const Asked& asked);
Response compare_document(const Asked& asked);
Response remove_document(const Asked& asked);

Response list_events(const Asked& asked);
Response compare_event(const Asked& asked);
Response show_timeline(const Asked& asked);

Response ask_statements(const Asked& asked);
Response show_statement(const Asked& asked);
Response list_actors(const Asked& asked);
Response show_actor(const Asked& asked);
Response show_voices(const Asked& asked);

Response make_correction(const Asked& asked);
Response list_corrections(const Asked& asked);
Response undo_correction(const Asked& asked);
Response export_corrections(const Asked& asked);

// What several of them do alike. `meaning_by`: of what `like:` asks for; throws Refusal where the model is not there.
std::function<std::vector<std::int8_t>(std::string_view)> meaning_by(Models& models);
Response json_response(std::string body);
// A whole number from `least` to `most`; `otherwise` where it is not given. Throws Refusal (400).
std::uint32_t number_of(const Request& request, std::string_view name, std::uint32_t otherwise, std::uint32_t least,
                        std::uint32_t most);

}  // namespace dixit
