#include "ingest/metadata.h"

#include <map>
#include <vector>

#include "ingest/boilerplate.h"
#include "ingest/date.h"
#include "ingest/entities.h"
#include "ingest/linked_data.h"
#include "text/ascii.h"
#include "text/language_code.h"
#include "text/unicode.h"
#include "text/web_address.h"

namespace dixit {
namespace {

constexpr std::size_t longest = 1000;  // bytes of a title, a name, an address

std::string tidy_line(std::string_view html) {
  std::string out;
  append_collapsed(decode_entities(beginning(html, longest)), out);
  return std::string(trimmed(out));
}

// The text of a small element. What is larger is no title or name, and reading it again at each level of a
// deep page would take its time.
std::string line_of(const HtmlPage& page, std::uint32_t i) {
  return page.nodes()[i].end - i > 100 ? "" : std::string(beginning(page.text(i), longest));
}

struct Marks {                                            // what one pass over the page finds
  std::map<std::string, std::string, std::less<>> metas;  // by name or property, lower case; the first counts
  LinkedData linked;
  std::string canonical, title, heading, author, language;
  std::vector<std::string> times;  // of `time` and `itemprop="datePublished"`, the likelier first
  std::string published;           // after `Publié le` or the like
};

void read_meta(const HtmlPage& page, std::uint32_t i, Marks& marks) {
  std::string_view name = page.attribute(i, "property");
  if (name.empty()) name = page.attribute(i, "name");
  if (name.empty()) name = page.attribute(i, "itemprop");
  if (name.empty()) name = page.attribute(i, "http-equiv");
  if (name.empty() || name.size() > 60) return;
  const std::string content = tidy_line(page.attribute(i, "content"));
  if (!content.empty()) marks.metas.emplace(ascii_lower(name), content);
}

void read_time(const HtmlPage& page, std::uint32_t i, Marks& marks) {
  const std::string_view property = page.attribute(i, "itemprop");
  std::string_view value = page.attribute(i, "datetime");
  if (value.empty()) value = page.attribute(i, "content");
  const std::string date = find_date(value.empty() ? line_of(page, i) : tidy_line(value));
  if (date.empty() || property == "dateModified") return;
  if (property == "datePublished" || page.has_attribute(i, "pubdate"))
    marks.times.insert(marks.times.begin(), date);
  else
    marks.times.push_back(date);
}

// `Publié le 3 avril 2024`, or a short line that is little more than a date.
bool says_published(std::string_view text) {
  const std::string folded = fold(text.substr(0, 40));
  for (const std::string_view start : {"publie", "mis en ligne", "published", "posted", "cree le", "date"})
    if (folded.starts_with(start)) return true;
  return text.size() < 50 && (folded.starts_with("le ") || folded.starts_with("par "));
}

void read_element(const HtmlPage& page, std::uint32_t i, Marks& marks) {
  const Node& node = page.nodes()[i];
  const std::string_view property = page.attribute(i, "itemprop");
  if (node.tag == Tag::meta) read_meta(page, i, marks);
  if (node.tag == Tag::html) marks.language = page.attribute(i, "lang");
  if (node.tag == Tag::html && marks.language.empty()) marks.language = page.attribute(i, "xml:lang");
  if (node.tag == Tag::title && marks.title.empty()) marks.title = line_of(page, i);
  if (node.tag == Tag::h1 && (marks.heading.empty() || property == "headline")) marks.heading = line_of(page, i);
  if (node.tag == Tag::link && ascii_lower(page.attribute(i, "rel")) == "canonical" && marks.canonical.empty())
    marks.canonical = tidy_line(page.attribute(i, "href"));
  if (node.tag == Tag::script && page.attribute(i, "type").find("ld+json") != std::string_view::npos &&
      i + 1 < node.end)
    add_linked_data(page.nodes()[i + 1].name, marks.linked);
  if ((node.tag == Tag::time || property == "datePublished") && marks.times.size() < 20) read_time(page, i, marks);
  if (marks.author.empty() && node.tag != Tag::meta && (page.attribute(i, "rel") == "author" || property == "author"))
    marks.author = line_of(page, i);
}

Marks read_marks(const HtmlPage& page) {
  Marks marks;
  const std::vector<Node>& nodes = page.nodes();
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    if (nodes[i].tag != Tag::text) {
      read_element(page, i, marks);
      continue;
    }
    if (!marks.published.empty() || nodes[i].name.size() > 300 || nodes[i].name.size() < 8) continue;
    const Tag above = nodes[nodes[i].parent].tag;
    if (above == Tag::script || above == Tag::style || above == Tag::title) continue;
    const std::string text = tidy_line(nodes[i].name);
    if (says_published(text)) marks.published = find_date(text);
  }
  return marks;
}

std::string first_of(const Marks& marks, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto at = marks.metas.find(name);
    if (at != marks.metas.end()) return at->second;
  }
  return "";
}

// Where ` - Outlet`, ` | Section` and the like begin at the end of a title; npos: nowhere.
std::size_t outlet_at(const std::string& title, const std::string& folded_outlet) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " : ", " • ", " · ", " :: ", " « "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at < 10) continue;
    const std::string tail = fold(std::string_view(title).substr(at + mark.size()));
    const bool named = !folded_outlet.empty() && (tail.starts_with(folded_outlet) || folded_outlet.starts_with(tail));
    if (named || mark == " | " || tail.find(".com") != tail.npos || tail.find(".fr") != tail.npos) return at;
  }
  return std::string::npos;
}

std::string without_outlet(std::string title, const std::string& outlet, const std::string& heading) {
  if (heading.size() > 10 && fold(title).starts_with(fold(heading))) return heading;
  const std::string folded_outlet = fold(outlet);
  for (int parts = 0; parts < 3; ++parts) {
    const std::size_t at = outlet_at(title, folded_outlet);
    if (at == std::string::npos) break;
    title.resize(at);
  }
  return title;
}

std::string title_of(const Marks& marks, const std::string& outlet) {
  const std::string social = first_of(marks, {"og:title", "twitter:title", "dc.title", "title"});
  const std::string told(beginning(marks.linked.title, longest));
  const std::string best = !told.empty() ? told : !social.empty() ? social : marks.title;
  if (best.empty()) return marks.heading;
  return without_outlet(best, outlet, marks.heading);
}

// /2024/04/03/ in an address.
std::string date_in(std::string_view url) {
  for (std::size_t at = url.find("/20"); at != url.npos; at = url.find("/20", at + 1)) {
    std::size_t size = 0;
    const std::string date = take_date(url.substr(at + 1), size);
    if (date.size() == 10) return date;
  }
  return "";
}

std::string date_of(const Marks& marks, std::string_view url) {
  if (!marks.linked.date.empty()) return marks.linked.date;
  for (const std::string_view name : {"article:published_time",
                                      "og:article:published_time",
                                      "og:published_time",
                                      "datepublished",
                                      "article:published",
                                      "parsely-pub-date",
                                      "sailthru.date",
                                      "dc.date.issued",
                                      "dcterms.created",
                                      "dc.date",
                                      "dcterms.date",
                                      "dc.date.created",
                                      "pubdate",
                                      "publishdate",
                                      "publish-date",
                                      "publication_date",
                                      "article.published",
                                      "publish_date",
                                      "ptime",
                                      "date",
                                      "cxenseparse:recs:publishtime",
                                      "article_date_original",
                                      "originalpublicationdate",
                                      "displaydate",
                                      "timestamp"}) {
    const auto at = marks.metas.find(name);
    const std::string date = at == marks.metas.end() ? "" : find_date(at->second);
    if (!date.empty()) return date;
  }
  const std::string in_url = date_in(url);
  if (!in_url.empty()) return in_url;
  if (!marks.times.empty()) return marks.times.front();
  return marks.published;
}

std::string language_of(const Marks& marks) {
  for (const std::string& told : {marks.language, marks.linked.language})
    if (std::string code = language_code(told); !code.empty()) return code;
  return language_code(first_of(marks, {"og:locale", "content-language", "dc.language", "language"}));
}

// Templates name the home of their site on every page: that is the address of no article.
std::string url_of(const Marks& marks) {
  const std::string canonical = marks.canonical.starts_with("http") ? marks.canonical : "";
  for (const std::string& url :
       {canonical, first_of(marks, {"og:url"}), std::string(beginning(marks.linked.url, longest))})
    if (!url.empty() && !is_home(url)) return url;
  return "";
}

// An address is no name.
std::string name_or_nothing(std::string name) { return name.find("://") != name.npos || name.size() > 200 ? "" : name; }

}  // namespace

Metadata read_metadata(const HtmlPage& page) {
  const Marks marks = read_marks(page);
  const auto linked = [](const std::string& value) { return std::string(beginning(value, longest)); };
  Metadata data;
  data.outlet = first_of(marks, {"og:site_name", "application-name"});
  if (data.outlet.empty()) data.outlet = linked(marks.linked.outlet);
  data.title = title_of(marks, data.outlet);
  data.author = name_or_nothing(linked(marks.linked.author));
  for (const std::string_view name :
       {"author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"})
    if (data.author.empty()) data.author = name_or_nothing(first_of(marks, {name}));
  if (data.author.empty()) data.author = name_or_nothing(marks.author);
  data.url = url_of(marks);
  data.date = date_of(marks, data.url);
  data.language = language_of(marks);
  data.text = marks.linked.text;
  return data;
}

}  // namespace dixit
