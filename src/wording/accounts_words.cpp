#include "wording/accounts_words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dixit {
namespace {

constexpr AccountsWords english = {
    .language = "en",
    .stances = {"affirms", "denies", "doubts", "asks", "demands", "refuses", "blames", "gives a figure",
                "declines to say", "does not say"},
    .relations = {{{"≠", "contradicts", "contradicts", "contradicts", "contradict", "contradicts itself"},
                   {"⊘", "denies", "denies", "denies", "deny", "denies what it said"},
                   {"=", "agrees", "agrees with", "agrees", "agree", "says so again"},
                   {"↩", "replies", "replies to", "replies", "reply", "replies to itself"},
                   {"⊂", "narrower", "says less than", "says less", "say less", "says less elsewhere"},
                   {"→", "blames", "blames", "blames", "blame", "blames itself"},
                   {"↻", "revises", "revises", "revises", "revise", "revises what it said"},
                   {"≶", "differs", "differs from", "differs", "differ", "gives answers that differ"}}},
    .colon = ": ",
    .title = "Competing accounts",
    .when = "When",
    .means = "How",
    .place = "Where",
    .status = "Status",
    .participants = "Between",
    .initiative = "On whose initiative",
    .according_to = "according to",
    .by_article = "the article",
    .parties = "Parties",
    .also = "also",
    .articles = "Articles",
    .article = "article",
    .line = "line",
    .grid = "Side by side",
    .grid_caption = "What each party says, in the words of the articles",
    .matters = "Matters",
    .matter = "Matter",
    .other_parties = "Other parties",
    .claims = "The authors claim",
    .author = "Author",
    .silent = "nothing in these articles",
    .silent_explained = "a party from which one expects an answer gives none in these articles",
    .nothing_said = "nothing found",
    .alone = "one voice only",
    .alone_title = "One voice only",
    .several = "parties speak",
    .conflict = "accounts conflict",
    .perhaps = "accounts may conflict",
    .accord = "accounts agree",
    .also_there = "also",
    .unsure = "unsure",
    .unsure_position = "may not belong here",
    .unsure_matter = "perhaps not on one matter",
    .no_matters = "No matter was found on which a party of these articles holds an account.",
    .not_read = "not read",
    .written_by = "Made by dixit from the articles below; every passage is theirs, word for word.",
    .no_verdict = "It says who affirms and who denies. It does not say who is right.",
    .to_check =
        "What stands together and how accounts stand to each other is computed: places to look at, not findings; "
        "a percentage says how likely it is.",
    .legend = "Signs",
    .contents = "Contents",
    .back = "back to the matter",
    .others = "others",
    .only_conflicts = "only matters on which accounts conflict"};

constexpr AccountsWords french = {
    .language = "fr",
    .stances = {"affirme", "nie", "doute", "s’interroge", "demande", "refuse", "met en cause", "donne un chiffre",
                "ne se prononce pas", "ne dit pas"},
    .relations = {{{"≠", "contredit", "contredit", "contredit", "contredisent", "se contredit"},
                   {"⊘", "dément", "dément", "dément", "démentent", "dément ses propres mots"},
                   {"=", "d’accord", "est d’accord avec", "est d’accord", "sont d’accord", "le redit"},
                   {"↩", "répond", "répond à", "répond", "répondent", "se répond"},
                   {"⊂", "plus étroit", "dit moins que", "dit moins", "disent moins", "dit moins ailleurs"},
                   {"→", "accuse", "accuse", "accuse", "accusent", "s’accuse"},
                   {"↻", "corrige", "corrige", "corrige", "corrigent", "se corrige"},
                   {"≶", "diverge", "diverge de", "diverge", "divergent", "donne des réponses qui divergent"}}},
    .colon = "\u00A0: ",
    .title = "Versions en présence",
    .when = "Quand",
    .means = "Comment",
    .place = "Où",
    .status = "État",
    .participants = "Entre",
    .initiative = "À l’initiative de qui",
    .according_to = "selon",
    .by_article = "l’article",
    .parties = "Parties",
    .also = "aussi",
    .articles = "Articles",
    .article = "article",
    .line = "ligne",
    .grid = "Côte à côte",
    .grid_caption = "Ce que dit chaque partie, dans les mots des articles",
    .matters = "Points",
    .matter = "Point",
    .other_parties = "Autres parties",
    .claims = "Les auteurs affirment",
    .author = "Auteur",
    .silent = "rien dans ces articles",
    .silent_explained = "une partie dont on attend une réponse n’en donne pas dans ces articles",
    .nothing_said = "rien trouvé",
    .alone = "une seule voix",
    .alone_title = "Une seule voix",
    .several = "parties s’expriment",
    .conflict = "les versions s’opposent",
    .perhaps = "les versions s’opposent peut-être",
    .accord = "les versions s’accordent",
    .also_there = "aussi",
    .unsure = "peu sûr",
    .unsure_position = "rattachement peu sûr",
    .unsure_matter = "peut-être pas sur le même point",
    .no_matters = "Aucun point n’a été trouvé sur lequel une partie donne sa version dans ces articles.",
    .not_read = "non lu",
    .written_by = "Établi par dixit à partir des articles ci-dessous\u00A0; chaque passage est le leur, mot pour mot.",
    .no_verdict = "On lit ici qui affirme et qui dément, jamais qui a raison.",
    .to_check =
        "Les rapprochements et les rapports entre versions sont calculés\u00A0: des endroits où regarder, pas des "
        "constats\u00A0; un pourcentage en dit la probabilité.",
    .legend = "Signes",
    .contents = "Sommaire",
    .back = "retour au point",
    .others = "autres",
    .only_conflicts = "seulement les points où les versions s’opposent"};

using Rule = std::pair<std::string_view, std::string_view>;

constexpr Rule known_rules[] = {{"same content", "même contenu"},
                                {"same figure", "même chiffre"},
                                {"figures", "chiffres"},
                                {"numbers", "nombres"},
                                {"later figure", "chiffre plus récent"},
                                {"names the party", "nomme la partie"},
                                {"what the party says", "les propos de la partie"},
                                {"denial", "démenti"},
                                {"negation", "négation"},
                                {"opposites", "mots contraires"},
                                {"days", "autre jour"},
                                {"place", "lieu"},
                                {"demand and refusal", "demande et refus"},
                                {"less of the same", "en dit moins"},
                                {"reply", "réponse"},
                                {"initiative", "initiative"}};

// `à` and `de` with the article or the vowel that follows.
std::string contracted(std::string_view verb, std::string_view name) {
  const std::string before(verb.substr(0, verb.rfind(' ') + 1));
  const bool to = verb.ends_with(" à"), of = verb.ends_with(" de");
  const auto rest = [&](std::size_t size) { return std::string(name.substr(size)); };
  if ((to || of) && name.starts_with("le ")) return before + (to ? "au " : "du ") + rest(3);
  if ((to || of) && name.starts_with("les ")) return before + (to ? "aux " : "des ") + rest(4);
  if (of && name.starts_with("des ")) return before + std::string(name);
  static constexpr std::string_view vowels[] = {"a", "e", "i", "o", "u", "A", "E", "I", "O", "U", "É", "é", "È", "Î"};
  const bool vowel = std::ranges::any_of(vowels, [&](std::string_view v) { return name.starts_with(v); });
  if (of && vowel) return before + "d’" + std::string(name);
  return std::string(verb) + ' ' + std::string(name);
}

}  // namespace

const AccountsWords& accounts_words(Ui ui) { return ui == Ui::fr ? french : english; }

std::string relation_in_words(RelationKind kind, std::string_view name, Ui ui) {
  const std::string_view verb = accounts_words(ui).relations[static_cast<std::size_t>(kind)].to;
  return ui == Ui::fr ? contracted(verb, name) : std::string(verb) + ' ' + std::string(name);
}

std::string_view rule_in_words(std::string_view rule, Ui ui) {
  if (ui == Ui::en) return rule;
  const auto* found = std::ranges::find(known_rules, rule, &Rule::first);
  return found == std::end(known_rules) ? rule : found->second;
}

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const Rule& rule : known_rules) names.push_back(rule.first);
  return names;
}

std::string listed(const std::vector<std::string>& names, std::size_t most, Ui ui) {
  const std::size_t shown = names.size() > most + 1 ? most : names.size(), more = names.size() - shown;
  const std::string_view joint = ui == Ui::fr ? " et " : " and ";
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == shown && more == 0 ? joint : std::string_view(", ");
    text += names[i];
  }
  if (more > 0) text += std::string(joint) + std::to_string(more) + ' ' + std::string(accounts_words(ui).others);
  return text;
}

}  // namespace dixit
