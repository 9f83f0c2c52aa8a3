#include "statements/known_cues.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "document/is_mark.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"
#include "text/word_list.h"

namespace dixit {
namespace {

constexpr std::uint32_t verb_within = 3;  // words before `formel` in which `est` stands

constexpr float surely = 0, likely = 0.05F, maybe = 0.2F, never = 2;

// Folded words; `*` ends a beginning, alone it is any word; what follows `|` comes next and is no part of it.
struct Phrase {
  std::string_view words;
  Act act;
  float least = never;  // probability by the heads at which it is a cue
};

constexpr Phrase french[] = {{"acclam*", Act::support},
                             {"applaudi*", Act::support},
                             {"encens*", Act::support},
                             {"plebiscit*", Act::support},
                             {"vol* au secours", Act::support, likely},
                             {"brocard*", Act::criticise},
                             {"conspu*", Act::criticise},
                             {"denigr*", Act::criticise},
                             {"deplor*", Act::criticise},
                             {"descend* en flammes", Act::criticise, surely},
                             {"epingl*", Act::criticise},
                             {"ereint*", Act::criticise, likely},
                             {"etrill*", Act::criticise},
                             {"fustig*", Act::criticise},
                             {"moqu*", Act::criticise},
                             {"pourfend*", Act::criticise},
                             {"stigmatis*", Act::criticise},
                             {"tir* a boulets rouges", Act::criticise, surely},
                             {"vilipend*", Act::criticise},
                             {"vitup*", Act::criticise},
                             {"s en est pris*", Act::criticise},
                             {"s en sont pris*", Act::criticise},
                             {"s en prend*", Act::criticise},
                             {"s en pren*", Act::criticise},
                             {"balay*", Act::reject},
                             {"balay* d un revers de main", Act::reject, surely},
                             {"balay* d un revers de la main", Act::reject, surely},
                             {"econdui*", Act::reject},
                             {"retoqu*", Act::reject},
                             {"recus*", Act::reject},
                             {"oppos* une fin de non recevoir", Act::reject, surely},
                             {"inscri* en faux", Act::deny, surely},
                             {"s * defend*", Act::deny},
                             {"se defend*", Act::deny},
                             {"s en * defend*", Act::deny},
                             {"blam*", Act::accuse},
                             {"incrimin*", Act::accuse},
                             {"officialis*", Act::announce},
                             {"attest*", Act::confirm},
                             {"confirm*", Act::confirm},
                             {"reaffirm*", Act::confirm},
                             {"corrobor*", Act::confirm},
                             {"implor*", Act::request},
                             {"milite|pour", Act::request, likely},
                             {"militent|pour", Act::request, likely},
                             {"avalis*", Act::agree},
                             {"consenti*", Act::agree},
                             {"brandi* la menace", Act::threaten},
                             {"conclut|a", Act::say, likely},
                             {"concluent|a", Act::say, likely},
                             {"a conclu|a", Act::say, surely},
                             {"ont conclu|a", Act::say, surely},
                             {"raill*", Act::criticise},
                             {"insurg*", Act::criticise},
                             {"traite*", Act::criticise},
                             {"tacl*", Act::criticise},
                             {"tanc*", Act::criticise},
                             {"admonest*", Act::criticise},
                             {"reprimand*", Act::criticise},
                             {"imput*", Act::accuse},
                             {"enjoi*", Act::demand},
                             {"exclam*", Act::say},
                             {"preconis*", Act::propose},
                             {"recommand*", Act::propose},
                             {"refut*", Act::deny},
                             {"botte* en touche", Act::decline},
                             {"selon les dires", Act::say, surely},
                             {"aux dires", Act::say, surely},
                             {"a entendre", Act::say, maybe},
                             {"volee de bois vert", Act::criticise},
                             {"n en demord pas", Act::say, maybe},
                             {"n en demordent pas", Act::say, maybe}};

constexpr Phrase english[] = {{"acclaim*", Act::support},
                              {"threw * weight|behind", Act::support, surely},
                              {"throw* * weight|behind", Act::support, surely},
                              {"assail*", Act::criticise},
                              {"bemoan*", Act::criticise},
                              {"castigat*", Act::criticise},
                              {"chided", Act::criticise},
                              {"decried", Act::criticise},
                              {"decries", Act::criticise},
                              {"decry*", Act::criticise},
                              {"deplor*", Act::criticise},
                              {"derid*", Act::criticise},
                              {"excoriat*", Act::criticise},
                              {"lash* out", Act::criticise},
                              {"hit out|at", Act::criticise, surely},
                              {"hits out|at", Act::criticise, surely},
                              {"hitting out|at", Act::criticise, surely},
                              {"hit out", Act::criticise, likely},
                              {"hits out", Act::criticise, likely},
                              {"hitting out", Act::criticise, likely},
                              {"mock*", Act::criticise},
                              {"panned", Act::criticise},
                              {"panning", Act::criticise},
                              {"poured scorn", Act::criticise, surely},
                              {"ripped", Act::criticise},
                              {"ripping", Act::criticise},
                              {"savaged", Act::criticise},
                              {"savaging", Act::criticise},
                              {"slam*", Act::criticise},
                              {"tak* aim", Act::criticise},
                              {"took aim", Act::criticise},
                              {"tak* issue|with", Act::criticise, surely},
                              {"took issue|with", Act::criticise, surely},
                              {"trashed", Act::criticise},
                              {"trashing", Act::criticise},
                              {"brush* aside", Act::reject, surely},
                              {"brush* off", Act::reject, likely},
                              {"rebuff*", Act::reject, likely},
                              {"repudiat*", Act::reject},
                              {"rule out", Act::reject},
                              {"ruled out", Act::reject},
                              {"rules out", Act::reject},
                              {"ruling out", Act::reject},
                              {"shrug* off", Act::reject, likely},
                              {"spurn*", Act::reject},
                              {"swat* away", Act::reject, likely},
                              {"turn* down", Act::reject, likely},
                              {"wav* away", Act::reject, likely},
                              {"mooted", Act::propose, likely},
                              {"caution*", Act::warn},
                              {"claim* responsibility", Act::admit},
                              {"own* up", Act::admit, likely},
                              {"faulted", Act::accuse},
                              {"point* the finger", Act::accuse, surely},
                              {"guaranteed", Act::promise, likely},
                              {"confirm*", Act::confirm},
                              {"reaffirm*", Act::confirm},
                              {"inquired", Act::ask},
                              {"pressed|for", Act::request, likely},
                              {"play* down", Act::say, likely},
                              {"put it *|:", Act::say, surely},
                              {"tell it|,", Act::say, surely},
                              {"tells it|,", Act::say, surely},
                              {"sees it|,", Act::believe, surely},
                              {"admonish*", Act::criticise},
                              {"condemn*", Act::criticise},
                              {"denounc*", Act::criticise},
                              {"rebuk*", Act::criticise},
                              {"reprimand*", Act::criticise},
                              {"berat*", Act::criticise},
                              {"scold*", Act::criticise},
                              {"lambast*", Act::criticise},
                              {"blast*", Act::criticise},
                              {"conced*", Act::admit},
                              {"contend*", Act::say},
                              {"insinuat*", Act::propose},
                              {"let it be known", Act::announce, surely}};

// What one is before a colon and what he says: `Jo Berthon est formel : …`.
constexpr std::array<std::string_view, 15> sure_french = {
    "clair",   "formel",  "categorique",  "rassurant", "limpide", "ferme",    "tranchant", "confiant",
    "prudent", "unanime", "intransigean", "optimiste", "inquiet", "inflexib", "lucide"};
constexpr std::array<std::string_view, 13> sure_english = {
    "clear",     "blunt",   "categorical", "adamant",  "unequivocal", "emphatic", "firm",
    "unanimous", "defiant", "confident",   "cautious", "optimistic",  "upbeat"};
constexpr std::array<std::string_view, 10> seeming = {"veut",    "montre",  "dit",      "disent",  "montrent",
                                                      "veulent", "remains", "remained", "sounded", "reste"};

bool joins_words(std::string_view mark) { return mark == "'" || mark == "’" || mark == "-" || mark == "‑"; }

// The word before, one apostrophe or hyphen passed over; none at another mark and at the document's beginning.
std::uint32_t word_before(const Document& document, std::uint32_t word) {
  if (word > 1 && joins_words(document[word - 1])) --word;
  return word > 0 && !is_mark(document, word - 1) ? word - 1 : none;
}

bool matches(const std::string& word, std::string_view pattern) {
  return pattern.ends_with('*') ? word.starts_with(pattern.substr(0, pattern.size() - 1)) : word == pattern;
}

bool is_next(const Document& document, std::uint32_t word, std::string_view wanted) {
  return word + 1 < document.words.size() && fold(document[word + 1]) == wanted;
}

// The first word of a phrase that ends at `word`; none where another stands there.
std::uint32_t begin_of(const Document& document, std::uint32_t word, const std::string& last, std::string_view phrase) {
  const std::size_t bar = std::min(phrase.find('|'), phrase.size());
  if (bar < phrase.size() && !is_next(document, word, phrase.substr(bar + 1))) return none;
  std::string_view left = phrase.substr(0, bar);
  std::uint32_t at = word;
  for (bool first = true; !left.empty(); first = false) {
    const std::size_t space = left.rfind(' ');
    const std::string_view pattern = space == std::string_view::npos ? left : left.substr(space + 1);
    left = space == std::string_view::npos ? std::string_view() : left.substr(0, space);
    if (!first) at = word_before(document, at);
    if (at == none || !matches(first ? last : fold(document[at]), pattern)) return none;
  }
  return at;
}

// Whether somebody is named right before `word`.
bool is_somebody_before(const Document& document, std::uint32_t word) {
  const auto& all = document.mentions;
  auto after = std::ranges::lower_bound(all, word, {}, [](const Mention& m) { return m.words.begin; });
  for (int tried = 0; tried < 2 && after != all.begin(); ++tried) {
    const Mention& m = *--after;
    const bool speaks =
        m.type == MentionType::person || m.type == MentionType::organisation || m.type == MentionType::group;
    if (speaks && m.words.end <= word && word - m.words.end <= 1) return true;
  }
  return false;
}

// `est formel` of `Jo Berthon est formel : …`.
KnownCue cue_before_colon(const Document& document, std::uint32_t word, const std::string& last) {
  if (word + 1 >= document.words.size() || document[word + 1] != ":") return {};
  const std::span<const std::string_view> sure = document.language == "en"
                                                     ? std::span<const std::string_view>(sure_english)
                                                     : std::span<const std::string_view>(sure_french);
  if (std::ranges::none_of(sure, [&](std::string_view s) { return last.starts_with(s); })) return {};
  std::uint32_t verb = word;
  for (std::uint32_t n = 0; n < verb_within && verb > 0; ++n) {
    const std::string w = fold(document[--verb]);
    if (!is_being(w) && !is_one_of(w, seeming)) continue;
    const bool reflexive = verb > 0 && fold(document[verb - 1]) == "se";
    const std::uint32_t begin = reflexive ? verb - 1 : verb;
    return is_somebody_before(document, begin) ? KnownCue{{begin, word + 1}, Act::say, surely} : KnownCue{};
  }
  return {};
}

}  // namespace

KnownCue known_cue(const Document& document, std::uint32_t word) {
  if (is_mark(document, word)) return {};
  const std::string last = fold(document[word]);
  const std::span<const Phrase> list =
      document.language == "en" ? std::span<const Phrase>(english) : std::span<const Phrase>(french);
  KnownCue longest;
  for (const Phrase& phrase : list) {
    const std::uint32_t begin = begin_of(document, word, last, phrase.words);
    if (begin != none && word + 1 - begin > longest.words.size())
      longest = {{begin, word + 1}, phrase.act, phrase.least};
  }
  return longest.words.empty() ? cue_before_colon(document, word, last) : longest;
}

bool is_known_trigger(const Document& document, const Trigger& trigger) {
  if (!trigger.cue) return false;
  const KnownCue cue = known_cue(document, trigger.word);
  return trigger.probability >= cue.least;
}

}  // namespace dixit
