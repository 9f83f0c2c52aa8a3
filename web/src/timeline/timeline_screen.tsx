// Who said what when, and when it was reported: of an event, or of what a question finds.
import { useState } from "preact/hooks";
import type { Timeline } from "../api/types";
import { Await, useAsked } from "../frame/asked";
import { Heading } from "../frame/heading";
import type { ScreenProps } from "../page";
import { go } from "../router";
import { mistake_in } from "../search/mistake";
import { MistakeNote } from "../search/mistake_note";
import { say } from "./timeline_words";
import { Told } from "./told";
import "./timeline.css";

export function TimelineScreen({ place }: ScreenProps) {
  const [event, question] = [place.query.get("event"), place.query.get("q")];
  const asked = useAsked<Timeline>(event || question ? "timeline" : null, event ? { event } : { q: question });
  const mistake = question && !event ? mistake_in(question, asked.error) : null;
  return (
    <>
      <Heading title={say().title} />
      <QuestionField key={question} question={question ?? ""} />
      {event && (
        <p class="row">
          {asked.value?.label || say().event(event)}
          <a href={`/events/${encodeURIComponent(event)}`}>{say().to_grid}</a>
        </p>
      )}
      {mistake ? (
        <MistakeNote id="mistake" mistake={mistake} />
      ) : event || question ? (
        <Await asked={asked}>{(timeline) => <Told key={`${event}/${question}`} timeline={timeline} />}</Await>
      ) : (
        <p>
          {say().begin} <a href="/events">{say().to_events}</a>
        </p>
      )}
    </>
  );
}

function QuestionField({ question }: { question: string }) {
  const [text, set_text] = useState(question);
  const show = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim()) go(`/timeline?${new URLSearchParams({ q: text.trim() })}`);
  };
  return (
    <form class="timeline-question no-print" role="search" onSubmit={show}>
      <label for="timeline-q">{say().question}</label>
      <div class="row">
        <input id="timeline-q" type="search" value={text} aria-describedby="timeline-hint" onInput={(event) => set_text(event.currentTarget.value)} />
        <button type="submit">{say().show}</button>
      </div>
      <p class="hint" id="timeline-hint">
        {say().hint}
      </p>
    </form>
  );
}
