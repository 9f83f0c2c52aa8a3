// What an actor says, is told, or is said about: how much of all there is, by which acts, with whom, the latest.
import type { Side } from "../api/types";
import { act_in_words, number_in_words, words_of } from "../words/words";
import { n_of, percent_of } from "../search/share";
import { StatementRow } from "../search/statement_row";
import { Tally } from "./tally";

const say = words_of({
  fr: {
    of: (n: string, share: string) => `${n} propos du fonds${share && ` (${share})`}`, acts: "Actes", recent: "Les plus récents",
    all: (n: string) => `Les chercher tous (${n})`, voices: "Qui parle, au fil du temps",
  },
  en: {
    of: (n: string, share: string) => `${n} statements of the store${share && ` (${share})`}`, acts: "Acts", recent: "The latest",
    all: (n: string) => `Search them all (${n})`, voices: "Who speaks, over time",
  },
});

interface Props {
  title: string;
  side: Side;
  with_title: string;
}

export function SideSection({ title, side, with_title }: Props) {
  const words = say();
  const q = new URLSearchParams({ q: side.question });
  return (
    <section class="side">
      <h2>{title}</h2>
      <p>{words.of(n_of(side.total, side.of), percent_of(side.total, side.of))}</p>
      {side.total > 0 && (
        <>
          <h3>{words.acts}</h3>
          <Tally items={side.acts.map(({ act, count }) => ({ name: act_in_words(act), count }))} />
          {side.with.length > 0 && (
            <>
              <h3>{with_title}</h3>
              <Tally items={side.with.map(({ actor, name, count }) => ({ name, count, href: `/actors/${actor}` }))} />
            </>
          )}
          <h3>{words.recent}</h3>
          <ol class="list">
            {side.recent.map((statement) => <StatementRow key={statement.statement} statement={statement} asked={[]} />)}
          </ol>
          <p class="row">
            <a href={`/search?${q}`}>{words.all(number_in_words(side.total))}</a>
            <a href={`/voices?${q}`}>{words.voices}</a>
          </p>
        </>
      )}
    </section>
  );
}
