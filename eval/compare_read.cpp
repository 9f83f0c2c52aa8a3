// Compares articles that were read before, event by event; or writes what a comparison learns from.
//
//   compare_read [--words] EVENTS.jsonl < READ.jsonl > accounts.jsonl
//   compare_read [--words] --pairs EVENTS.jsonl < READ.jsonl > pairs.jsonl
//   compare_read [--words] --among EVENTS.jsonl < READ.jsonl > among.jsonl
//   compare_read [--words] --figures EVENTS.jsonl < READ.jsonl > figures.jsonl
//   compare_read [--words] --counterparts EVENTS.jsonl < READ.jsonl > counterparts.jsonl
//   compare_read [--words] --conflicts EVENTS.jsonl < READ.jsonl > conflicts.jsonl
//   compare_read --stances < READ.jsonl > stances.tsv
//
// What articles tell themselves is compared by its meaning, as `dixit compare` does, with --words by its words alone.
// EVENTS.jsonl: {"id": …, "documents": [id, …]} a line, other fields being passed over. Writes one comparison a line,
// as `dixit compare --format json` does; with --pairs, for each two passages of an event one line
// {"event", "a": {"doc", "span"}, "b": …, "values": […]}, after one line for each passage with its party's names; with
// --among the same with the values of one_matter.h, where two sides tell the event. With --figures, for each two
// figures that are compared one line {"event", "a": {"doc", "span", "camp"}, "b", "differ", "values"} (figure_pairs.h).
// With --counterparts, for each two passages of two parties one line {"event", "a", "b", "sign", "values"}
// (counterparts.h); with --conflicts, each that a rule finds, likely or not: {"event", "rel", "rule", "a": [{"doc",
// "span"}…], "b": …, "values", "probability"}, `a` and `b` being all passages of the two answers. With --stances, the
// passages of statements of each article by itself: `id<tab>begin<tab>end<tab>stance`.
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include <simdjson.h>

#include "accounts/accounts.h"
#include "accounts/candidates.h"
#include "accounts/counterparts.h"
#include "accounts/figure_pairs.h"
#include "accounts/json.h"
#include "accounts/matters.h"
#include "accounts/names.h"
#include "accounts/pairs.h"
#include "accounts/relations.h"
#include "accounts/together.h"
#include "reader/meanings.h"
#include "segment/marked.h"
#include "text/error.h"
#include "text/json.h"
#include "text/offsets.h"

namespace {

using dixit::Document;

struct EventFile {
  std::string id;
  std::vector<std::string> documents;
};

std::vector<EventFile> read_events(const char* path) {
  std::vector<EventFile> events;
  std::ifstream in(path);
  if (!in) throw dixit::Error("found no file of events at " + std::string(path) + ", expected one: give its path");
  simdjson::dom::parser parser;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const simdjson::dom::element e = parser.parse(line);
    EventFile event{std::string(std::string_view(e["id"])), {}};
    for (const simdjson::dom::element d : e["documents"].get_array()) event.documents.emplace_back(std::string_view(d));
    events.push_back(std::move(event));
  }
  return events;
}

void write_passage(dixit::JsonWriter& json, const std::vector<Document>& documents,
                   const dixit::comparison::Candidate& c) {
  const Document& document = documents[c.document];
  const dixit::Offsets offsets(document.text);
  const dixit::Range<char> bytes = document.bytes(c.words);
  json.begin_object().key("doc").string(document.id).key("span").begin_array();
  json.integer(offsets.code_point(bytes.begin)).integer(offsets.code_point(bytes.end)).end_array();
  json.key("stance").string(dixit::to_string(c.stance)).end_object();
}

// An event's passages, and which are one saying.
struct Sayings {
  Sayings(const std::vector<Document>& documents, const dixit::MeaningOf& meaning_of)
      : vocabulary(documents),
        camps(documents),
        candidates(dixit::comparison::find_candidates(documents, camps, vocabulary, meaning_of)),
        pairs(documents, vocabulary, camps, candidates),
        sayings(dixit::comparison::find_sayings(documents, candidates, camps, pairs)),
        figures(dixit::comparison::figure_pairs(documents, vocabulary, candidates, pairs, camps)),
        one_matter(candidates, pairs, figures) {}
  Sayings(const Sayings&) = delete;  // `pairs` keeps views of the others
  Sayings& operator=(const Sayings&) = delete;

  dixit::comparison::Vocabulary vocabulary;
  dixit::comparison::Camps camps;
  std::vector<dixit::comparison::Candidate> candidates;
  dixit::comparison::Pairs pairs;
  std::vector<dixit::comparison::Saying> sayings;
  std::vector<dixit::comparison::FigurePair> figures;
  dixit::comparison::OneMatter one_matter;
};

// Of each two passages, the first before the second.
template <class ValuesOf>
void write_values(dixit::JsonWriter& json, std::size_t passages, const ValuesOf& values_of) {
  json.key("values").begin_array();
  for (std::uint32_t a = 0; a < passages; ++a)
    for (std::uint32_t b = a + 1; b < passages; ++b) {
      json.begin_array();
      for (const float value : values_of(a, b)) json.number(value);
      json.end_array();
    }
  json.end_array();
}

void write_pairs(const std::string& id, const std::vector<Document>& documents, const dixit::MeaningOf& meaning_of) {
  using namespace dixit::comparison;
  const Sayings of(documents, meaning_of);
  std::string out;
  dixit::JsonWriter json(out);
  json.begin_object().key("event").string(id).key("passages").begin_array();
  for (const Candidate& c : of.candidates) write_passage(json, documents, c);
  json.end_array().key("sayings").begin_array();
  for (const Saying& saying : of.sayings) {
    json.begin_object().key("camp").integer(saying.camp).key("names").begin_array();
    for (const std::string& name : of.camps.party(saying.camp).names) json.string(name);
    json.end_array().key("passages").begin_array();
    for (const std::uint32_t c : saying.candidates) json.integer(c);
    json.end_array().end_object();
  }
  json.end_array();
  write_values(json, of.candidates.size(), [&](auto a, auto b) { return of.pairs.values(a, b); });
  json.end_object();
  std::cout << out << '\n';
}

void write_among(const std::string& id, const std::vector<Document>& documents, const dixit::MeaningOf& meaning_of) {
  using namespace dixit::comparison;
  const Sayings of(documents, meaning_of);
  std::string out;
  dixit::JsonWriter json(out);
  json.begin_object().key("event").string(id).key("passages").begin_array();
  for (const Candidate& c : of.candidates) write_passage(json, documents, c);
  json.end_array();
  const std::size_t seen = of.one_matter.sees_all() ? of.candidates.size() : 0;
  write_values(json, seen, [&](auto a, auto b) { return of.one_matter.values(a, b); });
  json.end_object();
  std::cout << out << '\n';
}

void write_counterparts(const std::string& id, const std::vector<Document>& documents,
                        const dixit::MeaningOf& meaning_of) {
  const Sayings of(documents, meaning_of);
  for (std::uint32_t a = 0; of.one_matter.sees_all() && a < of.candidates.size(); ++a)
    for (std::uint32_t b = a + 1; b < of.candidates.size(); ++b) {
      if (of.candidates[a].camp == of.candidates[b].camp) continue;
      std::string out;
      dixit::JsonWriter json(out);
      json.begin_object().key("event").string(id).key("a");
      write_passage(json, documents, of.candidates[a]);
      json.key("b");
      write_passage(json, documents, of.candidates[b]);
      const auto values =
          dixit::comparison::values_of_counterparts(documents, of.candidates, of.pairs, of.one_matter, a, b);
      const char* sign = dixit::comparison::sign_of_exclusion(values);
      json.key("sign").string_or_null(sign ? sign : "").key("values").begin_array();
      for (const float value : values) json.number(value);
      json.end_array().end_object();
      std::cout << out << '\n';
    }
}

void write_figures(const std::string& id, const std::vector<Document>& documents, const dixit::MeaningOf& meaning_of) {
  using namespace dixit::comparison;
  const Sayings of(documents, meaning_of);
  const auto write = [&](dixit::JsonWriter& json, const FigureTold& told) {
    const Document& document = documents[of.candidates[told.candidate].document];
    const dixit::Offsets offsets(document.text);
    const dixit::Range<char> bytes = document.bytes(document.figures[told.figure].words);
    json.begin_object().key("doc").string(document.id).key("span").begin_array();
    json.integer(offsets.code_point(bytes.begin)).integer(offsets.code_point(bytes.end)).end_array();
    json.key("camp").integer(of.camps.now(of.candidates[told.candidate].camp)).end_object();
  };
  for (const FigurePair& pair : of.figures) {
    std::string out;
    dixit::JsonWriter json(out);
    json.begin_object().key("event").string(id).key("a");
    write(json, pair.a);
    json.key("b");
    write(json, pair.b);
    json.key("differ").boolean(pair.differ).key("values").begin_array();
    for (const float value : pair.values) json.number(value);
    json.end_array().end_object();
    std::cout << out << '\n';
  }
}

void write_conflict(const std::string& id, const std::vector<Document>& documents,
                    const std::vector<dixit::comparison::Candidate>& candidates,
                    const dixit::comparison::Question& question, const dixit::Relation& relation,
                    const dixit::comparison::ConflictValues& values) {
  std::string out;
  dixit::JsonWriter json(out);
  json.begin_object().key("event").string(id).key("rel").string(dixit::to_string(relation.kind));
  json.key("rule").string(relation.rule).key("probability").number(relation.probability);
  for (const auto& [name, answer] : {std::pair("a", relation.a), std::pair("b", relation.b)}) {
    json.key(name).begin_array();
    for (const std::uint32_t c : question.answers[answer].candidates) write_passage(json, documents, candidates[c]);
    json.end_array();
  }
  json.key("values").begin_array();
  for (const float value : values) json.number(value);
  json.end_array().end_object();
  std::cout << out << '\n';
}

void write_conflicts(const std::string& id, const std::vector<Document>& documents,
                     const dixit::MeaningOf& meaning_of) {
  using namespace dixit::comparison;
  const Sayings of(documents, meaning_of);
  const Compared compared{documents, of.candidates, of.camps, of.pairs, of.one_matter, of.figures};
  const auto together = known_together(documents, of.candidates, of.figures);
  for (const Question& question :
       find_questions(of.candidates, of.sayings, of.pairs, of.one_matter, of.camps, together))
    for (const auto& [relation, values] : conflicts_by_rule(compared, question, stances_of(question, of.candidates)))
      write_conflict(id, documents, of.candidates, question, relation, values);
}

void write_stances(const Document& document) {
  using namespace dixit::comparison;
  const std::span<const Document> documents(&document, 1);
  const dixit::Offsets offsets(document.text);
  for (const Candidate& c : find_candidates(documents, Camps(documents), Vocabulary(documents))) {
    if (c.statement == dixit::none) continue;
    const dixit::Range<char> bytes = document.bytes(c.words);
    std::cout << document.id << '\t' << offsets.code_point(bytes.begin) << '\t' << offsets.code_point(bytes.end) << '\t'
              << dixit::to_string(c.stance) << '\n';
  }
}

void read_each(auto&& use) {
  for (std::string line; std::getline(std::cin, line);)
    if (!line.empty()) use(dixit::from_json(line));
}

int run(std::string_view what, const char* path, const dixit::MeaningOf& meaning_of) {
  std::map<std::string, Document> read;
  read_each([&](Document document) {
    std::string id = document.id;
    read.emplace(std::move(id), std::move(document));
  });
  for (const EventFile& event : read_events(path)) {
    std::vector<Document> documents;
    documents.reserve(event.documents.size());
    for (const std::string& id : event.documents) documents.push_back(read.at(id));
    if (what == "--pairs") {
      write_pairs(event.id, documents, meaning_of);
    } else if (what == "--among") {
      write_among(event.id, documents, meaning_of);
    } else if (what == "--counterparts") {
      write_counterparts(event.id, documents, meaning_of);
    } else if (what == "--figures") {
      write_figures(event.id, documents, meaning_of);
    } else if (what == "--conflicts") {
      write_conflicts(event.id, documents, meaning_of);
    } else {
      std::cout << dixit::to_json(dixit::compare(documents, meaning_of), documents, {.id = event.id}) << '\n';
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const bool words = argc > 1 && std::string_view(argv[1]) == "--words";
  if (words) ++argv, --argc;
  const std::string_view what = argc > 1 ? argv[1] : "";
  const bool known = (argc == 2 && (what == "--stances" || !what.starts_with("--"))) ||
                     (argc == 3 && (what == "--pairs" || what == "--conflicts" || what == "--counterparts" ||
                                    what == "--figures" || what == "--among"));
  if (!known) {
    std::cerr << "usage: compare_read [--words] [--pairs|--among|--figures|--counterparts|--conflicts] EVENTS.jsonl < "
                 "READ.jsonl\n"
                 "       compare_read --stances < READ.jsonl\n";
    return 2;
  }
  try {
    if (what == "--stances") {
      read_each(write_stances);
      return 0;
    }
    if (words) return run(what, argv[argc - 1], nullptr);
    const dixit::Meanings meanings;
    return run(what, argv[argc - 1], dixit::meaning_of_words(&meanings));
  } catch (const std::exception& e) {
    std::cerr << "compare_read: " << e.what() << '\n';
    return 1;
  }
}
