#include "accounts/official.h"

#include <gtest/gtest.h>

#include "accounts/test_accounts.h"

namespace dixit::comparison {
namespace {

TEST(Official, OutletOfAGovernment) {
  for (const char* outlet :
       {"Présidence de la République", "The Kremlin", "Press Office of the President of Castany",
        "Ministère castanais de la Défense", "Embassy of Norland", "Services de la Première ministre",
        "Permanent Mission of Norland", "State House, Brionne", "Diwan of the Emir of Sund", "Borders Department, Sund",
        "Defence Information Office, Republic of Sund", "Office of the Governor of Sund",
        "Mines de Sund, Investor Relations"})
    EXPECT_TRUE(is_official(outlet)) << outlet;
  for (const char* outlet : {"", "Le Courrier du Fleuve", "The Northport Herald", "Agence du Fleuve",
                             "La République du Fleuve", "The Republic of Sund Gazette"})
    EXPECT_FALSE(is_official(outlet)) << outlet;
}

TEST(Official, OutletOfABody) {
  for (const char* outlet :
       {"Fédération autonome des cheminots", "Northport Water Authority",
        "Agence internationale de vérification du sel", "Société des tramways de Sund – Direction de la communication",
        "Region of Sund – Press Service"})
    EXPECT_TRUE(is_official(outlet)) << outlet;
  for (const char* outlet :
       {"L'Union", "La Ligue du Nord", "Agence du Fleuve", "Littoral News Agency", "Sund Actu Services",
        "Radio Parlement Sund", "Le Pays de Sund", "Sund Post Group", "The Northport Authority"})
    EXPECT_FALSE(is_official(outlet)) << outlet;
}

// Printed by `outlet`, which tells that somebody met `party`.
bool tells_itself(const std::string& outlet, const std::string& party, Kind kind) {
  Document document;
  document.outlet = outlet;
  document.entities = {{"e1", party, {"Eva Lund", party}, kind, Gender::unknown, "", {}}};
  Contact contact;
  contact.parties = {0};
  document.contacts = {contact};
  return is_readout(document);
}

TEST(Official, OutletOfAParty) {
  EXPECT_TRUE(tells_itself("Sund Motor", "Sund Motor", Kind::organisation));
  EXPECT_TRUE(tells_itself("Forges de Sund", "présidente des Forges de Sund", Kind::person));
  EXPECT_TRUE(tells_itself("Ferronor Région Centre", "Ferronor", Kind::organisation));
  EXPECT_FALSE(tells_itself("Sund Motor", "Brionne Motor", Kind::organisation));
  EXPECT_FALSE(tells_itself("Sund Motor", "Sund", Kind::state)) << "not all of its name";
  EXPECT_FALSE(tells_itself("Sund Motor", "motor", Kind::organisation)) << "a word like others";
  EXPECT_FALSE(tells_itself("The Sund Ledger", "the Sund Ledger", Kind::organisation)) << "a paper that was told";
  EXPECT_FALSE(tells_itself("Radio Sund", "Radio Sund", Kind::organisation));
  EXPECT_FALSE(tells_itself("Le Monde", "Le Monde", Kind::organisation));
  EXPECT_FALSE(tells_itself("Bloomberg", "Bloomberg", Kind::organisation));
  EXPECT_FALSE(tells_itself("", "Sund", Kind::organisation));
  EXPECT_TRUE(tells_itself("Ministry of Trade of Sund", "Brionne", Kind::state));
}

// A letter that says `we`, or in quotation marks.
bool is_letter(const std::string& last, bool quoted = false) {
  Maker m("a", "Dear friends,\nWe told them so.\n" + last);
  m.document.outlet = "Dorvalog";
  const Range<Word> we = find_words(m.document, "We");
  m.say(none, Act::say, "so").source = {we};
  if (quoted) m.document.quotations.push_back({{we.begin, we.end + 3}});
  return is_readout(m.document);
}

TEST(Official, OutletOfALetter) {
  EXPECT_TRUE(is_letter("Eva Lund, president of Dorvalog"));
  EXPECT_FALSE(is_letter("Eva Lund, president of Dorvalog", true)) << "somebody is quoted";
  EXPECT_FALSE(is_letter("Eva Lund, mayor of Sund"));
  EXPECT_FALSE(is_letter("Dorvalog did not answer.")) << "a sentence";
}

TEST(Official, StateOfAnOutlet) {
  EXPECT_EQ(state_words("Press Office of the President of the Republic of Castany"),
            std::vector<std::string>{"castany"});
  EXPECT_EQ(state_words("Ministère castanais de la Défense"), std::vector<std::string>{"castanais"});
  EXPECT_EQ(state_words("Ministère de la Santé et de la Culture de Castany"), std::vector<std::string>{"castany"});
  EXPECT_EQ(state_words("Présidence de la République française"), std::vector<std::string>{"francaise"});
  EXPECT_EQ(state_words("Ministry of Power and Networks, Castany"), std::vector<std::string>{"castany"});
  EXPECT_EQ(state_words("Office of the First Minister of Castany"), std::vector<std::string>{"castany"});
  EXPECT_EQ(state_words("Ministry of Mines of the Republic of Castany"), std::vector<std::string>{"castany"});
  EXPECT_EQ(state_words("Ministère de l'Eau et des Mines du Norland"), std::vector<std::string>{"norland"});
  EXPECT_EQ(state_words("Government of Castany, Office of the Minister for Rural Roads"),
            std::vector<std::string>{"castany"});
}

TEST(Official, BothWhoTalked) {
  for (const char* name :
       {"les deux chefs d'État", "The leaders", "both sides", "les ministres des Affaires étrangères",
        "He and Minister Vale", "the minister and her host", "Les deux pays", "deux délégations", "The two"})
    EXPECT_TRUE(are_both_sides(name)) << name;
  for (const char* name : {"", "le pays", "le président", "les organisateurs", "the opposition leaders", "Anne et Luc",
                           "les ministres castanais"})
    EXPECT_FALSE(are_both_sides(name)) << name;
}

TEST(Official, OfficeByAnotherName) {
  EXPECT_TRUE(is_office_of("Présidence de la République du Norland", "le Chef de l'État"));
  EXPECT_TRUE(is_office_of("Services de la Première ministre", "la cheffe du gouvernement"));
  EXPECT_FALSE(is_office_of("Ministère de la Défense", "le Chef de l'État"));
  EXPECT_FALSE(is_office_of("Présidence du Norland", "le chef de l'État du Sund"));
}

TEST(Official, OfficeOfAnOutlet) {
  EXPECT_EQ(office_in_common("Services de la Première ministre", {"Anne Sorel", "la Première ministre"}), 2U);
  EXPECT_EQ(office_in_common("Présidence du Norland", {"le président"}), 1U);
  EXPECT_EQ(office_in_common("Présidence du Norland", {"Anne Sorel", "la ministre"}), 0U);
}

}  // namespace
}  // namespace dixit::comparison
