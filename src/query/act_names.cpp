#include "query/act_names.h"

#include <algorithm>

#include "document/document.h"

namespace dixit {
namespace {

struct NamesOfAct {
  Act act;
  std::string_view names;
};

// The cues that most often have the act; of those that may have several, the one that the verb alone tells.
constexpr NamesOfAct acts[] = {
    {Act::say,
     "say dire dit affirmer declarer ajouter expliquer souligner indiquer raconter confier tell told add explain "
     "claim"},
    {Act::announce, "announce annoncer annonce reveler publier reveal publish"},
    {Act::confirm, "confirm confirmer confirme reaffirmer reaffirm"},
    {Act::admit, "admit reconnaitre reconnait admettre avouer revendiquer acknowledge concede"},
    {Act::deny, "deny nier nie dementir dement refuter contester refute dispute"},
    {Act::decline, "decline decliner refuser refuse"},
    {Act::accuse, "accuse accuser imputer blamer blame"},
    {Act::criticise, "criticise critiquer critique criticize denoncer condamner deplorer denounce condemn"},
    {Act::support, "support soutenir soutient saluer feliciter praise welcome"},
    {Act::warn, "warn avertir avertit alerter prevenir previent alert"},
    {Act::threaten, "threaten menacer menace"},
    {Act::demand, "demand exiger exige reclamer sommer ordonner order"},
    {Act::request, "request demander demande appeler exhorter inviter plaider urge call invite"},
    {Act::propose, "propose proposer suggerer recommander conseiller offrir offre suggest recommend advise offer"},
    {Act::promise, "promise promettre promet s'engager pledge vow"},
    {Act::ask, "ask interroger interroge questionner question"},
    {Act::agree, "agree accepter accepte convenir approuver accept approve"},
    {Act::reject, "reject rejeter rejette ecarter exclure exclut"},
    {Act::regret, "regret regretter regrette s'excuser apologise apologize"},
    {Act::believe,
     "believe croire croit estimer juger penser craindre craint esperer considerer think thought fear hope consider"}};

std::vector<QueryName> all_names() {
  std::vector<QueryName> all;
  for (const auto& [act, names] : acts) {
    for (std::size_t begin = 0; begin < names.size();) {
      const std::size_t end = std::min(names.find(' ', begin), names.size());
      all.push_back({names.substr(begin, end - begin), static_cast<std::uint32_t>(act)});
      begin = end + 1;
    }
  }
  return all;
}

// What a form ends with, and what its infinitive does instead.
struct VerbEnding {
  std::string_view form, infinitive;
};
constexpr VerbEnding verb_endings[] = {{"ied", "y"}, {"ies", "y"}, {"ed", ""},    {"ed", "e"},   {"s", ""},
                                       {"e", "er"},  {"es", "er"}, {"ent", "er"}, {"ees", "er"}, {"ee", "er"},
                                       {"it", "ir"}, {"is", "ir"}, {"i", "ir"}};

}  // namespace

std::span<const QueryName> act_names() {
  static const std::vector<QueryName> names = all_names();
  return names;
}

std::vector<std::string> infinitives(std::string_view folded) {
  std::vector<std::string> all;
  for (const VerbEnding& ending : verb_endings) {
    if (!folded.ends_with(ending.form)) continue;
    all.push_back(std::string(folded.substr(0, folded.size() - ending.form.size())).append(ending.infinitive));
  }
  return all;
}

}  // namespace dixit
