#include "encoder/pieces.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::string_view space = "\u2581", apostrophe = "\u2019";

struct Step {  // the best way to a place: from where, by which piece
  std::uint32_t from = 0, piece = Pieces::unknown;
};

std::string normal(std::string_view word, bool spaced) {
  std::size_t end = 0;
  for (std::uint32_t n = 0; end < word.size() && n < Pieces::longest_word; ++n) end += decode(word, end).size;
  const std::string composed = nfkc(word.substr(0, end));
  std::string out(spaced ? space : "");
  for (std::size_t i = 0; i < composed.size(); ++i) {
    if (composed[i] == ' ') {
      out += space;
    } else if (composed.compare(i, apostrophe.size(), apostrophe) == 0) {
      out += '\'';
      i += apostrophe.size() - 1;
    } else {
      out += composed[i];
    }
  }
  return out;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t stop = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, stop - at));
    at = stop + 1;
  }
  return out;
}

}  // namespace

Pieces::Pieces(const Model& model) {
  const Matrix scores = model.matrix("pieces.scores");
  scores_.assign(scores.values.begin(), scores.values.end());
  const auto strings = lines(model.text("pieces.strings"));
  if (scores.rows != 1 || strings.size() != scores_.size() || strings.size() <= unknown) {
    model.refuse("found " + std::to_string(strings.size()) + " pieces and " + std::to_string(scores_.size()) +
                 " scores, expected as many of both and more than " + std::to_string(unknown));
  }
  // Below the lowest score of the vocabulary that the pieces were chosen from, as in training.
  unknown_score_ = double{model.matrix("pieces.lowest", 1, 1).values[0]} - 10;
  build(strings);
}

// Level by level: a node's children are the runs of the sorted strings that share one more byte.
void Pieces::build(const std::vector<std::string_view>& strings) {
  struct Run {
    std::uint32_t begin, end, depth;
  };
  std::vector<std::uint32_t> order(strings.size() - unknown - 1);
  std::iota(order.begin(), order.end(), unknown + 1);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return strings[a] < strings[b]; });
  nodes_.assign(1, Node{});
  std::vector<Run> runs{{0, static_cast<std::uint32_t>(order.size()), 0}};  // one a node
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    auto [at, end, depth] = runs[n];
    // The string that ends here comes first; of equal ones the last is meant.
    for (; at < end && strings[order[at]].size() == depth; ++at) nodes_[n].piece = order[at];
    nodes_[n].children = static_cast<std::uint32_t>(nodes_.size());
    while (at < end) {
      const char byte = strings[order[at]][depth];
      const std::uint32_t begin = at;
      while (at < end && strings[order[at]][depth] == byte) ++at;
      nodes_.push_back({.piece = none, .children = 0, .count = 0, .byte = static_cast<unsigned char>(byte)});
      runs.push_back({begin, at, depth + 1});
      ++nodes_[n].count;
    }
  }
  nodes_[0].piece = none;  // an empty string is no piece
  for (std::uint32_t i = 0; i < nodes_[0].count; ++i)
    first_[nodes_[nodes_[0].children + i].byte] = nodes_[0].children + i;
}

std::uint32_t Pieces::child(std::uint32_t node, unsigned char byte) const {
  if (node == 0) return first_[byte];
  const auto begin = nodes_.begin() + nodes_[node].children, end = begin + nodes_[node].count;
  const auto found = std::lower_bound(begin, end, byte, [](const Node& n, unsigned char b) { return n.byte < b; });
  return found != end && found->byte == byte ? static_cast<std::uint32_t>(found - nodes_.begin()) : 0;
}

void Pieces::append(std::string_view word, bool spaced, std::vector<std::uint32_t>& ids) const {
  const std::string text = normal(word, spaced);
  const auto n = static_cast<std::uint32_t>(text.size());
  std::vector<double> best(n + 1, -1e30);
  std::vector<Step> back(n + 1);
  best[0] = 0;
  for (std::uint32_t i = 0; i < n;) {
    for (std::uint32_t e = i, node = 0; e < n && (node = child(node, static_cast<unsigned char>(text[e]))) != 0;) {
      ++e;
      const std::uint32_t piece = nodes_[node].piece;
      if (piece != none && best[i] + scores_[piece] > best[e]) best[e] = best[i] + scores_[piece], back[e] = {i, piece};
    }
    const std::uint32_t next = std::min(n, i + decode(text, i).size);
    if (best[i] + unknown_score_ > best[next]) best[next] = best[i] + unknown_score_, back[next] = {i, unknown};
    i = next;
  }
  const std::size_t begin = ids.size();
  for (std::uint32_t i = n; i > 0; i = back[i].from) ids.push_back(back[i].piece);
  if (n == 0) ids.push_back(unknown);
  std::reverse(ids.begin() + static_cast<std::ptrdiff_t>(begin), ids.end());
  ids.resize(std::min(ids.size(), begin + most));
}

void Pieces::append(const Document& document, std::uint32_t word, std::vector<std::uint32_t>& ids) const {
  const std::uint32_t at = document.words[word].text.begin;
  append(document[word], at == 0 || is_space(decode_before(document.text, at).code_point), ids);
}

}  // namespace dixit
