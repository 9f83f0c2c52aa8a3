// Corrections of the statements of one article: kept by the server, undone in turn.
import { useRef, useState } from "preact/hooks";
import { post, remove } from "../api/api";
import type { Mark } from "../api/types";
import { failure_in_words } from "../frame/failure";
import { say } from "./said";

export interface Corrections {
  marks: Mark[];
  make: (statement: number, kind: Mark["kind"], value?: string) => Promise<void>;
  undo: (statement: number | null) => Promise<void>; // the last one of this statement, else the last one made here
}

const excluded: Partial<Record<Mark["kind"], Mark["kind"]>> = { accept: "reject", reject: "accept" };

export function useCorrections(first: Mark[], tell: (what: string) => void): Corrections {
  const [marks, set_marks] = useState(first);
  const made = useRef<number[]>([]);
  const fail = (error: unknown) => tell(failure_in_words(error));

  const make: Corrections["make"] = async (statement, kind, value = "") => {
    const body = kind === "who" || kind === "act" ? { kind, statement, value } : { kind, statement };
    const { correction } = await post<{ correction: number }>("corrections", body);
    made.current.push(correction);
    const others = (mark: Mark) => mark.statement !== statement || (mark.kind !== kind && mark.kind !== excluded[kind]);
    set_marks((now) => [...now.filter(others), { correction, statement, kind, value, read: "" }]);
    tell(kind === "accept" ? say().accepted : kind === "reject" ? say().rejected : say().kept);
  };

  const undo: Corrections["undo"] = async (statement) => {
    const own = marks.filter((mark) => mark.statement === statement).map((mark) => mark.correction);
    const correction = own.length ? Math.max(...own) : made.current.at(-1);
    if (correction === undefined) return tell(say().nothing_to_undo);
    await remove(`corrections/${correction}`);
    made.current = made.current.filter((each) => each !== correction);
    set_marks((now) => now.filter((mark) => mark.correction !== correction));
    tell(say().undone);
  };

  return { marks, make: (...of) => make(...of).catch(fail), undo: (of) => undo(of).catch(fail) };
}
