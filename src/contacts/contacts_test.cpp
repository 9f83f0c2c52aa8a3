#include "contacts/contacts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "contacts/test_vectors.h"
#include "encoder/pair_distance.h"
#include "encoder/test_model.h"
#include "encoder/test_refusal.h"
#include "text/error.h"

namespace dixit {
namespace {

// A vector of the tests holds the scores themselves: of eight tags, of five statuses, how much a word stands in a
// phrase for a party, how much it begins one, and how much it asks for them.
constexpr std::uint32_t tags = 8, statuses = 5, party = tags + statuses, asks = party + 2, width = asks + 1;
constexpr float low = 10;  // from which on the score of a party counts

// A layer that takes `count` numbers of its input from `first` on.
void put_taking(TestModel& model, const std::string& name, std::uint32_t first, std::uint32_t count) {
  std::vector<float> weight(std::size_t{count} * width);
  for (std::uint32_t i = 0; i < count; ++i) weight[i * width + first + i] = 1;
  model.floats(name + ".weight", {count, width}, weight);
  model.floats(name + ".bias", {count}, std::vector<float>(count));
}

const std::string contact_labels = "none\ncall\nmeeting\nvisit\nletter\nmessage\ntalks\nhearing";

TestModel made(const std::string& contacts = contact_labels,
               const std::string& told = "held\nplanned\nproposed\nrefused\ncancelled") {
  TestModel model;
  model.text("labels.contacts", contacts);
  model.text("labels.statuses", told);
  put_taking(model, "heads.contact", 0, tags);
  put_taking(model, "heads.contact_status", tags, statuses);
  put_taking(model, "heads.telling", asks, 1);
  put_taking(model, "heads.near_word", party, 2);
  model.floats("heads.near_biaffine", {2, 2}, {1, 0, 0, 1});
  model.floats("heads.near_of_word.weight", {2, 2}, {0, 0, 0, 0});
  model.floats("heads.near_of_word.bias", {2}, {-low, -low});
  model.floats("heads.near_distance.weight", {distance_buckets, 2}, std::vector<float>(2 * distance_buckets));
  return model;
}

// A document and the vectors of its words: no word tells of a contact until it is said to.
struct Read : TextVectors {
  explicit Read(std::string_view text) : TextVectors(text, width) {
    for (std::uint32_t w = 0; w < vectors.words.size(); ++w) tell(w, ContactKind::call, 0.001F);
  }

  std::uint32_t word(std::string_view text) const {
    std::uint32_t w = 0;
    while (w < document.words.size() && document[w] != text) ++w;
    return w;
  }
  void tell(std::uint32_t word, ContactKind kind, float probability) {
    for (std::uint32_t i = 0; i < tags; ++i) at(word, i) = -30;
    at(word, 0) = std::log(1 - probability);
    at(word, 1 + static_cast<std::uint32_t>(kind)) = std::log(probability);
  }
  void tell(std::string_view from, std::string_view to, ContactKind kind, float probability = 0.9F) {
    for (std::uint32_t w = word(from); w <= word(to); ++w) tell(w, kind, probability);
  }
  const std::vector<Contact>& run() {
    Contacts(*made().model()).run(vectors, document);
    return document.contacts;
  }
  std::vector<std::string> phrases() {
    std::vector<std::string> out;
    for (const Contact& c : run()) out.emplace_back(document(c.mentions.front()));
    return out;
  }
};

using Phrases = std::vector<std::string>;

TEST(Contacts, PhraseWithKindStatusAndParties) {
  Read read("Anne et Luc se sont parlé au jardin hier.");
  read.tell("se", "jardin", ContactKind::call, 0.8F);
  for (std::uint32_t w = read.word("se"); w <= read.word("jardin"); ++w)
    read.at(w, tags + static_cast<std::uint32_t>(ContactStatus::refused)) = 4;
  read.at(read.word("jardin"), asks) = 1;  // the last word looks for parties
  read.at(read.word("Anne"), party) = low + 1;
  read.at(read.word("Luc"), party) = low + 2;
  ASSERT_EQ(read.run().size(), 1U);
  const Contact& c = read.document.contacts[0];
  ASSERT_EQ(c.mentions.size(), 1U);
  EXPECT_EQ(read.document(c.mentions[0]), "se sont parlé au jardin");
  EXPECT_EQ(c.kind.value, ContactKind::call);
  EXPECT_NEAR(c.kind.probability, 0.8F, 1e-4F);
  EXPECT_NEAR(c.confidence, 0.8F, 1e-4F);
  EXPECT_EQ(c.status.value, ContactStatus::refused);
  EXPECT_NEAR(c.status.probability, std::exp(4.0F) / (std::exp(4.0F) + 4), 1e-4F);
  ASSERT_EQ(c.parties_near.size(), 2U);
  EXPECT_EQ(read.document(c.parties_near[0].value), "Anne");
  EXPECT_NEAR(c.parties_near[0].probability, 1 / (1 + std::exp(-1.0F)), 1e-4F);
  EXPECT_EQ(read.document(c.parties_near[1].value), "Luc");
  EXPECT_NEAR(c.parties_near[1].probability, 1 / (1 + std::exp(-2.0F)), 1e-4F);
  EXPECT_TRUE(c.parties.empty());
}

TEST(Contacts, NoneWhereNoWordTells) { EXPECT_EQ(Read("Anne dort. Luc aussi.").phrases(), Phrases{}); }

TEST(Contacts, DoubtfulWordsTellOfNone) {
  Read read("Anne veut une rencontre discrète avec Luc, puis une lettre.");
  read.tell("rencontre", "rencontre", ContactKind::meeting, 0.9F);
  read.tell("discrète", "discrète", ContactKind::meeting, 0.18F);
  read.tell("lettre", "lettre", ContactKind::letter, 0.18F);
  EXPECT_EQ(read.phrases(), Phrases{"rencontre"});
}

TEST(Contacts, MarksAreTrimmedAndASentenceEndsAPhrase) {
  Read read("Oui « l'appel ». Le dialogue aussi.");
  read.tell("«", "dialogue", ContactKind::call);
  EXPECT_EQ(read.phrases(), (Phrases{"l'appel", "Le dialogue"}));
}

TEST(Contacts, MarksAloneAreNoPhrase) {
  Read read("Oui « » non.");
  read.tell("«", "»", ContactKind::call);
  EXPECT_EQ(read.phrases(), Phrases{});
}

TEST(Contacts, ANameAloneTellsOfNone) {
  const auto phrases = [](MentionType type) {
    Read read("Anne a vu le Grand Conseil hier.");
    read.tell("le", "Conseil", ContactKind::meeting);
    read.document.mentions.push_back({.words = {read.word("Grand"), read.word("hier")}, .type = type});
    return read.phrases();
  };
  EXPECT_EQ(phrases(MentionType::organisation), Phrases{});
  EXPECT_EQ(phrases(MentionType::place), Phrases{"le Grand Conseil"});
}

TEST(Contacts, TwoPhrasesOfASentence) {
  Read read("La visite suit un appel.");
  read.tell("visite", "visite", ContactKind::visit);
  read.tell("appel", "appel", ContactKind::call);
  EXPECT_EQ(read.phrases(), (Phrases{"visite", "appel"}));
  EXPECT_EQ(read.document.contacts[0].kind.value, ContactKind::visit);
  EXPECT_EQ(read.document.contacts[1].kind.value, ContactKind::call);
}

TEST(Contacts, KindIsThatOfMostOfThePhrase) {
  Read read("Ils ont eu des entretiens.");
  read.tell("ont", "eu", ContactKind::meeting, 0.7F);
  read.tell("des", "entretiens", ContactKind::talks, 0.95F);
  ASSERT_EQ(read.run().size(), 1U);
  EXPECT_EQ(read.document.contacts[0].kind.value, ContactKind::talks);
}

TEST(Contacts, KindIsThatOfItsWords) {
  Read read("Ils ont eu un entretien téléphonique.");
  read.tell("ont", "téléphonique", ContactKind::talks);
  ASSERT_EQ(read.run().size(), 1U);
  EXPECT_EQ(read.document.contacts[0].kind.value, ContactKind::call);
  EXPECT_NEAR(read.document.contacts[0].confidence, 0.9F, 1e-4F);
}

TEST(Contacts, AWordAloneMustBeOneOfContacts) {
  Read read("Anne garde ses distances. Luc rencontre Eva.");
  read.tell("distances", "distances", ContactKind::meeting);
  read.tell("rencontre", "rencontre", ContactKind::meeting);
  EXPECT_EQ(read.phrases(), Phrases{"rencontre"});
}

TEST(Contacts, ShortWordsOfContactsTell) {
  Read met("Anne met Luc. He saw an SMS.");
  met.tell("met", "met", ContactKind::meeting);
  met.tell("an", "SMS", ContactKind::message);
  EXPECT_EQ(met.phrases(), (Phrases{"met", "an SMS"}));
  Read short_of_them("Il a vu Luc.");
  short_of_them.tell("Il", "a", ContactKind::meeting);
  EXPECT_EQ(short_of_them.phrases(), Phrases{});
}

TEST(Contacts, ANounThatTellsWhereNoHeadDoes) {
  Read read("L'appel a été lancé à la demande de Luc. Les pourparlers entre Anne et Luc ont repris.");
  EXPECT_EQ(read.phrases(), (Phrases{"appel", "Les pourparlers"}));
  for (const Contact& c : read.document.contacts) EXPECT_GT(c.confidence, 0.5F) << "though the head doubts it";
  Read told("Anne voit Luc, l'appel a été lancé à la demande de Luc.");
  told.tell("voit", "Luc", ContactKind::meeting);
  EXPECT_EQ(told.phrases(), Phrases{"voit Luc"}) << "a phrase of that sentence is enough";
}

// A stretch that begins and ends within sentences: the vectors' own words and no other.
TEST(Contacts, OnlyTheWordsOfTheVectors) {
  Read read("Un appel suivi. Un autre appel suit encore.");
  for (std::uint32_t w = 0; w < read.vectors.words.size(); ++w) {
    read.tell(w, ContactKind::call, 0.9F);
    read.at(w, party) = low + 2;
    read.at(w, asks) = 1;
  }
  const std::uint32_t begin = 1, end = 6;
  read.vectors.values.erase(read.vectors.values.begin(), read.vectors.values.begin() + begin * width);
  read.vectors.words = {begin, end};
  read.vectors.values.resize(std::size_t{end - begin} * width);
  EXPECT_EQ(read.phrases(), (Phrases{"appel suivi", "Un autre"}));
  for (const Contact& c : read.document.contacts) {
    ASSERT_FALSE(c.parties_near.empty());
    EXPECT_GE(c.parties_near.front().value.begin, begin);
    EXPECT_LE(c.parties_near.back().value.end, end);
  }
}

TEST(Contacts, ModelWithoutAHeadIsRefused) {
  expect_every_part_needed(made(), [](const Model& model) { Contacts made(model); });
}

TEST(Contacts, ModelWithOtherLabelsIsRefused) {
  EXPECT_THROW(Contacts(*made("none\nmeeting\ncall\nvisit\nletter\nmessage\ntalks\nhearing").model()), Error);
  EXPECT_THROW(Contacts(*made("none\ncall").model()), Error);
  EXPECT_THROW(Contacts(*made(contact_labels, "held\nplanned").model()), Error);
}

TEST(Contacts, ModelWithHeadsOfOtherSizesIsRefused) {
  const auto with = [](const std::string& name, std::uint32_t outputs, std::uint32_t inputs, TestModel model = made()) {
    std::erase_if(model.parts, [&](const TestModel::Part& p) { return p.name.starts_with(name + "."); });
    model.floats(name + ".weight", {outputs, inputs}, std::vector<float>(std::size_t{outputs} * inputs));
    model.floats(name + ".bias", {outputs}, std::vector<float>(outputs));
    return model;
  };
  const auto refused = [](const TestModel& model) {
    EXPECT_THROW(Contacts(*model.model()), Error) << model.parts.back().name;
  };
  refused(with("heads.contact", tags - 1, width));
  refused(with("heads.contact_status", statuses + 1, width));
  refused(with("heads.contact_status", statuses, width - 1));
  refused(with("heads.near_word", 2, width - 1, with("heads.telling", 1, width - 1)));
}

}  // namespace
}  // namespace dixit
