#include "resolve/antecedents.h"

#include <algorithm>
#include <ranges>

#include "document/is_mark.h"
#include "encoder/kernels.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::uint32_t longest_pronoun = 3;  // `celui-ci`

// Its last word that is no mark; none: it has no other.
std::uint32_t last_word(const Document& document, Range<Word> words) {
  while (!words.empty() && is_mark(document, words.end - 1)) --words.end;
  return words.empty() ? none : words.end - 1;
}

// Last words of what refers, and of the pronouns among it.
struct Referring {
  std::vector<std::uint32_t> all, pronouns;

  Referring(const Document& document, Range<Word> within) {
    const auto add = [&](Range<Word> words, bool pronoun) {
      const std::uint32_t last = last_word(document, words);
      if (last == none || !within.contains(last)) return;
      all.push_back(last);
      if (pronoun || (words.size() <= longest_pronoun && find_pronoun(fold(document[last])) != nullptr))
        pronouns.push_back(last);
    };
    // What was found in the words before stands before, and is not looked at again.
    const auto begin_of = [](const Mention& m) { return m.words.begin; };
    for (auto m = std::ranges::lower_bound(document.mentions, within.begin, {}, begin_of); m != document.mentions.end();
         ++m)
      add(m->words, m->form == MentionForm::pronoun);
    for (const Statement& s : std::views::reverse(document.statements)) {
      if (s.trigger < within.begin) break;
      for (const auto* part : {&s.source, &s.addressee})
        if (!part->empty()) add(part->front(), false);
    }
    for (const Contact& c : std::views::reverse(document.contacts)) {
      if (c.mentions.front().begin < within.begin) break;
      for (const auto& near : c.parties_near)
        if (near.value.size() <= longest_pronoun) add(near.value, false);
    }
    for (auto* words : {&all, &pronouns}) {
      std::ranges::sort(*words);
      words->erase(std::ranges::unique(*words).begin(), words->end());
    }
  }
};

// leaky_relu(layer(vector of each word)), row after row.
std::vector<float> projected(const Linear& layer, const Vectors& vectors, const std::vector<std::uint32_t>& words) {
  std::vector<float> rows;
  rows.reserve(words.size() * vectors.width);
  for (const std::uint32_t word : words) {
    const std::span<const float> row = vectors[word];
    rows.insert(rows.end(), row.begin(), row.end());
  }
  std::vector<float> out = outputs_of(layer, rows, static_cast<std::uint32_t>(words.size()));
  leaky_relu(out);
  return out;
}

std::vector<Anaphor> without_scores(const Referring& referring) {
  std::vector<Anaphor> out;
  for (const std::uint32_t word : referring.pronouns) {
    const auto end = std::ranges::lower_bound(referring.all, word);
    const std::size_t count = std::min(most_antecedents, static_cast<std::size_t>(end - referring.all.begin()));
    out.push_back({word});
    for (auto at = end - static_cast<std::ptrdiff_t>(count); at != end; ++at)
      out.back().antecedents.push_back({*at, 0});
  }
  return out;
}

}  // namespace

std::vector<Anaphor> anaphors_in(const Document& document, Range<Word> words) {
  return without_scores(Referring(document, words));
}

Antecedents::Antecedents(const Model& model)
    : anaphor_(model, "heads.anaphor"),
      antecedent_(model, "heads.antecedent"),
      pair_(model, "heads.antecedent_pair"),
      values_(model, "heads.antecedent_values.0"),
      sum_(model, "heads.antecedent_values.2") {
  const bool pairs = antecedent_.inputs() == anaphor_.inputs() && pair_.inputs() == anaphor_.outputs() &&
                     pair_.outputs() == antecedent_.outputs();
  if (!pairs || values_.inputs() != antecedent_values || sum_.inputs() != values_.outputs() || sum_.outputs() != 1)
    model.refuse("found heads of antecedents of other sizes than this program has");
}

void Antecedents::run(const Vectors& vectors, Document& document) const {
  const Referring referring(document, vectors.words);
  if (referring.pronouns.empty()) return;
  const std::size_t width = antecedent_.outputs();
  const auto count = static_cast<std::uint32_t>(referring.pronouns.size());
  const std::vector<float> looked_for = outputs_of(pair_, projected(anaphor_, vectors, referring.pronouns), count);
  const std::vector<float> found = projected(antecedent_, vectors, referring.all);
  std::vector<Anaphor> anaphors = without_scores(referring);
  for (std::size_t i = 0; i < anaphors.size(); ++i)
    for (Antecedent& a : anaphors[i].antecedents) {
      const auto row =
          static_cast<std::size_t>(std::ranges::lower_bound(referring.all, a.word) - referring.all.begin());
      a.score = dot(std::span(looked_for).subspan(i * width, width), std::span(found).subspan(row * width, width));
    }
  document.anaphors.insert(document.anaphors.end(), anaphors.begin(), anaphors.end());
}

std::vector<float> Antecedents::weigh(std::span<const AntecedentValues> mentions) const {
  const auto count = static_cast<std::uint32_t>(mentions.size());
  std::vector<float> rows;
  rows.reserve(mentions.size() * antecedent_values);
  for (const AntecedentValues& values : mentions) rows.insert(rows.end(), values.begin(), values.end());
  std::vector<float> hidden = outputs_of(values_, rows, count);
  gelu(hidden);
  return outputs_of(sum_, hidden, count);
}

}  // namespace dixit
