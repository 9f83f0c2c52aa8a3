// The one structure that every stage reads and adds to: an article and what was found in it.
//
// Invariants, checked by `validate`: `text` is UTF-8; every range is half-open, 0-based and lies in
// its sequence; `Range<char>` counts bytes of `text`, `Range<Word>` counts words of the document;
// words, sentences and paragraphs are ordered and disjoint; indexes are document-wide and `none`
// where there is nothing. A Document owns all it holds: copy, move and share it between readers
// freely; one thread at a time may change it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dixit {

inline constexpr std::uint32_t none = UINT32_MAX;

// Half-open. Ranges over different sequences are different types.
template <class T>
struct Range {
  std::uint32_t begin = 0, end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t i) const { return begin <= i && i < end; }
  friend bool operator==(const Range&, const Range&) = default;
};

template <class T>
struct Scored {
  T value{};
  float probability = 0;
};

enum class MentionType : std::uint8_t { person, organisation, place, group, document };
enum class MentionForm : std::uint8_t { name, title, pronoun };  // `Macron` · `le ministre` · `il`
enum class Gender : std::uint8_t { unknown, feminine, masculine };
enum class Number : std::uint8_t { unknown, singular, plural };
enum class Form : std::uint8_t { direct, indirect, mixed, narrated };
enum class Polarity : std::uint8_t { actual, negated, hypothetical };
enum class Kind : std::uint8_t { person, organisation, state, group, document, unknown };
enum class Act : std::uint8_t {
  say,
  announce,
  confirm,
  admit,
  deny,
  decline,
  accuse,
  criticise,
  support,
  warn,
  threaten,
  demand,
  request,
  propose,
  promise,
  ask,
  agree,
  reject,
  regret,
  believe
};

enum class Distance : std::uint8_t { neutral, endorsed, doubted };
enum class Bound : std::uint8_t { exact, at_least, at_most, more_than, less_than, about, between };
enum class ContactKind : std::uint8_t { call, meeting, visit, letter, message, talks, hearing };
enum class ContactStatus : std::uint8_t { held, planned, proposed, refused, cancelled };

struct Word {
  Range<char> text;
};  // a run of letters, digits and combining marks, or one mark
struct Sentence {
  Range<Word> words;
};
struct Paragraph {
  Range<Word> words;
};
struct Quotation {  // from its opening mark to its closing one, marks included
  Range<Word> words;
  bool closed = true;          // false: no closing mark was found; ends with the paragraph, or sooner
  std::uint32_t outer = none;  // the quotation it stands in
  bool continues = false;      // goes on with the quotation of the paragraph before
};

struct Mention {  // a span that refers
  Range<Word> words;
  MentionType type = MentionType::person;
  MentionForm form = MentionForm::name;
  Gender gender = Gender::unknown;  // as far as the text shows it
  Number number = Number::unknown;
  std::uint32_t entity = none;  // index in Document::entities
  float probability = 0;
};

struct Entity {                    // the mentions of one referent in this document
  std::string id;                  // `e1`, `e2` … in the order of first mention
  std::string name;                // the fullest name in the document, else a description
  std::vector<std::string> names;  // every name and description it has here, `name` first
  Kind kind = Kind::unknown;
  Gender gender = Gender::unknown;
  std::string
      state;  // ISO 3166 alpha-2 code of the state that a name such as `Paris` or `le Kremlin` stands for, else empty
  std::vector<std::uint32_t> mentions;  // indexes in Document::mentions, ascending
};

struct Decision {  // why: the rule or head that decided, and the words it rests on
  std::string rule;
  float probability = 0;
  Range<Word> words;
};

struct Pointer {              // the reader's guess of a word that ends a mention of the speaker
  std::uint32_t word = none;  // none: nobody is named
  float probability = 0;
};

struct Antecedent {           // the reader's guess for a pronoun
  std::uint32_t word = none;  // that ends a mention before it
  float score = 0;            // the greater, the likelier both refer to one; compares only with others of its pronoun
};
struct Anaphor {  // a pronoun, by its last word
  std::uint32_t word = none;
  std::vector<Antecedent> antecedents{};  // ascending
};

struct Statement {               // as in PARC and PolNeAR, with act, nesting and addressee
  std::string id;                // `s1`, `s2` … in the order of their first words
  std::uint32_t trigger = none;  // the word it was found by: last of the cue, else first of the content
  std::vector<Range<Word>> source, cue, content, addressee, via;  // each ascending; content may be in pieces
  Scored<Form> form;
  Scored<Act> act;
  Scored<Polarity> polarity;
  Scored<Kind> kind;
  Scored<Distance> distance;    // how the author stands to it
  Range<Word> distance_words;   // the words that show it, empty for neutral
  std::uint32_t entity = none;  // who says so: index in Document::entities; none: unknown
  std::uint32_t to = none;      // whom it is said to, likewise
  std::uint32_t parent = none;  // index of the statement it is told in
  std::uint32_t turn = none;    // index in Document::turns: it is all that is said there
  std::string when;             // ISO 8601 (`2024-04-03`, `2024-04`), empty where not known
  float confidence = 0;
  std::vector<Decision> why;
  std::vector<Pointer> speakers;  // from the reader, likeliest first; what `resolve` weighs
  // What the content means, as a point of the unit sphere in steps of 1/800: the dot product of two is great where they
  // mean nearly the same, across languages. Empty where it was not asked for.
  std::vector<std::int8_t> meaning;
};

struct Figure {                     // an amount that counts or measures: `au moins 144 morts`
  Range<Word> words;                // the amount with its bound and unit words
  std::optional<double> low, high;  // one value: both alike; `des milliers`: 1000 and none
  Bound bound = Bound::exact;
  std::string unit;                // `%`, `point`, ISO 4217 code, `km`, `year` …; empty: a count
  Range<Word> what;                // the words of what is counted, empty where nothing names it
  std::uint32_t statement = none;  // the innermost statement whose content or source holds it; none: the author's
};

struct Contact {   // an occasion on which parties exchange words, told as an event
  std::string id;  // `c1`, `c2` … in the order of first mention
  Scored<ContactKind> kind;
  Scored<ContactStatus> status;
  std::vector<Range<Word>> mentions;          // every phrase that tells of it, ascending
  std::vector<std::uint32_t> parties;         // indexes in Document::entities, in the order of the text
  std::vector<std::uint32_t> initiative;      // who asked for it, likewise; several where accounts differ
  std::vector<Range<Word>> initiative_words;  // the words that say so, one for each of `initiative`
  std::string when;                           // ISO 8601, empty where not known
  Range<Word> place;                          // empty where not told
  std::uint32_t statement = none;             // the innermost statement in whose content it is first told
  float confidence = 0;
  // Phrases that stand for its parties, from the reader; after resolve one for each where one stands for several.
  std::vector<Scored<Range<Word>>> parties_near;
};

struct Turn {                    // what one says in an interview, a briefing, a transcript
  Range<Word> label;             // `MS. MARSH` of `MS. MARSH: Yes.`; empty where none tells who speaks
  Range<Word> speech;            // the label left out; of one paragraph or more
  std::uint32_t speaker = none;  // the last word of where he is named, if not by the label
  bool asks = false;             // a question, told by its label or its last mark
};

struct Claim {  // a clause outside every statement that the author stands for himself
  Range<Word> words;
  float probability = 0;
};

struct Document {
  std::string id, url, title, outlet, author, language, date, text;  // language: ISO 639-1; date: ISO 8601
  std::string model;           // name and version of the model that read it, empty: not read
  std::string notice;          // why nothing was read, for a person; empty: it was
  std::uint32_t replaced = 0;  // bytes that were not UTF-8 and became U+FFFD
  // Of title and opening, as Statement::meaning but shorter than 1: divide by length. Empty: not asked. Not exported.
  std::vector<std::int8_t> meaning;

  std::vector<Word> words;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;  // by first word, outer before inner
  std::vector<Mention> mentions;      // by first word, longer first
  std::vector<Entity> entities;
  std::vector<Statement> statements;  // by first word of any part, outer before inner
  std::vector<Figure> figures;        // by first word, disjoint
  std::vector<Contact> contacts;      // by first mention
  std::vector<Claim> claims;          // by first word, disjoint
  std::vector<Turn> turns;            // by first word, disjoint; not exported, being statements too
  std::vector<Anaphor> anaphors;      // by word; from the reader, for `resolve` alone, and then gone

  std::string_view operator[](Range<char> r) const { return std::string_view(text).substr(r.begin, r.size()); }
  std::span<const Word> operator[](Range<Word> r) const { return std::span(words).subspan(r.begin, r.size()); }
  std::string_view operator[](std::uint32_t word) const { return (*this)[words[word].text]; }
  // The words as they stand in the article, with what is between them. Empty for an empty range.
  Range<char> bytes(Range<Word> r) const {
    return r.empty() ? Range<char>{} : Range<char>{words[r.begin].text.begin, words[r.end - 1].text.end};
  }
  std::string_view operator()(Range<Word> r) const { return (*this)[bytes(r)]; }
};

}  // namespace dixit
