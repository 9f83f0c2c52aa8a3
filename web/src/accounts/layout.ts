// How the grid is laid out in the room that it has.
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

// table: all columns fit; cards: they do not, and each matter is one.
export type Layout = "table" | "cards";

const first_column = 12; // rem, as in accounts.css
const column = 11;

export function layout_of(room: number, columns: number): Layout {
  return room >= first_column + columns * column ? "table" : "cards";
}

export function use_layout(around: RefObject<HTMLElement>, columns: number): Layout {
  const [layout, set_layout] = useState<Layout>("table");
  useLayoutEffect(() => {
    const element = around.current!;
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      set_layout(layout_of(element.clientWidth / rem, columns));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [columns]);
  return layout;
}
