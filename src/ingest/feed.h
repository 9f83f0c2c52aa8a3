// An RSS (0.9 to 2.0) or Atom feed: what it announces.
//
//   if (is_feed(bytes)) for (const FeedItem& item : read_feed(bytes, "https://example.org/rss").items)
//   fetch(item.link);
//
// Links are made whole by the feed's address. Items without a link are left out; of those with the same link the
// first is kept. A feed that is cut or damaged is told so in `notice`, and gives the items that are whole. Dates are
// ISO 8601, empty where there is none that can be read. Names of elements count, their namespaces do not. Throws Error
// for what is no feed or no XML. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dixit {

struct FeedItem {
  std::string link, title, author, date;
};

struct Feed {
  std::string title, language;  // language: a code (`language_code`), empty where it is not said
  std::vector<FeedItem> items;  // in the order of the feed
  std::string notice;           // why items may be missing, for a person; empty: the feed is whole
};

bool is_feed(std::string_view bytes);  // does it begin like one?
Feed read_feed(std::string_view bytes, std::string_view address);

// `link` as it is meant in a document at `address`: `/a/b` at `https://example.org/rss` is `https://example.org/a/b`.
// Without `#…`. Empty: it leads to nothing that HTTP can fetch.
std::string whole_link(std::string_view link, std::string_view address);

}  // namespace dixit
