// Every figure that the resolver weighs by, in one place. Probabilities are of the rule being right, as
// counted on marked articles; scores are added up and go through a softmax.
#pragma once

#include <cstddef>

namespace dixit::resolution {

// How much the reader's pointers count against the rules, by what the text gives: 0 the rules alone.
struct PointerShare {
  float name = 0, description = 0.5F, linked = 0.25F, unnamed = 0.7F, pronoun = 0.4F, left_out = 0.55F;
  // linked: a description that the text surely links with others; unnamed: one that the rules can link with no name
};
inline constexpr PointerShare pointer_share;
inline constexpr float sure_of_kind = 0.95F;   // the reader, that a person speaks: then a body is not pointed at
inline constexpr float surely_linked = 0.75F;  // of a rule's probability

// Who a pronoun stands for: what speaks for one of those seen before it.
struct Salience {
  float sentence = -0.7F;  // for each sentence since it was last seen, up to `farthest`
  float farthest = 6;
  float spoke_last = 0.8F;   // it is the source of the statement before
  float subject = 0.8F;      // last seen where a subject stands
  float quoted = -1.9F;      // last seen within a quotation
  float gender = 1.2F;       // known and the same; another gender rules it out
  float person = 1.3F;       // for pronouns that stand for people
  float thing = -1.2F;       // document, place
  float often = 0.35F;       // times the logarithm of its mentions so far
  float number = 0.8F;       // a plural for a plural
  float named = 1.5F;        // known by a name, not by a description alone
  float quoted_both = 0.8F;  // both stand within quotations
  float far_number = -3.5F;  // `they` for one person
};
inline constexpr Salience salience;

// A rule being right that finds, for a description, somebody whom the text does not tell to be so.
struct ByRule {
  float origin = 0.6F;       // `the Italian`
  float counterpart = 0.6F;  // `son homologue`
  float that_age = 0.85F;    // `la quinquagénaire`
  float one_name = 0.7F;     // `sa femme`
  float not_told_so = 0.5F;  // `l'ex-magnat`
  float several = 0.8F;      // a list of which the reader took the first
  float listed = 0.7F;       // `les deux élus` of a list
  float one_of_two = 0.75F;  // `le premier` of a list
  float two_apart = 0.6F;    // `les deux élus` who were not named in a list
};
inline constexpr ByRule by_rule;

// Which of those before the text is most about: what speaks for one, beside 1.
struct ToldMostOf {
  float subject = 0.1F;      // as Salience::subject
  float speaker = 0.15F;     // a source
  float main = 0.3F;         // the article's main person
  float each_back = -0.02F;  // for each seen since
};
inline constexpr ToldMostOf told_most_of;

inline constexpr std::size_t farthest_back = 60;  // references that a rule looks at
inline constexpr unsigned last_of_lead = 2;       // paragraph

inline constexpr float least_near = 0.4F;          // of a phrase near a telling being one of its parties
inline constexpr float surely_near = 0.7F;         // the same, beside two that are known
inline constexpr std::size_t most_parties = 4;     // of one telling
inline constexpr float least_probability = 0.35F;  // of a description being one named elsewhere

}  // namespace dixit::resolution
