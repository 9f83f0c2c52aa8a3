// What of the antecedents of pronouns is learned from (train/antecedents.py): each pronoun, and the mentions before it.
//
//   pronouns MODEL VECTORS < ARTICLES.jsonl > PRONOUNS.jsonl
//
// An article a line: {"id", "text", "lang", "date"}. Writes a line each: {"id", "names": [[name…] of each referent],
// "pronouns": [{"span", "vector", "options": [[referent, vector or -1, values…]…]}…]}; spans in code points; `vector`
// counts the rows that were written to VECTORS so far, 16-bit floats, one for each word that is used. By rules where
// MODEL has no heads of antecedents yet.
#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <unordered_map>

#include <simdjson.h>

#include "contacts/contacts.h"
#include "encoder/encoder.h"
#include "mentions/mentions.h"
#include "resolve/resolve.h"
#include "segment/segment.h"
#include "statements/statements.h"
#include "text/json.h"
#include "text/offsets.h"

namespace {

using dixit::Document;
using dixit::none;

class Stages {
 public:
  explicit Stages(std::shared_ptr<const dixit::Model> model)
      : encoder_(model), mentions_(*model), statements_(*model), contacts_(*model) {
    if (model->has("heads.anaphor.weight")) antecedents_.emplace(*model);
  }

  dixit::Vectors run(Document& document, dixit::PronounExamples& examples) const {
    dixit::segment(document);
    const dixit::Range<dixit::Word> all{0, static_cast<std::uint32_t>(document.words.size())};
    dixit::Vectors vectors = encoder_.run(document, all);
    mentions_.run(vectors, document);
    statements_.run(vectors, document);
    contacts_.run(vectors, document);
    if (antecedents_)
      antecedents_->run(vectors, document);
    else
      document.anaphors = dixit::anaphors_in(document, all);
    dixit::number_statements(document);
    examples = dixit::resolve_telling(document, antecedents_ ? &*antecedents_ : nullptr);
    return vectors;
  }

 private:
  dixit::Encoder encoder_;
  dixit::Mentions mentions_;
  dixit::Statements statements_;
  dixit::Contacts contacts_;
  std::optional<dixit::Antecedents> antecedents_;
};

// Writes the vector of each word that is asked for, once an article.
class Rows {
 public:
  Rows(std::ofstream& out, std::int64_t& count, const dixit::Vectors& vectors)
      : out_(out), count_(count), vectors_(vectors) {}
  std::int64_t of(std::uint32_t word) {
    if (word == none) return -1;
    const auto [at, fresh] = row_.try_emplace(word, count_);
    if (fresh) {
      for (const float value : vectors_[word]) {
        const auto half = static_cast<_Float16>(value);
        out_.write(reinterpret_cast<const char*>(&half), sizeof half);
      }
      ++count_;
    }
    return at->second;
  }

 private:
  std::ofstream& out_;
  std::int64_t& count_;
  const dixit::Vectors& vectors_;
  std::unordered_map<std::uint32_t, std::int64_t> row_;
};

Document read_article(const simdjson::dom::element& line) {
  Document document;
  document.id = std::string_view(line["id"]);
  document.text = std::string_view(line["text"]);
  document.language = std::string_view(line["lang"]);
  std::string_view date;
  if (line["date"].get(date) == simdjson::SUCCESS) document.date = date;
  return document;
}

std::string line_of(const Document& document, const dixit::PronounExamples& examples, Rows rows) {
  std::string out;
  dixit::JsonWriter json(out);
  const dixit::Offsets offsets(document.text);
  json.begin_object().key("id").string(document.id).key("names").begin_array();
  for (const std::vector<std::string>& names : examples.names) {
    json.begin_array();
    for (const std::string& name : names) json.string(name);
    json.end_array();
  }
  json.end_array().key("pronouns").begin_array();
  for (const dixit::PronounExample& pronoun : examples.pronouns) {
    const dixit::Range<char> bytes = document.words[pronoun.word].text;
    json.begin_object().key("span").begin_array();
    json.integer(offsets.code_point(bytes.begin)).integer(offsets.code_point(bytes.end)).end_array();
    json.key("vector").integer(rows.of(pronoun.word)).key("options").begin_array();
    for (const dixit::AntecedentOption& option : pronoun.options) {
      json.begin_array().integer(option.referent).integer(rows.of(option.word));
      for (const float value : option.values) json.number(value);
      json.end_array();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  if (argc != 3) {
    std::cerr << "usage: pronouns MODEL VECTORS < ARTICLES.jsonl\n";
    return 2;
  }
  try {
    const Stages stages{dixit::Model::load(argv[1])};
    std::ofstream vectors_out(argv[2], std::ios::binary);
    std::int64_t count = 0;
    simdjson::dom::parser parser;
    for (std::string line; std::getline(std::cin, line);) {
      if (line.empty()) continue;
      Document document = read_article(parser.parse(line));
      dixit::PronounExamples examples;
      const dixit::Vectors vectors = stages.run(document, examples);
      std::cout << line_of(document, examples, Rows(vectors_out, count, vectors)) << '\n';
    }
    if (!vectors_out.flush()) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  } catch (const std::exception& e) {
    std::cerr << "pronouns: " << e.what() << '\n';
    return 1;
  }
}
