#include "server/about_actor.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "query/facet.h"
#include "query/query.h"
#include "query/words.h"
#include "store/actor_reference.h"
#include "store/words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t most_names = 20;  // the most frequent

// How many of the words that begin with a capital letter stand in `key` too: a kind and the folded full name.
int shared_words(std::string_view name, std::string_view key) {
  int shared = 0;
  const std::string words = std::string(key.substr(std::min(key.size(), key.find(' ')))) + ' ';
  for (Range<char> word = next_word(name, 0); !word.empty(); word = next_word(name, word.end)) {
    const std::string_view one = name.substr(word.begin, word.size());
    const bool upper = is_upper(decode(one, 0).code_point);
    shared += upper && words.find(' ' + fold(one) + ' ') != std::string::npos ? 1 : 0;
  }
  return shared;
}

// A description (`la maire`, `a witness`) and a bare surname are those of others too.
bool tells(std::string_view name, const ActorRow& actor) {
  const int least = actor.kind == Kind::person ? 2 : 1;
  return actor.keys.empty() ||  // within his own article
         std::ranges::any_of(actor.keys, [&](const std::string& key) { return shared_words(name, key) >= least; });
}

// `field:"a"|"b"`, of the values as many as there is room for; empty: of none.
std::string any_of(std::string_view field, const std::vector<std::string>& values, std::size_t room) {
  std::string list;
  for (const std::string& value : values) {
    const std::string_view before = list.empty() ? field : "|";
    if (list.size() + before.size() + value.size() > room) continue;
    list += before;
    list += value;
  }
  return list;
}

// The keys of the articles that have him.
std::vector<std::string> own_articles(const ActorRow& actor, const Database& db) {
  Sql select = db.sql(
      "SELECT DISTINCT d.key FROM entities e JOIN documents d ON d.id = e.document WHERE e.actor = ?1 AND d.current");
  select.bind(1, std::int64_t{actor.id});
  std::vector<std::string> keys;
  while (select.step()) {
    std::string key = between_marks(select.text(0));
    if (!key.empty()) keys.push_back(std::move(key));
  }
  return keys;
}

std::vector<std::string> telling_names(const ActorRow& actor, const Database& db) {
  std::vector<std::string> names;
  for (const std::string& name : actor.names) {
    if (names.size() == most_names) break;
    std::string shown = between_marks(name);
    if (shown.empty() || !tells(name, actor) || match_expression(name, db.words()).empty()) continue;
    names.push_back(std::move(shown));
  }
  return names;
}

}  // namespace

std::string about_question(const ActorRow& actor, const Database& db) {
  const std::string others = " -who:" + actor_reference(actor.id);
  const std::size_t room = longest_query - others.size();
  const std::string articles = actor.keys.empty() ? any_of(" in:", own_articles(actor, db), room / 2) : "";
  if (actor.keys.empty() && articles.empty()) return "";
  const std::string names = any_of("about:", telling_names(actor, db), room - articles.size());
  return names.empty() ? "" : names + articles + others;
}

}  // namespace dixit
