// For the tests of this folder: a Document from a text with tags, its words and sentences cut simply.
//
//   const Marked m("<p>Jean Castex</p> est là. <1.src>Il</1.src> <1.cue>a dit</1.cue> <1.con>non</1.con>.", "fr",
//   "2020-07-08"); m.who("1")    // "Jean Castex"
//
// `<p>` `<o>` `<l>` `<g>`: names of people, bodies, places, groups; `<N.src>` `<N.cue>` `<N.con>` `<N.adr>`: the parts
// of statement N. A line is a paragraph; a sentence ends at `. ` `! ` `? ` outside « ».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace dixit::resolution {

class Marked {
 public:
  Document document;

  explicit Marked(std::string_view tagged, std::string language = "fr", std::string date = "", bool run = true);

  Statement& at(std::string_view id);  // must exist
  const Statement& at(std::string_view id) const { return const_cast<Marked*>(this)->at(id); }
  std::string who(std::string_view id) const { return name(at(id).entity); }
  std::string to(std::string_view id) const { return name(at(id).to); }
  std::string rule(std::string_view id) const { return at(id).why.empty() ? "" : at(id).why.front().rule; }
  std::string state(std::string_view id) const;
  bool named(std::string_view id, std::string_view text) const;  // is it one of the names of who says so?

 private:
  struct Tag {
    std::string name;
    std::uint32_t begin = 0, end = 0;  // bytes
  };

  std::string name(std::uint32_t entity) const { return entity == none ? "UNKNOWN" : document.entities[entity].name; }
  void read_tags(std::string_view tagged);
  void cut_words();
  bool civility(std::uint32_t stop) const;
  Range<Word> words(const Tag& tag) const;
  void place_tags();

  std::vector<Tag> tags_;
};

}  // namespace dixit::resolution
