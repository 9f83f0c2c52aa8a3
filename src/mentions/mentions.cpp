#include "mentions/mentions.h"

#include <algorithm>

#include "encoder/kernels.h"
#include "mentions/rules.h"
#include "mentions/whole_names.h"
#include "text/unicode.h"

namespace dixit {
namespace {

MentionType type_of(const Model& model, std::string_view label) {
  if (label == "person") return MentionType::person;
  if (label == "organisation") return MentionType::organisation;
  if (label == "place") return MentionType::place;
  model.refuse("found the name label `" + std::string(label) + "`, expected person, organisation or place");
}

bool has_letter(const Document& document, Range<Word> words) {
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    if (is_letter(decode(document[w], 0).code_point)) return true;
  return false;
}

}  // namespace

Mentions::Mentions(const Model& model) : head_(model, "heads.name") {
  for (const std::string& label : model.labels("names")) {
    const std::size_t dash = label.find('-');
    if (dash == std::string::npos)
      tags_.push_back({});
    else
      tags_.push_back({label.starts_with("b-"), true, type_of(model, std::string_view(label).substr(dash + 1))});
  }
  if (tags_.size() != head_.outputs())
    model.refuse("found " + std::to_string(tags_.size()) + " name labels, expected " + std::to_string(head_.outputs()));
}

void Mentions::run(const Vectors& vectors, Document& document) const {
  add_names(vectors, document);
  add_titles(vectors.words, document);
  add_pronouns(vectors.words, document);
  sort_mentions(document);
}

void Mentions::add_names(const Vectors& vectors, Document& document) const {
  const std::uint32_t n = vectors.words.size();
  const std::size_t first = document.mentions.size();
  std::vector<float> scores(std::size_t{n} * head_.outputs());
  head_.run(vectors.values, n, scores);
  std::uint32_t open = none;  // index of the mention that goes on
  for (std::uint32_t i = 0; i < n; ++i) {
    const auto row = std::span(scores).subspan(std::size_t{i} * head_.outputs(), head_.outputs());
    softmax(row);
    const std::size_t best = std::ranges::max_element(row) - row.begin();
    const Tag& tag = tags_[best];
    const std::uint32_t word = vectors.words.begin + i;
    if (!tag.named) {
      open = none;
    } else if (open != none && !tag.begins) {  // it may say another type than the word before: that is of the same name
      Mention& name = document.mentions[open];
      name.words.end = word + 1;
      name.probability = std::min(name.probability, row[best]);
    } else {
      open = static_cast<std::uint32_t>(document.mentions.size());
      document.mentions.push_back(
          {{word, word + 1}, tag.type, MentionForm::name, Gender::unknown, Number::singular, none, row[best]});
    }
  }
  std::erase_if(document.mentions, [&](const Mention& m) { return !has_letter(document, m.words); });
  make_names_whole(document, first);
}

}  // namespace dixit
