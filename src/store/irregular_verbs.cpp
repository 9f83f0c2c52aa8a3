#include "store/irregular_verbs.h"

#include <string>
#include <unordered_map>

namespace dixit {
namespace {

using Verbs = std::unordered_map<std::string, std::string>;  // form → verb

// Verbs that end alike are conjugated alike: each beginning with each ending.
struct Pattern {
  std::string_view infinitive;  // ending of the verb
  std::string_view beginnings, endings;
};

constexpr Pattern french[] = {
    {"dire", "- re contre pre inter me",
     "dit dits dite dites dis disent disait disaient disant disons disiez dirent dira diront dirait diraient"},
    {"mettre", "- ad com e o per pro re sou trans compro",
     "met mets mis mise mises mettent mettait mettaient mettant mit mirent mettra mettront mettrait mettraient"},
    {"prendre", "- ap com entre re sur",
     "prend prends pris prise prises prennent prenait prenaient prenant prit prirent prendra prendront prendrait"},
    {"tenir", "- main sou ob re de con entre",
     "tient tiens tenu tenue tenus tenues tiennent tenait tenaient tenant tint tinrent tiendra tiendront tiendrait"},
    {"venir", "- re inter con de pre par pro sou sur",
     "vient viens venu venue venus venues viennent venait venaient venant vint vinrent viendra viendront viendrait"},
    {"naitre", "con recon",
     "nait nais nu nue nus nues naissent naissait naissaient naissant nut nurent naitra naitront naitrait"},
    {"paraitre", "- ap dis com",
     "parait parais paru parue parus parues paraissent paraissait paraissaient paraissant parut parurent paraitra"},
    {"crire", "e de ins sous pres",
     "crit crits crite crites crivent crivait crivaient crivant crivit crivirent crira criront crirait"},
    {"ndre", "repo prete defe ente atte re ve desce suspe depe te confo fo",
     "nd nds ndu ndue ndus ndues ndent ndait ndaient ndant ndit ndirent ndra ndront ndrait ndraient"},
    {"indre", "cra contra jo rejo pla pe te ete atte",
     "int ints inte intes ins ignent ignait ignaient ignant ignit ignirent indra indront indrait"},
    {"croire", "-", "croit crois cru crue croient croyait croyaient croyant crut crurent croira croiront croirait"},
    {"voir", "- re", "voit vois vu vue vus vues voient voyait voyaient voyant virent verra verront verrait"},
    {"prevoir", "-", "prevoit prevu prevue prevus prevues prevoient prevoyait prevoyaient prevoyant prevoira"},
    {"savoir", "-", "sait sais su savent savait savaient sachant sut surent saura sauront saurait"},
    {"vouloir", "-", "veut veux voulu voulue veulent voulait voulaient voulant voulut voudra voudront voudrait"},
    {"pouvoir", "-", "peut peux pu peuvent pouvait pouvaient pouvant put pourra pourront pourrait pourraient"},
    {"devoir", "-", "doit dois devait devaient doivent devant devra devront devrait devraient"},
    {"faire", "- re satis",
     "fait fais faits faite faites font faisait faisaient faisant fit firent fera feront ferait"},
    {"clure", "con ex in", "clut clu clue clus clues cluent cluait cluaient cluant clurent clura cluront clurait"},
    {"cevoir", "re con aper de per", "coit cu cue cus cues coivent cevait cevaient cevant cut curent cevra cevront"},
    {"uire", "constr prod cond detr red introd trad instr",
     "uit uits uite uites uisent uisait uisaient uisant uisit uisirent uira uiront uirait"},
    {"vrir", "ou cou decou", "vert verte verts vertes vre vrent vrait vraient vrant vrit vrirent vrira vriront"},
    {"ffrir", "o sou", "ffert fferte fferts ffertes ffre ffrent ffrait ffraient ffrant ffrit ffrira ffriront"},
    {"lire", "e ree", "lu lue lus lues lit lisent lisait lira liront"},
    {"battre", "- com de a", "bat bats battu battue battus battues battent battait battaient battant battit battra"},
    {"vaincre", "- con", "vainc vaincu vaincue vaincus vaincues vainquent vainquait vainquit vaincra"},
    {"mentir", "- de",
     "ment mens menti mentie mentis menties mentent mentait mentaient mentant mentit mentirent mentira"},
    {"sentir", "- res con pres",
     "sent sens senti sentie sentis senties sentent sentait sentaient sentant sentit sentira"},
    {"nier", "-", "nient niaient niera nieront nierait nieraient"},
    {"querir", "re ac con", "quiert quis quise quises quierent querait queraient querant quit querra"},
};

constexpr Pattern english[] = {
    {"say", "-", "said says saying"},
    {"tell", "- re", "told tells"},
    {"speak", "-", "spoke spoken speaks"},
    {"think", "- re", "thought thinks"},
    {"know", "-", "knew known knows"},
    {"write", "- re", "wrote written"},
    {"give", "- for", "gave given"},
    {"take", "- over under mis", "took taken"},
    {"make", "- re", "made"},
    {"go", "- under", "went gone goes"},
    {"come", "- be over", "came"},
    {"begin", "-", "began begun"},
    {"see", "- over fore", "saw seen"},
    {"hear", "- over", "heard"},
    {"find", "-", "found"},
    {"hold", "- up with", "held"},
    {"keep", "-", "kept"},
    {"lose", "-", "lost"},
    {"meet", "-", "met"},
    {"pay", "- re", "paid"},
    {"send", "-", "sent"},
    {"stand", "- under with", "stood"},
    {"swear", "-", "swore sworn"},
    {"draw", "- with", "drew drawn"},
    {"win", "-", "won"},
    {"fight", "-", "fought"},
    {"seek", "-", "sought"},
    {"bring", "-", "brought"},
    {"buy", "-", "bought"},
    {"build", "- re", "built"},
    {"choose", "-", "chose chosen"},
    {"fall", "- be", "fell fallen"},
    {"feel", "-", "felt"},
    {"forbid", "-", "forbade forbidden"},
    {"get", "- for", "got gotten"},
    {"grow", "-", "grew grown"},
    {"hide", "-", "hid hidden"},
    {"lead", "- mis", "led"},
    {"mean", "-", "meant"},
    {"rise", "- a", "rose risen"},
    {"run", "-", "ran"},
    {"sell", "-", "sold"},
    {"shoot", "-", "shot"},
    {"show", "-", "shown"},
    {"steal", "-", "stole stolen"},
    {"strike", "-", "struck stricken"},
    {"break", "-", "broke broken"},
    {"throw", "- over", "threw thrown"},
    {"deny", "-", "denial denials"},
};

template <class Each>
void for_each_part(std::string_view list, Each each) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    const std::string_view part = list.substr(at, end - at);
    each(part == "-" ? std::string_view() : part);
    at = end + 1;
  }
}

template <std::size_t size>
Verbs conjugate(const Pattern (&patterns)[size]) {
  Verbs verbs;
  for (const Pattern& pattern : patterns) {
    for_each_part(pattern.beginnings, [&](std::string_view beginning) {
      const std::string verb = std::string(beginning) + std::string(pattern.infinitive);
      verbs.emplace(verb, verb);
      for_each_part(pattern.endings, [&](std::string_view ending) {
        verbs.emplace(std::string(beginning) + std::string(ending), verb);
      });
    });
  }
  return verbs;
}

}  // namespace

std::string_view verb_of(std::string_view folded, TextLanguage language) {
  static const Verbs of_french = conjugate(french), of_english = conjugate(english);
  const Verbs& verbs = language == TextLanguage::french ? of_french : of_english;
  const auto found = verbs.find(std::string(folded));
  return found == verbs.end() || language == TextLanguage::other ? std::string_view() : found->second;
}

}  // namespace dixit
