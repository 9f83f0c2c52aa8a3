#include "cli/compare_command.h"

#include <algorithm>
#include <set>
#include <utility>

#include "accounts/accounts.h"
#include "accounts/json.h"
#include "cli/accounts_page.h"
#include "cli/accounts_text.h"
#include "cli/accounts_view.h"
#include "cli/compare_store.h"
#include "cli/lazy_reader.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "ingest/ingest.h"
#include "reader/read_all.h"
#include "reader/read_before.h"

namespace dixit {
namespace {

// The articles that are asked for; tells of those that cannot be read as they are met.
class Articles {
 public:
  Articles(const CompareOptions& options, Progress& progress)
      : inputs_(options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs, {}, Blank::told,
                options.output),
        wanted_(options.ids.begin(), options.ids.end()),
        progress_(progress) {}

  bool next(Document& document) {
    while (true) {
      const bool more = inputs_.next(document);
      for (; told_ < inputs_.problems().size(); ++told_) tell(inputs_.problems()[told_]);
      if (!more) return false;
      if (!wanted_.empty() && wanted_.find(document.id) == wanted_.end()) continue;
      if (take(document)) return true;
    }
  }

  // Names that no article has, with what is wrong.
  void check_ids() {
    for (const std::string& id : wanted_) {
      if (taken_.find(id) == taken_.end()) say("no article has the id `" + id + "`; look at the inputs or at --id");
    }
  }
  bool all_read() const { return all_read_; }

 private:
  bool take(Document& document) {
    if (!taken_.insert(document.id).second) {
      say("`" + document.id + "`: a second article with this id is left out; give each its own");
      return false;
    }
    check_count(taken_.size());
    try {
      take_read(inputs_, document);
      return true;
    } catch (const Error& error) {
      say(error.what());
      return false;
    }
  }

  void tell(const Problem& problem) {
    if (problem.is_notice) return progress_.say(problem.message);
    say(problem.message);
  }
  void say(const std::string& message) {
    progress_.say(message);
    all_read_ = false;
  }

  Inputs inputs_;
  std::set<std::string> wanted_, taken_;
  Progress& progress_;
  std::size_t told_ = 0;
  bool all_read_ = true;
};

void tell_missing(const std::vector<Document>& documents, LazyReader& reader, Progress& progress) {
  if (std::ranges::any_of(documents, lacks_meanings) && reader.meanings() == nullptr)
    progress.say("matters are found by words alone, which finds few: " + reader.no_meanings());
}

std::vector<Document> read_articles(const CompareOptions& options, Articles& articles, LazyReader& reader,
                                    Progress& progress) {
  std::vector<Document> documents;
  read_all(
      options.threads, [&](Document& document) { return articles.next(document); },
      [&](Document document) {
        if (document.model.empty()) return reader.read(std::move(document));
        if (lacks_meanings(document) && reader.meanings() != nullptr) reader.meanings()->add_to(document);
        return document;
      },
      [&](Document document) {
        progress.add(document.words.size(), 0);
        documents.push_back(std::move(document));
      });
  articles.check_ids();
  tell_missing(documents, reader, progress);
  progress.clear();
  return documents;
}

std::vector<Document> kept_articles(const CompareOptions& options, LazyReader& reader) {
  Progress progress(is_terminal(2), options.ui);
  std::vector<Document> documents = stored_articles(options.inputs.front(), options.event, options.ids);
  const bool complete = std::ranges::none_of(documents, lacks_meanings);
  if (!complete && reader.meanings() != nullptr) add_missing(*reader.meanings(), documents);
  tell_missing(documents, reader, progress);
  return documents;
}

bool wide(const Output& out, const TextStyle& style) { return is_terminal(out.file()) && style.width >= 100; }

void write_accounts(const CompareOptions& options, const std::vector<Document>& documents, LazyReader& reader,
                    Output& out) {
  const Accounts accounts = compare(documents, meaning_of_words(reader.meanings()));
  AccountsFormat format = options.format;
  if (format == AccountsFormat::automatic)
    format = is_terminal(out.file()) ? AccountsFormat::text : AccountsFormat::json;
  if (format == AccountsFormat::json) {
    out.write(to_json(accounts, documents, {options.event}) + '\n');
  } else {
    const AccountsView view(accounts, documents, options.ui);
    const TextStyle style{columns(out.file()), colours(options.colour, out.file()), options.ui};
    out.write(format == AccountsFormat::html ? accounts_page(view, "dixit " DIXIT_VERSION)
                                             : accounts_text(view, style, {options.context || wide(out, style)}));
  }
  out.finish();
}

}  // namespace

void check_count(std::size_t articles) {
  if (articles <= most_compared) return;
  throw Failure(ExitCode::usage, "found more than " + std::to_string(most_compared) +
                                     " articles, expected those about one event; name them with --id");
}

ExitCode compare_command(const CompareOptions& options) {
  check_is_not_read(options.output, options.inputs);
  Progress progress(is_terminal(2), options.ui);
  const bool stored = options.inputs.size() == 1 && is_store(options.inputs.front());
  if (options.list_events) {
    if (!stored)
      throw Failure(ExitCode::usage, "found --events without a store, expected `dixit compare STORE --events`");
    Output out(options.output);
    out.write(listed_events(options.inputs.front()));
    out.finish();
    return ExitCode::done;
  }
  LazyReader reader(options.model, stored ? "" : options.language);
  if (stored) {
    Output out(options.output);
    write_accounts(options, kept_articles(options, reader), reader, out);
    return ExitCode::done;
  }
  Articles articles(options, progress);  // before the output, which may lie in a folder of them
  Output out(options.output);
  const std::vector<Document> documents = read_articles(options, articles, reader, progress);
  if (documents.empty()) {
    throw Failure(ExitCode::usage, "no article to compare; name files, a folder, or - for what you type");
  }
  write_accounts(options, documents, reader, out);
  return articles.all_read() ? ExitCode::done : ExitCode::unread;
}

}  // namespace dixit
