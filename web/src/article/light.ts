// Shows which words belong to which note: sets an attribute on all that carry the number of a statement, without drawing
// the text anew.
export type Light = "lit" | "now"; // pointed at; the one that keys act on

export const carrying = (root: Element, of: number): Element[] => [...root.querySelectorAll(`[data-of~="${of}"]`)];

export function light(root: Element | null, as: Light, of: number | null): void {
  if (!root) return;
  const name = `data-${as}`;
  root.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name));
  if (of !== null && of >= 0) carrying(root, of).forEach((element) => element.setAttribute(name, ""));
}

// The statement that an element or one around it carries: the innermost; null where there is none.
export function carried(target: EventTarget | null): number | null {
  const all = (target as Element | null)?.closest?.("[data-of]")?.getAttribute("data-of");
  return all ? Number(all.split(" ").at(-1)) : null;
}
