// What one chose here, kept by the browser: language, light or dark, what is shown. Where it keeps nothing, as when all
// cookies are blocked, a choice holds until the page is loaded again.
//
//   prefer("dixit.theme", "dark");
//   preference("dixit.theme");   // "dark"; null: nothing was chosen
const chosen = new Map<string, string | null>();

export function preference(name: string): string | null {
  if (chosen.has(name)) return chosen.get(name)!;
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

// null: nothing is chosen any more.
export function prefer(name: string, value: string | null): void {
  chosen.set(name, value);
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // it holds until the page is loaded again
  }
}
