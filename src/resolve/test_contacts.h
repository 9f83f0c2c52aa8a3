// Texts with contacts, by hand.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/validate.h"
#include "resolve/marked_text.h"
#include "resolve/resolve.h"

namespace dixit::resolution {

using Names = std::vector<std::string>;
using Phrases = std::vector<std::pair<std::string_view, float>>;

// The last one spelt so.
inline std::uint32_t word(const Document& d, std::string_view text) {
  auto w = static_cast<std::uint32_t>(d.words.size());
  while (w-- > 0 && d[w] != text) continue;
  return w;
}

// The words that are spelt so, the last ones.
inline Range<Word> phrase(const Document& d, std::string_view text) {
  Range<Word> found;
  for (std::uint32_t w = 0; w < d.words.size(); ++w)
    for (std::uint32_t end = w + 1; end <= d.words.size() && d(Range<Word>{w, end}).size() <= text.size(); ++end)
      if (d(Range<Word>{w, end}) == text) found = {w, end};
  return found;
}

// A text with contacts, each told by a word, with phrases near it that stand for its parties.
struct Told {
  Marked marked;

  explicit Told(std::string_view tagged, const std::string& language = "fr", const std::string& date = "")
      : marked(tagged, language, date, false) {}

  Contact& tell(std::string_view telling, const Phrases& near, ContactStatus status = ContactStatus::held) {
    Contact& c = document().contacts.emplace_back();
    const std::uint32_t at = word(document(), telling);
    c.mentions = {{at, at + 1}};
    c.status = {status, 0.9F};
    for (const auto& [text, probability] : near) c.parties_near.push_back({phrase(document(), text), probability});
    return c;
  }
  Document& document() { return marked.document; }
  Told& run() {
    resolve(document());
    EXPECT_EQ(validate(document()), std::vector<std::string>{});
    return *this;
  }
  Names names(const std::vector<std::uint32_t>& entities) {
    Names out;
    for (const std::uint32_t e : entities) out.push_back(document().entities.at(e).name);
    return out;
  }
  Names parties(std::size_t contact = 0) { return names(document().contacts[contact].parties); }
};

}  // namespace dixit::resolution
