#include "cli/text_output.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/beside_block.h"
#include "cli/block.h"
#include "cli/line_numbers.h"
#include "cli/statement_block.h"
#include "cli/terminal.h"
#include "document/validate.h"

namespace dixit {
namespace {

constexpr std::size_t speakers_shown = 10;
constexpr std::size_t deepest_shown = 6;  // further in, there is no room for text
constexpr int margin = 2;

std::string right_aligned(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

// Lines as they are printed. Those of a document stand right of the lines of its text.
struct Sheet {
  TextStyle style;
  std::string text;
  std::size_t digits = 4;  // of a line number
  bool ruled = false;      // the bar beside them has begun

  void put(const std::string& left, Line line) {
    if (!left.empty()) line.insert(line.begin(), {left, Paint::dim});
    while (!line.empty() && line.back().text.find_last_not_of(' ') == std::string::npos) line.pop_back();
    if (!line.empty()) line.back().text.erase(line.back().text.find_last_not_of(' ') + 1);
    text += painted(line, style.colour) + '\n';
  }
  void put_wrapped(std::string_view words, Paint paint) {
    WrappedText paragraph(style.width - margin);
    paragraph.add(words, paint);
    for (Line& line : paragraph.lines()) put(std::string(margin, ' '), std::move(line));
  }
  std::string bar() const { return std::string(digits, ' ') + " │ "; }
  std::string bar(std::uint32_t number) const { return right_aligned(std::to_string(number), digits) + " │ "; }
  int room() const { return style.width - static_cast<int>(digits) - 3; }
  // Across the page, crossing the bar where there is one above, below or both.
  void put_rule(std::string_view title, bool below) {
    const std::string_view joint = !below ? "─" : ruled ? "┼" : "┬";
    std::string left = repeated("─", static_cast<int>(digits) + 1) + std::string(joint) + "─";
    if (!title.empty()) left += ' ';
    const int after = title.empty() ? 0 : display_width(title) + 1;
    Line line;
    if (!title.empty()) line = {{std::string(title), Paint::bold}, {" ", Paint::plain}};
    line.push_back({repeated("─", style.width - display_width(left) - after), Paint::dim});
    put(left, std::move(line));
    ruled = below;
  }
};

struct Placed {
  std::uint32_t statement = 0;
  std::size_t depth = 0;
  bool last = true;   // of those told in the same statement
  std::string trunk;  // the tree left of it, for its own lines excepted
};

// Each statement followed by those told in it.
std::vector<Placed> placed(const std::vector<Statement>& statements) {
  std::vector<std::vector<std::uint32_t>> children(statements.size());
  std::vector<std::uint32_t> roots;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    const std::uint32_t parent = statements[i].parent;
    (parent < statements.size() && parent != i ? children[parent] : roots).push_back(i);
  }
  std::vector<Placed> order, waiting;
  const auto wait = [&](const std::vector<std::uint32_t>& list, std::size_t depth, const std::string& trunk) {
    for (std::size_t i = list.size(); i-- > 0;) waiting.push_back({list[i], depth, i + 1 == list.size(), trunk});
  };
  wait(roots, 0, "");
  while (!waiting.empty()) {
    const Placed next = std::move(waiting.back());
    waiting.pop_back();
    const bool deeper = next.depth > 0 && next.depth <= deepest_shown;
    wait(children[next.statement], next.depth + 1, deeper ? next.trunk + (next.last ? "   " : "│  ") : next.trunk);
    order.push_back(next);
  }
  return order;
}

std::string facts_of(const Document& document, Ui ui) {
  const InterfaceWords& words = interface_words(ui);
  std::string facts;
  const auto add = [&](const std::string& fact) {
    if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + fact;
  };
  add(document.outlet);
  add(document.author);
  add(date_in_words(document.date, ui));
  if (!document.title.empty()) add(document.id);
  if (const std::size_t count = document.statements.size(); count > 0) {
    add(grouped(count, ui) + "\u00A0" + std::string(count == 1 ? words.statement : words.statements));
  }
  return facts;
}

void put_heading(Sheet& sheet, const Document& document) {
  sheet.put_wrapped(document.title.empty() ? document.id : document.title, Paint::bold);
  sheet.put_wrapped(facts_of(document, sheet.style.ui), Paint::dim);
  sheet.put_rule("", !document.statements.empty());
}

void put_statements(Sheet& sheet, const Document& document, const std::vector<bool>& quoted, const LineNumbers& lines) {
  bool between = false;
  for (const Placed& place : placed(document.statements)) {
    if (place.depth == 0 && std::exchange(between, true)) sheet.put(sheet.bar(), {});
    const Statement& statement = document.statements[place.statement];
    const std::string branch = place.depth == 0 ? "" : place.trunk + (place.last ? "└─ " : "├─ ");
    const std::string below = place.depth == 0 ? "" : place.trunk + (place.last ? "   " : "│  ");
    std::string left = sheet.bar(lines.of(extent(statement).begin)) + branch;
    const int room = sheet.room() - display_width(branch);
    for (Line& line : statement_block(document, statement, quoted, room, sheet.style.ui)) {
      sheet.put(left, std::move(line));
      left = sheet.bar() + below;
    }
  }
}

void put_section(Sheet& sheet, Section section, const LineNumbers& lines) {
  sheet.put_rule(section.title, true);
  for (Section::Row& row : section.rows) {
    std::string left = row.word == none ? sheet.bar() : sheet.bar(lines.of(row.word));
    for (Line& line : row.lines) {
      sheet.put(left, std::move(line));
      left = sheet.bar();
    }
  }
}

std::string notice_text(const Document& document, Ui ui) {
  const InterfaceWords& words = interface_words(ui);
  if (document.language.empty()) return std::string(words.no_language);
  std::string text(words.other_language);
  return text.replace(text.find('%'), 1, document.language);
}

// `█████▌` for `share` of `width` columns.
std::string bar_of(double share, int width) {
  static constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const int filled = std::max(1, static_cast<int>(share * width * 8));
  return repeated("█", filled / 8) + std::string(eighths[filled % 8]);
}

}  // namespace

std::string TextOutput::document(const Document& document) {
  const LineNumbers lines(document);
  const std::vector<bool> quoted = quoted_words(document);
  Sheet sheet{style_, std::exchange(first_, false) ? "" : "\n"};
  sheet.digits = std::max(sheet.digits, std::to_string(lines.last()).size());
  put_heading(sheet, document);
  if (!document.notice.empty()) {
    sheet.put_wrapped(notice_text(document, style_.ui), Paint::warning);
  } else if (document.statements.empty()) {
    sheet.put_wrapped(interface_words(style_.ui).nothing, Paint::dim);
  }
  put_statements(sheet, document, quoted, lines);
  for (Section& section : beside_sections(document, quoted, lines, sheet.room(), style_.ui)) {
    put_section(sheet, std::move(section), lines);
  }
  for (const Statement& s : document.statements) {
    s.entity == none ? ++unknown_ : ++spoken_[document.entities[s.entity].name];
  }
  return std::move(sheet.text);
}

std::string TextOutput::summary() const {
  const InterfaceWords& words = interface_words(style_.ui);
  using Speaker = std::pair<std::string, std::uint32_t>;
  std::vector<Speaker> speakers(spoken_.begin(), spoken_.end());
  std::ranges::stable_sort(speakers, std::greater(), &Speaker::second);
  if (speakers.empty() && unknown_ == 0) return "";
  const std::uint32_t most = std::max(unknown_, speakers.empty() ? 0 : speakers.front().second);
  const int name_width = std::min(32, style_.width / 2 - 4), bar_width = style_.width - name_width - margin - 10;

  Sheet sheet{style_, "\n"};
  const std::string left(margin, ' ');
  sheet.put(left, {{std::string(words.who_speaks), Paint::bold}});
  const auto put = [&](std::string_view name, std::uint32_t count, Paint name_paint, Paint bar_paint) {
    const std::string shown = cut_to_width(on_one_line(name), name_width);
    sheet.put(left, {{shown, name_paint},
                     {std::string(name_width - display_width(shown) + 2, ' '), Paint::plain},
                     {bar_of(double{1} * count / most, bar_width), bar_paint},
                     {' ' + grouped(count, style_.ui), Paint::plain}});
  };
  const std::size_t shown = std::min(speakers.size(), speakers_shown);
  for (std::size_t i = 0; i < shown; ++i) put(speakers[i].first, speakers[i].second, Paint::plain, Paint::act);
  if (unknown_ > 0) put(words.unknown, unknown_, Paint::dim, Paint::dim);
  if (const std::size_t more = speakers.size() - shown; more > 0) {
    sheet.put(left, {{"+ " + grouped(more, style_.ui) + ' ' + std::string(words.others), Paint::dim}});
  }
  return std::move(sheet.text);
}

}  // namespace dixit
