#include "resolve/contact_facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

// Who asked for the contact that the words tell of: each mention is an entity. `Paris | à la demande de Paris`.
std::string asked(std::string_view tagged, const std::vector<std::string_view>& tellings) {
  Marked m(tagged, "fr", "", false);
  Document& document = m.document;
  std::ranges::sort(document.mentions, {}, [](const Mention& x) { return x.words.begin; });
  for (Mention& mention : document.mentions) {
    mention.entity = static_cast<std::uint32_t>(document.entities.size());
    document.entities.emplace_back().name = std::string(document(mention.words));
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

}  // namespace
}  // namespace dixit::resolution
