#include "server/page.h"

#include <algorithm>
#include <array>

#include "server/refusal.h"
#include "store/digest.h"

namespace dixit {
namespace {

// What an address of the page begins with; behind it stands at most one more segment, a number or `a12`, and behind
// that of an article its accounts.
constexpr std::array<std::string_view, 7> screens = {"articles", "events", "actors",     "search",
                                                     "timeline", "voices", "corrections"};

struct FileType {
  std::string_view ending, type;
};
constexpr FileType types[] = {{".html", "text/html; charset=utf-8"},
                              {".js", "text/javascript; charset=utf-8"},
                              {".css", "text/css; charset=utf-8"}};

bool is_screen(std::string_view path) {
  if (path.empty()) return true;
  const std::size_t slash = std::min(path.find('/'), path.size());
  if (std::ranges::find(screens, path.substr(0, slash)) == screens.end()) return false;
  std::string_view rest = path.substr(std::min(slash + 1, path.size()));
  constexpr std::string_view accounts = "/accounts";
  if (path.starts_with("articles/") && rest.size() > accounts.size() && rest.ends_with(accounts))
    rest.remove_suffix(accounts.size());
  return rest.size() < 12 &&
         std::ranges::all_of(rest, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

std::string_view type_of(std::string_view name) {
  const auto* kind = std::ranges::find_if(types, [&](const FileType& one) { return name.ends_with(one.ending); });
  return kind == std::end(types) ? std::string_view() : kind->type;
}

}  // namespace

std::string_view page_file(std::string_view name) {
  const auto found = std::ranges::find(page_files(), name, &PageFile::name);
  return found == page_files().end() ? std::string_view() : found->bytes;
}

Response page_response(const Request& request) {
  const std::string_view path = std::string_view(request.path).substr(1);
  const std::string_view name = is_screen(path) ? "index.html" : path;
  const std::string_view type = type_of(name), bytes = page_file(name);
  if (type.empty() || bytes.data() == nullptr) return error_response({Reason::no_such_address});
  if (request.method != "GET") {
    Response response = error_response({Reason::another_method, ErrorArgs{.found = request.method, .expected = "GET"}});
    response.fields["Allow"] = "GET";
    return response;
  }
  Response response{.type = std::string(type)};
  response.fields["ETag"] = '"' + hex(digest(bytes)) + '"';
  response.fields["Cache-Control"] = "no-cache";
  if (request.known_tag == response.fields["ETag"]) {
    response.status = 304;
  } else {
    response.body = std::string(bytes);
  }
  return response;
}

}  // namespace dixit
