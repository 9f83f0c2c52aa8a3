#include "document/dump.h"

#include <utility>

#include "document/names.h"
#include "text/json.h"

namespace dixit {
namespace {

class Dumper {
 public:
  Dumper(const Document& doc, DumpOptions options) : doc_(doc), options_(options) {}

  std::string run() {
    write_head();
    write_segments();
    for (std::uint32_t i = 0; i < doc_.mentions.size(); ++i) write(i, doc_.mentions[i]);
    for (std::uint32_t i = 0; i < doc_.entities.size(); ++i) write(i, doc_.entities[i]);
    for (std::uint32_t i = 0; i < doc_.statements.size(); ++i) write(i, doc_.statements[i]);
    for (std::uint32_t i = 0; i < doc_.figures.size(); ++i) write(i, doc_.figures[i]);
    for (std::uint32_t i = 0; i < doc_.contacts.size(); ++i) write(i, doc_.contacts[i]);
    for (std::uint32_t i = 0; i < doc_.claims.size(); ++i) write(i, doc_.claims[i]);
    for (std::uint32_t i = 0; i < doc_.turns.size(); ++i) write(i, doc_.turns[i]);
    return std::move(out_);
  }

 private:
  Dumper& add(std::string_view text) {
    out_ += text;
    return *this;
  }
  Dumper& add(std::uint32_t number) { return add(std::to_string(number)); }
  Dumper& quoted(std::string_view text) {
    append_json_string(out_, text);
    return *this;
  }
  Dumper& probability(float value) {
    add(" ");
    JsonWriter(out_).number(value);
    return *this;
  }
  Dumper& line(std::string_view layer, std::uint32_t index) { return add(layer).add(" ").add(index).add(" "); }
  Dumper& words(Range<Word> r) {
    add("[").add(r.begin).add(",").add(r.end).add(")");
    const bool lies = r.begin <= r.end && r.end <= doc_.words.size();
    return lies && !r.empty() ? add(" ").quoted(doc_(r)) : *this;
  }
  Dumper& entity(std::string_view label, std::uint32_t index) {
    if (index == none) return *this;
    add(label);
    return index < doc_.entities.size() ? add(doc_.entities[index].id) : add("?");
  }
  Dumper& statement(std::string_view label, std::uint32_t index) {
    if (index == none) return *this;
    add(label);
    return index < doc_.statements.size() ? add(doc_.statements[index].id) : add("?");
  }
  Dumper& field(std::string_view name, std::string_view value) {
    return value.empty() ? *this : add(name).add(" ").quoted(value).add("\n");
  }

  void write_head() {
    field("id", doc_.id).field("url", doc_.url).field("title", doc_.title).field("outlet", doc_.outlet);
    field("author", doc_.author).field("language", doc_.language).field("date", doc_.date);
    field("model", doc_.model).field("notice", doc_.notice);
    if (doc_.replaced > 0) add("replaced ").add(doc_.replaced).add("\n");
  }

  void write_segments() {
    for (std::uint32_t i = 0; options_.words && i < doc_.words.size(); ++i) line("word", i).quoted(doc_[i]).add("\n");
    for (std::uint32_t i = 0; i < doc_.paragraphs.size(); ++i)
      line("paragraph", i)
          .add("[")
          .add(doc_.paragraphs[i].words.begin)
          .add(",")
          .add(doc_.paragraphs[i].words.end)
          .add(")\n");
    for (std::uint32_t i = 0; i < doc_.sentences.size(); ++i)
      line("sentence", i).words(doc_.sentences[i].words).add("\n");
    for (std::uint32_t i = 0; i < doc_.quotations.size(); ++i) {
      const Quotation& q = doc_.quotations[i];
      line("quotation", i).words(q.words).add(q.closed ? "" : " unclosed").add(q.continues ? " continues" : "");
      if (q.outer != none) add(" in ").add(q.outer);
      add("\n");
    }
  }

  void write(std::uint32_t i, const Mention& m) {
    line("mention", i).words(m.words).add(" ").add(to_string(m.type)).add(" ").add(to_string(m.form));
    if (m.gender != Gender::unknown) add(" ").add(to_string(m.gender));
    if (m.number != Number::unknown) add(" ").add(to_string(m.number));
    probability(m.probability).entity(" ", m.entity).add("\n");
  }

  void write(std::uint32_t i, const Entity& e) {
    line("entity", i).add(e.id).add(" ").quoted(e.name).add(" ").add(to_string(e.kind));
    if (e.gender != Gender::unknown) add(" ").add(to_string(e.gender));
    if (!e.state.empty()) add(" state ").add(e.state);
    add(" names");
    for (std::size_t k = 0; k < e.names.size(); ++k) add(k == 0 ? " " : "; ").quoted(e.names[k]);
    add(" mentions");
    for (const std::uint32_t m : e.mentions) add(" ").add(m);
    add("\n");
  }

  template <class T>
  Dumper& scored(const Scored<T>& value) {
    return add(" ").add(to_string(value.value)).probability(value.probability);
  }

  void write(std::uint32_t i, const Statement& s) {
    line("statement", i).add(s.id).scored(s.form).scored(s.act).scored(s.polarity).scored(s.kind);
    if (s.distance.value != Distance::neutral) scored(s.distance);
    entity(" entity ", s.entity).entity(" to ", s.to);
    if (s.parent < doc_.statements.size()) add(" parent ").add(doc_.statements[s.parent].id);
    if (!s.when.empty()) add(" when ").add(s.when);
    if (s.trigger != none) add(" trigger ").add(s.trigger);
    add(" confidence").probability(s.confidence).add("\n");
    parts("source", s.source);
    parts("cue", s.cue);
    parts("content", s.content);
    parts("addressee", s.addressee);
    parts("via", s.via);
    if (!s.distance_words.empty()) add("  distance ").words(s.distance_words).add("\n");
    for (const Decision& why : s.why) {
      add("  why ").add(why.rule).probability(why.probability);
      if (!why.words.empty()) add(" ").words(why.words);
      add("\n");
    }
  }

  void write(std::uint32_t i, const Figure& f) {
    line("figure", i).words(f.words).add(" ").add(to_string(f.bound));
    value(f);
    if (!f.unit.empty()) add(" unit ").quoted(f.unit);
    if (!f.what.empty()) add(" what ").words(f.what);
    statement(" in ", f.statement).add("\n");
  }

  // `5`, `1000..` with no upper end, `200..300`.
  void value(const Figure& f) {
    if (!f.low && !f.high) return;
    add(" ");
    if (f.low) JsonWriter(out_).exact(*f.low);
    if (f.low != f.high) add("..");
    if (f.high && f.low != f.high) JsonWriter(out_).exact(*f.high);
  }

  void write(std::uint32_t i, const Contact& c) {
    line("contact", i).add(c.id).scored(c.kind).scored(c.status);
    for (const std::uint32_t party : c.parties) entity(" party ", party);
    if (!c.when.empty()) add(" when ").add(c.when);
    statement(" in ", c.statement).add(" confidence").probability(c.confidence).add("\n");
    parts("mention", c.mentions);
    for (std::size_t k = 0; k < c.initiative.size(); ++k) {
      entity("  initiative ", c.initiative[k]);
      if (k < c.initiative_words.size()) add(" ").words(c.initiative_words[k]);
      add("\n");
    }
    if (!c.place.empty()) add("  place ").words(c.place).add("\n");
  }

  void write(std::uint32_t i, const Turn& t) {
    line("turn", i).words(t.label).add(" speech ").words(t.speech).add(t.asks ? " asks\n" : "\n");
  }
  void write(std::uint32_t i, const Claim& c) { line("claim", i).words(c.words).probability(c.probability).add("\n"); }

  void parts(std::string_view name, const std::vector<Range<Word>>& ranges) {
    for (const Range<Word> r : ranges) add("  ").add(name).add(" ").words(r).add("\n");
  }

  const Document& doc_;
  DumpOptions options_;
  std::string out_;
};

}  // namespace

std::string dump(const Document& doc, DumpOptions options) { return Dumper(doc, options).run(); }

}  // namespace dixit
