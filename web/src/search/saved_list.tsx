// The saved questions: a click takes one up, with what it newly finds first; below, each is renamed or deleted.
import { useState } from "preact/hooks";
import type { Saved } from "../api/types";
import { failure_in_words } from "../frame/failure";
import { useFocused } from "../frame/told_here";
import { colon, number_in_words, words_of } from "../words/words";
import { address_of } from "./asking";
import type { Asking } from "./answer";
import { SaveForm } from "./save_form";
import { bare_name, news_of, type SavedAsked } from "./saved";

const say = words_of({
  fr: {
    title: "Questions enregistrées",
    news: (n: number) => `${number_in_words(n)} ${n === 1 ? "nouveau" : "nouveaux"}`,
    wrong: "ne peut être posée",
    manage: "Renommer, supprimer",
    rename: "Renommer", rename_this: (name: string) => `Renommer @${name}`, name: "Nouveau nom",
    remove: "Supprimer", remove_this: (name: string) => `Supprimer @${name}`,
    sure: (name: string) => `Supprimer @${name} du magasin\u00a0?`, leave: "Annuler",
    renamed: (name: string) => `La question s’appelle maintenant @${name}.`, removed: (name: string) => `@${name} est supprimée.`,
  },
  en: {
    title: "Saved questions",
    news: (n: number) => `${number_in_words(n)} new`,
    wrong: "cannot be asked",
    manage: "Rename, delete",
    rename: "Rename", rename_this: (name: string) => `Rename @${name}`, name: "New name",
    remove: "Delete", remove_this: (name: string) => `Delete @${name}`,
    sure: (name: string) => `Delete @${name} from the store?`, leave: "Cancel",
    renamed: (name: string) => `The question is now called @${name}.`, removed: (name: string) => `@${name} is deleted.`,
  },
});

interface Props {
  asking: Asking;
  saved: SavedAsked;
}

export function SavedList({ asking, saved }: Props) {
  const { all } = saved;
  if (all === null) return null;
  return (
    <section class="saved" aria-label={say().title}>
      {all.length > 0 && <h2>{say().title}</h2>}
      {all.length > 0 && (
        <ul class="list row">
          {all.map((one) => <Pill key={one.name} one={one} here={one.question === asking.question.trim()} see={saved.see} />)}
        </ul>
      )}
      <p role="status" class="unseen">{news_of(all).map((one) => `@${one.name}${colon()}${say().news(one.new!)}`).join(", ")}</p>
      <SaveForm question={asking.question} saved={saved} />
      {all.length > 0 && <Manage all={all} saved={saved} />}
    </section>
  );
}

function Pill({ one, here, see }: { one: Saved; here: boolean; see: (one: Saved) => void }) {
  const fresh = one.new !== null && one.new > 0;
  const take = () => fresh && see(one);
  return (
    <li>
      <a
        class="button" href={address_of({ question: one.question, after: fresh ? one.seen : null })} title={one.question}
        aria-current={here ? "true" : undefined} onClick={take} onAuxClick={(event) => event.button === 1 && take()}
      >
        @{one.name}
        {fresh && <strong class="news">{say().news(one.new!)}</strong>}
        {one.new === null && <span class="wrong">{say().wrong}</span>}
      </a>
    </li>
  );
}

function Manage({ all, saved }: { all: Saved[]; saved: SavedAsked }) {
  const [told, set_told] = useState("");
  const status = useFocused<HTMLParagraphElement>(told);
  return (
    <details class="manage">
      <summary>{say().manage}</summary>
      <p role="status" tabIndex={-1} ref={status}>{told}</p>
      <ul class="list">
        {all.map((one) => <Managed key={one.name} one={one} saved={saved} tell={set_told} />)}
      </ul>
    </details>
  );
}

interface ManagedProps {
  one: Saved;
  saved: SavedAsked;
  tell: (text: string) => void;
}

function Managed({ one: { name, question }, saved, tell }: ManagedProps) {
  const [doing, set_doing] = useState<"rename" | "remove" | null>(null);
  const words = say();
  const done = (change: Promise<unknown>, text: string) => {
    set_doing(null);
    tell("");
    change.then(() => tell(text), (error) => tell(failure_in_words(error)));
  };
  return (
    <li>
      <p class="row">
        <strong>@{name}</strong> <code>{question}</code>
        {doing === null && (
          <>
            <button type="button" class="plain" aria-label={words.rename_this(name)} onClick={() => set_doing("rename")}>{words.rename}</button>
            <button type="button" class="plain" aria-label={words.remove_this(name)} onClick={() => set_doing("remove")}>{words.remove}</button>
          </>
        )}
      </p>
      {doing === "rename" && (
        <Rename name={name} leave={() => set_doing(null)} rename={(to) => done(saved.rename(name, to), words.renamed(to))} />
      )}
      {doing === "remove" && (
        <p class="row" role="group" aria-label={words.remove_this(name)}>
          {words.sure(name)}
          <button type="button" ref={focus} onClick={() => done(saved.forget(name), words.removed(name))}>{words.remove}</button>
          <button type="button" onClick={() => set_doing(null)}>{words.leave}</button>
        </p>
      )}
    </li>
  );
}

// What comes in place of the button that was pressed takes the focus.
const focus = (element: HTMLElement | null) => element?.focus();

function Rename({ name, leave, rename }: { name: string; leave: () => void; rename: (to: string) => void }) {
  const [to, set_to] = useState(name);
  const words = say();
  const submit = (event: Event) => {
    event.preventDefault();
    if (bare_name(to)) rename(bare_name(to));
  };
  return (
    <form class="row" aria-label={words.rename_this(name)} onSubmit={submit}>
      <label class="inline">
        {words.name} <input type="text" autocomplete="off" value={to} ref={focus} onInput={(event) => set_to(event.currentTarget.value)} />
      </label>
      <button type="submit">{words.rename}</button>
      <button type="button" onClick={leave}>{words.leave}</button>
    </form>
  );
}
