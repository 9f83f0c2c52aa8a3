#include "resolve/respective.h"

#include <algorithm>

#include "resolve/details.h"

namespace dixit::resolution {
namespace {

constexpr std::uint32_t longest_titles = 30;  // words that hold them all
constexpr std::size_t most_names = 6;

bool joins(const std::string& word) { return word == "et" || word == "and" || word == ","; }

struct Names {
  std::vector<std::uint32_t> records;
  Range<Word> words;
};

struct Title {
  Found found;
  std::vector<std::string> details;
  std::string_view state;
  Range<Word> words;
  std::string name{};  // of one of several: `ministre russe de la Défense`
};

class Respective {
 public:
  Respective(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry)
      : document_(document), forms_(forms), names_(names), registry_(registry) {}

  void at(std::uint32_t adverb) {
    look_around(adverb);
    const std::uint32_t left = before_comma(adverb);
    if (const Names after = names_from(adverb + 1); after.records.size() > 1)
      return say(after, titles_until(left, after.records.size()));
    const Names before = names_until(left);
    if (before.records.size() > 1) {
      const std::vector<Title> after = titles_from(adverb + 1, before.records.size());
      return say(before, after.empty() ? titles_until(before_comma(before.words.begin), before.records.size()) : after);
    }
    for (std::size_t n = 2; n <= most_names; ++n) {
      const std::vector<Title> titles = titles_until(left, n);
      if (titles.empty()) continue;
      const Names named = names_until(before_comma(titles_begin_));
      if (named.records.size() == n) return say(named, titles);
    }
  }

  // `les ministres russe et français, X et Y`: one noun for as many as are named.
  void listed(std::uint32_t comma) {
    look_around(comma);
    const Names named = names_from(comma + 1);
    if (named.records.size() < 2 || (named.words.end < forms_.size() && is_adverb(forms_.folded[named.words.end])))
      return;
    const std::vector<Title> titles = titles_until(comma, named.records.size());
    const auto person = [&](std::uint32_t w) {
      return names_.begins[w] != none && document_.mentions[names_.begins[w]].type == MentionType::person;
    };
    for (std::uint32_t w = titles_begin_; w < comma; ++w)
      if (person(w)) return;  // `les députés X et Y, Z et T`: all of them are
    if (!titles.empty() && plural(titles.front().found)) say(named, titles);
  }

  static bool is_adverb(const std::string& word) { return word == "respectivement" || word == "respectively"; }

 private:
  void look_around(std::uint32_t w) {
    const Range<Word> sentence = document_.sentences[forms_.sentence[w]].words;
    sentence_ = {std::max(sentence.begin, w - std::min(w, 2 * longest_titles)),
                 std::min(sentence.end, w + 2 * longest_titles)};
  }

  std::uint32_t before_comma(std::uint32_t at) const {
    return at > sentence_.begin && forms_.folded[at - 1] == "," ? at - 1 : at;
  }

  void say(const Names& names, const std::vector<Title>& titles) {
    if (names.records.size() != titles.size()) return;
    for (std::size_t i = 0; i < titles.size(); ++i) {
      if (!titles[i].name.empty()) registry_.add_name(names.records[i], titles[i].name);
      registry_.describe({names.records[i], titles[i].found.headword, titles[i].found.text, titles[i].details,
                          titles[i].state, titles[i].words});
    }
  }

  Names names_from(std::uint32_t at) const {
    Names found{{}, {at, at}};
    while (at < sentence_.end && found.records.size() < most_names) {
      while (at < sentence_.end && (find_civility(forms_.folded[at]) || forms_.folded[at] == ".")) ++at;
      if (at >= sentence_.end || names_.begins[at] == none) break;
      const std::uint32_t record = registry_.of_name(names_.begins[at]);
      if (record == none) break;
      found.records.push_back(record);
      found.words.end = at = document_.mentions[names_.begins[at]].words.end;
      if (at >= sentence_.end || !joins(forms_.folded[at])) break;
      at += at + 1 < sentence_.end && joins(forms_.folded[at + 1]) ? 2 : 1;
    }
    return found;
  }

  Names names_until(std::uint32_t end) const {
    Names found{{}, {end, end}};
    std::uint32_t at = end;
    while (at > sentence_.begin && found.records.size() < most_names) {
      const std::uint32_t mention = names_.covers[at - 1];
      if (mention == none) break;
      const std::uint32_t record = registry_.of_name(mention);
      if (record == none) break;
      found.records.insert(found.records.begin(), record);
      at = document_.mentions[mention].words.begin;
      while (at > sentence_.begin && (find_civility(forms_.folded[at - 1]) || forms_.folded[at - 1] == ".")) --at;
      found.words.begin = at;
      if (at <= sentence_.begin || !joins(forms_.folded[at - 1])) break;
      while (at > sentence_.begin && joins(forms_.folded[at - 1])) --at;
    }
    return found;
  }

  // The noun for a person that ends at `w`; `begin` becomes its first word.
  Found person_ending(std::uint32_t w, std::uint32_t& begin) const {
    const std::uint32_t most = std::min<std::uint32_t>(w + 1 - sentence_.begin, 2 * longest_headword);
    for (std::uint32_t words = most; words > 0; --words) {
      const Found found = headword_at(forms_, w + 1 - words, w + 1);
      if (!found.headword || found.words != words) continue;
      const bool people = found.headword->kind == Kind::group && found.headword->field != Field::crowd;
      if (found.headword->kind != Kind::person && !people) return {};  // `français` of `les élus français` neither
      begin = w + 1 - words;
      return found;
    }
    return {};
  }

  bool plural(const Found& found) const { return found.headword->number == Number::plural; }

  // Back from `end` to a plural noun or to `n` nouns; titles_begin_ becomes their first word with its determiner.
  std::vector<Title> titles_until(std::uint32_t end, std::size_t n) {
    std::size_t nouns = 0;
    for (std::uint32_t w = end; w-- > sentence_.begin && end - w <= longest_titles;) {
      std::uint32_t begin = w;
      const Found found = person_ending(w, begin);
      if (!found.headword) continue;
      w = begin;
      if (!plural(found) && ++nouns < n) continue;
      titles_begin_ = determined(begin);
      return plural(found) ? shared(found, begin, {titles_begin_, end}, n) : each({begin, end}, n);
    }
    return {};
  }

  // `maire de Valmont et préfet du Doubs`, to the end of the clause.
  std::vector<Title> titles_from(std::uint32_t begin, std::size_t n) const {
    std::uint32_t end = begin;
    while (end < sentence_.end && end - begin < longest_titles) {
      const std::string& word = forms_.folded[end];
      const bool clause = is_auxiliary(word) && !joins(word) && document_[end] != "à";
      if (clause || (forms_.mark[end] && word != "," && word != "'" && word != "’" && word != "-")) break;
      ++end;
    }
    return each({begin, end}, n);
  }

  std::uint32_t determined(std::uint32_t noun) const {
    for (std::uint32_t w = noun; w-- > sentence_.begin && noun - w < 10;) {
      if (find_determiner(forms_.folded[w])) return w;
      if (forms_.mark[w] || is_preposition(forms_.folded[w])) break;
    }
    return noun;
  }

  std::vector<Range<Word>> split(Range<Word> words) const {
    std::vector<Range<Word>> pieces;
    for (std::uint32_t w = words.begin, begin = w; w <= words.end; ++w) {
      if (w < words.end && !joins(forms_.folded[w])) continue;
      if (w > begin) pieces.push_back({begin, w});
      begin = w + 1;
    }
    return pieces;
  }

  std::uint32_t preposition_in(Range<Word> words) const {
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      if (is_preposition(forms_.folded[w])) return w;
    return words.end;
  }

  // A noun each; what follows the last one alone is said of all: `président et directeur général de la banque`.
  std::vector<Title> each(Range<Word> words, std::size_t n) const {
    std::vector<Title> titles;
    for (const Range<Word> piece : split(words)) {
      Found found;
      std::uint32_t head = piece.begin;
      for (; head < piece.end && !found.headword; ++head) found = headword_at(forms_, head, piece.end);
      if (titles.size() == n && !found.headword) break;  // what comes after the last is another's
      if (!found.headword || found.headword->kind != Kind::person) return {};
      const Range<Word> noun{head - 1, head - 1 + found.words};
      titles.push_back({found, details_of(forms_, piece, noun), state_of_head(document_, forms_, piece, noun), piece});
    }
    if (titles.size() != n) return {};
    for (std::size_t i = 0; i + 1 < n; ++i)
      if (titles[i].details.empty()) titles[i].details = titles.back().details;
    return titles;
  }

  // One plural noun for all: they differ by what stands after it, or in English before it.
  std::vector<Title> shared(const Found& found, std::uint32_t head, Range<Word> words, std::size_t n) const {
    const Range<Word> noun{head, head + found.words};
    const Range<Word> left{words.begin, noun.begin}, right{noun.end, words.end};
    std::vector<Range<Word>> pieces = split(right);
    const bool leads = document_.language == "en" && split(left).size() == n;
    if (leads) pieces = split(left);
    if (pieces.size() != n) return {};
    std::vector<std::string> common = details_of(forms_, leads ? right : left, {});
    const Range<Word> of_all = leads ? common_before(pieces) : common_after(pieces);
    for (std::string& detail : details_of(forms_, of_all, {})) common.push_back(std::move(detail));
    std::vector<Title> titles;
    for (const Range<Word> piece : pieces) {
      const Range<Word> at_head = leads ? Range<Word>{piece.end, piece.end} : Range<Word>{piece.begin, piece.begin};
      Title title{found, details_of(forms_, piece, of_all), state_of_head(document_, forms_, piece, at_head), words};
      title.details.insert(title.details.end(), common.begin(), common.end());
      title.name = name_of_one(noun, piece, of_all, leads);
      titles.push_back(std::move(title));
    }
    return titles;
  }

  // `ministre russe de la Défense`, `Russian defence minister`; empty where the noun has no plain plural.
  std::string name_of_one(Range<Word> noun, Range<Word> piece, Range<Word> of_all, bool leads) const {
    std::string one(document_(noun));
    if (noun.size() != 1 || !one.ends_with('s')) return {};
    one.pop_back();
    while (!piece.empty() && find_determiner(forms_.folded[piece.begin]) && !is_preposition(forms_.folded[piece.begin]))
      ++piece.begin;
    const bool first = !of_all.empty() && piece.begin == of_all.begin;  // `des Affaires étrangères russe`
    if (first) piece.begin = of_all.end;
    if (!first && piece.end == of_all.end) piece.end = of_all.begin;
    const auto after_blank = [&](Range<Word> words) {
      return words.empty() ? "" : ' ' + std::string(document_(words));
    };
    if (leads) return std::string(document_(piece)) + after_blank(of_all) + ' ' + one;
    return one + (first ? after_blank(of_all) + after_blank(piece) : after_blank(piece) + after_blank(of_all));
  }

  // `Russian and French defence ministers`: what the last piece has more than the first.
  Range<Word> common_before(const std::vector<Range<Word>>& pieces) const {
    const std::uint32_t first = pieces.front().size() - (find_determiner(forms_.folded[pieces.front().begin]) ? 1 : 0);
    const Range<Word> last = pieces.back();
    return {std::min(last.begin + std::max(first, 1U), last.end), last.end};
  }

  // `russe et français de la Défense`, `de la Défense russe et français`.
  Range<Word> common_after(const std::vector<Range<Word>>& pieces) const {
    const Range<Word> first = pieces.front(), last = pieces.back();
    const bool first_has = preposition_in(first) != first.end;
    const std::uint32_t in_last = preposition_in(last);
    if (!first_has && in_last != last.end) return {in_last, last.end};
    if (first_has && in_last == last.end && !forms_.upper[last.begin]) return {first.begin, first.end - 1};
    return {last.end, last.end};
  }

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  Registry& registry_;
  Range<Word> sentence_;
  std::uint32_t titles_begin_ = 0;
};

}  // namespace

void describe_respective(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry) {
  Respective respective(document, forms, names, registry);
  for (std::uint32_t w = 0; w < forms.size(); ++w)
    if (Respective::is_adverb(forms.folded[w]))
      respective.at(w);
    else if (forms.folded[w] == ",")
      respective.listed(w);
}

}  // namespace dixit::resolution
