#include "server/about_actor.h"

#include <algorithm>

#include "query/facet.h"
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

// `in:"key"`: the articles that have him.
std::string own_articles(const ActorRow& actor, const Database& db) {
  Sql select = db.sql(
      "SELECT DISTINCT d.key FROM entities e JOIN documents d ON d.id = e.document WHERE e.actor = ?1 AND d.current");
  select.bind(1, std::int64_t{actor.id});
  std::string keys;
  while (select.step()) {
    const std::string key = between_marks(select.text(0));
    if (!key.empty()) keys += (keys.empty() ? " in:" : "|") + key;
  }
  return keys;
}

}  // namespace

std::string about_question(const ActorRow& actor, const Database& db) {
  std::string names;
  std::size_t count = 0;
  for (const std::string& name : actor.names) {
    const std::string shown = between_marks(name);
    if (shown.empty() || !tells(name, actor) || match_expression(name, db.words()).empty()) continue;
    if (++count > most_names) break;
    names += (names.empty() ? "about:" : "|") + shown;
  }
  if (names.empty()) return "";
  const std::string articles = actor.keys.empty() ? own_articles(actor, db) : "";
  if (actor.keys.empty() && articles.empty()) return "";
  return names + articles + " -who:" + actor_reference(actor.id);
}

}  // namespace dixit
