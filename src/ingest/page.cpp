#include "ingest/page.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>

#include "ingest/entities.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t tag_count = static_cast<std::size_t>(Tag::count);
using Tags = std::bitset<tag_count>;

// In the order of `Tag`, which is alphabetical from `a` on.
constexpr std::array<std::string_view, tag_count> tag_names = {
    "",           "",       "a",        "abbr",     "address", "article", "aside",   "audio",    "b",          "base",
    "blockquote", "body",   "br",       "button",   "caption", "center",  "cite",    "code",     "col",        "dd",
    "details",    "dialog", "div",      "dl",       "dt",      "em",      "embed",   "fieldset", "figcaption", "figure",
    "font",       "footer", "form",     "h1",       "h2",      "h3",      "h4",      "h5",       "h6",         "head",
    "header",     "hr",     "html",     "i",        "iframe",  "img",     "input",   "ins",      "label",      "legend",
    "li",         "link",   "main",     "mark",     "menu",    "meta",    "nav",     "noscript", "object",     "ol",
    "optgroup",   "option", "p",        "picture",  "pre",     "q",       "s",       "script",   "section",    "select",
    "small",      "source", "span",     "strong",   "style",   "sub",     "summary", "sup",      "svg",        "table",
    "tbody",      "td",     "template", "textarea", "tfoot",   "th",      "thead",   "time",     "title",      "tr",
    "u",          "ul",     "video",    "wbr"};

Tag tag_of(std::string_view name) {
  const auto at = std::lower_bound(tag_names.begin() + 2, tag_names.end(), name);
  return at != tag_names.end() && *at == name ? static_cast<Tag>(at - tag_names.begin()) : Tag::unknown;
}

Tags set_of(std::initializer_list<Tag> list) {
  Tags set;
  for (const Tag tag : list) set.set(static_cast<std::size_t>(tag));
  return set;
}

bool in(const Tags& set, Tag tag) { return set[static_cast<std::size_t>(tag)]; }

const Tags void_tags = set_of({Tag::base, Tag::br, Tag::col, Tag::embed, Tag::hr, Tag::img, Tag::input, Tag::link,
                               Tag::meta, Tag::source, Tag::wbr});
const Tags raw_tags = set_of({Tag::script, Tag::style, Tag::title, Tag::textarea, Tag::iframe});
const Tags block_tags = set_of(
    {Tag::address, Tag::article, Tag::aside,  Tag::blockquote, Tag::body,  Tag::br,      Tag::caption,  Tag::center,
     Tag::dd,      Tag::details, Tag::dialog, Tag::div,        Tag::dl,    Tag::dt,      Tag::fieldset, Tag::figcaption,
     Tag::figure,  Tag::footer,  Tag::form,   Tag::h1,         Tag::h2,    Tag::h3,      Tag::h4,       Tag::h5,
     Tag::h6,      Tag::head,    Tag::header, Tag::hr,         Tag::html,  Tag::legend,  Tag::li,       Tag::main,
     Tag::menu,    Tag::nav,     Tag::ol,     Tag::p,          Tag::pre,   Tag::section, Tag::summary,  Tag::table,
     Tag::tbody,   Tag::td,      Tag::tfoot,  Tag::th,         Tag::thead, Tag::tr,      Tag::ul});
const Tags scopes = set_of({Tag::table, Tag::td, Tag::th, Tag::caption, Tag::object});
const Tags lists = set_of({Tag::ul, Tag::ol, Tag::menu, Tag::dl, Tag::table, Tag::td, Tag::th});
const Tags cells = set_of({Tag::td, Tag::th, Tag::caption});
const Tags rows = set_of({Tag::tr, Tag::td, Tag::th, Tag::caption});
const Tags row_groups = set_of({Tag::tbody, Tag::thead, Tag::tfoot, Tag::tr, Tag::td, Tag::th, Tag::caption});
const Tags headings = set_of({Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6});

// How far up an end is looked for: beyond it the page is broken, and the walk must stay short.
constexpr std::size_t reach = 256;

bool space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

}  // namespace

bool is_block(Tag tag) { return in(block_tags, tag) && tag != Tag::br; }

class HtmlPage::Builder {
 public:
  explicit Builder(HtmlPage& page) : page_(page), html_(page.html_) {
    page_.nodes_.push_back({});
    open_.push_back(0);
  }

  void run() {
    std::size_t at = 0;
    while (at < html_.size() && page_.nodes_.size() < max_nodes) {
      if (html_[at] == '<') {
        const std::size_t next = markup(at);
        if (next != at) {
          at = next;
          continue;
        }
      }
      const std::size_t next = std::min(html_.find('<', at + 1), html_.size());
      add_text(at, next);
      at = next;
    }
    close_down_to(0);
  }

 private:
  // The markup that begins at `at`; gives the byte after it, `at` itself where it is mere text.
  std::size_t markup(std::size_t at) {
    const char c = at + 1 < html_.size() ? html_[at + 1] : ' ';
    if (letter(c)) return start_tag(at + 1);
    if (c == '/') return end_tag(at + 2);
    if (c == '?' || (c == '!' && html_.compare(at, 4, "<!--") != 0)) return after('>', at);
    if (c != '!') return at;
    const std::size_t end = html_.find("-->", at + 2);  // `<!-->` is whole
    return end == std::string::npos ? html_.size() : end + 3;
  }

  std::size_t after(char c, std::size_t at) const {
    const std::size_t end = html_.find(c, at);
    return end == std::string::npos ? html_.size() : end + 1;
  }

  std::string_view lower_name(std::size_t& at) {
    const std::size_t first = at;
    while (at < html_.size() && !space(html_[at]) && html_[at] != '/' && html_[at] != '>' &&
           !(html_[at] == '=' && at > first)) {
      if (html_[at] >= 'A' && html_[at] <= 'Z') html_[at] |= 32;
      ++at;
    }
    return std::string_view(html_).substr(first, at - first);
  }

  std::size_t end_tag(std::size_t at) {
    if (at >= html_.size() || !letter(html_[at])) return after('>', at);
    const std::string_view name = lower_name(at);
    close(tag_of(name), name);
    return after('>', at);
  }

  std::size_t start_tag(std::size_t at) {
    Node node;
    node.name = lower_name(at);
    node.tag = tag_of(node.name);
    node.first_attribute = static_cast<std::uint32_t>(page_.attributes_.size());
    bool closed = false;
    while (at < html_.size() && html_[at] != '>') {
      if (space(html_[at]) || html_[at] == '/') {
        closed = html_[at] == '/';
        ++at;
      } else {
        closed = false;
        attribute(at, node);
      }
    }
    if (at >= html_.size()) return at;  // a tag that never ends is no tag
    ++at;
    add_element(node, closed);
    return in(raw_tags, node.tag) ? raw_text(node, at) : at;
  }

  void attribute(std::size_t& at, Node& node) {
    Attribute result;
    result.name = lower_name(at);
    while (at < html_.size() && space(html_[at])) ++at;
    if (at < html_.size() && html_[at] == '=') result.value = value(++at);
    if (node.attributes == 64) return;
    page_.attributes_.push_back(result);
    ++node.attributes;
  }

  std::string_view value(std::size_t& at) {
    while (at < html_.size() && space(html_[at])) ++at;
    const char quote = at < html_.size() ? html_[at] : ' ';
    if (quote == '"' || quote == '\'') {
      const std::size_t first = ++at;
      at = std::min(html_.find(quote, at), html_.size());
      const std::size_t last = at;
      if (at < html_.size()) ++at;
      return std::string_view(html_).substr(first, last - first);
    }
    const std::size_t first = at;
    while (at < html_.size() && !space(html_[at]) && html_[at] != '>') ++at;
    return std::string_view(html_).substr(first, at - first);
  }

  // The content of `script` and its like, up to its own end tag.
  std::size_t raw_text(const Node& node, std::size_t at) {
    std::size_t end = at;
    if (unclosed_[static_cast<std::size_t>(node.tag)]) return at;
    while (true) {
      end = html_.find("</", end);
      if (end == std::string::npos) break;
      if (html_.size() - end - 2 >= node.name.size() &&
          std::equal(node.name.begin(), node.name.end(), html_.begin() + end + 2,
                     [](char a, char b) { return a == (b | 32); })) {
        add_text(at, end);
        return end;
      }
      end += 2;
    }
    // Nothing ends it: a `title` or `textarea` is then taken as any element, a `script` swallows the rest.
    unclosed_.set(static_cast<std::size_t>(node.tag));
    return node.tag == Tag::title || node.tag == Tag::textarea ? at : html_.size();
  }

  void add_text(std::size_t from, std::size_t to) {
    if (from == to) return;
    Node node;
    node.tag = Tag::text;
    node.parent = open_.back();
    node.end = static_cast<std::uint32_t>(page_.nodes_.size() + 1);
    node.name = std::string_view(html_).substr(from, to - from);
    page_.nodes_.push_back(node);
  }

  void add_element(Node& node, bool closed) {
    if (node.tag == Tag::body || node.tag == Tag::html) {
      if (count(node.tag) > 0) return;
      if (node.tag == Tag::body) close(Tag::head, "head");
    }
    close_implied(node.tag);
    node.parent = open_.back();
    node.end = static_cast<std::uint32_t>(page_.nodes_.size() + 1);
    page_.nodes_.push_back(node);
    const bool foreign = node.tag == Tag::unknown && closed;
    if (in(void_tags, node.tag) || foreign) return;
    open_.push_back(static_cast<std::uint32_t>(page_.nodes_.size() - 1));
    ++count(node.tag);
  }

  // The ends that the start of `tag` implies.
  void close_implied(Tag tag) {
    switch (tag) {
      case Tag::li:
        close_up(set_of({Tag::li}), lists);
        break;
      case Tag::dd:
      case Tag::dt:
        close_up(set_of({Tag::dd, Tag::dt}), lists);
        break;
      case Tag::td:
      case Tag::th:
        close_up(cells, set_of({Tag::table, Tag::tr}));
        break;
      case Tag::tr:
        close_up(rows, set_of({Tag::table, Tag::tbody, Tag::thead, Tag::tfoot}));
        break;
      case Tag::tbody:
      case Tag::thead:
      case Tag::tfoot:
        close_up(row_groups, set_of({Tag::table}));
        break;
      case Tag::option:
        close_up(set_of({Tag::option}), set_of({Tag::select}));
        break;
      case Tag::a:
        close_up(set_of({Tag::a}), scopes);
        break;
      case Tag::button:
        close_up(set_of({Tag::button}), scopes);
        break;
      default:
        break;
    }
    if (is_block(tag) && count(Tag::p) > 0) close_up(set_of({Tag::p}), scopes);
    if (in(headings, tag) && in(headings, top().tag)) close_down_to(open_.size() - 1);
    if (is_block(tag) && tag != Tag::head && count(Tag::head) > 0 && tag != Tag::html) close(Tag::head, "head");
  }

  // Closes the outermost open element of `wanted` above the nearest of `barrier`, and all in it.
  void close_up(const Tags& wanted, const Tags& barrier) {
    std::size_t found = 0;
    const std::size_t stop = open_.size() > reach ? open_.size() - reach : 0;
    for (std::size_t i = open_.size(); i-- > std::max<std::size_t>(stop, 1);) {
      const Tag tag = page_.nodes_[open_[i]].tag;
      if (in(wanted, tag)) found = i;
      if (in(barrier, tag)) break;
    }
    if (found > 0) close_down_to(found);
  }

  void close(Tag tag, std::string_view name) {
    if (count(tag) == 0 || tag == Tag::html || tag == Tag::body) return;
    const bool cell = in(row_groups, tag) || tag == Tag::table;
    const bool formatting = !in(block_tags, tag) && tag != Tag::a && tag != Tag::unknown;
    const std::size_t stop = open_.size() > reach ? open_.size() - reach : 0;
    for (std::size_t i = open_.size(); i-- > std::max<std::size_t>(stop, 1);) {
      const Node& node = page_.nodes_[open_[i]];
      if (node.tag == tag && (tag != Tag::unknown || node.name == name)) return close_down_to(i);
      if (in(scopes, node.tag) && !cell) return;
      if (formatting && is_block(node.tag)) return;
    }
  }

  void close_down_to(std::size_t size) {
    const std::uint32_t end = static_cast<std::uint32_t>(page_.nodes_.size());
    while (open_.size() > size) {
      Node& node = page_.nodes_[open_.back()];
      node.end = end;
      if (open_.size() > 1) --count(node.tag);
      open_.pop_back();
    }
  }

  const Node& top() const { return page_.nodes_[open_.back()]; }
  std::uint32_t& count(Tag tag) { return open_counts_[static_cast<std::size_t>(tag)]; }

  HtmlPage& page_;
  std::string& html_;
  std::vector<std::uint32_t> open_;
  std::array<std::uint32_t, tag_count> open_counts_{};
  Tags unclosed_;  // raw elements of which no end tag is left
};

HtmlPage::HtmlPage(std::string html) : html_(std::move(html)) { Builder(*this).run(); }

std::string_view HtmlPage::attribute(std::uint32_t node, std::string_view name) const {
  const Node& n = nodes_[node];
  for (std::uint32_t i = 0; i < n.attributes; ++i)
    if (attributes_[n.first_attribute + i].name == name) return attributes_[n.first_attribute + i].value;
  return {};
}

bool HtmlPage::has_attribute(std::uint32_t node, std::string_view name) const {
  const Node& n = nodes_[node];
  for (std::uint32_t i = 0; i < n.attributes; ++i)
    if (attributes_[n.first_attribute + i].name == name) return true;
  return false;
}

std::string HtmlPage::text(std::uint32_t node) const {
  std::string decoded;
  std::uint32_t i = node;
  while (i < nodes_[node].end) {
    const Node& n = nodes_[i];
    const bool skipped = i != node && (n.tag == Tag::script || n.tag == Tag::style);
    if (n.tag == Tag::text) append_decoded(n.name, decoded);
    if (is_block(n.tag) || n.tag == Tag::br) decoded += ' ';
    i = skipped ? n.end : i + 1;
  }
  std::string out;
  append_collapsed(decoded, out);
  return std::string(trimmed(out));
}

void append_collapsed(std::string_view text, std::string& out) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t first = at;
    bool plain = false;  // a white space that may break
    while (at < text.size()) {
      const unsigned char byte = text[at];
      if (byte > ' ' && byte < 0x80) break;
      const Decoded c = decode(text, at);
      if (!is_space(c.code_point)) break;
      plain |= c.code_point != 0xA0 && c.code_point != 0x202F;
      at += c.size;
    }
    if (at > first && plain) {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else if (at > first) {
      out += text.substr(first, text[first] == '\xC2' ? 2 : 3);
    }
    const std::size_t word = at;
    while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ' &&
           static_cast<unsigned char>(text[at]) < 0x80)
      ++at;
    out += text.substr(word, at - word);
    if (at == text.size()) break;
    const Decoded c = decode(text, at);
    if (is_space(c.code_point)) continue;
    const bool invisible =
        c.code_point < ' ' || c.code_point == 0xAD || c.code_point == 0x200B || c.code_point == 0xFEFF;
    if (!invisible) out += text.substr(at, c.size);
    at += c.size;
  }
}

std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string_view trimmed(std::string_view text) {
  std::size_t from = 0;
  while (from < text.size()) {
    const Decoded c = decode(text, from);
    if (!is_space(c.code_point)) break;
    from += c.size;
  }
  std::size_t to = text.size();
  while (to > from) {
    const Decoded c = decode_before(text, to);
    if (!is_space(c.code_point)) break;
    to -= c.size;
  }
  return text.substr(from, to - from);
}

}  // namespace dixit
