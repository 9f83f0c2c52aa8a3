// The frame that every screen stands in: where one can go, the language, light or dark; and which screen it is.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { get } from "./api/api";
import type { State, Ui, Words } from "./api/types";
import { ActorScreen } from "./actor/actor_screen";
import { ArticleScreen } from "./article/article_screen";
import { EventScreen } from "./accounts/event_screen";
import { Home } from "./home/home";
import { usePlace, type Place } from "./router";
import { SearchScreen } from "./search/search_screen";
import { TimelineScreen } from "./timeline/timeline_screen";
import { choose_ui, set_terms, ui, words_of } from "./words/words";

export interface ScreenProps {
  place: Place;
  state: State;
}

const screens: Record<string, ComponentType<ScreenProps>> = {
  articles: ArticleScreen,
  events: EventScreen,
  actors: ActorScreen,
  search: SearchScreen,
  timeline: TimelineScreen,
};

const say = words_of({
  fr: { read: "Lire", search: "Chercher", events: "Événements", actors: "Acteurs", timeline: "Chronologie", main: "Aller au contenu", language: "English" },
  en: { read: "Read", search: "Search", events: "Events", actors: "Actors", timeline: "Timeline", main: "Skip to content", language: "Français" },
});

export function Page() {
  const place = usePlace();
  const [state, set_state] = useState<State | null>(null);
  const [language, set_language] = useState<Ui>(ui());
  useEffect(() => {
    choose_ui(language);
    get<Words>("words", { ui: language }).then(async (words) => {
      set_terms(words);
      set_state(await get<State>("state"));
    });
  }, [language]);
  if (!state) return null;
  const Screen = screens[place.path[0] ?? ""] ?? Home;
  return (
    <>
      <a class="skip" href="#main">{say().main}</a>
      <header class="top">
        <a class="name" href="/">dixit</a>
        <nav>
          <a href="/">{say().read}</a>
          <a href="/search">{say().search}</a>
          <a href="/events">{say().events}</a>
          <a href="/actors">{say().actors}</a>
        </nav>
        <button type="button" lang={language === "fr" ? "en" : "fr"} onClick={() => set_language(language === "fr" ? "en" : "fr")}>
          {say().language}
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <Screen key={language + location.pathname} place={place} state={state} />
      </main>
    </>
  );
}
