#include "accounts/json.h"

#include <map>
#include <utility>
#include <vector>

#include "accounts/initiative.h"
#include "accounts/membership.h"
#include "accounts/names.h"
#include "accounts/told_as.h"
#include "document/names.h"
#include "text/json.h"
#include "text/offsets.h"

namespace dixit {
namespace {

// Most articles' language, the first of those that are equal.
std::string language_of(std::span<const Document> documents) {
  std::map<std::string_view, std::size_t> count;
  for (const Document& document : documents) ++count[document.language];
  std::string_view most;
  for (const Document& document : documents) {
    if (most.empty() || count[document.language] > count[most]) most = document.language;
  }
  return std::string(most);
}

class Exporter {
 public:
  Exporter(const Accounts& accounts, std::span<const Document> documents)
      : accounts_(accounts), documents_(documents), membership_(accounts), json_(out_) {
    for (const Document& document : documents) offsets_.emplace_back(document.text);
  }

  std::string run(std::string_view id) {
    if (id.empty() && !documents_.empty()) id = documents_.front().id;
    json_.begin_object().key("schema").integer(accounts_schema_version).key("id").string(id);
    json_.key("lang").string_or_null(language_of(documents_)).key("documents").begin_array();
    for (const Document& document : documents_) json_.string(document.id);
    json_.end_array().key("articles").begin_array();
    for (const Document& document : documents_) write(document);
    json_.end_array();
    write(accounts_.event);
    json_.key("parties").begin_array();
    for (const Party& party : accounts_.parties) write(party);
    json_.end_array().key("matters").begin_array();
    for (const Matter& matter : accounts_.matters) write(matter);
    json_.end_array();
    write("claims", accounts_.claims);
    json_.end_object();
    return std::move(out_);
  }

 private:
  void write(const Document& document) {
    json_.begin_object().key("id").string(document.id);
    json_.key("title").string_or_null(document.title).key("outlet").string_or_null(document.outlet);
    json_.key("author").string_or_null(document.author).key("date").string_or_null(document.date);
    json_.key("lang").string_or_null(document.language).key("url").string_or_null(document.url);
    json_.key("model").string_or_null(document.model);
    if (!document.notice.empty()) json_.key("notice").string(document.notice);
    json_.end_object();
  }

  void write(const Event& event) {
    json_.key("event").begin_object().key("what").string(event.what).key("when").string_or_null(event.when);
    write_parties("participants", event.participants);
    json_.key("contact");
    if (event.contact.empty()) {
      json_.null();
    } else {
      write_contact(event);
    }
    json_.end_object();
  }

  // What all accounts share, then each of them.
  void write_contact(const Event& event) {
    const std::vector<Asked> asked = who_asked(accounts_, documents_);
    json_.begin_object();
    write_parties("participants", event.participants);
    json_.key("initiative");
    write_party(agreed_initiative(asked));
    json_.key("means").string(to_string(contact_of(event.contact.front()).kind.value));
    json_.key("initiatives").begin_array();
    for (const Asked& one : asked) write(one);
    json_.end_array().key("accounts").begin_array();
    for (const ContactAccount& account : event.contact) write(account);
    json_.end_array().end_object();
  }

  void write(const Asked& asked) {
    const Document& document = documents_[asked.document];
    json_.begin_object().key("party");
    write_party(asked.party);
    json_.key("name").string(document.entities[asked.entity].name).key("according_to");
    write_party(asked.according);
    json_.key("doc").string(document.id).key("span");
    write_span(asked.document, asked.words);
    json_.key("quote").string(document(asked.words)).key("statement");
    json_.string_or_null(asked.statement == none ? "" : document.statements[asked.statement].id).end_object();
  }

  void write_party(std::uint32_t party) { json_.string_or_null(party == none ? "" : accounts_.parties[party].id); }

  const Contact& contact_of(const ContactAccount& account) const {
    return documents_[account.document].contacts[account.contact];
  }

  void write(const ContactAccount& account) {
    const Document& document = documents_[account.document];
    const Contact& contact = contact_of(account);
    json_.begin_object().key("party");
    write_party(account.party);
    json_.key("doc").string(document.id).key("contact").string(contact.id);
    json_.key("kind").string(to_string(contact.kind.value)).key("status").string(to_string(contact.status.value));
    json_.key("when").string_or_null(contact.when).key("place");
    contact.place.empty() ? json_.null() : json_.string(document(contact.place));
    json_.key("mentions").begin_array();
    for (const Range<Word> words : contact.mentions) write_passage(account.document, words);
    json_.end_array().key("participants").begin_array();
    for (const std::uint32_t entity : contact.parties) {
      json_.begin_object().key("name").string(document.entities[entity].name).key("party");
      write_party(membership_.party_of({account.document, entity}));
      json_.end_object();
    }
    json_.end_array().key("confidence").number(contact.confidence).end_object();
  }

  void write_parties(std::string_view key, const std::vector<std::uint32_t>& parties) {
    json_.key(key).begin_array();
    for (const std::uint32_t party : parties) json_.string(accounts_.parties[party].id);
    json_.end_array();
  }

  void write(const Party& party) {
    json_.begin_object().key("id").string(party.id).key("name").string(party.name).key("names").begin_array();
    for (const std::string& name : party.names) json_.string(name);
    json_.end_array().key("kind").string(to_string(party.kind)).key("state").string_or_null(party.state);
    json_.key("members").begin_array();
    for (const PartyMember& member : party.members) {
      json_.begin_object().key("doc").string(documents_[member.document].id).key("entity");
      json_.string_or_null(member.entity == none ? "" : documents_[member.document].entities[member.entity].id);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void write(const Matter& matter) {
    json_.begin_object().key("id").string(matter.id).key("question").string(matter.label);
    json_.key("positions").begin_array();
    for (const Position& position : matter.positions) write(position);
    json_.end_array().key("relations").begin_array();
    for (const Relation& relation : matter.relations) write(relation, matter);
    json_.end_array();
    write_parties("silent", matter.silent);
    json_.end_object();
  }

  void write(const Position& position) {
    json_.begin_object().key("id").string(position.id).key("party").string(accounts_.parties[position.party].id);
    json_.key("stance").string(to_string(position.stance));
    json_.key("wording").string(to_string(told_as(position, documents_)));
    json_.key("confidence").number(position.confidence);
    write("evidence", position.evidence);
    json_.end_object();
  }

  void write(const Relation& relation, const Matter& matter) {
    json_.begin_object().key("a").string(matter.positions[relation.a].id);
    json_.key("b").string(matter.positions[relation.b].id).key("rel").string(to_string(relation.kind));
    json_.key("probability").number(relation.probability).key("rule").string(relation.rule);
    write("reason", relation.reason);
    json_.end_object();
  }

  void write(std::string_view key, const std::vector<Evidence>& list) {
    json_.key(key).begin_array();
    for (const Evidence& evidence : list) write(evidence);
    json_.end_array();
  }

  void write(const Evidence& evidence) {
    const Document& document = documents_[evidence.document];
    json_.begin_object().key("doc").string(document.id).key("span");
    write_span(evidence.document, evidence.words);
    json_.key("quote").string(document(evidence.words)).key("sentence");
    write_span(evidence.document, evidence.sentence);
    json_.key("statement");
    json_.string_or_null(evidence.statement == none ? "" : document.statements[evidence.statement].id).end_object();
  }

  void write_passage(std::uint32_t document, Range<Word> words) {
    json_.begin_object().key("span");
    write_span(document, words);
    json_.key("quote").string(documents_[document](words)).end_object();
  }

  void write_span(std::uint32_t document, Range<Word> words) {
    if (words.empty()) {
      json_.null();
      return;
    }
    const Range<char> bytes = documents_[document].bytes(words);
    json_.begin_array().integer(offsets_[document].code_point(bytes.begin));
    json_.integer(offsets_[document].code_point(bytes.end)).end_array();
  }

  const Accounts& accounts_;
  std::span<const Document> documents_;
  Membership membership_;
  std::vector<Offsets> offsets_;
  std::string out_;
  JsonWriter json_;
};

}  // namespace

std::string to_json(const Accounts& accounts, std::span<const Document> documents, const AccountsJsonOptions& options) {
  return Exporter(accounts, documents).run(options.id);
}

}  // namespace dixit
