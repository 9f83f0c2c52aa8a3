// How each outlet names what an actor says: its acts, and the very words.
import type { Actor } from "../api/types";
import { act_in_words, words_of } from "../words/words";
import { n_of, percent_of } from "../search/share";
import { value_in_words } from "../search/values";
import { Tally } from "./tally";

const say = words_of({
  fr: {
    title: "Comment chaque média rapporte ses propos", caption: "Ses propos sur tous ceux du média", outlet: "Média", share: "Propos",
    acts: "Actes", cues: "Mots employés",
  },
  en: {
    title: "How each outlet reports their statements", caption: "Statements out of all that the outlet has", outlet: "Outlet", share: "Statements",
    acts: "Acts", cues: "Words used",
  },
});

export function OutletsTable({ actor }: { actor: Actor }) {
  const words = say();
  if (actor.outlets.length === 0) return null;
  return (
    <section>
      <h2 id="outlets">{words.title}</h2>
      <div class="scroll" role="region" aria-labelledby="outlets" tabIndex={0}>
        <table class="outlets">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.outlet}</th>
              <th scope="col">{words.share}</th>
              <th scope="col">{words.acts}</th>
              <th scope="col">{words.cues}</th>
            </tr>
          </thead>
          <tbody>
            {actor.outlets.map(({ outlet, said, of, acts, cues }) => (
              <tr key={outlet}>
                <th scope="row">{value_in_words("outlet", outlet)}</th>
                <td>{n_of(said, of)} <span class="quiet">{percent_of(said, of)}</span></td>
                <td><Tally items={acts.map(({ act, count }) => ({ name: act_in_words(act), count }))} /></td>
                <td><Tally items={cues.map(({ cue, count }) => ({ name: cue, count }))} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
