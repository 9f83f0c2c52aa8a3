#include "cli/accounts_page.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "cli/accounts_page_parts.h"
#include "cli/accounts_page_style.h"

namespace dixit {
namespace {

constexpr std::size_t names_in_header = 8;

std::string text(std::string_view what) { return escaped(what); }

std::string in_language(const AccountsView& view, const std::string& language, std::string_view words) {
  const std::string lang = lang_attribute(view, language);
  return lang.empty() ? text(words) : "<span" + lang + '>' + text(words) + "</span>";
}

std::string head(const AccountsView& view, std::string_view program) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + text(view.words.language) + "\">\n<head>\n";
  out +=
      "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'";
  out += std::string(page_style_hash) + "'; base-uri 'none'; form-action 'none'\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n";
  out += "<meta name=\"generator\" content=\"" + text(program) + "\">\n<title>" + text(view.heading()) + "</title>\n";
  return out + "<style>" + std::string(page_style) + "</style>\n</head>\n<body>\n";
}

std::string row(std::string_view name, const std::string& html) {
  return "<div><dt>" + text(name) + "</dt><dd>" + html + "</dd></div>\n";
}

// One value, or each with who gives it.
std::string facts_row(const AccountsView& view, std::string_view name, const std::vector<Fact>& facts) {
  if (facts.empty()) return "";
  if (facts.size() == 1) return row(name, text(facts.front().value));
  std::string html = "<ul>";
  for (const Fact& fact : facts) {
    std::vector<std::string> sources;
    for (const ContactAccount& account : fact.accounts) sources.push_back(view.source_of(account));
    sources.erase(std::ranges::unique(sources).begin(), sources.end());
    html += "<li>" + text(fact.value) + " <small>" + text(view.words.according_to) + ' ' +
            text(listed(sources, names_in_header, view.ui)) + "</small></li>";
  }
  return row(name, html + "</ul>");
}

std::string initiative_row(const AccountsView& view) {
  if (view.asked.empty()) return "";
  std::string html = "<ul>";
  for (const Asked& asked : view.asked) {
    const Document& document = view.documents[asked.document];
    const std::string& name = asked.party == none ? document.entities[asked.entity].name : view.party(asked.party).name;
    html += "<li><b>" + text(name) + "</b>, " + text(view.words.according_to) + ' ' + text(view.source_of(asked)) +
            " <small>(<q" + lang_attribute(view, document.language) + '>' + text(document(asked.words)) +
            "</q>, <a href=\"#A" + std::to_string(asked.document + 1) + "\">" + text(view.words.article) + ' ' +
            std::to_string(asked.document + 1) + "</a>)</small></li>";
  }
  return row(view.words.initiative, html + "</ul>");
}

std::string event_facts(const AccountsView& view) {
  const Event& event = view.accounts.event;
  std::vector<std::string> names;
  for (const std::uint32_t party : event.participants) names.push_back(view.party(party).name);
  std::string rows;
  if (!names.empty()) rows += row(view.words.participants, text(listed(names, names_in_header, view.ui)));
  const std::vector<Fact> when = view.when();
  if (when.size() < 2 && !event.when.empty()) {
    rows += row(view.words.when,
                "<time datetime=\"" + text(event.when) + "\">" + text(date_in_words(event.when, view.ui)) + "</time>");
  } else {
    rows += facts_row(view, view.words.when, when);
  }
  rows += facts_row(view, view.words.means, view.means()) + facts_row(view, view.words.status, view.status()) +
          facts_row(view, view.words.place, view.place()) + initiative_row(view);
  return rows.empty() ? "" : "<dl class=\"facts\">\n" + rows + "</dl>\n";
}

std::string contents(const AccountsView& view) {
  std::string out = "<nav aria-label=\"" + text(view.words.contents) + "\"><ul>";
  const auto add = [&](std::string_view anchor, std::string_view name, bool there) {
    if (there) out += "<li><a href=\"#" + std::string(anchor) + "\">" + text(name) + "</a></li>";
  };
  add("parties", view.words.parties, !view.accounts.parties.empty());
  add("grid", view.words.grid, view.any_shared());
  add("matters", view.words.matters, view.any_shared());
  add("alone", view.words.alone_title, view.any_lone());
  add("claims", view.words.claims, !view.accounts.claims.empty());
  add("articles", view.words.articles, !view.documents.empty());
  return out + "</ul></nav>\n";
}

std::string top(const AccountsView& view) {
  std::string out = "<header>\n<p class=\"kicker\">" + text(view.words.title) + "</p>\n<h1" +
                    lang_attribute(view, view.language_of_event()) + '>' + text(view.heading()) + "</h1>\n";
  out += event_facts(view);
  out += "<p class=\"note\">" + text(view.words.written_by) + ' ' + text(view.words.no_verdict) + ' ' +
         text(view.words.to_check) + "</p>\n";
  return out + contents(view) + "</header>\n";
}

std::string parties(const AccountsView& view) {
  if (view.accounts.parties.empty()) return "";
  std::string out = "<section id=\"parties\" aria-labelledby=\"parties-title\">\n<h2 id=\"parties-title\">" +
                    text(view.words.parties) + "</h2>\n<dl class=\"parties\">\n";
  std::string plain;
  for (const std::uint32_t index : view.by_name) {
    const std::string name = name_html(view, index);
    const std::vector<std::string> others = view.other_names(index);
    if (others.empty())
      plain += (plain.empty() ? "" : " · ") + name;
    else
      out += "<div><dt>" + name + "</dt><dd>" + text(view.words.also) + ' ' +
             text(listed(others, names_in_header, view.ui)) + "</dd></div>\n";
  }
  out += "</dl>\n";
  if (!plain.empty()) out += "<p class=\"also\">" + plain + "</p>\n";
  return out + "</section>\n";
}

// The signs that the page uses, with what they mean.
std::string legend(const AccountsView& view) {
  std::vector<RelationKind> kinds;
  for (const Matter& matter : view.accounts.matters) {
    for (const Tie& tie : view.kinds_of(matter)) kinds.push_back(tie.kind);
  }
  std::ranges::sort(kinds);
  kinds.erase(std::ranges::unique(kinds).begin(), kinds.end());
  const bool silent = std::ranges::any_of(view.accounts.matters, [](const Matter& m) { return !m.silent.empty(); });
  if (kinds.empty() && !silent) return "";
  std::string out = "<p class=\"legend\">" + text(view.words.legend) + text(view.words.colon);
  for (const RelationKind kind : kinds) {
    const AccountsWords::Relation& relation = view.words.relations[static_cast<std::size_t>(kind)];
    out += "<span><b aria-hidden=\"true\">" + text(relation.symbol) + "</b> " + text(relation.label) + "</span> ";
  }
  if (silent) out += "<span><b aria-hidden=\"true\">∅</b> " + text(view.words.silent_explained) + "</span>";
  return out + "</p>\n";
}

}  // namespace

std::string lang_attribute(const AccountsView& view, std::string_view language) {
  return language.empty() || language == view.words.language ? "" : " lang=\"" + text(language) + '"';
}

std::string name_html(const AccountsView& view, std::uint32_t party) {
  return in_language(view, view.language_of(party), view.party(party).name);
}

std::string label_html(const AccountsView& view, const Matter& matter) {
  return in_language(view, view.language_of(matter), matter.label);
}

std::string passage_html(const AccountsView& view, const Evidence& evidence, std::uint32_t most) {
  const Document& document = view.document(evidence);
  const bool cut = evidence.words.size() > most;
  const Range<Word> shown{evidence.words.begin, cut ? evidence.words.begin + most : evidence.words.end};
  return "<q" + lang_attribute(view, document.language) + '>' + text(document(shown)) + (cut ? "…" : "") + "</q>";
}

std::string place_html(const AccountsView& view, const Evidence& evidence, std::string_view anchor) {
  const std::string line = std::to_string(view.line(evidence)), article = std::to_string(evidence.document + 1);
  std::string title = text(view.words.line) + ' ' + line, place = "l.\u00A0" + line;
  if (view.documents.size() > 1) {
    title = text(view.words.article) + ' ' + article + ", " + title;
    place = "art.\u00A0" + article + ", " + place;
  }
  return "<a class=\"place\" href=\"#" + text(anchor) + "\" title=\"" + title + "\">" + place + "</a>";
}

std::string tie_html(const AccountsView& view, const Tie& tie) {
  const AccountsWords::Relation& relation = view.words.relations[static_cast<std::size_t>(tie.kind)];
  const std::string kind = in_conflict(tie.kind) ? " class=\"conflict\"" : "";
  return "<li" + kind + "><b aria-hidden=\"true\">" + text(relation.symbol) + "</b> " + text(view.in_words(tie));
}

std::string unsure_html(float probability, std::string_view what, float below) {
  if (probability >= below) return "";
  const int percent = static_cast<int>(std::lround(100 * std::clamp(probability, 0.0F, 1.0F)));
  return " <span class=\"unsure\">" + escaped(what) + " (" + std::to_string(percent) + "\u00A0%)</span>";
}

std::string_view standing_class(Standing standing) {
  switch (standing) {
    case Standing::conflict:
      return "conflict";
    case Standing::perhaps:
      return "perhaps";
    case Standing::accord:
      return "accord";
    case Standing::several:
      return "several";
    case Standing::alone:
      break;
  }
  return "alone";
}

std::string passage_anchor(const Position& position, std::size_t evidence) {
  return position.id + '-' + std::to_string(evidence + 1);
}

std::string accounts_page(const AccountsView& view, std::string_view program) {
  std::string out = head(view, program) + top(view) + "<main>\n" + parties(view);
  if (view.accounts.matters.empty()) {
    out += "<p class=\"nothing\">" + text(view.words.no_matters) + "</p>\n";
  } else {
    out += legend(view) + page_grid(view) + page_matters(view) + page_lone(view);
  }
  out += page_claims(view) + page_articles(view) + "</main>\n<footer><p>" + text(program) + "</p></footer>\n";
  return out + "</body>\n</html>\n";
}

}  // namespace dixit
