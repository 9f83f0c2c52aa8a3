#include "resolve/initiative.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "resolve/marked_text.h"

namespace dixit::resolution {
namespace {

// Who asked in the first sentence, and the words that say so: `Paris | à la demande de Paris`; several on one line.
// Of a pronoun the gender; `call`: the word that tells of a call.
std::string asked(std::string_view tagged, std::string_view call = {}, const std::string& outlet = {}) {
  Marked m(tagged, "fr", "", false);
  m.document.outlet = outlet;
  Range<Word> telling;
  for (std::uint32_t w = 0; !call.empty() && w < m.document.sentences[0].words.end; ++w)
    if (m.document[w] == call) telling = {w, w + 1};
  std::ranges::sort(m.document.mentions, {}, [](const Mention& x) { return x.words.begin; });
  std::string out;
  for (const Asked& a : asked_in(m.document, Forms(m.document), m.document.sentences[0].words, telling)) {
    if (!out.empty()) out += "; ";
    const char* pronoun = a.gender == Gender::feminine ? "she" : a.gender == Gender::masculine ? "he" : "one";
    out += a.asker.empty() ? pronoun : std::string(m.document(a.asker));
    out += " | " + std::string(m.document(a.words));
  }
  return out;
}

TEST(AskedIn, FrenchNouns) {
  EXPECT_EQ(asked("L'appel a été passé à la demande de <l>Paris</l>."), "Paris | à la demande de Paris");
  EXPECT_EQ(asked("L'appel a été passé à la demande urgente de la <l>France</l>."),
            "France | à la demande urgente de la France");
  EXPECT_EQ(asked("Ils se parlent à l'initiative d'<p>Anne Rivoire</p>."),
            "Anne Rivoire | à l'initiative d'Anne Rivoire");
  EXPECT_EQ(asked("Elle vient à l'invitation du <o>Kremlin</o>."), "Kremlin | à l'invitation du Kremlin");
  EXPECT_EQ(asked("Il vient sur convocation du ministre <p>Luc Amiot</p>."),
            "Luc Amiot | sur convocation du ministre Luc Amiot");
  EXPECT_EQ(asked("Ils se voient à la demande des <g>Verts</g>."), "Verts | à la demande des Verts");
}

TEST(AskedIn, SideOfAState) {
  EXPECT_EQ(asked("L'entretien s'est tenu à l'initiative de la partie castanaise."),
            "castanaise | à l'initiative de la partie castanaise");
  EXPECT_EQ(asked("L'appel a eu lieu à la demande du côté orlandais, hier."),
            "orlandais | à la demande du côté orlandais");
  EXPECT_EQ(asked("They spoke at the initiative of the Castanian side."),
            "Castanian | at the initiative of the Castanian side");
  EXPECT_EQ(asked("Il l'a fait à la demande de la direction."), "");
}

TEST(AskedIn, Proposals) {
  EXPECT_EQ(asked("L'entretien a eu lieu sur proposition de <l>Paris</l>."), "Paris | sur proposition de Paris");
  EXPECT_EQ(asked("The call took place at the suggestion of <l>Oslo</l>."), "Oslo | at the suggestion of Oslo");
  EXPECT_EQ(asked("Il a été nommé sur proposition de <l>Paris</l>."), "") << "of no contact";
  EXPECT_EQ(asked("L'entretien a porté une proposition de <l>Paris</l>."), "");
}

TEST(AskedIn, ByWhomALittleLater) {
  EXPECT_EQ(asked("La conversation avait été sollicitée mardi par <l>Oslo</l>."), "Oslo | sollicitée mardi par Oslo");
  EXPECT_EQ(asked("La grâce est sollicitée mardi soir, par <l>Oslo</l>."), "") << "the clause ends";
  EXPECT_EQ(asked("The call was placed by the Castanian side."), "Castanian | placed by the Castanian side");
  EXPECT_EQ(asked("A wreath placed by <p>Luc Amiot</p> lay there."), "") << "no contact";
}

TEST(AskedIn, OfferedContact) {
  EXPECT_EQ(asked("Elle a participé à un entretien que <l>Oslo</l> avait proposé."), "Oslo | Oslo avait proposé");
  EXPECT_EQ(asked("Il a ensuite proposé la rencontre de deux experts, a dit <l>Oslo</l>."), "");
}

TEST(AskedIn, SollicitationAndUrgentRequest) {
  EXPECT_EQ(asked("Ils se sont vus à la sollicitation de <l>Paris</l>."), "Paris | à la sollicitation de Paris");
  EXPECT_EQ(asked("The talks were held at <l>Oslo</l>'s urgent request."), "Oslo | Oslo's urgent request");
  EXPECT_EQ(asked("He received <p>Luc Amiot</p>, who had asked to be heard."), "Luc Amiot | who had asked");
}

TEST(AskedIn, AdjectiveOfAState) {
  EXPECT_EQ(asked("L'échange a été tenu sur proposition castanaise."), "castanaise | sur proposition castanaise");
  EXPECT_EQ(asked("L'appel a eu lieu à la demande castanaise, hier."), "castanaise | à la demande castanaise");
  EXPECT_EQ(asked("L'appel répond à une demande ancienne et connue."), "") << "the sentence goes on";
  EXPECT_EQ(asked("L'appel a eu lieu à la demande de la partie castanaise"),
            "castanaise | à la demande de la partie castanaise")
      << "the text ends there";
}

TEST(AskedIn, NameInAClauseAboutTheContact) {
  EXPECT_EQ(asked("L'entretien, que <l>Oslo</l> réclamait depuis mai, s'est tenu hier."), "Oslo | Oslo réclamait");
}

TEST(AskedIn, EnglishNouns) {
  EXPECT_EQ(asked("The call was made at the request of <l>Paris</l>."), "Paris | at the request of Paris");
  EXPECT_EQ(asked("They met at the urgent request of <p>Anne Rivoire</p>."),
            "Anne Rivoire | at the urgent request of Anne Rivoire");
  EXPECT_EQ(asked("They met at the <o>Kremlin</o>'s request."), "Kremlin | Kremlin's request");
  EXPECT_EQ(asked("They met at <p>Anne Rivoire</p>’s behest, again."), "Anne Rivoire | Anne Rivoire’s behest");
  EXPECT_EQ(asked("She came on an invitation from <l>Oslo</l>."), "Oslo | on an invitation from Oslo");
}

TEST(AskedIn, ByWhom) {
  EXPECT_EQ(asked("L'appel, demandé par <l>Paris</l>, a duré une heure."), "Paris | demandé par Paris");
  EXPECT_EQ(asked("Une réunion organisée par la ministre <p>Anne Rivoire</p> a eu lieu."),
            "Anne Rivoire | organisée par la ministre Anne Rivoire");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a été convoqué par <o>Vert Demain</o>."), "Vert Demain | convoqué par Vert Demain");
  EXPECT_EQ(asked("Les élus réunis par <p>Luc Amiot</p> ont parlé."), "Luc Amiot | réunis par Luc Amiot");
  EXPECT_EQ(asked("The talks requested by <l>Oslo</l> failed."), "Oslo | requested by Oslo");
  EXPECT_EQ(asked("L'entretien téléphonique organisé par <l>Paris</l> a duré."), "Paris | organisé par Paris");
  EXPECT_EQ(asked("L'appel a été lancé par <l>Paris</l>."), "Paris | lancé par Paris");
  EXPECT_EQ(asked("Leur échange portait sur l'opération militaire lancée par <l>Paris</l>."), "");
  EXPECT_EQ(asked("The meeting was convened by <p>Tom Hall</p>."), "Tom Hall | convened by Tom Hall");
}

TEST(AskedIn, WhoInvites) {
  EXPECT_EQ(asked("<p>Luc Amiot</p> a convoqué l'ambassadeur."), "Luc Amiot | Luc Amiot a convoqué");
  EXPECT_EQ(asked("<l>Paris</l> invite <p>Luc Amiot</p>."), "Paris | Paris invite") << "one word right before the verb";
  EXPECT_EQ(asked("<p>Luc Amiot</p> réunit les maires."), "Luc Amiot | Luc Amiot réunit");
  EXPECT_EQ(asked("<p>Luc Amiot</p> l'a invité."), "Luc Amiot | Luc Amiot l'a invité");
  EXPECT_EQ(asked("<p>Tom Hall</p> summoned the envoy."), "Tom Hall | Tom Hall summoned");
  EXPECT_EQ(asked("<p>Tom Hall</p> has invited the envoy."), "Tom Hall | Tom Hall has invited");
  EXPECT_EQ(asked("<p>Tom Hall</p> is inviting the envoy."), "Tom Hall | Tom Hall is inviting");
}

TEST(AskedIn, WhoAsksForTheContact) {
  EXPECT_EQ(asked("<l>Paris</l> a demandé à <p>Luc Amiot</p> de recevoir <p>Anne Rivoire</p>."),
            "Paris | Paris a demandé");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a demandé à rencontrer <p>Anne Rivoire</p>."), "Luc Amiot | Luc Amiot a demandé");
  EXPECT_EQ(asked("<p>Luc Amiot</p> avait demandé à la ministre d'appeler <p>Anne Rivoire</p>."),
            "Luc Amiot | Luc Amiot avait demandé");
  EXPECT_EQ(asked("<l>Oslo</l> a demandé à s'entretenir avec <p>Anne Rivoire</p>."), "Oslo | Oslo a demandé");
  EXPECT_EQ(asked("<l>Oslo</l> asked <p>Tom Hall</p> to receive <p>Anne Rivoire</p>."), "Oslo | Oslo asked");
  EXPECT_EQ(asked("<p>Tom Hall</p> had asked to meet <p>Anne Rivoire</p>."), "Tom Hall | Tom Hall had asked");
}

TEST(AskedIn, WhoAsksForSomethingElseDoesNotAskForIt) {
  EXPECT_EQ(asked("<l>Paris</l> a demandé à <p>Luc Amiot</p> de partir."), "");
  EXPECT_EQ(asked("<l>Paris</l> a demandé du temps, et promet de recevoir <p>Anne Rivoire</p>."), "");
  EXPECT_EQ(asked("<p>Tom Hall</p> was asked to receive <p>Anne Rivoire</p>."), "");
  EXPECT_EQ(asked("<p>Tom Hall</p> asked to leave."), "");
}

TEST(AskedIn, AVerbIsNoRequestOfWhoFollows) {
  EXPECT_EQ(asked("Il a demandé une réunion du <o>Conseil</o>."), "");
  EXPECT_EQ(asked("Il a demandé au maire de <l>Brest</l> un rapport."), "");
  EXPECT_EQ(asked("Ils se voient à la demande du <o>Conseil</o>."), "Conseil | à la demande du Conseil");
}

TEST(AskedIn, WhoGathersThemIsAPerson) {
  EXPECT_EQ(asked("<p>Anne Rivoire</p> réunit les maires."), "Anne Rivoire | Anne Rivoire réunit");
  EXPECT_EQ(asked("Le sommet de l'<o>Alliance</o> réunit les maires."), "");
  EXPECT_EQ(asked("Un conseil de l'<o>Alliance</o> réunissant les maires se tient."), "");
}

TEST(AskedIn, WhoIsInvitedDoesNotAsk) {
  EXPECT_EQ(asked("<p>Luc Amiot</p> est invité à dîner."), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a été invité."), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p> sera bientôt convoqué."), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p>, invité à dîner, est venu."), "");
  EXPECT_EQ(asked("<p>Tom Hall</p> was summoned."), "");
  EXPECT_EQ(asked("<p>Tom Hall</p> is not invited."), "");
  EXPECT_EQ(asked("Les invités de <p>Luc Amiot</p> sont venus."), "");
}

TEST(AskedIn, WhoMeetDoNotAsk) {
  EXPECT_EQ(asked("<p>Luc Amiot</p> et <p>Anne Rivoire</p> se réunissent lundi."), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a participé à une réunion."), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a signé la convention."), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p> convient d'un appel."), "");
}

TEST(AskedIn, ANounDoesNotTakeWhoStandsBefore) {
  EXPECT_EQ(asked("<p>Luc Amiot</p> vient à l'invitation de <l>Oslo</l>."), "Oslo | à l'invitation de Oslo");
  EXPECT_EQ(asked("<p>Luc Amiot</p> refuse une invitation."), "");
}

TEST(AskedIn, WhoGaveTheInvitation) {
  EXPECT_EQ(asked("Il vient à l'invitation que lui a adressée <l>Oslo</l>."),
            "Oslo | à l'invitation que lui a adressée Oslo");
  EXPECT_EQ(asked("« <p>Personne</p> n'invite <p>Luc Amiot</p> »"), "");
}

TEST(AskedIn, WhoAskedForIt) {
  const std::string audience = "Il a accordé une audience à <p>Luc Amiot</p>";
  EXPECT_EQ(asked(audience + ", qui l'avait sollicitée en mai."), "Luc Amiot | qui l'avait sollicitée");
  EXPECT_EQ(asked(audience + ", ministre des <o>Affaires</o>, qui l'avait sollicitée en mai."),
            "Luc Amiot | qui l'avait sollicitée");
  EXPECT_EQ(asked("Il a parlé à <p>Luc Amiot</p>, qui l'avait sollicité en mai."), "") << "him";
  EXPECT_EQ(asked("A meeting with <p>Tom Hall</p>, who had requested it."), "Tom Hall | who had requested");
}

TEST(AskedIn, ToSeeSomebody) {
  EXPECT_EQ(asked("<p>Anne Rivoire</p> avait demandé à me voir."), "Anne Rivoire | Anne Rivoire avait demandé");
  EXPECT_EQ(asked("<p>Tom Hall</p> asked to see me."), "Tom Hall | Tom Hall asked");
  EXPECT_EQ(asked("<p>Tom Hall</p> asked to see the file."), "");
  EXPECT_EQ(asked("<p>Anne Rivoire</p> avait demandé à voir le dossier."), "");
  EXPECT_EQ(asked("<p>Anne Rivoire</p> souhaitait le voir s'engager."), "");
  EXPECT_EQ(asked("Une rencontre avec <p>Anne Rivoire</p>, qui a demandé l'asile."), "");
}

TEST(AskedIn, OnesOwn) {
  EXPECT_EQ(asked("<p>Luc Amiot</p> a appelé à son initiative."), "one | à son initiative");
  EXPECT_EQ(asked("<p>Tom Hall</p> called at his own request."), "he | at his own request");
  EXPECT_EQ(asked("They spoke at her request."), "she | at her request");
  EXPECT_EQ(asked("Elle a réitéré sa demande d'extradition."), "");
  EXPECT_EQ(asked("Ils se parlent à leur demande."), "") << "of whom?";
}

TEST(AskedIn, WhatWasAskedForByAVerb) {
  EXPECT_EQ(asked("<l>Oslo</l> avait sollicité ce rendez-vous dès avril."), "Oslo | Oslo avait sollicité");
  EXPECT_EQ(asked("<l>Oslo</l> had asked for the meeting in May."), "Oslo | Oslo had asked");
  EXPECT_EQ(asked("She had pressed for the appointment."), "she | She had pressed");
  EXPECT_EQ(asked("La ministre a vu <p>Anne Rivoire</p>, qui avait sollicité cette rencontre."),
            "Anne Rivoire | qui avait sollicité");
  EXPECT_EQ(asked("Il parle à <p>Anne Rivoire</p>, qui avait souhaité lui parler."),
            "Anne Rivoire | qui avait souhaité");
  EXPECT_EQ(asked("Il a parlé à <p>Anne Rivoire</p>, qui cherchait à le joindre depuis mardi."),
            "Anne Rivoire | qui cherchait");
  EXPECT_EQ(asked("<p>Anne Rivoire</p> cherchait à me joindre."), "Anne Rivoire | Anne Rivoire cherchait");
  EXPECT_EQ(asked("He took a call from <p>Tom Hall</p>, who had been trying to reach him."),
            "Tom Hall | who had been trying");
  EXPECT_EQ(asked("<p>Tom Hall</p> tried to reach an agreement."), "");
  EXPECT_EQ(asked("He met <p>Tom Hall</p>, who had sought to be received."), "Tom Hall | who had sought");
  EXPECT_EQ(asked("<o>Air Val</o> a sollicité un entretien avec la ville."), "") << "perhaps another";
  EXPECT_EQ(asked("<o>Air Val</o> a sollicité un entretien avec la ville.", "", "Air Val"),
            "Air Val | Air Val a sollicité");
  EXPECT_EQ(asked("C'était un entretien qu'il réclamait depuis mai."), "he | il réclamait");
  EXPECT_EQ(asked("Elle achève une visite de deux jours, qu'elle avait elle-même sollicitée."),
            "she | elle-même sollicitée");
  EXPECT_EQ(asked("She received <p>Tom Hall</p>, who had sought a meeting."), "Tom Hall | who had sought");
  EXPECT_EQ(asked("He spoke with <p>Tom Hall</p>, whose office had been seeking the conversation."),
            "Tom Hall | whose office had been seeking");
  EXPECT_EQ(asked("Il a vu <p>Luc Amiot</p>, qui en avait exprimé le désir."), "Luc Amiot | qui en avait exprimé");
  EXPECT_EQ(asked("<o>L'ambassade de Castany</o> à <l>Oslo</l> avait sollicité cet échange."),
            "L'ambassade de Castany | L'ambassade de Castany à Oslo avait sollicité");
  EXPECT_EQ(asked("<l>Oslo</l> avait sollicité une aide."), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a souhaité aller à la rencontre des élus."), "");
  EXPECT_EQ(asked("She said on the call that he wanted answers."), "");
  EXPECT_EQ(asked("<l>Oslo</l> had asked for a meeting in May."), "") << "another one, perhaps";
}

TEST(AskedIn, InvitationGiven) {
  EXPECT_EQ(asked("Elle répond à l'invitation pressante que celle-ci lui avait adressée."),
            "she | à l'invitation pressante que celle");
  EXPECT_EQ(asked("Elle répond à l'invitation que <p>Luc Amiot</p> lui avait adressée."),
            "Luc Amiot | à l'invitation que Luc Amiot");
}

TEST(AskedIn, WhoCalls) {
  EXPECT_EQ(asked("La ministre a reçu un appel téléphonique de <p>Luc Amiot</p>.", "appel"),
            "Luc Amiot | appel téléphonique de Luc Amiot");
  EXPECT_EQ(asked("The minister returned a call from <p>Tom Hall</p>.", "call"), "Tom Hall | call from Tom Hall");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a appelé la ministre.", "appelé"), "Luc Amiot | Luc Amiot a appelé");
  EXPECT_EQ(asked("Elle parle à <p>Luc Amiot</p>, qui l'avait appelée.", "appelée"), "Luc Amiot | qui l'avait appelée");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a été appelé par <l>Oslo</l>.", "appelé"), "Oslo | appelé par Oslo");
  EXPECT_EQ(asked("Un appel de <p>Luc Amiot</p> à la grève."), "") << "tells of no call";
  EXPECT_EQ(asked("Ils défilent à l'appel de <p>Luc Amiot</p>.", "appel"), "");
  EXPECT_EQ(asked("Her call with the leader of <l>Oslo</l> was long.", "call"), "");
  EXPECT_EQ(asked("<p>Luc Amiot</p> a appelé <l>Oslo</l> à se taire.", "appelé"), "");
  EXPECT_EQ(asked("<p>Tom Hall</p> called on <l>Oslo</l> to wait.", "called"), "");
  EXPECT_EQ(asked("He said the palace had called.", "called"), "") << "not he";
  EXPECT_EQ(asked("<p>Tom Hall</p> spoke by telephone.", "telephone"), "");
}

TEST(AskedIn, WhatIsAskedForIsNobody) {
  EXPECT_EQ(asked("Il a pris l'initiative d'appeler <p>Luc Amiot</p>."), "he | Il a pris");
  EXPECT_EQ(asked("<l>Oslo</l> a pris l'initiative d'appeler <p>Luc Amiot</p>."), "Oslo | Oslo a pris");
  EXPECT_EQ(asked("À la demande de plusieurs, <p>Luc Amiot</p> est venu."), "");
}

TEST(AskedIn, AccountsThatDiffer) {
  EXPECT_EQ(asked("À la demande de <l>Paris</l> selon lui, à l'initiative de <l>Oslo</l> selon elle."),
            "Paris | À la demande de Paris; Oslo | à l'initiative de Oslo");
}

TEST(AskedIn, PronounsAskNothing) {
  Marked m("À la demande de <p>lui</p> et de <l>Paris</l>.", "fr", "", false);
  m.document.mentions[0].form = MentionForm::pronoun;
  const auto found = asked_in(m.document, Forms(m.document), m.document.sentences[0].words);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(m.document(found[0].asker), "Paris");
}

TEST(AskedIn, WithinTheSentence) {
  const Marked m("<l>Oslo</l> se tait. À la demande de. <l>Paris</l> invite.", "fr", "", false);
  EXPECT_TRUE(asked_in(m.document, Forms(m.document), m.document.sentences[1].words).empty());
  EXPECT_EQ(asked_in(m.document, Forms(m.document), m.document.sentences[2].words).size(), 1U);
}

TEST(AskedIn, OddSentences) {
  for (const char* text :
       {"demande", "de demande", "invite", "à la demande d'", "' s request", "demandé par", "par", "s'invite"})
    EXPECT_EQ(asked(text), "") << text;
}

// The place beside the words `telling` of the first sentence.
std::string place(std::string_view tagged, std::string_view telling) {
  const Marked m(tagged, "fr", "", false);
  std::uint32_t w = 0;
  while (m.document[w] != telling) ++w;
  return std::string(
      m.document(place_beside(m.document, Forms(m.document), m.document.sentences[0].words, {w, w + 1})));
}

TEST(PlaceBeside, AfterTheTelling) {
  EXPECT_EQ(place("Une rencontre à <l>Oslo</l> est prévue.", "rencontre"), "Oslo");
  EXPECT_EQ(place("Une rencontre en <l>Norvège</l> est prévue.", "rencontre"), "Norvège");
  EXPECT_EQ(place("A meeting in <l>Oslo</l> is planned.", "meeting"), "Oslo");
  EXPECT_EQ(place("Une rencontre avec <p>Luc</p> à <l>Oslo</l> puis à <l>Paris</l>.", "rencontre"), "Oslo");
}

TEST(PlaceBeside, OnlyPlacesAndOnlyThere) {
  EXPECT_EQ(place("Une rencontre avec <l>Oslo</l>.", "rencontre"), "") << "a party";
  EXPECT_EQ(place("Une lettre à <p>Luc Amiot</p>.", "lettre"), "") << "a person";
  EXPECT_EQ(place("Une rencontre. À <l>Oslo</l>, il pleut.", "rencontre"), "") << "another sentence";
  EXPECT_EQ(place("Arrivée à <l>Oslo</l>, elle veut une rencontre.", "rencontre"), "") << "before it";
  EXPECT_EQ(
      place("Une rencontre dont nul ne sait encore rien de très sûr ce soir ni demain à <l>Oslo</l>.", "rencontre"), "")
      << "too far";
}

}  // namespace
}  // namespace dixit::resolution
