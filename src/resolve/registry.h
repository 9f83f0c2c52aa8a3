// The referents of one document while they are being found: names joined to full names, and what the
// text says of each.
//
//   Registry registry(document, forms, names);
//   registry.of_name(mention)        // index of the record that a name mention belongs to
//
// Names are joined over the whole document first: `Castex` and `M. Castex` to `Jean Castex`, `IGPN` to the
// name it abbreviates, `alias` and `dit` both ways. A surname of several people is left open and
// decided where it stands, by civility and nearness; then names get the functions beside them. Linear but for the
// records that share a word (at most `most_namesakes` are looked at). Borrows its arguments; for one thread.
#pragma once

#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/document.h"
#include "resolve/ages.h"
#include "resolve/offices.h"
#include "resolve/phrase.h"

namespace dixit::resolution {

inline constexpr std::size_t most_namesakes = 16;
inline constexpr std::size_t most_descriptors = 200;  // of one noun or field that are looked at, the last ones

struct Record {
  std::vector<std::string> tokens;       // folded, of the fullest name; empty: known by descriptions alone
  std::string name;                      // as written
  std::string short_form;                // folded, as brackets beside the name tell it; else empty
  std::vector<std::string> names;        // other names and descriptions, without repeats
  std::array<std::uint32_t, 5> types{};  // how often a mention of each MentionType named it
  Kind kind = Kind::unknown;             // of a description
  Gender gender = Gender::unknown;
  Number number = Number::singular;
  std::uint32_t first = none;      // its first word
  const Office* office = nullptr;  // held at the article's date, or before it
  bool former = false;
  Ages ages;
  bool marked = false;                   // named by words whose extent the reader gave
  std::uint32_t count = 0, last = none;  // mentions so far, and the last one's word
};

bool is_suffix(const std::string& token);      // `III` of `Larry Cooper III`, `Jr`
const std::string& surname(const Record& of);  // folded, without a suffix; of a record that has tokens

// `le ministre de la Santé` said of a record.
struct Descriptor {
  std::uint32_t record = none;
  const Headword* headword = nullptr;
  std::string head_text;
  std::vector<std::string> details;
  std::string_view state;          // as Phrase::state
  Range<Word> words;               // where the text says so
  const Office* office = nullptr;  // the text does not say so: an office held at its date
  bool former = false;             // or before it
};

class Registry {
 public:
  Registry(const Document& document, const Forms& forms, const NameIndex& names);

  std::uint32_t of_name(std::uint32_t mention);                    // decides an open surname by what was seen before
  std::uint32_t add(const Phrase& phrase, std::string_view text);  // a new record for a description
  void add_name(std::uint32_t record, std::string_view text);
  void name_by_mark(std::uint32_t record, std::string_view text);  // of a description that a rule cut
  void rename(std::uint32_t record, std::string_view fullest);
  void describe(Descriptor descriptor);
  // What was taken for one of its own is said of another.
  void redirect(std::uint32_t from, std::uint32_t to, const Phrase& phrase, std::string_view text);
  void see(std::uint32_t record, std::uint32_t word);  // it is mentioned here
  void learn_gender(std::uint32_t record, Gender gender);
  void learn_ages(std::uint32_t record, Ages ages);

  Kind kind(std::uint32_t record) const;
  std::vector<Record>& records() { return records_; }
  const std::vector<Record>& records() const { return records_; }
  const std::vector<Descriptor>& descriptors() const { return descriptors_; }
  // Indexes in descriptors() of those whose headword is related to this one or, without one, whose head is the same:
  // the last most_descriptors. Good until the next `describe`.
  std::span<const std::uint32_t> described(const Headword* headword, const std::string& head_text) const;
  std::uint32_t of_full_name(std::string_view folded) const;    // none: the document does not have it
  std::uint32_t of_spelled_out(std::string_view folded) const;  // of what an acronym stands for and no mention tells
  std::vector<std::uint32_t> of_surname(const std::string& folded) const;  // people, most_namesakes at most
  std::uint32_t of_account(
      const std::string& folded) const;  // `jmrivoire` of Jean-Marc Rivoire; none: nobody's, or several's
  const std::vector<std::uint32_t>& said_of(std::uint32_t record) const;  // indexes in descriptors()
  // Records of whom something more, or no more, is said, in the order in which that came to be known; with repeats.
  const std::vector<std::uint32_t>& told() const { return told_; }
  std::uint32_t main_person() const { return main_person_; }  // none: nobody is named far more than others
  // The record last given this very text, or `A et B` for `ni A ni B`; else none.
  std::uint32_t of_text(const Phrase& phrase) const;

 private:
  std::string text_of(const Phrase& phrase) const;
  struct Name {
    std::vector<std::string> tokens;
    std::string written;
    std::array<std::uint32_t, 5> types{};
    std::uint32_t first = none;
    Gender gender = Gender::unknown;
    std::vector<std::uint32_t> records;  // more than one: open
    std::string bracketed{};             // with its short form: `Organisation mondiale de la santé (OMS)`; else empty
    std::string short_form{};            // that one, folded
  };

  std::uint32_t short_form_in(Range<Word> words) const;
  std::vector<std::string> tokens_of(Range<Word>& words, MentionType type) const;
  std::string shared_surname(const Mention& given) const;
  bool is_pair(const Mention& mention, const std::unordered_set<std::string>& surnames) const;
  std::unordered_set<std::string> surnames() const;
  void collect();
  void join_names();
  void join_name(Name& name);
  std::vector<std::uint32_t> owners(const Name& name) const;
  bool fits(const Name& name, const Record& record) const;
  std::uint32_t found(Name& name);
  void join_acronyms();
  void spell_out_acronyms();
  void expand(Range<Word> words);
  void join_states();
  void join_short_forms();
  void join_aliases();
  void merge(std::uint32_t into, std::uint32_t from);
  std::uint32_t merged(std::uint32_t record);
  void settle_merged();

  void find_main_person();

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  std::uint32_t main_person_ = none;
  std::vector<Record> records_;
  std::vector<Name> unique_;                                // in the order of first mention
  std::vector<std::uint32_t> name_of_;                      // mention → unique_, none: not a name
  std::unordered_map<std::string, std::uint32_t> by_text_;  // folded name → unique_
  std::unordered_set<std::string> spelled_out_;             // of these, what an acronym stands for
  std::unordered_set<std::string> particled_surnames_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_token_;  // word of a name → records
  std::unordered_map<std::string, std::uint32_t> described_text_;         // folded description → record
  std::vector<Descriptor> descriptors_;
  std::vector<std::uint32_t> told_;
  std::vector<std::uint32_t> into_;  // of each named record, what it was merged into; itself: nothing
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_record_, by_field_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_head_;
};

// Finds what stands beside each name of a person or body: title, apposition, `est`.
void describe_names(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry);

}  // namespace dixit::resolution
