#include "cli/watch_command.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <utility>

#include "cli/add_command.h"
#include "cli/answer_output.h"
#include "cli/feed_pages.h"
#include "cli/lazy_reader.h"
#include "cli/output.h"
#include "cli/question_meaning.h"
#include "query/saved.h"
#include "store/store.h"
#include "text/json.h"
#include "text/web_address.h"

namespace dixit {
namespace {

bool is_any_feed(const std::string& input) { return is_web_address(input) || is_feed_file(input); }

void say(const std::string& message) { std::fputs(("dixit: " + harmless(message) + '\n').c_str(), stderr); }

// False: something could not be read.
bool add_arrived(const WatchCommand& options) {
  AddOptions add;
  add.store = options.store;
  add.model = options.model;
  add.threads = options.threads;
  add.tell = AddOptions::Tell::nothing;
  add.ui = options.ui;
  bool all = true;
  Store store(options.store, Store::Mode::create);
  FeedPages pages(store);
  for (const std::string& input : options.inputs) {
    if (!is_any_feed(input)) {
      add.inputs.push_back(input);
      continue;
    }
    try {
      pages.add(input);
    } catch (const Error& error) {
      say(error.what());
      all = false;
    }
  }
  for (const std::string& problem : pages.problems()) say(problem);
  if (!pages.empty()) add.inputs.push_back(pages.file());
  all = all && pages.problems().empty();
  return (add.inputs.empty() || add_command(add) == ExitCode::done) && all;
}

std::vector<SavedQuery> asked(const WatchCommand& options, const Database& db) {
  if (options.queries.empty()) return saved_queries(db);
  std::vector<SavedQuery> all;
  for (const std::string& name : options.queries) {
    all.push_back(saved_query(db, name.starts_with('@') ? name.substr(1) : name));
  }
  return all;
}

// What one question newly finds, all of it; empty: nothing.
std::string news_of(const Database& db, const SavedQuery& saved, const AskOptions& ask_options, AnswerStyle style) {
  Query query = parse(saved.query);
  query.limit.reset();
  query.offset.reset();
  const Answer answer = ask(db, query, ask_options);
  if (answer.total == 0) return "";
  AnswerOutput output(style, query);
  FoundRows rows(db);
  const bool text = style.format == AskFormat::text;
  std::string bytes =
      text ? painted({{'@' + saved.name, Paint::bold}, {"  " + saved.query, Paint::dim}}, style.style.colour) + '\n'
           : "";
  std::string named = "{\"query\":";
  append_json_string(named, saved.name);
  std::uint64_t most = 0;
  for (const Counted& counted : answer.counts) most = std::max(most, counted.count);
  const auto add = [&](const std::string& one) { bytes += text ? one : named + ',' + one.substr(1); };
  for (const Found& found : answer.found) add(output.statement(rows.of(found.statement), found.likeness));
  for (const Counted& counted : answer.counts) add(output.counted(counted, most));
  return bytes + output.end(answer) + (text ? "\n" : "");
}

// False: something went wrong that may pass, which was told. What cannot pass is a Failure.
template <class Work>
bool attempted(Work work) {
  try {
    return work();
  } catch (const Failure&) {
    throw;
  } catch (const Error& error) {
    say(error.what());
    return false;
  }
}

bool tell_news(const WatchCommand& options, Output& out, AnswerStyle style, LazyReader& reader) {
  Store store(options.store, Store::Mode::write);
  Database& db = store.database();
  bool all = true;
  for (const SavedQuery& saved : asked(options, db)) {
    // `after` 0 would be all there is: of a store that was empty when the question was saved, that is right.
    if (last_document(db) <= saved.seen) continue;
    AskOptions asked;
    asked.after = saved.seen;
    asked.limit = UINT64_MAX;
    asked.meaning = [&](std::string_view text) { return question_meaning(reader, text); };
    const bool told = attempted([&] {
      Transaction transaction(db);  // what is told can then be marked as seen
      const std::string news = news_of(db, saved, asked, style);
      if (!news.empty()) out.write(news);
      mark_seen(db, saved.name, last_document(db));
      transaction.commit();
      return true;
    });
    if (!told) say("@" + saved.name + ": was not asked; it is asked again the next time");
    all = told && all;
  }
  return all;
}

}  // namespace

ExitCode watch_command(const WatchCommand& options) {
  Output out;
  AnswerStyle style{options.format, {columns(out.file()), colours(options.colour, out.file()), options.ui}};
  if (style.format == AskFormat::automatic) style.format = is_terminal(out.file()) ? AskFormat::text : AskFormat::jsonl;
  LazyReader reader(options.model, "");
  {
    const Store store(options.store, Store::Mode::create);
    asked(options, store.database());  // a name that is not there is told before anything is added
  }
  while (true) {
    const bool added = attempted([&] { return add_arrived(options); });
    const bool told = attempted([&] { return tell_news(options, out, style, reader); });
    if (options.once) return added && told ? ExitCode::done : ExitCode::unread;
    std::this_thread::sleep_for(std::chrono::seconds(options.seconds));
  }
}

}  // namespace dixit
