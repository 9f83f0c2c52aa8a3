#include "ingest/feed.h"

#include <algorithm>
#include <pugixml.hpp>
#include <unordered_set>

#include "ingest/date.h"
#include "ingest/page.h"
#include "ingest/xml_names.h"
#include "text/error.h"
#include "text/language_code.h"
#include "text/web_address.h"

namespace dixit {
namespace {

constexpr std::size_t most_items = 10'000;

// Titles are often HTML: without tags, references decoded once more.
std::string text_of(const pugi::xml_node& node) { return HtmlPage(node.text().get()).text(0); }

std::string first_text(const pugi::xml_node& node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (std::string text = text_of(child(node, name)); !text.empty()) return text;
  }
  return "";
}

// Atom has several links, told apart by `rel`; RSS may have an address in `guid` alone.
std::string link_of(const pugi::xml_node& item, std::string_view address) {
  for (const pugi::xml_node& one : item.children()) {
    if (local_name(one) != "link") continue;
    const std::string_view rel = one.attribute("rel").value(), href = one.attribute("href").value();
    if (!rel.empty() && rel != "alternate") continue;
    const std::string link = whole_link(href.empty() ? trimmed(one.text().get()) : href, address);
    if (!link.empty()) return link;
  }
  const pugi::xml_node guid = child(item, "guid");
  const std::string_view id = trimmed(guid.text().get());
  const bool permanent = std::string_view(guid.attribute("isPermaLink").value()) != "false";
  return permanent && is_web_address(id) ? whole_link(id, address) : "";
}

// Whether an element of a feed that could be read up to byte `end` is whole: the parser gives one that is cut in the
// same form. What follows an element shows its end.
bool is_closed(const pugi::xml_node& element, std::string_view bytes, std::size_t end) {
  if (element.next_sibling()) return true;
  const std::string close = std::string("</") + element.name();
  const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.offset_debug(), 0));
  const std::string_view read = bytes.substr(0, end + 1);  // the parser may stop at the last byte, that of `>`
  for (std::size_t at = read.find(close, begin); at != read.npos; at = read.find(close, at + 1)) {
    const std::string_view next = read.substr(at + close.size(), 1);
    if (!next.empty() && std::string_view("> \t\r\n").find(next) != std::string_view::npos) return true;
  }
  return false;
}

// For a person.
std::string cut_message(std::string_view address, const pugi::xml_node& root, const pugi::xml_parse_result& parsed) {
  return std::string(address) + ": the feed is cut or damaged: found at byte " + std::to_string(parsed.offset) +
         " what ends it (" + parsed.description() + "), expected `</" + root.name() +
         ">` at its end; what it announces before that is taken; fetch it again";
}

std::string author_of(const pugi::xml_node& item) {
  const pugi::xml_node author = child(item, "author");
  const std::string name = text_of(child(author, "name"));  // Atom
  if (!name.empty()) return name;
  return first_text(item, {"creator", "author"});
}

}  // namespace

bool is_feed(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2000);
  const std::size_t at = std::min({head.find("<rss"), head.find("<feed"), head.find("<rdf:RDF")});
  const std::size_t html = std::min(head.find("<html"), head.find("<!DOCTYPE html"));
  return at != std::string_view::npos && at < html;
}

std::string whole_link(std::string_view link, std::string_view address) {
  link = without_part(trimmed(link));
  const bool odd = std::ranges::any_of(link, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
  if (link.empty() || odd) return "";
  if (is_web_address(link)) return std::string(link);
  const std::size_t colon = link.find(':'), slash = link.find_first_of("/?");
  if (!is_web_address(address) ||
      (colon != std::string_view::npos && (slash == std::string_view::npos || colon < slash)))
    return "";
  const std::size_t host = address.find("//") + 2;
  const std::size_t host_end = std::min(address.size(), address.find_first_of("/?#", host));
  if (link.starts_with("//")) return std::string(address.substr(0, host - 2)) + std::string(link);
  if (link.front() == '/') return std::string(address.substr(0, host_end)) + std::string(link);
  const std::string_view path = address.substr(0, address.find_first_of("?#"));
  const std::size_t last = path.rfind('/');
  const std::string base = last < host_end ? std::string(path) + '/' : std::string(path.substr(0, last + 1));
  return base + std::string(link);
}

Feed read_feed(std::string_view bytes, std::string_view address) {
  pugi::xml_document xml;
  const pugi::xml_parse_result parsed =
      xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed && xml.first_child().empty()) {
    throw Error(std::string(address) + ": found no XML (" + parsed.description() + "), expected an RSS or Atom feed");
  }
  const pugi::xml_node root = xml.document_element();
  const bool atom = local_name(root) == "feed", rdf = local_name(root) == "RDF";
  if (!atom && !rdf && local_name(root) != "rss") {
    throw Error(std::string(address) + ": found XML with `" + std::string(local_name(root)) +
                "`, expected an RSS or Atom feed");
  }
  const pugi::xml_node channel = atom ? root : child(root, "channel");
  Feed feed;
  if (!parsed) feed.notice = cut_message(address, root, parsed);
  feed.title = text_of(child(channel, "title"));
  feed.language = language_code(atom ? root.attribute("xml:lang").value() : text_of(child(channel, "language")));
  std::unordered_set<std::string> seen;
  for (const pugi::xml_node& item : (rdf ? root : channel).children()) {
    if (local_name(item) != (atom ? "entry" : "item") || feed.items.size() >= most_items) continue;
    if (!parsed && !is_closed(item, bytes, static_cast<std::size_t>(parsed.offset))) continue;
    FeedItem one{link_of(item, address), text_of(child(item, "title")), author_of(item), ""};
    one.date = find_date(first_text(item, {"pubDate", "published", "date", "updated"}));
    if (!one.link.empty() && seen.insert(one.link).second) feed.items.push_back(std::move(one));
  }
  return feed;
}

}  // namespace dixit
