// What the names that pages give their parts, and the lines that stand between paragraphs, say about them.
//
//   part_of("article__related-links") == Part::aside
//   is_notice("Lire aussi : …") == true
//
// Pure functions over fixed word lists, French and English.
#pragma once

#include <string_view>

namespace dixit {

enum class Part {
  unknown,
  body,      // the text of an article
  comments,  // readers' words: never the article's, however long
  aside      // related links, sharing, newsletters, cookies, captions, authors …
};

// Of the value of a `class` or `id`.
Part part_of(std::string_view names);

// A line that is not the article's though it stands in it: `Lire aussi…`, `Publicité`, `Share this article`.
bool is_notice(std::string_view line);

// A line after which nothing of the article comes: `Commentaires`, `Sur le même sujet`, `Related articles`.
bool is_end(std::string_view line);

}  // namespace dixit
