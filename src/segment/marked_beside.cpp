#include "segment/marked_beside.h"

#include <algorithm>
#include <map>
#include <utility>

#include "document/names.h"

namespace dixit::marked {
namespace {

// Of a party: a name, or every name held for it, the fullest first.
std::string_view first_name(const element& party) {
  std::string_view name;
  if (party.get(name) != simdjson::SUCCESS && party.at(0).get(name) != simdjson::SUCCESS) return {};
  return name;
}

class Reader {
 public:
  Reader(const object& from, bool with_parties, const Spans& spans, EntityIndex& entities, Document& doc)
      : from_(from), with_parties_(with_parties), spans_(spans), entities_(entities), doc_(doc) {
    for (std::uint32_t i = 0; i < doc.statements.size(); ++i) index_.emplace(doc.statements[i].id, i);
  }

  void run() {
    for_each("distance", "how the author stands to a statement, {\"statement\",\"distance\",…}",
             [&](const object& one) { read_distance(one); });
    for_each("contacts", "a contact, {\"kind\",\"mentions\",…}", [&](const object& one) { read_contact(one); });
    sort_contacts();
    for_each("figures", "a figure, {\"span\",\"value\",…}", [&](const object& one) { read_figure(one); });
    std::ranges::stable_sort(doc_.figures, {}, [](const Figure& f) { return f.words.begin; });
    for (const Range<Word> words : spans_.list(from_, "claims")) doc_.claims.push_back({words, 1});
  }

 private:
  template <class Read>
  void for_each(std::string_view key, std::string_view expected, Read read) {
    simdjson::dom::array list;
    if (from_[key].get(list) != simdjson::SUCCESS) return;
    for (const element item : list) {
      object one;
      if (item.get(one) != simdjson::SUCCESS) fail(doc_.id, simdjson::minify(item), expected);
      read(one);
    }
  }

  std::uint32_t statement_of(const object& from) const {
    const std::string_view id = string_of(from, "statement");
    if (id.empty()) return none;
    const auto found = index_.find(id);
    if (found == index_.end()) fail(doc_.id, "\"" + std::string(id) + "\" as statement", "the id of a statement");
    return found->second;
  }

  void read_distance(const object& from) {
    const std::uint32_t statement = statement_of(from);
    if (statement == none) return;
    doc_.statements[statement].distance = scored<Distance>(from, "distance", distance_from);
    doc_.statements[statement].distance_words = spans_.one(from, "span");
  }

  void read_contact(const object& from) {
    Contact contact;
    contact.id = string_of(from, "id");
    contact.kind = scored<ContactKind>(from, "kind", contact_kind_from);
    contact.status = scored<ContactStatus>(from, "status", contact_status_from);
    contact.mentions = spans_.list(from, "mentions");
    contact.statement = statement_of(from);
    contact.confidence = probability_of(from, "confidence");
    if (contact.mentions.empty()) return;
    if (with_parties_) add_parties(from, contact);
    doc_.contacts.push_back(std::move(contact));
  }

  // What `resolve` would add.
  void add_parties(const object& from, Contact& contact) {
    contact.parties = parties(from, "parties", "party_ids");
    const std::vector<std::uint32_t> asked = parties(from, "initiative", "initiative_ids");
    std::vector<Range<Word>> words = spans_.each(from, "initiative_spans");
    words.resize(asked.size(), spans_.one(from, "initiative_span"));
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (words[i].empty()) continue;
      contact.initiative.push_back(asked[i]);
      contact.initiative_words.push_back(words[i]);
    }
    contact.when = string_of(from, "when");
    contact.place = spans_.one(from, "place");
  }

  std::vector<std::uint32_t> parties(const object& from, std::string_view names, std::string_view ids) {
    std::vector<std::uint32_t> found;
    simdjson::dom::array list;
    if (from[ids].error() == simdjson::SUCCESS) {
      for (const std::string& id : strings_of(from, ids)) found.push_back(entities_.with_id(id, ids));
    } else if (from[names].get(list) == simdjson::SUCCESS) {
      for (const element party : list)
        if (const std::string_view name = first_name(party); !name.empty()) found.push_back(entities_.with_name(name));
    }
    return found;
  }

  void sort_contacts() {
    auto& all = doc_.contacts;
    std::ranges::stable_sort(all, {}, [](const Contact& c) { return c.mentions.front().begin; });
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].id.empty()) all[i].id = "c" + std::to_string(i + 1);
  }

  void read_figure(const object& from) {
    Figure figure;
    figure.words = spans_.one(from, "span");
    read_value(from, figure);
    figure.bound = named(from, "bound", Bound::exact, bound_from);
    figure.unit = string_of(from, "unit");
    figure.what = spans_.one(from, "what_span");
    figure.statement = statement_of(from);
    if (!figure.words.empty()) doc_.figures.push_back(std::move(figure));
  }

  void read_value(const object& from, Figure& figure) const {
    element value, low, high;
    if (from["value"].get(value) != simdjson::SUCCESS) return;
    const bool range = value.at(0).get(low) == simdjson::SUCCESS && value.at(1).get(high) == simdjson::SUCCESS;
    figure.low = end_of(range ? low : value);
    figure.high = end_of(range ? high : value);
  }

  // None where it is null.
  std::optional<double> end_of(const element& from) const {
    double value = 0;
    if (from.is_null()) return std::nullopt;
    if (from.get(value) != simdjson::SUCCESS) fail(doc_.id, simdjson::minify(from), "a number or [low, high]");
    return value;
  }

  const object& from_;
  const bool with_parties_;
  const Spans& spans_;
  EntityIndex& entities_;
  Document& doc_;
  std::map<std::string, std::uint32_t, std::less<>> index_;  // of statements
};

}  // namespace

void read_beside(const object& from, bool with_parties, const Spans& spans, EntityIndex& entities, Document& doc) {
  Reader(from, with_parties, spans, entities, doc).run();
}

}  // namespace dixit::marked
