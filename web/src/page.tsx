// The frame that every screen stands in, and which screen it is.
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { get } from "./api/api";
import type { State, Ui, Words } from "./api/types";
import { ActorScreen } from "./actor/actor_screen";
import { ArticleScreen } from "./article/article_screen";
import { ArticleAccountsScreen, EventScreen } from "./accounts/event_screen";
import { CorrectionsScreen } from "./corrections/corrections_screen";
import { Waiting } from "./frame/asked";
import { Failure } from "./frame/failure";
import { Foot } from "./frame/foot";
import "./frame/frame.css";
import { moved } from "./frame/heading";
import { Top } from "./frame/top";
import { Home } from "./home/home";
import { usePlace, type Place } from "./router";
import { SearchScreen } from "./search/search_screen";
import { TimelineScreen } from "./timeline/timeline_screen";
import { VoicesScreen } from "./voices/voices_screen";
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
  voices: VoicesScreen,
  corrections: CorrectionsScreen,
};

const say = words_of({ fr: { main: "Aller au contenu" }, en: { main: "Skip to content" } });

const still_loading = 500; // ms until one asks again whether the model is there

interface Ready {
  state: State;
  language: Ui;
}

async function make_ready(language: Ui): Promise<Ready> {
  const [words, state] = await Promise.all([get<Words>("words", { ui: language }), get<State>("state")]);
  choose_ui(language);
  set_terms(words);
  return { state, language };
}

export function Page() {
  const place = usePlace();
  const [ready, set_ready] = useState<Ready | null>(null);
  const [error, set_error] = useState<unknown>(null);
  const load = (language: Ui) => {
    set_error(null);
    make_ready(language).then(set_ready, set_error);
  };
  useLayoutEffect(() => load(ui()), []);
  const here = place.path[0] ?? "";
  const screen = place.path.join("/");
  const before = useRef(screen);
  if (before.current !== screen) {
    before.current = screen;
    moved();
  }
  // Its counts are of no weight: where they do not come, the screen tells what fails. As ready as before, but anew: while
  // the model loads it is asked again.
  const ask_state = () =>
    void get<State>("state").then(
      (state) => set_ready((ready) => ready && { ...ready, state }),
      () => set_ready((ready) => ready && { ...ready }),
    );
  useEffect(() => {
    if (ready) ask_state();
  }, [screen]);
  useEffect(() => {
    if (!ready?.state.loading) return;
    const timer = setTimeout(ask_state, still_loading);
    return () => clearTimeout(timer);
  }, [ready]);
  if (error && !ready) return <Failure error={error} again={() => load(ui())} />;
  if (!ready) return <Waiting />;
  const Screen = here === "articles" && place.path[2] === "accounts" ? ArticleAccountsScreen : (screens[here] ?? Home);
  return (
    <>
      <a class="skip" href="#main">
        {say().main}
      </a>
      <Top here={here} language={ready.language} set_language={load} />
      <main id="main" tabIndex={-1}>
        {error !== null && <Failure error={error} />}
        <Screen key={`${ready.language}/${screen}`} place={place} state={ready.state} />
      </main>
      <Foot state={ready.state} />
    </>
  );
}
