// What of the joining of contacts is learned from (eval/train_contacts.py): phrases that tell of a contact, by pairs
// and as they become one.
//
//   tellings MODEL < ARTICLES.jsonl > TELLINGS.jsonl
//
// An article a line: {"id", "text", "lang", "date"}. Writes a line each: {"id", "tellings": [span…], "pairs": [[i, k,
// values…]…], "contacts": [{"tellings": [i…], "parties": [[name…]…], "values": […], "candidates": [{"names": [name…],
// "values": […]}…]}…]}; spans in code points, pairs of at most 40 tellings apart, contacts as this program joins them,
// before it is asked whether they are believed, with all who may take part in them.
#include <exception>
#include <iostream>
#include <string>

#include <simdjson.h>

#include "contacts/one_contact.h"
#include "contacts/takes_part.h"
#include "resolve/resolve.h"
#include "stages.h"
#include "text/json.h"
#include "text/offsets.h"

namespace {

using dixit::Contact;
using dixit::Document;

template <class Values>
void write_values(dixit::JsonWriter& json, const Values& values) {
  for (const float value : values) json.number(value);
}

void write_names(dixit::JsonWriter& json, const dixit::Entity& entity) {
  json.begin_array();
  for (const std::string& name : entity.names) json.string(name);
  json.end_array();
}

void write_contacts(dixit::JsonWriter& json, const Document& document, const std::vector<bool>& named) {
  const dixit::TakesPart takes_part(document);
  json.key("contacts").begin_array();
  for (const std::vector<std::size_t>& of : dixit::tellings_of_contacts(document, named, document.contacts)) {
    std::vector<Contact> tellings;
    json.begin_object().key("tellings").begin_array();
    for (const std::size_t i : of) json.integer(static_cast<std::int64_t>(i)), tellings.push_back(document.contacts[i]);
    dixit::forget_bystanders(document, named, tellings);
    json.end_array().key("values").begin_array();
    const auto likely = takes_part.run(tellings);
    write_values(json, dixit::values_of_contact(document, tellings, likely));
    json.end_array().key("parties").begin_array();
    for (const std::uint32_t party : dixit::likely_parties(likely)) write_names(json, document.entities[party]);
    json.end_array().key("candidates").begin_array();
    for (const dixit::PartyCandidate& candidate : takes_part.candidates(tellings)) {
      json.begin_object().key("names");
      write_names(json, document.entities[candidate.entity]);
      json.key("values").begin_array();
      write_values(json, candidate.values);
      json.end_array().end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
}

std::string line_of(const Document& document) {
  std::string out;
  dixit::JsonWriter json(out);
  const dixit::Offsets offsets(document.text);
  const std::vector<bool> named = dixit::named_entities(document);
  json.begin_object().key("id").string(document.id).key("tellings").begin_array();
  for (const Contact& c : document.contacts) {
    const dixit::Range<char> bytes = document.bytes(c.mentions.front());
    json.begin_array().integer(offsets.code_point(bytes.begin)).integer(offsets.code_point(bytes.end)).end_array();
  }
  json.end_array().key("pairs").begin_array();
  for (std::size_t k = 0; k < document.contacts.size(); ++k)
    for (std::size_t i = k - std::min(k, dixit::farthest_telling); i < k; ++i) {
      json.begin_array().integer(static_cast<std::int64_t>(i)).integer(static_cast<std::int64_t>(k));
      write_values(json, dixit::values_of_pair(document, named, document.contacts[i], document.contacts[k], k - 1 - i));
      json.end_array();
    }
  json.end_array();
  write_contacts(json, document, named);
  json.end_object();
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  if (argc != 2) {
    std::cerr << "usage: tellings MODEL < ARTICLES.jsonl\n";
    return 2;
  }
  try {
    const auto model = dixit::Model::load(argv[1]);
    const dixit::Stages stages(model);
    const dixit::Antecedents antecedents(*model);
    simdjson::dom::parser parser;
    for (std::string line; std::getline(std::cin, line);) {
      if (line.empty()) continue;
      Document document = dixit::read_article(parser.parse(line));
      antecedents.run(stages.run(document), document);
      dixit::number_statements(document);
      dixit::resolve(document, &antecedents);
      std::cout << line_of(document) << '\n';
    }
  } catch (const std::exception& e) {
    std::cerr << "tellings: " << e.what() << '\n';
    return 1;
  }
}
