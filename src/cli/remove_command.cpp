#include "cli/remove_command.h"

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

// Numbers of the actors, those merged into one as that one.
std::vector<std::uint32_t> actors_called(const Database& db, const std::string& entity) {
  Sql select = db.sql(
      "SELECT DISTINCT coalesce(a.same_as, a.id) FROM actors a "
      "WHERE a.id = ?1 OR (?1 = 0 AND a.id IN (SELECT actor FROM names WHERE folded = ?2)) ORDER BY 1");
  select.bind(1, std::int64_t{actor_numbered(entity)}).bind(2, fold(entity));
  std::vector<std::uint32_t> actors;
  while (select.step()) actors.push_back(select.number(0));
  return actors;
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
    const std::vector<std::uint32_t> actors = actors_called(store_.database(), entity);
    if (actors.empty()) return say("`" + entity + "`: nobody in the store has this name");
    if (actors.size() > 1) {
      std::string list;
      for (const std::uint32_t actor : actors) list += (list.empty() ? "" : ", ") + actor_reference(actor);
      return say("`" + entity + "`: several have this name (" + list + "); say which by --entity " +
                 actor_reference(actors.front()));
    }
    Sql select = store_.database().sql(
        "SELECT d.key FROM documents d WHERE d.id IN (SELECT document FROM entities WHERE actor = ?1) UNION "
        "SELECT c.article FROM corrections c JOIN actors a ON a.id = c.other WHERE c.kind = 'who' AND "
        "?1 IN (a.id, a.same_as)");
    const std::vector<std::string> found = strings(select.bind(1, std::int64_t{actors.front()}));
    keys_.insert(found.begin(), found.end());
  }
  const std::set<std::string>& keys() const { return keys_; }
  bool all_found() const { return all_found_; }

 private:
  void say(const std::string& message) {
    std::fputs(("dixit: " + message + '\n').c_str(), stderr);
    all_found_ = false;
  }

  const Store& store_;
  std::set<std::string> keys_;
  bool all_found_ = true;
};

void overwrite(Database& db, bool of_before) {
  const bool said = of_before && is_to_overwrite(db);
  if (!overwrite_removed(db))
    throw Error(
        db.path() +
        ": the articles are removed, but another program reads the store as it was, which cannot be overwritten "
        "yet; end that program, then run `dixit remove` again");
  if (said) std::fputs("dixit: what was removed before is overwritten now\n", stderr);
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
  for (const std::string& key : wanted.keys()) out.write(on_one_line(key) + '\n');
  out.finish();
  if (!options.only_list) overwrite(store.database(), wanted.keys().empty());
  return wanted.all_found() ? ExitCode::done : ExitCode::unread;
}

}  // namespace dixit
