// The answer as a file: a table or lines of JSON.
import { useState } from "preact/hooks";
import type { Statement } from "../api/types";
import { failure_in_words } from "../frame/failure";
import { number_in_words, words_of } from "../words/words";
import type { Asking } from "./answer";
import { csv_of, jsonl_of } from "./csv";
import { all_found, most_exported, save } from "./export";

const say = words_of({
  fr: {
    title: "Télécharger", excel: "CSV pour Excel", stop: "Arrêter",
    limit: (most: string) => `Les ${most} premiers propos seulement.`,
    fetched: (n: string, of: string) => `${n} sur ${of}…`,
    done: (n: string) => `Propos enregistrés\u00a0: ${n}`,
  },
  en: {
    title: "Download", excel: "CSV for a French Excel", stop: "Stop",
    limit: (most: string) => `The first ${most} statements only.`,
    fetched: (n: string, of: string) => `${n} of ${of}…`,
    done: (n: string) => `Statements saved: ${n}`,
  },
});

const kinds: { name: () => string; file: string; type: string; make: (statements: Statement[]) => string }[] = [
  { name: () => "CSV", file: "dixit.csv", type: "text/csv", make: (found) => csv_of(found, "plain") },
  { name: () => say().excel, file: "dixit-excel.csv", type: "text/csv", make: (found) => csv_of(found, "excel") },
  { name: () => "JSONL", file: "dixit.jsonl", type: "application/jsonl", make: jsonl_of },
];

export function ExportLinks({ asked, total }: { asked: Asking; total: number }) {
  const [told, set_told] = useState("");
  const [running, set_running] = useState<AbortController | null>(null);
  const whole = Math.min(total, most_exported);
  const start = async ({ file, type, make }: (typeof kinds)[number]) => {
    const abort = new AbortController();
    set_running(abort);
    try {
      const progress = (n: number) => set_told(say().fetched(number_in_words(n), number_in_words(whole)));
      const found = await all_found(asked, abort.signal, progress);
      save(file, type, make(found));
      set_told(say().done(number_in_words(found.length)));
    } catch (error) {
      set_told(abort.signal.aborted ? "" : failure_in_words(error));
    }
    set_running(null);
  };
  return (
    <p class="export row">
      <span>{say().title}</span>
      {kinds.map((kind) => (
        <button key={kind.file} type="button" class="plain" disabled={running !== null} onClick={() => start(kind)}>
          {kind.name()}
        </button>
      ))}
      {running && <button type="button" class="plain" onClick={() => running.abort()}>{say().stop}</button>}
      {total > most_exported && <span class="quiet">{say().limit(number_in_words(most_exported))}</span>}
      <span role="status" class="quiet">{told}</span>
    </p>
  );
}
