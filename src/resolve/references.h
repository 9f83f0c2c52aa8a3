// Who a noun phrase or pronoun refers to, one function a kind of reference.
//
//   const Forms forms(document);
//   const NameIndex names(document);
//   Registry registry(document, forms, names);
//   References references(document, forms, names, registry);
//   for (const Range<Word> words : phrases) {                          // in the order of the text
//     const Phrase phrase = read_phrase(document, forms, names, words);
//     const Candidates found = references.candidates(phrase, true);    // likeliest first; of `je` none
//     if (!found.empty() && found.front().record != none)
//       references.see(found.front().record, phrase, false);           // what a later pronoun may go back to
//   }
//
// Each candidate names the rule and the words it rests on. Looks back over a bounded number of references and of
// descriptions of one noun or field. Borrows its arguments; for one thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "resolve/antecedents.h"
#include "resolve/registry.h"
#include "resolve/several.h"

namespace dixit::resolution {

struct Candidate {
  std::uint32_t record = none;  // none: nobody is named
  float probability = 0;
  const char* rule = "";
  Range<Word> words;  // what it rests on
};
using Candidates = std::vector<Candidate>;

struct Seen {
  std::uint32_t record = none;
  Range<Word> words;
  bool subject = false, quoted = false, spoke = false;
  bool blames = false;   // it accuses or criticises somebody there
  bool several = false;  // `la gauche et certains syndicats`
};

class References {
 public:
  // `antecedents` none: pronouns by rules; `examples`, where given, gets each pronoun that is asked for.
  References(const Document& document, const Forms& forms, const NameIndex& names, Registry& registry,
             const Antecedents* antecedents = nullptr, std::vector<PronounExample>* examples = nullptr);

  // A phrase that names nobody known gives one candidate, a new record. `first person` gives none.
  // `marked`: its extent is the reader's, not a rule's, so that its words may name the record.
  Candidates candidates(const Phrase& phrase, bool marked);
  // Somebody whom nothing before it is.
  Candidates described_anew(const Phrase& phrase, bool marked);
  // All of those of whom the phrase names the first; `record` none: it names one alone.
  Candidate with_others(const Phrase& phrase);
  // Tells whether it stands where a subject does.
  bool see(std::uint32_t record, const Phrase& phrase, bool spoke, bool blames = false);
  const std::vector<Seen>& seen() const { return seen_; }
  // Of `A et B` both; of one alone none.
  const std::vector<std::uint32_t>& members_of(std::uint32_t record) const { return several_.members_of(record); }

  // Of a phrase in which several are named, those; else none.
  std::vector<std::uint32_t> named_in(Range<Word> words);

  // Does nothing speak against it: gender, number, sort, what the text says of it? A pronoun may be anybody.
  bool could_be(const Phrase& phrase, std::uint32_t record) const;

  // Is it he whose the phrase tells somebody to be: Roake of `Roake promised to stay. His deputy said`? Or is he told
  // to be somebody's by whoever the phrase is: Bar of `Le chanteur part. Son agent, Luc Bar,`?
  bool is_whose(const Phrase& phrase, std::uint32_t record) const;

  // Who a pronoun stands for by what the network says of each mention before it; none where it was not asked.
  Candidates pointed_at(const Phrase& pronoun, const char* rule = "pronoun") const;

 private:
  // Those whom a plural may stand for.
  struct Together {
    std::vector<std::uint32_t> records;  // of a phrase the first is all of them
    std::uint32_t list = none;           // of `several_`; none: a phrase
    float share = 0;                     // what speaks for them
  };

  Candidate by_origin(const Phrase& phrase) const;
  Candidates by_name(const Phrase& phrase);
  Candidates by_description(const Phrase& phrase, bool marked);
  bool is_known_one(const Phrase& phrase) const;
  Candidate same_again(const Phrase& phrase);
  bool is_somebody(std::uint32_t record) const;
  bool is_in_title(std::uint32_t joint, std::uint32_t names) const;
  std::uint32_t list_of(const Phrase& phrase) const;
  Candidate those_named(const Phrase& phrase);
  Candidate two_before(const Phrase& phrase);
  Candidate two_told_so(const Phrase& phrase);
  bool are_of_one_surname(const std::vector<std::uint32_t>& people) const;
  bool are_told_as(std::uint32_t list, const Phrase& phrase);
  Candidates with_several(Candidates found, const Phrase& pronoun);
  Together likeliest_list(const Candidates& found, const Phrase& pronoun);
  Together likeliest_seen(const Candidates& found, const Phrase& pronoun) const;
  static float share_of(const std::vector<std::uint32_t>& records, const Candidates& found);
  bool may_be_those(const Phrase& phrase, std::uint32_t list);
  bool is_within(Range<Word> words, const Phrase& phrase, std::uint32_t sentences) const;
  bool is_near(std::uint32_t list, const Phrase& phrase, std::uint32_t sentences);
  bool are_of_gender(std::uint32_t list, Gender gender);
  Candidate speaker_again(const Phrase& phrase) const;  // `le ministre de la Culture`, named but not described
  Candidates by_pronoun(const Phrase& phrase);
  Candidate told_beside(const Phrase& phrase);
  Candidate named_below(const Phrase& phrase) const;
  Candidate account(const Phrase& phrase) const;
  bool is_owner(const Phrase& phrase) const;
  std::uint32_t past_title(std::uint32_t at) const;
  Candidate name_in_full(const Phrase& phrase) const;
  Candidate known(const Phrase& phrase, bool marked);  // by its own words: somebody met before, or elsewhere
  std::uint32_t end_of_whole(const Phrase& phrase) const;
  Candidate apposition(const Phrase& phrase);           // `son fils, Eddie,`
  Candidate title_of_name(const Phrase& phrase) const;  // `Prime Minister` Anne Rivoire
  Candidate head_of_outlet(const Phrase& phrase) const;
  bool leads_outlet(const Headword* office, std::string_view head_text) const;
  bool is_of_another_house(const Phrase& phrase, std::uint32_t record) const;
  bool leads_outlet(std::uint32_t record) const;
  std::uint32_t head_before(std::uint32_t word) const;
  bool names_another_land(Range<Word> words) const;
  Candidate described(const Phrase& phrase) const;   // by a title said of a name
  Candidate described_before(const Phrase& phrase);  // by the same noun
  Candidate generic(const Phrase& phrase) const;     // `l'association`, `le quadragénaire`
  bool has_complement(const Phrase& phrase) const;
  bool is_of_other_place(const Phrase& phrase, const Descriptor& told) const;
  bool is_told_of_a_land(const Descriptor& told) const;
  std::vector<std::string> places_of(Range<Word> words) const;
  bool is_told_through(const Phrase& phrase, const Seen& seen) const;
  Candidate latter(const Phrase& phrase) const;
  float fit_of_office(const Phrase& phrase, const Office& office, bool former) const;
  Candidate only_of_its_sort(const Phrase& phrase) const;
  Candidate main_person(const Phrase& phrase) const;
  bool is_still(const Phrase& phrase, std::uint32_t record) const;
  bool may_be_untold(const Phrase& phrase, const Seen& seen) const;
  Candidate not_told_so(const Phrase& phrase) const;
  static bool may_both_be(Field a, Field b);
  bool may_be(const Phrase& phrase, std::uint32_t record) const;
  bool may_be_body(const Phrase& phrase, std::uint32_t record) const;
  bool is_of_another_state(const Phrase& phrase, std::uint32_t record) const;
  float likeness(const Phrase& phrase, std::uint32_t record) const;
  std::uint32_t informant(const Phrase& phrase);
  std::uint32_t outlet_that_informs(const Phrase& phrase);
  bool names_body(Range<Word> words) const;
  bool says_more(const Phrase& phrase, const Descriptor& descriptor) const;
  float fit(const Phrase& phrase, const Descriptor& descriptor) const;
  bool agrees(const Phrase& phrase, const Record& record) const;
  std::size_t met_before(const Phrase& phrase) const;                 // of `seen_`, how many stand before it
  Candidates salient(const Phrase& pronoun, const char* rule) const;  // by rules, of that gender and number
  float score(const Phrase& pronoun, const Seen& seen, bool spoke_last) const;
  std::vector<AntecedentOption> options_of(const Phrase& pronoun, const Anaphor& anaphor) const;
  AntecedentValues values_of(const Phrase& pronoun, const Seen& seen, std::size_t rank, bool spoke_last) const;
  Candidates likeliest(const std::vector<AntecedentOption>& options, const Phrase& pronoun, const char* rule) const;
  Candidate counterpart(const Phrase& phrase) const;
  Candidate of_that_age(const Phrase& phrase) const;
  Candidate spouse_of_one_name(const Phrase& phrase) const;
  std::uint32_t namesake(std::uint32_t record, Gender gender) const;
  bool is_told(const Phrase& phrase, std::uint32_t record) const;  // `avocate`, in other words of the text
  bool is_of_gender(const Phrase& pronoun, std::uint32_t record) const;
  Candidates in_its_house(Candidates found, const Phrase& pronoun) const;

  const Document& document_;
  const Forms& forms_;
  const NameIndex& names_;
  Registry& registry_;
  Several several_;
  const Antecedents* antecedents_;
  std::vector<PronounExample>* examples_;
  std::vector<Seen> seen_;
  std::vector<bool> through_;                           // of each word, whether somebody speaks through what it names
  std::string outlet_;                                  // folded
  std::map<Field, std::vector<std::uint32_t>> bodies_;  // records that are known to be one of that sort
  mutable std::vector<std::uint32_t> heads_;            // records told to lead the outlet, ascending
  mutable std::size_t heads_known_ = 0;                 // how many of Registry::told() `heads_` goes by
};

}  // namespace dixit::resolution
