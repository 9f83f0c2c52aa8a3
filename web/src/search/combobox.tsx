// A field with a list of what it may be completed to, as the ARIA practices describe it: the arrows choose, Enter takes,
// Escape closes. The list never takes the focus.
//
//   <Combobox id="who" label="Qui" value={text} options={names} on_input={…} on_pick={(option) => …} />
import type { Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import "./combobox.css";

export interface Choice {
  label: string;
  detail: string;
}

interface Props<T extends Choice> {
  id: string;
  label: string;
  value: string;
  options: T[]; // empty: no list
  on_input: (value: string, caret: number) => void;
  on_pick: (option: T) => void;
  on_caret?: (caret: number) => void; // it moved
  field?: Ref<HTMLInputElement>;
  described_by?: string;
  invalid?: boolean;
  at_once?: boolean; // the list opens with the focus, before anything is written
}

export function Combobox<T extends Choice>({ options, on_pick, ...props }: Props<T>) {
  const [open, set_open] = useState(false);
  const [active, set_active] = useState(-1); // -1: the field
  const shown = open && options.length > 0;
  const names = options.map(({ label }) => label).join("\n");
  useEffect(() => set_active(-1), [names]);
  const pick = (option: T) => {
    set_open(false);
    set_active(-1);
    on_pick(option);
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = shown ? options[active] : undefined;
    if (step && options.length > 0) {
      const places = options.length + 1; // round, by way of the field
      set_open(true);
      set_active(((shown ? active : -1) + 1 + step + places) % places - 1);
    } else if (event.key === "Enter") {
      if (chosen) pick(chosen);
      else set_open(false);
    } else if (event.key === "Escape" && shown) {
      set_open(false);
    } else {
      return;
    }
    event.preventDefault();
  };
  const caret_of = (event: { currentTarget: HTMLInputElement }) => event.currentTarget.selectionStart ?? 0;
  return (
    <div class="combobox">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id} ref={props.field} type="text" role="combobox" value={props.value} autocomplete="off" spellcheck={false}
        autocapitalize="none" aria-autocomplete="list" aria-expanded={shown} aria-controls={`${props.id}-options`}
        aria-activedescendant={shown && active >= 0 ? `${props.id}-option-${active}` : undefined}
        aria-describedby={props.described_by} aria-invalid={props.invalid || undefined} onKeyDown={key}
        onInput={(event) => {
          set_open(true);
          props.on_input(event.currentTarget.value, caret_of(event));
        }}
        onSelect={(event) => props.on_caret?.(caret_of(event))}
        onFocus={() => props.at_once && set_open(true)}
        onBlur={() => set_open(false)}
      />
      <Options id={props.id} label={props.label} options={shown ? options : []} active={active} pick={pick} />
    </div>
  );
}

interface OptionsProps<T extends Choice> {
  id: string;
  label: string;
  options: T[];
  active: number;
  pick: (option: T) => void;
}

function Options<T extends Choice>({ id, label, options, active, pick }: OptionsProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: "nearest" }), [active]);
  return (
    <ul id={`${id}-options`} ref={list} role="listbox" aria-label={label} hidden={options.length === 0}>
      {options.map((option, i) => (
        <li
          key={`${i} ${option.label}`} id={`${id}-option-${i}`} role="option" aria-selected={i === active}
          onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
          onClick={() => pick(option)}
        >
          <span>{option.label}</span> <span class="quiet">{option.detail}</span>
        </li>
      ))}
    </ul>
  );
}
