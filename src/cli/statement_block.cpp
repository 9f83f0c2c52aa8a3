#include "cli/statement_block.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace dixit {
namespace {

using Ranges = std::vector<Range<Word>>;

std::string joined(const Document& document, const Ranges& ranges) {
  std::string text;
  for (const Range<Word>& range : ranges) {
    if (!text.empty()) text += " … ";
    text += document(range);
  }
  return text;
}

bool several_speak(const Document& document, const Statement& statement) {
  if (statement.source.empty()) return false;
  const std::uint32_t begin = statement.source.front().begin;
  auto mention = std::ranges::lower_bound(document.mentions, begin, {}, [](const Mention& m) { return m.words.begin; });
  // A determiner may stand before it.
  for (; mention != document.mentions.end() && mention->words.begin <= begin + 1; ++mention) {
    if (mention->entity == statement.entity && mention->number == Number::plural) return true;
  }
  return false;
}

// The name of whoever it is, and how it is written here where that is not the same.
void add_party(WrappedText& head, const Document& document, std::uint32_t entity, const Ranges& ranges, Paint paint) {
  const std::string written = joined(document, ranges);
  const std::string& name = document.entities[entity].name;
  if (const std::size_t at = written.find(name); at != std::string::npos && !name.empty()) {
    head.add(written.substr(0, at), Paint::plain).add(name, paint);
    head.add(std::string_view(written).substr(at + name.size()), Paint::plain);
  } else {
    head.add(name, paint);
    if (!written.empty()) head.add(" (" + written + ")", Paint::dim);
  }
}

void add_parties(WrappedText& head, const Document& document, const Statement& statement, const InterfaceWords& words) {
  if (statement.entity != none) {
    add_party(head, document, statement.entity, statement.source, Paint::bold);
    if (statement.source.empty()) head.add(" (", Paint::dim).add(words.left_out, Paint::dim).add(")", Paint::dim);
  } else {
    head.add(words.unknown, Paint::warning);
    if (!statement.source.empty()) head.add(" (" + joined(document, statement.source) + ")", Paint::dim);
  }
  if (statement.to == none && statement.addressee.empty()) return;
  head.add(" → ", Paint::dim);
  if (statement.to != none) {
    add_party(head, document, statement.to, statement.addressee, Paint::plain);
  } else {
    head.add(joined(document, statement.addressee), Paint::plain);
  }
}

void add_act(WrappedText& head, const Document& document, const Statement& statement, const InterfaceWords& words) {
  const InterfaceWords::Act& act = words.acts[static_cast<std::size_t>(statement.act.value)];
  const auto add = [&](std::string_view what, Paint paint) { head.add(" · ", Paint::dim).add(what, paint); };
  head.add(" \u00A0", Paint::plain).add(several_speak(document, statement) ? act.several : act.one, Paint::act);
  add(words.forms[static_cast<std::size_t>(statement.form.value)], Paint::dim);
  if (statement.polarity.value != Polarity::actual) {
    add(words.polarities[static_cast<std::size_t>(statement.polarity.value)], Paint::warning);
  }
  if (statement.confidence < unsure_below) {
    const int percent = static_cast<int>(std::lround(100 * std::clamp(statement.confidence, 0.0F, 1.0F)));
    add(words.unsure, Paint::warning);
    head.add(" (" + std::to_string(percent) + " %)", Paint::dim);
  }
}

void add_content(WrappedText& text, const Document& document, const Statement& statement,
                 const std::vector<bool>& quoted) {
  for (const Range<Word>& piece : statement.content) {
    if (piece.begin != statement.content.front().begin) text.add(" … ", Paint::dim);
    for (std::uint32_t word = piece.begin; word < piece.end; ++word) {
      const Paint paint = quoted[word] ? Paint::quoted : Paint::plain;
      if (word > piece.begin) {
        const Range<char> gap = {document.words[word - 1].text.end, document.words[word].text.begin};
        text.add(document[gap], quoted[word - 1] ? paint : Paint::plain);
      }
      text.add(document[word], paint);
    }
  }
}

void append_lines(std::vector<Line>& block, std::vector<Line> lines, std::string_view indent) {
  for (Line& line : lines) {
    if (!indent.empty()) line.insert(line.begin(), {std::string(indent), Paint::plain});
    block.push_back(std::move(line));
  }
}

}  // namespace

std::vector<bool> quoted_words(const Document& document) {
  std::vector<bool> quoted(document.words.size());
  std::uint32_t done = 0;  // quotations are ordered, so each word is set once
  for (const Quotation& quotation : document.quotations) {
    for (std::uint32_t i = std::max(done, quotation.words.begin); i < quotation.words.end; ++i) quoted[i] = true;
    done = std::max(done, quotation.words.end);
  }
  return quoted;
}

std::vector<Line> statement_block(const Document& document, const Statement& statement, const std::vector<bool>& quoted,
                                  int width, Ui ui) {
  const InterfaceWords& words = interface_words(ui);
  std::vector<Line> block;
  WrappedText head(width);
  add_parties(head, document, statement, words);
  add_act(head, document, statement, words);
  append_lines(block, head.lines(), "");
  WrappedText content(width - 2);
  add_content(content, document, statement, quoted);
  append_lines(block, content.lines(), "  ");
  WrappedText circumstances(width - 2);
  if (!statement.via.empty()) {
    circumstances.add(words.via, Paint::dim).add(" " + joined(document, statement.via), Paint::dim);
  }
  if (!statement.when.empty()) {
    if (!statement.via.empty()) circumstances.add(" · ", Paint::dim);
    circumstances.add(date_in_words(statement.when, ui), Paint::dim);
  }
  append_lines(block, circumstances.lines(), "  ");
  if (statement.confidence < unsure_below) {
    for (Line& line : block) {
      for (Painted& part : line) part.paint = Paint::dim;
    }
  }
  return block;
}

}  // namespace dixit
