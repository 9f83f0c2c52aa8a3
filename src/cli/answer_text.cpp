#include "cli/answer_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "cli/answer_output.h"
#include "cli/block.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr int digits = 4;  // of a line number

std::string line_of(std::string_view left, Line line, bool colour) {
  line.insert(line.begin(), {std::string(left), Paint::dim});
  std::string text = painted(line, colour);
  return text + '\n';
}

// What stands between quotation marks in its colour.
void add_content(WrappedText& text, std::string_view content) {
  Paint paint = Paint::plain;
  std::size_t from = 0;
  for (std::size_t i = 0; i < content.size();) {
    const Decoded c = decode(content, i);
    const bool opens = c.code_point == U'«' || c.code_point == U'“' || (c.code_point == U'"' && paint == Paint::plain);
    const bool closes =
        c.code_point == U'»' || c.code_point == U'”' || (c.code_point == U'"' && paint == Paint::quoted);
    if (opens || closes) {
      const std::size_t end = closes ? i + c.size : i;
      text.add(content.substr(from, end - from), paint);
      from = end;
      paint = opens ? Paint::quoted : Paint::plain;
    }
    i += c.size;
  }
  text.add(content.substr(from), paint);
}

// A name, and how it is written here where that is not the same.
void add_party(WrappedText& head, const std::string& name, const std::string& written, Paint paint) {
  const std::size_t at = name.empty() ? std::string::npos : written.find(name);
  if (at != std::string::npos) {
    head.add(written.substr(0, at), Paint::plain).add(name, paint).add(written.substr(at + name.size()), Paint::plain);
    return;
  }
  head.add(name.empty() ? written : name, name.empty() ? Paint::plain : paint);
  if (!name.empty() && !written.empty()) head.add(" (" + written + ")", Paint::dim);
}

void add_head(WrappedText& head, const FoundStatement& s, const float* likeness, const InterfaceWords& words) {
  if (s.who.empty()) {
    head.add(words.unknown, Paint::warning);
    if (!s.source.empty()) head.add(" (" + s.source + ")", Paint::dim);
  } else {
    add_party(head, s.who, s.source, Paint::bold);
  }
  if (!s.to.empty() || !s.addressee.empty()) {
    head.add(" → ", Paint::dim);
    add_party(head, s.to, s.addressee, Paint::plain);
  }
  const InterfaceWords::Act& act = words.acts[static_cast<std::size_t>(s.act)];
  head.add(" \u00A0", Paint::plain).add(s.kind == Kind::group ? act.several : act.one, Paint::act);
  add_fact(head, words.forms[static_cast<std::size_t>(s.form)], Paint::dim);
  if (s.polarity != Polarity::actual)
    add_fact(head, words.polarities[static_cast<std::size_t>(s.polarity)], Paint::warning);
  if (s.distance != Distance::neutral) {
    const bool doubted = s.distance == Distance::doubted;
    add_fact(head, words.distances[static_cast<std::size_t>(s.distance)], doubted ? Paint::warning : Paint::plain);
  }
  add_unsure(head, s.confidence, words.unsure);
  if (likeness != nullptr) {
    add_fact(head, std::to_string(std::lround(100 * std::max(0.0F, *likeness))) + " %", Paint::dim);
  }
}

// Outlets that have it too, each once; where one is not known, the article.
std::string also_in(const std::vector<Appearance>& also) {
  constexpr std::size_t shown = 5;
  std::vector<std::string> names;
  for (const Appearance& one : also) {
    const std::string& name = one.outlet.empty() ? one.article : one.outlet;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  std::string list;
  for (std::size_t i = 0; i < std::min(shown, names.size()); ++i) list += (i == 0 ? "" : ", ") + names[i];
  return names.size() > shown ? list + " + " + std::to_string(names.size() - shown) : list;
}

std::string count_label(const Counted& counted, const std::vector<CountBy>& by, Ui ui) {
  const InterfaceWords& words = interface_words(ui);
  std::string label;
  for (std::size_t i = 0; i < by.size(); ++i) {
    std::string one = counted.labels[i];
    if (by[i] == CountBy::act && counted.values[i] < words.acts.size()) one = words.acts[counted.values[i]].one;
    if (by[i] == CountBy::form && counted.values[i] < words.forms.size()) one = words.forms[counted.values[i]];
    label += (i == 0 ? "" : " · ") + (one.empty() ? std::string("–") : one);
  }
  return label;
}

}  // namespace

std::string article_heading(const FoundStatement& s, TextStyle style, bool first) {
  WrappedText head(style.width - 2);
  const std::string& name = !s.title.empty() ? s.title : !s.outlet.empty() ? s.outlet : s.article;
  head.add(name, Paint::bold);
  if (!s.title.empty() && !s.outlet.empty()) add_fact(head, s.outlet, Paint::plain);
  if (!s.date.empty()) add_fact(head, date_in_words(s.date, style.ui), Paint::plain);
  if (s.url.empty() && s.article != name) add_fact(head, s.article, Paint::dim);
  if (!s.current) add_fact(head, style.ui == Ui::fr ? "version remplacée" : "replaced version", Paint::warning);
  std::string text = first ? "" : "\n";
  for (Line& line : head.lines()) text += line_of("  ", std::move(line), style.colour);
  if (!s.url.empty())
    text += line_of("  ", {{cut_to_width(on_one_line(s.url), style.width - 2), Paint::dim}}, style.colour);
  return text;
}

std::string statement_text(const FoundStatement& s, const float* likeness, TextStyle style) {
  const InterfaceWords& words = interface_words(style.ui);
  const int room = style.width - digits - 3;
  std::vector<Line> block;
  WrappedText head(room), content(room - 2), rest(room - 2);
  add_head(head, s, likeness, words);
  append_lines(block, head.lines(), "");
  add_content(content, s.content.empty() ? s.cue : s.content);
  append_lines(block, content.lines(), "  ");
  bool any = false;
  const auto add_rest = [&](const std::string& text) {
    rest.add(std::exchange(any, true) ? " · " + text : text, Paint::dim);
  };
  if (!s.via.empty() && !is_bare_article(s.via)) add_rest(std::string(words.via) + " " + s.via);
  if (!s.said.empty() && s.said != s.date) add_rest(date_in_words(s.said, style.ui));
  if (!s.also.empty()) add_rest((style.ui == Ui::fr ? "aussi dans\u00A0: " : "also in ") + also_in(s.also));
  append_lines(block, rest.lines(), "  ");
  if (s.confidence < unsure_below) make_dim(block);
  std::string text, number = std::to_string(s.line);
  number.insert(0, digits - std::min<std::size_t>(digits, number.size()), ' ');
  for (Line& line : block) {
    text += line_of((text.empty() ? number : std::string(digits, ' ')) + " │ ", std::move(line), style.colour);
  }
  return text;
}

std::string count_text(const Counted& counted, const std::vector<CountBy>& by, std::uint64_t most, TextStyle style) {
  const int label_width = std::min(48, style.width / 2), bar_width = style.width - label_width - 14;
  std::string label = cut_to_width(on_one_line(count_label(counted, by, style.ui)), label_width);
  label.append(static_cast<std::size_t>(label_width - display_width(label)) + 2, ' ');
  const double share = most == 0 ? 0 : static_cast<double>(counted.count) / static_cast<double>(most);
  std::string bar;
  for (int i = 0; i < std::max(1, static_cast<int>(std::lround(share * bar_width))); ++i) bar += "█";
  return line_of("  ",
                 {{label, Paint::plain}, {bar, Paint::act}, {' ' + grouped(counted.count, style.ui), Paint::plain}},
                 style.colour);
}

std::string answer_footer(const Answer& answer, const Query& query, TextStyle style) {
  const InterfaceWords& words = interface_words(style.ui);
  const bool french = style.ui == Ui::fr;
  std::string text = answer.total == 0 ? (french ? "Aucun propos trouvé." : "No statement found.")
                                       : grouped(answer.total, style.ui) + ' ' +
                                             std::string(answer.total == 1 ? words.statement : words.statements);
  if (query.like && answer.total > 0) text = (french ? "Les plus proches\u00A0: " : "The nearest: ") + text;
  std::string note = page_note(answer, style.ui);
  if (note.empty()) note = nothing_note(answer, query, style.ui);
  return line_of(answer.total == 0 ? "  " : "\n  ", {{note.empty() ? text : text + " · " + note, Paint::dim}},
                 style.colour);
}

}  // namespace dixit
