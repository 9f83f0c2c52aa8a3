// Which statement the keys act on, and whether its panel is open.
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";
import { came_back } from "../scrolling";
import { carrying, light } from "./light";

export interface Choice {
  current: number | null;
  open: boolean;
  choose: (of: number) => void; // opens its panel; closes it where it was open
  stand_at: (of: number | null) => void; // without opening
  show: () => void;
  close: () => void;
  step: (order: readonly number[], by: 1 | -1) => void;
}

interface Chosen {
  current: number | null;
  open: boolean;
}

function note_of(root: Element | null, of: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`button.note[data-of="${of}"]`) ?? null;
}

export function useChoice(root: RefObject<HTMLElement>): Choice {
  const [chosen, set_chosen] = useState<Chosen>({ current: null, open: false });
  const { current, open } = chosen;
  const choose = useCallback(
    (of: number) => set_chosen((now) => ({ current: of, open: !(now.open && now.current === of) })),
    [],
  );
  const before = useRef(chosen);
  useLayoutEffect(() => {
    if (current !== null && chosen !== before.current && root.current) {
      if (!open) note_of(root.current, current)?.focus({ preventScroll: true });
      if (!came_back()) carrying(root.current, current)[0]?.scrollIntoView({ block: "nearest" });
    }
    before.current = chosen;
  }, [chosen]);
  const lit = useRef(false);
  useLayoutEffect(() => {
    if (current === null && !lit.current) return;
    light(root.current, "now", current); // also what was drawn anew
    lit.current = current !== null;
  });

  return {
    current,
    open,
    choose,
    stand_at: (of) => set_chosen({ current: of, open: false }),
    show: () => set_chosen((now) => ({ ...now, open: now.current !== null })),
    close: () => set_chosen((now) => (now.open ? { ...now, open: false } : now)),
    step: (order, by) => {
      const at = current === null ? -1 : order.indexOf(current);
      const next = order[at < 0 ? 0 : Math.max(0, Math.min(order.length - 1, at + by))];
      if (next !== undefined) set_chosen({ current: next, open });
    },
  };
}
