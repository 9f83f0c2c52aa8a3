// What the entry of the history keeps: it is there again when one comes back to it, and when the page is loaded again.
//
//   const [limit, set_limit] = useInEntry("limit", 50);
import { useState } from "preact/hooks";

export const in_entry = <T>(name: string): T | undefined => (history.state as Record<string, T> | null)?.[name];

export const put_in_entry = (name: string, value: unknown): void =>
  history.replaceState({ ...(history.state as Record<string, unknown> | null), [name]: value }, "");

export function useInEntry<T>(name: string, first: T): [T, (value: T) => void] {
  const [value, set_value] = useState(() => in_entry<T>(name) ?? first);
  return [
    value,
    (chosen) => {
      put_in_entry(name, chosen);
      set_value(chosen);
    },
  ];
}
