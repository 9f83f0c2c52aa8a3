#include <algorithm>
#include <vector>

#include "cli/accounts_page_parts.h"

namespace dixit {
namespace {

constexpr std::size_t silent_shown = 12;

// The sentence with the passage marked in it.
std::string in_sentence(const AccountsView& view, const Evidence& evidence) {
  const Document& document = view.document(evidence);
  const Range<Word> before{evidence.sentence.begin, evidence.words.begin},
      after{evidence.words.end, evidence.sentence.end};
  const bool inside = before.begin <= before.end && after.begin <= after.end;
  std::string out = "<blockquote" + lang_attribute(view, document.language) + "><p>";
  if (!inside || evidence.sentence.empty()) {
    return out + "<mark>" + escaped(document(evidence.words)) + "</mark></p></blockquote>";
  }
  const Range<char> sentence = document.bytes(evidence.sentence), words = document.bytes(evidence.words);
  out += escaped(document[Range<char>{sentence.begin, words.begin}]) + "<mark>" + escaped(document[words]) + "</mark>";
  return out + escaped(document[Range<char>{words.end, sentence.end}]) + "</p></blockquote>";
}

// The place of a passage, and what its article is called where there are several.
std::string from_html(const AccountsView& view, const Evidence& evidence, std::string_view anchor) {
  const Document& document = view.document(evidence);
  const std::string lang = document.title.empty() ? "" : lang_attribute(view, document.language);
  const std::string place = place_html(view, evidence, anchor);
  if (view.documents.size() == 1) return place;
  return place + " · <cite" + lang + '>' + escaped(view.label_of(evidence.document)) + "</cite>";
}

std::string also_html(const AccountsView& view, const Position& position) {
  std::string places;
  for (const std::size_t i : view.also(position)) {
    const std::string other = view.other_source(position, position.evidence[i]);
    places += (places.empty() ? " " : "; ") + place_html(view, position.evidence[i], passage_anchor(position, i));
    if (!other.empty()) places += ", " + escaped(view.words.according_to) + ' ' + escaped(other);
  }
  return places.empty() ? "" : "<p class=\"also\">" + escaped(view.words.also_there) + places + "</p>\n";
}

// The rule, and the words it rests on.
std::string reason_html(const AccountsView& view, const Matter& matter, const Relation& relation) {
  const Evidence* reason = view.reason(matter, relation);
  std::string why = escaped(rule_in_words(relation.rule, view.ui));
  if (reason != nullptr) why += escaped(view.words.colon) + passage_html(view, *reason, all_words);
  return why.empty() ? "" : " <small>(" + why + ")</small>";
}

std::string ties_html(const AccountsView& view, const Matter& matter, std::uint32_t index) {
  const std::vector<Tie> ties = view.ties(matter, index);
  if (ties.empty()) return "";
  std::string out = "<ul class=\"ties\">";
  for (const Tie& tie : ties) {
    const auto relation = std::ranges::find_if(
        matter.relations, [&](const Relation& r) { return r.kind == tie.kind && (r.a == index || r.b == index); });
    out += tie_html(view, tie) + reason_html(view, matter, *relation) +
           unsure_html(tie.probability, view.words.unsure) + "</li>";
  }
  return out + "</ul>\n";
}

std::string position_html(const AccountsView& view, const Matter& matter, std::uint32_t index, bool named) {
  const Position& position = matter.positions[index];
  std::string out = "<li id=\"" + escaped(position.id) + "\"><p class=\"head\">";
  if (named) out += "<b class=\"who\">" + name_html(view, position.party) + "</b> ";
  out += "<span class=\"stance\">" + escaped(view.stance_in_words(position)) + escaped(view.words.colon) + "</span>";
  const std::string doubt =
      unsure_html(view.sureness(matter, position), view.words.unsure_position, unsure_position_below);
  if (position.evidence.empty()) return out + doubt + "</p></li>\n";
  const Evidence& best = position.evidence.front();
  out += "</p>\n" + in_sentence(view, best) + "<p class=\"from\">— " +
         from_html(view, best, passage_anchor(position, 0)) + doubt + "</p>\n";
  return out + also_html(view, position) + ties_html(view, matter, index) + "</li>\n";
}

std::string silent_html(const AccountsView& view, const Matter& matter) {
  if (matter.silent.empty()) return "";
  std::vector<std::string> names;
  for (const std::uint32_t party : matter.silent) names.push_back(view.party(party).name);
  return "<li class=\"silent\"><b aria-hidden=\"true\">∅</b> " + escaped(view.words.silent) +
         escaped(view.words.colon) + escaped(listed(names, silent_shown, view.ui)) + "</li>\n";
}

std::string matter_html(const AccountsView& view, std::size_t number) {
  const Matter& matter = view.accounts.matters[number];
  const Standing standing = view.standing(matter);
  std::string out = "<article id=\"" + escaped(matter.id) + "\" class=\"" + std::string(standing_class(standing)) +
                    "\">\n<h3>" + std::to_string(number + 1) + ". " + label_html(view, matter) +
                    "</h3>\n<p class=\"standing\">" + escaped(view.in_words(standing, matter)) +
                    "</p>\n<ul class=\"positions\">\n";
  for (const std::uint32_t i : view.positions_by_name(matter)) out += position_html(view, matter, i, true);
  out += "</ul>\n";
  const std::string silent = silent_html(view, matter);
  if (!silent.empty()) out += "<ul>" + silent + "</ul>\n";
  return out + "</article>\n";
}

std::string section(std::string_view id, std::string_view title) {
  const std::string name(id);
  return "<section id=\"" + name + "\" aria-labelledby=\"" + name + "-title\">\n<h2 id=\"" + name + "-title\">" +
         escaped(title) + "</h2>\n";
}

}  // namespace

std::string page_matters(const AccountsView& view) {
  if (!view.any_shared()) return "";
  std::string out = section("matters", view.words.matters);
  for (std::size_t i = 0; i < view.accounts.matters.size(); ++i) {
    if (!view.lone(view.accounts.matters[i])) out += matter_html(view, i);
  }
  return out + "</section>\n";
}

std::string page_lone(const AccountsView& view) {
  if (!view.any_lone()) return "";
  std::string out = section("alone", view.words.alone_title);
  for (const std::uint32_t party : view.by_name) {
    const std::vector<const Matter*> matters = view.lone_of(party);
    if (matters.empty()) continue;
    out += "<h3>" + name_html(view, party) + "</h3>\n<ul class=\"positions\">\n";
    for (const Matter* matter : matters) {
      for (std::uint32_t i = 0; i < matter->positions.size(); ++i) out += position_html(view, *matter, i, false);
      out += silent_html(view, *matter);
    }
    out += "</ul>\n";
  }
  return out + "</section>\n";
}

std::string page_claims(const AccountsView& view) {
  if (view.accounts.claims.empty()) return "";
  std::string out = section("claims", view.words.claims) + "<ul class=\"claims\">\n";
  for (std::size_t i = 0; i < view.accounts.claims.size(); ++i) {
    const Evidence& claim = view.accounts.claims[i];
    out += "<li>" + passage_html(view, claim, all_words) + " <span class=\"from\">— " +
           from_html(view, claim, 'C' + std::to_string(i + 1)) + "</span></li>\n";
  }
  return out + "</ul>\n</section>\n";
}

}  // namespace dixit
