// Events of the store; one of them, with its accounts side by side; and the accounts that one article tells.
import type { ComparedEvent } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import type { ScreenProps } from "../page";
import "./accounts.css";
import { Compared } from "./compared";
import { EventsList } from "./events_list";

export function EventScreen({ place }: ScreenProps) {
  return place.path[1] ? <Event place={place} /> : <EventsList place={place} />;
}

function Event({ place }: Pick<ScreenProps, "place">) {
  const asked = useAsked<ComparedEvent>(`events/${encodeURIComponent(place.path[1]!)}`);
  return <Await asked={asked} screen>{(compared) => <Compared compared={compared} place={place} />}</Await>;
}

export function ArticleAccountsScreen({ place }: ScreenProps) {
  const asked = useAsked<ComparedEvent>(`documents/${encodeURIComponent(place.path[1]!)}/accounts`);
  return <Await asked={asked} screen>{(compared) => <Compared compared={compared} place={place} of_article />}</Await>;
}
