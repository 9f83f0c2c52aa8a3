// `/actors`: who there is, by name. `/actors/a12`: what one of them says, hears, and is said to be.
import { Await, useAsked } from "../frame/asked";
import { Heading } from "../frame/heading";
import type { ScreenProps } from "../page";
import type { Actor } from "../api/types";
import { words_of } from "../words/words";
import { ActorCorrections } from "./actor_corrections";
import { ActorFacts } from "./actor_facts";
import { ActorList } from "./actor_list";
import { OutletsTable } from "./outlets_table";
import { SideSection } from "./side_section";
import { OverTime } from "./over_time";
import "./actor.css";

export function ActorScreen(props: ScreenProps) {
  const number = props.place.path[1];
  return number ? <OneActor number={number} /> : <ActorList {...props} />;
}

const say = words_of({
  fr: {
    said: "Ses propos", said_to: "Propos qui lui sont adressés", about: "Propos des autres à son sujet",
    to_whom: "À qui", by_whom: "De qui", back: "Tous les acteurs",
  },
  en: {
    said: "Statements", said_to: "Statements addressed to them", about: "Statements of others about them",
    to_whom: "To whom", by_whom: "By whom", back: "All actors",
  },
});

function OneActor({ number }: { number: string }) {
  const asked = useAsked<Actor>(`actors/${encodeURIComponent(number)}`);
  const words = say();
  return (
    <Await asked={asked} screen>
      {(actor) => (
        <div class="actor">
          <p class="quiet"><a href="/actors">{words.back}</a></p>
          <Heading title={actor.name} />
          <ActorFacts actor={actor} />
          <SideSection title={words.said} side={actor.said} with_title={words.to_whom} />
          <SideSection title={words.said_to} side={actor.said_to} with_title={words.by_whom} />
          <SideSection title={words.about} side={actor.about} with_title={words.by_whom} />
          <OutletsTable actor={actor} />
          <OverTime actor={actor} />
          <ActorCorrections actor={actor} changed={asked.again} />
        </div>
      )}
    </Await>
  );
}
