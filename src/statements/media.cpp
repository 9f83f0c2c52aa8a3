#include "statements/media.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "document/is_mark.h"
#include "lexicon/lexicon.h"
#include "statements/sentence_of.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit {
namespace {

constexpr std::uint32_t near = 16;  // words between a statement's cue and source and whom it was said through

constexpr std::array<std::string_view, 3> on = {"sur", "on", "via"};
constexpr std::array<std::string_view, 13> platforms = {"X",      "Twitter",  "Facebook", "Instagram", "Telegram",
                                                        "TikTok", "Bluesky",  "Mastodon", "LinkedIn",  "YouTube",
                                                        "Weibo",  "WhatsApp", "Snapchat"};
// Folded; what follows is whom it was said through.
constexpr std::array<std::string_view, 6> through = {"par la voix de",   "par l intermediaire de", "par le biais de",
                                                     "par la bouche de", "par l entremise de",     "through"};
constexpr std::array<std::string_view, 6> quoted_by = {"cite par",   "citee par", "cites par",
                                                       "citees par", "quoted by", "cited by"};
constexpr std::array<std::string_view, 8> letters = {"lettre", "courrier", "missive", "message",
                                                     "letter", "email",    "note",    "memo"};
// Not folded: `a` is an article in English, a verb in French.
constexpr std::array<std::string_view, 3> towards_french = {"à", "au", "aux"};
constexpr std::array<std::string_view, 1> towards_english = {"to"};

// Where the phrase ends that begins at `word`, marks such as `’` passed over; `word` where another stands there.
std::uint32_t end_of(const Document& document, std::uint32_t word, std::uint32_t end, std::string_view phrase) {
  std::uint32_t at = word;
  while (!phrase.empty()) {
    while (at < end && at > word && is_mark(document, at)) ++at;
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    const std::string_view wanted = phrase.substr(0, space);
    if (at >= end) return word;
    const std::string found = fold(document[at]);
    if (found != wanted && !(wanted == "de" && (found == "du" || found == "d" || found == "des"))) return word;
    phrase = phrase.substr(std::min(space + 1, phrase.size()));
    ++at;
  }
  return at;
}

// Where the name ends that follows right behind a function: `l'agence Norpress`.
std::uint32_t name_behind(const Document& document, std::uint32_t word, std::uint32_t end) {
  const auto m = std::ranges::lower_bound(document.mentions, word, {}, [](const Mention& x) { return x.words.begin; });
  const bool name = m != document.mentions.end() && m->words.begin == word && m->form == MentionForm::name;
  return name && m->words.end <= end ? m->words.end : word;
}

// The mention that begins at `word` or behind its determiner, with that; empty: none does.
Range<Word> mention_at(const Document& document, std::uint32_t word, std::uint32_t end) {
  while (word < end && is_mark(document, word)) ++word;
  std::uint32_t noun = word;
  while (noun < end && noun < word + 3 &&
         (is_mark(document, noun) || is_preposition(fold(document[noun])) ||
          find_determiner(fold(document[noun])) != nullptr))
    ++noun;
  const auto& all = document.mentions;
  for (auto m = std::ranges::lower_bound(all, word, {}, [](const Mention& x) { return x.words.begin; });
       m != all.end() && m->words.begin <= noun; ++m)
    if ((m->type == MentionType::person || m->type == MentionType::organisation || m->type == MentionType::group) &&
        m->form != MentionForm::pronoun && m->words.end <= end)
      return {word, name_behind(document, m->words.end, end)};
  return {};
}

bool overlaps(const std::vector<Range<Word>>& parts, Range<Word> words) {
  return std::ranges::any_of(parts, [&](Range<Word> p) { return p.begin < words.end && words.begin < p.end; });
}

bool is_free(const Statement& s, Range<Word> words) {
  return !words.empty() && !overlaps(s.content, words) && !overlaps(s.source, words) && !overlaps(s.cue, words) &&
         !overlaps(s.addressee, words);
}

// `sur X` right behind the cue or the source.
Range<Word> platform_behind(const Document& document, const Statement& statement, std::uint32_t end) {
  for (const auto* parts : {&statement.cue, &statement.source}) {
    if (parts->empty()) continue;
    const std::uint32_t at = parts->back().end;
    if (at + 1 < end && is_one_of(fold(document[at]), on) && is_one_of(document[at + 1], platforms))
      return {at + 1, at + 2};
  }
  return {};
}

// `through` leads to places and things too: only to `a spokesman`, `his lawyer`.
bool is_somebodys(const Document& document, std::uint32_t word, std::uint32_t end, std::string_view phrase) {
  if (phrase != "through") return true;
  const Range<Word> who = mention_at(document, word, std::min(word + 4, end));
  const Determiner* determiner = who.empty() ? nullptr : find_determiner(fold(document[word]));
  const Headword* head = who.empty() ? nullptr : find_headword(fold(document[who.end - 1]));
  return determiner != nullptr && head != nullptr && head->kind == Kind::person;
}

// `son avocat` of `par la voix de son avocat`, in the sentence and not far.
Range<Word> told_through(const Document& document, const Statement& statement, Range<Word> sentence) {
  const Range<Word> cue = statement.cue.front();
  const std::uint32_t begin = std::max(sentence.begin, cue.begin - std::min(cue.begin, near));
  const std::uint32_t end = std::min(sentence.end, cue.end + near);
  for (std::uint32_t w = begin; w < end; ++w) {
    for (const std::string_view phrase : through)
      if (const std::uint32_t at = end_of(document, w, sentence.end, phrase);
          at > w && is_somebodys(document, at, sentence.end, phrase))
        if (const Range<Word> who = mention_at(document, at, sentence.end); is_free(statement, who)) return who;
    if (w != sentence.begin || statement.source.empty() || statement.source.front().begin < w) continue;
    for (const std::string_view phrase : quoted_by)
      if (const std::uint32_t at = end_of(document, w, sentence.end, phrase); at > w)
        if (const Range<Word> who = mention_at(document, at, sentence.end); is_free(statement, who)) return who;
  }
  return {};
}

bool leads_to_reader(const Document& document, std::uint32_t word) {
  return document.language == "en" ? is_one_of(document[word], towards_english)
                                   : is_one_of(document[word], towards_french);
}

// `le préfet`, of `dans une lettre au préfet`.
Range<Word> reader_of(const Document& document, const Statement& statement, std::uint32_t end) {
  const Range<Word> via = statement.via.back();
  std::uint32_t at = via.end;
  if (at > 0 && !is_one_of(fold(document[at - 1]), letters)) return {};
  if (at < end && is_one_of(fold(document[at]), std::array<std::string_view, 3>{"adresse", "adressee", "addressed"}))
    ++at;
  if (at + 1 >= end || !leads_to_reader(document, at)) return {};
  const Range<Word> reader = mention_at(document, at, end);  // `au` may stand for its article
  return reader.size() > 1 ? Range<Word>{at + 1, reader.end} : Range<Word>{};
}

}  // namespace

void add_medium(const Document& document, Statement& statement) {
  if (statement.cue.empty()) return;
  const Range<Word> sentence = sentence_of(document, statement.cue.front().begin);
  if (statement.via.empty()) {
    Range<Word> via = platform_behind(document, statement, sentence.end);
    if (!is_free(statement, via)) via = told_through(document, statement, sentence);
    if (!via.empty()) statement.via = {via};
  } else if (statement.addressee.empty()) {
    if (const Range<Word> reader = reader_of(document, statement, sentence.end); is_free(statement, reader))
      statement.addressee = {reader};
  }
}

}  // namespace dixit
