// The pages that a feed announces and a store has not, as a file that `dixit add` takes.
//
//   FeedPages pages(store);
//   pages.add("https://example.org/rss");
//   if (!pages.empty()) options.inputs.push_back(pages.file());
//   for (const std::string& problem : pages.problems()) …
//
// An article's url and id are the link in the feed, so that it is known again; what its page does not tell (title,
// date, outlet, language) is the feed's. The file, which has no name of its own, lasts as long as
// the object. A page that cannot be fetched, or has no
// running text, is a problem, and the others go on. Throws Error where the feed itself cannot be had.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/fetch.h"
#include "ingest/feed.h"
#include "store/store.h"

namespace dixit {

class FeedPages {
 public:
  explicit FeedPages(const Store& store) : store_(store) {}
  ~FeedPages();
  FeedPages(const FeedPages&) = delete;
  FeedPages& operator=(const FeedPages&) = delete;

  void add(const std::string& feed);  // an address or a file
  bool empty() const { return file_ < 0; }
  std::string file() const;
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  void take(const Feed& feed, const FeedItem& item, bool stay_outside);
  void open();
  void write(std::string_view line);

  const Store& store_;
  Fetcher fetcher_;
  int file_ = -1;  // -1: there is none yet
  std::vector<std::string> problems_;
};

bool is_feed_file(const std::string& input);  // a regular file that begins like a feed

}  // namespace dixit
