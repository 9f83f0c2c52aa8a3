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

Response show_state(const RoutedRequest& asked);
Response show_words(const RoutedRequest& asked);
Response show_examples(const RoutedRequest& asked);

Response read_article(const RoutedRequest& asked);
Response show_reading(const RoutedRequest& asked);
Response add_article(const RoutedRequest& asked);
Response list_documents(const RoutedRequest& asked);
Response show_document(const RoutedRequest& asked);
Response compare_document(const RoutedRequest& asked);
Response remove_document(const RoutedRequest& asked);

Response list_events(const RoutedRequest& asked);
Response compare_event(const RoutedRequest& asked);
Response show_timeline(const RoutedRequest& asked);

Response ask_statements(const RoutedRequest& asked);
Response show_statement(const RoutedRequest& asked);
Response list_saved(const RoutedRequest& asked);
Response save_question(const RoutedRequest& asked);
Response rename_saved(const RoutedRequest& asked);
Response see_saved(const RoutedRequest& asked);
Response forget_saved(const RoutedRequest& asked);
Response list_actors(const RoutedRequest& asked);
Response show_actor(const RoutedRequest& asked);
Response show_voices(const RoutedRequest& asked);

Response make_correction(const RoutedRequest& asked);
Response list_corrections(const RoutedRequest& asked);
Response undo_correction(const RoutedRequest& asked);
Response export_corrections(const RoutedRequest& asked);

// What several of them do alike. `meaning_by`: of what `like:` asks for; throws Refusal where the model is not there.
std::function<std::vector<std::int8_t>(std::string_view)> meaning_by(Models& models);
Response json_response(std::string body);
// A whole number from `least` to `most`; `otherwise` where it is not given. Throws Refusal (400).
std::uint32_t number_of(const Request& request, std::string_view name, std::uint32_t otherwise, std::uint32_t least,
                        std::uint32_t most);

}  // namespace dixit
