#include "cli/feed_pages.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include "cli/temporary.h"
#include "ingest/ingest.h"
#include "text/error.h"
#include "text/json.h"
#include "text/web_address.h"

namespace dixit {
namespace {

constexpr std::streamsize most_of_feed = 16 << 20;

std::string beginning_of(const std::string& path, std::streamsize most) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(most), '\0');
  in.read(bytes.data(), most);
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::string record_of(const Document& document) {
  std::string line;
  JsonWriter json(line);
  json.begin_object().key("id").string(document.id).key("url").string(document.url);
  json.key("title").string(document.title).key("date").string(document.date).key("outlet").string(document.outlet);
  json.key("author").string(document.author).key("lang").string(document.language);
  json.key("text").string(document.text).end_object();
  return line + '\n';
}

void fill(std::string& field, const std::string& otherwise) {
  if (field.empty()) field = otherwise;
}

}  // namespace

bool is_feed_file(const std::string& input) {
  std::error_code error;
  return std::filesystem::is_regular_file(input, error) && is_feed(beginning_of(input, 4096));
}

FeedPages::~FeedPages() {
  if (file_ >= 0) close(file_);
}

std::string FeedPages::file() const { return "/dev/fd/" + std::to_string(file_); }

void FeedPages::add(const std::string& feed) {
  const bool web = is_web_address(feed);
  const Fetched fetched = web ? fetcher_.get(feed) : Fetched{beginning_of(feed, most_of_feed), feed, true};
  const Feed read = read_feed(fetched.bytes, fetched.address);
  if (!read.notice.empty()) problems_.push_back(read.notice);
  for (const FeedItem& item : read.items) {
    if (!store_.find(item.link).empty()) continue;
    try {
      take(read, item, !fetched.inside);
    } catch (const Error& error) {
      problems_.emplace_back(error.what());
    }
  }
}

void FeedPages::take(const Feed& feed, const FeedItem& item, bool stay_outside) {
  const Fetched page = fetcher_.get(item.link, stay_outside);
  Document document = ingest(page.bytes, item.link);
  if (document.text.empty()) throw Error(item.link + ": found no running text on the page; left out");
  document.id = document.url = item.link;
  fill(document.title, item.title);
  fill(document.author, item.author);
  fill(document.date, item.date);
  fill(document.outlet, feed.title);
  fill(document.language, feed.language);
  write(record_of(document));
}

// The file has no name from its beginning, so that nothing is left however the command ends.
void FeedPages::open() {
  std::string path = temporary_path("dixit-feed-XXXXXX");
  file_ = mkostemp(path.data(), O_CLOEXEC);
  if (file_ < 0)
    throw Error(path + ": cannot be written: " + std::strerror(errno) + "; set TMPDIR to a folder that can");
  unlink(path.c_str());
}

void FeedPages::write(std::string_view line) {
  if (file_ < 0) open();
  while (!line.empty()) {
    const ssize_t written = ::write(file_, line.data(), line.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0)
      throw Error(std::string("a page of a feed cannot be kept: ") + std::strerror(errno) +
                  "; free some space, or set TMPDIR to another folder");
    line.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace dixit
