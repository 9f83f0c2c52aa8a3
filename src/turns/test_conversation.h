// For the tests of this folder: a Document from a text in which `<p>` and `<o>` mark the names of people and bodies.
//
//   Conversation c("<p>Jeanne Roche</p> : Oui.\n<p>Luc Bar</p> : Non.\n<p>Jeanne Roche</p> : Si.");
//   c.turns();   // "Jeanne Roche: Oui." …
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "segment/segment.h"

namespace dixit::conversation {

class Conversation {
 public:
  Document document;

  explicit Conversation(std::string_view tagged, std::string outlet = "") {
    struct Tag {
      std::uint32_t begin, end;
      MentionType type;
    };
    std::vector<Tag> tags;
    for (std::size_t at = 0; at < tagged.size();) {
      const bool tag = tagged[at] == '<';
      if (!tag) {
        document.text += tagged[at++];
        continue;
      }
      const auto here = static_cast<std::uint32_t>(document.text.size());
      if (tagged[at + 1] == '/')
        tags.back().end = here;
      else
        tags.push_back({here, here, tagged[at + 1] == 'o' ? MentionType::organisation : MentionType::person});
      at = tagged.find('>', at) + 1;
    }
    document.outlet = std::move(outlet);
    segment(document);
    for (const Tag& tag : tags) {
      Mention m;
      m.words = {word_at(tag.begin), word_at(tag.end)};
      m.type = tag.type;
      document.mentions.push_back(m);
    }
  }

  // The first word that begins at a byte or behind it.
  std::uint32_t word_at(std::uint32_t byte) const {
    const auto at = std::ranges::lower_bound(document.words, byte, {}, [](const Word& w) { return w.text.begin; });
    return static_cast<std::uint32_t>(at - document.words.begin());
  }

  // The words of a part of the text, which has it once.
  Range<Word> words(std::string_view part) const {
    const auto at = static_cast<std::uint32_t>(document.text.find(part));
    return {word_at(at), word_at(at + static_cast<std::uint32_t>(part.size()))};
  }

  // `Jeanne Roche` of the label, or in brackets that of where he is named; and what he says.
  std::string shown(const Turn& turn) const {
    std::string who(document(turn.label));
    if (turn.label.empty()) who = turn.speaker == none ? "-" : "(" + std::string(document[turn.speaker]) + ")";
    return who + (turn.asks ? "? " : ": ") + std::string(document(turn.speech));
  }
};

}  // namespace dixit::conversation
