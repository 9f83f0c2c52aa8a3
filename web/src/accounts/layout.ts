// How the grid is laid out in the room that it has.
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

// table: all columns fit; scroll: they do not, and the table moves sideways in its own room; cards: one a matter.
export type Layout = "table" | "scroll" | "cards";

const first_column = 12; // rem, as in accounts.css
const column = 11;
const room_to_scroll = 60;

export function layout_of(room: number, columns: number): Layout {
  if (room >= first_column + columns * column) return "table";
  const many = first_column + columns * column > room_to_scroll;
  return many && room >= room_to_scroll ? "scroll" : "cards";
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
