#include "cli/remove_command.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <set>

#include "cli/output.h"
#include "cli/terminal.h"
#include "store/actor_reference.h"
#include "store/store.h"
#include "store/writer.h"
#include "text/unicode.h"

namespace dixit {
namespace {

std::vector<std::string> strings(Sql& select) {
  std::vector<std::string> all;
  while (select.step()) all.emplace_back(select.text(0));
  return all;
}

struct Called {
  std::uint32_t actor = 0, articles = 0;
  std::string name;
};

// Those merged into one as that one; who is in the most articles first.
std::vector<Called> actors_called(const Database& db, const std::string& entity) {
  Sql select = db.sql(
      "SELECT id, documents, name FROM actors WHERE id IN (SELECT coalesce(a.same_as, a.id) FROM actors a "
      "WHERE a.id = ?1 OR (?1 = 0 AND a.id IN (SELECT actor FROM names WHERE folded = ?2))) ORDER BY 2 DESC, 1");
  select.bind(1, std::int64_t{actor_numbered(entity)}).bind(2, fold(entity));
  std::vector<Called> actors;
  while (select.step()) actors.push_back({select.number(0), select.number(1), std::string(select.text(2))});
  return actors;
}

// `a12 Claire Moreau (3), a7 Claire Moreau (1) and 4 more`
std::string listed(const std::vector<Called>& actors) {
  constexpr std::size_t shown = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(shown, actors.size()); ++i) {
    list += (i == 0 ? "" : ", ") + actor_reference(actors[i].actor) + ' ' + actors[i].name + " (" +
            std::to_string(actors[i].articles) + ')';
  }
  return list + (actors.size() > shown ? " and " + std::to_string(actors.size() - shown) + " more" : "");
}

class Wanted {
 public:
  explicit Wanted(const Store& store) : store_(store) {}

  void add_article(const std::string& id_or_url) {
    const std::vector<std::string> found = store_.find(id_or_url);
    if (found.empty()) return say("`" + id_or_url + "`: no article of the store has this id or url");
    keys_.insert(found.begin(), found.end());
  }
  void add_entity(const std::string& entity) {
    const std::vector<Called> actors = actors_called(store_.database(), entity);
    if (actors.empty()) return say("`" + entity + "`: nobody in the store has this name");
    if (actors.size() > 1) {
      return say("`" + entity + "`: " + std::to_string(actors.size()) + " have this name, in so many articles: " +
                 listed(actors) + "; say which by --entity " + actor_reference(actors.front().actor));
    }
    Sql select = store_.database().sql(
        "SELECT d.key FROM documents d WHERE d.id IN (SELECT document FROM entities WHERE actor = ?1) UNION "
        "SELECT c.article FROM corrections c JOIN actors a ON a.id = c.other WHERE c.kind = 'who' AND "
        "?1 IN (a.id, a.same_as)");
    const std::vector<std::string> found = strings(select.bind(1, std::int64_t{actors.front().actor}));
    keys_.insert(found.begin(), found.end());
  }
  const std::set<std::string>& keys() const { return keys_; }
  bool all_found() const { return all_found_; }

 private:
  void say(const std::string& message) {
    std::fputs(("dixit: " + on_one_line(message) + '\n').c_str(), stderr);
    all_found_ = false;
  }

  const Store& store_;
  std::set<std::string> keys_;
  bool all_found_ = true;
};

// False: not yet.
bool overwrite(Database& db, bool of_before) {
  const bool said = of_before && is_to_overwrite(db);
  const bool done = overwrite_removed(db);
  if (done && said) std::fputs("dixit: what was removed before is overwritten now\n", stderr);
  return done;
}

}  // namespace

ExitCode remove_command(const RemoveOptions& options) {
  Store store(options.store, options.only_list ? Store::Mode::read : Store::Mode::write);
  Wanted wanted(store);
  for (const std::string& id : options.ids) wanted.add_article(id);
  for (const std::string& url : options.urls) wanted.add_article(url);
  for (const std::string& entity : options.entities) wanted.add_entity(entity);
  Output out;
  if (!options.only_list) remove_articles(store.database(), wanted.keys());
  // Before anything is told: whoever reads what is told may have gone away.
  const bool overwritten = options.only_list || overwrite(store.database(), wanted.keys().empty());
  for (const std::string& key : wanted.keys()) out.write(on_one_line(key) + '\n');
  out.finish();
  if (!overwritten)
    throw Error(
        store.database().path() +
        ": the articles are removed, but another program reads the store as it was, which cannot be overwritten "
        "yet; end that program, then run `dixit remove` again");
  return wanted.all_found() ? ExitCode::done : ExitCode::unread;
}

}  // namespace dixit
