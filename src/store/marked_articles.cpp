#include "store/marked_articles.h"

#include <algorithm>
#include <map>
#include <vector>

#include "document/names.h"
#include "store/corrections.h"
#include "store/marked_document.h"
#include "store/statement_marks.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::string_view between_cases = "====";

// What whoever reads the form by lines takes for the end of one.
bool ends_line(char32_t c) {
  return (c >= U'\n' && c <= U'\r') || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// The lines of a span apart, as pieces: a field is one line.
std::string pieces(std::string_view text) {
  std::string pieces, blanks;
  bool apart = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    apart = apart || ends_line(c.code_point);
    if (is_space(c.code_point) || ends_line(c.code_point)) {
      blanks += text.substr(at, c.size);
    } else {
      pieces += apart && !pieces.empty() ? " // " : blanks;
      pieces += text.substr(at, c.size);
      blanks.clear();
      apart = false;
    }
    at += c.size;
  }
  return pieces;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    ends_line(c.code_point) ? line += ' ' : line += text.substr(at, c.size);
    at += c.size;
  }
  return line;
}

// The text of the article, in which no line is taken for the end of the case.
std::string shielded(std::string_view text) {
  std::string shielded;
  while (true) {
    const std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
    shielded += text.substr(0, end);
    if (text.substr(0, end) == between_cases) shielded += ' ';
    if (end == text.size()) return shielded;
    shielded += text[end];
    text.remove_prefix(end + 1);
  }
}

class Case {
 public:
  Case(const Store& store, const StoredDocument& row)
      : row_(row), read_(store.document(row.id)), marks_(marks_of(store.database(), row.id)) {
    for (const auto& [index, marked] : holding(marks_))
      if (index < read_.statements.size()) marked_[read_.statements[index].id] = marked;
    document_ = read_;
    apply_marks(document_, marks_);
  }

  // Empty where no statement is marked.
  std::string text() {
    if (marked_.empty()) return "";
    const bool partly = marked_.size() < read_.statements.size();
    add_header(partly);
    text_ += shielded(document_.text) + "\n----\n";
    const std::size_t head = text_.size();
    for (std::size_t i = 0; i < document_.statements.size(); ++i)
      if (is_certain(i)) names_.emplace(i, "s" + std::to_string(names_.size() + 1));
    for (const auto& [index, name] : names_) add(document_.statements[index], name);
    if (partly) add_rejected();
    if (text_.size() == head) text_ += "nothing\n";
    return text_;
  }

 private:
  const MarkedStatement* mark_of(const Statement& statement) const {
    const auto at = marked_.find(statement.id);
    return at == marked_.end() ? nullptr : &at->second;
  }
  bool is_certain(std::size_t index) const { return mark_of(document_.statements[index]) != nullptr; }

  void add(std::string_view name, std::string_view value) {
    text_ += std::string(name) + ": " + std::string(value) + '\n';
  }
  void field(std::string_view name, std::string_view value) {
    text_ += "  ";
    add(name, value.empty() ? "-" : value);
  }
  void add_header(bool partly) {
    add("lang", row_.language.empty() ? "und" : row_.language);
    add("date", row_.date.empty() ? "-" : row_.date);
    add("case", one_line(row_.key) + (row_.version > 1 ? "#" + std::to_string(row_.version) : ""));
    add("shows", "what a person said of its statements");
    if (partly) add("marked", "partly");
    text_ += '\n';
  }

  void words(std::string_view name, const std::vector<Range<Word>>& parts) {
    std::string all;
    for (const Range<Word> part : parts) all += (all.empty() ? "" : " // ") + pieces(document_(part));
    field(name, all);
  }
  void add(const Statement& s, const std::string& name) {
    const bool other_speaker = mark_of(s)->who != nullptr;
    text_ += name + '\n';
    field("who", s.entity == none ? "UNKNOWN" : one_line(document_.entities[s.entity].name));
    if (!other_speaker) words("source", s.source);
    words("cue", s.cue);
    words("content", s.content);
    if (!s.addressee.empty()) words("addressee", s.addressee);
    if (s.to != none) field("to", one_line(document_.entities[s.to].name));
    if (!s.via.empty()) words("via", s.via);
    std::string labels;
    for (const std::string_view label :
         {to_string(s.form.value), to_string(s.act.value), to_string(s.polarity.value), to_string(s.kind.value)})
      labels += (labels.empty() ? "" : " ") + std::string(label);
    field("labels", other_speaker ? labels.substr(0, labels.rfind(' ')) : labels);
    add_parent(s);
    if (!s.when.empty()) field("when", s.when);
    if (s.distance.value != Distance::neutral) field("distance", to_string(s.distance.value));
  }
  // Of a parent that is not in the case nothing can be said.
  void add_parent(const Statement& s) {
    if (s.parent == none) return field("parent", "");
    if (const auto at = names_.find(s.parent); at != names_.end()) field("parent", at->second);
  }
  void add_rejected() {
    int number = 0;
    for (const Statement& s : read_.statements) {
      const MarkedStatement* marked = mark_of(s);
      if (marked == nullptr || !marked->rejected) continue;
      text_ += "n" + std::to_string(++number) + '\n';
      words("cue", s.cue);
      words("content", s.content);
    }
  }

  const StoredDocument row_;
  const Document read_;
  Document document_;
  std::vector<StatementMark> marks_;
  std::map<std::string, MarkedStatement> marked_;  // by the statement's id
  std::map<std::size_t, std::string> names_;       // of the statements of the case, by index in `document_`
  std::string text_;
};

}  // namespace

std::string marked_articles(const Store& store, std::uint32_t document) {
  const std::optional<StoredDocument> row = store.row(document);
  const std::string text = row ? Case(store, *row).text() : "";
  if (!text.empty()) return text;
  const std::string which = "document " + std::to_string(document);
  if (!row)
    throw Absent(Absent::What::article, std::to_string(document),
                 which + ": the store has none of that number; it may have been removed");
  throw Error(which + ": no statement of it is marked; accept, reject or correct some first");
}

std::string marked_articles(const Store& store) {
  Sql select = store.database().sql(
      "SELECT DISTINCT d.id FROM corrections c JOIN documents d ON d.key = c.article AND d.hash = c.hash ORDER BY "
      "d.id");
  std::string all;
  while (select.step()) {
    const std::optional<StoredDocument> row = store.row(select.number(0));
    const std::string text = Case(store, *row).text();
    if (!text.empty()) all += (all.empty() ? "" : std::string(between_cases) + '\n') + text;
  }
  return all;
}

}  // namespace dixit
