// What each key of the article's screen does.
import type { Mark } from "../api/types";
import type { Choice } from "./choice";
import type { Correcting, Wish } from "./correct";
import type { Corrections } from "./corrections";
import { useKeys } from "./keys";

// The corrections of one statement; nothing where the article is not kept.
export function correcting(corrections: Corrections, statement: number | null): Correcting {
  const make = (kind: Mark["kind"], value?: string) => {
    if (statement !== null) corrections.make(statement, kind, value);
  };
  return {
    accept: () => make("accept"),
    reject: () => make("reject"),
    who: (value) => make("who", value),
    act: (value) => make("act", value),
    undo: () => corrections.undo(statement),
  };
}

interface Actions {
  choice: Choice;
  order: number[];
  does: Correcting;
  wish: (wish: Wish | null) => void;
  clean: boolean;
  set_clean: (clean: boolean) => void;
  show_keys: () => void;
}

export function useArticleKeys({ choice, order, does, wish, clean, set_clean, show_keys }: Actions): void {
  const fix = (field: Wish["field"]) => () => {
    choice.show();
    if (choice.current !== null) wish({ field, of: choice.current });
  };
  const step = (by: 1 | -1) => () => {
    wish(null);
    choice.step(order, by);
  };
  useKeys({
    r: () => set_clean(!clean),
    "?": show_keys,
    ...(!clean && {
      j: step(1),
      k: step(-1),
      a: does.accept,
      x: does.reject,
      w: fix("who"),
      c: fix("act"),
      z: does.undo,
      Escape: choice.close,
    }),
  });
}
