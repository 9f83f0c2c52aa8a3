#include "cli/accounts_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/block.h"
#include "cli/terminal.h"

namespace dixit {
namespace {

constexpr std::size_t names_in_line = 4;
constexpr std::size_t claims_of_article = 12;  // an analysis claims all that it says

class AccountsWriter {
 public:
  AccountsWriter(const AccountsView& view, const TextStyle& style, const AccountsTextOptions& options)
      : view_(view), words_(view.words), style_(style), options_(options) {
    for (const Document& document : view.documents) quoted_.push_back(quoted_words(document));
    std::size_t digits = 0;
    for (std::uint32_t i = 0; i < view.documents.size(); ++i) {
      digits = std::max(digits, place(i, view.lines[i].last()).size());
    }
    margin_ = static_cast<int>(std::max<std::size_t>(4, digits));
  }

  std::string run() {
    put_event();
    put_articles();
    put_parties();
    if (view_.accounts.matters.empty()) put_row("", wrapped(std::string(words_.no_matters), Paint::warning));
    for (std::size_t i = 0; i < view_.accounts.matters.size(); ++i) {
      if (!view_.lone(view_.accounts.matters[i])) put_matter(view_.accounts.matters[i], i + 1);
    }
    put_lone();
    put_claims();
    put_rule("", false);
    put_row("", wrapped(std::string(words_.no_verdict) + ' ' + std::string(words_.to_check), Paint::dim), false);
    return std::move(text_);
  }

 private:
  using Rows = std::vector<Line>;

  int room() const { return style_.width - margin_ - 3; }
  // `2:14`, or `14` where there is one article.
  std::string place(std::uint32_t document, std::uint32_t line) const {
    const std::string number = std::to_string(line);
    return view_.documents.size() == 1 ? number : std::to_string(document + 1) + ':' + number;
  }
  std::string place(const Evidence& evidence) const { return place(evidence.document, view_.line(evidence)); }

  Rows wrapped(std::string_view what, Paint paint) const {
    WrappedText paragraph(room());
    paragraph.add(what, paint);
    return paragraph.lines();
  }

  // Lines right of the bar; the first has `left` before it.
  void put_row(std::string left, Rows lines, bool bar = true) {
    for (Line& line : lines) {
      const int pad = std::max(0, margin_ - display_width(left));
      const std::string before = repeated(" ", pad) + left + (bar ? " │ " : "   ");
      line.insert(line.begin(), {before, Paint::dim});
      while (line.size() > 1 && line.back().text.find_last_not_of(' ') == std::string::npos) line.pop_back();
      std::string shown = painted(line, style_.colour);
      if (!style_.colour) shown.erase(shown.find_last_not_of(' ') + 1);
      text_ += shown + '\n';
      left.clear();
    }
  }

  void put_rule(std::string_view title, bool below) {
    const std::string_view joint = !below ? (ruled_ ? "┴" : "─") : ruled_ ? "┼" : "┬";
    ruled_ = below;
    const std::string left = repeated("─", margin_ + 1) + std::string(joint) + "─";
    const std::string shown = cut_to_width(title, style_.width - margin_ - 6);
    Line line = {{left, Paint::dim}};
    if (!shown.empty()) line.push_back({' ' + shown + ' ', Paint::bold});
    const int used = margin_ + 3 + (shown.empty() ? 0 : display_width(shown) + 2);
    line.push_back({repeated("─", std::max(0, style_.width - used)), Paint::dim});
    text_ += painted(line, style_.colour) + '\n';
  }

  void put_fact(std::string_view name, std::string_view value) {
    WrappedText row(room());
    row.add(name, Paint::dim).add(words_.colon, Paint::dim).add(value, Paint::plain);
    put_row("", row.lines(), ruled_);
  }

  // One value, or each with who gives it.
  void put_facts(std::string_view name, const std::vector<Fact>& facts) {
    if (facts.size() == 1) put_fact(name, facts.front().value);
    if (facts.size() < 2) return;
    std::string all;
    for (const Fact& fact : facts) {
      std::vector<std::string> sources;
      for (const ContactAccount& account : fact.accounts) sources.push_back(view_.source_of(account));
      sources.erase(std::ranges::unique(sources).begin(), sources.end());
      all += (all.empty() ? "" : " · ") + fact.value + " (" + listed(sources, names_in_line, view_.ui) + ')';
    }
    put_fact(name, all);
  }

  void put_event() {
    const Event& event = view_.accounts.event;
    put_row("", wrapped(view_.heading(), Paint::bold), false);
    std::vector<std::string> names;
    for (const std::uint32_t party : event.participants) names.push_back(view_.party(party).name);
    if (!names.empty()) put_fact(words_.participants, listed(names, names_in_line * 2, view_.ui));
    const std::vector<Fact> when = view_.when();
    if (when.size() < 2 && !event.when.empty()) put_fact(words_.when, date_in_words(event.when, view_.ui));
    if (when.size() > 1 || event.when.empty()) put_facts(words_.when, when);
    put_facts(words_.means, view_.means());
    put_facts(words_.status, view_.status());
    put_facts(words_.place, view_.place());
    for (const Asked& asked : view_.asked) put_initiative(asked);
  }

  void put_initiative(const Asked& asked) {
    const Document& document = view_.documents[asked.document];
    WrappedText row(room());
    row.add(words_.initiative, Paint::dim).add(words_.colon, Paint::dim);
    row.add(asked.party == none ? document.entities[asked.entity].name : view_.party(asked.party).name, Paint::bold);
    row.add(", " + std::string(words_.according_to) + ' ' + view_.source_of(asked), Paint::plain);
    row.add(" (", Paint::dim).add(document(asked.words), Paint::quoted).add(")", Paint::dim);
    put_row("", row.lines(), ruled_);
  }

  void put_articles() {
    put_rule(words_.articles, true);
    for (std::uint32_t i = 0; i < view_.documents.size(); ++i) {
      WrappedText row(room());
      row.add(view_.label_of(i), Paint::plain);
      if (const std::string facts = view_.facts_of(i); !facts.empty()) row.add(" · " + facts, Paint::dim);
      if (!view_.documents[i].notice.empty()) add_fact(row, words_.not_read, Paint::warning);
      put_row(view_.documents.size() == 1 ? "" : std::to_string(i + 1), row.lines());
    }
  }

  // Those that go by several names, each with them; the others in one run.
  void put_parties() {
    if (view_.by_name.empty()) return;
    put_rule(words_.parties, true);
    std::string plain;
    for (const std::uint32_t index : view_.by_name) {
      const std::vector<std::string> others = view_.other_names(index);
      if (others.empty()) {
        plain += (plain.empty() ? "" : " · ") + view_.party(index).name;
        continue;
      }
      WrappedText row(room());
      row.add(view_.party(index).name, Paint::bold).add(words_.colon, Paint::dim);
      put_row("", row.add(listed(others, names_in_line, view_.ui), Paint::dim).lines());
    }
    if (!plain.empty()) put_row("", wrapped(plain, Paint::plain));
  }

  void put_matter(const Matter& matter, std::size_t number) {
    const Standing standing = view_.standing(matter);
    const std::string title = std::to_string(number) + " · " + matter.label;
    const bool fits = display_width(title) <= style_.width - margin_ - 6;
    put_rule(fits ? title : std::to_string(number), true);
    if (!fits) put_row("", wrapped(matter.label, Paint::bold));
    put_row("",
            wrapped(view_.in_words(standing, matter), standing == Standing::conflict ? Paint::warning : Paint::dim));
    std::uint32_t last = none;
    for (const std::uint32_t i : view_.positions_by_name(matter)) {
      put_row("", {{}});
      put_position(matter, i, std::exchange(last, matter.positions[i].party) != matter.positions[i].party);
    }
    if (matter.silent.empty()) return;
    std::vector<std::string> names;
    for (const std::uint32_t party : matter.silent) names.push_back(view_.party(party).name);
    put_row("", {{}});
    WrappedText row(room());
    row.add(words_.silent, Paint::dim).add(words_.colon, Paint::dim);
    row.add(listed(names, names_in_line * 2, view_.ui), Paint::plain);
    put_row("", row.lines());
  }

  // What only one party speaks about, party by party.
  void put_lone() {
    if (!view_.any_lone()) return;
    put_rule(words_.alone_title, true);
    bool first = true;
    for (const std::uint32_t party : view_.by_name) {
      const std::vector<const Matter*> matters = view_.lone_of(party);
      if (matters.empty()) continue;
      if (!std::exchange(first, false)) put_row("", {{}});
      put_row("", wrapped(view_.party(party).name, Paint::bold));
      for (const Matter* matter : matters) put_lone(*matter);
    }
  }

  void put_lone(const Matter& matter) {
    for (const Position& position : matter.positions) put_lone(matter, position);
  }

  void put_lone(const Matter& matter, const Position& position) {
    if (position.evidence.empty()) return;
    const Evidence& best = position.evidence.front();
    WrappedText row(room() - 2);
    row.add(view_.stance_in_words(position), Paint::act).add(words_.colon, Paint::dim);
    add_words(row, view_.document(best), best.words, quoted_[best.document]);
    if (!matter.silent.empty() && &position == &matter.positions.back()) {
      std::vector<std::string> names;
      for (const std::uint32_t party : matter.silent) names.push_back(view_.party(party).name);
      row.add(" (", Paint::dim).add(words_.silent, Paint::dim).add(words_.colon, Paint::dim);
      row.add(listed(names, names_in_line, view_.ui) + ")", Paint::dim);
    }
    Rows rows;
    append_lines(rows, row.lines(), "  ");
    put_row(place(best), std::move(rows));
  }

  void put_position(const Matter& matter, std::uint32_t index, bool first) {
    const Position& position = matter.positions[index];
    WrappedText head(room());
    head.add(view_.party(position.party).name, first ? Paint::bold : Paint::dim);
    head.add(" \u00A0", Paint::plain);
    head.add(view_.stance_in_words(position), Paint::act);
    add_unsure(head, view_.sureness(matter, position), words_.unsure_position, unsure_position_below);
    put_row("", head.lines());
    if (!position.evidence.empty()) put_passage(position.evidence.front());
    put_also(position);
    for (const Tie& tie : view_.ties(matter, index)) put_tie(matter, index, tie);
  }

  // With what stands around it, the passage is between brackets in its sentence.
  void put_passage(const Evidence& evidence) {
    const Document& document = view_.document(evidence);
    const bool within = options_.context && evidence.sentence.size() > evidence.words.size();
    const Range<char> words = document.bytes(evidence.words);
    const Range<char> sentence = within ? document.bytes(evidence.sentence) : words;
    WrappedText passage(room() - 2);
    if (within) passage.add(document[Range<char>{sentence.begin, words.begin}], Paint::dim).add("[", Paint::dim);
    add_words(passage, document, evidence.words, quoted_[evidence.document]);
    if (within) passage.add("]", Paint::dim).add(document[Range<char>{words.end, sentence.end}], Paint::dim);
    Rows rows;
    append_lines(rows, passage.lines(), "  ");
    put_row(place(evidence), std::move(rows));
  }

  // Where else the articles say so.
  void put_also(const Position& position) {
    std::string places;
    for (const std::size_t i : view_.also(position)) {
      const std::string other = view_.other_source(position, position.evidence[i]);
      places += (places.empty() ? " " : "; ") + place(position.evidence[i]);
      if (!other.empty()) places += ", " + std::string(words_.according_to) + ' ' + other;
    }
    if (places.empty()) return;
    Rows rows;
    append_lines(rows, wrapped(std::string(words_.also_there) + places, Paint::dim), "  ");
    put_row("", std::move(rows));
  }

  void put_tie(const Matter& matter, std::uint32_t index, const Tie& tie) {
    WrappedText row(room() - 2);
    row.add(std::string(words_.relations[static_cast<std::size_t>(tie.kind)].symbol) + "\u00A0", Paint::plain);
    row.add(view_.in_words(tie), in_conflict(tie.kind) ? Paint::warning : Paint::plain);
    for (const Relation& relation : matter.relations) {
      if (relation.kind != tie.kind || (relation.a != index && relation.b != index)) continue;
      add_reason(row, matter, relation);
      break;
    }
    add_unsure(row, tie.probability, words_.unsure);
    Rows rows;
    append_lines(rows, row.lines(), "  ");
    put_row("", std::move(rows));
  }

  // The rule, and the words it rests on.
  void add_reason(WrappedText& row, const Matter& matter, const Relation& relation) const {
    const Evidence* reason = view_.reason(matter, relation);
    std::string why(rule_in_words(relation.rule, view_.ui));
    if (reason != nullptr) {
      why += std::string(words_.colon) + std::string(view_.document(*reason)(reason->words)) + ", " + place(*reason);
    }
    if (!why.empty()) row.add(" (" + why + ")", Paint::dim);
  }

  void put_claims() {
    if (view_.accounts.claims.empty()) return;
    put_rule(words_.claims, true);
    std::vector<std::size_t> all(view_.documents.size()), shown(all), more(all);
    for (const Evidence& claim : view_.accounts.claims) ++all[claim.document];
    for (const Evidence& claim : view_.accounts.claims) {
      const bool one_more = all[claim.document] == claims_of_article + 1;  // which takes no more room than to say so
      const bool fits = one_more || shown[claim.document] < claims_of_article;
      ++(fits ? shown : more)[claim.document];
      if (!fits) continue;
      WrappedText row(room());
      add_words(row, view_.document(claim), claim.words, quoted_[claim.document]);
      put_row(place(claim), row.lines());
    }
    for (std::uint32_t i = 0; i < more.size(); ++i) {
      if (more[i] == 0) continue;
      const std::string rest = "… " + std::to_string(more[i]) + ' ' + std::string(words_.others);
      put_row(view_.documents.size() == 1 ? "" : std::to_string(i + 1), wrapped(rest, Paint::dim));
    }
  }

  const AccountsView& view_;
  const AccountsWords& words_;
  const TextStyle style_;
  const AccountsTextOptions options_;
  std::vector<std::vector<bool>> quoted_;  // of each document
  int margin_ = 4;                         // columns left of the bar
  bool ruled_ = false;                     // the bar has begun
  std::string text_;
};

}  // namespace

std::string accounts_text(const AccountsView& view, const TextStyle& style, const AccountsTextOptions& options) {
  return AccountsWriter(view, style, options).run();
}

}  // namespace dixit
