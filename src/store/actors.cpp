#include "store/actors.h"

#include <algorithm>

#include "store/words.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t most_names = 100;     // of one actor
constexpr std::size_t keys_kept = 200'000;  // in memory

}  // namespace

std::string state_sql(const std::string& actor) {
  return "coalesce(" + actor + ".state, (SELECT min(m.state) FROM actors m WHERE m.same_as = " + actor + ".id))";
}

Actors::Actors(Database& db)
    : db_(db),
      select_(db.sql("SELECT id, kind, gender, state, walks, documents FROM actors WHERE key = ?1 ORDER BY id")),
      insert_(
          db.sql("INSERT INTO actors(key, name, kind, gender, state, walks, documents) VALUES(?1,?2,?3,?4,?5,?6,0)")),
      update_(db.sql("UPDATE actors SET documents = documents + ?2, walks = walks | ?3, "
                     "gender = CASE gender WHEN 0 THEN ?4 ELSE gender END, state = coalesce(state, ?5) WHERE id = ?1")),
      select_names_(db.sql("SELECT folded, name, documents FROM names WHERE actor = ?1")),
      put_name_(db.sql("INSERT OR REPLACE INTO names(actor, folded, name, documents) VALUES(?1, ?2, ?3, ?4)")),
      drop_name_(db.sql("DELETE FROM names WHERE actor = ?1 AND folded = ?2")),
      add_words_(db.sql("INSERT INTO actor_words(rowid, names) VALUES(?1, ?2)")),
      drop_words_(db.sql("INSERT INTO actor_words(actor_words, rowid, names) VALUES('delete', ?1, ?2)")) {}

std::vector<Actors::Known>& Actors::known(const std::string& key) {
  const auto [at, added] = known_.try_emplace(key);
  if (!added) return at->second;
  select_.bind(1, key);
  while (select_.step()) {
    Known one;
    one.id = select_.number(0);
    one.identity.kind = static_cast<Kind>(select_.integer(1));
    one.identity.gender = static_cast<Gender>(select_.integer(2));
    one.identity.state = select_.text(3);
    one.identity.walks = select_.number(4);
    one.documents = select_.integer(5);
    at->second.push_back(std::move(one));
  }
  return at->second;
}

std::uint32_t Actors::find(const Identity& identity) {
  if (identity.key.empty()) {
    const auto expected = expected_.find(fold(identity.name));
    if (expected == expected_.end()) return make(identity, "");
    const std::uint32_t actor = expected->second;
    expected_.erase(expected);
    return actor;
  }
  Known* best = nullptr;
  const auto better = [&](const Known& one) {
    if (best == nullptr) return true;
    const bool shared = (one.identity.walks & identity.walks) != 0;
    const bool best_shared = (best->identity.walks & identity.walks) != 0;
    return shared != best_shared ? shared : one.documents > best->documents;
  };
  std::vector<Known>& all = known(identity.key);
  for (Known& one : all) {
    if (may_be_one(one.identity, identity) && better(one)) best = &one;
  }
  if (best == nullptr) {
    const std::uint32_t id = make(identity, identity.key);
    best = &all.emplace_back(Known{id, identity, 0});
  }
  ++best->documents;
  best->identity.walks |= identity.walks;
  if (best->identity.gender == Gender::unknown) best->identity.gender = identity.gender;
  if (best->identity.state.empty()) best->identity.state = identity.state;
  return best->id;
}

std::uint32_t Actors::make(const Identity& identity, std::string_view key) {
  insert_.bind_or_null(1, key).bind(2, identity.name);
  insert_.bind(3, static_cast<std::int64_t>(identity.kind)).bind(4, static_cast<std::int64_t>(identity.gender));
  insert_.bind_or_null(5, identity.state).bind(6, std::int64_t{identity.walks}).run();
  const auto id = static_cast<std::uint32_t>(db_.last_id());
  changes_[id].fresh = true;
  return id;
}

void Actors::load_corrections() {
  if (corrections_loaded_) return;
  Sql merged = db_.sql("SELECT id, same_as FROM actors WHERE same_as IS NOT NULL");
  while (merged.step()) merged_[merged.number(0)] = merged.number(1);
  Sql split = db_.sql("SELECT actor, article, other FROM corrections WHERE kind = 'split' ORDER BY id");
  while (split.step()) split_[{split.number(0), std::string(split.text(1))}] = split.number(2);
  corrections_loaded_ = true;
}

std::uint32_t Actors::split(std::uint32_t read, std::string_view article) {
  load_corrections();
  if (split_.empty()) return read;
  const auto found = split_.find({read, std::string(article)});
  return found == split_.end() ? read : found->second;
}

std::uint32_t Actors::corrected(std::uint32_t read, std::string_view article) {
  const std::uint32_t actor = split(read, article);
  const auto merged = merged_.find(actor);
  return merged == merged_.end() ? actor : merged->second;
}

void Actors::count(std::uint32_t actor, const Identity& identity, int by) {
  Change& change = changes_[actor];
  change.documents += by;
  if (by > 0) {
    change.learned.walks |= identity.walks;
    if (change.learned.gender == Gender::unknown) change.learned.gender = identity.gender;
    if (change.learned.state.empty()) change.learned.state = identity.state;
  }
  for (const std::string& name : identity.names) {
    Name& one = change.names[fold(name)];
    if (one.name.empty()) one.name = name;
    one.documents += by;
  }
}

void Actors::count_label(std::uint32_t actor, const std::string& label, int by) {
  Name& one = changes_[actor].names[fold(label)];
  if (one.name.empty()) one.name = label;
  one.documents += by;
  one.label = true;
}

// All names as one text, which must be the same when the words are taken out again.
void Actors::index(std::uint32_t actor, const std::map<std::string, Name>& names, bool add) {
  std::string text;
  for (const auto& [folded, name] : names) text += name.name + '\n';
  // In questions French stems are among those of every word; of names the language is not known.
  db_.words().language = TextLanguage::french;
  (add ? add_words_ : drop_words_).bind(1, std::int64_t{actor}).bind(2, text).run();
}

void Actors::write_names(std::uint32_t actor, const Change& change) {
  std::map<std::string, Name> before;
  if (!change.fresh) {
    select_names_.bind(1, std::int64_t{actor});
    while (select_names_.step())
      before[std::string(select_names_.text(0))] = {std::string(select_names_.text(1)), select_names_.integer(2)};
  }
  std::map<std::string, Name> after = before;
  bool changed = false;
  for (const auto& [folded, name] : change.names) {
    const auto at = after.find(folded);
    const bool full = after.size() >= most_names && !name.label;
    if (at == after.end() && (full || name.documents <= 0)) continue;
    Name& one = at == after.end() ? after[folded] : at->second;
    changed = changed || at == after.end();
    if (one.name.empty()) one.name = name.name;
    one.documents += name.documents;
    if (one.documents > 0) {
      put_name_.bind(1, std::int64_t{actor}).bind(2, folded).bind(3, one.name).bind(4, one.documents).run();
    } else {
      drop_name_.bind(1, std::int64_t{actor}).bind(2, folded).run();
      after.erase(folded);
      changed = true;
    }
  }
  if (!changed) return;
  if (!before.empty()) index(actor, before, false);
  if (!after.empty()) index(actor, after, true);
}

void Actors::write(std::uint32_t actor, const Change& change) {
  write_names(actor, change);
  update_.bind(1, std::int64_t{actor}).bind(2, change.documents).bind(3, std::int64_t{change.learned.walks});
  update_.bind(4, static_cast<std::int64_t>(change.learned.gender)).bind_or_null(5, change.learned.state).run();
  if (change.documents < 0) remove_unused(actor);
}

// Who is in no article any more and nobody was merged into, unless a correction that stays speaks of him.
void Actors::remove_unused(std::uint32_t actor) {
  Sql used = db_.sql(
      "SELECT documents, same_as, EXISTS(SELECT 1 FROM actors b WHERE b.same_as = a.id) OR EXISTS(SELECT 1 FROM "
      "corrections c WHERE c.kind <> 'event' AND (c.actor = a.id OR c.other = a.id) AND (c.kind IN ('split', 'who') OR "
      "NOT ?2)), "
      "key "
      "FROM actors a WHERE id = ?1");
  if (!used.bind(1, std::int64_t{actor}).bind(2, std::int64_t{erase_corrections_}).step()) return;
  const auto root = used.number(1);
  if (used.integer(0) > 0 || used.integer(2) != 0) return;
  known_.erase(std::string(used.text(3)));
  used.reset();
  if (root != 0) keep_others_one(actor, root);
  std::map<std::string, Name> left;  // more names than are kept make the counts uncertain
  select_names_.bind(1, std::int64_t{actor});
  while (select_names_.step()) left[std::string(select_names_.text(0))] = {std::string(select_names_.text(1)), 0};
  if (!left.empty()) index(actor, left, false);
  for (const char* sql : {"DELETE FROM actors WHERE id = ?1", "DELETE FROM names WHERE actor = ?1",
                          "DELETE FROM corrections WHERE kind <> 'event' AND (actor = ?1 OR other = ?1)"})
    db_.sql(sql).bind(1, std::int64_t{actor}).run();
  merged_.erase(actor);
  if (root != 0) remove_unused(root);  // roots are merged into none, so this ends
}

// Those whom only merges with an actor that goes made one with the root are merged into it themselves.
void Actors::keep_others_one(std::uint32_t actor, std::uint32_t root) {
  db_.sql(R"sql(
INSERT INTO corrections(kind, actor, other, made)
WITH RECURSIVE
  stays(a, b) AS (SELECT actor, other FROM corrections WHERE kind = 'merge' AND ?1 NOT IN (actor, other)),
  still(id) AS (SELECT ?2 UNION SELECT iif(a = id, b, a) FROM still JOIN stays ON id IN (a, b)),
  merged(id, other, made) AS (
    SELECT id, iif(actor = ?1, other, actor), made FROM corrections WHERE kind = 'merge' AND ?1 IN (actor, other))
SELECT 'merge', other, ?2, made FROM merged WHERE other NOT IN (SELECT id FROM still) ORDER BY id)sql")
      .bind(1, std::int64_t{actor})
      .bind(2, std::int64_t{root})
      .run();
}

void Actors::flush() {
  for (const auto& [actor, change] : changes_) write(actor, change);
  changes_.clear();
  if (known_.size() > keys_kept) known_.clear();
}

void Actors::drop() {
  known_.clear();
  changes_.clear();
  merged_.clear();
  split_.clear();
  corrections_loaded_ = false;
  erase_corrections_ = false;
  expected_.clear();
}

}  // namespace dixit
