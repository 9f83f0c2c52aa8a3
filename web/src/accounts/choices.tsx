// What of the grid is shown: conflicts only, and which parties have columns. Kept in the address.
import { go, type Place } from "../router";
import { say } from "./accounts_words";
import type { AccountsView } from "./view";

export interface Choices {
  conflicts: boolean;
  parties: string[]; // empty: as at first
}

export const choices_of = ({ query }: Place): Choices => ({
  conflicts: query.get("only") === "conflicts",
  parties: query.get("parties")?.split(",").filter(Boolean) ?? [],
});

function choose({ conflicts, parties }: Choices): void {
  const query = new URLSearchParams(location.search);
  query.delete("only");
  query.delete("parties");
  if (conflicts) query.set("only", "conflicts");
  if (parties.length) query.set("parties", parties.join(","));
  const text = query.toString();
  go(`${location.pathname}${text && `?${text}`}`, { replace: true });
}

interface Props {
  view: AccountsView;
  choices: Choices;
  speaking: string[];
  shown: string[]; // parties with columns
  matters: { shown: number; all: number };
}

export function ChoicesRow({ view, choices, speaking, shown, matters }: Props) {
  const toggle = (id: string, on: boolean) =>
    choose({ ...choices, parties: on ? [...shown, id] : shown.filter((party) => party !== id) });
  return (
    <div class="row choices no-print">
      <label class="inline">
        <input type="checkbox" checked={choices.conflicts} onChange={(event) => choose({ ...choices, conflicts: event.currentTarget.checked })} />
        {say().only_conflicts}
      </label>
      <span class="quiet" role="status">
        {say().matters_shown(matters.shown, matters.all)}
      </span>
      {speaking.length > 2 && (
        <details>
          <summary>{say().columns(shown.length, speaking.length)}</summary>
          <fieldset>
            <legend>{say().columns_legend}</legend>
            <div class="row">
              {speaking.map((id) => (
                <label class="inline" key={id}>
                  <input
                    type="checkbox"
                    checked={shown.includes(id)}
                    disabled={shown.length === 1 && shown[0] === id}
                    onChange={(event) => toggle(id, event.currentTarget.checked)}
                  />
                  {view.party(id).name}
                </label>
              ))}
              <button type="button" class="plain" onClick={() => choose({ ...choices, parties: [] })}>
                {say().by_default}
              </button>
            </div>
          </fieldset>
        </details>
      )}
    </div>
  );
}
