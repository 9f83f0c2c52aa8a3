// Finds the figures of articles whose statements are marked by hand: what the rules alone are worth.
//
//   figures_marked < gold.jsonl > found.jsonl
//
// A marked article a line (segment/marked.h). Writes its text and statements as they came, and its figures.
#include <cstdio>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "document/names.h"
#include "figures/figures.h"
#include "segment/marked.h"
#include "text/json.h"
#include "text/offsets.h"

namespace {

using dixit::Document;
using dixit::Figure;

void write_number(std::string& out, const std::optional<double>& value) {
  if (!value) {
    out += "null";
    return;
  }
  char text[40];
  std::snprintf(text, sizeof text, "%.15g", *value);
  out += text;
}

void write_value(std::string& out, const Figure& figure) {
  if (figure.low == figure.high) return write_number(out, figure.low);
  out += '[';
  write_number(out, figure.low);
  out += ',';
  write_number(out, figure.high);
  out += ']';
}

void write_figure(std::string& out, const Document& document, const dixit::Offsets& offsets, const Figure& figure) {
  const dixit::Range<char> bytes = document.bytes(figure.words);
  out += "{\"span\":[" + std::to_string(offsets.code_point(bytes.begin)) + ',' +
         std::to_string(offsets.code_point(bytes.end)) + "],\"value\":";
  write_value(out, figure);
  out += ",\"bound\":\"";
  out += dixit::to_string(figure.bound);
  out += "\",\"unit\":";
  figure.unit.empty() ? out += "null" : (dixit::append_json_string(out, figure.unit), out);
  out += ",\"what\":";
  dixit::append_json_string(out, document(figure.what));
  out += ",\"statement\":";
  figure.statement == dixit::none ? out += "null"
                                  : (dixit::append_json_string(out, document.statements[figure.statement].id), out);
  out += '}';
}

std::string read_line(const std::string& line) {
  Document document = dixit::read_marked(line);
  dixit::figures(document);
  dixit::attribute_figures(document);
  const dixit::Offsets offsets(document.text);
  std::string out = "[";
  for (const Figure& figure : document.figures) {
    if (out.size() > 1) out += ',';
    write_figure(out, document, offsets, figure);
  }
  out += ']';
  // The last "figures" of an object is the one that readers keep.
  return line.substr(0, line.rfind('}')) + ",\"figures\":" + out + '}';
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    if (line.empty()) continue;
    try {
      std::cout << read_line(line) << '\n';
    } catch (const std::exception& e) {
      std::cerr << "figures_marked: line " << number << ": " << e.what() << '\n';
      return 1;
    }
  }
}
