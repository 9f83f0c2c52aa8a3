#include "resolve/contact_facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/given_names.h"
#include "resolve/marked_text.h"
#include "text/unicode.h"

namespace dixit::resolution {
namespace {

// Who asked for the contact that the words tell of: each mention is an entity. `Paris | à la demande de Paris`.
std::string asked(std::string_view tagged, const std::vector<std::string_view>& tellings,
                  ContactStatus status = ContactStatus::held) {
  Marked m(tagged, "fr", "", false);
  Document& document = m.document;
  std::ranges::sort(document.mentions, {}, [](const Mention& x) { return x.words.begin; });
  for (Mention& mention : document.mentions) {
    mention.entity = static_cast<std::uint32_t>(document.entities.size());
    document.entities.emplace_back().name = std::string(document(mention.words));
    document.entities.back().kind = Kind::person;
    document.entities.back().gender = gender_of_given_name(fold(document[mention.words.begin]));
  }
  Contact contact;
  for (const std::string_view telling : tellings) {
    const std::size_t at = document.text.find(telling);
    Range<Word> words;
    for (std::uint32_t w = 0; w < document.words.size(); ++w) {
      const Range<char> text = document.words[w].text;
      if (text.begin < at || text.end > at + telling.size()) continue;
      if (words.empty()) words.begin = w;
      words.end = w + 1;
    }
    contact.mentions.push_back(words);
  }
  for (std::uint32_t e = 0; e < document.entities.size(); ++e) contact.parties.push_back(e);
  contact.status.value = status;
  document.contacts = {contact};
  add_contact_facts(document, Forms(document));
  std::string out;
  for (std::size_t i = 0; i < document.contacts[0].initiative.size(); ++i) {
    out += out.empty() ? "" : "; ";
    out += document.entities[document.contacts[0].initiative[i]].name + " | " +
           std::string(document(document.contacts[0].initiative_words[i]));
  }
  return out;
}

TEST(ContactFacts, WhoAskedStandsInTheSentence) {
  EXPECT_EQ(asked("<l>Sund</l> et Brionne se sont parlé à la demande de <l>Paris</l>.", {"se sont parlé"}),
            "Paris | à la demande de Paris");
}

TEST(ContactFacts, OrInOneThatGoesOnAboutIt) {
  const std::string text = "Ils se sont parlé hier. L'entretien s'est tenu à la demande de <l>Paris</l>.";
  EXPECT_EQ(asked(text, {"se sont parlé", "L'entretien"}), "Paris | à la demande de Paris");
  EXPECT_EQ(asked(text, {"se sont parlé"}), "") << "nothing says that it is the same";
  EXPECT_EQ(asked("Ils se sont parlé. Hier, l'entretien s'est tenu à la demande de <l>Paris</l>.",
                  {"se sont parlé", "l'entretien"}),
            "")
      << "which does not open the sentence";
}

TEST(ContactFacts, ASideIsItsState) {
  EXPECT_EQ(asked("Il a parlé avec <l>Castany</l> à la demande de la partie castanaise.", {"a parlé"}),
            "Castany | à la demande de la partie castanaise");
  EXPECT_EQ(asked("Il a parlé avec <l>Norland</l> à la demande de la partie castanaise.", {"a parlé"}), "");
}

TEST(ContactFacts, APronounIsAParty) {
  const std::string both = "<p>Anne Rivoire</p> spoke with <p>Paul Amiot</p>, at ";
  EXPECT_EQ(asked(both + "her request.", {"spoke"}), "Anne Rivoire | at her request");
  EXPECT_EQ(asked(both + "his request.", {"spoke"}), "Paul Amiot | at his request");
  EXPECT_EQ(asked("<p>Anne Rivoire</p> s'est entretenue, à sa demande, avec <p>Paul Amiot</p>.", {"s'est entretenue"}),
            "Anne Rivoire | à sa demande");
  EXPECT_EQ(asked("<p>Anne Rivoire</p> a reçu <p>Paul Amiot</p> à sa demande.", {"a reçu"}),
            "Paul Amiot | à sa demande");
  EXPECT_EQ(asked("<p>Anne Rivoire</p> a été reçue par <p>Paul Amiot</p> à sa demande.", {"a été reçue"}),
            "Anne Rivoire | à sa demande");
}

TEST(ContactFacts, AnInvitationThatIsAcceptedIsToMeetAgain) {
  const std::string text = "<p>Anne Rivoire</p> a vu <p>Luc Amiot</p> et accepté l'invitation de <l>Oslo</l>.";
  EXPECT_EQ(asked(text, {"a vu"}), "");
  EXPECT_EQ(asked(text, {"a vu"}, ContactStatus::planned), "Oslo | invitation de Oslo");
}

TEST(ContactFacts, WhatWasAskedForIsTheContactToldBefore) {
  const std::string text = "Ils se sont parlé hier. <l>Oslo</l> avait demandé ";
  EXPECT_EQ(asked(text + "cet entretien.", {"se sont parlé"}), "Oslo | Oslo avait demandé");
  EXPECT_EQ(asked(text + "une aide.", {"se sont parlé"}), "");
  EXPECT_EQ(asked("<l>Oslo</l> avait demandé cet entretien. Ils se sont parlé.", {"se sont parlé"}), "")
      << "nothing was told yet";
}

TEST(ContactFacts, ASideIsThePartyThatALongerNameTells) {
  Marked m("<p>Anne Rivoire</p> a vu <p>Luc Amiot</p> à la demande de la partie castanaise.", "fr", "", false);
  Document& document = m.document;
  for (Mention& mention : document.mentions) {
    mention.entity = static_cast<std::uint32_t>(document.entities.size());
    document.entities.emplace_back().name = std::string(document(mention.words));
  }
  document.entities[1].names = {"Luc Amiot", "le ministre castanais"};
  Contact contact;
  contact.mentions = {{3, 4}};
  contact.parties = {0, 1};
  document.contacts = {contact};
  add_contact_facts(document, Forms(document));
  EXPECT_EQ(document.contacts[0].initiative, std::vector<std::uint32_t>{1});
}

}  // namespace
}  // namespace dixit::resolution
