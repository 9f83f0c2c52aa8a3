#include "cli/add_command.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/added.h"
#include "cli/lazy_reader.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "ingest/ingest.h"
#include "reader/in_order.h"
#include "reader/read_before.h"
#include "store/batches.h"
#include "store/grouping.h"
#include "store/store.h"
#include "text/web_address.h"

namespace dixit {
namespace {

struct Arriving {
  Document document;
  Origin origin;
  std::string key, hash;
  std::uint32_t known = 0;  // the version of it that is there, 0: none
  bool read = false;
};

struct Outgoing {
  Article article;  // of one that is known only what tells which it is
  std::uint32_t known = 0;
};

// An id that only says where among others the article stood does not tell which article it is.
bool is_place(const Document& document, const Origin& origin) {
  return document.id == origin.file ? origin.file == "-" : document.id.starts_with(origin.file + ':');
}

// Of an article that is a file by itself and has neither url nor id.
bool is_path(const Document& document, const Origin& origin) {
  return without_part(document.url).empty() && document.id == origin.file && origin.file != "-";
}

class AddInputs {
 public:
  AddInputs(const AddOptions& options, Progress& progress)
      : date_(options.date),
        notices_(options.tell != AddOptions::Tell::nothing),
        store_(options.store),
        named_(options.inputs),
        inputs_(options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs, {}, Blank::told),
        progress_(progress) {}

  // Is there an article at all? It is the first that `next` gives.
  bool any() {
    first_.emplace();
    if (!next_article(*first_)) first_.reset();
    return first_.has_value();
  }
  bool begins_unread() const { return first_ && !first_->read; }
  void look_up_in(const Store& store) { lookup_ = &store; }

  // Needs `look_up_in`.
  bool next(Arriving& incoming) {
    if (first_)
      incoming = *std::exchange(first_, std::nullopt);
    else if (!next_article(incoming))
      return false;
    look_up(incoming);
    return true;
  }
  double share() const { return share_; }
  bool all_read() const { return all_read_; }
  void tell_skipped() const {
    if (notices_) progress_.say_skipped(inputs_.skipped());
  }

 private:
  void say(const std::string& message) {
    progress_.say(message);
    all_read_ = false;
  }
  // A folder of articles may be the one that the store lies in.
  bool is_of_store(const std::string& path) const {
    if (std::ranges::find(named_, path) != named_.end()) return false;
    const std::string whole = id_of_file(path), store = id_of_file(store_);
    return std::ranges::any_of(std::array{"", "-wal", "-shm"}, [&](const char* end) { return whole == store + end; });
  }
  void tell(const Problem& problem) {
    if (is_of_store(problem.origin.file)) return;
    if (!problem.is_notice) return say(problem.message);
    if (notices_) progress_.say(problem.message);
  }
  void tell() {
    for (; told_ < inputs_.problems().size(); ++told_) tell(inputs_.problems()[told_]);
    if (inputs_.bytes_total() == 0) return;
    share_ = static_cast<double>(inputs_.bytes_read()) / static_cast<double>(inputs_.bytes_total());
  }
  bool next_article(Arriving& incoming) {
    while (inputs_.next(incoming.document)) {
      tell();
      if (take(incoming)) return true;
    }
    tell();
    return false;
  }
  bool take(Arriving& incoming) {
    Document& document = incoming.document;
    try {
      incoming.read = take_read(inputs_, document);
    } catch (const Error& error) {
      say(error.what());
      return false;
    }
    if (!incoming.read && !date_.empty()) document.date = date_;
    incoming.origin = inputs_.origin();
    return true;
  }
  void look_up(Arriving& incoming) const {
    Document& document = incoming.document;
    incoming.hash = hash_of(document);
    // Stores have paths as they were typed, too, from before they were made whole.
    if (is_path(document, incoming.origin) && lookup_->version(document.id, incoming.hash) == 0)
      document.id = id_of_file(document.id);
    const bool unnamed = without_part(document.url).empty() && is_place(document, incoming.origin);
    incoming.key = unnamed ? key_by_text(incoming.hash) : key_of(document);
    incoming.known = lookup_->version(incoming.key, incoming.hash);
  }

  std::string date_;
  bool notices_;  // `watch` would tell the same ones each time
  std::string store_;
  std::vector<std::string> named_;  // the inputs, as given
  const Store* lookup_ = nullptr;
  std::optional<Arriving> first_;
  Inputs inputs_;
  Progress& progress_;
  std::size_t told_ = 0;
  bool all_read_ = true;
  std::atomic<double> share_ = 0;  // read by the thread that writes
};

Outgoing work(LazyReader& reader, Arriving in) {
  Outgoing out;
  out.known = in.known;
  if (in.known != 0) {
    out.article.document = std::move(in.document);
  } else {
    out.article = prepare(in.read ? std::move(in.document) : reader.read_to_keep(std::move(in.document)));
  }
  out.article.key = std::move(in.key);
  out.article.hash = std::move(in.hash);
  return out;
}

bool is_there(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

ExitCode end_of(const AddInputs& source) { return source.all_read() ? ExitCode::done : ExitCode::unread; }

}  // namespace

ExitCode add_command(const AddOptions& options) {
  Progress progress(is_terminal(2), options.ui);
  AddInputs source(options, progress);
  AddedOutput told(options.tell);
  LazyReader reader(options.model, options.language);
  // Where no input is an article, none of them being there for example, or the model is not there, no store is made.
  if (!is_there(options.store)) {
    if (!source.any()) {
      told.finish(options.ui);
      source.tell_skipped();
      return end_of(source);
    }
    if (source.begins_unread()) reader.reader();
  }
  Store store(options.store, Store::Mode::create);
  const Store lookup(options.store, Store::Mode::read);  // closed before `store`, which then leaves one file alone
  source.look_up_in(lookup);
  Batches batches(store.database(), [&](const Article& article, const Added& added) {
    progress.clear();
    told.add(article, added);
  });
  InOrder<Arriving, Outgoing> all;
  all.next = [&](Arriving& incoming) { return source.next(incoming); };
  all.work = [&](Arriving incoming) { return work(reader, std::move(incoming)); };
  all.write = [&](Outgoing out) {
    progress.add(out.article.document.words.size(), source.share());
    out.known != 0 ? told.add(out.article, {Outcome::known, out.known, 0}) : batches.add(std::move(out.article));
  };
  all.idle = [&] { batches.idle(); };
  all.run(options.threads);
  batches.finish();
  group_events(store.database());
  store.database().empty_wal(0);  // who keeps the store open keeps the file beside it, too, but with nothing in it
  progress.clear();
  told.finish(options.ui);
  source.tell_skipped();
  for (const std::string& unread : told.not_read(options.ui)) progress.say(unread);
  return end_of(source);
}

}  // namespace dixit
