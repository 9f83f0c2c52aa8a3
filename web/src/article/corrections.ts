// Corrections of the statements of one article: kept by the server, one after the other, and undone in turn.
import { useRef, useState } from "preact/hooks";
import { post, remove } from "../api/api";
import type { Mark } from "../api/types";
import { failure_in_words } from "../frame/failure";
import { say } from "./said";

const patience = 800; // ms without a word

export interface Corrections {
  marks: Mark[];
  make: (statement: number, kind: Mark["kind"], value?: string) => void;
  undo: (statement: number | null) => void; // the last one of this statement, else the last one made here
}

function told_of(kind: Mark["kind"]): string {
  if (kind === "accept") return say().accepted;
  return kind === "reject" ? say().rejected : say().kept;
}

export function useCorrections(first: Mark[], tell: (what: string) => void): Corrections {
  const [marks, set_marks] = useState(first);
  const now = useRef(first); // what the next one in the queue finds
  const made = useRef<number[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const show = (changed: Mark[], told: string) => {
    now.current = changed;
    set_marks(changed);
    tell(told);
  };
  const next = (work: () => Promise<void>) => {
    queue.current = queue.current.then(async () => {
      const late = setTimeout(() => tell(say().keeping), patience);
      await work().catch((error: unknown) => tell(failure_in_words(error)));
      clearTimeout(late);
    });
  };

  const make: Corrections["make"] = (statement, kind, value = "") =>
    next(async () => {
      const body = kind === "who" || kind === "act" ? { kind, statement, value } : { kind, statement };
      const { correction } = await post<{ correction: number }>("corrections", body);
      made.current.push(correction);
      show([...now.current, { correction, statement, kind, value, read: "" }], told_of(kind));
    });

  const undo: Corrections["undo"] = (statement) =>
    next(async () => {
      const own = now.current.filter((mark) => mark.statement === statement).map((mark) => mark.correction);
      const correction = own.length ? Math.max(...own) : made.current.at(-1);
      if (correction === undefined) return tell(say().nothing_to_undo);
      await remove(`corrections/${correction}`);
      made.current = made.current.filter((each) => each !== correction);
      show(now.current.filter((mark) => mark.correction !== correction), say().undone);
    });

  return { marks, make, undo };
}
