#include "resolve/roles.h"

#include <algorithm>
#include <array>

#include "text/word_list.h"

namespace dixit::resolution {

// `le maire` is not who is minister now.
bool is_seat(const Headword& head) {
  static constexpr std::array<std::string_view, 7> seats = {"maire",      "prefet",    "ministre", "ambassadeur",
                                                            "gouverneur", "procureur", "juge"};
  return is_one_of(head.first_form, seats);
}

bool sits_or_governs(const Headword& head) {
  static constexpr std::array<std::string_view, 6> offices = {"depute", "senateur", "depute europeen",
                                                              "maire",  "ministre", "premier ministre"};
  return is_one_of(head.first_form, offices);
}

// Whoever is introduced as something else, or as nothing, is not the judge, the bishop or the driver of the next line.
bool is_told_role(const Headword& head) {
  static constexpr std::array<std::string_view, 15> roles = {
      "juge",      "procureur", "procureur general", "avocat general", "prefet",   "sous prefet", "notaire", "speaker",
      "batonnier", "chauffeur", "arbitre",           "proviseur",      "huissier", "chief",       "passager"};
  return is_one_of(head.first_form, roles) || head.field == Field::church || head.field == Field::police;
}

bool is_giant(std::string_view head_text) {
  static constexpr std::array<std::string_view, 4> nouns = {"geant", "multinationale", "mastodonte", "giant"};
  return is_one_of(head_text, nouns);
}

bool trains(const Headword& head) { return head.first_form == "entraineur"; }

bool may_be_firm(std::string_view head_text) {
  static constexpr std::array<std::string_view, 36> parts = {
      "contractor", "subcontractor", "operator",        "manufacturer", "supplier",      "carrier",
      "insurer",    "owner",         "employer",        "landlord",     "developer",     "publisher",
      "lender",     "sponsor",       "distributor",     "exploitant",   "fournisseur",   "transporteur",
      "assureur",   "proprietaire",  "constructeur",    "prestataire",  "sous traitant", "employeur",
      "bailleur",   "promoteur",     "concessionnaire", "gestionnaire", "armateur",      "affreteur",
      "editeur",    "distributeur",  "fabricant",       "client",       "preteur",       "equipementier"};
  return is_one_of(head_text, parts);
}

bool is_agent(const std::string& word) {
  static constexpr std::array<std::string_view, 24> endings = {
      "eur",  "euse", "iste", "ien", "ienne", "aire", "ant",  "ante", "logue", "crate", "trice", "ier",
      "iere", "er",   "or",   "ain", "aine",  "ais",  "aise", "ent",  "ente",  "ois",   "oise",  "arque"};
  return word.size() > 4 && std::ranges::any_of(endings, [&](std::string_view e) { return word.ends_with(e); });
}

// Nouns of bodies that may stand for one another; a noun of none of these rows may stand for any.
bool may_stand_for(std::string_view asked, std::string_view told) {
  static constexpr std::array<std::array<std::string_view, 6>, 3> rows = {{
      {"syndicat", "union", "centrale syndicale", "confederation", "intersyndicale", "federation"},
      {"parti", "party", "mouvement", "movement", "coalition", "alliance"},
      {"club", "equipe", "team", "", "", ""},
  }};
  const auto in = [](const auto& row, std::string_view word) { return is_one_of(word, row); };
  return std::ranges::none_of(rows, [&](const auto& row) {
    const bool any = told == "organisation" || told == "organization" || told == "association";
    return in(row, asked) && !in(row, told) && !any;
  });
}

}  // namespace dixit::resolution
