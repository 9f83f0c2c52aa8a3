#include "store/statement_rows.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "document/validate.h"
#include "text/json.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::string_view between = " … ";

// Which of some names are found in texts. The names are ordered, so that all that begin as the text does at a place
// stand together: a text is gone through once, however many they are.
class Spelled {
 public:
  explicit Spelled(const std::vector<std::string_view>& names) {
    for (const std::string_view name : names) names_.emplace_back(name, false);
    std::ranges::sort(names_);
  }

  void look_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) look_at(text.substr(at));
  }
  bool has(std::string_view name) const {
    return std::ranges::lower_bound(names_, name, {}, &std::pair<std::string_view, bool>::first)->second;
  }

 private:
  void look_at(std::string_view text) {
    auto first = names_.begin(), last = names_.end();
    for (std::size_t size = 0; first != last; ++size) {
      // A name that ends here stands before all that go on.
      for (; first != last && first->first.size() == size; ++first) first->second = true;
      if (size == text.size()) return;
      const auto byte = [&](const auto& name) { return static_cast<unsigned char>(name.first[size]); };
      const auto wanted = static_cast<unsigned char>(text[size]);
      first = std::ranges::lower_bound(first, last, wanted, {}, byte);
      last = std::ranges::upper_bound(first, last, wanted, {}, byte);
    }
  }

  std::vector<std::pair<std::string_view, bool>> names_;
};

}  // namespace

bool has_name(const Document& document, const Entity& entity) {
  if (entity.mentions.empty()) return !entity.name.empty() && is_upper(decode(entity.name, 0).code_point);
  return std::ranges::any_of(
      entity.mentions, [&](std::uint32_t mention) { return document.mentions[mention].form == MentionForm::name; });
}

StatementRows::StatementRows(const Document& document) : document_(document), offsets_(document.text) {
  for (std::size_t at = document.text.find('\n'); at != std::string::npos; at = document.text.find('\n', at + 1))
    line_ends_.push_back(static_cast<std::uint32_t>(at));
}

std::string StatementRows::text(const std::vector<Range<Word>>& parts) const {
  std::string text;
  for (const Range<Word> part : parts) {
    if (!text.empty()) text += between;
    text += document_(part);
  }
  return text;
}

std::string StatementRows::json(Range<Word> words) const {
  const Range<char> bytes = document_.bytes(words);
  std::string json = "[";
  json += std::to_string(offsets_.code_point(bytes.begin));
  json += ',';
  json += std::to_string(offsets_.code_point(bytes.end));
  return json += ']';
}

std::string StatementRows::json(const std::vector<Range<Word>>& parts) const {
  std::string list = "[";
  for (const Range<Word> part : parts) {
    if (list.size() > 1) list += ',';
    list += json(part);
  }
  return list += ']';
}

std::string StatementRows::why(const Statement& statement) const {
  std::string list;
  JsonWriter writer(list);
  writer.begin_array();
  for (const Decision& decision : statement.why) {
    writer.begin_array().string(decision.rule).number(decision.probability);
    if (decision.words.empty()) {
      writer.null();
    } else {
      const Range<char> bytes = document_.bytes(decision.words);
      writer.begin_array()
          .integer(offsets_.code_point(bytes.begin))
          .integer(offsets_.code_point(bytes.end))
          .end_array();
    }
    writer.end_array();
  }
  writer.end_array();
  return list;
}

std::string StatementRows::named(const std::vector<Range<Word>>& content) const {
  std::vector<std::string_view> names;
  std::unordered_set<std::uint32_t> seen;
  const auto& mentions = document_.mentions;
  for (const Range<Word> part : content) {
    auto mention = std::ranges::lower_bound(mentions, part.begin, {}, [](const Mention& m) { return m.words.begin; });
    for (; mention != mentions.end() && mention->words.begin < part.end; ++mention) {
      const std::uint32_t entity = mention->entity;
      if (entity == none || !seen.insert(entity).second) continue;
      const Entity& who = document_.entities[entity];
      if (has_name(document_, who)) names.push_back(who.name);
    }
  }
  if (names.empty()) return "";
  Spelled spelled(names);
  for (const Range<Word> part : content) spelled.look_in(document_(part));
  std::string list;
  for (const std::string_view name : names) {
    if (spelled.has(name)) continue;
    if (!list.empty()) list += between;
    list += name;
  }
  return list;
}

Range<Word> StatementRows::sentences(Range<Word> words) const {
  const auto& all = document_.sentences;
  if (words.empty() || all.empty()) return words;
  const auto ends = [](const Sentence& s) { return s.words.end; };
  auto first = std::ranges::upper_bound(all, words.begin, {}, ends);
  auto last = std::ranges::lower_bound(all, words.end, {}, ends);
  if (first == all.end()) return words;
  if (last == all.end()) --last;
  return {first->words.begin, std::max(first->words.end, last->words.end)};
}

std::uint32_t StatementRows::line(std::uint32_t word) const {
  if (word >= document_.words.size()) return 1;
  const std::uint32_t at = document_.words[word].text.begin;
  return static_cast<std::uint32_t>(std::ranges::lower_bound(line_ends_, at) - line_ends_.begin()) + 1;
}

StatementRow StatementRows::of(std::uint32_t index) const {
  const Statement& s = document_.statements[index];
  StatementRow row;
  row.source = text(s.source);
  row.cue = text(s.cue);
  row.content = text(s.content);
  row.addressee = text(s.addressee);
  row.via = text(s.via);
  row.spans = '[' + json(s.source) + ',' + json(s.cue) + ',' + json(s.content) + ',' + json(s.addressee) + ',' +
              json(s.via) + ']';
  const Range<Word> words = extent(s);
  row.sentence = json(sentences(words));
  row.why = why(s);
  row.named = named(s.content);
  row.line = line(words.empty() ? s.trigger : words.begin);
  return row;
}

}  // namespace dixit
