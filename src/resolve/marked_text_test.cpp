#include "resolve/marked_text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "resolve/resolve.h"
#include "text/unicode.h"

namespace dixit::resolution {

Marked::Marked(std::string_view tagged, std::string language, std::string date, bool run) {
  document.language = std::move(language);
  document.date = std::move(date);
  read_tags(tagged);
  cut_words();
  place_tags();
  if (run) resolve(document);
}

Statement& Marked::at(std::string_view id) {
  return *std::ranges::find(document.statements, id, [](const Statement& s) { return std::string_view(s.id); });
}

std::string Marked::state(std::string_view id) const {
  return at(id).entity == none ? "" : document.entities[at(id).entity].state;
}

bool Marked::named(std::string_view id, std::string_view text) const {
  const auto& names = document.entities[at(id).entity].names;
  return std::ranges::find(names, text) != names.end();
}

void Marked::read_tags(std::string_view tagged) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tagged.size(); ++i) {
    if (tagged[i] != '<') {
      document.text += tagged[i];
      continue;
    }
    const std::size_t end = tagged.find('>', i);
    const bool closes = tagged[i + 1] == '/';
    const auto here = static_cast<std::uint32_t>(document.text.size());
    if (closes) {
      tags_[open.back()].end = here;
      open.pop_back();
    } else {
      open.push_back(tags_.size());
      tags_.push_back({std::string(tagged.substr(i + 1, end - i - 1)), here, here});
    }
    i = end;
  }
}

void Marked::cut_words() {
  const std::string& text = document.text;
  bool line = true, stop = true, quoted = false;
  for (std::uint32_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    if (is_space(c.code_point)) {
      line |= c.code_point == '\n';
      i += c.size;
      continue;
    }
    std::uint32_t end = i + c.size;
    while (is_word(c.code_point) && end < text.size() && is_word(decode(text, end).code_point))
      end += decode(text, end).size;
    const auto w = static_cast<std::uint32_t>(document.words.size());
    if (line) document.paragraphs.push_back({{w, w}});
    if (line || stop) document.sentences.push_back({{w, w}});
    document.words.push_back({{i, end}});
    document.paragraphs.back().words.end = document.sentences.back().words.end = w + 1;
    if (c.code_point == U'«') quoted = true, document.quotations.push_back({{w, w + 1}, true, none, false});
    if (c.code_point == U'»' && quoted) quoted = false, document.quotations.back().words.end = w + 1;
    const bool ends = c.code_point == '.' || c.code_point == '!' || c.code_point == '?';
    stop = ends && !quoted && (end == text.size() || is_space(decode(text, end).code_point)) && !civility(w);
    line = false;
    i = end;
  }
}

bool Marked::civility(std::uint32_t stop) const {
  return stop > 0 && document[stop - 1].size() <= 3 && is_upper(document[stop - 1][0]);
}

Range<Word> Marked::words(const Tag& tag) const {
  Range<Word> range{0, 0};
  const auto n = static_cast<std::uint32_t>(document.words.size());
  while (range.begin < n && document.words[range.begin].text.begin < tag.begin) ++range.begin;
  range.end = range.begin;
  while (range.end < n && document.words[range.end].text.end <= tag.end) ++range.end;
  return range;
}

void Marked::place_tags() {
  for (const Tag& tag : tags_) {
    const std::size_t dot = tag.name.find('.');
    if (dot == std::string::npos) {
      const MentionType type = tag.name == "p"   ? MentionType::person
                               : tag.name == "o" ? MentionType::organisation
                               : tag.name == "l" ? MentionType::place
                                                 : MentionType::group;
      document.mentions.push_back({words(tag), type, MentionForm::name, Gender::unknown, Number::unknown, none, 0.9F});
      continue;
    }
    const std::string id = tag.name.substr(0, dot), part = tag.name.substr(dot + 1);
    if (std::ranges::find(document.statements, id, &Statement::id) == document.statements.end())
      document.statements.emplace_back().id = id;
    Statement& s = at(id);
    (part == "src" ? s.source : part == "cue" ? s.cue : part == "adr" ? s.addressee : s.content).push_back(words(tag));
  }
}

namespace {

TEST(Marked, TextWordsAndParts) {
  const Marked m("<p>Luc</p> est là.\n<1.src>Il</1.src> <1.cue>dit</1.cue> « <1.con>Non. Jamais</1.con> ».", "fr", "",
                 false);
  EXPECT_EQ(m.document.text, "Luc est là.\nIl dit « Non. Jamais ».");
  EXPECT_EQ(m.document.paragraphs.size(), 2U);
  EXPECT_EQ(m.document.sentences.size(), 2U);
  EXPECT_EQ(m.document(m.at("1").content[0]), "Non. Jamais");
  EXPECT_EQ(m.document(m.document.mentions[0].words), "Luc");
}

}  // namespace
}  // namespace dixit::resolution
