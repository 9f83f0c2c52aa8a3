#include "document/json.h"

#include <utility>

#include "document/names.h"
#include "text/base64.h"
#include "text/json.h"
#include "text/offsets.h"

namespace dixit {
namespace {

class Exporter {
 public:
  Exporter(const Document& doc, const JsonOptions& options)
      : doc_(doc), options_(options), offsets_(doc.text), json_(out_) {
    out_.reserve(doc.text.size() + 1024 * (doc.statements.size() + 1));
  }

  std::string run() {
    json_.begin_object().key("schema").integer(json_schema_version).key("id").string(doc_.id);
    write("lang", doc_.language);
    write("date", doc_.date);
    write("title", doc_.title);
    write("outlet", doc_.outlet);
    write("author", doc_.author);
    write("url", doc_.url);
    json_.key("text").string(doc_.text);
    write("model", doc_.model);
    if (!doc_.notice.empty()) write("notice", doc_.notice);
    if (doc_.replaced > 0) json_.key("replaced").integer(doc_.replaced);
    json_.key("statements").begin_array();
    for (const Statement& statement : doc_.statements) write(statement);
    json_.end_array().key("entities").begin_array();
    for (const Entity& entity : doc_.entities) write(entity);
    json_.end_array().key("contacts").begin_array();
    for (const Contact& contact : doc_.contacts) write(contact);
    json_.end_array().key("figures").begin_array();
    for (const Figure& figure : doc_.figures) write(figure);
    json_.end_array().key("claims").begin_array();
    for (const Claim& claim : doc_.claims) write(claim.words);
    json_.end_array().end_object();
    return std::move(out_);
  }

 private:
  // Null where empty.
  void write(std::string_view key, std::string_view value) { json_.key(key).string_or_null(value); }

  void write(std::string_view key, const std::vector<Range<Word>>& spans) {
    json_.key(key).begin_array();
    for (const Range<Word> span : spans) write(span);
    json_.end_array();
  }

  void write(Range<Word> words) {
    const Range<char> r = doc_.bytes(words);
    json_.begin_array().integer(offsets_.code_point(r.begin)).integer(offsets_.code_point(r.end)).end_array();
  }

  void write_names(std::string_view key, const Entity* entity) {
    json_.key(key).begin_array();
    if (entity != nullptr)
      for (const std::string& name : entity->names) json_.string(name);
    json_.end_array();
  }

  const Entity* entity(std::uint32_t index) const { return index == none ? nullptr : &doc_.entities[index]; }

  void write_attributes(const Statement& s) {
    json_.key("form").string(to_string(s.form.value)).key("act").string(to_string(s.act.value));
    json_.key("polarity").string(to_string(s.polarity.value)).key("kind").string(to_string(s.kind.value));
    json_.key("distance").string(to_string(s.distance.value));
    write_or_null("distance_span", s.distance_words);
    json_.key("probabilities").begin_object();
    json_.key("form").number(s.form.probability).key("act").number(s.act.probability);
    json_.key("polarity").number(s.polarity.probability).key("kind").number(s.kind.probability);
    json_.key("distance").number(s.distance.probability).end_object();
  }

  void write(const Statement& s) {
    json_.begin_object().key("id").string(s.id);
    write("source", s.source);
    write("cue", s.cue);
    write("content", s.content);
    write("addressee", s.addressee);
    write("via", s.via);
    write_attributes(s);
    const Entity* from = entity(s.entity);
    json_.key("entity").string(from != nullptr ? from->name : "UNKNOWN");
    write("entity_id", from != nullptr ? from->id : "");
    write_names("names", from);
    write("state", from != nullptr ? from->state : "");
    const Entity* to = entity(s.to);
    write("to", to != nullptr ? to->name : "");
    write("to_id", to != nullptr ? to->id : "");
    write_names("to_names", to);
    write("parent", s.parent != none ? doc_.statements[s.parent].id : "");
    write("when", s.when);
    json_.key("confidence").number(s.confidence).key("why").begin_array();
    for (const Decision& why : s.why) write(why);
    json_.end_array();
    if (options_.meanings && !s.meaning.empty()) {
      json_.key("meaning").string(to_base64({reinterpret_cast<const char*>(s.meaning.data()), s.meaning.size()}));
    }
    json_.end_object();
  }

  void write(const Decision& why) {
    json_.begin_object().key("rule").string(why.rule).key("probability").number(why.probability);
    write_or_null("span", why.words);
    json_.end_object();
  }

  void write(const Contact& c) {
    json_.begin_object().key("id").string(c.id).key("kind").string(to_string(c.kind.value));
    json_.key("status").string(to_string(c.status.value));
    write("mentions", c.mentions);
    write_parties("parties", "party_ids", c.parties);
    write_parties("initiative", "initiative_ids", c.initiative);
    write("initiative_spans", c.initiative_words);
    write("when", c.when);
    write_or_null("place", c.place);
    write_statement_of(c.statement);
    json_.key("confidence").number(c.confidence).key("probabilities").begin_object();
    json_.key("kind").number(c.kind.probability).key("status").number(c.status.probability);
    json_.end_object().end_object();
  }

  // A list of every name of each party, and the list of their ids.
  void write_parties(std::string_view names, std::string_view ids, const std::vector<std::uint32_t>& parties) {
    json_.key(names).begin_array();
    for (const std::uint32_t party : parties) {
      json_.begin_array();
      for (const std::string& name : doc_.entities[party].names) json_.string(name);
      json_.end_array();
    }
    json_.end_array().key(ids).begin_array();
    for (const std::uint32_t party : parties) json_.string(doc_.entities[party].id);
    json_.end_array();
  }

  void write(const Figure& f) {
    json_.begin_object().key("span");
    write(f.words);
    json_.key("value");
    write_value(f);
    json_.key("bound").string(to_string(f.bound));
    write("unit", f.unit);
    write("what", doc_(f.what));
    write_or_null("what_span", f.what);
    write_statement_of(f.statement);
    json_.end_object();
  }

  // A number, or [low, high] with null where there is no such end.
  void write_value(const Figure& f) {
    if (f.low == f.high && f.low) {
      json_.exact(*f.low);
      return;
    }
    json_.begin_array();
    for (const auto& end : {f.low, f.high}) end ? json_.exact(*end) : json_.null();
    json_.end_array();
  }

  void write_statement_of(std::uint32_t index) { write("statement", index == none ? "" : doc_.statements[index].id); }

  void write_or_null(std::string_view key, Range<Word> words) {
    json_.key(key);
    if (words.empty()) {
      json_.null();
    } else {
      write(words);
    }
  }

  void write(const Entity& e) {
    json_.begin_object().key("id").string(e.id).key("name").string(e.name);
    write_names("names", &e);
    write("state", e.state);
    json_.key("kind").string(to_string(e.kind)).key("gender").string(to_string(e.gender));
    json_.key("mentions").begin_array();
    for (const std::uint32_t index : e.mentions) {
      const Mention& mention = doc_.mentions[index];
      json_.begin_object().key("span");
      write(mention.words);
      json_.key("type").string(to_string(mention.type)).key("form").string(to_string(mention.form)).end_object();
    }
    json_.end_array().end_object();
  }

  const Document& doc_;
  const JsonOptions options_;
  Offsets offsets_;
  std::string out_;
  JsonWriter json_;
};

}  // namespace

std::string to_json(const Document& doc, const JsonOptions& options) { return Exporter(doc, options).run(); }

}  // namespace dixit
