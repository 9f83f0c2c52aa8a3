// For tests: articles made by hand; two about one call that dispute it, and the comparison that is to come of them.
//
//   const Example example;
//   to_json(example.accounts, example.documents);
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/accounts.h"
#include "text/unicode.h"

namespace dixit {

// Cut at blanks, marks, full stops and line ends; enough for these texts.
inline Document plain_document(std::string id, std::string text) {
  Document document;
  document.id = std::move(id);
  document.text = std::move(text);
  std::uint32_t sentence = 0, paragraph = 0;
  bool inside = false;
  for (std::uint32_t at = 0; at < document.text.size();) {
    const Decoded character = decode(document.text, at);
    const auto end = at + character.size, count = static_cast<std::uint32_t>(document.words.size());
    const bool letter = is_word(character.code_point), newline = document.text[at] == '\n';
    if (letter && inside) {
      document.words.back().text.end = end;
    } else if (!is_space(character.code_point)) {
      document.words.push_back({{at, end}});
    }
    inside = letter;
    if (document.text[at] == '.') {
      document.sentences.push_back({{sentence, count + 1}});
      sentence = count + 1;
    }
    if (newline || end == document.text.size()) {
      document.paragraphs.push_back({{paragraph, static_cast<std::uint32_t>(document.words.size())}});
      paragraph = static_cast<std::uint32_t>(document.words.size());
    }
    at = end;
  }
  return document;
}

inline Range<Word> find_words(const Document& document, std::string_view words) {
  const std::size_t begin = document.text.find(words), end = begin + words.size();
  Range<Word> found;
  for (std::uint32_t i = 0; i < document.words.size(); ++i) {
    const Range<char> word = document.words[i].text;
    if (begin == std::string::npos || word.end <= begin || word.begin >= end) continue;
    if (found.empty()) found.begin = i;
    found.end = i + 1;
  }
  return found;
}

// An article made by hand: entities, statements and figures are added one by one.
struct Maker {
  Document document;

  Maker(std::string id, std::string text, std::string language = "en") : document(plain_document(id, text)) {
    document.language = std::move(language);
    document.date = "2024-05-02";
  }

  std::uint32_t entity(const std::string& name, Kind kind, std::string state = "") {
    for (std::uint32_t e = 0; e < document.entities.size(); ++e)
      if (document.entities[e].name == name) return e;
    const auto index = static_cast<std::uint32_t>(document.entities.size());
    document.entities.push_back(
        {'e' + std::to_string(index + 1), name, {name}, kind, Gender::unknown, std::move(state), {}});
    return index;
  }

  Statement& say(std::uint32_t who, Act act, std::string_view content) {
    Statement s;
    s.id = 's' + std::to_string(document.statements.size() + 1);
    s.content = {find_words(document, content)};
    s.source = {{0, 1}};
    s.form.value = Form::indirect;
    s.meaning = {60, 60, 60};  // as that of all others
    s.entity = who;
    s.act = {act, 1};
    s.confidence = 1;
    document.statements.push_back(s);
    return document.statements.back();
  }

  void count(std::string_view words, std::string_view what, double value) {
    Figure f;
    f.words = find_words(document, words);
    f.what = find_words(document, what);
    f.low = f.high = value;
    document.figures.push_back(f);
  }
};

// The relation of two positions that the words carry; nullptr: none.
inline const Relation* between(const Accounts& accounts, const std::string& words, const std::string& other,
                               const std::vector<Document>& documents) {
  const auto stands = [&](const Position& position, const std::string& text) {
    return std::ranges::any_of(position.evidence, [&](const Evidence& e) {
      return documents[e.document](e.words).find(text) != std::string_view::npos;
    });
  };
  for (const Matter& matter : accounts.matters)
    for (const Relation& r : matter.relations) {
      const Position& x = matter.positions[r.a];
      const Position& y = matter.positions[r.b];
      if ((stands(x, words) && stands(y, other)) || (stands(x, other) && stands(y, words))) return &r;
    }
  return nullptr;
}

struct Example {
  std::vector<Document> documents;
  Accounts accounts;

  Example() {
    add_articles();
    accounts.event = {"Appel entre Nora Lindqvist et Tomas Vielin", "2024-04-02", {0, 1}, {{0, 0, 0}, {1, 1, 0}}};
    accounts.parties = {party("P1", {"Norland", "Nora Lindqvist"}, Kind::state, {{0, 0}, {1, 1}}),
                        party("P2", {"Karvénie", "Tomas Vielin"}, Kind::state, {{0, 1}, {1, 0}}),
                        party("P3", {"l'ONU"}, Kind::organisation, {})};
    Matter asked{"M1", "L'appel", {}, {}, {}};
    asked.positions = {
        {"M1a", 0, Stance::affirms, {passage(0, "L'appel a eu lieu à la demande de la Karvénie", 0)}, .9F},
        {"M1b", 1, Stance::affirms, {passage(1, "Norland had asked for the call", 0)}, .8F}};
    asked.relations = {{0, 1, RelationKind::contradicts, .7F, "initiative", {}}};
    Matter hit{"M2", "civil touché", {}, {}, {2}};
    hit.positions = {
        {"M2a", 0, Stance::denies, {passage(0, "« Aucun civil touché » est <b>faux</b>", 1)}, .2F},
        {"M2b", 1, Stance::affirms, {passage(1, "No civilian was hit", 1), passage(1, "Nobody was hit", none)}, .8F}};
    hit.relations = {{0, 1, RelationKind::denies, .6F, "denial", {passage(0, "faux", 1)}}};
    accounts.matters = {asked, hit};
    accounts.claims = {passage(0, "C'est une manœuvre", none)};
  }

  // Of the second matter one party alone, twice.
  void let_one_speak() {
    Matter& matter = accounts.matters[1];
    matter.positions.erase(matter.positions.begin());
    matter.positions.push_back({"M2c", 1, Stance::demands, {passage(1, "he added", 1)}, .8F});
    matter.relations.clear();
  }

  Evidence passage(std::uint32_t document, std::string_view words, std::uint32_t statement) const {
    const Document& in = documents[document];
    Evidence evidence{document, find_words(in, words), {}, statement};
    for (const Sentence& sentence : in.sentences) {
      if (sentence.words.contains(evidence.words.begin)) evidence.sentence = sentence.words;
    }
    return evidence;
  }

 private:
  static Party party(std::string id, std::vector<std::string> names, Kind kind, std::vector<PartyMember> members) {
    const std::string name = names.front();
    return {std::move(id), name, std::move(names), kind, "", std::move(members)};
  }

  void add_articles() {
    Document norland = plain_document("norland",
                                      "L'appel a eu lieu à la demande de la Karvénie, a précisé Nora Lindqvist. "
                                      "« Aucun civil touché » est <b>faux</b>, a-t-elle dit.\nC'est une manœuvre.");
    norland.language = "fr";
    norland.date = "2024-04-03";
    norland.title = "Appel & démenti";
    norland.outlet = "Présidence du Norland";
    norland.url = "https://norland.example/appel?a=1&b=2";
    norland.entities = {{"e1", "Nora Lindqvist", {"Nora Lindqvist"}, Kind::person, Gender::feminine, "", {}},
                        {"e2", "la Karvénie", {"la Karvénie"}, Kind::state, Gender::feminine, "", {}}};
    Document karvenia = plain_document("karvenia",
                                       "Norland had asked for the call, Tomas Vielin said. "
                                       "No civilian was hit, he added.\nNobody was hit.");
    karvenia.language = "en";
    karvenia.outlet = "Presidency of Karvenia";
    karvenia.url = "javascript:alert(1)";
    karvenia.entities = {{"e1", "Tomas Vielin", {"Tomas Vielin"}, Kind::person, Gender::masculine, "", {}},
                         {"e2", "Norland", {"Norland"}, Kind::state, Gender::unknown, "", {}}};
    tell(norland, "L'appel a eu lieu à la demande de la Karvénie", 0);
    tell(norland, "« Aucun civil touché » est <b>faux</b>", 0);
    tell(karvenia, "Norland had asked for the call", 0);
    tell(karvenia, "No civilian was hit", 0);
    norland.contacts = {call(norland, "L'appel", 1, "à la demande de la Karvénie")};
    karvenia.contacts = {call(karvenia, "the call", 1, "Norland had asked")};
    documents = {norland, karvenia};
  }

  static void tell(Document& document, std::string_view content, std::uint32_t entity) {
    Statement statement;
    statement.id = 's' + std::to_string(document.statements.size() + 1);
    statement.content = {find_words(document, content)};
    statement.entity = entity;
    document.statements.push_back(statement);
    document.model = "test-1";
  }

  static Contact call(const Document& document, std::string_view mention, std::uint32_t asked, std::string_view words) {
    Contact contact;
    contact.id = "c1";
    contact.kind = {ContactKind::call, 1};
    contact.mentions = {find_words(document, mention)};
    contact.parties = {0, 1};
    contact.initiative = {asked};
    contact.initiative_words = {find_words(document, words)};
    contact.when = "2024-04-02";
    contact.statement = 0;
    contact.confidence = 1;
    return contact;
  }
};

}  // namespace dixit
