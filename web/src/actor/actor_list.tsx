// `/actors?q=…`: who there is, filtered by name as it is typed.
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/api";
import type { ActorRow } from "../api/types";
import { useInEntry } from "../entry";
import { Waiting } from "../frame/asked";
import { Failure } from "../frame/failure";
import { Heading } from "../frame/heading";
import type { ScreenProps } from "../page";
import { go } from "../router";
import { number_in_words, terms, words_of } from "../words/words";
import { n_of } from "../search/share";
import { state_in_words } from "./states";

const page = 50;
const rest = 60; // ms without a key

const say = words_of({
  fr: {
    title: "Acteurs", filter: "Nom", name: "Nom", kind: "Nature", gender: "Genre", state: "État", documents: "Articles", said: "Propos",
    total: (n: number) => (n === 0 ? "Personne." : n === 1 ? "1 acteur" : `${number_in_words(n)} acteurs`), more: "En montrer plus",
    voices: "Qui parle, au fil du temps",
  },
  en: {
    title: "Actors", filter: "Name", name: "Name", kind: "Kind", gender: "Gender", state: "State", documents: "Articles", said: "Statements",
    total: (n: number) => (n === 0 ? "Nobody." : n === 1 ? "1 actor" : `${number_in_words(n)} actors`), more: "Show more",
    voices: "Who speaks, over time",
  },
});

interface Found {
  total: number;
  actors: ActorRow[];
}

function useFound(name: string, limit: number) {
  const [asked, set_asked] = useState<{ found: Found | null; error: unknown }>({ found: null, error: null });
  const [round, set_round] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      get<Found>("actors", { q: name, limit }, abort.signal).then(
        (found) => {
          set_asked({ found, error: null });
          go(name ? `/actors?${new URLSearchParams({ q: name })}` : "/actors", { replace: true });
        },
        (error) => abort.signal.aborted || set_asked({ found: null, error }),
      );
    }, rest);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [name, limit, round]);
  return { ...asked, again: () => set_round(round + 1) };
}

export function ActorList({ place }: ScreenProps) {
  const [name, set_name] = useState(place.query.get("q") ?? "");
  const [limit, set_limit] = useInEntry("limit", page);
  const { found, error, again } = useFound(name, limit);
  const words = say();
  return (
    <>
      <Heading title={words.title} />
      <div role="search" class="field measure">
        <label for="name">{words.filter}</label>
        <input id="name" type="search" autocomplete="off" value={name} onInput={(event) => set_name(event.currentTarget.value)} />
      </div>
      {error ? <Failure error={error} again={again} /> : null}
      {!found && !error && <Waiting />}
      {found && (
        <>
          <p class="row">
            <span role="status">{words.total(found.total)}</span>
            <a href="/voices">{words.voices}</a>
          </p>
          {found.total > 0 && <ActorTable actors={found.actors} />}
          {found.actors.length < found.total && (
            <p class="row">
              <button type="button" onClick={() => set_limit(limit + page)}>{words.more}</button>
              <span class="quiet">{n_of(found.actors.length, found.total)}</span>
            </p>
          )}
        </>
      )}
    </>
  );
}

function ActorTable({ actors }: { actors: ActorRow[] }) {
  const words = say();
  return (
    <div class="scroll" role="region" aria-label={words.title} tabIndex={0}>
      <table class="actors">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" class="kind">{words.kind}</th>
            <th scope="col" class="aside">{words.gender}</th>
            <th scope="col" class="aside">{words.state}</th>
            <th scope="col" class="number">{words.documents}</th>
            <th scope="col" class="number">{words.said}</th>
          </tr>
        </thead>
        <tbody>
          {actors.map(({ actor, name, kind, gender, state, documents, said }) => (
            <tr key={actor}>
              <th scope="row"><a href={`/actors/${actor}`}>{name}</a></th>
              <td class="kind">{terms().kinds[kind] ?? kind}</td>
              <td class="aside">{kind !== "person" || gender === "unknown" ? "" : (terms().genders[gender] ?? gender)}</td>
              <td class="aside">{state && state_in_words(state)}</td>
              <td class="number">{number_in_words(documents)}</td>
              <td class="number">{number_in_words(said)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
