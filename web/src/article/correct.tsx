// Puts a statement right: it is one or none, who speaks, which act.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Reading } from "../api/types";
import { terms } from "../words/words";
import { named, type Corrected, type StatementNote } from "./notes";
import { say } from "./said";

// A field to go to, of which statement; a new one each time it is wished.
export interface Wish {
  field: "who" | "act";
  of: number;
}

export interface Correcting {
  accept: () => void;
  reject: () => void;
  who: (value: string) => void;
  act: (value: string) => void;
  undo: () => void;
}

interface Props {
  note: StatementNote;
  marks?: Corrected;
  reading: Reading;
  wish: Wish | null;
  does: Correcting;
}

function useWished(field: RefObject<HTMLElement>, name: Wish["field"], { wish, note }: Pick<Props, "wish" | "note">): void {
  useLayoutEffect(() => {
    if (wish?.field !== name || wish.of !== note.of) return;
    field.current?.focus();
    if (field.current instanceof HTMLInputElement) field.current.select();
  }, [wish]);
}

function WhoField({ note, marks, reading, wish, does }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const now = marks?.who?.value ?? note.who ?? "";
  const [value, set_value] = useState(now);
  useLayoutEffect(() => set_value(now), [now]);
  useWished(field, "who", { wish, note });
  const names = [...new Set(reading.entities.map(({ name }) => name).filter((name) => named(name)))];
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        does.who(value.trim());
      }}
    >
      <label for="fix-who">{say().fix_who}</label>
      <div class="together">
        <input id="fix-who" ref={field} list="fix-who-names" autocomplete="off" value={value} onInput={(e) => set_value(e.currentTarget.value)} />
        <button type="submit">{say().save}</button>
      </div>
      <datalist id="fix-who-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  );
}

function ActField({ note, marks, wish, does }: Props) {
  const field = useRef<HTMLSelectElement>(null);
  const now = marks?.act?.value ?? note.statement.act;
  const [value, set_value] = useState(now);
  useLayoutEffect(() => set_value(now), [now]);
  useWished(field, "act", { wish, note });
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        does.act(value);
      }}
    >
      <label for="fix-act">{say().fix_act}</label>
      <div class="together">
        <select id="fix-act" ref={field} value={value} onChange={(event) => set_value(event.currentTarget.value)}>
          {Object.entries(terms().acts).map(([act, { one }]) => (
            <option key={act} value={act}>
              {one}
            </option>
          ))}
        </select>
        <button type="submit">{say().save}</button>
      </div>
    </form>
  );
}

export function Correct(props: Props) {
  const { marks, does } = props;
  const words = say();
  return (
    <section>
      <h3>{words.correct}</h3>
      <p class="quiet">{words.correct_explained}</p>
      <p class="row">
        <button type="button" aria-pressed={Boolean(marks?.accepted)} onClick={does.accept}>
          {words.accept} <kbd>a</kbd>
        </button>
        <button type="button" aria-pressed={Boolean(marks?.rejected)} onClick={does.reject}>
          {words.reject} <kbd>x</kbd>
        </button>
        {marks && Object.keys(marks).length > 0 && (
          <button type="button" onClick={does.undo}>
            {words.undo} <kbd>z</kbd>
          </button>
        )}
      </p>
      <WhoField {...props} />
      <ActField {...props} />
    </section>
  );
}
