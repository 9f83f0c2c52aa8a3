// Light or dark: as the system says, unless one was chosen here.
export type Theme = "system" | "light" | "dark";

const kept = "dixit.theme";

export function theme(): Theme {
  const chosen = localStorage.getItem(kept);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function choose_theme(theme: Theme): void {
  if (theme === "system") {
    localStorage.removeItem(kept);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(kept, theme);
    document.documentElement.dataset.theme = theme;
  }
}
