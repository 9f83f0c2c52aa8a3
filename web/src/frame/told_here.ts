// Where the button that was pressed goes away, the focus goes to what tells what it did.
//
//   const told = useFocused<HTMLParagraphElement>(made);
//   {made && <p tabIndex={-1} ref={told}>…</p>}
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export function useFocused<T extends HTMLElement>(told: unknown): RefObject<T> {
  const element = useRef<T>(null);
  useLayoutEffect(() => {
    if (told) element.current?.focus({ preventScroll: true });
  }, [told]);
  return element;
}
