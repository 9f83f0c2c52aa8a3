// An HTML page as a flat list of its nodes, in the order in which they open.
//
//   const HtmlPage page("<p>Un <b>mot</b>.");
//   for (std::uint32_t i = 0; i < page.nodes().size(); i = …)
//   page.nodes()[i].tag, .parent, .end            // the nodes below i are i + 1 … end - 1
//   page.attribute(i, "class"), page.text(i)      // as written: character references not yet decoded
//
// Reads as browsers do in what matters for news: implied ends (`p`, `li`, `td` …), raw elements (`script`,
// `style` …), comments, unquoted and valueless attributes, ends that match nothing. There is no tree walk
// by recursion and each byte is looked at a bounded number of times, whatever the nesting: any bytes give a
// page in linear time. Above `max_nodes` the rest of the page is left out.
//
// Owns its source; nodes and attributes are views into it, so an HtmlPage stays where it was made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

// clang-format off
enum class Tag : std::uint8_t {
  unknown, text, a, abbr, address, article, aside, audio, b, base, blockquote, body, br, button, caption, center,
  cite, code, col, dd, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form,
  h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, label, legend, li, link, main, mark,
  menu, meta, nav, noscript, object, ol, optgroup, option, p, picture, pre, q, s, script, section, select, small,
  source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template_, textarea, tfoot, th, thead,
  time, title, tr, u, ul, video, wbr, count
};
// clang-format on

bool is_block(Tag tag);  // starts a line of its own

struct Attribute {
  std::string_view name, value;  // name in lower case
};

struct Node {
  Tag tag = Tag::unknown;
  std::uint8_t attributes = 0;  // how many, from `first_attribute` on
  std::uint32_t parent = 0;     // of the root: itself
  std::uint32_t end = 0;        // one after the last node below
  std::uint32_t first_attribute = 0;
  std::string_view name;  // of an element, in lower case; the characters of a text
};

class HtmlPage {
 public:
  static constexpr std::size_t max_nodes = 4'000'000;

  explicit HtmlPage(std::string html);  // UTF-8
  HtmlPage(const HtmlPage&) = delete;
  HtmlPage& operator=(const HtmlPage&) = delete;

  const std::vector<Node>& nodes() const { return nodes_; }                     // nodes()[0] is the root, above `html`
  std::string_view attribute(std::uint32_t node, std::string_view name) const;  // empty: none
  bool has_attribute(std::uint32_t node, std::string_view name) const;
  std::string text(std::uint32_t node) const;  // all text below, decoded, white space as one space, trimmed

 private:
  class Builder;
  std::string html_;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
};

// Appends decoded text with each run of white space as one character: a no-break space where the run has
// nothing else, else a space. Soft hyphens and zero-width spaces are dropped.
void append_collapsed(std::string_view decoded, std::string& out);
std::string_view trimmed(std::string_view text);                       // without white space at both ends
std::string_view beginning(std::string_view text, std::size_t bytes);  // no more than that, no character cut

}  // namespace dixit
