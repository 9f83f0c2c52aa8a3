#include "ingest/article.h"

#include <algorithm>
#include <cstddef>
#include <unordered_set>
#include <vector>

#include "ingest/boilerplate.h"
#include "ingest/entities.h"
#include "text/unicode.h"

namespace dixit {
namespace {

struct Block {  // a paragraph, a heading, an item of a list: what stands between two line ends
  std::string text;
  std::uint32_t node = 0;  // the element that it stands in
  Tag tag = Tag::unknown;  // of that element
  std::uint32_t characters = 0, linked = 0;
  float good = 0, bad = 0;  // characters of running text, and of what is none
};

bool heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

// Elements whose content is never an article's.
bool never_text(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::nav:
    case Tag::footer:
    case Tag::aside:
    case Tag::button:
    case Tag::select:
    case Tag::textarea:
    case Tag::svg:
    case Tag::iframe:
    case Tag::head:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::audio:
    case Tag::video:
    case Tag::object:
    case Tag::template_:
    case Tag::caption:
    case Tag::label:
    case Tag::menu:
    case Tag::dialog:
    case Tag::picture:
    case Tag::option:
      return true;
    default:
      return false;
  }
}

// Not shown, or shown as something beside the article.
bool set_apart(const HtmlPage& page, std::uint32_t node) {
  const std::string_view style = page.attribute(node, "style");
  const std::string_view role = page.attribute(node, "role");
  return page.has_attribute(node, "hidden") || style.find("display:none") != style.npos ||
         style.find("display: none") != style.npos || role == "navigation" || role == "complementary" ||
         role == "contentinfo" || role == "dialog" || role == "banner" || role == "menu" || role == "search" ||
         role == "alertdialog";
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view stop : {".", "!", "?", "…", "»", "”", "\"", ")", "。", "！", "？", "」"})
    if (text.ends_with(stop)) return true;
  return false;
}

// Running text: long enough, mostly not links; a shorter one if it ends like a sentence.
void weigh(Block& block) {
  const float size = static_cast<float>(block.characters);
  const float links = size > 0 ? static_cast<float>(block.linked) / size : 1;
  const bool stopped = ends_sentence(block.text);
  if (links < 0.4f && !heading(block.tag) && (size >= 100 || (size >= 30 && stopped)))
    block.good = size * (1 - links);
  else if (!heading(block.tag) || links > 0.5f)
    block.bad = std::min(size, 100.f) + (links > 0.5f ? 20 : 0);
}

class Reading {
 public:
  Reading(const HtmlPage& page, std::string_view title)
      : page_(page), nodes_(page.nodes()), title_(fold(title)), skipped_(nodes_.size()) {
    collect();
    find_heading();
    parts_.assign(nodes_.size(), Part::unknown);
    drop_asides();
  }

  std::string everything() const { return write(chosen(0)); }

  // Once more with what the names of the parts said forgotten: they may be about something else.
  void forget_parts() {
    skipped_.assign(nodes_.size(), false);
    parts_.assign(nodes_.size(), Part::unknown);
    sum();
  }

  std::string text() const { return write(chosen(narrowed(best()))); }

 private:
  void collect() {
    Block block;
    std::uint32_t link_end = 0;
    std::vector<std::uint32_t> open;  // ends of the blocks that are open
    std::vector<std::uint32_t> containers{0};
    std::string raw;
    const auto flush = [&] {
      append_collapsed(raw, block.text);
      raw.clear();
      finish(block, containers.back());
    };
    for (std::uint32_t i = 1; i < nodes_.size();) {
      while (!open.empty() && open.back() <= i) {
        flush();
        open.pop_back();
        containers.pop_back();
      }
      const Node& node = nodes_[i];
      if (never_text(node.tag)) {
        if (is_block(node.tag)) flush();
        i = node.end;
        continue;
      }
      if (node.tag == Tag::text) {
        const std::size_t before = raw.size();
        append_decoded(node.name, raw);
        if (i < link_end) block.linked += static_cast<std::uint32_t>(raw.size() - before);
      } else if (node.tag == Tag::br) {
        br(i, raw, flush);
      } else if (is_block(node.tag)) {
        flush();
        open.push_back(node.end);
        containers.push_back(i);
      } else if (node.tag == Tag::a) {
        link_end = std::max(link_end, node.end);
      }
      ++i;
    }
    flush();
  }

  // Two line ends in a row part paragraphs; a single one is white space.
  template <class Flush>
  void br(std::uint32_t i, std::string& raw, const Flush& flush) {
    std::uint32_t next = i + 1;
    if (next < nodes_.size() && nodes_[next].tag == Tag::text && trimmed(nodes_[next].name).empty()) ++next;
    if (next < nodes_.size() && nodes_[next].tag == Tag::br)
      flush();
    else
      raw += ' ';
  }

  void finish(Block& block, std::uint32_t node) {
    const std::string_view text = trimmed(block.text);
    if (!text.empty()) {
      block.text = std::string(text);
      block.node = node;
      block.tag = nodes_[node].tag;
      block.characters = static_cast<std::uint32_t>(count_code_points(block.text));
      block.linked = std::min(block.linked, block.characters);
      weigh(block);
      blocks_.push_back(std::move(block));
    }
    block = {};
  }

  // Where the page shows its title.
  void find_heading() {
    if (title_.empty()) return;
    for (const Block& block : blocks_) {
      if (!heading(block.tag) || !says_title(block)) continue;
      heading_ = block.node;
      if (block.tag == Tag::h1) return;
    }
  }

  // Folding is slow and most blocks are far longer.
  bool says_title(const Block& block) const {
    return block.text.size() < 2 * title_.size() && fold(block.text) == title_;
  }

  bool with_heading(std::uint32_t node) const { return node <= heading_ && heading_ < nodes_[node].end; }

  // Sums of good and bad below each node.
  void sum() {
    good_.assign(nodes_.size(), 0);
    bad_.assign(nodes_.size(), 0);
    for (const Block& block : blocks_) {
      if (skipped_[block.node]) continue;
      good_[block.node] += block.good;
      bad_[block.node] += block.bad;
    }
    for (std::uint32_t i = static_cast<std::uint32_t>(nodes_.size()); i-- > 1;) {
      good_[nodes_[i].parent] += good_[i];
      bad_[nodes_[i].parent] += bad_[i];
    }
  }

  // Parts that their names call something else than the article, unless most of the text is there.
  void drop_asides() {
    sum();
    const float all = good_[0];
    for (std::uint32_t i = 1; i < nodes_.size();) {
      const Node& node = nodes_[i];
      if (node.tag != Tag::text && node.tag != Tag::body && node.tag != Tag::html && node.attributes > 0) {
        const Part by_class = part_of(page_.attribute(i, "class"));
        const Part by_id = part_of(page_.attribute(i, "id"));
        parts_[i] = by_class == Part::unknown || by_id == Part::comments ? by_id : by_class;
        if (parts_[i] != Part::comments && set_apart(page_, i)) parts_[i] = Part::aside;
        // A message from elsewhere that the article shows is part of it, though its class says `twitter`.
        if (parts_[i] == Part::aside && node.tag == Tag::blockquote) parts_[i] = Part::unknown;
        if (page_.attribute(i, "itemprop") == "articleBody") parts_[i] = Part::body;
      }
      const bool drop = !with_heading(i) && ((parts_[i] == Part::comments && good_[i] < 0.8f * all) ||
                                             (parts_[i] == Part::aside && good_[i] < 0.4f * all));
      if (drop) std::fill(skipped_.begin() + i, skipped_.begin() + node.end, true);
      i = drop ? node.end : i + 1;
    }
    sum();
  }

  // The element whose text, less what is no text in it, is the most; the innermost of equals.
  std::uint32_t best() const {
    std::uint32_t best = 0;
    float most = -1e30f;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].tag == Tag::text || skipped_[i]) continue;
      const float bonus = parts_[i] == Part::body || nodes_[i].tag == Tag::article ? 1.2f : 1;
      const float score = good_[i] * bonus - bad_[i];
      if (score >= most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  // The innermost element in it with nearly all of what its names call the article's body, where that is much.
  std::uint32_t narrowed(std::uint32_t root) const {
    std::uint32_t found = root;
    float most = 0, all = 0;
    std::vector<float> within(nodes_[root].end);  // of the bodies, below each node
    for (std::uint32_t i = root + 1; i < nodes_[root].end;) {
      const bool body = parts_[i] == Part::body && !skipped_[i] && good_[i] > 0;
      if (body) all += within[i] = good_[i];
      if (body && good_[i] > most) most = good_[i], found = i;
      i = body ? nodes_[i].end : i + 1;
    }
    if (all < std::max(300.f, 0.3f * good_[root])) return root;
    // A body in pieces: up to where they are together.
    for (std::uint32_t i = nodes_[root].end; i-- > root + 1;) within[nodes_[i].parent] += within[i];
    while (found > root && within[found] < 0.9f * all) found = nodes_[found].parent;
    return found;
  }

  std::vector<const Block*> chosen(std::uint32_t root) const {
    std::vector<const Block*> result;
    for (const Block& block : blocks_)
      if (block.node >= root && block.node < nodes_[root].end && !skipped_[block.node]) result.push_back(&block);
    return result;
  }

  std::string write(const std::vector<const Block*>& blocks) const {
    std::vector<const Block*> kept;
    std::unordered_set<std::string_view> seen;
    float good = 0, total = 0;
    for (const Block* block : blocks) total += block->good;
    for (const Block* block : blocks) {
      if (good > 0.5f * total && is_end(block->text)) break;
      good += block->good;
      if (block->characters < 200 && is_notice(block->text)) continue;
      const float links = static_cast<float>(block->linked) / static_cast<float>(block->characters);
      if (links > (block->tag == Tag::p && ends_sentence(block->text) ? 0.85f : 0.5f)) continue;
      if (block->tag == Tag::h1 || says_title(*block)) continue;
      if (block->characters > 60 && !seen.insert(block->text).second) continue;
      kept.push_back(block);
    }
    while (!kept.empty() && heading(kept.back()->tag)) kept.pop_back();
    std::string out;
    for (const Block* block : kept) {
      if (!out.empty()) out += "\n\n";
      out += block->text;
    }
    return out;
  }

  const HtmlPage& page_;
  const std::vector<Node>& nodes_;
  std::string title_;  // folded
  std::uint32_t heading_ = 0;
  std::vector<bool> skipped_;
  std::vector<Block> blocks_;
  std::vector<float> good_, bad_;
  std::vector<Part> parts_;
};

// Text with its paragraphs parted by line ends or by tags.
std::string paragraphs_of(std::string_view told) {
  std::string html;
  for (std::size_t at = 0; at < told.size();) {
    const std::size_t end = std::min(told.find('\n', at), told.size());
    html.append("<p>").append(told, at, end - at);
    at = end + 1;
  }
  const HtmlPage page(std::move(html));
  return Reading(page, "").everything();
}

}  // namespace

std::string main_text(const HtmlPage& page, std::string_view title, std::string_view told) {
  constexpr std::size_t short_text = 250;
  Reading reading(page, title);
  std::string text = reading.text();
  if (text.size() < short_text) {
    reading.forget_parts();
    std::string other = reading.text();
    if (other.size() > 2 * text.size()) text = std::move(other);
  }
  const bool more_told = static_cast<double>(text.size()) < 0.6 * static_cast<double>(told.size());
  return told.size() > short_text && more_told ? paragraphs_of(told) : text;
}

}  // namespace dixit
