#include "cli/statement_block.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "cli/block.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit {
namespace {

using Ranges = std::vector<Range<Word>>;

constexpr std::array<std::string_view, 4> together = {"et", "and", "ni", "nor"};

// `Orlande et Castany`, `Ni Orlande ni Castany`; not `Terre et Mer`, a body.
bool joins_names(const Document& document, Range<Word> source, const Mention& mention) {
  if (mention.type == MentionType::organisation) return false;
  const auto upper = [&](std::uint32_t w) { return is_upper(decode(document[w], 0).code_point); };
  for (std::uint32_t w = source.begin + 1; w + 1 < source.end; ++w)
    if (is_one_of(document[w], together) && upper(w - 1) && upper(w + 1)) return true;
  return false;
}

bool several_speak(const Document& document, const Statement& statement) {
  if (statement.source.empty()) return false;
  const Range<Word> source = statement.source.front();
  auto mention =
      std::ranges::lower_bound(document.mentions, source.begin, {}, [](const Mention& m) { return m.words.begin; });
  // A determiner may stand before it.
  for (; mention != document.mentions.end() && mention->words.begin <= source.begin + 1; ++mention) {
    if (mention->entity != statement.entity) continue;
    if (mention->number == Number::plural || joins_names(document, source, *mention)) return true;
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
    add_speaker(head, document, statement, words, Paint::bold);
  }
  if (statement.to == none && statement.addressee.empty()) return;
  head.add(" → ", Paint::dim);
  if (statement.to != none) {
    add_party(head, document, statement.to, statement.addressee, Paint::plain);
  } else {
    head.add(joined(document, statement.addressee), Paint::plain);
  }
}

// The author's distance with the words that show it.
void add_distance(WrappedText& head, const Document& document, const Statement& statement,
                  const InterfaceWords& words) {
  const Distance distance = statement.distance.value;
  if (distance == Distance::neutral) return;
  add_fact(head, words.distances[static_cast<std::size_t>(distance)],
           distance == Distance::doubted ? Paint::warning : Paint::plain);
  if (statement.distance_words.empty()) return;
  head.add(" (" + std::string(document(statement.distance_words)) + ")", Paint::dim);
}

void add_act(WrappedText& head, const Document& document, const Statement& statement, const InterfaceWords& words) {
  const InterfaceWords::Act& act = words.acts[static_cast<std::size_t>(statement.act.value)];
  head.add(" \u00A0", Paint::plain).add(several_speak(document, statement) ? act.several : act.one, Paint::act);
  add_fact(head, words.forms[static_cast<std::size_t>(statement.form.value)], Paint::dim);
  if (statement.polarity.value != Polarity::actual) {
    add_fact(head, words.polarities[static_cast<std::size_t>(statement.polarity.value)], Paint::warning);
  }
  add_distance(head, document, statement, words);
  add_unsure(head, statement.confidence, words.unsure);
}

void add_content(WrappedText& text, const Document& document, const Statement& statement,
                 const std::vector<bool>& quoted) {
  // Without content what is told of it is how it is told.
  const Ranges& pieces = statement.content.empty() ? statement.cue : statement.content;
  for (const Range<Word>& piece : pieces) {
    if (piece.begin != pieces.front().begin) text.add(" … ", Paint::dim);
    add_words(text, document, piece, quoted);
  }
}

}  // namespace

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
  const std::string via = joined(document, statement.via);
  const bool told = !via.empty() && !is_bare_article(via);
  if (told) circumstances.add(words.via, Paint::dim).add(" " + via, Paint::dim);
  if (!statement.when.empty() && statement.when != document.date) {
    if (told) circumstances.add(" · ", Paint::dim);
    circumstances.add(date_in_words(statement.when, ui), Paint::dim);
  }
  append_lines(block, circumstances.lines(), "  ");
  if (statement.confidence < unsure_below) make_dim(block);
  return block;
}

}  // namespace dixit
