#include "resolve/initiative.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "lexicon/lexicon.h"
#include "resolve/asker_words.h"
#include "resolve/cleft.h"
#include "resolve/initiative_words.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

using namespace initiative;  // its words

constexpr std::uint32_t words_to_contact = 3;
constexpr std::uint32_t request_words = 12;  // from the verb to what is asked for
constexpr std::uint32_t place_words = 12;
constexpr std::uint32_t by_words = 4;  // from a participle to `par`

class Finder : AskerWords {
 public:
  Finder(const Document& document, const Forms& forms, Range<Word> sentence, Range<Word> call)
      : AskerWords(document, forms, sentence), call_(call) {}

  std::vector<Asked> run() {
    for (std::uint32_t w = sentence_.begin; w < sentence_.end; ++w) {
      const bool asks = (is_one_of(forms_.folded[w], nouns) && !is_participle(document_[w])) || proposes(w);
      if (asks && !ones_own(w)) noun(w);
      if (is_one_of(forms_.folded[w], asking) || is_inviting(forms_.folded[w])) verb(w);
      if (is_form_of_one(w, requesting) || is_one_of(forms_.folded[w], offering)) request(w);
      if (is_form_of_one(w, trying) && active(w) && for_contact(w)) add_subject(w, {});
      if (call_.contains(w)) call(w);
    }
    return std::move(out_);
  }

 private:
  void tell(Range<Word> words, Range<Word> who, Range<Word> contact = {}) {
    if (is_one_of(forms_.folded[who.begin], nobody)) return;
    out_.push_back({words, who, false, Gender::unknown, contact, false});
  }

  void tell_pronoun(Range<Word> words, std::uint32_t pronoun, Range<Word> contact = {}) {
    const std::string& word = forms_.folded[pronoun];
    const bool she = is_one_of(word, feminine), he = is_one_of(word, masculine);
    out_.push_back({words,
                    {},
                    false,
                    she  ? Gender::feminine
                    : he ? Gender::masculine
                         : Gender::unknown,
                    contact,
                    false});
  }

  // `à sa demande`, `on his own initiative`
  bool ones_own(std::uint32_t w) {
    std::uint32_t owner = w;
    for (std::uint32_t i = w; i-- > sentence_.begin && w - i <= 3 && owner == w;)
      if (is_one_of(forms_.folded[i], possessive)) owner = i;
    if (owner == w || owner == sentence_.begin) return false;
    const std::string& before = forms_.folded[owner - 1];
    if (!is_one_of(before, at) && !is_on(owner - 1)) return false;
    tell_pronoun({owner - 1, w + 1}, owner);
    return true;
  }

  void noun(std::uint32_t w) {
    if (is_denied(w)) return;
    const std::size_t before = out_.size();
    asked_for(w);
    for (std::size_t i = before; i < out_.size(); ++i) out_[i].accepted = is_accepted(w);
  }

  // `à la demande urgente de Paris`, `at the request of`, `at the Kremlin's request`.
  void asked_for(std::uint32_t w) {
    for (std::uint32_t i = w + 1; i < std::min(w + nearest, sentence_.end); ++i) {
      if (forms_.mark[i] && !is_apostrophe(i)) break;
      if (forms_.folded[i] == "que" || forms_.folded[i] == "qu") return invitation_given(w, i + 1);
      if (!is_one_of(forms_.folded[i], of) && !(i == w + 1 && is_one_of(forms_.folded[i], by))) continue;
      const std::uint32_t next = i + 1 < sentence_.end && is_apostrophe(i + 1) ? i + 2 : i + 1;
      if (next < sentence_.end && !forms_.upper[next] && is_infinitive(forms_.folded[next])) return initiative_taken(w);
      return tell_side_or(next, opening(w));
    }
    // `the Kremlin's request`, `Oslo's urgent request`
    const std::uint32_t owner = w > sentence_.begin + 3 && forms_.folded[w - 2] == "s" ? w - 2 : w - 1;
    if (w > sentence_.begin + 2 && forms_.folded[owner] == "s") {
      if (const Range<Word> who = mention_to(owner - 1); !who.empty()) tell({who.begin, w + 1}, who);
    } else if (document_.language == "fr" && ends_with_adjective(w)) {
      out_.push_back({{opening(w), w + 2}, {w + 1, w + 2}, true});
    }
  }

  // `sur proposition de Paris`, `at the suggestion of`
  bool proposes(std::uint32_t w) const {
    if (!is_one_of(forms_.folded[w], proposals)) return false;
    bool led = false;
    for (std::uint32_t i = w; i-- > sentence_.begin && w - i <= request_words;) {
      led = led || (w - i <= 2 && (is_on(i) || forms_.folded[i] == "at"));
      if (led && is_one_of(forms_.folded[i], contacts)) return true;
    }
    for (std::uint32_t i = w; led && i < std::min(w + request_words, sentence_.end); ++i)
      if (is_one_of(forms_.folded[i], contacts)) return true;  // `Sur proposition de Paris, un entretien a eu lieu`
    return false;
  }

  // `l'invitation que celle-ci lui avait adressée`
  void invitation_given(std::uint32_t noun, std::uint32_t clause) {
    while (clause < sentence_.end && is_apostrophe(clause)) ++clause;
    if (clause >= sentence_.end) return;
    if (clause + 1 < sentence_.end && is_one_of(forms_.folded[clause], given) &&
        is_one_of(forms_.folded[clause + 1], having))
      invitation_given_by(noun, clause + 2);
    else if (is_one_of(forms_.folded[clause], subjects))
      tell_pronoun({opening(noun), clause + 1}, clause);
    else if (const Range<Word> who = mention_from(clause); !who.empty() && who.begin <= clause + 1)
      tell({opening(noun), who.end}, who);
  }

  // `l'invitation que lui a adressée M. X`
  void invitation_given_by(std::uint32_t noun, std::uint32_t participle) {
    if (participle + 1 >= sentence_.end || !is_participle(document_[participle])) return;
    if (const Range<Word> who = mention_from(participle + 1); !who.empty()) tell({opening(noun), who.end}, who);
  }

  // `X a pris l'initiative d'appeler Y`
  void initiative_taken(std::uint32_t noun) {
    const std::uint32_t verb = forms_.before(noun);
    const std::uint32_t took = verb == none || !find_determiner(forms_.folded[verb]) ? verb : forms_.before(verb);
    if (forms_.folded[noun] == "initiative" && took != none && took > sentence_.begin && forms_.folded[took] == "pris")
      add_subject(took, {});
  }

  // `l'entretien téléphonique organisé par`, `l'appel a été organisé par`.
  bool said_of_contact(std::uint32_t w) const {
    const std::uint32_t from = std::max(sentence_.begin + words_to_contact, w) - words_to_contact;
    for (std::uint32_t i = from; i < w; ++i)
      if (is_one_of(forms_.folded[i], contacts) || is_being(forms_.folded[i])) return true;
    if (w == sentence_.begin || document_[w - 1] != ",") return false;
    for (std::uint32_t i = w; i-- > sentence_.begin && w - i <= request_words;)
      if (is_one_of(forms_.folded[i], contacts)) return true;  // `a conversation with X, initiated by Y`
    return false;
  }

  void verb(std::uint32_t w) {
    if (const std::uint32_t agent = behind_by(w); agent != none) {
      if ((agent > w + 2 || is_one_of(forms_.folded[w], doing)) && !said_of_contact(w)) return;
      tell_side_or(agent, w);
    } else if (is_inviting(forms_.folded[w]) && !forms_.upper[w]) {
      if (const Range<Word> who = subject_of(w); !who.empty()) tell({who.begin, w + 1}, who);
    }
  }

  // The word behind `par` of `sollicitée mardi par`.
  std::uint32_t behind_by(std::uint32_t participle) const {
    for (std::uint32_t i = participle + 1; i + 1 < std::min(participle + by_words, sentence_.end); ++i) {
      if (is_one_of(forms_.folded[i], by)) return i + 1;
      if (forms_.mark[i]) return none;
    }
    return none;
  }

  // Who begins there asked; the words that say so begin with `from`.
  void tell_side_or(std::uint32_t word, std::uint32_t from) {
    if (const Range<Word> side = side_from(word); !side.empty()) {
      const bool named_side = side.end < sentence_.end && document_[side.end] == "side";
      out_.push_back({{from, named_side ? side.end + 1 : side.end}, side, true});
    } else if (const Range<Word> who = mention_from(word); !who.empty()) {
      tell({from, who.end}, who);
    }
  }

  // A form of a verb that begins so.
  template <std::size_t N>
  bool is_form_of_one(std::uint32_t w, const std::array<std::string_view, N>& stems) const {
    return !forms_.upper[w] && std::ranges::any_of(stems, [&](std::string_view stem) {
      return forms_.folded[w].starts_with(stem) && forms_.folded[w].size() <= stem.size() + 5;
    });
  }

  // `avait demandé à la rencontrer`, `had requested the meeting`, `qu'elle avait sollicitée`.
  void request(std::uint32_t w) {
    if (!active(w) && !had(w)) return;
    const bool offered = is_one_of(forms_.folded[w], offering);
    const Range<Word> after = offered ? Range<Word>{} : object_after(w);
    const Range<Word> before = after.empty() ? object_before(w) : Range<Word>{};
    if (!after.empty() || !before.empty() || (!offered && (for_contact(w) || asks_for_it(w))))
      add_subject(w, after.empty() ? before : after);
  }

  // `the meeting`, `ce rendez-vous`; not `une rencontre`, which may be another, unless it is who prints this that
  // asked.
  Range<Word> object_after(std::uint32_t verb) const {
    const bool clause = is_relative(verb) || by_outlet(verb);  // `Y, who had sought a meeting`
    bool known = false;
    for (std::uint32_t i = verb + 1; i < std::min(verb + object_words, sentence_.end); ++i) {
      if (forms_.mark[i] && !is_apostrophe(i)) return {};
      const bool wish = clause && is_one_of(forms_.folded[i], wishes) && forms_.folded[verb].starts_with("expr");
      if (known && (wish || is_one_of(forms_.folded[i], contacts))) return {i, i + 1};
      if (is_infinitive(forms_.folded[i])) return {};  // `souhaité aller à la rencontre`
      known |= is_one_of(forms_.folded[i], definite) || (clause && is_one_of(forms_.folded[i], indefinite));
    }
    return {};
  }

  // `une audience à M. X, qui l'avait sollicitée`, `a meeting with X, who had requested it`
  bool asks_for_it(std::uint32_t verb) const {
    if (!is_relative(verb)) return false;
    const bool behind = verb + 1 < sentence_.end && forms_.folded[verb + 1] == "it";
    std::uint32_t i = verb;
    while (i > sentence_.begin && (is_apostrophe(i - 1) || is_one_of(forms_.folded[i - 1], having))) --i;
    if (!behind && (i == sentence_.begin || forms_.folded[i - 1] != "l")) return false;
    const auto told = std::span(forms_.folded).subspan(sentence_.begin, verb - sentence_.begin);
    return std::ranges::any_of(told, [](const std::string& word) { return is_one_of(word, contacts); });
  }

  bool by_outlet(std::uint32_t verb) const {
    const Range<Word> who = subject_of(verb);
    return !who.empty() && !document_.outlet.empty() && fold(document_(who)) == fold(document_.outlet);
  }

  // Does `qui` stand before the verb as its subject?
  bool is_relative(std::uint32_t verb) const {
    for (std::uint32_t i = verb; i-- > sentence_.begin && verb - i <= nearest;) {
      if (forms_.folded[i] == "qui" || forms_.folded[i] == "who") return true;
      if (forms_.mark[i] && !is_apostrophe(i)) return false;
    }
    return false;
  }

  // `un entretien qu'il réclamait`
  Range<Word> object_before(std::uint32_t verb) const {
    std::uint32_t clause = none;
    for (std::uint32_t i = verb; i-- > sentence_.begin && verb - i <= relative_words + request_words;) {
      if (clause == none) {
        if (verb - i > relative_words) return {};
        const std::string& word = forms_.folded[i];
        if (word == "qu" || word == "que" || word == "which") clause = i;  // `that` opens other clauses, too
      } else if (is_one_of(forms_.folded[i], contacts)) {
        return {i, i + 1};
      }
    }
    return {};
  }

  // Who does what the verb says: who is named before it, whom `qui` is about, or a pronoun.
  void add_subject(std::uint32_t verb, Range<Word> contact) {
    for (std::uint32_t i = verb; i-- > sentence_.begin && verb - i <= nearest;) {
      const std::string& word = forms_.folded[i];
      if (word == "qui" || word == "who" || word == "whose" || word == "dont") {
        if (const Range<Word> who = antecedent(i); !who.empty()) tell({i, verb + 1}, who, contact);
        return;
      }
      if (is_one_of(word, subjects) && stands_before(i, verb)) {
        tell_pronoun({i, verb + 1}, i, contact);
        return;
      }
      if (!is_one_of(word, relative)) continue;
      if (const Range<Word> who = subject_of(verb); who.begin > i) tell({who.begin, verb + 1}, who, contact);
      return;
    }
    if (const Range<Word> who = subject_of(verb); !who.empty()) tell({who.begin, verb + 1}, who, contact);
  }

  // `un appel de X`, `a call from X`, `X l'a appelée`: who calls.
  void call(std::uint32_t w) {
    if (is_one_of(forms_.folded[w], call_nouns)) {
      if (is_appeal(w)) return;
      if (const std::uint32_t placed = placing(w); placed != none) return add_subject(placed, {w, w + 1});
      for (std::uint32_t i = w + 1; i < std::min(w + nearest, sentence_.end) && !forms_.mark[i]; ++i) {
        if (forms_.folded[i] == "with" || forms_.folded[i] == "avec") return;
        if (is_one_of(forms_.folded[i], of)) {
          const std::uint32_t next = i + 1 < sentence_.end && is_apostrophe(i + 1) ? i + 2 : i + 1;
          if (const Range<Word> who = mention_from(next); !who.empty()) tell({w, who.end}, who, {w, w + 1});
          return;
        }
      }
    } else if (is_one_of(document_[w], calling)) {
      const bool passive = w + 1 < sentence_.end && is_one_of(forms_.folded[w + 1], by);
      const Range<Word> who = passive ? mention_from(w + 2) : Range<Word>{};
      if (!who.empty()) tell({w, who.end}, who, {w, w + 1});
      if (!passive && active(w) && !appeals(w)) add_subject(w, {w, w + 1});
    }
  }

  // `placed` of `placed a call to`, `passé` of `a passé un appel`
  std::uint32_t placing(std::uint32_t noun) const {
    const std::uint32_t article = forms_.before(noun);
    const std::uint32_t verb = article == none ? none : forms_.before(article);
    if (verb == none || verb < sentence_.begin) return none;
    const std::string& word = forms_.folded[verb];
    return word == "placed" || word == "passe" || word == "made" ? verb : none;
  }

  // `à l'appel des syndicats`, `le centre d'appel`
  bool is_appeal(std::uint32_t noun) const {
    const std::uint32_t article = forms_.before(noun);
    if (article == none || article < sentence_.begin) return false;
    const std::uint32_t before = forms_.before(article);
    return forms_.folded[article] == "d" || (before != none && document_[before] == "à") ||
           (before != none && document_[before] == "À");
  }

  // `called on`, `a appelé Y à se retirer`
  bool appeals(std::uint32_t verb) const {
    static constexpr std::array<std::string_view, 5> to = {"on", "for", "upon", "before", "in"};
    if (verb + 1 < sentence_.end && is_one_of(forms_.folded[verb + 1], to)) return true;
    for (std::uint32_t i = verb + 1; i + 1 < std::min(verb + relative_words, sentence_.end); ++i)
      if (document_[i] == "à" && forms_.folded[i + 1] != "telephone" && !forms_.upper[i + 1]) return true;
    return false;
  }

  // A summit or a council gathers people, too, and asked nobody.
  bool gathers(std::uint32_t w) const {
    return forms_.folded[w].starts_with("reunit") || forms_.folded[w].starts_with("reunissa");
  }

  // Asks, in one clause, that people meet or call.
  bool for_contact(std::uint32_t w) const {
    for (std::uint32_t i = w + 2; i < std::min(w + request_words, sentence_.end); ++i) {
      if (forms_.mark[i] && !is_apostrophe(i)) return false;
      const std::uint32_t before = is_apostrophe(i - 1) ? i - 2 : i - 1;
      if (!is_one_of(forms_.folded[before], before_infinitive)) continue;
      const bool sees = forms_.folded[i] == "voir" && is_one_of(forms_.folded[before], seen) && ends_there(i);
      if (is_one_of(forms_.folded[i], contacting) || sees || (is_one_of(forms_.folded[i], reaching) && has_object(i)))
        return true;
    }
    return false;
  }

  // `à me voir en mai`, not `le voir s'engager`
  bool ends_there(std::uint32_t verb) const {
    const std::uint32_t next = verb + 1;
    return next >= sentence_.end || forms_.mark[next] || is_preposition(forms_.folded[next]);
  }

  // `to reach her`, `to reach Minister Vale`; not `to reach an agreement`
  bool has_object(std::uint32_t verb) const {
    return verb + 1 < sentence_.end && (forms_.upper[verb + 1] || is_one_of(forms_.folded[verb + 1], objects));
  }

  // Not `il est invité`, `invité à Paris, il …`, `ils se réunissent`.
  bool active(std::uint32_t verb) const {
    bool has = false;
    for (std::uint32_t i = verb; i > sentence_.begin && i + 3 > verb; --i) {
      const std::string& w = forms_.folded[i - 1];
      if (is_being(w) && !forms_.folded[verb].ends_with("ing")) return false;
      has |= is_one_of(w, having) && document_[i - 1] != "à";
    }
    if (verb > sentence_.begin && forms_.folded[verb - 1] == "se") return false;
    if (verb > sentence_.begin + 1 && is_apostrophe(verb - 1) && forms_.folded[verb - 2] == "s") return false;
    return has || !is_participle(document_[verb]);
  }

  // The nearest mention before an active verb.
  Range<Word> subject_of(std::uint32_t verb) const {
    if (!active(verb)) return {};
    for (std::uint32_t i = verb; i > sentence_.begin && i + nearest > verb; --i)
      if (const Range<Word> who = mention_to(i - 1, gathers(verb)); !who.empty()) return head_of(who);
    return {};
  }

  Range<Word> call_;
  std::vector<Asked> out_;
};

}  // namespace

std::vector<Asked> asked_in(const Document& document, const Forms& forms, Range<Word> sentence, Range<Word> call) {
  std::vector<Asked> asked = Finder(document, forms, sentence, call).run();
  for (const Asked& cleft : clefts_in(document, forms, sentence)) asked.push_back(cleft);
  return asked;
}

Range<Word> place_beside(const Document& document, const Forms& forms, Range<Word> sentence, Range<Word> telling) {
  const std::uint32_t end = std::min(sentence.end, telling.end + place_words);
  for (auto m = first_from(document, telling.end); m != document.mentions.end() && m->words.begin < end; ++m) {
    if (m->type != MentionType::place || m->form != MentionForm::name) continue;
    if (m->words.begin > sentence.begin && is_one_of(forms.folded[m->words.begin - 1], at)) return m->words;
  }
  return {};
}

}  // namespace dixit::resolution
