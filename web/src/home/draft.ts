// What is written in the form. Until it is read it outlives going to other screens; what was read stays with its entry of
// the history alone: Back finds it again, a new form begins empty and gives no article the title of the one before.
//
//   const was_read = draft.leave_here();   // it stays with its entry from now on
//   was_read();                            // and, unless one wrote something else meanwhile, with that entry alone
import { useEffect, useState } from "preact/hooks";
import { in_entry, put_in_entry } from "../entry";
import type { Place } from "../router";
import { no_draft, type Draft } from "./source";

const entry_name = "draft";

let unread_: Draft = no_draft;

const same = (one: Draft, other: Draft) => JSON.stringify(one) === JSON.stringify(other);

const here = (): Draft => in_entry<Draft | null>(entry_name) ?? unread_;

export function useDraft(place: Place) {
  const [now, set_now] = useState({ place, written: here() });
  const { written } = now.place === place ? now : { written: here() }; // not what another entry has, not even for a moment
  useEffect(() => set_now({ place, written: here() }), [place]);
  const write = (draft: Draft) => {
    unread_ = draft;
    if (in_entry(entry_name)) put_in_entry(entry_name, null);
    set_now({ place, written: draft });
  };
  const leave_here = () => {
    put_in_entry(entry_name, written); // now: one may be elsewhere when it is read
    return () => {
      if (same(unread_, written)) unread_ = no_draft;
    };
  };
  return { written, write, leave_here };
}
