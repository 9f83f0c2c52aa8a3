// Keys of a list: `/` to the field, j and k down and up the rows. Enter opens, since what has the focus is a link.
import { useEffect } from "preact/hooks";

const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function step_to(links: HTMLElement[], step: number): void {
  const here = document.activeElement?.closest(".found")?.querySelector<HTMLElement>(".passage") ?? null;
  const at = here ? links.indexOf(here) : -1;
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
}

export function useKeys(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
      if (event.key === "/") {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      } else if (event.key === "j" || event.key === "k") {
        step_to([...document.querySelectorAll<HTMLElement>(".found .passage")], event.key === "j" ? 1 : -1);
      }
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, []);
}
