#include "cli/refresh_command.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "cli/added.h"
#include "cli/lazy_reader.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "reader/in_order.h"
#include "store/batches.h"
#include "store/store.h"

namespace dixit {
namespace {

struct Stored {
  std::uint32_t id = 0;
  Document document;
};
struct ReadAgain {
  std::uint32_t id = 0;
  Article article;
};

// The article without what was read in it.
Document without_reading(Document document) {
  Document article;
  for (std::string Document::*field : {&Document::id, &Document::url, &Document::title, &Document::outlet,
                                       &Document::author, &Document::language, &Document::date, &Document::text})
    article.*field = std::move(document.*field);
  article.replaced = document.replaced;
  return article;
}

std::vector<std::uint32_t> read_by_others(const Store& store, const std::string& model, bool all_versions) {
  std::vector<std::uint32_t> documents;
  store.each(all_versions, [&](const StoredDocument& row) {
    if (row.model != model) documents.push_back(row.id);
    return true;
  });
  return documents;
}

}  // namespace

ExitCode refresh_command(const RefreshOptions& options) {
  Store store(options.store, Store::Mode::write);
  const Store lookup(options.store, Store::Mode::read);  // for the threads, one at a time
  LazyReader reader(options.model, "");
  const std::vector<std::uint32_t> documents = read_by_others(store, reader.reader().model(), options.all_versions);
  Progress progress(is_terminal(2), options.ui);
  std::uint64_t done = 0;
  AddedOutput told(AddOptions::Tell::nothing);
  Batches batches(store.database(), [&](const Article& article, const Added& added) {
    if (article.document.notice.empty()) ++done;
    told.add(article, added);
  });
  std::size_t at = 0;
  InOrder<Stored, ReadAgain> all;
  all.next = [&](Stored& stored) {
    while (at < documents.size()) {
      stored.id = documents[at++];
      std::optional<Document> document = lookup.document_if_there(stored.id);
      if (!document) continue;  // it was removed in the meantime
      stored.document = without_reading(*std::move(document));
      return true;
    }
    return false;
  };
  all.work = [&](Stored stored) {
    return ReadAgain{stored.id, prepare(reader.read_to_keep(std::move(stored.document)))};
  };
  all.write = [&](ReadAgain read) {
    progress.add(read.article.document.words.size(), static_cast<double>(at) / static_cast<double>(documents.size()));
    batches.read_again(read.id, std::move(read.article));
  };
  all.idle = [&] { batches.idle(); };
  all.run(options.threads);
  batches.finish();
  progress.clear();
  Output out;
  out.write(articles_read_again(done, options.ui) + reader.reader().model() + '\n');
  out.finish();
  for (const std::string& unread : told.not_read(options.ui)) progress.say(unread);
  return ExitCode::done;
}

}  // namespace dixit
