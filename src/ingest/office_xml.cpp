#include "ingest/office_xml.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>

#include "ingest/page.h"
#include "ingest/xml_names.h"
#include "text/error.h"

namespace dixit {
namespace {

constexpr auto most_nodes = 4'000'000;

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute a : node.attributes())
    if (local_name(a.name()) == name) return a.value();
  return "";
}

void parse(std::string& part, unsigned flags, pugi::xml_document& document) {
  const auto nodes = std::count(part.begin(), part.end(), '<') + std::count(part.begin(), part.end(), '=');
  if (nodes > most_nodes)
    throw Error("its text has more than four million elements, which no article has; save the text apart");
  const pugi::xml_parse_result result = document.load_buffer_inplace(part.data(), part.size(), flags);
  if (!result)
    throw Error("its XML is broken at byte " + std::to_string(result.offset) + " (" + result.description() +
                "); open it in an office program and save it again");
}

// Every node below `top` in the order of the text; `enter` says whether what is below a node is wanted.
template <class Enter, class Leave>
void walk(pugi::xml_node top, const Enter& enter, const Leave& leave) {
  pugi::xml_node node = top.first_child();
  while (node) {
    if (enter(node) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    leave(node);
    while (node && !node.next_sibling()) {
      node = node.parent() == top ? pugi::xml_node() : node.parent();
      if (node) leave(node);
    }
    if (node) node = node.next_sibling();
  }
}

class Paragraphs {
 public:
  void add(std::string_view text) { current_ += text; }
  void style(std::string_view name) { titled_ = titled_ || name == "Title" || name == "Titre" || name == "Titel"; }

  void end() {
    const std::string_view paragraph = trimmed(current_);
    if (!paragraph.empty()) {
      out_.text += (out_.text.empty() ? "" : "\n\n") + std::string(paragraph);
      if (titled_ && out_.title.empty()) append_collapsed(paragraph, out_.title);
    }
    current_.clear();
    titled_ = false;
  }

  OfficeText take() {
    end();
    return std::move(out_);
  }

 private:
  OfficeText out_;
  std::string current_;
  bool titled_ = false;
};

bool hidden(pugi::xml_node run) {
  const pugi::xml_node vanish = child(child(run, "rPr"), "vanish");
  const std::string_view value = attribute(vanish, "val");
  return vanish && value != "0" && value != "false";
}

// `Fallback` says again what stands before it, for programs that do not know the newer form.
bool docx_leaves_out(std::string_view name) {
  constexpr std::string_view names[] = {"del", "moveFrom", "Fallback", "rPr", "pPrChange", "rPrChange", "instrText"};
  return std::ranges::find(names, name) != std::end(names);
}

bool odt_leaves_out(std::string_view name) {
  constexpr std::string_view names[] = {
      "note",  "annotation",      "tracked-changes", "sequence-decls", "table-of-content",
      "forms", "event-listeners", "ruby-text"};
  return std::ranges::find(names, name) != std::end(names);
}

// White space of ODT is that of HTML: as much of it as there is counts as one space.
void add_odt_characters(std::string_view characters, Paragraphs& paragraphs, bool& space) {
  constexpr std::string_view blanks = " \t\r\n";
  while (!characters.empty()) {
    const std::size_t end = std::min(characters.find_first_of(blanks), characters.size());
    if (end > 0) paragraphs.add(characters.substr(0, end));
    space = end == 0 ? space : false;
    characters.remove_prefix(end);
    const std::size_t next = std::min(characters.find_first_not_of(blanks), characters.size());
    if (next > 0 && !space) paragraphs.add(" ");
    space = space || next > 0;
    characters.remove_prefix(next);
  }
}

}  // namespace

OfficeText docx_text(std::string part) {
  pugi::xml_document document;
  // A lone space is all that many a `w:t` holds.
  parse(part, pugi::parse_default | pugi::parse_ws_pcdata_single, document);
  Paragraphs paragraphs;
  const auto enter = [&](pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "p") paragraphs.end();
    if (name == "pStyle") paragraphs.style(attribute(node, "val"));
    if (name == "t") paragraphs.add(node.child_value());
    if (name == "tab") paragraphs.add("\t");
    if (name == "noBreakHyphen") paragraphs.add("-");
    if (name == "br" || name == "cr") paragraphs.add("\n");
    return name != "t" && !docx_leaves_out(name) && !(name == "r" && hidden(node));
  };
  const auto leave = [&](pugi::xml_node node) {
    if (local_name(node) == "p") paragraphs.end();
  };
  walk(document, enter, leave);
  return paragraphs.take();
}

OfficeText odt_text(std::string part) {
  pugi::xml_document document;
  parse(part, pugi::parse_default | pugi::parse_ws_pcdata, document);
  Paragraphs paragraphs;
  int inside = 0;  // paragraphs, as one may hold a text box with more of them
  bool space = false;
  const auto enter = [&](pugi::xml_node node) {
    const std::string_view name = local_name(node);
    const bool paragraph = name == "p" || name == "h";
    if (paragraph) {
      paragraphs.end();
      paragraphs.style(attribute(node, "style-name"));
      space = true;  // none at the beginning
      ++inside;
    }
    if (inside > 0 && node.type() == pugi::node_pcdata) add_odt_characters(node.value(), paragraphs, space);
    if (inside > 0 && (name == "s" || name == "tab")) paragraphs.add(name == "s" ? " " : "\t");
    if (inside > 0 && name == "line-break") paragraphs.add("\n");
    return !odt_leaves_out(name);
  };
  const auto leave = [&](pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name != "p" && name != "h") return;
    paragraphs.end();
    --inside;
  };
  walk(document, enter, leave);
  return paragraphs.take();
}

OfficeProperties office_properties(std::string part) {
  pugi::xml_document document;
  parse(part, pugi::parse_default, document);
  OfficeProperties told;
  std::string changed;
  const auto first = [](std::string& to, pugi::xml_node node) {
    if (to.empty()) append_collapsed(beginning(node.child_value(), 1000), to);
  };
  const auto enter = [&](pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "title") first(told.title, node);
    if (name == "creator" || name == "initial-creator") first(told.author, node);
    if (name == "language") first(told.language, node);
    if (name == "created" || name == "creation-date") first(told.date, node);
    if (name == "modified" || name == "date") first(changed, node);
    return true;
  };
  walk(document, enter, [](pugi::xml_node) {});
  if (told.date.empty()) told.date = std::move(changed);
  return told;
}

std::string docx_main_part(std::string relationships) {
  pugi::xml_document document;
  parse(relationships, pugi::parse_default, document);
  for (const pugi::xml_node relation : document.document_element().children()) {
    if (!attribute(relation, "Type").ends_with("/officeDocument")) continue;
    const std::string_view target = attribute(relation, "Target");
    return std::string(target.starts_with('/') ? target.substr(1) : target);
  }
  return "";
}

}  // namespace dixit
