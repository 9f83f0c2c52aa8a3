#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "cli/accounts_page_parts.h"
#include "text/web_address.h"

namespace dixit {
namespace {

// A passage of an article, with the place of the page that shows it.
struct Passage {
  Range<Word> words;
  std::string anchor, back, label;  // its own, where it is shown, and how that is called
};

// `2b`, and the sign of what it is to another account.
std::string label_of(const AccountsView& view, const Matter& matter, std::uint32_t index) {
  const std::string& id = matter.positions[index].id;
  std::string label = id.starts_with('M') ? id.substr(1) : id;
  const std::vector<Tie> ties = view.ties(matter, index);
  if (!ties.empty()) label += view.words.relations[static_cast<std::size_t>(ties.front().kind)].symbol;
  return label;
}

std::vector<Passage> passages_of(const AccountsView& view, std::uint32_t document) {
  std::vector<Passage> passages;
  for (const Matter& matter : view.accounts.matters) {
    if (view.among_claims(matter)) continue;
    for (std::uint32_t index = 0; index < matter.positions.size(); ++index) {
      const Position& position = matter.positions[index];
      for (std::size_t i = 0; i < position.evidence.size(); ++i) {
        const Evidence& evidence = position.evidence[i];
        if (evidence.document != document || evidence.words.empty()) continue;
        passages.push_back({evidence.words, passage_anchor(position, i), position.id, label_of(view, matter, index)});
      }
    }
  }
  for (std::size_t i = 0; i < view.accounts.claims.size(); ++i) {
    const Evidence& claim = view.accounts.claims[i];
    if (claim.document != document || claim.words.empty()) continue;
    passages.push_back({claim.words, 'C' + std::to_string(i + 1), "claims", std::string(view.words.author)});
  }
  std::ranges::stable_sort(passages, {}, [](const Passage& p) { return std::pair(p.words.begin, p.words.end); });
  return passages;
}

// One article with its passages, cut where any of them begins or ends: so marks never overlap.
class Marked {
 public:
  Marked(const AccountsView& view, std::uint32_t index)
      : view_(view), document_(view.documents[index]), lines_(view.lines[index]), passages_(passages_of(view, index)) {
    for (const Passage& passage : passages_) {
      cuts_.insert(passage.words.begin);
      cuts_.insert(passage.words.end);
      ends_.push_back(&passage);
    }
    std::ranges::stable_sort(ends_, {}, [](const Passage* p) { return p->words.end; });
  }

  std::string paragraphs() {
    std::string out;
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.words.empty()) continue;
      out += "<p><span class=\"number\" aria-hidden=\"true\">" + std::to_string(lines_.of(paragraph.words.begin)) +
             "</span>";
      for (std::uint32_t word = paragraph.words.begin; word < paragraph.words.end;) {
        const auto cut = cuts_.upper_bound(word);
        const std::uint32_t end = cut == cuts_.end() ? paragraph.words.end : std::min(*cut, paragraph.words.end);
        out += piece({word, end});
        if (end < paragraph.words.end) {
          out += escaped(document_[Range<char>{document_.words[end - 1].text.end, document_.words[end].text.begin}]);
        }
        word = end;
      }
      out += "</p>\n";
    }
    return out;
  }

 private:
  std::string piece(Range<Word> words) {
    std::string out;
    for (; begun_ < passages_.size() && passages_[begun_].words.begin <= words.begin; ++begun_, ++open_) {
      out += "<a class=\"anchor\" id=\"" + escaped(passages_[begun_].anchor) + "\"></a>";
    }
    const std::string shown = escaped(document_(words));
    out += open_ > 0 ? "<mark>" + shown + "</mark>" : shown;
    for (; ended_ < ends_.size() && ends_[ended_]->words.end <= words.end; ++ended_, --open_) {
      out += "<sup><a href=\"#" + escaped(ends_[ended_]->back) + "\" title=\"" + escaped(view_.words.back) + "\">" +
             escaped(ends_[ended_]->label) + "</a></sup>";
    }
    return out;
  }

  const AccountsView& view_;
  const Document& document_;
  const LineNumbers& lines_;
  std::vector<Passage> passages_;     // by their beginnings
  std::vector<const Passage*> ends_;  // by their ends
  std::set<std::uint32_t> cuts_;      // words that a passage begins or ends at
  std::size_t begun_ = 0, ended_ = 0, open_ = 0;
};

std::string article_html(const AccountsView& view, std::uint32_t index) {
  const Document& document = view.documents[index];
  const std::string number = std::to_string(index + 1);
  std::string out = "<article id=\"A" + number + "\"" + lang_attribute(view, document.language) +
                    ">\n<h3><span class=\"number\">" + number + "</span> " + escaped(view.label_of(index)) +
                    "</h3>\n<p class=\"from\">" + escaped(view.facts_of(index));
  if (is_web_address(document.url)) {  // others may do what a reader does not expect
    out += " <a href=\"" + escaped(document.url) + "\" rel=\"noopener noreferrer\">" + escaped(document.url) + "</a>";
  }
  out += "</p>\n";
  if (!document.notice.empty()) out += "<p class=\"unsure\">" + escaped(view.words.not_read) + "</p>\n";
  return out + "<div class=\"text\">\n" + Marked(view, index).paragraphs() + "</div>\n</article>\n";
}

}  // namespace

std::string page_articles(const AccountsView& view) {
  if (view.documents.empty()) return "";
  std::string out = "<section id=\"articles\" aria-labelledby=\"articles-title\">\n<h2 id=\"articles-title\">" +
                    escaped(view.words.articles) + "</h2>\n";
  for (std::uint32_t i = 0; i < view.documents.size(); ++i) out += article_html(view, i);
  return out + "</section>\n";
}

}  // namespace dixit
