#include "store/identity.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "document/names.h"
#include "lexicon/lexicon.h"
#include "store/statement_rows.h"
#include "store/walks.h"
#include "text/unicode.h"

namespace dixit {
namespace {

const std::set<std::string_view> particles = {"le",   "la",  "les", "de",  "du",  "des", "d",   "l",   "von", "van",
                                              "der",  "den", "ter", "al",  "el",  "ben", "bin", "ibn", "abu", "abou",
                                              "ould", "di",  "da",  "dos", "del", "mac", "o",   "san", "the"};

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    if (is_space(c.code_point)) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += text.substr(at, c.size);
    }
    at += c.size;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Letters and digits of the folded word, what is between them as one space: `jean luc` for `Jean-Luc`.
std::string plain(std::string_view word) {
  std::string result;
  for (const char c : fold(word)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (letter) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

// Folded words joined by one space, without civilities; and how many of them make a name full.
struct PersonName {
  std::string key;
  int weight = 0;
};

struct NameWord {
  std::string folded;
  bool upper = false, initial = false;
};

// The `J.` of `Donald J. Trump`, whom others call without it; not the `H. W.` that tells one George Bush from another.
bool is_middle_initial(const std::vector<NameWord>& words, std::size_t i) {
  return i > 0 && i + 1 < words.size() && words[i].initial && !words[i - 1].initial && !words[i + 1].initial;
}

PersonName person_name(std::string_view name) {
  std::vector<NameWord> words;
  for (const std::string& word : split(name)) {
    std::string folded = plain(word);
    if (folded.empty() || (words.empty() && find_civility(folded) != nullptr)) continue;
    const bool upper = is_upper(decode(word, 0).code_point), initial = upper && count_code_points(folded) == 1;
    words.push_back({std::move(folded), upper, initial});
  }
  PersonName result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_middle_initial(words, i)) continue;
    if (words[i].upper && !words[i].initial && !particles.contains(words[i].folded)) ++result.weight;
    result.key += (result.key.empty() ? "" : " ") + words[i].folded;
  }
  return result;
}

std::string body_name(std::string_view name) {
  std::string key;
  for (const std::string& word : split(name)) {
    std::string_view rest = word;
    for (const std::string_view article : {"l'", "d'", "l’", "d’", "L'", "D'", "L’", "D’"})
      if (rest.starts_with(article)) rest.remove_prefix(article.size());
    const std::string folded = plain(rest);
    const bool article = key.empty() && (particles.contains(folded) || folded == "a" || folded == "au");
    if (folded.empty() || article) continue;
    key += (key.empty() ? "" : " ") + folded;
  }
  return key;
}

void add_once(std::vector<std::string>& names, std::string_view name) {
  std::string one = tidy(name);
  if (!one.empty() && std::ranges::find(names, one) == names.end()) names.push_back(std::move(one));
}

bool beside(Range<Word> a, Range<Word> b) { return a.begin <= b.end + 1 && b.begin <= a.end + 1; }

struct Mentioned {
  std::vector<Range<Word>> names, beside_names;
};

Mentioned mentioned(const Document& document, const Entity& entity) {
  Mentioned result;
  for (const std::uint32_t index : entity.mentions) {
    const Mention& mention = document.mentions[index];
    if (mention.form == MentionForm::name) result.names.push_back(mention.words);
  }
  if (result.names.empty()) return result;
  for (const std::uint32_t index : entity.mentions) {
    const Mention& mention = document.mentions[index];
    if (mention.form != MentionForm::title) continue;
    // Names ascend, so the nearest ones are those around it.
    const auto after = std::ranges::lower_bound(result.names, mention.words.begin, {}, &Range<Word>::begin);
    const bool near = (after != result.names.end() && beside(*after, mention.words)) ||
                      (after != result.names.begin() && beside(*std::prev(after), mention.words));
    if (near) result.beside_names.push_back(mention.words);
  }
  return result;
}

std::string_view prefix(Kind kind) { return to_string(kind); }

void find_key(const Document& document, const Mentioned& mentioned, const Entity& entity, Identity& identity) {
  if (entity.kind != Kind::person) {
    const std::string name = body_name(entity.name);
    if (has_name(document, entity) && !name.empty()) identity.key = std::string(prefix(entity.kind)) + ' ' + name;
    return;
  }
  PersonName best;
  const auto consider = [&](std::string_view name) {
    PersonName one = person_name(name);
    if (one.weight < 2 || one.key.size() <= best.key.size()) return;
    best = std::move(one);
    identity.name = tidy(name);
  };
  for (const Range<Word> words : mentioned.names) consider(document(words));
  if (entity.mentions.empty()) consider(entity.name);
  if (best.weight >= 2) identity.key = std::string(prefix(Kind::person)) + ' ' + best.key;
}

}  // namespace

std::string tidy(std::string_view name) {
  std::string result;
  for (const std::string& word : split(name)) result += (result.empty() ? "" : " ") + word;
  return result;
}

Identity identity_of(const Document& document, std::uint32_t index) {
  const Entity& entity = document.entities[index];
  Identity identity;
  identity.entity = index;
  identity.name = tidy(entity.name);
  identity.kind = entity.kind;
  identity.gender = entity.gender;
  identity.state = entity.state;
  const Mentioned mentions = mentioned(document, entity);
  find_key(document, mentions, entity, identity);
  add_once(identity.names, identity.name);
  if (identity.key.empty() || entity.mentions.empty()) {
    for (const std::string& name : entity.names) add_once(identity.names, name);
    return identity;
  }
  for (const Range<Word> words : mentions.names) add_once(identity.names, document(words));
  for (const Range<Word> words : mentions.beside_names) add_once(identity.names, document(words));
  identity.walks = walks_beside(document, index, mentions.names, mentions.beside_names);
  return identity;
}

Identity identity_named(const std::string& name, Kind kind) {
  Document document;
  Entity entity;
  entity.name = name;
  entity.names = {name};
  entity.kind = kind;
  document.entities.push_back(std::move(entity));
  return identity_of(document, 0);
}

std::vector<Identity> identities_of(const Document& document) {
  std::vector<bool> used(document.entities.size());
  const auto use = [&](std::uint32_t entity) {
    if (entity != none) used[entity] = true;
  };
  for (const Statement& statement : document.statements) {
    use(statement.entity);
    use(statement.to);
  }
  for (const Contact& contact : document.contacts) std::ranges::for_each(contact.parties, use);
  std::vector<Identity> identities;
  for (std::uint32_t i = 0; i < document.entities.size(); ++i) {
    const Kind kind = document.entities[i].kind;
    if (!used[i] && kind != Kind::person && kind != Kind::organisation && kind != Kind::state) continue;
    if (!used[i] && !has_name(document, document.entities[i])) continue;
    Identity identity = identity_of(document, i);
    if (used[i] || !identity.key.empty()) identities.push_back(std::move(identity));
  }
  return identities;
}

bool may_be_one(const Identity& a, const Identity& b) {
  if (a.gender != Gender::unknown && b.gender != Gender::unknown && a.gender != b.gender && a.kind == Kind::person)
    return false;
  if (!a.state.empty() && !b.state.empty() && a.state != b.state) return false;
  return !are_far_apart(a.walks, b.walks);
}

}  // namespace dixit
