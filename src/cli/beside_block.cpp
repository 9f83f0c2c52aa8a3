#include "cli/beside_block.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "cli/block.h"

namespace dixit {
namespace {

using Row = Section::Row;

constexpr int indent = 2;
constexpr std::uint32_t words_between = 3;  // at most, for an amount and what it counts to be shown as they stand

// For each word the statement in whose content it stands, the innermost.
std::vector<std::uint32_t> tellers(const Document& document) {
  std::vector<std::uint32_t> teller(document.words.size(), none), size(document.words.size(), none);
  for (std::uint32_t i = 0; i < document.statements.size(); ++i) {
    for (const Range<Word>& piece : document.statements[i].content) {
      for (std::uint32_t word = piece.begin; word < piece.end; ++word) {
        if (piece.size() < size[word]) teller[word] = i, size[word] = piece.size();
      }
    }
  }
  return teller;
}

class ContactRows {
 public:
  ContactRows(const Document& document, const LineNumbers& lines, int width, Ui ui)
      : document_(document),
        lines_(lines),
        tellers_(tellers(document)),
        words_(interface_words(ui)),
        width_(width),
        ui_(ui) {}

  Row row(const Contact& contact) const {
    Row row{contact.mentions.front().begin, {}};
    WrappedText head(width_);
    add_head(head, contact);
    append_lines(row.lines, head.lines(), "");
    for (std::size_t i = 0; i < contact.initiative.size(); ++i) {
      WrappedText initiative(width_ - indent);
      add_initiative(initiative, contact, i);
      append_lines(row.lines, initiative.lines(), std::string(indent, ' '));
    }
    WrappedText circumstances(width_ - indent);
    add_circumstances(circumstances, contact);
    append_lines(row.lines, circumstances.lines(), std::string(indent, ' '));
    if (contact.confidence < unsure_below) make_dim(row.lines);
    return row;
  }

 private:
  // `A ↔ B  call · 2 April 2024 · Geneva · refused`
  void add_head(WrappedText& head, const Contact& contact) const {
    for (std::size_t i = 0; i < contact.parties.size(); ++i) {
      if (i > 0) head.add(" ↔ ", Paint::dim);
      head.add(document_.entities[contact.parties[i]].name, Paint::bold);
    }
    const auto kind = static_cast<std::size_t>(contact.kind.value);
    head.add(" \u00A0", Paint::plain).add(words_.contacts[kind], Paint::act);
    if (!contact.when.empty()) add_fact(head, date_in_words(contact.when, ui_), Paint::plain);
    if (!contact.place.empty()) add_fact(head, document_(contact.place), Paint::plain);
    if (contact.status.value != ContactStatus::held) {
      add_fact(head, words_.statuses[static_cast<std::size_t>(contact.status.value)], Paint::warning);
      head.add(words_.endings[kind], Paint::warning);
    }
    add_unsure(head, contact.confidence, words_.unsure);
  }

  void add_initiative(WrappedText& text, const Contact& contact, std::size_t i) const {
    const Range<Word> shown_by = contact.initiative_words[i];
    text.add(words_.initiative, Paint::dim).add(" ", Paint::plain);
    text.add(document_.entities[contact.initiative[i]].name, Paint::plain);
    if (shown_by.empty()) return;
    text.add(" (" + std::string(document_(shown_by)) + ")", Paint::dim);
    const std::uint32_t teller = tellers_[shown_by.begin];
    if (teller == none || teller == contact.statement) return;
    text.add(", ", Paint::dim);
    add_teller(text, teller);
  }

  // According to whom the whole is, and where else it is told.
  void add_circumstances(WrappedText& text, const Contact& contact) const {
    if (contact.statement != none) add_teller(text, contact.statement);
    std::uint32_t last = lines_.of(contact.mentions.front().begin), count = 0;
    std::string also;
    for (const Range<Word>& mention : contact.mentions) {
      const std::uint32_t line = lines_.of(mention.begin);
      if (line == last) continue;
      also += (count++ == 0 ? " " : ", ") + std::to_string(last = line);
    }
    if (count == 0) return;
    if (contact.statement != none) text.add(" · ", Paint::dim);
    text.add(count == 1 ? words_.also_line : words_.also_lines, Paint::dim).add(also, Paint::dim);
  }

  void add_teller(WrappedText& text, std::uint32_t index) const {
    const Statement& statement = document_.statements[index];
    text.add(words_.according_to, Paint::dim).add(" ", Paint::plain);
    add_speaker(text, document_, statement, words_, Paint::plain);
    add_reserves(text, statement, words_);
  }

  const Document& document_;
  const LineNumbers& lines_;
  std::vector<std::uint32_t> tellers_;
  const InterfaceWords& words_;
  int width_;
  Ui ui_;
};

// Whose a figure is: the author's, an entity's, or a stranger's who is only described.
using Owner = std::tuple<bool, std::uint32_t, std::string>;

Owner owner_of(const Document& document, const Figure& figure) {
  if (figure.statement == none) return {true, none, ""};
  const Statement& statement = document.statements[figure.statement];
  return {false, statement.entity, statement.entity == none ? joined(document, statement.source) : ""};
}

// The amount, and what it counts: as they stand where nothing else stands between, else one after the other.
void add_figure(WrappedText& text, const Document& document, std::size_t index) {
  const Figure& figure = document.figures[index];
  const Range<Word> words = figure.words, what = figure.what;
  text.add(document(words), Paint::act);
  if (what.empty() || (what.begin >= words.begin && what.end <= words.end)) return;
  const bool near = what.end > words.end && what.begin >= words.begin && what.begin <= words.end + words_between;
  const bool between = index + 1 < document.figures.size() && document.figures[index + 1].words.begin < what.begin;
  if (!near || between) return add_fact(text, document(what), Paint::plain);
  const std::uint32_t begin = document.words[words.end - 1].text.end, end = document.words[what.end - 1].text.end;
  text.add(document[Range<char>{begin, end}], Paint::plain);
}

Row figure_row(const Document& document, std::size_t index, int width, const InterfaceWords& words) {
  const Figure& figure = document.figures[index];
  WrappedText text(width - indent);
  add_figure(text, document, index);
  if (figure.statement != none) add_reserves(text, document.statements[figure.statement], words);
  Row row{figure.words.begin, {}};
  append_lines(row.lines, text.lines(), std::string(indent, ' '));
  return row;
}

Row owner_row(const Document& document, const Figure& figure, int width, const InterfaceWords& words) {
  WrappedText text(width);
  if (figure.statement == none) {
    text.add(words.author, Paint::bold);
  } else {
    add_speaker(text, document, document.statements[figure.statement], words, Paint::bold);
  }
  return {none, text.lines()};
}

std::vector<Row> figure_rows(const Document& document, int width, const InterfaceWords& words) {
  std::map<Owner, std::size_t> found;
  std::vector<std::vector<std::size_t>> groups;  // figures by owner, in the order of the first
  for (std::size_t i = 0; i < document.figures.size(); ++i) {
    const auto [owner, is_new] = found.emplace(owner_of(document, document.figures[i]), groups.size());
    if (is_new) groups.emplace_back();
    groups[owner->second].push_back(i);
  }
  std::vector<Row> rows;
  for (const std::vector<std::size_t>& group : groups) {
    rows.push_back(owner_row(document, document.figures[group.front()], width, words));
    for (const std::size_t i : group) rows.push_back(figure_row(document, i, width, words));
  }
  return rows;
}

// Hanging, so that one is told from the next.
Row claim_row(const Document& document, const Claim& claim, const std::vector<bool>& quoted, int width) {
  WrappedText text(width - indent);
  add_words(text, document, claim.words, quoted);
  Row row{claim.words.begin, text.lines()};
  for (std::size_t i = 1; i < row.lines.size(); ++i) {
    row.lines[i].insert(row.lines[i].begin(), {std::string(indent, ' '), Paint::plain});
  }
  return row;
}

}  // namespace

std::vector<Section> beside_sections(const Document& document, const std::vector<bool>& quoted,
                                     const LineNumbers& lines, int width, Ui ui) {
  const InterfaceWords& words = interface_words(ui);
  std::vector<Section> sections;
  if (!document.contacts.empty()) {
    const ContactRows rows(document, lines, width, ui);
    Section& section = sections.emplace_back(Section{words.contacts_title, {}});
    for (const Contact& contact : document.contacts) section.rows.push_back(rows.row(contact));
  }
  if (!document.figures.empty()) sections.push_back({words.figures_title, figure_rows(document, width, words)});
  if (!document.claims.empty()) {
    Section& section = sections.emplace_back(Section{words.claims_title, {}});
    for (const Claim& claim : document.claims) section.rows.push_back(claim_row(document, claim, quoted, width));
  }
  return sections;
}

}  // namespace dixit
