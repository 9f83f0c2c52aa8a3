// Both ends of a relation are marked while one points at it or has the focus on it.
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

// Elements with `data-ends` name, by id, what they join.
function ends_at(target: EventTarget | null): string {
  return (target as Element | null)?.closest?.<HTMLElement>("[data-ends]")?.dataset.ends ?? "";
}

export function use_lit_ends(within: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = within.current!;
    let lit = "";
    const mark = (on: boolean) => {
      for (const id of lit.split(" ").filter(Boolean)) document.getElementById(id)?.classList.toggle("lit", on);
    };
    const light = (ends: string) => {
      if (ends === lit) return;
      mark(false);
      lit = ends;
      mark(true);
    };
    const listening = new AbortController();
    const on = (type: string, ends_of: (event: Event) => string) =>
      root.addEventListener(type, (event) => light(ends_of(event)), { signal: listening.signal });
    on("pointerover", (event) => ends_at(event.target) || ends_at(document.activeElement));
    on("pointerleave", () => ends_at(document.activeElement));
    on("focusin", (event) => ends_at(event.target));
    on("focusout", () => "");
    return () => listening.abort();
  }, []);
}
