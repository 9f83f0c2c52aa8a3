#include "ingest/boilerplate.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"

namespace dixit {
namespace {

// Whole words of a name, after cutting it at marks and capitals.
constexpr std::string_view aside_words[] = {"abonnement",
                                            "ad",
                                            "ads",
                                            "advert",
                                            "advertisement",
                                            "advertising",
                                            "author",
                                            "authors",
                                            "auteur",
                                            "banner",
                                            "bio",
                                            "biography",
                                            "breadcrumb",
                                            "breadcrumbs",
                                            "byline",
                                            "caption",
                                            "captions",
                                            "consent",
                                            "cookie",
                                            "cookies",
                                            "copyright",
                                            "credit",
                                            "credits",
                                            "crumb",
                                            "crumbs",
                                            "dateline",
                                            "dfp",
                                            "disclaimer",
                                            "facebook",
                                            "figcaption",
                                            "follow",
                                            "footer",
                                            "footnotes",
                                            "gdpr",
                                            "hashtags",
                                            "hidden",
                                            "keywords",
                                            "legend",
                                            "legende",
                                            "links",
                                            "login",
                                            "masthead",
                                            "menu",
                                            "metadata",
                                            "modal",
                                            "nav",
                                            "navbar",
                                            "navigation",
                                            "newsletter",
                                            "newsletters",
                                            "outbrain",
                                            "overlay",
                                            "pager",
                                            "pagination",
                                            "partage",
                                            "partager",
                                            "popular",
                                            "popup",
                                            "print",
                                            "promo",
                                            "promos",
                                            "promoted",
                                            "publicite",
                                            "pub",
                                            "rating",
                                            "recirc",
                                            "recirculation",
                                            "recommend",
                                            "recommendation",
                                            "recommendations",
                                            "recommended",
                                            "related",
                                            "share",
                                            "sharebar",
                                            "sharing",
                                            "shares",
                                            "sidebar",
                                            "signup",
                                            "skip",
                                            "social",
                                            "socials",
                                            "sponsor",
                                            "sponsored",
                                            "subscribe",
                                            "subscription",
                                            "suggestions",
                                            "taboola",
                                            "tag",
                                            "tags",
                                            "tagcloud",
                                            "teaser",
                                            "teasers",
                                            "timestamp",
                                            "toolbar",
                                            "tools",
                                            "tooltip",
                                            "trending",
                                            "tweet",
                                            "twitter",
                                            "upsell",
                                            "widget",
                                            "widgets"};

// Anywhere in a name written without its marks.
constexpr std::string_view aside_parts[] = {
    "addthis",    "alireaussi",     "authorbio",      "authorbox",   "articletools", "lireaussi",   "mostpopular",
    "mostread",   "mostviewed",     "newsletter",     "outbrain",    "postmeta",     "readalso",    "readmore",
    "readnext",   "relatedarticle", "relatedcontent", "relatedlink", "relatedpost",  "relatedstor", "sharethis",
    "sharedaddy", "socialshare",    "surlememesujet", "taboola",     "seealso",      "voiraussi",   "visuallyhidden",
    "sronly",     "screenreader",   "noprint",        "entrymeta",   "articlemeta",  "alsoread"};

constexpr std::string_view comment_words[] = {"comment",     "comments",  "commentaire", "commentaires",
                                              "commentlist", "disqus",    "commenting",  "respond",
                                              "livefyre",    "reactions", "discussion"};

constexpr std::string_view body_parts[] = {
    "articlebody",  "articlecontent", "articletext", "bodycontent",     "bodytext",     "contentarticle",
    "contentbody",  "entrycontent",   "entrybody",   "postcontent",     "postbody",     "posttext",
    "storybody",    "storycontent",   "storytext",   "articlefulltext", "textearticle", "contenuarticle",
    "corpsarticle", "fieldnamebody",  "mainarticle", "newscontent",     "newsbody",     "newstext"};

// The beginnings of lines, folded.
constexpr std::string_view notices[] = {"lire aussi",
                                        "a lire aussi",
                                        "lire egalement",
                                        "a lire egalement",
                                        "a lire :",
                                        "lire :",
                                        "voir aussi",
                                        "a voir aussi",
                                        "lire la suite",
                                        "publicite",
                                        "partager cet article",
                                        "partager sur",
                                        "suivez-nous",
                                        "abonnez-vous",
                                        "inscrivez-vous",
                                        "s'abonner",
                                        "cet article est reserve",
                                        "deja abonne",
                                        "credit photo",
                                        "credits photo",
                                        "photo :",
                                        "en savoir plus",
                                        "a decouvrir",
                                        "read more",
                                        "read also",
                                        "read next",
                                        "see also",
                                        "also read",
                                        "related:",
                                        "related :",
                                        "more:",
                                        "read:",
                                        "watch:",
                                        "advertisement",
                                        "advert",
                                        "share this",
                                        "follow us",
                                        "sign up",
                                        "subscribe",
                                        "click here",
                                        "continue reading",
                                        "story continues below",
                                        "most read",
                                        "get the latest",
                                        "image copyright",
                                        "image caption",
                                        "media caption",
                                        "photo credit",
                                        "loading",
                                        "more on this story",
                                        "posted by",
                                        "by signing up",
                                        "scroll down",
                                        "skip to",
                                        "enable javascript",
                                        "view comments",
                                        "show comments",
                                        "copyright ©",
                                        "© copyright",
                                        "all rights reserved",
                                        "tous droits reserves",
                                        "related articles",
                                        "recommended",
                                        "sponsored"};

// Anywhere in short lines: when a page was published, whose a picture is.
constexpr std::string_view anywhere[] = {
    "publie le ",    "mis a jour le ", "publie a ",           "mis en ligne le", "modifie le ",      "published: ",
    "published on ", "updated: ",      "last updated",        "(image: ",        "(photo: ",         "(credit: ",
    "image: getty",  "photo by ",      "requires javascript", "getty images)",   "temps de lecture", "min read"};

constexpr std::string_view ends[] = {"commentaires",
                                     "vos commentaires",
                                     "reagissez",
                                     "reagir a cet article",
                                     "sur le meme sujet",
                                     "dans la meme rubrique",
                                     "articles lies",
                                     "articles similaires",
                                     "a lire aussi",
                                     "vous aimerez aussi",
                                     "contenus sponsorises",
                                     "comments",
                                     "leave a comment",
                                     "leave a reply",
                                     "related articles",
                                     "related stories",
                                     "related posts",
                                     "related content",
                                     "more from",
                                     "you may also like",
                                     "you might also like",
                                     "recommended for you",
                                     "most popular",
                                     "about the author",
                                     "more on this",
                                     "more stories",
                                     "read next",
                                     "popular stories",
                                     "trending now",
                                     "join the conversation",
                                     "post a comment"};

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <std::size_t n>
bool within(const std::string_view (&list)[n], std::string_view name) {
  return std::any_of(std::begin(list), std::end(list),
                     [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool small(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

Part part_of_word(std::string_view word) {
  if (among(comment_words, word)) return Part::comments;
  return among(aside_words, word) ? Part::aside : Part::unknown;
}

// Names that say what a thing has, is about or is laid out with, not what it is: `has-sidebar`, `tag-sponsors`.
bool says_nothing(std::string_view name) {
  for (const std::string_view start :
       {"has-", "no-", "not-", "with-", "without-", "tag-", "category-", "elementor-", "et_pb_", "vc_", "wpb_"})
    if (name.starts_with(start)) return true;
  return name.find_first_of("(:[!") != name.npos;
}

// Cuts one name at its marks and capitals and keeps the strongest thing that a word of it says.
Part part_of_name(std::string_view name) {
  if (says_nothing(name)) return Part::unknown;
  std::string joined, word;
  Part part = Part::unknown;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const bool letter = i < name.size() && (upper(name[i]) || small(name[i]));
    const bool hump = letter && upper(name[i]) && i > 0 && small(name[i - 1]);
    if ((!letter || hump) && !word.empty()) {
      part =
          std::max(part, part_of_word(word), [](Part a, Part b) { return a == Part::unknown && b != Part::unknown; });
      word.clear();
    }
    if (!letter) continue;
    word += static_cast<char>(name[i] | 32);
    joined += static_cast<char>(name[i] | 32);
  }
  if (joined.size() < 6) return part;  // shorter than any of those below
  if (part == Part::unknown && within(aside_parts, joined)) part = Part::aside;
  if (part == Part::unknown && within(body_parts, joined)) part = Part::body;
  return part;
}

template <std::size_t n>
bool begins_with_one(const std::string_view (&list)[n], std::string_view folded) {
  return std::any_of(std::begin(list), std::end(list), [&](std::string_view start) {
    return folded.starts_with(start) &&
           (folded.size() == start.size() || !is_word(decode(folded, start.size()).code_point));
  });
}

}  // namespace

Part part_of(std::string_view names) {
  Part part = Part::unknown;
  std::size_t at = 0;
  while (at < names.size() && at < 1000) {
    const std::size_t end = std::min(names.find_first_of(" \t\r\n", at), names.size());
    const Part one = end > at ? part_of_name(names.substr(at, std::min<std::size_t>(end - at, 100))) : Part::unknown;
    if (one == Part::comments) return one;
    if (part == Part::unknown || one == Part::aside) part = one == Part::unknown ? part : one;
    at = end + 1;
  }
  return part;
}

bool is_notice(std::string_view line) {
  const std::string folded = fold(line.substr(0, 160));
  return begins_with_one(notices, folded) || (line.size() < 160 && within(anywhere, folded));
}

bool is_end(std::string_view line) { return line.size() < 60 && begins_with_one(ends, fold(line)); }

}  // namespace dixit
