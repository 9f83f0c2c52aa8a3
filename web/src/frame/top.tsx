// The head of every screen: where one can go, the language, light or dark.
import { useState } from "preact/hooks";
import type { Ui } from "../api/types";
import { words_of } from "../words/words";
import { choose_theme, theme, type Theme } from "./theme";

const say = words_of({
  fr: {
    places: "Écrans",
    read: "Lire",
    search: "Chercher",
    events: "Événements",
    actors: "Acteurs",
    timeline: "Chronologie",
    theme: "Clair ou sombre",
    themes: { system: "Auto", light: "Clair", dark: "Sombre" },
  },
  en: {
    places: "Screens",
    read: "Read",
    search: "Search",
    events: "Events",
    actors: "Actors",
    timeline: "Timeline",
    theme: "Light or dark",
    themes: { system: "Auto", light: "Light", dark: "Dark" },
  },
});

const languages: Record<Ui, string> = { fr: "Français", en: "English" };

interface Props {
  here: string; // first part of the path
  language: Ui;
  set_language: (ui: Ui) => void;
}

export function Top({ here, language, set_language }: Props) {
  const words = say();
  const other: Ui = language === "fr" ? "en" : "fr";
  const link = (place: string, text: string, current: boolean) => (
    <a href={`/${place}`} aria-current={current ? (here === place ? "page" : "true") : undefined}>
      {text}
    </a>
  );
  return (
    <header class="top">
      <a class="name" href="/">
        dixit
      </a>
      <nav aria-label={words.places}>
        {link("", words.read, here === "" || here === "articles")}
        {link("search", words.search, here === "search")}
        {link("events", words.events, here === "events")}
        {link("actors", words.actors, here === "actors" || here === "voices")}
        {link("timeline", words.timeline, here === "timeline")}
      </nav>
      <div class="settings">
        <ThemeChoice />
        <button type="button" lang={other} onClick={() => set_language(other)}>
          {languages[other]}
        </button>
      </div>
    </header>
  );
}

function ThemeChoice() {
  const [now, set_now] = useState(theme());
  const choose = (chosen: Theme) => {
    choose_theme(chosen);
    set_now(chosen);
  };
  return (
    <select aria-label={say().theme} value={now} onChange={(event) => choose(event.currentTarget.value as Theme)}>
      {(["system", "light", "dark"] as const).map((each) => (
        <option key={each} value={each}>
          {say().themes[each]}
        </option>
      ))}
    </select>
  );
}
