#include "store/walks.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "document/is_mark.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::uint32_t bit(Field field) { return 1U << static_cast<int>(field); }
constexpr std::uint32_t bits(std::initializer_list<Field> fields) {
  std::uint32_t all = 0;
  for (const Field field : fields) all |= bit(field);
  return all;
}

// People pass from one to another within these, seldom between them. All other fields go with any.
constexpr std::uint32_t athletes = bit(Field::sport), artists = bit(Field::art);
constexpr std::array walks_apart = {
    bits({Field::state, Field::government, Field::elected, Field::party, Field::diplomacy, Field::army, Field::police,
          Field::law, Field::justice, Field::court, Field::church, Field::business, Field::science, Field::health}),
    athletes, artists};

// Anybody's, or that of others too.
const std::set<std::string_view> of_many_walks = {
    "director",  "manager",   "capitaine",    "captain",       "pilote",    "driver",    "champion",   "gardien",
    "defenseur", "coach",     "athlete",      "auteur",        "author",    "writer",    "ecrivain",   "producteur",
    "producer",  "figure",    "leader",       "coureur",       "coureuse",  "romancier", "romanciere", "autrice",
    "auteure",   "ecrivaine", "patron",       "patronne",      "boss",      "chief",     "prevenu",    "prevenue",
    "accuse",    "accusee",   "mis en cause", "mise en cause", "defendant", "suspect",   "plaignant",  "plaignante",
    "plaintiff", "victime",   "victim",       "temoin",        "witness",   "patient",   "patiente"};

// What the lexicon has not, for it need not know them to read: an athlete or a dancer whose walk is told by a name of
// its own.
const std::unordered_map<std::string_view, Field> more_functions = [] {
  std::unordered_map<std::string_view, Field> all;
  for (const char* function :
       {"footballeur",      "footballeuse",  "footballer",    "rugbyman",     "rugbywoman",        "basketteur",
        "basketteuse",      "handballeur",   "handballeuse",  "volleyeur",    "volleyeuse",        "hockeyeur",
        "hockeyeuse",       "tennisman",     "tenniswoman",   "golfeur",      "golfeuse",          "golfer",
        "cricketer",        "cycliste",      "cyclist",       "sprinteur",    "sprinteuse",        "sprinter",
        "marathonien",      "marathonienne", "triathlete",    "decathlonien", "heptathlonienne",   "perchiste",
        "nageur",           "nageuse",       "swimmer",       "skieur",       "skieuse",           "skier",
        "biathlete",        "snowboardeur",  "snowboardeuse", "snowboarder",  "patineur",          "patineuse",
        "figure skater",    "gymnaste",      "gymnast",       "judoka",       "escrimeur",         "escrimeuse",
        "karateka",         "lutteur",       "lutteuse",      "wrestler",     "halterophile",      "surfeur",
        "surfeuse",         "jockey",        "goalkeeper",    "midfielder",   "milieu de terrain", "gardien de but",
        "gardienne de but", "attaquante",    "ailier",        "buteur",       "buteuse",           "goleador"})
    all.emplace(function, Field::sport);
  for (const char* function :
       {"danseur",    "danseuse",  "dancer",     "choregraphe", "choreographer",    "ballerina",         "violoniste",
        "violinist",  "pianiste",  "pianist",    "guitariste",  "guitarist",        "violoncelliste",    "cellist",
        "cantatrice", "soprano",   "chanteuse",  "rapper",      "rappeuse",         "compositeur",       "compositrice",
        "composer",   "sculpteur", "sculptrice", "sculptor",    "chef d orchestre", "cheffe d orchestre"})
    all.emplace(function, Field::art);
  return all;
}();

const std::set<std::string_view> once = {"ancien", "ancienne", "ex",      "former", "futur",   "future",
                                         "feu",    "defunt",   "defunte", "late",   "retired", "onetime"};

// Without the marks that join its words: `secretaire d etat`.
std::string as_headword(const Document& document, Range<Word> words) {
  std::string compound;
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (!is_mark(document, i)) compound += (compound.empty() ? "" : " ") + fold(document[i]);
  return compound;
}

struct Function {
  Range<Word> words;
  std::uint32_t walk = 0;
  bool plural = false;
};

// The first function that the words tell, of those of people: not that he is young, or a man. None: no words.
Function first_function(const Document& document, Range<Word> words) {
  constexpr std::uint32_t longest = 2 * longest_headword - 1;  // with a mark between any two
  std::uint32_t telling = ~0U;
  for (std::uint32_t begin = words.begin; begin < words.end; ++begin) {
    if (is_mark(document, begin)) continue;
    const std::uint32_t last = std::min<std::uint32_t>(words.end, begin + longest);
    for (std::uint32_t end = last; end > begin; --end) {
      if (is_mark(document, end - 1)) continue;
      const std::string compound = as_headword(document, {begin, end});
      const Range<Word> found{begin, end};
      if (const auto more = more_functions.find(compound); more != more_functions.end())
        return {found, bit(more->second) & telling};
      const Headword* head = find_headword(compound);
      if (head == nullptr || head->kind != Kind::person || head->field == Field::human) continue;
      const std::uint32_t walk = of_many_walks.contains(compound) ? 0 : bit(head->field);
      return {found, walk & telling, head->number == Number::plural};
    }
    if (once.contains(fold(document[begin]))) telling = ~(athletes | artists);
  }
  return {};
}

bool stands_at(const Document& document, std::uint32_t word, std::initializer_list<std::string_view> words) {
  return word < document.words.size() && std::ranges::find(words, document[word]) != words.end();
}

// `34 ans,` behind the comma: where what follows begins.
std::uint32_t behind_age(const Document& document, std::uint32_t at) {
  std::uint32_t end = at;
  if (end < document.words.size() && is_digit(decode(document[end], 0).code_point)) ++end;
  if (end == at) return at;
  while (stands_at(document, end, {"ans", "years", "old"})) ++end;
  return stands_at(document, end, {","}) ? end + 1 : at;
}

// Somebody else in the words: whose function it may be.
bool names_another(const Document& document, Range<Word> words, std::uint32_t entity) {
  auto mention =
      std::ranges::lower_bound(document.mentions, words.begin, {}, [](const Mention& one) { return one.words.begin; });
  for (; mention != document.mentions.end() && mention->words.begin < words.end; ++mention) {
    const bool person = mention->type == MentionType::person && mention->form == MentionForm::name;
    if (person && mention->entity != entity) return true;
  }
  return false;
}

bool is_verb(const Document& document, std::uint32_t word) {
  return !stands_at(document, word, {"à", "s"}) && is_auxiliary(fold(document[word]));  // `team's`
}

// Where the mark stands that ends what begins at `begin`; none: it goes on.
std::uint32_t mark_behind(const Document& document, std::uint32_t begin) {
  constexpr std::uint32_t longest = 12;
  for (std::uint32_t end = begin; end < document.words.size() && end < begin + longest; ++end)
    if (stands_at(document, end, {",", ")", ".", ";", "!", "?", ":"})) return end;
  return none;
}

// `X, le juge` may be one of a list, or begin a clause: `selon X, le juge refuse`.
bool may_go_on(const Document& document, Range<Word> name, Range<Word> words) {
  if (name.begin > 0 && is_preposition(fold(document[name.begin - 1]))) return true;
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (stands_at(document, i, {"et", "ou", "and", "or"})) return true;
  const std::uint32_t next = words.end + 1;
  if (!stands_at(document, words.end, {","}) || next >= document.words.size()) return false;
  return stands_at(document, next, {"et", "and"}) || find_determiner(fold(document[next])) != nullptr;
}

// What an apposition behind a name may be, up to the mark that ends it: of `X, 34 ans, juge à Vauclin.` the last three
// words. Behind `of X` it may be what his friend is.
Range<Word> behind(const Document& document, Range<Word> name) {
  if (name.begin > 0 && stands_at(document, name.begin - 1, {"de", "d", "'", "’", "of"})) return {};
  if (!stands_at(document, name.end, {",", "("})) return {};
  std::uint32_t begin = behind_age(document, name.end + 1);
  const std::uint32_t end = mark_behind(document, begin);
  if (end == none) return {};
  const bool english = document.language == "en";
  const bool definite = english ? stands_at(document, begin, {"the"}) : stands_at(document, begin, {"le", "la", "l"});
  if (definite && may_go_on(document, name, {begin, end})) return {};
  const bool any = english ? stands_at(document, begin, {"a", "an"}) : stands_at(document, begin, {"un", "une"});
  if (definite || any) ++begin;
  if (definite && stands_at(document, begin, {"'", "’"})) ++begin;
  return {begin, end};
}

// The walk that an apposition tells: `X, footballeur,`, `X (a cyclist)`. Nothing may stand before the function that
// makes it another's (`frère du ministre`), and no verb in it.
std::uint32_t walk_behind(const Document& document, Range<Word> name, std::uint32_t entity) {
  const Range<Word> words = behind(document, name);
  const Function function = first_function(document, words);
  if (function.walk == 0 || function.plural) return 0;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const std::string word = fold(document[i]);
    const bool before = i < function.words.begin;
    if (is_verb(document, i) || (before && (is_preposition(word) || find_determiner(word) != nullptr))) return 0;
  }
  return names_another(document, words, entity) ? 0 : function.walk;
}

// `juge X` behind a quotation is a verb, as `a jugé X` is; English says `Judge X`.
bool is_noun(const Document& document, Range<Word> words) {
  if (words.empty() || words.begin == 0) return !words.empty();
  const bool english = document.language == "en";
  if (english && is_upper(decode(document[words.begin], 0).code_point)) return true;
  const std::uint32_t before = words.begin - 1;
  if (!english && stands_at(document, before, {"a"})) return false;
  if (stands_at(document, before, {"'", "’"})) return before > 0 && fold(document[before - 1]) == "l";
  return stands_at(document, before, {"du", "au", "Du", "Au"}) || find_determiner(fold(document[before])) != nullptr;
}

// The walk that the words right before a name tell: `la nageuse X`, `the former French boxer X`.
std::uint32_t walk_before(const Document& document, Range<Word> name) {
  constexpr std::uint32_t most = 4;
  std::uint32_t begin = name.begin;
  while (begin > 0 && name.begin - begin < most && !is_mark(document, begin - 1)) {
    const std::string word = fold(document[begin - 1]);
    if (is_verb(document, begin - 1) || is_preposition(word) || find_determiner(word) != nullptr) break;
    --begin;
  }
  if (!is_noun(document, {begin, name.begin})) return 0;
  const Function function = first_function(document, {begin, name.begin});
  return function.plural ? 0 : function.walk;
}

std::uint32_t groups_of(std::uint32_t walks) {
  std::uint32_t all = 0;
  for (const std::uint32_t group : walks_apart) all |= (walks & group) != 0 ? group : 0;
  return all;
}

}  // namespace

std::uint32_t walks_beside(const Document& document, std::uint32_t entity, std::span<const Range<Word>> names,
                           std::span<const Range<Word>> titles) {
  std::uint32_t walks = 0;
  for (const Range<Word> title : titles) walks |= first_function(document, title).walk;
  for (const Range<Word> name : names) walks |= walk_before(document, name) | walk_behind(document, name, entity);
  return walks;
}

bool are_far_apart(std::uint32_t walks, std::uint32_t others) {
  const std::uint32_t a = groups_of(walks), b = groups_of(others);
  return a != 0 && b != 0 && (a & b) == 0;
}

}  // namespace dixit
