// Puts a statement right: it is one or none, who speaks, which act.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Reading } from "../api/types";
import { terms } from "../words/words";
import { named, type Corrected, type StatementNote } from "./notes";
import { say } from "./said";

export type Wish = "who" | "act" | null;

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
  wish: Wish; // the field to go to
  does: Correcting;
}

function WhoField({ note, marks, reading, wish, does }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [value, set_value] = useState(marks?.who?.value ?? note.who ?? "");
  useEffect(() => {
    if (wish === "who") field.current?.select();
  }, [wish]);
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
  const [value, set_value] = useState(marks?.act?.value ?? note.statement.act);
  useEffect(() => {
    if (wish === "act") field.current?.focus();
  }, [wish]);
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
