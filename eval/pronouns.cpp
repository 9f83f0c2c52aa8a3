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

#include "resolve/resolve.h"
#include "stages.h"
#include "text/json.h"
#include "text/offsets.h"

namespace {

using dixit::Document;
using dixit::none;

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
    const auto model = dixit::Model::load(argv[1]);
    const dixit::Stages stages(model);
    std::optional<dixit::Antecedents> antecedents;
    if (model->has("heads.anaphor.weight")) antecedents.emplace(*model);
    std::ofstream vectors_out(argv[2], std::ios::binary);
    std::int64_t count = 0;
    simdjson::dom::parser parser;
    for (std::string line; std::getline(std::cin, line);) {
      if (line.empty()) continue;
      Document document = dixit::read_article(parser.parse(line));
      const dixit::Vectors vectors = stages.run(document);
      if (antecedents)
        antecedents->run(vectors, document);
      else
        document.anaphors = dixit::anaphors_in(document, vectors.words);
      dixit::number_statements(document);
      const dixit::PronounExamples examples = dixit::resolve_telling(document, antecedents ? &*antecedents : nullptr);
      std::cout << line_of(document, examples, Rows(vectors_out, count, vectors)) << '\n';
    }
    if (!vectors_out.flush()) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  } catch (const std::exception& e) {
    std::cerr << "pronouns: " << e.what() << '\n';
    return 1;
  }
}
