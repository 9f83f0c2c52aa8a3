// `/`: an article is pasted, opened or chosen, and read. A temporary store keeps it; one that stays asks before.
import { useCallback } from "preact/hooks";
import { ArticleView } from "../article/article_view";
import { Failure } from "../frame/failure";
import { Heading } from "../frame/heading";
import type { ScreenProps } from "../page";
import { title_of } from "../text";
import { errors } from "../words/error_words";
import { useDraft } from "./draft";
import { useDrop } from "./drop";
import "./home.css";
import { FilesTold, useFiles } from "./files";
import { ReadForm } from "./read_form";
import { shown_at, useReading } from "./reading";
import { Recent } from "./recent";
import { say } from "./said";
import type { ReadOnce, Source } from "./source";

function NotKept({ done, busy, error, keep, again }: ReturnType<typeof useReading> & { done: ReadOnce }) {
  return (
    <ArticleView reading={done.reading} article={null} first_statement={1} marks={[]} at={null} passages={[]} event="">
      <div class="notice">
        <p>{say().not_kept}</p>
        <p class="row">
          <button type="button" class="main" disabled={busy} onClick={() => keep(done)}>
            {say().keep}
          </button>
          <button type="button" onClick={again}>
            {say().back}
          </button>
        </p>
      </div>
      {error !== null && <Failure error={error} />}
    </ArticleView>
  );
}

// What was read and left without keeping it: it is still there.
function Unkept({ done: { reading } }: { done: ReadOnce }) {
  return (
    <p class="notice">
      {say().unkept}{" "}
      <a class="words" lang={reading.lang ?? undefined} href={shown_at}>
        {title_of(reading)}
      </a>
    </p>
  );
}

export function Home({ state, place }: ScreenProps) {
  const reading = useReading(state, place);
  const files = useFiles(state.store.temporary);
  const draft = useDraft(place);
  const open = (chosen: File[]) => (chosen.length === 1 ? reading.start({ file: chosen[0]! }) : files.take(chosen));
  const held = useDrop(useCallback(open, []));
  const submit = (source: Source) => void reading.start(source, draft.leave_here());
  const words = say();
  const { shown, unkept, error } = reading;
  if (shown) return <NotKept {...reading} done={shown} />;
  const busy = reading.busy || files.busy;
  return (
    <div class="home">
      <Heading title={words.title} />
      <p class="lead measure">{words.lead}</p>
      {state.problem !== null && <p class="notice">{errors().no_model!({}, state.problem)}</p>}
      <div class="columns">
        <div>
          {error !== null && <Failure error={error} />}
          {unkept && !busy && <Unkept done={unkept} />}
          <FilesTold {...files} />
          <div role="status" class="progress">
            {reading.busy && (
              <>
                <progress aria-label={words.reading} /> {words.reading}
              </>
            )}
          </div>
          <ReadForm draft={draft.written} set_draft={draft.write} busy={busy} submit={submit} read={reading.start} open={open} />
        </div>
        <Recent key={files.done.length} />
      </div>
      {held && (
        <div class="drop" aria-hidden="true">
          {words.drop}
        </div>
      )}
    </div>
  );
}
