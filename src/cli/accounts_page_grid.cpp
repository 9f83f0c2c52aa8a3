#include <algorithm>
#include <functional>
#include <vector>

#include "cli/accounts_page_parts.h"

namespace dixit {
namespace {

constexpr std::size_t most_columns = 4;  // of parties; what is left shares one, so that the grid can be printed
constexpr std::uint32_t most_words = 40;

struct Columns {
  std::vector<std::uint32_t> parties;  // by name
  bool others = false, authors = false;

  bool has(std::uint32_t party) const { return std::ranges::find(parties, party) != parties.end(); }
};

std::uint32_t paragraph_of(const Document& document, std::uint32_t word) {
  const auto after =
      std::ranges::upper_bound(document.paragraphs, word, {}, [](const Paragraph& p) { return p.words.begin; });
  return static_cast<std::uint32_t>(after - document.paragraphs.begin());
}

// What authors claim in a paragraph in which this matter is spoken of: indexes in the claims.
std::vector<std::size_t> claims_beside(const AccountsView& view, const Matter& matter) {
  std::vector<std::size_t> beside;
  for (std::size_t i = 0; i < view.accounts.claims.size(); ++i) {
    const Evidence& claim = view.accounts.claims[i];
    const Document& document = view.document(claim);
    const std::uint32_t paragraph = paragraph_of(document, claim.words.begin);
    const auto in_it = [&](const Evidence& evidence) {
      return evidence.document == claim.document && paragraph_of(document, evidence.words.begin) == paragraph;
    };
    if (std::ranges::any_of(matter.positions,
                            [&](const Position& p) { return std::ranges::any_of(p.evidence, in_it); }))
      beside.push_back(i);
  }
  return beside;
}

// Those who speak on most matters, in the order of their names.
Columns columns_of(const AccountsView& view) {
  std::vector<std::size_t> matters(view.accounts.parties.size());
  for (const Matter& matter : view.accounts.matters) {
    if (view.lone(matter)) continue;
    for (const std::uint32_t party : view.speakers(matter)) ++matters[party];
  }
  Columns columns;
  std::vector<std::uint32_t> speaking;
  for (const std::uint32_t party : view.by_name) {
    if (matters[party] > 0) speaking.push_back(party);
  }
  columns.authors = std::ranges::any_of(view.accounts.matters, [&](const Matter& matter) {
    return !view.lone(matter) && !claims_beside(view, matter).empty();
  });
  columns.others = speaking.size() > most_columns + 1;
  std::vector<std::uint32_t> chosen = speaking;
  if (columns.others) {
    std::ranges::stable_sort(chosen, std::greater(), [&](std::uint32_t party) { return matters[party]; });
    chosen.resize(most_columns);
  }
  for (const std::uint32_t party : speaking) {
    if (std::ranges::find(chosen, party) != chosen.end()) columns.parties.push_back(party);
  }
  return columns;
}

std::string said_html(const AccountsView& view, const Matter& matter, std::uint32_t index, bool named) {
  const Position& position = matter.positions[index];
  std::string out = "<div class=\"say\">";
  if (named) out += "<b class=\"who\">" + name_html(view, position.party) + "</b> ";
  out += "<span class=\"stance\">" + escaped(view.stance_in_words(position)) + escaped(view.words.colon) + "</span>";
  if (!position.evidence.empty()) {
    out += passage_html(view, position.evidence.front(), most_words) + ' ' +
           place_html(view, position.evidence.front(), passage_anchor(position, 0));
  }
  out += unsure_html(view.sureness(matter, position), view.words.unsure_position, unsure_position_below);
  const std::vector<Tie> ties = view.ties(matter, index);
  if (!ties.empty()) {
    out += "<ul class=\"ties\">";
    for (const Tie& tie : ties) out += tie_html(view, tie) + unsure_html(tie.probability, view.words.unsure) + "</li>";
    out += "</ul>";
  }
  return out + "</div>";
}

// Roles, as the style makes cards of the rows; the head of the column, which a card shows.
std::string cell(std::string_view kind, std::string_view head, const std::string& html) {
  const std::string named = kind.empty() ? "" : " class=\"" + std::string(kind) + '"';
  return "<td role=\"cell\"" + named + " data-party=\"" + escaped(head) + "\">" + html + "</td>";
}

std::string empty_cell(const AccountsView& view, std::string_view head) {
  return cell(
      "none", head,
      "<span aria-hidden=\"true\">–</span><span class=\"spoken\">" + escaped(view.words.nothing_said) + "</span>");
}

bool is_silent(const Matter& matter, std::uint32_t party) {
  return std::ranges::find(matter.silent, party) != matter.silent.end();
}

std::string party_cell(const AccountsView& view, const Matter& matter, std::uint32_t party) {
  std::string said;
  for (std::uint32_t i = 0; i < matter.positions.size(); ++i) {
    if (matter.positions[i].party == party) said += said_html(view, matter, i, false);
  }
  const std::string& name = view.party(party).name;
  if (!said.empty()) return cell("", name, said);
  if (!is_silent(matter, party)) return empty_cell(view, name);
  return cell("silent", name, "<b aria-hidden=\"true\">∅</b> " + escaped(view.words.silent));
}

std::string others_cell(const AccountsView& view, const Matter& matter, const Columns& columns) {
  std::string said;
  for (const std::uint32_t i : view.positions_by_name(matter)) {
    if (!columns.has(matter.positions[i].party)) said += said_html(view, matter, i, true);
  }
  std::vector<std::string> silent;
  for (const std::uint32_t party : matter.silent) {
    if (!columns.has(party)) silent.push_back(view.party(party).name);
  }
  if (!silent.empty()) {
    said += "<p class=\"silent\"><b aria-hidden=\"true\">∅</b> " + escaped(view.words.silent) +
            escaped(view.words.colon) + escaped(listed(silent, most_columns, view.ui)) + "</p>";
  }
  return said.empty() ? empty_cell(view, view.words.other_parties) : cell("others", view.words.other_parties, said);
}

std::string authors_cell(const AccountsView& view, const Matter& matter) {
  std::string said;
  for (const std::size_t i : claims_beside(view, matter)) {
    const Evidence& claim = view.accounts.claims[i];
    said += "<div class=\"say\">" + passage_html(view, claim, most_words) + ' ' +
            place_html(view, claim, 'C' + std::to_string(i + 1)) + "</div>";
  }
  return said.empty() ? empty_cell(view, view.words.author) : cell("", view.words.author, said);
}

std::string header_row(const AccountsView& view, const Columns& columns) {
  std::string out = "<thead role=\"rowgroup\"><tr role=\"row\">";
  const auto add = [&](const std::string& html, std::string_view kind = "") {
    out += "<th scope=\"col\" role=\"columnheader\"" + std::string(kind) + '>' + html + "</th>";
  };
  add(escaped(view.words.matter));
  for (const std::uint32_t party : columns.parties) add(name_html(view, party));
  if (columns.others) add(escaped(view.words.other_parties), " class=\"others\"");
  if (columns.authors) add(escaped(view.words.author));
  return out + "</tr></thead>\n";
}

std::string matter_row(const AccountsView& view, const Columns& columns, std::size_t number) {
  const Matter& matter = view.accounts.matters[number];
  const Standing standing = view.standing(matter);
  std::string out = "<tr role=\"row\" class=\"" + std::string(standing_class(standing)) +
                    "\"><th scope=\"row\" role=\"rowheader\"><a href=\"#" + escaped(matter.id) + "\">" +
                    std::to_string(number + 1) + ". " + label_html(view, matter) + "</a><span class=\"standing\">" +
                    escaped(view.in_words(standing, matter)) + "</span></th>\n";
  for (const std::uint32_t party : columns.parties) out += party_cell(view, matter, party) + '\n';
  if (columns.others) out += others_cell(view, matter, columns) + '\n';
  if (columns.authors) out += authors_cell(view, matter) + '\n';
  return out + "</tr>\n";
}

// A box to tick, which the style alone acts on.
std::string filter(const AccountsView& view) {
  const auto conflict = [&](const Matter& matter) { return view.standing(matter) >= Standing::perhaps; };
  if (!std::ranges::any_of(view.accounts.matters, conflict)) return "";
  return "<p class=\"filter\"><label><input type=\"checkbox\" id=\"only-conflicts\"> " +
         escaped(view.words.only_conflicts) + "</label></p>\n";
}

}  // namespace

std::string page_grid(const AccountsView& view) {
  if (!view.any_shared()) return "";
  const Columns columns = columns_of(view);
  std::string out = "<section id=\"grid\" aria-labelledby=\"grid-title\">\n<h2 id=\"grid-title\">" +
                    escaped(view.words.grid) + "</h2>\n" + filter(view);
  out += "<div class=\"scroll\" role=\"region\" aria-label=\"" + escaped(view.words.grid_caption) +
         "\" tabindex=\"0\">\n<table "
         "role=\"table\">\n<caption>" +
         escaped(view.words.grid_caption) + "</caption>\n" + header_row(view, columns) + "<tbody role=\"rowgroup\">\n";
  for (std::size_t i = 0; i < view.accounts.matters.size(); ++i) {
    if (!view.lone(view.accounts.matters[i])) out += matter_row(view, columns, i);
  }
  return out + "</tbody>\n</table>\n</div>\n</section>\n";
}

}  // namespace dixit
