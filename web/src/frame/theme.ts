// Light or dark: as the system says, unless one was chosen here.
import { prefer, preference } from "../preference";

export type Theme = "system" | "light" | "dark";

const kept = "dixit.theme";

export function theme(): Theme {
  const chosen = preference(kept);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function choose_theme(theme: Theme): void {
  if (theme === "system") {
    prefer(kept, null);
    delete document.documentElement.dataset.theme;
  } else {
    prefer(kept, theme);
    document.documentElement.dataset.theme = theme;
  }
}
